//! A track: a strand of one event, with a colour.

use crate::ids::{EventId, TrackId};
use crate::model::words::row;

row! {
    /// What a session is about, in one word or two.
    Track {
        id: TrackId,
        event_id: EventId,
        name: String,
        /// One of the six colours that are readable in every theme: "a" to "f".
        colour: String,
        position: i64,
    }
}
