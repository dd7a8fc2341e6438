//! Publishing to a real calendar server: create, update, cancel, and never over what somebody changed there unasked.

mod dates;
mod deleted;
mod held;
mod kept;

use super::servers::{Certificates, Server};
use crate::cast::{Cast, at};
use crate::evidence::Evidence;
use crate::judges;
use crate::office::{Office, list, text};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_post::{Post, keys::MemoryKeys, trust::Trust};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

/// An office with an event, and a calendar on a server.
struct Scene {
    cast: Cast,
    server: Server,
    folder: tempfile::TempDir,
    account: Value,
    /// What lay on the server after each publishing, for the judges.
    evidence: Evidence,
}

impl Scene {
    fn new() -> Self {
        let clock = Clock::fixed("2026-09-01T08:00:00Z".parse().unwrap());
        Self::on(Plenary::in_memory(clock).unwrap(), Arc::new(MemoryKeys::default()))
    }

    fn on(plenary: Plenary, keys: Arc<MemoryKeys>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let server = Server::start("caldav_server.py", &[folder.path().as_os_str()]);
        let post = Post::with(keys, Trust::only_for_tests(Certificates::new().authority));
        let cast = Cast::in_office(Office::with_post(plenary, post));
        let url = format!("http://127.0.0.1:{}/office/events/", server.port);
        let account = json!({ "name": "Shared calendar", "url": url, "user_name": "office" });
        let account = cast.call("create_caldav_account", account)["id"].clone();
        cast.call("set_caldav_password", json!({ "id": account, "password": "correct horse" }));
        Self { cast, server, folder, account, evidence: Evidence::default() }
    }

    fn publish(&self, choices: Value) -> Value {
        let request = json!({ "account_id": self.account, "event_id": self.cast.event, "choices": choices });
        let report = self.cast.call("publish_caldav", request);
        self.keep();
        report
    }

    fn keep(&self) {
        self.evidence.take(&self.folder.path().join("calendars"));
    }

    /// Created, updated, deleted, unchanged, kept, conflicts.
    fn numbers(&self, choices: Value) -> [u64; 6] {
        let report = self.publish(choices);
        let number = |field: &str| report[field].as_u64().unwrap();
        let conflicts = list(&report["conflicts"]).len() as u64;
        [
            number("created"),
            number("updated"),
            number("deleted"),
            number("unchanged"),
            number("kept"),
            conflicts,
        ]
    }

    /// The object of a session on the server.
    fn file(&self, id: &Value) -> PathBuf {
        let below = "calendars/collection-root/office/events";
        self.folder.path().join(below).join(format!("{}.ics", text(id)))
    }

    fn read(&self, id: &Value) -> String {
        std::fs::read_to_string(self.file(id)).unwrap()
    }

    /// Somebody changes the title of a session on the server.
    fn change_there(&self, id: &Value) {
        let changed = self
            .read(id)
            .replace("SUMMARY;LANGUAGE=en-GB:Opening", "SUMMARY:Theirs")
            .replace("SUMMARY:Opening", "SUMMARY:Theirs");
        assert!(changed.contains("Theirs"), "{changed}");
        self.ask("PUT", id, Some(&changed));
    }

    /// And once more.
    fn change_there_again(&self, id: &Value) {
        let changed = self.read(id).replace("SUMMARY:Theirs", "SUMMARY:Theirs too");
        self.ask("PUT", id, Some(&changed));
    }

    /// Somebody else's request, by curl's elder sister: Python.
    fn ask(&self, method: &str, id: &Value, body: Option<&str>) {
        let program = "import base64,http.client,sys\n\
            port,method,path,body=sys.argv[1:5]\n\
            c=http.client.HTTPConnection('127.0.0.1',int(port))\n\
            c.request(method,path,body.encode() or None,{'Authorization':'Basic '+base64.b64encode(b'office:correct horse').decode(),'Content-Type':'text/calendar'})\n\
            sys.exit(c.getresponse().status//100!=2)";
        let path = format!("/office/events/{}.ics", text(id));
        let port = self.server.port.to_string();
        let arguments = ["-c", program, &port, method, &path, body.unwrap_or_default()];
        assert!(Command::new(judges::python_program()).args(arguments).status().unwrap().success());
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        self.keep();
    }
}

