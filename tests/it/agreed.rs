//! Decisions and actions carry a permission as takeaways do: it comes from their line, stays without it, is changed anywhere, and
//! every output and every draft obeys it.

use crate::cast::Cast;
use crate::office::{list, text};
use crate::permissions::{files, standing_in};
use serde_json::{Value, json};

impl Cast {
    fn open_action(&self, words: &str, permission: &str) -> Value {
        let owner = json!({
            "event_id": self.event, "session_id": self.opening, "text": words, "owner_id": self.amara,
            "permission": permission,
        });
        self.make("create_action", owner)
    }

    fn warned(&self, draft: &Value) -> Vec<Value> {
        list(&self.call("draft", json!({ "id": draft }))["view"]["warnings"]).to_vec()
    }

    fn draft_of(&self, kind: &str) -> Value {
        self.make("build_draft", json!({ "event_id": self.event, "kind": kind }))
    }
}

#[test]
fn what_a_line_says_of_a_decision_and_an_action_holds_also_when_the_note_is_gone() {
    let cast = Cast::new();
    let body = "! Tune the xylophone for everybody [internal]\n! Peel the marmalade oranges @Amara Okafor [no name]\n\
                = The gherkin tax is kept a secret [internal]\n= The turnip fund opens in May\n";
    let note = json!({ "event_id": cast.event, "session_id": cast.opening, "body": body });
    let note = cast.call("write_note", note);
    let told = |cast: &Cast| -> Vec<String> {
        let actions = cast.call("actions", json!({ "event_id": cast.event }));
        let actions = list(&actions["rows"]).iter().map(|row| &row["action"]);
        let board = cast.call("takeaway_board", json!({ "event_id": cast.event }));
        let all = actions.chain(list(&board["decisions"]));
        let mut all: Vec<String> =
            all.map(|row| format!("{} [{}]", text(&row["text"]), text(&row["permission"]))).collect();
        all.sort();
        all
    };
    let kept = [
        "Peel the marmalade oranges [no_name]",
        "The gherkin tax is kept a secret [internal]",
        "The turnip fund opens in May [public]",
        "Tune the xylophone for everybody [internal]",
    ];
    assert_eq!(told(&cast), kept);
    cast.call("delete_note", json!({ "id": note["id"] }));
    assert_eq!(told(&cast), kept, "the note is gone");
    let files = files(&cast.office, &cast.event);
    for internal in ["xylophone", "gherkin"] {
        assert_eq!(standing_in(&files, internal), Vec::<String>::new(), "{internal}");
    }
    assert!(standing_in(&files, "turnip").contains(&"report-pdf".to_owned()) || !cfg!(target_os = "linux"));
    let (_, report) = files.iter().find(|(name, _)| name == "report-md").unwrap();
    let row = report.lines().find(|line| line.contains("marmalade")).unwrap();
    assert!(row.contains("Not named") && !row.contains("Amara"), "{row}");
}

#[test]
fn what_was_agreed_in_a_session_without_names_begins_without_a_name() {
    let cast = Cast::new();
    cast.call("change_session", json!({ "id": cast.opening, "no_names": true }));
    let action = cast.call(
        "create_action",
        json!({ "event_id": cast.event, "session_id": cast.opening, "text": "Lend laptops" }),
    );
    assert_eq!(action["permission"], "no_name");
    let changed = cast.call("change_action", json!({ "id": action["id"], "permission": "internal" }));
    assert_eq!(changed["permission"], "internal");
    cast.call("undo", json!({}));
    let actions = cast.call("actions", json!({ "event_id": cast.event }));
    assert_eq!(actions["rows"][0]["action"]["permission"], "no_name");
}

#[test]
fn what_the_office_sets_itself_to_do_stays_in_the_office_until_somebody_says_otherwise() {
    let cast = Cast::new();
    let act = |more: Value| {
        let mut action = json!({ "event_id": cast.event, "text": "Chase Brightwire for the unpaid invoice" });
        action.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        cast.call("create_action", action)
    };
    let alone = act(json!({}));
    assert_eq!(alone["permission"], "internal");
    assert_eq!(standing_in(&files(&cast.office, &cast.event), "Brightwire"), Vec::<String>::new());
    cast.call("change_action", json!({ "id": alone["id"], "permission": "public" }));
    assert!(standing_in(&files(&cast.office, &cast.event), "Brightwire").contains(&"blog-md".to_owned()));
    assert_eq!(act(json!({ "permission": "public" }))["permission"], "public", "it is said");
    assert_eq!(act(json!({ "session_id": cast.opening }))["permission"], "public", "as its session says");
    assert_eq!(act(json!({ "owner_id": cast.amara }))["permission"], "public", "somebody is to hear of it");
}

