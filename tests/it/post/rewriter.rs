//! The helper that rewrites, against a real server on the loopback: exactly what was shown arrives there, nothing without being
//! asked, and whatever it answers changes nothing here.

use crate::cast::Cast;
use crate::office::{Office, list, text};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_core::model::DraftBlock;
use plenary_core::store::drafts;
use plenary_post::{Post, keys::MemoryKeys, trust::Trust};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What the server does with a request.
#[derive(Clone)]
enum Does {
    Answers(u16, String),
    /// So many bytes of nothing sensible.
    Floods(usize),
    Waits,
}

/// What was asked: the head and the body of each request.
type Heard = Arc<Mutex<Vec<(String, Vec<u8>)>>>;

/// A server that keeps what it was sent.
struct Helper {
    address: String,
    heard: Heard,
    does: Arc<Mutex<Does>>,
}

impl Helper {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let heard = Heard::default();
        let does = Arc::new(Mutex::new(Does::Answers(200, said("We lend devices."))));
        let (hears, acts) = (Arc::clone(&heard), Arc::clone(&does));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (hears, acts) = (Arc::clone(&hears), Arc::clone(&acts));
                std::thread::spawn(move || serve(stream, &hears, &acts));
            }
        });
        Self { address, heard, does }
    }

    fn answer(&self, does: Does) {
        *self.does.lock().unwrap() = does;
    }

    fn heard(&self) -> Vec<(String, Vec<u8>)> {
        self.heard.lock().unwrap().clone()
    }
}

