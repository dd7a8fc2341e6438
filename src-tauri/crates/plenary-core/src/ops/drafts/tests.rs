//! What a draft may say when it leaves.

use super::*;
use crate::clock::Clock;
use crate::ids::{EventId, SessionId};
use crate::model::{DraftBlock, DraftKind, DraftScope, Period, Permission, Sentence, Source};
use crate::ops::events::{CreateEvent, create_event};
use crate::ops::notes::{WriteNote, write_note};
use crate::ops::people::{CreatePerson, create_person, delete_person};
use crate::ops::sample::create_sample;
use crate::ops::sessions::{CreateSession, create_session};
use crate::ops::takeaways::{CreateTakeaway, create_takeaway, delete_takeaway};
use crate::rules::attribution::Attributions;
use crate::rules::attribution::edited::given_away;
use crate::store::{drafts, snapshot};

#[test]
fn a_draft_leaves_as_it_was_built_but_not_with_an_internal_sentence_pasted_in() {
    let plenary = Plenary::in_memory(Clock::fixed("2022-08-02T09:00:00Z".parse().unwrap())).unwrap();
    let event_id = create_sample(&plenary).unwrap().output.event_id;
    let snapshot = plenary.read(|conn| snapshot::load(conn, event_id)).unwrap();
    let internal = snapshot.takeaways.iter().find(|one| one.permission == Permission::Internal).unwrap();
    for kind in DraftKind::ALL {
        let (starts_on, ends_on) = Period::month(snapshot.event.starts_on);
        let scope = if is_of_period(*kind) {
            DraftScope::Period { starts_on, ends_on }
        } else {
            DraftScope::Event { event_id }
        };
        let draft = build_draft(&plenary, scope, *kind).unwrap().output;
        let leave = || plenary.read(|conn| leaving(conn, draft.id));
        let built = leave().unwrap_or_else(|error| panic!("{kind} as built: {error}")).markdown;
        let body = format!("{built}\n\nWe also heard: *{}*\n", internal.text);
        change_draft(&plenary, ChangeDraft { id: draft.id, title: None, body: Some(body) }).unwrap();
        let refusal = leave().unwrap_err();
        assert_eq!(refusal.refusal().map(|refusal| refusal.code), Some("draft-gives-away"), "{kind} edited");
    }
}

/// An event with a session held without names; what is asked about a text of it.
fn may_minute(plenary: &Plenary, event: EventId, session: SessionId, text: &str) -> bool {
    let note = WriteNote {
        event_id: event,
        session_id: Some(session),
        note_id: None,
        body: format!("- {text}\n"),
        typing: false,
    };
    write_note(plenary, note).unwrap();
    let snapshot = plenary.read(|conn| snapshot::load(conn, event)).unwrap();
    Attributions::new(&snapshot).minuted_note(&snapshot.notes[0]).kept.contains(text)
}

#[test]
fn nobody_of_the_directory_and_nobody_deleted_is_named_by_a_session_without_names() {
    let plenary = Plenary::in_memory(Clock::fixed("2026-08-02T09:00:00Z".parse().unwrap())).unwrap();
    let event = CreateEvent::new("Meeting".into(), "2026-11-12".parse().unwrap());
    let event = create_event(&plenary, event).unwrap().output.id;
    let session = CreateSession { no_names: Some(true), ..CreateSession::new(event, "Closed".into()) };
    let session = create_session(&plenary, session, None).unwrap().output.id;
    let person = |given: &str, family: &str| {
        create_person(&plenary, CreatePerson::new(given.into(), family.into())).unwrap().output.id
    };
    person("Hephzibah", "Wolfenden");
    person("Mark", "Long");
    let outsider = person("Extramund", "Outsidex");
    delete_person(&plenary, outsider).unwrap();
    for text in [
        "Hephzibah Wolfenden said so",
        "wolfenden left early",
        "Mark Long paid",
        "As Extramund said",
        "Outsidex left",
    ] {
        assert!(!may_minute(&plenary, event, session, text), "{text}");
    }
    for text in ["Nothing with names", "We mark long waits", "The outside world"] {
        assert!(may_minute(&plenary, event, session, text), "{text}");
    }
}

