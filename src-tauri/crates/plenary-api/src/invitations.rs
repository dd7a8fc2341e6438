//! Invitations, updates and cancellations: what is due, as files, as messages in the outbox, as drafts of the mail program.
//!
//! What is due is gathered in one read, written, and only then noted: the ledger tells what was really made.

mod feed;
mod files;
mod gather;
mod letters;
mod owed;
mod person;
mod reminder;
mod renew;
mod view;
mod which;

pub use feed::{
    ExportFeed, WrittenFeed, calendar_of_network, drafts_of_network, export as export_feed, has_nothing_left,
    of_network,
};
pub use files::{ExportInvitations, InvitationForm, WrittenInvitations, export};
pub use letters::{Mailto, QueueInvitations, QueuedInvitations, WriteDrafts, drafts, mailto, queue};
pub use owed::{stale_people, stale_people_of_network};
pub use person::{PersonCalendar, PersonItem, person_calendar};
pub use renew::renew;
pub use view::{
    ItemHolders, ItemState, LedgerItem, LedgerOf, LedgerView, PersonHolds, Plan, PlanInvitations, PlanStep,
    ReasonCount, holders, ledger, plan,
};
pub use which::WhichInvitations;
