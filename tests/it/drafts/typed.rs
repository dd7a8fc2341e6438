//! What is typed into a document and may not be told as it stands, and what was noted twice.

use crate::cast::Cast;
use crate::office::text;
use serde_json::json;

#[test]
fn a_paragraph_that_is_typed_with_a_mark_or_in_confidence_keeps_its_document_here() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    cast.takeaway("Lend the device with the data.", "public");
    for kind in ["blog_post", "summary", "report", "minutes"] {
        let draft = cast.build(kind);
        let leave = json!({ "id": draft["id"], "path": folder.path().join(format!("{kind}.md")) });
        cast.call("export_draft", leave.clone());
        for (typed, why, code) in [
            ("We are insolvent [internal]", "marked", "draft-marked"),
            ("We are insolvent [intenal]", "marked", "draft-marked"),
            ("Amara left [no name]", "marked", "draft-marked"),
            ("Off the record: we are insolvent.", "in_confidence", "draft-in-confidence"),
        ] {
            let block = cast.call("add_block", json!({ "draft_id": draft["id"], "body": typed }))[0].clone();
            let warnings = cast.page(&draft)["view"]["warnings"].clone();
            let told = json!([{ "block_id": block["id"], "why": why, "source": null, "event_id": null, "text": typed }]);
            assert_eq!(warnings, told, "{kind}: {typed}");
            assert_eq!(cast.office.refused("export_draft", leave.clone()), code, "{kind}: {typed}");
            cast.call("delete_block", json!({ "id": block["id"] }));
        }
        cast.call("export_draft", leave);
    }
    let post = cast.build("blog_post");
    cast.call("change_draft", json!({ "id": post["id"], "title": "Our post [internal]" }));
    assert_eq!(cast.office.refused("copy_draft", json!({ "id": post["id"] })), "draft-marked");
}

#[test]
fn a_sentence_that_two_transcripts_hold_stands_once() {
    let cast = Cast::new();
    for (text, permission) in [
        ("Lend the device with the data.", "public"),
        ("lend the device with the data", "public"),
        ("Skills come first.", "public"),
    ] {
        cast.takeaway(text, permission);
    }
    for _ in 0..2 {
        cast.make("create_decision", json!({ "event_id": cast.event, "text": "We go on in spring" }));
    }
    for kind in ["blog_post", "summary", "report", "minutes"] {
        let body = text(&cast.page(&cast.build(kind))["view"]["body"]).to_lowercase();
        assert_eq!(body.matches("lend the device with the data").count(), 1, "{kind}: {body}");
        assert!(body.contains("skills come first"), "{kind}: {body}");
        assert!(body.matches("we go on in spring").count() < 2, "{kind}: {body}");
    }
}
