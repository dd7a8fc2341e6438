//! Rooms: create, change, duplicate, delete.

use crate::error::Result;
use crate::ids::{EventId, RoomId};
use crate::model::{Event, Room, RoomKind};
use crate::op::Op;
use crate::ops::events::{SessionName, unschedule};
use crate::ops::inputs::inputs;
use crate::plenary::Plenary;
use crate::rules::folding::folded;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{programme, rows};

inputs! {
    Room;
    /// A new room of an event; it becomes the last column unless a position is given.
    create CreateRoom { event_id: EventId }
    /// Changes to a room.
    change ChangeRoom(RoomId);
    required { name: String }
    optional { kind: RoomKind, description: String, online_url: String, position: i64 }
    nullable { capacity: i64 }
}

/// Which sessions lost their place when a room, or what they stood in, went.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct RoomDeleted {
    /// They are unscheduled now.
    pub unscheduled: Vec<SessionName>,
}

/// Adds a room.
pub fn create_room(plenary: &Plenary, input: CreateRoom) -> Result<Done<Room>> {
    plenary.transact(Op::CreateRoom, |tx| create(tx, &input))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateRoom) -> Result<Room> {
    rows::expect::<Event>(tx, input.event_id)?;
    let others = programme::rooms(tx, input.event_id)?;
    let position = others.last().map_or(0, |last| last.position + 1);
    let mut row = Room {
        id: tx.new_id(),
        event_id: input.event_id,
        name: String::new(),
        kind: RoomKind::OnSite,
        capacity: None,
        description: String::new(),
        online_url: String::new(),
        position,
    };
    input.fill(&mut row);
    sound(&mut row)?;
    text::only_one(&row.name, others.iter().map(|other| &*other.name))?;
    tx.about(&row.name);
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes a room.
pub fn change_room(plenary: &Plenary, input: ChangeRoom) -> Result<Done<Room>> {
    plenary.transact(Op::ChangeRoom, |tx| {
        tx.joins(input.typed());
        let before: Room = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        sound(&mut row)?;
        if row.name != before.name {
            let others = programme::rooms(tx, row.event_id)?;
            let others = others.iter().filter(|other| other.id != row.id);
            text::only_one(&row.name, others.map(|other| &*other.name))?;
        }
        tx.about(&row.name);
        rows::update(tx, &before, row)
    })
}

fn sound(row: &mut Room) -> Result<()> {
    text::required_line("name", &mut row.name)?;
    text::prose("description", &mut row.description)?;
    text::web_address("online_url", &mut row.online_url)?;
    text::head_count("capacity", row.capacity)
}

/// Makes a second room like it, last in order.
pub fn duplicate_room(plenary: &Plenary, id: RoomId) -> Result<Done<Room>> {
    plenary.transact(Op::DuplicateRoom, |tx| {
        let old: Room = rows::expect(tx, id)?;
        let others = programme::rooms(tx, old.event_id)?;
        let position = others.last().map_or(0, |last| last.position + 1);
        let name = second(&old.name, |name| others.iter().any(|other| folded(&other.name) == folded(name)));
        let row = Room { id: tx.new_id(), name, position, ..old };
        tx.about(&row.name);
        rows::insert(tx, &row)?;
        Ok(row)
    })
}

/// The name of a copy: of "Hall" the first of "Hall 2", "Hall 3" … that is not `taken`, of "Level 5" from "Level 6" on.
pub(crate) fn second(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let numbered = name.rsplit_once(' ').and_then(|(stem, last)| Some((stem, last.parse::<u32>().ok()?)));
    let (stem, number) = numbered.unwrap_or((name, 1));
    let next = number.saturating_add(1)..;
    next.map(|number| format!("{stem} {number}")).find(|name| !taken(name)).unwrap_or_default()
}

/// Deletes a room. Its sessions become unscheduled, and the answer says which.
pub fn delete_room(plenary: &Plenary, id: RoomId) -> Result<Done<RoomDeleted>> {
    plenary.transact(Op::DeleteRoom, |tx| {
        let room: Room = rows::expect(tx, id)?;
        tx.about(room.name);
        let sessions = programme::sessions_in_room(tx, id)?;
        let unscheduled = sessions.iter().map(|session| unschedule(tx, session)).collect::<Result<_>>()?;
        rows::delete::<Room>(tx, id)?;
        Ok(RoomDeleted { unscheduled })
    })
}
