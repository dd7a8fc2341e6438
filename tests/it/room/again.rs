//! A line that is cut and pasted, or deleted and typed again, is what it was.

use super::Cast;
use serde_json::{Value, json};

/// A line cut and pasted elsewhere, each saved by itself.
fn cut_and_paste(cast: &Cast, from: &str, to: &str) -> Vec<String> {
    let line = from.lines().last().unwrap();
    assert_eq!(cast.note(from.strip_suffix(line).unwrap()), [""; 0], "the line is cut");
    cast.note(to)
}

#[test]
fn what_was_set_on_the_board_stays_with_a_line_that_is_cut_and_pasted() {
    let cast = Cast::new();
    cast.note("First\n? Who pays #theme");
    let question = cast.piece("Who pays");
    cast.call("change_takeaway", json!({ "id": question, "permission": "internal", "publish": false }));
    let found = cut_and_paste(&cast, "First\n? Who pays #theme", "? Who pays #theme\nFirst");
    assert_eq!(found, ["1 question: Who pays #Theme [internal]"]);
    assert_eq!(cast.piece("Who pays"), question);
    let board = cast.call("takeaway_board", json!({ "event_id": cast.event }));
    assert_eq!(board["takeaways"][0]["takeaway"]["publish"], false);
    assert!(!cast.office.export("blog-md", &cast.event).contains("Who pays"));
}

#[test]
fn decisions_and_actions_come_back_as_they_were() {
    let cast = Cast::new();
    let body = "= We meet in May\n! Call the venue";
    cast.note(body);
    let (decision, action) = (cast.piece("We meet in May"), cast.piece("Call the venue"));
    cast.call("change_decision", json!({ "id": decision, "permission": "internal" }));
    cast.call("close_action", json!({ "id": action, "state": "done", "on": "2026-11-20" }));
    cast.call("change_action", json!({ "id": action, "permission": "internal", "text": "Call the hall." }));
    cast.note("");
    assert_eq!(
        cast.note("! Call the venue @Priya Nair\n= We meet in May"),
        ["1 action: Call the hall. @Priya Nair [internal] (done)", "2 decision: We meet in May [internal]",],
        "what only the line ever said is as the line says now"
    );
    assert_eq!((cast.piece("We meet in May"), cast.piece("Call the hall.")), (decision, action));
}

#[test]
fn what_was_answered_about_a_sentence_comes_back_with_it_and_so_does_what_was_merged_into_it() {
    let cast = Cast::new();
    let body = "@Amara Okafor:\n> Lend the laptop\n\n> Lend it out";
    cast.note(body);
    let (quote, other) = (cast.piece("Lend the laptop"), cast.piece("Lend it out"));
    cast.call("merge_takeaways", json!({ "keep": quote, "others": [other] }));
    let no = json!({ "takeaway_id": quote, "answer": "no", "on": "2026-11-20" });
    cast.call("answer_approval", no);
    let before = (cast.piece("Lend the laptop"), cast.room()["pieces"].clone());
    let all = cast.office.dump();
    cast.note("");
    cast.note(body);
    assert_eq!(
        (cast.piece("Lend the laptop"), cast.room()["pieces"][0].clone()),
        (before.0, before.1[0].clone())
    );
    let sheet = cast.call("approvals", json!({ "event_id": cast.event }));
    assert!(sheet.to_string().contains("\"no\""), "{sheet}");
    cast.call("undo", json!({}));
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), all);
}

#[test]
fn a_line_whose_mark_says_more_now_or_whose_session_does_is_never_told_more_widely() {
    let cast = Cast::new();
    cast.call("change_session", json!({ "id": cast.opening, "permission": "internal" }));
    cast.note("> Nobody heard this");
    cast.call("change_session", json!({ "id": cast.opening, "permission": "public" }));
    cast.note("");
    assert_eq!(cast.note("> Nobody heard this"), ["1 quote: Nobody heard this [internal]"]);
    cast.note("");
    assert_eq!(cast.note("> Nobody heard this [public]"), ["1 quote: Nobody heard this"], "the line says so");
    let quote = cast.piece("Nobody heard this");
    cast.call("change_takeaway", json!({ "id": quote, "permission": "no_name" }));
    cast.note("");
    assert_eq!(cast.note("> Nobody heard this [internal]"), ["1 quote: Nobody heard this [internal]"]);
}

#[test]
fn a_line_that_was_deleted_on_the_board_is_made_anew() {
    let cast = Cast::new();
    cast.note("> Lend it");
    let quote: Value = cast.piece("Lend it");
    cast.call("delete_takeaway", json!({ "id": quote }));
    cast.note("");
    cast.note("> Lend it");
    assert_ne!(cast.piece("Lend it"), quote);
}
