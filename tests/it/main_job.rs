//! The main job from end to end without a window: the sample, a moved session, a new attendee, takeaways typed live,
//! invites, the summary and the blog post; everything through the table of commands.

use crate::judges;
use crate::office::{Office, list, text};
use serde_json::{Value, json};
use std::path::Path;

/// The sample conference and what the job needs of it.
struct Day {
    office: Office,
    event: Value,
    folder: tempfile::TempDir,
}

impl Day {
    fn new() -> Self {
        let office = Office::new();
        let event = office.call("create_sample", json!({}))["event_id"].clone();
        Self { office, event, folder: tempfile::tempdir().unwrap() }
    }

    fn of_event(&self) -> Value {
        json!({ "event_id": self.event })
    }

    /// The first session with a speaker and a room, as it stands in the programme.
    fn session(&self) -> Value {
        let programme = self.office.call("programme", self.of_event());
        let spoken =
            |card: &&Value| !list(&card["parts"]).is_empty() && card["session"]["room_id"].is_string();
        list(&programme["sessions"]).iter().find(spoken).unwrap().clone()
    }

    /// Writes a file and gives its text.
    fn leaves_as(&self, format: &str, name: &str, options: Value) -> String {
        let path = self.folder.path().join(name);
        let request = json!({ "event_id": self.event, "format": format, "path": path, "options": options });
        let written = self.office.call("export_file", request);
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(written["bytes"], json!(bytes.len()), "{name}");
        String::from_utf8(bytes).unwrap()
    }
}

/// The lines of the calendar entry with this summary.
fn entry(calendar: &str, summary: &str) -> Vec<String> {
    let whole = calendar.replace("\r\n ", "");
    let is_it = |line: &str| line.starts_with("SUMMARY") && line.ends_with(&format!(":{summary}"));
    let entry = whole.split("BEGIN:VEVENT\r\n").skip(1).find(|entry| entry.lines().any(is_it));
    entry.unwrap_or_else(|| panic!("{summary} is in the calendar")).lines().map(str::to_owned).collect()
}

fn value(entry: &[String], name: &str) -> String {
    let line =
        entry.iter().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name} in {entry:?}"));
    line.split_once(':').unwrap().1.to_owned()
}

#[test]
fn the_whole_job_is_done_from_the_sample_to_the_blog_post() {
    let day = Day::new();
    let office = &day.office;

    let card = day.session();
    let (id, title) = (&card["session"]["id"], text(&card["session"]["title"]));
    let first = day.leaves_as("ics", "before.ics", json!({ "session": id }));
    let room = list(&office.call("programme", day.of_event())["rooms"])
        .iter()
        .find(|room| room["id"] != card["session"]["room_id"])
        .unwrap()
        .clone();
    let to = json!({ "room_id": room["id"], "starts_at": "2022-06-28T17:10:00", "ends_at": "2022-06-28T17:40:00" });
    let preview = office.call("preview_move", json!({ "id": id, "to": to }));
    assert_eq!(preview["refusal"], Value::Null);
    office.call("move_session", json!({ "id": id, "to": to }));
    assert_eq!(day.session_by_id(id)["parts"], card["parts"], "the speakers moved along");

    let person = json!({ "given_name": "Zoë", "family_name": "O’Brien", "email": "zoe.obrien@example.org" });
    let attendance = office
        .call("register_new_person", json!({ "event_id": day.event, "person": person, "ticket": "Guest" }));
    office.call("check_in", json!({ "attendance_id": attendance["id"] }));

    let said = [
        ("Ask what people need before you hand them a device.", "public", "Devices first, data with them"),
        ("Nobody here has money for a second year.", "internal", "Devices first, data with them"),
        ("Trust comes from the person at the desk.", "no_name", "Devices first, data with them"),
    ];
    for (words, permission, theme) in said {
        let speaker = &card["parts"][0]["person_id"];
        let takeaway = json!({
            "event_id": day.event, "session_id": id, "person_id": speaker, "text": words, "permission": permission, "theme": theme,
        });
        office.call("create_takeaway", takeaway);
    }

    let agenda = day.leaves_as("ics", "agenda.ics", json!({}));
    let (before, after) = (entry(&first, title), entry(&agenda, title));
    assert_eq!(
        value(&before, "UID"),
        value(&after, "UID"),
        "it is the same entry in the calendars that have it"
    );
    assert_eq!(value(&after, "DTSTART"), "20220628T171000");
    let sequence = |entry: &[String]| value(entry, "SEQUENCE").parse::<u32>().unwrap();
    assert!(sequence(&after) > sequence(&before), "and a newer one");
    let mine = json!({ "person": card["parts"][0]["person_id"] });
    let mine = day.leaves_as("ics", "speaker.ics", mine);
    assert_eq!(value(&entry(&mine, title), "UID"), value(&after, "UID"));
    judges::accept_all(day.folder.path());

    let summary = day.leaves_as("summary-md", "summary.md", json!({}));
    let post = day.leaves_as("blog-md", "post.md", json!({}));
    for document in [&summary, &post] {
        assert!(document.contains("Ask what people need before you hand them a device"), "{document}");
        assert!(document.contains("Trust comes from the person at the desk"), "{document}");
        assert!(!document.contains("second year"), "what is internal stays inside");
    }
    assert!(day.leaves_as("attendees-csv", "people.csv", json!({})).contains("zoe.obrien@example.org"));

    finish_the_post(&day);
    assert_eq!(office.faults(), Vec::<String>::new());
}

