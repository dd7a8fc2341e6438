//! What was said: kept as fast as it is typed, ranked, and never lost with the session it came from.

use crate::cast::Cast;
use crate::office::{Office, list, text};
use serde_json::{Value, json};

impl Cast {
    fn say(&self, text: &str) -> Value {
        self.make(
            "create_takeaway",
            json!({ "event_id": self.event, "session_id": self.opening, "text": text }),
        )
    }

    pub fn board(&self) -> Value {
        self.call("takeaway_board", json!({ "event_id": self.event }))
    }

    /// The takeaways as they stand on the board, each "text [theme]".
    fn said(&self) -> Vec<String> {
        let board = self.board();
        let line = |card: &Value| {
            let (words, theme) = (text(&card["takeaway"]["text"]), text(&card["takeaway"]["theme"]));
            if theme.is_empty() { words.to_owned() } else { format!("{words} [{theme}]") }
        };
        list(&board["takeaways"]).iter().map(line).collect()
    }
}

#[test]
fn a_takeaway_under_the_chatham_house_rule_carries_no_name_unless_said_otherwise() {
    let cast = Cast::new();
    let permission = |request: Value| text(&cast.call("create_takeaway", request)["permission"]).to_owned();
    let said = json!({ "event_id": cast.event, "session_id": cast.opening, "text": "Ask first." });
    assert_eq!(permission(said.clone()), "public");
    cast.call("change_session", json!({ "id": cast.opening, "no_names": true }));
    assert_eq!(permission(said), "no_name");
    let chosen = json!({ "event_id": cast.event, "session_id": cast.opening, "text": "Ask.", "permission": "internal" });
    assert_eq!(permission(chosen), "internal");
}

#[test]
fn what_is_pasted_over_several_lines_is_one_sentence() {
    let cast = Cast::new();
    cast.say("  Lend the device\r\n\twith   the data. ");
    assert_eq!(cast.said(), ["Lend the device with the data."]);
}

#[test]
fn a_takeaway_moves_to_its_place_and_theme_in_one_step() {
    let cast = Cast::new();
    for words in ["One.", "Two.", "Three."] {
        cast.say(words);
    }
    let before = cast.office.dump();
    let three = cast.board()["takeaways"][2]["takeaway"]["id"].clone();
    cast.call("rank_takeaway", json!({ "id": three, "rank": 0, "theme": "Trust" }));
    assert_eq!(cast.said(), ["Three. [Trust]", "One.", "Two."]);
    assert_eq!(cast.board()["themes"], json!(["Trust"]));
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before);
}

#[test]
fn a_rank_past_the_end_is_the_last_and_before_the_beginning_the_first() {
    let cast = Cast::new();
    let one = cast.say("One.");
    cast.say("Two.");
    cast.call("rank_takeaway", json!({ "id": one, "rank": 99 }));
    assert_eq!(cast.said(), ["Two.", "One."]);
    cast.call("rank_takeaway", json!({ "id": one, "rank": -5 }));
    assert_eq!(cast.said(), ["One.", "Two."]);
}

#[test]
fn a_takeaway_that_was_deleted_leaves_the_others_in_order_and_the_next_goes_last() {
    let cast = Cast::new();
    cast.say("One.");
    let two = cast.say("Two.");
    cast.say("Three.");
    cast.call("delete_takeaway", json!({ "id": two }));
    cast.say("Four.");
    assert_eq!(cast.said(), ["One.", "Three.", "Four."]);
}

