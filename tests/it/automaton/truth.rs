//! What should stand in a person's calendar, told from the data alone.

use super::calendar::{Entry, third_wednesdays};
use super::world::World;
use chrono::{NaiveDate, NaiveDateTime};
use plenary_core::ids::PersonId;
use plenary_core::model::{AttendanceStatus, Event, EventStatus, SessionStatus, Snapshot};
use plenary_core::store::{attendances, rows, series, snapshot};
use std::collections::BTreeMap;

/// The person's programme, sorted as a calendar sorts it.
pub fn of(world: &World, person: usize) -> Vec<Entry> {
    let id: PersonId = world.person(person);
    let conference = world.read(|conn| snapshot::load(conn, world.event()));
    let mut entries = of_conference(&conference, id);
    entries.extend(of_network(world, id));
    entries.sort();
    entries
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

fn uid(id: impl ToString, office: &plenary_core::model::Workspace) -> String {
    format!("{}@{}", id.to_string(), office.calendar_domain)
}

fn of_conference(all: &Snapshot, person: PersonId) -> Vec<Entry> {
    let event = &all.event;
    if event.is_called_off() {
        return Vec::new();
    }
    let status = all.attendances.iter().find(|one| one.person_id == person).map(|one| one.status);
    let mut entries = Vec::new();
    if matches!(status, Some(AttendanceStatus::Registered | AttendanceStatus::Invited)) {
        let day = |day: NaiveDate| day.format("%Y%m%d").to_string();
        let (first, after) = (day(event.starts_on), day(event.ends_on.succ_opt().unwrap()));
        entries.push((
            uid(event.id, &all.workspace),
            first,
            after,
            event.venue_name.clone(),
            event.title.clone(),
        ));
    }
    for session in &all.sessions {
        let Some((starts, ends)) = session.span() else { continue };
        let has_part = all.parts_of(session.id).any(|part| part.person_id == person);
        let is_registered = session.invite_everyone && status == Some(AttendanceStatus::Registered);
        if session.status != SessionStatus::Cancelled && (has_part || is_registered) {
            let room = all.room(session.room_id).map(|room| room.name.clone());
            let mut place: Vec<String> =
                room.into_iter().chain([event.venue_name.clone()]).filter(|one| !one.is_empty()).collect();
            place.dedup(); // a room called as its venue is named once
            let uid = uid(session.id, &all.workspace);
            entries.push((uid, moment(starts), moment(ends), place.join(", "), session.title.clone()));
        }
    }
    entries
}

/// Where the meeting of each day of the network's rule that is not skipped is: made or not.
pub fn places(world: &World) -> BTreeMap<NaiveDate, (String, String)> {
    let network = world.read(|conn| {
        let rule = rows::expect(conn, world.rule())?;
        plenary_core::store::recurring::network(conn, rule)
    });
    let series = &network.series;
    let place = |day: NaiveDate| {
        let made = network.meetings.iter().find(|meeting| meeting.recurs_on == Some(day));
        made.map_or((series.venue_name.clone(), series.online_url.clone()), |meeting| {
            (meeting.venue_name.clone(), meeting.online_url.clone())
        })
    };
    let mut days = third_wednesdays(network.recurrence.starts_on);
    days.retain(|day| network.skips.iter().all(|skip| skip.day != *day));
    days.into_iter().map(|day| (day, place(day))).collect()
}

/// The meetings of a member: all by the rule save those left out, each where it really is.
fn of_network(world: &World, person: PersonId) -> Vec<Entry> {
    let (network, members) = world.read(|conn| {
        let rule = rows::expect(conn, world.rule())?;
        let network = plenary_core::store::recurring::network(conn, rule)?;
        let members = series::members(conn, network.series.id)?;
        Ok((network, members))
    });
    let Some(member) = members.iter().find(|member| member.person_id == person) else { return Vec::new() };
    if network.series.archived {
        return Vec::new(); // before its first meeting
    }
    let skipped = |day| network.skips.iter().any(|skip| skip.day == day);
    let of_day = |day| network.meetings.iter().find(|meeting: &&Event| meeting.recurs_on == Some(day));
    let place = |venue: &str, link: &str| if venue.is_empty() { link } else { venue }.to_owned();
    let own = |meeting: &Event| {
        let (start, end) = (meeting.start_time.unwrap(), meeting.end_time.unwrap());
        (
            moment(meeting.starts_on.and_time(start)),
            moment(meeting.ends_on.and_time(end)),
            place(&meeting.venue_name, &meeting.online_url),
        )
    };
    let comes = |meeting: &Event| {
        let own = world.read(|conn| attendances::of_person(conn, meeting.id, person));
        let has_called_off = own.is_some_and(|own| own.status == AttendanceStatus::Cancelled);
        member.is_member_on(meeting.starts_on) && !has_called_off
    };
    if network.series.calendar_form == plenary_core::model::CalendarForm::Single {
        let is_own = |one: &&Event| one.recurs_on.is_some() && comes(one);
        let coming =
            network.meetings.iter().filter(|one| one.status != EventStatus::Cancelled).filter(is_own);
        return coming
            .map(|meeting| {
                let (start, end, place) = own(meeting);
                (uid(meeting.id, &network.office), start, end, place, meeting.title.clone())
            })
            .collect();
    }
    let uid = uid(network.recurrence.id, &network.office);
    let days = third_wednesdays(network.recurrence.starts_on).into_iter();
    let days = days.filter(|day| !skipped(*day));
    days.filter_map(|day| {
        let by_rule = (
            moment(day.and_time(network.recurrence.start_time)),
            moment(day.and_time(network.recurrence.end_time)),
            place(&network.series.venue_name, &network.series.online_url),
        );
        let (there, title) = match of_day(day) {
            Some(meeting) if meeting.status == EventStatus::Cancelled => return None,
            Some(meeting) if !comes(meeting) => return None,
            Some(meeting) => (own(meeting), meeting.title.clone()),
            None if !member.is_member_on(day) => return None,
            None => (by_rule, network.series.title.clone()),
        };
        Some((uid.clone(), there.0, there.1, there.2, title))
    })
    .collect()
}
