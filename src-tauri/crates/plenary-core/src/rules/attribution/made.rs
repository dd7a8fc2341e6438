//! What a block of a draft was made from, however it was rewritten since: a sentence that stands as it was built is from its own
//! sources; one that does not may be from any sentence of the block that stands there no more.

use super::names::Text;
use crate::model::{DraftBlock, Sentence, Source};
use crate::rules::blocks::sentences;

/// A block beside the sentences that it was built of.
pub struct Made<'a> {
    built: Vec<(&'a Sentence, Vec<String>)>,
    now: Vec<Vec<String>>,
    is_untouched: bool,
}

impl<'a> Made<'a> {
    pub fn of(block: &'a DraftBlock) -> Self {
        let words = |text: &str| Text::read(text).words().to_vec();
        let now = sentences(&block.body).into_iter().filter_map(|at| block.body.get(at));
        Self {
            built: block.sources.iter().map(|sentence| (sentence, words(&sentence.text))).collect(),
            now: now.map(words).filter(|words| !words.is_empty()).collect(),
            is_untouched: block.is_untouched(),
        }
    }

    /// The sentences from this that stand in the block, or that others may have been made of.
    pub fn from(&self, source: Source, is_first: bool) -> Vec<&'a Sentence> {
        let is_from = |sentence: &Sentence| match is_first {
            true => sentence.sources.first() == Some(&source),
            false => sentence.sources.contains(&source),
        };
        let rewritten = self.is_rewritten();
        // a sentence that was rewritten is from one of those that stand there no more
        let stays = |words: &Vec<String>| self.is_untouched || rewritten || self.now.contains(words);
        let told = self.built.iter().filter(|(sentence, words)| is_from(sentence) && stays(words));
        told.map(|(sentence, _)| *sentence).collect()
    }

    /// Whether something stands there that was not built so.
    fn is_rewritten(&self) -> bool {
        !self.is_untouched && self.now.iter().any(|words| !self.built.iter().any(|(_, built)| built == words))
    }

    /// Whether these words stand there as they were built of something else.
    pub fn is_from_others(&self, words: &[String], source: Source) -> bool {
        let mut same = self.built.iter().filter(|(_, built)| built == words).peekable();
        same.peek().is_some() && !same.any(|(sentence, _)| sentence.sources.contains(&source))
    }
}
