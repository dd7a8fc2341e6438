//! `plenary export invites|feed` and `plenary ledger`: calendars for people and web folders, and who holds what.

use crate::arguments::{Export, Ledger};
use crate::calling::{ask, why};
use crate::exporting;
use crate::naming::{self, Whose};
use crate::output::{self, cell, items};
use crate::sentences;
use plenary_api::{WireError, invitations};
use plenary_core::Plenary;
use plenary_core::ids::PersonId;
use plenary_core::model::{Event, Series};
use plenary_core::store::{self, rows};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Something that is written as a folder, beside the table of formats.
pub struct Folder {
    pub name: &'static str,
    pub purpose: &'static str,
    /// Which options it understands, without the dashes.
    pub options: &'static [&'static str],
    write: fn(&Plenary, Whose, &Export, &Path) -> Result<Value, WireError>,
    lines: fn(&Value) -> Vec<Vec<String>>,
}

/// Every folder.
pub const FOLDERS: &[Folder] = &[
    Folder {
        name: "invites",
        purpose: "Invitations, updates and cancellations that are due, for each person",
        options: &["person", "alarm", "no-alarm", "only-stale", "zip", "text", "again", "unrecorded", "gone"],
        write: invites,
        lines: invited,
    },
    Folder {
        name: "approval-sheets",
        purpose: "May we quote this? A sheet to tick, as a page and as a PDF, and a mail draft for each speaker who is asked",
        options: &["person"],
        write: approval_sheets,
        lines: |saved| vec![vec!["files".to_owned(), cell(saved, "files")]],
    },
    Folder {
        name: "feed",
        purpose: "Calendars for a web folder: the agenda, each room, track and person with a part",
        options: &["person", "alarm", "only-stale"],
        write: feed,
        lines: |written| items(written, "files").iter().map(|file| vec![output::text(file)]).collect(),
    },
];

/// Writes a folder for an event or a network.
pub fn folder(plenary: &Plenary, kind: &Folder, wanted: &Export, as_json: bool) -> Result<(), WireError> {
    wanted.takes_only(kind.name, kind.options)?;
    let whose = Whose::named(plenary, wanted.event.as_deref(), wanted.series.as_deref())?;
    let out = wanted.out.as_deref().ok_or_else(|| WireError::new("needs-a-folder", &[]))?;
    let written = (kind.write)(plenary, whose, wanted, out)?;
    if as_json {
        output::json(&written)?
    } else {
        output::table(&(kind.lines)(&written))?
    }
    let not_made = items(&written, "not_made");
    for one in not_made {
        eprintln!("{}, {}: {}", cell(one, "name"), cell(one, "file"), sentences::error(&why(one)?));
    }
    if not_made.is_empty() {
        return Ok(());
    }
    Err(WireError::new("sheets-not-made", &[("count", &not_made.len().to_string())]))
}

/// Writes the calendar of a network; nothing else of a network is one file.
pub fn network(plenary: &Plenary, name: &str, wanted: &Export, as_json: bool) -> Result<(), WireError> {
    if name != "ics" {
        return Err(WireError::new("not-for-networks", &[("format", name)]));
    }
    wanted.takes_only(name, &["alarm", "only-stale"])?;
    let id = naming::network(plenary, wanted.series.as_deref().unwrap_or_default())?;
    let only =
        wanted.only_stale.then(|| exporting::stale(plenary, json!({ "series_id": id }))).transpose()?;
    let artifact = invitations::of_network(plenary, id, wanted.alarm, only.as_ref())?;
    exporting::put(&artifact.bytes, wanted.out.as_deref(), as_json)?;
    say_drafts(invitations::drafts_of_network(plenary, id)?);
    Ok(())
}

/// That meetings are left out of a network's calendar as long as they are drafts.
fn say_drafts(count: usize) {
    if count > 0 {
        let left_out = WireError::new("drafts-in-no-calendar", &[("count", &count.to_string())]);
        eprintln!("{}", sentences::error(&left_out));
    }
}

fn feed(plenary: &Plenary, whose: Whose, wanted: &Export, out: &Path) -> Result<Value, WireError> {
    let person = wanted.person.as_deref().map(|word| naming::person(plenary, word)).transpose()?;
    let request = json!({ "of": whose.request([]), "path": out, "alarm": wanted.alarm, "person_id": person,
        "only_stale": wanted.only_stale });
    let written = ask(plenary, "export_feed", request)?;
    let drafts = written.get("drafts").and_then(Value::as_u64);
    say_drafts(drafts.and_then(|count| count.try_into().ok()).unwrap_or(0));
    Ok(written)
}

