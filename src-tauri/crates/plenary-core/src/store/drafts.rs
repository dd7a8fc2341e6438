//! Drafts, their blocks and their versions.

pub(super) mod upgrade;

use crate::error::Result;
use crate::ids::{DraftId, EventId, NoteId};
use crate::model::{Draft, DraftBlock, DraftKind, DraftScope, DraftVersion};
use crate::rules::blocks::join;
use crate::store::rows::{select, select_one};
use crate::store::values::Column;
use rusqlite::{Connection, params};

/// Drafts of an event.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Draft>> {
    select(conn, "WHERE event_id = ?1 ORDER BY kind, created_at, id", [event.store()])
}

/// The draft of that kind, if it was built.
pub fn of_kind(conn: &Connection, scope: &DraftScope, kind: DraftKind) -> Result<Option<Draft>> {
    match scope {
        DraftScope::Event { event_id } => select_one(
            conn,
            "WHERE event_id = ?1 AND kind = ?2 ORDER BY created_at, id",
            params![event_id.store(), kind.store()],
        ),
        DraftScope::Period { starts_on, ends_on } => select_one(
            conn,
            "WHERE starts_on = ?1 AND ends_on = ?2 AND kind = ?3 ORDER BY created_at, id",
            params![starts_on.store(), ends_on.store(), kind.store()],
        ),
    }
}

/// Every draft, the newest first.
pub fn all(conn: &Connection) -> Result<Vec<Draft>> {
    select(conn, "ORDER BY updated_at DESC, id", [])
}

/// Those that may still change, the newest first: all but the text of minutes that were agreed.
pub fn open(conn: &Connection) -> Result<Vec<Draft>> {
    let agreed = "SELECT event_id FROM minutes WHERE state = 'agreed'";
    let those = format!("WHERE kind <> 'minutes' OR event_id NOT IN ({agreed}) ORDER BY updated_at DESC, id");
    select(conn, &those, [])
}

/// The blocks of a draft in their order, with those that were deleted by hand.
pub fn blocks(conn: &Connection, draft: DraftId) -> Result<Vec<DraftBlock>> {
    select(conn, "WHERE draft_id = ?1 ORDER BY position, id", [draft.store()])
}

/// The blocks of which a sentence was made of a line of that note, or would be when what is offered is taken.
pub fn blocks_from(conn: &Connection, note: NoteId) -> Result<Vec<DraftBlock>> {
    let named = format!("note:{note}:");
    select(
        conn,
        "WHERE instr(sources, ?1) > 0 OR instr(offered, ?1) > 0 ORDER BY draft_id, position, id",
        [named],
    )
}

/// The text of a draft as it stands.
pub fn text(conn: &Connection, draft: DraftId) -> Result<String> {
    let blocks = blocks(conn, draft)?;
    Ok(join(blocks.iter().filter(|block| block.stands()).map(|block| block.body.as_str())))
}

/// Every version that was kept, the newest first.
pub fn versions(conn: &Connection, draft: DraftId) -> Result<Vec<DraftVersion>> {
    select(conn, "WHERE draft_id = ?1 ORDER BY number DESC", [draft.store()])
}

/// What of a draft is out, the newest first: of each place to which it went (a file, a website) the newest version, and everything of which
/// no place is known (what was copied, circulated, sent by mail), unless somebody says that it was taken back there. It stays in its
/// place, whatever leaves for another.
pub fn out(conn: &Connection, draft: DraftId) -> Result<Vec<DraftVersion>> {
    select(
        conn,
        "WHERE draft_id = ?1 AND reason <> 'asked' AND taken_back_at IS NULL
           AND number = (SELECT max(number) FROM draft_version same
                         WHERE same.draft_id = draft_version.draft_id
                           AND same.reason = draft_version.reason AND same.place = draft_version.place
                           AND (same.place <> '' OR same.sha256 = draft_version.sha256))
         ORDER BY number DESC",
        [draft.store()],
    )
}

/// The newest version.
pub fn newest(conn: &Connection, draft: DraftId) -> Result<Option<DraftVersion>> {
    select_one(conn, "WHERE draft_id = ?1 ORDER BY number DESC", [draft.store()])
}
