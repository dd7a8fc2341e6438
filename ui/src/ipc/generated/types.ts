// The values that cross the border, made from Rust by `cargo xtask codegen`. Do not edit.

/**
 * One thing to do, and the meeting it came from.
 */
export type Action = { id: ActionId, event_id: EventId, session_id: SessionId | null, 
/**
 * The note it was typed in, and the line (from 1).
 */
note_id: NoteId | null, note_line: number | null, text: string, 
/**
 * How it may be used outside the office; one of a session held without names names nobody, whatever stands here.
 */
permission: Permission, owner_id: PersonId | null, due_on: string | null, state: ActionState, 
/**
 * The day it was done or dropped.
 */
closed_on: string | null, created_at: string, updated_at: string, };

/**
 * The action itself.
 */
export type ActionById = { id: ActionId, };

/**
 * What is to be done, by whom, by when.
 */
export type ActionId = string;

/**
 * One action with the names that belong to it.
 */
export type ActionLine = { action: Action, owner: string | null, event: string, 
/**
 * Since the event.
 */
age_days: number, };

/**
 * One action with everything that belongs to it.
 */
export type ActionRow = { action: Action, owner: PersonRef | null, 
/**
 * The owner's, or empty.
 */
email: string, event: MeetingRef, 
/**
 * The network that the event is a meeting of.
 */
series_id: SeriesId | null, series: string | null, session_id: SessionId | null, session: string | null, 
/**
 * Since the event.
 */
age_days: number, 
/**
 * Since the day it was due, when that has passed and it is open.
 */
overdue_days: number | null, };

/**
 * Whether it still asks for somebody's time.
 */
export type ActionState = "open" | "done" | "dropped";

/**
 * Which actions: of an event, or of a network; of one owner; only those that are open. Nothing said: all.
 */
export type ActionsOf = { event_id?: EventId | null, series_id?: SeriesId | null, owner_id?: PersonId | null, open?: boolean, 
/**
 * The day from which ages are counted; none: today in UTC.
 */
today?: string | null, };

/**
 * Actions: the open ones first, what is due first among them; then the closed ones, the newest first.
 */
export type ActionsView = { today: string, rows: Array<ActionRow>, open: number, overdue: number, };

/**
 * A new block behind another; without one, at the beginning.
 */
export type AddBlock = { draft_id: DraftId, after?: DraftBlockId | null, body: string, };

/**
 * A person in a network.
 */
export type AddMember = { series_id: SeriesId, person_id: PersonId, role?: SeriesRole, since?: string | null, until?: string | null, rota?: number | null, };

/**
 * The screen after the event.
 */
export type After = { event: Event, tally: Tally, drafts: Array<DraftView>, };

/**
 * One standing item.
 */
export type AgendaItem = { id: AgendaItemId, series_id: SeriesId, title: string, 
/**
 * How long it takes, when said.
 */
minutes: number | null, 
/**
 * Order, from 0.
 */
position: number, };

/**
 * The agenda item itself.
 */
export type AgendaItemById = { id: AgendaItemId, };

/**
 * What stands on the agenda of every meeting of a network.
 */
export type AgendaItemId = string;

/**
 * What was answered about a takeaway. `wording` are the new words of a yes with changes.
 */
export type AnswerApproval = { takeaway_id: TakeawayId, answer: ApprovalAnswer, wording?: string, on: string, };

/**
 * The answer itself.
 */
export type AnswerById = { id: AnswerId, };

/**
 * One answer of it.
 */
export type AnswerId = string;

/**
 * What became of an answer in words.
 */
export type AnswerState = "open" | "kept" | "declined";

/**
 * One question about one takeaway, and its answer.
 */
export type Approval = { id: ApprovalId, takeaway_id: TakeawayId, 
/**
 * Whom it was put to.
 */
person_id: PersonId, 
/**
 * The words that were asked about.
 */
text: string, asked_on: string, 
/**
 * The letter that asked; none where they were asked in another way.
 */
message_id: MessageId | null, reminded_on: string | null, 
/**
 * The letter that reminded last; none where that was done in another way.
 */
reminder_id: MessageId | null, answered_on: string | null, answer: ApprovalAnswer | null, 
/**
 * Of a yes with changes: the new words.
 */
wording: string, };

/**
 * What somebody answered.
 */
export type ApprovalAnswer = "yes" | "yes_without_name" | "yes_with_changes" | "no";

/**
 * The question itself.
 */
export type ApprovalById = { id: ApprovalId, };

/**
 * A question whether something may be quoted.
 */
export type ApprovalId = string;

/**
 * One sentence and how far its question has come.
 */
export type ApprovalLine = { takeaway: Takeaway, session: string | null, 
/**
 * The newest question about it as it stands.
 */
approval: Approval | null, state: ApprovalState, };

/**
 * What one speaker is asked.
 */
export type ApprovalSheet = { person: PersonRef, 
/**
 * Empty when not known.
 */
email: string, 
/**
 * By rank.
 */
lines: Array<ApprovalLine>, 
/**
 * Not asked yet.
 */
to_ask: number, 
/**
 * Asked and not answered.
 */
open: number, 
/**
 * Since the oldest question without an answer.
 */
oldest_days: number | null, };

/**
 * How far the question whether it may be quoted has come.
 */
export type ApprovalState = { "state": "not_asked" } | { "state": "open", days: number, } | { "state": "answered", answer: ApprovalAnswer, };

/**
 * What was asked.
 */
export type ApprovalsAsked = { 
/**
 * How many sentences.
 */
asked: number, messages: Array<MessageId>, 
/**
 * Names of those who could not be written to, because no address is known: they were not asked.
 */
without_address: Array<string>, };

/**
 * An event, and the day that counts as today (none: by the event's own clock).
 */
export type ApprovalsOf = { event_id: EventId, today?: string | null, };

/**
 * Every speaker of an event who is asked: those who owe an answer first, the longest first, then by family name, as on the sheets.
 */
export type ApprovalsView = { event: Event, today: string, sheets: Array<ApprovalSheet>, to_ask: number, open: number, answered: number, };

/**
 * An arrival at the event, or at one of its sessions.
 */
export type Arrival = { attendance_id: AttendanceId, session_id?: SessionId | null, };

/**
 * Arrivals in one half hour.
 */
export type Arrivals = { 
/**
 * Wall time of the event's zone.
 */
from: string, people: number, };

/**
 * What an operation did by the way, of which nobody asked: whoever carries it out is told.
 */
export type Aside = "sample_office_gone";

/**
 * Whom to ask what has not been asked yet; nobody named: everybody. `by_mail` puts the letters into the outbox; without
 * it they were asked in another way, which is only noted.
 */
export type AskApprovals = { event_id: EventId, person_ids?: Array<PersonId>, by_mail: boolean, on: string, };

/**
 * A reply and whose it is.
 */
export type AssignReply = { id: ReplyId, person_id: PersonId, };

/**
 * Files to attach to an event, or to one of its sessions; a text for those who do not see a picture.
 */
export type AttachFiles = { paths: Array<string>, event_id: EventId, session_id?: SessionId | null, alt_text?: string, };

/**
 * What came of files that were dropped.
 */
export type Attached = { files: Array<File>, refused: Array<NotAttached>, };

/**
 * One person at one event; there is at most one for each pair.
 */
export type Attendance = { id: AttendanceId, event_id: EventId, person_id: PersonId, status: AttendanceStatus, 
/**
 * Where the registration came from: "eventbrite", "typed", "walk-in" …
 */
source: string, 
/**
 * Ticket type: "General", "Speaker" …
 */
ticket: string, 
/**
 * The number of the ticket or order where it was bought, or empty.
 */
ticket_ref: string, 
/**
 * When they registered, if known.
 */
registered_at: string | null, 
/**
 * Personal: shown to the organiser only.
 */
access_needs: string, 
/**
 * Personal: shown to the organiser only.
 */
dietary_needs: string, 
/**
 * Question to answer, as the form asked.
 */
answers: { [key in string]: string }, 
/**
 * Agreed to be photographed; unknown when not asked.
 */
photo_consent: boolean | null, 
/**
 * Agreed to be on the shared list of participants; unknown when not asked.
 */
share_consent: boolean | null, created_at: string, updated_at: string, };

/**
 * The attendance itself.
 */
export type AttendanceById = { id: AttendanceId, };

/**
 * A person at an event.
 */
export type AttendanceId = string;

/**
 * Where the person stands with this event.
 */
export type AttendanceStatus = "invited" | "registered" | "waiting" | "cancelled";

/**
 * A person as they are at an event.
 */
export type AttendeeChange = { event_id: EventId, person: ChangePerson, };

/**
 * A person at an event, in full.
 */
export type AttendeeDetail = { attendance: Attendance, 
/**
 * As they were at this event.
 */
person: Person, 
/**
 * Where they worked then.
 */
organisation: Organisation | null, 
/**
 * Where they work now, if they have moved on since.
 */
now: Post | null, 
/**
 * Arrivals at the event and at sessions, by time.
 */
check_ins: Array<CheckIn>, parts: Array<PartOfPerson>, 
/**
 * Other events, newest first.
 */
others: Array<EventOfPerson>, 
/**
 * Actions the person owns, open first.
 */
actions: Array<Action>, };

/**
 * Messages that were made together: of an event or a network.
 */
export type BatchCount = { batch: string, count: number, waiting: number, };

/**
 * Its day and its hour, on its own clocks, as far as they are known.
 */
export type Begin = { day: string | null, time: string | null, 
/**
 * It recurs, and this is the first of them.
 */
recurs: boolean, };

/**
 * A heading, a paragraph, a list item or a table as it is built.
 */
export type Block = { 
/**
 * The same whenever the document is built: by it a block is known again.
 */
key: string, markdown: string, sentences: Array<Sentence>, };

/**
 * The block of a draft itself.
 */
export type BlockById = { id: DraftBlockId, };

/**
 * What to do with what a rebuild found.
 */
export type BlockDecision = "take" | "keep" | "seen";

/**
 * What becomes of a block.
 */
export type BlockOutcome = "same" | "updated" | "added" | "offered" | "agreed" | "unsupported" | "left";

/**
 * How a block stands in its draft.
 */
export type BlockState = "standing" | "new" | "deleted" | "unsupported";

/**
 * A block.
 */
export type BlockView = { id: DraftBlockId, form: Form, 
/**
 * Of a heading, from 1; else 0.
 */
level: number, 
/**
 * Markdown.
 */
body: string, 
/**
 * The block whole, safe to show; empty where its sentences are shown one by one.
 */
html: string, sentences: Array<SentenceView>, state: BlockState, edited: boolean, by_hand: boolean, offered: OfferedView | null, 
/**
 * The photo that it is.
 */
photo: PhotoView | null, };

/**
 * Which document to build: of an event, or of a period whose first and last day belong to it. One that was built before is
 * built again, and what was edited by hand stays.
 */
export type BuildDraft = { event_id?: EventId | null, starts_on?: string | null, ends_on?: string | null, kind: DraftKind, };

/**
 * An event by its short name.
 */
export type BySlug = { slug: string, };

/**
 * One collection that events and networks are published to.
 */
export type CaldavAccount = { id: CaldavAccountId, 
/**
 * What the office calls it.
 */
name: string, 
/**
 * Of the collection; ends with a slash.
 */
url: string, user_name: string, created_at: string, updated_at: string, };

/**
 * The calendar server itself.
 */
export type CaldavAccountById = { id: CaldavAccountId, };

/**
 * A calendar collection on a server.
 */
export type CaldavAccountId = string;

/**
 * A password for the key store; it is never given back.
 */
export type CaldavPassword = { id: CaldavAccountId, password: Secret, };

/**
 * How the meetings stand in calendars: one item that recurs, with overrides, or an item each.
 */
export type CalendarForm = "recurring" | "single";

/**
 * RFC 5545 SEQUENCE and DTSTAMP of one item. Kept outside undo: what was once given out is never counted back.
 */
export type CalendarItem = { 
/**
 * The session's or event's id, as text.
 */
item_id: string, 
/**
 * Rises by one when start, end, place or status changes, also by an undo.
 */
sequence: number, 
/**
 * When any of what the calendar shows last changed.
 */
stamped_at: string, };

/**
 * RFC 5546 methods that leave the office.
 */
export type CalendarMethod = "REQUEST" | "CANCEL";

/**
 * An open action, and the meeting it has been carried from.
 */
export type CarriedAction = { action: Action, owner: string | null, from: MeetingRef, 
/**
 * Since that meeting.
 */
age_days: number, 
/**
 * Since the day it was due, when that has passed.
 */
overdue_days: number | null, };

/**
 * The rows of one noun that an entry touched.
 */
export type Change = { 
/**
 * The table: "session", "person" …
 */
noun: string, 
/**
 * Their ids; empty when there were more than a screen could use (then: all of them).
 */
ids: Array<string>, 
/**
 * Those of the ids that are no more: nobody need ask for them again.
 */
gone: Array<string>, };

/**
 * Changes to an action.
 */
export type ChangeAction = { id: ActionId, text?: string, permission?: Permission, session_id?: SessionId | null | null, note_id?: NoteId | null | null, note_line?: number | null | null, owner_id?: PersonId | null | null, due_on?: string | null | null, };

/**
 * Changes to an item.
 */
export type ChangeAgendaItem = { id: AgendaItemId, title?: string, minutes?: number | null | null, };

/**
 * Changes to an attendance.
 */
export type ChangeAttendance = { id: AttendanceId, status?: AttendanceStatus, source?: string, ticket?: string, ticket_ref?: string, access_needs?: string, dietary_needs?: string, answers?: { [key in string]: string }, registered_at?: string | null | null, photo_consent?: boolean | null | null, share_consent?: boolean | null | null, };

/**
 * The text of a block. While it is being typed, empty lines do not split it.
 */
export type ChangeBlock = { id: DraftBlockId, body: string, typing?: boolean, };

/**
 * Changes to such a collection.
 */
export type ChangeCaldavAccount = { id: CaldavAccountId, name?: string, url?: string, user_name?: string, };

/**
 * Changes to a decision.
 */
export type ChangeDecision = { id: DecisionId, text?: string, permission?: Permission, session_id?: SessionId | null | null, note_id?: NoteId | null | null, note_line?: number | null | null, };

/**
 * Changes to a draft as a whole; what is left out stays.
 */
export type ChangeDraft = { id: DraftId, title?: string, 
/**
 * Markdown, whole.
 */
body?: string, };

/**
 * Changes to an event. Sessions that no longer fit its days or clocks become unscheduled.
 */
export type ChangeEvent = { id: EventId, title?: string, starts_on?: string, ends_on?: string, kind?: EventKind, slug?: string, summary?: string, description?: string, topic?: string, zone?: string, day_change?: string, venue_name?: string, venue_address?: string, online_url?: string, website?: string, contact_name?: string, contact_email?: string, language?: string, quote_with_approval?: boolean, external_id?: string, series_id?: SeriesId | null | null, start_time?: string | null | null, end_time?: string | null | null, chair_id?: PersonId | null | null, };

/**
 * Changes to a file: what it is called, what it shows, and whether it may leave.
 */
export type ChangeFile = { id: FileId, name?: string, 
/**
 * What a picture shows, for those who do not see it.
 */
alt_text?: string, 
/**
 * Whether a photo may leave the office: only a public one does.
 */
permission?: Permission, };

/**
 * Changes to a format.
 */
export type ChangeFormat = { id: FormatId, name?: string, kind?: FormatKind, minutes?: number, position?: number, };

/**
 * Changes to a link.
 */
export type ChangeLink = { id: LinkId, kind?: LinkKind, title?: string, url?: string, published_on?: string | null | null, };

/**
 * Changes to the mail account.
 */
export type ChangeMailAccount = { id: MailAccountId, from_address?: string, host?: string, user_name?: string, from_name?: string, port?: number, security?: MailSecurity, per_minute?: number, };

/**
 * Changes to a membership.
 */
export type ChangeMember = { id: SeriesMemberId, role?: SeriesRole, since?: string | null | null, until?: string | null | null, rota?: number | null | null, };

/**
 * Changes to a channel.
 */
export type ChangeOfficeChannel = { id: OfficeChannelId, name?: string, url?: string, };

/**
 * Changes to an organisation.
 */
export type ChangeOrganisation = { id: OrganisationId, name?: string, kind?: OrganisationKind, member?: boolean, website?: string, };

/**
 * Changes to a part.
 */
export type ChangePart = { id: PartId, role?: PartRole, position?: number, };

/**
 * Changes to a person.
 */
export type ChangePerson = { id: PersonId, given_name?: string, family_name?: string, email?: string, job_title?: string, pronouns?: string, phone?: string, website?: string, biography?: string, remarks?: string, external_id?: string, organisation_id?: OrganisationId | null | null, };

/**
 * Changes to the helper; what is left out stays, and what was never set is as usual. It is off until `on_duty` is given.
 */
export type ChangeRewriter = { address?: string, model?: string, instruction?: string, on_duty?: boolean, seconds?: number, };

/**
 * Changes to a room.
 */
export type ChangeRoom = { id: RoomId, name?: string, kind?: RoomKind, description?: string, online_url?: string, position?: number, capacity?: number | null | null, };

/**
 * Changes to a network.
 */
export type ChangeSeries = { id: SeriesId, title?: string, description?: string, zone?: string, venue_name?: string, venue_address?: string, online_url?: string, contact_name?: string, contact_email?: string, calendar_form?: CalendarForm, holiday_region?: string, };

/**
 * Changes to what a session is; where it stands is changed by `move_session`.
 */
export type ChangeSession = { id: SessionId, title?: string, subtitle?: string, summary?: string, description?: string, language?: string, pinned?: boolean, online_url?: string, do_not_record?: boolean, no_names?: boolean, permission?: Permission, invite_everyone?: boolean, external_id?: string, status?: SessionStatus, format_id?: FormatId | null | null, track_id?: TrackId | null | null, capacity?: number | null | null, headcount?: number | null | null, };

/**
 * Changes to a takeaway.
 */
export type ChangeTakeaway = { id: TakeawayId, text?: string, theme?: string, kind?: TakeawayKind, permission?: Permission, publish?: boolean, session_id?: SessionId | null | null, person_id?: PersonId | null | null, note_id?: NoteId | null | null, note_line?: number | null | null, };

/**
 * Changes to a topic.
 */
export type ChangeTopic = { id: TopicId, text?: string, person_id?: PersonId | null | null, };

/**
 * Changes to a track.
 */
export type ChangeTrack = { id: TrackId, name?: string, colour?: string, position?: number, };

/**
 * Changes to the website's details.
 */
export type ChangeWebsiteAccount = { id: WebsiteAccountId, url?: string, user_name?: string, };

/**
 * What to change; what is left out stays.
 */
export type ChangeWorkspace = { office_name?: string, contact_name?: string, contact_email?: string, website?: string, sign_up_url?: string, 
/**
 * IANA name.
 */
default_zone?: string, 
/**
 * ISO 3166-1 or 3166-2: "GB-ENG"; empty for no region.
 */
holiday_region?: string, 
/**
 * Whom to ask about writing a guest post.
 */
guest_contact_name?: string, guest_contact_email?: string, };

