//! `plenary export invites|feed` and `plenary ledger`: calendars for people and web folders, and who holds what.

use crate::arguments::{Export, Ledger};
use crate::{exporting, output};
use plenary_api::jobs::Progress;
use plenary_api::{WireError, dispatch, invitations};
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result as CoreResult};
use plenary_core::ids::{EventId, PersonId, SeriesId};
use plenary_core::store::{Connection, events, people, series};
use serde_json::{Value, json};

/// An event or a network.
#[derive(Clone, Copy)]
enum Whose {
    Event(EventId),
    Series(SeriesId),
    Gone,
}

impl Whose {
    fn named(conn: &Connection, event: Option<&str>, network: Option<&str>) -> CoreResult<Self> {
        let none = exporting::no_such_name;
        match (event, network) {
            (Some(slug), _) => {
                Ok(Self::Event(events::by_slug(conn, slug)?.ok_or_else(|| none("event", slug))?.id))
            }
            (None, Some(slug)) => {
                Ok(Self::Series(series::by_slug(conn, slug)?.ok_or_else(|| none("series", slug))?.id))
            }
            (None, None) => Ok(Self::Gone),
        }
    }

    fn request(self) -> Value {
        match self {
            Self::Event(id) => json!({ "event_id": id }),
            Self::Series(id) => json!({ "series_id": id }),
            Self::Gone => json!({}),
        }
    }
}

fn ask(plenary: &Plenary, command: &str, request: Value) -> Result<Value, WireError> {
    Ok(dispatch(plenary, command, request, &Progress::silent())?.output)
}

/// Writes invitations, a feed, or the calendar of a network.
pub fn export(plenary: &Plenary, name: &str, wanted: &Export, as_json: bool) -> Result<(), WireError> {
    let whose = plenary.read(|conn| Whose::named(conn, wanted.event.as_deref(), wanted.series.as_deref()))?;
    if let (Whose::Series(id), "ics") = (whose, name) {
        let artifact = invitations::of_network(plenary, id, wanted.alarm)?;
        return exporting::put(&artifact.bytes, wanted.out.as_deref(), as_json);
    }
    if !matches!(name, "invites" | "feed") {
        return Err(WireError::new("not-for-networks", &[("format", name)]));
    }
    let out = wanted.out.as_ref().ok_or_else(|| WireError::new("needs-a-folder", &[]))?;
    if name == "feed" {
        let request = json!({ "of": whose.request(), "path": out, "alarm": wanted.alarm });
        let written = ask(plenary, "export_feed", request)?;
        return if as_json { output::json(&written) } else { lines(&written, "files") };
    }
    let mut which = whose.request();
    which["only_stale"] = json!(wanted.only_stale);
    which["include_text"] = json!(wanted.text);
    which["person_id"] = json!(plenary.read(|conn| person(conn, wanted.person.as_deref()))?);
    let form = if wanted.zip { "zips" } else { "folders" };
    let (alarm, unrecorded) = (wanted.alarm, wanted.unrecorded);
    let request =
        json!({ "which": which, "path": out, "form": form, "alarm": alarm, "unrecorded": unrecorded });
    let written = ask(plenary, "export_invitations", request)?;
    if as_json {
        return output::json(&written);
    }
    let number = |name: &str| output::text(written.get(name).unwrap_or(&Value::Null));
    let rows = ["invitations", "updates", "cancellations", "withdrawn", "people", "path"];
    output::table(&rows.map(|name| vec![name.to_owned(), number(name)]))
}

/// Who is meant by a name, an address or an id.
fn person(conn: &Connection, word: Option<&str>) -> CoreResult<Option<PersonId>> {
    let Some(word) = word else { return Ok(None) };
    if let Ok(id) = word.parse() {
        return Ok(Some(id));
    }
    if let Some(person) = people::by_email(conn, word)? {
        return Ok(Some(person.id));
    }
    let (given, family) = word.rsplit_once(' ').unwrap_or(("", word));
    let found = people::by_name(conn, given, family)?;
    match found.as_slice() {
        [one] => Ok(Some(one.id)),
        [] => Err(exporting::no_such_name("person", word).into()),
        _ => Err(Refusal::new("name-is-ambiguous").with("noun", "person").with("name", word).into()),
    }
}

fn lines(value: &Value, list: &str) -> Result<(), WireError> {
    let rows = value.get(list).and_then(Value::as_array).into_iter().flatten();
    output::table(&rows.map(|row| vec![output::text(row)]).collect::<Vec<_>>())
}

/// Prints the items with their numbers, or what is due.
pub fn ledger(plenary: &Plenary, wanted: &Ledger, as_json: bool) -> Result<(), WireError> {
    let whose = plenary.read(|conn| Whose::named(conn, wanted.event.as_deref(), wanted.series.as_deref()))?;
    if wanted.due {
        let plan =
            ask(plenary, "plan_invitations", json!({ "which": whose.request(), "limit": usize::MAX }))?;
        return if as_json { output::json(&plan) } else { steps(&plan) };
    }
    let ledger = ask(plenary, "ledger", whose.request())?;
    if as_json {
        return output::json(&ledger);
    }
    let text = |item: &Value, at: &str| output::text(item.pointer(at).unwrap_or(&Value::Null));
    let head = ["title", "starts", "state", "wanted", "hold it", "out of date", "due"].map(str::to_owned);
    let row = |item: &Value| {
        let due = item.get("due").and_then(Value::as_array).into_iter().flatten();
        let due: Vec<String> =
            due.map(|one| format!("{} {}", text(one, "/count"), text(one, "/reason"))).collect();
        let mut row: Vec<String> =
            ["/said/title", "/said/starts_at", "/state", "/wanted", "/holders", "/stale"]
                .map(|at| text(item, at))
                .to_vec();
        row.push(due.join(", "));
        row
    };
    let items = ledger.get("items").and_then(Value::as_array).into_iter().flatten().map(row);
    output::table(&std::iter::once(head.to_vec()).chain(items).collect::<Vec<_>>())
}

fn steps(plan: &Value) -> Result<(), WireError> {
    let text = |step: &Value, at: &str| output::text(step.pointer(at).unwrap_or(&Value::Null));
    let row = |step: &Value| {
        ["/step/method", "/step/reason", "/title", "/name", "/address", "/step/sequence"]
            .map(|at| text(step, at))
            .to_vec()
    };
    let rows = plan.get("steps").and_then(Value::as_array).into_iter().flatten().map(row);
    output::table(&rows.collect::<Vec<_>>())
}
