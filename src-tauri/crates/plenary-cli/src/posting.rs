//! `plenary publish`, `plenary outbox` and `plenary account`: what leaves by the network. Passwords come by standard input only.

use crate::arguments::{Account, Outbox, Publish};
use crate::calling::ask;
use crate::naming::{self, Whose, no_such_name};
use crate::output::{self, cell as text, items, listed};
use crate::sentences;
use plenary_api::WireError;
use plenary_core::Plenary;
use plenary_core::store::caldav;
use serde_json::{Map, Value, json};

/// Publishes; a conflict that nobody decided on is a refusal after everything else was done.
pub fn publish(plenary: &Plenary, to: &Publish, as_json: bool) -> Result<(), WireError> {
    let Publish::Caldav { event, series, gone, account, overwrite, keep, kept } = to;
    if *kept {
        let whose = Whose::named(plenary, event.as_deref(), series.as_deref())?;
        return list_kept(plenary, &whose.request([]), &calendar(plenary, account)?, as_json);
    }
    let choices = overwrite.iter().map(|uid| (uid.clone(), json!("overwrite")));
    let choices: Map<String, Value> =
        choices.chain(keep.iter().map(|uid| (uid.clone(), json!("keep")))).collect();
    let whose = if *gone { None } else { Some(Whose::named(plenary, event.as_deref(), series.as_deref())?) };
    let fields = [("account_id", json!(calendar(plenary, account)?)), ("choices", Value::Object(choices))];
    let request = match whose {
        Some(whose) => whose.request(fields),
        None => {
            let fields = fields.into_iter().chain([("gone", json!(true))]);
            Value::Object(fields.map(|(field, value)| (field.to_owned(), value)).collect())
        }
    };
    let report = ask(plenary, "publish_caldav", request)?;
    let conflicts = items(&report, "conflicts");
    if as_json {
        output::json(&report)?;
    } else {
        let fields = ["created", "updated", "deleted", "unchanged", "kept"];
        let rows = fields.map(|field| vec![field.to_owned(), text(&report, field)]);
        output::table(&rows)?;
        for conflict in conflicts {
            eprintln!("changed there: {} ({})", named(conflict), text(conflict, "uid"));
            difference(conflict).iter().for_each(|line| eprintln!("{line}"));
        }
    }
    if conflicts.is_empty() {
        return Ok(());
    }
    Err(WireError::new("caldav-conflicts", &[("count", &conflicts.len().to_string())]))
}

/// What somebody changed there, with its day and hour: many are called the same.
fn named(conflict: &Value) -> String {
    let [title, day, time] = ["title", "begin/day", "begin/time"].map(|field| text(conflict, field));
    let when = format!("{day} {}", time.strip_suffix(":00").unwrap_or(&time));
    if day.is_empty() { title } else { format!("{title} · {}", when.trim_end()) }
}

fn difference(conflict: &Value) -> Vec<String> {
    let gone = (conflict["gone"] == true).then(|| "  there it was deleted".to_owned());
    let differs = items(conflict, "differences").iter().map(|one| {
        let [property, day, ours, theirs] =
            ["property", "occurrence", "ours", "theirs"].map(|field| text(one, field));
        let day = if day.is_empty() { day } else { format!("{day}, ") };
        format!("  {day}{property}: here {ours:?}, there {theirs:?}")
    });
    gone.into_iter().chain(differs).collect()
}

/// What was left in a calendar as somebody changed it there.
fn list_kept(plenary: &Plenary, of: &Value, account: &str, as_json: bool) -> Result<(), WireError> {
    let kept = ask(plenary, "list_caldav_kept", of.clone())?;
    let kept: Vec<&Value> = listed(&kept).iter().filter(|one| one["account_id"] == account).collect();
    let request = json!({ "account_id": account, "of": of });
    let there = ask(plenary, "compare_caldav_kept", request)?;
    if as_json {
        return output::json(&json!({ "kept": kept, "there": there }));
    }
    let mut lines = Vec::new();
    for one in listed(&there) {
        let since = kept.iter().find(|entry| entry["uid"] == one["uid"]).map(|entry| text(entry, "since"));
        let uid = text(one, "uid");
        lines.push(format!("kept since {}: {} ({uid})", since.unwrap_or_default(), named(one)));
        lines.extend(difference(one));
    }
    lines.iter_mut().for_each(|line| line.push('\n'));
    output::bytes(lines.concat().as_bytes())
}

fn calendar(plenary: &Plenary, name: &str) -> Result<String, WireError> {
    let found = plenary.read(|conn| caldav::named(conn, name))?;
    let account =
        found.first().ok_or_else(|| plenary_core::error::Error::from(no_such_name("account", name)))?;
    Ok(account.id.to_string())
}

