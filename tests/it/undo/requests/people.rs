//! What to ask of the commands about people, what they said, and networks.

use super::Stage;
use serde_json::{Value, json};

impl Stage {
    pub(super) fn people(&self, command: &str) -> Option<Value> {
        let Self { event, person, stranger, gone_person, organisation, gone_organisation, .. } = self;
        Some(match command {
            "create_person" => {
                json!({ "given_name": "Tom", "family_name": "Adeyemi", "email": "tom@example.org" })
            }
            "change_person" => json!({ "id": person, "family_name": "Renamed", "organisation_id": null }),
            "change_attendee" => {
                json!({ "event_id": event, "person": { "id": person, "job_title": "Director" } })
            }
            "correct_affiliations" => json!({ "person_id": self.mover() }),
            "duplicate_person" | "archive_person" | "delete_person" => json!({ "id": person }),
            "restore_person" => json!({ "id": gone_person }),
            "create_organisation" => {
                json!({ "organisation": { "name": "New Trust" }, "domains": ["new.example.org"] })
            }
            "change_organisation" => {
                json!({ "organisation": { "id": organisation, "member": true }, "domains": ["harbour.example.org"] })
            }
            "duplicate_organisation" | "archive_organisation" | "delete_organisation" => {
                json!({ "id": self.host })
            }
            "restore_organisation" => json!({ "id": gone_organisation }),
            "register_person" => json!({ "attendance": { "event_id": event, "person_id": stranger } }),
            "register_new_person" => {
                json!({ "event_id": event, "person": { "given_name": "Ada", "family_name": "Kaur" }, "ticket": "Day" })
            }
            "change_attendance" => {
                json!({ "id": self.attendance, "dietary_needs": "None", "photo_consent": true })
            }
            "duplicate_attendance" => json!({ "id": self.attendance, "event_id": self.other_event }),
            "register_members" => {
                let person = json!({ "given_name": "Odile", "family_name": "Vance" });
                let person = self.office.call("create_person", person)["id"].clone();
                self.office.call("add_member", json!({ "series_id": self.series, "person_id": person }));
                json!({ "event_id": self.coming["event_id"] })
            }
            "invite_people" => json!({ "event_id": self.other_event, "from_event_id": event, "who": "came" }),
            "cancel_attendance" | "delete_attendance" => json!({ "id": self.attendance }),
            "restore_attendance" => json!({ "id": self.gone_attendance }),
            "check_in" => json!({ "attendance_id": self.gone_attendance, "session_id": self.session }),
            "take_back_check_in" => json!({ "id": self.came }),
            _ => return None,
        })
    }

    pub(super) fn words(&self, command: &str) -> Option<Value> {
        let Self { event, session, takeaway, decision, action, closed_action, note, draft, .. } = self;
        Some(match command {
            "write_note" => {
                let body =
                    "# As heard\n\n- ! Ask @Ruth by 12 March\n= Yes\n> Hm [internal]\nSo be it #trust\n";
                json!({ "event_id": event, "session_id": session, "body": body })
            }
            "attach_files" => json!({ "paths": [self.photo()], "event_id": event, "session_id": session }),
            "insert_photo" => {
                json!({ "draft_id": self.draft, "file_id": self.attached_photo(), "alt_text": "The hall" })
            }
            "change_file" => json!({ "id": self.attached_file, "alt_text": "Two people at a table" }),
            "remove_file" => json!({ "id": self.attached_file }),
            "duplicate_note" => json!({ "id": note, "session_id": self.another_session() }),
            "delete_note" => json!({ "id": note }),
            "create_takeaway" => json!({ "event_id": event, "session_id": session, "text": "Ask first." }),
            "change_takeaway" => json!({ "id": takeaway, "permission": "internal", "theme": "Trust" }),
            "rank_takeaway" => json!({ "id": takeaway, "rank": 5, "theme": "Elsewhere" }),
            "duplicate_takeaway" | "delete_takeaway" => json!({ "id": takeaway }),
            "create_decision" => json!({ "event_id": event, "text": "Meet again in June." }),
            "change_decision" => json!({ "id": decision, "text": "Meet again in July." }),
            "duplicate_decision" | "delete_decision" => json!({ "id": decision }),
            "create_action" => {
                json!({ "event_id": event, "text": "Write to the hosts", "due_on": "2026-10-01" })
            }
            "change_action" => json!({ "id": action, "text": "Send all slides", "owner_id": self.person }),
            "close_action" => json!({ "id": action, "state": "dropped", "on": "2026-08-30" }),
            "reopen_action" => json!({ "id": closed_action }),
            "duplicate_action" | "delete_action" => json!({ "id": action }),
            "circulate_minutes" => json!({ "id": self.draft_minutes }),
            "correct_minutes" => json!({ "id": self.minutes }),
            "agree_minutes" => json!({ "id": self.given_minutes }),
            "build_draft" => json!({ "event_id": event, "kind": "summary" }),
            "change_draft" => json!({ "id": draft, "body": "Nothing but this." }),
            "delete_draft" => json!({ "id": draft }),
            "change_block" => json!({ "id": self.block, "body": "Other words.\n\nAnd more." }),
            "add_block" => json!({ "draft_id": draft, "body": "In front." }),
            "delete_block" => json!({ "id": self.block }),
            "restore_block" => json!({ "id": self.deleted_block }),
            "move_block" => json!({ "id": self.block, "to": 5 }),
            "decide_block" => json!({ "id": self.new_block, "decision": "seen" }),
            "restore_draft_version" => json!({ "id": self.draft_version }),
            _ => return None,
        })
    }

    pub(super) fn networks(&self, command: &str) -> Option<Value> {
        let Self { series, gone_series, member, stranger, .. } = self;
        Some(match command {
            "create_series" => json!({ "title": "Digital Skills Network", "zone": "Europe/London" }),
            "change_series" => {
                json!({ "id": series, "title": "Renamed network", "venue_name": "Riverside Hall" })
            }
            "archive_series" | "delete_series" => json!({ "id": series }),
            "hold_meetings" => {
                let past = json!({ "title": "Long ago", "kind": "meeting", "series_id": series, "starts_on": "2020-01-15" });
                self.office.call("create_event", past);
                json!({ "id": series })
            }
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

    /// A photo of the event that no document shows yet.
    fn attached_photo(&self) -> Value {
        let attach = json!({ "paths": [self.photo()], "event_id": self.event });
        self.office.call("attach_files", attach)["files"][0]["id"].clone()
    }
}
