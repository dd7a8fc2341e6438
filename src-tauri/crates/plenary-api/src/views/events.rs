//! Lists of events, and one event with all its facts.

use super::views;
use plenary_core::Plenary;
use plenary_core::error::{OrNotFound, Result};
use plenary_core::ids::EventId;
use plenary_core::model::{
    ActionState, Event, EventStatus, Format, Link, MinutesState, Organisation, Person, Room, Series, Track,
};
use plenary_core::rules::clashes;
use plenary_core::store::events::EventCounts;
use plenary_core::store::{Connection, actions, events, get, minutes, programme, rows, takeaways};

views! {
    /// One event in a list.
    EventCard {
        event: Event,
        counts: EventCounts,
        /// Names, the host first.
        hosts: Vec<String>,
        /// The title of the network it is a meeting of.
        series: Option<String>,
    }
    /// An event with all its facts.
    EventOverview {
        event: Event,
        counts: EventCounts,
        /// The host first.
        hosts: Vec<Organisation>,
        series: Option<Series>,
        /// The name of who chairs.
        chair: Option<String>,
        rooms: Vec<Room>,
        tracks: Vec<Track>,
        formats: Vec<Format>,
        links: Vec<Link>,
        /// How many sessions clash with something.
        clashing_sessions: usize,
        /// How far its minutes are; none while there are none.
        minutes: Option<MinutesState>,
        decisions: usize,
        open_actions: usize,
    }
}

/// Archived events, or all the others; newest first.
pub fn list(plenary: &Plenary, archived: bool) -> Result<Vec<EventCard>> {
    plenary.read(|conn| {
        let all = events::all(conn)?
            .into_iter()
            .filter(|event| (event.status == EventStatus::Archived) == archived);
        all.map(|event| card(conn, event)).collect()
    })
}

/// One event as lists show it.
pub(super) fn card(conn: &Connection, event: Event) -> Result<EventCard> {
    let hosts = events::hosting_organisations(conn, event.id)?.into_iter().map(|host| host.name).collect();
    let series = match event.series_id {
        Some(series) => get::<Series>(conn, series)?.map(|series| series.title),
        None => None,
    };
    Ok(EventCard { counts: events::counts(conn, event.id)?, hosts, series, event })
}

/// One event with all its facts.
pub fn overview(plenary: &Plenary, id: EventId) -> Result<EventOverview> {
    plenary.read(|conn| {
        let event: Event = rows::expect(conn, id)?;
        let rooms = programme::rooms(conn, id)?;
        Ok(EventOverview {
            counts: events::counts(conn, id)?,
            hosts: events::hosting_organisations(conn, id)?,
            series: match event.series_id {
                Some(series) => get(conn, series)?,
                None => None,
            },
            chair: match event.chair_id {
                Some(chair) => get::<Person>(conn, chair)?.map(|person| person.name()),
                None => None,
            },
            clashing_sessions: clashing(conn, id, &rooms)?,
            minutes: minutes::of_event(conn, id)?.map(|minutes| minutes.state),
            decisions: takeaways::decisions(conn, id)?.len(),
            open_actions: actions::of_event(conn, id)?
                .iter()
                .filter(|action| action.state == ActionState::Open)
                .count(),
            rooms,
            tracks: programme::tracks(conn, id)?,
            formats: programme::formats(conn, id)?,
            links: programme::links_of_event(conn, id)?
                .into_iter()
                .filter(|link| link.event_id.is_some())
                .collect(),
            event,
        })
    })
}

/// How many sessions of an event clash with something.
pub(super) fn clashing(conn: &Connection, id: EventId, rooms: &[Room]) -> Result<usize> {
    let found = clashes::find(&programme::sessions(conn, id)?, rooms, &programme::parts_of_event(conn, id)?);
    Ok(found.iter().map(|clash| clash.session_id).collect::<std::collections::BTreeSet<_>>().len())
}

/// The event of that short name.
pub fn by_slug(plenary: &Plenary, slug: &str) -> Result<Event> {
    plenary.read(|conn| events::by_slug(conn, slug)?.or_not_found("event", slug))
}
