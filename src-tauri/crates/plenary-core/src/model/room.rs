//! A room: where sessions of one event take place, on site or online.

use crate::ids::{EventId, RoomId};
use crate::model::words::{row, vocabulary};

vocabulary! {
    /// Whether people go there or join.
    RoomKind { OnSite = "on_site", Online = "online" }
}

row! {
    /// One column of the day grid.
    Room {
        id: RoomId,
        event_id: EventId,
        name: String,
        kind: RoomKind,
        /// Seats; unknown means no limit is checked.
        capacity: Option<i64>,
        /// How to find it, or what it offers.
        description: String,
        /// Join link of an online room, or empty.
        online_url: String,
        /// Order of columns, from 0.
        position: i64,
    }
}
