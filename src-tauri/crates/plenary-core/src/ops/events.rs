//! Events: create, change, duplicate, delete, and who holds them.

use crate::error::{Refusal, Result};
use crate::ids::{EventHostId, EventId, FormatId, OrganisationId, PersonId, SeriesId, SessionId};
use crate::model::{
    Event, EventHost, EventKind, EventStatus, Format, FormatKind, Organisation, Session, SessionStatus,
};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::plenary::Plenary;
use crate::rules::{placement, text};
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, events, programme, rows, series, workspace};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

inputs! {
    Event;
    /// A new event. Its short name is made from the title when not given; the zone is the workspace's.
    create CreateEvent {}
    /// Changes to an event. Sessions that no longer fit its days or clocks become unscheduled.
    change ChangeEvent(EventId);
    required { title: String, starts_on: NaiveDate }
    optional {
        ends_on: NaiveDate, kind: EventKind, slug: String, summary: String, description: String, topic: String, zone: String,
        day_change: NaiveTime, venue_name: String, venue_address: String, online_url: String, website: String,
        contact_name: String, contact_email: String, language: String, quote_with_approval: bool,
        external_id: String,
    }
    nullable { series_id: SeriesId, start_time: NaiveTime, end_time: NaiveTime, chair_id: PersonId }
}

/// A session named in an answer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SessionName {
    pub id: SessionId,
    pub title: String,
}

/// The event as it now stands, and which sessions lost their place by it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct EventChanged {
    pub event: Event,
    /// They no longer fitted and are unscheduled now.
    pub unscheduled: Vec<SessionName>,
}