#[test]
fn deleting_a_session_keeps_what_was_said_in_it() {
    let cast = Cast::new();
    cast.say("Ask first.");
    let of_session =
        |words: &str| json!({ "event_id": cast.event, "session_id": cast.opening, "text": words });
    cast.call("create_decision", of_session("Meet in June."));
    cast.call("create_action", of_session("Book a hall."));
    cast.call(
        "write_note",
        json!({ "event_id": cast.event, "session_id": cast.opening, "body": "As heard." }),
    );
    let before = cast.office.dump();
    cast.call("delete_session", json!({ "id": cast.opening }));
    let board = cast.board();
    assert_eq!(cast.said(), ["Ask first."]);
    assert_eq!(
        (&board["takeaways"][0]["session"], &board["decisions"][0]["session_id"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(text(&board["actions"][0]["action"]["text"]), "Book a hall.");
    let left = cast.call("left_notes", json!({ "id": cast.event }));
    assert_eq!(text(&left[0]["title"]), "Opening");
    let by_id = json!({ "event_id": cast.event, "note_id": left[0]["id"] });
    assert_eq!(text(&cast.call("note", by_id)["body"]), "As heard.");
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before);
}

#[test]
fn notes_of_deleted_sessions_stand_beside_that_of_the_event_and_what_was_said_without_names_stays_in_the_office()
 {
    let cast = Cast::new();
    let write = |session: &Value, body: &str| {
        cast.call("write_note", json!({ "event_id": cast.event, "session_id": session, "body": body }))
    };
    write(&cast.opening, "- The hall was cold.\n- Amara Okafor asked for tea.");
    write(&cast.doorsteps, "- Doors matter.");
    write(&Value::Null, "- It rained.");
    cast.call("change_session", json!({ "id": cast.opening, "no_names": true }));
    for session in [&cast.opening, &cast.doorsteps] {
        cast.call("delete_session", json!({ "id": session }));
    }
    let note = |id: &Value| cast.call("note", json!({ "event_id": cast.event, "note_id": id }));
    assert_eq!(text(&note(&Value::Null)["body"]), "- It rained.");
    let left = cast.call("left_notes", json!({ "id": cast.event }));
    assert_eq!(list(&left).len(), 2);
    let more = json!({ "event_id": cast.event, "note_id": left[1]["id"], "body": "- Doors matter most." });
    cast.call("write_note", more);
    let minutes = cast.office.export("minutes-md", &cast.event);
    let (_, rest) = minutes.split_once("It rained.").unwrap();
    let (_, rest) = rest.split_once("Devices and doorsteps").unwrap();
    assert!(rest.contains("Doors matter most."), "{minutes}");
    assert!(!minutes.contains("tea") && !minutes.contains("Opening"), "{minutes}");
    let of_event = cast.call("note", json!({ "event_id": cast.event }));
    let wrong = json!({ "event_id": cast.event, "note_id": of_event["id"], "body": "" });
    assert_eq!(cast.office.refused("write_note", wrong), "not-found");
    cast.call("delete_note", json!({ "id": left[0]["id"] }));
    assert_eq!(list(&cast.call("left_notes", json!({ "id": cast.event }))).len(), 1);
}

#[test]
fn what_was_said_belongs_to_a_session_of_its_own_event() {
    let cast = Cast::new();
    let other = cast.make("create_event", json!({ "title": "Elsewhere", "starts_on": "2026-12-01" }));
    for command in ["create_takeaway", "create_decision", "create_action"] {
        let request = json!({ "event_id": other, "session_id": cast.opening, "text": "Ask first." });
        assert_eq!(cast.office.refused(command, request), "of-another-event", "{command}");
    }
    let note = json!({ "event_id": other, "session_id": cast.opening, "body": "As heard." });
    assert_eq!(cast.office.refused("write_note", note), "of-another-event");
}

#[test]
fn a_note_is_one_text_that_each_pause_writes_anew() {
    let cast = Cast::new();
    let write = |body: &str| {
        cast.call("write_note", json!({ "event_id": cast.event, "session_id": cast.opening, "body": body }))
    };
    let (first, second) = (write("Dev"), write("Devices,\r\nand data"));
    assert_eq!((&first["id"], text(&second["body"])), (&second["id"], "Devices,\nand data"));
    cast.call("undo", json!({}));
    let of_opening = json!({ "event_id": cast.event, "session_id": cast.opening });
    assert_eq!(text(&cast.call("note", of_opening)["body"]), "Dev");
    assert_eq!(
        cast.call("note", json!({ "event_id": cast.event })),
        Value::Null,
        "the event's own note is another"
    );
}

#[test]
fn a_takeaway_outlives_the_note_it_was_typed_in() {
    let cast = Cast::new();
    let note = cast.make("write_note", json!({ "event_id": cast.event, "body": "Ask first." }));
    let typed = json!({ "event_id": cast.event, "text": "Ask first.", "note_id": note, "note_line": 1 });
    cast.call("create_takeaway", typed);
    cast.call("delete_note", json!({ "id": note }));
    assert_eq!(cast.said(), ["Ask first."]);
}

#[test]
fn an_action_is_open_until_it_is_closed_and_may_be_opened_again() {
    let cast = Cast::new();
    let open = || {
        let lines = cast.call("actions", json!({ "open": true }));
        list(&lines["rows"]).iter().map(|line| text(&line["action"]["text"]).to_owned()).collect::<Vec<_>>()
    };
    let make = |words: &str| {
        cast.make("create_action", json!({ "event_id": cast.event, "text": words, "owner_id": cast.priya }))
    };
    let (book, send) = (make("Book a hall."), make("Send the slides."));
    assert_eq!(open(), ["Book a hall.", "Send the slides."]);
    let closed = cast.call("close_action", json!({ "id": book, "state": "done", "on": "2026-11-20" }));
    assert_eq!((text(&closed["state"]), text(&closed["closed_on"])), ("done", "2026-11-20"));
    cast.call("close_action", json!({ "id": send, "state": "dropped", "on": "2026-11-21" }));
    assert_eq!(open(), Vec::<String>::new());
    let again = cast.call("reopen_action", json!({ "id": book }));
    assert_eq!((text(&again["state"]), &again["closed_on"]), ("open", &Value::Null));
}

#[test]
fn a_takeaway_turns_no_words_around() {
    let cast = Cast::new();
    let turned = json!({ "event_id": cast.event, "text": "\u{202e}evil" });
    assert_eq!(cast.office.refused("create_takeaway", turned), "control-characters");
    let of_arabic = json!({ "event_id": cast.event, "text": "\u{200f}مرحبا and welcome" });
    assert!(cast.call("create_takeaway", of_arabic)["id"].is_string());
}

#[test]
fn an_action_is_due_in_a_year_that_can_be_right() {
    let office = Office::new();
    let event =
        office.call("create_event", json!({ "title": "Ours", "starts_on": "2026-11-12" }))["id"].clone();
    let due = |day: &str| json!({ "event_id": event, "text": "Ask", "due_on": day });
    assert_eq!(office.refused("create_action", due("0001-01-01")), "year-out-of-range");
    let action = office.call("create_action", due("2026-12-01"));
    assert_eq!(
        office.refused("change_action", json!({ "id": action["id"], "due_on": "9999-01-01" })),
        "year-out-of-range"
    );
}

#[test]
fn nobody_is_named_right_above_what_was_said_without_names() {
    let cast = Cast::new();
    let said = |text: &str, person: &Value, permission: &str| {
        let takeaway = json!({
            "event_id": cast.event, "text": text, "person_id": person, "permission": permission, "theme": "Money",
            "publish": true, "kind": "takeaway",
        });
        cast.call("create_takeaway", takeaway);
    };
    said("We lend laptops", &cast.amara, "public");
    said("They pay for it twice", &cast.amara, "no_name");
    let post = cast.office.export("blog-md", &cast.event);
    let (_, section) = post.split_once("## ").unwrap();
    assert_eq!(
        section.trim_end(),
        "Money\n\n- We lend laptops. (Amara Okafor, Head of Digital at Northbank Council)\n\nAlso said, without names:\n\n- They pay for it twice."
    );
    let draft = cast.make("build_draft", json!({ "event_id": cast.event, "kind": "blog_post" }));
    cast.call("copy_draft", json!({ "id": draft }));
    let blocks = cast.call("draft", json!({ "id": draft }))["blocks"].clone();
    let named = |block: &&Value| text(&block["body"]).starts_with("- We lend laptops");
    let id = list(&blocks).iter().find(named).unwrap()["id"].clone();
    cast.call("change_block", json!({ "id": id, "body": "Amara Okafor told us how laptops are lent." }));
    assert_eq!(cast.office.refused("copy_draft", json!({ "id": draft })), "draft-gives-away");
}
