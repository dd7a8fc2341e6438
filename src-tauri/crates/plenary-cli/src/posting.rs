//! `plenary publish`, `plenary outbox` and `plenary account`: what leaves by the network. Passwords come by standard input only.

use crate::arguments::{Account, Outbox, Publish};
use crate::calling::ask;
use crate::exporting::no_such_name;
use crate::output;
use plenary_api::WireError;
use plenary_core::Plenary;
use plenary_core::store::{caldav, events, series};
use serde_json::{Map, Value, json};

/// Publishes; a conflict that nobody decided on is a refusal after everything else was done.
pub fn publish(plenary: &Plenary, to: &Publish, as_json: bool) -> Result<(), WireError> {
    let Publish::Caldav { event, series, account, overwrite, keep } = to;
    let mut request = source(plenary, event.as_deref(), series.as_deref())?;
    let choices = overwrite.iter().map(|uid| (uid.clone(), json!("overwrite")));
    let choices: Map<String, Value> =
        choices.chain(keep.iter().map(|uid| (uid.clone(), json!("keep")))).collect();
    request.insert("account_id".to_owned(), json!(calendar(plenary, account)?));
    request.insert("choices".to_owned(), Value::Object(choices));
    let report = ask(plenary, "publish_caldav", Value::Object(request))?.output;
    let conflicts = report.get("conflicts").and_then(Value::as_array).cloned().unwrap_or_default();
    if as_json {
        output::json(&report)?;
    } else {
        let fields = ["created", "updated", "deleted", "unchanged", "kept"];
        let rows = fields.map(|field| vec![field.to_owned(), text(&report, field)]);
        output::table(&rows)?;
        for conflict in &conflicts {
            eprintln!("changed there: {} ({})", text(conflict, "title"), text(conflict, "uid"));
            for one in conflict.get("differences").and_then(Value::as_array).into_iter().flatten() {
                let [property, ours, theirs] = ["property", "ours", "theirs"].map(|field| text(one, field));
                eprintln!("  {property}: here {ours:?}, there {theirs:?}");
            }
        }
    }
    if conflicts.is_empty() {
        return Ok(());
    }
    Err(WireError::new("caldav-conflicts", &[("count", &conflicts.len().to_string())]))
}

fn source(
    plenary: &Plenary,
    event: Option<&str>,
    network: Option<&str>,
) -> Result<Map<String, Value>, WireError> {
    let found = plenary.read(|conn| match (event, network) {
        (Some(slug), _) => {
            let event = events::by_slug(conn, slug)?.ok_or_else(|| no_such_name("event", slug))?;
            Ok(("event_id", event.id.to_string()))
        }
        (None, slug) => {
            let slug = slug.unwrap_or_default();
            let series = series::by_slug(conn, slug)?.ok_or_else(|| no_such_name("series", slug))?;
            Ok(("series_id", series.id.to_string()))
        }
    });
    let (field, id) = found?;
    Ok(Map::from_iter([(field.to_owned(), json!(id))]))
}

fn calendar(plenary: &Plenary, name: &str) -> Result<String, WireError> {
    let found = plenary.read(|conn| caldav::named(conn, name))?;
    let account =
        found.first().ok_or_else(|| plenary_core::error::Error::from(no_such_name("account", name)))?;
    Ok(account.id.to_string())
}

fn text(value: &Value, field: &str) -> String {
    output::text(value.get(field).unwrap_or(&Value::Null))
}

/// Lists, prints, sends, withdraws, sends again.
pub fn outbox(plenary: &Plenary, what: Option<&Outbox>, as_json: bool) -> Result<(), WireError> {
    let answer = match what {
        None | Some(Outbox::List) => return list(plenary, as_json),
        Some(Outbox::Show { id }) => {
            let message = ask(plenary, "read_message", json!({ "id": id }))?.output;
            if as_json {
                return output::json(&message);
            }
            let head = format!("From: {}\nTo: {}\n\n", text(&message, "from"), text(&message, "to"));
            return output::bytes(format!("{head}{}", text(&message, "text")).as_bytes());
        }
        Some(Outbox::FollowUps { event, series }) => ask(
            plenary,
            "queue_follow_ups",
            Value::Object(source(plenary, event.as_deref(), series.as_deref())?),
        )?,
        Some(Outbox::Send { ids }) => {
            let ids = if ids.is_empty() { Value::Null } else { json!(ids) };
            ask(plenary, "send_outbox", json!({ "ids": ids }))?
        }
        Some(Outbox::Withdraw { ids }) => ask(plenary, "withdraw_messages", json!({ "ids": ids }))?,
        Some(Outbox::Retry { ids }) => ask(plenary, "retry_messages", json!({ "ids": ids }))?,
    };
    output::json(&answer.output)
}

