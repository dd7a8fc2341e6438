//! Documents made from the data: built, edited by hand, and never overwritten by surprise.

mod out;
mod typed;

use crate::cast::Cast;
use crate::office::{Office, list, text};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};

impl Cast {
    pub(crate) fn build(&self, kind: &str) -> Value {
        self.call("build_draft", json!({ "event_id": self.event, "kind": kind }))
    }

    fn body(&self, draft: &Value) -> String {
        text(&self.call("draft", json!({ "id": draft["id"] }))["view"]["body"]).to_owned()
    }

    fn edit(&self, draft: &Value, body: &str) {
        self.call("change_draft", json!({ "id": draft["id"], "body": body }));
    }

    pub(crate) fn takeaway(&self, words: &str, permission: &str) -> Value {
        self.make(
            "create_takeaway",
            json!({
                "event_id": self.event, "person_id": self.amara, "session_id": self.opening,
                "text": words, "permission": permission, "theme": "Devices",
            }),
        )
    }
}

#[test]
fn a_document_that_nobody_touched_is_built_again_from_what_was_said_since() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.plenary");
    let clock = |instant: &str| Clock::fixed(instant.parse().unwrap());
    let monday = Plenary::create(&path, clock("2026-11-16T09:00:00Z"), "a test").unwrap();
    let cast = Cast::in_office(Office::of(monday));
    cast.takeaway("Lend the device with the data.", "public");
    let draft = cast.build("blog_post");
    assert_eq!(cast.call("draft", json!({ "id": draft["id"] }))["view"]["newer_takeaways"], 0);
    let cast = cast.on(|| Plenary::open(&path, clock("2026-11-17T09:00:00Z"), "a test").unwrap());
    cast.takeaway("Skills travel with people.", "public");
    let stale = cast.call("draft", json!({ "id": draft["id"] }))["view"].clone();
    assert_eq!((&stale["edited"], &stale["newer_takeaways"]), (&json!(false), &json!(1)));
    cast.takeaway("What the office keeps to itself.", "internal");
    let kept_back = cast.takeaway("Not for the post.", "public");
    cast.call("change_takeaway", json!({ "id": kept_back, "publish": false }));
    let stale = cast.call("draft", json!({ "id": draft["id"] }))["view"].clone();
    assert_eq!(stale["newer_takeaways"], 1, "of the others no paragraph will come");
    let again = cast.build("blog_post");
    assert_eq!(again["id"], draft["id"], "it is the same document");
    assert!(cast.body(&draft).contains("Skills travel with people"));
}

#[test]
fn a_document_with_edits_is_built_again_around_them() {
    let cast = Cast::new();
    cast.takeaway("Lend the device with the data.", "public");
    let draft = cast.build("blog_post");
    cast.edit(&draft, &format!("{}\nMy own words.\n", cast.body(&draft)));
    cast.takeaway("Skills travel with people.", "public");
    cast.build("blog_post");
    let body = cast.body(&draft);
    assert!(body.contains("Skills travel with people") && body.ends_with("My own words.\n"), "{body}");
    cast.call("undo", json!({}));
    assert!(!cast.body(&draft).contains("Skills travel"));
}

#[test]
fn summary_and_blog_post_are_two_documents() {
    let cast = Cast::new();
    cast.takeaway("Lend the device with the data.", "public");
    let (summary, blog) = (cast.build("summary"), cast.build("blog_post"));
    cast.edit(&blog, "Only the post.");
    assert_ne!(cast.body(&summary), "Only the post.");
    assert_eq!(list(&cast.call("list_drafts", json!({}))).len(), 2);
    cast.call("delete_draft", json!({ "id": blog["id"] }));
    assert_eq!(list(&cast.call("after", json!({ "event_id": cast.event }))["drafts"]).len(), 1);
}

#[test]
fn a_document_leaves_as_edited_in_markdown_or_as_a_page() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    cast.takeaway("Lend the device with the data.", "public");
    let draft = cast.build("blog_post");
    cast.edit(&draft, "## Owls\n\nThey are *wise*. <script>alert(1)</script>\n");
    let leave = |name: &str| {
        let path = folder.path().join(name);
        cast.call("export_draft", json!({ "id": draft["id"], "path": path }));
        std::fs::read_to_string(path).unwrap()
    };
    let markdown = leave("post.md");
    let (above, body) = markdown.split_once("---\n\n").unwrap();
    assert!(above.starts_with("---\ntitle: ") && above.contains("\ndate: \"2026-11-12\"\n"), "{above}");
    assert_eq!(body, "## Owls\n\nThey are *wise*. <script>alert(1)</script>\n");
    let page = leave("post.html");
    assert!(page.contains("<em>wise</em>") && !page.contains("<script"), "{page}");
    let copy = text(&cast.call("copy_draft", json!({ "id": draft["id"] }))["html"]).to_owned();
    assert!(copy.contains("<em>wise</em>") && !copy.contains("<script"), "{copy}");
}

