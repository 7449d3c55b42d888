//! Enums and flattened fields read, check and write as serde's own derive does.
#![allow(missing_docs, clippy::box_collection)] // What may be flattened, whether it makes sense or not.

use std::collections::BTreeMap;
use std::fmt::Debug;

use api_model::ApiModel;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The same types with serde's derives and with ours.
macro_rules! twins {
    ($($item:item)*) => {
        #[allow(dead_code, unreachable_pub)] // The same text serves both, and each uses a part of it.
        mod theirs {
            use super::*;
            $(#[derive(Debug, Serialize, Deserialize)] $item)*
        }
        #[allow(dead_code, unreachable_pub)]
        mod ours {
            use super::*;
            $(#[derive(Debug, ApiModel)] $item)*
        }
    };
}

mod shapes {
    mod as_buffered;
    mod behind_pointers;
    mod beyond_serde;
    mod closest;
    mod constants;
    mod discriminators;
    mod endless;
    mod enums;
    mod exclusive;
    mod flatten;
    mod flattened_by_serde;
    mod flattened_enums;
    mod lists_with_tags;
    mod many_names;
    mod nested_tags;
    mod open;
    mod order;
    mod other_formats;
    mod recorded;
    mod repr;
    mod strict;
    mod untagged;
}

/// Compares what both derives read from each text, and write of it.
pub(crate) fn same<T: DeserializeOwned + Serialize + Debug, O: ApiModel + DeserializeOwned + Debug>(texts: &[&str]) {
    for text in texts {
        let theirs = serde_json::from_str::<T>(text);
        let ours = serde_json::from_str::<O>(text);
        let collected = O::from_json(*text);
        match (&theirs, &ours, &collected) {
            (Ok(theirs), Ok(ours), Ok(collected)) => {
                assert_eq!(format!("{theirs:?}"), format!("{ours:?}"), "{text}");
                assert_eq!(format!("{theirs:?}"), format!("{collected:?}"), "{text}");
                let written = serde_json::to_string(theirs);
                assert_eq!(written.as_ref().ok(), serde_json::to_string(ours).ok().as_ref(), "{text}");
            }
            (Err(_), Err(_), Err(_)) => {}
            _ => panic!("{text}: serde {theirs:?}, ours {ours:?}, from_json {collected:?}"),
        }
    }
}

/// As [`same`], by way of four other formats.
pub(crate) fn everywhere<T: DeserializeOwned + Serialize + Debug, O: ApiModel + DeserializeOwned + Debug>(
    texts: &[&str],
) {
    for text in texts {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        let packed = rmp_serde::to_vec(&value).unwrap();
        agree("MessagePack", text, &rmp_serde::from_slice::<T>(&packed), &rmp_serde::from_slice::<O>(&packed));
        let mut cbor = Vec::new();
        ciborium::into_writer(&value, &mut cbor).unwrap();
        agree("CBOR", text, &ciborium::from_reader::<T, _>(&cbor[..]), &ciborium::from_reader::<O, _>(&cbor[..]));
        let yaml = serde_norway::to_string(&value).unwrap();
        agree("YAML", text, &serde_norway::from_str::<T>(&yaml), &serde_norway::from_str::<O>(&yaml));
        let Ok(toml) = toml::to_string(&BTreeMap::from([("value", &value)])) else { continue };
        let theirs = toml::from_str::<BTreeMap<String, T>>(&toml);
        agree("TOML", text, &theirs, &toml::from_str::<BTreeMap<String, O>>(&toml));
        let collected = toml::Deserializer::parse(&toml).map(api_model::from_deserializer::<BTreeMap<String, O>, _>);
        agree("TOML", text, &theirs, &collected.unwrap());
    }
}

/// Compares what both read, and what both write of it.
fn agree<T: Serialize + Debug, O: Serialize + Debug>(
    format: &str,
    text: &str,
    theirs: &Result<T, impl Debug>,
    ours: &Result<O, impl Debug>,
) {
    match (theirs, ours) {
        (Ok(theirs), Ok(ours)) => {
            assert_eq!(format!("{theirs:?}"), format!("{ours:?}"), "{format} {text}");
            let (theirs, ours) = (rmp_serde::to_vec(theirs), rmp_serde::to_vec(ours));
            assert_eq!(theirs.ok(), ours.ok(), "{format} {text}");
        }
        (Err(_), Err(_)) => {}
        _ => panic!("{format} {text}: serde {theirs:?}, ours {ours:?}"),
    }
}