/**
 * A network as it was changed.
 */
export type ChangedSeries = { 
/**
 * Meetings still to come that changed with it.
 */
followed: number, id: SeriesId, title: string, slug: string, description: string, 
/**
 * IANA time zone; the hours of its rules are times of it.
 */
zone: string, venue_name: string, venue_address: string, online_url: string, contact_name: string, contact_email: string, calendar_form: CalendarForm, 
/**
 * Whose bank holidays are marked among its dates (ISO 3166); empty for those of the office.
 */
holiday_region: string, 
/**
 * Hidden from lists, and over.
 */
archived: boolean, 
/**
 * The day it was archived: it has no meeting after it, whatever its rules say.
 */
archived_on: string | null, created_at: string, updated_at: string, };

/**
 * How an item went to a person.
 */
export type Channel = "file" | "mail";

/**
 * One post.
 */
export type ChannelPost = { text: string, 
/**
 * What it counts there.
 */
count: number, };

/**
 * What goes to one channel.
 */
export type ChannelPosts = { channel: PostChannel, name: string, 
/**
 * The most that one post may count.
 */
limit: number, 
/**
 * The whole text.
 */
text: string, 
/**
 * What it counts there.
 */
count: number, 
/**
 * One post, or a thread.
 */
posts: Array<ChannelPost>, };

/**
 * One arrival.
 */
export type CheckIn = { id: CheckInId, attendance_id: AttendanceId, 
/**
 * The session, when it is a session's door.
 */
session_id: SessionId | null, 
/**
 * Of who was ticked off in a list that came in: when the list came.
 */
at: string, 
/**
 * How: "typed", "scan", "list", "import", "paper".
 */
method: string, };

/**
 * The check-in itself.
 */
export type CheckInById = { id: CheckInId, };

/**
 * One arrival.
 */
export type CheckInId = string;

/**
 * What `check` found.
 */
export type CheckReport = { 
/**
 * Sentences for whoever repairs; empty when all is well.
 */
faults: Array<string>, };

/**
 * What to do about an object that somebody changed on the server.
 */
export type Choice = "keep" | "overwrite";

/**
 * A proposed sentence, and what somebody made of it.
 */
export type ChosenProposal = { 
/**
 * The line of the note, from 1.
 */
line: number, 
/**
 * The sentence as it was proposed: a part of that line.
 */
said: string, 
/**
 * The sentence as somebody edited it; without it, as proposed.
 */
text?: string | null, 
/**
 * What it is; without it, a plain takeaway.
 */
kind?: TakeawayKind | null, 
/**
 * Without it, what is marked where it stands and the session's default, whichever is stricter; never looser than these.
 */
permission?: Permission | null, theme?: string, };

/**
 * One thing wrong with one session. Of two sessions that clash, each has one.
 */
export type Clash = { session_id: SessionId, kind: ClashKind, 
/**
 * The other session, for `room` and `person`.
 */
other_id: SessionId | null, 
/**
 * Who is in two places, for `person`.
 */
person_id: PersonId | null, 
/**
 * How many are expected, or were counted, for `capacity`.
 */
expected: number | null, 
/**
 * They were counted in the room: nobody expects them any more.
 */
is_counted: boolean, 
/**
 * How many the room holds, for `capacity`.
 */
capacity: number | null, };

/**
 * What is wrong.
 */
export type ClashKind = "room" | "person" | "capacity";

/**
 * Done or dropped, and on which day.
 */
export type CloseAction = { id: ActionId, state: ActionState, on: string, };

/**
 * A calendar that can be published to.
 */
export type Collection = { 
/**
 * Ends with a slash.
 */
url: string, 
/**
 * What its owner calls it, or the last part of its address.
 */
name: string, };

/**
 * What a column of a form holds.
 */
export type ColumnMeaning = "ignore" | "event_rating" | "session_rating" | "event_text" | "session_text" | "which_session" | "name" | "email" | "organisation" | "consent" | "submitted_at" | "identity";

/**
 * A column of a file, what it means, and what stands in it.
 */
export type ColumnRead = { column: FormColumn, 
/**
 * The first different answers.
 */
samples: Array<string>, 
/**
 * How many rows have an answer.
 */
answers: number, };

/**
 * A network's days from one on; so many, skipped ones not counted.
 */
export type ComingMeetings = { series_id: SeriesId, from: string, count: number, };

/**
 * An event to come.
 */
export type ComingUp = { event_id: EventId, title: string, kind: EventKind, status: EventStatus, starts_on: string, start_time: string | null, };

/**
 * An answer in words.
 */
export type Comment = { id: AnswerId, 
/**
 * None is the event.
 */
session_id: SessionId | null, session: string, question: string, text: string, 
/**
 * Whose words they are, when they agreed to be named and are known; else empty.
 */
who: string, 
/**
 * None when it was not asked.
 */
consent: QuoteConsent | null, state: AnswerState, takeaway_id: TakeawayId | null, 
/**
 * What a takeaway made of it may be used for.
 */
permission: Permission, 
/**
 * The sentence of it that could be a takeaway.
 */
proposed: ProposedWords | null, };

/**
 * A version of a draft, and a later one; without it, the text as it stands.
 */
export type CompareDrafts = { from: DraftVersionId, to?: DraftVersionId | null, };

/**
 * An object that somebody changed on the server.
 */
export type Conflict = { uid: string, title: string, 
/**
 * As we have it; of what is no longer published from here, as it is there.
 */
begin: Begin, 
/**
 * The SHA-256 of what lies there; empty where it was deleted.
 */
version: string, 
/**
 * It was deleted there.
 */
gone: boolean, 
/**
 * It is no longer published from here.
 */
withdrawn: boolean, differences: Array<Difference>, };

/**
 * A note that began as another, and how many of its lines stayed behind.
 */
export type CopiedNote = { note: Note, 
/**
 * Lines that are takeaways, decisions or actions: they belong to where they were said.
 */
left_out: number, };

/**
 * A person, and the event at which they worked where they work now; none: every event.
 */
export type Corrected = { person_id: PersonId, event_id?: EventId | null, };

/**
 * Which member organisations were reached.
 */
export type Coverage = { year: number | null, kind: OrganisationKind | null, 
/**
 * Member organisations from which somebody came, within the year.
 */
reached: number, 
/**
 * Member organisations there are.
 */
total: number, 
/**
 * A member organisation each; who came most often first, then who came last, then by name.
 */
rows: Array<CoverageRow>, 
/**
 * The meetings of the year at which arrivals were recorded, oldest first.
 */
meetings: Array<CoverageMeeting>, 
/**
 * How many of the year's were held without names and count for nothing here; none for the office.
 */
without_names: number, 
/**
 * Those that came once and were at none of the last two meetings, by the month they came last; the longest ago first.
 */
not_since: Array<NotSince>, 
/**
 * Names of those from which nobody ever came, by name.
 */
never: Array<string>, };

/**
 * One meeting.
 */
export type CoverageMeeting = { event_id: EventId, title: string, on: string, 
/**
 * Member organisations from which somebody came.
 */
organisations: number, 
/**
 * People who came from them.
 */
people: number, };

/**
 * A network (none: every event of the office), a year (none: all), a kind of organisation (none: all).
 */
export type CoverageRequest = { series_id?: SeriesId | null, year?: number | null, kind?: OrganisationKind | null, };

/**
 * One member organisation.
 */
export type CoverageRow = { organisation_id: OrganisationId, name: string, kind: OrganisationKind, 
/**
 * To how many of the meetings somebody came.
 */
came: number, 
/**
 * How many meetings there were.
 */
held: number, 
/**
 * When somebody came last, in this year or before.
 */
last_on: string | null, 
/**
 * People who came to each meeting, in the order of the meetings.
 */
people: Array<number>, };

/**
 * The screen of coverage.
 */
export type CoverageView = { 
/**
 * None: every event of the office.
 */
series_id: SeriesId | null, 
/**
 * Its title, or empty.
 */
title: string, coverage: Coverage, 
/**
 * "Boroughs reached in 2022: 15 of 18." and what follows.
 */
sentences: Array<string>, 
/**
 * SVG; empty when there is nothing to draw.
 */
chart: string, 
/**
 * Years in which arrivals were recorded, the newest first.
 */
years: Array<number>, 
/**
 * Kinds of which there are member organisations.
 */
kinds: Array<OrganisationKind>, };

/**
 * What is to be done; open until closed. Where nothing is said of its permission, it is the session's default, as a takeaway's
 * is; what belongs to no session and no note is internal.
 */
export type CreateAction = { event_id: EventId, text: string, permission?: Permission, session_id?: SessionId | null, note_id?: NoteId | null, note_line?: number | null, owner_id?: PersonId | null, due_on?: string | null, };

/**
 * A new item, as the last of the agenda.
 */
export type CreateAgendaItem = { series_id: SeriesId, title: string, minutes?: number | null, };

/**
 * A known person at an event; registered unless said otherwise.
 */
export type CreateAttendance = { event_id: EventId, person_id: PersonId, status?: AttendanceStatus, source?: string, ticket?: string, ticket_ref?: string, access_needs?: string, dietary_needs?: string, answers?: { [key in string]: string }, registered_at?: string | null, photo_consent?: boolean | null, share_consent?: boolean | null, };

/**
 * A collection to publish to.
 */
export type CreateCaldavAccount = { name: string, url: string, user_name: string, };

/**
 * What was agreed. Its permission is the session's default, as a takeaway's is.
 */
export type CreateDecision = { event_id: EventId, text: string, permission?: Permission, session_id?: SessionId | null, note_id?: NoteId | null, note_line?: number | null, };

/**
 * A new event. Its short name is made from the title when not given; the zone is the workspace's.
 */
export type CreateEvent = { title: string, starts_on: string, ends_on?: string, kind?: EventKind, slug?: string, summary?: string, description?: string, topic?: string, zone?: string, day_change?: string, venue_name?: string, venue_address?: string, online_url?: string, website?: string, contact_name?: string, contact_email?: string, language?: string, quote_with_approval?: boolean, external_id?: string, series_id?: SeriesId | null, start_time?: string | null, end_time?: string | null, chair_id?: PersonId | null, };

/**
 * A new format.
 */
export type CreateFormat = { event_id: EventId, name: string, kind?: FormatKind, minutes?: number, position?: number, };

/**
 * A holiday to be entered.
 */
export type CreateHoliday = { 
/**
 * ISO 3166: "GB-ENG", "DE".
 */
region: string, day: string, name: string, };

/**
 * A new link; it belongs to exactly one of event, session, person.
 */
export type CreateLink = { event_id?: EventId | null, session_id?: SessionId | null, person_id?: PersonId | null, kind: LinkKind, title: string, url: string, 
/**
 * The day it appeared: of a post about an event.
 */
published_on?: string | null, };

/**
 * The account that mail is sent by.
 */
export type CreateMailAccount = { from_address: string, host: string, user_name: string, from_name?: string, port?: number, security?: MailSecurity, per_minute?: number, };

/**
 * A new channel, as the last.
 */
export type CreateOfficeChannel = { name: string, url: string, };

/**
 * A new organisation.
 */
export type CreateOrganisation = { name: string, kind?: OrganisationKind, member?: boolean, website?: string, };

/**
 * A person in a session; last in order unless a position is given.
 */
export type CreatePart = { session_id: SessionId, person_id: PersonId, role: PartRole, position?: number, };

/**
 * A new person. Without an organisation, the one to which the e-mail's domain belongs is taken.
 */
export type CreatePerson = { given_name: string, family_name: string, email?: string, job_title?: string, pronouns?: string, phone?: string, website?: string, biography?: string, remarks?: string, external_id?: string, organisation_id?: OrganisationId | null, };

/**
 * A new rule of a network.
 */
export type CreateRecurrence = { series_id: SeriesId, 
/**
 * RRULE value: "FREQ=MONTHLY;BYDAY=3WE".
 */
rule: string, 
/**
 * The first day it may give.
 */
starts_on: string, start_time: string, end_time: string, 
/**
 * The last day it may give; left out while it goes on.
 */
ends_on?: string | null, };

/**
 * A new room of an event; it becomes the last column unless a position is given.
 */
export type CreateRoom = { event_id: EventId, name: string, kind?: RoomKind, description?: string, online_url?: string, position?: number, capacity?: number | null, };

/**
 * A new network.
 */
export type CreateSeries = { title: string, description?: string, zone?: string, venue_name?: string, venue_address?: string, online_url?: string, contact_name?: string, contact_email?: string, calendar_form?: CalendarForm, holiday_region?: string, };

/**
 * A new network that meets by a rule from the start: what [`CreateRecurrence`] has beside the network.
 */
export type CreateSeriesWithRule = { series: CreateSeries, 
/**
 * RRULE value: "FREQ=MONTHLY;BYDAY=3WE".
 */
rule: string, 
/**
 * The first day it may give.
 */
starts_on: string, start_time: string, end_time: string, 
/**
 * The last day it may give; left out while it goes on.
 */
ends_on?: string | null, };

/**
 * A new session, scheduled when a start and an end (wall times of the event's zone) are given.
 */
export type CreateSession = { event_id: EventId, title: string, subtitle?: string, summary?: string, description?: string, language?: string, pinned?: boolean, online_url?: string, do_not_record?: boolean, no_names?: boolean, permission?: Permission, invite_everyone?: boolean, external_id?: string, status?: SessionStatus, format_id?: FormatId | null, track_id?: TrackId | null, capacity?: number | null, headcount?: number | null, };

/**
 * A new takeaway, last in rank. Its permission is the session's default: as it says, and no name under the Chatham House rule.
 */
export type CreateTakeaway = { event_id: EventId, text: string, theme?: string, kind?: TakeawayKind, permission?: Permission, publish?: boolean, session_id?: SessionId | null, person_id?: PersonId | null, note_id?: NoteId | null, note_line?: number | null, };

/**
 * A new topic.
 */
export type CreateTopic = { series_id: SeriesId, text: string, person_id?: PersonId | null, };

/**
 * A new track; it gets the first colour that no other track has.
 */
export type CreateTrack = { event_id: EventId, name: string, colour?: string, position?: number, };

/**
 * The website that drafts are published to.
 */
export type CreateWebsiteAccount = { url: string, user_name: string, };

/**
 * What a network has on a day.
 */
export type DayOfNetwork = { 
/**
 * A rule gives the day.
 */
by_rule: boolean, 
/**
 * The rule leaves it out.
 */
skipped: boolean, 
/**
 * From when until when it meets, by its own clock: as the rule in force then says, else as it met before.
 */
start_time: string | null, end_time: string | null, 
/**
 * The meetings that are not cancelled, on that day or moved away from it.
 */
meetings: Array<MeetingThere>, 
/**
 * The meeting of that day by the rule, where it was cancelled: one that is made now stands beside it.
 */
cancelled: MeetingThere | null, };

/**
 * A block and what is decided about it.
 */
export type DecideBlock = { id: DraftBlockId, decision: BlockDecision, };

/**
 * What was agreed, at which event or session.
 */
export type Decision = { id: DecisionId, event_id: EventId, session_id: SessionId | null, 
/**
 * The note it was typed in, and the line (from 1).
 */
note_id: NoteId | null, note_line: number | null, text: string, 
/**
 * How it may be used outside the office; one of a session held without names names nobody, whatever stands here.
 */
permission: Permission, created_at: string, updated_at: string, };

/**
 * The decision itself.
 */
export type DecisionById = { id: DecisionId, };

/**
 * What was agreed.
 */
export type DecisionId = string;

/**
 * One property that differs.
 */
export type Difference = { 
/**
 * The property of RFC 5545: "SUMMARY", "DTSTART" …
 */
property: string, 
/**
 * Of what recurs, the date of which it is told, by its start: "2027-02-02 10:00". Empty when it is told of the whole.
 */
occurrence: string, 
/**
 * As we would write it; empty when we do not.
 */
ours: string, 
/**
 * As it is there; empty when it is not.
 */
theirs: string, };

/**
 * One line of either text.
 */
export type DifferenceLine = { kind: LineKind, 
/**
 * In their order; together they are the line, without its line break.
 */
runs: Array<Run>, };

/**
 * Two versions of the same minutes; without the second, the text as it stands.
 */
export type DifferenceOf = { from: MinutesVersionId, to?: MinutesVersionId | null, };

/**
 * One line of the directory.
 */
export type DirectoryLine = { person: Person, organisation: string | null, };

/**
 * A screenful of the directory.
 */
export type DirectoryLines = { total: number, offset: number, rows: Array<DirectoryLine>, };

/**
 * A screenful of the directory of people.
 */
export type DirectoryPage = { query?: string, archived?: boolean, offset?: number, limit: number, };

/**
 * A document, of an event or of a period.
 */
export type Draft = { id: DraftId, event_id: EventId | null, 
/**
 * The first day of the period, when it is of one.
 */
starts_on: string | null, ends_on: string | null, kind: DraftKind, 
/**
 * What its first heading says, where it has one.
 */
title: string, 
/**
 * BCP 47.
 */
language: string, built_at: string, created_at: string, updated_at: string, };

/**
 * A block of a draft.
 */
export type DraftBlock = { id: DraftBlockId, draft_id: DraftId, 
/**
 * Empty for a block written by hand.
 */
key: string, position: number, 
/**
 * Markdown as it was last built and seen; empty for a block written by hand.
 */
built: string, 
/**
 * Markdown as it stands.
 */
body: string, 
/**
 * Where the sentences that were built come from.
 */
sources: Array<Sentence>, 
/**
 * What the data says by now, where the block was edited and nobody has decided yet.
 */
offered: Block | null, state: BlockState, 
/**
 * Moved by hand: it keeps its place when the document is built again.
 */
moved: boolean, };

/**
 * A block of it.
 */
export type DraftBlockId = string;

/**
 * The draft itself.
 */
export type DraftById = { id: DraftId, };

/**
 * A draft to paste into a website or another editor.
 */
export type DraftCopy = { markdown: string, 
/**
 * Safe to show.
 */
html: string, plain: string, 
/**
 * Blocks for the code editor of WordPress.
 */
wordpress: string, 
/**
 * A page for a message of Outlook.
 */
outlook: string, };

/**
 * Two versions, or a version and the text as it stands.
 */
export type DraftDifference = { lines: Array<DifferenceLine>, };

/**
 * A document made from the data and edited by hand.
 */
export type DraftId = string;

/**
 * Which document it is. Each has its line in `ops/drafts/kinds.rs`.
 */
export type DraftKind = "blog_post" | "summary" | "report" | "weeknote" | "newsletter" | "social_posts" | "thank_you" | "minutes";

/**
 * The page of a draft.
 */
