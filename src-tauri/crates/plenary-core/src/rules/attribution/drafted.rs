//! What a draft says that may not leave the office, block by block: by its words, and by what its sentences were made from,
//! however they were rewritten since. Permissions are withdrawn, and people deleted, after a draft was written.

use super::edited::says;
use super::names::Text;
use super::{Attributions, REPEATS_FROM};
use crate::ids::{DraftBlockId, PersonId, TakeawayId};
use crate::model::{DraftBlock, Permission, Source, Takeaway};
use crate::rules::blocks::{Form, sentences};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Why a block may not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It says what is internal.
    Internal,
    /// It says something beside what its permission keeps back.
    NamesSomebody,
    /// It names somebody who was deleted.
    PersonGone,
    /// It shows a photo that stays in the office.
    PhotoKeptBack,
    /// It shows a photo that is no longer there.
    PhotoGone,
}

/// Something that keeps a draft in the office, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Warning {
    pub block_id: DraftBlockId,
    pub why: Why,
    /// What may not be said so.
    pub takeaway_id: Option<TakeawayId>,
    /// The words of the takeaway, the name, or what the photo is called.
    pub text: String,
}

/// Every warning of a draft, in the order of its blocks.
pub fn warnings(
    about: &[&Attributions<'_>],
    blocks: &[DraftBlock],
    gone: &BTreeSet<PersonId>,
) -> Vec<Warning> {
    let standing: Vec<&DraftBlock> = blocks.iter().filter(|block| block.stands()).collect();
    let pieces: Vec<Piece> = standing.iter().enumerate().flat_map(|(at, block)| pieces(at, block)).collect();
    let phrases = phrases(&pieces);
    let mut found: BTreeMap<(usize, Why, Option<TakeawayId>), String> = BTreeMap::new();
    let made_from = made_from(&standing);
    for attributions in about {
        for takeaway in attributions.everything() {
            let permission = attributions.permission(takeaway);
            if permission == Permission::Public {
                continue;
            }
            let words = Text::read(&takeaway.text).folded();
            let said = saying(&pieces, &phrases, &words);
            let made = made_from
                .get(&takeaway.id)
                .into_iter()
                .flatten()
                .filter(|at| still_says(&standing, **at, takeaway));
            let made = made.flat_map(|at| pieces.iter().filter(move |piece| piece.block == *at));
            for piece in said.into_iter().chain(made) {
                let why = match permission {
                    Permission::Internal => Why::Internal,
                    _ if attributions.gives_away(&piece.plain, takeaway) => Why::NamesSomebody,
                    _ => continue,
                };
                found.insert((piece.block, why, Some(takeaway.id)), takeaway.text.clone());
            }
        }
    }
    for (at, block) in standing.iter().enumerate() {
        if let Some(name) = names_gone(block, gone) {
            found.insert((at, Why::PersonGone, None), name);
        }
    }
    let warning = |((at, why, takeaway_id), text)| {
        standing.get(at).map(|block: &&DraftBlock| Warning { block_id: block.id, why, takeaway_id, text })
    };
    found.into_iter().filter_map(warning).collect()
}

/// A part of a block that is read together: a row of a table, a block of another form whole.
struct Piece {
    block: usize,
    plain: String,
    text: Text,
}

fn pieces(at: usize, block: &DraftBlock) -> Vec<Piece> {
    let parts = match Form::of(&block.body) {
        Form::Table | Form::Code => {
            let rows = sentences(&block.body).into_iter();
            rows.filter_map(|row| block.body.get(row).map(str::to_owned)).collect()
        }
        _ => vec![block.body.clone()],
    };
    parts.into_iter().map(|plain| Piece { block: at, text: Text::read(&plain), plain }).collect()
}

/// Where each run of a few words stands, so that a takeaway is looked for where it can be.
fn phrases(pieces: &[Piece]) -> HashMap<String, Vec<usize>> {
    let mut phrases: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        for run in piece.text.folded().windows(REPEATS_FROM) {
            phrases.entry(run.join(" ")).or_default().push(at);
        }
    }
    phrases
}

fn saying<'a>(
    pieces: &'a [Piece],
    phrases: &HashMap<String, Vec<usize>>,
    words: &[String],
) -> Vec<&'a Piece> {
    match words.get(..REPEATS_FROM) {
        Some(first) => {
            let places = phrases.get(&first.join(" ")).into_iter().flatten();
            places.filter_map(|at| pieces.get(*at)).filter(|piece| says(&piece.text, words)).collect()
        }
        None => pieces.iter().filter(|piece| says(&piece.text, words)).collect(),
    }
}

