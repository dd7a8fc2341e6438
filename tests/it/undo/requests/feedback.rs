//! What to ask of the commands about feedback and the house style.

use super::{Recipe, Stage};
use crate::office::list;
use serde_json::{Value, json};

impl Stage {
    pub(super) fn feedback(&self, command: &str) -> Option<Recipe> {
        let style = |phrase: &str| json!({ "kind": "avoid", "phrase": phrase, "instead": "plain words" });
        Some(match command {
            "preview_feedback" => Recipe::LeavesAlone(self.answers("previewed", "Good")),
            "import_feedback" => Recipe::Changes(self.answers("imported", "Good")),
            "keep_answer" => Recipe::Changes(json!({ "id": self.answer("kept") })),
            "decline_answer" => Recipe::Changes(json!({ "id": self.answer("declined") })),
            "reopen_answer" => {
                let answer = self.answer("reopened");
                self.office.call("decline_answer", json!({ "id": answer }));
                Recipe::Changes(json!({ "id": answer }))
            }
            "write_style_entry" => Recipe::Changes(style("jargon")),
            "delete_style_entry" => {
                let line = self.office.call("write_style_entry", style("more jargon"));
                Recipe::Changes(json!({ "id": line["id"] }))
            }
            "import_house_style" => {
                let path = self.file("style.csv");
                std::fs::write(&path, "kind,phrase,instead,reason\nspelling,data base,database,One word.\n")
                    .unwrap();
                Recipe::Changes(json!({ "path": path }))
            }
            "export_house_style" => Recipe::LeavesAlone(json!({ "path": self.file("style-out.csv") })),
            _ => return None,
        })
    }

    /// A file of answers with one comment.
    fn answers(&self, name: &str, comment: &str) -> Value {
        let path = self.file(&format!("{name}.csv"));
        std::fs::write(&path, format!("Response ID,Overall rating,Any comments?\nR-{name},4,{comment}\n"))
            .unwrap();
        json!({ "path": path, "event_id": self.event })
    }

    /// A comment that came in.
    fn answer(&self, name: &str) -> Value {
        let text = format!("The {name} comment");
        self.office.call("import_feedback", self.answers(name, &text));
        let view = self.office.call("feedback", json!({ "event_id": self.event }));
        let found = list(&view["comments"]).iter().find(|comment| comment["text"] == text.as_str());
        found.unwrap()["id"].clone()
    }
}
