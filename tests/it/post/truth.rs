//! What is no longer true does not leave the outbox: not at the first sending, not when it is tried again.

use super::mail::at_desk;
use super::servers::{Certificates, MailServer};
use crate::cast::{Cast, at};
use crate::office::{list, text};
use serde_json::{Value, json};

/// The cast with its invitations in the outbox of an office that can send.
struct Scene {
    cast: Cast,
    server: MailServer,
}

impl Scene {
    fn new() -> Self {
        let certificates = Certificates::new();
        let server = MailServer::start(&certificates, "starttls");
        let cast = Cast::in_office(at_desk(&certificates, &server, "starttls"));
        cast.call("change_event", json!({ "id": cast.event, "contact_email": "office@example.org" }));
        let scene = Self { cast, server };
        scene.queue();
        scene
    }

    fn queue(&self) {
        self.cast.call("queue_invitations", json!({ "which": { "event_id": self.cast.event } }));
    }

    fn move_opening(&self, from: &str, until: &str) {
        self.cast.move_to(&self.cast.opening, at(&self.cast.hall, "2026-11-12", from, until));
    }

    fn page(&self) -> Value {
        self.cast.call("list_outbox", json!({ "limit": 100 }))
    }

    /// The ids of what is in a state.
    fn ids(&self, state: &str) -> Vec<Value> {
        let page = self.page();
        let rows = list(&page["rows"]).iter().filter(|row| row["state"] == state);
        rows.map(|row| row["id"].clone()).collect()
    }

    fn truth(&self, id: &Value) -> Value {
        self.cast.call("read_message", json!({ "id": id }))["truth"].clone()
    }

    /// Sends, and gives how many were sent and held back.
    fn send(&self) -> (u64, u64) {
        let report = self.cast.call("send_outbox", json!({}));
        (report["sent"].as_u64().unwrap(), report["held_back"].as_u64().unwrap())
    }

    /// DTSTART of everything that arrived since.
    fn starts(&self, since: usize) -> Vec<String> {
        let mails = self.server.accepted();
        let start = |mail: &Vec<u8>| {
            let mail = String::from_utf8_lossy(mail).into_owned();
            let line =
                mail.lines().find(|line| line.starts_with("DTSTART;TZID")).expect("a start").to_owned();
            line.rsplit('T').next().unwrap().to_owned()
        };
        mails.iter().skip(since).map(start).collect()
    }
}

#[test]
fn what_moved_while_it_waited_is_held_back_and_made_anew() {
    let scene = Scene::new();
    let waiting = scene.ids("waiting");
    assert_eq!(list(&scene.page()["untrue"]).len(), 0);
    scene.move_opening("14:00", "15:00");
    let untrue = list(&scene.page()["untrue"]).len();
    assert!(untrue > 0, "the review says so before anything is sent");
    let (sent, held_back) = scene.send();
    assert_eq!((usize::try_from(held_back).unwrap(), scene.ids("outdated").len()), (untrue, untrue));
    assert_eq!(usize::try_from(sent).unwrap(), waiting.len() - untrue);
    assert!(scene.starts(0).iter().all(|start| !start.starts_with("0930")), "{:?}", scene.starts(0));
    let outdated = scene.ids("outdated");
    assert_eq!(scene.truth(&outdated[0]), "changed");
    let made = scene.cast.call("renew_messages", json!({ "ids": outdated }));
    assert_eq!(made["messages"].as_u64(), Some(held_back), "each is made anew");
    assert_eq!(scene.ids("outdated"), Vec::<Value>::new());
    let before = scene.server.accepted().len();
    assert_eq!(scene.send(), (held_back, 0));
    assert_eq!(scene.starts(before), vec!["140000"; untrue]);
    assert_eq!(scene.cast.call("ledger", json!({ "event_id": scene.cast.event }))["due"], 0);
    assert_eq!(scene.cast.office.faults(), Vec::<String>::new());
}

#[test]
fn a_move_that_is_undone_leaves_the_message_as_true_as_it_was() {
    let scene = Scene::new();
    let waiting = scene.ids("waiting").len() as u64;
    scene.move_opening("14:00", "15:00");
    scene.cast.call("undo", json!({}));
    assert_eq!(scene.send(), (waiting, 0));
}

