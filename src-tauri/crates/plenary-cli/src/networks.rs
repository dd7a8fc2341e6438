//! `plenary series`: networks listed, made with their rule, previewed, their meetings made ahead, days skipped.

use crate::arguments::SeriesCommand;
use crate::exporting::no_such_name;
use crate::output::{self, text};
use chrono::{NaiveDate, NaiveTime};
use plenary_api::jobs::Progress;
use plenary_api::{WireError, dispatch};
use plenary_core::Plenary;
use plenary_core::error::Error;
use plenary_core::ids::SeriesId;
use plenary_core::rules::placement;
use plenary_core::store::{rows, series};
use serde_json::{Value, json};

/// Carries out what was typed after `plenary series`.
pub fn series(plenary: &Plenary, wanted: &SeriesCommand, as_json: bool) -> Result<(), WireError> {
    match wanted {
        SeriesCommand::List => list(plenary, as_json),
        SeriesCommand::Create { title, rule, from, start, end, zone, until } => {
            let zone = zone.as_ref().map_or(json!({}), |zone| json!({ "zone": zone }));
            let rule = json!({ "rule": rule, "starts_on": from, "start_time": start, "end_time": end, "ends_on": until });
            create(plenary, title, zone, rule, as_json)
        }
        SeriesCommand::Preview { slug, from, count } => preview(plenary, slug, *from, *count, as_json),
        SeriesCommand::Extend { slug, count, until } => {
            let request = json!({ "series_id": named(plenary, slug)?, "count": count, "until": until });
            extended(&call(plenary, "make_meetings", request)?, as_json)
        }
        SeriesCommand::Skip { slug, day, reason } => {
            let request = json!({ "series_id": named(plenary, slug)?, "day": day, "reason": reason });
            let done = call(plenary, "skip_meeting", request)?;
            told(&done, as_json, &[vec![day.to_string(), "skipped".to_owned(), text(&done["meeting"])]])
        }
    }
}

/// "14:00" as a time of day.
pub fn hour(text: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| format!("{text:?} is no time of day such as 14:00"))
}

fn call(plenary: &Plenary, command: &str, request: Value) -> Result<Value, WireError> {
    Ok(dispatch(plenary, command, request, &Progress::silent())?.output)
}

fn named(plenary: &Plenary, slug: &str) -> Result<SeriesId, WireError> {
    let found = plenary.read(|conn| series::by_slug(conn, slug))?;
    Ok(found.ok_or_else(|| Error::from(no_such_name("network", slug)))?.id)
}

fn told(answer: &Value, as_json: bool, rows: &[Vec<String>]) -> Result<(), WireError> {
    if as_json { output::json(answer) } else { output::table(rows) }
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn list(plenary: &Plenary, as_json: bool) -> Result<(), WireError> {
    let cards = call(plenary, "list_series", json!({}))?;
    let mut rows = Vec::new();
    for card in items(&cards) {
        let detail = call(plenary, "series_detail", json!({ "id": card["series"]["id"] }))?;
        let rule = items(&detail["recurrences"]).last().map(|line| text(&line["words"]));
        rows.push(vec![
            text(&card["series"]["slug"]),
            text(&card["series"]["title"]),
            format!("{} members", card["members"]),
            rule.unwrap_or_else(|| "no rule".to_owned()),
        ]);
    }
    told(&cards, as_json, &rows)
}

/// The network and its rule are one step: a rule that is refused leaves no network behind.
fn create(plenary: &Plenary, title: &str, zone: Value, rule: Value, as_json: bool) -> Result<(), WireError> {
    let mut network = zone;
    merge(&mut network, json!({ "title": title }));
    let made = call(plenary, "create_series", network)?;
    let mut request = rule;
    merge(&mut request, json!({ "series_id": made["id"] }));
    if let Err(refusal) = call(plenary, "create_recurrence", request) {
        call(plenary, "undo", json!({}))?;
        return Err(refusal);
    }
    let detail = call(plenary, "series_detail", json!({ "id": made["id"] }))?;
    let words = items(&detail["recurrences"]).first().map(|line| text(&line["words"])).unwrap_or_default();
    told(&detail, as_json, &[vec![text(&made["slug"]), text(&made["title"]), words]])
}

fn merge(into: &mut Value, from: Value) {
    if let (Value::Object(into), Value::Object(from)) = (into, from) {
        into.extend(from);
    }
}

fn preview(
    plenary: &Plenary,
    slug: &str,
    from: Option<NaiveDate>,
    count: usize,
    as_json: bool,
) -> Result<(), WireError> {
    let id = named(plenary, slug)?;
    let from = from.map_or_else(|| today(plenary, id), Ok)?;
    let days = call(plenary, "coming_meetings", json!({ "series_id": id, "from": from, "count": count }))?;
    told(&days, as_json, &items(&days).iter().map(row).collect::<Vec<_>>())
}

/// Today where the network is.
fn today(plenary: &Plenary, id: SeriesId) -> Result<NaiveDate, WireError> {
    let network: plenary_core::model::Series = plenary.read(|conn| rows::expect(conn, id))?;
    Ok(placement::zone("zone", &network.zone)?.to_local(plenary.clock().now()).date())
}

fn row(line: &Value) -> Vec<String> {
    let day = &line["day"];
    let mut remarks = Vec::new();
    if day["skip_id"].is_string() {
        remarks.push(format!("skipped {}", text(&day["skip_reason"])).trim().to_owned());
    }
    remarks.extend(day["holiday"].as_str().map(str::to_owned));
    remarks
        .extend(day["clock_change"].as_i64().map(|minutes| format!("clocks changed by {minutes:+} minutes")));
    if day["moved"] == true {
        remarks.push(format!("instead of {}", text(&day["day"])));
    }
    remarks.extend(line["chair"].as_str().map(|chair| format!("chair {chair}")));
    let status = day["event_status"].as_str().unwrap_or("not made");
    vec![text(&day["starts_at"]).replace('T', " "), status.to_owned(), remarks.join("; ")]
}

fn extended(done: &Value, as_json: bool) -> Result<(), WireError> {
    let made = items(&done["made"]).iter().map(|event| vec![text(&event["slug"]), text(&event["starts_on"])]);
    told(done, as_json, &made.collect::<Vec<_>>())
}
