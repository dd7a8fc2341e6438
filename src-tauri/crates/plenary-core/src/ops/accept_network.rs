//! A calendar comes into a network, in one step: a recurring entry becomes a rule with its meetings, the days it leaves out
//! and those that have moved; single entries become meetings; one occurrence that comes by itself finds its day, and what is cancelled
//! as a whole ends. Coming in twice changes nothing; an older version is told and left, and so is what stands in another network.

mod called_off;
mod cancellations;
mod deleted;
mod dropped;
mod elsewhere;
mod meetings;
mod missing;
mod moved;
mod people;
mod rules;
mod sources;
mod unread;
mod withdrawing;
mod zones;

use crate::error::{Refusal, Result};
use crate::ids::{EventId, RecurrenceId, SeriesId};
use crate::model::{Event, ImportPlan, NetworkDraft, Outcome, Recurrence, Series};
use crate::op::Op;
use crate::ops::accepting::{self, Destination, Planning, Watched};
use crate::ops::series::{self as networks, CreateSeries};
use crate::plenary::Plenary;
use crate::rules::{placement, uid};
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, calendar_sources, rows, workspace};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// What `accept_network` would do. Nothing is written.
pub fn plan_network(
    plenary: &Plenary,
    into: Into,
    draft: &NetworkDraft,
    watched: Watched<'_>,
) -> Result<ImportPlan> {
    plenary.rehearse(Op::AcceptNetwork, |tx| accept(tx, into, draft, watched))
}

/// Takes the calendar into the network; without one, into the network it came into before, else a new one.
pub fn accept_network(
    plenary: &Plenary,
    into: Into,
    draft: &NetworkDraft,
    watched: Watched<'_>,
) -> Result<Done<ImportPlan>> {
    plenary.transact(Op::AcceptNetwork, |tx| accept(tx, into, draft, watched))
}

/// Where a calendar goes, and what becomes of what it has no longer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Into {
    pub series: Option<SeriesId>,
    /// Meetings that came in one of its earlier versions and are not in this one stay.
    pub keep_missing: bool,
    /// Who is invited in it becomes a member, or a guest of the one meeting.
    pub take_people: bool,
    /// What becomes of meetings that somebody deleted here.
    pub deleted: accepting::Deleted,
}

/// Meetings by a rule are made so far ahead; the rest when they are wanted.
const AHEAD: Days = Days::new(366);

fn accept(tx: &Tx<'_>, into: Into, draft: &NetworkDraft, watched: Watched<'_>) -> Result<ImportPlan> {
    let mut planning = Planning::with(into.deleted);
    let domain = workspace::get(tx)?.calendar_domain;
    let (series, is_new) = network(tx, into.series, draft, &domain, &mut planning)?;
    tx.about(&series.title);
    let today = placement::today(&series.zone, tx.at());
    let alone = missing::only_entry(draft).cloned();
    let mut draft = zones::at_home(&series, draft, &mut planning);
    elsewhere::leave_out(tx, &series, &domain, &mut draft, &mut planning)?;
    ours_without_place(tx, &domain, &mut draft)?;
    let calendar = sources::calendar_of(tx, &series, &draft)?;
    unread::leave_out(tx, &domain, &mut draft, &mut planning)?;
    let (rules, renewed, older) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
    let as_left = BTreeSet::new();
    let deleted = deleted::Deleted::of(tx, series.id)?;
    let moved = BTreeMap::new();
    let mut coming =
        Coming { tx, series, domain, today, calendar, rules, renewed, as_left, older, deleted, moved };
    for rule in &draft.rules {
        coming.rule(rule, &mut planning)?;
    }
    for (done, meeting) in draft.meetings.iter().enumerate() {
        watched(done, draft.meetings.len())?;
        if !meeting.repeated || coming.is_near(meeting.starts_at.date()) {
            coming.meeting(coming.only_off(meeting)?.as_ref(), &mut planning)?;
        }
    }
    for rule in &draft.rules {
        coming.make_ahead(rule, &mut planning)?;
    }
    let dated: BTreeSet<&str> = draft.meetings.iter().map(|one| one.uid.as_str()).collect();
    for entry in &draft.called_off {
        coming.call_off(entry, &mut planning)?;
        if !dated.contains(entry.uid.as_str()) {
            coming.call_off_undated(entry, &mut planning)?;
        }
    }
    coming.tell_ends_of_nothing(&draft, &mut planning)?;
    people::bring(&coming, &draft, into.take_people, &mut planning)?;
    missing::take_out(&coming, &draft, (alone.as_deref(), into.keep_missing), &mut planning)?;
    Ok(planning.finish(Destination::Network(&coming.series), is_new, "event"))
}

