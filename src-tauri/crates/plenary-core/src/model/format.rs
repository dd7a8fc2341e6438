//! A format: what kind of session it is, and how long it usually lasts.

use crate::ids::{EventId, FormatId};
use crate::model::words::{row, vocabulary};

vocabulary! {
    /// What the program must know about a format: breaks and blockers count no audience.
    FormatKind {
        Talk = "talk", Plenary = "plenary", Panel = "panel", Workshop = "workshop", Discussion = "discussion",
        Break = "break", Social = "social", Blocker = "blocker", Other = "other",
    }
}

impl FormatKind {
    /// Whether sessions of this kind are content (and not a pause or a reservation).
    pub fn is_content(self) -> bool {
        !matches!(self, Self::Break | Self::Social | Self::Blocker)
    }
}

row! {
    /// A format of one event.
    Format {
        id: FormatId,
        event_id: EventId,
        name: String,
        kind: FormatKind,
        /// Usual length in minutes.
        minutes: i64,
        position: i64,
    }
}