impl Day {
    fn session_by_id(&self, id: &Value) -> Value {
        self.office.call("session_detail", json!({ "session_id": id }))
    }
}

/// The post becomes a document, gets its last touch by hand, and leaves as it stands.
fn finish_the_post(day: &Day) {
    let draft = day.office.call("build_draft", json!({ "event_id": day.event, "kind": "blog_post" }));
    let body = format!(
        "{}\n\nSee you next year.\n",
        text(&day.office.call("draft", json!({ "id": draft["id"] }))["view"]["body"]).trim_end()
    );
    day.office.call("change_draft", json!({ "id": draft["id"], "body": body }));
    let path = day.folder.path().join("edited.md");
    day.office.call("export_draft", json!({ "id": draft["id"], "path": path }));
    let written = std::fs::read_to_string(path).unwrap();
    let (above, below) = written.split_once("---\n\n").unwrap();
    assert!(
        above.starts_with("---\ntitle: \"Digital Inclusion Conference: what we took away\"\n"),
        "{above}"
    );
    assert_eq!(below, body);
}

#[test]
fn the_whole_job_is_taken_back_step_by_step() {
    let day = Day::new();
    let before = day.office.dump();
    let card = day.session();
    day.office.call("unschedule_session", json!({ "id": card["session"]["id"] }));
    let person = json!({ "given_name": "Zoë", "family_name": "O’Brien" });
    day.office.call("register_new_person", json!({ "event_id": day.event, "person": person }));
    day.office.call("create_takeaway", json!({ "event_id": day.event, "text": "Ask first." }));
    day.office.call("build_draft", json!({ "event_id": day.event, "kind": "summary" }));
    for word in ["build_draft", "create_takeaway", "register_person", "unschedule_session"] {
        assert_eq!(day.office.call("undo", json!({}))["op"], word);
    }
    assert!(day.office.dump() == before, "everything is as it was");
}

#[test]
fn an_interrupted_file_never_takes_the_place_of_a_whole_one() {
    let day = Day::new();
    let whole = day.leaves_as("ics", "agenda.ics", json!({}));
    let path = day.folder.path().join("agenda.ics");
    let nothing = json!({ "event_id": day.event, "format": "ics", "path": path, "options": { "room": day.empty_room() } });
    assert_eq!(day.office.refused("export_file", nothing), "nothing-scheduled");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), whole);
    assert_eq!(names(day.folder.path()), ["agenda.ics"], "nothing is left beside it");
}

impl Day {
    fn empty_room(&self) -> Value {
        self.office.call("create_room", json!({ "event_id": self.event, "name": "Attic" }))["id"].clone()
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}
