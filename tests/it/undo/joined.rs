//! Slow typing: fields save themselves while somebody types, and undo takes back the sentence and not its letters.

use super::same;
use crate::cast::Cast;
use crate::office::{Office, text};
use chrono::TimeDelta;
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use proptest::prelude::*;
use serde_json::{Value, json};

/// What one save of a field says.
fn title(cast: &Cast, title: &str) {
    cast.call("change_session", json!({ "id": cast.opening, "title": title }));
}

fn of_opening(cast: &Cast, field: &str) -> Value {
    cast.call("session_detail", json!({ "session_id": cast.opening }))["session"][field].clone()
}

fn rest(cast: &Cast, seconds: i64) {
    cast.office.plenary().clock().let_pass(TimeDelta::seconds(seconds));
}

/// The titles that undo goes back through until it reaches the first.
fn back_through(cast: &Cast) -> Vec<String> {
    let mut titles = Vec::new();
    while titles.last().is_none_or(|title| title != "Opening") {
        assert_ne!(cast.call("undo", json!({})), Value::Null, "{titles:?}");
        titles.push(text(&of_opening(cast, "title")).to_owned());
    }
    titles
}

#[test]
fn a_field_that_is_typed_slowly_is_one_step_and_one_line_of_the_history() {
    let cast = Cast::new();
    let (before, lines) = (cast.office.dump(), cast.office.history().len());
    for typed in ["O", "Op", "Open", "Opening words"] {
        title(&cast, typed);
        assert_eq!(of_opening(&cast, "title"), typed, "it is saved at once");
        rest(&cast, 2);
    }
    let after = cast.office.dump();
    assert_eq!(cast.office.history().len(), lines + 1);
    assert_eq!(cast.office.history()[0], "change_session Opening words");
    assert_eq!(cast.office.faults(), Vec::<String>::new(), "the log agrees with the data");
    cast.call("undo", json!({}));
    same(&before, &cast.office.dump(), "undone");
    cast.call("redo", json!({}));
    same(&after, &cast.office.dump(), "done again");
}

#[test]
fn who_rests_begins_anew_and_so_does_who_never_rests_after_a_minute() {
    let cast = Cast::new();
    for typed in ["A", "Ab"] {
        title(&cast, typed);
        rest(&cast, 10);
    }
    rest(&cast, 1);
    title(&cast, "Abc");
    assert_eq!(back_through(&cast), ["Ab", "Opening"]);
    for second in 0..=11 {
        title(&cast, &format!("At {}", second * 6));
        rest(&cast, 6);
    }
    assert_eq!(back_through(&cast), ["At 60", "Opening"]);
}

#[test]
fn another_field_another_row_and_anything_else_between_break_it() {
    let cast = Cast::new();
    type Between<'a> = Box<dyn Fn() + 'a>;
    let between: [Between; 4] = [
        Box::new(|| drop(cast.call("change_session", json!({ "id": cast.opening, "subtitle": "Anew" })))),
        Box::new(|| drop(cast.call("change_session", json!({ "id": cast.doorsteps, "title": "Doorsteps" })))),
        Box::new(|| {
            drop(cast.call("change_session", json!({ "id": cast.opening, "title": "B", "capacity": 30 })))
        }),
        Box::new(|| {
            cast.call("create_person", json!({ "given_name": "Ines", "family_name": "Moreau" }));
        }),
    ];
    for (at, other) in between.iter().enumerate() {
        rest(&cast, 11);
        let steps = cast.office.history().len();
        title(&cast, &format!("A{at}"));
        other();
        title(&cast, &format!("C{at}"));
        assert_eq!(cast.office.history().len(), steps + 3, "{at}");
    }
}

#[test]
fn what_was_undone_and_done_again_is_no_part_of_what_is_typed_next() {
    let cast = Cast::new();
    title(&cast, "A");
    title(&cast, "Ab");
    cast.call("undo", json!({}));
    title(&cast, "B");
    assert_eq!(back_through(&cast), ["Opening"]);
    cast.call("redo", json!({}));
    title(&cast, "Bc");
    assert_eq!(back_through(&cast), ["B", "Opening"]);
}

