//! Which block that stands is which block that is built now: by its key, else by what it is from, else by its words, else, where
//! only the words of the template or of a line of a note changed, by its place. What somebody wrote over a heading is about what that
//! heading stated, and never becomes the heading of something else.

use crate::ids::NoteId;
use crate::model::{Block, DraftBlock, Sentence, Source};
use crate::rules::blocks::{Form, heading_level};
use std::collections::{BTreeMap, VecDeque};

/// For each old block the place of its twin among the new ones.
pub fn pairs(old: &[DraftBlock], new: &[Block]) -> Vec<Option<usize>> {
    let mut pairs = Pairs { old: vec![None; old.len()], new: vec![false; new.len()] };
    pairs.match_by(old, new, |block| Some(block.key.clone()), |block| Some(block.key.clone()));
    // of a heading that was edited, what it states may be a line below another by now
    pairs.match_by(
        old,
        new,
        |block| said(&block.built, &block.sources).filter(|_| is_edited_heading(block)).map(|(_, what)| what),
        |block| {
            said(&block.markdown, &block.sentences).filter(|(level, _)| *level == 0).map(|(_, what)| what)
        },
    );
    pairs.match_by(
        old,
        new,
        |block| said(&block.built, &block.sources),
        |block| said(&block.markdown, &block.sentences),
    );
    pairs.match_by(old, new, |block| Some(block.built.clone()), |block| Some(block.markdown.clone()));
    pairs.match_by_place(old, new);
    pairs.old
}

struct Pairs {
    old: Vec<Option<usize>>,
    new: Vec<bool>,
}

impl Pairs {
    /// Pairs those that have none yet and the same mark, in their order; what was written by hand has no mark.
    fn match_by<K: Ord>(
        &mut self,
        old: &[DraftBlock],
        new: &[Block],
        mark: impl Fn(&DraftBlock) -> Option<K>,
        mark_of_new: impl Fn(&Block) -> Option<K>,
    ) {
        let mut waiting: BTreeMap<K, VecDeque<usize>> = BTreeMap::new();
        for (at, block) in new.iter().enumerate().filter(|(at, _)| self.new.get(*at) == Some(&false)) {
            if let Some(mark) = mark_of_new(block) {
                waiting.entry(mark).or_default().push_back(at);
            }
        }
        for (block, pair) in old.iter().zip(&mut self.old) {
            if pair.is_some() || block.is_by_hand() {
                continue;
            }
            let found = mark(block).and_then(|mark| waiting.get_mut(&mark)).and_then(VecDeque::pop_front);
            if let Some(taken) = found.and_then(|at| self.new.get_mut(at)) {
                *taken = true;
                *pair = found;
            }
        }
    }
}

/// Where something without a pair stands: between which two of the new blocks that have one, as which form, from what.
type Place = (Option<usize>, Option<usize>, Form, usize, Maker);

/// Who gives a block words that can change in their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Maker {
    Template,
    Note(NoteId),
    /// The first of a section: another may come to head it.
    First,
}

impl Pairs {
    /// Pairs what the template says by itself, and what is from the lines of one note, when the words changed: as many of one form
    /// between the same two neighbours as there were before. So are headings. What is from the data else is known by that alone.
    fn match_by_place(&mut self, old: &[DraftBlock], new: &[Block]) {
        let anchors: Vec<Option<usize>> =
            old.iter().zip(&self.old).map(|(block, pair)| pair.filter(|_| !block.moved)).collect();
        let taken: Vec<Option<usize>> =
            self.new.iter().enumerate().map(|(at, taken)| taken.then_some(at)).collect();
        let mut places: BTreeMap<Place, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (at, ((before, behind), block)) in neighbours(&anchors).into_iter().zip(old).enumerate() {
            let is_free = self.old.get(at) == Some(&None) && !block.is_by_hand() && !block.moved;
            let maker = maker(&block.built, &block.sources).filter(|_| is_free);
            if let Some(maker) = maker.filter(|maker| *maker != Maker::First || block.is_untouched()) {
                places.entry(place(before, behind, &block.built, maker)).or_default().0.push(at);
            }
        }
        for (at, ((before, behind), block)) in neighbours(&taken).into_iter().zip(new).enumerate() {
            let is_free = self.new.get(at) == Some(&false);
            if let Some(maker) = maker(&block.markdown, &block.sentences).filter(|_| is_free) {
                places.entry(place(before, behind, &block.markdown, maker)).or_default().1.push(at);
            }
        }
        for (olds, news) in places.into_values().filter(|(olds, news)| olds.len() == news.len()) {
            for (old, new) in olds.into_iter().zip(news) {
                self.old.get_mut(old).into_iter().for_each(|pair| *pair = Some(new));
                self.new.get_mut(new).into_iter().for_each(|taken| *taken = true);
            }
        }
    }
}

/// Of each the nearest that is there before it, and behind it.
fn neighbours(there: &[Option<usize>]) -> Vec<(Option<usize>, Option<usize>)> {
    let nearest = |found: &mut Option<usize>, here: &Option<usize>| {
        let before = *found;
        *found = here.or(before);
        Some(before)
    };
    let before: Vec<_> = there.iter().scan(None, nearest).collect();
    let mut behind: Vec<_> = there.iter().rev().scan(None, nearest).collect();
    behind.reverse();
    before.into_iter().zip(behind).collect()
}

fn is_edited_heading(block: &DraftBlock) -> bool {
    heading_level(&block.built) > 0 && !block.is_untouched()
}

fn place(before: Option<usize>, behind: Option<usize>, markdown: &str, maker: Maker) -> Place {
    (before, behind, Form::of(markdown), heading_level(markdown), maker)
}

/// The template where nothing in it is from the data (of a table it says the head), or the one note that it is from.
fn maker(markdown: &str, sentences: &[Sentence]) -> Option<Maker> {
    let mut sources = sentences.iter().flat_map(|sentence| &sentence.sources);
    match sources.next() {
        None => Some(Maker::Template),
        Some(_) if Form::of(markdown) == Form::Table => Some(Maker::Template),
        Some(_) if Form::of(markdown) == Form::Heading => Some(Maker::First),
        Some(Source::Note { id, .. }) => Some(Maker::Note(*id)),
        Some(_) => None,
    }
}

/// The takeaway, decision or action that a block says first, and at which level if as a heading: what heads a section is not what
/// stands in it. Others tell too little of it.
fn said(markdown: &str, sentences: &[Sentence]) -> Option<(usize, Source)> {
    let first = *sentences.first()?.sources.first()?;
    let is_telling = matches!(first, Source::Takeaway(_) | Source::Decision(_) | Source::Action(_));
    is_telling.then(|| (heading_level(markdown), first))
}