#[test]
fn what_was_internal_when_it_was_deleted_stays_internal_in_its_note() {
    let plenary = Plenary::in_memory(Clock::fixed("2026-08-02T09:00:00Z".parse().unwrap())).unwrap();
    let event = CreateEvent::new("Meeting".into(), "2026-11-12".parse().unwrap());
    let event = create_event(&plenary, event).unwrap().output.id;
    let session = create_session(&plenary, CreateSession::new(event, "Open".into()), None).unwrap().output.id;
    let text = "The sponsor was unhappy with our figures";
    let said =
        CreateTakeaway { permission: Some(Permission::Internal), ..CreateTakeaway::new(event, text.into()) };
    let said = create_takeaway(&plenary, said).unwrap().output.id;
    delete_takeaway(&plenary, said).unwrap();
    assert!(!may_minute(&plenary, event, session, text));
    assert!(may_minute(&plenary, event, session, "Skills come first"));
}

#[test]
fn what_was_deleted_keeps_its_own_line_in_the_office_when_a_line_is_put_in_above() {
    let plenary = Plenary::in_memory(Clock::fixed("2026-08-02T09:00:00Z".parse().unwrap())).unwrap();
    let event = CreateEvent::new("Meeting".into(), "2026-11-12".parse().unwrap());
    let event_id = create_event(&plenary, event).unwrap().output.id;
    let write = |body: &str| {
        let note =
            WriteNote { event_id, session_id: None, note_id: None, body: body.to_owned(), typing: false };
        write_note(&plenary, note).unwrap().output
    };
    let note = write("- Skills come first\n- The money is gone\n- Laptops are lent\n");
    let said = CreateTakeaway {
        permission: Some(Permission::Internal),
        note_id: Some(note.id),
        note_line: Some(2),
        ..CreateTakeaway::new(event_id, "They have spent all of it".into())
    };
    let said = create_takeaway(&plenary, said).unwrap().output.id;
    delete_takeaway(&plenary, said).unwrap();
    let minuted = || {
        let snapshot = plenary.read(|conn| snapshot::load(conn, event_id)).unwrap();
        Attributions::new(&snapshot).minuted_note(&snapshot.notes[0]).kept
    };
    assert_eq!(minuted(), "- Skills come first\n- Laptops are lent\n");
    write("- Welcome\n- Skills come first\n- The money is gone\n- Laptops are lent\n");
    assert_eq!(minuted(), "- Welcome\n- Skills come first\n- Laptops are lent\n");
    write("- Welcome\n- Everybody was glad [internal]\n- Laptops are lent\n");
    let snapshot = plenary.read(|conn| snapshot::load(conn, event_id)).unwrap();
    let given = given_away(&snapshot, "We hear that everybody was glad.");
    assert_eq!(given.len(), 1, "a line that stands there by now is no line of what was deleted");
    assert_eq!(minuted(), "- Welcome\n- Laptops are lent\n");
}

#[test]
fn a_name_of_the_directory_is_found_beside_what_comes_from_an_event_that_the_draft_is_not_about() {
    let plenary = Plenary::in_memory(Clock::fixed("2026-08-02T09:00:00Z".parse().unwrap())).unwrap();
    let event = |title: &str| {
        let event = CreateEvent::new(title.into(), "2026-11-12".parse().unwrap());
        create_event(&plenary, event).unwrap().output.id
    };
    let (told, other) = (event("Meeting"), event("Other"));
    let person = CreatePerson::new("Hephzibah".into(), "Wolfenden".into());
    create_person(&plenary, person).unwrap();
    let text = "Our own procurement stopped the scheme";
    let said =
        CreateTakeaway { permission: Some(Permission::NoName), ..CreateTakeaway::new(other, text.into()) };
    let said = create_takeaway(&plenary, said).unwrap().output.id;
    let draft =
        build_draft(&plenary, DraftScope::Event { event_id: told }, DraftKind::Report).unwrap().output;
    let mut blocks = plenary.read(|conn| drafts::blocks(conn, draft.id)).unwrap();
    let sources = vec![Source::Takeaway(said)];
    let pasted = blocks.first_mut().unwrap();
    pasted.sources = vec![Sentence { text: text.into(), sources, names: Vec::new() }];
    let mut warned = |body: &str| {
        blocks[0].body = body.to_owned();
        let texts = [(&draft, blocks.as_slice())];
        plenary.read(|conn| Checking::load(conn, &texts)?.warnings(conn)).unwrap().concat().len()
    };
    assert_eq!(warned(&format!("- {text}.")), 0);
    assert_eq!(warned(&format!("- {text}, says Hephzibah Wolfenden.")), 1);
}

