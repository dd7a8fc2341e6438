//! The vocabulary: plain values and their invariants, one file a noun. Nothing here reads a clock, a file or a table.

pub mod words;

pub mod action;
pub mod agenda_item;
pub mod attendance;
pub mod attendee_draft;
pub mod caldav_account;
pub mod calendar_item;
#[cfg(test)]
pub mod cast;
pub mod check_in;
pub mod decision;
pub mod draft;
pub mod event;
pub mod file;
pub mod format;
pub mod holiday;
pub mod import_plan;
pub mod ledger_entry;
pub mod link;
pub mod mail_account;
pub mod message;
pub mod minutes;
pub mod note;
pub mod organisation;
pub mod part;
pub mod person;
pub mod problem;
pub mod programme_draft;
pub mod recurrence;
pub mod release;
pub mod room;
pub mod series;
pub mod session;
pub mod snapshot;
pub mod takeaway;
pub mod topic;
pub mod track;
pub mod workspace;

pub use action::{Action, ActionState};
pub use agenda_item::AgendaItem;
pub use attendance::{Attendance, AttendanceStatus};
pub use attendee_draft::{Answer, AttendeeDraft, AttendeeRow, RowStatus};
pub use caldav_account::{CaldavAccount, CaldavItem};
pub use calendar_item::{CalendarItem, CalendarSource, CalendarVersion};
pub use check_in::CheckIn;
pub use decision::Decision;
pub use draft::{Draft, DraftKind};
pub use event::{Event, EventHost, EventKind, EventStatus};
pub use file::File;
pub use format::{Format, FormatKind};
pub use holiday::Holiday;
pub use import_plan::{ImportPlan, Outcome, PlanRow};
pub use ledger_entry::{CalendarMethod, Channel, ItemKind, LedgerEntry, Said};
pub use link::{Link, LinkKind};
pub use mail_account::{MailAccount, MailSecurity};
pub use message::{Message, MessageLine, MessageState};
pub use minutes::{AgendaPoint, Minutes, MinutesState, MinutesVersion};
pub use note::Note;
pub use organisation::{Organisation, OrganisationDomain, OrganisationKind};
pub use part::{Part, PartRole};
pub use person::Person;
pub use problem::{Place, Problem, Severity};
pub use programme_draft::{
    EventDraft, FormatDraft, LinkDraft, PersonDraft, ProgrammeDraft, RoomDraft, SessionDraft, TrackDraft,
};
pub use recurrence::{Recurrence, RecurrenceSkip};
pub use release::Release;
pub use room::{Room, RoomKind};
pub use series::{CalendarForm, Series, SeriesMember, SeriesRole};
pub use session::{Session, SessionStatus};
pub use snapshot::Snapshot;
pub use takeaway::{Permission, Takeaway, TakeawayKind};
pub use topic::{Topic, TopicState};
pub use track::Track;
pub use workspace::Workspace;
