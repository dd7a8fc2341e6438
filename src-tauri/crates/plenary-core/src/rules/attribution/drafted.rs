//! What a draft says that may not leave the office, block by block: by its words, and by what its sentences were made from,
//! however they were rewritten since. Permissions are withdrawn, and people deleted, after a draft was written.

use super::Attributions;
use super::kept::{Kept, REPEATS_FROM};
use super::names::Text;
use crate::ids::{DraftBlockId, EventId, PersonId};
use crate::model::{DraftBlock, Permission, Source};
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
    /// The takeaway, decision or action that may not be said so.
    pub source: Option<Source>,
    /// The event that it is of.
    pub event_id: Option<EventId>,
    /// Its words, the name, or what the photo is called.
    pub text: String,
}

/// By block, reason and what it is about: the event, and the words.
type Found = BTreeMap<(usize, Why, Option<Source>), (Option<EventId>, String)>;

/// Every warning of a draft, in the order of its blocks.
pub fn warnings(
    about: &[&Attributions<'_>],
    blocks: &[DraftBlock],
    gone: &BTreeSet<PersonId>,
) -> Vec<Warning> {
    let standing: Vec<&DraftBlock> = blocks.iter().filter(|block| block.stands()).collect();
    let pieces: Vec<Piece> = standing.iter().enumerate().flat_map(|(at, block)| pieces(at, block)).collect();
    let phrases = phrases(&pieces);
    let mut found: Found = BTreeMap::new();
    let made_from = made_from(&standing);
    for attributions in about {
        for kept in attributions.kept.iter().filter(|kept| kept.permission > Permission::Public) {
            let said = saying(&pieces, &phrases, kept);
            let made = made_from.get(&kept.source).into_iter().flatten();
            let made = made.flat_map(|at| pieces.iter().filter(move |piece| piece.block == *at));
            let made = made.filter(|piece| still_says(&standing, piece, kept));
            for piece in said.into_iter().chain(made) {
                let why = match kept.permission {
                    Permission::Internal => Why::Internal,
                    _ if attributions.tells(kept, &piece.text) => Why::NamesSomebody,
                    _ => continue,
                };
                let event = Some(attributions.snapshot.event.id);
                found.insert((piece.block, why, Some(kept.source)), (event, kept.text.to_owned()));
            }
        }
    }
    for (at, name) in names_gone(&standing, gone) {
        found.insert((at, Why::PersonGone, None), (None, name));
    }
    let warning = |((at, why, source), (event_id, text))| {
        let block_id = standing.get(at).map(|block: &&DraftBlock| block.id)?;
        Some(Warning { block_id, why, source, event_id, text })
    };
    found.into_iter().filter_map(warning).collect()
}

/// A part of a block that is read together: a row of a table, a block of another form whole.
struct Piece {
    block: usize,
    text: Text,
    /// It is the whole block.
    is_whole: bool,
}

fn pieces(at: usize, block: &DraftBlock) -> Vec<Piece> {
    let rows = match Form::of(&block.body) {
        Form::Table | Form::Code => Some(sentences(&block.body)),
        _ => None,
    };
    let piece = |text: &str, is_whole| Piece { block: at, text: Text::read(text), is_whole };
    match rows {
        Some(rows) => rows.into_iter().filter_map(|row| Some(piece(block.body.get(row)?, false))).collect(),
        None => vec![piece(&block.body, true)],
    }
}

/// Where each run of a few words stands, so that a takeaway is looked for where it can be.
fn phrases(pieces: &[Piece]) -> HashMap<String, Vec<usize>> {
    let mut phrases: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        for run in piece.text.words().windows(REPEATS_FROM) {
            phrases.entry(run.join(" ")).or_default().push(at);
        }
    }
    phrases
}

fn saying<'a>(pieces: &'a [Piece], phrases: &HashMap<String, Vec<usize>>, kept: &Kept<'_>) -> Vec<&'a Piece> {
    match kept.said.words().get(..REPEATS_FROM) {
        Some(first) => {
            let places = phrases.get(&first.join(" ")).into_iter().flatten();
            places.filter_map(|at| pieces.get(*at)).filter(|piece| kept.is_said_in(&piece.text)).collect()
        }
        None => pieces.iter().filter(|piece| kept.is_said_in(&piece.text)).collect(),
    }
}

/// In which blocks each takeaway, decision and action was told when they were built.
fn made_from(blocks: &[&DraftBlock]) -> BTreeMap<Source, Vec<usize>> {
    let mut made: BTreeMap<Source, Vec<usize>> = BTreeMap::new();
    for (at, block) in blocks.iter().enumerate() {
        for source in block.sources.iter().flat_map(|sentence| &sentence.sources) {
            if matches!(source, Source::Takeaway(_) | Source::Decision(_) | Source::Action(_)) {
                made.entry(*source).or_default().push(at);
            }
        }
    }
    made
}

