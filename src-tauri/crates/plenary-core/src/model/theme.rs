//! A theme: a heading under which takeaways stand, in the order the office gave it.

use crate::ids::{EventId, ThemeId};
use crate::model::words::row;

row! {
    /// A theme's place among the themes of its event. Takeaways say their theme in words; this says where those words stand.
    Theme {
        id: ThemeId,
        event_id: EventId,
        name: String,
        /// Order, from 0.
        position: i64,
    }
}
