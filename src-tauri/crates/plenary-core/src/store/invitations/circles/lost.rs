//! What was deleted and is held all the same: it is known by the history and by what was last sent of it.

use super::Circle;
use crate::error::Result;
use crate::ids::SeriesId;
use crate::model::CalendarItem;
use crate::rules::invitations::{Fate, Item};
use crate::store::rows::column;
use crate::store::{calendar_items, holding, ledger};
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The events and rules that were deleted and of which somebody was given something, by the network they were of; those of none that
/// is there still stand under none.
#[derive(Debug, Default)]
pub struct Lost(BTreeMap<Option<SeriesId>, Vec<String>>);

impl Lost {
    pub fn read(conn: &Connection) -> Result<Self> {
        let mut lost = Self::default();
        for scope in holding::lost_scopes(conn)? {
            lost.0.entry(series_of_lost(conn, &scope)?).or_default().push(scope);
        }
        Ok(lost)
    }

    /// What is held of those of a network.
    pub(super) fn circles(&self, conn: &Connection, series: Option<SeriesId>) -> Result<Vec<Circle>> {
        let mut all = Vec::new();
        for scope in self.0.get(&series).into_iter().flatten() {
            all.extend(lost(conn, scope, &BTreeSet::new())?);
        }
        Ok(all)
    }
}

/// The network that a deleted meeting or rule was of, while it is there.
pub fn series_of_lost(conn: &Connection, scope: &str) -> Result<Option<SeriesId>> {
    let mut statement = conn.prepare_cached(
        "SELECT s.id FROM log_change c JOIN series s ON s.id = c.before ->> '$.series_id'
         WHERE c.row_id = ?1 AND c.kind = 'delete' AND c.noun IN ('event', 'recurrence') ORDER BY c.id DESC LIMIT 1",
    )?;
    Ok(statement.query_row([scope], |row| column(row, 0)).optional()?)
}

/// Items that somebody holds or held and that are none of the known ones: they were deleted.
pub(super) fn lost(conn: &Connection, scope: &str, known: &BTreeSet<String>) -> Result<Vec<Circle>> {
    let mut circles = Vec::new();
    for id in holding::items(conn, scope)?.into_iter().filter(|id| !known.contains(id)) {
        let Some(last) = ledger::last_of_item(conn, &id)? else { continue };
        let numbers: Option<CalendarItem> = calendar_items::one(conn, &id)?;
        let item = Item {
            kind: last.item_kind,
            event_id: last.event_id,
            uid: last.uid,
            sequence: numbers.as_ref().map_or(last.sequence, |numbers| numbers.sequence),
            stamped_at: numbers.map_or(last.stamped_at, |numbers| numbers.stamped_at),
            fate: Fate::Deleted,
            by_rule: false,
            said: last.said,
            counted: None,
            id,
        };
        let (scope, people, shares) = (scope.to_owned(), Rc::default(), BTreeMap::new());
        circles.push(Circle { scope, item, people, in_network: 0, shares, today: None, open: true });
    }
    Ok(circles)
}
