//! The workspace's own row: made with the file, changed in Settings.

use crate::clock::Clock;
use crate::error::{OrNotFound, Result};
use crate::ids::{Id, WorkspaceId};
use crate::model::Workspace;
use crate::store::rows::{self, Stored};
use crate::store::values::Column;
use rusqlite::{Connection, params_from_iter};

/// The one row.
pub fn get(conn: &Connection) -> Result<Workspace> {
    rows::select_one(conn, "", [])?.or_not_found("workspace", "")
}

/// What the UIDs of this workspace's calendar entries end in: nobody else's do.
pub fn calendar_domain(id: WorkspaceId) -> String {
    format!("{}.plenary.invalid", id.uuid().simple())
}

/// Makes the row when the file is new. Not an operation: there is nothing before it to go back to.
pub fn make_first(conn: &mut Connection, clock: &Clock, device: &str) -> Result<()> {
    if rows::select_one::<Workspace>(conn, "", [])?.is_some() {
        return Ok(());
    }
    let now = clock.now();
    let id: WorkspaceId = clock.new_id();
    let row = Workspace {
        id,
        office_name: String::new(),
        contact_name: String::new(),
        contact_email: String::new(),
        website: String::new(),
        sign_up_url: String::new(),
        default_zone: "Europe/London".to_owned(),
        calendar_domain: calendar_domain(id),
        holiday_region: "GB-ENG".to_owned(),
        guest_contact_name: String::new(),
        guest_contact_email: String::new(),
        created_at: now,
        updated_at: now,
    };
    let tx = conn.transaction()?;
    tx.execute(
        "INSERT INTO log_entry (op, subject, at, device, reverses, undo_state, applied_by)
         VALUES ('create_workspace', '', ?1, ?2, NULL, 'settled', 0)",
        rusqlite::params![now.store(), device],
    )?;
    tx.execute("UPDATE log_open SET entry_id = last_insert_rowid(), at = ?1", [now.store()])?;
    let columns = rows::columns::<Workspace>("");
    let marks = vec!["?"; Workspace::COLUMNS.len()].join(", ");
    tx.execute(
        &format!("INSERT INTO workspace ({columns}) VALUES ({marks})"),
        params_from_iter(row.values()),
    )?;
    tx.execute("UPDATE log_open SET entry_id = NULL, at = NULL", [])?;
    Ok(tx.commit()?)
}
