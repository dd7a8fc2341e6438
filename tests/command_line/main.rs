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
mod calendars;
mod coverage;
mod documents;
#[path = "../evidence.rs"]
mod evidence;
mod imports;
mod journeys;
#[path = "../it/judges.rs"]
#[allow(dead_code, reason = "the other tests ask more of them")]
mod judges;
#[cfg(target_os = "linux")]
mod keys;
mod networks;
mod posting;
mod program;
mod proposals;
mod real_files;
mod refusals;