fn serve(stream: TcpStream, heard: &Mutex<Vec<(String, Vec<u8>)>>, does: &Mutex<Does>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) <= 2 {
            break;
        }
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        head.push_str(&line);
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    heard.lock().unwrap().push((head, body));
    let does = does.lock().unwrap().clone();
    let (status, body) = match does {
        Does::Answers(status, body) => (status, body.into_bytes()),
        Does::Floods(bytes) => (200, vec![b'['; bytes]),
        Does::Waits => return std::thread::sleep(Duration::from_secs(20)),
    };
    let mut stream = stream;
    let head = format!(
        "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    // Whoever has had enough closes the connection: that is its right.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

fn said(text: &str) -> String {
    json!({ "choices": [{ "message": { "role": "assistant", "content": text } }] }).to_string()
}

/// The cast with a draft, and a helper that is on duty.
struct Desk {
    cast: Cast,
    helper: Helper,
    draft: Value,
}

impl Desk {
    fn new() -> Self {
        let clock = Clock::fixed("2026-09-01T08:00:00Z".parse().unwrap());
        let trust = Trust::of_this_computer().impatient(Duration::from_millis(700));
        let post = Post::with(Arc::new(MemoryKeys::default()), trust);
        let cast = Cast::in_office(Office::with_post(Plenary::in_memory(clock).unwrap(), post));
        let helper = Helper::start();
        let keep = |words: &str, permission: &str| {
            let takeaway = json!({ "event_id": cast.event, "session_id": cast.opening, "person_id": cast.amara, "text": words, "permission": permission, "theme": "Lending" });
            cast.call("create_takeaway", takeaway);
        };
        keep("Ask people what they need before you lend.", "public");
        keep("Devices without data go back into the drawer.", "public");
        keep("The sponsor was unhappy with the room we chose.", "internal");
        let draft = cast.make("build_draft", json!({ "event_id": cast.event, "kind": "blog_post" }));
        let desk = Self { cast, helper, draft };
        desk.set(json!({ "address": desk.helper.address, "model": "small", "instruction": "Plain words.", "on_duty": true }));
        desk
    }

    fn set(&self, fields: Value) {
        self.cast.call("change_rewriter", fields);
    }

    fn blocks(&self) -> Vec<DraftBlock> {
        let id = text(&self.draft).parse().unwrap();
        self.cast.office.plenary().read(|conn| drafts::blocks(conn, id)).unwrap()
    }

    /// The block that says this.
    fn block(&self, words: &str) -> DraftBlock {
        self.blocks().into_iter().find(|block| block.body.contains(words)).unwrap()
    }

    fn shown(&self, block: &DraftBlock) -> Value {
        self.cast.call("preview_rewrite", json!({ "block_id": block.id }))
    }

    fn send(&self, block: &DraftBlock) -> Value {
        json!({ "block_id": block.id, "sha256": self.shown(block)["sha256"] })
    }

    fn refused(&self, does: Does) -> String {
        self.helper.answer(does);
        let block = self.block("drawer");
        self.cast.office.refused("rewrite_block", self.send(&block))
    }
}

#[test]
fn exactly_what_was_shown_arrives_and_the_answer_changes_nothing() {
    let desk = Desk::new();
    desk.helper.answer(Does::Answers(200, said("Devices without data end up in the drawer.")));
    let block = desk.block("drawer");
    let shown = desk.shown(&block);
    assert_eq!(desk.helper.heard(), [], "looking sends nothing");
    let before = desk.cast.office.dump();
    let answer = desk.cast.call("rewrite_block", desk.send(&block));
    let heard = desk.helper.heard();
    let [(head, body)] = heard.as_slice() else { panic!("one request, and not {}", heard.len()) };
    assert_eq!(String::from_utf8_lossy(body), text(&shown["body"]));
    assert!(head.starts_with("POST /v1/chat/completions HTTP/1.1"), "{head}");
    assert!(!head.to_lowercase().contains("authorization"), "{head}");
    assert_eq!(
        (&answer["before"], text(&answer["after"])),
        (&json!(block.body), "- Devices without data end up in the drawer.")
    );
    assert!(list(&answer["difference"]).iter().any(|line| line["kind"] == "added"), "{answer}");
    assert_eq!(desk.cast.office.dump(), before, "nothing is taken by itself");
    let sent = String::from_utf8_lossy(body);
    for other in ["okafor", "example.org", "Northbank", "Ask people", "sponsor", "Inclusion Days"] {
        assert!(
            !sent.to_lowercase().contains(&other.to_lowercase())
                || block.body.to_lowercase().contains(&other.to_lowercase()),
            "{other} in {sent}"
        );
    }
}

#[test]
fn a_helper_that_is_off_is_sent_nothing() {
    let desk = Desk::new();
    let block = desk.block("drawer");
    let request = desk.send(&block);
    desk.set(json!({ "on_duty": false }));
    assert_eq!(desk.cast.office.refused("preview_rewrite", json!({ "block_id": block.id })), "rewriter-off");
    assert_eq!(desk.cast.office.refused("rewrite_block", request), "rewriter-off");
    assert_eq!(desk.helper.heard(), []);
}

#[test]
fn what_changed_since_it_was_shown_is_not_sent() {
    let desk = Desk::new();
    let request = desk.send(&desk.block("drawer"));
    desk.set(json!({ "instruction": "Shorter." }));
    assert_eq!(desk.cast.office.refused("rewrite_block", request), "rewriter-shown-another");
    assert_eq!(desk.helper.heard(), []);
}

#[test]
fn what_a_permission_keeps_back_is_not_sent() {
    let desk = Desk::new();
    let block = desk.block("drawer");
    let body = desk.blocks().into_iter().map(|one| {
        one.body.replace(
            "Devices without data go back into the drawer",
            "The sponsor was unhappy with the room we chose",
        )
    });
    let body = body.collect::<Vec<_>>().join("\n\n");
    desk.cast.call("change_draft", json!({ "id": desk.draft, "body": body }));
    let told = desk.block("sponsor was unhappy");
    assert_eq!(
        desk.cast.office.refused("preview_rewrite", json!({ "block_id": told.id })),
        "draft-gives-away",
        "{}",
        block.body
    );
    let other = desk.block("what they need");
    let shown = desk.cast.call("preview_rewrite", json!({ "block_id": other.id }));
    assert!(text(&shown["body"]).contains("what they need"), "another block of the draft may go");
    assert_eq!(desk.helper.heard(), []);
}

#[test]
fn errors_garbage_floods_and_silence_are_refused_in_plain_words() {
    let desk = Desk::new();
    let before = desk.cast.office.dump();
    for (does, code) in [
        (Does::Answers(401, "{}".into()), "rewriter-needs-key"),
        (Does::Answers(404, r#"{"error":"model not found"}"#.into()), "rewriter-server"),
        (Does::Answers(500, "oops".into()), "rewriter-server"),
        (Does::Answers(302, String::new()), "rewriter-server"),
        (Does::Answers(200, "<html>".into()), "rewriter-strange"),
        (Does::Answers(200, said("")), "rewriter-strange"),
        (Does::Answers(200, said(&"so ".repeat(5_000))), "rewriter-too-long"),
        (Does::Floods(8 * 1024 * 1024), "rewriter-server"),
        (Does::Waits, "rewriter-not-reached"),
    ] {
        assert_eq!(desk.refused(does), code);
    }
    assert_eq!(desk.cast.office.dump(), before);
}

#[test]
fn the_key_goes_in_its_header_to_its_own_address_only() {
    let desk = Desk::new();
    desk.cast.call("set_rewriter_key", json!({ "key": "correct horse" }));
    let block = desk.block("drawer");
    let shown = desk.shown(&block);
    assert_eq!((&shown["with_key"], &shown["here"]), (&json!(true), &json!(true)));
    assert!(!text(&shown["body"]).contains("correct horse"));
    desk.cast.call("rewrite_block", desk.send(&block));
    let (head, _) = desk.helper.heard().pop().unwrap();
    assert!(head.contains("Bearer correct horse"), "{head}");
    assert_eq!(desk.refused(Does::Answers(401, "{}".into())), "rewriter-key-refused");
    desk.helper.answer(Does::Answers(200, said("We lend devices.")));
    let other = Helper::start();
    desk.set(json!({ "address": other.address }));
    assert_eq!(desk.cast.call("rewriter", json!({}))["has_key"], false);
    desk.cast.call("rewrite_block", desk.send(&block));
    assert!(!other.heard().pop().unwrap().0.contains("Bearer"), "another address gets no key");
}

#[test]
fn models_are_listed_and_addresses_in_the_open_are_refused() {
    let desk = Desk::new();
    desk.helper.answer(Does::Answers(200, r#"{"data":[{"id":"b"},{"id":"a"}]}"#.into()));
    assert_eq!(desk.cast.call("list_rewriter_models", json!({})), json!(["a", "b"]));
    assert!(desk.helper.heard().pop().unwrap().0.starts_with("GET /v1/models "));
    for address in ["http://models.example.org", "http://localhost.example.org:11434", "ftp://localhost"] {
        let refused = desk.cast.office.refused("change_rewriter", json!({ "address": address }));
        assert_eq!(refused, "rewriter-not-private", "{address}");
    }
    desk.set(json!({ "address": format!("{}/v1/", desk.helper.address) }));
    let kept = desk.cast.call("rewriter", json!({}))["rewriter"]["address"].clone();
    assert_eq!(text(&kept), desk.helper.address, "the version is not part of it");
}

#[test]
fn who_stops_waiting_is_not_kept_waiting() {
    let desk = Desk::new();
    desk.helper.answer(Does::Waits);
    let block = desk.block("drawer");
    let request = desk.send(&block);
    let progress = plenary_api::jobs::Progress::silent();
    progress.cancel();
    let post = Post::with(Arc::new(MemoryKeys::default()), Trust::of_this_computer());
    let begun = std::time::Instant::now();
    let answer = plenary_api::table::dispatch_with(
        desk.cast.office.plenary(),
        &post,
        "rewrite_block",
        request,
        &progress,
    );
    assert_eq!(answer.unwrap_err().code, "cancelled");
    assert!(begun.elapsed() < Duration::from_secs(5));
}
