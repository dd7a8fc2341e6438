//! What a block of a draft was made from, however it was rewritten since: a sentence that stands as it was built is from its own
//! sources; one that does not may be from any sentence of the block that stands there no more.

use super::names::Text;
use crate::model::{DraftBlock, Sentence, Source};
use crate::rules::blocks::sentences;
use std::collections::HashSet;

/// A block beside the sentences that it was built of.
pub struct Made<'a> {
    built: Vec<(&'a Sentence, Vec<String>)>,
    now: HashSet<Vec<String>>,
    is_untouched: bool,
    /// Something stands there that was not built so.
    is_rewritten: bool,
}

impl<'a> Made<'a> {
    pub fn of(block: &'a DraftBlock) -> Self {
        let words = |text: &str| Text::read(text).words().to_vec();
        let built: Vec<_> = block.sources.iter().map(|sentence| (sentence, words(&sentence.text))).collect();
        let now = sentences(&block.body).into_iter().filter_map(|at| block.body.get(at));
        let now: HashSet<_> = now.map(words).filter(|words| !words.is_empty()).collect();
        let is_untouched = block.is_untouched();
        let as_built: HashSet<_> = built.iter().map(|(_, words)| words).collect();
        let is_rewritten = !is_untouched && now.iter().any(|words| !as_built.contains(words));
        Self { built, now, is_untouched, is_rewritten }
    }

    /// The sentences from this that stand in the block, or that others may have been made of.
    pub fn from(&self, source: Source, is_first: bool) -> Vec<&'a Sentence> {
        let is_from = |sentence: &Sentence| match is_first {
            true => sentence.sources.first() == Some(&source),
            false => sentence.sources.contains(&source),
        };
        // a sentence that was rewritten is from one of those that stand there no more
        let stays = |words: &Vec<String>| self.is_untouched || self.is_rewritten || self.now.contains(words);
        let told = self.built.iter().filter(|(sentence, words)| is_from(sentence) && stays(words));
        told.map(|(sentence, _)| *sentence).collect()
    }

    /// Whether these words stand there as they were built of something else.
    pub fn is_from_others(&self, words: &[String], source: Source) -> bool {
        let mut same = self.built.iter().filter(|(_, built)| built == words).peekable();
        same.peek().is_some() && !same.any(|(sentence, _)| sentence.sources.contains(&source))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{DraftBlockId, DraftId, Id, TakeawayId};
    use crate::model::BlockState;
    use uuid::Uuid;

    fn said(number: u128) -> Source {
        Source::Takeaway(TakeawayId::from_uuid(Uuid::from_u128(number)))
    }

    /// The words that a block of two sentences still has from each of them, now that it says this.
    fn still(body: &str) -> [usize; 2] {
        let sentence = |text: &str, number| Sentence {
            text: text.into(),
            sources: vec![said(number)],
            names: Vec::new(),
        };
        let block = DraftBlock {
            id: DraftBlockId::from_uuid(Uuid::from_u128(9)),
            draft_id: DraftId::from_uuid(Uuid::from_u128(9)),
            key: "text-1".into(),
            position: 0,
            built: "Skills come first. Laptops are lent.".into(),
            body: body.into(),
            sources: vec![sentence("Skills come first.", 1), sentence("Laptops are lent.", 2)],
            offered: None,
            state: BlockState::Standing,
            moved: false,
        };
        let made = Made::of(&block);
        [1, 2].map(|number| made.from(said(number), true).len())
    }

    #[test]
    fn a_block_is_from_what_stands_in_it_and_when_rewritten_from_all() {
        assert_eq!(still("Skills come first. Laptops are lent."), [1, 1], "as it was built");
        assert_eq!(still("Laptops are lent."), [0, 1], "one was taken out");
        assert_eq!(still("Laptops are lent. Skills matter most."), [1, 1], "one was rewritten");
        assert_eq!(still(""), [0, 0]);
    }
}
