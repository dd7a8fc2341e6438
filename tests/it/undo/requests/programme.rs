//! What is asked of the programme: rooms, tracks, sessions and their parts.

use super::Stage;
use serde_json::{Value, json};

impl Stage {
    pub(super) fn programme(&self, command: &str) -> Option<Value> {
        let Self { event, session, no_session, room, part, stranger, .. } = self;
        let there =
            json!({ "room_id": room, "starts_at": "2022-06-28T15:05:00", "ends_at": "2022-06-28T15:35:00" });
        Some(match command {
            "create_session" => {
                json!({ "session": { "event_id": event, "title": "Late addition" }, "at": there })
            }
            "change_session" => {
                json!({ "id": session, "title": "Another title", "capacity": 7, "no_names": true, "permission": "internal" })
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
            "duplicate_part" => json!({ "id": part, "session_id": self.another_session() }),
            "change_part" => json!({ "id": part, "role": "interpreter", "position": 9 }),
            "delete_part" => json!({ "id": part }),
            _ => return None,
        })
    }
}
