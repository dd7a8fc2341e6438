//! An office in memory for journeys: everything goes through the table of commands, as from the window.

use plenary_api::jobs::Progress;
use plenary_api::table::{Answer, dispatch};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};

/// One workspace, on the morning of 1 September 2026.
pub struct Office(Plenary);

impl Office {
    /// With nothing in it.
    pub fn new() -> Self {
        let clock = Clock::fixed("2026-09-01T08:00:00Z".parse().unwrap());
        Self(Plenary::in_memory(clock).unwrap())
    }

    /// With the sample conference and networks.
    pub fn with_sample() -> Self {
        let office = Self::new();
        office.call("create_sample", json!({}));
        office
    }

    /// Carries out a command that must not be refused, and gives its output.
    pub fn call(&self, name: &str, request: Value) -> Value {
        self.answer(name, request).output
    }

    /// The same with the changes and the undo label.
    pub fn answer(&self, name: &str, request: Value) -> Answer {
        let shown = request.to_string();
        dispatch(&self.0, name, request, &Progress::silent())
            .unwrap_or_else(|error| panic!("{name} {shown} was refused: {error:?}"))
    }

    /// The code with which a command is refused.
    pub fn refused(&self, name: &str, request: Value) -> String {
        let shown = request.to_string();
        match dispatch(&self.0, name, request, &Progress::silent()) {
            Err(error) => error.code,
            Ok(answer) => panic!("{name} {shown} was not refused but answered {}", answer.output),
        }
    }
}
