//! What minutes leave out as permission asks, and what is told of it.

use super::*;

#[test]
fn minutes_that_give_away_what_is_internal_are_saved_and_neither_circulated_nor_exported() {
    let cast = Cast::new();
    let said = json!({
        "event_id": cast.event, "session_id": cast.opening, "person_id": cast.amara,
        "text": "The budget will be cut in spring.", "permission": "internal",
    });
    cast.call("create_takeaway", said);
    cast.call("write_note", json!({ "event_id": cast.event, "session_id": cast.opening, "body": "- The budget will be cut in spring.\n- Tea at four.\n" }));
    let minutes = cast.minutes();
    assert!(!text(&minutes["body"]).contains("budget") && text(&minutes["body"]).contains("Tea at four"));
    let left_out = json!([{ "text": "The budget will be cut in spring.", "why": "internal" }]);
    assert_eq!(minutes["left_out"], left_out, "the takeaway and its line, once");
    let body = format!("{}\nAs we heard, the budget will be cut in spring.\n", text(&minutes["body"]));
    cast.call("change_draft", json!({ "id": minutes["draft"]["draft"]["id"], "body": body }));
    let circulate = json!({ "id": minutes["minutes"]["id"] });
    assert_eq!(cast.office.refused("circulate_minutes", circulate), "draft-gives-away");
    let export = json!({ "event_id": cast.event, "format": "minutes-md" });
    assert_eq!(cast.office.refused("export_text", export), "draft-gives-away");
}

#[test]
fn minutes_say_how_many_actions_are_left_out_because_nobody_owns_them() {
    let cast = Cast::new();
    let action = cast.make("create_action", json!({ "event_id": cast.event, "text": "Book the hall" }));
    let counts = || {
        let minutes = cast.minutes();
        [
            minutes["left_out"].as_array().map_or(0, Vec::len),
            usize::try_from(minutes["unowned"].as_u64().unwrap()).unwrap(),
        ]
    };
    assert_eq!(counts(), [1, 1]);
    cast.call("change_action", json!({ "id": action, "permission": "public" }));
    assert_eq!(counts(), [0, 0]);
}
