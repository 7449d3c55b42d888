//! Random numbers, the same for the same seed on every machine.

use serde_json::{Value, json};

/// `SplitMix64`: small, and good enough to pick test data.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number below `most`, which is not zero.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        let most = u64::try_from(most.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % most).unwrap_or_default()
    }

    /// Once in `of` times.
    pub(crate) fn chance(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    pub(crate) fn one<'v, T>(&mut self, values: &'v [T]) -> &'v T {
        &values[self.below(values.len())]
    }

    /// A whole number, often at a bound or one beside it.
    pub(crate) fn integer(&mut self, min: Option<i128>, max: Option<i128>) -> i128 {
        const COMMON: &[i128] = &[
            0,
            1,
            -1,
            2,
            -7,
            42,
            100,
            -129,
            255,
            256,
            -40_000,
            65_536,
            2_147_483_648,
            1_000_000_000_002,
            i64::MIN as i128,
        ];
        let mut values: Vec<i128> = Vec::new();
        for bound in [min, max].into_iter().flatten() {
            values.extend([bound, bound, bound - 1, bound + 1]);
        }
        if let (Some(min), Some(max)) = (min, max)
            && min < max
        {
            let width = u64::try_from(max - min).unwrap_or(u64::MAX);
            values.push(min + i128::from(self.next() % width.max(1)));
        }
        values.push(*self.one(COMMON));
        *self.one(&values)
    }

    /// A number, often at a bound or close to it.
    pub(crate) fn float(&mut self, bounds: &[f64]) -> f64 {
        let mut values = vec![0.0, 0.5, -0.25, 1.0, -1.0, 1e300, 123.456];
        for bound in bounds {
            values.extend([*bound, *bound, bound - 0.001, bound + 0.001, bound - 1.0, bound + 1.0]);
            let little = (bound.abs() * 1e-9).max(1e-9);
            values.extend([bound - little, bound + little]);
        }
        *self.one(&values)
    }

    /// A length, often at a bound or one beside it.
    pub(crate) fn length(&mut self, min: usize, max: Option<usize>, short: bool) -> usize {
        if short {
            return min;
        }
        let mut lengths = vec![min, min + 1, min + 2, min.saturating_sub(1)];
        if let Some(max) = max.filter(|max| *max <= 300) {
            lengths.extend([max, max, max + 1, max.saturating_sub(1)]);
        }
        *self.one(&lengths)
    }

    /// The name of a member that no model has.
    pub(crate) fn key(&mut self) -> String {
        const KEYS: &[&str] = &["zz", "x-1", "", "ü", "A", "a b", "0", "type", "key"];
        (*self.one(KEYS)).to_owned()
    }

    /// Any value, small.
    pub(crate) fn any_value(&mut self) -> Value {
        match self.below(12) {
            0 => Value::Null,
            1 => json!(true),
            2 => json!(false),
            3 => json!(0),
            4 => json!(-1),
            5 => json!(1.5),
            6 => json!(""),
            7 => json!("a"),
            8 => json!([]),
            9 => json!({}),
            10 => json!([1, "a", null]),
            _ => json!({ "a": 1 }),
        }
    }
}
