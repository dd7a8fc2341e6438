//! What screens show: read in one go, put together from the core's values, and no more than a screen needs.

pub mod actions;
pub mod after;
pub mod approvals;
pub mod board;
pub mod coverage;
pub mod drafts;
pub mod events;
pub mod feedback;
pub mod home;
pub mod house_style;
pub mod imports;
pub mod letters;
pub mod meetings;
pub mod memory;
pub mod minutes;
pub mod networks;
pub mod office;
pub mod outbox;
pub mod people;
pub mod periods;
pub mod programme;
pub mod proposals;
pub mod replies;
pub mod rewriter;
pub mod room;
pub mod templates;
pub mod words;

/// Makes the values of a view.
macro_rules! views {
    ($($(#[doc = $doc:literal])* $name:ident { $($(#[$field_doc:meta])* $field:ident : $type:ty),* $(,)? })+) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type),* }
    )+};
}

pub(crate) use views;