#[test]
fn a_title_that_gives_something_away_keeps_the_draft_in_the_office_and_not_one_block_by_itself() {
    let plenary = Plenary::in_memory(Clock::fixed("2026-08-02T09:00:00Z".parse().unwrap())).unwrap();
    let event = CreateEvent::new("Meeting".into(), "2026-11-12".parse().unwrap());
    let event_id = create_event(&plenary, event).unwrap().output.id;
    let text = "The sponsor was unhappy with our figures";
    let said = CreateTakeaway {
        permission: Some(Permission::Internal),
        ..CreateTakeaway::new(event_id, text.into())
    };
    create_takeaway(&plenary, said).unwrap();
    let draft = build_draft(&plenary, DraftScope::Event { event_id }, DraftKind::Report).unwrap().output;
    let body = format!("# {text}\n\n- Skills come first\n");
    change_draft(&plenary, ChangeDraft { id: draft.id, title: None, body: Some(body) }).unwrap();
    let standing = || {
        let blocks = plenary.read(|conn| drafts::blocks(conn, draft.id)).unwrap();
        blocks.into_iter().filter(DraftBlock::stands).collect::<Vec<_>>()
    };
    delete_block(&plenary, standing()[0].id).unwrap();
    let refused = plenary.read(|conn| leaving(conn, draft.id)).unwrap_err();
    let refused = refused.refusal().map(|refusal| (refusal.code, refusal.field));
    assert_eq!(refused, Some(("draft-gives-away", Some("title"))));
    let block = standing().remove(0);
    assert_eq!(block.body, "- Skills come first");
    assert!(plenary.read(|conn| block_leaving(conn, block.id)).is_ok());
}

#[test]
fn nobody_is_asked_about_a_quote_that_was_deleted() {
    let plenary = Plenary::in_memory(Clock::fixed("2026-08-02T09:00:00Z".parse().unwrap())).unwrap();
    let event = CreateEvent::new("Meeting".into(), "2026-11-12".parse().unwrap());
    let event_id = create_event(&plenary, event).unwrap().output.id;
    let ada = create_person(&plenary, CreatePerson::new("Ada".into(), "Brook".into())).unwrap().output.id;
    let quote = |text: &str| {
        let said = CreateTakeaway {
            permission: Some(Permission::Public),
            publish: Some(true),
            person_id: Some(ada),
            ..CreateTakeaway::new(event_id, text.into())
        };
        create_takeaway(&plenary, said).unwrap().output.id
    };
    let (skills, money) = (quote("Skills come first"), quote("Money comes last"));
    let draft = build_draft(&plenary, DraftScope::Event { event_id }, DraftKind::Report).unwrap().output;
    let mut blocks = plenary.read(|conn| drafts::blocks(conn, draft.id)).unwrap();
    blocks.truncate(2);
    for (block, said) in blocks.iter_mut().zip([money, skills]) {
        let sources = vec![Source::Takeaway(said)];
        block.sources = vec![Sentence { text: block.body.clone(), sources, names: Vec::new() }];
    }
    let unanswered = || {
        let texts = [(&draft, blocks.as_slice())];
        let checking = plenary.read(|conn| Checking::load(conn, &texts)).unwrap();
        let found = checking.unanswered(&checking.attributions(), &blocks);
        found.into_iter().map(|(event, block, one)| (event.event.id, block, one.id)).collect::<Vec<_>>()
    };
    let (first, second) = ((event_id, blocks[0].id, money), (event_id, blocks[1].id, skills));
    assert_eq!(unanswered(), [first, second], "in the order of the blocks");
    delete_takeaway(&plenary, money).unwrap();
    assert_eq!(unanswered(), [second]);
}