/// In which blocks each takeaway was told when they were built.
fn made_from(blocks: &[&DraftBlock]) -> BTreeMap<TakeawayId, Vec<usize>> {
    let mut made: BTreeMap<TakeawayId, Vec<usize>> = BTreeMap::new();
    for (at, block) in blocks.iter().enumerate() {
        for source in block.sources.iter().flat_map(|sentence| &sentence.sources) {
            if let Source::Takeaway(id) = source {
                made.entry(*id).or_default().push(at);
            }
        }
    }
    made
}

/// Whether the block, as it stands, still says what it told of this takeaway: rather once too often than never.
fn still_says(blocks: &[&DraftBlock], at: usize, takeaway: &Takeaway) -> bool {
    let Some(block) = blocks.get(at) else { return false };
    let about =
        |sentence: &&crate::model::Sentence| sentence.sources.first() == Some(&Source::Takeaway(takeaway.id));
    let said: Vec<String> =
        block.sources.iter().filter(about).map(|sentence| sentence.text.clone()).collect();
    if block.is_untouched() {
        return !said.is_empty();
    }
    let now: BTreeSet<String> = heavy(&block.body).collect();
    said.iter().chain([&takeaway.text]).any(|text| {
        let words: BTreeSet<String> = heavy(text).collect();
        let kept = words.intersection(&now).count();
        kept > 0 && kept * 5 >= words.len() * 2
    })
}

/// The words that carry a sentence.
fn heavy(text: &str) -> impl Iterator<Item = String> {
    Text::read(text).folded().into_iter().filter(|word| word.chars().count() > 3)
}

/// The name of somebody deleted that still stands in the block.
fn names_gone(block: &DraftBlock, gone: &BTreeSet<PersonId>) -> Option<String> {
    let body = Text::read(&block.body);
    let names = block.sources.iter().flat_map(|sentence| &sentence.names);
    let mut there = names.filter(|(id, name)| {
        let words = Text::read(name).folded();
        let family = words
            .last()
            .is_some_and(|word| word.chars().count() > 2 && body.contains(std::slice::from_ref(word)));
        gone.contains(id) && (body.contains(&words) || family)
    });
    there.next().map(|(_, name)| name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::model::cast::Stage;
    use crate::model::{BlockState, Sentence, TakeawayKind};

    const BUILT: &str = "- Our own procurement stopped the scheme. (Ada Brook)";

    /// A takeaway of Ada's by that permission, and a block that was built from it and then edited.
    fn found(permission: Permission, body: &str, deleted: bool) -> Vec<(Why, String)> {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        let said = stage.takeaway(
            "",
            TakeawayKind::Takeaway,
            permission,
            Some(ada),
            "Our own procurement stopped the scheme",
        );
        let sentence = Sentence {
            text: BUILT.trim_start_matches("- ").to_owned(),
            sources: vec![Source::Takeaway(said), Source::Person(ada)],
            names: vec![(ada, "Ada Brook".to_owned())],
        };
        let block = DraftBlock {
            id: Clock::fixed("2026-11-20T10:00:00Z".parse().unwrap()).new_id(),
            draft_id: "01933b1a-7c00-7000-8000-000000000001".parse().unwrap(),
            key: "k".into(),
            position: 1,
            built: BUILT.into(),
            body: body.into(),
            sources: vec![sentence],
            offered: None,
            state: BlockState::Standing,
            moved: false,
        };
        let gone = BTreeSet::from_iter(deleted.then_some(ada));
        let warnings = warnings(&[&Attributions::new(&stage.snapshot)], &[block], &gone);
        warnings.into_iter().map(|one| (one.why, one.text)).collect()
    }

    const TEXT: &str = "Our own procurement stopped the scheme";

    #[test]
    fn a_public_sentence_may_leave_with_its_name() {
        assert_eq!(found(Permission::Public, BUILT, false), []);
    }

    #[test]
    fn a_permission_that_was_withdrawn_is_found_also_where_the_sentence_was_rewritten() {
        let internal = [(Why::Internal, TEXT.to_owned())];
        assert_eq!(found(Permission::Internal, BUILT, false), internal);
        assert_eq!(
            found(Permission::Internal, "- It was procurement that brought the scheme down.", false),
            internal
        );
        assert_eq!(found(Permission::Internal, "- The weather was fine.", false), []);
    }

    #[test]
    fn a_name_beside_what_may_carry_none_is_found_and_gone_when_the_name_is() {
        assert_eq!(found(Permission::NoName, BUILT, false), [(Why::NamesSomebody, TEXT.to_owned())]);
        assert_eq!(found(Permission::NoName, "- Our own procurement stopped the scheme.", false), []);
    }

    #[test]
    fn somebody_deleted_is_named_no_more() {
        let gone = [(Why::PersonGone, "Ada Brook".to_owned())];
        assert_eq!(found(Permission::Public, BUILT, true), gone);
        assert_eq!(found(Permission::Public, "- Brook told us about procurement.", true), gone);
        assert_eq!(found(Permission::Public, "- We heard about procurement.", true), []);
    }
}
