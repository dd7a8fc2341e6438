//! What the status of a row was before the one it has: read from the change log, so that it is true after undo and redo too.

use crate::error::Result;
use crate::store::Stored;
use rusqlite::{Connection, params};

/// The status from which the row came to the one it has; none of a row that always had it.
///
/// A restoring goes back to where the status came from, as undo does; all else goes on from where it is.
pub fn before<T: Stored>(conn: &Connection, row: &T) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.before ->> '$.status', c.after ->> '$.status', e.op FROM log_change c JOIN log_entry e ON e.id = c.entry_id
         WHERE c.row_id = ?1 AND c.noun = ?2 AND c.kind = 'update' AND json_type(c.after, '$.status') IS NOT NULL
         ORDER BY c.id",
    )?;
    let mut lines = statement.query(params![row.id().to_string(), T::TABLE])?;
    let mut path = Vec::new();
    while let Some(line) = lines.next()? {
        let operation: String = line.get(2)?;
        step(&mut path, line.get(0)?, &line.get::<_, String>(1)?, goes_back(&operation));
    }
    Ok(path.pop())
}

fn goes_back(operation: &str) -> bool {
    operation == "undo" || operation.starts_with("restore_") || operation == "unskip_meeting"
}

/// Keeps the statuses from which the one after it was come to, newest last.
fn step(path: &mut Vec<String>, from: String, to: &str, goes_back: bool) {
    if goes_back && path.last().is_some_and(|last| last == to) {
        path.pop();
    } else {
        path.push(from);
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    fn before(steps: &[(&str, &str, bool)]) -> Option<String> {
        let mut path = Vec::new();
        steps.iter().for_each(|(from, to, back)| step(&mut path, (*from).to_owned(), to, *back));
        path.pop()
    }

    #[test]
    fn what_was_restored_is_restored_again_to_what_was_before_that() {
        let twice = [("held", "cancelled", false), ("cancelled", "archived", false)];
        assert_eq!(before(&twice).as_deref(), Some("cancelled"));
        assert_eq!(
            before(&[&twice[..], &[("archived", "cancelled", true)]].concat()).as_deref(),
            Some("held")
        );
    }

    #[test]
    fn who_withdrew_comes_back_and_withdraws_again_was_what_they_were_last() {
        let steps = [
            ("registered", "cancelled", false),
            ("cancelled", "waiting", false),
            ("waiting", "cancelled", false),
        ];
        assert_eq!(before(&steps).as_deref(), Some("waiting"));
    }

    #[test]
    fn undone_and_done_again_is_as_done_once() {
        let steps =
            [("draft", "cancelled", false), ("cancelled", "draft", true), ("draft", "cancelled", false)];
        assert_eq!(before(&steps).as_deref(), Some("draft"));
        assert_eq!(before(&[]), None);
    }
}
