//! The order of rooms, tracks, formats and parts: the whole list at once, so that one undo takes it back.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, FormatId, PartId, RoomId, SessionId, TrackId};
use crate::model::{Event, Format, Part, Room, Session, Track};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::store::transact::{Done, Tx};
use crate::store::{Stored, programme, rows};

macro_rules! orders {
    ($($(#[$doc:meta])* $name:ident { $of:ident : $of_type:ty, ids: $id:ty })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            pub $of: $of_type,
            /// All of them, each once, in the new order.
            pub ids: Vec<$id>,
        }
    )+};
}

orders! {
    /// The rooms of an event in another order.
    OrderRooms { event_id: EventId, ids: RoomId }
    /// The tracks of an event in another order.
    OrderTracks { event_id: EventId, ids: TrackId }
    /// The formats of an event in another order.
    OrderFormats { event_id: EventId, ids: FormatId }
    /// The parts of a session in another order.
    OrderParts { session_id: SessionId, ids: PartId }
}

/// Puts the rooms of an event in this order.
pub fn order_rooms(plenary: &Plenary, input: &OrderRooms) -> Result<Done<Vec<Room>>> {
    plenary.transact(Op::OrderRooms, |tx| {
        tx.about(rows::expect::<Event>(tx, input.event_id)?.title);
        order(tx, programme::rooms(tx, input.event_id)?, &input.ids, |row, position| row.position = position)
    })
}

/// Puts the tracks of an event in this order.
pub fn order_tracks(plenary: &Plenary, input: &OrderTracks) -> Result<Done<Vec<Track>>> {
    plenary.transact(Op::OrderTracks, |tx| {
        tx.about(rows::expect::<Event>(tx, input.event_id)?.title);
        order(tx, programme::tracks(tx, input.event_id)?, &input.ids, |row, position| row.position = position)
    })
}

/// Puts the formats of an event in this order.
pub fn order_formats(plenary: &Plenary, input: &OrderFormats) -> Result<Done<Vec<Format>>> {
    plenary.transact(Op::OrderFormats, |tx| {
        tx.about(rows::expect::<Event>(tx, input.event_id)?.title);
        order(tx, programme::formats(tx, input.event_id)?, &input.ids, |row, position| {
            row.position = position
        })
    })
}

/// Puts the parts of a session in this order.
pub fn order_parts(plenary: &Plenary, input: &OrderParts) -> Result<Done<Vec<Part>>> {
    plenary.transact(Op::OrderParts, |tx| {
        tx.about(rows::expect::<Session>(tx, input.session_id)?.title);
        order(tx, programme::parts(tx, input.session_id)?, &input.ids, |row, position| {
            row.position = position
        })
    })
}

/// Numbers the rows as `ids` has them. Refuses a list that is not exactly theirs (`order-is-not-whole`).
fn order<T: Stored>(tx: &Tx<'_>, rows: Vec<T>, ids: &[T::Id], place: fn(&mut T, i64)) -> Result<Vec<T>>
where
    T::Id: PartialEq,
{
    let not_whole = || Refusal::new("order-is-not-whole").field("ids");
    if rows.len() != ids.len() {
        return Err(not_whole().into());
    }
    let ordered = ids.iter().zip(0..).map(|(id, position)| {
        let before = rows.iter().find(|row| row.id() == *id).ok_or_else(not_whole)?;
        let mut after = before.clone();
        place(&mut after, position);
        Ok((before, after))
    });
    let ordered = ordered.collect::<Result<Vec<_>>>()?;
    if rows.iter().any(|row| !ids.contains(&row.id())) {
        return Err(not_whole().into());
    }
    ordered.into_iter().map(|(before, after)| rows::update(tx, before, after)).collect()
}
