//! A request for every command that writes, against the sample; a new command has to bring its own.

mod board;
mod documents;
mod feedback;
mod meetings;
mod office;
mod people;
mod post;
mod programme;
mod proposals;

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
    attached_file: Value,
    block: Value,
    deleted_block: Value,
    /// It came with the last rebuild.
    new_block: Value,
    /// Of the draft, as it was before.
    draft_version: Value,
    /// Of the draft, as it was copied.
    left_version: Value,
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
        // the sample's office steps back for what is made here
        office.call("change_workspace", json!({ "contact_email": "events@example.org" }));
        let folder = tempfile::tempdir().unwrap();
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
        let slides = folder.path().join("slides.txt");
        std::fs::write(&slides, "Slides of the opening").unwrap();
        let attached = office
            .call("attach_files", json!({ "paths": [slides], "event_id": event, "session_id": session }));
        let attached_file = attached["files"][0]["id"].clone();
        let draft = made("build_draft", json!({ "event_id": event, "kind": "blog_post" }));
        let draft_version = made("keep_draft_version", json!({ "id": draft }));
        office.call("copy_draft", json!({ "id": draft }));
        let left_version = office.call("draft", json!({ "id": draft }))["versions"][0]["id"].clone();
        made("create_takeaway", json!({ "event_id": event, "text": "Said since then" }));
        made("build_draft", json!({ "event_id": event, "kind": "blog_post" }));
        let blocks = office.call("draft", json!({ "id": draft }))["blocks"].clone();
        let new = list(&blocks).iter().find(|block| block["state"] == "new").unwrap();
        let (block, new_block, deleted_block) =
            (blocks[1]["id"].clone(), new["id"].clone(), blocks[2]["id"].clone());
        made("delete_block", json!({ "id": deleted_block }));
        let begun = |of: &Value| {
            office.call("build_draft", json!({ "event_id": of, "kind": "minutes" }));
            office.call("minutes", json!({ "event_id": of }))
        };
        let written = begun(&event);
        let minutes = written["minutes"]["id"].clone();
        made("circulate_minutes", json!({ "id": minutes }));
        let shorter = json!({ "id": written["draft"]["draft"]["id"], "body": "# Minutes\n\nShorter.\n" });
        made("change_draft", shorter);
        let draft_minutes = begun(&cancelled_event)["minutes"]["id"].clone();
        let quiet = made("create_event", json!({ "title": "A quiet morning", "starts_on": "2026-05-02" }));
        let given_minutes = begun(&quiet)["minutes"]["id"].clone();
        made("circulate_minutes", json!({ "id": given_minutes }));
        Self {
            folder,
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
            attached_file,
            block,
            deleted_block,
            new_block,
            draft_version,
            left_version,
            other_event: made("create_event", json!({ "title": "Another", "starts_on": "2026-05-03" })),
            minutes,
            draft_minutes,
            given_minutes,
            office,
        }
    }

    /// A picture that was not attached yet.
    fn photo(&self) -> PathBuf {
        let path = self.file("photo.png");
        std::fs::write(&path, b"\x89PNG\r\n\x1a\nNo more than its beginning").unwrap();
        path
    }

    /// A session of the conference with nobody and nothing in it.
    fn another_session(&self) -> Value {
        let session = json!({ "session": { "event_id": self.event, "title": "Once more" } });
        self.office.call("create_session", session)["id"].clone()
    }

    /// Somebody who was at an event that is over and works elsewhere now.
    fn mover(&self) -> Value {
        let over = json!({ "title": "Last year", "kind": "workshop", "starts_on": "2020-01-15" });
        let over = self.office.call("create_event", over)["id"].clone();
        self.office.call("hold_event", json!({ "id": over }));
        let person =
            json!({ "given_name": "Noor", "family_name": "Haddad", "organisation_id": self.organisation });
        let person = self.office.call("create_person", person)["id"].clone();
        self.office
            .call("register_person", json!({ "attendance": { "event_id": over, "person_id": person } }));
        self.office.call("change_person", json!({ "id": person, "organisation_id": self.host }));
        person
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
        self.office
            .call("import_replies", json!({ "paths": [self.reply_file("three@elsewhere.example.org")] }));
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
            .or_else(|| self.board(command))
            .or_else(|| self.networks(command))
            .or_else(|| self.meetings(command))
        {
            return Recipe::Changes(request);
        }
        match command {
            "undo" | "redo" => Recipe::ItIsUndo,
            "import_replies" => {
                Recipe::Changes(json!({ "paths": [self.reply_file("one@elsewhere.example.org")] }))
            }
            "preview_replies" => {
                Recipe::LeavesAlone(json!({ "paths": [self.reply_file("two@elsewhere.example.org")] }))
            }
            "assign_reply" => Recipe::Changes(json!({ "id": self.reply(), "person_id": self.person })),
            "delete_reply" => Recipe::Changes(json!({ "id": self.reply() })),
            "accept_import" => Recipe::Changes(json!({ "path": fixture("night-school.schedule.json") })),
            "create_sample" | "check_workspace" | "rebuild_search" => Recipe::LeavesAlone(json!({})),
            "propose_import" => Recipe::LeavesAlone(json!({ "path": fixture("calendars/google.ics") })),
            "preview_import" => Recipe::LeavesAlone(json!({ "path": fixture("night-school.schedule.xml") })),
            "save_file" => {
                Recipe::LeavesAlone(json!({ "id": self.attached_file, "path": self.file("saved.txt") }))
            }
            "back_up" => Recipe::LeavesAlone(json!({ "path": self.file("copy.plenary") })),
            "save_follow_ups" => {
                Recipe::LeavesAlone(json!({ "of": self.somebody_to_remind(), "folder": self.folder.path() }))
            }
            "save_approval_sheets" => Recipe::LeavesAlone(self.sheets()),
            "export_draft" => Recipe::Sends(json!({ "id": self.draft, "path": self.file("post.md") })),
            "copy_draft" | "keep_draft_version" => Recipe::Sends(json!({ "id": self.draft })),
            "take_back_draft_version" => {
                Recipe::Sends(json!({ "id": self.left_version, "taken_back": true }))
            }
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
            _ => self
                .proposals(command)
                .or_else(|| self.caldav(command))
                .or_else(|| self.documents(command))
                .or_else(|| self.feedback(command))
                .or_else(|| self.website(command))
                .or_else(|| self.mail(command))
                .unwrap_or_else(|| panic!("{command} writes, so it needs a request here")),
        }
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
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/imports").join(name)
}
