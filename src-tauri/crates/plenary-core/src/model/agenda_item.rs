//! An agenda item: what stands on the agenda of every meeting of a network.

use crate::ids::{AgendaItemId, SeriesId};
use crate::model::words::row;

row! {
    /// One standing item.
    AgendaItem {
        id: AgendaItemId,
        series_id: SeriesId,
        title: String,
        /// How long it takes, when said.
        minutes: Option<i64>,
        /// Order, from 0.
        position: i64,
    }
}
