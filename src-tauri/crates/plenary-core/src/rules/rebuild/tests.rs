//! What rebuilding keeps, takes, offers and flags.

use super::*;
use crate::clock::Clock;
use crate::ids::DraftBlockId;
use crate::model::{Sentence, Source};
use proptest::prelude::*;

/// A draft that was built once from these.
struct Desk {
    clock: Clock,
    blocks: Vec<DraftBlock>,
}

fn built(key: &str, text: &str) -> Block {
    Block { key: key.to_owned(), markdown: text.to_owned(), sentences: Vec::new() }
}

impl Desk {
    fn of(blocks: &[(&str, &str)]) -> Self {
        let mut desk =
            Self { clock: Clock::fixed("2026-11-20T10:00:00Z".parse().unwrap()), blocks: Vec::new() };
        desk.build(blocks);
        desk.blocks.iter_mut().for_each(|block| block.state = BlockState::Standing);
        desk
    }

    fn build(&mut self, data: &[(&str, &str)]) {
        let new: Vec<Block> = data.iter().map(|(key, text)| built(key, text)).collect();
        self.blocks = self.after(&new);
    }

    fn after(&self, new: &[Block]) -> Vec<DraftBlock> {
        let next = rebuild(&self.blocks, new).next.into_iter();
        let block = |next: Next| match next.was.map(|at| &self.blocks[at]) {
            Some(old) => rebuilt(old, next.now.map(|now| &new[now])),
            None => fresh(self.clock.new_id(), &new[next.now.unwrap()]),
        };
        next.map(block).collect()
    }

    fn edit(&mut self, key: &str, body: &str) {
        self.blocks.iter_mut().find(|block| block.key == key).unwrap().body = body.to_owned();
    }

    fn told(&self) -> Vec<String> {
        let flag = |block: &DraftBlock| match (&block.offered, block.state) {
            (Some(offered), _) => format!(" ({}?)", offered.markdown),
            (None, BlockState::Standing) => String::new(),
            (None, state) => format!(" ({state})"),
        };
        self.blocks.iter().map(|block| format!("{}{}", block.body, flag(block))).collect()
    }
}

fn fresh(id: DraftBlockId, new: &Block) -> DraftBlock {
    DraftBlock {
        id,
        draft_id: "01933b1a-7c00-7000-8000-000000000001".parse().unwrap(),
        key: new.key.clone(),
        position: 0,
        built: new.markdown.clone(),
        body: new.markdown.clone(),
        sources: new.sentences.clone(),
        offered: None,
        state: BlockState::New,
        moved: false,
    }
}

fn by_hand(id: DraftBlockId, text: &str) -> DraftBlock {
    let block = fresh(id, &built("", ""));
    DraftBlock { body: text.to_owned(), state: BlockState::Standing, ..block }
}

#[test]
fn an_untouched_block_takes_the_new_text_and_an_edited_one_is_offered_it() {
    let mut desk = Desk::of(&[("a", "One"), ("b", "Two")]);
    desk.edit("b", "My two");
    desk.build(&[("a", "One more"), ("b", "Two more")]);
    assert_eq!(desk.told(), ["One more", "My two (Two more?)"]);
    desk.build(&[("a", "One more"), ("b", "Two")]);
    assert_eq!(desk.told(), ["One more", "My two"], "nothing is offered that was there when it was edited");
    desk.build(&[("a", "One more"), ("b", "My two")]);
    assert!(desk.blocks[1].is_untouched(), "what both say is edited no more");
}

#[test]
fn a_block_whose_source_is_gone_leaves_when_untouched_and_is_flagged_when_edited() {
    let mut desk = Desk::of(&[("a", "One"), ("b", "Two"), ("c", "Three")]);
    desk.edit("b", "My two");
    desk.build(&[("c", "Three")]);
    assert_eq!(desk.told(), ["My two (unsupported)", "Three"]);
    desk.build(&[("b", "Two"), ("c", "Three")]);
    assert_eq!(desk.told(), ["My two", "Three"], "its source came back");
}

#[test]
fn what_was_deleted_stays_deleted_and_what_is_new_is_marked() {
    let mut desk = Desk::of(&[("a", "One"), ("b", "Two")]);
    desk.blocks[0].state = BlockState::Deleted;
    desk.build(&[("a", "One more"), ("n", "New"), ("b", "Two")]);
    assert_eq!(desk.told(), ["One more (deleted)", "New (new)", "Two"]);
}

