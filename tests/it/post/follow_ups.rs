//! Follow-up mails: one to each owner, into the outbox, to be looked at before it is sent.

use crate::cast::Cast;
use crate::office::{list, text};
use serde_json::{Value, json};

fn messages(cast: &Cast) -> Vec<(String, String)> {
    let page = cast.call("list_outbox", json!({ "limit": 100 }));
    let one = |row: &Value| (text(&row["address"]).to_owned(), text(&row["state"]).to_owned());
    list(&page["rows"]).iter().map(one).collect()
}

#[test]
fn each_owner_gets_one_mail_with_what_is_open_and_whoever_has_no_address_is_named() {
    let cast = Cast::new();
    cast.call(
        "change_workspace",
        json!({ "office_name": "Quay Street Office", "contact_email": "office@example.org" }),
    );
    let person = |name: &str, email: &str| {
        cast.call("create_person", json!({ "given_name": name, "family_name": "Osei", "email": email }))["id"]
            .clone()
    };
    let (amina, tom) = (person("Amina", "amina@example.org"), person("Tom", ""));
    let action = |text: &str, owner: &Value| {
        let action = json!({ "event_id": cast.event, "text": text, "owner_id": owner, "due_on": "2026-12-01", "permission": "public" });
        cast.call("create_action", action)["id"].clone()
    };
    assert_eq!(
        cast.office.refused("queue_follow_ups", json!({ "event_ids": [cast.event] })),
        "no-follow-ups"
    );
    action("send the slides", &amina);
    let done = action("Book the hall", &amina);
    action("Ask the hosts", &tom);
    action("Find somebody", &Value::Null);
    cast.call("close_action", json!({ "id": done, "state": "done", "on": "2026-09-01" }));
    let queued = cast.call("queue_follow_ups", json!({ "event_ids": [cast.event] }));
    assert_eq!((&queued["without_address"], &queued["without_owner"]), (&json!(["Tom Osei"]), &json!(1)));
    assert_eq!(messages(&cast), [("amina@example.org".to_owned(), "waiting".to_owned())]);
    let read = cast.call("read_message", json!({ "id": queued["messages"][0] }));
    let said = text(&read["text"]);
    assert!(said.contains("Send the slides.") && said.contains("Tuesday 1 December 2026"), "{said}");
    assert!(!said.contains("Book the hall"), "what is done is not asked for: {said}");
    assert_eq!(text(&read["from"]), "Quay Street Office <office@example.org>");
}

#[test]
fn a_newer_follow_up_takes_the_place_of_one_that_still_waits() {
    let cast = Cast::new();
    cast.call("change_workspace", json!({ "contact_email": "office@example.org" }));
    let amina = json!({ "given_name": "Amina", "family_name": "Osei", "email": "amina@example.org" });
    let amina = cast.call("create_person", amina)["id"].clone();
    cast.call(
        "create_action",
        json!({ "event_id": cast.event, "text": "Send the slides", "owner_id": amina, "permission": "public" }),
    );
    cast.call("queue_follow_ups", json!({ "event_ids": [cast.event] }));
    cast.call("queue_follow_ups", json!({ "event_ids": [cast.event] }));
    let states: Vec<String> = messages(&cast).into_iter().map(|(_, state)| state).collect();
    assert_eq!(states, ["withdrawn", "waiting"]);
    let network = cast.make("create_series", json!({ "title": "Data Leaders" }));
    let both = json!({ "event_ids": [cast.event], "series_id": network });
    assert_eq!(cast.office.refused("queue_follow_ups", both), "one-of-event-and-network");
}

