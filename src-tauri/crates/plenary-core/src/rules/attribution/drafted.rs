//! What a draft says that may not leave the office, block by block: by its words, and by what its sentences were made from,
//! however they were rewritten since. Permissions are withdrawn, and people deleted, after a draft was written.

mod marked;
mod warning;

use super::Attributions;
use super::gone::Gone;
use super::standing::Standing;
use crate::ids::EventId;
use crate::model::{DraftBlock, Permission, Snapshot, Source, Takeaway};
use crate::rules::folding::bare_words;
use crate::rules::themes::Audience;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) use marked::says_of_itself;
pub use warning::{Warning, Why};

/// By block, reason and what it is about: the event, and the words.
type Found = BTreeMap<(usize, Why, Option<Source>), (Option<EventId>, String)>;

/// Every warning of a draft for these readers, in the order of its blocks.
pub fn warnings(
    about: &[&Attributions<'_>],
    blocks: &[DraftBlock],
    gone: &Gone,
    audience: Audience,
) -> Vec<Warning> {
    let standing: Vec<&DraftBlock> = blocks.iter().filter(|block| block.stands()).collect();
    let draft = Standing::read(&standing);
    let mut found: Found = BTreeMap::new();
    for attributions in about {
        let event = Some(attributions.snapshot.event.id);
        let whose = draft.saying_whose(attributions);
        for kept in attributions.kept.iter().filter(|kept| kept.permission > Permission::Public) {
            for (block, why) in draft.tells_of(attributions, &whose, kept) {
                found.insert((block, why, Some(kept.source)), (event, kept.text.to_owned()));
            }
        }
        let takeaways = attributions.snapshot.takeaways.iter();
        let withdrawn = takeaways.filter(|takeaway| audience == Audience::Public && !takeaway.publish);
        for takeaway in withdrawn {
            let source = Source::Takeaway(takeaway.id);
            for block in draft.made_of(source) {
                found.insert((block, Why::Unpublished, Some(source)), (event, takeaway.text.clone()));
            }
        }
        for (block, why, source, text) in draft.tells_of_notes(attributions, &whose) {
            found.insert((block, why, Some(source)), (event, text));
        }
    }
    let internal = |(_, why, _): &&(usize, Why, Option<Source>)| *why == Why::Internal;
    let kept: BTreeSet<_> = found.keys().filter(internal).map(|(at, _, source)| (*at, *source)).collect();
    found.retain(|(at, why, source), _| *why != Why::Unpublished || !kept.contains(&(*at, *source)));
    for (at, why, words) in gone.named(&standing).into_iter().chain(marked::by_hand(&standing)) {
        found.insert((at, why, None), (None, words));
    }
    let warning = |((at, why, source), (event_id, text))| {
        let block_id = standing.get(at).map(|block: &&DraftBlock| block.id)?;
        Some(Warning { block_id, why, source, event_id, text })
    };
    found.into_iter().filter_map(warning).collect()
}

/// What was deleted is published no more, unless something else that stands there says it: what it was merged into or moved to.
pub fn withdrawn(event: &Snapshot, row: Takeaway) -> Takeaway {
    if !row.publish {
        return row;
    }
    let words = bare_words(&row.text);
    let is_it = |text: &str| bare_words(text) == words;
    let is_its_line = |note, line| row.note_id.is_some() && (row.note_id, row.note_line) == (note, line);
    let lives_on =
        event.takeaways.iter().any(|one| is_it(&one.text) || is_its_line(one.note_id, one.note_line))
            || event.takeaway_sources.iter().any(|one| is_it(&one.text))
            || event.decisions.iter().any(|one| is_it(&one.text))
            || event.actions.iter().any(|one| is_it(&one.text));
    Takeaway { publish: lives_on, ..row }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::ids::PersonId;
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
        warnings(
            &[&Attributions::new(&stage.snapshot)],
            &[block],
            &Gone::of(gone.and_then(|id| stage.snapshot.person(id))),
            Audience::Public,
        )
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
        let other_words = "- Somebody in the town hall was against it.";
        assert_eq!(found(Permission::Internal, other_words, false), internal, "whatever the words are");
        assert_eq!(found(Permission::Public, other_words, false), []);
    }

    #[test]
    fn a_withdrawn_sentence_is_found_as_long_as_another_may_have_been_made_of_it() {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        let said = stage.takeaway("", TakeawayKind::Takeaway, Permission::Internal, Some(ada), TEXT);
        let warned_of = |body: &str| {
            let mut block = block(Source::Takeaway(said), ada, body);
            let other = Sentence { text: "Skills come first.".into(), sources: vec![], names: vec![] };
            block.built = format!("{BUILT} Skills come first.");
            block.sources.push(other);
            warned(&stage, block, None).len()
        };
        assert_eq!(warned_of("- Skills come first."), 0, "the sentence was taken out");
        assert_eq!(warned_of("- Skills come first. They said no."), 1, "or is it said in other words?");
    }

    #[test]
    fn what_is_internal_is_found_as_it_is_read_in_tables_code_links_marks_and_entities() {
        let mut stage = Stage::new();
        let text = "The sponsor was unhappy with our figures";
        stage.takeaway("", TakeawayKind::Takeaway, Permission::Internal, None, text);
        let nobody = stage.person("Ned", "Park", "", None);
        for body in [
            "| The sponsor was unhappy with our figures | b |\n|---|---|\n| 1 | 2 |",
            "| The sponsor | b |\n|---|---|\n| was unhappy with our figures | 2 |",
            "| a | b |\n|---|---|\n| The sponsor | was unhappy with our figures |",
            "```\nThe sponsor was\nunhappy with our figures\n```",
            "The sponsor [was unhappy](https://example.org/x) with our figures",
            "The spon**sor** was unhappy with our figures",
            "The sponsor was un&#104;appy with our figures",
            "The sponsor <b>was</b> unhappy with our figures",
            "The sponsor was ![un](https://example.org/x.png)happy with our figures",
            "- x\n  > The sponsor was unhappy\n  > with our figures",
        ] {
            let mut by_hand = block(Source::Person(nobody), nobody, body);
            (by_hand.built, by_hand.sources) = (String::new(), Vec::new());
            let found = warned(&stage, by_hand, None);
            assert_eq!(found.iter().map(|one| one.why).collect::<Vec<_>>(), [Why::Internal], "{body}");
        }
    }

    #[test]
    fn a_name_above_a_row_or_an_announced_sentence_stands_beside_it() {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        stage.takeaway("", TakeawayKind::Takeaway, Permission::NoName, Some(ada), TEXT);
        let of = |bodies: &[&str]| {
            let by_hand = |body: &&str| {
                let mut block = block(Source::Person(ada), ada, body);
                (block.built, block.sources) = (String::new(), Vec::new());
                block
            };
            let blocks: Vec<DraftBlock> = bodies.iter().map(by_hand).collect();
            let attributions = Attributions::new(&stage.snapshot);
            warnings(&[&attributions], &blocks, &Gone::default(), Audience::Public)
                .into_iter()
                .map(|one| one.why)
                .collect::<Vec<_>>()
        };
        let named = [Why::NamesSomebody];
        assert_eq!(of(&[&format!("| Ada Brook | said |\n|---|---|\n| {TEXT} | yes |")]), named);
        assert_eq!(of(&["Ada Brook told us:", &format!("> {TEXT}")]), named);
        assert_eq!(of(&["Ada Brook was there.", TEXT]), []);
        let bullet = format!("- {TEXT}");
        for above in [
            &["Ada Brook also told us:", "- Tea was served."][..],
            &["Said by Ada Brook, Head of Digital.", "- Tea was served."],
            &["## What Ada Brook said", "Also said, without names:"],
            &["What Ada Brook said\n---", "- Tea was served."],
            &["Said by Ada Brook.", "Also said, without names:"],
            &["**Ada Brook**", "Tea was served."],
        ] {
            assert_eq!(of(&[above, &[bullet.as_str()]].concat()), named, "{above:?}");
        }
        for above in [
            &["## What Ada Brook said", "## What others said"][..],
            &["Said by Ada Brook.", "- Tea was served.", "Also said, without names:"],
            &["Ada Brook told us:", "- Tea was served.", "And more."],
        ] {
            assert_eq!(of(&[above, &[bullet.as_str()]].concat()), [], "{above:?}");
        }
        let rows = format!("| What | Who |\n|---|---|\n| {TEXT} | Not named |\n| Tea | Ada Brook |");
        assert_eq!(of(&[&rows]), []);
    }

    #[test]
    fn what_was_withdrawn_from_publication_is_found_in_what_everybody_reads() {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        let said = stage.takeaway("", TakeawayKind::Takeaway, Permission::Public, Some(ada), TEXT);
        stage.last_takeaway().publish = false;
        let of = |body: &str, audience: Audience| {
            let blocks = [block(Source::Takeaway(said), ada, body)];
            let attributions = Attributions::new(&stage.snapshot);
            let found = warnings(&[&attributions], &blocks, &Gone::default(), audience);
            found.into_iter().map(|one| one.why).collect::<Vec<_>>()
        };
        for body in [BUILT, "- It was procurement that brought the scheme down."] {
            assert_eq!(of(body, Audience::Public), [Why::Unpublished], "{body}");
            assert_eq!(of(body, Audience::Office), [], "the office reads on");
        }
    }

    #[test]
    fn a_line_of_a_note_is_judged_by_what_it_says_now() {
        let note = |body: &str, no_names: bool| {
            let mut stage = Stage::new();
            let northbank = stage.organisation("Northbank Council", crate::model::OrganisationKind::Borough);
            let ada = stage.person("Ada", "Brook", "", Some(northbank));
            let room = stage.room("Hall", None);
            let session = stage.session("Devices", room, "10:00:00", "11:00:00");
            stage.part(session, ada, crate::model::PartRole::Speaker);
            stage.last_session().no_names = no_names;
            let note = stage.note(Some(session), body);
            let source = Source::Note { id: note, line: 1 };
            let block = |body: &str| {
                let mut block = block(source, ada, body);
                block.built = "- Northbank lends laptops to everyone.".into();
                block.sources = vec![Sentence {
                    text: "Northbank lends laptops to everyone.".into(),
                    sources: vec![source],
                    names: Vec::new(),
                }];
                block
            };
            let why = |body: &str| warned(&stage, block(body), None).into_iter().map(|one| one.why).next();
            [why("- Northbank lends laptops to everyone."), why("- They give away computers.")]
        };
        assert_eq!(note("- Northbank lends laptops to everyone\n", false), [None, None]);
        let internal = Some(Why::Internal);
        assert_eq!(note("- Northbank lends laptops to everyone [internal]\n", false), [internal, internal]);
        assert_eq!(note("- Other words [internal]\n", false), [internal, internal]);
        assert_eq!(
            note("- Northbank lends laptops to everyone\n", true),
            [Some(Why::NamesSomebody), None],
            "the rule takes the name, not the rest"
        );
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
            for body in [BUILT, rewritten, "- The weather was fine."] {
                assert_eq!(agreed(Permission::Internal, is_action, body), internal, "{body}");
            }
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
        let gone = |why| [(why, "Ada Brook".to_owned())];
        assert_eq!(found(Permission::Public, BUILT, true), gone(Why::PersonGone));
        let edited = "- Brook told us about procurement.";
        assert_eq!(
            found(Permission::Public, edited, true),
            gone(Why::PersonGoneInWords),
            "an edit stays when it is built again"
        );
        assert_eq!(found(Permission::Public, "- We heard about procurement.", true), []);
    }

    #[test]
    fn a_line_without_a_name_stands_below_nobody_who_said_it() {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        let id = stage.note(None, "- We lost the money [no name]\n");
        let mut said = block(Source::Note { id, line: 1 }, ada, "- We lost it.");
        said.sources.truncate(1);
        let mut line = block(Source::Person(ada), ada, "Said by Ada Brook.");
        (line.built, line.sources) = (String::new(), Vec::new());
        let read = Attributions::new(&stage.snapshot);
        let found = warnings(&[&read], &[line, said], &Gone::default(), Audience::Public);
        assert_eq!(found.iter().map(|one| one.why).collect::<Vec<_>>(), [Why::NamesSomebody]);
    }
}
