//! The board: themes in the office's order, takeaways merged without losing anything, actions of everybody.

use crate::cast::Cast;
use crate::office::{list, text};
use serde_json::{Value, json};

impl Cast {
    fn keep(&self, words: &str, more: &Value) -> Value {
        let mut request = json!({ "event_id": self.event, "text": words });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.make("create_takeaway", request)
    }

    fn sorted(&self) -> Value {
        self.call("takeaway_board", json!({ "event_id": self.event }))
    }

    /// "theme: takeaway, takeaway", a line a theme, "-" for what has none.
    fn columns(&self) -> Vec<String> {
        let board = self.sorted();
        let named = list(&board["themes"]).iter().map(|theme| text(theme).to_owned());
        let under = |theme: &str| {
            let own = |card: &&Value| text(&card["takeaway"]["theme"]) == theme;
            let cards = list(&board["takeaways"]).iter().filter(own);
            cards.map(|card| text(&card["takeaway"]["text"]).to_owned()).collect::<Vec<_>>().join(", ")
        };
        named
            .chain([String::new()])
            .map(|theme| format!("{}: {}", if theme.is_empty() { "-" } else { &theme }, under(&theme)))
            .collect()
    }

    fn blog(&self) -> String {
        let request = json!({ "event_id": self.event, "format": "blog-md" });
        text(&self.call("export_text", request)["text"]).to_owned()
    }
}

#[test]
fn the_board_counts_what_may_be_published_and_says_why_the_rest_is_not() {
    let cast = Cast::new();
    cast.keep("Lend laptops", &json!({}));
    cast.keep("Amara would pay it twice", &json!({ "person_id": cast.amara, "permission": "no_name" }));
    cast.call("change_session", json!({ "id": cast.opening, "no_names": true }));
    cast.keep("Prices rise", &json!({ "session_id": cast.opening, "permission": "public" }));
    cast.keep("The fund is empty", &json!({ "permission": "internal" }));
    cast.keep("It is said that the fund is empty", &json!({}));
    let board = cast.sorted();
    let told: Vec<Value> = list(&board["takeaways"])
        .iter()
        .map(|card| json!([card["takeaway"]["text"], card["holds"], card["withheld"]]))
        .collect();
    let wanted = json!([
        ["Lend laptops", "public", null],
        ["Amara would pay it twice", "no_name", "names_somebody"],
        ["Prices rise", "no_name", null],
        ["The fund is empty", "internal", "internal"],
        ["It is said that the fund is empty", "public", "internal"],
    ]);
    assert_eq!((json!(told), &board["to_publish"]), (wanted, &json!(2)));
}

/// Three themes with two takeaways each, and two without.
fn sorted() -> Cast {
    let cast = Cast::new();
    for theme in ["Trust", "Skills", "Money", ""] {
        for number in ["1", "2"] {
            cast.keep(
                &format!("{}{number}", theme.chars().next().unwrap_or('X')),
                &json!({ "theme": theme }),
            );
        }
    }
    cast
}

#[test]
fn themes_stand_in_the_order_they_were_given_on_the_board_and_in_the_post() {
    let cast = sorted();
    assert_eq!(cast.columns(), ["Trust: T1, T2", "Skills: S1, S2", "Money: M1, M2", "-: X1, X2"]);
    let before = cast.office.dump();
    let order = json!({ "event_id": cast.event, "themes": ["Money", "Trust", "Skills"] });
    assert_eq!(cast.call("order_themes", order), json!(["Money", "Trust", "Skills"]));
    assert_eq!(cast.columns(), ["Money: M1, M2", "Trust: T1, T2", "Skills: S1, S2", "-: X1, X2"]);
    let post = cast.blog();
    let at = |words: &str| post.find(words).unwrap_or_else(|| panic!("{words} in {post}"));
    assert!(at("M1") < at("T1") && at("T1") < at("S1") && at("S1") < at("X1"));
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before);
    let half = json!({ "event_id": cast.event, "themes": ["Money", "Trust"] });
    assert_eq!(cast.office.refused("order_themes", half), "order-is-not-whole");
}

