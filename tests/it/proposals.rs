//! From a transcript to takeaways: previewed, taken in once, proposed, accepted, declined, undone.

use crate::cast::Cast;
use crate::office::{list, text};
use serde_json::{Value, json};

const TALK: &str = "WEBVTT

00:00:01.000 --> 00:00:04.000
<v Amara Okafor>Good morning everyone, can you hear me?</v>

00:00:05.000 --> 00:00:14.000
<v Amara Okafor>So, we asked 400 residents what keeps them offline, and 62% said the cost of data.</v>

00:01:10.000 --> 00:01:16.000
<v Lind, Jonas (Guest)>Devices without data go back into the drawer within a week.</v>

00:02:20.000 --> 00:02:26.000
<v Amara Okafor>We will share the lending agreement with every borough by the end of June.</v>

00:03:30.000 --> 00:03:36.000
<v Somebody Else>Trust is built at the library desk, by a person, over many weeks.</v>
";

impl Cast {
    fn talk(&self) -> Value {
        json!({ "event_id": self.event, "session_id": self.opening, "text": TALK })
    }

    fn take_in(&self) -> Value {
        self.call("accept_transcript", self.talk())["note_id"].clone()
    }

    fn proposed(&self) -> Vec<Value> {
        let board = self.call("proposals", json!({ "event_id": self.event, "session_id": self.opening }));
        list(&board["proposals"]).to_vec()
    }

    fn kept(&self) -> Vec<Value> {
        list(&self.call("takeaway_board", json!({ "event_id": self.event }))["takeaways"]).to_vec()
    }
}

fn chosen(note: &Value, cards: &[Value]) -> Value {
    let one = |card: &Value| json!({ "line": card["line"], "said": card["said"], "kind": card["kind"] });
    json!({ "note_id": note, "proposals": cards.iter().map(one).collect::<Vec<_>>() })
}

#[test]
fn a_preview_says_who_speaks_and_changes_nothing() {
    let cast = Cast::new();
    let before = cast.office.dump();
    let preview = cast.call("preview_transcript", cast.talk());
    assert_eq!(
        (text(&preview["format"]), &preview["lines"], &preview["here"]),
        ("vtt", &json!(4), &json!(false))
    );
    let speaker =
        |one: &Value| format!("{} = {}", text(&one["said"]), one["person"].as_str().unwrap_or("nobody"));
    assert_eq!(
        list(&preview["speakers"]).iter().map(speaker).collect::<Vec<_>>(),
        ["Amara Okafor = Amara Okafor", "Lind, Jonas (Guest) = Jonas Lind", "Somebody Else = nobody"]
    );
    assert_eq!(cast.office.dump(), before);
}

#[test]
fn a_transcript_comes_in_once_and_one_undo_takes_it_out() {
    let cast = Cast::new();
    let before = cast.office.dump();
    let first = cast.office.answer("accept_transcript", cast.talk());
    assert_eq!(first.output["here"], false);
    let again = cast.office.answer("accept_transcript", cast.talk());
    assert_eq!((again.changes, &again.output["here"]), (vec![], &json!(true)));
    assert_eq!(again.output["note_id"], first.output["note_id"]);
    assert_eq!(cast.call("preview_transcript", cast.talk())["here"], true);
    let of_opening = json!({ "event_id": cast.event, "session_id": cast.opening });
    assert_eq!(cast.call("note", of_opening), Value::Null, "the typed note is another");
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before);
}

#[test]
fn accepted_sentences_know_their_line_their_speaker_and_the_sessions_permission() {
    let cast = Cast::new();
    cast.call("change_session", json!({ "id": cast.opening, "no_names": true }));
    let note = cast.take_in();
    let before = cast.office.dump();
    let all = cast.proposed();
    assert!(all.iter().all(|card| !text(&card["said"]).contains("hear me")), "{all:#?}");
    cast.call("accept_proposals", chosen(&note, &all));
    let line = |card: &Value| {
        let takeaway = &card["takeaway"];
        let who = card["person"].as_str().unwrap_or("nobody");
        (
            takeaway["note_line"].as_i64().unwrap(),
            format!("{} {} {who}", text(&takeaway["kind"]), text(&takeaway["permission"])),
        )
    };
    let mut kept: Vec<(i64, String)> = cast.kept().iter().map(line).collect();
    kept.sort();
    let expected = [
        (1, "statistic no_name Amara Okafor"),
        (2, "takeaway no_name Jonas Lind"),
        (3, "commitment no_name Amara Okafor"),
        (4, "takeaway no_name nobody"),
    ];
    assert_eq!(kept, expected.map(|(line, words)| (line, words.to_owned())));
    assert_eq!(cast.proposed(), Vec::<Value>::new(), "what was decided is not proposed again");
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before, "one step");
    assert_eq!(cast.proposed(), all);
}

