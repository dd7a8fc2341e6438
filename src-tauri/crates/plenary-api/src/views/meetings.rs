//! The days of a network: by a rule that is being typed, by the rules in force, and what a change of them would do.

use super::views;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::{HolidayId, PersonId, RecurrenceId, SeriesId};
use plenary_core::model::{Event, Person, Recurrence, Series};
use plenary_core::ops::{holidays, rota};
use plenary_core::rules::alphabet;
use plenary_core::rules::holidays::REGIONS;
use plenary_core::rules::meeting_days::{self, Asked, MeetingDay, RuleInForce};
use plenary_core::rules::placement;
use plenary_core::rules::recurrence::{Rule, RuleForm, Said};
use plenary_core::store::{self, Connection, get, recurrences, rows, workspace};
use plenary_core::wording::Words;
use std::collections::{BTreeMap, BTreeSet};

/// More days than this are not shown at once.
const MOST: usize = 120;

/// A rule as it is being typed: by the form's fields, or as text.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewRule {
    pub series_id: SeriesId,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub form: Option<RuleForm>,
    /// RRULE value or words, when there is no form: "third Wednesday monthly, not in August, 14:00 to 15:30".
    #[serde(default)]
    #[ts(optional = nullable)]
    pub rule: Option<String>,
    pub starts_on: NaiveDate,
    /// The hours, unless the words say them; refused where both say them and differ.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub start_time: Option<NaiveTime>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub end_time: Option<NaiveTime>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub ends_on: Option<NaiveDate>,
    pub count: usize,
}

views! {
    /// A rule as it is being typed, read.
    RulePreview {
        /// RRULE value.
        rule: String,
        /// The hours, said with the rule or beside it.
        start_time: NaiveTime,
        end_time: NaiveTime,
        words: String,
        /// The same rule in the form's fields; none when the form has no fields for it.
        form: Option<RuleForm>,
        days: Vec<MeetingDay>,
        /// Whose holidays are marked; empty for nobody's.
        holiday_region: String,
    }
    /// One day of a network, with who chairs.
    MeetingLine {
        day: MeetingDay,
        /// The discussion question, once the meeting is made.
        topic: String,
        chair_id: Option<PersonId>,
        chair: Option<String>,
        /// Whether the rota proposes them; otherwise they were set.
        chair_proposed: bool,
        /// Who was to chair and does not come.
        passed_by: Vec<String>,
        /// Who was set to chair and is no member on that day.
        no_member: Option<String>,
    }
    /// One holiday of a region.
    HolidayLine {
        day: NaiveDate,
        name: String,
        /// Of one that was entered by hand.
        id: Option<HolidayId>,
    }
    /// The holidays of a region in a year, and the regions that are worked out.
    Holidays { region: String, days: Vec<HolidayLine>, worked_out: Vec<String> }
}

/// The days that a rule as typed would give, with the network's own zone and holidays.
pub fn preview_rule(plenary: &Plenary, input: &PreviewRule) -> Result<RulePreview> {
    let said = match (&input.form, &input.rule) {
        (Some(form), _) => Said { rule: form.rule()?, hours: None, zone: None },
        (None, Some(text)) => Said::of(text)?,
        (None, None) => return Err(Refusal::new("rule-unreadable").field("rule").with("value", "").into()),
    };
    let (start_time, end_time) = said.hours_or(input.start_time, input.end_time)?;
    let rule = &said.rule;
    let now = plenary.clock().now();
    plenary.read(|conn| {
        let series: Series = rows::expect(conn, input.series_id)?;
        said.fits(&series.zone)?;
        let unborn = unborn(input, rule, (start_time, end_time), now);
        let recurrence = plenary_core::ops::recurrences::sound(unborn)?;
        let words = Words::of_the_office()?.recurrence(&recurrence, &series.zone)?;
        let settled = rule.settled(input.starts_on);
        let in_force = RuleInForce { recurrence, skips: Vec::new(), meetings: Vec::new() };
        let asked = Asked { from: input.starts_on, count: input.count.min(MOST), until: None };
        let days = listed(conn, &series, (&[in_force], &[]), asked)?;
        let form = settled.form();
        let holiday_region = region_of(conn, &series)?;
        Ok(RulePreview { rule: settled.to_string(), start_time, end_time, words, form, days, holiday_region })
    })
}

/// A recurrence that is not in the store; its id is the network's.
fn unborn(
    input: &PreviewRule,
    rule: &Rule,
    (start_time, end_time): (NaiveTime, NaiveTime),
    now: DateTime<Utc>,
) -> Recurrence {
    use plenary_core::ids::Id;
    Recurrence {
        id: RecurrenceId::from_uuid(input.series_id.uuid()),
        series_id: input.series_id,
        rule: rule.to_string(),
        starts_on: input.starts_on,
        ends_on: input.ends_on,
        start_time,
        end_time,
        created_at: now,
        updated_at: now,
    }
}

