//! `plenary series`: networks listed, made with their rule, previewed, their meetings made ahead, days skipped.

use crate::arguments::SeriesCommand;
use crate::calling::ask;
use crate::naming::network as named;
use crate::output::{self, at, cell, items, listed};
use chrono::{NaiveDate, NaiveTime};
use plenary_api::WireError;
use plenary_core::Plenary;
use plenary_core::ids::SeriesId;
use plenary_core::rules::placement;
use plenary_core::rules::recurrence::Said;
use plenary_core::store::{rows, workspace};
use serde_json::{Value, json};

/// Carries out what was typed after `plenary series`.
pub fn series(plenary: &Plenary, wanted: &SeriesCommand, as_json: bool) -> Result<(), WireError> {
    match wanted {
        SeriesCommand::List => list(plenary, as_json),
        SeriesCommand::Create { title, rule, from, start, end, zone, region, until } => {
            let said = Said::of(rule)?;
            let (start, end) = said.hours_or(*start, *end)?;
            let named = zone.clone().or_else(|| said.zone.map(|zone| zone.name().to_owned()));
            let mut network = json!({ "title": title });
            let said_of_it = [("zone", &named), ("holiday_region", region)];
            for (field, value) in
                said_of_it.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?)))
            {
                merge(&mut network, json!({ field: value }));
            }
            let home = named.map_or_else(|| home(plenary), Ok)?;
            said.fits(&home)?;
            let from = from.unwrap_or_else(|| placement::today(&home, plenary.clock().now()));
            let rule = said.rule.to_string();
            let rule = json!({ "rule": rule, "starts_on": from, "start_time": start, "end_time": end, "ends_on": until });
            create(plenary, &network, rule, as_json)
        }
        SeriesCommand::Preview { slug, from, count } => preview(plenary, slug, *from, *count, as_json),
        SeriesCommand::Extend { slug, count, until } => {
            let id = named(plenary, slug)?;
            let request = json!({ "series_id": id, "count": count, "until": until, "go_on": true });
            extended(&ask(plenary, "make_meetings", request)?, as_json)
        }
        SeriesCommand::Skip { slug, day, reason } => {
            let request = json!({ "series_id": named(plenary, slug)?, "day": day, "reason": reason });
            let done = ask(plenary, "skip_meeting", request)?;
            told(&done, as_json, &[vec![day.to_string(), "skipped".to_owned(), cell(&done, "meeting")]])
        }
    }
}

/// The workspace's own zone.
fn home(plenary: &Plenary) -> Result<String, WireError> {
    Ok(plenary.read(|conn| Ok(workspace::get(conn)?.default_zone))?)
}

/// "14:00" as a time of day.
pub fn hour(text: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| format!("{text:?} is no time of day such as 14:00"))
}

fn told(answer: &Value, as_json: bool, rows: &[Vec<String>]) -> Result<(), WireError> {
    if as_json { output::json(answer) } else { output::table(rows) }
}

fn list(plenary: &Plenary, as_json: bool) -> Result<(), WireError> {
    let cards = ask(plenary, "list_series", json!({}))?;
    let mut rows = Vec::new();
    for card in listed(&cards) {
        let detail = ask(plenary, "series_detail", json!({ "id": at(card, "series/id") }))?;
        let rule = items(&detail, "recurrences").last().map(|line| cell(line, "words"));
        rows.push(vec![
            cell(card, "series/slug"),
            cell(card, "series/title"),
            format!("{} members", at(card, "members")),
            rule.unwrap_or_else(|| "no rule".to_owned()),
        ]);
    }
    told(&cards, as_json, &rows)
}

fn create(plenary: &Plenary, network: &Value, rule: Value, as_json: bool) -> Result<(), WireError> {
    let mut request = rule;
    merge(&mut request, json!({ "series": network }));
    let made = ask(plenary, "create_series_with_rule", request)?;
    let detail = ask(plenary, "series_detail", json!({ "id": at(&made, "id") }))?;
    let words = items(&detail, "recurrences").first().map(|line| cell(line, "words")).unwrap_or_default();
    told(&detail, as_json, &[vec![cell(&made, "slug"), cell(&made, "title"), words]])
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
    let days = ask(plenary, "coming_meetings", json!({ "series_id": id, "from": from, "count": count }))?;
    told(&days, as_json, &listed(&days).iter().map(row).collect::<Vec<_>>())
}

/// Today where the network is.
fn today(plenary: &Plenary, id: SeriesId) -> Result<NaiveDate, WireError> {
    let network: plenary_core::model::Series = plenary.read(|conn| rows::expect(conn, id))?;
    Ok(placement::today(&network.zone, plenary.clock().now()))
}

fn row(line: &Value) -> Vec<String> {
    let day = at(line, "day");
    let mut remarks = Vec::new();
    if at(day, "skip_id").is_string() {
        remarks.push(format!("skipped {}", cell(day, "skip_reason")).trim().to_owned());
    }
    remarks.extend(at(day, "holiday").as_str().map(str::to_owned));
    remarks.extend(match at(day, "wall_time").as_str() {
        Some("never") => Some("this time does not exist: the clocks go forward over it".to_owned()),
        Some("twice") => Some("this time comes twice: the clocks go back over it".to_owned()),
        _ => None,
    });
    if at(day, "recurrence_id").is_null() {
        remarks.push("not by a rule".to_owned());
    }
    let clock = at(day, "clock_change").as_i64();
    remarks.extend(clock.map(|minutes| format!("clocks changed by {minutes:+} minutes")));
    if at(day, "moved") == &Value::Bool(true) {
        let is_that_day = cell(day, "starts_at").starts_with(&cell(day, "day"));
        let instead = format!("instead of {}", cell(day, "day"));
        remarks.push(if is_that_day { "at other hours than by the rule".to_owned() } else { instead });
    }
    remarks.extend(at(line, "chair").as_str().map(|chair| {
        let proposed = at(line, "chair_proposed") == &Value::Bool(true);
        if proposed { format!("chair {chair} (proposed)") } else { format!("chair {chair}") }
    }));
    let no_member = at(line, "no_member").as_str();
    remarks.extend(no_member.map(|name| format!("{name} is set to chair and no member on that day")));
    let status = at(day, "event_status").as_str().unwrap_or("not made");
    vec![cell(day, "starts_at").replace('T', " "), status.to_owned(), remarks.join("; ")]
}

fn extended(done: &Value, as_json: bool) -> Result<(), WireError> {
    let made = items(done, "made").iter().map(|event| vec![cell(event, "slug"), cell(event, "starts_on")]);
    told(done, as_json, &made.collect::<Vec<_>>())
}
