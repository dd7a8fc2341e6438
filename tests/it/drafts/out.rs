//! What left the office and may not be said by now: told on the draft and at home, place by place, until it is put right there.

use super::post;
use crate::cast::Cast;
use crate::office::list;
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn a_permission_withdrawn_after_it_was_rewritten_keeps_the_draft_in_the_office_and_home_says_so() {
    let (cast, draft, second) = post();
    cast.change(&draft, "Skills travel", "- People carry skills where they travel.");
    cast.call("copy_draft", json!({ "id": draft["id"] }));
    cast.call("change_takeaway", json!({ "id": second, "permission": "internal" }));
    let page = cast.page(&draft);
    assert_eq!(page["view"]["warnings"][0]["block_id"], cast.block(&draft, "People carry")["id"]);
    assert_eq!(page["view"]["warnings"][0]["why"], "internal");
    assert_eq!(list(&page["out"]).len(), 1, "what was copied says it too");
    assert_eq!(cast.office.refused("copy_draft", json!({ "id": draft["id"] })), "draft-gives-away");
    let home = cast.call("home", json!({ "today": "2026-11-20" }));
    assert!(
        list(&home["needs"])
            .iter()
            .any(|need| need["kind"] == "draft_gives_away" && need["draft_id"] == draft["id"])
    );
    // Other words are not enough: what it was made from says so, until the paragraph goes.
    cast.change(&draft, "People carry", "- The lunch was good.");
    assert_eq!(list(&cast.page(&draft)["view"]["warnings"]).len(), 1);
    cast.call("delete_block", json!({ "id": cast.block(&draft, "The lunch")["id"] }));
    let page = cast.page(&draft);
    assert_eq!((list(&page["view"]["warnings"]).len(), list(&page["out"]).len()), (0, 1));
}

#[test]
fn what_was_copied_is_out_until_somebody_says_that_it_is_taken_back() {
    let (cast, draft, second) = post();
    cast.call("copy_draft", json!({ "id": draft["id"] }));
    cast.call("change_takeaway", json!({ "id": second, "permission": "internal" }));
    cast.call("delete_block", json!({ "id": cast.block(&draft, "Skills travel")["id"] }));
    let out = || list(&cast.page(&draft)["out"]).len();
    let is_told = || {
        let home = cast.call("home", json!({ "today": "2026-11-20" }));
        let is_it = |need: &&Value| need["draft_id"] == draft["id"] && need["kind"] == "draft_is_out";
        list(&home["needs"]).iter().filter(is_it).map(|need| need["count"].clone()).collect::<Vec<_>>()
    };
    assert_eq!((out(), is_told()), (1, vec![json!(1)]));
    let folder = tempfile::tempdir().unwrap();
    let file = json!({ "id": draft["id"], "path": folder.path().join("post.txt"), "way": "txt" });
    cast.call("export_draft", file);
    assert_eq!((out(), is_told()), (1, vec![json!(1)]), "a file takes no copy back");
    cast.call("copy_draft", json!({ "id": draft["id"] }));
    assert_eq!((out(), is_told()), (1, vec![json!(1)]), "where it was pasted nobody knows");
    let version = cast.page(&draft)["out_at"][0]["id"].clone();
    cast.call("take_back_draft_version", json!({ "id": version, "taken_back": true }));
    assert_eq!((out(), is_told()), (0, Vec::new()));
}

#[test]
fn a_file_that_left_is_out_until_it_is_written_over_or_somebody_says_that_it_is_taken_back() {
    let (cast, draft, second) = post();
    let folder = tempfile::tempdir().unwrap();
    let save = |name: &str| {
        let path = folder.path().join(name);
        cast.call("export_draft", json!({ "id": draft["id"], "path": path }));
        path
    };
    let (kept, sent) = (save("kept.docx"), save("sent.docx"));
    cast.call("keep_draft_version", json!({ "id": draft["id"] }));
    cast.call("change_takeaway", json!({ "id": second, "permission": "internal" }));
    cast.call("delete_block", json!({ "id": cast.block(&draft, "Skills travel")["id"] }));
    let out = || {
        let page = cast.page(&draft);
        let places: Vec<_> = list(&page["out_at"]).iter().map(|one| one["place"].clone()).collect();
        assert_eq!(list(&page["out"]).len(), usize::from(!places.is_empty()), "each sentence once");
        places
    };
    save("plain.txt");
    assert_eq!(out(), [json!(sent), json!(kept)], "another file takes neither back");
    save("kept.docx");
    assert_eq!(out(), [json!(sent)]);
    let versions = cast.page(&draft)["versions"].clone();
    let of =
        |place: &Path| list(&versions).iter().find(|one| one["place"] == json!(place)).unwrap()["id"].clone();
    let take_back = |yes: bool| json!({ "id": of(&sent), "taken_back": yes });
    cast.call("take_back_draft_version", take_back(true));
    assert_eq!(out(), Vec::<Value>::new());
    cast.call("take_back_draft_version", take_back(false));
    assert_eq!(out(), [json!(sent)], "it is out there after all");
    let asked = list(&versions).iter().find(|one| one["reason"] == "asked").unwrap()["id"].clone();
    let never = json!({ "id": asked, "taken_back": true });
    assert_eq!(cast.office.refused("take_back_draft_version", never), "version-never-left");
}

#[test]
fn minutes_that_were_written_as_a_file_or_circulated_are_out() {
    let cast = Cast::new();
    let said = cast.takeaway("Skills travel with people.", "public");
    let draft = cast.build("minutes");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("minutes.docx");
    let file = json!({ "event_id": cast.event, "format": "minutes-docx", "path": path });
    cast.call("export_file", file.clone());
    let minutes = cast.call("minutes", json!({ "event_id": cast.event }))["minutes"]["id"].clone();
    cast.call("circulate_minutes", json!({ "id": minutes }));
    cast.call("change_takeaway", json!({ "id": said, "permission": "internal" }));
    cast.call("delete_block", json!({ "id": cast.block(&draft, "Skills travel")["id"] }));
    let reasons = || {
        let page = cast.page(&draft);
        list(&page["out_at"]).iter().map(|one| one["reason"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(reasons(), ["sent", "exported"]);
    cast.call("correct_minutes", json!({ "id": minutes }));
    cast.call("export_file", file);
    assert_eq!(reasons(), ["sent"], "what was circulated is in people's hands");
}
