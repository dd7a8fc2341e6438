//! Photos in documents: in every way they leave with their words and without what the camera wrote, or they do not leave.

use crate::cast::Cast;
use crate::documents::said;
use crate::office::{Office, list, text};
use base64::Engine;
use plenary_api::formats::{self, WAYS};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Stands in everything that the camera wrote beside the pixels of the photo (EXIF, XMP, IPTC, a comment, behind the end).
pub const CANARY: &str = "XYLOPHONE";
const WORDS: &str = "The hall before the doors open";

/// An invented photo with a place, a camera and its serial number, turned a quarter.
pub fn taken() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/photos/hall-with-its-place.jpg")
}

/// Whether the words stand in the bytes.
pub fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|part| part == words.as_bytes())
}

struct Desk {
    cast: Cast,
    folder: tempfile::TempDir,
    draft: Value,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::fixed("2026-11-20T08:00:00Z".parse().unwrap());
        let plenary = Plenary::create(folder.path().join("office.plenary"), clock, "a test").unwrap();
        let cast = Cast::in_office(Office::of(plenary));
        let build = json!({ "event_id": cast.event, "kind": "blog_post" });
        let draft = cast.call("build_draft", build)["id"].clone();
        Self { cast, folder, draft }
    }

    fn attach(&self, session: &Value) -> Value {
        let attach = json!({ "paths": [taken()], "event_id": self.cast.event, "session_id": session });
        self.cast.call("attach_files", attach)["files"][0].clone()
    }

    fn inserting(&self, file: &Value, words: &str) -> Value {
        json!({ "draft_id": self.draft, "file_id": file["id"], "alt_text": words })
    }

    fn insert(&self, file: &Value) -> Value {
        self.cast.call("insert_photo", self.inserting(file, WORDS))
    }

    fn path(&self, way: &str) -> PathBuf {
        self.folder.path().join(format!("post-{way}.{}", formats::Way::named(way).unwrap().extension()))
    }

    fn leaving(&self, way: &str) -> Value {
        json!({ "id": self.draft, "path": self.path(way), "way": way })
    }

    fn left(&self, way: &str) -> Vec<u8> {
        self.cast.call("export_draft", self.leaving(way));
        std::fs::read(self.path(way)).unwrap()
    }

    /// In every way, and on the clipboard.
    fn refused_everywhere(&self, code: &str) {
        for way in WAYS {
            assert_eq!(self.cast.office.refused("export_draft", self.leaving(way)), code, "{way}");
            assert!(!self.path(way).exists(), "{way}: nothing was written");
        }
        assert_eq!(self.cast.office.refused("copy_draft", json!({ "id": self.draft })), code);
    }

    fn warnings(&self) -> Value {
        self.cast.call("draft", json!({ "id": self.draft }))["view"]["warnings"].clone()
    }
}

/// What a page holds in its own addresses, unpacked.
fn unpacked(page: &str) -> Vec<u8> {
    let parts = page.split(";base64,").skip(1).filter_map(|rest| rest.split('"').next());
    parts.flat_map(|part| base64::engine::general_purpose::STANDARD.decode(part).unwrap()).collect()
}

#[test]
fn a_photo_leaves_in_every_way_with_its_words_and_without_what_the_camera_wrote() {
    let desk = Desk::new();
    assert!(holds(&std::fs::read(taken()).unwrap(), CANARY));
    let file = desk.attach(&desk.cast.opening);
    desk.insert(&file);
    for way in WAYS {
        let bytes = desk.left(way);
        let read = String::from_utf8_lossy(&bytes);
        assert!(!holds(&bytes, CANARY) && !holds(&bytes, "hall-with-its-place"), "{way}");
        if way != "pdf" {
            assert!(read.contains(WORDS), "{way}: {read}");
        }
        if matches!(way, "html" | "wordpress" | "outlook") {
            let photo = unpacked(&read);
            assert!(photo.starts_with(b"\xff\xd8\xff") && !holds(&photo, CANARY), "{way}");
            assert!(read.contains(&format!("alt=\"{WORDS}\"")), "{way}");
        }
    }
    let copy = desk.cast.call("copy_draft", json!({ "id": desk.draft }));
    for field in ["html", "wordpress", "outlook"] {
        let photo = unpacked(text(&copy[field]));
        assert!(photo.starts_with(b"\xff\xd8\xff") && !holds(&photo, CANARY), "{field}");
    }
    assert!(text(&copy["plain"]).contains(&format!("[{WORDS}]")), "{copy}");
    desk.cast.call("export_draft", json!({ "id": desk.draft, "path": desk.folder.path().join("a.md") }));
    let markdown = std::fs::read_to_string(desk.folder.path().join("a.md")).unwrap();
    assert!(markdown.starts_with("---\ntitle: ") && !markdown.contains("file:"), "{markdown}");
}