export type DraftPage = { view: DraftView, 
/**
 * In their order, with those that were deleted by hand.
 */
blocks: Array<BlockView>, 
/**
 * What the sentences come from, by the names they have in the sentences.
 */
sources: { [key in string]: SourceLine }, 
/**
 * The newest first.
 */
versions: Array<DraftVersionLine>, 
/**
 * What is out and may not be said by now, each sentence once.
 */
out: Array<Warning>, 
/**
 * The versions that say it, each the newest of the place to which it went; the newest first.
 */
out_at: Array<DraftVersionLine>, 
/**
 * What it quotes and nobody has answered for, in the order of its blocks: the draft may leave all the same.
 */
unanswered: Array<UnansweredQuote>, };

/**
 * A photo that may be put into a draft.
 */
export type DraftPhoto = { file: File, 
/**
 * The title of its session, or of its event.
 */
from: string, 
/**
 * It stays in the office.
 */
kept_back: boolean, };

/**
 * A draft as it stood when it left the office, or when somebody asked to keep it.
 */
export type DraftVersion = { id: DraftVersionId, draft_id: DraftId, 
/**
 * From 1.
 */
number: number, reason: VersionReason, 
/**
 * Where it went: the path of a file, the address of a website; empty of a copy, and where nobody noted it.
 */
place: string, title: string, blocks: Array<DraftBlock>, 
/**
 * Of the Markdown.
 */
sha256: string, made_at: string, 
/**
 * Since when somebody says that it is taken back, or put right, where it went.
 */
taken_back_at: string | null, };

/**
 * The version of a draft itself.
 */
export type DraftVersionById = { id: DraftVersionId, };

/**
 * A version of it that was kept.
 */
export type DraftVersionId = string;

/**
 * A version, without its text.
 */
export type DraftVersionLine = { id: DraftVersionId, number: number, reason: VersionReason, 
/**
 * The path of a file or the address of a website; empty of a copy, and where nobody noted it.
 */
place: string, made_at: string, 
/**
 * Since when somebody says that it is taken back, or put right, where it went.
 */
taken_back_at: string | null, };

/**
 * A draft with what to know about it.
 */
export type DraftView = { draft: Draft, 
/**
 * The event's title; none of a period.
 */
event_title: string | null, 
/**
 * Markdown as it stands.
 */
body: string, 
/**
 * Somebody changed it since it was built.
 */
edited: boolean, 
/**
 * It may become a post of the website.
 */
for_the_website: boolean, 
/**
 * How far the minutes have come of which it is the text.
 */
minutes: MinutesState | null, 
/**
 * Takeaways added or changed since it was built; none of minutes that were circulated.
 */
newer_takeaways: number, 
/**
 * Blocks that wait for a decision.
 */
undecided: number, 
/**
 * What it says and may not say: it does not leave the office before that is put right.
 */
warnings: Array<Warning>, };

/**
 * An attendance, and the other event that the person is invited to.
 */
export type DuplicateAttendance = { id: AttendanceId, event_id: EventId, };

/**
 * How a copy of an event is to differ.
 */
export type DuplicateEvent = { id: EventId, 
/**
 * The copy's title; the original's when left out.
 */
title?: string, 
/**
 * The copy's first day; the original's when left out.
 */
starts_on?: string, 
/**
 * Whether sessions and their speakers come along (rooms, tracks and formats always do).
 */
with_sessions: boolean, };

/**
 * A note, and the session of its event whose note begins so; none: that of the event as a whole.
 */
export type DuplicateNote = { id: NoteId, session_id?: SessionId | null, };

/**
 * A part, and the other session that gets the same.
 */
export type DuplicatePart = { id: PartId, session_id: SessionId, };

/**
 * Whom of an earlier event to invite again.
 */
export type EarlierPeople = "came" | "registered" | "all";

/**
 * One meeting under a change, made or not yet.
 */
export type EditLine = { event_id: EventId | null, 
/**
 * The day by the rule as it is.
 */
recurs_on: string, 
/**
 * The day by the rule as changed.
 */
recurs_then: string | null, was: Slot, becomes: Slot, outcome: EditOutcome, 
/**
 * What else becomes different of it.
 */
texts: Array<TextChange>, 
/**
 * Another meeting of the network is at the same time then.
 */
collides: boolean, };

/**
 * A change of meetings; what is left out stays.
 */
export type EditMeetings = { recurrence_id: RecurrenceId, 
/**
 * The day by the rule of the meeting that is changed.
 */
day: string, scope: EditScope, 
/**
 * RRULE value; not of one meeting.
 */
rule?: string | null, 
/**
 * Of one meeting: its day. Of several: the first day of the changed rule.
 */
starts_on?: string | null, start_time?: string | null, end_time?: string | null, title?: string | null, online_url?: string | null, venue_name?: string | null, 
/**
 * Left out with another place: that has none, or the place before would lend it its own.
 */
venue_address?: string | null, };

/**
 * What a change means to one meeting.
 */
export type EditOutcome = "moves" | "stays" | "keeps_its_place" | "held" | "without_day" | "skipped";

/**
 * Which meetings a change is for.
 */
export type EditScope = "this" | "this_and_later" | "all";

/**
 * A file that comes with it, or a calendar item in it.
 */
export type Enclosure = { name: string, 
/**
 * Without parameters.
 */
media_type: string, bytes: number, 
/**
 * Its text, when it has any: a calendar file.
 */
text: string | null, };

/**
 * A rule and its last day.
 */
export type EndRecurrence = { id: RecurrenceId, ends_on: string, };

/**
 * One event. All wall times in it are times of `zone`.
 */
export type Event = { id: EventId, 
/**
 * The network it is a meeting of.
 */
series_id: SeriesId | null, 
/**
 * The rule that made the meeting.
 */
recurrence_id: RecurrenceId | null, 
/**
 * The day by that rule that the meeting stands for, wherever it has moved.
 */
recurs_on: string | null, kind: EventKind, title: string, 
/**
 * Short name in addresses and on the command line; unique in the workspace.
 */
slug: string, 
/**
 * One or two sentences.
 */
summary: string, 
/**
 * Markdown.
 */
description: string, 
/**
 * The discussion question of a meeting, or empty.
 */
topic: string, 
/**
 * IANA time zone.
 */
zone: string, 
/**
 * First day.
 */
starts_on: string, 
/**
 * Last day; the same as the first for one day.
 */
ends_on: string, 
/**
 * When the first day opens, if said; a meeting's start.
 */
start_time: string | null, 
/**
 * When the last day closes, if said; a meeting's end.
 */
end_time: string | null, 
/**
 * Sessions that start before this time of day belong to the day before: programmes run past midnight.
 */
day_change: string, venue_name: string, venue_address: string, 
/**
 * Where to join online, or empty.
 */
online_url: string, 
/**
 * The event's page, or empty.
 */
website: string, contact_name: string, contact_email: string, 
/**
 * Who chairs the meeting.
 */
chair_id: PersonId | null, 
/**
 * BCP 47, for example "en-GB".
 */
language: string, 
/**
 * What is quoted with a name needs the speaker's yes first: without it, it stands without the name.
 */
quote_with_approval: boolean, status: EventStatus, 
/**
 * Of an archived event: it was cancelled before, and so it stays called off wherever it is told.
 */
was_cancelled: boolean, 
/**
 * How the event is known where it was imported from, or empty.
 */
external_id: string, created_at: string, updated_at: string, };

/**
 * The event itself.
 */
export type EventById = { id: EventId, };

/**
 * One event in a list.
 */
export type EventCard = { event: Event, counts: EventCounts, 
/**
 * Names, the host first.
 */
hosts: Array<string>, 
/**
 * The title of the network it is a meeting of.
 */
series: string | null, };

/**
 * The event as it now stands, and which sessions lost their place by it.
 */
export type EventChanged = { event: Event, 
/**
 * They no longer fitted and are unscheduled now.
 */
unscheduled: Array<SessionName>, };

/**
 * Numbers that lists of events show.
 */
export type EventCounts = { sessions: number, unscheduled: number, 
/**
 * Registered, or come, as `rules::tally` counts them.
 */
attendances: number, 
/**
 * On the waiting list, and did not come.
 */
waiting: number, 
/**
 * People who came.
 */
came: number, takeaways: number, open_actions: number, drafts: number, 
/**
 * Times a form was sent in; none when it is fewer than five, but somebody.
 */
submissions: number | null, };

/**
 * What else its deletion did.
 */
export type EventDeleted = { 
/**
 * The day that the network's rule now leaves out: it would give the deleted meeting again.
 */
skipped: string | null, };

/**
 * An organisation that holds an event; the first is the host, the others co-hosts.
 */
export type EventHost = { id: EventHostId, event_id: EventId, organisation_id: OrganisationId, 
/**
 * Order, from 0.
 */
position: number, };

/**
 * An organisation that hosts an event.
 */
export type EventHostId = string;

/**
 * A conference, workshop or meeting.
 */
export type EventId = string;

/**
 * What sort of event it is.
 */
export type EventKind = "conference" | "workshop" | "meeting";

/**
 * Another event that a person had to do with, and where they worked then if they work elsewhere now.
 */
export type EventOfPerson = { event_id: EventId, title: string, starts_on: string, then: Post | null, };

/**
 * An event with all its facts.
 */
export type EventOverview = { event: Event, counts: EventCounts, 
/**
 * The host first.
 */
hosts: Array<Organisation>, series: Series | null, 
/**
 * The name of who chairs.
 */
chair: string | null, rooms: Array<Room>, tracks: Array<Track>, formats: Array<Format>, links: Array<Link>, 
/**
 * How many sessions clash with something.
 */
clashing_sessions: number, 
/**
 * How far its minutes are; none while there are none.
 */
minutes: MinutesState | null, decisions: number, open_actions: number, };

/**
 * Where an event stands in its life.
 */
export type EventStatus = "draft" | "published" | "held" | "cancelled" | "archived";

/**
 * Coverage, its format and where the file goes.
 */
export type ExportCoverage = { of: CoverageRequest, format: string, path: string, };

/**
 * A draft as it stands, to a file: "md" or "html" by the path's ending.
 */
export type ExportDraft = { id: DraftId, path: string, 
/**
 * "md", "html", "txt", "docx", "pdf", "wordpress" or "outlook"; else as the path ends.
 */
way?: string | null, 
/**
 * What is written is handed on and taken away: where it goes from there nobody knows.
 */
piped?: boolean, };

/**
 * Whose calendars, and where they go.
 */
export type ExportFeed = { 
/**
 * An event or a network.
 */
of: LedgerOf, 
/**
 * A folder; made when it is not there. Files that no feed of this event or network wrote stay as they are.
 */
path: string, 
/**
 * A reminder so many minutes before each entry.
 */
alarm?: number | null, 
/**
 * Of an event, only the calendar of this person: whoever is on its list or has a part.
 */
person_id?: PersonId | null, 
/**
 * Only the files that differ from those in the folder are written.
 */
only_stale?: boolean, };

/**
 * A format, an event, what it is narrowed to, and where the file goes.
 */
export type ExportFile = { format: string, event_id: EventId, options?: Options, path: string, };

/**
 * What is due, where it goes and how.
 */
export type ExportInvitations = { which: WhichInvitations, 
/**
 * A folder; made when it is not there.
 */
path: string, form?: InvitationForm, 
/**
 * A reminder so many minutes before the start. Without a choice updates keep the one that their reader has.
 */
alarm?: number | null, 
/**
 * No reminder, also for whoever has one.
 */
no_alarm?: boolean, 
/**
 * Only look: the files are written and the ledger is not told that anybody was given one.
 */
unrecorded?: boolean, };

/**
 * A format of a week or month, a day in it, and where the file goes.
 */
export type ExportPeriodFile = { format: string, day: string, path: string, };

/**
 * A format of a week or month, and a day in it.
 */
export type ExportPeriodText = { format: string, day: string, };

/**
 * A format, an event, what it is narrowed to.
 */
export type ExportText = { format: string, event_id: EventId, options?: Options, };

/**
 * A file that was written.
 */
export type ExportedFile = { path: string, bytes: number, };

/**
 * A file, as text.
 */
export type ExportedText = { file_name: string, media_type: string, text: string, };

/**
 * A rule and its last day; none lets it go on.
 */
export type ExtendRecurrence = { id: RecurrenceId, ends_on?: string | null, };

/**
 * The numbers of one event.
 */
export type Feedback = { 
/**
 * How many sent the form in; none when it is fewer than five, but somebody.
 */
answered: number | null, 
/**
 * In a hundred of those who were there, or registered when arrivals were not recorded; none when hidden, when nobody was, and
 * when more answered than are known to have been.
 */
response_percent: number | null, 
/**
 * Those who came were counted; otherwise it is of those who registered.
 */
of_those_who_came: boolean, 
/**
 * The event first, then sessions in the order of the programme; questions in the order of the form.
 */
ratings: Array<Rated>, };

/**
 * A file of answers; into which event; as which format (none: recognised); what its columns mean (none: as remembered, else as proposed).
 */
export type FeedbackFile = { path: string, event_id: EventId, format?: string | null, columns?: Array<FormColumn> | null, };

/**
 * What a file of answers holds and what accepting it does.
 */
export type FeedbackReading = { 
/**
 * The format's name.
 */
format: string, columns: Array<ColumnRead>, 
/**
 * This form was here before, and its columns are as they were then.
 */
remembered: boolean, 
/**
 * None while something has to be said of the columns first, or when the file was refused.
 */
plan: ImportPlan | null, problems: Array<Problem>, };

/**
 * The feedback on an event.
 */
export type FeedbackView = { event: Event, feedback: Feedback, 
/**
 * The ratings as a picture (SVG); empty when nothing can be shown.
 */
chart: string, 
/**
 * Answers in words: what stands for most of what was answered first, the rest in the order they were sent in.
 */
comments: Array<Comment>, 
/**
 * How many of them nobody has decided about.
 */
open: number, };

/**
 * One file; the bytes lie in the folder beside the workspace.
 */
export type File = { id: FileId, event_id: EventId, session_id: SessionId | null, 
/**
 * As it was called when it came in.
 */
name: string, 
/**
 * MIME type.
 */
media_type: string, 
/**
 * SHA-256 of the bytes, in hexadecimal: the name on disk.
 */
sha256: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * What a picture shows, for those who do not see it.
 */
alt_text: string, created_at: string, 
/**
 * Whether a photo may leave the office: a face is a name, so only what is public does.
 */
permission: Permission, };

/**
 * The file itself.
 */
export type FileById = { id: FileId, };

/**
 * A picture for the page.
 */
export type FileBytes = { media_type: string, base64: string, };

/**
 * A file kept beside the workspace.
 */
export type FileId = string;

/**
 * A copy of a file under its own name, to be opened or shown in its folder.
 */
export type FileToOpen = { path: string, };

/**
 * Where to look for calendars, and as whom.
 */
export type FindCalendars = { url: string, user_name: string, password: Secret, };

/**
 * Words to find people by; with an event, the answer says who is on its list.
 */
export type FindPeople = { query: string, event_id?: EventId | null, limit: number, archived?: boolean, };

/**
 * A place in a text.
 */
export type Finding = { kind: StyleKind, 
/**
 * Where it begins and ends, in UTF-16 units as text fields count.
 */
start: number, end: number, 
/**
 * From 1.
 */
line: number, 
/**
 * As it stands there.
 */
found: string, 
/**
 * The line of the list.
 */
phrase: string, 
/**
 * In the same form and case; empty when it is best left out.
 */
instead: string, reason: string, };

/**
 * Whose actions: of these events, or of all meetings of a network; without either, all there are. Narrowed to some owners.
 */
export type FollowUpsOf = { event_ids?: Array<EventId>, series_id?: SeriesId | null, 
/**
 * Nobody named: every owner.
 */
owner_ids?: Array<PersonId>, };

/**
 * The follow-ups that would go out.
 */
export type FollowUpsPreview = { 
/**
 * By name.
 */
letters: Array<LetterPreview>, 
/**
 * Names of owners who have no e-mail address.
 */
without_address: Array<string>, 
/**
 * Open actions that nobody owns.
 */
without_owner: number, 
/**
 * Open actions that are internal, or that name somebody where nobody may be named: no mail tells of them.
 */
internal: number, };

/**
 * What went into the outbox.
 */
export type FollowUpsQueued = { messages: Array<MessageId>, 
/**
 * Names of owners who have no e-mail address.
 */
without_address: Array<string>, 
/**
 * Open actions that nobody owns.
 */
without_owner: number, 
/**
 * Open actions that are internal, or that name somebody else than their owner where nobody may be named: no mail tells of them.
 */
internal: number, };

/**
 * What sort of block it is.
 */
export type Form = "heading" | "paragraph" | "bullet" | "number" | "quote" | "table" | "code" | "picture";

/**
 * One answer: a rating or words.
 */
export type FormAnswer = { id: AnswerId, submission_id: SubmissionId, 
/**
 * None for the event.
 */
session_id: SessionId | null, question: string, 
/**
 * Order in the form, from 0.
 */
position: number, scale: RatingScale | null, rating: number | null, 
/**
 * Empty of a rating.
 */
text: string, state: AnswerState, 
/**
 * What was kept of it.
 */
takeaway_id: TakeawayId | null, };

/**
 * What one column of a form means.
 */
export type FormColumn = { heading: string, meaning: ColumnMeaning, 
/**
 * Of which session; none when it is the event, or each row says.
 */
session_id: SessionId | null, 
/**
 * Of a rating.
 */
scale: RatingScale | null, };

/**
 * A format of one event.
 */
export type Format = { id: FormatId, event_id: EventId, name: string, kind: FormatKind, 
/**
 * Usual length in minutes.
 */
minutes: number, position: number, };

/**
 * The format itself.
 */
export type FormatById = { id: FormatId, };

/**
 * A kind of session of one event: talk, panel, break …
 */
export type FormatId = string;

/**
 * What the program must know about a format: breaks and blockers count no audience.
 */
export type FormatKind = "talk" | "plenary" | "panel" | "workshop" | "discussion" | "break" | "social" | "blocker" | "other";

/**
 * One line of the table of formats.
 */
export type FormatLine = { name: string, extension: string, purpose: string, options: Array<string>, 
/**
 * The document that it is one way of, or empty.
 */
document: string, 
/**
 * Which draft is this document's, when it is built as a draft too.
 */
kind: DraftKind | null, };

/**
 * A sentence that is hard to read.
 */
export type Hard = { 
/**
 * On one line.
 */
text: string, 
/**
 * Where it begins and ends, in UTF-16 units as text fields count.
 */
start: number, end: number, words: number, age: number, };

/**
 * Lines of a note that may be used in the same way.
 */
export type HeldLines = { line: number, last_line: number, permission: Permission, };

/**
 * The newest entries of the history.
 */
export type History = { limit: number, };

/**
 * One entry of the history.
 */
export type HistoryLine = { id: number, label: UndoLabel, at: string, 
/**
 * Which program wrote it.
 */
device: string, 
/**
 * It was undone since.
 */
undone: boolean, };

/**
 * One thing found.
 */
