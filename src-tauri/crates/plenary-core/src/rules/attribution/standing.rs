//! The blocks of a draft as they stand, and what of them is told that may not be: by the words as they are read, and by what the
//! blocks were made from.

use super::above::{Above, How, Origin};
use super::below::{Sign, Signed};
use super::drafted::Why;
use super::kept::{Kept, REPEATS_FROM};
use super::made::Made;
use super::names::Text;
use super::read::Read;
use super::{Attributions, Withheld};
use crate::model::{DraftBlock, Permission, Sentence, Source};
use crate::rules::blocks::heading_level;
use crate::rules::parts::{leaves, parts};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The blocks of a draft that stand, read once.
pub struct Standing<'a> {
    /// What each block was made from.
    made: Vec<Made<'a>>,
    pieces: Vec<Piece>,
    /// What stands above each block.
    above: Above,
    /// What right below each block says whose words it is.
    signed: Signed,
    bodies: Vec<&'a str>,
    /// The blocks that stand as they were noted.
    noted: BTreeSet<usize>,
    /// Where each run of a few words stands, so that a takeaway is looked for where it can be.
    phrases: HashMap<String, Vec<usize>>,
    /// In which blocks each takeaway, decision, action and line of a note was told when they were built.
    made_from: BTreeMap<Source, BTreeSet<usize>>,
}

/// A part of a block that is read together: a row of a table, everything else as a whole.
struct Piece {
    block: usize,
    read: Read,
}