fn list(plenary: &Plenary, as_json: bool) -> Result<(), WireError> {
    let page = ask(plenary, "list_outbox", json!({ "limit": 1000 }))?.output;
    if as_json {
        return output::json(&page);
    }
    let row =
        |line: &Value| ["id", "state", "address", "subject", "error"].map(|field| text(line, field)).to_vec();
    let rows = page.get("rows").and_then(Value::as_array).into_iter().flatten().map(row);
    output::table(&rows.collect::<Vec<_>>())
}

/// Sets up, lists and tests accounts.
pub fn account(plenary: &Plenary, what: &Account, as_json: bool) -> Result<(), WireError> {
    match what {
        Account::List => accounts(plenary, as_json),
        Account::Mail { from, name, host, port, security, user, per_minute } => {
            let user = user.as_ref().unwrap_or(from);
            let mut request =
                json!({ "from_address": from, "host": host, "security": security, "user_name": user });
            let optional =
                [("from_name", json!(name)), ("port", json!(port)), ("per_minute", json!(per_minute))];
            if let Value::Object(fields) = &mut request {
                let given = optional.into_iter().filter(|(_, value)| !value.is_null());
                fields.extend(given.map(|(field, value)| (field.to_owned(), value)));
            }
            let held = ask(plenary, "mail_account", json!({}))?.output;
            output::json(&create_or_change(plenary, "mail_account", held.get("id"), request)?)
        }
        Account::Caldav { name, url, user } => {
            let request = json!({ "name": name, "url": url, "user_name": user });
            let held = plenary.read(|conn| caldav::named(conn, name))?;
            let id = held.first().map(|account| json!(account.id));
            output::json(&create_or_change(plenary, "caldav_account", id.as_ref(), request)?)
        }
        Account::Password { caldav: None } => {
            ask(plenary, "set_mail_password", json!({ "password": password()? })).map(drop)
        }
        Account::Password { caldav: Some(name) } => {
            let request = json!({ "id": calendar(plenary, name)?, "password": password()? });
            ask(plenary, "set_caldav_password", request).map(drop)
        }
        Account::Test { caldav: None } => ask(plenary, "test_mail_account", json!({})).map(drop),
        Account::Test { caldav: Some(name) } => {
            ask(plenary, "test_caldav_account", json!({ "id": calendar(plenary, name)? })).map(drop)
        }
    }
}

fn create_or_change(
    plenary: &Plenary,
    noun: &str,
    id: Option<&Value>,
    mut request: Value,
) -> Result<Value, WireError> {
    let (verb, id) = (if id.is_some() { "change" } else { "create" }, id.cloned());
    if let (Some(id), Value::Object(fields)) = (id, &mut request) {
        fields.insert("id".to_owned(), id);
    }
    Ok(ask(plenary, &format!("{verb}_{noun}"), request)?.output)
}

fn accounts(plenary: &Plenary, as_json: bool) -> Result<(), WireError> {
    let mail = ask(plenary, "mail_account", json!({}))?.output;
    let calendars = ask(plenary, "list_caldav_accounts", json!({}))?.output;
    if as_json {
        return output::json(&json!({ "mail": mail, "caldav": calendars }));
    }
    let mail = std::iter::once(&mail).filter(|account| !account.is_null());
    let mail = mail.map(|one| vec!["mail".to_owned(), text(one, "from_address"), text(one, "host")]);
    let calendars = calendars.as_array().into_iter().flatten();
    let calendars = calendars.map(|one| vec!["caldav".to_owned(), text(one, "name"), text(one, "url")]);
    output::table(&mail.chain(calendars).collect::<Vec<_>>())
}

/// The first line of standard input: an argument could be read by every program on the computer.
fn password() -> Result<String, WireError> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).map_err(|error| {
        WireError::new("file", &[("path", "standard input"), ("reason", &error.to_string())])
    })?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
