//! The outbox as it is looked through: a screenful of messages, one of them as its reader will see it, and files of them.

use super::views;
use crate::files;
use crate::jobs::Progress;
use crate::requests::{OutboxPage, SaveMessages};
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::MessageId;
use plenary_core::model::{Message, MessageLine, MessageState};
use plenary_core::store::outbox::{self, Which};
use plenary_core::store::rows;
use plenary_core::wording::reading::{self, Enclosure};
use std::path::Path;

views! {
    /// A screenful of the outbox.
    OutboxRows {
        rows: Vec<MessageLine>,
        /// How many there are in the state that was asked for.
        total: i64,
        /// By state; of the batch, when one was asked for.
        counts: Vec<StateCount>,
        /// Every batch, the newest first.
        batches: Vec<BatchCount>,
    }
    /// Messages that were made together: of an event or a network.
    BatchCount { batch: String, count: i64, waiting: i64 }
    /// How many messages are in a state; states that do not occur are left out.
    StateCount { state: MessageState, count: i64 }
    /// One message as its reader will see it.
    MessageView {
        message: MessageLine,
        from: String,
        to: String,
        /// Plain text.
        text: String,
        enclosures: Vec<Enclosure>,
        bytes: usize,
    }
    /// Where messages were written.
    SavedMessages { folder: String, files: usize }
}

/// A screenful.
pub fn page(plenary: &Plenary, asked: &OutboxPage) -> Result<OutboxRows> {
    plenary.read(|conn| {
        let which = Which { state: asked.state, batch: asked.batch.clone() };
        let counts = outbox::counts(conn, asked.batch.as_deref())?;
        let batches = outbox::batches(conn)?.into_iter();
        let counted = counts.iter().filter(|(state, _)| asked.state.is_none_or(|asked| asked == *state));
        Ok(OutboxRows {
            rows: outbox::page(conn, &which, asked.offset.max(0), asked.limit.clamp(0, 1000))?,
            total: counted.map(|(_, count)| count).sum(),
            batches: batches.map(|(batch, count, waiting)| BatchCount { batch, count, waiting }).collect(),
            counts: counts.into_iter().map(|(state, count)| StateCount { state, count }).collect(),
        })
    })
}

/// One message.
pub fn message(plenary: &Plenary, id: MessageId) -> Result<MessageView> {
    plenary.read(|conn| {
        let Message { eml, .. } = rows::expect(conn, id)?;
        let read = reading::read(&eml)?;
        Ok(MessageView {
            message: rows::expect(conn, id)?,
            from: read.from,
            to: read.to,
            text: read.text,
            enclosures: read.enclosures,
            bytes: eml.len(),
        })
    })
}

/// Writes messages to a folder, each a file that mail programs open as a draft.
pub fn save(plenary: &Plenary, asked: &SaveMessages, progress: &Progress) -> Result<SavedMessages> {
    files::make_folder(Path::new(&asked.folder))?;
    let total = asked.ids.len() as u64;
    for ((done, number), id) in (0u64..).zip(1..).zip(&asked.ids) {
        progress.step(done, total, "job-writing")?;
        let message: Message = plenary.read(|conn| rows::expect(conn, *id))?;
        let name = files::message_name(number, &message.name, &message.subject);
        files::write(&Path::new(&asked.folder).join(name), &reading::as_draft(&message.eml))?;
    }
    progress.step(total, total, "job-writing")?;
    Ok(SavedMessages { folder: asked.folder.clone(), files: asked.ids.len() })
}
