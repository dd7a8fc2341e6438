//! Where something takes place, as one line of a calendar entry, and the address to join at.

use crate::model::{Event, Room, RoomKind, Session};

/// Where to join the session online: its own address, its room's, or the event's. Empty when there is none.
pub fn join_url<'a>(event: &'a Event, room: Option<&'a Room>, session: &'a Session) -> &'a str {
    let room = room.map_or("", |room| room.online_url.as_str());
    let all = [session.online_url.as_str(), room, event.online_url.as_str()];
    all.into_iter().find(|url| !url.is_empty()).unwrap_or("")
}

/// Room, venue and address; an online room has neither venue nor address.
pub fn of_session(event: &Event, room: Option<&Room>, session: &Session) -> String {
    let join_url = join_url(event, room, session);
    let name = room.map_or("", |room| room.name.as_str());
    if is_online(room) {
        return or_online(listed(&[name]), join_url);
    }
    or_online(listed(&[name, &event.venue_name, &event.venue_address]), join_url)
}

/// Venue and address.
pub fn of_event(event: &Event) -> String {
    named(&event.venue_name, &event.venue_address, &event.online_url)
}

/// A venue with its address, or where to join when there is neither.
pub fn named(name: &str, address: &str, join_url: &str) -> String {
    or_online(listed(&[name, address]), join_url)
}

/// Whether the room is nowhere but online.
pub fn is_online(room: Option<&Room>) -> bool {
    room.is_some_and(|room| room.kind == RoomKind::Online)
}

/// The parts that there are, on one line, none twice.
pub fn listed(parts: &[&str]) -> String {
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
