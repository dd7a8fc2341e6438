//! Home: what needs somebody, and what comes up.

use super::drafts::newer_takeaways;
use super::{board, drafts as draft_views, events as event_views, views};
use crate::invitations::{stale_people, stale_people_of_network};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::{DraftId, EventId, SeriesId};
use plenary_core::model::{DraftKind, DraftScope, Event, EventKind, EventStatus};
use plenary_core::rules::approvals::{Asked, asked};
use plenary_core::store::invitations::Lost;
use plenary_core::store::{
    Connection, actions, approvals, drafts, events, files, outbox, people, programme, series as networks,
    takeaways,
};
use std::collections::BTreeMap;

/// One thing that needs somebody.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Need {
    /// Open actions of an event, or of all the meetings of a network; the oldest was agreed so many days ago.
    OpenActions {
        event_id: EventId,
        series_id: Option<SeriesId>,
        title: String,
        count: usize,
        oldest_days: i64,
        overdue: usize,
    },
    /// Questions whether something may be quoted that nobody has answered; the oldest was asked so many days ago.
    UnansweredApprovals { event_id: EventId, title: String, count: usize, oldest_days: i64 },
    /// People who hold a calendar entry that is no longer true, of an event still to come.
    OldEntries { event_id: EventId, title: String, people: usize },
    /// People who hold an entry of a network that is no longer true: of its rule, or of what was deleted of it.
    OldEntriesOfNetwork { series_id: SeriesId, title: String, people: usize },
    /// Messages of an event or network that wait in the outbox: nobody has them yet.
    WaitingMessages { title: String, count: i64 },
    /// Sessions that clash, in an event still to come.
    Clashes { event_id: EventId, title: String, sessions: usize },
    /// Sessions without a place, in an event still to come.
    Unscheduled { event_id: EventId, title: String, sessions: i64 },
    /// The event, or so many meetings of a network, are over and not marked as held; the first ended on that day.
    NotClosed {
        event_id: EventId,
        series_id: Option<SeriesId>,
        title: String,
        ended_on: NaiveDate,
        count: usize,
    },
    /// Pictures that say nothing to those who do not see them.
    NoAltText { event_id: EventId, title: String, files: i64 },
    /// The conference was held, there are takeaways, and no post was built.
    NoPost { event_id: EventId, title: String, takeaways: usize },
    /// A draft says what may not leave the office any more; minutes that were agreed say it on their own page.
    DraftGivesAway { draft_id: DraftId, title: String, count: usize },
    /// It does not say that any more, and what left the office does.
    DraftIsOut { draft_id: DraftId, title: String, count: usize },
    /// Takeaways were added or changed since the post was built.
    StaleDraft { draft_id: DraftId, event_id: EventId, title: String, newer: usize },
}

views! {
    /// An event to come.
    ComingUp {
        event_id: EventId,
        title: String,
        kind: EventKind,
        status: EventStatus,
        starts_on: NaiveDate,
        start_time: Option<NaiveTime>,
    }
    /// What Home shows.
    Home {
        today: NaiveDate,
        /// The most pressing first.
        needs: Vec<Need>,
        /// By date.
        coming_up: Vec<ComingUp>,
        /// Held events, newest first.
        recent: Vec<ComingUp>,
        /// Nothing in the workspace yet: offer the sample.
        is_empty: bool,
    }
}