export type Hit = { 
/**
 * The table: "person", "session" …
 */
noun: string, id: string, 
/**
 * The event it belongs to, if to one.
 */
event_id: string | null, 
/**
 * The session a note is of.
 */
session_id: string | null, 
/**
 * What to show.
 */
title: string, 
/**
 * The day of an event: those of a network bear one title.
 */
starts_on: string | null, };

/**
 * A day that is no working day in a region.
 */
export type Holiday = { id: HolidayId, 
/**
 * ISO 3166-1 or 3166-2; a country's holidays count in its parts.
 */
region: string, day: string, name: string, };

/**
 * The holiday itself.
 */
export type HolidayById = { id: HolidayId, };

/**
 * A day that is no working day.
 */
export type HolidayId = string;

/**
 * One holiday of a region.
 */
export type HolidayLine = { day: string, name: string, 
/**
 * Of one that was entered by hand.
 */
id: HolidayId | null, };

/**
 * The holidays of a region in a year, and the regions that are worked out.
 */
export type Holidays = { region: string, days: Array<HolidayLine>, worked_out: Array<string>, };

/**
 * A region (none: the workspace's own) and a year.
 */
export type HolidaysOf = { region?: string | null, year: number, };

/**
 * What Home shows.
 */
export type Home = { today: string, 
/**
 * The most pressing first.
 */
needs: Array<Need>, 
/**
 * By date.
 */
coming_up: Array<ComingUp>, 
/**
 * Held events, newest first.
 */
recent: Array<ComingUp>, 
/**
 * Nothing in the workspace yet: offer the sample.
 */
is_empty: boolean, };

/**
 * An event and an organisation.
 */
export type HostOfEvent = { event_id: EventId, organisation_id: OrganisationId, };

/**
 * Markdown as safe HTML.
 */
export type Html = { html: string, };

/**
 * Whatever has these ids.
 */
export type Ids = { ids: Array<string>, };

/**
 * A file to read, or a folder of replies; into which network (a calendar only; `new_network` makes one), or into which event (none: the one it came into before, else a new one; `new_event`: a new one whatever came before); what becomes of a network's meetings that an earlier file had and this one has not (withdrawn, unless `keep_missing`); whether who is invited becomes a member (`take_people`); whether what somebody deleted here and the file still has comes back (`bring_back`); as which format (none: recognised).
 */
export type ImportFile = { path: string, event_id?: EventId | null, series_id?: SeriesId | null, new_event?: boolean, new_network?: boolean, keep_missing?: boolean, take_people?: boolean, bring_back?: boolean, format?: string | null, };

/**
 * One format that comes in.
 */
export type ImportFormatLine = { name: string, purpose: string, extensions: Array<string>, };

/**
 * The whole plan. The four numbers count sessions (of a programme) or attendances (of a registration file).
 */
export type ImportPlan = { 
/**
 * The event; of one that a preview would make, nobody else knows the id. None of a network.
 */
event_id: EventId | null, 
/**
 * The network that the meetings come into.
 */
series_id: SeriesId | null, 
/**
 * Its title.
 */
event_title: string, 
/**
 * The event itself is made.
 */
event_is_new: boolean, new: number, 
/**
 * So many of the new attendances come in cancelled.
 */
new_cancelled: number, changed: number, withdrawn: number, unchanged: number, 
/**
 * So many people are invited in a calendar, and are not of the network or on the list of its meeting: they come when asked for.
 */
offered: number, 
/**
 * So much of the file was deleted here by hand and stays out: it comes when asked for.
 */
deleted: number, 
/**
 * Every row that does not stay as it is.
 */
rows: Array<PlanRow>, 
/**
 * What could not be accepted as the draft has it, or was kept because somebody changed it by hand.
 */
remarks: Array<Problem>, };

/**
 * What a file is proposed to become, where nobody said it and it did not come in before.
 */
export type ImportProposal = { 
/**
 * A network: it holds nothing but what recurs.
 */
new_network: boolean, 
/**
 * What its networks are called, where it holds several: they come in one by one, each from a calendar of its own.
 */
several: Array<string>, };

/**
 * Files and folders of replies; with an event, only those to it are taken.
 */
export type ImportReplies = { paths: Array<string>, event_id?: EventId | null, };

/**
 * What a file holds and what accepting it does.
 */
export type ImportReport = { 
/**
 * The format's name.
 */
format: string, 
/**
 * None when the file was refused (the problems say why) or holds replies.
 */
plan: ImportPlan | null, 
/**
 * Of a file of replies: what accepting them does.
 */
replies: RepliesPlan | null, 
/**
 * What the reader could not take as it stood, in the order of the file.
 */
problems: Array<Problem>, };

/**
 * A photo to put behind a block, or at the beginning; with other words than the photo's own, when they are given.
 */
export type InsertPhoto = { draft_id: DraftId, after?: DraftBlockId | null, file_id: FileId, 
/**
 * What it shows, for those who do not see it; a photo that had no words keeps them.
 */
alt_text?: string, };

/**
 * How the files are laid out.
 */
export type InvitationForm = "folders" | "zips";

/**
 * Another event, whom of it, and the event they are invited to.
 */
export type InvitePeople = { event_id: EventId, from_event_id: EventId, who: EarlierPeople, };

/**
 * One item, and how many of those who hold or held it to show.
 */
export type ItemHolders = { 
/**
 * Whose ledger the item stands in.
 */
of: LedgerOf, item_id: string, offset?: number, limit: number, };

/**
 * What a calendar item stands for.
 */
export type ItemKind = "session" | "event" | "recurrence";

/**
 * The answers to one item.
 */
export type ItemReplies = { kind: ItemKind, item_id: string, title: string, counts: ReplyCounts, };

/**
 * What has become of an item.
 */
export type ItemState = "stands" | "cancelled" | "unscheduled" | "deleted";

/**
 * An answer, and the words of it that are worth keeping.
 */
export type KeepAnswer = { id: AnswerId, 
/**
 * All of it when left out.
 */
text?: string | null, };

/**
 * Takeaways that look alike and are not the same, each beside each.
 */
export type KeepApart = { ids: Array<TakeawayId>, };

/**
 * An entry in a calendar on a server that was left as somebody changed it there.
 */
export type KeptEntry = { account_id: CaldavAccountId, uid: string, 
/**
 * As it is called here; empty when it is not published from here any more.
 */
title: string, 
/**
 * When it begins, as it is published from here.
 */
begin: Begin, 
/**
 * When somebody chose so.
 */
since: string, };

/**
 * What was left as somebody changed it: in which calendar, of which event or network.
 */
export type KeptInCalendar = { account_id: CaldavAccountId, of: LedgerOf, };

/**
 * One calendar item that left the office. Never changed, and outside undo: what was sent stays sent.
 */
export type LedgerEntry = { id: LedgerEntryId, item_kind: ItemKind, 
/**
 * The session's, event's or recurrence's id.
 */
item_id: string, 
/**
 * The event it belonged to; none of a recurrence.
 */
event_id: EventId | null, person_id: PersonId, 
/**
 * Where it went.
 */
address: string, 
/**
 * RFC 5545 UID, SEQUENCE and DTSTAMP of what was sent.
 */
uid: string, sequence: number, stamped_at: string, method: CalendarMethod, channel: Channel, 
/**
 * SHA-256 of the calendar file's bytes, in hexadecimal.
 */
sha256: string, said: Said, sent_at: string, };

/**
 * A record of who holds which version of a calendar item.
 */
export type LedgerEntryId = string;

/**
 * One calendar item.
 */
export type LedgerItem = { kind: ItemKind, 
/**
 * The session's, event's or recurrence's id.
 */
id: string, event_id: EventId | null, state: ItemState, 
/**
 * Its event is neither held nor archived: something may still be sent.
 */
open: boolean, 
/**
 * What it says now; of a deleted one, what was last said of it.
 */
said: Said, sequence: number, 
/**
 * Those who shall hold it.
 */
wanted: number, 
/**
 * Members who get this meeting with the one recurring item of their network.
 */
in_network: number, 
/**
 * Those who hold an invitation, current or not.
 */
holders: number, 
/**
 * Those who hold something that is out of date or over, also while an update waits for them in the outbox: "14 people hold
 * the old time".
 */
stale: number, 
/**
 * Those of them for whom an update is still to be made.
 */
updates: number, 
/**
 * Those for whom what is true waits in the outbox, and how many of them hold nothing yet.
 */
waiting: number, waiting_new: number, 
/**
 * What is due and does not wait in the outbox, by reason, the weightiest first; `new` are those who hold nothing yet.
 */
due: Array<ReasonCount>, };

/**
 * Whose ledger: an event's, a network's, or, with neither, that of what is not there any more.
 */
export type LedgerOf = { event_id?: EventId | null, series_id?: SeriesId | null, };

/**
 * The ledger of an event or network.
 */
export type LedgerView = { 
/**
 * The event's or network's title; empty for what is not there any more.
 */
title: string, 
/**
 * The event as a whole first, then its sessions in their order, then what was deleted.
 */
items: Array<LedgerItem>, 
/**
 * For how many people, item by item, something is to be made, and how many of them hold something.
 */
due: number, updates: number, 
/**
 * How many, item by item, hold something out of date, also while an update waits for them in the outbox.
 */
stale: number, 
/**
 * How many people those are: each counted once, whatever they hold.
 */
stale_people: number, 
/**
 * How many, item by item, hold nothing yet while their invitation waits in the outbox.
 */
waiting_new: number, 
/**
 * Messages in the outbox that are still true.
 */
waiting: number, 
/**
 * The event is over: nobody is sent anything for it any more.
 */
is_over: boolean, 
/**
 * The next event, when this one is over: of its network, of its hosts, or else of the office.
 */
next: NextInvited | null, 
/**
 * Neither the event or network nor the office has an address that answers for an invitation.
 */
has_no_sender: boolean, };

/**
 * An event or network that was deleted here, and how many of its entries lie in a calendar still.
 */
export type LeftBy = { 
/**
 * As it was when it was deleted; empty where the history does not know it.
 */
title: string, entries: number, };

/**
 * The note of a deleted session, and what that was called.
 */
export type LeftNote = { id: NoteId, title: string, };

/**
 * A piece of the agenda, the notes, the takeaways, the decisions or the actions that stands in no minutes. For the office alone.
 */
export type LeftOut = { 
/**
 * Its words as they are read, without marks, in 160 letters at most.
 */
text: string, why: Withheld, };

/**
 * What still lies in a calendar on a server of events and networks that were deleted here.
 */
export type LeftOver = { account_id: CaldavAccountId, 
/**
 * By title.
 */
of: Array<LeftBy>, };

/**
 * A letter as its reader will see it.
 */
export type LetterPreview = { person_id: PersonId, name: string, 
/**
 * Empty when not known.
 */
address: string, subject: string, 
/**
 * Plain text.
 */
text: string, 
/**
 * `mailto:…`, for a mail program; empty without an address.
 */
mailto: string, };

/**
 * An event, and whom a letter goes to.
 */
export type LetterTo = { event_id: EventId, person_id: PersonId, };

/**
 * What became of a line.
 */
export type LineKind = "same" | "removed" | "added";

/**
 * A place where a line says how it may be used, in units of UTF-16, as pages count letters.
 */
export type LineLabel = { from: number, to: number, 
/**
 * None while it is not clear which is meant.
 */
permission: Permission | null, 
/**
 * It is said in words of the line, which stay: "Off the record: …".
 */
in_words: boolean, };

/**
 * Lines of a note, as they are written.
 */
export type LinesOfNote = { lines: Array<string>, };

/**
 * One address; it belongs to exactly one of event, session, person.
 */
export type Link = { id: LinkId, event_id: EventId | null, session_id: SessionId | null, person_id: PersonId | null, kind: LinkKind, 
/**
 * Empty where it is called by its address.
 */
title: string, 
/**
 * http, https or mailto.
 */
url: string, position: number, 
/**
 * The day a post about the event appeared.
 */
published_on: string | null, };

/**
 * The link itself.
 */
export type LinkById = { id: LinkId, };

/**
 * A web address that belongs to an event, session or person.
 */
export type LinkId = string;

/**
 * What is found there.
 */
export type LinkKind = "page" | "post" | "slides" | "recording" | "attachment" | "social";

/**
 * Archived events instead of the others, if wanted.
 */
export type ListEvents = { archived?: boolean, };

/**
 * The one account of the office.
 */
export type MailAccount = { id: MailAccountId, 
/**
 * What stands beside the address in From, or empty.
 */
from_name: string, from_address: string, host: string, port: number, security: MailSecurity, user_name: string, 
/**
 * Not more messages than this are handed over in a minute.
 */
per_minute: number, created_at: string, updated_at: string, };

/**
 * The mail account itself.
 */
export type MailAccountById = { id: MailAccountId, };

/**
 * The account that mail is sent by.
 */
export type MailAccountId = string;

/**
 * A password for the key store; it is never given back.
 */
export type MailPassword = { password: Secret, };

/**
 * How the connection is made private. There is no word for a connection that is not.
 */
export type MailSecurity = "starttls" | "tls";

/**
 * A message to one person that the mail program opens. It can carry no file: the text says it all.
 */
export type Mailto = { 
/**
 * `mailto:…`.
 */
url: string, subject: string, body: string, };

/**
 * The meeting to make.
 */
export type MakeMeeting = { series_id: SeriesId, day: string, 
/**
 * By the clock of the network; as it meets then when left out, and so is the end.
 */
start_time?: string | null, end_time?: string | null, 
/**
 * The question to discuss; may be empty.
 */
topic?: string, };

/**
 * Which meetings are to be there.
 */
export type MakeMeetings = { series_id: SeriesId, 
/**
 * From this day on; from today when left out.
 */
from?: string | null, 
/**
 * So many from then on are to have their meeting, those that have it included.
 */
count?: number | null, 
/**
 * None after this day.
 */
until?: string | null, 
/**
 * The newest rule goes on to that day, where it ends before.
 */
go_on?: boolean, };

/**
 * Markdown to show.
 */
export type Markdown = { markdown: string, };

/**
 * One day that a rule gives, or of a meeting beside the rules.
 */
export type MeetingDay = { 
/**
 * None of a meeting beside the rules.
 */
recurrence_id: RecurrenceId | null, 
/**
 * The day by the rule; of a meeting beside the rules, its own.
 */
day: string, 
/**
 * Wall time; of the meeting where there is one, wherever it has moved.
 */
starts_at: string, ends_at: string, 
/**
 * Minutes that the clocks are ahead of UTC then.
 */
utc_offset: number, 
/**
 * By how many minutes the clocks changed since the meeting before; none when they did not.
 */
clock_change: number | null, wall_time: WallTime, 
/**
 * The holidays on the day of the meeting.
 */
holiday: string | null, skip_id: RecurrenceSkipId | null, 
/**
 * Why it is skipped; may be empty.
 */
skip_reason: string | null, 
/**
 * The meeting, once it is made.
 */
event_id: EventId | null, event_status: EventStatus | null, 
/**
 * Whether the meeting is on another day or at another time than the rule says.
 */
moved: boolean, };

/**
 * A day of a network.
 */
export type MeetingDayAsked = { series_id: SeriesId, day: string, };

/**
 * What one earlier meeting decided.
 */
export type MeetingDecisions = { meeting: MeetingRef, decisions: Array<Decision>, };

/**
 * One day of a network, with who chairs.
 */
export type MeetingLine = { day: MeetingDay, 
/**
 * The discussion question, once the meeting is made.
 */
topic: string, chair_id: PersonId | null, chair: string | null, 
/**
 * Whether the rota proposes them; otherwise they were set.
 */
chair_proposed: boolean, 
/**
 * Who was to chair and does not come.
 */
passed_by: Array<string>, 
/**
 * Who was set to chair and is no member on that day.
 */
no_member: string | null, };

/**
 * What to know on opening a meeting of a network.
 */
export type MeetingMemory = { event_id: EventId, series: Series, 
/**
 * The day from which ages are counted.
 */
today: string, 
/**
 * Of the meeting before, then of the one before that; those that decided nothing, too.
 */
last_decisions: Array<MeetingDecisions>, 
/**
 * Of every earlier meeting, the oldest first.
 */
open_actions: Array<CarriedAction>, 
/**
 * The oldest first.
 */
topics: Array<TopicPut>, 
/**
 * Away longest first.
 */
away: Array<MissedMember>, 
/**
 * At so many earlier meetings arrivals were recorded.
 */
gatherings: number, 
/**
 * From so many on it is known who is away.
 */
missed_from: number, newcomers: Array<NewPerson>, };

/**
 * A meeting by name and day.
 */
export type MeetingRef = { event_id: EventId, title: string, starts_on: string, };

/**
 * The skipped day, and what became of its meeting.
 */
export type MeetingSkipped = { skip: RecurrenceSkip, meeting: Withdrawn, event_id: EventId | null, };

/**
 * A meeting that is there.
 */
export type MeetingThere = { event_id: EventId, title: string, 
/**
 * Another day, where the meeting of the rule was moved to it.
 */
day: string, start_time: string | null, end_time: string | null, };

/**
 * Sessions of a meeting that no longer fit.
 */
export type MeetingUnscheduled = { event_id: EventId, sessions: Array<SessionName>, };

/**
 * A meeting that is not to be any more, and what became of it.
 */
export type MeetingWithdrawn = { event_id: EventId, day: string, meeting: Withdrawn, };

/**
 * What a change does or did.
 */
export type MeetingsEdited = { 
/**
 * Meeting by meeting, made or not yet.
 */
lines: Array<EditLine>, 
/**
 * Whether the rule as it was ends and another begins.
 */
splits: boolean, 
/**
 * The rule as changed, of several the first; none when all stay.
 */
changed: Recurrence | null, 
/**
 * Whether meetings that are made later, on days without a line as well, become as the changed ones.
 */
later_ones: boolean, 
/**
 * Days before it whose meetings are made first, so that they keep their place, link and title.
 */
made_first: Array<string>, 
/**
 * By meeting, the sessions that no longer fit and lose their place.
 */
unscheduled: Array<MeetingUnscheduled>, };

/**
 * What was made.
 */
export type MeetingsMade = { made: Array<Event>, 
/**
 * So many of the days had their meeting already.
 */
there: number, 
/**
 * Days that are skipped.
 */
skipped: Array<string>, };

/**
 * The membership itself.
 */
export type MemberById = { id: SeriesMemberId, };

/**
 * One member with their name.
 */
export type MemberLine = { member: SeriesMember, name: string, organisation: string | null, };

/**
 * How many came onto the list.
 */
export type MembersRegistered = { registered: number, };

/**
 * The meeting that is opened, and the day that counts as today (none: by the event's own clock).
 */
export type MemoryOf = { event_id: EventId, today?: string | null, };

/**
 * Takeaways that say the same: the one whose words, theme, kind and speaker stay, and those that go into it.
 */
export type MergeTakeaways = { keep: TakeawayId, others: Array<TakeawayId>, 
/**
 * New words; none keeps those of `keep`.
 */
text?: string | null, };

/**
 * One that was merged into another.
 */