#[test]
fn sessions_are_created_updated_cancelled_and_taken_away_and_what_did_not_change_is_not_sent() {
    let mut scene = Scene::new();
    let cast = &scene.cast;
    assert_eq!(scene.numbers(json!({})), [2, 0, 0, 0, 0, 0]);
    assert!(!scene.read(&cast.opening).contains("METHOD"), "an object on a server has no METHOD");
    assert_eq!(scene.numbers(json!({})), [0, 0, 0, 2, 0, 0]);
    cast.move_to(&cast.opening, at(&cast.studio, "2026-11-12", "14:00", "15:00"));
    assert_eq!(scene.numbers(json!({})), [0, 1, 0, 1, 0, 0]);
    assert!(scene.read(&cast.opening).contains("T140000"));
    cast.call("cancel_session", json!({ "id": cast.opening }));
    assert_eq!(scene.numbers(json!({})), [0, 1, 0, 1, 0, 0]);
    assert!(scene.read(&cast.opening).contains("STATUS:CANCELLED"), "what is cancelled stays, and says so");
    cast.call("delete_session", json!({ "id": cast.opening }));
    assert_eq!(scene.numbers(json!({})), [0, 0, 1, 1, 0, 0]);
    assert!(!scene.file(&cast.opening).exists());
    cast.call("undo", json!({}));
    assert_eq!(
        scene.numbers(json!({})),
        [1, 0, 0, 1, 0, 0],
        "undo brings it back, and the next publishing too"
    );
    assert_eq!(scene.cast.office.faults(), Vec::<String>::new());
    let asked: Vec<String> = (0..6).map(|_| scene.server.hear("")).collect();
    assert_eq!(
        asked,
        ["PUT 201", "PUT 201", "PUT 204", "PUT 204", "DELETE 200", "PUT 201"],
        "nothing else was written"
    );
}

#[test]
fn what_somebody_changed_there_is_told_and_theirs_or_ours_as_chosen() {
    let scene = Scene::new();
    let cast = &scene.cast;
    scene.publish(json!({}));
    scene.change_there(&cast.opening);
    cast.call("change_session", json!({ "id": cast.opening, "summary": "Now with tea" }));
    let report = scene.publish(json!({}));
    let conflict = &report["conflicts"][0];
    assert_eq!((text(&conflict["title"]), &conflict["gone"]), ("Opening", &json!(false)));
    let begin = json!({ "day": "2026-11-12", "time": "09:30:00", "recurs": false });
    assert_eq!(conflict["begin"], begin, "of many that are called the same, which it is");
    let of = |property: &str| {
        list(&conflict["differences"]).iter().find(|one| one["property"] == property).cloned()
    };
    let title = of("SUMMARY").unwrap();
    assert_eq!((text(&title["ours"]), text(&title["theirs"])), ("Opening", "Theirs"));
    assert!(scene.read(&cast.opening).contains("Theirs"), "nothing was done to it");
    let uid = text(&conflict["uid"]).to_owned();
    let choice = |what: &str| json!({ uid.as_str(): what });
    assert_eq!(scene.numbers(choice("keep")), [0, 0, 0, 1, 1, 0]);
    assert!(scene.read(&cast.opening).contains("Theirs"));
    assert_eq!(
        scene.numbers(json!({})),
        [0, 0, 0, 1, 1, 0],
        "theirs is left in peace until ours changes again, and is not called ours"
    );
    cast.call("change_session", json!({ "id": cast.opening, "summary": "With cake" }));
    assert_eq!(scene.numbers(json!({})), [0, 0, 0, 1, 0, 1], "it is asked about before it is overwritten");
    assert!(scene.read(&cast.opening).contains("Theirs"), "and nothing was done to it");
    assert_eq!(scene.numbers(choice("overwrite")), [0, 1, 0, 1, 0, 0]);
    assert!(!scene.read(&cast.opening).contains("Theirs"), "ours stands there again");
}