/// The network: the one asked for, the one the calendar came into or out of before, or a new one.
fn network(
    tx: &Tx<'_>,
    into: Option<SeriesId>,
    draft: &NetworkDraft,
    domain: &str,
    planning: &mut Planning,
) -> Result<(Series, bool)> {
    if let Some(id) = into {
        return Ok((rows::expect(tx, id)?, false));
    }
    for uid in uids(draft) {
        if let Some(series) = network_of(tx, uid, domain)? {
            return Ok((series, false));
        }
    }
    if draft.rules.is_empty() && draft.meetings.iter().all(|one| one.cancelled) {
        return Err(Refusal::new("import-is-empty").into());
    }
    let several = draft.several();
    if !several.is_empty() {
        return Err(Refusal::new("import-several-networks").with("titles", several.join(", ")).into());
    }
    let said = |field: fn(&crate::model::RuleDraft) -> &String| {
        draft.rules.iter().map(field).find(|text| !text.is_empty()).cloned().unwrap_or_default()
    };
    let create = CreateSeries {
        description: Some(draft.description.clone()),
        venue_name: Some(planning.fitting(&said(|rule| &rule.place))),
        online_url: Some(said(|rule| &rule.online_url)),
        zone: Some(draft.zone.clone()).filter(|zone| !zone.is_empty() && zone != "UTC"),
        ..CreateSeries::new(planning.fitting(&draft.title))
    };
    let series = networks::create(tx, &create)?;
    planning.note(Outcome::New, "series", &series.title, &[]);
    Ok((series, true))
}

/// The network that a calendar came into or out of before.
pub fn known_network(plenary: &Plenary, draft: &NetworkDraft) -> Result<Option<SeriesId>> {
    plenary.read(|conn| {
        let domain = workspace::get(conn)?.calendar_domain;
        for uid in uids(draft) {
            if let Some(series) = network_of(conn, uid, &domain)? {
                return Ok(Some(series.id));
            }
        }
        Ok(None)
    })
}

fn network_of(conn: &Connection, uid: &str, domain: &str) -> Result<Option<Series>> {
    if let Some(rule) = own_rule(conn, uid, domain)? {
        return rows::get(conn, rule.series_id);
    }
    for source in calendar_sources::of_uid(conn, uid)? {
        if let Some(id) = source.series_id {
            return rows::get(conn, id);
        }
        if let Some(rule) = source.recurrence_id.map(|id| rows::expect::<Recurrence>(conn, id)).transpose()? {
            return rows::get(conn, rule.series_id);
        }
        let event = source.event_id.map(|id| rows::expect::<Event>(conn, id)).transpose()?;
        if let Some(series) = event.and_then(|event| event.series_id) {
            return rows::get(conn, series);
        }
    }
    Ok(None)
}

/// Every UID once, in the order of the file.
fn uids(draft: &NetworkDraft) -> Vec<&String> {
    let all = draft.rules.iter().map(|rule| &rule.uid).chain(draft.meetings.iter().map(|one| &one.uid));
    let mut seen = BTreeSet::new();
    let all = all.chain(draft.called_off.iter().map(|one| &one.uid));
    all.chain(draft.unread.iter().map(|one| &one.uid)).filter(|uid| seen.insert(*uid)).collect()
}

fn own_rule(conn: &Connection, uid: &str, domain: &str) -> Result<Option<Recurrence>> {
    let id: Option<RecurrenceId> = uid::own(uid, domain).and_then(|id| id.parse().ok());
    Ok(id.map(|id| rows::get(conn, id)).transpose()?.flatten())
}

/// Our own rules come back with their place in one line, of which the network has the parts: it is no news.
fn ours_without_place(tx: &Tx<'_>, domain: &str, draft: &mut NetworkDraft) -> Result<()> {
    let mut ours = BTreeSet::new();
    for rule in &mut draft.rules {
        if own_rule(tx, &rule.uid, domain)?.is_some() {
            (rule.place, rule.online_url) = (String::new(), String::new());
            ours.insert(rule.uid.as_str());
        }
    }
    for meeting in draft.meetings.iter_mut().filter(|one| one.plain && ours.contains(one.uid.as_str())) {
        (meeting.place, meeting.online_url) = (String::new(), String::new());
    }
    Ok(())
}

struct Coming<'a> {
    tx: &'a Tx<'a>,
    series: Series,
    domain: String,
    /// Where the network is.
    today: NaiveDate,
    /// What all that comes in this file is marked with.
    calendar: String,
    /// By UID: the rule as it now stands; none where the file's is not taken.
    rules: BTreeMap<String, Option<Recurrence>>,
    /// UIDs of rules of which the file has a newer version than the one that is here.
    renewed: BTreeSet<String>,
    /// UIDs of our own rules that come back as they left: nothing is to be made of them.
    as_left: BTreeSet<String>,
    /// UIDs of rules of which the file has an older version, which was told.
    older: BTreeSet<String>,
    /// What somebody deleted here.
    deleted: deleted::Deleted,
    /// Meetings that stand for another day of their rule than before: the day, and the rule as it was.
    moved: BTreeMap<EventId, (NaiveDate, Recurrence)>,
}

impl Coming<'_> {
    /// Whether meetings of that day are made now.
    fn is_near(&self, day: NaiveDate) -> bool {
        self.today.checked_add_days(AHEAD).is_none_or(|horizon| day <= horizon)
    }
}

/// Notes what becomes of a meeting.
fn note_meeting(planning: &mut Planning, outcome: Outcome, meeting: &Event, fields: &[&str]) {
    planning.note_begin(outcome, "event", (&meeting.title, meeting.into()), fields);
}

/// Meetings have one title; the day tells them apart.
fn titled(event: &Event) -> String {
    format!("{} · {}", event.title, event.starts_on)
}
