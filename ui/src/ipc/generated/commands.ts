// The table of commands, made from Rust by `cargo xtask codegen`. Do not edit.

import type { Action, ActionById, ActionsOf, ActionsView, AddBlock, AddMember, After, AgendaItem, AgendaItemById, AnswerApproval, AnswerById, ApprovalById, ApprovalsAsked, ApprovalsOf, ApprovalsView, Arrival, AskApprovals, AssignReply, AttachFiles, Attached, Attendance, AttendanceById, AttendeeChange, AttendeeDetail, BlockById, BuildDraft, BySlug, CaldavAccount, CaldavAccountById, CaldavPassword, ChangeAction, ChangeAgendaItem, ChangeAttendance, ChangeBlock, ChangeCaldavAccount, ChangeDecision, ChangeDraft, ChangeEvent, ChangeFile, ChangeFormat, ChangeLink, ChangeMailAccount, ChangeMember, ChangeOfficeChannel, ChangePart, ChangePerson, ChangeRewriter, ChangeRoom, ChangeSeries, ChangeSession, ChangeTakeaway, ChangeTopic, ChangeTrack, ChangeWebsiteAccount, ChangeWorkspace, ChangedSeries, ChannelPosts, CheckIn, CheckInById, CheckReport, CloseAction, Collection, ComingMeetings, CompareDrafts, Conflict, CopiedNote, Corrected, CoverageRequest, CoverageView, CreateAction, CreateAgendaItem, CreateCaldavAccount, CreateDecision, CreateEvent, CreateFormat, CreateHoliday, CreateLink, CreateMailAccount, CreateOfficeChannel, CreatePart, CreatePerson, CreateRecurrence, CreateRoom, CreateSeries, CreateSeriesWithRule, CreateTakeaway, CreateTopic, CreateTrack, CreateWebsiteAccount, DayOfNetwork, DecideBlock, Decision, DecisionById, DifferenceOf, DirectoryLines, DirectoryPage, Draft, DraftBlock, DraftById, DraftCopy, DraftDifference, DraftPage, DraftPhoto, DraftVersion, DraftVersionById, DraftView, DuplicateAttendance, DuplicateEvent, DuplicateNote, DuplicatePart, EditMeetings, EndRecurrence, Event, EventById, EventCard, EventChanged, EventDeleted, EventHost, EventOverview, ExportCoverage, ExportDraft, ExportFeed, ExportFile, ExportInvitations, ExportPeriodFile, ExportPeriodText, ExportText, ExportedFile, ExportedText, ExtendRecurrence, FeedbackFile, FeedbackReading, FeedbackView, File, FileById, FileBytes, FileToOpen, FindCalendars, FindPeople, FollowUpsOf, FollowUpsPreview, FollowUpsQueued, FormAnswer, Format, FormatById, FormatLine, History, HistoryLine, Hit, Holiday, HolidayById, Holidays, HolidaysOf, Home, HostOfEvent, Html, Ids, ImportFile, ImportFormatLine, ImportProposal, ImportReplies, ImportReport, InsertPhoto, InvitePeople, ItemHolders, KeepAnswer, KeepApart, KeptEntry, KeptInCalendar, LedgerOf, LedgerView, LeftNote, LeftOver, LetterPreview, LetterTo, LineLabel, LinesOfNote, Link, LinkById, ListEvents, MailAccount, MailAccountById, MailPassword, Mailto, MakeMeeting, MakeMeetings, Markdown, MeetingDayAsked, MeetingLine, MeetingMemory, MeetingSkipped, MeetingsEdited, MeetingsMade, MemberById, MembersRegistered, MemoryOf, MergeTakeaways, MessageById, MessageView, Messages, Minutes, MinutesById, MinutesDifference, MinutesVersion, MinutesView, MoveBlock, MovePreview, MoveSession, NewOrganisation, NewSession, Note, NoteById, NoteOf, Nothing, OfEvent, OfFile, OfSession, Office, OfficeChannel, OfficeChannelById, OrderFormats, OrderParts, OrderRooms, OrderRota, OrderThemes, OrderTracks, Organisation, OrganisationById, OrganisationChange, OrganisationLine, OutboxPage, OutboxRows, Part, PartById, PeopleInvited, PeopleLines, PeoplePage, PeopleSummary, PeopleToName, PeriodOf, PeriodView, Person, PersonById, PersonCalendar, PersonDetail, PersonHolds, PersonItem, PersonOption, PersonToName, PlaceAgendaItem, PlaceOfficeChannel, Plan, PlanInvitations, PreviewRule, Programme, ProposalBoard, ProposalsFor, ProposalsOf, ProposeTakeaways, ProposedTakeaways, PublishCaldav, PublishDraft, PublishReport, PublishedPost, QueueInvitations, QueueThankYous, QueuedInvitations, RankTakeaway, RebuildPreview, Recurrence, RecurrenceById, RecurrenceEnded, RegisterNewPerson, RegisterPerson, RenameTheme, Replies, RepliesPlan, Reply, ReplyById, Retried, RewriteBlock, RewritePreview, Rewriter, RewriterKey, RewriterView, Rewritten, Room, RoomById, RoomDeleted, RoomView, RulePreview, SampleMade, SaveApprovalSheets, SaveFile, SaveFollowUps, SaveMessages, SavedMessages, SavedSheets, Search, SendOutbox, SendReport, SendRewrite, Series, SeriesById, SeriesCard, SeriesDetail, SeriesMember, Session, SessionById, SessionDetail, SimilarTakeaways, SimilarTo, SkipById, SkipMeeting, StyleEntry, StyleEntryById, StyleImport, StyleLine, TakeBackVersion, TakeTopic, Takeaway, TakeawayBoard, TakeawayById, Template, TemplateBody, TemplateChecked, TemplateLine, TemplateOf, TemplateView, TextCheck, ThankYousQueued, ThanksView, ThemeOf, ToFile, Today, Topic, TopicById, Track, TrackById, TranscriptFrom, TranscriptPreview, TranscriptTaken, Turn, UndoLabel, Website, WebsiteAccount, WebsiteAccountById, WebsitePassword, WebsitePost, WhichInvitations, Workspace, WriteDrafts, WriteNote, WriteStyleEntry, WrittenFeed, WrittenInvitations } from './types';

