//! Loads what a week or month holds over all events and networks.

use crate::error::{Refusal, Result};
use crate::model::{Coming, Event, Link, Period, Post, Series, Snapshot, Standing};
use crate::rules::note_marks::told;
use crate::rules::placement;
use crate::store::rows::{self, select};
use crate::store::values::Column;
use crate::store::{around, office_channels, snapshot, standing, telling, templates, workspace};
use chrono::{DateTime, Days, NaiveDate, Utc};
use rusqlite::Connection;

/// How many days after a period something is still said to be coming up.
const AHEAD: Days = Days::new(45);

/// The period as it is now; refused when it ends before it begins. What is not over on the day of writing is still coming up.
pub fn load(
    conn: &Connection,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Period> {
    if ends_on < starts_on {
        return Err(Refusal::new("end-before-start").field("ends_on").into());
    }
    let (mut held, mut to_come) = (Vec::new(), Vec::new());
    for event in ended(conn, starts_on, ends_on)? {
        match standing::of(conn, &event, now)? {
            Standing::ToCome => to_come.push(event),
            _ => held.push(event),
        }
    }
    let mut posts = posts(conn, starts_on, ends_on)?;
    for Post { about, .. } in &mut posts {
        about.standing = standing::of(conn, &about.event, now)?;
    }
    let workspace = workspace::get(conn)?;
    Ok(Period {
        today: placement::today(&workspace.default_zone, now),
        workspace,
        channels: office_channels::all(conn)?,
        held: whole(conn, held, now)?,
        posts,
        coming: coming(conn, to_come, ends_on)?,
        templates: templates::by_kind(conn)?,
        starts_on,
        ends_on,
    })
}

/// Whether everybody may hear of an event: neither its title nor its network's keeps it in the office.
fn is_for_everybody(conn: &Connection, event: &Event) -> Result<bool> {
    Ok(!told::is_kept(&event.title) && !told::is_kept(&network(conn, event)?))
}

/// The title of an event's network; empty for one of none.
fn network(conn: &Connection, event: &Event) -> Result<String> {
    let series = event.series_id.map(|id| rows::get::<Series>(conn, id)).transpose()?.flatten();
    Ok(series.map(|series| series.title).unwrap_or_default())
}

/// Those of the events that everybody may hear of.
fn for_everybody(conn: &Connection, events: Vec<Event>) -> Result<Vec<Event>> {
    let kept = events.into_iter().map(|event| Ok(is_for_everybody(conn, &event)?.then_some(event)));
    Ok(kept.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// Events of which the last day is in the period.
fn ended(conn: &Connection, from: NaiveDate, until: NaiveDate) -> Result<Vec<Event>> {
    let events = select(
        conn,
        "WHERE ends_on BETWEEN ?1 AND ?2 AND status IN ('published', 'held', 'archived') AND NOT was_cancelled
         ORDER BY starts_on, start_time, in_letters(title), id",
        [from.store(), until.store()],
    )?;
    for_everybody(conn, events)
}

fn whole(conn: &Connection, events: Vec<Event>, now: DateTime<Utc>) -> Result<Vec<Snapshot>> {
    let load = |event: Event| snapshot::as_of(conn, event.id, now);
    let mut held = events.into_iter().map(load).collect::<Result<Vec<_>>>()?;
    around::share_what_is_internal(&mut held);
    Ok(held)
}

/// Posts about events; of one that was called off nothing is told.
pub fn posts(conn: &Connection, from: NaiveDate, until: NaiveDate) -> Result<Vec<Post>> {
    let links: Vec<Link> = select(
        conn,
        "WHERE kind = 'post' AND published_on BETWEEN ?1 AND ?2
           AND event_id IN (SELECT id FROM event WHERE status IN ('published', 'held', 'archived') AND NOT was_cancelled)
         ORDER BY published_on, position, id",
        [from.store(), until.store()],
    )?;
    let mut posts = Vec::new();
    for link in links {
        if let Some(event) = link.event_id {
            let about = snapshot::load(conn, event)?;
            if is_for_everybody(conn, &about.event)? {
                posts.push(Post { about, link });
            }
        }
    }
    Ok(posts)
}

/// What is to come of the period itself, then what goes on or comes after it.
fn coming(conn: &Connection, to_come: Vec<Event>, after: NaiveDate) -> Result<Vec<Coming>> {
    let until = after.checked_add_days(AHEAD).unwrap_or(after);
    let events: Vec<Event> = select(
        conn,
        "WHERE ends_on > ?1 AND starts_on <= ?2 AND status IN ('published', 'held', 'archived') AND NOT was_cancelled
         ORDER BY starts_on, start_time, in_letters(title), id",
        [after.store(), until.store()],
    )?;
    let events = for_everybody(conn, to_come.into_iter().chain(events).collect())?;
    let events = telling::told(conn, events)?;
    events.into_iter().map(|event| Ok(Coming { network: network(conn, &event)?, event })).collect()
}