export type MergedFrom = { text: string, permission: Permission, person: string | null, session_id: SessionId | null, session: string | null, note_id: NoteId | null, note_line: number | null, 
/**
 * The last line of it.
 */
last_line: number | null, };

/**
 * One message.
 */
export type MessageById = { id: MessageId, };

/**
 * A mail of the outbox.
 */
export type MessageId = string;

/**
 * A message as a list shows it: without the mail itself.
 */
export type MessageLine = { id: MessageId, batch: string, event_id: EventId | null, person_id: PersonId | null, name: string, address: string, subject: string, state: MessageState, attempts: number, error: string, created_at: string, changed_at: string, };

/**
 * How far a message has come.
 */
export type MessageState = "waiting" | "sending" | "sent" | "saved" | "failed" | "unsure" | "outdated" | "withdrawn";

/**
 * One message as its reader will see it.
 */
export type MessageView = { message: MessageLine, 
/**
 * Whether it may still go out; null when it is on its way, was sent or was saved.
 */
truth: Truth | null, from: string, to: string, 
/**
 * Plain text.
 */
text: string, enclosures: Array<Enclosure>, bytes: number, };

/**
 * Some messages.
 */
export type Messages = { ids: Array<MessageId>, };

/**
 * The minutes of one event; there is at most one of each. Their text is the draft of that kind.
 */
export type Minutes = { id: MinutesId, event_id: EventId, state: MinutesState, created_at: string, updated_at: string, };

/**
 * The minutes themselves.
 */
export type MinutesById = { id: MinutesId, };

/**
 * Two versions side by side, as lines.
 */
export type MinutesDifference = { from: VersionLine, 
/**
 * None: the text as it stands.
 */
to: VersionLine | null, lines: Array<DifferenceLine>, 
/**
 * How many lines are new, and how many are gone.
 */
added: number, removed: number, };

/**
 * The minutes of a meeting.
 */
export type MinutesId = string;

/**
 * How far minutes have come on their way from a draft to what everybody agreed.
 */
export type MinutesState = "draft" | "circulated" | "corrected" | "agreed";

/**
 * One step on that way, kept as it was.
 */
export type MinutesVersion = { id: MinutesVersionId, minutes_id: MinutesId, 
/**
 * From 1.
 */
number: number, 
/**
 * What the step made of the minutes.
 */
state: MinutesState, body: string, 
/**
 * SHA-256 of the body, in hexadecimal.
 */
sha256: string, made_at: string, };

/**
 * A version of minutes that was given out.
 */
export type MinutesVersionId = string;

/**
 * The screen of a meeting's minutes.
 */
export type MinutesView = { event: Event, minutes: Minutes | null, 
/**
 * Their text, and what keeps it in the office.
 */
draft: DraftView | null, 
/**
 * Markdown as it stands.
 */
body: string, 
/**
 * The first first.
 */
versions: Array<VersionLine>, 
/**
 * The text differs from the newest version.
 */
edited: boolean, 
/**
 * What of the agenda, the notes, the takeaways, the decisions and the actions permission keeps out when the minutes are built.
 */
left_out: Array<LeftOut>, 
/**
 * How many of those are actions that nobody owns and that are internal, as they are where nobody says otherwise.
 */
unowned: number, };

/**
 * A member who has not come for a while.
 */
export type MissedMember = { person: PersonRef, 
/**
 * Meetings in a row.
 */
missed: number, 
/**
 * None who never came.
 */
last_on: string | null, };

/**
 * A block and its place among those that stand, from 0.
 */
export type MoveBlock = { id: DraftBlockId, to: number, };

/**
 * What would be if a session stood there.
 */
export type MovePreview = { clashes: Array<Clash>, 
/**
 * Why it cannot stand there at all.
 */
refusal: WireError | null, };

/**
 * A session and where it is to stand.
 */
export type MoveSession = { id: SessionId, to: Placement, };

/**
 * One thing that needs somebody.
 */
export type Need = { "kind": "open_actions", event_id: EventId, series_id: SeriesId | null, title: string, count: number, oldest_days: number, overdue: number, } | { "kind": "unanswered_approvals", event_id: EventId, title: string, count: number, oldest_days: number, } | { "kind": "old_entries", event_id: EventId, title: string, people: number, } | { "kind": "old_entries_of_network", series_id: SeriesId, title: string, people: number, } | { "kind": "waiting_messages", title: string, count: number, } | { "kind": "clashes", event_id: EventId, title: string, sessions: number, } | { "kind": "unscheduled", event_id: EventId, title: string, sessions: number, } | { "kind": "not_closed", event_id: EventId, series_id: SeriesId | null, title: string, ended_on: string, count: number, } | { "kind": "no_alt_text", event_id: EventId, title: string, files: number, } | { "kind": "no_post", event_id: EventId, title: string, takeaways: number, } | { "kind": "draft_gives_away", draft_id: DraftId, title: string, count: number, } | { "kind": "draft_is_out", draft_id: DraftId, title: string, count: number, } | { "kind": "stale_draft", draft_id: DraftId, event_id: EventId, title: string, newer: number, };

/**
 * A new organisation with its e-mail domains.
 */
export type NewOrganisation = { organisation: CreateOrganisation, domains?: Array<string>, };

/**
 * Somebody who is new at the meeting.
 */
export type NewPerson = { person: PersonRef, member_since: string | null, first_meeting: boolean, };

/**
 * A new session, with its place or without.
 */
export type NewSession = { session: CreateSession, at?: Placement | null, };

/**
 * What listeners are told without having asked.
 */
export type News = { "type": "changed", changes: Array<Change>, } | { "type": "aside", aside: Aside, } | { "type": "progress", job: number, done: number, 
/**
 * 0 when not known.
 */
total: number, 
/**
 * A message id.
 */
step: string, } | { "type": "ended", job: number, output: unknown, error: WireError | null, };

/**
 * An event to come, and where its invitations are.
 */
export type NextInvited = { event_id: EventId, 
/**
 * Its network, when its members hold it with the network's recurring entry.
 */
series_id: SeriesId | null, title: string, starts_on: string, };

/**
 * A file that was not attached, and why.
 */
export type NotAttached = { path: string, error: WireError, };

/**
 * A letter that could not be made anew.
 */
export type NotMade = { id: MessageId, 
/**
 * Whom it is to.
 */
name: string, error: WireError, };

/**
 * Organisations that came last in one month.
 */
export type NotSince = { 
/**
 * The first day of that month.
 */
month: string, 
/**
 * By name.
 */
names: Array<string>, };

/**
 * One page of notes.
 */
export type Note = { id: NoteId, event_id: EventId, 
/**
 * The session, or none for the event or meeting as a whole.
 */
session_id: SessionId | null, kind: NoteKind, 
/**
 * Of a transcript: the name of its file; empty when it was pasted.
 */
source: string, 
/**
 * Of a transcript: SHA-256 of the body as it came in, in hexadecimal.
 */
sha256: string, 
/**
 * What the session was called that it was of, when that was deleted; else empty.
 */
of_deleted: string, 
/**
 * That session was held without names, or what was said there was not public.
 */
no_names: boolean, 
/**
 * Markdown; of a transcript plain lines.
 */
body: string, created_at: string, updated_at: string, };

/**
 * The note itself.
 */
export type NoteById = { id: NoteId, };

/**
 * Markdown written during a session or meeting.
 */
export type NoteId = string;

/**
 * How a note came to be.
 */
export type NoteKind = "typed" | "transcript";

/**
 * The note of a session, or of the event as a whole.
 */
export type NoteOf = { event_id: EventId, session_id?: SessionId | null, note_id?: NoteId | null, };

/**
 * Nothing is asked.
 */
export type Nothing = Record<symbol, never>;

/**
 * One event.
 */
export type OfEvent = { event_id: EventId, };

/**
 * A file to read.
 */
export type OfFile = { path: string, };

/**
 * One session.
 */
export type OfSession = { session_id: SessionId, };

/**
 * What the data says by now beside an edit.
 */
export type OfferedView = { markdown: string, 
/**
 * What was built before, and what became of it by hand and by the data.
 */
ways: ThreeWays, };

/**
 * The workspace as the frame shows it.
 */
export type Office = { workspace: Workspace, 
/**
 * The file, unless in memory.
 */
path: string | null, 
/**
 * The program's version.
 */
version: string, 
/**
 * When the last back-up was made, as far as this computer knows.
 */
last_back_up: string | null, 
/**
 * What undo would undo.
 */
undo: UndoLabel | null, 
/**
 * What redo would do again.
 */
redo: UndoLabel | null, };

/**
 * One place, as weeknotes and newsletters name it.
 */
export type OfficeChannel = { id: OfficeChannelId, 
/**
 * "LinkedIn", "our podcast".
 */
name: string, 
/**
 * http, https or mailto.
 */
url: string, 
/**
 * Order, from 0.
 */
position: number, };

/**
 * The channel itself.
 */
export type OfficeChannelById = { id: OfficeChannelId, };

/**
 * A place where the office can be followed.
 */
export type OfficeChannelId = string;

/**
 * What an export may be narrowed to. Everything empty means everything.
 */
export type Options = { 
/**
 * Only sessions in this room.
 */
room?: RoomId, 
/**
 * Only sessions of this track.
 */
track?: TrackId, 
/**
 * Only sessions in which this person has a part.
 */
person?: PersonId, 
/**
 * Only this session.
 */
session?: SessionId, 
/**
 * A reminder so many minutes before each entry of a calendar.
 */
alarm?: number, };

/**
 * The formats of an event in another order.
 */
export type OrderFormats = { event_id: EventId, 
/**
 * All of them, each once, in the new order.
 */
ids: Array<FormatId>, };

/**
 * The parts of a session in another order.
 */
export type OrderParts = { session_id: SessionId, 
/**
 * All of them, each once, in the new order.
 */
ids: Array<PartId>, };

/**
 * The rooms of an event in another order.
 */
export type OrderRooms = { event_id: EventId, 
/**
 * All of them, each once, in the new order.
 */
ids: Array<RoomId>, };

/**
 * The members who chair by rota, in order.
 */
export type OrderRota = { series_id: SeriesId, members: Array<SeriesMemberId>, };

/**
 * The themes of an event in another order: all of them, each once.
 */
export type OrderThemes = { event_id: EventId, themes: Array<string>, };

/**
 * The tracks of an event in another order.
 */
export type OrderTracks = { event_id: EventId, 
/**
 * All of them, each once, in the new order.
 */
ids: Array<TrackId>, };

/**
 * An employer, a host, a member body.
 */
export type Organisation = { id: OrganisationId, name: string, kind: OrganisationKind, 
/**
 * Member of the network or not.
 */
member: boolean, website: string, 
/**
 * Hidden from pickers.
 */
archived: boolean, created_at: string, updated_at: string, };

/**
 * The organisation itself.
 */
export type OrganisationById = { id: OrganisationId, };

/**
 * Changes to an organisation; domains, when given, replace those it has.
 */
export type OrganisationChange = { organisation: ChangeOrganisation, domains?: Array<string> | null, };

/**
 * One organisation's people.
 */
export type OrganisationCount = { 
/**
 * None gathers the people without an organisation.
 */
id: OrganisationId | null, 
/**
 * Empty without an organisation.
 */
name: string, registered: number, came: number, 
/**
 * Registered and not there.
 */
no_shows: number, };

/**
 * An employer, host or member body.
 */
export type OrganisationId = string;

/**
 * The sector, as reports count it.
 */
export type OrganisationKind = "borough" | "central_government" | "public_body" | "health" | "housing" | "education" | "library" | "charity" | "company" | "other";

/**
 * One organisation with its domains and how many people it has.
 */
export type OrganisationLine = { organisation: Organisation, domains: Array<string>, people: number, };

/**
 * An organisation and how many people of an event come from it.
 */
export type OrganisationShare = { id: OrganisationId, name: string, people: number, };

/**
 * A screenful of the outbox, the newest batch first; one state, or all.
 */
export type OutboxPage = { state?: MessageState | null, 
/**
 * Only messages that were made together under this name.
 */
batch?: string | null, offset?: number, limit: number, };

/**
 * A screenful of the outbox.
 */
export type OutboxRows = { rows: Array<MessageLine>, 
/**
 * Those of the rows that wait and are not true any more.
 */
untrue: Array<MessageId>, 
/**
 * How many there are in the state that was asked for.
 */
total: number, 
/**
 * By state; of the batch, when one was asked for.
 */
counts: Array<StateCount>, 
/**
 * Every batch, the newest first.
 */
batches: Array<BatchCount>, };

/**
 * What happens to a row.
 */
export type Outcome = "new" | "changed" | "withdrawn" | "unchanged";

/**
 * One person in one role of one session.
 */
export type Part = { id: PartId, session_id: SessionId, person_id: PersonId, role: PartRole, 
/**
 * Order on the programme, from 0.
 */
position: number, };

/**
 * The part itself.
 */
export type PartById = { id: PartId, };

/**
 * A person's role in a session.
 */
export type PartId = string;

/**
 * A session in which a person has a part.
 */
export type PartOfPerson = { session_id: SessionId, title: string, role: PartRole, starts_at: string | null, 
/**
 * The person is in two places at that time.
 */
clash: boolean, };

/**
 * What the person does there.
 */
export type PartRole = "speaker" | "chair" | "facilitator" | "note_taker" | "interpreter";

/**
 * Who does what in a session.
 */
export type PartView = { id: PartId, person_id: PersonId, name: string, role: PartRole, job_title: string, organisation: string | null, };

/**
 * How many came over, and who did not.
 */
export type PeopleInvited = { invited: number, 
/**
 * Were on the list already, in whatever state.
 */
there_already: number, 
/**
 * Are archived in the directory, and were left alone.
 */
archived: number, };

/**
 * A screenful, and how many there are in all.
 */
export type PeopleLines = { total: number, offset: number, rows: Array<PersonLine>, };

/**
 * How a list of people is ordered.
 */
export type PeopleOrder = "name" | "organisation" | "ticket" | "status" | "arrival";

/**
 * A screenful of an event's people.
 */
export type PeoplePage = { event_id: EventId, 
/**
 * Words to find in name, address, job title, organisation, or a ticket number; empty for all.
 */
query?: string, status?: AttendanceStatus | null, organisation_id?: OrganisationId | null, with_needs?: boolean, came?: boolean | null, order?: PeopleOrder, descending?: boolean, offset?: number, limit: number, };

/**
 * The numbers above the list.
 */
export type PeopleSummary = { registered: number, waiting: number, invited: number, cancelled: number, came: number, 
/**
 * Members of the network on the day of its meeting who are not on the list.
 */
members_missing: number, 
/**
 * By name.
 */
organisations: Array<OrganisationShare>, 
/**
 * In use, by name.
 */
tickets: Array<string>, };

/**
 * Who may be meant by what was typed behind an "@" in the note of that session.
 */
export type PeopleToName = { session_id: SessionId, words: string, limit: number, };

/**
 * One event of it.
 */
export type PeriodEvent = { event_id: EventId, 
/**
 * The network's, of a meeting.
 */
title: string, kind: EventKind, starts_on: string, };

/**
 * A week or month: both days belong to it.
 */
export type PeriodOf = { starts_on: string, ends_on: string, };

/**
 * What a week or month holds.
 */
export type PeriodView = { starts_on: string, ends_on: string, 
/**
 * By time.
 */
held: Array<PeriodEvent>, 
/**
 * Events of before, of which a post appeared.
 */
posts: Array<PeriodEvent>, 
/**
 * What comes after it.
 */
coming: Array<PeriodEvent>, };

/**
 * How it may be used outside the office. Every output obeys it.
 */
export type Permission = "public" | "organisation_only" | "no_name" | "internal";

/**
 * One human. At least one of the names is not empty.
 */
export type Person = { id: PersonId, given_name: string, family_name: string, 
/**
 * Empty, or one address; no two people share one.
 */
email: string, organisation_id: OrganisationId | null, job_title: string, pronouns: string, phone: string, website: string, 
/**
 * Markdown, for the programme.
 */
biography: string, 
/**
 * For the office only; in no output.
 */
remarks: string, 
/**
 * How the person is known where they were imported from, or empty.
 */
external_id: string, 
/**
 * Hidden from pickers.
 */
archived: boolean, created_at: string, updated_at: string, };

/**
 * The person themselves.
 */
export type PersonById = { id: PersonId, };

/**
 * Whose calendar, at which event.
 */
export type PersonCalendar = { event_id: EventId, person_id: PersonId, };

/**
 * A person of the directory, in full.
 */
export type PersonDetail = { person: Person, organisation: Organisation | null, links: Array<Link>, events: Array<EventOfPerson>, actions: Array<Action>, };

/**
 * What one person holds or held of an item.
 */
export type PersonHolds = { person_id: PersonId, name: string, address: string, 
/**
 * The newest that was sent to the address they have, or else to another of theirs; null when nothing was.
 */
held: LedgerEntry | null, 
/**
 * Other addresses of theirs that hold an invitation.
 */
elsewhere: Array<string>, method: CalendarMethod | null, channel: Channel | null, sent_at: string | null, 
/**
 * What is due between them and the item: who has another address is due two.
 */
due: Array<Step>, 
/**
 * A message about it is in the outbox.
 */
waiting: boolean, 
/**
 * Nobody knows whether that message arrived.
 */
in_doubt: boolean, 
/**
 * Everything that was ever sent to them of it, the oldest first.
 */
sent: Array<LedgerEntry>, 
/**
 * What they answered to the whole item last; null when they did not.
 */
answer: ReplyAnswer | null, 
/**
 * The time they ask for instead, as clocks at the event show it.
 */
proposed_start: string | null, proposed_end: string | null, };

/**
 * One human, across years and events.
 */
export type PersonId = string;

/**
 * One item in a person's calendar.
 */
export type PersonItem = { kind: ItemKind, 
/**
 * The session's, event's or recurrence's id.
 */
item_id: string, state: ItemState, 
/**
 * What it says now; of a deleted one, what was last said of it.
 */
said: Said, 
/**
 * What they were sent last; null when nothing was.
 */
held: Said | null, method: CalendarMethod | null, channel: Channel | null, sequence: number | null, sent_at: string | null, 
/**
 * What is due: who has another address is due two.
 */
due: Array<Step>, 
/**
 * A message about it is in the outbox.
 */
waiting: boolean, 
/**
 * Nobody knows whether that message arrived.
 */
in_doubt: boolean, };

/**
 * One line of an event's people.
 */
export type PersonLine = { attendance_id: AttendanceId, person_id: PersonId, name: string, email: string, job_title: string, organisation: string | null, ticket: string, status: AttendanceStatus, came: boolean, 
/**
 * First arrival of which the time is known: a list that came in may say only that somebody came.
 */
came_at: string | null, 
/**
 * Access and dietary needs, in one line.
 */
needs: string, };

/**
 * A person to pick.
 */
export type PersonOption = { person_id: PersonId, name: string, email: string, organisation: string | null, 
/**
 * On the list of the event that was asked about.
 */
attendance_id: AttendanceId | null, 
/**
 * Put away; found only when it was asked for, and brought back by being put somewhere.
 */
archived: boolean, };

