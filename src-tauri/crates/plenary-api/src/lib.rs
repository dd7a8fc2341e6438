//! The border: one table of commands that window, command line and tests share, and the values that cross it.

pub mod attachments;
pub mod backups;
pub mod commands;
pub mod desk;
pub mod files;
pub mod formats;
pub mod invitations;
pub mod jobs;
pub mod place;
pub mod requests;
pub mod table;
pub mod typescript;
pub mod views;
pub mod wire_error;

pub use desk::{Desk, News};
pub use table::{Answer, dispatch};
pub use wire_error::WireError;