#[test]
fn a_new_theme_stands_last_and_is_there_before_anything_is_under_it() {
    let cast = sorted();
    cast.call("create_theme", json!({ "event_id": cast.event, "name": " What  comes next " }));
    assert_eq!(cast.columns()[3], "What comes next: ");
    let again = json!({ "event_id": cast.event, "name": "what comes NEXT" });
    assert_eq!(cast.office.refused("create_theme", again), "theme-exists");
}

#[test]
fn renaming_a_theme_takes_everything_under_it_along_in_one_step() {
    let cast = sorted();
    let before = cast.office.dump();
    cast.call("rename_theme", json!({ "event_id": cast.event, "from": "Skills", "to": "Learning" }));
    assert_eq!(cast.columns()[1], "Learning: S1, S2");
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before);
    cast.call("rename_theme", json!({ "event_id": cast.event, "from": "Skills", "to": "trust" }));
    assert_eq!(
        cast.columns(),
        ["Trust: T1, T2, S1, S2", "Money: M1, M2", "-: X1, X2"],
        "two themes become one"
    );
    let nothing = json!({ "event_id": cast.event, "from": "Skills", "to": "Learning" });
    assert_eq!(cast.office.refused("rename_theme", nothing), "not-found");
}

#[test]
fn a_theme_that_is_taken_away_leaves_its_takeaways_unsorted() {
    let cast = sorted();
    cast.call("delete_theme", json!({ "event_id": cast.event, "name": "Trust" }));
    assert_eq!(cast.columns(), ["Skills: S1, S2", "Money: M1, M2", "-: T1, T2, X1, X2"]);
}

#[test]
fn a_takeaway_moves_to_a_place_under_another_theme_and_nothing_else_moves() {
    let cast = sorted();
    let m2 = list(&cast.sorted()["takeaways"])[5]["takeaway"]["id"].clone();
    cast.call("rank_takeaway", json!({ "id": m2, "rank": 1, "theme": "Trust" }));
    assert_eq!(cast.columns(), ["Trust: T1, M2, T2", "Skills: S1, S2", "Money: M1", "-: X1, X2"]);
}

#[test]
fn merging_keeps_the_strictest_permission_and_everything_the_two_came_from() {
    let cast = Cast::new();
    let note = cast.make(
        "write_note",
        json!({ "event_id": cast.event, "session_id": cast.doorsteps, "body": "- Ask first" }),
    );
    let public = json!({ "session_id": cast.opening, "person_id": cast.amara, "theme": "Trust" });
    let kept = cast.keep("Ask before you build.", &public);
    let nameless = json!({
        "session_id": cast.doorsteps, "person_id": cast.jonas, "permission": "no_name", "note_id": note, "note_line": 1,
    });
    let other = cast.keep("Ask first", &nameless);
    let before = cast.office.dump();
    let merged = cast.call("merge_takeaways", json!({ "keep": kept, "others": [other, other, kept] }));
    assert_eq!((text(&merged["text"]), text(&merged["permission"])), ("Ask before you build.", "no_name"));
    let board = cast.sorted();
    assert_eq!(list(&board["takeaways"]).len(), 1);
    let from = &board["takeaways"][0]["merged"][0];
    assert_eq!(
        (
            text(&from["text"]),
            text(&from["person"]),
            text(&from["session"]),
            &from["note_id"],
            &from["note_line"]
        ),
        ("Ask first", "Jonas Lind", "Devices and doorsteps", &note, &json!(1))
    );
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before, "one step back");
}

#[test]
fn what_was_merged_follows_its_line_as_the_note_is_written_and_stands_at_none_when_it_goes() {
    let cast = Cast::new();
    let write = |body: &str| {
        let note = json!({ "event_id": cast.event, "session_id": cast.doorsteps, "body": body });
        cast.call("write_note", note)["id"].clone()
    };
    let note = write("- Ask first");
    let kept = cast.keep("Ask before you build.", &json!({ "session_id": cast.opening }));
    let other =
        cast.keep("Ask first", &json!({ "session_id": cast.doorsteps, "note_id": note, "note_line": 1 }));
    cast.call("merge_takeaways", json!({ "keep": kept, "others": [other] }));
    let line = || cast.sorted()["takeaways"][0]["merged"][0]["note_line"].clone();
    assert_eq!(line(), 1);
    write("Before it\n\n- Ask first");
    assert_eq!(line(), 3);
    let before = cast.office.dump();
    write("Before it");
    assert_eq!(line(), json!(null));
    cast.call("undo", json!({}));
    assert_eq!((line(), cast.office.dump()), (json!(3), before), "undo puts it back");
}

