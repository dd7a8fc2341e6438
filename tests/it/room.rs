//! In the room: marks in a note make takeaways, decisions and actions, which follow their lines; files beside them.

mod again;
mod files;
mod quotations;
mod typing;

use crate::cast::Cast;
use crate::office::{list, text};
use serde_json::{Value, json};

impl Cast {
    /// Writes the note of the opening, and gives what is found in it.
    fn note(&self, body: &str) -> Vec<String> {
        self.call("write_note", json!({ "event_id": self.event, "session_id": self.opening, "body": body }));
        self.pieces()
    }

    fn room(&self) -> Value {
        self.call("room", json!({ "session_id": self.opening }))
    }

    /// By line: "2 action: text #theme @who by day [permission]"; what is usual is left out.
    fn pieces(&self) -> Vec<String> {
        list(&self.room()["pieces"]).iter().map(shown).collect()
    }

    /// The id of the only piece with that text.
    fn piece(&self, words: &str) -> Value {
        let room = self.room();
        list(&room["pieces"]).iter().find(|piece| piece["text"] == words).unwrap()["id"].clone()
    }
}

fn shown(piece: &Value) -> String {
    let word = |name: &str| piece[name].as_str();
    let mut line = format!(
        "{} {}: {}",
        piece["line"],
        word("kind").unwrap_or(text(&piece["noun"])),
        text(&piece["text"])
    );
    let theme = word("theme").filter(|theme| !theme.is_empty());
    for (sign, value) in [(" #", theme), (" @", word("who")), (" by ", word("due_on"))] {
        value.iter().for_each(|value| line.push_str(&format!("{sign}{value}")));
    }
    let permission = word("permission").filter(|permission| *permission != "public");
    permission.iter().for_each(|permission| line.push_str(&format!(" [{permission}]")));
    let state = word("state").filter(|state| *state != "open");
    state.iter().for_each(|state| line.push_str(&format!(" ({state})")));
    line
}

#[test]
fn the_marks_of_a_note_become_what_they_say_with_their_lines() {
    let cast = Cast::new();
    let body = "# Opening\n@Amara Okafor:\n> Lend the laptop\n\n- We start with libraries #devices\n? Who pays [internal]\n\
                @Jonas\n! Ask three boroughs @Priya Nair by 12 December\n= We publish in May\nJust a line\n";
    assert_eq!(
        cast.note(body),
        [
            "3 quote: Lend the laptop @Amara Okafor",
            "5 takeaway: We start with libraries #Devices @Amara Okafor",
            "6 question: Who pays @Amara Okafor [internal]",
            "8 action: Ask three boroughs @Priya Nair by 2026-12-12",
            "9 decision: We publish in May",
        ]
    );
    let board = cast.call("takeaway_board", json!({ "event_id": cast.event }));
    assert_eq!(board["decisions"][0]["note_line"], 9);
    assert_eq!(board["actions"][0]["action"]["note_line"], 8);
    assert_eq!(board["actions"][0]["action"]["session_id"], cast.opening);
}

#[test]
fn a_piece_is_the_same_one_when_lines_come_above_it_and_its_words_change() {
    let cast = Cast::new();
    cast.note("> Lend it");
    let quote = cast.piece("Lend it");
    assert_eq!(cast.note("First\n\n> Lend it out"), ["3 quote: Lend it out"]);
    assert_eq!(cast.piece("Lend it out"), quote);
    assert_eq!(cast.note("First\n> Lend it out\n! Lend two"), ["2 quote: Lend it out", "3 action: Lend two"]);
    assert_eq!(cast.piece("Lend it out"), quote);
}

#[test]
fn a_line_that_loses_its_mark_takes_its_piece_with_it() {
    let cast = Cast::new();
    cast.note("! Call\n= Yes\n> Hm\nSo #trust");
    assert_eq!(cast.note("Call\nYes\nHm\nSo"), [""; 0]);
    cast.note("! Call");
    assert_eq!(cast.note("= Call"), ["1 decision: Call"], "another mark makes another thing of it");
    assert_eq!(cast.note(""), [""; 0]);
}

