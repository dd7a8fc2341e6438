//! Identifiers: one newtype a noun, each a UUIDv7 (RFC 9562) made by the program, never by the database.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use ts_rs::TS;
use uuid::Uuid;

/// An identifier that knows which noun it names.
pub trait Id: Copy + Eq + fmt::Display {
    /// Wraps a UUID.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The UUID inside.
    fn uuid(self) -> Uuid;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(Uuid);

        impl Id for $name {
            fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
            fn uuid(self) -> Uuid { self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.hyphenated().fmt(f) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0.hyphenated())
            }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { Uuid::from_str(text).map(Self) }
        }
    )+};
}

ids! {
    /// The one row that describes a workspace.
    WorkspaceId,
    /// A conference, workshop or meeting.
    EventId,
    /// An organisation that hosts an event.
    EventHostId,
    /// A network: events that recur, with members.
    SeriesId,
    /// A person's membership of a series.
    SeriesMemberId,
    /// A place, on site or online, of one event.
    RoomId,
    /// A strand of one event's programme.
    TrackId,
    /// A kind of session of one event: talk, panel, break …
    FormatId,
    /// One thing in the programme.
    SessionId,
    /// One human, across years and events.
    PersonId,
    /// An employer, host or member body.
    OrganisationId,
    /// An e-mail domain by which an organisation is recognised.
    OrganisationDomainId,
    /// A person's role in a session.
    PartId,
    /// A person at an event.
    AttendanceId,
    /// Where somebody worked at an event before they moved on.
    AffiliationId,
    /// One arrival.
    CheckInId,
    /// Markdown written during a session or meeting.
    NoteId,
    /// One sentence worth keeping.
    TakeawayId,
    /// What was decided about a sentence that was proposed.
    ProposalAnswerId,
    /// A theme in the order of its event's themes.
    ThemeId,
    /// Where else a merged takeaway comes from.
    TakeawaySourceId,
    /// Two takeaways that are not the same.
    DistinctPairId,
    /// A question whether something may be quoted.
    ApprovalId,
    /// What was agreed.
    DecisionId,
    /// What is to be done, by whom, by when.
    ActionId,
    /// A named, frozen version of a programme.
    ReleaseId,
    /// A record of who holds which version of a calendar item.
    LedgerEntryId,
    /// A mail of the outbox.
    MessageId,
    /// An entry of somebody else's calendar that was taken in.
    CalendarSourceId,
    /// An answer to an invitation.
    ReplyId,
    /// The account that mail is sent by.
    MailAccountId,
    /// A calendar collection on a server.
    CaldavAccountId,
    /// An item that was put there.
    CaldavItemId,
    /// The office's website.
    WebsiteAccountId,
    /// A post that was published there.
    WebsitePostId,
    /// A picture in its library.
    WebsiteMediaId,
    /// A rule of a network, in force from one day on.
    RecurrenceId,
    /// A day that a rule gives and that is left out.
    RecurrenceSkipId,
    /// What stands on the agenda of every meeting of a network.
    AgendaItemId,
    /// What a member would like to talk about.
    TopicId,
    /// The minutes of a meeting.
    MinutesId,
    /// A version of minutes that was given out.
    MinutesVersionId,
    /// A day that is no working day.
    HolidayId,
    /// A document made from the data and edited by hand.
    DraftId,
    /// A block of it.
    DraftBlockId,
    /// A version of it that was kept.
    DraftVersionId,
    /// The helper that rewrites.
    RewriterId,
    /// A web address that belongs to an event, session or person.
    LinkId,
    /// A place where the office can be followed.
    OfficeChannelId,
    /// A template of documents that the office changed.
    TemplateId,
    /// A file kept beside the workspace.
    FileId,
    /// A form whose columns are known.
    FormId,
    /// What one person sent in by a form.
    SubmissionId,
    /// One answer of it.
    AnswerId,
    /// A line of the house style.
    StyleEntryId,
    /// A computer that writes to workspaces.
    DeviceId,
}
