//! Sentences of drafts that were made of lines of a note follow their lines, so that a click on one leads to where it stands now.

use super::Lines;
use crate::error::Result;
use crate::model::{Note, Sentence, Source};
use crate::rules::folding::bare_words;
use crate::rules::note_marks::without_marks;
use crate::store::transact::Tx;
use crate::store::{drafts, rows};
use std::cell::OnceCell;
use std::collections::HashMap;

/// Moves them with their lines. One whose line went stands at none (0), until a line says its words again.
pub(super) fn follow(tx: &Tx<'_>, note: &Note, lines: &Lines) -> Result<()> {
    if lines.are_in_place {
        return Ok(());
    }
    let to = To { note, lines, saying: OnceCell::new() };
    for block in drafts::blocks_from(tx, note.id)? {
        let mut moved = block.clone();
        let offered = moved.offered.iter_mut().flat_map(|offered| &mut offered.sentences);
        moved.sources.iter_mut().chain(offered).for_each(|sentence| to.follow(sentence));
        rows::update(tx, &block, moved)?;
    }
    Ok(())
}

/// Where the lines of a note went.
struct To<'a> {
    note: &'a Note,
    lines: &'a Lines,
    /// The first line that says these words; read when a line is looked for.
    saying: OnceCell<HashMap<Vec<String>, i64>>,
}

impl To<'_> {
    fn follow(&self, sentence: &mut Sentence) {
        for source in &mut sentence.sources {
            if let Source::Note { id, line } = source
                && *id == self.note.id
            {
                *line = self.by_now(*line).or_else(|| self.saying(&sentence.text)).unwrap_or(0);
            }
        }
    }

    fn by_now(&self, line: i64) -> Option<i64> {
        let moved = usize::try_from(line).ok().and_then(|line| self.lines.to.get(&line));
        moved.and_then(|line| i64::try_from(*line).ok())
    }

    /// The line that says these words.
    fn saying(&self, text: &str) -> Option<i64> {
        let lines = self.saying.get_or_init(|| saying(&self.note.body));
        lines.get(&bare_words(text)).copied()
    }
}

/// By the words of each line the first that says them.
fn saying(body: &str) -> HashMap<Vec<String>, i64> {
    let mut lines = HashMap::new();
    for (number, line) in (1..).zip(without_marks(body).lines()) {
        let words = bare_words(line);
        if !words.is_empty() {
            lines.entry(words).or_insert(number);
        }
    }
    lines
}

#[cfg(test)]
mod tests;
