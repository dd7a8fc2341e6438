//! The project's tests from outside: journeys, and what judges say of the files that are written.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says no by stopping"
)]

mod affiliations;
mod agreed;
mod approvals;
mod automaton;
#[path = "../beside.rs"]
mod beside;
mod board;
mod calendar_files;
mod calendar_journeys;
mod calendar_reading;
mod cast;
mod coverage;
mod documents;
mod drafts;
mod duplicates;
mod event_days;
#[path = "../evidence.rs"]
mod evidence;
mod feedback;
mod generated;
mod house_style;
mod imports;
mod invitation_files;
mod invitations;
mod judges;
mod main_job;
mod memory;
mod minutes;
mod networks;
mod office;
mod people;
mod permissions;
mod photos;
mod post;
mod programme;
mod proposals;
mod room;
mod said_since;
mod sample;
mod sentences;
mod store;
mod takeaways;
mod thanks;
mod undo;
mod verbs;
mod weeknotes;