#[test]
fn what_was_held_back_and_is_true_again_is_due_and_made_anew() {
    let scene = Scene::new();
    let waiting = scene.ids("waiting").len() as u64;
    assert_eq!(scene.send(), (waiting, 0), "everybody holds the programme");
    let of_event = json!({ "event_id": scene.cast.event });
    scene.move_opening("14:00", "15:00");
    scene.queue();
    let moved = scene.ids("waiting").len() as u64;
    scene.cast.call("undo", json!({}));
    assert_eq!(scene.send(), (0, moved), "nobody is told of what was undone");
    assert_eq!(scene.cast.call("ledger", of_event.clone())["due"], 0, "everybody holds what is so");
    scene.cast.call("redo", json!({}));
    let ledger = scene.cast.call("ledger", of_event.clone());
    assert_eq!((&ledger["due"], &ledger["waiting"]), (&json!(moved), &json!(0)), "{ledger}");
    scene.queue();
    assert_eq!(scene.ids("outdated"), Vec::<Value>::new(), "new ones take their place");
    let before = scene.server.accepted().len();
    assert_eq!(scene.send(), (moved, 0));
    assert_eq!(scene.starts(before).len() as u64, moved);
    assert!(scene.starts(before).iter().all(|start| start.starts_with("14")), "{:?}", scene.starts(before));
    assert_eq!(scene.cast.call("ledger", of_event)["due"], 0);
    assert_eq!(scene.cast.office.faults(), Vec::<String>::new());
}

#[test]
fn an_old_message_is_not_tried_again_when_a_newer_one_waits_or_went_out() {
    let scene = Scene::new();
    let old = scene.ids("waiting");
    scene.cast.call("withdraw_messages", json!({ "ids": old }));
    let again = scene.cast.call("retry_messages", json!({ "ids": old }));
    assert_eq!(again, json!({ "waiting": old.len(), "outdated": 0, "over": 0 }), "nothing has changed");
    scene.cast.call("withdraw_messages", json!({ "ids": old }));
    scene.move_opening("14:00", "15:00");
    scene.queue();
    let again = scene.cast.call("retry_messages", json!({ "ids": old }));
    assert_eq!(again, json!({ "waiting": 0, "outdated": 0, "over": old.len() }), "newer ones wait");
    assert_eq!(scene.send(), (old.len() as u64, 0));
    assert_eq!(scene.truth(&old[0]), "over");
    let again = scene.cast.call("retry_messages", json!({ "ids": old }));
    assert_eq!(again, json!({ "waiting": 0, "outdated": 0, "over": old.len() }), "newer ones went out");
    assert_eq!(scene.send(), (0, 0));
}

#[test]
fn a_withdrawn_message_that_is_out_of_date_says_so_and_can_be_made_anew() {
    let scene = Scene::new();
    let old = scene.ids("waiting");
    scene.cast.call("withdraw_messages", json!({ "ids": old }));
    scene.move_opening("14:00", "15:00");
    let again = scene.cast.call("retry_messages", json!({ "ids": old }));
    let outdated = again["outdated"].as_u64().unwrap();
    assert!(outdated > 0 && again["over"] == 0, "{again}");
    scene.queue();
    assert_eq!(scene.ids("outdated"), Vec::<Value>::new(), "what is made for all takes their place too");
    assert_eq!(scene.send().1, 0);
    assert_eq!(scene.cast.call("ledger", json!({ "event_id": scene.cast.event }))["due"], 0);
}

#[test]
fn an_invitation_to_what_was_deleted_meanwhile_stays_here() {
    let scene = Scene::new();
    let of_opening =
        list(&scene.page()["rows"]).iter().filter(|row| text(&row["subject"]).contains("Opening")).count();
    assert!(of_opening > 0);
    scene.cast.call("delete_session", json!({ "id": scene.cast.opening }));
    let (_, held_back) = scene.send();
    assert_eq!(usize::try_from(held_back).unwrap(), of_opening);
    assert_eq!(scene.ids("outdated"), Vec::<Value>::new(), "there is nothing to make anew");
}
