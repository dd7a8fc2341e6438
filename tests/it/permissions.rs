//! May we quote this? What the permissions keep back leaves in no format at all.

use crate::cast::Cast;
use crate::office::{Office, list, text};
use plenary_core::exports::FORMATS;
use serde_json::{Value, json};

/// Says something as a person whom nothing else in the event names.
fn say(cast: &Cast, words: &str, permission: &str) {
    let organisation = json!({ "organisation": { "name": "Quagmire Fellowship" } });
    let found = cast.call("search", json!({ "query": "Quagmire", "noun": "organisation", "limit": 1 }));
    let organisation = match list(&found).first() {
        Some(hit) => hit["id"].clone(),
        None => cast.make("create_organisation", organisation),
    };
    let number = list(&cast.call("directory_page", json!({ "limit": 500 }))["rows"]).len();
    let person = json!({
        "given_name": format!("Hephzibah{number}"), "family_name": format!("Wolfenden{number}"),
        "email": format!("hw{number}@quagmire.example.org"), "job_title": "Chief Zymurgist", "organisation_id": organisation,
    });
    let person = cast.make("create_person", person);
    let said = json!({
        "event_id": cast.event, "session_id": cast.opening, "person_id": person, "text": words,
        "permission": permission, "theme": "Trust", "kind": "quote",
    });
    cast.call("create_takeaway", said);
}

/// Every format of an event, by name. A format that has nothing to say is left out.
fn files(office: &Office, event: &Value) -> Vec<(&'static str, String)> {
    FORMATS
        .iter()
        .map(|format| (format.name, office.export(format.name, event).replace("\r\n ", "")))
        .collect()
}

/// The formats in which a text stands.
fn standing_in(files: &[(&'static str, String)], words: &str) -> Vec<&'static str> {
    files.iter().filter(|(_, file)| file.contains(words)).map(|(name, _)| *name).collect()
}

const DOCUMENTS: [&str; 10] = [
    "summary-md",
    "summary-html",
    "blog-md",
    "blog-html",
    "minutes-md",
    "minutes-html",
    "report-md",
    "report-html",
    "social-json",
    "social-txt",
];

#[test]
fn what_is_internal_stands_in_no_format() {
    let cast = Cast::new();
    say(&cast, "The xylophone budget is gone.", "internal");
    say(&cast, "Ask the marmalade people first.", "public");
    let files = files(&cast.office, &cast.event);
    assert_eq!(standing_in(&files, "xylophone"), Vec::<&str>::new());
    let asked = ["approval-sheets-md", "approval-sheets-html"];
    let mut expected = [DOCUMENTS.as_slice(), &asked].concat();
    expected.sort_by_key(|name| FORMATS.iter().position(|format| format.name == *name));
    assert_eq!(
        standing_in(&files, "marmalade"),
        expected,
        "what is public stands in the documents, and is asked about"
    );
}

#[test]
fn what_is_public_stands_with_the_name_and_the_organisation() {
    let cast = Cast::new();
    say(&cast, "Ask the marmalade people first.", "public");
    let files = files(&cast.office, &cast.event);
    assert!(standing_in(&files, "Hephzibah").contains(&"blog-md"));
    assert!(standing_in(&files, "Quagmire Fellowship").contains(&"blog-md"));
}

#[test]
fn what_has_no_name_stands_without_person_role_organisation_or_address() {
    let cast = Cast::new();
    say(&cast, "Ask the marmalade people first.", "no_name");
    let files = files(&cast.office, &cast.event);
    assert_eq!(standing_in(&files, "marmalade"), DOCUMENTS);
    for secret in ["Hephzibah", "Wolfenden", "Quagmire", "Zymurgist", "quagmire.example"] {
        assert_eq!(standing_in(&files, secret), Vec::<&str>::new(), "{secret}");
    }
}

#[test]
fn what_names_the_organisation_alone_stands_without_the_person() {
    let cast = Cast::new();
    say(&cast, "Ask the marmalade people first.", "organisation_only");
    let files = files(&cast.office, &cast.event);
    assert!(standing_in(&files, "Quagmire Fellowship").contains(&"blog-md"));
    for secret in ["Hephzibah", "Wolfenden", "Zymurgist"] {
        assert_eq!(standing_in(&files, secret), Vec::<&str>::new(), "{secret}");
    }
}

#[test]
fn a_sentence_that_names_its_own_speaker_is_left_out() {
    let cast = Cast::new();
    let number = list(&cast.call("directory_page", json!({ "limit": 500 }))["rows"]).len();
    say(&cast, &format!("I, Hephzibah{number} Wolfenden{number}, love marmalade."), "no_name");
    assert_eq!(standing_in(&files(&cast.office, &cast.event), "marmalade"), Vec::<&str>::new());
}

#[test]
fn needs_and_remarks_of_the_office_stand_in_no_document() {
    let cast = Cast::new();
    cast.call("change_person", json!({ "id": cast.priya, "remarks": "Owes us a xylophone." }));
    let attendance = json!({
        "event_id": cast.event, "person_id": cast.priya, "access_needs": "Marmalade-free room", "dietary_needs": "No turnips",
    });
    cast.call("register_person", json!({ "attendance": attendance }));
    cast.call(
        "write_note",
        json!({ "event_id": cast.event, "session_id": cast.opening, "body": "Raw gherkin notes." }),
    );
    let files = files(&cast.office, &cast.event);
    assert_eq!(standing_in(&files, "xylophone"), Vec::<&str>::new());
    assert_eq!(
        standing_in(&files, "gherkin"),
        ["minutes-md", "minutes-html"],
        "notes stand in minutes alone"
    );
    for need in ["Marmalade-free", "turnips"] {
        let found = standing_in(&files, need);
        assert!(found.iter().all(|format| *format == "attendees-csv"), "{need} stands in {found:?}");
    }
}

#[test]
fn the_sample_keeps_back_what_its_permissions_say_in_every_event() {
    let office = Office::with_sample();
    let (mut internal, mut nameless) = (0, 0);
    for card in list(&office.call("list_events", json!({}))) {
        let event = &card["event"]["id"];
        let files = files(&office, event);
        let board = office.call("takeaway_board", json!({ "event_id": event }));
        for said in list(&board["takeaways"]) {
            let words = text(&said["takeaway"]["text"]);
            match text(&said["takeaway"]["permission"]) {
                "internal" => {
                    internal += 1;
                    assert_eq!(standing_in(&files, words), Vec::<&str>::new(), "{words}");
                }
                "no_name" => {
                    nameless += 1;
                    for secret in
                        [&said["person"], &said["organisation"]].into_iter().filter_map(Value::as_str)
                    {
                        beside(&files, words, secret);
                    }
                }
                _ => {}
            }
        }
    }
    assert!(internal > 0 && nameless > 0, "the sample has both: {internal} and {nameless}");
}

/// Fails when a secret stands in the same paragraph of a Markdown document as the words.
fn beside(files: &[(&'static str, String)], words: &str, secret: &str) {
    for (name, file) in files.iter().filter(|(name, _)| name.ends_with("-md")) {
        for paragraph in file.split("\n\n").filter(|paragraph| paragraph.contains(words)) {
            let line = paragraph.lines().find(|line| line.contains(words)).unwrap_or(paragraph);
            assert!(!line.contains(secret), "{name}: {secret} stands beside {words:?}: {line}");
        }
    }
}