#[test]
fn what_was_merged_into_a_takeaway_without_name_names_nobody_it_came_from() {
    let cast = Cast::new();
    cast.call("change_person", json!({ "id": cast.jonas, "organisation_id": cast.northbank }));
    let kept = cast.keep("As Jonas says, ask first.", &json!({ "person_id": cast.amara }));
    let other = cast.keep("Ask them first.", &json!({ "person_id": cast.jonas, "permission": "no_name" }));
    assert!(cast.blog().contains("As Jonas says"));
    cast.call("merge_takeaways", json!({ "keep": kept, "others": [other] }));
    assert!(!cast.blog().contains("Jonas"), "the sentence would give him away: {}", cast.blog());
}

#[test]
fn words_that_are_typed_for_what_is_merged_are_heeded() {
    let cast = Cast::new();
    let (kept, other) = (cast.keep("Ask them first.", &json!({})), cast.keep("Ask first.", &json!({})));
    let text = "Off the record: ask nobody.";
    let merged = cast.call("merge_takeaways", json!({ "keep": kept, "others": [other], "text": text }));
    assert_eq!((&merged["permission"], &merged["text"]), (&json!("internal"), &json!("ask nobody.")));
}

#[test]
fn an_internal_sentence_stays_out_of_the_minutes_after_it_was_merged() {
    let cast = Cast::new();
    let body = "- The sponsor was unhappy with the room\n- Ask first\n";
    cast.call("write_note", json!({ "event_id": cast.event, "session_id": cast.opening, "body": body }));
    let internal = json!({ "session_id": cast.opening, "permission": "internal" });
    let other = cast.keep("The sponsor was unhappy with the room", &internal);
    let kept = cast.keep("Sponsors want bigger rooms", &json!({ "session_id": cast.opening }));
    cast.call("merge_takeaways", json!({ "keep": kept, "others": [other] }));
    let minutes = cast.minutes();
    let body = text(&minutes["body"]);
    assert!(body.contains("Ask first") && !body.contains("sponsor"), "{body}");
}

#[test]
fn only_takeaways_of_one_event_are_merged_and_more_than_one() {
    let cast = Cast::new();
    let one = cast.keep("Ask first.", &json!({}));
    let other = cast.make("create_event", json!({ "title": "Elsewhere", "starts_on": "2026-12-01" }));
    let there = cast.make("create_takeaway", json!({ "event_id": other, "text": "Ask first." }));
    assert_eq!(
        cast.office.refused("merge_takeaways", json!({ "keep": one, "others": [there] })),
        "of-another-event"
    );
    assert_eq!(
        cast.office.refused("merge_takeaways", json!({ "keep": one, "others": [one] })),
        "nothing-to-merge"
    );
}

#[test]
fn what_looks_alike_is_proposed_until_somebody_says_that_it_is_not_the_same() {
    let cast = Cast::new();
    let one = cast.keep("Libraries lend devices to residents.", &json!({}));
    let other = cast.keep("Residents are lent devices by libraries.", &json!({}));
    cast.keep("Lunch was late.", &json!({}));
    let similar = || cast.call("similar_takeaways", json!({ "event_id": cast.event }));
    assert_eq!(similar()[0]["ids"], json!([one, other]));
    cast.call("keep_apart", json!({ "ids": [other, one] }));
    assert_eq!(similar(), json!([]));
    let beside = cast.call("similar_takeaways", json!({ "event_id": cast.event, "id": other }));
    assert_eq!(beside[0]["ids"], json!([other, one]), "by hand they still may be merged");
    let again = cast.office.answer("keep_apart", json!({ "ids": [one, other] }));
    assert!(again.changes.is_empty(), "said once is enough");
}

