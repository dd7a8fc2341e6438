//! The office's website, and what was published to it.

use crate::error::Result;
use crate::ids::DraftId;
use crate::model::{WebsiteAccount, WebsiteMedia, WebsitePost};
use crate::store::rows::{self, select, select_one};
use crate::store::transact::Tx;
use crate::store::values::Column;
use rusqlite::{Connection, params};

/// The website, once there is one.
pub fn the_one(conn: &Connection) -> Result<Option<WebsiteAccount>> {
    select_one(conn, "ORDER BY created_at, id LIMIT 1", [])
}

/// Where a draft was published, the newest first.
pub fn posts_of(conn: &Connection, draft: DraftId) -> Result<Vec<WebsitePost>> {
    select(conn, "WHERE draft_id = ?1 ORDER BY published_at DESC, id", params![draft.store()])
}

/// The post of a draft on a website.
pub fn post(conn: &Connection, site: &str, draft: DraftId) -> Result<Option<WebsitePost>> {
    select_one(conn, "WHERE site = ?1 AND draft_id = ?2", params![site, draft.store()])
}

/// The picture of that hash in a website's library.
pub fn media(conn: &Connection, site: &str, sha256: &str) -> Result<Option<WebsiteMedia>> {
    select_one(conn, "WHERE site = ?1 AND sha256 = ?2", params![site, sha256])
}

/// Remembers a post as it stands now, new or in place of the one of the same draft.
pub fn remember_post(tx: &Tx<'_>, mut row: WebsitePost) -> Result<WebsitePost> {
    row.published_at = tx.at();
    let known = post(tx, &row.site, row.draft_id)?;
    row.id = known.as_ref().map_or_else(|| tx.new_id(), |known| known.id);
    tx.record("website_post", row.id);
    match known {
        Some(known) => rows::update(tx, &known, row),
        None => rows::insert(tx, &row).map(|()| row),
    }
}

/// Remembers a picture that was uploaded.
pub fn remember_media(tx: &Tx<'_>, mut row: WebsiteMedia) -> Result<WebsiteMedia> {
    row.published_at = tx.at();
    tx.record("website_media", row.id);
    rows::insert(tx, &row)?;
    Ok(row)
}
