//! Rooms, tracks and formats of a programme: those that are here by the names their file has for them, the others made.

use super::known::{Known, Named};
use crate::error::Result;
use crate::ids::{EventId, FormatId, RoomId, TrackId};
use crate::model::{FormatDraft, Outcome, ProgrammeDraft, Room, RoomDraft, RoomKind};
use crate::ops::accepting::{Planning, said_or};
use crate::ops::rooms::{self, CreateRoom};
use crate::ops::tracks::{self, CreateFormat, CreateTrack};
use crate::rules::folding::folded;
use crate::rules::text;
use crate::store::programme;
use crate::store::transact::Tx;
use std::collections::{BTreeMap, BTreeSet};

/// Ids by folded name.
#[derive(Debug, Default)]
pub(super) struct Places {
    rooms: BTreeMap<String, RoomId>,
    tracks: BTreeMap<String, TrackId>,
    formats: BTreeMap<String, FormatId>,
    /// Rooms of the file that were deleted here and stay so.
    deleted: BTreeSet<String>,
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

    /// Whether the room was deleted here and stays so.
    pub(super) fn is_deleted(&self, room: &str) -> bool {
        self.deleted.contains(&folded(room))
    }

    fn find_rooms(
        &mut self,
        tx: &Tx<'_>,
        event: EventId,
        known: Known<Room>,
        draft: &ProgrammeDraft,
        planning: &mut Planning,
    ) -> Result<()> {
        self.rooms = known.ids();
        for room in &draft.rooms {
            if draft.partial && self.room(&room.name).is_some() {
                continue;
            }
            let id = match known.find(&room.name) {
                Some((here, named)) => completed(tx, here, named, room, planning)?,
                None if known.stays_out(&room.name, planning) => {
                    self.deleted.insert(folded(&room.name));
                    continue;
                }
                None => new_room(tx, event, room, planning)?,
            };
            self.rooms.insert(folded(&room.name), id);
        }
        Ok(())
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
    let sessions = programme::sessions(tx, event)?;
    let from_file = || sessions.iter().filter(|session| !session.external_id.is_empty());
    let rooms = from_file().filter_map(|session| session.room_id).map(|id| id.to_string()).collect();
    let tracks = from_file().filter_map(|session| session.track_id).map(|id| id.to_string()).collect();
    let formats = from_file().filter_map(|session| session.format_id).map(|id| id.to_string()).collect();
    let mut places = Places::default();
    places.find_rooms(
        tx,
        event,
        Known::of(tx, event, programme::rooms(tx, event)?, &rooms)?,
        draft,
        planning,
    )?;
    let known = Known::of(tx, event, programme::tracks(tx, event)?, &tracks)?;
    places.tracks = fill(tx, &known, draft.tracks.iter().map(|track| &*track.name), planning, |name| {
        let create = CreateTrack { event_id: event, name, colour: None, position: None };
        Ok(tracks::create(tx, &create)?.id)
    })?;
    let known = Known::of(tx, event, programme::formats(tx, event)?, &formats)?;
    places.formats = fill(tx, &known, draft.formats.iter().map(|one| &*one.name), planning, |name| {
        let draft: Option<&FormatDraft> = draft.formats.iter().find(|one| one.name.starts_with(&name));
        let create = CreateFormat {
            event_id: event,
            kind: draft.map(|one| one.kind),
            minutes: draft.map(|one| one.minutes.clamp(1, 24 * 60)),
            position: None,
            name,
        };
        Ok(tracks::create_format_in(tx, &create)?.id)
    })?;
    Ok(places)
}

/// Those that are here and those that the file brings, by folded name.
fn fill<'n, T: Named>(
    tx: &Tx<'_>,
    known: &Known<T>,
    names: impl Iterator<Item = &'n str>,
    planning: &mut Planning,
    create: impl Fn(String) -> Result<T::Id>,
) -> Result<BTreeMap<String, T::Id>>
where
    T::Id: Copy,
{
    let mut ids = known.ids();
    for name in names {
        match known.find(name) {
            // Nothing but its name could differ, and that was changed by hand.
            Some((here, wanted)) => drop(planning.respect(tx, here, wanted, here.name())?),
            None if ids.contains_key(&folded(name)) || known.stays_out(name, planning) => {}
            None => {
                let fitting = planning.fitting(name);
                // Two names too long to differ in what is kept of them are one.
                if let Some(id) = ids.get(&folded(&fitting)).copied() {
                    ids.insert(folded(name), id);
                    continue;
                }
                let id = create(fitting.clone())?;
                ids.extend([folded(name), folded(&fitting)].map(|name| (name, id)));
                planning.note(Outcome::New, T::TABLE, name, &[]);
            }
        }
    }
    Ok(ids)
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
fn completed(
    tx: &Tx<'_>,
    here: &Room,
    named: Room,
    room: &RoomDraft,
    planning: &mut Planning,
) -> Result<RoomId> {
    let wanted = Room {
        description: said_or(&here.description, &room.description),
        online_url: said_or(&here.online_url, &address(&room.online_url)),
        capacity: here.capacity.or(room.capacity),
        ..named
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
