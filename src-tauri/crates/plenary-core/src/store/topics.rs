//! Topics that members put.

use crate::error::Result;
use crate::ids::SeriesId;
use crate::model::Topic;
use crate::store::rows::select;
use crate::store::values::Column;
use rusqlite::Connection;

/// Every topic of a network: open ones first, the oldest first, then the newest of the others first.
pub fn of_series(conn: &Connection, series: SeriesId) -> Result<Vec<Topic>> {
    select(
        conn,
        "WHERE series_id = ?1
         ORDER BY state <> 'open', CASE state WHEN 'open' THEN created_at END, updated_at DESC, id",
        [series.store()],
    )
}