#[test]
fn what_was_changed_on_the_board_stays_until_its_own_line_says_otherwise() {
    let cast = Cast::new();
    cast.note("> Lend it #devices\n! Call");
    let quote = cast.piece("Lend it");
    cast.call(
        "change_takeaway",
        json!({ "id": quote, "text": "Lend laptops.", "permission": "internal", "theme": "Kit" }),
    );
    cast.call("close_action", json!({ "id": cast.piece("Call"), "state": "done", "on": "2026-11-20" }));
    let edited = ["1 quote: Lend laptops. #Kit [internal]", "2 action: Call (done)"];
    assert_eq!(
        cast.note("> Lend it #devices\n! Call\nMore"),
        edited,
        "a key in another line changes nothing"
    );
    let found = cast.note("> Lend it #trust\n! Call them");
    assert_eq!(
        found,
        ["1 quote: Lend laptops. #Trust [internal]", "2 action: Call them (done)"],
        "field by field"
    );
}

#[test]
fn what_was_deleted_on_the_board_comes_back_only_when_its_line_changes() {
    let cast = Cast::new();
    cast.note("> Lend it");
    cast.call("delete_takeaway", json!({ "id": cast.piece("Lend it") }));
    assert_eq!(cast.note("More\n> Lend it"), [""; 0]);
    assert_eq!(cast.note("More\n> Lend it twice"), ["2 quote: Lend it twice"]);
}

#[test]
fn a_takeaway_kept_by_hand_follows_its_line_and_outlives_it() {
    let cast = Cast::new();
    cast.note("One\nTwo");
    let note = cast.room()["note"]["id"].clone();
    let kept = json!({ "event_id": cast.event, "text": "Two, I say.", "note_id": note, "note_line": 2 });
    cast.call("create_takeaway", kept);
    assert_eq!(cast.note("Zero\nOne\nTwo"), ["3 takeaway: Two, I say."]);
    assert_eq!(cast.note("Zero\n! One"), ["2 action: One", "null takeaway: Two, I say."]);
}

#[test]
fn a_note_and_its_pieces_are_one_step_for_undo() {
    let cast = Cast::new();
    cast.note("> One");
    let (before, id) = (cast.office.dump(), cast.piece("One"));
    cast.note("> One and a half\n! Two\n= Three");
    let after = cast.office.dump();
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before);
    assert_eq!((cast.pieces(), cast.piece("One")), (vec!["1 quote: One".to_owned()], id));
    cast.call("redo", json!({}));
    assert_eq!(cast.office.dump(), after);
}

#[test]
fn under_the_chatham_house_rule_nothing_is_kept_with_a_name_unless_the_line_says_so() {
    let cast = Cast::new();
    cast.call("change_session", json!({ "id": cast.opening, "no_names": true }));
    assert_eq!(
        cast.note("@Amara:\n> Lend it\n\n> Quote me [public]"),
        ["2 quote: Lend it @Amara Okafor [no_name]", "4 quote: Quote me @Amara Okafor"]
    );
    assert_eq!(cast.note("@Amara:\n> Lend it\n\n> Quote me")[1], "4 quote: Quote me @Amara Okafor [no_name]");
    let post = cast.office.export("blog-md", &cast.event);
    assert!(!post.contains("Okafor"), "{post}");
}

#[test]
fn what_is_said_is_kept_as_its_session_says_and_what_was_kept_before_stays() {
    let cast = Cast::new();
    cast.note("> One");
    cast.call("change_session", json!({ "id": cast.opening, "permission": "organisation_only" }));
    assert_eq!(
        cast.note("> One\n\n> Two\n\n> Three [internal]\n\n> Four [public]"),
        ["1 quote: One", "3 quote: Two [organisation_only]", "5 quote: Three [internal]", "7 quote: Four"]
    );
    assert_eq!(
        cast.note("> One\n\n> Two\n\n> Three\n\n> Four [public]")[2],
        "5 quote: Three [organisation_only]"
    );
    let kept = json!({ "event_id": cast.event, "session_id": cast.opening, "text": "Typed on the board" });
    assert_eq!(cast.call("create_takeaway", kept)["permission"], "organisation_only");
    cast.call("change_session", json!({ "id": cast.opening, "permission": "internal", "no_names": true }));
    let proposals = json!({ "event_id": cast.event, "session_id": cast.opening });
    assert_eq!(cast.call("proposals", proposals)["permission"], "internal", "the stricter of the two holds");
    assert_eq!(
        cast.office.refused("change_session", json!({ "id": cast.opening, "permission": "secret" })),
        "bad-request"
    );
}