/// Makes an event with the usual formats.
pub fn create_event(plenary: &Plenary, input: CreateEvent) -> Result<Done<Event>> {
    plenary.transact(Op::CreateEvent, |tx| {
        let event = create(tx, &input)?;
        placement::hours(&event)?;
        Ok(event)
    })
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateEvent) -> Result<Event> {
    let office = workspace::get(tx)?;
    let midnight = NaiveTime::MIN;
    let mut row = Event {
        id: tx.new_id(),
        series_id: None,
        recurrence_id: None,
        recurs_on: None,
        kind: EventKind::Conference,
        title: String::new(),
        slug: String::new(),
        summary: String::new(),
        description: String::new(),
        topic: String::new(),
        zone: office.default_zone,
        starts_on: input.starts_on,
        ends_on: input.starts_on,
        start_time: None,
        end_time: None,
        day_change: midnight,
        venue_name: String::new(),
        venue_address: String::new(),
        online_url: String::new(),
        website: String::new(),
        contact_name: office.contact_name,
        contact_email: office.contact_email,
        chair_id: None,
        language: "en-GB".to_owned(),
        quote_with_approval: false,
        status: EventStatus::Draft,
        was_cancelled: false,
        external_id: String::new(),
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    input.fill(&mut row);
    text::language("language", &mut row.language)?;
    sound(tx, &mut row)?;
    row.slug = free_slug(tx, if row.slug.is_empty() { &row.title } else { &row.slug }, row.id)?;
    tx.about(&row.title);
    rows::insert(tx, &row)?;
    make_formats(tx, row.id)?;
    Ok(row)
}

/// The formats that every new event starts with: name, kind, minutes.
const FORMATS: &[(&str, FormatKind, i64)] = &[
    ("Talk", FormatKind::Talk, 30),
    ("Plenary", FormatKind::Plenary, 45),
    ("Panel", FormatKind::Panel, 45),
    ("Workshop", FormatKind::Workshop, 60),
    ("Discussion", FormatKind::Discussion, 45),
    ("Break", FormatKind::Break, 30),
    ("Social", FormatKind::Social, 60),
    ("Blocker", FormatKind::Blocker, 30),
];

fn make_formats(tx: &Tx<'_>, event: EventId) -> Result<()> {
    (0..).zip(FORMATS).try_for_each(|(position, (name, kind, minutes))| {
        let id: FormatId = tx.new_id();
        rows::insert(
            tx,
            &Format {
                id,
                event_id: event,
                name: (*name).to_owned(),
                kind: *kind,
                minutes: *minutes,
                position,
            },
        )
    })
}

/// Changes an event; sessions that no longer fit are unscheduled, never lost.
pub fn change_event(plenary: &Plenary, input: ChangeEvent) -> Result<Done<EventChanged>> {
    plenary.transact(Op::ChangeEvent, |tx| {
        tx.joins(input.typed());
        let before: Event = rows::expect(tx, input.id)?;
        let changed = change(tx, &input)?;
        if !placement::same_hours(&before, &changed.event) {
            placement::hours(&changed.event)?;
        }
        Ok(changed)
    })
}

pub(crate) fn change(tx: &Tx<'_>, input: &ChangeEvent) -> Result<EventChanged> {
    let before: Event = rows::expect(tx, input.id)?;
    let (mut row, shift) = filled(&before, input);
    if row.series_id != before.series_id {
        (row.recurrence_id, row.recurs_on) = (None, None); // it leaves the rule with the network
    }
    sound(tx, &mut row)?;
    if row.language != before.language {
        text::language("language", &mut row.language)?;
    }
    if row.slug != before.slug {
        row.slug = free_slug(tx, if row.slug.is_empty() { &row.title } else { &row.slug }, row.id)?;
    }
    tx.about(&row.title);
    let event = rows::update(tx, &before, row)?;
    for session in programme::sessions(tx, event.id)? {
        rows::update(tx, &session, shifted(&session, shift))?;
    }
    Ok(EventChanged { unscheduled: unschedule_misfits(tx, &event)?, event })
}

/// The sessions that a change would unschedule. Changes nothing.
pub(crate) fn would_unschedule(conn: &Connection, input: &ChangeEvent) -> Result<Vec<SessionName>> {
    let (row, shift) = filled(&rows::expect(conn, input.id)?, input);
    let sessions = programme::sessions(conn, input.id)?;
    let misfits = sessions.into_iter().filter(|session| !placement::fits(&row, &shifted(session, shift)));
    Ok(misfits.map(|session| SessionName { id: session.id, title: session.title }).collect())
}

/// The event as asked for, and how far its sessions go with it: moving the first day alone moves the whole event.
fn filled(before: &Event, input: &ChangeEvent) -> (Event, TimeDelta) {
    let mut row = before.clone();
    input.fill(&mut row);
    if input.starts_on.is_none() || input.ends_on.is_some() {
        return (row, TimeDelta::zero());
    }
    let shift = row.starts_on - before.starts_on;
    row.ends_on = before.ends_on + shift;
    (row, shift)
}

fn shifted(session: &Session, by: TimeDelta) -> Session {
    let (starts_at, ends_at) = (session.starts_at.map(|at| at + by), session.ends_at.map(|at| at + by));
    Session { starts_at, ends_at, ..session.clone() }
}

/// Takes the sessions that do not fit an event as it is now out of its programme.
pub(crate) fn unschedule_misfits(tx: &Tx<'_>, event: &Event) -> Result<Vec<SessionName>> {
    let sessions = programme::sessions(tx, event.id)?;
    let misfits = sessions.iter().filter(|session| !placement::fits(event, session));
    misfits.map(|session| unschedule(tx, session)).collect()
}

/// Takes a session out of the programme without losing it.
pub(crate) fn unschedule(tx: &Tx<'_>, session: &Session) -> Result<SessionName> {
    let row = Session { room_id: None, starts_at: None, ends_at: None, ..session.clone() };
    let row = rows::update(tx, session, row)?;
    Ok(SessionName { id: row.id, title: row.title })
}

/// Tidies the texts of an event and refuses what cannot be.
fn sound(tx: &Tx<'_>, row: &mut Event) -> Result<()> {
    text::required_line("title", &mut row.title)?;
    text::line("slug", &mut row.slug)?;
    text::prose("summary", &mut row.summary)?;
    text::prose("description", &mut row.description)?;
    text::prose("topic", &mut row.topic)?;
    text::line("venue_name", &mut row.venue_name)?;
    text::prose("venue_address", &mut row.venue_address)?;
    text::web_address("online_url", &mut row.online_url)?;
    text::web_address("website", &mut row.website)?;
    text::line("contact_name", &mut row.contact_name)?;
    text::email("contact_email", &mut row.contact_email)?;
    text::line("language", &mut row.language)?;
    text::line("external_id", &mut row.external_id)?;
    row.zone = placement::zone("zone", &row.zone)?.name().to_owned();
    placement::year("starts_on", row.starts_on)?;
    placement::year("ends_on", row.ends_on)?;
    if row.ends_on < row.starts_on {
        return Err(Refusal::new("end-before-start")
            .field("ends_on")
            .with("start", row.starts_on)
            .with("end", row.ends_on)
            .into());
    }
    if row.starts_on == row.ends_on
        && row.start_time.zip(row.end_time).is_some_and(|(start, end)| end <= start)
    {
        return Err(Refusal::new("end-before-start").field("end_time").into());
    }
    if (row.ends_on - row.starts_on).num_days() > LONGEST {
        return Err(Refusal::new("event-too-long").field("ends_on").into());
    }
    if let Some(series) = row.series_id {
        rows::expect::<crate::model::Series>(tx, series)?;
    }
    if let Some(chair) = row.chair_id {
        rows::expect::<crate::model::Person>(tx, chair)?;
    }
    Ok(())
}

/// The last day of an event is at most so many days after its first.
pub(crate) const LONGEST: i64 = 366;

/// `wanted` as a short name that no other event or network has.
pub(crate) fn free_slug(tx: &Tx<'_>, wanted: &str, own: EventId) -> Result<String> {
    let base = text::slug(wanted);
    let numbered = |n: u64| if n < 2 { base.clone() } else { format!("{base}-{n}") };
    let taken = |n: u64| {
        let slug = numbered(n);
        let event = events::by_slug(tx, &slug)?.is_some_and(|event| event.id != own);
        Ok::<bool, crate::error::Error>(event || series::by_slug(tx, &slug)?.is_some())
    };
    // In steps that double, then between the last two: a thousand of one title are not asked for one by one.
    let (mut last_taken, mut free) = (0, 1);
    while taken(free)? {
        (last_taken, free) = (free, free * 2);
    }
    while free - last_taken > 1 {
        let between = u64::midpoint(last_taken, free);
        if taken(between)? {
            last_taken = between;
        } else {
            free = between;
        }
    }
    Ok(numbered(free))
}

/// How a copy of an event is to differ.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct DuplicateEvent {
    pub id: EventId,
    /// The copy's title; the original's when left out.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// The copy's first day; the original's when left out.
    #[serde(default)]
    #[ts(optional)]
    pub starts_on: Option<NaiveDate>,
    /// Whether sessions and their speakers come along (rooms, tracks and formats always do).
    #[serde(default)]
    pub with_sessions: bool,
}

