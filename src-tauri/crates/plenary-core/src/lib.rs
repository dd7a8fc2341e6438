//! Plenary's core: events, sessions, people and takeaways in one SQLite file, and what is made from them.
//!
//! `model ← rules ← wording ← store ← ops ← exports, imports`: a layer imports only to its left.

#[cfg(test)]
#[path = "../../../../tests/beside.rs"]
mod beside;
pub mod clock;
pub mod error;
pub mod exports;
pub mod ids;
pub mod imports;
pub mod model;
pub mod op;
pub mod ops;
pub mod plenary;
pub mod rules;
pub mod store;
pub mod wording;
pub mod zones;

pub use plenary::Plenary;