#[test]
#[cfg(target_os = "linux")]
fn in_a_pdf_a_photo_is_a_figure_with_its_words_that_stands_upright() {
    let desk = Desk::new();
    desk.insert(&desk.attach(&desk.cast.opening));
    desk.left("pdf");
    let path = desk.path("pdf");
    let path = path.as_os_str();
    let tags = said("pdfinfo", &[OsStr::new("-struct-text"), path]);
    assert!(tags.contains("Figure"), "{tags}");
    let images = said("pdfimages", &[OsStr::new("-list"), path]);
    let line: Vec<&str> = images.lines().nth(2).unwrap().split_whitespace().collect();
    assert_eq!((line[3], line[4], line[8]), ("64", "96", "jpeg"), "as the camera said: {images}");
    let metadata = said("pdfinfo", &[OsStr::new("-meta"), path]);
    assert!(!metadata.contains(CANARY) && metadata.contains("pdfuaid:part"), "{metadata}");
    let raw = desk.folder.path().join("image");
    said("pdfimages", &[OsStr::new("-all"), path, raw.as_os_str()]);
    let image = std::fs::read(desk.folder.path().join("image-000.jpg")).unwrap();
    assert!(!holds(&image, CANARY) && !holds(&image, "Exif"), "nothing came along");
}

#[test]
fn a_photo_without_words_is_refused_and_says_how_to_mend_it() {
    let desk = Desk::new();
    let file = desk.attach(&desk.cast.opening);
    assert_eq!(desk.cast.office.refused("insert_photo", desk.inserting(&file, " ")), "picture-without-words");
    let body = format!("# Post\n\n![](file:{})\n", text(&file["sha256"]));
    desk.cast.call("change_draft", json!({ "id": desk.draft, "body": body }));
    desk.refused_everywhere("picture-without-words");
    let file = desk.cast.call("change_file", json!({ "id": file["id"], "alt_text": WORDS }));
    let block = desk.cast.call("insert_photo", json!({ "draft_id": desk.draft, "file_id": file["id"] }));
    assert_eq!(text(&block["body"]), format!("![{WORDS}](file:{})", text(&file["sha256"])));
}

#[test]
fn words_that_were_given_once_are_kept_with_the_photo() {
    let desk = Desk::new();
    desk.insert(&desk.attach(&desk.cast.opening));
    let files = desk.cast.call("files", json!({ "event_id": desk.cast.event }));
    assert_eq!(text(&list(&files)[0]["alt_text"]), WORDS);
    desk.cast.call("undo", json!({}));
    let files = desk.cast.call("files", json!({ "event_id": desk.cast.event }));
    assert_eq!(text(&list(&files)[0]["alt_text"]), "", "one step");
}

#[test]
fn a_photo_of_a_session_held_without_names_stays_until_somebody_allows_it() {
    let desk = Desk::new();
    desk.cast.call("change_session", json!({ "id": desk.cast.opening, "no_names": true }));
    let file = desk.attach(&desk.cast.opening);
    assert_eq!(text(&file["permission"]), "no_name", "a face is a name");
    assert_eq!(desk.cast.office.refused("insert_photo", desk.inserting(&file, WORDS)), "photo-kept-back");
    let offered = desk.cast.call("draft_photos", json!({ "id": desk.draft }));
    assert_eq!((&list(&offered)[0]["kept_back"], text(&offered[0]["from"])), (&json!(true), "Opening"));
    desk.cast.call("change_file", json!({ "id": file["id"], "permission": "public" }));
    desk.insert(&file);
    desk.left("html");
}