/// What Home shows on that day.
pub fn home(plenary: &Plenary, today: NaiveDate) -> Result<Home> {
    plenary.read(|conn| {
        let (archived, all): (Vec<Event>, Vec<Event>) =
            events::all(conn)?.into_iter().partition(|event| event.status == EventStatus::Archived);
        let live = |event: &&Event| event.status != EventStatus::Cancelled;
        let mut coming: Vec<&Event> = all
            .iter()
            .filter(live)
            .filter(|event| event.ends_on >= today && event.status != EventStatus::Held)
            .collect();
        coming.reverse();
        let mut needs = Vec::new();
        // what was promised is owed, also where the event is out of sight or did not take place
        for event in all.iter().chain(&archived) {
            needs.extend(open_actions(conn, event, today)?);
        }
        for event in all.iter().filter(live) {
            needs.extend(needs_of(conn, event, today, plenary.clock().now())?);
        }
        for event in all.iter().chain(&archived).filter(|event| event.is_called_off()) {
            needs.extend(old_entries(conn, event, today, plenary.clock().now())?);
        }
        let mut titles = BTreeMap::new();
        let lost = Lost::read(conn)?;
        for series in networks::all(conn)? {
            titles.insert(series.id, series.title.clone());
            let people = stale_people_of_network(conn, series.id, &lost, plenary.clock().now())?;
            let (series_id, title) = (series.id, series.title);
            needs.extend((people > 0).then_some(Need::OldEntriesOfNetwork { series_id, title, people }));
        }
        for (title, _, count) in outbox::batches(conn)? {
            needs.extend((count > 0).then_some(Need::WaitingMessages { title, count }));
        }
        for (draft, now, out) in draft_views::to_put_right(conn, drafts::open(conn)?)? {
            let (draft_id, title) = (draft.id, draft.title);
            if now > 0 {
                needs.push(Need::DraftGivesAway { draft_id, title, count: now });
            } else if out > 0 {
                needs.push(Need::DraftIsOut { draft_id, title, count: out });
            }
        }
        let mut needs = together(needs, &titles);
        needs.sort_by_key(urgency);
        Ok(Home {
            today,
            needs,
            coming_up: coming.into_iter().map(entry).collect(),
            recent: all.iter().filter(|event| event.status == EventStatus::Held).take(6).map(entry).collect(),
            is_empty: all.is_empty() && people::count(conn)? == 0,
        })
    })
}

/// The meetings of one network have one line for their open actions, and one for those that are over; `titles` are the networks'.
fn together(needs: Vec<Need>, titles: &BTreeMap<SeriesId, String>) -> Vec<Need> {
    let mut whole: Vec<Need> = Vec::new();
    for need in needs {
        if !whole.iter_mut().any(|other| takes_in(other, &need, titles)) {
            whole.push(need);
        }
    }
    whole
}

/// Whether a line is of the same network and kind as another; it counts for both then.
fn takes_in(line: &mut Need, other: &Need, titles: &BTreeMap<SeriesId, String>) -> bool {
    match (line, other) {
        (
            Need::OpenActions { series_id: Some(mine), count, oldest_days, overdue, .. },
            Need::OpenActions {
                series_id: Some(theirs), count: more, oldest_days: older, overdue: late, ..
            },
        ) if mine == theirs => {
            *count += more;
            *oldest_days = (*oldest_days).max(*older);
            *overdue += late;
            true
        }
        (
            Need::NotClosed { series_id: Some(mine), count, ended_on, title, .. },
            Need::NotClosed { series_id: Some(theirs), count: more, ended_on: earlier, .. },
        ) if mine == theirs => {
            *count += more;
            *ended_on = (*ended_on).min(*earlier);
            if let Some(of_network) = titles.get(mine) {
                title.clone_from(of_network);
            }
            true
        }
        _ => false,
    }
}

fn entry(event: &Event) -> ComingUp {
    ComingUp {
        event_id: event.id,
        title: event.title.clone(),
        kind: event.kind,
        status: event.status,
        starts_on: event.starts_on,
        start_time: event.start_time,
    }
}

/// Kind first, then what is oldest or most.
fn urgency(need: &Need) -> (u8, i64) {
    match need {
        Need::DraftGivesAway { count, .. } | Need::DraftIsOut { count, .. } => {
            (0, i64::MIN + i64::try_from(*count).unwrap_or(0))
        }
        Need::OldEntries { people, .. } | Need::OldEntriesOfNetwork { people, .. } => {
            (0, -i64::try_from(*people).unwrap_or(0))
        }
        Need::WaitingMessages { count, .. } => (1, -count),
        Need::Clashes { sessions, .. } => (1, -i64::try_from(*sessions).unwrap_or(0)),
        Need::NotClosed { ended_on, .. } => (2, i64::from(chrono::Datelike::num_days_from_ce(ended_on))),
        Need::OpenActions { oldest_days, overdue, .. } if *overdue > 0 => (3, -oldest_days),
        Need::UnansweredApprovals { oldest_days, .. } => (4, -oldest_days),
        Need::OpenActions { oldest_days, .. } => (5, -oldest_days),
        Need::NoPost { takeaways, .. } => (6, -i64::try_from(*takeaways).unwrap_or(0)),
        Need::StaleDraft { newer, .. } => (7, -i64::try_from(*newer).unwrap_or(0)),
        Need::Unscheduled { sessions, .. } => (8, -sessions),
        Need::NoAltText { files, .. } => (9, -files),
    }
}

