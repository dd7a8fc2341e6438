//! Migrations: files that are only ever appended, done in one transaction, with a backup before the first of them.

use crate::error::{Error, Result};
use crate::store::connect::APPLICATION_ID;
use crate::store::drafts::upgrade;
use crate::store::{change_log, check, holding, people_list, search};
use rusqlite::Connection;
use std::path::Path;

/// One step of the schema: its number is its place in the list, from 1.
type Step = &'static str;

/// Every step ever shipped, in order.
const STEPS: &[Step] = &[
    include_str!("migrations/0001_initial.sql"),
    include_str!("migrations/0002_calendar.sql"),
    include_str!("migrations/0003_written.sql"),
    include_str!("migrations/0004_replies.sql"),
    include_str!("migrations/0005_order.sql"),
    include_str!("migrations/0006_affiliation.sql"),
    include_str!("migrations/0007_places.sql"),
];

/// The schema version this program writes.
pub fn latest() -> i32 {
    i32::try_from(STEPS.len()).unwrap_or(i32::MAX)
}

/// Brings a file to the newest schema, or leaves it as it was. Before the first step a copy is made beside it, unless it is new;
/// after the last one what is derived is made anew.
pub fn run(conn: &mut Connection, path: Option<&Path>) -> Result<()> {
    run_steps(conn, path, STEPS)
}

fn run_steps(conn: &mut Connection, path: Option<&Path>, steps: &[Step]) -> Result<()> {
    let found: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let found = found as usize;
    if found >= steps.len() {
        return Ok(());
    }
    if let Some(path) = path.filter(|_| found > 0) {
        back_up(conn, path, found)?;
    }
    let tx = conn.transaction()?;
    drop_derived_triggers(&tx)?;
    for step in steps.iter().skip(found) {
        tx.execute_batch(step)?;
        upgrade::into_blocks(&tx)?;
    }
    change_log::make_triggers(&tx)?;
    // What lists and searches are made of reads the newest schema; a file that stops before it has neither.
    if steps.len() >= STEPS.len() {
        search::make_triggers(&tx)?;
        people_list::make_triggers(&tx)?;
        search::rebuild(&tx)?;
    }
    holding::rebuild(&tx)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", u32::try_from(steps.len()).unwrap_or(u32::MAX))?;
    Ok(tx.commit()?)
}

/// Takes away the triggers that are made from the schema: a step is no change to be logged, and each would be read again with
/// every column that a step adds.
fn drop_derived_triggers(conn: &Connection) -> Result<()> {
    let mut named = conn.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger'
         AND (name GLOB 'log_*' OR name GLOB 'search_*' OR name GLOB 'people_list_*')",
    )?;
    let names: Vec<String> = named.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    names.iter().try_for_each(|name| Ok(conn.execute_batch(&format!("DROP TRIGGER {name}"))?))
}