#[test]
fn a_declined_sentence_stays_declined_until_it_is_asked_for_again() {
    let cast = Cast::new();
    let note = cast.take_in();
    let all = cast.proposed();
    cast.call("decline_proposals", chosen(&note, &all[..1]));
    assert_eq!(cast.proposed(), &all[1..]);
    cast.take_in();
    assert_eq!(cast.proposed(), &all[1..], "the same file again proposes nothing anew");
    cast.call("undo", json!({}));
    assert_eq!(cast.proposed(), all);
    cast.call("redo", json!({}));
    cast.call("propose_again", json!({ "id": note }));
    assert_eq!(cast.proposed(), all);
    cast.call("decline_proposals", chosen(&note, &all[..1]));
    cast.call("accept_proposals", chosen(&note, &all[..1]));
    assert_eq!(cast.kept().len(), 1, "a declined one may be accepted all the same");
}

#[test]
fn an_edited_sentence_is_kept_as_edited_and_not_proposed_again() {
    let cast = Cast::new();
    let note = cast.take_in();
    let card = cast.proposed()[0].clone();
    let edited = json!({ "line": card["line"], "said": card["said"], "text": "Data costs too much." });
    cast.call("accept_proposals", json!({ "note_id": note, "proposals": [edited] }));
    assert_eq!(text(&cast.kept()[0]["takeaway"]["text"]), "Data costs too much.");
    assert!(cast.proposed().iter().all(|other| other["said"] != card["said"]));
    let takeaway = cast.kept()[0]["takeaway"]["id"].clone();
    cast.call("delete_takeaway", json!({ "id": takeaway }));
    assert!(cast.proposed().iter().all(|other| other["said"] != card["said"]), "nor after it was deleted");
}

#[test]
fn typed_notes_propose_too_but_not_the_lines_that_are_something_already() {
    let cast = Cast::new();
    let body = "- Lend the device together with a data plan for half a year.\n- Trust is built at the library desk by a person.\n\
        ! Ask three boroughs how many devices their libraries lend in a year.\n\
        = Every library lends its devices with a data plan from this autumn.\n";
    let of_opening = json!({ "event_id": cast.event, "session_id": cast.opening, "body": body });
    let note = cast.make("write_note", of_opening);
    let said = |cards: &[Value]| cards.iter().map(|card| text(&card["said"]).to_owned()).collect::<Vec<_>>();
    assert_eq!(cast.proposed().len(), 2);
    let typed = json!({ "event_id": cast.event, "session_id": cast.opening, "text": "Lend both.", "note_id": note, "note_line": 1 });
    cast.call("create_takeaway", typed);
    assert_eq!(said(&cast.proposed()), ["Trust is built at the library desk by a person."]);
}

#[test]
fn a_marked_line_is_not_proposed_when_what_it_made_was_deleted() {
    let cast = Cast::new();
    let body = "> A mended toaster is worth more than a lecture on waste. #repair\n";
    cast.call("write_note", json!({ "event_id": cast.event, "session_id": cast.opening, "body": body }));
    let made = cast.kept()[0]["takeaway"]["id"].clone();
    cast.call("delete_takeaway", json!({ "id": made }));
    assert_eq!(cast.proposed(), Vec::<Value>::new());
}

#[test]
fn a_sentence_that_nobody_wrote_there_is_refused() {
    let cast = Cast::new();
    let note = cast.take_in();
    let invented = json!({ "note_id": note, "proposals": [{ "line": 2, "said": "Nobody needs devices." }] });
    assert_eq!(cast.office.refused("accept_proposals", invented.clone()), "not-in-the-line");
    assert_eq!(cast.office.refused("decline_proposals", invented), "not-in-the-line");
    let other = cast.make("create_event", json!({ "title": "Elsewhere", "starts_on": "2026-12-01" }));
    let elsewhere = json!({ "event_id": other, "session_id": cast.opening, "text": TALK });
    assert_eq!(cast.office.refused("preview_transcript", elsewhere), "of-another-event");
    let neither = json!({ "event_id": cast.event });
    assert_eq!(cast.office.refused("preview_transcript", neither), "one-of-path-and-text");
    let nothing = json!({ "event_id": cast.event, "text": " \n" });
    assert_eq!(cast.office.refused("accept_transcript", nothing), "import-refused");
}

#[test]
fn a_transcript_is_in_no_minutes_and_goes_with_its_note() {
    let cast = Cast::new();
    let note = cast.take_in();
    cast.call("accept_proposals", chosen(&note, &cast.proposed()[..1]));
    let minutes = cast.minutes();
    assert!(!text(&minutes["body"]).contains("library desk, by a person"), "{}", text(&minutes["body"]));
    cast.call("delete_note", json!({ "id": note }));
    assert_eq!((cast.proposed(), cast.kept().len()), (vec![], 1), "what was accepted stays");
}

