//! The only SQL: one file a noun, one way to write (`transact`), and what keeps the file sound.

pub mod by_hand;
pub mod calendar_items;
pub mod calendar_sources;
pub mod change_log;
pub mod check;
pub mod connect;
pub mod history;
pub mod holding;
pub mod ledger;
pub mod lock;
pub mod migrate;
pub mod rows;
pub mod search;
pub mod transact;
pub mod values;

pub mod actions;
pub mod agenda_items;
pub mod attendances;
pub mod caldav;
pub mod drafts;
pub mod events;
pub mod holidays;
pub mod invitations;
pub mod mail_accounts;
pub mod memory;
pub mod minutes;
pub mod notes;
pub mod organisations;
pub mod outbox;
pub mod people;
pub mod people_list;
pub mod programme;
pub mod proposal_answers;
pub mod recurrences;
pub mod recurring;
pub mod replies;
pub mod rewriter;
pub mod series;
pub mod snapshot;
pub mod takeaways;
pub mod topics;
pub mod workspace;

pub use rows::{Stored, delete, get, insert};
pub use rusqlite::Connection;
pub use transact::{Change, Done, Tx, UndoLabel};
