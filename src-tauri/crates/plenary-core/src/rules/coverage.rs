//! Coverage: which member organisations a network's meetings reach within a year, which they have lost, which they never had.

use crate::ids::{EventId, OrganisationId};
use crate::model::{Organisation, OrganisationKind};
use crate::rules::alphabet;
use crate::rules::themes::Audience;
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// An organisation that was at none of so many meetings, the newest ones, has gone quiet.
const QUIET: usize = 2;

/// A meeting at which arrivals were recorded: how many people came from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrivals {
    pub event_id: EventId,
    pub title: String,
    pub on: NaiveDate,
    /// It was held without names: nobody outside the office learns who came, nor from where.
    pub no_names: bool,
    /// People without an organisation stand under none.
    pub people: BTreeMap<Option<OrganisationId>, usize>,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    /// Only meetings of this year; every one without it.
    pub year: Option<i32>,
    /// Only organisations of this kind; every one without it.
    pub kind: Option<OrganisationKind>,
    /// Who reads it.
    pub audience: Audience,
}

/// Which member organisations were reached.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Coverage {
    pub year: Option<i32>,
    pub kind: Option<OrganisationKind>,
    /// Member organisations from which somebody came, within the year.
    pub reached: usize,
    /// Member organisations there are.
    pub total: usize,
    /// A member organisation each; who came most often first, then who came last, then by name.
    pub rows: Vec<CoverageRow>,
    /// The meetings of the year at which arrivals were recorded, oldest first.
    pub meetings: Vec<CoverageMeeting>,
    /// How many of the year's were held without names and count for nothing here; none for the office.
    pub without_names: usize,
    /// Those that came once and were at none of the last two meetings, by the month they came last; the longest ago first.
    pub not_since: Vec<NotSince>,
    /// Names of those from which nobody ever came, by name.
    pub never: Vec<String>,
}

/// One member organisation.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct CoverageRow {
    pub organisation_id: OrganisationId,
    pub name: String,
    pub kind: OrganisationKind,
    /// To how many of the meetings somebody came.
    pub came: usize,
    /// How many meetings there were.
    pub held: usize,
    /// When somebody came last, in this year or before.
    pub last_on: Option<NaiveDate>,
    /// People who came to each meeting, in the order of the meetings.
    pub people: Vec<usize>,
}

/// One meeting.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct CoverageMeeting {
    pub event_id: EventId,
    pub title: String,
    pub on: NaiveDate,
    /// Member organisations from which somebody came.
    pub organisations: usize,
    /// People who came from them.
    pub people: usize,
}

/// Organisations that came last in one month.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct NotSince {
    /// The first day of that month.
    pub month: NaiveDate,
    /// By name.
    pub names: Vec<String>,
}

/// Coverage of the member organisations. `history` is every meeting, the oldest first, also those of other years: only so
/// can it be said when somebody came last. Meetings after the year are not looked at, nor, but by the office, those held without names.
pub fn coverage(organisations: &[Organisation], history: &[Arrivals], scope: Scope) -> Coverage {
    let members: Vec<&Organisation> = organisations.iter().filter(|one| counts(one, scope)).collect();
    let is_within = |meeting: &&Arrivals| scope.year.is_none_or(|year| meeting.on.year() == year);
    let until_then = history.iter().filter(|meeting| scope.year.is_none_or(|year| meeting.on.year() <= year));
    let (nameless, until_then): (Vec<&Arrivals>, Vec<&Arrivals>) =
        until_then.partition(|meeting| meeting.no_names && scope.audience == Audience::Public);
    let within: Vec<&Arrivals> = until_then.iter().copied().filter(is_within).collect();
    let mut rows: Vec<CoverageRow> = members.iter().map(|one| row(one, &within, &until_then)).collect();
    rows.sort_by_cached_key(|row| {
        (
            std::cmp::Reverse(row.came),
            std::cmp::Reverse(row.last_on),
            alphabet::key(&row.name),
            row.organisation_id,
        )
    });
    let quiet_from = until_then.iter().rev().take(QUIET).next_back().map(|meeting| meeting.on);
    let ids: BTreeSet<OrganisationId> = members.iter().map(|one| one.id).collect();
    Coverage {
        year: scope.year,
        kind: scope.kind,
        reached: rows.iter().filter(|row| row.came > 0).count(),
        total: rows.len(),
        without_names: nameless.into_iter().filter(is_within).count(),
        meetings: within.iter().map(|meeting| counted(meeting, &ids)).collect(),
        not_since: not_since(&rows, quiet_from),
        never: names(rows.iter().filter(|row| row.last_on.is_none())),
        rows,
    }
}

fn counts(organisation: &Organisation, scope: Scope) -> bool {
    organisation.member && !organisation.archived && scope.kind.is_none_or(|kind| organisation.kind == kind)
}

fn row(organisation: &Organisation, within: &[&Arrivals], until_then: &[&Arrivals]) -> CoverageRow {
    let from = |meeting: &&Arrivals| meeting.people.get(&Some(organisation.id)).copied().unwrap_or(0);
    let people: Vec<usize> = within.iter().map(from).collect();
    CoverageRow {
        organisation_id: organisation.id,
        name: organisation.name.clone(),
        kind: organisation.kind,
        came: people.iter().filter(|people| **people > 0).count(),
        held: within.len(),
        last_on: until_then.iter().rev().find(|meeting| from(meeting) > 0).map(|meeting| meeting.on),
        people,
    }
}

fn counted(meeting: &Arrivals, members: &BTreeSet<OrganisationId>) -> CoverageMeeting {
    let of_members = || {
        let member = |id: &Option<OrganisationId>| id.is_some_and(|id| members.contains(&id));
        meeting.people.iter().filter(move |(id, people)| member(id) && **people > 0)
    };
    CoverageMeeting {
        event_id: meeting.event_id,
        title: meeting.title.clone(),
        on: meeting.on,
        organisations: of_members().count(),
        people: of_members().map(|(_, people)| people).sum(),
    }
}

fn not_since(rows: &[CoverageRow], quiet_from: Option<NaiveDate>) -> Vec<NotSince> {
    let mut months: BTreeMap<NaiveDate, Vec<&CoverageRow>> = BTreeMap::new();
    for row in rows {
        if let Some(last) = row.last_on.filter(|last| quiet_from.is_some_and(|day| *last < day)) {
            months.entry(last.with_day(1).unwrap_or(last)).or_default().push(row);
        }
    }
    months.into_iter().map(|(month, rows)| NotSince { month, names: names(rows.into_iter()) }).collect()
}

fn names<'a>(rows: impl Iterator<Item = &'a CoverageRow>) -> Vec<String> {
    let mut names: Vec<String> = rows.map(|row| row.name.clone()).collect();
    names.sort_by_cached_key(|name| alphabet::key(name));
    names
}

#[cfg(test)]
mod tests;
