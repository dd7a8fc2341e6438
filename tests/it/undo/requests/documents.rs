//! What to ask of the commands about templates, channels and thank-you mails.

use super::{Recipe, Stage};
use serde_json::json;

impl Stage {
    pub(super) fn documents(&self, command: &str) -> Option<Recipe> {
        let channel = |name: &str| {
            let new = json!({ "name": name, "url": "https://social.example.org/@office" });
            self.office.call("create_office_channel", new)["id"].clone()
        };
        let template = json!({ "kind": "newsletter", "body": "# {{ title }}\n\n{{ lead }}\n" });
        Some(match command {
            "create_office_channel" => {
                Recipe::Changes(json!({ "name": "Podcast", "url": "https://pod.example.org" }))
            }
            "change_office_channel" => Recipe::Changes(json!({ "id": channel("One"), "name": "Other" })),
            "place_office_channel" => Recipe::Changes(json!({ "id": channel("Two"), "place": 0 })),
            "delete_office_channel" => Recipe::Changes(json!({ "id": channel("Three") })),
            "write_template" => Recipe::Changes(template),
            "restore_template" => {
                self.office.call("write_template", template);
                Recipe::Changes(json!({ "kind": "newsletter" }))
            }
            "file_to_open" => Recipe::LeavesAlone(json!({ "id": self.attached_file })),
            "queue_thank_yous" => Recipe::Sends(json!({ "event_id": self.event, "groups": ["speakers"] })),
            "export_period_file" => Recipe::LeavesAlone(
                json!({ "format": "weeknote-md", "day": "2022-07-25", "path": self.folder.path().join("weeknote.md") }),
            ),
            _ => return None,
        })
    }
}
