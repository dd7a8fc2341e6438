//! Rooms, tracks and formats of a programme: those that are here by their names, the others made.

use crate::error::Result;
use crate::ids::{EventId, FormatId, RoomId, TrackId};
use crate::model::{Outcome, ProgrammeDraft, Room, RoomDraft, RoomKind};
use crate::ops::accepting::{Planning, folded, said_or};
use crate::ops::rooms::{self, CreateRoom};
use crate::ops::tracks::{self, CreateFormat, CreateTrack};
use crate::rules::text;
use crate::store::programme;
use crate::store::transact::Tx;
use std::collections::BTreeMap;

/// Ids by folded name.
#[derive(Debug, Default)]
pub(super) struct Places {
    rooms: BTreeMap<String, RoomId>,
    tracks: BTreeMap<String, TrackId>,
    formats: BTreeMap<String, FormatId>,
}

impl Places {
    pub(super) fn room(&self, name: &str) -> Option<RoomId> {
        let name = folded(name);
        let begins = || {
            // A calendar names the house behind the room.
            let is_it =
                |known: &&String| name.strip_prefix(known.as_str()).is_some_and(|rest| rest.starts_with(','));
            self.rooms
                .keys()
                .filter(is_it)
                .max_by_key(|known| known.len())
                .and_then(|known| self.rooms.get(known))
        };
        self.rooms.get(&name).or_else(begins).copied()
    }

    pub(super) fn track(&self, name: &str) -> Option<TrackId> {
        self.tracks.get(&folded(name)).copied()
    }

    pub(super) fn format(&self, name: &str) -> Option<FormatId> {
        self.formats.get(&folded(name)).copied()
    }
}

/// Finds or makes them all.
pub(super) fn make(
    tx: &Tx<'_>,
    event: EventId,
    draft: &ProgrammeDraft,
    planning: &mut Planning,
) -> Result<Places> {
    let mut places = Places::default();
    let rooms: BTreeMap<String, Room> =
        programme::rooms(tx, event)?.into_iter().map(|room| (folded(&room.name), room)).collect();
    places.rooms = rooms.iter().map(|(name, room)| (name.clone(), room.id)).collect();
    for room in &draft.rooms {
        if draft.partial && places.room(&room.name).is_some() {
            continue;
        }
        let id = match rooms.get(&folded(&room.name)) {
            Some(here) => completed(tx, here, room, planning)?,
            None => new_room(tx, event, room, planning)?,
        };
        places.rooms.insert(folded(&room.name), id);
    }
    places.tracks =
        programme::tracks(tx, event)?.iter().map(|track| (folded(&track.name), track.id)).collect();
    for track in draft
        .tracks
        .iter()
        .filter(|track| !places.tracks.contains_key(&folded(&track.name)))
        .collect::<Vec<_>>()
    {
        let create = CreateTrack {
            event_id: event,
            name: planning.fitting(&track.name),
            colour: None,
            position: None,
        };
        places.tracks.insert(folded(&track.name), tracks::create(tx, &create)?.id);
        planning.note(Outcome::New, "track", &track.name, &[]);
    }
    places.formats = programme::formats(tx, event)?.iter().map(|one| (folded(&one.name), one.id)).collect();
    for format in draft
        .formats
        .iter()
        .filter(|one| !places.formats.contains_key(&folded(&one.name)))
        .collect::<Vec<_>>()
    {
        let create = CreateFormat {
            event_id: event,
            name: planning.fitting(&format.name),
            kind: Some(format.kind),
            minutes: Some(format.minutes.clamp(1, 24 * 60)),
            position: None,
        };
        places.formats.insert(folded(&format.name), tracks::create_format_in(tx, &create)?.id);
        planning.note(Outcome::New, "format", &format.name, &[]);
    }
    Ok(places)
}

fn new_room(tx: &Tx<'_>, event: EventId, room: &RoomDraft, planning: &mut Planning) -> Result<RoomId> {
    let create = CreateRoom {
        event_id: event,
        name: planning.fitting(&room.name),
        kind: Some(if room.online { RoomKind::Online } else { RoomKind::OnSite }),
        description: Some(room.description.clone()),
        online_url: Some(address(&room.online_url)),
        position: None,
        capacity: room.capacity,
    };
    planning.note(Outcome::New, "room", &room.name, &[]);
    Ok(rooms::create(tx, &create)?.id)
}

/// A room that is here learns what it did not know.
fn completed(tx: &Tx<'_>, here: &Room, room: &RoomDraft, planning: &mut Planning) -> Result<RoomId> {
    let wanted = Room {
        description: said_or(&here.description, &room.description),
        online_url: said_or(&here.online_url, &address(&room.online_url)),
        capacity: here.capacity.or(room.capacity),
        ..here.clone()
    };
    let (after, fields) = planning.update(tx, here, wanted, &here.name)?;
    if !fields.is_empty() {
        planning.note(Outcome::Changed, "room", &after.name, &fields);
    }
    Ok(after.id)
}

fn address(url: &str) -> String {
    let mut url = url.to_owned();
    if text::web_address("online_url", &mut url).is_err() {
        url.clear();
    }
    url
}