/**
 * Somebody by name; no organisation when none is known.
 */
export type PersonRef = { person_id: PersonId, name: string, organisation: string | null, };

/**
 * Somebody to name in a note.
 */
export type PersonToName = { person_id: PersonId, name: string, organisation: string | null, 
/**
 * Has a part in the session.
 */
speaks: boolean, 
/**
 * What to write behind the "@"; none when several have the name and this one has no address.
 */
written: string | null, };

/**
 * A photo as a block.
 */
export type PhotoView = { 
/**
 * None when the file is not there any more.
 */
file_id: FileId | null, 
/**
 * What it shows.
 */
alt: string, };

/**
 * What a line of a note became.
 */
export type PieceLine = { 
/**
 * "takeaway", "decision" or "action".
 */
noun: string, id: string, 
/**
 * From 1; none when its line is gone.
 */
line: number | null, 
/**
 * The last of its lines: a quotation may have several.
 */
last_line: number | null, text: string, 
/**
 * Of a takeaway.
 */
kind: TakeawayKind | null, theme: string, 
/**
 * Who said it or, of an action, does it.
 */
who: string | null, permission: Permission | null, 
/**
 * Of an action.
 */
due_on: string | null, state: ActionState | null, };

/**
 * Where in the file it is. Lines and columns count from 1; `at` says it in the file's own words.
 */
export type Place = { 
/**
 * Line of the file, when known.
 */
line: number | null, 
/**
 * Column of a table, or character of the line.
 */
column: number | null, 
/**
 * A path (`conference.days[0].rooms.Hall[3]`), a column heading, or empty.
 */
at: string, };

/**
 * An agenda item and its place, from 0.
 */
export type PlaceAgendaItem = { id: AgendaItemId, place: number, };

/**
 * A channel and its place, from 0.
 */
export type PlaceOfficeChannel = { id: OfficeChannelId, place: number, };

/**
 * Where a session is to stand.
 */
export type Placement = { 
/**
 * None: the time is known and the room is not yet.
 */
room_id: RoomId | null, 
/**
 * Wall time of the event's zone.
 */
starts_at: string, 
/**
 * Wall time of the event's zone.
 */
ends_at: string, };

/**
 * What would be sent.
 */
export type Plan = { 
/**
 * By item, then by name.
 */
steps: Array<PlanStep>, 
/**
 * All steps, not only those shown.
 */
total: number, 
/**
 * The weightiest reason first.
 */
due: Array<ReasonCount>, 
/**
 * People concerned.
 */
people: number, 
/**
 * Steps for people without an address: these can be given as files only.
 */
without_address: number, 
/**
 * Messages in the outbox that say what is no longer true and would be taken back.
 */
outdated: number, 
/**
 * Messages in the outbox, of those that are meant, that are still true and stay.
 */
waiting: number, };

/**
 * One field of a row that changes.
 */
export type PlanChange = { 
/**
 * A column, "speakers", "links" or "check_in"; of answers, the question.
 */
field: string, 
/**
 * What is here, and what the file says instead: of another row its name, of a long text its beginning, "–" where nothing is; of
 * the start and end on one day the time alone. None where the field's name has to do.
 */
said: [string, string] | null, };

/**
 * What is due, and how many steps of it to show.
 */
export type PlanInvitations = { which: WhichInvitations, 
/**
 * Steps to show; the numbers are of all.
 */
limit: number, };

/**
 * One row of the plan.
 */
export type PlanRow = { 
/**
 * What happens.
 */
outcome: Outcome, 
/**
 * The table: "session", "attendance", "person", "room" …
 */
noun: string, 
/**
 * A title or a name.
 */
title: string, 
/**
 * When it begins, of what takes place.
 */
begin: Begin, 
/**
 * What changes, when something does; of answers that are new, what was answered.
 */
changes: Array<PlanChange>, 
/**
 * Line of the file, when known.
 */
line: number | null, };

/**
 * One step, with what to show of it.
 */
export type PlanStep = { step: Step, 
/**
 * The person's name, or the address it went to when they are not there any more.
 */
name: string, 
/**
 * Where mail to them goes; empty when nowhere.
 */
address: string, title: string, 
/**
 * When what they hold was sent; null when they hold nothing, or it waits in the outbox.
 */
held_since: string | null, 
/**
 * From which day on its place, or the way to join, is another, where the next meetings stay where they are.
 */
place_from: string | null, };

/**
 * Where somebody works or worked, and as what; either may be empty.
 */
export type Post = { organisation: string, job_title: string, };

/**
 * Where something is posted.
 */
export type PostChannel = "linkedin" | "x" | "mastodon" | "bluesky";

/**
 * What to do about a post that somebody changed there.
 */
export type PostChoice = "keep" | "overwrite";

/**
 * Somebody changed the post on the website, or made it public: then what is written there is read at once.
 */
export type PostConflict = { 
/**
 * It was deleted there.
 */
gone: boolean, 
/**
 * It is public there.
 */
public: boolean, 
/**
 * It was changed there since it was published from here.
 */
changed: boolean, 
/**
 * What it is called there now.
 */
title: string, 
/**
 * When it was changed, as the website says it, in UTC without a letter for it.
 */
modified: string, };

/**
 * What became of it.
 */
export type PostOutcome = "created" | "updated" | "unchanged" | "kept" | "conflict";

/**
 * A rule as it is being typed: by the form's fields, or as text.
 */
export type PreviewRule = { series_id: SeriesId, form?: RuleForm | null, 
/**
 * RRULE value or words, when there is no form: "third Wednesday monthly, not in August, 14:00 to 15:30".
 */
rule?: string | null, starts_on: string, 
/**
 * The hours, unless the words say them; refused where both say them and differ.
 */
start_time?: string | null, end_time?: string | null, ends_on?: string | null, count: number, };

/**
 * One finding of a reader. `code` is the message `problem-<code>`.
 */
export type Problem = { 
/**
 * How much was lost.
 */
severity: Severity, 
/**
 * Kebab-case; one sentence each.
 */
code: string, 
/**
 * Where.
 */
place: Place, 
/**
 * Values for the sentence, by name.
 */
params: { [key in string]: string }, };

/**
 * The whole programme of an event.
 */
export type Programme = { event: Event, days: Array<string>, rooms: Array<Room>, tracks: Array<Track>, formats: Array<Format>, 
/**
 * By start, room, title; the unscheduled last.
 */
sessions: Array<SessionCard>, clashes: Array<Clash>, };

/**
 * What is proposed of a session, or of an event as a whole.
 */
export type ProposalBoard = { event: Event, session: Session | null, 
/**
 * What takeaways of it may be used for, unless somebody says otherwise.
 */
permission: Permission, sources: Array<ProposalSource>, 
/**
 * The best first; what was decided is left out.
 */
proposals: Array<ProposalCard>, 
/**
 * There are more than were asked for.
 */
more: boolean, };

/**
 * A sentence that could be a takeaway, in its place.
 */
export type ProposalCard = { 
/**
 * None while the transcript is not taken in.
 */
note_id: NoteId | null, 
/**
 * Of the note, from 1.
 */
line: number, said: string, 
/**
 * The same as a takeaway would have it: without marks of a permission.
 */
text: string, kind: TakeawayKind, 
/**
 * What it may be used for at most: as it is marked where it stands, and as the session says.
 */
permission: Permission, 
/**
 * How much of what was said it stands for, in percent of the first.
 */
percent: number, 
/**
 * Who is meant by the line's speaker, when that is certain.
 */
person: string | null, 
/**
 * The line it stands in.
 */
whole: TranscriptLine, before: TranscriptLine | null, after: TranscriptLine | null, };

/**
 * A note that sentences are proposed from.
 */
export type ProposalSource = { note_id: NoteId, kind: NoteKind, source: string, lines: number, accepted: number, declined: number, };

/**
 * A session, or an event as a whole, and how many sentences to propose at most.
 */
export type ProposalsFor = { event_id: EventId, session_id?: SessionId | null, count?: number | null, };

/**
 * Proposals of one note.
 */
export type ProposalsOf = { note_id: NoteId, proposals: Array<ChosenProposal>, };

/**
 * A transcript, and how many sentences to propose at most.
 */
export type ProposeTakeaways = { from: TranscriptFrom, count?: number | null, };

/**
 * What a transcript would propose, before it is taken in.
 */
export type ProposedTakeaways = { preview: TranscriptPreview, proposals: Array<ProposalCard>, };

/**
 * A sentence of an answer that could be a takeaway.
 */
export type ProposedWords = { 
/**
 * As it stands in the answer.
 */
said: string, kind: TakeawayKind, 
/**
 * How much of what was answered it stands for, in percent of the first.
 */
percent: number, };

/**
 * What to publish to which calendar: one event or one network. `choices` say by UID what to do about conflicts, `seen` which version
 * (of `Conflict`) was shown to whoever chose: where another lies there by now, it is asked again.
 */
export type PublishCaldav = { account_id: CaldavAccountId, event_id?: EventId | null, series_id?: SeriesId | null, 
/**
 * Instead of an event or a network, all that was deleted here: it is taken away there.
 */
gone?: boolean, choices?: { [key in string]: Choice }, seen?: { [key in string]: string }, };

/**
 * A draft for the website. `choice` says what to do about a post that somebody changed there.
 */
export type PublishDraft = { id: DraftId, choice?: PostChoice | null, };

/**
 * What became of the objects.
 */
export type PublishReport = { created: number, updated: number, deleted: number, unchanged: number, 
/**
 * Left as they are there, because somebody chose so, now or before.
 */
kept: number, 
/**
 * Changed by somebody on the server: nothing was done to them.
 */
conflicts: Array<Conflict>, };

/**
 * What became of a draft on the website.
 */
export type PublishedPost = { outcome: PostOutcome, 
/**
 * Where it is read once it is public, or empty.
 */
link: string, 
/**
 * Where it is edited, or empty.
 */
edit: string, 
/**
 * Pictures that were uploaded now.
 */
uploaded: number, conflict: PostConflict | null, };

/**
 * What is due, to go by mail.
 */
export type QueueInvitations = { which: WhichInvitations, 
/**
 * A reminder so many minutes before the start. Without a choice updates keep the one that their reader has.
 */
alarm?: number | null, 
/**
 * No reminder, also for whoever has one.
 */
no_alarm?: boolean, };

/**
 * An event, and which letters to send; none named: all.
 */
export type QueueThankYous = { event_id: EventId, groups?: Array<ThanksGroup>, };

/**
 * What was put into the outbox, or written as drafts.
 */
export type QueuedInvitations = { 
/**
 * Messages in the outbox; none of drafts.
 */
queued: Array<MessageId>, 
/**
 * Messages made.
 */
messages: number, 
/**
 * Steps left over, because the person has no address.
 */
without_address: number, 
/**
 * Messages taken back because they said what is no longer true.
 */
withdrawn: number, 
/**
 * Letters that could not be made anew: they stay, and are not sent.
 */
not_made: Array<NotMade>, };

/**
 * What somebody said to being quoted.
 */
export type QuoteConsent = "named" | "without_name" | "refused";

/**
 * A place in its theme, from 0; with a theme, in that one.
 */
export type RankTakeaway = { id: TakeawayId, rank: number, theme?: string, };

/**
 * One question about the event or one session.
 */
export type Rated = { 
/**
 * None is the event.
 */
session_id: SessionId | null, 
/**
 * The session's title; empty of the event.
 */
title: string, question: string, scale: RatingScale, low: number, high: number, 
/**
 * None when hidden.
 */
numbers: RatingNumbers | null, };

/**
 * What five or more people said.
 */
export type RatingNumbers = { n: number, mean: number, 
/**
 * Standard deviation of a sample (divided by n − 1).
 */
deviation: number, 
/**
 * How many gave each number, from the lowest to the highest.
 */
distribution: Array<number>, 
/**
 * Of a question from 0 to 10: in a hundred, those who gave 9 or 10 less those who gave 6 or less.
 */
net_promoters: number | null, };

/**
 * From which number to which a rating goes; words are numbered from the worst.
 */
export type RatingScale = "one_to_five" | "one_to_four" | "one_to_seven" | "one_to_ten" | "zero_to_ten" | "yes_or_no";

/**
 * What can be said of a text.
 */
export type Reading = { words: number, sentences: number, 
/**
 * In years; none of fewer than a hundred words.
 */
age: number | null, 
/**
 * The hardest first: those beyond the age aimed at; none of fewer than a hundred words.
 */
hardest: Array<Hard>, };

/**
 * Why a person is sent something, the weightiest first.
 */
export type Reason = "cancelled" | "removed" | "another" | "ended" | "unscheduled" | "address" | "new" | "time" | "longer" | "place" | "status" | "text" | "again";

/**
 * How many people this reason is of: an old and a new address of one of them are one.
 */
export type ReasonCount = { reason: Reason, count: number, };

/**
 * What would become of a block.
 */
export type RebuildLine = { outcome: BlockOutcome, 
/**
 * What stands, and what the data says; each line says whether it is gone or new.
 */
difference: Array<DifferenceLine>, 
/**
 * The same three ways, where somebody edited what was built.
 */
ways: ThreeWays | null, };

/**
 * What building a draft again would do; blocks that stay as they are are only counted.
 */
export type RebuildPreview = { lines: Array<RebuildLine>, same: number, };

/**
 * A rule that gives the days of meetings. Its days and hours are of the network's zone. It is one recurring item of
 * the calendar, whose UID is made from its id.
 */
export type Recurrence = { id: RecurrenceId, series_id: SeriesId, 
/**
 * RFC 5545 RRULE value without the name, UNTIL and COUNT, for example "FREQ=MONTHLY;BYDAY=3WE".
 */
rule: string, 
/**
 * The first day it may give.
 */
starts_on: string, 
/**
 * The last day it may give; none while it goes on.
 */
ends_on: string | null, start_time: string, end_time: string, created_at: string, updated_at: string, };

/**
 * The rule itself.
 */
export type RecurrenceById = { id: RecurrenceId, };

/**
 * A rule that ends, and the meetings that are not to be.
 */
export type RecurrenceEnded = { recurrence: Recurrence, withdrawn: Array<MeetingWithdrawn>, };

/**
 * A rule of a network, in force from one day on.
 */
export type RecurrenceId = string;

/**
 * A rule of a network.
 */
export type RecurrenceLine = { recurrence: Recurrence, 
/**
 * In plain words, with its hours.
 */
words: string, 
/**
 * In the fields of a form; none when the form has no fields for it.
 */
form: RuleForm | null, };

/**
 * A day that the rule gives and on which there is no meeting.
 */
export type RecurrenceSkip = { id: RecurrenceSkipId, recurrence_id: RecurrenceId, day: string, 
/**
 * Why, in a few words, or empty.
 */
reason: string, };

/**
 * A day that a rule gives and that is left out.
 */
export type RecurrenceSkipId = string;

/**
 * A new person, registered for an event at once.
 */
export type RegisterNewPerson = { event_id: EventId, person: CreatePerson, ticket?: string, };

/**
 * A person already known, registered for an event.
 */
export type RegisterPerson = { attendance: CreateAttendance, };

/**
 * Other words for a theme. Those of another theme make the two one.
 */
export type RenameTheme = { event_id: EventId, from: string, to: string, };

/**
 * All answers to an event, to its sessions, and those to nothing that is known.
 */
export type Replies = { counts: ReplyCounts, 
/**
 * The event as a whole first, then sessions by time.
 */
items: Array<ItemReplies>, 
/**
 * Those who no longer take part stand here, and are in no count; so do those whose address nobody has.
 */
lines: Array<ReplyLine>, 
/**
 * Of an address that nobody has, to something that is not here, or to a day that a network leaves out.
 */
unknown: Array<ReplyLine>, };

/**
 * What accepting replies does, or would do.
 */
export type RepliesPlan = { new: number, changed: number, unchanged: number, 
/**
 * Came after a newer one of the same person to the same item; not taken.
 */
older: number, 
/**
 * Of an address that nobody here has.
 */
unknown_people: number, 
/**
 * To something that is not here.
 */
unknown_items: number, 
/**
 * To another event than the one that was asked about; not taken.
 */
elsewhere: number, 
/**
 * What was read and could not be taken as it stood.
 */
remarks: Array<Problem>, };

/**
 * One answer.
 */
export type Reply = { id: ReplyId, uid: string, 
/**
 * RECURRENCE-ID, in UTC where that is known; empty for the whole item.
 */
recurs_on: string, 
/**
 * The day by the rule that RECURRENCE-ID names.
 */
day: string | null, 
/**
 * It is to that meeting and all after it (RANGE=THISANDFUTURE).
 */
and_later: boolean, 
/**
 * Lower case.
 */
address: string, 
/**
 * As the reply has it; in brackets in whose place they answer, or who wrote for them.
 */
name: string, 
/**
 * None when nothing here has that UID.
 */
item_kind: ItemKind | null, 
/**
 * Empty when nothing here has that UID.
 */
item_id: string, 
/**
 * The event it belongs to; of a recurrence, the meeting that the reply names.
 */
event_id: EventId | null, 
/**
 * None when nobody has the address.
 */
person_id: PersonId | null, answer: ReplyAnswer, 
/**
 * The time that they propose instead (METHOD:COUNTER), as clocks at the event show it.
 */
proposed_start: string | null, proposed_end: string | null, sequence: number, 
/**
 * DTSTAMP.
 */
stamped_at: string, comment: string, 
/**
 * The name of the file it came in.
 */
source: string, received_at: string, };

/**
 * PARTSTAT, as far as an event has it.
 */
export type ReplyAnswer = "accepted" | "tentative" | "declined" | "delegated" | "needs_action";

/**
 * The reply itself.
 */
export type ReplyById = { id: ReplyId, };

/**
 * How many people answered what.
 */
export type ReplyCounts = { accepted: number, 
/**
 * Accepted when it was at another time; not among the accepted.
 */
accepted_before: number, tentative: number, declined: number, delegated: number, 
/**
 * Propose another time, whatever they answered.
 */
proposed: number, };

/**
 * An answer to an invitation.
 */
export type ReplyId = string;

/**
 * One answer, with the words to show it.
 */
export type ReplyLine = { reply: Reply, 
/**
 * The person's name, when it is known whose it is.
 */
person: string | null, 
/**
 * The title of what was answered to, when it is here; of a day on which a network does not meet, the network's.
 */
title: string | null, 
/**
 * Why it is not among the answers to the event.
 */
why: Array<Unplaced>, 
/**
 * It was given when the item was at another time.
 */
of_old_time: boolean, 
/**
 * Who gave it no longer takes part in the item: it is in no count.
 */
left: boolean, };

/**
 * What became of messages that were to wait again.
 */
export type Retried = { waiting: number, 
/**
 * They say what is no longer true, and can be made anew.
 */
outdated: number, 
/**
 * Their readers have something as new or newer, or nobody is to hear of it any more: they are withdrawn.
 */
over: number, };

/**
 * A block of a draft to have rewritten.
 */