#[test]
fn an_owner_reads_once_about_everything_and_it_is_seen_before_it_goes_anywhere() {
    let cast = Cast::new();
    cast.call("change_workspace", json!({ "contact_email": "office@example.org" }));
    let other = cast.make("create_event", json!({ "title": "Data Leaders", "starts_on": "2026-11-20" }));
    for (event, owner, words) in [
        (&cast.event, &cast.priya, "Book the hall"),
        (&other, &cast.priya, "Send the slides"),
        (&other, &cast.amara, "Ask"),
    ] {
        let action = json!({ "event_id": event, "text": words, "owner_id": owner, "permission": "public" });
        cast.make("create_action", action);
    }
    let seen = |of: Value| cast.call("preview_follow_ups", of);
    let all = seen(json!({}));
    assert_eq!(list(&all["letters"]).len(), 2);
    let priyas = seen(json!({ "owner_ids": [cast.priya] }));
    let said = text(&priyas["letters"][0]["text"]);
    assert!(
        said.contains("Book the hall. (Inclusion Days, Thursday 12 November 2026;")
            && said.contains("Send the slides. (Data Leaders, Friday 20 November 2026;"),
        "{said}"
    );
    assert!(text(&priyas["letters"][0]["mailto"]).starts_with("mailto:priya.nair@example.org?subject="));
    assert!(messages(&cast).is_empty(), "looking sends nothing");
    let folder = tempfile::tempdir().unwrap();
    let saved = cast.call("save_follow_ups", json!({ "of": {}, "folder": folder.path() }));
    assert_eq!(saved["files"], 2);
    let queued =
        cast.call("queue_follow_ups", json!({ "owner_ids": [cast.priya], "event_ids": [other, cast.event] }));
    assert_eq!(list(&queued["messages"]).len(), 1);
}

#[test]
fn an_action_without_a_name_goes_to_its_owner_alone_and_what_stays_out_says_why() {
    let cast = Cast::new();
    cast.call("change_workspace", json!({ "contact_email": "office@example.org" }));
    let action = |words: &str, permission: &str| {
        let action = json!({ "event_id": cast.event, "text": words, "owner_id": cast.priya, "permission": permission });
        cast.make("create_action", action)
    };
    action("Tell nobody of the money", "internal");
    action("Jonas Lind asks the hosts", "no_name");
    let of = json!({ "event_ids": [cast.event] });
    let refusal = cast.office.refusal("queue_follow_ups", of.clone());
    assert_eq!((refusal.code.as_str(), refusal.params["count"].as_str()), ("follow-ups-kept-back", "2"));
    action("Priya asks the ministry for gold", "no_name");
    let seen = cast.call("preview_follow_ups", of.clone());
    let said = text(&seen["letters"][0]["text"]);
    assert!(
        said.contains("You have one action that is still open:\n\n- Priya asks the ministry for gold."),
        "{said}"
    );
    assert!(said.contains("If it is done, or somebody else should have it"), "{said}");
    assert_eq!(seen["internal"], 2);
    let queued = cast.call("queue_follow_ups", of);
    let read = cast.call("read_message", json!({ "id": queued["messages"][0] }));
    assert_eq!(read["truth"], "true", "it is not held back");
}

#[test]
fn a_follow_up_comes_from_who_answers_for_the_network_where_the_office_names_nobody() {
    let cast = Cast::new();
    let network = json!({ "title": "Data Leaders", "contact_name": "Olga Reed", "contact_email": "leaders@example.org" });
    let network = cast.make("create_series", network);
    let meeting = json!({ "title": "Data Leaders, June", "starts_on": "2026-06-10", "kind": "meeting", "series_id": network });
    let meeting = cast.make("create_event", meeting);
    cast.call("change_event", json!({ "id": meeting, "contact_name": "", "contact_email": "" }));
    let action = json!({ "event_id": meeting, "text": "Send the slides", "owner_id": cast.priya, "permission": "public" });
    cast.make("create_action", action);
    for of in [json!({ "series_id": network }), json!({ "event_ids": [meeting] })] {
        let queued = cast.call("queue_follow_ups", of);
        let read = cast.call("read_message", json!({ "id": queued["messages"][0] }));
        assert_eq!(text(&read["from"]), "Olga Reed <leaders@example.org>");
    }
    assert_eq!(
        cast.office.refused("queue_follow_ups", json!({})),
        "no-sender",
        "of everything there is nobody"
    );
}
