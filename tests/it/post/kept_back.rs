//! A letter that waits is judged again when it is shown, saved or sent: a permission that was withdrawn holds it back.

use super::mail::office;
use super::servers::{Certificates, MailServer};
use crate::cast::Cast;
use crate::office::{list, text};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};

const SAID: &str = "The sponsor was unhappy with our figures";

/// An office that can send, and what it wrote letters about.
struct Scene {
    cast: Cast,
    server: MailServer,
}

/// The sentence of letters that wait, and the block of their draft as it was without it.
struct ThankYous {
    takeaway: Value,
    block: Value,
}

impl Scene {
    fn new() -> Self {
        let certificates = Certificates::new();
        let server = MailServer::start(&certificates, "starttls");
        let on_the_day = Clock::fixed("2026-11-12T08:00:00Z".parse().unwrap());
        let plenary = Plenary::in_memory(on_the_day).unwrap();
        let office = office(plenary, &certificates.authority, server.server.port, "starttls");
        let cast = Cast::in_office(office);
        cast.call("change_event", json!({ "id": cast.event, "contact_email": "office@example.org" }));
        Self { cast, server }
    }

    fn waiting(&self) -> Vec<Value> {
        let page = self.cast.call("list_outbox", json!({ "limit": 100, "state": "waiting" }));
        list(&page["rows"]).iter().map(|row| row["id"].clone()).collect()
    }

    fn untrue(&self) -> usize {
        list(&self.cast.call("list_outbox", json!({ "limit": 100 }))["untrue"]).len()
    }

    fn truth(&self, id: &Value) -> Value {
        self.cast.call("read_message", json!({ "id": id }))["truth"].clone()
    }

    fn said(&self, id: &Value) -> String {
        text(&self.cast.call("read_message", json!({ "id": id }))["text"]).to_owned()
    }

    /// Thank-you letters wait that tell a sentence.
    fn thank_yous_with_a_sentence(&self) -> ThankYous {
        let cast = &self.cast;
        cast.call("change_session", json!({ "id": cast.opening, "status": "confirmed" }));
        cast.call("hold_event", json!({ "id": cast.event }));
        let said = json!({ "event_id": cast.event, "session_id": cast.opening, "text": SAID });
        let takeaway = cast.make("create_takeaway", said);
        let draft = cast.make("build_draft", json!({ "event_id": cast.event, "kind": "thank_you" }));
        let blocks = cast.call("draft", json!({ "id": draft }))["blocks"].clone();
        let thanks = |block: &&Value| text(&block["body"]).contains("Thank you for");
        let block = list(&blocks).iter().find(thanks).unwrap().clone();
        let body = format!("{} {SAID}.", text(&block["body"]));
        cast.call("change_block", json!({ "id": block["id"], "body": body }));
        cast.call("queue_thank_yous", json!({ "event_id": cast.event }));
        ThankYous { takeaway, block }
    }

    /// All of them are held back wherever they would leave, and what is made anew of them may.
    fn are_held_back(&self, ids: &[Value]) -> Vec<Value> {
        assert_eq!(self.untrue(), ids.len());
        assert!(ids.iter().all(|id| self.truth(id) == "kept_back"));
        let folder = tempfile::tempdir().unwrap();
        let save = json!({ "ids": ids, "folder": folder.path() });
        assert_eq!(self.cast.office.refused("save_messages", save), "message-kept-back");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        let report = self.cast.call("send_outbox", json!({}));
        assert_eq!((&report["sent"], &report["held_back"]), (&json!(0), &json!(ids.len())));
        assert!(self.server.accepted().is_empty());
        let retried = self.cast.call("retry_messages", json!({ "ids": ids }));
        assert_eq!(retried["outdated"], json!(ids.len()));
        self.cast.call("renew_messages", json!({ "ids": ids }));
        assert_eq!(self.untrue(), 0);
        self.waiting()
    }
}