#[test]
fn what_somebody_changed_there_is_told_though_nothing_changed_here() {
    let scene = Scene::new();
    let cast = &scene.cast;
    scene.publish(json!({}));
    scene.change_there(&cast.opening);
    let report = scene.publish(json!({}));
    assert_eq!((&report["unchanged"], list(&report["conflicts"]).len()), (&json!(1), 1));
    let uid = text(&report["conflicts"][0]["uid"]).to_owned();
    assert_eq!(scene.numbers(json!({ uid.as_str(): "keep" })), [0, 0, 0, 1, 1, 0]);
    assert_eq!(scene.numbers(json!({})), [0, 0, 0, 1, 1, 0], "theirs was chosen");
    scene.change_there_again(&cast.opening);
    assert_eq!(scene.numbers(json!({})), [0, 0, 0, 1, 0, 1], "it is not what was chosen");
    assert_eq!(scene.numbers(json!({ uid.as_str(): "overwrite" })), [0, 1, 0, 1, 0, 0]);
    assert!(scene.read(&cast.opening).contains("Opening"));
    assert_eq!(scene.numbers(json!({})), [0, 0, 0, 2, 0, 0], "and lies there as ours again");
}

#[test]
fn what_was_deleted_here_is_taken_away_there() {
    let scene = Scene::new();
    let cast = &scene.cast;
    scene.publish(json!({}));
    assert_eq!(cast.call("list_caldav_left_over", json!({})), json!([]));
    cast.call("delete_event", json!({ "id": cast.event }));
    let left = cast.call("list_caldav_left_over", json!({}));
    assert_eq!(
        left,
        json!([{ "account_id": scene.account, "of": [{ "title": "Inclusion Days", "entries": 2 }] }])
    );
    let gone = json!({ "account_id": scene.account, "gone": true });
    assert_eq!(cast.call("publish_caldav", gone.clone())["deleted"], 2);
    assert!(!scene.file(&cast.opening).exists());
    assert_eq!(cast.call("list_caldav_left_over", json!({})), json!([]));
    assert_eq!(cast.call("publish_caldav", gone)["deleted"], 0);
}

#[test]
fn an_object_that_was_put_there_before_the_program_died_is_known_again_without_a_question() {
    let scene = Scene::new();
    scene.publish(json!({}));
    let again = json!({ "name": "The same", "url": format!("http://127.0.0.1:{}/office/events", scene.server.port), "user_name": "office" });
    let again = scene.cast.call("create_caldav_account", again)["id"].clone();
    let report =
        scene.cast.call("publish_caldav", json!({ "account_id": again, "event_id": scene.cast.event }));
    assert_eq!((&report["updated"], list(&report["conflicts"]).len()), (&json!(2), 0));
}

#[test]
fn the_test_of_a_calendar_says_in_plain_words_what_is_wrong_and_calendars_are_found() {
    let scene = Scene::new();
    let cast = &scene.cast;
    let port = scene.server.port;
    let id = &scene.account;
    assert_eq!(cast.call("test_caldav_account", json!({ "id": id }))["name"], "Our events");
    let look = |url: &str| json!({ "url": url, "user_name": "office", "password": "correct horse" });
    let found = cast.call("find_calendars", look(&format!("http://127.0.0.1:{port}/")));
    let names: Vec<&str> = list(&found).iter().map(|one| text(&one["name"])).collect();
    assert_eq!(names, ["Other", "Our events"], "address books are none");
    assert_eq!(text(&found[1]["url"]), format!("http://127.0.0.1:{port}/office/events/"));
    cast.call("set_caldav_password", json!({ "id": id, "password": "wrong" }));
    assert_eq!(cast.office.refused("test_caldav_account", json!({ "id": id })), "caldav-password-refused");
    let publish = json!({ "account_id": id, "event_id": cast.event });
    assert_eq!(cast.office.refused("publish_caldav", publish.clone()), "caldav-password-refused");
    cast.call("set_caldav_password", json!({ "id": id, "password": "correct horse" }));
    let change = |url: &str| cast.call("change_caldav_account", json!({ "id": id, "url": url }));
    change(&format!("http://127.0.0.1:{port}/office/nowhere/"));
    assert_eq!(cast.office.refused("test_caldav_account", json!({ "id": id })), "caldav-gone");
    assert_eq!(cast.office.refused("publish_caldav", publish), "caldav-gone");
    change(&format!("http://127.0.0.1:{port}/office/people/"));
    assert_eq!(cast.office.refused("test_caldav_account", json!({ "id": id })), "caldav-no-calendar");
    let open = json!({ "id": id, "url": "http://dav.example.org/office/" });
    assert_eq!(cast.office.refused("change_caldav_account", open), "caldav-not-private");
    change("https://nowhere.invalid/office/");
    assert_eq!(
        cast.office.refused("test_caldav_account", json!({ "id": id })),
        "no-password",
        "it belongs to one server"
    );
    cast.call("set_caldav_password", json!({ "id": id, "password": "correct horse" }));
    assert_eq!(cast.office.refused("test_caldav_account", json!({ "id": id })), "caldav-host-unknown");
    let loopback = json!({ "name": "Open", "url": format!("http://127.0.0.1:{port}/office/events/"), "user_name": "office" });
    assert_eq!(
        Office::new().refused("create_caldav_account", loopback),
        "caldav-not-private",
        "only the tests' own may be open"
    );
}

