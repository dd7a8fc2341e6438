//! Standing agenda items of networks.

use crate::error::Result;
use crate::ids::SeriesId;
use crate::model::AgendaItem;
use crate::store::rows::select;
use crate::store::values::Column;
use rusqlite::Connection;

/// The agenda of a network, in order.
pub fn of_series(conn: &Connection, series: SeriesId) -> Result<Vec<AgendaItem>> {
    select(conn, "WHERE series_id = ?1 ORDER BY position, id", [series.store()])
}
