//! What somebody took out of the calendar on the server: it is asked about, unless the whole calendar was emptied.

use super::Scene;
use crate::office::{list, text};
use serde_json::json;

#[test]
fn what_somebody_deleted_there_is_asked_about_and_stays_deleted_or_comes_again_as_chosen() {
    let scene = Scene::new();
    let cast = &scene.cast;
    scene.publish(json!({}));
    scene.ask("DELETE", &cast.opening, None);
    let report = scene.publish(json!({}));
    let conflict = &list(&report["conflicts"])[0];
    assert_eq!((text(&conflict["title"]), &conflict["gone"]), ("Opening", &json!(true)));
    assert!(!scene.file(&cast.opening).exists(), "nothing is done to it without a word");
    let uid = text(&conflict["uid"]).to_owned();
    assert_eq!(scene.numbers(json!({ uid.as_str(): "keep" })), [0, 0, 0, 1, 1, 0]);
    assert_eq!(
        scene.numbers(json!({})),
        [0, 0, 0, 1, 1, 0],
        "it stays deleted, and is not asked about again"
    );
    cast.call("change_session", json!({ "id": cast.opening, "title": "Welcome" }));
    assert_eq!(scene.numbers(json!({})), [0, 0, 0, 1, 0, 1], "until it changes here");
    assert_eq!(scene.numbers(json!({ uid.as_str(): "overwrite" })), [1, 0, 0, 1, 0, 0]);
    assert!(scene.read(&cast.opening).contains("Welcome"));
    assert_eq!(scene.numbers(json!({})), [0, 0, 0, 2, 0, 0]);
}

#[test]
fn a_calendar_that_was_emptied_is_filled_again() {
    let scene = Scene::new();
    let cast = &scene.cast;
    let [created, ..] = scene.numbers(json!({}));
    let folder = scene.folder.path().join("calendars/collection-root/office/events");
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "ics") {
            std::fs::remove_file(path).unwrap();
        }
    }
    assert_eq!(scene.numbers(json!({})), [created, 0, 0, 0, 0, 0]);
    assert!(scene.read(&cast.opening).contains("Opening"));
}