#[test]
fn thank_you_mails_wait_no_more_when_a_sentence_of_theirs_is_withdrawn() {
    let scene = Scene::new();
    let cast = &scene.cast;
    let ThankYous { takeaway, block } = scene.thank_yous_with_a_sentence();
    let waiting = scene.waiting();
    assert!(!waiting.is_empty() && scene.untrue() == 0, "before it is withdrawn they may leave");
    cast.call("change_takeaway", json!({ "id": takeaway, "permission": "internal" }));
    let made = cast.call("renew_messages", json!({ "ids": waiting }));
    assert_eq!(list(&made["not_made"]).len(), waiting.len(), "the draft still says it");
    assert_eq!(scene.waiting(), waiting);
    cast.call("change_block", json!({ "id": block["id"], "body": block["body"] }));
    let anew = scene.are_held_back(&waiting);
    assert_eq!(anew.len(), waiting.len());
    assert!(anew.iter().all(|id| !scene.said(id).contains("sponsor")));
    let report = cast.call("send_outbox", json!({}));
    assert_eq!(report["sent"], json!(anew.len()));
}

#[test]
fn a_follow_up_that_tells_of_what_is_internal_by_now_is_made_anew_without_it() {
    let scene = Scene::new();
    let cast = &scene.cast;
    let action = |words: &str| {
        let action =
            json!({ "event_id": cast.event, "text": words, "owner_id": cast.priya, "permission": "public" });
        cast.make("create_action", action)
    };
    let (secret, _) = (action("Ask the sponsor to leave"), action("Send the slides"));
    cast.call("queue_follow_ups", json!({}));
    let waiting = scene.waiting();
    assert!(scene.said(&waiting[0]).contains("sponsor"));
    cast.call("change_action", json!({ "id": secret, "permission": "internal" }));
    let anew = scene.are_held_back(&waiting);
    let said = scene.said(&anew[0]);
    assert!(said.contains("Send the slides") && !said.contains("sponsor"), "{said}");
}

#[test]
fn a_letter_that_asks_about_a_sentence_is_taken_back_when_there_is_nothing_left_to_ask() {
    let scene = Scene::new();
    let cast = &scene.cast;
    cast.call("change_event", json!({ "id": cast.event, "quote_with_approval": true }));
    let said =
        json!({ "event_id": cast.event, "session_id": cast.opening, "text": SAID, "person_id": cast.amara });
    let takeaway = cast.call("create_takeaway", said)["id"].clone();
    let ask = json!({ "event_id": cast.event, "by_mail": true, "on": "2026-11-20" });
    cast.call("ask_approvals", ask);
    let waiting = scene.waiting();
    assert_eq!((waiting.len(), scene.untrue()), (1, 0), "who is asked has not said yes yet");
    cast.call("change_takeaway", json!({ "id": takeaway, "permission": "no_name" }));
    assert_eq!(scene.are_held_back(&waiting), Vec::<Value>::new());
}

#[test]
fn a_letter_that_cannot_be_made_anew_is_told_with_why_and_keeps_no_other_back() {
    let scene = Scene::new();
    let cast = &scene.cast;
    let (talks, priya) = (scene.thank_yous_with_a_sentence(), &cast.priya);
    let action = json!({ "event_id": cast.event, "text": "Send the slides", "owner_id": priya, "permission": "public" });
    let action = cast.make("create_action", action);
    cast.call("queue_follow_ups", json!({}));
    cast.call("change_takeaway", json!({ "id": talks.takeaway, "permission": "internal" }));
    cast.call("change_action", json!({ "id": action, "text": "Send the pictures" }));
    let waiting = scene.waiting();
    let made = cast.call("renew_messages", json!({ "ids": waiting }));
    let mut not_made: Vec<String> = list(&made["not_made"])
        .iter()
        .map(|one| format!("{}: {}", text(&one["name"]), text(&one["error"]["code"])))
        .collect();
    not_made.sort();
    assert_eq!(not_made, ["Amara Okafor: draft-gives-away", "Jonas Lind: draft-gives-away"]);
    assert_eq!((&made["messages"], &made["withdrawn"]), (&json!(1), &json!(1)));
    assert!(scene.said(&made["queued"][0]).contains("Send the pictures"));
    let stay = list(&made["not_made"]).iter().map(|one| one["id"].clone());
    assert!(stay.into_iter().all(|id| scene.truth(&id) == "kept_back"), "they stay as they are");
}
