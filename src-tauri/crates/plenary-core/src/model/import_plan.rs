//! What accepting a draft does, or would do: row by row, in the organiser's words.

use crate::ids::{EventId, SeriesId};
use crate::model::{Begin, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What happens to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was not here.
    New,
    /// It says something else now.
    Changed,
    /// It came in before and the file has it no longer, or calls it off: it is cancelled here, never deleted.
    Withdrawn,
    /// It is as it was.
    Unchanged,
}

/// One row of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanRow {
    /// What happens.
    pub outcome: Outcome,
    /// The table: "session", "attendance", "person", "room" …
    pub noun: String,
    /// A title or a name.
    pub title: String,
    /// When it begins, of what takes place.
    pub begin: Begin,
    /// What changes, when something does; of answers that are new, what was answered.
    pub changes: Vec<PlanChange>,
    /// Line of the file, when known.
    pub line: Option<u32>,
}

/// One field of a row that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanChange {
    /// A column, "speakers", "links" or "check_in"; of answers, the question.
    pub field: String,
    /// What is here, and what the file says instead: of another row its name, of a long text its beginning, "–" where nothing is; of
    /// the start and end on one day the time alone. None where the field's name has to do.
    pub said: Option<(String, String)>,
}

/// The whole plan. The four numbers count sessions (of a programme) or attendances (of a registration file).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPlan {
    /// The event; of one that a preview would make, nobody else knows the id. None of a network.
    pub event_id: Option<EventId>,
    /// The network that the meetings come into.
    pub series_id: Option<SeriesId>,
    /// Its title.
    pub event_title: String,
    /// The event itself is made.
    pub event_is_new: bool,
    pub new: u32,
    /// So many of the new attendances come in cancelled.
    pub new_cancelled: u32,
    pub changed: u32,
    pub withdrawn: u32,
    pub unchanged: u32,
    /// So many people are invited in a calendar, and are not of the network or on the list of its meeting: they come when asked for.
    pub offered: u32,
    /// So much of the file was deleted here by hand and stays out: it comes when asked for.
    pub deleted: u32,
    /// Every row that does not stay as it is.
    pub rows: Vec<PlanRow>,
    /// What could not be accepted as the draft has it, or was kept because somebody changed it by hand.
    pub remarks: Vec<Problem>,
}