#[test]
fn another_run_of_the_program_begins_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.plenary");
    let clock = || Clock::fixed("2026-11-12T09:30:00Z".parse().unwrap());
    let cast = Cast::in_office(Office::of(Plenary::create(&path, clock(), "a test").unwrap()));
    title(&cast, "A");
    title(&cast, "Ab");
    let cast = cast.on(|| Plenary::open(&path, clock(), "a test").unwrap());
    title(&cast, "Abc");
    assert_eq!(back_through(&cast), ["Ab", "Opening"]);
}

#[test]
fn what_is_picked_is_a_step_each_time() {
    let cast = Cast::new();
    let takeaway = cast.call("create_takeaway", json!({ "event_id": cast.event, "text": "Lend it" }));
    let steps = cast.office.history().len();
    for theme in ["Devices", "Skills", "Trust"] {
        cast.call("change_takeaway", json!({ "id": takeaway["id"], "theme": theme }));
    }
    assert_eq!(cast.office.history().len(), steps + 3);
}

#[test]
fn what_was_typed_and_taken_away_again_is_nothing_to_undo() {
    let cast = Cast::new();
    cast.call("change_session", json!({ "id": cast.opening, "subtitle": "Before" }));
    title(&cast, "Opening?");
    rest(&cast, 1);
    let answer = cast.office.answer("change_session", json!({ "id": cast.opening, "title": "Opening" }));
    assert!(!answer.changes.is_empty() && answer.undo_label.is_none());
    assert_eq!(cast.office.faults(), Vec::<String>::new());
    cast.call("undo", json!({}));
    assert_eq!((of_opening(&cast, "subtitle"), of_opening(&cast, "title")), (json!(""), json!("Opening")));
    cast.call("redo", json!({}));
    assert_eq!(of_opening(&cast, "subtitle"), "Before");
    assert_eq!(cast.office.faults(), Vec::<String>::new());
}

/// A save of a field, a rest, or something else.
#[derive(Debug, Clone)]
enum Press {
    Type(&'static str, String),
    Rest(i64),
    Else,
    Undo,
}

fn press() -> impl Strategy<Value = Press> {
    let field = prop_oneof![Just("title"), Just("summary")];
    prop_oneof![
        6 => (field, "[a-c]{1,2}").prop_map(|(field, words)| Press::Type(field, words)),
        2 => (1_i64..14).prop_map(Press::Rest),
        1 => Just(Press::Else),
        1 => Just(Press::Undo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn whatever_was_typed_undo_goes_through_it_to_the_beginning_and_redo_to_the_end(
        presses in prop::collection::vec(press(), 1..20)
    ) {
        let cast = Cast::new();
        let said = || (of_opening(&cast, "title"), of_opening(&cast, "summary"));
        cast.call("create_person", json!({ "given_name": "Before", "family_name": "All" }));
        let before = said();
        for press in presses {
            match press {
                Press::Type(field, words) => {
                    cast.call("change_session", json!({ "id": cast.opening, field: words }));
                    prop_assert_eq!(&of_opening(&cast, field), &json!(words), "it is saved at once");
                }
                Press::Rest(seconds) => rest(&cast, seconds),
                Press::Else => {
                    cast.call("create_person", json!({ "given_name": "Someone", "family_name": "Else" }));
                }
                Press::Undo => {
                    let next = cast.call("office", json!({}))["undo"].clone();
                    if next["subject"] != "Before All" {
                        cast.call("undo", json!({}));
                    }
                }
            }
            prop_assert_eq!(cast.office.faults(), Vec::<String>::new());
        }
        let after = said();
        let mut steps = 0;
        while cast.call("undo", json!({}))["subject"] != "Before All" {
            steps += 1;
        }
        prop_assert_eq!(said(), before);
        for _ in 0..=steps {
            prop_assert_ne!(cast.call("redo", json!({})), Value::Null);
        }
        prop_assert_eq!(said(), after);
        prop_assert_eq!(cast.office.faults(), Vec::<String>::new());
    }
}