#[test]
fn blocks_follow_the_order_of_the_data_and_what_was_moved_or_written_by_hand_stays_where_it_is() {
    let mut desk = Desk::of(&[("a", "One"), ("b", "Two"), ("c", "Three")]);
    let hand = by_hand(desk.clock.new_id(), "Mine");
    desk.blocks.insert(1, hand);
    desk.build(&[("c", "Three"), ("a", "One"), ("n", "New"), ("b", "Two")]);
    assert_eq!(desk.told(), ["Three", "One", "Mine", "New (new)", "Two"]);
    let mut moved = desk.blocks.remove(0);
    moved.moved = true;
    desk.blocks.push(moved);
    desk.build(&[("c", "Three"), ("b", "Two"), ("a", "One")]);
    assert_eq!(desk.told(), ["Two", "One", "Mine", "Three"], "what was put at the end stays at the end");
}

#[test]
fn other_words_of_the_template_are_taken_or_offered_in_place_and_are_nothing_new() {
    let mut desk = Desk::of(&[
        ("t", "# Post"),
        ("w1", "## Next"),
        ("w2", "Still to do:"),
        ("c", "## Contact"),
        ("d", "Ask Sam."),
    ]);
    desk.edit("w2", "We still have to do this:");
    desk.build(&[
        ("t", "# Post"),
        ("x1", "## What next"),
        ("x2", "To do:"),
        ("c", "## Contact"),
        ("d", "Ask Sam."),
    ]);
    let told = ["# Post", "## What next", "We still have to do this: (To do:?)", "## Contact", "Ask Sam."];
    assert_eq!(desk.told(), told);
}

#[test]
fn a_sentence_from_the_data_is_not_taken_for_other_words_of_the_template() {
    let mut desk = Desk::of(&[("t", "# Post"), ("a", "Ada said this.")]);
    let from = Source::Session("01933b1a-7c00-7000-8000-000000000002".parse().unwrap());
    let sentence = Sentence { text: "Ada said this.".into(), sources: vec![from], names: Vec::new() };
    desk.blocks[1].sources = vec![sentence];
    desk.edit("a", "Ada said that.");
    desk.build(&[("t", "# Post"), ("x", "More:")]);
    assert_eq!(desk.told(), ["# Post", "More: (new)", "Ada said that. (unsupported)"]);
}

/// A point from a line of a note: its key has its words, as those of a built document have.
fn point(line: i64, text: &str) -> Block {
    let id = "01933b1a-7c00-7000-8000-000000000003".parse().unwrap();
    let sentence =
        Sentence { text: text.to_owned(), sources: vec![Source::Note { id, line }], names: Vec::new() };
    Block { key: format!("bullet-{text}"), markdown: format!("- {text}"), sentences: vec![sentence] }
}

#[test]
fn a_line_added_above_shifts_no_edit_and_a_line_with_other_words_is_offered_in_its_place() {
    let mut desk = Desk::of(&[]);
    let heading = built("h", "## What we discussed");
    let lines = ["Laptops are lent", "Skills come first", "Volunteers need a rota"];
    let first: Vec<Block> = std::iter::once(heading.clone())
        .chain(lines.iter().zip(1..).map(|(text, line)| point(line, text)))
        .collect();
    desk.blocks = desk.after(&first);
    desk.blocks.iter_mut().zip(&first).for_each(|(block, new)| {
        block.state = BlockState::Standing;
        block.sources.clone_from(&new.sentences);
    });
    desk.edit("bullet-Skills come first", "- Skills matter more");
    desk.blocks.last_mut().unwrap().state = BlockState::Deleted;
    let mut added = vec![heading.clone(), point(1, "A new point")];
    added.extend(lines.iter().zip(2..).map(|(text, line)| point(line, text)));
    let shifted = Desk { blocks: desk.after(&added), ..desk };
    let told = [
        "## What we discussed",
        "- A new point (new)",
        "- Laptops are lent",
        "- Skills matter more",
        "- Volunteers need a rota (deleted)",
    ];
    assert_eq!(shifted.told(), told);
    let other: Vec<Block> = added
        .into_iter()
        .map(
            |block| if block.markdown.contains("Skills") { point(3, "Skills before devices") } else { block },
        )
        .collect();
    let offered = Desk { blocks: shifted.after(&other), ..shifted };
    assert_eq!(offered.told()[3], "- Skills matter more (- Skills before devices?)");
}

/// One thing that somebody does.
#[derive(Debug, Clone)]
enum Step {
    Edit(usize, String),
    Delete(usize),
    Move(usize, usize),
    Write(usize, String),
    Data(Vec<(String, String)>),
}

