//! Letters that waited in the outbox until what they tell was past: none tells of a next date that is over.

use super::due_of;
use super::letters::Network;
use crate::cast::Cast;
use crate::office::{Office, list, text};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn open(path: &Path, instant: &str) -> Plenary {
    let clock = Clock::fixed(instant.parse().unwrap());
    if path.exists() { Plenary::open(path, clock, "a test") } else { Plenary::create(path, clock, "a test") }
        .unwrap()
}

/// An office that is opened again on later days.
struct Later {
    folder: tempfile::TempDir,
    cast: Option<Cast>,
}

impl Later {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let plenary = open(&folder.path().join("office.plenary"), "2026-09-01T08:00:00Z");
        Self { folder, cast: Some(Cast::in_office(Office::of(plenary))) }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("office.plenary")
    }

    fn wait_until(&mut self, instant: &str) {
        let path = self.path();
        self.cast = self.cast.take().map(|cast| cast.on(|| open(&path, instant)));
    }

    fn call(&self, name: &str, request: Value) -> Value {
        self.cast.as_ref().unwrap().call(name, request)
    }

    /// The words of the messages that wait, what each is worth, and their ids.
    fn waiting(&self) -> Vec<(String, String, Value)> {
        let page = self.call("list_outbox", json!({ "limit": 100 }));
        let rows = list(&page["rows"]).iter().filter(|row| row["state"] == "waiting");
        let read = |row: &Value| {
            let read = self.call("read_message", json!({ "id": row["id"] }));
            (text(&read["text"]).to_owned(), text(&read["truth"]).to_owned(), row["id"].clone())
        };
        rows.map(read).collect()
    }

    /// The next date that the one message tells, what it is worth, and its id.
    fn next(&self) -> (String, String, Value) {
        let waiting = self.waiting();
        let [(said, worth, id)] = waiting.as_slice() else { panic!("{waiting:?}") };
        let next = said.lines().find_map(|line| line.strip_prefix("Next: ")).unwrap_or_default();
        (next.split(',').next().unwrap_or_default().to_owned(), worth.clone(), id.clone())
    }
}

#[test]
fn a_letter_whose_next_date_passed_while_it_waited_is_not_true_any_more_and_made_anew() {
    let mut later = Later::new();
    let network = Network::of(later.cast.take().unwrap());
    let which = network.which();
    later.cast = Some(network.cast);
    let queue = |later: &Later| later.call("queue_invitations", json!({ "which": which }));
    queue(&later);
    let told = |later: &Later| {
        let (next, worth, _) = later.next();
        (next, worth)
    };
    let is = |next: &str, worth: &str| (next.to_owned(), worth.to_owned());
    for instant in ["2026-09-02T08:00:00Z", "2026-09-16T20:00:00Z"] {
        later.wait_until(instant);
        assert_eq!(told(&later), is("Wednesday 16 September 2026", "true"), "{instant}");
        assert_eq!(due_of(later.cast.as_ref().unwrap(), which.clone()), Vec::<String>::new());
    }
    later.wait_until("2026-09-17T08:00:00Z");
    let (next, worth, old) = later.next();
    assert_eq!((next.as_str(), worth.as_str()), ("Wednesday 16 September 2026", "changed"));
    assert_eq!(later.call("list_outbox", json!({ "limit": 9 }))["untrue"], json!([old]));
    assert_eq!(due_of(later.cast.as_ref().unwrap(), which.clone()).len(), 1, "it has to be sent otherwise");
    later.call("withdraw_messages", json!({ "ids": [old] }));
    let again = later.call("retry_messages", json!({ "ids": [old] }));
    assert_eq!(again, json!({ "waiting": 0, "outdated": 1, "over": 0 }), "it does not wait as it is");
    let made = later.call("renew_messages", json!({ "ids": [old] }));
    assert_eq!((&made["messages"], &made["withdrawn"]), (&json!(1), &json!(1)));
    assert_eq!(told(&later), is("Wednesday 21 October 2026", "true"));
    later.wait_until("2026-10-22T08:00:00Z");
    assert_eq!(told(&later), is("Wednesday 21 October 2026", "changed"));
    queue(&later);
    assert_eq!(
        told(&later),
        is("Wednesday 18 November 2026", "true"),
        "what is made for all takes its place"
    );
    assert_eq!(later.cast.as_ref().unwrap().office.faults(), Vec::<String>::new());
}

#[test]
fn an_invitation_that_waited_until_its_event_was_held_is_over() {
    let mut later = Later::new();
    let event = later.cast.as_ref().unwrap().event.clone();
    later.call("change_event", json!({ "id": event, "contact_email": "events@example.org" }));
    later.call("queue_invitations", json!({ "which": { "event_id": event } }));
    let worth = |later: &Later| later.waiting().into_iter().map(|(_, worth, _)| worth).collect::<Vec<_>>();
    later.wait_until("2026-11-12T18:00:00Z");
    assert_eq!(worth(&later), ["true"; 3]);
    later.call("hold_event", json!({ "id": event }));
    assert_eq!(worth(&later), ["over"; 3], "nobody is invited to what took place");
    later.call("undo", json!({}));
    assert_eq!(worth(&later), ["true"; 3]);
}
