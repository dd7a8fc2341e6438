//! What to ask of the commands about the office, its events, and what events have.

use super::Stage;
use serde_json::{Value, json};

impl Stage {
    pub(super) fn office_and_events(&self, command: &str) -> Option<Value> {
        let Self { event, cancelled_event, host, organisation, room, track, format, link, .. } = self;
        Some(match command {
            "change_workspace" => {
                json!({ "office_name": "Quay Street Office", "default_zone": "Europe/Paris" })
            }
            "create_event" => json!({ "title": "Data Day", "starts_on": "2027-01-20" }),
            "change_event" => json!({ "id": event, "starts_on": "2022-06-21", "title": "Inclusion again" }),
            "duplicate_event" => json!({ "id": event, "starts_on": "2027-06-28", "with_sessions": true }),
            "cancel_event" => json!({ "id": self.other_event }),
            "publish_event" | "archive_event" | "delete_event" => json!({ "id": event }),
            "hold_event" => {
                json!({ "id": self.office.call("duplicate_event", json!({ "id": event }))["event"]["id"] })
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
            "duplicate_track" | "delete_track" => json!({ "id": track }),
            "create_format" => {
                json!({ "event_id": event, "name": "Clinic", "kind": "workshop", "minutes": 90 })
            }
            "change_format" => json!({ "id": format, "minutes": 25 }),
            "duplicate_format" | "delete_format" => json!({ "id": format }),
            "create_link" => {
                json!({ "event_id": event, "kind": "page", "title": "", "url": "example.org/page" })
            }
            "change_link" => {
                json!({ "id": link, "title": "Slides, mended", "url": "example.org/mended", "kind": "page" })
            }
            "delete_link" => json!({ "id": link }),
            _ => return None,
        })
    }
}
