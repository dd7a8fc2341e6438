//! While another program holds the workspace nothing is put on a calendar server: it could not be noted what lies there.

use super::Scene;
use crate::office::Office;
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_post::{Post, keys::MemoryKeys, trust::Trust};
use serde_json::json;
use std::sync::Arc;

#[test]
fn nothing_is_published_while_another_program_holds_the_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.plenary");
    let clock = || Clock::fixed("2026-09-01T08:00:00Z".parse().unwrap());
    let keys = Arc::new(MemoryKeys::default());
    let scene = Scene::on(Plenary::create(&path, clock(), "the Plenary window").unwrap(), Arc::clone(&keys));
    let cast = &scene.cast;
    assert_eq!(scene.numbers(json!({})), [2, 0, 0, 0, 0, 0]);
    cast.call("change_session", json!({ "id": cast.opening, "title": "Welcome" }));
    let script = Plenary::open(&path, clock(), "the command line").unwrap();
    let script = Office::with_post(script, Post::with(keys, Trust::of_this_computer()));
    let request = json!({ "account_id": scene.account, "event_id": cast.event });
    assert_eq!(script.refused("publish_caldav", request), "workspace-in-use");
    let there = scene.read(&cast.opening);
    assert!(there.contains("Opening") && !there.contains("Welcome"), "it lies there as it did: {there}");
    assert_eq!(scene.numbers(json!({})), [0, 1, 0, 1, 0, 0], "and is no conflict for who holds it");
}
