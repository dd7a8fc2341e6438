//! What a schedule.json holds where something of another kind belongs: it is read as nothing, so each such place is told.

use crate::model::{Place, Problem};
use serde_json::{Map, Value};

/// Members of a session that are lists of objects.
const LISTS: [&str; 3] = ["persons", "links", "attachments"];
/// Members of a session that are texts; translations of a text are objects.
const TEXTS: [&str; 6] = ["subtitle", "abstract", "description", "language", "track", "type"];

/// Every place of another kind. An error where sessions may have been lost, a warning where a detail was.
pub fn problems(schedule: &Value) -> Vec<Problem> {
    let days = schedule.pointer("/schedule/conference/days").and_then(Value::as_array);
    let mut found = Vec::new();
    for (at, day) in days.into_iter().flatten().enumerate() {
        let path = format!("schedule.conference.days[{at}]");
        match day.as_object() {
            Some(day) => rooms(&path, day, &mut found),
            None => found.push(other(Problem::error, &path, day, "object")),
        }
    }
    found
}

fn rooms(day: &str, found: &Map<String, Value>, problems: &mut Vec<Problem>) {
    let path = format!("{day}.rooms");
    let Some(rooms) = found.get("rooms").filter(|rooms| !is_nothing(rooms)) else { return };
    let Some(rooms) = rooms.as_object() else {
        return problems.push(other(Problem::error, &path, rooms, "object"));
    };
    for (name, list) in rooms.iter().filter(|(_, list)| !is_nothing(list)) {
        let path = format!("{path}.{name}");
        match list.as_array() {
            None => problems.push(other(Problem::error, &path, list, "list")),
            Some(list) => {
                for (at, session) in list.iter().enumerate() {
                    details(&format!("{path}[{at}]"), session, problems);
                }
            }
        }
    }
}

/// A session that is no object has no title, which is told where sessions are read.
fn details(path: &str, session: &Value, problems: &mut Vec<Problem>) {
    let member = |name: &'static str| Some((name, session.get(name).filter(|value| !is_nothing(value))?));
    for (name, value) in LISTS.into_iter().filter_map(member) {
        let path = format!("{path}.{name}");
        match value.as_array() {
            None => problems.push(other(Problem::warning, &path, value, "list")),
            Some(list) => {
                let strange = list.iter().enumerate().filter(|(_, one)| !one.is_object());
                problems.extend(
                    strange.map(|(at, one)| other(Problem::warning, &format!("{path}[{at}]"), one, "object")),
                );
            }
        }
    }
    let texts = TEXTS.into_iter().filter_map(member).filter(|(_, value)| !is_text(value));
    problems
        .extend(texts.map(|(name, value)| other(Problem::warning, &format!("{path}.{name}"), value, "text")));
}

/// True for a list of objects that is something else, or that holds something else.
pub fn is_damaged_list(value: Option<&Value>) -> bool {
    let Some(value) = value.filter(|value| !is_nothing(value)) else { return false };
    value.as_array().is_none_or(|list| !list.iter().all(Value::is_object))
}

/// True for a text that is something else.
pub fn is_damaged_text(value: Option<&Value>) -> bool {
    value.is_some_and(|value| !is_nothing(value) && !is_text(value))
}

fn is_text(value: &Value) -> bool {
    match value {
        Value::Array(_) => false,
        Value::Object(languages) => languages.values().any(Value::is_string),
        _ => true,
    }
}

/// Nothing, in the ways in which programs write it.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

fn other(grade: fn(&'static str) -> Problem, path: &str, found: &Value, wanted: &str) -> Problem {
    let kind = match found {
        Value::Null => "nothing",
        Value::Bool(_) => "truth",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "object",
    };
    grade("other-kind").place(&Place::at(path)).with("found", kind).with("wanted", wanted)
}
