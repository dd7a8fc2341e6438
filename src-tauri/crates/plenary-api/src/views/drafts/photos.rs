//! Photos of a draft: which there are to be put in, and which one a block is.

use super::PhotoView;
use crate::views::views;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::DraftId;
use plenary_core::model::{Draft, DraftScope, Event, File, Session};
use plenary_core::rules::photos::kept_back;
use plenary_core::store::{Connection, events, files, programme, rows};
use plenary_core::wording::tree::{Block, PictureOf, tree};

views! {
    /// A photo that may be put into a draft.
    DraftPhoto {
        file: File,
        /// The title of its session, or of its event.
        from: String,
        /// It stays in the office.
        kept_back: bool,
    }
}

/// Every photo of the event, or of the events in the period.
pub fn of_draft(plenary: &Plenary, id: DraftId) -> Result<Vec<DraftPhoto>> {
    plenary.read(|conn| {
        let mut found = Vec::new();
        for event in events_of(conn, &rows::expect(conn, id)?)? {
            let photos = programme::files(conn, event.id)?.into_iter().filter(File::is_photo);
            for file in photos {
                let session = file.session_id.map(|id| rows::get::<Session>(conn, id)).transpose()?.flatten();
                let from = session.map_or_else(|| event.title.clone(), |session| session.title);
                let kept_back = kept_back(&files::with_bytes(conn, &file.sha256)?).is_some();
                found.push(DraftPhoto { file, from, kept_back });
            }
        }
        Ok(found)
    })
}

fn events_of(conn: &Connection, draft: &Draft) -> Result<Vec<Event>> {
    match draft.scope() {
        Some(DraftScope::Event { event_id }) => Ok(vec![rows::expect(conn, event_id)?]),
        Some(DraftScope::Period { starts_on, ends_on }) => {
            let within = |one: &Event| one.starts_on <= ends_on && one.ends_on >= starts_on;
            Ok(events::all(conn)?.into_iter().filter(within).collect())
        }
        None => Ok(Vec::new()),
    }
}

/// The photo that a block is, if it is one.
pub fn of_block(conn: &Connection, markdown: &str) -> Result<Option<PhotoView>> {
    if !markdown.contains("file:") {
        return Ok(None);
    }
    let Some(Block::Picture(picture)) = tree(markdown).into_iter().next() else { return Ok(None) };
    let PictureOf::File(sha256) = &picture.of else { return Ok(None) };
    let file = files::with_bytes(conn, sha256)?.into_iter().next();
    Ok(Some(PhotoView { file_id: file.map(|file| file.id), alt: picture.alt }))
}