/// Lists, prints, sends, withdraws, sends again.
pub fn outbox(plenary: &Plenary, what: Option<&Outbox>, as_json: bool) -> Result<(), WireError> {
    let answer = match what {
        None | Some(Outbox::List) => return list(plenary, as_json),
        Some(Outbox::Show { id }) => {
            let message = ask(plenary, "read_message", json!({ "id": id }))?;
            if as_json {
                return output::json(&message);
            }
            let head = format!("From: {}\nTo: {}\n\n", text(&message, "from"), text(&message, "to"));
            return output::bytes(format!("{head}{}", text(&message, "text")).as_bytes());
        }
        Some(Outbox::FollowUps { event, series }) => {
            let request = match Whose::named(plenary, event.as_deref(), series.as_deref())? {
                Whose::Event(id) => json!({ "event_ids": [id] }),
                whose => whose.request([]),
            };
            ask(plenary, "queue_follow_ups", request)?
        }
        Some(Outbox::ThankYous { event, groups }) => {
            let event = naming::event(plenary, event)?;
            ask(plenary, "queue_thank_yous", json!({ "event_id": event, "groups": groups }))?
        }
        Some(Outbox::Save { folder, ids, unrecorded }) => {
            let request = json!({ "ids": these(ids), "folder": folder, "unrecorded": unrecorded });
            return all_out(&ask(plenary, "save_messages", request)?);
        }
        Some(Outbox::Send { ids }) => return send(plenary, ids),
        Some(Outbox::Withdraw { ids }) => ask(plenary, "withdraw_messages", json!({ "ids": ids }))?,
        Some(Outbox::Renew { ids }) => return renew(plenary, ids),
        Some(Outbox::Retry { ids }) => ask(plenary, "retry_messages", json!({ "ids": ids }))?,
        Some(Outbox::Arrived { ids }) => ask(plenary, "confirm_messages", json!({ "ids": ids }))?,
    };
    output::json(&answer)
}

/// Sends what waits.
fn send(plenary: &Plenary, ids: &[String]) -> Result<(), WireError> {
    all_out(&ask(plenary, "send_outbox", json!({ "ids": these(ids) }))?)
}

/// Prints what became of messages, and refuses where some did not go out.
fn all_out(answer: &Value) -> Result<(), WireError> {
    output::json(answer)?;
    let number = |name: &str| output::at(answer, name).as_u64().unwrap_or(0);
    match ["put_off", "failed", "unsure", "held_back"].map(number).iter().sum::<u64>() {
        0 => Ok(()),
        left => Err(WireError::new("messages-not-sent", &[("count", &left.to_string())])),
    }
}

/// Makes messages anew; those that cannot be made are told, and the rest is made all the same.
fn renew(plenary: &Plenary, ids: &[String]) -> Result<(), WireError> {
    let answer = ask(plenary, "renew_messages", json!({ "ids": ids }))?;
    output::json(&answer)?;
    let not_made = items(&answer, "not_made");
    for one in not_made {
        let why: WireError = serde_json::from_value(output::at(one, "error").clone())
            .map_err(|error| WireError::new("internal", &[("reason", &error.to_string())]))?;
        eprintln!("{}: {}", text(one, "name"), sentences::error(&why));
    }
    if not_made.is_empty() {
        return Ok(());
    }
    Err(WireError::new("letters-not-made", &[("count", &not_made.len().to_string())]))
}

/// The messages that are named; none: everything that waits.
fn these(ids: &[String]) -> Value {
    if ids.is_empty() { Value::Null } else { json!(ids) }
}

/// Every message, a page after the other.
fn list(plenary: &Plenary, as_json: bool) -> Result<(), WireError> {
    const PAGE: usize = 1000;
    let mut page = ask(plenary, "list_outbox", json!({ "limit": PAGE }))?;
    let mut rows = items(&page, "rows").to_vec();
    let total = output::at(&page, "total").as_u64().unwrap_or(0);
    while (rows.len() as u64) < total {
        let next = ask(plenary, "list_outbox", json!({ "limit": PAGE, "offset": rows.len() }))?;
        match items(&next, "rows") {
            [] => break,
            more => rows.extend_from_slice(more),
        }
        let untrue = items(&next, "untrue").to_vec();
        if let Some(Value::Array(all)) = page.get_mut("untrue") {
            all.extend(untrue);
        }
    }
    if as_json {
        if let Some(all) = page.get_mut("rows") {
            *all = Value::Array(rows);
        }
        return output::json(&page);
    }
    let row = |line: &Value| {
        let is_untrue = items(&page, "untrue").contains(output::at(line, "id"));
        let state = if is_untrue { "outdated".to_owned() } else { text(line, "state") };
        let [id, address, subject, error] = ["id", "address", "subject", "error"].map(|at| text(line, at));
        vec![id, state, address, subject, error]
    };
    output::table(&rows.iter().map(row).collect::<Vec<_>>())
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
            let held = ask(plenary, "mail_account", json!({}))?;
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
    ask(plenary, &format!("{verb}_{noun}"), request)
}

fn accounts(plenary: &Plenary, as_json: bool) -> Result<(), WireError> {
    let mail = ask(plenary, "mail_account", json!({}))?;
    let calendars = ask(plenary, "list_caldav_accounts", json!({}))?;
    if as_json {
        return output::json(&json!({ "mail": mail, "caldav": calendars }));
    }
    let mail = std::iter::once(&mail).filter(|account| !account.is_null());
    let mail = mail.map(|one| vec!["mail".to_owned(), text(one, "from_address"), text(one, "host")]);
    let calendars =
        listed(&calendars).iter().map(|one| vec!["caldav".to_owned(), text(one, "name"), text(one, "url")]);
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
