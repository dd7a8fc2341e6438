//! An answer holds for the words it was given for, and for nobody else.

use super::*;
use crate::clock::Clock;
use crate::ids::{Id, PersonId};
use crate::model::cast::{Stage, day};
use crate::model::{ApprovalAnswer, TakeawayKind};
use uuid::Uuid;

const WORDS: &str = "Skills come before any device";

fn stage() -> (Stage, PersonId) {
    let mut stage = Stage::new();
    let ada = stage.person("Ada", "Brook", "Head of Skills", None);
    stage.takeaway("", TakeawayKind::Quote, Permission::Public, Some(ada), WORDS);
    (stage, ada)
}

fn ask(stage: &mut Stage, person_id: PersonId, answer: Option<ApprovalAnswer>, wording: &str) {
    let clock = Clock::fixed("2026-11-20T10:00:00Z".parse().unwrap());
    let takeaway = stage.snapshot.takeaways[0].clone();
    stage.snapshot.approvals.push(Approval {
        id: clock.new_id(),
        takeaway_id: takeaway.id,
        person_id,
        text: WORDS.into(),
        asked_on: day("2026-11-20"),
        message_id: None,
        reminded_on: None,
        reminder_id: None,
        answered_on: answer.map(|_| day("2026-11-23")),
        answer,
        wording: wording.into(),
    });
}

fn attribution(stage: &Stage) -> Result<Attribution, crate::rules::attribution::Withheld> {
    Attributions::new(&stage.snapshot).of(&stage.snapshot.takeaways[0])
}

fn named(stage: &Stage) -> bool {
    matches!(attribution(stage), Ok(Attribution::Person { .. }))
}

fn quoted<'a>(stage: &'a Stage, blocks: &[DraftBlock]) -> Vec<(DraftBlockId, &'a Takeaway)> {
    unanswered_in(&stage.snapshot, &Attributions::new(&stage.snapshot), blocks)
}

#[test]
fn without_the_setting_an_unanswered_quote_carries_its_name_and_is_told_as_unanswered() {
    let (stage, _) = stage();
    assert!(named(&stage));
    assert_eq!(to_ask(&stage.snapshot).len(), 1);
}

#[test]
fn with_the_setting_only_a_yes_gives_the_name() {
    for (answer, expected) in [
        (None, false),
        (Some(ApprovalAnswer::Yes), true),
        (Some(ApprovalAnswer::YesWithoutName), false),
        (Some(ApprovalAnswer::No), false),
    ] {
        let (mut stage, ada) = stage();
        stage.snapshot.event.quote_with_approval = true;
        assert_eq!(attribution(&stage), Ok(Attribution::Nobody), "before anybody is asked");
        ask(&mut stage, ada, answer, "");
        assert_eq!(named(&stage), expected, "{answer:?}");
    }
}

#[test]
fn a_yes_is_for_the_words_it_was_given_for() {
    let (mut stage, ada) = stage();
    stage.snapshot.event.quote_with_approval = true;
    ask(&mut stage, ada, Some(ApprovalAnswer::Yes), "");
    stage.last_takeaway().text = "Skills come before most devices".into();
    assert!(!named(&stage));
    assert_eq!(to_ask(&stage.snapshot).len(), 1);
}

#[test]
fn a_yes_with_changes_is_for_the_new_words() {
    let (mut stage, ada) = stage();
    stage.snapshot.event.quote_with_approval = true;
    ask(&mut stage, ada, Some(ApprovalAnswer::YesWithChanges), "Skills matter more than devices");
    assert!(!named(&stage), "the old words are not what was agreed to");
    stage.last_takeaway().text = "Skills matter more than devices".into();
    assert!(named(&stage));
}

#[test]
fn a_yes_of_somebody_else_is_no_yes() {
    let (mut stage, _) = stage();
    stage.snapshot.event.quote_with_approval = true;
    ask(&mut stage, PersonId::from_uuid(Uuid::from_u128(7)), Some(ApprovalAnswer::Yes), "");
    assert!(!named(&stage));
}

#[test]
fn a_sentence_that_names_its_unasked_speaker_is_withheld_under_the_setting() {
    let (mut stage, _) = stage();
    stage.snapshot.event.quote_with_approval = true;
    stage.last_takeaway().text = "Ada says that skills come first".into();
    assert!(attribution(&stage).is_err());
}

