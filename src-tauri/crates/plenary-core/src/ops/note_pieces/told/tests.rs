//! Sentences of a draft keep their lines, whatever happens above them.

use super::*;
use crate::clock::Clock;
use crate::ids::DraftId;
use crate::model::{Block, DraftBlock, DraftKind, DraftScope};
use crate::op::Op;
use crate::ops::drafts::build_draft;
use crate::ops::events::{CreateEvent, create_event};
use crate::ops::notes::{WriteNote, write_note};
use crate::plenary::Plenary;

/// Minutes of a meeting with a note of three lines; what is offered beside each block is the block itself.
fn minutes() -> (Plenary, impl Fn(&Plenary, &str), DraftId) {
    let plenary = Plenary::in_memory(Clock::fixed("2026-08-02T09:00:00Z".parse().unwrap())).unwrap();
    let event = CreateEvent::new("Meeting".into(), "2026-11-12".parse().unwrap());
    let event_id = create_event(&plenary, event).unwrap().output.id;
    let write = move |plenary: &Plenary, body: &str| {
        let body = body.to_owned();
        let note = WriteNote { event_id, session_id: None, note_id: None, body, typing: false };
        write_note(plenary, note).unwrap();
    };
    write(&plenary, "- Skills come first\n- Laptops are lent\n- Money is short\n");
    let draft = build_draft(&plenary, DraftScope::Event { event_id }, DraftKind::Minutes).unwrap().output.id;
    let offer = |tx: &Tx<'_>| {
        for block in drafts::blocks(tx, draft)? {
            let (key, markdown) = (block.key.clone(), block.body.clone());
            let offered = Some(Block { key, markdown, sentences: block.sources.clone() });
            rows::update(tx, &block, DraftBlock { offered, ..block.clone() })?;
        }
        Ok(())
    };
    plenary.transact(Op::ChangeDraft, offer).unwrap();
    (plenary, write, draft)
}

/// The lines that the sentences are from, in the order in which they were first written.
fn lines<'a>(sentences: impl Iterator<Item = &'a Sentence>) -> Vec<i64> {
    let of = |sentence: &Sentence| match sentence.sources.first() {
        Some(Source::Note { line, .. }) => Some(*line),
        _ => None,
    };
    sentences.filter_map(of).collect()
}

fn standing(plenary: &Plenary, draft: DraftId) -> Vec<i64> {
    let blocks = plenary.read(|conn| drafts::blocks(conn, draft)).unwrap();
    let offered = blocks.iter().filter_map(|block| block.offered.as_ref());
    let offered = lines(offered.flat_map(|offered| &offered.sentences));
    let standing = lines(blocks.iter().flat_map(|block| &block.sources));
    assert_eq!(standing, offered, "what is offered follows as what stands");
    standing
}

#[test]
fn sentences_move_with_their_lines_and_find_a_line_again_by_its_words() {
    let (plenary, write, draft) = minutes();
    assert_eq!(standing(&plenary, draft), [1, 2, 3]);
    write(&plenary, "- Welcome\n- Skills come first\n- Laptops are lent\n- Money is short\n");
    assert_eq!(standing(&plenary, draft), [2, 3, 4]);
    write(&plenary, "- Welcome\n- Laptops are lent\n");
    assert_eq!(standing(&plenary, draft), [0, 2, 0]);
    write(
        &plenary,
        "- Laptops are lent\n- money is short [internal]\n- Skills come first\n- Skills come first\n",
    );
    assert_eq!(
        standing(&plenary, draft),
        [3, 1, 2],
        "the first line that says the words, whatever its marks"
    );
}

#[test]
fn what_is_offered_alone_follows_too() {
    let (plenary, write, draft) = minutes();
    let forget = |tx: &Tx<'_>| {
        for block in drafts::blocks(tx, draft)? {
            rows::update(tx, &block, DraftBlock { sources: Vec::new(), ..block.clone() })?;
        }
        Ok(())
    };
    plenary.transact(Op::ChangeDraft, forget).unwrap();
    write(&plenary, "- Welcome\n- Skills come first\n- Laptops are lent\n- Money is short\n");
    let blocks = plenary.read(|conn| drafts::blocks(conn, draft)).unwrap();
    let offered = blocks.iter().filter_map(|block| block.offered.as_ref());
    assert_eq!(lines(offered.flat_map(|offered| &offered.sentences)), [2, 3, 4]);
}
