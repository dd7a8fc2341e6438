//! The workspace itself: what it is called, where it lies, what undo would do, its history.

use super::views;
use crate::backups;
use chrono::{DateTime, Utc};
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::model::Workspace;
use plenary_core::rules::placement;
use plenary_core::store::transact::{self, UndoLabel};
use plenary_core::store::{history, workspace};
use plenary_core::zones::Zone;

views! {
    /// The workspace as the frame shows it.
    Office {
        workspace: Workspace,
        /// The file, unless in memory.
        path: Option<String>,
        /// The program's version.
        version: String,
        /// When the last back-up was made, as far as this computer knows.
        last_back_up: Option<DateTime<Utc>>,
        /// What undo would undo.
        undo: Option<UndoLabel>,
        /// What redo would do again.
        redo: Option<UndoLabel>,
    }
    /// One entry of the history.
    HistoryLine {
        id: i64,
        label: UndoLabel,
        at: DateTime<Utc>,
        /// Which program wrote it.
        device: String,
        /// It was undone since.
        undone: bool,
    }
    /// What `check` found.
    CheckReport {
        /// Sentences for whoever repairs; empty when all is well.
        faults: Vec<String>,
    }
    /// Markdown as safe HTML.
    Html { html: String }
}

/// The workspace as the frame shows it.
pub fn office(plenary: &Plenary) -> Result<Office> {
    plenary.read(|conn| {
        Ok(Office {
            workspace: workspace::get(conn)?,
            path: plenary.path().map(|path| path.display().to_string()),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            last_back_up: backups::last(plenary),
            undo: transact::next_undo(conn)?,
            redo: transact::next_redo(conn)?,
        })
    })
}

/// The newest entries of the history, newest first.
pub fn history(plenary: &Plenary, limit: i64) -> Result<Vec<HistoryLine>> {
    plenary.read(|conn| {
        let entries = history::newest(conn, limit.clamp(0, 1000))?;
        let line = |entry: history::Entry| HistoryLine {
            id: entry.id,
            label: UndoLabel { op: entry.op, subject: entry.subject },
            at: entry.at,
            device: entry.device,
            undone: entry.undone,
        };
        Ok(entries.into_iter().map(line).collect())
    })
}

/// Every IANA zone, sorted.
pub fn zones() -> Vec<String> {
    Zone::names().filter(|name| *name != placement::NOWHERE).map(str::to_owned).collect()
}