#[test]
fn an_edited_document_that_gives_a_name_away_is_saved_and_does_not_leave() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    cast.takeaway("Lend the device with the data.", "public");
    cast.takeaway("The budget will be cut in spring.", "internal");
    let draft = cast.build("blog_post");
    cast.edit(&draft, "As we heard: the budget will be cut in spring.");
    let path = folder.path().join("post.md");
    let refusal = cast.office.refusal("export_draft", json!({ "id": draft["id"], "path": path }));
    assert_eq!(refusal.code, "draft-gives-away");
    assert!(!path.exists(), "nothing was written");
    assert_eq!(cast.office.refusal("copy_draft", json!({ "id": draft["id"] })).code, "draft-gives-away");
}

impl Cast {
    fn page(&self, draft: &Value) -> Value {
        self.call("draft", json!({ "id": draft["id"] }))
    }

    /// The block that says this.
    fn block(&self, draft: &Value, words: &str) -> Value {
        let page = self.page(draft);
        let found = list(&page["blocks"]).iter().find(|block| text(&block["body"]).contains(words));
        found.unwrap_or_else(|| panic!("{words} in {page}")).clone()
    }

    fn change(&self, draft: &Value, words: &str, body: &str) {
        let id = self.block(draft, words)["id"].clone();
        self.call("change_block", json!({ "id": id, "body": body }));
    }
}

/// Two takeaways said, and the post of them: the second stands in a list.
fn post() -> (Cast, Value, Value) {
    let cast = Cast::new();
    cast.takeaway("Lend the device with the data.", "public");
    let second = cast.takeaway("Skills travel with people.", "public");
    let draft = cast.build("blog_post");
    (cast, draft, second)
}

#[test]
fn every_sentence_leads_to_the_takeaway_the_session_and_the_person_behind_it() {
    let (cast, draft, second) = post();
    let page = cast.page(&draft);
    let block = cast.block(&draft, "Skills travel");
    let sources = list(&block["sentences"][0]["sources"]);
    let kinds: Vec<_> = sources.iter().map(|name| text(&page["sources"][text(name)]["kind"])).collect();
    assert_eq!(kinds, ["takeaway", "session", "person"]);
    let takeaway = &page["sources"][text(&sources[0])];
    assert_eq!((&takeaway["id"], text(&takeaway["text"])), (&second, "Skills travel with people."));
    cast.change(&draft, "Skills travel", "- Skills travel with the people who have them.");
    let edited = cast.block(&draft, "who have them");
    assert_eq!(
        edited["sentences"][0]["sources"], block["sentences"][0]["sources"],
        "an edit keeps where it is from"
    );
    assert_eq!(edited["edited"], true);
}

#[test]
fn an_edited_paragraph_is_offered_what_the_data_says_by_now() {
    let (cast, draft, second) = post();
    cast.change(&draft, "Skills travel", "- My own words on skills.");
    cast.call("change_takeaway", json!({ "id": second, "text": "Skills stay with people." }));
    let plan = cast.call("preview_rebuild", json!({ "id": draft["id"] }));
    let outcomes: Vec<_> = list(&plan["lines"]).iter().map(|line| text(&line["outcome"])).collect();
    assert_eq!(outcomes, ["offered"]);
    assert!(!cast.body(&draft).contains("stay with"), "a preview changes nothing");
    cast.build("blog_post");
    let block = cast.block(&draft, "My own words");
    assert!(text(&block["offered"]["markdown"]).contains("Skills stay with people."));
    assert_eq!(cast.page(&draft)["view"]["undecided"], 1);
    cast.call("decide_block", json!({ "id": block["id"], "decision": "keep" }));
    cast.build("blog_post");
    assert_eq!(cast.page(&draft)["view"]["undecided"], 0, "what was decided is not asked again");
    cast.call("change_takeaway", json!({ "id": second, "text": "Skills grow with people." }));
    cast.build("blog_post");
    cast.call("decide_block", json!({ "id": block["id"], "decision": "take" }));
    assert!(
        cast.body(&draft).contains("Skills grow with people") && !cast.body(&draft).contains("My own words")
    );
}