export type RewriteBlock = { block_id: DraftBlockId, };

/**
 * What would be sent, byte for byte.
 */
export type RewritePreview = { block_id: DraftBlockId, 
/**
 * Where to.
 */
address: string, 
/**
 * It stays on this computer.
 */
here: boolean, 
/**
 * The key that is kept goes along, in a header of its own.
 */
with_key: boolean, 
/**
 * The whole body of the request.
 */
body: string, bytes: number, 
/**
 * Of the body: only what was shown is sent.
 */
sha256: string, 
/**
 * How long an answer may take.
 */
seconds: number, };

/**
 * Where the helper is, and how it is to write. There is one at most.
 */
export type Rewriter = { id: RewriterId, 
/**
 * Scheme, host and port, perhaps a path; without "/v1".
 */
address: string, 
/**
 * As the endpoint calls it; empty until somebody chooses.
 */
model: string, 
/**
 * How to write; goes with every block.
 */
instruction: string, 
/**
 * Nothing is sent before somebody switches it on.
 */
on_duty: boolean, 
/**
 * How long one block may take.
 */
seconds: number, created_at: string, updated_at: string, };

/**
 * The helper that rewrites.
 */
export type RewriterId = string;

/**
 * The key of the helper that rewrites, for the key store; empty to keep none.
 */
export type RewriterKey = { key: Secret, };

/**
 * The helper as it is set up, or as it would be.
 */
export type RewriterView = { rewriter: Rewriter | null, usual_address: string, 
/**
 * What is sent stays on this computer.
 */
here: boolean, 
/**
 * A key is kept for this address.
 */
has_key: boolean, };

/**
 * What was answered, beside what stands. Nothing is changed.
 */
export type Rewritten = { block_id: DraftBlockId, before: string, after: string, difference: Array<DifferenceLine>, 
/**
 * The answer is what was sent.
 */
same: boolean, };

/**
 * One column of the day grid.
 */
export type Room = { id: RoomId, event_id: EventId, name: string, kind: RoomKind, 
/**
 * Seats; unknown means no limit is checked.
 */
capacity: number | null, 
/**
 * How to find it, or what it offers.
 */
description: string, 
/**
 * Join link of an online room, or empty.
 */
online_url: string, 
/**
 * Order of columns, from 0.
 */
position: number, };

/**
 * The room itself.
 */
export type RoomById = { id: RoomId, };

/**
 * Which sessions lost their place when a room, or what they stood in, went.
 */
export type RoomDeleted = { 
/**
 * They are unscheduled now.
 */
unscheduled: Array<SessionName>, };

/**
 * A place, on site or online, of one event.
 */
export type RoomId = string;

/**
 * Whether people go there or join.
 */
export type RoomKind = "on_site" | "online";

/**
 * Somebody who may be speaking: who has a part in the session; in a meeting that nobody has a part in, its chairs and who is expected.
 */
export type RoomSpeaker = { person_id: PersonId, name: string, job_title: string, organisation: string | null, };

/**
 * A session as one sits in it.
 */
export type RoomView = { event: Event, session: Session, room: string | null, 
/**
 * Whoever may be speaking, nearest first.
 */
speakers: Array<RoomSpeaker>, note: Note | null, 
/**
 * By line; those whose line is gone last.
 */
pieces: Array<PieceLine>, unclear: Array<UnclearName>, 
/**
 * Lines that became nothing and may be used less freely than what is said here is.
 */
held: Array<HeldLines>, 
/**
 * Lines with a mark that are too long for a decision or an action.
 */
too_long: Array<number>, 
/**
 * The most letters that those may have.
 */
longest: number, 
/**
 * Themes in use at the event.
 */
themes: Array<string>, 
/**
 * As they came in.
 */
files: Array<File>, 
/**
 * Every session of the event, by start.
 */
sessions: Array<SessionOption>, };

/**
 * The fields of the form.
 */
export type RuleForm = { pattern: RulePattern, 
/**
 * Every so many weeks, months or years.
 */
every: number, 
/**
 * From 1, Monday, to 7. Of several, the weekly pattern takes all, the others the first.
 */
weekdays: Array<number>, 
/**
 * 1 to 5, or -1 for the last.
 */
nth: number, 
/**
 * Of the month: 1 to 31, or -1 for the last.
 */
day: number, 
/**
 * The months in which it repeats, from 1 to 12; empty for all.
 */
months: Array<number>, };

/**
 * What repeats.
 */
export type RulePattern = "weekly" | "monthly_weekday" | "monthly_day" | "yearly_weekday" | "yearly_day";

/**
 * A rule as it is being typed, read.
 */
export type RulePreview = { 
/**
 * RRULE value.
 */
rule: string, 
/**
 * The hours, said with the rule or beside it.
 */
start_time: string, end_time: string, words: string, 
/**
 * The same rule in the form's fields; none when the form has no fields for it.
 */
form: RuleForm | null, days: Array<MeetingDay>, 
/**
 * Whose holidays are marked; empty for nobody's.
 */
holiday_region: string, };

/**
 * A run of words.
 */
export type Run = { text: string, 
/**
 * Only these words of the line differ.
 */
changed: boolean, };

/**
 * What a calendar item said when it was sent, for the sentence "they hold the old time".
 */
export type Said = { title: string, 
/**
 * Wall time of the zone; of whole days, midnight at which the first begins. Absent when it has no time.
 */
starts_at: string | null, 
/**
 * The same; of whole days, midnight at which the last ends.
 */
ends_at: string | null, 
/**
 * Whole days, without times of day.
 */
whole_days: boolean, 
/**
 * IANA.
 */
zone: string, 
/**
 * Room, venue or address, as shown.
 */
place: string, 
/**
 * Where to join, or empty.
 */
join_url: string, 
/**
 * Not yet confirmed.
 */
tentative: boolean, 
/**
 * How it recurs: rule, skipped and moved dates, as one text; empty for one that does not.
 */
repeats: string, 
/**
 * ORGANIZER, an address with its scheme: an item keeps the one it first went out with.
 */
organizer: string, 
/**
 * A number for all else that its reader sees; empty where it was not counted.
 */
words: string, 
/**
 * The name that went out with `organizer`; empty where it was not kept.
 */
organizer_name: string, 
/**
 * Minutes before the start at which its reminder comes; none where it has none, or that was not kept.
 */
alarm: number | null, 
/**
 * Of an end: the item itself was off, and not the person's part in it.
 */
off: boolean, };

/**
 * What `create_sample` made, or found made before.
 */
export type SampleMade = { 
/**
 * The conference.
 */
event_id: EventId, 
/**
 * False when the conference was there already; then nothing was changed.
 */
made: boolean, };

/**
 * Whose sheets (nobody named: everybody's), and the folder to write them to.
 */
export type SaveApprovalSheets = { event_id: EventId, person_ids?: Array<PersonId>, folder: string, };

/**
 * A file, and where its copy goes.
 */
export type SaveFile = { id: FileId, path: string, };

/**
 * Which follow-ups, and the folder to write them to, a file each.
 */
export type SaveFollowUps = { of: FollowUpsOf, folder: string, };

/**
 * Some messages (without a list, everything that waits, or that waits under that name), and the folder to write them to, a file each.
 */
export type SaveMessages = { ids?: Array<MessageId> | null, batch?: string | null, folder: string, 
/**
 * Only look: the files are written, and nothing counts as sent.
 */
unrecorded?: boolean, };

/**
 * Where messages were written.
 */
export type SavedMessages = { folder: string, files: number, 
/**
 * They say what is no longer true or may not be told any more, and stay.
 */
held_back: number, };

/**
 * Where sheets and mail drafts were written, and which sheets were not.
 */
export type SavedSheets = { folder: string, files: number, not_made: Array<SheetNotMade>, };

/**
 * Words to find anything by; `noun` narrows to one table.
 */
export type Search = { query: string, noun?: string | null, limit: number, };

/**
 * A password. It can be read from a request and never written into an answer.
 */
export type Secret = string;

/**
 * One sector's people and organisations.
 */
export type SectorCount = { 
/**
 * None gathers the people without an organisation.
 */
kind: OrganisationKind | null, 
/**
 * Organisations with somebody who registered or came.
 */
organisations: number, 
/**
 * Those of them with somebody who came.
 */
organisations_came: number, registered: number, came: number, 
/**
 * Registered and not there.
 */
no_shows: number, };

/**
 * Which messages of the outbox to send; without a list, everything that waits, or that waits under that name.
 */
export type SendOutbox = { ids?: Array<MessageId> | null, batch?: string | null, };

/**
 * What became of the messages that were to be sent.
 */
export type SendReport = { sent: number, 
/**
 * The server would not take them now; they wait.
 */
put_off: number, 
/**
 * The server refused them.
 */
failed: number, 
/**
 * Nobody knows whether they arrived: the connection was lost while the server had them, or Plenary had ended then, and
 * nobody has said since what became of them.
 */
unsure: number, 
/**
 * They said what is no longer true, and were held back.
 */
held_back: number, };

/**
 * The same, and the SHA-256 of what was shown: only that is sent.
 */
export type SendRewrite = { block_id: DraftBlockId, sha256: string, };

/**
 * One sentence as it was built.
 */
export type Sentence = { 
/**
 * Markdown of a part of a line.
 */
text: string, 
/**
 * The first is what it says; the others are where that was said, and by whom.
 */
sources: Array<Source>, 
/**
 * Whom it names, and by which words: known also when the person is not there any more.
 */
names: Array<[PersonId, string]>, };

/**
 * A sentence of a block as it stands.
 */
export type SentenceView = { 
/**
 * Safe to show; empty where the block is shown whole.
 */
html: string, 
/**
 * Names of sources; the first is what it says.
 */
sources: Array<string>, };

/**
 * A network. The rule only makes meetings; each meeting is an event of its own.
 */
export type Series = { id: SeriesId, title: string, slug: string, description: string, 
/**
 * IANA time zone; the hours of its rules are times of it.
 */
zone: string, venue_name: string, venue_address: string, online_url: string, contact_name: string, contact_email: string, calendar_form: CalendarForm, 
/**
 * Whose bank holidays are marked among its dates (ISO 3166); empty for those of the office.
 */
holiday_region: string, 
/**
 * Hidden from lists, and over.
 */
archived: boolean, 
/**
 * The day it was archived: it has no meeting after it, whatever its rules say.
 */
archived_on: string | null, created_at: string, updated_at: string, };

/**
 * The network itself.
 */
export type SeriesById = { id: SeriesId, };

/**
 * One network in a list.
 */
export type SeriesCard = { series: Series, 
/**
 * Who belongs to it today.
 */
members: number, meetings: number, open_actions: number, };

/**
 * A network in full.
 */
export type SeriesDetail = { series: Series, 
/**
 * In the order they come into force.
 */
recurrences: Array<RecurrenceLine>, members: Array<MemberLine>, 
/**
 * The standing agenda, in order.
 */
agenda: Array<AgendaItem>, 
/**
 * Open ones first.
 */
topics: Array<TopicLine>, 
/**
 * Newest first.
 */
meetings: Array<EventCard>, 
/**
 * The oldest first.
 */
open_actions: Array<ActionLine>, 
/**
 * Of the newest meeting that has any.
 */
last_decisions: Array<Decision>, };

/**
 * A network: events that recur, with members.
 */
export type SeriesId = string;

/**
 * Who belongs to a network, and from when to when.
 */
export type SeriesMember = { id: SeriesMemberId, series_id: SeriesId, person_id: PersonId, role: SeriesRole, since: string | null, until: string | null, 
/**
 * The place in the rota of chairs, from 1; none for who does not chair by rota.
 */
rota: number | null, };

/**
 * A person's membership of a series.
 */
export type SeriesMemberId = string;

/**
 * What a member does in the network.
 */
export type SeriesRole = "member" | "chair" | "secretary";

/**
 * One session. It is scheduled when it has a start and an end (both or neither); a room may still be missing.
 */
export type Session = { id: SessionId, event_id: EventId, title: string, subtitle: string, 
/**
 * Markdown, short: what it is about.
 */
summary: string, 
/**
 * Markdown, long.
 */
description: string, 
/**
 * BCP 47, or empty for the event's.
 */
language: string, format_id: FormatId | null, track_id: TrackId | null, room_id: RoomId | null, 
/**
 * Wall time of the event's zone.
 */
starts_at: string | null, 
/**
 * Wall time of the event's zone, later than the start.
 */
ends_at: string | null, status: SessionStatus, 
/**
 * A pinned session is not moved by anything but a person: lunch, a minister.
 */
pinned: boolean, 
/**
 * Seats, when fewer than the room's.
 */
capacity: number | null, 
/**
 * People counted in the room, when somebody counted.
 */
headcount: number | null, 
/**
 * Join link of this session, or empty.
 */
online_url: string, do_not_record: boolean, 
/**
 * What is said here stays without names (Chatham House rule).
 */
no_names: boolean, 
/**
 * How what is said here may be used, unless somebody says otherwise.
 */
permission: Permission, 
/**
 * Everyone registered is invited to it, not only those with a part in it.
 */
invite_everyone: boolean, 
/**
 * How the session is known where it was imported from (a frab guid), or empty.
 */
external_id: string, created_at: string, updated_at: string, };

/**
 * The session itself.
 */
export type SessionById = { id: SessionId, };

/**
 * One session on the grid.
 */
export type SessionCard = { session: Session, 
/**
 * The day of the programme it belongs to (before the event's `day_change` it is the day before).
 */
day: string | null, 
/**
 * In order.
 */
parts: Array<PartView>, 
/**
 * It is all of its meeting, and has no time of its own.
 */
whole_meeting: boolean, };

/**
 * One session with everything that hangs on it.
 */
export type SessionDetail = { event: Event, session: Session, parts: Array<PartView>, note: Note | null, takeaways: Array<Takeaway>, links: Array<Link>, clashes: Array<Clash>, 
/**
 * SEQUENCE and stamp of its calendar entry.
 */
calendar: CalendarItem | null, 
/**
 * What people answered to its invitation.
 */
replies: ReplyCounts, };

/**
 * How full a session was.
 */
export type SessionFill = { id: SessionId, title: string, 
/**
 * The room's name, or empty.
 */
room: string, 
/**
 * The larger of the headcount and the distinct check-ins, as each can only miss people; none if nobody counted.
 */
people: number | null, 
/**
 * The session's own seats, else its room's.
 */
capacity: number | null, 
/**
 * People in a hundred seats, rounded to the nearest; over 100 when people stood.
 */
percent: number | null, };

/**
 * One thing in the programme.
 */
export type SessionId = string;

/**
 * A session named in an answer.
 */
export type SessionName = { id: SessionId, title: string, };

/**
 * A session to pick.
 */
export type SessionOption = { id: SessionId, title: string, starts_at: string | null, 
/**
 * Held under the Chatham House rule.
 */
no_names: boolean, 
/**
 * How what is said there may be used, unless somebody says otherwise.
 */
permission: Permission, };

/**
 * Where a session stands.
 */
export type SessionStatus = "draft" | "confirmed" | "cancelled";

/**
 * How much was lost.
 */
export type Severity = "error" | "warning";

/**
 * A sheet that could not be written, and why; everything else of that speaker was.
 */
export type SheetNotMade = { name: string, file: string, error: WireError, };

/**
 * Takeaways that look alike, the one with the most words first.
 */
export type SimilarTakeaways = { ids: Array<TakeawayId>, 
/**
 * How alike the two most alike of them are, from 0 to 100.
 */
likeness: number, };

/**
 * An event, or one of its takeaways.
 */
export type SimilarTo = { event_id: EventId, id?: TakeawayId | null, };

/**
 * The skipped day itself.
 */
export type SkipById = { id: RecurrenceSkipId, };

/**
 * A day to be left out.
 */
export type SkipMeeting = { series_id: SeriesId, 
/**
 * The day by the rule.
 */
day: string, 
/**
 * Why, in a few words.
 */
reason?: string, };

/**
 * When a meeting is.
 */
export type Slot = { day: string, start_time: string | null, end_time: string | null, };

/**
 * Something that a sentence was made from. In the store and on the wire it is a text: "takeaway:0199…", "note:0199…:12".
 */
export type Source = string;

/**
 * Something that a sentence comes from.
 */
export type SourceLine = { 
/**
 * "takeaway", "note" …
 */
kind: string, id: string, 
/**
 * Its words; empty when it is not there any more.
 */
text: string, 
/**
 * Theme, title of the session, job: what tells it from others.
 */
detail: string, 
/**
 * The event to open for it.
 */
event_id: EventId | null, 
/**
 * Of a note: its session.
 */
session_id: SessionId | null, 
/**
 * Of a note: the line.
 */
line: number | null, 
/**
 * The last of its lines: a quotation may have several.
 */
last_line: number | null, 
/**
 * Of a takeaway, a decision, an action or a file.
 */
permission: Permission | null, gone: boolean, };

/**
 * How many messages are in a state; states that do not occur are left out.
 */
export type StateCount = { state: MessageState, count: number, };

/**
 * One file that would bring one person's calendar up to date with one item.
 */
export type Step = { item_kind: ItemKind, 
/**
 * The session's, event's or recurrence's id.
 */
item_id: string, 
/**
 * None of a recurrence.
 */
event_id: EventId | null, person_id: PersonId, 
/**
 * Where it goes; empty when to where the person is reached now, or by hand.
 */
address: string, method: CalendarMethod, reason: Reason, 
/**
 * They were told just this before, and it is given to them once more.
 */
again: boolean, uid: string, sequence: number, 
/**
 * DTSTAMP.
 */
stamped_at: string, 
/**
 * What is held there now; null when nothing.
 */
held: Said | null, 
/**
 * The line of the ledger that says so; null when it waits in the outbox.
 */
held_entry: LedgerEntryId | null, 
/**
 * What is true now; null when the item is over for them.
 */
now: Said | null, };

/**
 * A line that the office wrote, or one of the shipped list that it changed or put out of force.
 */
export type StyleEntry = { id: StyleEntryId, kind: StyleKind, 
/**
 * What is looked for; of a name, the name as it is written.
 */
phrase: string, 
/**
 * What to write; empty when there is nothing better than leaving it out.
 */
instead: string, 
/**
 * In a sentence.
 */
reason: string, 
/**
 * Kept, and not looked for.
 */
off: boolean, created_at: string, updated_at: string, };

/**
 * The line of the house style itself.
 */
export type StyleEntryById = { id: StyleEntryId, };

/**
 * A line of the house style.
 */
export type StyleEntryId = string;

/**
 * What an import of lines did, and what could not be read.
 */
export type StyleImport = { imported: StyleImported, problems: Array<Problem>, };

/**
 * What an import of lines did.
 */
export type StyleImported = { new: number, changed: number, unchanged: number, };

/**
 * What is wrong with it.
 */
export type StyleKind = "spelling" | "avoid" | "name";

/**
 * A line of the house style as it now stands.
 */
