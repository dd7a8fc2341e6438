//! Drafts and minutes of the second schema, whose text stood in one piece: it is read into blocks, and edits stay edits.

use crate::error::Result;
use crate::ids::{DraftId, Id};
use crate::model::{BlockState, DraftBlock};
use crate::rules::blocks::{blocks, heading_level};
use crate::rules::places::places;
use crate::store::rows::{Stored, column, columns};
use crate::store::values::Column;
use rusqlite::{Connection, params, params_from_iter};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use uuid::Uuid;

/// Reads what the migration put aside, and takes it away.
pub fn into_blocks(conn: &Connection) -> Result<()> {
    if is_aside(conn, "draft_before")? {
        drafts(conn)?;
    }
    if is_aside(conn, "minutes_before")? {
        minutes(conn)?;
    }
    Ok(())
}

fn is_aside(conn: &Connection, table: &str) -> Result<bool> {
    let aside = "SELECT count(*) FROM sqlite_schema WHERE name = ?1";
    Ok(conn.query_row(aside, [table], |row| row.get::<_, i64>(0))? > 0)
}

/// Building kept a version, as what they were before they were circulated: the newest of those is what was built.
fn minutes(conn: &Connection) -> Result<()> {
    let mut statement = conn.prepare(
        "SELECT id, body, coalesce((SELECT body FROM minutes_version v
            WHERE v.minutes_id = m.id AND v.state = 'draft' ORDER BY v.number DESC LIMIT 1), '')
         FROM minutes_before m ORDER BY id",
    )?;
    let read = |row: &rusqlite::Row<'_>| Ok((column(row, 0)?, row.get(1)?, row.get(2)?));
    let texts: Vec<(DraftId, String, String)> =
        statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?;
    for (id, body, built) in texts {
        conn.execute(
            "INSERT INTO draft (id, event_id, starts_on, ends_on, kind, title, language, built_at, created_at, updated_at)
             SELECT m.id, m.event_id, NULL, NULL, 'minutes', coalesce(?2, e.title), e.language, m.updated_at, m.created_at, m.updated_at
             FROM minutes_before m JOIN event e ON e.id = m.event_id WHERE m.id = ?1",
            params![id.store(), heading(&body)],
        )?;
        for block in in_blocks(id, &body, &built) {
            insert(conn, &block)?;
        }
    }
    Ok(conn.execute_batch("DROP TABLE minutes_before")?)
}

/// The words of the first heading, as they are read.
fn heading(body: &str) -> Option<String> {
    let first = body.lines().find(|line| heading_level(line) == 1)?;
    let words = first.trim_start_matches('#').trim().replace('\\', "");
    (!words.is_empty()).then_some(words)
}

fn drafts(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "INSERT INTO draft (id, event_id, starts_on, ends_on, kind, title, language, built_at, created_at, updated_at)
         SELECT d.id, d.event_id, NULL, NULL, d.kind, d.title, e.language, d.built_at, d.created_at, d.updated_at
         FROM draft_before d JOIN event e ON e.id = d.event_id",
    )?;
    for (id, body, built) in texts(conn)? {
        for block in in_blocks(id, &body, &built) {
            insert(conn, &block)?;
        }
    }
    Ok(conn.execute_batch("DROP TABLE draft_before")?)
}

fn texts(conn: &Connection) -> Result<Vec<(DraftId, String, String)>> {
    let mut statement = conn.prepare("SELECT id, body, built_body FROM draft_before ORDER BY id")?;
    let read = |row: &rusqlite::Row<'_>| Ok((column(row, 0)?, row.get(1)?, row.get(2)?));
    Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

fn insert(conn: &Connection, block: &DraftBlock) -> Result<()> {
    let marks = (1..=DraftBlock::COLUMNS.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
    let sql = format!("INSERT INTO draft_block ({}) VALUES ({marks})", columns::<DraftBlock>(""));
    conn.prepare_cached(&sql)?.execute(params_from_iter(block.values()))?;
    Ok(())
}

/// Blocks that stand in both texts are untouched; of those between them each is the edit of the one in its place.
fn in_blocks(draft: DraftId, body: &str, built: &str) -> Vec<DraftBlock> {
    let pieces = |text: &str| {
        let of = |at: std::ops::Range<usize>| text.get(at).unwrap_or_default().to_owned();
        blocks(text).into_iter().map(of).collect::<Vec<String>>()
    };
    let (built, body) = (pieces(built), pieces(body));
    let mut pairs: Vec<(String, String, bool)> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &built, &body) {
        let (was, is) = (op.old_range(), op.new_range());
        let was = built.get(was).unwrap_or_default();
        let is = body.get(is).unwrap_or_default();
        if matches!(op, DiffOp::Equal { .. }) {
            pairs.extend(is.iter().map(|text| (text.clone(), text.clone(), false)));
            continue;
        }
        for at in 0..was.len().max(is.len()) {
            let deleted = at >= is.len();
            let built = was.get(at).cloned().unwrap_or_default();
            let body = is.get(at).cloned().unwrap_or_else(|| built.clone());
            pairs.push((built, body, deleted));
        }
    }
    let positions = places(&vec![None; pairs.len()]);
    let block =
        |(number, ((built, body, deleted), position)): (u128, ((String, String, bool), i64))| DraftBlock {
            id: Id::from_uuid(Uuid::from_u128(draft.uuid().as_u128() ^ (number + 1))),
            draft_id: draft,
            key: String::new(),
            position,
            built,
            body,
            sources: Vec::new(),
            offered: None,
            state: if deleted { BlockState::Deleted } else { BlockState::Standing },
            moved: false,
        };
    (0..).zip(pairs.into_iter().zip(positions)).map(block).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_one_piece_becomes_blocks_in_which_edits_are_edits() {
        let id = "01933b1a-7c00-7000-8000-000000000001".parse().unwrap();
        let found = in_blocks(id, "# T\n\nMine\n\n- a\n\nEnd\n", "# T\n\nTheirs\n\n- a\n- b\n");
        let told: Vec<_> =
            found.iter().map(|block| (block.built.as_str(), block.body.as_str(), block.stands())).collect();
        assert_eq!(
            told,
            [("# T", "# T", true), ("Theirs", "Mine", true), ("- a", "- a", true), ("- b", "End", true)]
        );
    }
}
