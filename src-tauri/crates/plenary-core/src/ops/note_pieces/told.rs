//! Sentences of drafts that were made of lines of a note follow their lines, so that a click on one leads to where it stands now.

use super::Lines;
use crate::error::Result;
use crate::model::{DraftBlock, Note, Source};
use crate::rules::folding::bare_words;
use crate::rules::note_marks::without_marks;
use crate::store::transact::Tx;
use crate::store::{drafts, rows};

/// Moves them with their lines. One whose line went stands at none (0), until a line says its words again.
pub(super) fn follow(tx: &Tx<'_>, note: &Note, lines: &Lines) -> Result<()> {
    if lines.are_in_place {
        return Ok(());
    }
    for block in drafts::blocks_from(tx, note.id)? {
        let mut sources = block.sources.clone();
        for sentence in &mut sources {
            let text = sentence.text.clone();
            for source in &mut sentence.sources {
                if let Source::Note { id, line } = source
                    && *id == note.id
                {
                    *line = by_now(lines, *line).or_else(|| saying(note, &text)).unwrap_or(0);
                }
            }
        }
        rows::update(tx, &block, DraftBlock { sources, ..block.clone() })?;
    }
    Ok(())
}

fn by_now(lines: &Lines, line: i64) -> Option<i64> {
    let moved = usize::try_from(line).ok().and_then(|line| lines.to.get(&line));
    moved.and_then(|line| i64::try_from(*line).ok())
}

/// The line that says these words.
fn saying(note: &Note, text: &str) -> Option<i64> {
    let words = bare_words(text);
    let unmarked = without_marks(&note.body);
    let mut lines = (1..).zip(unmarked.lines());
    lines.find(|(_, line)| !words.is_empty() && bare_words(line) == words).map(|(number, _)| number)
}
