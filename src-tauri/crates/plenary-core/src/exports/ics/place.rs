//! Where an entry takes place: the words for LOCATION, and the address to join at.

use crate::model::{Event, RoomKind, Session, Snapshot};

/// Where to join the session online: its own address, its room's, or the event's. Empty when there is none.
pub(super) fn join_url<'a>(snapshot: &'a Snapshot, session: &'a Session) -> &'a str {
    let room = snapshot.room(session.room_id).map_or("", |room| room.online_url.as_str());
    let all = [session.online_url.as_str(), room, snapshot.event.online_url.as_str()];
    all.into_iter().find(|url| !url.is_empty()).unwrap_or("")
}

/// Room, venue and address; an online room has neither venue nor address.
pub(super) fn of_session(snapshot: &Snapshot, session: &Session, join_url: &str) -> String {
    let (event, room) = (&snapshot.event, snapshot.room(session.room_id));
    let name = room.map_or("", |room| room.name.as_str());
    if room.is_some_and(|room| room.kind == RoomKind::Online) {
        return or_online(listed(&[name]), join_url);
    }
    or_online(listed(&[name, &event.venue_name, &event.venue_address]), join_url)
}

/// Venue and address.
pub(super) fn of_event(event: &Event) -> String {
    or_online(listed(&[&event.venue_name, &event.venue_address]), &event.online_url)
}

/// The parts that there are, on one line, none twice.
fn listed(parts: &[&str]) -> String {
    let mut kept: Vec<String> = Vec::new();
    for part in parts {
        let part = part.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ");
        if !part.is_empty() && !kept.contains(&part) {
            kept.push(part);
        }
    }
    kept.join(", ")
}

fn or_online(place: String, join_url: &str) -> String {
    if place.is_empty() { join_url.into() } else { place }
}
