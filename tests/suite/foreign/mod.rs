//! Files of others, fed to the program itself: in many rows, changed at random, and ended in the middle. Each test tries
//! a few cases; `FOREIGN=all cargo test foreign` tries as many as would find what is rare.

mod batch;
mod interrupted;
mod limits;
mod markup;
mod mutated;
mod pixels;
mod random;