export type StyleLine = { 
/**
 * None of a shipped line that nobody touched.
 */
id: StyleEntryId | null, 
/**
 * The shipped list has a line of this phrase.
 */
shipped: boolean, off: boolean, rule: StyleRule, };

/**
 * A line of the list.
 */
export type StyleRule = { kind: StyleKind, 
/**
 * What is looked for; of a name, the name as it is written.
 */
phrase: string, 
/**
 * What to write; empty when it is best left out.
 */
instead: string, 
/**
 * In a sentence.
 */
reason: string, };

/**
 * What one person sent in by a form.
 */
export type SubmissionId = string;

/**
 * Whether a version that left is taken back, or put right, where it went.
 */
export type TakeBackVersion = { id: DraftVersionId, taken_back: boolean, };

/**
 * A topic and the meeting that takes it up.
 */
export type TakeTopic = { id: TopicId, event_id: EventId, };

/**
 * One sentence worth keeping.
 */
export type Takeaway = { id: TakeawayId, event_id: EventId, session_id: SessionId | null, 
/**
 * Who said it.
 */
person_id: PersonId | null, 
/**
 * The note it was typed in, and the line (from 1).
 */
note_id: NoteId | null, note_line: number | null, text: string, 
/**
 * Free words; takeaways with the same theme stand together. Empty means not sorted yet.
 */
theme: string, 
/**
 * Order within the event, from 0: the first of a theme is its heading.
 */
rank: number, kind: TakeawayKind, permission: Permission, 
/**
 * Whether it is meant for what is published. Internal ones never are, whatever stands here.
 */
publish: boolean, created_at: string, updated_at: string, };

/**
 * Everything said at an event.
 */
export type TakeawayBoard = { event: Event, 
/**
 * As they stand on the board: by theme, then rank; those without a theme last.
 */
takeaways: Array<TakeawayCard>, 
/**
 * All of them, in order; some may have nothing under them yet.
 */
themes: Array<string>, 
/**
 * By start.
 */
sessions: Array<SessionOption>, decisions: Array<Decision>, 
/**
 * Open first, then by due day.
 */
actions: Array<ActionLine>, 
/**
 * How many are meant to be published and may be.
 */
to_publish: number, };

/**
 * The takeaway itself.
 */
export type TakeawayById = { id: TakeawayId, };

/**
 * One takeaway with the names that belong to it. (For the office: outputs obey the permission.)
 */
export type TakeawayCard = { takeaway: Takeaway, person: string | null, organisation: string | null, session: string | null, 
/**
 * The last line of the note that it stands at: a quotation may have several.
 */
last_line: number | null, 
/**
 * What was merged into it, the first first.
 */
merged: Array<MergedFrom>, 
/**
 * Whether whoever said it was asked, about these words.
 */
approval: ApprovalState, 
/**
 * The permission that holds: its own, or a stricter one of the session it was said in or of the same words.
 */
holds: Permission, 
/**
 * Why it appears in no output; none where it may.
 */
withheld: Withheld | null, };

/**
 * One sentence worth keeping.
 */
export type TakeawayId = string;

/**
 * What sort of sentence it is.
 */
export type TakeawayKind = "takeaway" | "quote" | "statistic" | "question" | "idea" | "commitment";

/**
 * The numbers of one event.
 */
export type Tally = { 
/**
 * Everyone who counts as registered, walk-ins among them: those who came and those who did not.
 */
registered: number, 
/**
 * Those of the registered who were added at the door.
 */
walk_ins: number, 
/**
 * Everyone who was there, see [`arrived`].
 */
came: number, 
/**
 * Registered and not there: `registered` without `came`. Says nothing while `arrivals_recorded` is false.
 */
no_shows: number, 
/**
 * Still on the waiting list, and did not come.
 */
waiting: number, 
/**
 * Withdrew, and did not come.
 */
cancelled: number, 
/**
 * Invited, no answer yet, and did not come.
 */
invited: number, 
/**
 * Whether anybody was checked in at all; without that, nobody can be said to have stayed away.
 */
arrivals_recorded: boolean, 
/**
 * It is still to come: nobody can have come yet, or failed to answer.
 */
to_come: boolean, 
/**
 * Most arrivals first, then most registrations, then by name; people without an organisation last.
 */
by_organisation: Array<OrganisationCount>, 
/**
 * In the order of `OrganisationKind::ALL`; people without an organisation last.
 */
by_sector: Array<SectorCount>, 
/**
 * Sessions with content that were not cancelled, in the order of the programme.
 */
sessions: Array<SessionFill>, 
/**
 * First check-ins of a known time on a day of the event in half hours of its zone, earliest first; half hours without arrivals are
 * left out.
 */
arrivals: Array<Arrivals>, 
/**
 * Those of whom the first check-in was on another day.
 */
ticked_another_day: number, 
/**
 * Those who came of whom no time is known: `came` is these, those of another day and all arrivals.
 */
came_unknown_when: number, };

/**
 * The office's own template of one kind; there is at most one of each.
 */
export type Template = { id: TemplateId, kind: TemplateKind, 
/**
 * Markdown with the marks of Jinja.
 */
body: string, created_at: string, updated_at: string, };

/**
 * A template of a kind of document, whole.
 */
export type TemplateBody = { kind: TemplateKind, body: string, };

/**
 * A template, tried on the sample.
 */
export type TemplateChecked = { fault: TemplateFault | null, 
/**
 * The document, safe to show; empty when there is a fault.
 */
html: string, };

/**
 * What is wrong with a template.
 */
export type TemplateFault = { 
/**
 * From 1; none where the fault has no place.
 */
line: number | null, reason: string, };

/**
 * A template of documents that the office changed.
 */
export type TemplateId = string;

/**
 * What has a template: every kind of draft.
 */
export type TemplateKind = "blog_post" | "summary" | "report" | "weeknote" | "newsletter" | "social_posts" | "thank_you" | "minutes";

/**
 * One kind of document.
 */
export type TemplateLine = { kind: TemplateKind, 
/**
 * The office wrote its own.
 */
own: boolean, changed_at: string | null, };

/**
 * The template of a kind of document.
 */
export type TemplateOf = { kind: TemplateKind, };

/**
 * The template of a kind.
 */
export type TemplateView = { kind: TemplateKind, 
/**
 * As it holds now.
 */
body: string, own: boolean, shipped: string, };

/**
 * A text of a meeting that becomes another: the field as the request names it.
 */
export type TextChange = { field: string, was: string, becomes: string, };

/**
 * What is to be said of a text.
 */
export type TextCheck = { 
/**
 * In the order of the text.
 */
findings: Array<Finding>, reading: Reading, };

/**
 * What went into the outbox.
 */
export type ThankYousQueued = { messages: Array<MessageId>, 
/**
 * Names of those who have no e-mail address.
 */
without_address: Array<string>, 
/**
 * People whose letter was taken out of the draft.
 */
without_letter: number, };

/**
 * One letter.
 */
export type ThanksCount = { group: ThanksGroup, people: number, };

/**
 * Which letter somebody gets after an event; each person gets one, the first that fits.
 */
export type ThanksGroup = "speakers" | "helpers" | "came" | "registered" | "missed";

/**
 * How many get which letter.
 */
export type ThanksView = { groups: Array<ThanksCount>, 
/**
 * People of all groups without an e-mail address.
 */
without_address: number, };

/**
 * A theme of an event, by its words.
 */
export type ThemeOf = { event_id: EventId, name: string, };

/**
 * A block three ways: as it was built, and what somebody and the data made of that since.
 */
export type ThreeWays = { 
/**
 * Markdown as it was built before.
 */
built: string, 
/**
 * From what was built to what stands.
 */
by_hand: Array<DifferenceLine>, 
/**
 * From what was built to what the data says now.
 */
by_data: Array<DifferenceLine>, };

/**
 * A file to write a copy of the workspace to.
 */
export type ToFile = { path: string, };

/**
 * The day that counts as today, by the reader's own calendar.
 */
export type Today = { today: string, };

/**
 * One topic.
 */
export type Topic = { id: TopicId, series_id: SeriesId, 
/**
 * The meeting that took it up.
 */
event_id: EventId | null, 
/**
 * Who put it.
 */
person_id: PersonId | null, text: string, state: TopicState, created_at: string, updated_at: string, };

/**
 * The topic itself.
 */
export type TopicById = { id: TopicId, };

/**
 * What a member would like to talk about.
 */
export type TopicId = string;

/**
 * A topic, who put it, and the day of the meeting that took it up.
 */
export type TopicLine = { topic: Topic, person: string | null, meeting: string | null, };

/**
 * A topic that waits for a meeting.
 */
export type TopicPut = { id: TopicId, text: string, put_by: PersonRef | null, };

/**
 * Where a topic stands: put, taken up at a meeting, or let go.
 */
export type TopicState = "open" | "taken" | "dropped";

/**
 * What a session is about, in one word or two.
 */
export type Track = { id: TrackId, event_id: EventId, name: string, 
/**
 * One of the six colours that are readable in every theme: "a" to "f".
 */
colour: string, position: number, };

/**
 * The track itself.
 */
export type TrackById = { id: TrackId, };

/**
 * A strand of one event's programme.
 */
export type TrackId = string;

/**
 * A transcript, as a file or as pasted text, and where it goes: a session, or the event as a whole.
 */
export type TranscriptFrom = { event_id: EventId, session_id?: SessionId | null, path?: string | null, text?: string | null, };

/**
 * What one person said in one go, or one paragraph.
 */
export type TranscriptLine = { 
/**
 * Line of the file where it begins, from 1; of a DOCX the paragraph.
 */
line: number, 
/**
 * Seconds since the beginning.
 */
at: number | null, 
/**
 * As the file names them; empty when it does not.
 */
speaker: string, 
/**
 * One line of text.
 */
text: string, };

/**
 * A transcript before it is taken in.
 */
export type TranscriptPreview = { 
/**
 * `vtt`, `srt`, `docx` or `text`.
 */
format: string, 
/**
 * The file's name; empty when it was pasted.
 */
source: string, lines: number, words: number, 
/**
 * Seconds from the first to the last time that is written.
 */
seconds: number | null, 
/**
 * In the order of their first words.
 */
speakers: Array<TranscriptSpeaker>, 
/**
 * The first lines.
 */
beginning: Array<TranscriptLine>, problems: Array<Problem>, 
/**
 * It is in already: taking it in again changes nothing.
 */
here: boolean, };

/**
 * Somebody who speaks in a transcript.
 */
export type TranscriptSpeaker = { 
/**
 * As the transcript names them.
 */
said: string, 
/**
 * The one of the event's people who is meant, when that is certain.
 */
person: string | null, lines: number, };

/**
 * A transcript that was taken in.
 */
export type TranscriptTaken = { note_id: NoteId, lines: number, 
/**
 * It was in before; nothing has changed.
 */
here: boolean, problems: Array<Problem>, };

/**
 * What a message that was not sent is worth.
 */
export type Truth = "true" | "changed" | "elsewhere" | "kept_back" | "over";

/**
 * The chair of one meeting.
 */
export type Turn = { 
/**
 * None of one that is not made yet.
 */
event_id: EventId | null, day: string, chair_id: PersonId | null, 
/**
 * Whether the rota proposes it; otherwise it was set.
 */
proposed: boolean, 
/**
 * Who was to chair and does not come, in their order.
 */
passed_by: Array<PersonId>, 
/**
 * Who was set to chair and is no member on that day.
 */
no_member: PersonId | null, };

/**
 * A sentence of a draft that carries a name and has no answer.
 */
export type UnansweredQuote = { block_id: DraftBlockId, takeaway_id: TakeawayId, event_id: EventId, text: string, person: string, };

/**
 * A mark of which it is not clear what it means.
 */
export type UnclearName = { line: number, 
/**
 * A `name` behind an "@" that is nobody's, or several people's; a `permission` between brackets; a `day`.
 */
what: string, 
/**
 * As it is written, without its signs.
 */
name: string, };

/**
 * What undo or redo would do: the operation and what it was done to.
 */
export type UndoLabel = { 
/**
 * The operation's word; its sentence is the message `op-<word>`.
 */
op: string, 
/**
 * A title or name, for the sentence.
 */
subject: string, };

/**
 * Why an answer is not among those to an event.
 */
export type Unplaced = "nobody" | "not_here" | "no_such_day" | "skipped_day";

/**
 * One version, without its text.
 */
export type VersionLine = { id: MinutesVersionId, number: number, state: MinutesState, made_at: string, 
/**
 * SHA-256 of the text.
 */
sha256: string, 
/**
 * The text still has that seal.
 */
sound: boolean, };

/**
 * Why a version was kept.
 */
export type VersionReason = "asked" | "copied" | "exported" | "sent";

/**
 * What is the matter with a wall time.
 */
export type WallTime = "once" | "twice" | "never";

/**
 * Something that keeps a draft in the office, and where it stands.
 */
export type Warning = { block_id: DraftBlockId, why: Why, 
/**
 * The takeaway, decision or action that may not be said so.
 */
source: Source | null, 
/**
 * The event that it is of.
 */
event_id: EventId | null, 
/**
 * Its words, the name, or what the photo is called.
 */
text: string, };

/**
 * A website that answers, and who is signed in.
 */
export type Website = { name: string, user: string, };

/**
 * The one website that drafts are published to.
 */
export type WebsiteAccount = { id: WebsiteAccountId, 
/**
 * Of the website; ends with a slash.
 */
url: string, user_name: string, created_at: string, updated_at: string, };

/**
 * The website.
 */
export type WebsiteAccountById = { id: WebsiteAccountId, };

/**
 * The office's website.
 */
export type WebsiteAccountId = string;

/**
 * An application password for the key store; it is never given back.
 */
export type WebsitePassword = { password: Secret, };

/**
 * One post that Plenary made there. Outside undo: what is on the website stays there.
 */
export type WebsitePost = { id: WebsitePostId, 
/**
 * The website it stands on, as its address was.
 */
site: string, draft_id: DraftId, 
/**
 * The website's own number of the post.
 */
remote_id: number, 
/**
 * Where it is read once it is public.
 */
link: string, 
/**
 * When it last changed, as the website said it.
 */
modified: string, 
/**
 * SHA-256 of title and body as they were sent, in hexadecimal.
 */
sha256: string, published_at: string, };

/**
 * A post that was published there.
 */
export type WebsitePostId = string;

/**
 * Whose invitations are meant: an event's, a network's with what was deleted of it, or, with neither, those of other things that are
 * not there any more.
 */
export type WhichInvitations = { 
/**
 * An event with its sessions.
 */
event_id?: EventId | null, 
/**
 * A network with its meetings from today on.
 */
series_id?: SeriesId | null, 
/**
 * Only this session, event or recurrence.
 */
item_id?: string | null, 
/**
 * Only this person.
 */
person_id?: PersonId | null, 
/**
 * Only updates and cancellations for those who hold something already; nobody is newly invited.
 */
only_stale?: boolean | null, 
/**
 * Also updates where words alone are different.
 */
include_text?: boolean | null, 
/**
 * Also what the person holds as it is, and the end of what they were told is over: it is given to them once more. Refused without a person, so that nobody gives everything
 * again by a slip.
 */
again?: boolean | null, };

/**
 * Why a block may not leave.
 */
export type Why = "internal" | "names_somebody" | "marked" | "in_confidence" | "unpublished" | "person_gone" | "person_gone_in_words" | "photo_kept_back" | "photo_gone";

/**
 * What the page or the command line is told instead of a result.
 */
export type WireError = { 
/**
 * Kebab-case; the message is `error-<code>`.
 */
code: string, 
/**
 * The field of the request that is wrong, when it is one.
 */
field: string | null, 
/**
 * Values for the sentence, by name.
 */
params: { [key in string]: string }, };

/**
 * What became of the meeting of a day that is not to be.
 */
export type Withdrawn = "none" | "deleted" | "cancelled" | "kept";

/**
 * Why a takeaway appears in no output.
 */
export type Withheld = "internal" | "names_somebody" | "names_somebody_gone";

/**
 * The one row that describes the office whose file this is.
 */
export type Workspace = { 
/**
 * Made once, with the file.
 */
id: WorkspaceId, 
/**
 * The office, as it signs: "Capital Digital Office". May be empty until typed.
 */
office_name: string, 
/**
 * Who answers questions about what is published; empty means not said.
 */
contact_name: string, 
/**
 * Their address; also the ORGANIZER of calendar files. Empty means not said.
 */
contact_email: string, 
/**
 * The office's web address, or empty.
 */
website: string, 
/**
 * Where people sign up for the newsletter, or empty.
 */
sign_up_url: string, 
/**
 * IANA zone offered for new events.
 */
default_zone: string, 
/**
 * The right-hand side of calendar UIDs; never changes once set.
 */
calendar_domain: string, 
/**
 * Whose bank holidays count: ISO 3166-1 or 3166-2, for example "GB-ENG"; empty for none.
 */
holiday_region: string, 
/**
 * Whom to ask about writing a guest post; both empty when nobody is said.
 */
guest_contact_name: string, guest_contact_email: string, 
/**
 * When the file was made.
 */
created_at: string, 
/**
 * When this row last changed.
 */
updated_at: string, };

/**
 * The one row that describes a workspace.
 */
export type WorkspaceId = string;

/**
 * What is due, as files of messages.
 */
export type WriteDrafts = { which: WhichInvitations, 
/**
 * A folder; made when it is not there.
 */
path: string, 
/**
 * A reminder so many minutes before the start. Without a choice updates keep the one that their reader has.
 */
alarm?: number | null, 
/**
 * No reminder, also for whoever has one.
 */
no_alarm?: boolean, 
/**
 * The drafts count as sent: the ledger is told so.
 */
recorded?: boolean, };

/**
 * The note of a session, or of the event or meeting as a whole.
 */
export type WriteNote = { event_id: EventId, session_id?: SessionId | null, 
/**
 * The note itself, of a session that was deleted.
 */
note_id?: NoteId | null, 
/**
 * Markdown, whole: replaces what was there.
 */
body: string, 
/**
 * It is saved while somebody types: what was saved in the seconds before is taken back with it.
 */
typing?: boolean, };

/**
 * A line to be written; one of the same phrase is replaced.
 */
export type WriteStyleEntry = { 
/**
 * The line that is changed, when its phrase is another one now.
 */
id?: StyleEntryId | null, kind: StyleKind, phrase: string, instead?: string, reason?: string, off?: boolean, };

/**
 * What was written.
 */
export type WrittenFeed = { path: string, 
/**
 * Names of the files in the folder, in the order of the alphabet.
 */
files: Array<string>, 
/**
 * Meetings of a network still to come that are drafts beside its rules: they are in no calendar until they are published.
 */
drafts: number, };

/**
 * What was written.
 */
export type WrittenInvitations = { path: string, 
/**
 * Calendar files, in ZIPs or folders.
 */
files: number, people: number, 
/**
 * How many of them invite, update, give again what is held, and cancel.
 */
invitations: number, updates: number, again: number, cancellations: number, 
/**
 * Messages taken back from the outbox because they said what is no longer true.
 */
withdrawn: number, };
