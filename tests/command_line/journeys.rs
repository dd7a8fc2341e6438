//! What scripts do with `plenary`: make, list, export, undo, check, call.

use crate::program::Program;
use expect_test::expect;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

#[test]
fn the_sample_is_made_once_and_listed() {
    let program = Program::new();
    assert_eq!(program.says(&["events"]), "");
    let listed = program.says(&["sample"]);
    assert!(listed.contains("Digital Inclusion Conference"), "{listed}");
    assert_eq!(program.says(&["sample"]), listed, "a second time changes nothing");
    assert_eq!(program.says(&["events"]), listed);
    let events: Value = serde_json::from_slice(&program.done(&["--json", "events"])).unwrap();
    assert_eq!(events.as_array().unwrap().len(), listed.lines().count());
}

#[test]
fn a_new_workspace_takes_the_place_of_nothing() {
    let program = Program::new();
    let line = program.refused(&["new", program.workspace.to_str().unwrap()]);
    assert_eq!(line, "There is already a file at FOLDER/office.plenary. Choose another name.");
}

#[test]
fn wrong_words_are_wrong_usage_and_say_how_it_is_meant() {
    let program = Program::new();
    let wrong: [&[&str]; 6] = [
        &[],
        &["fly"],
        &["export"],
        &["export", "ics"],
        &["history", "--limit", "many"],
        &["events", "--loud"],
    ];
    for words in wrong {
        let ran = program.run(words);
        assert_eq!((ran.status, ran.text().as_str()), (2, ""), "{words:?}");
        assert!(ran.err.contains("Usage") || ran.err.contains("--help"), "{words:?}: {}", ran.err);
    }
    assert!(program.says(&["--help"]).contains("Usage: plenary"));
}