#[test]
fn the_words_of_a_photo_name_nobody_where_its_session_carries_no_names() {
    let desk = Desk::new();
    let file = desk.attach(&desk.cast.opening);
    let named = desk.cast.call("insert_photo", desk.inserting(&file, "Jonas Lind asleep"));
    assert_eq!(desk.warnings(), json!([]), "anybody may be named there");
    desk.cast.call("change_session", json!({ "id": desk.cast.opening, "no_names": true }));
    desk.cast.call("change_file", json!({ "id": file["id"], "permission": "public" }));
    let warnings = desk.warnings();
    assert_eq!((text(&warnings[0]["why"]), &warnings[0]["block_id"]), ("names_somebody", &named["id"]));
    desk.refused_everywhere("draft-gives-away");
    desk.cast.call("delete_block", json!({ "id": named["id"] }));
    desk.insert(&file);
    assert_eq!(desk.warnings(), json!([]));
    desk.left("html");
}

#[test]
fn the_words_of_a_photo_of_the_whole_event_name_nobody_where_all_of_it_carries_no_names() {
    let desk = Desk::new();
    let file = desk.attach(&Value::Null);
    let named = desk.cast.call("insert_photo", desk.inserting(&file, "Jonas Lind asleep"));
    assert_eq!(desk.warnings(), json!([]), "anybody may be named there");
    for session in [&desk.cast.opening, &desk.cast.doorsteps] {
        desk.cast.call("change_session", json!({ "id": session, "no_names": true }));
    }
    assert_eq!(text(&desk.warnings()[0]["why"]), "names_somebody");
    desk.refused_everywhere("draft-gives-away");
    desk.cast.call("delete_block", json!({ "id": named["id"] }));
    desk.insert(&file);
    desk.left("html");
}

#[test]
fn the_words_of_a_photo_that_carry_a_mark_leave_in_no_way() {
    for (words, code) in [
        ("The sponsor [internal]", "draft-marked"),
        ("Jonas Lind asleep [public]", "draft-marked"),
        ("Please do not quote this: the hall", "draft-in-confidence"),
    ] {
        let desk = Desk::new();
        let file = desk.attach(&Value::Null);
        desk.cast.call("insert_photo", desk.inserting(&file, words));
        desk.refused_everywhere(code);
    }
}

#[test]
fn a_photo_that_may_not_leave_any_more_keeps_every_draft_in_the_office() {
    let desk = Desk::new();
    let file = desk.attach(&desk.cast.opening);
    let block = desk.insert(&file);
    assert_eq!(desk.warnings(), json!([]));
    desk.cast.call("change_session", json!({ "id": desk.cast.opening, "no_names": true }));
    let warnings = desk.warnings();
    assert_eq!(
        (text(&warnings[0]["why"]), text(&warnings[0]["text"]), &warnings[0]["block_id"]),
        ("photo_kept_back", "hall-with-its-place.jpg", &block["id"])
    );
    desk.refused_everywhere("photo-kept-back");
    desk.cast.call("undo", json!({}));
    assert_eq!(desk.warnings(), json!([]));
    let other = desk.attach(&desk.cast.doorsteps);
    desk.cast.call("change_file", json!({ "id": other["id"], "permission": "internal" }));
    desk.refused_everywhere("photo-kept-back");
    desk.cast.call("remove_file", json!({ "id": other["id"] }));
    desk.left("html");
    desk.cast.call("remove_file", json!({ "id": file["id"] }));
    assert_eq!(text(&desk.warnings()[0]["why"]), "photo_gone");
    std::fs::remove_file(desk.path("html")).unwrap();
    desk.refused_everywhere("picture-not-there");
}

