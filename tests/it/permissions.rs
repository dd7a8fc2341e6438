//! May we quote this? What the permissions keep back leaves in no format at all.

mod organisations;
mod programme;

use crate::cast::Cast;
use crate::documents;
use crate::office::{Office, list, text};
use plenary_api::formats;
use serde_json::{Value, json};
use std::path::Path;

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

/// Every format of an event by its name, with all that can be read in it. Minutes that were not begun are left out.
pub fn files(office: &Office, event: &Value) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let names = formats::lines().into_iter().map(|line| line.name);
    names.filter_map(|name| Some((name.clone(), readable(office, &name, event, folder.path())?))).collect()
}

/// The text of a file, its metadata and its name. The parts of a DOCX lie in it as they are; poppler reads a PDF.
fn readable(office: &Office, name: &str, event: &Value, folder: &Path) -> Option<String> {
    if name.ends_with("-pdf") && !cfg!(target_os = "linux") {
        return None;
    }
    let path = documents::file(office, name, event, folder);
    let mut text = path.display().to_string();
    if name.ends_with("-pdf") {
        text.push_str(&documents::said("pdftotext", &["-layout".as_ref(), path.as_os_str(), "-".as_ref()]));
        for of in ["-struct-text", "-meta", "-url"] {
            text.push_str(&documents::said("pdfinfo", &[of.as_ref(), path.as_os_str()]));
        }
        // A line of the page is no line of the text.
        return Some(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    text.push_str(&String::from_utf8_lossy(&std::fs::read(&path).unwrap()));
    Some(text.replace("\r\n ", ""))
}

/// The formats in which a text stands.
pub fn standing_in(files: &[(String, String)], words: &str) -> Vec<String> {
    files.iter().filter(|(_, file)| file.contains(words)).map(|(name, _)| name.clone()).collect()
}

/// Fails when a text is missing in any way of these documents, or stands in a table or calendar.
fn told_in(files: &[(String, String)], words: &str, kinds: &[&str]) {
    let found = standing_in(files, words);
    for name in documents_of(kinds) {
        assert!(found.contains(&name), "{words} is missing in {name}");
    }
    let tables = ["ics", "attendees-csv", "sessions-csv"];
    assert!(found.iter().all(|name| !tables.contains(&name.as_str())), "{words} stands in {found:?}");
}

/// Every document in every way.
fn documents_of(kinds: &[&str]) -> Vec<String> {
    let of = |line: &formats::Line| kinds.contains(&line.document);
    let read = |name: &String| cfg!(target_os = "linux") || !name.ends_with("-pdf");
    formats::lines().into_iter().filter(of).map(|line| line.name).filter(read).collect()
}

#[test]
fn what_is_internal_stands_in_no_format() {
    let cast = Cast::new();
    say(&cast, "The xylophone budget is gone.", "internal");
    say(&cast, "Ask the marmalade people first.", "public");
    let files = files(&cast.office, &cast.event);
    assert_eq!(standing_in(&files, "xylophone"), Vec::<String>::new());
    told_in(&files, "marmalade", &["summary", "blog", "minutes", "report", "approval-sheets"]);
}

#[test]
fn what_is_public_stands_with_the_name_and_the_organisation() {
    let cast = Cast::new();
    say(&cast, "Ask the marmalade people first.", "public");
    let files = files(&cast.office, &cast.event);
    assert!(standing_in(&files, "Hephzibah").contains(&"blog-md".to_owned()));
    assert!(standing_in(&files, "Quagmire Fellowship").contains(&"blog-md".to_owned()));
}

#[test]
fn what_has_no_name_stands_without_person_role_organisation_or_address() {
    let cast = Cast::new();
    say(&cast, "Ask the marmalade people first.", "no_name");
    let files = files(&cast.office, &cast.event);
    told_in(&files, "marmalade", &["summary", "blog", "minutes", "report"]);
    for secret in ["Hephzibah", "Wolfenden", "Quagmire", "Zymurgist", "quagmire.example"] {
        assert_eq!(standing_in(&files, secret), Vec::<String>::new(), "{secret}");
    }
}

#[test]
fn what_names_the_organisation_alone_stands_without_the_person() {
    let cast = Cast::new();
    say(&cast, "Ask the marmalade people first.", "organisation_only");
    let files = files(&cast.office, &cast.event);
    assert!(standing_in(&files, "Quagmire Fellowship").contains(&"blog-md".to_owned()));
    for secret in ["Hephzibah", "Wolfenden", "Zymurgist"] {
        assert_eq!(standing_in(&files, secret), Vec::<String>::new(), "{secret}");
    }
}

#[test]
fn a_sentence_that_names_its_own_speaker_is_left_out() {
    let cast = Cast::new();
    let number = list(&cast.call("directory_page", json!({ "limit": 500 }))["rows"]).len();
    say(&cast, &format!("I, Hephzibah{number} Wolfenden{number}, love marmalade."), "no_name");
    assert_eq!(standing_in(&files(&cast.office, &cast.event), "marmalade"), Vec::<String>::new());
}

#[test]
fn a_name_in_no_ordinary_spelling_stands_beside_what_carries_none() {
    let cast = Cast::new();
    let organisation = json!({ "organisation": { "name": "Department for Quays and Wharves" } });
    let organisation = cast.make("create_organisation", organisation);
    let spelled = [
        ("Siân", "O'Zymurg", "OZymurg|Ozymurg|O‑Zymurg|S. O’Z."),
        ("Omar", "Al-Wolfen", "Alwolfen"),
        ("Pia", "de la Xyst", "Delaxyst"),
        ("Søren", "Łukzyk", "Soren|Lukzyk"),
        ("Jürgen", "Mülzer", "Juergen|Mulzer|Muelzer"),
        ("Uwe", "Strauß", "Strauss|we at dqw|the Dqw"),
    ];
    for (given_name, family_name, texts) in spelled {
        let person =
            json!({ "given_name": given_name, "family_name": family_name, "organisation_id": organisation });
        let person = cast.make("create_person", person);
        for words in texts.split('|') {
            for permission in ["no_name", "organisation_only"] {
                if permission == "organisation_only" && words.to_lowercase().contains("dqw") {
                    continue;
                }
                let said = json!({
                    "event_id": cast.event, "person_id": person, "permission": permission,
                    "text": format!("Marmalade, as {words} said"), "theme": "Trust",
                });
                cast.call("create_takeaway", said);
            }
        }
    }
    assert_eq!(standing_in(&files(&cast.office, &cast.event), "Marmalade"), Vec::<String>::new());
}

#[test]
fn two_internal_words_stand_within_no_other_sentence() {
    let cast = Cast::new();
    say(&cast, "Xylophone closes", "internal");
    say(&cast, "As said, the xylophone closes soon.", "public");
    say(&cast, "Ask the marmalade people first.", "public");
    let note = json!({ "event_id": cast.event, "session_id": cast.opening, "body": "- The xylophone closes.\n- Gherkin\n" });
    cast.call("write_note", note);
    for command in ["create_decision", "create_action"] {
        let agreed = json!({ "event_id": cast.event, "text": "Say that the xylophone closes", "permission": "public" });
        cast.call(command, agreed);
    }
    let files = files(&cast.office, &cast.event);
    assert_eq!(standing_in(&files, "xylophone"), Vec::<String>::new());
    told_in(&files, "marmalade", &["summary", "blog"]);
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
    assert_eq!(standing_in(&files, "xylophone"), Vec::<String>::new());
    assert_eq!(standing_in(&files, "gherkin"), documents_of(&["minutes"]), "notes stand in minutes alone");
    for need in ["Marmalade-free", "turnips"] {
        let found = standing_in(&files, need);
        assert!(found.iter().all(|format| format == "attendees-csv"), "{need} stands in {found:?}");
    }
}

/// Looks at every file of the sample's events of this kind; how many internal, nameless and agreed ones were kept back.
fn kept_back(is_meant: impl Fn(&str) -> bool) -> (usize, usize, usize) {
    let office = Office::with_sample();
    let (mut internal, mut nameless, mut agreed) = (0, 0, 0);
    let cards = office.call("list_events", json!({}));
    for card in list(&cards).iter().filter(|card| is_meant(text(&card["event"]["kind"]))) {
        let event = &card["event"]["id"];
        keep_back_some(&office, event);
        let files = files(&office, event);
        let board = office.call("takeaway_board", json!({ "event_id": event }));
        for said in list(&board["takeaways"]) {
            let words = text(&said["takeaway"]["text"]);
            match text(&said["takeaway"]["permission"]) {
                "internal" => {
                    internal += 1;
                    assert_eq!(standing_in(&files, words), Vec::<String>::new(), "{words}");
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
        agreed += agreed_is_kept_back(&office, event, &files, &board);
    }
    (internal, nameless, agreed)
}

#[test]
fn the_conference_of_the_sample_keeps_back_what_its_permissions_say() {
    let (internal, nameless, agreed) = kept_back(|kind| kind == "conference");
    assert!(internal > 0 && nameless > 0, "it has both: {internal} and {nameless}");
    assert!(agreed > 0, "and something agreed");
}

#[test]
fn the_meetings_of_the_sample_keep_back_what_their_permissions_say() {
    let (internal, nameless, agreed) = kept_back(|kind| kind != "conference");
    assert!(internal + nameless + agreed > 10, "much is kept back: {internal}, {nameless}, {agreed}");
}

/// Of what was agreed at an event, makes the first of each noun internal and the second one without a name.
/// Not of one whose minutes were circulated: they say what they said, and may then not leave any more.
fn keep_back_some(office: &Office, event: &Value) {
    if !office.call("minutes", json!({ "event_id": event }))["minutes"].is_null() {
        return;
    }
    let actions = office.call("actions", json!({ "event_id": event }));
    let actions: Vec<Value> = list(&actions["rows"]).iter().map(|row| row["action"]["id"].clone()).collect();
    let board = office.call("takeaway_board", json!({ "event_id": event }));
    let decisions: Vec<Value> = list(&board["decisions"]).iter().map(|row| row["id"].clone()).collect();
    for (command, ids) in [("change_action", actions), ("change_decision", decisions)] {
        for (id, permission) in ids.iter().zip(["internal", "no_name"]) {
            office.call(command, json!({ "id": id, "permission": permission }));
        }
    }
}

/// Decisions and actions that are internal stand nowhere; beside those without a name nobody who owns one is named. How many.
fn agreed_is_kept_back(office: &Office, event: &Value, files: &[(String, String)], board: &Value) -> usize {
    let mut looked_at = 0;
    let actions = office.call("actions", json!({ "event_id": event }));
    let rows = list(&actions["rows"]).iter().map(|row| (&row["action"], row["owner"]["name"].as_str()));
    for (row, owner) in rows.chain(list(&board["decisions"]).iter().map(|row| (row, None))) {
        let words = text(&row["text"]);
        match (text(&row["permission"]), owner) {
            ("internal", _) => assert_eq!(standing_in(files, words), Vec::<String>::new(), "{words}"),
            ("no_name" | "organisation_only", Some(owner)) => beside(files, words, owner),
            _ => continue,
        }
        looked_at += 1;
    }
    looked_at
}

/// Fails when a secret stands in the same paragraph of a Markdown document as the words.
fn beside(files: &[(String, String)], words: &str, secret: &str) {
    for (name, file) in files.iter().filter(|(name, _)| name.ends_with("-md")) {
        for paragraph in file.split("\n\n").filter(|paragraph| paragraph.contains(words)) {
            let line = paragraph.lines().find(|line| line.contains(words)).unwrap_or(paragraph);
            assert!(!line.contains(secret), "{name}: {secret} stands beside {words:?}: {line}");
        }
    }
}

#[test]
fn what_carries_no_name_stays_kept_back_when_its_speaker_changes_name_and_employer() {
    let cast = Cast::new();
    let person = json!({
        "given_name": "Adaline", "family_name": "Brookhurst", "email": "adaline@example.org",
        "organisation_id": cast.northbank,
    });
    let ada = cast.make("create_person", person);
    for words in
        ["Brookhurst stopped the laptop scheme", "At Northbank we burned all the laptops", "We lend laptops"]
    {
        let said =
            json!({ "event_id": cast.event, "person_id": ada, "text": words, "permission": "no_name" });
        cast.call("create_takeaway", said);
    }
    let found = |event: &Value| -> Vec<&str> {
        let files = files(&cast.office, event);
        ["stopped the laptop", "burned all", "We lend laptops"]
            .into_iter()
            .filter(|words| !standing_in(&files, words).is_empty())
            .collect()
    };
    assert_eq!(found(&cast.event), ["We lend laptops"]);
    let southmere = json!({ "organisation": { "name": "Southmere Council", "kind": "borough" } });
    let southmere = cast.make("create_organisation", southmere);
    cast.call("change_person", json!({ "id": ada, "family_name": "Smithson" }));
    cast.call("change_person", json!({ "id": ada, "organisation_id": southmere }));
    assert_eq!(found(&cast.event), ["We lend laptops"]);
    cast.call(
        "change_organisation",
        json!({ "organisation": { "id": cast.northbank, "name": "Riverside Council" } }),
    );
    assert_eq!(found(&cast.event), ["We lend laptops"]);
}

#[test]
fn who_is_only_in_the_directory_is_kept_back_by_every_name_of_theirs() {
    let cast = Cast::new();
    let (given, family) = ("Wolfgang", "Hirschfeld");
    let person = cast.make("create_person", json!({ "given_name": given, "family_name": family }));
    let organisation = json!({ "organisation": { "name": "Westmoor Borough Council", "kind": "borough" } });
    let organisation = cast.make("create_organisation", organisation);
    let said = [
        "Wolfgang Hirschfeld burned the plan",
        "At Westmoor Borough Council we burned it",
        "The westmoor borough council sank",
        "Devices are late again",
    ];
    for text in said {
        let takeaway = json!({
            "event_id": cast.event, "session_id": cast.opening, "person_id": cast.amara, "text": text,
            "permission": "no_name", "publish": true, "kind": "takeaway",
        });
        cast.call("create_takeaway", takeaway);
    }
    let told = || {
        let post = cast.office.export("blog-md", &cast.event);
        said.map(|text| post.contains(text))
    };
    assert_eq!(told(), [false, false, false, true]);
    cast.call("change_person", json!({ "id": person, "given_name": "Else", "family_name": "Klein" }));
    let renamed = json!({ "organisation": { "id": organisation, "name": "Other Name Council" } });
    cast.call("change_organisation", renamed);
    assert_eq!(told(), [false, false, false, true], "also by those of before");
}

#[test]
fn a_template_that_names_somebody_of_the_directory_makes_no_file_that_its_draft_would_not_be() {
    let cast = Cast::new();
    cast.make("create_person", json!({ "given_name": "Wolfgang", "family_name": "Hirschfeld" }));
    let takeaway = json!({
        "event_id": cast.event, "session_id": cast.opening, "person_id": cast.amara, "permission": "no_name",
        "text": "Our own procurement stopped the scheme", "publish": true, "kind": "takeaway", "theme": "Skills",
    });
    cast.call("create_takeaway", takeaway);
    let line = |before: &str| {
        let lines = format!("{{% for t in s.nameless %}}\n- {before} {{{{ t.text }}}}\n{{% endfor %}}");
        let section =
            format!("{{% for s in sections %}}\n- {before} {{{{ s.heading }}}}\n{lines}\n{{% endfor %}}");
        let body = format!("# {{{{ title }}}}\n\n{section}\n");
        cast.call("write_template", json!({ "kind": "blog_post", "body": body }));
    };
    let export = json!({ "event_id": cast.event, "format": "blog-md" });
    line("We heard:");
    cast.call("export_text", export.clone());
    line("Wolfgang Hirschfeld:");
    assert_eq!(cast.office.refused("export_text", export), "draft-gives-away");
}