#[test]
fn actions_stand_with_their_owner_their_age_and_how_late_they_are() {
    let cast = Cast::on_the_day();
    let act = |words: &str, due: Value, owner: &Value| {
        cast.make(
            "create_action",
            json!({ "event_id": cast.event, "text": words, "due_on": due, "owner_id": owner }),
        )
    };
    act("Later", json!("2026-12-20"), &cast.priya);
    act("Late", json!("2026-11-20"), &cast.priya);
    let done = act("Done", json!("2026-11-20"), &Value::Null);
    act("Some day", Value::Null, &cast.amara);
    cast.call("close_action", json!({ "id": done, "state": "done", "on": "2026-11-20" }));
    let view = |more: Value| {
        let mut request = json!({ "today": "2026-11-28" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        cast.call("actions", request)
    };
    let told = |view: &Value| {
        let line = |row: &Value| {
            let owner = row["owner"]["name"].as_str().unwrap_or("nobody").to_owned();
            format!("{} {owner} {} {}", text(&row["action"]["text"]), row["age_days"], row["overdue_days"])
        };
        list(&view["rows"]).iter().map(line).collect::<Vec<_>>()
    };
    let all = view(json!({}));
    assert_eq!(
        told(&all),
        [
            "Late Priya Nair 16 8",
            "Later Priya Nair 16 null",
            "Some day Amara Okafor 16 null",
            "Done nobody 16 null"
        ]
    );
    assert_eq!((&all["open"], &all["overdue"]), (&json!(3), &json!(1)));
    assert_eq!(
        told(&view(json!({ "open": true, "owner_id": cast.amara }))),
        ["Some day Amara Okafor 16 null"]
    );
    let event = json!({ "id": cast.event });
    for command in ["publish_event", "cancel_event", "restore_event", "hold_event", "archive_event"] {
        cast.call(command, event.clone());
        let home = cast.call("home", json!({ "today": "2026-11-28" }));
        let need = list(&home["needs"]).iter().find(|need| need["kind"] == "open_actions").cloned();
        let need = need.unwrap_or_else(|| panic!("after {command} Home forgets what is to be done"));
        assert_eq!((&need["count"], &need["overdue"]), (&all["open"], &all["overdue"]), "{command}");
    }
}

#[test]
fn what_is_typed_in_confidence_or_with_a_mark_that_is_not_clear_stays_in_the_office_until_somebody_says_otherwise()
 {
    let cast = Cast::new();
    let permission = |id: &Value| {
        let board = cast.sorted();
        let card =
            list(&board["takeaways"]).iter().find(|card| card["takeaway"]["id"] == *id).unwrap().clone();
        text(&card["takeaway"]["permission"]).to_owned()
    };
    for words in [
        "Off the record: the trust is poor.",
        "The trust is poor [intenal]",
        "Please do not quote this: poor.",
    ] {
        let kept = cast.keep(words, &json!({}));
        assert_eq!(permission(&kept), "internal", "{words}");
        cast.call("change_takeaway", json!({ "id": kept, "permission": "public" }));
        assert_eq!(permission(&kept), "public", "somebody said so");
        cast.call("change_takeaway", json!({ "id": kept, "text": format!("{words} Very.") }));
        assert_eq!(permission(&kept), "internal", "other words are typed");
    }
    for (words, held) in [
        ("Confidential: the trust is poor", "internal"),
        ("The trust is poor [internal", "internal"),
        ("The trust is poor (not for the minutes)", "internal"),
        ("Not for attribution: the mayor is tired", "no_name"),
        ("The mayor is tired. Please do not use my name.", "no_name"),
    ] {
        assert_eq!(permission(&cast.keep(words, &json!({}))), held, "{words}");
    }
    let plain = cast.keep("The trust is rich [sic]", &json!({}));
    assert_eq!(permission(&plain), "public");
    let action = cast.make(
        "create_action",
        json!({ "event_id": cast.event, "text": "Off the record: pay it", "permission": "public" }),
    );
    let decision =
        cast.make("create_decision", json!({ "event_id": cast.event, "text": "We close [intenal]" }));
    let minutes = cast.office.export("minutes-md", &cast.event);
    assert!(!minutes.contains("pay it") && !minutes.contains("We close"), "{action} {decision}: {minutes}");
}
