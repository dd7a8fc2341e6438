//! Plenary's core: events, sessions, people and takeaways in one SQLite file, and what is made from them.
//!
//! `model ← rules ← store ← ops ← exports, imports`: a layer imports only to its left.

pub mod clock;
pub mod error;
pub mod exports;
pub mod ids;
pub mod model;
pub mod rules;
pub mod wording;
pub mod zones;