/// Whether a piece of the block, as it stands, still says what the block told of this: rather once too often than never. Of
/// several rows the one that tells it, where nobody touched them.
fn still_says(blocks: &[&DraftBlock], piece: &Piece, kept: &Kept<'_>) -> bool {
    let Some(block) = blocks.get(piece.block) else { return false };
    let about = |sentence: &&crate::model::Sentence| sentence.sources.first() == Some(&kept.source);
    let said: Vec<&str> = block.sources.iter().filter(about).map(|sentence| sentence.text.as_str()).collect();
    if block.is_untouched() {
        return said.iter().any(|text| piece.is_whole || Text::read(text).words() == piece.text.words());
    }
    let now: BTreeSet<&String> = heavy(&piece.text).collect();
    said.iter().chain([&kept.text]).any(|text| {
        let text = Text::read(text);
        let words: BTreeSet<&String> = heavy(&text).collect();
        let both = words.intersection(&now).count();
        both > 0 && both * 5 >= words.len() * 2
    })
}

/// The words that carry a sentence.
fn heavy(text: &Text) -> impl Iterator<Item = &String> {
    text.words().iter().filter(|word| word.chars().count() > 3)
}

/// The blocks in which the name of somebody deleted still stands: where it was told also the family name alone, elsewhere, where
/// somebody may have typed it, the whole name.
fn names_gone(blocks: &[&DraftBlock], gone: &BTreeSet<PersonId>) -> Vec<(usize, String)> {
    let told = |block: &&DraftBlock| -> BTreeSet<String> {
        let names = block.sources.iter().flat_map(|sentence| sentence.names.clone());
        names.filter(|(id, _)| gone.contains(id)).map(|(_, name)| name).collect()
    };
    let here: Vec<BTreeSet<String>> = blocks.iter().map(told).collect();
    let anywhere: BTreeSet<&String> = here.iter().flatten().collect();
    if anywhere.is_empty() {
        return Vec::new();
    }
    let named = |(at, (block, told)): (usize, (&&DraftBlock, &BTreeSet<String>))| {
        let body = Text::read(&block.body);
        let stands = |name: &&&String| {
            let name_read = Text::read(name);
            let words = name_read.words();
            let is_family =
                |word: &String| word.chars().count() > 2 && body.contains(std::slice::from_ref(word));
            body.contains(words) || (told.contains(**name) && words.last().is_some_and(is_family))
        };
        anywhere.iter().find(stands).map(|name| (at, (*name).clone()))
    };
    blocks.iter().zip(&here).enumerate().filter_map(named).collect()
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
        let warnings = warned(&stage, block(Source::Takeaway(said), ada, body), deleted.then_some(ada));
        warnings.into_iter().map(|one| (one.why, one.text)).collect()
    }

    fn block(from: Source, ada: PersonId, body: &str) -> DraftBlock {
        let sentence = Sentence {
            text: BUILT.trim_start_matches("- ").to_owned(),
            sources: vec![from, Source::Person(ada)],
            names: vec![(ada, "Ada Brook".to_owned())],
        };
        DraftBlock {
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
        }
    }

    fn warned(stage: &Stage, block: DraftBlock, gone: Option<PersonId>) -> Vec<Warning> {
        warnings(&[&Attributions::new(&stage.snapshot)], &[block], &gone.into_iter().collect())
    }

    /// The same of an action of Ada's, or of a decision.
    fn agreed(permission: Permission, is_action: bool, body: &str) -> Vec<(Why, String)> {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        let from = if is_action {
            stage.action(TEXT, Some(ada), None, crate::model::ActionState::Open);
            let action = stage.snapshot.actions.last_mut().unwrap();
            action.permission = permission;
            Source::Action(action.id)
        } else {
            stage.decision(TEXT);
            let decision = stage.snapshot.decisions.last_mut().unwrap();
            decision.permission = permission;
            Source::Decision(decision.id)
        };
        let found = warned(&stage, block(from, ada, body), None);
        assert!(found.iter().all(|one| one.source == Some(from)), "{found:?}");
        found.into_iter().map(|one| (one.why, one.text)).collect()
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
    fn what_was_agreed_is_found_as_what_was_said_is() {
        let rewritten = "- It was procurement that brought the scheme down.";
        for is_action in [true, false] {
            assert_eq!(agreed(Permission::Public, is_action, BUILT), []);
            let internal = [(Why::Internal, TEXT.to_owned())];
            assert_eq!(agreed(Permission::Internal, is_action, BUILT), internal);
            assert_eq!(agreed(Permission::Internal, is_action, rewritten), internal);
            assert_eq!(agreed(Permission::Internal, is_action, "- The weather was fine."), []);
            let named = [(Why::NamesSomebody, TEXT.to_owned())];
            assert_eq!(agreed(Permission::NoName, is_action, BUILT), named);
            assert_eq!(
                agreed(Permission::NoName, is_action, "- Our own procurement stopped the scheme."),
                []
            );
        }
    }

    #[test]
    fn somebody_deleted_is_named_no_more() {
        let gone = [(Why::PersonGone, "Ada Brook".to_owned())];
        assert_eq!(found(Permission::Public, BUILT, true), gone);
        assert_eq!(found(Permission::Public, "- Brook told us about procurement.", true), gone);
        assert_eq!(found(Permission::Public, "- We heard about procurement.", true), []);
    }
}