/// Makes a new draft event from an old one: rooms, tracks, formats, hosts, and the sessions if wanted; never people or notes.
pub fn duplicate_event(plenary: &Plenary, input: DuplicateEvent) -> Result<Done<EventChanged>> {
    plenary.transact(Op::DuplicateEvent, |tx| {
        let old: Event = rows::expect(tx, input.id)?;
        let mut row = Event {
            id: tx.new_id(),
            recurrence_id: None, // a copy is no meeting that the rule made
            recurs_on: None,
            status: EventStatus::Draft,
            was_cancelled: false,
            created_at: tx.at(),
            updated_at: tx.at(),
            ..old.clone()
        };
        row.external_id.clear();
        row.title = input.title.clone().unwrap_or(row.title);
        let first = input.starts_on.unwrap_or(old.starts_on);
        row.ends_on = first + (old.ends_on - old.starts_on);
        row.starts_on = first;
        sound(tx, &mut row)?;
        placement::hours(&row)?;
        row.slug = free_slug(tx, &row.title, row.id)?;
        tx.about(&row.title);
        rows::insert(tx, &row)?;
        for host in events::hosts(tx, old.id)? {
            rows::insert(tx, &EventHost { id: tx.new_id(), event_id: row.id, ..host })?;
        }
        copy_programme(tx, &old, &row, input.with_sessions)?;
        Ok(EventChanged { unscheduled: unschedule_misfits(tx, &row)?, event: row })
    })
}