#[test]
fn what_was_deleted_by_hand_stays_away_and_what_is_new_is_marked() {
    let (cast, draft, _) = post();
    let gone = cast.block(&draft, "Skills travel")["id"].clone();
    cast.call("delete_block", json!({ "id": gone }));
    cast.takeaway("Start in the library.", "public");
    cast.build("blog_post");
    assert!(!cast.body(&draft).contains("Skills travel"));
    let new = cast.block(&draft, "Start in the library");
    assert_eq!(new["state"], "new");
    cast.call("decide_block", json!({ "id": new["id"], "decision": "seen" }));
    cast.call("restore_block", json!({ "id": gone }));
    assert!(cast.body(&draft).contains("Skills travel"));
    assert_eq!(cast.page(&draft)["view"]["undecided"], 0);
}

#[test]
fn an_edit_whose_takeaway_is_gone_is_flagged_and_an_untouched_paragraph_leaves() {
    let (cast, draft, second) = post();
    cast.change(&draft, "Skills travel", "- My own words on skills.");
    cast.call("delete_takeaway", json!({ "id": second }));
    cast.build("blog_post");
    let block = cast.block(&draft, "My own words");
    assert_eq!(block["state"], "unsupported");
    cast.call("decide_block", json!({ "id": block["id"], "decision": "keep" }));
    assert_eq!(cast.block(&draft, "My own words")["by_hand"], true);
    assert_eq!(
        cast.office.refused("decide_block", json!({ "id": block["id"], "decision": "take" })),
        "block-nothing-to-decide"
    );
}

#[test]
fn several_paragraphs_typed_into_one_become_several_and_blocks_move_and_stay_where_they_were_put() {
    let (cast, draft, _) = post();
    let last = list(&cast.page(&draft)["blocks"]).last().unwrap()["id"].clone();
    let added = cast.call("add_block", json!({ "draft_id": draft["id"], "after": last, "body": "One." }));
    let id = added[0]["id"].clone();
    let typing = cast.call("change_block", json!({ "id": id, "body": "One.\n\nTwo.", "typing": true }));
    assert_eq!(list(&typing).len(), 1, "nothing is split while it is being typed");
    let split = cast.call("change_block", json!({ "id": id, "body": "One.\n\nTwo.\n\n- three\n- four" }));
    assert_eq!(list(&split).len(), 4);
    cast.call("move_block", json!({ "id": id, "to": 1 }));
    cast.build("blog_post");
    assert!(cast.body(&draft).split("\n\n").nth(1) == Some("One."), "{}", cast.body(&draft));
    assert!(cast.body(&draft).ends_with("Two.\n\n- three\n- four\n"));
}

#[test]
fn a_takeaway_withdrawn_from_publication_keeps_what_everybody_reads_in_the_office_until_it_is_built_again() {
    let (cast, draft, said) = post();
    let summary = cast.build("summary");
    cast.call("change_takeaway", json!({ "id": said, "publish": false }));
    let warnings = |draft: &Value| -> Vec<Value> {
        list(&cast.page(draft)["view"]["warnings"]).iter().map(|one| one["why"].clone()).collect()
    };
    assert_eq!((warnings(&draft), warnings(&summary)), (vec![json!("unpublished")], vec![]));
    assert_eq!(cast.office.refused("copy_draft", json!({ "id": draft["id"] })), "draft-tells-unpublished");
    cast.call("copy_draft", json!({ "id": summary["id"] }));
    cast.build("blog_post");
    assert_eq!(warnings(&draft), Vec::<Value>::new());
    cast.call("copy_draft", json!({ "id": draft["id"] }));
}

#[test]
fn a_takeaway_that_was_deleted_is_withdrawn_from_publication_and_one_that_lives_on_is_not() {
    let (cast, draft, said) = post();
    cast.call("delete_takeaway", json!({ "id": said }));
    let warnings = || -> Vec<Value> {
        list(&cast.page(&draft)["view"]["warnings"]).iter().map(|one| one["why"].clone()).collect()
    };
    assert!(!warnings().is_empty() && warnings().iter().all(|why| why == "unpublished"));
    assert_eq!(cast.office.refused("copy_draft", json!({ "id": draft["id"] })), "draft-tells-unpublished");
    cast.build("blog_post");
    assert_eq!(warnings(), Vec::<Value>::new(), "built again, it says it no more");
    let (cast, draft, said) = post();
    let keep = cast.call("duplicate_takeaway", json!({ "id": said }));
    cast.call("merge_takeaways", json!({ "keep": keep["id"], "others": [said] }));
    cast.call("copy_draft", json!({ "id": draft["id"] }));
}

