//! A program that is killed while it sends: nobody receives a message twice unless a person asks for it.

use super::mail::{office, queue};
use super::servers::{Certificates, MailServer};
use crate::office::{list, text};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Under which name the program that is killed learns what to send.
const VARIABLE: &str = "PLENARY_SENDER_TO_BE_KILLED";

/// Sends the outbox, as a program of its own.
#[test]
fn a_sender_sends_its_outbox() {
    let Some(folder) = std::env::var_os(VARIABLE) else { return };
    let folder = Path::new(&folder);
    let authority = std::fs::read_to_string(folder.join("authority.pem")).unwrap();
    let plenary = Plenary::open(folder.join("office.plenary"), Clock::system(), "a sender").unwrap();
    office(plenary, &authority, 1, "starttls").call("send_outbox", json!({}));
}

fn start(folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "post::killed::a_sender_sends_its_outbox", "--nocapture", "--test-threads=1"])
        .env(VARIABLE, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn kill(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

/// A workspace with messages in its outbox, in a folder of its own.
struct Scene {
    server: MailServer,
    folder: tempfile::TempDir,
    authority: String,
}

impl Scene {
    fn new(addresses: impl IntoIterator<Item = String>) -> Self {
        let certificates = Certificates::new();
        let server = MailServer::start(&certificates, "starttls");
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("authority.pem"), &certificates.authority).unwrap();
        let plenary =
            Plenary::create(folder.path().join("office.plenary"), Clock::system(), "a test").unwrap();
        let office = office(plenary, &certificates.authority, server.server.port, "starttls");
        for address in addresses {
            queue(office.plenary(), &address);
        }
        Self { server, folder, authority: certificates.authority }
    }

    /// The next program on this workspace.
    fn office(&self) -> crate::office::Office {
        let path = self.folder.path().join("office.plenary");
        let plenary = Plenary::open(path, Clock::system(), "the next program").unwrap();
        plenary.hold().unwrap();
        office(plenary, &self.authority, self.server.server.port, "starttls")
    }
}

/// The state of each message, by name.
fn states(office: &crate::office::Office) -> BTreeMap<String, String> {
    let page = office.call("list_outbox", json!({ "limit": 1000 }));
    let one = |row: &Value| (text(&row["name"]).to_owned(), text(&row["state"]).to_owned());
    list(&page["rows"]).iter().map(one).collect()
}

#[test]
fn killed_before_the_server_answers_the_message_is_unsure_and_waits_for_a_person() {
    let mut scene = Scene::new(["held@example.org".to_owned()]);
    let sender = start(scene.folder.path());
    scene.server.server.hear("held");
    kill(sender);
    let office = scene.office();
    assert_eq!(states(&office)["held"], "unsure", "the server has it, but nobody here was told");
    let report = office.call("send_outbox", json!({}));
    assert_eq!(report, json!({ "sent": 0, "put_off": 0, "failed": 0, "unsure": 1, "held_back": 0 }));
    assert_eq!(scene.server.accepted().len(), 1, "it was received once");
    assert_eq!(office.faults(), Vec::<String>::new());
}

#[test]
fn killed_right_after_the_answer_the_message_is_sent_or_unsure_and_was_received_once() {
    let mut scene = Scene::new(["amina@example.org".to_owned()]);
    let sender = start(scene.folder.path());
    scene.server.server.hear("accepted");
    kill(sender);
    let office = scene.office();
    let state = states(&office)["amina"].clone();
    assert!(["sent", "unsure"].contains(&state.as_str()), "{state}");
    office.call("send_outbox", json!({}));
    assert_eq!(scene.server.accepted().len(), 1);
}

#[test]
fn killed_again_and_again_each_message_arrives_at_most_once_and_what_is_sent_has_arrived() {
    const MESSAGES: usize = 30;
    let mut scene = Scene::new((0..MESSAGES).map(|number| format!("person{number}@example.org")));
    for killed_after in [1, 3, 2, 1, 4, 2] {
        let sender = start(scene.folder.path());
        for _ in 0..killed_after {
            scene.server.server.hear("accepted");
        }
        kill(sender);
    }
    let office = scene.office();
    let before = states(&office);
    assert!(!before.values().any(|state| state == "sending"), "nothing is left half sent: {before:?}");
    office.call("send_outbox", json!({}));
    let after = states(&office);
    let unsure = after.values().filter(|state| *state == "unsure").count();
    let sent = after.values().filter(|state| *state == "sent").count();
    assert_eq!(sent + unsure, MESSAGES, "what was never taken is sent by the next program: {after:?}");
    assert!(unsure <= 6, "each death leaves at most one in doubt");
    let mut received = scene.server.message_ids();
    let all = received.len();
    received.sort();
    received.dedup();
    assert_eq!(received.len(), all, "nobody received a message twice");
    assert!(all >= sent, "what is marked as sent has arrived");
}