fn needs_of(conn: &Connection, event: &Event, today: NaiveDate, now: DateTime<Utc>) -> Result<Vec<Need>> {
    let (event_id, title) = (event.id, event.title.clone());
    let counts = events::counts(conn, event_id)?;
    let mut needs = Vec::new();
    if event.status != EventStatus::Held {
        needs.extend(old_entries(conn, event, today, now)?);
        let sessions = event_views::clashing(conn, event_id, &programme::rooms(conn, event_id)?)?;
        if sessions > 0 {
            needs.push(Need::Clashes { event_id, title: title.clone(), sessions });
        }
        if counts.unscheduled > 0 {
            needs.push(Need::Unscheduled { event_id, title: title.clone(), sessions: counts.unscheduled });
        }
        if event.ends_on < today {
            needs.push(Need::NotClosed {
                event_id,
                series_id: event.series_id,
                title: title.clone(),
                ended_on: event.ends_on,
                count: 1,
            });
        }
    }
    needs.extend(unanswered(conn, event, today)?);
    let files = files::without_alt_text(conn, event_id)?;
    needs.extend((files > 0).then_some(Need::NoAltText { event_id, title, files }));
    needs.extend(post(conn, event, counts.takeaways)?);
    Ok(needs)
}

/// What is to be done of an event, whatever became of the event.
fn open_actions(conn: &Connection, event: &Event, today: NaiveDate) -> Result<Option<Need>> {
    let open: Vec<_> =
        actions::of_event(conn, event.id)?.into_iter().filter(|action| action.closed_on.is_none()).collect();
    Ok((!open.is_empty()).then(|| Need::OpenActions {
        event_id: event.id,
        series_id: event.series_id,
        title: event.title.clone(),
        count: open.len(),
        oldest_days: (today - event.ends_on).num_days().max(0),
        overdue: open.iter().filter(|action| action.due_on.is_some_and(|due| due < today)).count(),
    }))
}

/// Those who hold something of it that is no longer true, until its last day is over.
fn old_entries(
    conn: &Connection,
    event: &Event,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Option<Need>> {
    if event.ends_on < today {
        return Ok(None);
    }
    let people = stale_people(conn, event.id, now)?;
    Ok((people > 0).then(|| Need::OldEntries { event_id: event.id, title: event.title.clone(), people }))
}

/// Questions about takeaways as they stand that have no answer.
fn unanswered(conn: &Connection, event: &Event, today: NaiveDate) -> Result<Option<Need>> {
    let all = approvals::of_event(conn, event.id)?;
    if all.iter().all(|approval| approval.answer.is_some()) {
        return Ok(None);
    }
    let open = takeaways::of_event(conn, event.id)?.into_iter().filter_map(|takeaway| {
        match asked(&all, &takeaway) {
            Asked::Open(approval) => Some(approval.asked_on),
            _ => None,
        }
    });
    let open: Vec<NaiveDate> = open.collect();
    Ok(open.iter().min().map(|oldest| Need::UnansweredApprovals {
        event_id: event.id,
        title: event.title.clone(),
        count: open.len(),
        oldest_days: (today - *oldest).num_days().max(0),
    }))
}

fn post(conn: &Connection, event: &Event, takeaways_kept: i64) -> Result<Option<Need>> {
    let (event_id, title) = (event.id, event.title.clone());
    match drafts::of_kind(conn, &DraftScope::Event { event_id }, DraftKind::BlogPost)? {
        None if event.status == EventStatus::Held
            && event.kind != EventKind::Meeting
            && takeaways_kept > 0 =>
        {
            let takeaways = board::to_publish(conn, event_id)?;
            Ok((takeaways > 0).then_some(Need::NoPost { event_id, title, takeaways }))
        }
        None => Ok(None),
        Some(draft) => {
            let newer = newer_takeaways(conn, &draft)?;
            Ok((newer > 0).then_some(Need::StaleDraft {
                draft_id: draft.id,
                event_id,
                title: draft.title,
                newer,
            }))
        }
    }
}