fn step() -> impl Strategy<Value = Step> {
    let text = || "[a-c]{1,2}";
    let data = proptest::collection::btree_map("[a-e]", text(), 0..5);
    prop_oneof![
        (0..8_usize, text()).prop_map(|(at, text)| Step::Edit(at, text)),
        (0..8_usize).prop_map(Step::Delete),
        (0..8_usize, 0..8_usize).prop_map(|(at, to)| Step::Move(at, to)),
        (0..8_usize, text()).prop_map(|(at, text)| Step::Write(at, format!("hand {text}"))),
        (data, any::<bool>()).prop_map(|(data, back)| {
            let mut data: Vec<_> = data.into_iter().collect();
            if back {
                data.reverse();
            }
            Step::Data(data)
        }),
    ]
}

impl Desk {
    fn take(&mut self, step: &Step) {
        let at = |at: usize, blocks: &[DraftBlock]| (!blocks.is_empty()).then(|| at % blocks.len());
        match step {
            Step::Edit(place, text) => {
                if let Some(place) = at(*place, &self.blocks) {
                    self.blocks[place].body = text.clone();
                }
            }
            Step::Delete(place) => {
                if let Some(place) = at(*place, &self.blocks) {
                    self.blocks[place].state = BlockState::Deleted;
                }
            }
            Step::Move(from, to) => {
                if let Some(from) = at(*from, &self.blocks) {
                    let mut block = self.blocks.remove(from);
                    block.moved = true;
                    self.blocks.insert((*to).min(self.blocks.len()), block);
                }
            }
            Step::Write(place, text) => {
                let block = by_hand(self.clock.new_id(), text);
                self.blocks.insert((*place).min(self.blocks.len()), block);
            }
            Step::Data(data) => {
                let data: Vec<_> = data.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
                self.build(&data);
            }
        }
    }

    /// What somebody wrote and nobody deleted.
    fn written(&self) -> Vec<String> {
        let by_hand = self.blocks.iter().filter(|block| block.stands() && !block.is_untouched());
        by_hand.map(|block| format!("{} {}", block.id, block.body)).collect()
    }
}

proptest! {
    #[test]
    fn no_edit_is_ever_lost_and_building_twice_is_building_once(
        steps in proptest::collection::vec(step(), 0..24),
        data in proptest::collection::btree_map("[a-e]", "[a-c]{1,2}", 0..5),
    ) {
        let mut desk = Desk::of(&[("a", "a"), ("b", "b"), ("c", "c")]);
        steps.iter().for_each(|step| desk.take(step));
        let written = desk.written();
        let new: Vec<Block> = data.iter().map(|(key, text)| built(key, text)).collect();
        desk.blocks = desk.after(&new);
        let text = |one: &String| one.split_once(' ').unwrap().1.to_owned();
        for one in &written {
            let still = desk.written().contains(one);
            let agreed = desk.blocks.iter().any(|block| block.is_untouched() && block.stands() && block.body == text(one));
            prop_assert!(still || agreed, "{one} of {written:?} is lost: {:?}", desk.told());
        }
        let again = desk.after(&new);
        prop_assert_eq!(&again, &desk.blocks);
        let deleted = desk.blocks.iter().filter(|block| block.state == BlockState::Deleted && !block.key.is_empty());
        for block in deleted {
            prop_assert_eq!(desk.blocks.iter().filter(|other| other.key == block.key).count(), 1);
        }
        for block in &new {
            prop_assert!(desk.blocks.iter().any(|other| other.key == block.key), "{} is there", block.key);
        }
    }
}

/// A block from a takeaway, as a heading or a point.
fn from(number: u8, text: &str) -> Block {
    let id = format!("01933b1a-7c00-7000-8000-0000000000{number:02}").parse().unwrap();
    let sentence = Sentence { text: text.to_owned(), sources: vec![Source::Takeaway(id)], names: Vec::new() };
    Block { key: text.to_owned(), markdown: text.to_owned(), sentences: vec![sentence] }
}

#[test]
fn an_edited_heading_stays_with_what_it_stated_when_another_takeaway_comes_first_and_heads_nothing_else() {
    let mut desk = Desk::of(&[]);
    desk.blocks = desk.after(&[from(0, "## None"), from(1, "- One"), from(2, "- Two"), from(3, "- Three")]);
    desk.blocks.iter_mut().for_each(|block| block.state = BlockState::Standing);
    desk.edit("## None", "## By hand");
    desk.blocks = desk.after(&[from(2, "## Two"), from(0, "- None"), from(1, "- One"), from(3, "- Three")]);
    assert_eq!(desk.told(), ["## Two (new)", "## By hand (- None?)", "- One", "- Three"]);
}
