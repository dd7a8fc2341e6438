//! A request for every command that writes, against the sample; a new command has to bring its own.

use crate::office::{Office, list};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What a command is to be asked.
pub enum Recipe {
    /// This changes something.
    Changes(Value),
    /// This reports, copies or writes a file, and leaves the data alone.
    LeavesAlone(Value),
    /// This notes what left the office, which no undo takes back, and leaves the data alone.
    Sends(Value),
    /// This keeps something where no workspace is: it is told, and neither the data nor the history knows it.
    KeepsOutside(Value),
    /// This asks a server that is not there: it is refused with this code, and leaves everything alone.
    NeedsAServer(Value, &'static str),
    /// Undo and redo are what the others are tried with.
    ItIsUndo,
}

/// The sample with something of every kind and state in it.
pub struct Stage {
    pub office: Office,
    folder: tempfile::TempDir,
    event: Value,
    session: Value,
    no_session: Value,
    room: Value,
    track: Value,
    format: Value,
    part: Value,
    person: Value,
    stranger: Value,
    gone_person: Value,
    host: Value,
    organisation: Value,
    gone_organisation: Value,
    attendance: Value,
    gone_attendance: Value,
    came: Value,
    note: Value,
    takeaway: Value,
    decision: Value,
    action: Value,
    closed_action: Value,
    series: Value,
    gone_series: Value,
    member: Value,
    second_member: Value,
    rule: Value,
    ended_rule: Value,
    coming: Value,
    skip: Value,
    agenda_item: Value,
    topic: Value,
    dropped_topic: Value,
    holiday: Value,
    cancelled_event: Value,
    link: Value,
    draft: Value,
    /// Nobody wrote anything about it.
    other_event: Value,
    /// Of the conference: circulated, and edited since.
    minutes: Value,
    /// Of a meeting: still a draft.
    draft_minutes: Value,
    /// Of another: circulated.
    given_minutes: Value,
}

impl Stage {
    pub fn new() -> Self {
        let office = Office::with_sample();
        let made = |name: &str, request: Value| office.call(name, request)["id"].clone();
        let cards = office.call("list_events", json!({}));
        let event = list(&cards).iter().find(|card| card["event"]["kind"] == "conference").unwrap()["event"]
            ["id"]
            .clone();
        let of_event = json!({ "event_id": event });
        let overview = office.call("event_overview", of_event.clone());
        let first = |noun: &str| overview[noun][0]["id"].clone();
        let programme = office.call("programme", of_event.clone());
        let spoken =
            list(&programme["sessions"]).iter().find(|card| !list(&card["parts"]).is_empty()).unwrap();
        let session = spoken["session"]["id"].clone();
        let cancelled = made("duplicate_session", json!({ "id": session }));
        made("cancel_session", json!({ "id": cancelled }));
        let people = office.call("people_page", json!({ "event_id": event, "came": true, "limit": 2 }));
        let board = office.call("takeaway_board", of_event.clone());
        let series = office.call("list_series", json!({}))[0]["series"]["id"].clone();
        let detail = office.call("series_detail", json!({ "id": series }));
        let attendance = people["rows"][0]["attendance_id"].clone();
        let attendee = office.call("attendee_detail", json!({ "id": attendance }));
        let gone_attendance = people["rows"][1]["attendance_id"].clone();
        made("cancel_attendance", json!({ "id": gone_attendance }));
        let stranger = made("create_person", json!({ "given_name": "Ines", "family_name": "Moreau" }));
        let gone_person = made("create_person", json!({ "given_name": "Old", "family_name": "Friend" }));
        made("archive_person", json!({ "id": gone_person }));
        let organisation =
            made("create_organisation", json!({ "organisation": { "name": "Harbour Trust" } }));
        let gone_organisation =
            made("create_organisation", json!({ "organisation": { "name": "Bygone Ltd" } }));
        made("archive_organisation", json!({ "id": gone_organisation }));
        let gone_series = made("create_series", json!({ "title": "Old network" }));
        made("archive_series", json!({ "id": gone_series }));
        let rule = detail["recurrences"][0]["recurrence"]["id"].clone();
        let ended_rule = made(
            "create_recurrence",
            json!({
                "series_id": gone_series, "rule": "FREQ=WEEKLY", "starts_on": "2025-01-06", "ends_on": "2025-06-30",
                "start_time": "09:00:00", "end_time": "10:00:00",
            }),
        );
        let days =
            office.call("coming_meetings", json!({ "series_id": series, "from": "2026-09-01", "count": 3 }));
        let coming = days[0]["day"].clone();
        let skip = office.call("skip_meeting", json!({ "series_id": series, "day": days[1]["day"]["day"] }))
            ["skip"]["id"]
            .clone();
        let (first_member, second_member) =
            (&detail["members"][0]["member"]["id"], &detail["members"][1]["member"]["id"]);
        office.call("order_rota", json!({ "series_id": series, "members": [first_member, second_member] }));
        made("change_event", json!({ "id": coming["event_id"], "chair_id": null }));
        let agenda_item =
            made("create_agenda_item", json!({ "series_id": series, "title": "Any other business" }));
        made("create_agenda_item", json!({ "series_id": series, "title": "Next meeting" }));
        let topic = made("create_topic", json!({ "series_id": series, "text": "Who owns the catalogue?" }));
        let dropped_topic = made("create_topic", json!({ "series_id": series, "text": "Parking" }));
        made("drop_topic", json!({ "id": dropped_topic }));
        let holiday = made(
            "create_holiday",
            json!({ "region": "GB-ENG", "day": "2026-12-24", "name": "Office closed" }),
        );
        let cancelled_event =
            made("create_event", json!({ "title": "Rained off", "starts_on": "2026-05-01" }));
        made("cancel_event", json!({ "id": cancelled_event }));
        let action = made("create_action", json!({ "event_id": event, "text": "Send the slides" }));
        let closed_action = made("create_action", json!({ "event_id": event, "text": "Book the hall" }));
        made("close_action", json!({ "id": closed_action, "state": "done", "on": "2026-08-01" }));
        let link = made(
            "create_link",
            json!({ "session_id": session, "kind": "slides", "title": "Slides", "url": "https://slides.example.org" }),
        );
        let note =
            made("write_note", json!({ "event_id": event, "session_id": cancelled, "body": "Not held." }));
        let draft = made("build_draft", json!({ "event_id": event, "kind": "blog_post" }));
        let minutes = made("build_minutes", of_event.clone());
        made("circulate_minutes", json!({ "id": minutes }));
        made("change_minutes", json!({ "id": minutes, "body": "# Minutes\n\nShorter.\n" }));
        let draft_minutes = made("build_minutes", json!({ "event_id": cancelled_event }));
        let quiet = made("create_event", json!({ "title": "A quiet morning", "starts_on": "2026-05-02" }));
        let given_minutes = made("build_minutes", json!({ "event_id": quiet }));
        made("circulate_minutes", json!({ "id": given_minutes }));
        Self {
            folder: tempfile::tempdir().unwrap(),
            no_session: cancelled,
            room: first("rooms"),
            track: first("tracks"),
            format: first("formats"),
            host: first("hosts"),
            part: spoken["parts"][0]["id"].clone(),
            person: spoken["parts"][0]["person_id"].clone(),
            came: attendee["check_ins"][0]["id"].clone(),
            takeaway: board["takeaways"][0]["takeaway"]["id"].clone(),
            decision: board["decisions"][0]["id"].clone(),
            member: first_member.clone(),
            second_member: second_member.clone(),
            rule,
            ended_rule,
            coming,
            skip,
            agenda_item,
            topic,
            dropped_topic,
            holiday,
            event,
            session,
            stranger,
            gone_person,
            organisation,
            gone_organisation,
            attendance,
            gone_attendance,
            note,
            action,
            closed_action,
            series,
            gone_series,
            cancelled_event,
            link,
            draft,
            other_event: made("create_event", json!({ "title": "Another", "starts_on": "2026-05-03" })),
            minutes,
            draft_minutes,
            given_minutes,
            office,
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A file in which somebody accepts the session.
    fn reply_file(&self, address: &str) -> PathBuf {
        let path = self.file("reply.ics");
        let session = self.session.as_str().unwrap();
        let reply = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
             UID:{session}@calendar.example.org\r\nDTSTAMP:20260801T100000Z\r\n\
             ATTENDEE;PARTSTAT=ACCEPTED:mailto:{address}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        std::fs::write(&path, reply).unwrap();
        path
    }

    /// A reply that is there, of somebody whom nobody knows.
    fn reply(&self) -> Value {
        self.office.call("import_replies", json!({ "path": self.reply_file("three@elsewhere.example.org") }));
        let replies = self.office.call("replies", json!({ "event_id": self.event }));
        list(&replies["unknown"])[0]["reply"]["id"].clone()
    }

    /// What to ask of the command; fails for one that nobody has written a request for.
    pub fn recipe(&self, command: &str) -> Recipe {
        let asked = self
            .office_and_events(command)
            .or_else(|| self.programme(command))
            .or_else(|| self.people(command));
        if let Some(request) = asked
            .or_else(|| self.words(command))
            .or_else(|| self.networks(command))
            .or_else(|| self.meetings(command))
        {
            return Recipe::Changes(request);
        }
        match command {
            "undo" | "redo" => Recipe::ItIsUndo,
            "import_replies" => {
                Recipe::Changes(json!({ "path": self.reply_file("one@elsewhere.example.org") }))
            }
            "preview_replies" => {
                Recipe::LeavesAlone(json!({ "path": self.reply_file("two@elsewhere.example.org") }))
            }
            "assign_reply" => Recipe::Changes(json!({ "id": self.reply(), "person_id": self.person })),
            "delete_reply" => Recipe::Changes(json!({ "id": self.reply() })),
            "accept_import" => Recipe::Changes(json!({ "path": fixture("night-school.schedule.json") })),
            "create_sample" | "check_workspace" | "rebuild_search" => Recipe::LeavesAlone(json!({})),
            "preview_import" => Recipe::LeavesAlone(json!({ "path": fixture("night-school.schedule.xml") })),
            "back_up" => Recipe::LeavesAlone(json!({ "path": self.file("copy.plenary") })),
            "export_draft" => Recipe::LeavesAlone(json!({ "id": self.draft, "path": self.file("post.md") })),
            "export_feed" => {
                Recipe::LeavesAlone(json!({ "of": { "event_id": self.event }, "path": self.file("feed") }))
            }
            "export_coverage" => Recipe::LeavesAlone(json!({
                "of": { "series_id": self.series, "year": 2022 }, "format": "coverage-csv", "path": self.file("c.csv"),
            })),
            "export_file" => Recipe::LeavesAlone(
                json!({ "event_id": self.event, "format": "ics", "path": self.file("a.ics") }),
            ),
            "export_invitations" => {
                let which = self.somebody_to_invite();
                Recipe::Sends(json!({ "which": which, "path": self.file("invitations"), "form": "zips" }))
            }
            "queue_invitations" => Recipe::Sends(json!({ "which": self.somebody_to_invite() })),
            "write_invitation_drafts" => {
                let which = self.somebody_to_invite();
                Recipe::Sends(json!({ "which": which, "path": self.file("drafts"), "recorded": true }))
            }
            _ => self.mail(command).unwrap_or_else(|| panic!("{command} writes, so it needs a request here")),
        }
    }

    fn mail(&self, command: &str) -> Option<Recipe> {
        let account = || json!({ "from_address": "office@example.org", "host": "localhost", "port": 1, "user_name": "office" });
        if command == "create_mail_account" {
            return Some(Recipe::Changes(account()));
        }
        let mut held = self.office.call("mail_account", json!({}));
        if held.is_null() {
            held = self.office.call("create_mail_account", account());
        }
        Some(match command {
            "change_mail_account" => Recipe::Changes(json!({ "id": held["id"], "from_name": "The office" })),
            "delete_mail_account" => Recipe::Changes(json!({ "id": held["id"] })),
            "set_mail_password" => Recipe::KeepsOutside(json!({ "password": "correct horse" })),
            "test_mail_account" => Recipe::NeedsAServer(json!({}), "mail-not-reached"),
            "queue_follow_ups" => Recipe::Sends(self.somebody_to_remind()),
            "withdraw_messages" => Recipe::Sends(json!({ "ids": self.waiting() })),
            "retry_messages" => {
                let ids = self.waiting();
                self.office.call("withdraw_messages", json!({ "ids": ids }));
                Recipe::Sends(json!({ "ids": ids }))
            }
            "send_outbox" => {
                self.waiting();
                Recipe::NeedsAServer(json!({}), "mail-not-reached")
            }
            "save_messages" => {
                Recipe::LeavesAlone(json!({ "ids": self.waiting(), "folder": self.folder.path() }))
            }
            _ => return None,
        })
    }

    /// An action with an owner.
    fn somebody_to_remind(&self) -> Value {
        self.office.call("change_person", json!({ "id": self.stranger, "email": "ines@example.org" }));
        let action =
            json!({ "event_id": self.event, "text": "Send the photographs", "owner_id": self.stranger });
        self.office.call("create_action", action);
        json!({ "event_id": self.event })
    }

    /// Messages that wait to be sent.
    fn waiting(&self) -> Value {
        self.office.call("queue_follow_ups", self.somebody_to_remind())["messages"].clone()
    }

    /// A new event with one person on its list, who holds nothing of it yet.
    fn somebody_to_invite(&self) -> Value {
        let event = json!({ "title": "Open day", "starts_on": "2026-12-03" });
        let event = self.office.call("create_event", event)["id"].clone();
        self.office.call("change_event", json!({ "id": event, "contact_email": "events@example.org" }));
        let attendance = json!({ "event_id": event, "person_id": self.person });
        self.office.call("register_person", json!({ "attendance": attendance }));
        json!({ "event_id": event })
    }

    /// The request to turn the order of a list round.
    fn turned(&self, mut of: Value, view: &str, noun: &str) -> Value {
        let ids = list(&self.office.call(view, of.clone())[noun])
            .iter()
            .rev()
            .map(|row| row["id"].clone())
            .collect();
        of["ids"] = Value::Array(ids);
        of
    }

    fn office_and_events(&self, command: &str) -> Option<Value> {
        let Self { event, cancelled_event, host, organisation, room, track, format, link, .. } = self;
        Some(match command {
            "change_workspace" => {
                json!({ "office_name": "Quay Street Office", "default_zone": "Europe/Paris" })
            }
            "create_event" => json!({ "title": "Data Day", "starts_on": "2027-01-20" }),
            "change_event" => json!({ "id": event, "starts_on": "2026-10-01", "title": "Inclusion again" }),
            "duplicate_event" => json!({ "id": event, "starts_on": "2027-06-28", "with_sessions": true }),
            "publish_event" | "cancel_event" | "archive_event" | "delete_event" => json!({ "id": event }),
            "hold_event" => {
                json!({ "id": self.office.call("duplicate_event", json!({ "id": event }))["id"] })
            }
            "restore_event" => json!({ "id": cancelled_event }),
            "add_host" => json!({ "event_id": event, "organisation_id": organisation }),
            "remove_host" => json!({ "event_id": event, "organisation_id": host }),
            "order_rooms" => self.turned(json!({ "event_id": event }), "event_overview", "rooms"),
            "order_tracks" => self.turned(json!({ "event_id": event }), "event_overview", "tracks"),
            "order_formats" => self.turned(json!({ "event_id": event }), "event_overview", "formats"),
            "create_room" => json!({ "event_id": event, "name": "Attic", "capacity": 12 }),
            "change_room" => json!({ "id": room, "name": "Great Hall", "capacity": null }),
            "duplicate_room" | "delete_room" => json!({ "id": room }),
            "create_track" => json!({ "event_id": event, "name": "Access" }),
            "change_track" => json!({ "id": track, "colour": "f", "name": "Renamed" }),
            "delete_track" => json!({ "id": track }),
            "create_format" => {
                json!({ "event_id": event, "name": "Clinic", "kind": "workshop", "minutes": 90 })
            }
            "change_format" => json!({ "id": format, "minutes": 25 }),
            "delete_format" => json!({ "id": format }),
            "create_link" => {
                json!({ "event_id": event, "kind": "page", "title": "", "url": "example.org/page" })
            }
            "delete_link" => json!({ "id": link }),
            _ => return None,
        })
    }

    fn programme(&self, command: &str) -> Option<Value> {
        let Self { event, session, no_session, room, part, stranger, .. } = self;
        let there =
            json!({ "room_id": room, "starts_at": "2022-06-28T15:05:00", "ends_at": "2022-06-28T15:35:00" });
        Some(match command {
            "create_session" => {
                json!({ "session": { "event_id": event, "title": "Late addition" }, "at": there })
            }
            "change_session" => {
                json!({ "id": session, "title": "Another title", "capacity": 7, "no_names": true })
            }
            "move_session" => json!({ "id": session, "to": there }),
            "unschedule_session" | "duplicate_session" | "cancel_session" | "delete_session" => {
                json!({ "id": session })
            }
            "restore_session" => json!({ "id": no_session }),
            "create_part" => json!({ "session_id": session, "person_id": stranger, "role": "note_taker" }),
            "order_parts" => {
                let second = json!({ "session_id": session, "person_id": stranger, "role": "chair" });
                self.office.call("create_part", second);
                self.turned(json!({ "session_id": session }), "session_detail", "parts")
            }
            "change_part" => json!({ "id": part, "role": "interpreter", "position": 9 }),
            "delete_part" => json!({ "id": part }),
            _ => return None,
        })
    }

    fn people(&self, command: &str) -> Option<Value> {
        let Self { event, person, stranger, gone_person, organisation, gone_organisation, .. } = self;
        Some(match command {
            "create_person" => {
                json!({ "given_name": "Tom", "family_name": "Adeyemi", "email": "tom@example.org" })
            }
            "change_person" => json!({ "id": person, "family_name": "Renamed", "organisation_id": null }),
            "duplicate_person" | "archive_person" | "delete_person" => json!({ "id": person }),
            "restore_person" => json!({ "id": gone_person }),
            "create_organisation" => {
                json!({ "organisation": { "name": "New Trust" }, "domains": ["new.example.org"] })
            }
            "change_organisation" => {
                json!({ "organisation": { "id": organisation, "member": true }, "domains": ["harbour.example.org"] })
            }
            "archive_organisation" | "delete_organisation" => json!({ "id": self.host }),
            "restore_organisation" => json!({ "id": gone_organisation }),
            "register_person" => json!({ "attendance": { "event_id": event, "person_id": stranger } }),
            "register_new_person" => {
                json!({ "event_id": event, "person": { "given_name": "Ada", "family_name": "Kaur" }, "ticket": "Day" })
            }
            "change_attendance" => {
                json!({ "id": self.attendance, "dietary_needs": "None", "photo_consent": true })
            }
            "cancel_attendance" | "delete_attendance" => json!({ "id": self.attendance }),
            "restore_attendance" => json!({ "id": self.gone_attendance }),
            "check_in" => json!({ "attendance_id": self.gone_attendance, "session_id": self.session }),
            "take_back_check_in" => json!({ "id": self.came }),
            _ => return None,
        })
    }

    fn words(&self, command: &str) -> Option<Value> {
        let Self { event, session, takeaway, decision, action, closed_action, note, draft, .. } = self;
        Some(match command {
            "write_note" => {
                json!({ "event_id": event, "session_id": session, "body": "# As heard\n\n- one\n" })
            }
            "delete_note" => json!({ "id": note }),
            "create_takeaway" => json!({ "event_id": event, "session_id": session, "text": "Ask first." }),
            "change_takeaway" => json!({ "id": takeaway, "permission": "internal", "theme": "Trust" }),
            "rank_takeaway" => json!({ "id": takeaway, "rank": 5, "theme": "Elsewhere" }),
            "duplicate_takeaway" | "delete_takeaway" => json!({ "id": takeaway }),
            "create_decision" => json!({ "event_id": event, "text": "Meet again in June." }),
            "change_decision" => json!({ "id": decision, "text": "Meet again in July." }),
            "delete_decision" => json!({ "id": decision }),
            "create_action" => {
                json!({ "event_id": event, "text": "Write to the hosts", "due_on": "2026-10-01" })
            }
            "change_action" => json!({ "id": action, "text": "Send all slides", "owner_id": self.person }),
            "close_action" => json!({ "id": action, "state": "dropped", "on": "2026-08-30" }),
            "reopen_action" => json!({ "id": closed_action }),
            "delete_action" => json!({ "id": action }),
            "build_minutes" => json!({ "event_id": self.other_event }),
            "change_minutes" => {
                json!({ "id": self.minutes, "body": "# Minutes\n\nLonger than they were.\n" })
            }
            "circulate_minutes" => json!({ "id": self.draft_minutes }),
            "correct_minutes" => json!({ "id": self.minutes }),
            "agree_minutes" => json!({ "id": self.given_minutes }),
            "build_draft" => json!({ "event_id": event, "kind": "summary" }),
            "change_draft" => json!({ "id": draft, "body": "Nothing but this." }),
            "delete_draft" => json!({ "id": draft }),
            _ => return None,
        })
    }

    fn networks(&self, command: &str) -> Option<Value> {
        let Self { series, gone_series, member, stranger, .. } = self;
        Some(match command {
            "create_series" => json!({ "title": "Digital Skills Network", "zone": "Europe/London" }),
            "change_series" => {
                json!({ "id": series, "title": "Renamed network", "venue_name": "Riverside Hall" })
            }
            "archive_series" | "delete_series" => json!({ "id": series }),
            "restore_series" => json!({ "id": gone_series }),
            "add_member" => json!({ "series_id": series, "person_id": stranger, "role": "chair" }),
            "change_member" => json!({ "id": member, "role": "secretary", "since": "2026-02-01" }),
            "remove_member" => json!({ "id": member }),
            "create_agenda_item" => json!({ "series_id": series, "title": "Round the table", "minutes": 15 }),
            "change_agenda_item" => json!({ "id": self.agenda_item, "minutes": 5 }),
            "place_agenda_item" => json!({ "id": self.agenda_item, "place": 9 }),
            "delete_agenda_item" => json!({ "id": self.agenda_item }),
            "create_topic" => {
                json!({ "series_id": series, "person_id": stranger, "text": "Shared licences" })
            }
            "change_topic" => json!({ "id": self.topic, "text": "Who pays for the catalogue?" }),
            "take_topic" => json!({ "id": self.topic, "event_id": self.coming["event_id"] }),
            "drop_topic" | "delete_topic" => json!({ "id": self.topic }),
            "reopen_topic" => json!({ "id": self.dropped_topic }),
            _ => return None,
        })
    }

    fn meetings(&self, command: &str) -> Option<Value> {
        let Self { series, gone_series, rule, coming, .. } = self;
        Some(match command {
            "create_recurrence" => json!({
                "series_id": gone_series, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": "2026-09-01",
                "start_time": "14:00:00", "end_time": "15:30:00",
            }),
            "edit_meetings" => json!({
                "recurrence_id": rule, "day": coming["day"], "scope": "this_and_later", "rule": "FREQ=MONTHLY;BYDAY=2TU",
                "venue_name": "Riverside Hall",
            }),
            "end_recurrence" => json!({ "id": rule, "ends_on": "2026-09-01" }),
            "extend_recurrence" => json!({ "id": self.ended_rule, "ends_on": "2025-12-31" }),
            "delete_recurrence" => json!({ "id": rule }),
            "make_meetings" => json!({ "series_id": series, "count": 4 }),
            "skip_meeting" => json!({ "series_id": series, "day": coming["day"], "reason": "Strike" }),
            "unskip_meeting" => json!({ "id": self.skip }),
            "move_meeting" => json!({ "id": coming["event_id"], "starts_on": "2026-10-01" }),
            "order_rota" => json!({ "series_id": series, "members": [self.second_member, self.member] }),
            "assign_chairs" => json!({ "id": series }),
            "create_holiday" => json!({ "region": "GB", "day": "2026-12-31", "name": "Office closed" }),
            "delete_holiday" => json!({ "id": self.holiday }),
            _ => return None,
        })
    }
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/imports").join(name)
}
