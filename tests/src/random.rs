//! How the property tests choose their cases.

use proptest::test_runner::{Config, RngSeed};

/// So many cases, the same ones in each run, so that a test fails for what was changed and not by chance.
///
/// `PROPTEST_RNG_SEED` chooses others, `PROPTEST_CASES` another number of them for each test.
#[must_use]
pub fn cases(cases: u32) -> Config {
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(0);
    }
    config
}
