//! What is passed over or buffered, nested as deeply as a format lets it, on the stack of a thread.

use std::collections::BTreeMap;

use api_model::ApiModel;

#[derive(Debug, ApiModel)]
struct Known {
    a: Option<u8>,
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
enum Union {
    Number(u8),
    List(Vec<Union>),
}

#[derive(Debug, ApiModel)]
#[serde(tag = "t")]
enum Tagged {
    A { a: u8 },
}

#[derive(Debug, ApiModel)]
struct Rest {
    #[serde(flatten)]
    known: Option<Known>,
    #[serde(flatten)]
    rest: BTreeMap<String, Union>,
}

#[derive(Debug, ApiModel)]
struct Anything {
    q: Option<serde_json::Value>,
}

fn refused<T: ApiModel + std::fmt::Debug>(bytes: &[u8]) {
    assert!(rmp_serde::from_slice::<T>(bytes).is_err());
    assert!(T::from_deserializer(&mut rmp_serde::Deserializer::from_read_ref(bytes)).is_err());
}

#[test]
fn message_pack() {
    let read = || {
        // `{"q": {"q": ..`, `[[..`, `[{"q": [{"q": ..`
        for unit in [&b"\x81\xa1q"[..], b"\x91", b"\x91\x81\xa1q"] {
            for depth in [1_000, 100_000] {
                let mut bytes = b"\x81\xa1q".to_vec();
                bytes.extend(unit.repeat(depth));
                bytes.push(0xc0);
                refused::<Known>(&bytes);
                refused::<Union>(&bytes);
                refused::<Tagged>(&bytes);
                refused::<Rest>(&bytes);
                refused::<Anything>(&bytes);
            }
        }
    };
    std::thread::Builder::new().stack_size(2 << 20).spawn(read).unwrap().join().unwrap();
}

/// What is not so deep is passed over.
#[test]
fn not_too_deep() {
    let mut bytes = b"\x81\xa1q".to_vec();
    bytes.extend(b"\x91".repeat(100));
    bytes.push(0xc0);
    assert_eq!(rmp_serde::from_slice::<Known>(&bytes).unwrap().a, None);
}
