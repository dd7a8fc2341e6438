//! Files of an event or a session: attach, describe, remove. The bytes lie beside the workspace and are the border's to copy.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, FileId, SessionId};
use crate::model::{Event, File, Permission};
use crate::op::Op;
use crate::ops::inputs::typed;
use crate::ops::{sessions, takeaways::default_permission};
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{files, rows};

/// Bytes that lie beside the workspace, and what they are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub name: String,
    pub media_type: String,
    pub sha256: String,
    pub size: i64,
}

/// Which event, and which of its sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub event_id: EventId,
    pub session_id: Option<SessionId>,
}

/// Attaches files, all in one step. One that is there already is not attached twice, and only gets the text it lacked.
pub fn attach_files(
    plenary: &Plenary,
    place: Place,
    alt_text: &str,
    kept: &[Kept],
) -> Result<Done<Vec<File>>> {
    plenary.transact(Op::AttachFiles, |tx| {
        let event: Event = rows::expect(tx, place.event_id)?;
        match place.session_id {
            Some(session) => tx.about(sessions::of_event(tx, session, event.id)?.title),
            None => tx.about(event.title),
        }
        kept.iter().map(|kept| attach(tx, place, alt_text, kept)).collect()
    })
}

fn attach(tx: &Tx<'_>, place: Place, alt_text: &str, kept: &Kept) -> Result<File> {
    let (mut name, mut alt_text) = (kept.name.clone(), alt_text.to_owned());
    text::required_line("name", &mut name)?;
    text::line("alt_text", &mut alt_text)?;
    if let Some(there) = files::same(tx, place.event_id, place.session_id, &kept.sha256)? {
        let says = if there.alt_text.is_empty() { alt_text } else { there.alt_text.clone() };
        return rows::update(tx, &there, File { alt_text: says, ..there.clone() });
    }
    let row = File {
        id: tx.new_id(),
        event_id: place.event_id,
        session_id: place.session_id,
        name,
        media_type: kept.media_type.clone(),
        sha256: kept.sha256.clone(),
        size: kept.size,
        alt_text,
        created_at: tx.at(),
        permission: default_permission(tx, place.session_id)?,
    };
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes to a file: what it is called, what it shows, and whether it may leave.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeFile {
    pub id: FileId,
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// What a picture shows, for those who do not see it.
    #[serde(default)]
    #[ts(optional)]
    pub alt_text: Option<String>,
    /// Whether a photo may leave the office: only a public one does.
    #[serde(default)]
    #[ts(optional)]
    pub permission: Option<Permission>,
}

/// Changes what a file is called, what it shows, or whether it may leave.
pub fn change_file(plenary: &Plenary, input: ChangeFile) -> Result<Done<File>> {
    plenary.transact(Op::ChangeFile, |tx| {
        tx.joins(typed!(input.id, input; name, alt_text; permission));
        let before: File = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        row.name = input.name.unwrap_or(row.name);
        row.alt_text = input.alt_text.unwrap_or(row.alt_text);
        row.permission = input.permission.unwrap_or(row.permission);
        text::required_line("name", &mut row.name)?;
        text::line("alt_text", &mut row.alt_text)?;
        if row.name.contains(['/', '\\']) {
            return Err(Refusal::new("not-a-file-name").field("name").with("value", &row.name).into());
        }
        tx.about(row.name.clone());
        rows::update(tx, &before, row)
    })
}

/// Keeps the photos of a session in the office from when it is held without names.
pub(crate) fn keep_back(tx: &Tx<'_>, session: SessionId) -> Result<()> {
    for file in
        files::of_session(tx, session)?.into_iter().filter(|file| file.permission == Permission::Public)
    {
        rows::update(tx, &file, File { permission: Permission::NoName, ..file.clone() })?;
    }
    Ok(())
}

/// Removes a file from its event; the bytes stay while the history names them.
pub fn remove_file(plenary: &Plenary, id: FileId) -> Result<Done<()>> {
    plenary.transact(Op::RemoveFile, |tx| {
        tx.about(rows::expect::<File>(tx, id)?.name);
        rows::delete::<File>(tx, id)
    })
}
