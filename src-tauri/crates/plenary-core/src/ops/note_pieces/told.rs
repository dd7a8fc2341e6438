//! Sentences of drafts that were made of lines of a note follow their lines, so that a click on one leads to where it stands now. What was
//! made of a quotation knows the first of its lines, and stands for all of them.

use super::Lines;
use crate::error::Result;
use crate::model::{Action, Decision, Note, Sentence, Source, Takeaway};
use crate::rules::folding::bare_words;
use crate::rules::note_marks::{Reading, without_marks};
use crate::store::rows::as_last;
use crate::store::transact::Tx;
use crate::store::{drafts, rows};
use std::cell::OnceCell;
use std::collections::HashMap;

/// Moves them with their lines. One whose line went stands at none (0), until a line says its words again.
pub(super) fn follow(tx: &Tx<'_>, note: &Note, lines: &Lines, now: &Reading) -> Result<()> {
    if lines.are_in_place {
        return Ok(());
    }
    let to = To { tx, note, lines, now, saying: OnceCell::new() };
    for block in drafts::blocks_from(tx, note.id)? {
        let mut moved = block.clone();
        let offered = moved.offered.iter_mut().flat_map(|offered| &mut offered.sentences);
        moved.sources.iter_mut().chain(offered).try_for_each(|sentence| to.follow(sentence))?;
        rows::update(tx, &block, moved)?;
    }
    Ok(())
}

/// Where the lines of a note went.
struct To<'a> {
    tx: &'a Tx<'a>,
    note: &'a Note,
    lines: &'a Lines,
    now: &'a Reading,
    /// The first line that says these words; read when a line is looked for.
    saying: OnceCell<HashMap<Vec<String>, i64>>,
}

impl To<'_> {
    fn follow(&self, sentence: &mut Sentence) -> Result<()> {
        let made_of = sentence.sources.first().copied();
        for source in &mut sentence.sources {
            if let Source::Note { id, line } = source
                && *id == self.note.id
            {
                *line = match self.by_now(*line).or_else(|| self.saying(&sentence.text)) {
                    Some(now) => now,
                    None => self.words_of(made_of)?.and_then(|words| self.saying(&words)).unwrap_or(0),
                };
            }
        }
        Ok(())
    }

    fn by_now(&self, line: i64) -> Option<i64> {
        let moved = usize::try_from(line).ok().and_then(|line| self.lines.by_now(line));
        moved.and_then(|line| i64::try_from(line).ok())
    }

    /// The line that says these words, or where the piece begins that does.
    fn saying(&self, text: &str) -> Option<i64> {
        let lines = self.saying.get_or_init(|| saying(&self.note.body, self.now));
        lines.get(&bare_words(text)).copied()
    }

    /// The words of what a sentence was made of, as they are or were when it went with its line.
    fn words_of(&self, source: Option<Source>) -> Result<Option<String>> {
        Ok(match source {
            Some(Source::Takeaway(id)) => as_last::<Takeaway>(self.tx, id)?.map(|row| row.text),
            Some(Source::Decision(id)) => as_last::<Decision>(self.tx, id)?.map(|row| row.text),
            Some(Source::Action(id)) => as_last::<Action>(self.tx, id)?.map(|row| row.text),
            _ => None,
        })
    }
}

/// By the words of each line, and of each piece, the first that says them.
fn saying(body: &str, now: &Reading) -> HashMap<Vec<String>, i64> {
    let mut lines = HashMap::new();
    for (number, line) in (1..).zip(without_marks(body).lines()) {
        let words = bare_words(line);
        if !words.is_empty() {
            lines.entry(words).or_insert(number);
        }
    }
    for piece in &now.pieces {
        if let Ok(number) = i64::try_from(piece.line) {
            lines.entry(bare_words(&piece.text)).or_insert(number);
        }
    }
    lines
}

#[cfg(test)]
mod tests;