fn approval_sheets(plenary: &Plenary, whose: Whose, wanted: &Export, out: &Path) -> Result<Value, WireError> {
    if !matches!(whose, Whose::Event(_)) {
        return Err(WireError::new("not-for-networks", &[("format", "approval-sheets")]));
    }
    let person = wanted.person.as_deref().map(|word| naming::person(plenary, word)).transpose()?;
    let people: Vec<_> = person.into_iter().collect();
    ask(
        plenary,
        "save_approval_sheets",
        whose.request([("person_ids", json!(people)), ("folder", json!(out))]),
    )
}

fn invites(plenary: &Plenary, whose: Whose, wanted: &Export, out: &Path) -> Result<Value, WireError> {
    let person = wanted.person.as_deref().map(|word| naming::person(plenary, word)).transpose()?;
    let which = whose.request([
        ("only_stale", json!(wanted.only_stale)),
        ("include_text", json!(wanted.text)),
        ("again", json!(wanted.again)),
        ("person_id", json!(person)),
    ]);
    let form = if wanted.zip { "zips" } else { "folders" };
    let request = json!({
        "which": which, "path": out, "form": form, "alarm": wanted.alarm, "no_alarm": wanted.no_alarm,
        "unrecorded": wanted.unrecorded,
    });
    let written = ask(plenary, "export_invitations", request)?;
    let is_none = |name| written.get(name) == Some(&json!(0));
    if is_none("files") && is_none("withdrawn") {
        let plan = ask(plenary, "plan_invitations", json!({ "which": which, "limit": 0 }))?;
        let waiting = plan.get("waiting").and_then(Value::as_u64).unwrap_or(0);
        return Err(why_nothing(plenary, whose, wanted, waiting)?);
    }
    Ok(written)
}

/// Why nobody is due anything: it waits in the outbox, the entry of a network brings it, nobody is there yet, or all hold what is true.
fn why_nothing(
    plenary: &Plenary,
    whose: Whose,
    wanted: &Export,
    waiting: u64,
) -> Result<WireError, WireError> {
    if let Some(name) = wanted.person.as_deref().filter(|_| wanted.again) {
        let brought = brought_by(plenary, whose, naming::person(plenary, name)?)?;
        return Ok(brought.unwrap_or_else(|| WireError::new("nothing-to-give-again", &[("name", name)])));
    }
    if waiting > 0 {
        return Ok(WireError::new("waits-in-the-outbox", &[("count", &waiting.to_string())]));
    }
    let nothing = WireError::new("nothing-is-due", &[]);
    let Whose::Event(id) = whose else { return Ok(nothing) };
    if wanted.person.is_some() || wanted.only_stale {
        return Ok(nothing);
    }
    let ledger = ask(plenary, "ledger", whose.request([]))?;
    let sum =
        |name: &str| -> i64 { items(&ledger, "items").iter().filter_map(|item| item[name].as_i64()).sum() };
    if sum("wanted") + sum("holders") > 0 {
        return Ok(nothing);
    }
    let event: Event = plenary.read(|conn| rows::expect(conn, id))?;
    let network = event.series_id.filter(|_| sum("in_network") > 0);
    let network = network.map(|id| plenary.read(|conn| rows::expect::<Series>(conn, id))).transpose()?;
    let is_empty = plenary.read(|conn| store::attendances::of_event(conn, id))?.is_empty();
    Ok(match network {
        Some(network) => {
            WireError::new("network-brings-it", &[("network", &network.title), ("slug", &network.slug)])
        }
        None if is_empty => WireError::new("nobody-is-on-the-list", &[("event", &event.title)]),
        None => nothing,
    })
}

/// That the entry of its network brings a meeting to somebody.
fn brought_by(plenary: &Plenary, whose: Whose, person: PersonId) -> Result<Option<WireError>, WireError> {
    let Whose::Event(id) = whose else { return Ok(None) };
    Ok(plenary.read(|conn| {
        let event: Event = rows::expect(conn, id)?;
        if !store::invitations::with_network(conn, &event)?.contains(&person) {
            return Ok(None);
        }
        let network = event.series_id.map(|id| rows::expect::<Series>(conn, id)).transpose()?;
        Ok(network.map(|network| {
            WireError::new("network-brings-it", &[("network", &network.title), ("slug", &network.slug)])
        }))
    })?)
}

fn invited(written: &Value) -> Vec<Vec<String>> {
    let rows = ["invitations", "updates", "again", "cancellations", "withdrawn", "people", "path"];
    rows.map(|name| vec![name.to_owned(), cell(written, name)]).to_vec()
}

