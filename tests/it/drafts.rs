//! Documents made from the data: built, edited by hand, and never overwritten by surprise.

use crate::cast::Cast;
use crate::office::{Office, list, text};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};

impl Cast {
    fn build(&self, kind: &str) -> Value {
        self.call("build_draft", json!({ "event_id": self.event, "kind": kind }))
    }

    fn body(&self, draft: &Value) -> String {
        text(&self.call("draft", json!({ "id": draft["id"] }))["body"]).to_owned()
    }

    fn edit(&self, draft: &Value, body: &str) {
        self.call("change_draft", json!({ "id": draft["id"], "body": body }));
    }

    fn takeaway(&self, words: &str, permission: &str) -> Value {
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
    assert_eq!(cast.call("draft", json!({ "id": draft["id"] }))["newer_takeaways"], 0);
    let cast = cast.on(|| Plenary::open(&path, clock("2026-11-17T09:00:00Z"), "a test").unwrap());
    cast.takeaway("Skills travel with people.", "public");
    let stale = cast.call("draft", json!({ "id": draft["id"] }));
    assert_eq!((&stale["edited"], &stale["newer_takeaways"]), (&json!(false), &json!(1)));
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
    assert_eq!(leave("post.md"), "## Owls\n\nThey are *wise*. <script>alert(1)</script>\n");
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