/// Whose holidays are marked: the network's own region, else that of the office.
fn region_of(conn: &Connection, series: &Series) -> Result<String> {
    if series.holiday_region.is_empty() {
        return Ok(workspace::get(conn)?.holiday_region);
    }
    Ok(series.holiday_region.clone())
}

/// The days with holidays marked, of as many years as the days reach.
fn listed(
    conn: &Connection,
    series: &Series,
    (rules, others): (&[RuleInForce], &[Event]),
    asked: Asked,
) -> Result<Vec<MeetingDay>> {
    let zone = placement::zone("zone", &series.zone)?;
    let first = meeting_days::list(rules, others, zone, &BTreeMap::new(), asked);
    let years = first.iter().flat_map(|day| [day.day.year(), day.starts_at.date().year()]);
    let (least, most) = (years.clone().min(), years.max());
    let (Some(least), Some(most)) = (least, most) else { return Ok(first) };
    let region = region_of(conn, series)?;
    let days_off = holidays::by_day(conn, &region, least..=most)?;
    Ok(meeting_days::list(rules, others, zone, &days_off, asked))
}

/// The days of the network from a day on: skipped, made, or to be made, with the meetings beside its rules.
pub fn coming(plenary: &Plenary, id: SeriesId, from: NaiveDate, count: usize) -> Result<Vec<MeetingLine>> {
    plenary.read(|conn| {
        let series: Series = rows::expect(conn, id)?;
        let rules = recurrences::in_force(conn, id)?;
        let meetings = store::events::of_series(conn, id)?;
        let asked = Asked { from, count: count.min(MOST), until: None };
        let days = listed(conn, &series, (&rules, &meetings), asked)?;
        let is_unmade = |day: &&MeetingDay| day.event_id.is_none() && day.skip_id.is_none();
        let unmade: Vec<NaiveDate> = days.iter().filter(is_unmade).map(|day| day.starts_at.date()).collect();
        let turns = rota::proposals_with(conn, id, from, &unmade)?;
        let mut lines = Vec::new();
        for day in days {
            let is_unmade = is_unmade(&&day);
            let turn = turns.iter().find(|turn| match turn.event_id {
                None => is_unmade && turn.day == day.starts_at.date(),
                made => made == day.event_id,
            });
            let meeting = day.event_id.map(|id| rows::expect::<Event>(conn, id)).transpose()?;
            let chair_id = turn.map_or(meeting.as_ref().and_then(|one| one.chair_id), |turn| turn.chair_id);
            let passed_by = turn.into_iter().flat_map(|turn| &turn.passed_by).map(|id| name(conn, *id));
            lines.push(MeetingLine {
                topic: meeting.map(|one| one.topic).unwrap_or_default(),
                chair: chair_id.map(|id| name(conn, id)).transpose()?,
                chair_proposed: turn.is_some_and(|turn| turn.proposed),
                passed_by: passed_by.collect::<Result<_>>()?,
                no_member: turn.and_then(|turn| turn.no_member).map(|id| name(conn, id)).transpose()?,
                chair_id,
                day,
            });
        }
        Ok(lines)
    })
}

fn name(conn: &Connection, id: PersonId) -> Result<String> {
    Ok(get::<Person>(conn, id)?.map(|person| person.name()).unwrap_or_default())
}

/// The holidays of a region in a year; of the workspace's own region when none is named.
pub fn holidays_of(plenary: &Plenary, region: Option<String>, year: i32) -> Result<Holidays> {
    plenary.read(|conn| {
        let region = region
            .map_or_else(|| Ok(workspace::get(conn)?.holiday_region), Ok::<_, plenary_core::error::Error>)?;
        let words = Words::of_the_office()?;
        let mut days = Vec::new();
        let mut seen = BTreeSet::new();
        for (day, holiday) in plenary_core::rules::holidays::bank_holidays(&region, year) {
            let name = words.bank_holiday(holiday)?;
            if seen.insert((day, name.clone())) {
                days.push(HolidayLine { day, name, id: None });
            }
        }
        let entered = store::holidays::of_region(conn, &region)?;
        let entered = entered.into_iter().filter(|holiday| holiday.day.year() == year);
        days.extend(entered.map(|one| HolidayLine { day: one.day, name: one.name, id: Some(one.id) }));
        days.sort_by_cached_key(|one| (one.day, alphabet::key(&one.name)));
        Ok(Holidays { region, days, worked_out: REGIONS.iter().map(|region| (*region).to_owned()).collect() })
    })
}