/// How the session, or what was said in it, comes out of the rule.
type End = fn(&Cast);

#[test]
fn what_was_said_without_names_stays_so_when_the_rule_ends_the_session_goes_or_it_stands_at_another() {
    let ends: [(&str, End); 3] = [
        ("ended", |cast| drop(cast.call("change_session", json!({ "id": cast.opening, "no_names": false })))),
        ("deleted", |cast| drop(cast.call("delete_session", json!({ "id": cast.opening })))),
        ("moved", |cast| {
            let board = cast.call("takeaway_board", json!({ "event_id": cast.event }));
            for noun in ["takeaway", "decision", "action"] {
                let rows = list(&board[format!("{noun}s")]).to_vec();
                for row in rows {
                    let row = row.get(noun).unwrap_or(&row);
                    cast.call(&format!("change_{noun}"), json!({ "id": row["id"], "session_id": null }));
                }
            }
        }),
    ];
    for (how, end) in ends {
        let cast = Cast::new();
        cast.call("change_session", json!({ "id": cast.opening, "no_names": true }));
        let said = json!({ "event_id": cast.event, "session_id": cast.opening, "person_id": cast.amara,
            "text": "We want an open school", "permission": "public" });
        cast.make("create_takeaway", said);
        cast.open_action("Ask three boroughs", "public");
        let agreed = json!({ "event_id": cast.event, "session_id": cast.opening,
            "text": "The fund opens in May", "permission": "public" });
        cast.make("create_decision", agreed);
        end(&cast);
        let files = files(&cast.office, &cast.event);
        for (name, text) in &files {
            let beside = text.lines().filter(|line| line.contains("Amara"));
            let beside: Vec<&str> = beside
                .filter(|line| ["said by", "Said by", "boroughs"].iter().any(|one| line.contains(one)))
                .collect();
            assert_eq!(beside, Vec::<&str>::new(), "{name}, {how}");
        }
        assert!(!standing_in(&files, "school").is_empty(), "{how}: it is told without its name");
    }
}

#[test]
fn an_action_that_became_internal_keeps_what_was_written_before_in_the_office() {
    let cast = Cast::new();
    let action = cast.open_action("Ask the boroughs which laptops they lend", "public");
    let draft = cast.draft_of("report");
    assert_eq!(cast.warned(&draft), Vec::<Value>::new());
    cast.call("copy_draft", json!({ "id": draft }));
    cast.call("change_action", json!({ "id": action, "permission": "no_name" }));
    let named = &cast.warned(&draft)[0];
    assert_eq!(named["why"], "names_somebody", "the owner stands beside it");
    cast.call("change_action", json!({ "id": action, "permission": "internal" }));
    let warned = cast.warned(&draft);
    assert_eq!((warned.len(), &warned[0]["why"]), (1, &json!("internal")));
    assert_eq!(warned[0]["source"], format!("action:{}", text(&action)));
    assert_eq!(warned[0]["event_id"], cast.event);
    assert_eq!(cast.office.refused("copy_draft", json!({ "id": draft })), "draft-gives-away");
    let page = cast.call("draft", json!({ "id": draft }));
    assert_eq!(list(&page["out"]).len(), 1, "what was copied says it too");
    cast.draft_of("report");
    assert_eq!(cast.warned(&draft), Vec::<Value>::new(), "built again, it says it no more");
}

#[test]
fn a_decision_that_became_internal_is_found_in_the_weeknote_also_where_it_was_rewritten() {
    let cast = Cast::on_the_day();
    cast.call("hold_event", json!({ "id": cast.event }));
    let decision = json!({ "event_id": cast.event, "text": "The lending scheme opens to every borough" });
    let decision = cast.make("create_decision", decision);
    let week = json!({ "starts_on": "2026-11-09", "ends_on": "2026-11-15", "kind": "weeknote" });
    let draft = cast.make("build_draft", week);
    let page = cast.call("draft", json!({ "id": draft }));
    let blocks = list(&page["blocks"]);
    let block = blocks.iter().find(|block| text(&block["body"]).contains("lending scheme")).unwrap();
    let body = "- Every borough may soon join our lending scheme.";
    cast.call("change_block", json!({ "id": block["id"], "body": body }));
    assert_eq!(cast.warned(&draft), Vec::<Value>::new());
    cast.call("change_decision", json!({ "id": decision, "permission": "internal" }));
    assert_eq!(cast.warned(&draft)[0]["block_id"], block["id"]);
    assert_eq!(cast.warned(&draft)[0]["source"], format!("decision:{}", text(&decision)));
    cast.call("delete_decision", json!({ "id": decision }));
    assert_eq!(cast.warned(&draft)[0]["block_id"], block["id"], "deleting what is internal allows nothing");
}