fn copy_programme(tx: &Tx<'_>, old: &Event, new: &Event, with_sessions: bool) -> Result<()> {
    use std::collections::BTreeMap;
    let (mut rooms, mut tracks, mut formats) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for mut room in programme::rooms(tx, old.id)? {
        let was = std::mem::replace(&mut room.id, tx.new_id());
        room.event_id = new.id;
        rooms.insert(was, room.id);
        rows::insert(tx, &room)?;
    }
    for mut track in programme::tracks(tx, old.id)? {
        let was = std::mem::replace(&mut track.id, tx.new_id());
        track.event_id = new.id;
        tracks.insert(was, track.id);
        rows::insert(tx, &track)?;
    }
    for mut format in programme::formats(tx, old.id)? {
        let was = std::mem::replace(&mut format.id, tx.new_id());
        format.event_id = new.id;
        formats.insert(was, format.id);
        rows::insert(tx, &format)?;
    }
    if !with_sessions {
        return Ok(());
    }
    let by = new.starts_on - old.starts_on;
    for session in programme::sessions(tx, old.id)? {
        let copy = Session {
            id: tx.new_id(),
            event_id: new.id,
            room_id: session.room_id.and_then(|id| rooms.get(&id).copied()),
            track_id: session.track_id.and_then(|id| tracks.get(&id).copied()),
            format_id: session.format_id.and_then(|id| formats.get(&id).copied()),
            starts_at: session.starts_at.map(|at| at + by),
            ends_at: session.ends_at.map(|at| at + by),
            status: SessionStatus::Draft,
            headcount: None,
            external_id: String::new(),
            created_at: tx.at(),
            updated_at: tx.at(),
            ..session.clone()
        };
        rows::insert(tx, &copy)?;
        for part in programme::parts(tx, session.id)? {
            rows::insert(tx, &crate::model::Part { id: tx.new_id(), session_id: copy.id, ..part })?;
        }
    }
    Ok(())
}

/// Makes an organisation a host (the first) or co-host of an event.
pub fn add_host(plenary: &Plenary, event: EventId, organisation: OrganisationId) -> Result<Done<EventHost>> {
    plenary.transact(Op::AddHost, |tx| add_host_to(tx, event, organisation))
}

pub(crate) fn add_host_to(tx: &Tx<'_>, event: EventId, organisation: OrganisationId) -> Result<EventHost> {
    rows::expect::<Event>(tx, event)?;
    tx.about(rows::expect::<Organisation>(tx, organisation)?.name);
    if let Some(host) = events::host(tx, event, organisation)? {
        return Ok(host);
    }
    let id: EventHostId = tx.new_id();
    let position = events::hosts(tx, event)?.last().map_or(0, |last| last.position + 1);
    let host = EventHost { id, event_id: event, organisation_id: organisation, position };
    rows::insert(tx, &host)?;
    Ok(host)
}

/// Takes an organisation off the list of hosts.
pub fn remove_host(plenary: &Plenary, event: EventId, organisation: OrganisationId) -> Result<Done<()>> {
    plenary.transact(Op::RemoveHost, |tx| {
        tx.about(rows::expect::<Organisation>(tx, organisation)?.name);
        match events::host(tx, event, organisation)? {
            Some(host) => rows::delete::<EventHost>(tx, host.id),
            None => Ok(()),
        }
    })
}
