//! The programs are the files `*.rs` beside `Cargo.toml`; run one with `cargo run --example NAME`.
