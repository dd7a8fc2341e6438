//! Runs commands of the table and prints what they answer.

use crate::output::{self, at, cell, items, listed};
use crate::sentences;
use plenary_api::jobs::Progress;
use plenary_api::table::Kind;
use plenary_api::{WireError, commands, dispatch};
use plenary_core::Plenary;
use plenary_core::store::transact::Aside;
use serde_json::{Value, json};
use std::io::Read;

/// Carries out a command of the table, and says what was done by the way.
pub fn ask(plenary: &Plenary, command: &str, request: Value) -> Result<Value, WireError> {
    let answer = dispatch(plenary, command, request, &Progress::silent())?;
    tell(&answer.asides);
    Ok(answer.output)
}

/// Why something that an answer lists was left out.
pub fn why(left_out: &Value) -> Result<WireError, WireError> {
    serde_json::from_value(at(left_out, "error").clone())
        .map_err(|error| WireError::new("internal", &[("reason", &error.to_string())]))
}

/// Says what was done by the way.
pub fn tell(asides: &[Aside]) {
    for aside in asides {
        let sentence = match aside {
            Aside::SampleOfficeGone => "sample-office-gone-typed",
        };
        eprintln!("{}", sentences::plain(sentence));
    }
}

/// Lists the table.
pub fn list(as_json: bool) -> Result<(), WireError> {
    if as_json {
        let lines =
            commands::all().map(|one| json!({ "name": one.name, "kind": one.kind, "doc": one.doc.trim() }));
        return output::json(&lines.collect());
    }
    let kind = |kind: Kind| match kind {
        Kind::Read => "reads",
        Kind::Write | Kind::Step => "writes",
        Kind::Job => "job",
    };
    let rows = commands::all()
        .map(|one| vec![one.name.to_owned(), kind(one.kind).to_owned(), one.doc.trim().to_owned()]);
    output::table(&rows.collect::<Vec<_>>())
}

/// Runs any command.
pub fn call(plenary: &Plenary, command: Option<&str>, request: Option<&str>) -> Result<(), WireError> {
    let text = match request {
        Some("-") => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text).map_err(|error| {
                WireError::new("file", &[("path", "standard input"), ("reason", &error.to_string())])
            })?;
            text
        }
        Some(text) => text.to_owned(),
        None => "{}".to_owned(),
    };
    let command = command.unwrap_or_default();
    let request = serde_json::from_str(&text).map_err(|error| {
        WireError::new("bad-request", &[("command", command), ("reason", &error.to_string())])
    })?;
    output::json(&ask(plenary, command, request)?)
}

/// Makes the sample.
pub fn sample(plenary: &Plenary, as_json: bool) -> Result<(), WireError> {
    let made = ask(plenary, "create_sample", json!({}))?;
    if as_json {
        return output::json(&made);
    }
    events(plenary, false)
}

/// Lists events.
pub fn events(plenary: &Plenary, as_json: bool) -> Result<(), WireError> {
    let events = ask(plenary, "list_events", json!({}))?;
    if as_json {
        return output::json(&events);
    }
    let row = |event: &Value| {
        ["slug", "title", "starts_on", "ends_on", "status"]
            .map(|name| cell(at(event, "event"), name))
            .to_vec()
    };
    output::table(&listed(&events).iter().map(row).collect::<Vec<_>>())
}

/// Verifies the workspace; refuses when something is wrong.
pub fn check(plenary: &Plenary, rebuild: bool, as_json: bool) -> Result<(), WireError> {
    if rebuild {
        ask(plenary, "rebuild_search", json!({}))?;
    }
    let report = ask(plenary, "check_workspace", json!({}))?;
    if as_json {
        output::json(&report)?;
    }
    let faults: Vec<String> = items(&report, "faults").iter().map(output::text).collect();
    if faults.is_empty() {
        return if as_json {
            Ok(())
        } else {
            output::bytes(b"The file, the change log and the search index are sound.\n")
        };
    }
    for fault in &faults {
        eprintln!("{fault}");
    }
    let count = faults.len().to_string();
    if faults.iter().any(|fault| fault.starts_with("file: ")) {
        return Err(WireError::new("workspace-damaged", &[("faults", &count)]));
    }
    Err(WireError::new("workspace-unsound", &[("faults", &count)]))
}

/// Undo or redo.
pub fn step(plenary: &Plenary, command: &str, as_json: bool) -> Result<(), WireError> {
    let label = ask(plenary, command, json!({}))?;
    if as_json {
        return output::json(&label);
    }
    if label.is_null() {
        return Err(WireError::new(&format!("nothing-to-{command}"), &[]));
    }
    let words = sentences::operation(&cell(&label, "op"), &cell(&label, "subject"));
    output::bytes(format!("{words}\n").as_bytes())
}

/// The newest changes.
pub fn history(plenary: &Plenary, limit: i64, as_json: bool) -> Result<(), WireError> {
    let lines = ask(plenary, "history", json!({ "limit": limit }))?;
    if as_json {
        return output::json(&lines);
    }
    let row = |line: &Value| {
        let what = sentences::operation(&cell(line, "label/op"), &cell(line, "label/subject"));
        let undone = if at(line, "undone") == &Value::Bool(true) { "undone" } else { "" };
        vec![cell(line, "id"), cell(line, "at"), what, undone.to_owned()]
    };
    output::table(&listed(&lines).iter().map(row).collect::<Vec<_>>())
}
