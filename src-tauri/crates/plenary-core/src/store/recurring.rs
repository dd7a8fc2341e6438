//! What the recurring calendar items of a network are made from.

use crate::error::Result;
use crate::ids::SeriesId;
use crate::model::{Recurrence, Series};
use crate::rules::invitations::{Network, Share};
use crate::rules::note_marks::told;
use crate::store::{calendar_items, recurrences, rows, telling, workspace};
use rusqlite::Connection;

/// The rules of a network, in the order they come into force, with all that belongs to them.
pub fn networks(conn: &Connection, series: SeriesId) -> Result<Vec<Network>> {
    recurrences::of_series(conn, series)?.into_iter().map(|one| network(conn, one)).collect()
}

/// One rule with all that belongs to it; it and its meetings say of themselves what may be told.
pub fn network(conn: &Connection, recurrence: Recurrence) -> Result<Network> {
    let network = untold(conn, recurrence)?;
    let meetings = telling::told(conn, network.meetings)?;
    Ok(Network { series: told::series(network.series), meetings, ..network })
}

/// The same for what asks only on which days it meets: what its meetings say of themselves is not looked at, and so may be read while
/// one of them is.
pub fn untold(conn: &Connection, recurrence: Recurrence) -> Result<Network> {
    let series: Series = rows::expect(conn, recurrence.series_id)?;
    Ok(Network {
        office: workspace::get(conn)?,
        share: Share { until: series.last_day(), ..Share::default() },
        series,
        skips: recurrences::skips(conn, recurrence.id)?,
        meetings: recurrences::meetings(conn, recurrence.id)?,
        numbers: calendar_items::one(conn, &recurrence.id.to_string())?,
        recurrence,
        with_called_off: false,
    })
}
