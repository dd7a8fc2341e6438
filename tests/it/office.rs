//! An office in memory for journeys: everything goes through the table of commands, as from the window; every calendar file that
//! leaves it goes to the judges.

use crate::evidence::Evidence;
use plenary_api::jobs::Progress;
use plenary_api::table::{Answer, dispatch_with};
use plenary_api::wire_error::WireError;
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_core::model::Message;
use plenary_core::store::{check, outbox, rows};
use plenary_post::{Post, keys::MemoryKeys, trust::Trust};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

/// One workspace, on the morning of 1 September 2026.
pub struct Office(Plenary, Post, Evidence);

impl Office {
    /// With nothing in it.
    pub fn new() -> Self {
        Self::at("2026-09-01T08:00:00Z")
    }

    /// With nothing in it, at that instant.
    pub fn at(instant: &str) -> Self {
        Self::of(Plenary::in_memory(Clock::fixed(instant.parse().unwrap())).unwrap())
    }

    /// With the sample conference and networks.
    pub fn with_sample() -> Self {
        let office = Self::new();
        office.call("create_sample", json!({}));
        office
    }

    /// At work on an open workspace.
    pub fn of(plenary: Plenary) -> Self {
        Self::with_post(plenary, Post::with(Arc::new(MemoryKeys::default()), Trust::of_this_computer()))
    }

    /// The same, with servers that it trusts and passwords that it knows.
    pub fn with_post(plenary: Plenary, post: Post) -> Self {
        Self(plenary, post, Evidence::default())
    }

    /// The workspace.
    pub fn plenary(&self) -> &Plenary {
        &self.0
    }

    /// Carries out a command that must not be refused, and gives its output.
    pub fn call(&self, name: &str, request: Value) -> Value {
        self.answer(name, request).output
    }

    /// The same with the changes and the undo label.
    pub fn answer(&self, name: &str, request: Value) -> Answer {
        let shown = request.clone();
        let answer = dispatch_with(&self.0, &self.1, name, request, &Progress::silent())
            .unwrap_or_else(|error| panic!("{name} {shown} was refused: {error:?}"));
        self.keep_written(name, &shown, &answer.output);
        answer
    }

    /// Keeps what this command wrote for the judges.
    fn keep_written(&self, name: &str, request: &Value, output: &Value) {
        let at = |field: &str| request[field].as_str().map(Path::new);
        match name {
            "export_invitations" | "write_invitation_drafts" | "export_feed" | "export_file" => {
                at("path").into_iter().for_each(|path| self.2.take(path));
            }
            "save_messages" => at("folder").into_iter().for_each(|folder| self.2.take(folder)),
            "export_text" if request["format"] == "ics" => {
                self.2.take_file("agenda.ics", text(&output["text"]).into());
            }
            "queue_invitations" | "renew_messages" => self.keep_waiting(),
            _ => {}
        }
    }

    fn keep_waiting(&self) {
        let messages = self.0.read(|conn| {
            let ids = outbox::waiting(conn, None)?;
            ids.into_iter().map(|id| rows::expect::<Message>(conn, id)).collect::<Result<Vec<_>, _>>()
        });
        messages.unwrap().into_iter().for_each(|message| self.2.take_file("message.eml", message.eml));
    }

    /// The code with which a command is refused.
    pub fn refused(&self, name: &str, request: Value) -> String {
        self.refusal(name, request).code
    }

    /// The whole refusal of a command that must be refused.
    pub fn refusal(&self, name: &str, request: Value) -> WireError {
        let shown = request.to_string();
        match dispatch_with(&self.0, &self.1, name, request, &Progress::silent()) {
            Err(error) => error,
            Ok(answer) => panic!("{name} {shown} was not refused but answered {}", answer.output),
        }
    }

    /// Everything the workspace says, as text: two that say the same give the same.
    pub fn dump(&self) -> String {
        self.0.read(check::dump).unwrap()
    }

    /// What `check` finds.
    pub fn faults(&self) -> Vec<String> {
        self.0.faults().unwrap()
    }

    /// A file of an event, as text.
    pub fn export(&self, format: &str, event: &Value) -> String {
        let file = self.call("export_text", json!({ "event_id": event, "format": format }));
        file["text"].as_str().unwrap().to_owned()
    }

    /// What the history says, newest first: operation and subject.
    pub fn history(&self) -> Vec<String> {
        let lines = self.call("history", json!({ "limit": 50 }));
        let line = |line: &Value| {
            let undone = if line["undone"] == true { " (undone)" } else { "" };
            format!("{} {}{undone}", text(&line["label"]["op"]), text(&line["label"]["subject"]))
                .trim()
                .to_owned()
        };
        list(&lines).iter().map(line).collect()
    }
}

/// The text in a value.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

/// The list in a value.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}
