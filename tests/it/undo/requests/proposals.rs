//! What to ask of the commands that take transcripts in and decide about what is proposed from them.

use super::{Recipe, Stage};
use serde_json::{Value, json};

const SAID: &str = "We lend every device together with a data plan.";

impl Stage {
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
            _ => return None,
        })
    }
}
