//! When the last back-up was made: one line in a file beside the workspace, on this computer only and outside its history.

use crate::files;
use chrono::{DateTime, Utc};
use plenary_core::Plenary;
use std::path::PathBuf;

/// Keeps the time of a back-up that was just made. Only a courtesy: where it cannot be kept, the back-up is good all the same.
pub fn note(plenary: &Plenary) {
    if let Some(file) = beside(plenary) {
        let _ = files::write(&file, plenary.clock().now().to_rfc3339().as_bytes());
    }
}

/// When the last one was made; `None` when none is known of.
pub fn last(plenary: &Plenary) -> Option<DateTime<Utc>> {
    let kept = std::fs::read_to_string(beside(plenary)?).ok()?;
    DateTime::parse_from_rfc3339(kept.trim()).ok().map(|at| at.to_utc())
}

fn beside(plenary: &Plenary) -> Option<PathBuf> {
    let mut name = plenary.path()?.as_os_str().to_owned();
    name.push("-backed-up");
    Some(name.into())
}
