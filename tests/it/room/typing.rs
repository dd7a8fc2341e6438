//! What is typed key by key is what is typed at once; one burst of typing is one step for undo.

use super::Cast;
use crate::office::list;
use chrono::TimeDelta;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Lines as they are typed in a room.
const LINES: &[&str] = &[
    "! Call the venue @Jonas by 12 December",
    "! Call",
    "> Lend the laptop",
    "> Lend the laptop and the data [no name]",
    "? Who pays [internal]",
    "= We publish in May",
    "Start with libraries #devices",
    "Start with #trust in libraries @Priya Nair",
    "@Amara Okafor:",
    "@Jonas",
    "@",
    "```",
    "    ! four spaces",
    "- a point",
    "Just a line",
    "",
];

/// One edit of a note, by lines.
#[derive(Debug, Clone)]
enum Edit {
    Insert(usize, usize),
    Remove(usize),
    Replace(usize, usize),
    Append(usize, String),
    Swap(usize, usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let (at, line) = (0..12_usize, 0..LINES.len());
    prop_oneof![
        4 => (at.clone(), line.clone()).prop_map(|(at, line)| Edit::Insert(at, line)),
        2 => at.clone().prop_map(Edit::Remove),
        2 => (at.clone(), line).prop_map(|(at, line)| Edit::Replace(at, line)),
        3 => (at.clone(), "[a-z ]{1,4}| #trust| @Amara| \\[public\\]").prop_map(|(at, words)| Edit::Append(at, words)),
        1 => (at.clone(), at).prop_map(|(a, b)| Edit::Swap(a, b)),
    ]
}

fn carry_out(lines: &mut Vec<String>, edit: &Edit) {
    let fits = |at: usize, lines: &[String]| at % lines.len().max(1);
    match edit {
        Edit::Insert(at, line) => lines.insert(at % (lines.len() + 1), LINES[*line].to_owned()),
        _ if lines.is_empty() => {}
        Edit::Remove(at) => drop(lines.remove(fits(*at, lines))),
        Edit::Replace(at, line) => {
            let at = fits(*at, lines);
            lines[at] = LINES[*line].to_owned();
        }
        Edit::Append(at, words) => {
            let at = fits(*at, lines);
            lines[at].push_str(words);
        }
        Edit::Swap(a, b) => {
            let (a, b) = (fits(*a, lines), fits(*b, lines));
            lines.swap(a, b);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn any_edits_leave_the_same_pieces_as_typing_the_text_at_once(edits in prop::collection::vec(edit(), 1..14)) {
        with_a_cast(|cast| {
            cast.note("");
            let mut lines = Vec::new();
            for edit in &edits {
                carry_out(&mut lines, edit);
                cast.note(&lines.join("\n"));
            }
            let edited = cast.pieces();
            cast.note("");
            prop_assert_eq!(edited, cast.note(&lines.join("\n")), "{}", lines.join("\n"));
            Ok(())
        })?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn undo_takes_back_every_edit_one_by_one(edits in prop::collection::vec(edit(), 1..6)) {
        with_a_cast(|cast| {
            let mut lines = Vec::new();
            let mut dumps = vec![cast.office.dump()];
            for edit in &edits {
                carry_out(&mut lines, edit);
                cast.note(&lines.join("\n"));
                let dump = cast.office.dump();
                if dumps.last() != Some(&dump) {
                    dumps.push(dump);
                }
            }
            while dumps.len() > 1 {
                dumps.pop();
                cast.call("undo", json!({}));
                prop_assert_eq!(Some(&cast.office.dump()), dumps.last());
            }
            prop_assert_eq!(cast.office.faults(), Vec::<String>::new());
            Ok(())
        })?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]
    #[test]
    fn what_was_merged_follows_its_line_as_a_takeaway_there_does(edits in prop::collection::vec(edit(), 1..14)) {
        with_a_cast(|cast| {
            let mut lines: Vec<String> = ["Zero", "First of all", "Only once said", "Last"].map(str::to_owned).into();
            cast.note(&lines.join("\n"));
            let (kept, beside) = cast.merged_at(2, 3);
            prop_assert_eq!(cast.lines_of(&kept, &beside), [json!(2), json!(3), json!(3)]);
            for edit in &edits {
                carry_out(&mut lines, edit);
                cast.note(&lines.join("\n"));
                let [_, source, twin] = cast.lines_of(&kept, &beside);
                prop_assert_eq!(&source, &twin, "{}", lines.join("\n"));
            }
            cast.note("");
            prop_assert_eq!(cast.lines_of(&kept, &beside), [json!(null), json!(null), json!(null)]);
            for id in [kept, beside] {
                cast.call("delete_takeaway", json!({ "id": id }));
            }
            Ok(())
        })?;
    }
}

#[test]
fn what_was_merged_goes_down_and_up_with_its_line_and_stands_at_none_when_it_is_gone() {
    let cast = Cast::new();
    cast.note("One\nTwo\nThree");
    let (kept, beside) = cast.merged_at(1, 3);
    let source = || cast.lines_of(&kept, &beside)[1].clone();
    cast.note("Zero\nOne\n\nTwo\nThree");
    assert_eq!(source(), 5);
    cast.note("Two\nThree");
    assert_eq!(source(), 2);
    cast.call("undo", json!({}));
    assert_eq!(source(), 5);
    cast.note("Two");
    assert_eq!(source(), Value::Null);
}

/// One cast for all cases of a thread: a workspace is not made for each.
fn with_a_cast<T>(work: impl FnOnce(&Cast) -> T) -> T {
    thread_local!(static CAST: Cast = Cast::new());
    CAST.with(work)
}

impl Cast {
    /// Two takeaways of the note made one, and one more at the line of the one that went into it: the one that stayed, and that.
    fn merged_at(&self, stays: usize, goes: usize) -> (Value, Value) {
        let note = self.room()["note"]["id"].clone();
        let keep = |line: usize| {
            let words =
                json!({ "event_id": self.event, "text": "Said there", "note_id": note, "note_line": line });
            self.call("create_takeaway", words)["id"].clone()
        };
        let (kept, gone, beside) = (keep(stays), keep(goes), keep(goes));
        self.call("merge_takeaways", json!({ "keep": kept, "others": [gone] }));
        (kept, beside)
    }

    /// The lines of the one that stayed, of what was merged into it, and of the one beside.
    fn lines_of(&self, kept: &Value, beside: &Value) -> [Value; 3] {
        let board = self.call("takeaway_board", json!({ "event_id": self.event }));
        let card = |id: &Value| {
            list(&board["takeaways"]).iter().find(|card| card["takeaway"]["id"] == *id).unwrap().clone()
        };
        let kept = card(kept);
        [
            kept["takeaway"]["note_line"].clone(),
            kept["merged"][0]["note_line"].clone(),
            card(beside)["takeaway"]["note_line"].clone(),
        ]
    }

    fn typed(&self, body: &str) {
        let note =
            json!({ "event_id": self.event, "session_id": self.opening, "body": body, "typing": true });
        self.call("write_note", note);
    }

    fn typed_body(&self) -> String {
        self.room()["note"]["body"].as_str().unwrap_or_default().to_owned()
    }
}

const TYPED: &[&str] =
    &["! C", "! Call", "! Call\n> Le", "! Call @Jonas\n> Lend", "! Call @Jonas\n> Lend it\n= Yes"];

#[test]
fn what_is_typed_in_one_go_is_one_step_for_undo_and_one_line_of_the_history() {
    let cast = Cast::new();
    let before = cast.office.dump();
    TYPED.iter().for_each(|body| cast.typed(body));
    let after = cast.office.dump();
    assert_eq!(cast.pieces().len(), 3);
    assert_eq!(cast.office.faults(), Vec::<String>::new(), "the log agrees with the data");
    assert_eq!(cast.office.history().iter().filter(|line| line.starts_with("write_note")).count(), 1);
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before);
    cast.call("redo", json!({}));
    assert_eq!(cast.office.dump(), after);
    assert_eq!(cast.office.faults(), Vec::<String>::new());
}

#[test]
fn after_a_while_a_new_step_begins() {
    let cast = Cast::new();
    let rest = |seconds| cast.office.plenary().clock().let_pass(TimeDelta::seconds(seconds));
    cast.typed(TYPED[0]);
    rest(10);
    cast.typed(TYPED[1]);
    rest(11);
    cast.typed(TYPED[2]);
    cast.call("undo", json!({}));
    assert_eq!(cast.typed_body(), TYPED[1], "it rested long enough");
    cast.call("undo", json!({}));
    assert_eq!(cast.typed_body(), "", "two saves were one step");
}

#[test]
fn after_something_else_a_new_step_begins_and_what_was_undone_once_is_no_part_of_one() {
    let cast = Cast::new();
    cast.typed(TYPED[0]);
    cast.typed(TYPED[1]);
    cast.call("change_session", json!({ "id": cast.opening, "subtitle": "Welcome" }));
    cast.typed("! Call them");
    cast.call("undo", json!({}));
    assert_eq!(cast.typed_body(), TYPED[1]);
    cast.call("redo", json!({}));
    cast.typed("! Call them all");
    cast.call("undo", json!({}));
    assert_eq!(cast.typed_body(), "! Call them");
}