#[test]
fn what_was_internal_when_it_was_deleted_keeps_its_draft_in_the_office() {
    let cast = Cast::new();
    let takeaway = json!({
        "event_id": cast.event, "session_id": cast.opening, "person_id": cast.priya, "theme": "Devices",
        "text": "The sponsor was unhappy with the room we chose.", "permission": "public", "publish": true,
    });
    let takeaway = cast.make("create_takeaway", takeaway);
    let draft = cast.draft_of("blog_post");
    cast.call("delete_takeaway", json!({ "id": takeaway }));
    let warned = cast.warned(&draft);
    let is_unpublished = |one: &Value| one["why"] == "unpublished";
    assert!(
        !warned.is_empty() && warned.iter().all(is_unpublished),
        "what was deleted is withdrawn: {warned:?}"
    );
    cast.call("undo", json!({}));
    cast.call("change_takeaway", json!({ "id": takeaway, "permission": "internal" }));
    cast.call("delete_takeaway", json!({ "id": takeaway }));
    let warned = cast.warned(&draft);
    assert!(!warned.is_empty() && warned.iter().all(|one| one["why"] == "internal"), "{warned:?}");
    assert_eq!(cast.office.refused("copy_draft", json!({ "id": draft })), "draft-gives-away");
    cast.draft_of("blog_post");
    let left = cast.warned(&draft);
    assert_eq!(left, Vec::<Value>::new(), "built again, it says it no more");
}

#[test]
fn a_letter_to_an_owner_tells_of_nothing_internal_and_says_so() {
    let cast = Cast::new();
    cast.open_action("Lend laptops", "no_name");
    cast.open_action("Tune the xylophone", "internal");
    let letters = cast.call("preview_follow_ups", json!({ "event_ids": [cast.event] }));
    assert_eq!((list(&letters["letters"]).len(), &letters["internal"]), (1, &json!(1)));
    let letter = text(&letters["letters"][0]["text"]);
    assert!(letter.contains("Lend laptops") && !letter.contains("xylophone"), "{letter}");
}

#[test]
fn somebody_whom_a_sentence_names_in_its_own_words_is_found_when_they_are_deleted() {
    let cast = Cast::new();
    let said = json!({
        "event_id": cast.event, "person_id": cast.jonas, "permission": "public", "theme": "Devices",
        "text": "It was Priya Nair who lent the first laptop", "publish": true,
    });
    let said = cast.make("create_takeaway", said);
    cast.call(
        "register_person",
        json!({ "attendance": { "event_id": cast.event, "person_id": cast.priya } }),
    );
    let draft = cast.draft_of("blog_post");
    assert_eq!(cast.warned(&draft), Vec::<Value>::new());
    cast.call("delete_person", json!({ "id": cast.priya }));
    let warned = cast.warned(&draft);
    assert_eq!((warned.len(), &warned[0]["why"]), (1, &json!("person_gone")), "{warned:?}");
    assert_eq!(warned[0]["text"], "Priya Nair");
    assert_eq!(cast.office.refused("copy_draft", json!({ "id": draft })), "draft-names-somebody-gone");
    let card =
        || cast.call("takeaway_board", json!({ "event_id": cast.event }))["takeaways"][0]["withheld"].clone();
    assert_eq!(card(), "names_somebody_gone", "the board says why it is left out");
    cast.draft_of("blog_post");
    assert_eq!(cast.warned(&draft), Vec::<Value>::new(), "built again, it is left out");
    let other = json!({ "id": said, "text": "It was the library that lent the first laptop" });
    cast.call("change_takeaway", other);
    assert_eq!(card(), Value::Null);
    cast.draft_of("blog_post");
    let page = cast.call("draft", json!({ "id": draft }));
    let told = |block: &Value| text(&block["body"]).contains("It was the library");
    assert!(list(&page["blocks"]).iter().any(told), "its new words are told");
    let hand = json!({ "draft_id": draft, "after": null, "body": "## What Priya Nair says" });
    cast.call("add_block", hand);
    let warned = cast.warned(&draft);
    assert_eq!((warned.len(), &warned[0]["why"]), (1, &json!("person_gone_in_words")), "{warned:?}");
    let refused = cast.office.refused("copy_draft", json!({ "id": draft }));
    assert_eq!(
        refused, "draft-words-name-somebody-gone",
        "building again would leave a heading of one's own"
    );
}