#[test]
fn a_sentence_keeps_the_permission_that_it_is_marked_with_and_loses_the_mark() {
    let cast = Cast::new();
    let body = "The cabinet will cut the library budget by 40% and nobody knows it. [internal]\n\n\
        Somebody told us that the mayor lied about 300 tablets [no name]\n\n\
        ## Staffing [internal]\n\nTwo of the four library posts go in April next year.\n\n\
        ## Devices\n\n- Every library will lend 20 tablets this autumn\n  and count them [no names] in spring 2027\n";
    let of_opening = json!({ "event_id": cast.event, "session_id": cast.opening, "body": body });
    let note = cast.make("write_note", of_opening);
    let all = cast.proposed();
    let allowed = |line: u64| {
        let card = all.iter().find(|card| card["line"] == line).unwrap_or_else(|| panic!("{line}: {all:#?}"));
        assert!(!text(&card["text"]).contains('['), "{card:#?}");
        text(&card["permission"]).to_owned()
    };
    assert_eq!([1, 3, 7].map(allowed), ["internal", "no_name", "internal"]);
    cast.call("accept_proposals", chosen(&note, &all));
    for kept in cast.kept() {
        let takeaway = &kept["takeaway"];
        assert_ne!(text(&takeaway["permission"]), "public", "{takeaway:#?}");
        assert!(!text(&takeaway["text"]).contains('['), "{takeaway:#?}");
    }
}

#[test]
fn the_head_of_a_transcript_is_not_proposed_and_what_is_said_in_confidence_stays_here() {
    let cast = Cast::new();
    let transcript = "Digital days and devices (2026-11-24) - Transcript\nAttendees\nAmara Okafor, Jonas Lind and everybody else\n\n\
                      Amara Okafor: Libraries lend four hundred tablets every month and the waiting list is six weeks long.\n\n\
                      Jonas Lind: I am going to say this off the record: the council cut the whole budget by forty percent.\n\n\
                      Amara Okafor: Yes.\n\nJonas Lind: No.\n";
    let talk = json!({ "event_id": cast.event, "session_id": cast.opening, "text": transcript });
    cast.call("accept_transcript", talk);
    let proposed = cast.proposed();
    let mut said: Vec<(bool, &str)> = proposed
        .iter()
        .map(|one| (text(&one["text"]).contains("budget"), text(&one["permission"])))
        .collect();
    said.sort_unstable();
    assert_eq!(said, [(false, "public"), (true, "internal")], "{proposed:?}");
}

#[test]
fn what_is_chosen_makes_a_marked_sentence_stricter_and_never_looser() {
    let cast = Cast::new();
    let body = "The cabinet will cut the budget of 3 libraries. [no name]\n";
    let note =
        cast.make("write_note", json!({ "event_id": cast.event, "session_id": cast.opening, "body": body }));
    let said = "The cabinet will cut the budget of 3 libraries.";
    let accept = |permission: &str| {
        let one = json!({ "line": 1, "said": said, "permission": permission });
        cast.call("accept_proposals", json!({ "note_id": note, "proposals": [one] }));
        let kept = text(&cast.kept()[0]["takeaway"]["permission"]).to_owned();
        cast.call("undo", json!({}));
        kept
    };
    assert_eq!(["public", "no_name", "internal"].map(accept), ["no_name", "no_name", "internal"]);
    let edited = json!({ "line": 1, "said": said, "text": "Off the record: the budget is cut." });
    cast.call("accept_proposals", json!({ "note_id": note, "proposals": [edited] }));
    assert_eq!(cast.kept()[0]["takeaway"]["permission"], "internal", "what is typed in its place is heeded");
}

#[test]
fn a_permission_typed_among_the_words_of_what_is_kept_holds_and_leaves_them() {
    let cast = Cast::new();
    let kept = |request: &str, permission: Value| {
        let text = "The budget is four million [internal]";
        let row = json!({ "event_id": cast.event, "text": text, "permission": permission });
        let made = cast.call(request, row);
        (text_of(&made), made["id"].clone())
    };
    let expected = "internal: The budget is four million";
    for request in ["create_takeaway", "create_decision", "create_action"] {
        assert_eq!(kept(request, json!("public")).0, expected, "{request}");
    }
    let (_, id) = kept("create_takeaway", json!("public"));
    cast.call("change_takeaway", json!({ "id": id, "permission": "public" }));
    let changed = cast.call("change_takeaway", json!({ "id": id, "text": "Nobody pays (no names)" }));
    assert_eq!(text_of(&changed), "no_name: Nobody pays");
}

fn text_of(row: &Value) -> String {
    format!("{}: {}", text(&row["permission"]), text(&row["text"]))
}
