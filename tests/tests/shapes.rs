//! Enums and flattened fields read, check and write as serde's own derive does.
#![allow(missing_docs)]

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
    mod constants;
    mod enums;
    mod flatten;
    mod repr;
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
