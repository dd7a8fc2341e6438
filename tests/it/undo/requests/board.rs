//! What to ask of the commands that sort, merge, and ask for permission.

use super::Stage;
use crate::office::list;
use serde_json::{Value, json};

impl Stage {
    pub(super) fn board(&self, command: &str) -> Option<Value> {
        let event = &self.event;
        let board = || self.office.call("takeaway_board", json!({ "event_id": event }));
        let takeaway = |at: usize| board()["takeaways"][at]["takeaway"]["id"].clone();
        let theme = || board()["themes"][0].clone();
        Some(match command {
            "merge_takeaways" => {
                json!({ "keep": takeaway(0), "others": [takeaway(1)], "text": "Both said so." })
            }
            "keep_apart" => json!({ "ids": [takeaway(1), takeaway(0)] }),
            "create_theme" => json!({ "event_id": event, "name": "What comes next" }),
            "rename_theme" => json!({ "event_id": event, "from": theme(), "to": "First things" }),
            "order_themes" => {
                let backwards: Vec<Value> = list(&board()["themes"]).iter().rev().cloned().collect();
                json!({ "event_id": event, "themes": backwards })
            }
            "delete_theme" => json!({ "event_id": event, "name": theme() }),
            "ask_approvals" => json!({ "event_id": event, "by_mail": false, "on": "2026-08-30" }),
            "remind_approvals" => {
                self.asked();
                json!({ "event_id": event, "by_mail": false, "on": "2026-09-06" })
            }
            "answer_approval" => json!({
                "takeaway_id": self.asked()["takeaway_id"], "answer": "yes_with_changes",
                "wording": "In other words.", "on": "2026-09-07",
            }),
            "delete_approval" => json!({ "id": self.asked()["id"] }),
            _ => return None,
        })
    }

    /// Where sheets go, after all were asked for.
    pub(super) fn sheets(&self) -> Value {
        self.asked();
        json!({ "event_id": self.event, "folder": self.folder.path() })
    }

    /// A question that is open.
    fn asked(&self) -> Value {
        let open = || {
            let view = self.office.call("approvals", json!({ "event_id": self.event }));
            let lines = list(&view["sheets"]).iter().flat_map(|sheet| list(&sheet["lines"]));
            lines.map(|line| line["approval"].clone()).find(|one| !one.is_null() && one["answer"].is_null())
        };
        open().unwrap_or_else(|| {
            let all = json!({ "event_id": self.event, "by_mail": false, "on": "2026-08-30" });
            self.office.call("ask_approvals", all);
            open().unwrap()
        })
    }
}
