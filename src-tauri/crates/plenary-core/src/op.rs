//! Operations by name: what the history and the undo menu call a change. Each word has a sentence `op-<word>`.

use crate::model::words::vocabulary;

vocabulary! {
    /// One organiser's verb each.
    Op {
        ChangeWorkspace = "change_workspace", CreateSample = "create_sample",
        RecordSent = "record_sent", QueueInvitations = "queue_invitations",
        CreateEvent = "create_event", ChangeEvent = "change_event", DuplicateEvent = "duplicate_event",
        PublishEvent = "publish_event", HoldEvent = "hold_event", CancelEvent = "cancel_event",
        ArchiveEvent = "archive_event", RestoreEvent = "restore_event", DeleteEvent = "delete_event",
        AddHost = "add_host", RemoveHost = "remove_host",
        CreateRoom = "create_room", ChangeRoom = "change_room", DuplicateRoom = "duplicate_room", DeleteRoom = "delete_room",
        OrderRooms = "order_rooms", OrderTracks = "order_tracks", OrderFormats = "order_formats", OrderParts = "order_parts",
        CreateTrack = "create_track", ChangeTrack = "change_track", DeleteTrack = "delete_track",
        CreateFormat = "create_format", ChangeFormat = "change_format", DeleteFormat = "delete_format",
        CreateSession = "create_session", ChangeSession = "change_session", MoveSession = "move_session",
        UnscheduleSession = "unschedule_session", DuplicateSession = "duplicate_session", CancelSession = "cancel_session",
        RestoreSession = "restore_session", DeleteSession = "delete_session",
        CreatePart = "create_part", ChangePart = "change_part", DeletePart = "delete_part",
        CreatePerson = "create_person", ChangePerson = "change_person", DuplicatePerson = "duplicate_person",
        ArchivePerson = "archive_person", RestorePerson = "restore_person", DeletePerson = "delete_person",
        CreateOrganisation = "create_organisation", ChangeOrganisation = "change_organisation",
        ArchiveOrganisation = "archive_organisation", RestoreOrganisation = "restore_organisation",
        DeleteOrganisation = "delete_organisation",
        CreateSeries = "create_series", ChangeSeries = "change_series", ArchiveSeries = "archive_series",
        RestoreSeries = "restore_series", DeleteSeries = "delete_series",
        CreateRecurrence = "create_recurrence",
        AddMember = "add_member", ChangeMember = "change_member", RemoveMember = "remove_member",
        RegisterPerson = "register_person", ChangeAttendance = "change_attendance", CancelAttendance = "cancel_attendance",
        RestoreAttendance = "restore_attendance", DeleteAttendance = "delete_attendance",
        CheckIn = "check_in", TakeBackCheckIn = "take_back_check_in",
        WriteNote = "write_note", DeleteNote = "delete_note",
        CreateTakeaway = "create_takeaway", ChangeTakeaway = "change_takeaway", RankTakeaway = "rank_takeaway",
        DuplicateTakeaway = "duplicate_takeaway", DeleteTakeaway = "delete_takeaway",
        CreateDecision = "create_decision", ChangeDecision = "change_decision", DeleteDecision = "delete_decision",
        CreateAction = "create_action", ChangeAction = "change_action", CloseAction = "close_action",
        ReopenAction = "reopen_action", DeleteAction = "delete_action",
        CreateLink = "create_link", DeleteLink = "delete_link",
        BuildDraft = "build_draft", ChangeDraft = "change_draft", DeleteDraft = "delete_draft",
        AcceptProgramme = "accept_programme", AcceptAttendees = "accept_attendees",
    }
}
