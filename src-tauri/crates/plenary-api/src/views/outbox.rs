//! The outbox as it is looked through: a screenful of messages, one of them as its reader will see it, and files of them.

use super::views;
use crate::files;
use crate::jobs::Progress;
use crate::requests::{OutboxPage, SaveMessages};
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::MessageId;
use plenary_core::model::{Message, MessageLine, MessageState};
use plenary_core::ops::outbox::save_messages;
use plenary_core::store::invitations::{Truth, Truths};
use plenary_core::store::outbox::{self, Which};
use plenary_core::store::transact::Done;
use plenary_core::store::{Connection, rows};
use plenary_core::wording::reading::{self, Enclosure};
use std::path::{Path, PathBuf};

views! {
    /// A screenful of the outbox.
    OutboxRows {
        rows: Vec<MessageLine>,
        /// Those of the rows that wait and are not true any more.
        untrue: Vec<MessageId>,
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
        /// Whether it may still go out; null when it is on its way, was sent or was saved.
        truth: Option<Truth>,
        from: String,
        to: String,
        /// Plain text.
        text: String,
        enclosures: Vec<Enclosure>,
        bytes: usize,
    }
    /// Where messages were written.
    SavedMessages {
        folder: String,
        files: usize,
        /// They say what is no longer true or may not be told any more, and stay.
        held_back: usize,
    }
}

/// A screenful.
pub fn page(plenary: &Plenary, asked: &OutboxPage) -> Result<OutboxRows> {
    plenary.read(|conn| {
        let which = Which { state: asked.state, batch: asked.batch.clone() };
        let counts = outbox::counts(conn, asked.batch.as_deref())?;
        let batches = outbox::batches(conn)?.into_iter();
        let counted = counts.iter().filter(|(state, _)| asked.state.is_none_or(|asked| asked == *state));
        let rows = outbox::page(conn, &which, asked.offset.max(0), asked.limit.clamp(0, 1000))?;
        Ok(OutboxRows {
            untrue: untrue(conn, plenary, &rows)?,
            rows,
            total: counted.map(|(_, count)| count).sum(),
            batches: batches.map(|(batch, count, waiting)| BatchCount { batch, count, waiting }).collect(),
            counts: counts.into_iter().map(|(state, count)| StateCount { state, count }).collect(),
        })
    })
}

fn untrue(conn: &Connection, plenary: &Plenary, lines: &[MessageLine]) -> Result<Vec<MessageId>> {
    let mut truths = Truths::new(conn, plenary.clock().now());
    let mut untrue = Vec::new();
    let waiting = lines.iter().filter(|line| line.state == MessageState::Waiting);
    let waiting = waiting.map(|line| rows::expect(conn, line.id)).collect::<Result<Vec<Message>>>()?;
    truths.read(&waiting)?;
    for message in &waiting {
        if truths.of(message)? != Truth::True {
            untrue.push(message.id);
        }
    }
    Ok(untrue)
}

/// One message.
pub fn message(plenary: &Plenary, id: MessageId) -> Result<MessageView> {
    plenary.read(|conn| {
        let message: Message = rows::expect(conn, id)?;
        let judge = || Truths::new(conn, plenary.clock().now()).of(&message);
        let truth = (!message.state.is_out()).then(judge).transpose()?;
        let eml = &message.eml;
        let read = reading::read(eml)?;
        Ok(MessageView {
            bytes: eml.len(),
            message: rows::expect(conn, id)?,
            truth,
            from: read.from,
            to: read.to,
            text: read.text,
            enclosures: read.enclosures,
        })
    })
}

/// Writes messages to a folder, each a file that mail programs open as a draft, and notes that they left: they count as sent. What tells
/// what may not be told any more, or says what is no longer true, stays; where nothing else is left it is refused before anything is
/// written. Stopped half-way, it takes back what it wrote.
pub fn save(plenary: &Plenary, asked: &SaveMessages, progress: &Progress) -> Result<Done<SavedMessages>> {
    let Sorted { ids, leaving, held_back } = plenary.read(|conn| {
        let ids = asked.ids.clone().map_or_else(|| outbox::waiting(conn, asked.batch.as_deref()), Ok)?;
        sorted(conn, plenary, ids)
    })?;
    files::make_folder(Path::new(&asked.folder))?;
    let mut written = Vec::new();
    let noted = write_files(plenary, asked, (&ids, progress), &mut written).and_then(|()| {
        if asked.unrecorded || leaving.is_empty() {
            return Ok(crate::commands::unchanged(()));
        }
        Ok(save_messages(plenary, &leaving)?.map(|_| ()))
    });
    if noted.is_err() {
        written.iter().for_each(|path: &PathBuf| drop(std::fs::remove_file(path)));
    }
    Ok(noted?.map(|()| SavedMessages { folder: asked.folder.clone(), files: ids.len(), held_back }))
}

fn write_files(
    plenary: &Plenary,
    asked: &SaveMessages,
    (ids, progress): (&[MessageId], &Progress),
    written: &mut Vec<PathBuf>,
) -> Result<()> {
    let total = ids.len() as u64;
    for ((done, number), id) in (0u64..).zip(1..).zip(ids) {
        progress.step(done, total, "job-writing")?;
        let message: Message = plenary.read(|conn| rows::expect(conn, *id))?;
        let name = files::message_name(number, &message.name, &message.subject);
        let path = Path::new(&asked.folder).join(name);
        files::write(&path, &reading::as_draft(&message.eml))?;
        written.push(path);
    }
    progress.step(total, total, "job-writing")
}

/// Messages to be saved.
struct Sorted {
    /// All that may be, in their order.
    ids: Vec<MessageId>,
    /// Those of them that have not left yet.
    leaving: Vec<MessageId>,
    /// How many of the others may not.
    held_back: usize,
}

/// Sorts out what may not leave; refused with the first of it where nothing else is left.
fn sorted(conn: &Connection, plenary: &Plenary, ids: Vec<MessageId>) -> Result<Sorted> {
    let mut truths = Truths::new(conn, plenary.clock().now());
    let messages = ids.iter().map(|id| rows::expect(conn, *id)).collect::<Result<Vec<Message>>>()?;
    truths.read(&messages)?;
    let (mut sorted, mut refusals) =
        (Sorted { ids: Vec::new(), leaving: Vec::new(), held_back: 0 }, Vec::new());
    for message in &messages {
        let refusal = match message.state.is_out() {
            true => None,
            false => refusal_of(truths.of(message)?, message),
        };
        match refusal {
            Some(refusal) => refusals.push(refusal),
            None => {
                sorted.ids.push(message.id);
                sorted.leaving.extend((!message.state.is_out()).then_some(message.id));
            }
        }
    }
    sorted.held_back = refusals.len();
    match refusals.into_iter().next() {
        Some(refusal) if sorted.ids.is_empty() => Err(refusal.into()),
        _ => Ok(sorted),
    }
}

/// Why a message may not leave.
fn refusal_of(truth: Truth, message: &Message) -> Option<Refusal> {
    let refusal = match truth {
        Truth::True => return None,
        Truth::KeptBack => Refusal::new("message-kept-back"),
        Truth::Changed | Truth::Over => Refusal::new("message-untrue"),
        Truth::Elsewhere => Refusal::new("message-elsewhere").with("address", &message.address),
    };
    Some(refusal.with("name", &message.name).with("subject", &message.subject))
}
