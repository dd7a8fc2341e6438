//! The organiser's verbs: each one transaction, one entry of the history, and a private twin that composes.

mod accepting;
pub(crate) mod inputs;

pub mod accept_attendees;
pub mod accept_programme;
pub mod actions;
pub mod agenda_items;
pub mod attendances;
pub mod decisions;
pub mod drafts;
pub mod event_life;
pub mod events;
pub mod holidays;
pub mod ledger;
pub mod links;
pub mod meeting_edits;
pub mod meetings;
pub mod minutes;
pub mod notes;
pub mod order;
pub mod organisations;
pub mod parts;
pub mod people;
pub mod recurrences;
pub mod rooms;
pub mod rota;
pub mod sample;
pub mod series;
pub mod session_life;
pub mod sessions;
pub mod takeaways;
pub mod topics;
pub mod tracks;
pub mod workspace;
