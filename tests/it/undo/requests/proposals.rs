//! What to ask of the commands that take transcripts in and decide about what is proposed from them.

use super::{Recipe, Stage};
use serde_json::{Value, json};

const SAID: &str = "We lend every device together with a data plan.";

impl Stage {
    /// A helper at an address where nobody listens.
    fn helper(&self) {
        let set = json!({ "address": "http://localhost:1", "model": "small", "on_duty": true });
        self.office.call("change_rewriter", set);
    }

    pub(super) fn proposals(&self, command: &str) -> Option<Recipe> {
        let from = |text: &str| json!({ "event_id": self.event, "session_id": self.session, "text": text });
        let transcript = |text: &str| self.office.call("accept_transcript", from(text))["note_id"].clone();
        let chosen = |note: &Value| json!({ "note_id": note, "proposals": [{ "line": 1, "said": SAID }] });
        Some(match command {
            "preview_transcript" => Recipe::LeavesAlone(from(SAID)),
            "propose_takeaways" => Recipe::LeavesAlone(json!({ "from": from(SAID) })),
            "accept_transcript" => Recipe::Changes(from(SAID)),
            "accept_proposals" => Recipe::Changes(chosen(&transcript(&format!("{SAID} One.")))),
            "decline_proposals" => Recipe::Changes(chosen(&transcript(&format!("{SAID} Two.")))),
            "propose_again" => {
                let note = transcript(&format!("{SAID} Three."));
                self.office.call("decline_proposals", chosen(&note));
                Recipe::Changes(json!({ "id": note }))
            }
            "change_rewriter" => Recipe::Changes(json!({ "address": "http://localhost:1", "on_duty": true })),
            "set_rewriter_key" => {
                self.helper();
                Recipe::KeepsOutside(json!({ "key": "correct horse" }))
            }
            "list_rewriter_models" => {
                self.helper();
                Recipe::NeedsAServer(json!({}), "rewriter-not-reached")
            }
            "rewrite_block" => {
                self.helper();
                let draft = self
                    .office
                    .call("build_draft", json!({ "event_id": self.other_event, "kind": "summary" }));
                let id = draft["id"].as_str().unwrap().parse().unwrap();
                let blocks =
                    self.office.plenary().read(|conn| plenary_core::store::drafts::blocks(conn, id)).unwrap();
                let shown = self.office.call("preview_rewrite", json!({ "block_id": blocks[0].id }));
                let request = json!({ "block_id": blocks[0].id, "sha256": shown["sha256"] });
                Recipe::NeedsAServer(request, "rewriter-not-reached")
            }
            _ => return None,
        })
    }
}
