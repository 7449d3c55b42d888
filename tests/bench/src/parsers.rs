//! Faster parsers than `serde_json`, with serde's derive alone and with our models through `from_deserializer`.

use std::cell::RefCell;

use serde::de::DeserializeOwned;
use simd_json::Buffers;

use crate::columns::{Column, Finds, outcome};
use crate::models::{ours, plain};

pub fn columns() -> Vec<Column> {
    vec![
        Column {
            name: "sonic-rs 0.5, no checks",
            session: sonic::<plain::Session>,
            order: sonic::<plain::Order>,
            sessions: sonic::<Vec<plain::Session>>,
            finds: Finds::Types,
        },
        Column {
            name: "api-model over sonic-rs",
            session: sonic_ours::<ours::Session>,
            order: sonic_ours::<ours::Order>,
            sessions: sonic_ours::<Vec<ours::Session>>,
            finds: Finds::All,
        },
        Column {
            name: "simd-json 0.19, no checks",
            session: simd::<plain::Session>,
            order: simd::<plain::Order>,
            sessions: simd::<Vec<plain::Session>>,
            finds: Finds::Types,
        },
        Column {
            name: "api-model over simd-json",
            session: simd_ours::<ours::Session>,
            order: simd_ours::<ours::Order>,
            sessions: simd_ours::<Vec<ours::Session>>,
            finds: Finds::All,
        },
    ]
}

fn sonic<T: DeserializeOwned>(text: &[u8]) -> usize {
    outcome(sonic_rs::from_slice::<T>(text).map_err(|_| 1))
}

fn sonic_ours<T: for<'de> api_model::Decode<'de>>(text: &[u8]) -> usize {
    let mut deserializer = sonic_rs::Deserializer::from_slice(text);
    outcome(api_model::from_deserializer::<T, _>(&mut deserializer).map_err(|report| report.len()))
}

/// It changes the text that it reads, which therefore is copied; its buffers are kept from one text to the next, as its
/// documentation advises.
fn with_buffers(text: &[u8], read: impl FnOnce(&mut [u8], &mut Buffers) -> usize) -> usize {
    thread_local! {
        static KEPT: RefCell<(Vec<u8>, Buffers)> = RefCell::default();
    }
    KEPT.with_borrow_mut(|(copy, buffers)| {
        copy.clear();
        copy.extend_from_slice(text);
        read(copy, buffers)
    })
}

fn simd<T: DeserializeOwned>(text: &[u8]) -> usize {
    with_buffers(text, |text, buffers| {
        outcome(simd_json::serde::from_slice_with_buffers::<T>(text, buffers).map_err(|_| 1))
    })
}

fn simd_ours<T: for<'de> api_model::Decode<'de>>(text: &[u8]) -> usize {
    with_buffers(text, |text, buffers| {
        let Ok(mut deserializer) = simd_json::Deserializer::from_slice_with_buffers(text, buffers) else { return 1 };
        outcome(api_model::from_deserializer::<T, _>(&mut deserializer).map_err(|report| report.len()))
    })
}
