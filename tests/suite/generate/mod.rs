//! Data that nobody wrote: files made by chance, changes of the flagship, slips, and files that mean harm.

pub(crate) mod files;
pub(crate) mod recipes;
pub(crate) mod slips;
pub(crate) mod variants;

use proptest::test_runner::{Config, RngSeed, TestRunner};

/// How generated cases are made: so many of them, the same ones on every run.
///
/// `PROPTEST_CASES=25600` makes a hundred times as many, for each check, and other ones on every run; a failure then
/// names what failed, and `PROPTEST_RNG_SEED` makes a run that can be repeated.
pub(crate) fn config(usual: u32) -> Config {
    let mut config = Config { failure_persistence: None, max_shrink_iters: 60, ..Config::default() };
    let (asked, each) = (std::env::var_os("PROPTEST_CASES").is_some(), Config::default().cases);
    config.cases = if asked { usual * each / 256 } else { usual };
    if !asked && matches!(config.rng_seed, RngSeed::Random) {
        config.rng_seed = RngSeed::Fixed(2022);
    }
    config
}

/// What makes the cases of a check.
pub(crate) fn runner(usual: u32) -> TestRunner {
    TestRunner::new(config(usual))
}