#[test]
fn what_is_no_photo_or_of_another_event_is_not_put_in() {
    let desk = Desk::new();
    let slides = desk.folder.path().join("slides.pdf");
    std::fs::write(&slides, b"%PDF-1.7 slides").unwrap();
    let broken = desk.folder.path().join("broken.png");
    std::fs::write(&broken, b"\x89PNG\r\n\x1a\nNo more than its beginning").unwrap();
    let attach = json!({ "paths": [slides, broken], "event_id": desk.cast.event });
    let files = desk.cast.call("attach_files", attach)["files"].clone();
    let refused = |file: &Value| desk.cast.office.refused("insert_photo", desk.inserting(file, WORDS));
    assert_eq!(refused(&files[0]), "not-a-photo");
    let other = desk.cast.make("create_event", json!({ "title": "Other", "starts_on": "2026-12-01" }));
    let attach = json!({ "paths": [taken()], "event_id": other });
    let elsewhere = desk.cast.call("attach_files", attach)["files"][0].clone();
    assert_eq!(refused(&elsewhere), "of-another-event");
    desk.insert(&files[1]);
    desk.refused_everywhere("photo-unreadable");
}

#[test]
fn a_photo_stands_in_the_page_of_its_draft_and_says_where_it_is_from() {
    let desk = Desk::new();
    let file = desk.attach(&desk.cast.opening);
    let block = desk.insert(&file);
    let page = desk.cast.call("draft", json!({ "id": desk.draft }));
    let shown = list(&page["blocks"]).iter().find(|one| one["id"] == block["id"]).unwrap();
    assert_eq!(
        (text(&shown["form"]), &shown["photo"]["file_id"], text(&shown["photo"]["alt"])),
        ("picture", &file["id"], WORDS)
    );
    let sources = list(&shown["sentences"][0]["sources"]);
    let lines: Vec<&str> = sources.iter().map(|name| text(&page["sources"][text(name)]["text"])).collect();
    assert_eq!(lines, ["hall-with-its-place.jpg", "Opening"]);
    let built = desk.cast.call("build_draft", json!({ "event_id": desk.cast.event, "kind": "blog_post" }));
    assert_eq!(built["id"], desk.draft);
    let page = desk.cast.call("draft", json!({ "id": desk.draft }));
    assert!(list(&page["blocks"]).iter().any(|one| one["id"] == block["id"]), "a rebuild leaves it");
}

/// The canary through every format: a note asks for the photo, and minutes print notes.
#[test]
fn a_photo_that_is_kept_back_leaves_by_no_format_of_an_event() {
    let desk = Desk::new();
    let file = desk.attach(&desk.cast.opening);
    let body = format!("We met.\n\n![{WORDS}](file:{})\n", text(&file["sha256"]));
    let note = json!({ "event_id": desk.cast.event, "session_id": desk.cast.opening, "body": body });
    desk.cast.call("write_note", note);
    let export =
        |format: &str, path: &Path| json!({ "event_id": desk.cast.event, "format": format, "path": path });
    let mut shown = 0;
    for allowed in [true, false] {
        let permission = if allowed { "public" } else { "internal" };
        desk.cast.call("change_file", json!({ "id": file["id"], "permission": permission }));
        for line in formats::lines() {
            let path = desk.folder.path().join(format!("{}-{allowed}.{}", line.name, line.extension));
            let minutes = line.document == "minutes";
            if minutes && !allowed {
                let code = desk.cast.office.refused("export_file", export(&line.name, &path));
                assert_eq!(code, "photo-kept-back", "{}", line.name);
                continue;
            }
            desk.cast.call("export_file", export(&line.name, &path));
            let bytes = std::fs::read(&path).unwrap();
            let photos = unpacked(&String::from_utf8_lossy(&bytes));
            assert!(!holds(&bytes, CANARY) && !holds(&photos, CANARY), "{}", line.name);
            shown += usize::from(photos.starts_with(b"\xff\xd8\xff"));
        }
    }
    assert_eq!(shown, 3, "as HTML, for WordPress and for Outlook");
}