/// Prints the items with their numbers, or what is due.
pub fn ledger(plenary: &Plenary, wanted: &Ledger, as_json: bool) -> Result<(), WireError> {
    let whose = Whose::named(plenary, wanted.event.as_deref(), wanted.series.as_deref())?;
    if wanted.due {
        let request = json!({ "which": whose.request([]), "limit": usize::MAX });
        let plan = ask(plenary, "plan_invitations", request)?;
        return if as_json { output::json(&plan) } else { steps(&plan) };
    }
    let mut ledger = ask(plenary, "ledger", whose.request([]))?;
    if as_json || wanted.people {
        put_holders(plenary, &whose.request([]), &mut ledger)?;
    }
    if as_json {
        return output::json(&ledger);
    }
    let all = items(&ledger, "items");
    let has_meetings = all.iter().any(|item| item["in_network"] != 0);
    let has_waiting = all.iter().any(|item| item["waiting"] != 0);
    let columns = [
        ("title", "said/title"),
        ("starts", "said/starts_at"),
        ("state", "state"),
        ("wanted", "wanted"),
        ("by the network", "in_network"),
        ("hold it", "holders"),
        ("out of date", "stale"),
        ("in the outbox", "waiting"),
    ];
    let is_shown = move |at: &str| match at {
        "in_network" => has_meetings,
        "waiting" => has_waiting,
        _ => true,
    };
    let columns = || columns.into_iter().filter(move |(_, at)| is_shown(at));
    let due = |one: &Value| format!("{} {}", cell(one, "count"), cell(one, "reason"));
    let shown = |item: &Value, at: &str| match at {
        "said/starts_at" => starts(item),
        _ => cell(item, at),
    };
    let row = |item: &Value| -> Vec<String> {
        let due = items(item, "due").iter().map(due).collect::<Vec<_>>().join(", ");
        columns().map(|(_, at)| shown(item, at)).chain([due]).collect()
    };
    let head: Vec<String> = columns().map(|(name, _)| name).chain(["due"]).map(str::to_owned).collect();
    let rows = std::iter::once(head).chain(all.iter().map(row)).collect::<Vec<_>>();
    output::table(&rows)?;
    if !wanted.people {
        return Ok(());
    }
    let head = ["person", "address", "title", "starts", "method", "sequence", "sent", "how", "sha256"]
        .map(str::to_owned);
    let of_item = |item: &Value| items(item, "people").iter().map(held).collect::<Vec<_>>();
    let people = all.iter().flat_map(of_item);
    output::bytes(b"\n")?;
    output::table(&std::iter::once(head.to_vec()).chain(people).collect::<Vec<_>>())
}

/// When an item starts; of whole days, the first.
fn starts(item: &Value) -> String {
    begins(item, "said")
}

/// The same by what is said there.
fn begins(one: &Value, said: &str) -> String {
    let at = cell(one, &format!("{said}/starts_at"));
    match one.pointer(&format!("/{said}/whole_days")) {
        Some(Value::Bool(true)) => at.split('T').next().unwrap_or_default().to_owned(),
        _ => at,
    }
}

/// What somebody holds at an address.
fn held(line: &Value) -> Vec<String> {
    let fields = ["method", "sequence", "sent_at", "channel"].map(|at| cell(line, at));
    let of_what = ["name", "address", "said/title"].map(|at| cell(line, at));
    let short = cell(line, "sha256").chars().take(12).collect();
    of_what.into_iter().chain([starts(line)]).chain(fields).chain([short]).collect()
}

/// Adds to each item who holds it: one line for each address of each person, the newest that went there.
fn put_holders(plenary: &Plenary, of: &Value, ledger: &mut Value) -> Result<(), WireError> {
    let Some(Value::Array(items)) = ledger.get_mut("items") else { return Ok(()) };
    for item in items {
        let request = json!({ "of": of, "item_id": item["id"], "limit": usize::MAX });
        let holders = ask(plenary, "item_holders", request)?;
        let mut lines = Vec::new();
        for person in output::listed(&holders) {
            let mut newest: BTreeMap<String, Value> = BTreeMap::new();
            for entry in output::items(person, "sent") {
                let version = |one: &Value| (one["sequence"].as_i64(), cell(one, "stamped_at"));
                let held =
                    newest.entry(cell(entry, "address").to_lowercase()).or_insert_with(|| entry.clone());
                if version(entry) >= version(held) {
                    *held = entry.clone();
                }
            }
            lines.extend(newest.into_values().map(|mut entry| {
                if let Value::Object(fields) = &mut entry {
                    fields.insert("name".to_owned(), person["name"].clone());
                }
                entry
            }));
        }
        item["people"] = Value::Array(lines);
    }
    Ok(())
}

fn steps(plan: &Value) -> Result<(), WireError> {
    let fields = ["step/method", "step/reason", "title", "", "name", "address", "step/sequence"];
    let starts = |step: &Value| {
        let said =
            if step.pointer("/step/now").is_none_or(Value::is_null) { "step/held" } else { "step/now" };
        begins(step, said)
    };
    let shown = |step: &Value, at: &str| if at.is_empty() { starts(step) } else { cell(step, at) };
    let row = |step: &Value| fields.map(|at| shown(step, at)).to_vec();
    output::table(&items(plan, "steps").iter().map(row).collect::<Vec<_>>())
}
