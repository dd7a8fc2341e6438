//! A week or month as the page shows it before a weeknote or newsletter is written; and who is thanked after an event.

use super::after::FormatLine;
use super::views;
use crate::formats::{self, Made};
use chrono::NaiveDate;
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::{EventId, PersonId};
use plenary_core::model::{EventKind, Snapshot, ThankedFor, ThanksGroup};
use plenary_core::rules::thanks;
use plenary_core::store::{period, snapshot};

views! {
    /// What a week or month holds.
    PeriodView {
        starts_on: NaiveDate,
        ends_on: NaiveDate,
        /// By time.
        held: Vec<PeriodEvent>,
        /// Events of before, of which a post appeared.
        posts: Vec<PeriodEvent>,
        /// What comes after it.
        coming: Vec<PeriodEvent>,
    }
    /// One event of it.
    PeriodEvent {
        event_id: EventId,
        /// The network's, of a meeting.
        title: String,
        kind: EventKind,
        starts_on: NaiveDate,
    }
    /// How many get which letter.
    ThanksView {
        groups: Vec<ThanksCount>,
        /// People of all groups without an e-mail address.
        without_address: usize,
    }
    /// One letter.
    ThanksCount { group: ThanksGroup, people: usize }
}

/// What a week or month holds.
pub fn period(plenary: &Plenary, starts_on: NaiveDate, ends_on: NaiveDate) -> Result<PeriodView> {
    let period = plenary.read(|conn| period::load(conn, starts_on, ends_on, plenary.clock().now()))?;
    let of = |snapshot: &Snapshot| PeriodEvent {
        event_id: snapshot.event.id,
        title: snapshot.series.as_ref().map_or(&snapshot.event.title, |series| &series.title).clone(),
        kind: snapshot.event.kind,
        starts_on: snapshot.event.starts_on,
    };
    let coming = period.coming.iter().map(|coming| PeriodEvent {
        event_id: coming.event.id,
        title: if coming.network.is_empty() { &coming.event.title } else { &coming.network }.clone(),
        kind: coming.event.kind,
        starts_on: coming.event.starts_on,
    });
    Ok(PeriodView {
        starts_on,
        ends_on,
        held: period.held.iter().map(of).collect(),
        posts: period.posts.iter().map(|post| of(&post.about)).collect(),
        coming: coming.collect(),
    })
}

/// The formats of a week or month.
pub fn formats() -> Vec<FormatLine> {
    formats::period_lines().into_iter().map(FormatLine::from).collect()
}

/// A file of the week or month in which the day lies.
pub fn file(plenary: &Plenary, format: &str, day: NaiveDate) -> Result<Made> {
    let Some(span) = formats::span(format) else {
        formats::line(format)?;
        return Err(Refusal::new("format-is-of-an-event").with("format", format).into());
    };
    let (from, until) = span.around(day);
    formats::of_period(
        plenary,
        &plenary.read(|conn| period::load(conn, from, until, plenary.clock().now()))?,
        format,
    )
}

/// How many get which letter.
pub fn thanks(plenary: &Plenary, event: EventId) -> Result<ThanksView> {
    let snapshot = plenary.read(|conn| snapshot::as_of(conn, event, plenary.clock().now()))?;
    let thanked = thanks::thanks(&snapshot);
    let count = |group: &ThanksGroup| ThanksCount {
        group: *group,
        people: thanked.iter().filter(|(_, one)| one.group == *group).count(),
    };
    let no_address = |(id, _): &&(PersonId, ThankedFor)| {
        snapshot.person(*id).is_some_and(|person| person.email.is_empty())
    };
    Ok(ThanksView {
        groups: ThanksGroup::ALL.iter().map(count).filter(|count| count.people > 0).collect(),
        without_address: thanked.iter().filter(no_address).count(),
    })
}
