//! The command line from outside: the real `plenary`, its words, its exit statuses, and the bytes it writes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says no by stopping"
)]

#[path = "../beside.rs"]
mod beside;
mod coverage;
mod documents;
mod imports;
mod journeys;
mod networks;
mod posting;
mod program;
mod proposals;
mod real_files;
mod refusals;