#[test]
fn a_session_that_comes_under_the_chatham_house_rule_later_loses_the_names_it_was_kept_with() {
    let cast = Cast::new();
    cast.note("@Amara:\n> Lend it\n\n> Quote me [public]\n\n> Not this [internal]\n\n> Once more");
    let (kept, gone) = (cast.piece("Lend it"), cast.piece("Once more"));
    cast.call("merge_takeaways", json!({ "keep": kept, "others": [gone] }));
    let before = cast.office.dump();
    assert!(cast.office.export("blog-md", &cast.event).contains("Okafor"));
    cast.call("change_session", json!({ "id": cast.opening, "no_names": true }));
    assert_eq!(
        cast.pieces(),
        [
            "2 quote: Lend it @Amara Okafor [no_name]",
            "4 quote: Quote me @Amara Okafor [no_name]",
            "6 quote: Not this @Amara Okafor [internal]",
        ]
    );
    let board = cast.call("takeaway_board", json!({ "event_id": cast.event }));
    assert_eq!(board["takeaways"][0]["merged"][0]["permission"], "no_name");
    let post = cast.office.export("blog-md", &cast.event);
    assert!(!post.contains("Okafor"), "{post}");
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before, "one step back");
    cast.call("redo", json!({}));
    cast.call("change_session", json!({ "id": cast.opening, "no_names": false }));
    assert!(cast.pieces()[0].ends_with("[no_name]"), "ending it widens nothing");
}

#[test]
fn what_was_agreed_loses_its_names_to_the_rule_and_keeps_none_when_the_session_goes() {
    let cast = Cast::new();
    cast.note("! Lend ten more devices @Amara\n= Amara Okafor lends them");
    let line = || {
        let report = cast.office.export("report-md", &cast.event);
        report.lines().find(|line| line.contains("Lend ten")).unwrap_or_default().to_owned()
    };
    assert!(line().contains("Okafor"), "{}", line());
    cast.call("change_session", json!({ "id": cast.opening, "no_names": true }));
    cast.call("change_session", json!({ "id": cast.opening, "no_names": false }));
    let board = cast.call("takeaway_board", json!({ "event_id": cast.event }));
    let actions = cast.call("actions", json!({ "event_id": cast.event }));
    let held = (&actions["rows"][0]["action"]["permission"], &board["decisions"][0]["permission"]);
    assert_eq!(held, (&json!("no_name"), &json!("no_name")), "ending it widens nothing");
    cast.call("delete_session", json!({ "id": cast.opening }));
    assert!(!cast.office.export("report-md", &cast.event).contains("Okafor"), "{}", line());
}

#[test]
fn a_name_a_permission_or_a_day_that_is_unclear_is_asked_about() {
    let cast = Cast::new();
    cast.note("@Nobody Known:\n> Hm\n! Call @Amara");
    let unclear = cast.room()["unclear"].clone();
    assert_eq!(unclear, json!([{ "line": 1, "what": "name", "name": "Nobody Known" }]));
    cast.note("> Hm [internl] [confidental]\n! Call by 31/11/2026");
    let unclear = cast.room()["unclear"].clone();
    let of = |line: i64, what: &str, name: &str| json!({ "line": line, "what": what, "name": name });
    let expected =
        [of(1, "permission", "[internl]"), of(1, "permission", "[confidental]"), of(2, "day", "31/11/2026")];
    assert_eq!(unclear, json!(expected));
}

#[test]
fn what_is_not_clear_or_says_that_it_is_in_confidence_is_internal_until_somebody_says_otherwise() {
    let cast = Cast::new();
    let body = "? Who pays [intenal]\n? Who knows [org]\n? Off the record: who left\n> Please do not quote this\n? Fine [sic]";
    assert_eq!(
        cast.note(body),
        [
            "1 question: Who pays [intenal] [internal]",
            "2 question: Who knows [org] [internal]",
            "3 question: who left [internal]",
            "4 quote: Please do not quote this [internal]",
            "5 question: Fine [sic]",
        ]
    );
    let asked = list(&cast.room()["unclear"]).iter().map(|one| one["name"].clone()).collect::<Vec<_>>();
    assert_eq!(asked, [json!("[intenal]"), json!("[org]")]);
    let clear = "? Who pays [no name]\n? Who knows [organisation]\n? Off the record: who left [public]\n> Please do not minute\n? Fine [sic]";
    assert_eq!(
        cast.note(clear),
        [
            "1 question: Who pays [no_name]",
            "2 question: Who knows [organisation_only]",
            "3 question: who left",
            "4 quote: Please do not minute [internal]",
            "5 question: Fine [sic]",
        ]
    );
}

