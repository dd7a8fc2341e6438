//! What commands take, where it is not an operation's own input.

use crate::table::Noted;
use chrono::NaiveDate;
use plenary_core::ids::*;
use plenary_core::model::{
    ActionState, AttendanceStatus, DraftKind, FormColumn, MessageState, OrganisationKind, TemplateKind,
    ThanksGroup,
};
use plenary_core::ops::attendances::CreateAttendance;
use plenary_core::ops::drafts::BlockDecision;
use plenary_core::ops::organisations::{ChangeOrganisation, CreateOrganisation};
use plenary_core::ops::people::{ChangePerson, CreatePerson};
use plenary_core::ops::sessions::{CreateSession, Placement};
use plenary_core::store::people_list::PeopleOrder;
use plenary_post::Secret;
use plenary_post::caldav::Choice;
use plenary_post::website::Choice as PostChoice;

impl Noted for AttachFiles {}
impl Noted for ExportDraft {}
impl Noted for PublishCaldav {}
impl Noted for PublishDraft {}
impl Noted for SaveMessages {
    fn is_noted(&self) -> bool {
        !self.unrecorded
    }
}

macro_rules! requests {
    ($($(#[doc = $doc:literal])* $name:ident { $($(#[$field_doc:meta])* $field:ident : $type:ty),* $(,)? })+) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type),* }
    )+};
}

requests! {
    /// Nothing is asked.
    Nothing {}
    /// Whatever has these ids.
    Ids { ids: Vec<String> }
    /// One event.
    OfEvent { event_id: EventId }
    /// An event by its short name.
    BySlug { slug: String }
    /// Archived events instead of the others, if wanted.
    ListEvents { #[serde(default)] #[ts(optional, as = "Option<bool>")] archived: bool }
    /// An event and an organisation.
    HostOfEvent { event_id: EventId, organisation_id: OrganisationId }
    /// One session.
    OfSession { session_id: SessionId }
    /// The event itself.
    EventById { id: EventId }
    /// The room itself.
    RoomById { id: RoomId }
    /// The track itself.
    TrackById { id: TrackId }
    /// The format itself.
    FormatById { id: FormatId }
    /// The session itself.
    SessionById { id: SessionId }
    /// The part itself.
    PartById { id: PartId }
    /// The person themselves.
    PersonById { id: PersonId }
    /// The organisation itself.
    OrganisationById { id: OrganisationId }
    /// The network itself.
    SeriesById { id: SeriesId }
    /// The membership itself.
    MemberById { id: SeriesMemberId }
    /// The rule itself.
    RecurrenceById { id: RecurrenceId }
    /// A rule and its last day.
    EndRecurrence { id: RecurrenceId, ends_on: NaiveDate }
    /// A rule and its last day; none lets it go on.
    ExtendRecurrence { id: RecurrenceId, #[serde(default)] #[ts(optional = nullable)] ends_on: Option<NaiveDate> }
    /// The skipped day itself.
    SkipById { id: RecurrenceSkipId }
    /// A network's days from one on; so many, skipped ones not counted.
    ComingMeetings { series_id: SeriesId, from: NaiveDate, count: usize }
    /// The members who chair by rota, in order.
    OrderRota { series_id: SeriesId, members: Vec<SeriesMemberId> }
    /// The agenda item itself.
    AgendaItemById { id: AgendaItemId }
    /// An agenda item and its place, from 0.
    PlaceAgendaItem { id: AgendaItemId, place: usize }
    /// The topic itself.
    TopicById { id: TopicId }
    /// A topic and the meeting that takes it up.
    TakeTopic { id: TopicId, event_id: EventId }
    /// The holiday itself.
    HolidayById { id: HolidayId }
    /// A region (none: the workspace's own) and a year.
    HolidaysOf { #[serde(default)] #[ts(optional = nullable)] region: Option<String>, year: i32 }
    /// The attendance itself.
    AttendanceById { id: AttendanceId }
    /// The check-in itself.
    CheckInById { id: CheckInId }
    /// The note itself.
    NoteById { id: NoteId }
    /// The takeaway itself.
    TakeawayById { id: TakeawayId }
    /// The decision itself.
    DecisionById { id: DecisionId }
    /// The action itself.
    ActionById { id: ActionId }
    /// The minutes themselves.
    MinutesById { id: MinutesId }
    /// The meeting that is opened, and the day that counts as today (none: by the event's own clock).
    MemoryOf { event_id: EventId, #[serde(default)] #[ts(optional = nullable)] today: Option<NaiveDate> }
    /// Two versions of the same minutes; without the second, the text as it stands.
    DifferenceOf { from: MinutesVersionId, #[serde(default)] #[ts(optional = nullable)] to: Option<MinutesVersionId> }
    /// A network (none: every event of the office), a year (none: all), a kind of organisation (none: all).
    CoverageRequest {
        #[serde(default)] #[ts(optional = nullable)] series_id: Option<SeriesId>,
        #[serde(default)] #[ts(optional = nullable)] year: Option<i32>,
        #[serde(default)] #[ts(optional = nullable)] kind: Option<OrganisationKind>,
    }
    /// Coverage, its format and where the file goes.
    ExportCoverage { of: CoverageRequest, format: String, path: String }
    /// A week or month: both days belong to it.
    PeriodOf { starts_on: NaiveDate, ends_on: NaiveDate }
    /// A format of a week or month, a day in it, and where the file goes.
    ExportPeriodFile { format: String, day: NaiveDate, path: String }
    /// A format of a week or month, and a day in it.
    ExportPeriodText { format: String, day: NaiveDate }
    /// The channel itself.
    OfficeChannelById { id: OfficeChannelId }
    /// A channel and its place, from 0.
    PlaceOfficeChannel { id: OfficeChannelId, place: usize }
    /// An event, and which letters to send; none named: all.
    QueueThankYous { event_id: EventId, #[serde(default)] #[ts(optional, as = "Option<Vec<ThanksGroup>>")] groups: Vec<ThanksGroup> }
    /// The template of a kind of document.
    TemplateOf { kind: TemplateKind }
    /// A template of a kind of document, whole.
    TemplateBody { kind: TemplateKind, body: String }
    /// The link itself.
    LinkById { id: LinkId }
    /// The file itself.
    FileById { id: FileId }
    /// A file, and where its copy goes.
    SaveFile { id: FileId, path: String }
    /// Files to attach to an event, or to one of its sessions; a text for those who do not see a picture.
    AttachFiles {
        paths: Vec<String>,
        event_id: EventId,
        #[serde(default)] #[ts(optional = nullable)] session_id: Option<SessionId>,
        #[serde(default)] #[ts(optional, as = "Option<String>")] alt_text: String,
    }
    /// Who may be meant by what was typed behind an "@" in the note of that session.
    PeopleToName { session_id: SessionId, words: String, limit: usize }
    /// Lines of a note, as they are written.
    LinesOfNote { lines: Vec<String> }
    /// The draft itself.
    DraftById { id: DraftId }
    /// The block of a draft itself.
    BlockById { id: DraftBlockId }
    /// The text of a block. While it is being typed, empty lines do not split it.
    ChangeBlock { id: DraftBlockId, body: String, #[serde(default)] #[ts(optional, as = "Option<bool>")] typing: bool }
    /// A new block behind another; without one, at the beginning.
    AddBlock { draft_id: DraftId, #[serde(default)] #[ts(optional = nullable)] after: Option<DraftBlockId>, body: String }
    /// A block and its place among those that stand, from 0.
    MoveBlock { id: DraftBlockId, to: usize }
    /// A block and what is decided about it.
    DecideBlock { id: DraftBlockId, decision: BlockDecision }
    /// The version of a draft itself.
    DraftVersionById { id: DraftVersionId }
    /// Whether a version that left is taken back, or put right, where it went.
    TakeBackVersion { id: DraftVersionId, taken_back: bool }
    /// A version of a draft, and a later one; without it, the text as it stands.
    CompareDrafts { from: DraftVersionId, #[serde(default)] #[ts(optional = nullable)] to: Option<DraftVersionId> }
    /// A new session, with its place or without.
    NewSession { session: CreateSession, #[serde(default)] #[ts(optional = nullable)] at: Option<Placement> }
    /// A session and where it is to stand.
    MoveSession { id: SessionId, to: Placement }
    /// A new organisation with its e-mail domains.
    NewOrganisation { organisation: CreateOrganisation, #[serde(default)] #[ts(optional, as = "Option<Vec<String>>")] domains: Vec<String> }
    /// Changes to an organisation; domains, when given, replace those it has.
    OrganisationChange { organisation: ChangeOrganisation, #[serde(default)] #[ts(optional = nullable)] domains: Option<Vec<String>> }
    /// A person already known, registered for an event.
    RegisterPerson { attendance: CreateAttendance }
    /// A new person, registered for an event at once.
    RegisterNewPerson { event_id: EventId, person: CreatePerson, #[serde(default)] #[ts(optional, as = "Option<String>")] ticket: String }
    /// A person as they are at an event.
    AttendeeChange { event_id: EventId, person: ChangePerson }
    /// A person, and the event at which they worked where they work now; none: every event.
    Corrected { person_id: PersonId, #[serde(default)] #[ts(optional = nullable)] event_id: Option<EventId> }
    /// An arrival at the event, or at one of its sessions.
    Arrival { attendance_id: AttendanceId, #[serde(default)] #[ts(optional = nullable)] session_id: Option<SessionId> }
    /// A part, and the other session that gets the same.
    DuplicatePart { id: PartId, session_id: SessionId }
    /// An attendance, and the other event that the person is invited to.
    DuplicateAttendance { id: AttendanceId, event_id: EventId }
    /// A note, and the session of its event whose note begins so; none: that of the event as a whole.
    DuplicateNote { id: NoteId, #[serde(default)] #[ts(optional = nullable)] session_id: Option<SessionId> }
    /// A place in its theme, from 0; with a theme, in that one.
    RankTakeaway { id: TakeawayId, rank: i64, #[serde(default)] #[ts(optional)] theme: Option<String> }
    /// An event, or one of its takeaways.
    SimilarTo { event_id: EventId, #[serde(default)] #[ts(optional = nullable)] id: Option<TakeawayId> }
    /// An event, and the day that counts as today (none: by the event's own clock).
    ApprovalsOf { event_id: EventId, #[serde(default)] #[ts(optional = nullable)] today: Option<NaiveDate> }
    /// The question itself.
    ApprovalById { id: ApprovalId }
    /// An event, and whom a letter goes to.
    LetterTo { event_id: EventId, person_id: PersonId }
    /// Whose sheets (nobody named: everybody's), and the folder to write them to.
    SaveApprovalSheets {
        event_id: EventId,
        #[serde(default)] #[ts(optional, as = "Option<Vec<PersonId>>")] person_ids: Vec<PersonId>,
        folder: String,
    }
    /// Which follow-ups, and the folder to write them to, a file each.
    SaveFollowUps { of: plenary_core::ops::follow_ups::FollowUpsOf, folder: String }
    /// Done or dropped, and on which day.
    CloseAction { id: ActionId, state: ActionState, on: NaiveDate }
    /// The mail account itself.
    MailAccountById { id: MailAccountId }
    /// A password for the key store; it is never given back.
    MailPassword { password: Secret }
    /// The calendar server itself.
    CaldavAccountById { id: CaldavAccountId }
    /// A password for the key store; it is never given back.
    CaldavPassword { id: CaldavAccountId, password: Secret }
    /// Where to look for calendars, and as whom.
    FindCalendars { url: String, user_name: String, password: Secret }
    /// What to publish to which calendar: one event or one network. `choices` say by UID what to do about conflicts, `seen` which version
    /// (of `Conflict`) was shown to whoever chose: where another lies there by now, it is asked again.
    PublishCaldav {
        account_id: CaldavAccountId,
        #[serde(default)] #[ts(optional = nullable)] event_id: Option<EventId>,
        #[serde(default)] #[ts(optional = nullable)] series_id: Option<SeriesId>,
        /// Instead of an event or a network, all that was deleted here: it is taken away there.
        #[serde(default)] #[ts(optional, as = "Option<bool>")] gone: bool,
        #[serde(default)] #[ts(optional, as = "Option<std::collections::BTreeMap<String, Choice>>")] choices: std::collections::BTreeMap<String, Choice>,
        #[serde(default)] #[ts(optional, as = "Option<std::collections::BTreeMap<String, String>>")] seen: std::collections::BTreeMap<String, String>,
    }
    /// What was left as somebody changed it: in which calendar, of which event or network.
    KeptInCalendar { account_id: CaldavAccountId, of: crate::invitations::LedgerOf }
    /// The website.
    WebsiteAccountById { id: WebsiteAccountId }
    /// An application password for the key store; it is never given back.
    WebsitePassword { password: Secret }
    /// A draft for the website. `choice` says what to do about a post that somebody changed there.
    PublishDraft { id: DraftId, #[serde(default)] #[ts(optional = nullable)] choice: Option<PostChoice> }
    /// One message.
    MessageById { id: MessageId }
    /// Some messages.
    Messages { ids: Vec<MessageId> }
    /// Which messages of the outbox to send; without a list, everything that waits, or that waits under that name.
    SendOutbox {
        #[serde(default)] #[ts(optional = nullable)] ids: Option<Vec<MessageId>>,
        #[serde(default)] #[ts(optional = nullable)] batch: Option<String>,
    }
    /// Some messages (without a list, everything that waits, or that waits under that name), and the folder to write them to, a file each.
    SaveMessages {
        #[serde(default)] #[ts(optional = nullable)] ids: Option<Vec<MessageId>>,
        #[serde(default)] #[ts(optional = nullable)] batch: Option<String>,
        folder: String,
        /// Only look: the files are written, and nothing counts as sent.
        #[serde(default)] #[ts(optional, as = "Option<bool>")] unrecorded: bool,
    }
    /// A screenful of the outbox, the newest batch first; one state, or all.
    OutboxPage {
        #[serde(default)] #[ts(optional = nullable)] state: Option<MessageState>,
        /// Only messages that were made together under this name.
        #[serde(default)] #[ts(optional = nullable)] batch: Option<String>,
        #[serde(default)] #[ts(optional, as = "Option<i64>")] offset: i64,
        limit: i64,
    }
    /// Which document to build: of an event, or of a period whose first and last day belong to it. One that was built before is
    /// built again, and what was edited by hand stays.
    BuildDraft {
        #[serde(default)] #[ts(optional = nullable)] event_id: Option<EventId>,
        #[serde(default)] #[ts(optional = nullable)] starts_on: Option<NaiveDate>,
        #[serde(default)] #[ts(optional = nullable)] ends_on: Option<NaiveDate>,
        kind: DraftKind,
    }
    /// The day that counts as today, by the reader's own calendar.
    Today { today: NaiveDate }
    /// A screenful of an event's people.
    PeoplePage {
        event_id: EventId,
        /// Words to find in name, address, job title, organisation, or a ticket number; empty for all.
        #[serde(default)] #[ts(optional, as = "Option<String>")] query: String,
        #[serde(default)] #[ts(optional = nullable)] status: Option<AttendanceStatus>,
        #[serde(default)] #[ts(optional = nullable)] organisation_id: Option<OrganisationId>,
        #[serde(default)] #[ts(optional, as = "Option<bool>")] with_needs: bool,
        #[serde(default)] #[ts(optional = nullable)] came: Option<bool>,
        #[serde(default)] #[ts(optional, as = "Option<PeopleOrder>")] order: PeopleOrder,
        #[serde(default)] #[ts(optional, as = "Option<bool>")] descending: bool,
        #[serde(default)] #[ts(optional, as = "Option<i64>")] offset: i64,
        limit: i64,
    }
    /// A screenful of the directory of people.
    DirectoryPage {
        #[serde(default)] #[ts(optional, as = "Option<String>")] query: String,
        #[serde(default)] #[ts(optional, as = "Option<bool>")] archived: bool,
        #[serde(default)] #[ts(optional, as = "Option<i64>")] offset: i64,
        limit: i64,
    }
    /// Words to find people by; with an event, the answer says who is on its list.
    FindPeople {
        query: String,
        #[serde(default)] #[ts(optional = nullable)] event_id: Option<EventId>,
        limit: i64,
        #[serde(default)] #[ts(optional, as = "Option<bool>")] archived: bool,
    }
    /// Words to find anything by; `noun` narrows to one table.
    Search { query: String, #[serde(default)] #[ts(optional = nullable)] noun: Option<String>, limit: i64 }
    /// The newest entries of the history.
    History { limit: i64 }
    /// The note of a session, or of the event as a whole.
    NoteOf {
        event_id: EventId,
        #[serde(default)] #[ts(optional = nullable)] session_id: Option<SessionId>,
        #[serde(default)] #[ts(optional = nullable)] note_id: Option<NoteId>,
    }
    /// A transcript, as a file or as pasted text, and where it goes: a session, or the event as a whole.
    TranscriptFrom {
        event_id: EventId,
        #[serde(default)] #[ts(optional = nullable)] session_id: Option<SessionId>,
        #[serde(default)] #[ts(optional = nullable)] path: Option<String>,
        #[serde(default)] #[ts(optional = nullable)] text: Option<String>,
    }
    /// A transcript, and how many sentences to propose at most.
    ProposeTakeaways { from: TranscriptFrom, #[serde(default)] #[ts(optional = nullable)] count: Option<usize> }
    /// A session, or an event as a whole, and how many sentences to propose at most.
    ProposalsFor {
        event_id: EventId,
        #[serde(default)] #[ts(optional = nullable)] session_id: Option<SessionId>,
        #[serde(default)] #[ts(optional = nullable)] count: Option<usize>,
    }
    /// The key of the helper that rewrites, for the key store; empty to keep none.
    RewriterKey { key: Secret }
    /// A block of a draft to have rewritten.
    RewriteBlock { block_id: DraftBlockId }
    /// The same, and the SHA-256 of what was shown: only that is sent.
    SendRewrite { block_id: DraftBlockId, sha256: String }
    /// Markdown to show.
    Markdown { markdown: String }
    /// A format, an event, what it is narrowed to, and where the file goes.
    ExportFile {
        format: String,
        event_id: EventId,
        #[serde(default)] #[ts(optional, as = "Option<plenary_core::exports::Options>")] options: plenary_core::exports::Options,
        path: String,
    }
    /// A format, an event, what it is narrowed to.
    ExportText {
        format: String,
        event_id: EventId,
        #[serde(default)] #[ts(optional, as = "Option<plenary_core::exports::Options>")] options: plenary_core::exports::Options,
    }
    /// A draft as it stands, to a file: "md" or "html" by the path's ending.
    ExportDraft {
        id: DraftId,
        path: String,
        /// "md", "html", "txt", "docx", "pdf", "wordpress" or "outlook"; else as the path ends.
        #[serde(default)] #[ts(optional = nullable)] way: Option<String>,
        /// What is written is handed on and taken away: where it goes from there nobody knows.
        #[serde(default)] #[ts(optional, as = "Option<bool>")] piped: bool,
    }
    /// A file of answers; into which event; as which format (none: recognised); what its columns mean (none: as remembered, else as proposed).
    FeedbackFile {
        path: String,
        event_id: EventId,
        #[serde(default)] #[ts(optional = nullable)] format: Option<String>,
        #[serde(default)] #[ts(optional = nullable)] columns: Option<Vec<FormColumn>>,
    }
    /// The answer itself.
    AnswerById { id: AnswerId }
    /// The line of the house style itself.
    StyleEntryById { id: StyleEntryId }
    /// A file to read.
    OfFile { path: String }
    /// A file to write a copy of the workspace to.
    ToFile { path: String }
    /// The reply itself.
    ReplyById { id: ReplyId }
    /// A reply and whose it is.
    AssignReply { id: ReplyId, person_id: PersonId }
    /// Files and folders of replies; with an event, only those to it are taken.
    ImportReplies { paths: Vec<String>, #[serde(default)] #[ts(optional = nullable)] event_id: Option<EventId> }
    /// A file to read, or a folder of replies; into which network (a calendar only; `new_network` makes one), or into which event (none: the one it came into before, else a new one; `new_event`: a new one whatever came before); what becomes of a network's meetings that an earlier file had and this one has not (withdrawn, unless `keep_missing`); whether who is invited becomes a member (`take_people`); whether what somebody deleted here and the file still has comes back (`bring_back`); as which format (none: recognised).
    ImportFile {
        path: String,
        #[serde(default)] #[ts(optional = nullable)] event_id: Option<EventId>,
        #[serde(default)] #[ts(optional = nullable)] series_id: Option<SeriesId>,
        #[serde(default)] #[ts(optional, as = "Option<bool>")] new_event: bool,
        #[serde(default)] #[ts(optional, as = "Option<bool>")] new_network: bool,
        #[serde(default)] #[ts(optional, as = "Option<bool>")] keep_missing: bool,
        #[serde(default)] #[ts(optional, as = "Option<bool>")] take_people: bool,
        #[serde(default)] #[ts(optional, as = "Option<bool>")] bring_back: bool,
        #[serde(default)] #[ts(optional = nullable)] format: Option<String>,
    }
}