#[test]
fn a_network_is_published_with_its_recurring_item_and_its_meetings() {
    let scene = Scene::new();
    scene.cast.call("create_sample", json!({}));
    let series = scene.cast.call("list_series", json!({}))[0]["series"]["id"].clone();
    let request = json!({ "account_id": scene.account, "series_id": series });
    let report = scene.cast.call("publish_caldav", request.clone());
    let created = report["created"].as_u64().unwrap();
    assert!(created > 0 && list(&report["conflicts"]).is_empty(), "{report}");
    assert_eq!(scene.cast.call("publish_caldav", request)["unchanged"], created);
}

#[test]
fn a_network_with_nothing_left_is_taken_off_the_server() {
    let scene = Scene::new();
    let series = scene.cast.call("create_series", json!({ "title": "Data circle", "zone": "Europe/London" }))
        ["id"]
        .clone();
    let meeting = json!({ "title": "First", "kind": "meeting", "series_id": series, "starts_on": "2026-12-01", "ends_on": "2026-12-01", "zone": "Europe/London" });
    let meeting = scene.cast.call("create_event", meeting)["id"].clone();
    scene.cast.call("publish_event", json!({ "id": meeting }));
    let request = json!({ "account_id": scene.account, "series_id": series });
    assert_eq!(scene.cast.call("publish_caldav", request.clone())["created"], 1);
    scene.cast.call("delete_event", json!({ "id": meeting }));
    assert_eq!(scene.cast.call("publish_caldav", request.clone())["deleted"], 1);
    assert_eq!(
        scene.cast.office.refused("publish_caldav", request),
        "nothing-scheduled",
        "nothing of it is there"
    );
}

#[test]
fn a_meeting_lies_once_in_a_calendar_into_which_its_network_is_published_too() {
    let scene = Scene::new();
    let series = scene.cast.call("create_series", json!({ "title": "Data circle", "zone": "Europe/London" }))
        ["id"]
        .clone();
    let rule = json!({ "series_id": series, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": "2026-09-01", "start_time": "14:00:00", "end_time": "15:30:00" });
    let rule = scene.cast.call("create_recurrence", rule)["id"].clone();
    scene.cast.call("make_meetings", json!({ "series_id": series, "until": "2026-10-31" }));
    let detail = scene.cast.call("series_detail", json!({ "id": series }));
    let meeting = list(&detail["meetings"])[0]["event"]["id"].clone();
    let of = |field: &str, id: &Value| json!({ "account_id": scene.account, field: id });
    let numbers = |report: Value| ["created", "deleted"].map(|field| report[field].as_u64().unwrap());
    let publish = |field: &str, id: &Value| numbers(scene.cast.call("publish_caldav", of(field, id)));
    assert_eq!(publish("event_id", &meeting), [1, 0]);
    assert!(scene.file(&meeting).exists());
    assert_eq!(publish("series_id", &series), [1, 1], "the network takes the place of its meeting");
    assert!(scene.file(&rule).exists() && !scene.file(&meeting).exists());
    assert_eq!(publish("series_id", &series), [0, 0]);
    let again = of("event_id", &meeting);
    assert_eq!(scene.cast.office.refused("publish_caldav", again), "in-calendar-with-network");
    scene.cast.call("change_series", json!({ "id": series, "calendar_form": "single" }));
    assert_eq!(publish("series_id", &series), [2, 1], "each meeting lies there by itself");
    assert_eq!(publish("event_id", &meeting), [0, 0]);
}
