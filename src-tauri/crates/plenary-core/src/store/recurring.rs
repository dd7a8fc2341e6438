//! What the recurring calendar items of a network are made from.

use crate::error::Result;
use crate::ids::SeriesId;
use crate::model::{Recurrence, Series};
use crate::rules::invitations::Network;
use crate::store::{calendar_items, recurrences, rows, workspace};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The rules of a network, in the order they come into force, with all that belongs to them.
pub fn networks(conn: &Connection, series: SeriesId) -> Result<Vec<Network>> {
    recurrences::of_series(conn, series)?.into_iter().map(|one| network(conn, one)).collect()
}

/// One rule with all that belongs to it.
pub fn network(conn: &Connection, recurrence: Recurrence) -> Result<Network> {
    let meetings = recurrences::meetings(conn, recurrence.id)?;
    let ids = std::iter::once(recurrence.id.to_string()).chain(meetings.iter().map(|one| one.id.to_string()));
    let mut calendar = BTreeMap::new();
    for id in ids {
        calendar.extend(calendar_items::one(conn, &id)?.map(|numbers| (id, numbers)));
    }
    Ok(Network {
        office: workspace::get(conn)?,
        series: rows::expect::<Series>(conn, recurrence.series_id)?,
        skips: recurrences::skips(conn, recurrence.id)?,
        meetings,
        calendar,
        recurrence,
    })
}
