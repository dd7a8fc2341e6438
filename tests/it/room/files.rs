//! Files beside the workspace: kept once, verified, carried by back-ups, gone when nobody can want them back.

use super::Cast;
use crate::office::{Office, list, text};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

struct Desk {
    cast: Cast,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::fixed("2026-11-12T09:30:00Z".parse().unwrap());
        let plenary = Plenary::create(folder.path().join("office.plenary"), clock, "a test").unwrap();
        Self { cast: Cast::in_office(Office::of(plenary)), folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn written(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn attach(&self, paths: &[&Path]) -> Value {
        let (event, session) = (&self.cast.event, &self.cast.opening);
        self.cast.call("attach_files", json!({ "paths": paths, "event_id": event, "session_id": session }))
    }

    /// The files beside the workspace.
    fn beside(&self) -> usize {
        std::fs::read_dir(self.path("office.plenary-files")).map_or(0, Iterator::count)
    }

    fn faults(&self) -> Vec<String> {
        let report = self.cast.call("check_workspace", json!({}));
        list(&report["faults"]).iter().map(|fault| text(fault).to_owned()).collect()
    }
}

const PHOTO: &[u8] = b"\x89PNG\r\n\x1a\nTwo people at a table";

#[test]
fn a_photo_is_copied_under_its_hash_and_asks_for_words() {
    let desk = Desk::new();
    let photo = desk.written("table.png", PHOTO);
    let file = desk.attach(&[&photo])["files"][0].clone();
    assert_eq!(
        (text(&file["name"]), text(&file["media_type"]), &file["size"]),
        ("table.png", "image/png", &json!(PHOTO.len()))
    );
    let kept = desk.path("office.plenary-files").join(text(&file["sha256"]));
    assert_eq!(std::fs::read(kept).unwrap(), PHOTO);
    std::fs::remove_file(photo).unwrap();
    assert_eq!(desk.faults(), Vec::<String>::new(), "it does not need the file that was dropped");
    let needs = || desk.cast.call("home", json!({ "today": "2026-11-12" }))["needs"].clone();
    let asks =
        |needs: &Value| list(needs).iter().any(|need| need["kind"] == "no_alt_text" && need["files"] == 1);
    assert!(asks(&needs()));
    desk.cast.call("change_file", json!({ "id": file["id"], "alt_text": "Two people at a table" }));
    assert!(!asks(&needs()));
    assert_eq!(
        text(&desk.cast.call("file_bytes", json!({ "id": file["id"] }))["base64"]).len(),
        PHOTO.len().div_ceil(3) * 4
    );
}

#[test]
fn the_same_bytes_are_kept_once_and_attached_once_to_a_session() {
    let desk = Desk::new();
    let (one, two) = (desk.written("one.png", PHOTO), desk.written("two.png", PHOTO));
    let first = desk.attach(&[&one]);
    assert_eq!(desk.attach(&[&two])["files"][0]["id"], first["files"][0]["id"]);
    let elsewhere = json!({ "paths": [two], "event_id": desk.cast.event, "alt_text": "A table" });
    assert_ne!(desk.cast.call("attach_files", elsewhere)["files"][0]["id"], first["files"][0]["id"]);
    assert_eq!(desk.beside(), 1);
}

#[test]
fn what_cannot_be_attached_is_named_with_its_reason_and_the_rest_comes_in() {
    let desk = Desk::new();
    let (good, empty) = (desk.written("slides.pdf", b"%PDF-1.7"), desk.written("empty.pdf", b""));
    let large = desk.path("large.bin");
    std::fs::File::create(&large).unwrap().set_len(200 * 1024 * 1024 + 1).unwrap();
    let gone = desk.path("gone.pdf");
    let answer = desk.attach(&[&good, &empty, desk.folder.path(), &large, &gone]);
    let reasons: Vec<&str> =
        list(&answer["refused"]).iter().map(|each| text(&each["error"]["code"])).collect();
    assert_eq!(reasons, ["file-is-empty", "not-a-file", "file-too-large", "file"]);
    assert_eq!(list(&answer["files"]).len(), 1);
    assert_eq!(desk.beside(), 1, "nothing is left of what was refused");
}

#[test]
fn bytes_stay_while_undo_can_bring_them_back_and_go_when_nothing_names_them() {
    let desk = Desk::new();
    let photo = desk.written("table.png", PHOTO);
    let file = desk.attach(&[&photo])["files"][0].clone();
    desk.cast.call("remove_file", json!({ "id": file["id"] }));
    desk.cast.call("rebuild_search", json!({}));
    assert_eq!(desk.beside(), 1);
    desk.cast.call("undo", json!({}));
    assert_eq!((desk.faults(), list(&desk.cast.room()["files"]).len()), (Vec::new(), 1));
    let stray = desk.path("office.plenary-files").join("0".repeat(64));
    std::fs::write(&stray, "nobody's").unwrap();
    let other = desk.written("office.plenary-files/README.txt", b"not ours");
    desk.cast.call("rebuild_search", json!({}));
    assert_eq!((stray.exists(), other.exists(), desk.beside()), (false, true, 2));
}

#[test]
fn the_check_finds_missing_and_changed_files() {
    let desk = Desk::new();
    let photo = desk.written("table.png", PHOTO);
    let file = desk.attach(&[&photo])["files"][0].clone();
    let kept = desk.path("office.plenary-files").join(text(&file["sha256"]));
    std::fs::write(&kept, "other bytes").unwrap();
    assert!(desk.faults()[0].contains("holds other bytes"), "{:?}", desk.faults());
    std::fs::remove_file(&kept).unwrap();
    assert!(desk.faults()[0].contains("cannot be read"), "{:?}", desk.faults());
    assert_eq!(desk.cast.office.refused("file_bytes", json!({ "id": file["id"] })), "file-is-missing");
    let again = desk.written("again.png", PHOTO);
    desk.attach(&[&again]);
    assert_eq!(desk.faults(), Vec::<String>::new(), "attaching the same bytes repairs it");
}

#[test]
fn a_back_up_carries_the_files_and_is_whole_by_itself() {
    let desk = Desk::new();
    let photo = desk.written("table.png", PHOTO);
    let file = desk.attach(&[&photo])["files"][0].clone();
    let copy = desk.path("copy.plenary");
    desk.cast.call("back_up", json!({ "path": copy }));
    let opened = Office::of(
        Plenary::open(&copy, Clock::fixed("2026-11-13T09:30:00Z".parse().unwrap()), "a test").unwrap(),
    );
    assert_eq!(opened.call("check_workspace", json!({}))["faults"], json!([]));
    let saved = desk.path("saved.png");
    opened.call("save_file", json!({ "id": file["id"], "path": saved }));
    assert_eq!(std::fs::read(saved).unwrap(), PHOTO);
}

#[test]
fn a_file_is_opened_as_a_copy_under_its_own_name_and_the_kept_bytes_stay() {
    let desk = Desk::new();
    let (slides, tool) = (desk.written("slides.exe", b"%PDF-1.7 slides"), desk.written("tool.exe", b"MZ"));
    let files = desk.attach(&[&slides, &tool])["files"].clone();
    let open =
        || PathBuf::from(text(&desk.cast.call("file_to_open", json!({ "id": files[0]["id"] }))["path"]));
    let copy = open();
    assert_eq!(copy.file_name().unwrap(), "slides.exe.pdf", "as what it is, whatever it is called");
    assert_eq!(std::fs::read(&copy).unwrap(), b"%PDF-1.7 slides");
    assert_eq!(open(), copy, "once is enough");
    std::fs::write(&copy, "changed by somebody").unwrap();
    let second = open();
    assert_ne!(second, copy);
    assert_eq!(desk.faults(), Vec::<String>::new());
    desk.cast.call("rebuild_search", json!({}));
    assert!(copy.exists() && !second.exists(), "what somebody changed is theirs");
    assert_eq!(
        desk.cast.office.refused("file_to_open", json!({ "id": files[1]["id"] })),
        "file-of-unknown-kind"
    );
}