/// Copies the file as it is to `<name>.before-upgrade-from-<version>.plenary` beside it, once.
fn back_up(conn: &Connection, path: &Path, version: usize) -> Result<()> {
    let copy = path.with_extension(format!("before-upgrade-from-{version}.plenary"));
    if copy.exists() {
        return Ok(());
    }
    let name = copy.to_str().ok_or_else(|| Error::Internal(format!("{} is no UTF-8", copy.display())))?;
    check::copy(conn, name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Block;
    use crate::rules::rebuild::BlockOutcome::{Added, Same};
    use crate::rules::rebuild::rebuild;
    use crate::store::{connect, drafts, minutes};

    const NEXT: Step =
        "-- A step of the future.\nALTER TABLE room ADD COLUMN floor TEXT NOT NULL DEFAULT '';";
    const BROKEN: Step = "-- Breaks half way.\nALTER TABLE room ADD COLUMN floor TEXT; SELECT nonsense;";

    /// Every step there is, and one more.
    fn and(step: Step) -> Vec<Step> {
        STEPS.iter().copied().chain([step]).collect()
    }

    fn version(conn: &Connection) -> i32 {
        conn.pragma_query_value(None, "user_version", |row| row.get(0)).expect("a number")
    }

    #[test]
    fn a_backup_of_the_old_file_stands_beside_it_before_the_first_step() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("office.plenary");
        let mut conn = connect::writer(&path).expect("a new file");
        run(&mut conn, Some(&path)).expect("the first schema");
        run_steps(&mut conn, Some(&path), &and(NEXT)).expect("the next step");
        assert_eq!(version(&conn), latest() + 1, "the file is of the new schema");
        let name = format!("office.before-upgrade-from-{}.plenary", latest());
        let copy = connect::writer(&dir.path().join(name)).expect("the copy");
        assert_eq!(version(&copy), latest(), "the copy is of the old one");
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let mut conn = connect::memory().expect("a workspace");
        run(&mut conn, None).expect("the first schema");
        run_steps(&mut conn, None, &and(BROKEN)).expect_err("the step is broken");
        assert_eq!(version(&conn), latest());
        conn.prepare("SELECT floor FROM room").expect_err("the column is not there");
    }

    #[test]
    fn new_columns_are_logged_from_the_day_they_are_born() {
        let mut conn = connect::memory().expect("a workspace");
        run_steps(&mut conn, None, &and(NEXT)).expect("every step");
        let sql: String = conn
            .query_row("SELECT sql FROM sqlite_schema WHERE name = 'log_room_update'", [], |row| row.get(0))
            .expect("the trigger");
        assert!(sql.contains("'floor'"), "the trigger knows the new column: {sql}");
    }

    /// A file of the second schema with one event, to which each of the statements was done as an entry of its own, from 1.
    fn old_file(entries: &[&str]) -> Connection {
        let mut conn = connect::memory().expect("a workspace");
        run_steps(&mut conn, None, &STEPS[..2]).expect("the second schema");
        let made = format!(
            "INSERT INTO event (id, kind, title, slug, summary, description, topic, zone, starts_on, ends_on, day_change,
                venue_name, venue_address, online_url, website, contact_name, contact_email, language, status, external_id,
                created_at, updated_at)
            VALUES ('{EVENT}', 'conference', 'Fair', 'fair', '', '', '', 'UTC', '2026-11-12', '2026-11-12', '00:00',
                '', '', '', '', '', '', 'en', 'published', '', '', '')"
        );
        for (number, entry) in (1..).zip([made.as_str()].iter().chain(entries)) {
            conn.execute_batch(&format!(
                "INSERT INTO log_entry VALUES ({number}, 'change_event', '', '', '', NULL, 'done', {number});
                 INSERT INTO log_open VALUES (1, {number}, '') ON CONFLICT DO UPDATE SET entry_id = {number}, at = '';
                 {entry}; UPDATE log_open SET entry_id = NULL;"
            ))
            .expect("an entry");
        }
        run(&mut conn, None).expect("the newest schema");
        conn
    }

    /// Undoes the entry, and says the event's status and whether it is told as called off.
    fn undone(conn: &Connection, entry: i64) -> (String, bool) {
        conn.execute_batch(
            "INSERT INTO log_entry VALUES (90, 'undo', '', '', '', NULL, 'done', 90) ON CONFLICT DO NOTHING;
             UPDATE log_open SET entry_id = 90",
        )
        .expect("an open entry");
        change_log::reverse(conn, entry, &crate::store::transact::unwatched).expect("what was before");
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        conn.query_row("SELECT status, was_cancelled FROM event", [], read).expect("the event")
    }

    const EVENT: &str = "01933b1a-7c00-7000-8000-00000000000e";
    const CANCEL: &str = "UPDATE event SET status = 'cancelled'";
    const ARCHIVE: &str = "UPDATE event SET status = 'archived'";

    #[test]
    fn an_archiving_is_taken_back_across_the_upgrade_with_what_it_hid() {
        let conn = old_file(&[CANCEL, ARCHIVE]);
        assert_eq!(undone(&conn, 3), ("cancelled".to_owned(), false));
        assert_eq!(undone(&conn, 2), ("published".to_owned(), false));
    }

    #[test]
    fn what_was_deleted_before_the_upgrade_has_a_permission_after_it() {
        let made = "INSERT INTO decision (id, event_id, text, created_at, updated_at) SELECT 'd', id, 'We go on', '', '' FROM event";
        let conn = old_file(&[made, "DELETE FROM decision"]);
        let said =
            "SELECT before ->> '$.permission' FROM log_change WHERE noun = 'decision' AND kind = 'delete'";
        assert_eq!(conn.query_row(said, [], |row| row.get::<_, String>(0)).expect("its line"), "public");
    }

    #[test]
    fn a_reply_that_was_deleted_before_the_upgrade_comes_back_and_one_that_was_kept_has_its_day() {
        let reply = |id: &str| {
            format!(
                "INSERT INTO reply (id, uid, recurs_on, address, name, item_id, answer, sequence, stamped_at, comment, source, received_at)
                 VALUES ('{id}', 'circle@office.example.org', '20261118T140000Z', '{id}@example.org', '', '', 'accepted', 0, '', '', '', '')"
            )
        };
        let conn = old_file(&[&reply("ada"), &reply("ben"), "DELETE FROM reply WHERE id = 'ada'"]);
        undone(&conn, 4);
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        let mut kept = conn.prepare("SELECT id, day, and_later FROM reply ORDER BY id").expect("the table");
        let kept: Vec<(String, Option<String>, bool)> =
            kept.query_map([], read).expect("rows").map(|row| row.expect("a reply")).collect();
        let day = Some("2026-11-18".to_owned());
        assert_eq!(kept, [("ada".to_owned(), None, false), ("ben".to_owned(), day, false)]);
    }

    /// Minutes as they were built, with more empty lines than blocks have between them.
    const BUILD: &str = "UPDATE log_entry SET op = 'build_minutes' WHERE id = 2;
        INSERT INTO minutes (id, event_id, state, body, created_at, updated_at)
            SELECT '01933b1a-7c00-7000-8000-000000000001', id, 'draft',
                '# Minutes of Fair \\& more' || char(10, 10, 10) || 'We met.' || char(10),
                '2026-11-12T10:00:00Z', '2026-11-12T10:00:00Z' FROM event;
        INSERT INTO minutes_version (id, minutes_id, number, state, body, sha256, made_at)
            SELECT '01933b1a-7c00-7000-8000-000000000002', id, 1, state, body, '', updated_at FROM minutes";
    const WRITE: &str = "UPDATE minutes SET body = body || char(10) || 'We ate.' || char(10)";
    const CIRCULATE: &str = "UPDATE minutes SET state = 'circulated';
        INSERT INTO minutes_version (id, minutes_id, number, state, body, sha256, made_at)
            SELECT '01933b1a-7c00-7000-8000-000000000003', id, 2, state, body, '', updated_at FROM minutes";

    #[test]
    fn minutes_of_the_second_schema_become_a_draft_in_blocks_and_the_history_forgets_their_text() {
        let conn = old_file(&[BUILD, WRITE, CIRCULATE]);
        let one = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, String>(0)).expect(sql);
        assert_eq!(one("SELECT kind || ': ' || title FROM draft"), "minutes: Minutes of Fair & more");
        let texts = "SELECT group_concat(built || ' > ' || body, ' / ')
            FROM (SELECT built, body FROM draft_block ORDER BY position)";
        let heading = "# Minutes of Fair \\& more";
        assert_eq!(one(texts), format!("{heading} > {heading} / We met. > We met. /  > We ate."));
        let state = |entry: i64| one(&format!("SELECT undo_state FROM log_entry WHERE id = {entry}"));
        assert_eq!(state(2), "settled", "a build that is taken back would leave the draft behind");
        assert_eq!(state(3), "settled", "nothing is left to undo");
        assert_eq!(state(4), "done");
        assert_eq!(one("SELECT op FROM log_entry WHERE id = 2"), "build_draft");
        assert_eq!(one("SELECT state FROM minutes"), "circulated");
        conn.prepare("SELECT * FROM minutes_before").expect_err("nothing is left aside");
    }

    #[test]
    fn minutes_that_nobody_edited_since_they_were_circulated_are_to_the_letter_what_was_given_out() {
        let conn = old_file(&[BUILD, WRITE, CIRCULATE]);
        let row = minutes::of_event(&conn, EVENT.parse().expect("an id")).expect("rows").expect("minutes");
        let given = minutes::newest(&conn, row.id).expect("rows").expect("a version").body;
        assert!(given.contains("\n\n\n"), "{given}");
        assert_eq!(minutes::text(&conn, &row).expect("a text"), given);
        let conn = old_file(&[BUILD, CIRCULATE, WRITE]);
        let text = minutes::text(&conn, &row).expect("a text");
        assert!(text.ends_with("We met.\n\nWe ate.\n"), "what was written since is a correction: {text}");
    }

    #[test]
    fn minutes_of_the_second_schema_that_are_built_again_say_nothing_twice() {
        let conn = old_file(&[BUILD, WRITE]);
        let draft = minutes::draft(&conn, EVENT.parse().expect("an id")).expect("rows").expect("a draft");
        let old = drafts::blocks(&conn, draft.id).expect("blocks");
        let block = |markdown: &str| Block {
            key: format!("now:{markdown}"),
            markdown: markdown.to_owned(),
            sentences: Vec::new(),
        };
        let new = ["# Minutes of Fair \\& more", "We met.", "We parted."].map(block);
        let outcomes: Vec<_> = rebuild(&old, &new).next.iter().map(|next| next.outcome).collect();
        assert_eq!(outcomes, [Same, Same, Added, Same], "what was written by hand stays at the end");
    }

    #[test]
    fn an_event_that_was_called_off_comes_back_as_such_across_the_upgrade() {
        let conn = old_file(&[CANCEL, ARCHIVE, "UPDATE event SET status = 'published'"]);
        assert_eq!(undone(&conn, 4), ("archived".to_owned(), true));
        let conn = old_file(&[CANCEL, ARCHIVE, "DELETE FROM event"]);
        assert_eq!(undone(&conn, 4), ("archived".to_owned(), true));
        let conn = old_file(&[ARCHIVE, "DELETE FROM event"]);
        assert_eq!(undone(&conn, 3), ("archived".to_owned(), false));
    }
}
