//! Inputs for a schema, each but once.

use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use serde_json::Value;

use super::mutate::mutate;
use crate::sample::Sampler;

/// So many repetitions after each other mean that there is nothing new to be had.
const PATIENCE: usize = 2000;

pub(super) struct Inputs<'s> {
    sampler: Sampler<'s>,
    seen: HashSet<u64>,
    case: usize,
}

impl<'s> Inputs<'s> {
    pub(super) fn new(schema: &'s Value, seed: u64) -> Self {
        Self { sampler: Sampler::random(schema, seed), seen: HashSet::new(), case: 0 }
    }

    /// Half are meant to be valid, a quarter have one value at or beside a bound, and the rest have mistakes all over.
    fn make(&mut self) -> Value {
        self.case += 1;
        let mutations = match self.case % 8 {
            0 => {
                self.sampler.noisy = true;
                self.case / 8 % 3
            }
            1 | 2 => return self.sampler.root_with_one_flaw(),
            3 => {
                self.sampler.noisy = false;
                1
            }
            _ => {
                self.sampler.noisy = false;
                0
            }
        };
        let mut input = self.sampler.root();
        for _ in 0..mutations {
            mutate(&mut input, &mut self.sampler.random);
        }
        input
    }
}

impl Iterator for Inputs<'_> {
    type Item = Value;

    fn next(&mut self) -> Option<Value> {
        for _ in 0..PATIENCE {
            let input = self.make();
            // The same for every run with the same seed.
            let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(&input);
            if self.seen.insert(hash) {
                return Some(input);
            }
        }
        None
    }
}