#[test]
fn somebody_who_was_deleted_is_named_in_no_draft_that_leaves() {
    let (cast, draft, _) = post();
    cast.call("delete_person", json!({ "id": cast.amara }));
    let page = cast.page(&draft);
    assert!(list(&page["view"]["warnings"]).iter().all(|warning| warning["why"] == "person_gone"));
    assert_eq!(cast.office.refused("copy_draft", json!({ "id": draft["id"] })), "draft-names-somebody-gone");
    cast.build("blog_post");
    assert_eq!(list(&cast.page(&draft)["view"]["warnings"]).len(), 0, "built again, nobody names them");
}

#[test]
fn a_version_is_kept_of_what_leaves_and_the_draft_goes_back_to_it() {
    let (cast, draft, _) = post();
    cast.call("copy_draft", json!({ "id": draft["id"] }));
    cast.call("copy_draft", json!({ "id": draft["id"] }));
    let copied = cast.body(&draft);
    cast.change(&draft, "Skills travel", "- Something else.");
    cast.call("keep_draft_version", json!({ "id": draft["id"] }));
    let page = cast.page(&draft);
    let versions = list(&page["versions"]);
    let reasons: Vec<_> = versions.iter().map(|version| text(&version["reason"])).collect();
    assert_eq!(reasons, ["asked", "copied"], "the same is kept once");
    let difference = cast.call("draft_difference", json!({ "from": versions[1]["id"] }));
    let changed = list(&difference["lines"]).iter().filter(|line| line["kind"] != "same").count();
    assert_eq!(changed, 2, "one line is gone and one is new");
    cast.call("restore_draft_version", json!({ "id": versions[1]["id"] }));
    assert_eq!(cast.body(&draft), copied);
    cast.call("undo", json!({}));
    assert!(cast.body(&draft).contains("Something else"));
}

#[test]
fn other_words_of_a_template_take_the_place_of_the_old_ones_and_are_offered_where_somebody_edited() {
    let (cast, draft, _) = post();
    cast.call(
        "create_action",
        json!({ "event_id": cast.event, "text": "Ask the boroughs what they lend.", "permission": "public" }),
    );
    cast.build("blog_post");
    let unseen = cast.page(&draft);
    for block in list(&unseen["blocks"]).iter().filter(|block| block["state"] == "new") {
        cast.call("decide_block", json!({ "id": block["id"], "decision": "seen" }));
    }
    cast.change(&draft, "still to be done", "We still have this to do:");
    let shipped = text(&cast.call("template", json!({ "kind": "blog_post" }))["shipped"]).to_owned();
    let own = shipped
        .replace("## {{ say(\"document-heading-next\") }}", "## And then?")
        .replace("{{ say(\"document-still-to-do\") }}", "Not done yet:");
    assert_ne!(own, shipped);
    cast.call("write_template", json!({ "kind": "blog_post", "body": own }));
    cast.build("blog_post");
    let page = cast.page(&draft);
    let bodies: Vec<&str> = list(&page["blocks"]).iter().map(|block| text(&block["body"])).collect();
    assert!(bodies.contains(&"## And then?") && bodies.contains(&"We still have this to do:"), "{bodies:?}");
    assert!(!bodies.contains(&"Not done yet:"), "{bodies:?}");
    let states = list(&page["blocks"]).iter().map(|block| text(&block["state"]));
    assert!(states.clone().all(|state| state == "standing"), "{:?}", states.collect::<Vec<_>>());
    assert_eq!(cast.block(&draft, "We still have")["offered"]["markdown"], "Not done yet:");
}

#[test]
fn a_draft_of_a_week_bears_its_last_day_wherever_it_goes() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    let week = json!({ "starts_on": "2026-11-09", "ends_on": "2026-11-15", "kind": "weeknote" });
    let draft = cast.call("build_draft", week)["id"].clone();
    let left = |name: &str| {
        let path = folder.path().join(name);
        cast.call("export_draft", json!({ "id": draft, "path": path }));
        String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned()
    };
    assert!(left("a.md").contains("\ndate: \"2026-11-15\"\n"));
    assert!(left("a.docx").contains("2026-11-15T00:00:00Z"));
    assert!(left("a.pdf").contains("20261115"));
}