#[test]
fn lines_below_a_lead_are_told_as_held_also_where_they_became_nothing() {
    let cast = Cast::new();
    cast.note("Soup was good.\n\nOff the record:\n\n- We are broke\n- ! Pay the bank\n");
    let held = json!([{ "line": 3, "last_line": 5, "permission": "internal" }]);
    assert_eq!(cast.room()["held"], held, "the action is shown by itself");
}

#[test]
fn speakers_are_offered_first_and_each_is_written_so_that_they_are_meant() {
    let cast = Cast::new();
    let twin = cast.make(
        "create_person",
        json!({ "given_name": "Amara", "family_name": "Okafor", "email": "twin@example.org" }),
    );
    cast.make("create_person", json!({ "given_name": "Amara", "family_name": "Okafor" }));
    let ask = |words: &str| {
        cast.call("people_to_name", json!({ "session_id": cast.opening, "words": words, "limit": 8 }))
    };
    let all = ask("");
    assert_eq!(
        list(&all).iter().map(|each| text(&each["name"])).collect::<Vec<_>>(),
        ["Amara Okafor", "Jonas Lind"]
    );
    let found = ask("ama");
    assert_eq!((&found[0]["speaks"], &found[0]["written"]), (&json!(true), &json!("Amara Okafor")));
    let second = list(&found).iter().find(|each| each["person_id"] == twin).unwrap();
    assert_eq!(second["written"], "twin@example.org");
    assert_eq!(list(&found).iter().filter(|each| each["written"].is_null()).count(), 1);
    assert_eq!(cast.note("> Hm @twin@example.org"), ["1 quote: Hm @Amara Okafor"]);
}

#[test]
fn a_note_too_long_for_an_action_is_saved_all_the_same() {
    let cast = Cast::new();
    assert_eq!(cast.note(&format!("! {}\n! Call", "long ".repeat(200))), ["2 action: Call"]);
}

#[test]
fn who_is_only_in_the_directory_is_found_by_the_full_name_without_its_accents_too() {
    let cast = Cast::new();
    cast.call("create_person", json!({ "given_name": "Søren", "family_name": "O’Łęcki" }));
    for name in ["Søren O’Łęcki", "soren o'lecki", "Soeren O'Lecki"] {
        assert_eq!(cast.note(&format!("! Call @{name}")), ["1 action: Call @Søren O’Łęcki"], "{name}");
        assert_eq!(cast.note(""), [""; 0]);
    }
    assert_eq!(
        cast.note("! Call @soren"),
        ["1 action: Call @soren"],
        "a part of the name is not enough there"
    );
}

#[test]
fn a_due_day_in_a_year_that_cannot_be_meant_is_left_in_the_text_and_the_note_is_kept() {
    let cast = Cast::new();
    assert_eq!(cast.note("! Call due:0001-01-01"), ["1 action: Call due:0001-01-01"]);
}

#[test]
fn a_quotation_over_several_lines_is_one_takeaway_and_stays_it_while_its_lines_change() {
    let cast = Cast::new();
    let quoted = "> We lend laptops,\n> and nobody asks\n> for them back @Amara [no name]\n";
    let said = "We lend laptops, and nobody asks for them back";
    assert_eq!(
        cast.note(&format!("{quoted}\n> Next")),
        [format!("1 quote: {said} @Amara Okafor [no_name]"), "5 quote: Next".to_owned()]
    );
    let id = cast.piece(said);
    let more = cast.note(&format!("Heard:\n\n> To begin:\n{quoted}\n> Next"));
    assert_eq!(more[0], format!("3 quote: To begin: {said} @Amara Okafor [no_name]"));
    assert_eq!(cast.piece(&format!("To begin: {said}")), id);
    let apart = cast.note("> To begin:\n\n> We lend laptops @Amara\n>\n> and modems");
    assert_eq!(
        apart,
        ["1 quote: To begin:", "3 quote: We lend laptops @Amara Okafor", "5 quote: and modems"],
        "who is named at the end of a line said nothing of what stands behind it"
    );
    assert_eq!(cast.piece("To begin:"), id);
    let together = cast.note("> To begin:\n> We lend laptops @Amara\n>\n> and modems");
    assert_eq!(together, ["1 quote: To begin: We lend laptops @Amara Okafor", "4 quote: and modems"]);
    assert_eq!(
        cast.note("> One @Amara\n> Two @Jonas\n- > Three\n  > and four"),
        ["1 quote: One @Amara Okafor", "2 quote: Two @Jonas Lind", "3 quote: Three and four"],
        "who else speaks begins another, as a point does"
    );
}
