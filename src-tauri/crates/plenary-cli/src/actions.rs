//! `plenary actions`: what is to be done, by whom, by when, how old it is and how late, and how it may be used.

use crate::arguments::Actions;
use crate::calling::ask;
use crate::naming;
use crate::output::{self, cell, items};
use plenary_api::WireError;
use plenary_core::Plenary;
use serde_json::{Value, json};

/// Lists actions.
pub fn actions(plenary: &Plenary, wanted: &Actions, as_json: bool) -> Result<(), WireError> {
    let event = wanted.event.as_deref().map(|slug| naming::event(plenary, slug)).transpose()?;
    let owner = wanted.owner.as_deref().map(|word| naming::person(plenary, word)).transpose()?;
    let view = ask(plenary, "actions", json!({ "event_id": event, "owner_id": owner, "open": wanted.open }))?;
    if as_json {
        return output::json(&view);
    }
    output::table(&items(&view, "rows").iter().map(row).collect::<Vec<_>>())
}

/// State, due day, owner, age, permission, what, event.
fn row(row: &Value) -> Vec<String> {
    let late = row.get("overdue_days").and_then(Value::as_i64).map(|days| format!("{days} days late"));
    let owner = cell(row, "owner/name");
    vec![
        late.unwrap_or_else(|| cell(row, "action/state")),
        cell(row, "action/due_on"),
        if owner.is_empty() { "nobody".to_owned() } else { owner },
        format!("{} days", cell(row, "age_days")),
        cell(row, "action/permission"),
        cell(row, "action/text"),
        cell(row, "event/title"),
    ]
}