impl<'a> Standing<'a> {
    pub fn read(blocks: &'a [&'a DraftBlock]) -> Self {
        let made = blocks.iter().map(|block| Made::of(block)).collect();
        let mut draft = Self {
            made,
            pieces: Vec::new(),
            above: Above::read(blocks.iter().map(|block| (block.body.as_str(), origin(block)))),
            signed: Signed::read(blocks.iter().map(|block| (block.body.as_str(), origin(block)))),
            bodies: blocks.iter().map(|block| block.body.as_str()).collect(),
            noted: (0..)
                .zip(blocks)
                .filter(|(_, block)| origin(block) == Origin::Note)
                .map(|(at, _)| at)
                .collect(),
            phrases: HashMap::new(),
            made_from: BTreeMap::new(),
        };
        for (at, block) in blocks.iter().enumerate() {
            let read = Read::all(&block.body);
            draft.pieces.extend(read.into_iter().map(|read| Piece { block: at, read }));
            for source in block.sources.iter().flat_map(|sentence| &sentence.sources) {
                draft.made_from.entry(*source).or_default().insert(at);
            }
        }
        for (at, piece) in draft.pieces.iter().enumerate() {
            for run in piece.read.says().iter().flat_map(|text| text.words().windows(REPEATS_FROM)) {
                let places = draft.phrases.entry(run.join(" ")).or_default();
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
        }
        draft
    }

    /// What of the blocks that stand above others, or right below them, says of an event whose words those are, by block.
    pub fn saying_whose(&self, attributions: &Attributions<'_>) -> SayingWhose {
        let above: BTreeSet<usize> = self.above.all().collect();
        let words = |at: usize| {
            let parts = parts(self.bodies.get(at)?);
            let words: Vec<&str> = leaves(&parts).into_iter().map(|leaf| leaf.words.as_str()).collect();
            Some(words.join(" "))
        };
        let says = |at: usize| {
            let is_title = at == 0 && heading_level(self.bodies.get(at)?) == 1;
            let how = if is_title { How::Title } else { self.above.how(at) };
            Some((at, attributions.says_whose(&words(at)?, how)?))
        };
        let signs = |(at, sign): (usize, &Sign)| {
            let signs = match sign {
                Sign::Said => true,
                // what is noted begins so too and says something else
                Sign::Mark => {
                    !self.noted.contains(&at) || attributions.signature(self.bodies.get(at)?).is_some()
                }
                Sign::Name(name) if begins_with_a_name(attributions, name) => true,
                Sign::Name(_) | Sign::Perhaps => attributions.signature(&words(at)?).is_some(),
            };
            Some((at, attributions.says_whose(&words(at)?, How::Announcing).filter(|_| signs)?))
        };
        SayingWhose {
            above: above.into_iter().filter_map(says).collect(),
            below: self.signed.all().filter_map(signs).collect(),
        }
    }

    /// The blocks that tell of something what may not be told.
    pub fn tells_of(
        &self,
        attributions: &Attributions<'_>,
        whose: &SayingWhose,
        kept: &Kept<'_>,
    ) -> BTreeSet<(usize, Why)> {
        let is_internal = kept.permission == Permission::Internal;
        let said = self.saying(kept.said.words(), is_internal, |text| kept.is_said_in(text));
        let made = self.made_from.get(&kept.source).into_iter().flatten();
        if is_internal {
            let is_from = |at: &&usize| !self.still_from(**at, kept.source, false).is_empty();
            let blocks = said.map(|piece| piece.block).chain(made.filter(is_from).copied());
            return blocks.map(|block| (block, Why::Internal)).collect();
        }
        let made = made.filter(|at| !self.still_from(**at, kept.source, true).is_empty());
        let made = made.flat_map(|at| self.made_pieces(*at, kept.source));
        let tells = |piece: &&Piece| self.tells_whose_it_is(attributions, whose, kept, piece);
        said.chain(made).filter(tells).map(|piece| (piece.block, Why::NamesSomebody)).collect()
    }

    /// Whether what its permission keeps back stands beside it, above it, or below it as whose words it is.
    fn tells_whose_it_is(
        &self,
        attributions: &Attributions<'_>,
        whose: &SayingWhose,
        kept: &Kept<'_>,
        piece: &Piece,
    ) -> bool {
        piece.read.beside().any(|text| attributions.tells(kept, text))
            || self.is_below_whose_it_is(attributions, whose, kept, piece)
            || self
                .signed
                .of(piece.block)
                .iter()
                .any(|at| whose.below.get(at).is_some_and(|text| attributions.tells(kept, text)))
    }

    /// Whether it stands below what tells whose words it is. What says itself of which organisation it is may stand below a line.
    fn is_below_whose_it_is(
        &self,
        attributions: &Attributions<'_>,
        whose: &SayingWhose,
        kept: &Kept<'_>,
        piece: &Piece,
    ) -> bool {
        let says_itself = || {
            kept.permission == Permission::OrganisationOnly
                && piece.read.says().iter().any(|text| attributions.names.anybody_in_full(text))
        };
        let above = self.above.of(piece.block).iter().filter_map(|at| whose.above.get_key_value(at));
        let mut telling = above.filter(|(_, text)| attributions.tells(kept, text));
        telling.any(|(at, _)| self.above.how(*at) != How::Line || !says_itself())
    }

    /// The blocks that still have something from a source, however it was rewritten.
    pub fn made_of(&self, source: Source) -> impl Iterator<Item = usize> {
        let made = self.made_from.get(&source).into_iter().flatten().copied();
        made.filter(move |at| !self.still_from(*at, source, false).is_empty())
    }

    /// The pieces that say these words.
    fn saying<'s>(
        &'s self,
        words: &[String],
        is_internal: bool,
        is_said_in: impl Fn(&Text) -> bool + 's,
    ) -> impl Iterator<Item = &'s Piece> {
        let places: Vec<usize> = match words.get(..REPEATS_FROM) {
            Some(first) => self.phrases.get(&first.join(" ")).cloned().unwrap_or_default(),
            None => (0..self.pieces.len()).collect(),
        };
        let pieces = places.into_iter().filter_map(|at| self.pieces.get(at));
        pieces.filter(move |piece| piece.read.says_it(&is_said_in, is_internal))
    }

    /// What a block still has from a source, however it was rewritten.
    fn still_from(&self, at: usize, source: Source, is_first: bool) -> Vec<&'a Sentence> {
        self.made.get(at).map(|made| made.from(source, is_first)).unwrap_or_default()
    }

    /// The pieces of a block that may be from a source: of a table not the rows that are from others.
    fn made_pieces(&self, at: usize, source: Source) -> impl Iterator<Item = &Piece> {
        let made = self.made.get(at);
        let is_from = move |piece: &&Piece| {
            let others = |made: &Made<'_>| {
                piece.read.says().iter().take(1).any(|text| made.is_from_others(text.words(), source))
            };
            !piece.read.is_loose() && !made.is_some_and(others)
        };
        self.pieces_of(at).iter().filter(is_from)
    }

    /// They stand in the order of their blocks.
    fn pieces_of(&self, block: usize) -> &[Piece] {
        let from = self.pieces.partition_point(|piece| piece.block < block);
        let to = self.pieces.partition_point(|piece| piece.block <= block);
        self.pieces.get(from..to).unwrap_or_default()
    }

    /// The blocks that tell what a line of a note does not allow, or what the board says of what was typed there: by its words, and by
    /// what they were made from.
    pub fn tells_of_notes(
        &self,
        attributions: &Attributions<'_>,
        whose: &SayingWhose,
    ) -> Vec<(usize, Why, Source, String)> {
        let mut found = Vec::new();
        for line in attributions.kept_lines() {
            let is_internal = line.why == Withheld::Internal;
            for piece in self.saying(line.said_words(), is_internal, |text| line.is_said_in(text)) {
                found.push((piece.block, line.why.into(), line.source, line.text.clone()));
            }
        }
        let notes = self.made_from.iter().filter_map(|(source, blocks)| match source {
            Source::Note { id, line } => Some((*source, *id, *line, blocks)),
            _ => None,
        });
        let mut read = BTreeMap::new();
        for (source, id, line, blocks) in notes {
            let note = read.entry(id).or_insert_with(|| attributions.note_read(id));
            let Some(note) = note else { continue };
            for at in blocks {
                for sentence in self.still_from(*at, source, true) {
                    let held = attributions.line_permission(note, line, &sentence.text);
                    if let Some(why) = self.why_not(attributions, whose, *at, sentence, held) {
                        found.push((*at, why, source, sentence.text.clone()));
                    }
                    for kept in attributions.typed_where(note, line, &sentence.text) {
                        let mut pieces = self.made_pieces(*at, source);
                        if pieces.any(|piece| self.tells_whose_it_is(attributions, whose, kept, piece)) {
                            let told = (*at, Why::NamesSomebody, kept.source, kept.text.to_owned());
                            found.push(told);
                        }
                    }
                }
            }
        }
        found
    }

    /// Why a block may not tell what was made of a line of that permission.
    fn why_not(
        &self,
        attributions: &Attributions<'_>,
        whose: &SayingWhose,
        block: usize,
        sentence: &Sentence,
        held: Permission,
    ) -> Option<Why> {
        let beside = |is_told: &dyn Fn(&Text) -> bool| {
            self.pieces_of(block).iter().flat_map(|piece| piece.read.beside()).any(is_told)
                || self.above.of(block).iter().any(|at| whose.above.contains_key(at))
                || self.signed.of(block).iter().any(|at| whose.below.contains_key(at))
        };
        let anybody = || beside(&|text| attributions.text_names_anybody(text));
        let is_told = match held {
            Permission::Public => false,
            Permission::Internal => return Some(Why::Internal),
            Permission::OrganisationOnly if !attributions.names_anybody(&sentence.text) => {
                let names = &attributions.names;
                let parts: Vec<_> = attributions.snapshot.parts.iter().map(|part| part.person_id).collect();
                beside(&|text| names.any_person_or_job(&names.without_organisations(text, &parts, &[])))
            }
            Permission::OrganisationOnly | Permission::NoName => anybody(),
        };
        is_told.then_some(Why::NamesSomebody)
    }
}

/// What says whose words stand below it, and whose stand right above it, by block.
pub struct SayingWhose {
    above: BTreeMap<usize, Text>,
    below: BTreeMap<usize, Text>,
}

/// Whether it is a name from its first word on: not "Ask Ada Brook".
fn begins_with_a_name(attributions: &Attributions<'_>, text: &str) -> bool {
    let names = |text: &str| attributions.says_whose(text, How::Announcing).is_some();
    let words = text.split_whitespace().skip_while(|word| word.eq_ignore_ascii_case("the"));
    match words.take(2).collect::<Vec<_>>().as_slice() {
        [only] => names(only),
        [first, second] => names(first) || (names(&format!("{first} {second}")) && !names(second)),
        _ => false,
    }
}

fn origin(block: &DraftBlock) -> Origin {
    let of_note = |sentence: &Sentence| matches!(sentence.sources.first(), Some(Source::Note { .. }));
    match block.is_untouched() {
        true if block.sources.iter().any(of_note) => Origin::Note,
        true if !block.moved && block.sources.iter().any(|one| !one.sources.is_empty()) => Origin::Data,
        _ => Origin::Hand,
    }
}