/** Every command: what it takes, what it answers, whether it runs as a job. */
export interface Commands {
  /** The workspace: office, file, version, what undo and redo would do. */
  office: { request: Nothing; output: Office; job: false };
  /** What needs somebody on that day, and what comes up. */
  home: { request: Today; output: Home; job: false };
  /** Those of these ids, of whatever, that are still there. */
  still_here: { request: Ids; output: Array<string>; job: false };
  /** Changes the office's details. */
  change_workspace: { request: ChangeWorkspace; output: Workspace; job: false };
  /** Undoes the newest change; null when there is none. */
  undo: { request: Nothing; output: UndoLabel | null; job: true };
  /** Does again what was last undone; null when there is nothing. */
  redo: { request: Nothing; output: UndoLabel | null; job: true };
  /** The newest entries of the history, newest first. */
  history: { request: History; output: Array<HistoryLine>; job: false };
  /** Finds people, organisations, events, networks, sessions, notes and takeaways by the beginnings of words. */
  search: { request: Search; output: Array<Hit>; job: false };
  /** Every IANA time zone. */
  list_zones: { request: Nothing; output: Array<string>; job: false };
  /** Markdown as safe HTML. */
  preview_markdown: { request: Markdown; output: Html; job: false };
  /** The Markdown of a note as safe HTML: each marked line by itself. */
  preview_note: { request: Markdown; output: Html; job: false };
  /** Makes the sample conference and its networks; a second time changes nothing. */
  create_sample: { request: Nothing; output: SampleMade; job: true };
  /** Verifies the file, the change log, the search index and the files beside it. */
  check_workspace: { request: Nothing; output: CheckReport; job: true };
  /** Makes the search index again from the data, and removes files beside the workspace that neither a row nor the history names. */
  rebuild_search: { request: Nothing; output: CheckReport; job: true };
  /** Writes a sound copy of the workspace, with its files beside it; never over an existing file. */
  back_up: { request: ToFile; output: string; job: true };
  /** Events, newest first: archived ones, or all the others. */
  list_events: { request: ListEvents; output: Array<EventCard>; job: false };
  /** One event with all its facts. */
  event_overview: { request: OfEvent; output: EventOverview; job: false };
  /** The event of that short name. */
  event_by_slug: { request: BySlug; output: Event; job: false };
  /** Makes an event with the usual formats. */
  create_event: { request: CreateEvent; output: Event; job: false };
  /** Changes an event. Moving its first day alone moves everything; sessions that no longer fit become unscheduled. */
  change_event: { request: ChangeEvent; output: EventChanged; job: false };
  /** Makes a new draft event from an old one. */
  duplicate_event: { request: DuplicateEvent; output: EventChanged; job: false };
  /** Says that the programme may be seen. */
  publish_event: { request: EventById; output: Event; job: false };
  /** Says that the event took place. */
  hold_event: { request: EventById; output: Event; job: false };
  /** Cancels an event; its calendar items go out as cancelled. */
  cancel_event: { request: EventById; output: Event; job: false };
  /** Puts an event out of sight. */
  archive_event: { request: EventById; output: Event; job: false };
  /** Takes back a cancelling or an archiving. */
  restore_event: { request: EventById; output: Event; job: false };
  /** Deletes an event and everything in it; the day of a network's coming meeting is skipped. People stay. */
  delete_event: { request: EventById; output: EventDeleted; job: false };
  /** Makes an organisation a host (the first) or co-host. */
  add_host: { request: HostOfEvent; output: EventHost; job: false };
  /** Takes an organisation off the hosts. */
  remove_host: { request: HostOfEvent; output: null; job: false };
  /** Puts all rooms of an event in another order. */
  order_rooms: { request: OrderRooms; output: Array<Room>; job: false };
  /** Adds a room, as the last column. */
  create_room: { request: CreateRoom; output: Room; job: false };
  /** Changes a room. */
  change_room: { request: ChangeRoom; output: Room; job: false };
  /** Makes a second room like it. */
  duplicate_room: { request: RoomById; output: Room; job: false };
  /** Deletes a room; its sessions become unscheduled, and the answer says which. */
  delete_room: { request: RoomById; output: RoomDeleted; job: false };
  /** Puts all tracks of an event in another order. */
  order_tracks: { request: OrderTracks; output: Array<Track>; job: false };
  /** Adds a track. */
  create_track: { request: CreateTrack; output: Track; job: false };
  /** Changes a track. */
  change_track: { request: ChangeTrack; output: Track; job: false };
  /** Makes a second track like it, in a colour that is free. */
  duplicate_track: { request: TrackById; output: Track; job: false };
  /** Deletes a track; its sessions stay. */
  delete_track: { request: TrackById; output: null; job: false };
  /** Puts all formats of an event in another order. */
  order_formats: { request: OrderFormats; output: Array<Format>; job: false };
  /** Adds a format. */
  create_format: { request: CreateFormat; output: Format; job: false };
  /** Changes a format. */
  change_format: { request: ChangeFormat; output: Format; job: false };
  /** Makes a second format like it. */
  duplicate_format: { request: FormatById; output: Format; job: false };
  /** Deletes a format; its sessions stay. */
  delete_format: { request: FormatById; output: null; job: false };
  /** Adds a link to an event, a session or a person. */
  create_link: { request: CreateLink; output: Link; job: false };
  /** Changes the title, address or kind of a link. */
  change_link: { request: ChangeLink; output: Link; job: false };
  /** Deletes a link. */
  delete_link: { request: LinkById; output: null; job: false };
  /** The whole programme of an event, with its clashes. */
  programme: { request: OfEvent; output: Programme; job: false };
  /** One session with everything that hangs on it. */
  session_detail: { request: OfSession; output: SessionDetail; job: false };
  /** What would clash, or be refused, if a session stood there. Changes nothing. */
  preview_move: { request: MoveSession; output: MovePreview; job: false };
  /** Adds a session, at a place or not yet. */
  create_session: { request: NewSession; output: Session; job: false };
  /** Changes what a session is. */
  change_session: { request: ChangeSession; output: Session; job: false };
  /** Puts a session in a room at a time, or changes how long it lasts. Clashes do not stop it. */
  move_session: { request: MoveSession; output: Session; job: false };
  /** Takes a session out of the day grid. */
  unschedule_session: { request: SessionById; output: Session; job: false };
  /** Makes an unscheduled copy with its speakers. */
  duplicate_session: { request: SessionById; output: Session; job: false };
  /** Cancels a session; it keeps its place. */
  cancel_session: { request: SessionById; output: Session; job: false };
  /** Takes back a cancelling. */
  restore_session: { request: SessionById; output: Session; job: false };
  /** Deletes a session; what was said in it stays with the event. */
  delete_session: { request: SessionById; output: null; job: false };
  /** Gives a person a part in a session. */
  create_part: { request: CreatePart; output: Part; job: false };
  /** Changes what a person does in a session, or the order. */
  change_part: { request: ChangePart; output: Part; job: false };
  /** Gives the same person the same role in another session. */
  duplicate_part: { request: DuplicatePart; output: Part; job: false };
  /** Puts all parts of a session in another order. */
  order_parts: { request: OrderParts; output: Array<Part>; job: false };
  /** Takes a person's part away. */
  delete_part: { request: PartById; output: null; job: false };
  /** A screenful of an event's people, and how many there are in all. */
  people_page: { request: PeoplePage; output: PeopleLines; job: false };
  /** The numbers above the list. */
  people_summary: { request: OfEvent; output: PeopleSummary; job: false };
  /** A person at an event, in full. */
  attendee_detail: { request: AttendanceById; output: AttendeeDetail; job: false };
  /** People to pick, best match first. */
  find_people: { request: FindPeople; output: Array<PersonOption>; job: false };
  /** A screenful of the directory. */
  directory_page: { request: DirectoryPage; output: DirectoryLines; job: false };
  /** A person of the directory, in full. */
  person_detail: { request: PersonById; output: PersonDetail; job: false };
  /** Every organisation, by name. */
  list_organisations: { request: Nothing; output: Array<OrganisationLine>; job: false };
  /** Adds a person to the directory. */
  create_person: { request: CreatePerson; output: Person; job: false };
  /** Changes a person. */
  change_person: { request: ChangePerson; output: Person; job: false };
  /** Changes a person as they are at an event. */
  change_attendee: { request: AttendeeChange; output: Person; job: false };
  /** Takes back what was kept of where a person worked: they worked then where they work now. */
  correct_affiliations: { request: Corrected; output: Person; job: false };
  /** Makes a second person of the same name, without the address. */
  duplicate_person: { request: PersonById; output: Person; job: false };
  /** Hides a person from pickers. */
  archive_person: { request: PersonById; output: Person; job: false };
  /** Brings an archived person back. */
  restore_person: { request: PersonById; output: Person; job: false };
  /** Deletes a person; what they said stays without the name. */
  delete_person: { request: PersonById; output: null; job: false };
  /** Adds an organisation. */
  create_organisation: { request: NewOrganisation; output: Organisation; job: false };
  /** Changes an organisation. */
  change_organisation: { request: OrganisationChange; output: Organisation; job: false };
  /** Makes a second organisation of the same kind, under a name of its own and without the e-mail domains. */
  duplicate_organisation: { request: OrganisationById; output: Organisation; job: false };
  /** Hides an organisation from pickers. */
  archive_organisation: { request: OrganisationById; output: Organisation; job: false };
  /** Brings an archived organisation back. */
  restore_organisation: { request: OrganisationById; output: Organisation; job: false };
  /** Deletes an organisation; its people stay. */
  delete_organisation: { request: OrganisationById; output: null; job: false };
  /** Registers a known person for an event. */
  register_person: { request: RegisterPerson; output: Attendance; job: false };
  /** Makes a person and registers them, in one step. */
  register_new_person: { request: RegisterNewPerson; output: Attendance; job: false };
  /** Registers the members of a network who are not on the list of its meeting yet, in one step. */
  register_members: { request: OfEvent; output: MembersRegistered; job: false };
  /** Invites a person who is at one event to another; nothing they told for the first comes along. */
  duplicate_attendance: { request: DuplicateAttendance; output: Attendance; job: false };
  /** Invites the people of another event who are not on the list yet, in one step. */
  invite_people: { request: InvitePeople; output: PeopleInvited; job: true };
  /** Changes an attendance. */
  change_attendance: { request: ChangeAttendance; output: Attendance; job: false };
  /** Withdraws a registration. */
  cancel_attendance: { request: AttendanceById; output: Attendance; job: false };
  /** Takes back a withdrawal. */
  restore_attendance: { request: AttendanceById; output: Attendance; job: false };
  /** Takes a person off the list of an event. */
  delete_attendance: { request: AttendanceById; output: null; job: false };
  /** Says that a person came, to the event or to a session. */
  check_in: { request: Arrival; output: CheckIn; job: false };
  /** Takes a mistaken check-in back. */
  take_back_check_in: { request: CheckInById; output: null; job: false };
  /** The note of a session, or of the event as a whole, or by its id; null when there is none. */
  note: { request: NoteOf; output: Note | null; job: false };
  /** The notes that deleted sessions left behind, as they were written. */
  left_notes: { request: EventById; output: Array<LeftNote>; job: false };
  /** Writes the note of a session or of the event, whole. */
  write_note: { request: WriteNote; output: Note; job: false };
  /** Begins the note of another session as this one, without the lines that became takeaways, decisions or actions. */
  duplicate_note: { request: DuplicateNote; output: CopiedNote; job: false };
  /** Deletes a note; takeaways typed in it stay. */
  delete_note: { request: NoteById; output: null; job: false };
  /** Keeps a sentence, last in rank; its permission is the session's default unless given. */
  create_takeaway: { request: CreateTakeaway; output: Takeaway; job: false };
  /** Changes a takeaway. */
  change_takeaway: { request: ChangeTakeaway; output: Takeaway; job: false };
  /** Puts a takeaway at a place in its theme, or under another. */
  rank_takeaway: { request: RankTakeaway; output: Takeaway; job: false };
  /** Makes a second takeaway like it. */
  duplicate_takeaway: { request: TakeawayById; output: Takeaway; job: false };
  /** Deletes a takeaway. */
  delete_takeaway: { request: TakeawayById; output: null; job: false };
  /** Records a decision. */
  create_decision: { request: CreateDecision; output: Decision; job: false };
  /** Changes a decision. */
  change_decision: { request: ChangeDecision; output: Decision; job: false };
  /** Makes a second decision like it. */
  duplicate_decision: { request: DecisionById; output: Decision; job: false };
  /** Deletes a decision. */
  delete_decision: { request: DecisionById; output: null; job: false };
  /** Records an action. */
  create_action: { request: CreateAction; output: Action; job: false };
  /** Changes an action. */
  change_action: { request: ChangeAction; output: Action; job: false };
  /** Says that an action is done, or dropped, on that day. */
  close_action: { request: CloseAction; output: Action; job: false };
  /** Opens a closed action again. */
  reopen_action: { request: ActionById; output: Action; job: false };
  /** Makes a second action like it, open. */
  duplicate_action: { request: ActionById; output: Action; job: false };
  /** Deletes an action. */
  delete_action: { request: ActionById; output: null; job: false };
  /** Reads a transcript and says who speaks in it and what could not be read. Changes nothing. */
  preview_transcript: { request: TranscriptFrom; output: TranscriptPreview; job: true };
  /** Reads a transcript and keeps it as a note of the session; the same a second time changes nothing. */
  accept_transcript: { request: TranscriptFrom; output: TranscriptTaken; job: true };
  /** Reads a transcript and says which sentences it would propose as takeaways. Changes nothing. */
  propose_takeaways: { request: ProposeTakeaways; output: ProposedTakeaways; job: true };
  /** Sentences of everything written of a session that could be takeaways, the best first; what was decided is left out. */
  proposals: { request: ProposalsFor; output: ProposalBoard; job: false };
  /** Keeps proposed sentences as takeaways that know their note, line and speaker. */
  accept_proposals: { request: ProposalsOf; output: Array<Takeaway>; job: false };
  /** Leaves proposed sentences out from now on. */
  decline_proposals: { request: ProposalsOf; output: number; job: false };
  /** Lets the declined sentences of a note be proposed again. */
  propose_again: { request: NoteById; output: number; job: false };
  /** Everything said at an event: takeaways by theme, decisions, actions. */
  takeaway_board: { request: OfEvent; output: TakeawayBoard; job: false };
  /** Makes a theme, the last one; answers with all of them in order. */
  create_theme: { request: ThemeOf; output: Array<string>; job: false };
  /** Gives a theme other words, and all its takeaways with it; the words of another theme make the two one. */
  rename_theme: { request: RenameTheme; output: Array<string>; job: false };
  /** Puts the themes of an event in another order. */
  order_themes: { request: OrderThemes; output: Array<string>; job: false };
  /** Takes a theme away; its takeaways are not sorted any more. */
  delete_theme: { request: ThemeOf; output: Array<string>; job: false };
  /** Takeaways of an event that look alike; with one named, those that look most like it. */
  similar_takeaways: { request: SimilarTo; output: Array<SimilarTakeaways>; job: false };
  /** Makes several takeaways one, with the strictest permission and everything they came from. */
  merge_takeaways: { request: MergeTakeaways; output: Takeaway; job: false };
  /** Remembers that these are not the same, so that they are not proposed again. */
  keep_apart: { request: KeepApart; output: null; job: false };
  /** Who is asked whether they may be quoted, and what they answered. */
  approvals: { request: ApprovalsOf; output: ApprovalsView; job: false };
  /** The letter that asks one speaker, or reminds them. */
  approval_letter: { request: LetterTo; output: LetterPreview; job: false };
  /** Asks about everything that carries a name and was not asked about yet: by mail, or noted as asked in another way. */
  ask_approvals: { request: AskApprovals; output: ApprovalsAsked; job: false };
  /** Asks again where no answer has come. */
  remind_approvals: { request: AskApprovals; output: ApprovalsAsked; job: false };
  /** Notes an answer; permission and words follow it. */
  answer_approval: { request: AnswerApproval; output: Takeaway; job: false };
  /** Takes a question back, with its answer. */
  delete_approval: { request: ApprovalById; output: null; job: false };
  /** Writes for each speaker the sheet to tick and the mail draft that asks. */
  save_approval_sheets: { request: SaveApprovalSheets; output: SavedSheets; job: true };
  /** Actions of an event, a network, or everything; of one owner, or of all. */
  actions: { request: ActionsOf; output: ActionsView; job: false };
  /** The mails that would go to owners of open actions. */
  preview_follow_ups: { request: FollowUpsOf; output: FollowUpsPreview; job: false };
  /** Writes the mails to owners of open actions as drafts of the mail program. */
  save_follow_ups: { request: SaveFollowUps; output: SavedMessages; job: true };
  /** A session as one sits in it: its note, the pieces that were found in it, who speaks, its files. */
  room: { request: OfSession; output: RoomView; job: false };
  /** Who may be meant by "@" and these words: the session's speakers first, then people of the event, then the directory. */
  people_to_name: { request: PeopleToName; output: Array<PersonToName>; job: false };
  /** Where each of these lines of a note says how it may be used, and what of that is not clear. */
  line_labels: { request: LinesOfNote; output: Array<Array<LineLabel>>; job: false };
  /** Every file of an event and its sessions. */
  files: { request: OfEvent; output: Array<File>; job: false };
  /** The bytes of a picture, as base64. */
  file_bytes: { request: FileById; output: FileBytes; job: false };
  /** Makes a copy of a file under its own name, to be opened by the system's program or shown in its folder. */
  file_to_open: { request: FileById; output: FileToOpen; job: true };
  /** Copies files beside the workspace and attaches them, all in one step; those that cannot be are named with the reason. */
  attach_files: { request: AttachFiles; output: Attached; job: true };
  /** Changes what a file is called, what a picture shows, or whether a photo may leave. */
  change_file: { request: ChangeFile; output: File; job: false };
  /** Removes a file; its bytes stay while undo can bring it back. */
  remove_file: { request: FileById; output: null; job: false };
  /** Writes a copy of a file elsewhere. */
  save_file: { request: SaveFile; output: ExportedFile; job: true };
  /** Every network. */
  list_series: { request: Nothing; output: Array<SeriesCard>; job: false };
  /** A network with its members, meetings, open actions and last decisions. */
  series_detail: { request: SeriesById; output: SeriesDetail; job: false };
  /** Makes a network. */
  create_series: { request: CreateSeries; output: Series; job: false };
  /** Changes a network. */
  change_series: { request: ChangeSeries; output: ChangedSeries; job: false };
  /** Says that every meeting of a network that is past took place, save those that were cancelled. */
  hold_meetings: { request: SeriesById; output: Array<Event>; job: false };
  /** Puts a network out of sight. */
  archive_series: { request: SeriesById; output: Series; job: false };
  /** Brings an archived network back. */
  restore_series: { request: SeriesById; output: Series; job: false };
  /** Deletes a network; its meetings stay as events. */
  delete_series: { request: SeriesById; output: null; job: false };
  /** Adds a person to a network. */
  add_member: { request: AddMember; output: SeriesMember; job: false };
  /** Changes a membership. */
  change_member: { request: ChangeMember; output: SeriesMember; job: false };
  /** Takes a person off a network's list. */
  remove_member: { request: MemberById; output: null; job: false };
  /** Every calendar item of an event or network with the numbers of those who hold it, hold an old version, or hold nothing yet. */
  ledger: { request: LedgerOf; output: LedgerView; job: false };
  /** Those who shall hold one item, hold it or held it, with what was sent to them and what is due. */
  item_holders: { request: ItemHolders; output: Array<PersonHolds>; job: false };
  /** The items of an event that one person shall hold, holds or held, and what is due to them. Changes nothing. */
  person_calendar: { request: PersonCalendar; output: Array<PersonItem>; job: false };
  /** The exact invitations, updates and cancellations that are due, each with its reason, what the person holds and what is true. Changes nothing. */
  plan_invitations: { request: PlanInvitations; output: Plan; job: false };
  /** Writes what is due as calendar files, a folder or a ZIP for each person, and notes in the ledger who was given what. Undo does not reach what was given. */
  export_invitations: { request: ExportInvitations; output: WrittenInvitations; job: true };
  /** Puts what is due into the outbox, one message a person and item, in place of messages there that are no longer true. */
  queue_invitations: { request: QueueInvitations; output: QueuedInvitations; job: true };
  /** Writes what is due as messages that open in the mail program as drafts; the ledger is told only when `recorded` is true. */
  write_invitation_drafts: { request: WriteDrafts; output: QueuedInvitations; job: true };
  /** The first message that is due, as a link that the mail program opens: name a person, and an item if there are several. */
  invitation_mailto: { request: WhichInvitations; output: Mailto; job: false };
  /** Writes the calendars of an event for a web folder: the agenda, and one of each room, track and person with a part; of a network, its meetings. */
  export_feed: { request: ExportFeed; output: WrittenFeed; job: true };
  /** A rule as it is being typed: in plain words, with the days it gives, clock changes and holidays marked. */
  preview_rule: { request: PreviewRule; output: RulePreview; job: false };
  /** The days of a network from a day on: with their meetings, skipped, clock changes, holidays, and who chairs. */
  coming_meetings: { request: ComingMeetings; output: Array<MeetingLine>; job: false };
  /** What a network has on a day: its hours then, whether a rule gives it, and the meetings that are there. */
  meeting_day: { request: MeetingDayAsked; output: DayOfNetwork; job: false };
  /** What a change of one meeting, this and later ones or all would do, meeting by meeting. */
  preview_edit_meetings: { request: EditMeetings; output: MeetingsEdited; job: false };
  /** What ending a rule with a day would do. */
  preview_end_recurrence: { request: EndRecurrence; output: RecurrenceEnded; job: false };
  /** The holidays of a region in a year. */
  list_holidays: { request: HolidaysOf; output: Holidays; job: false };
  /** Makes a network and its rule in one step. */
  create_series_with_rule: { request: CreateSeriesWithRule; output: Series; job: false };
  /** Gives a network a rule; meetings that stand on its days already become its meetings. */
  create_recurrence: { request: CreateRecurrence; output: Recurrence; job: false };
  /** Changes one meeting, this and later ones, or all that are still to come. */
  edit_meetings: { request: EditMeetings; output: MeetingsEdited; job: false };
  /** Ends a rule with a day; later meetings are deleted when nothing is in them, cancelled otherwise. */
  end_recurrence: { request: EndRecurrence; output: RecurrenceEnded; job: false };
  /** Lets a rule go on, to a later day or without an end. */
  extend_recurrence: { request: ExtendRecurrence; output: Recurrence; job: false };
  /** Deletes a rule; its meetings stay. */
  delete_recurrence: { request: RecurrenceById; output: null; job: false };
  /** Makes the meetings that the rules give; a day that has its meeting is never made twice. */
  make_meetings: { request: MakeMeetings; output: MeetingsMade; job: false };
  /** Makes the meeting of a day: the rule's where a rule gives it, else one beside the rules. */
  make_meeting: { request: MakeMeeting; output: Event; job: false };
  /** Begins the one session of a whole meeting, with its hours and its chair, so that notes may be kept in its room. */
  sit_in_meeting: { request: OfEvent; output: Session; job: false };
  /** Leaves a day out, and says what became of its meeting. */
  skip_meeting: { request: SkipMeeting; output: MeetingSkipped; job: false };
  /** Takes a skipped day back. */
  unskip_meeting: { request: SkipById; output: null; job: false };
  /** Sets who chairs by rota, in this order. */
  order_rota: { request: OrderRota; output: Array<SeriesMember>; job: false };
  /** Sets the chairs that the rota proposes. */
  assign_chairs: { request: SeriesById; output: Array<Turn>; job: false };
  /** Puts an item on the agenda of every meeting. */
  create_agenda_item: { request: CreateAgendaItem; output: AgendaItem; job: false };
  /** Changes an agenda item. */
  change_agenda_item: { request: ChangeAgendaItem; output: AgendaItem; job: false };
  /** Puts an agenda item at a place, counted from 0. */
  place_agenda_item: { request: PlaceAgendaItem; output: Array<AgendaItem>; job: false };
  /** Takes an item off the agenda. */
  delete_agenda_item: { request: AgendaItemById; output: null; job: false };
  /** Notes what a member would like to talk about. */
  create_topic: { request: CreateTopic; output: Topic; job: false };
  /** Changes what a topic says or who put it. */
  change_topic: { request: ChangeTopic; output: Topic; job: false };
  /** Says that a meeting takes a topic up. */
  take_topic: { request: TakeTopic; output: Topic; job: false };
  /** Lets a topic go. */
  drop_topic: { request: TopicById; output: Topic; job: false };
  /** Puts a topic again. */
  reopen_topic: { request: TopicById; output: Topic; job: false };
  /** Deletes a topic. */
  delete_topic: { request: TopicById; output: null; job: false };
  /** Enters a holiday of a region. */
  create_holiday: { request: CreateHoliday; output: Holiday; job: false };
  /** Deletes a holiday that was entered. */
  delete_holiday: { request: HolidayById; output: null; job: false };
  /** What to know on opening a meeting of a network: last decisions, open actions, topics, who is missed, who is new; null for an event of no network. */
  meeting_memory: { request: MemoryOf; output: MeetingMemory | null; job: false };
  /** The minutes of an event, if there are any: their draft, how far they have come, and their versions. */
  minutes: { request: OfEvent; output: MinutesView; job: false };
  /** Every version of minutes, whole, the first first. */
  minutes_versions: { request: MinutesById; output: Array<MinutesVersion>; job: false };
  /** What differs between a version of minutes and a later one, or the text as it stands. */
  minutes_difference: { request: DifferenceOf; output: MinutesDifference; job: false };
  /** Says that the draft was given to those who were there. */
  circulate_minutes: { request: MinutesById; output: Minutes; job: false };
  /** Puts a correction of circulated minutes on record: their draft as it stands edited. */
  correct_minutes: { request: MinutesById; output: Minutes; job: false };
  /** Says that everybody agreed: the text is sealed and never changes. */
  agree_minutes: { request: MinutesById; output: Minutes; job: false };
  /** Which member organisations a network reaches, within a year, of a kind; without a network, all events of the office. */
  coverage: { request: CoverageRequest; output: CoverageView; job: false };
  /** Writes coverage to a file: coverage-csv, coverage-md or coverage-html. */
  export_coverage: { request: ExportCoverage; output: ExportedFile; job: true };
  /** The numbers of an event and the documents made from it. */
  after: { request: OfEvent; output: After; job: false };
  /** The formats in which an event leaves. */
  list_formats: { request: Nothing; output: Array<FormatLine>; job: false };
  /** A file of an event, as text. */
  export_text: { request: ExportText; output: ExportedText; job: false };
  /** Writes a file of an event; the pictures of Markdown beside it. Of minutes that are a draft it keeps a version. */
  export_file: { request: ExportFile; output: ExportedFile; job: true };
  /** What a week or month holds over all events and networks. */
  period: { request: PeriodOf; output: PeriodView; job: false };
  /** The formats in which a week or a month leaves. */
  list_period_formats: { request: Nothing; output: Array<FormatLine>; job: false };
  /** A file of a week or month, as text. */
  export_period_text: { request: ExportPeriodText; output: ExportedText; job: false };
  /** Writes a file of a week or month; the pictures of Markdown beside it. */
  export_period_file: { request: ExportPeriodFile; output: ExportedFile; job: true };
  /** The posts in a draft of social posts: counted as each channel counts, in parts where one post is too short. */
  social_posts: { request: Markdown; output: Array<ChannelPosts>; job: false };
  /** Who of an event is thanked for what. */
  thanks: { request: OfEvent; output: ThanksView; job: false };
  /** Puts a thank-you mail to each person into the outbox, from the letters as they stand. */
  queue_thank_yous: { request: QueueThankYous; output: ThankYousQueued; job: false };
  /** The posts that appeared about an event, the newest first. */
  list_posts: { request: OfEvent; output: Array<Link>; job: false };
  /** Where the office can be followed, in its order. */
  list_office_channels: { request: Nothing; output: Array<OfficeChannel>; job: false };
  /** Adds a channel. */
  create_office_channel: { request: CreateOfficeChannel; output: OfficeChannel; job: false };
  /** Changes a channel. */
  change_office_channel: { request: ChangeOfficeChannel; output: OfficeChannel; job: false };
  /** Puts a channel at a place of the order. */
  place_office_channel: { request: PlaceOfficeChannel; output: Array<OfficeChannel>; job: false };
  /** Deletes a channel. */
  delete_office_channel: { request: OfficeChannelById; output: null; job: false };
  /** A line for each kind of document: the office's own template or the shipped one. */
  list_templates: { request: Nothing; output: Array<TemplateLine>; job: false };
  /** The template of a kind, beside the shipped one. */
  template: { request: TemplateOf; output: TemplateView; job: false };
  /** What a template makes of the sample, or the line that is wrong and why. */
  check_template: { request: TemplateBody; output: TemplateChecked; job: false };
  /** Keeps the office's own template of a kind; refused while it is wrong. */
  write_template: { request: TemplateBody; output: Template; job: false };
  /** Goes back to the shipped template. */
  restore_template: { request: TemplateOf; output: null; job: false };
  /** One draft: its blocks, where each sentence comes from, what may not leave, and its versions. */
  draft: { request: DraftById; output: DraftPage; job: false };
  /** Every draft, the newest first. */
  list_drafts: { request: Nothing; output: Array<DraftView>; job: false };
  /** Builds a document from the data, or builds it again around what was edited by hand. */
  build_draft: { request: BuildDraft; output: Draft; job: false };
  /** What building a draft again would do, block by block. */
  preview_rebuild: { request: DraftById; output: RebuildPreview; job: false };
  /** Saves a draft as edited, whole; blocks that stand as they stood are not touched. */
  change_draft: { request: ChangeDraft; output: Draft; job: false };
  /** Deletes a draft. */
  delete_draft: { request: DraftById; output: null; job: false };
  /** Saves the text of a block; empty lines in it make several, unless it is still being typed. */
  change_block: { request: ChangeBlock; output: Array<DraftBlock>; job: false };
  /** Writes a new block behind another, or at the beginning. */
  add_block: { request: AddBlock; output: Array<DraftBlock>; job: false };
  /** The photos that may be put into a draft, and those that may not, with the reason. */
  draft_photos: { request: DraftById; output: Array<DraftPhoto>; job: false };
  /** Puts a photo into a draft as a block, with what it shows. */
  insert_photo: { request: InsertPhoto; output: DraftBlock; job: false };
  /** Deletes a block; building again does not bring it back. */
  delete_block: { request: BlockById; output: null; job: false };
  /** Brings back a block that was deleted by hand. */
  restore_block: { request: BlockById; output: Array<DraftBlock>; job: false };
  /** Moves a block to a place among the others, from 0; building again leaves it there. */
  move_block: { request: MoveBlock; output: DraftBlock; job: false };
  /** Decides about a block: takes what is offered, keeps what stands, or says that what is new was seen. */
  decide_block: { request: DecideBlock; output: Array<DraftBlock>; job: false };
  /** Keeps a version of a draft as it stands. */
  keep_draft_version: { request: DraftById; output: DraftVersion; job: false };
  /** What differs from a version of a draft to a later one, or to the text as it stands. */
  draft_difference: { request: CompareDrafts; output: DraftDifference; job: false };
  /** Says that a version that left the office was taken back, or put right, where it went; or that it is out there after all. */
  take_back_draft_version: { request: TakeBackVersion; output: DraftVersion; job: false };
  /** Makes a draft what it was in a version. */
  restore_draft_version: { request: DraftVersionById; output: Draft; job: false };
  /** A draft as it stands, to paste elsewhere, and a version of it; refused when it says what may not leave. */
  copy_draft: { request: DraftById; output: DraftCopy; job: false };
  /** Writes a draft as it stands, in the way that is asked for, or as the path ends (.docx, .pdf, .html, .txt, else Markdown with its pictures beside it, packed in a .zip), and keeps a version of it. */
  export_draft: { request: ExportDraft; output: ExportedFile; job: true };
  /** The formats that come in. */
  list_import_formats: { request: Nothing; output: Array<ImportFormatLine>; job: false };
  /** Reads a file and says what it is proposed to become, where nobody said it and it did not come in before. Changes nothing. */
  propose_import: { request: ImportFile; output: ImportProposal; job: true };
  /** Reads a file, or a folder of replies, and says what accepting it would do. Changes nothing. */
  preview_import: { request: ImportFile; output: ImportReport; job: true };
  /** Reads a file and accepts what it holds, in one step. */
  accept_import: { request: ImportFile; output: ImportReport; job: true };
  /** What people answered about an event: in numbers, hidden where fewer than five did, and in words. */
  feedback: { request: OfEvent; output: FeedbackView; job: false };
  /** Reads a file of answers, says what its columns mean and what accepting it would do. Changes nothing. */
  preview_feedback: { request: FeedbackFile; output: FeedbackReading; job: true };
  /** Takes a file of answers into an event, in one step, and remembers what its columns mean. */
  import_feedback: { request: FeedbackFile; output: FeedbackReading; job: true };
  /** Makes a takeaway of an answer in words, or of part of it; its permission follows what the person agreed to. */
  keep_answer: { request: KeepAnswer; output: Takeaway; job: false };
  /** Says that nothing is to be made of an answer. */
  decline_answer: { request: AnswerById; output: FormAnswer; job: false };
  /** Puts an answer back among those to decide about. */
  reopen_answer: { request: AnswerById; output: FormAnswer; job: false };
  /** Every line of the house style: the shipped list with what the office changed in it. */
  house_style: { request: Nothing; output: Array<StyleLine>; job: false };
  /** What the house style finds in a text in Markdown, and how old a reader has to be. */
  check_text: { request: Markdown; output: TextCheck; job: false };
  /** Writes a line of the house style; of a shipped phrase, what now holds here. */
  write_style_entry: { request: WriteStyleEntry; output: StyleEntry; job: false };
  /** Deletes a line of the office's own; of a shipped phrase, what is shipped holds again. */
  delete_style_entry: { request: StyleEntryById; output: null; job: false };
  /** Takes lines of the house style in from a table (kind, phrase, instead, reason). */
  import_house_style: { request: OfFile; output: StyleImport; job: true };
  /** Writes the house style as a table. */
  export_house_style: { request: ToFile; output: ExportedFile; job: true };
  /** The account that mail is sent by; null when there is none. */
  mail_account: { request: Nothing; output: MailAccount | null; job: false };
  /** Makes the account that mail is sent by. */
  create_mail_account: { request: CreateMailAccount; output: MailAccount; job: false };
  /** Changes the mail account. Another server or user name asks for the password anew. */
  change_mail_account: { request: ChangeMailAccount; output: MailAccount; job: false };
  /** Removes the mail account, and its password from the key store. */
  delete_mail_account: { request: MailAccountById; output: MailAccount; job: false };
  /** Keeps the mail account's password in the system's key store, and nowhere else. */
  set_mail_password: { request: MailPassword; output: null; job: false };
  /** Connects to the mail server and signs in; says in plain words what is wrong. */
  test_mail_account: { request: Nothing; output: null; job: true };
  /** A screenful of the outbox. */
  list_outbox: { request: OutboxPage; output: OutboxRows; job: false };
  /** One message as its reader will see it. */
  read_message: { request: MessageById; output: MessageView; job: false };
  /** Writes messages as .eml files, to be opened in a mail program; they count as sent. */
  save_messages: { request: SaveMessages; output: SavedMessages; job: true };
  /** Takes messages back that were not sent. */
  withdraw_messages: { request: Messages; output: number; job: false };
  /** Lets messages wait again that failed, are unsure or were withdrawn, as far as they are still true. */
  retry_messages: { request: Messages; output: Retried; job: false };
  /** Notes of messages of which it is not known whether they arrived that they did: they count as sent. */
  confirm_messages: { request: Messages; output: number; job: false };
  /** Makes messages anew that say what is no longer true. */
  renew_messages: { request: Messages; output: QueuedInvitations; job: true };
  /** Sends what waits in the outbox, all or some of it, as fast as the account allows. */
  send_outbox: { request: SendOutbox; output: SendReport; job: true };
  /** Puts one mail to each owner of open actions into the outbox. */
  queue_follow_ups: { request: FollowUpsOf; output: FollowUpsQueued; job: false };
  /** What people answered to an event and its sessions, and the answers that could not be placed. */
  replies: { request: OfEvent; output: Replies; job: false };
  /** Reads replies, files or whole folders, and says what accepting would do. Changes nothing. */
  preview_replies: { request: ImportReplies; output: RepliesPlan; job: true };
  /** Takes in replies, files or whole folders, in one step. The newest of each person to each item holds. */
  import_replies: { request: ImportReplies; output: RepliesPlan; job: true };
  /** Says whose reply it is; every other one of the same address is then theirs too. */
  assign_reply: { request: AssignReply; output: Reply; job: false };
  /** Deletes a reply. */
  delete_reply: { request: ReplyById; output: null; job: false };
  /** Every calendar that can be published to. */
  list_caldav_accounts: { request: Nothing; output: Array<CaldavAccount>; job: false };
  /** Adds a calendar to publish to. */
  create_caldav_account: { request: CreateCaldavAccount; output: CaldavAccount; job: false };
  /** Changes such a calendar's details. Another server or user name asks for the password anew. */
  change_caldav_account: { request: ChangeCaldavAccount; output: CaldavAccount; job: false };
  /** Removes such a calendar's details; what was put there stays there. */
  delete_caldav_account: { request: CaldavAccountById; output: CaldavAccount; job: false };
  /** Keeps a calendar server's password in the system's key store, and nowhere else. */
  set_caldav_password: { request: CaldavPassword; output: null; job: false };
  /** Connects to a calendar server, signs in and looks at the calendar; says in plain words what is wrong. */
  test_caldav_account: { request: CaldavAccountById; output: Collection; job: true };
  /** Looks for the calendars that somebody has at a server. */
  find_calendars: { request: FindCalendars; output: Array<Collection>; job: true };
  /** What still lies in each calendar of events and networks that were deleted here; calendars without any are left out. */
  list_caldav_left_over: { request: Nothing; output: Array<LeftOver>; job: false };
  /** What of an event or network was left in calendars as somebody changed it there, until that is overwritten. */
  list_caldav_kept: { request: LedgerOf; output: Array<KeptEntry>; job: false };
  /** Asks a calendar how what was left there differs from ours today: what overwriting it would replace. */
  compare_caldav_kept: { request: KeptInCalendar; output: Array<Conflict>; job: true };
  /** Brings a calendar on a server up to date with an event or a network, or takes away what was deleted here. */
  publish_caldav: { request: PublishCaldav; output: PublishReport; job: true };
  /** The helper that rewrites, as it is set up. */
  rewriter: { request: Nothing; output: RewriterView; job: false };
  /** Sets the helper up, switches it on or off, or changes it. */
  change_rewriter: { request: ChangeRewriter; output: Rewriter; job: false };
  /** Keeps the helper's key in the system's key store, and nowhere else; an empty one is forgotten. */
  set_rewriter_key: { request: RewriterKey; output: null; job: false };
  /** Connects to the helper and lists its models; says in plain words what is wrong. */
  list_rewriter_models: { request: Nothing; output: Array<string>; job: true };
  /** Exactly what would be sent to have a block rewritten. Sends nothing. */
  preview_rewrite: { request: RewriteBlock; output: RewritePreview; job: false };
  /** Sends what was shown, and gives the answer beside what stands. Changes nothing. */
  rewrite_block: { request: SendRewrite; output: Rewritten; job: true };
  /** The website that drafts are published to; null when there is none. */
  website_account: { request: Nothing; output: WebsiteAccount | null; job: false };
  /** Adds the website that drafts are published to (WordPress). */
  create_website_account: { request: CreateWebsiteAccount; output: WebsiteAccount; job: false };
  /** Changes the website's details. Another server or user name asks for the password anew. */
  change_website_account: { request: ChangeWebsiteAccount; output: WebsiteAccount; job: false };
  /** Removes the website's details, and its password from the key store; what was published stays there. */
  delete_website_account: { request: WebsiteAccountById; output: WebsiteAccount; job: false };
  /** Keeps the website's application password in the system's key store, and nowhere else. */
  set_website_password: { request: WebsitePassword; output: null; job: false };
  /** Looks for the website's REST API and signs in; says in plain words what is wrong. */
  test_website: { request: Nothing; output: Website; job: true };
  /** Where a draft was published, the newest first. */
  website_posts: { request: DraftById; output: Array<WebsitePost>; job: false };
  /** Publishes a blog post, weeknote or newsletter as a draft post of the website, or updates the post that was made of it before, and keeps a version of it. */
  publish_draft: { request: PublishDraft; output: PublishedPost; job: true };
}