#[test]
fn every_format_is_written_twice_with_the_same_bytes() {
    let program = Program::with_sample();
    let slug = "digital-inclusion-conference";
    let formats: Value = serde_json::from_slice(&program.done(&["--json", "export", "--list"])).unwrap();
    for format in formats.as_array().unwrap().iter().filter(|format| format["folder"] == json!(false)) {
        let name = format["name"].as_str().unwrap();
        let of: &[&str] = match format["of"].as_str().unwrap() {
            "week" => &["--week", "2022-07-25"],
            "month" => &["--month", "2022-07"],
            _ => &["--event", slug],
        };
        let file = program.file(name);
        let export = [&["export", name], of].concat();
        assert_eq!(program.says(&[&export[..], &["--out", &file]].concat()), format!("{file}\n"));
        let bytes = std::fs::read(&file).unwrap();
        program.done(&[&export[..], &["--out", &file]].concat());
        assert!(!bytes.is_empty() && bytes == std::fs::read(&file).unwrap(), "{name}");
        // Setting pages takes its time in a debug build, and one PDF goes out as another.
        if name.ends_with("-pdf") && name != "summary-pdf" {
            continue;
        }
        let said = program.done(&export);
        // Charts and photos lie beside a file of Markdown; on standard output there is no beside.
        assert!(said == bytes || Path::new(&format!("{file}-files")).is_dir(), "{name} on standard output");
        assert!(program.done(&[&export[..], &["--out", "-"]].concat()) == said, "{name} with a hyphen");
    }
    let listed = program.says(&["export", "--list"]);
    expect![[r#"
        ics                        The agenda for Outlook, Google Calendar, Apple Calendar and others                                                                --room --track --person --session --alarm --only-stale
        summary-md                 Numbers, takeaways, decisions and actions as Markdown, for the office                                                             --draft
        summary-html               Numbers, takeaways, decisions and actions as a page to read or print, for the office                                              --draft
        summary-txt                Numbers, takeaways, decisions and actions as plain text, for the office                                                           --draft
        summary-docx               Numbers, takeaways, decisions and actions as a Word document with real styles, for the office                                     --draft
        summary-pdf                Numbers, takeaways, decisions and actions as a PDF tagged for screen readers, for the office                                      --draft
        summary-wordpress          Numbers, takeaways, decisions and actions as HTML to paste into WordPress, for the office                                         --draft
        summary-outlook            Numbers, takeaways, decisions and actions as HTML to paste into Outlook, for the office                                           --draft
        blog-md                    The takeaway post as Markdown: what may be published, attributed as permission allows                                             --draft
        blog-html                  The takeaway post as a page to read or print: what may be published, attributed as permission allows                              --draft
        blog-txt                   The takeaway post as plain text: what may be published, attributed as permission allows                                           --draft
        blog-docx                  The takeaway post as a Word document with real styles: what may be published, attributed as permission allows                     --draft
        blog-pdf                   The takeaway post as a PDF tagged for screen readers: what may be published, attributed as permission allows                      --draft
        blog-wordpress             The takeaway post as HTML to paste into WordPress: what may be published, attributed as permission allows                         --draft
        blog-outlook               The takeaway post as HTML to paste into Outlook: what may be published, attributed as permission allows                           --draft
        minutes-md                 The minutes of a meeting as they stand, as Markdown
        minutes-html               The minutes of a meeting as they stand, as a page to read or print
        minutes-txt                The minutes of a meeting as they stand, as plain text
        minutes-docx               The minutes of a meeting as they stand, as a Word document with real styles
        minutes-pdf                The minutes of a meeting as they stand, as a PDF tagged for screen readers
        minutes-wordpress          The minutes of a meeting as they stand, as HTML to paste into WordPress
        minutes-outlook            The minutes of a meeting as they stand, as HTML to paste into Outlook
        approval-sheets-md         May we quote this? What each speaker is asked to allow, as Markdown                                                               --person
        approval-sheets-html       May we quote this? What each speaker is asked to allow, as a page to read or print                                                --person
        approval-sheets-txt        May we quote this? What each speaker is asked to allow, as plain text                                                             --person
        approval-sheets-docx       May we quote this? What each speaker is asked to allow, as a Word document with real styles                                       --person
        approval-sheets-pdf        May we quote this? What each speaker is asked to allow, as a PDF tagged for screen readers                                        --person
        approval-sheets-wordpress  May we quote this? What each speaker is asked to allow, as HTML to paste into WordPress                                           --person
        approval-sheets-outlook    May we quote this? What each speaker is asked to allow, as HTML to paste into Outlook                                             --person
        report-md                  The report for funders and managers as Markdown: numbers beside last time, takeaways, decisions, actions                          --draft
        report-html                The report for funders and managers as a page to read or print: numbers beside last time, takeaways, decisions, actions           --draft
        report-txt                 The report for funders and managers as plain text: numbers beside last time, takeaways, decisions, actions                        --draft
        report-docx                The report for funders and managers as a Word document with real styles: numbers beside last time, takeaways, decisions, actions  --draft
        report-pdf                 The report for funders and managers as a PDF tagged for screen readers: numbers beside last time, takeaways, decisions, actions   --draft
        report-wordpress           The report for funders and managers as HTML to paste into WordPress: numbers beside last time, takeaways, decisions, actions      --draft
        report-outlook             The report for funders and managers as HTML to paste into Outlook: numbers beside last time, takeaways, decisions, actions        --draft
        social-json                Social posts as data: for each channel its limit, and each post with what it counts there
        social-txt                 Social posts as text to paste, a thread where one post is too short
        thank-you-md               Thank-you letters as Markdown: to those who spoke, helped, came, and could not come                                               --draft
        thank-you-html             Thank-you letters as a page to read or print: to those who spoke, helped, came, and could not come                                --draft
        thank-you-txt              Thank-you letters as plain text: to those who spoke, helped, came, and could not come                                             --draft
        thank-you-docx             Thank-you letters as a Word document with real styles: to those who spoke, helped, came, and could not come                       --draft
        thank-you-pdf              Thank-you letters as a PDF tagged for screen readers: to those who spoke, helped, came, and could not come                        --draft
        thank-you-wordpress        Thank-you letters as HTML to paste into WordPress: to those who spoke, helped, came, and could not come                           --draft
        thank-you-outlook          Thank-you letters as HTML to paste into Outlook: to those who spoke, helped, came, and could not come                             --draft
        attendees-csv              Everyone at the event, for a spreadsheet: personal data, for the office only
        sessions-csv               The programme, one line a session, for a spreadsheet                                                                              --room --track --person --session
        feedback-csv               Ratings of an event and its sessions, one line a question, for a spreadsheet; hidden where fewer than five answered               --session
        weeknote-md                The weeknote as Markdown: a week over all events and networks, as everybody may read it                                           --week --draft
        weeknote-html              The weeknote as a page to read or print: a week over all events and networks, as everybody may read it                            --week --draft
        weeknote-txt               The weeknote as plain text: a week over all events and networks, as everybody may read it                                         --week --draft
        weeknote-docx              The weeknote as a Word document with real styles: a week over all events and networks, as everybody may read it                   --week --draft
        weeknote-pdf               The weeknote as a PDF tagged for screen readers: a week over all events and networks, as everybody may read it                    --week --draft
        weeknote-wordpress         The weeknote as HTML to paste into WordPress: a week over all events and networks, as everybody may read it                       --week --draft
        weeknote-outlook           The weeknote as HTML to paste into Outlook: a week over all events and networks, as everybody may read it                         --week --draft
        newsletter-md              The newsletter as Markdown: a month in a few sentences an item, with links                                                        --month --draft
        newsletter-html            The newsletter as a page to read or print: a month in a few sentences an item, with links                                         --month --draft
        newsletter-txt             The newsletter as plain text: a month in a few sentences an item, with links                                                      --month --draft
        newsletter-docx            The newsletter as a Word document with real styles: a month in a few sentences an item, with links                                --month --draft
        newsletter-pdf             The newsletter as a PDF tagged for screen readers: a month in a few sentences an item, with links                                 --month --draft
        newsletter-wordpress       The newsletter as HTML to paste into WordPress: a month in a few sentences an item, with links                                    --month --draft
        newsletter-outlook         The newsletter as HTML to paste into Outlook: a month in a few sentences an item, with links                                      --month --draft
        invites                    Invitations, updates and cancellations that are due, for each person                                                              --person --alarm --no-alarm --only-stale --zip --text --again --unrecorded --gone
        approval-sheets            May we quote this? A sheet to tick, as a page and as a PDF, and a mail draft for each speaker who is asked                        --person
        feed                       Calendars for a web folder: the agenda, each room, track and person with a part                                                   --person --alarm --only-stale
    "#]].assert_eq(&listed);
}

#[test]
fn a_format_of_many_files_is_a_folder_with_the_same_bytes_each_time() {
    let program = Program::with_sample();
    let (one, two) = (program.file("one"), program.file("two"));
    for folder in [&one, &two] {
        program.done(&["export", "feed", "--event", "digital-inclusion-conference", "--out", folder]);
    }
    let foreign =
        ["export", "feed", "--event", "digital-inclusion-conference", "--out", &one, "--room", "Hall"];
    assert_eq!(program.refused(&foreign), "feed has no use for --room. See: plenary export --list");
    let bytes = |folder: &str| -> BTreeMap<OsString, Vec<u8>> {
        let files = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
        files.map(|file| (file.file_name(), std::fs::read(file.path()).unwrap())).collect()
    };
    let written = bytes(&one);
    assert!(written.contains_key(&OsString::from("agenda.ics")), "{:?}", written.keys());
    assert!(written.len() > 5 && written == bytes(&two), "{:?}", written.keys());
}

#[test]
fn an_agenda_is_narrowed_by_name_or_id() {
    let program = Program::with_sample();
    let slug = "digital-inclusion-conference";
    let event = program.call("event_by_slug", &json!({ "slug": slug }));
    let overview = program.call("event_overview", &json!({ "event_id": event["id"] }));
    let room = &overview["rooms"][0];
    let entries = |option: &str, word: &str| {
        let file = program.says(&["export", "ics", "--event", slug, option, word]);
        file.matches("BEGIN:VEVENT").count()
    };
    let all = program.says(&["export", "ics", "--event", slug]).matches("BEGIN:VEVENT").count();
    let by_name = entries("--room", &room["name"].as_str().unwrap().to_uppercase());
    assert!(by_name > 0 && by_name < all, "{by_name} of {all}");
    assert_eq!(entries("--room", room["id"].as_str().unwrap()), by_name);
    let line = program.refused(&["export", "ics", "--event", slug, "--room", "The moon"]);
    assert_eq!(line, "There is no room called “The moon”. Check the spelling, or use its id.");
}

#[test]
fn a_change_is_undone_done_again_and_told_by_the_history() {
    let program = Program::new();
    program.call("create_event", &json!({ "title": "Data Day", "starts_on": "2027-01-20" }));
    assert_eq!(program.says(&["undo"]), "New event “Data Day”\n");
    assert_eq!(program.says(&["events"]), "");
    assert_eq!(program.refused(&["undo"]), "There is nothing to undo.");
    assert_eq!(program.says(&["redo"]), "New event “Data Day”\n");
    assert_eq!(program.says(&["events"]), "data-day  Data Day  2027-01-20  2027-01-20  draft\n");
    assert_eq!(program.refused(&["redo"]), "There is nothing to redo.");
    let history = program.says(&["history"]);
    let words = |line: &str| {
        line.split("  ").filter(|word| !word.is_empty() && !word.contains("Z")).collect::<Vec<_>>().join("|")
    };
    expect![[r#"
        4|Redo “Data Day”
        3|Undo “Data Day”
        2|New event “Data Day”
        1|New workspace
    "#]]
    .assert_eq(&history.lines().map(|line| words(line) + "\n").collect::<String>());
    assert_eq!(program.says(&["history", "--limit", "1"]).lines().count(), 1);
}

#[test]
fn a_request_comes_from_standard_input() {
    let program = Program::new();
    let ran =
        program.run_with(&["call", "create_event", "-"], br#"{"title": "Piped", "starts_on": "2027-01-20"}"#);
    assert_eq!((ran.status, ran.json()["slug"].as_str()), (0, Some("piped")));
}

#[test]
fn every_command_of_the_table_is_listed_with_what_it_does() {
    let program = Program::new();
    let listed = program.says(&["call", "--list"]);
    let move_session = listed.lines().find(|line| line.starts_with("move_session ")).unwrap();
    assert_eq!(
        move_session.split_whitespace().collect::<Vec<_>>().join(" "),
        "move_session writes Puts a session in a room at a time, or changes how long it lasts. Clashes do not stop it."
    );
    assert!(listed.lines().all(|line| line.split_whitespace().count() > 3), "each has a sentence: {listed}");
    let as_json: Value = serde_json::from_slice(&program.done(&["--json", "call", "--list"])).unwrap();
    assert_eq!(as_json.as_array().unwrap().len(), listed.lines().count());
}

#[test]
fn check_says_that_all_is_well_or_what_is_not() {
    let program = Program::with_sample();
    assert_eq!(program.says(&["check"]), "The file, the change log and the search index are sound.\n");
    assert_eq!(
        program.says(&["check", "--rebuild"]),
        "The file, the change log and the search index are sound.\n"
    );
    assert_eq!(program.says(&["--json", "check"]), "{\n  \"faults\": []\n}\n");
}

#[test]
fn what_is_no_workspace_or_is_not_there_is_refused() {
    let mut program = Program::new();
    program.workspace = program.folder.path().join("none.plenary");
    assert_eq!(
        program.refused(&["events"]),
        "There is no workspace at FOLDER/none.plenary. Name another with --workspace, or make one: plenary new FOLDER/none.plenary"
    );
    std::fs::write(&program.workspace, "Dear all").unwrap();
    assert_eq!(
        program.refused(&["events"]),
        "FOLDER/none.plenary is no Plenary workspace. Choose a file that ends in .plenary."
    );
}

#[test]
fn a_workspace_that_somebody_else_holds_is_read_and_not_written() {
    let program = Program::new();
    let clock = plenary_core::clock::Clock::system();
    let window = plenary_core::Plenary::open(&program.workspace, clock, "the Plenary window").unwrap();
    window.hold().unwrap();
    assert_eq!(program.says(&["events"]), "");
    let line = program.refused(&["sample"]);
    let holder = format!("the Plenary window (process {})", std::process::id());
    assert_eq!(
        line,
        format!(
            "The workspace is open in {holder}. Close it there and try again. (path FOLDER/office.plenary)"
        )
    );
}

#[test]
fn a_file_into_a_folder_that_is_not_there_is_refused() {
    let program = Program::with_sample();
    let path = program.file("nowhere/agenda.ics");
    let line = program.refused(&["export", "ics", "--event", "digital-inclusion-conference", "--out", &path]);
    assert_eq!(line, "There is no folder FOLDER/nowhere. Choose another place.");
}