#[test]
fn under_the_setting_words_of_nobody_that_name_somebody_are_withheld_and_others_stand() {
    let (mut stage, _) = stage();
    stage.snapshot.event.quote_with_approval = true;
    stage.last_takeaway().person_id = None;
    for (text, stands) in [
        ("We need more trainers — Ada Brook", false),
        ("Ada Brook: the network shares trainers", false),
        ("We need fewer trainers — Gwen Parry", false),
        ("We need trainers", true),
        ("Money: we need more of it", true),
    ] {
        stage.last_takeaway().text = text.into();
        assert_eq!(attribution(&stage).is_ok(), stands, "{text}");
    }
    stage.snapshot.event.quote_with_approval = false;
    stage.last_takeaway().text = "We need more trainers — Ada Brook".into();
    assert!(attribution(&stage).is_ok());
}

#[test]
fn only_what_is_published_with_a_name_is_asked_about() {
    let (mut stage, ada) = stage();
    for (permission, publish, person) in [
        (Permission::Public, false, Some(ada)),
        (Permission::NoName, true, Some(ada)),
        (Permission::Internal, true, Some(ada)),
        (Permission::Public, true, None),
    ] {
        let text = format!("{permission} {publish}");
        stage.takeaway("", TakeawayKind::Takeaway, permission, person, &text);
        stage.last_takeaway().publish = publish;
    }
    let asked: Vec<_> = to_ask(&stage.snapshot).into_iter().map(|one| one.text.as_str()).collect();
    assert_eq!(asked, [WORDS]);
}

#[test]
fn a_draft_tells_which_blocks_quote_what_nobody_answered_for() {
    let (mut stage, ada) = stage();
    let takeaway = stage.snapshot.takeaways[0].id;
    let clock = Clock::fixed("2026-11-20T10:00:00Z".parse().unwrap());
    let sentence = |sources| crate::model::Sentence { text: WORDS.into(), sources, names: Vec::new() };
    let block = |state, sources| DraftBlock {
        id: clock.new_id(),
        draft_id: clock.new_id(),
        key: "item".into(),
        position: 0,
        built: WORDS.into(),
        body: WORDS.into(),
        sources: vec![sentence(sources)],
        offered: None,
        state,
        moved: false,
    };
    let quoting = vec![Source::Takeaway(takeaway), Source::Person(ada)];
    let blocks = [
        block(crate::model::BlockState::Deleted, quoting.clone()),
        block(crate::model::BlockState::Standing, vec![Source::Person(ada)]),
        block(crate::model::BlockState::Standing, [quoting.clone(), quoting].concat()),
    ];
    let found: Vec<_> = quoted(&stage, &blocks).into_iter().map(|(id, _)| id).collect();
    assert_eq!(found, [blocks[2].id]);
    ask(&mut stage, ada, Some(ApprovalAnswer::Yes), "");
    assert!(quoted(&stage, &blocks).is_empty());
}

#[test]
fn an_answer_holds_whatever_is_allowed_later_until_there_is_another() {
    use crate::rules::attribution::Withheld;
    for with_approval in [false, true] {
        let (mut stage, ada) = stage();
        stage.snapshot.event.quote_with_approval = with_approval;
        ask(&mut stage, ada, Some(ApprovalAnswer::No), "");
        assert_eq!(attribution(&stage), Err(Withheld::Internal));
        assert_eq!(to_ask(&stage.snapshot), Vec::<&Takeaway>::new(), "nobody is asked twice");
        stage.last_takeaway().text = format!("{}!", WORDS.to_uppercase());
        assert_eq!(attribution(&stage), Err(Withheld::Internal), "a sign makes no other words");
        stage.last_takeaway().text = WORDS.into();
        ask(&mut stage, ada, None, "");
        assert_eq!(attribution(&stage), Err(Withheld::Internal), "a new question is no answer");
        ask(&mut stage, ada, Some(ApprovalAnswer::YesWithoutName), "");
        assert_eq!(attribution(&stage), Ok(Attribution::Nobody));
        ask(&mut stage, ada, Some(ApprovalAnswer::Yes), "");
        assert!(named(&stage));
        ask(&mut stage, ada, Some(ApprovalAnswer::No), "");
        stage.last_takeaway().text = "Devices come last".into();
        assert_eq!(named(&stage), !with_approval, "other words are unanswered");
    }
}
