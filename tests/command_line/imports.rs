//! What comes in by `plenary import`: with a dry run, through a pipe, twice, and not at all when it is broken.

use crate::program::{Program, fixture};
use expect_test::expect;
use plenary_core::{Plenary, clock::Clock};
use serde_json::json;

#[test]
fn a_dry_run_says_what_would_happen_and_changes_nothing() {
    let program = Program::new();
    let schedule = fixture("night-school.schedule.json");
    let dry = program.run(&["import", &schedule, "--dry-run"]);
    assert_eq!(dry.status, 1, "three sessions cannot be read whole");
    assert_eq!(program.says(&["events"]), "");
    let real = program.run(&["import", &schedule]);
    assert_eq!(
        (real.status, &real.text(), &real.err),
        (1, &dry.text(), &dry.err),
        "the same is said and done"
    );
    expect!["Night School für Zoë, a new event (schedule-json): 5 new, 0 changed, 0 withdrawn, 0 unchanged"]
        .assert_eq(real.text().lines().last().unwrap());
}

#[test]
fn a_dry_run_waits_for_nobody_who_holds_the_workspace() {
    let program = Program::new();
    let holder = Plenary::open(&program.workspace, Clock::system(), "the Plenary window").unwrap();
    holder.hold().unwrap();
    let schedule = fixture("night-school.schedule.json");
    let dry = program.run(&["import", &schedule, "--dry-run"]);
    assert_eq!(dry.status, 1);
    expect!["Night School für Zoë, a new event (schedule-json): 5 new, 0 changed, 0 withdrawn, 0 unchanged"]
        .assert_eq(dry.text().lines().last().unwrap());
    assert!(program.refused(&["import", &schedule]).contains("the Plenary window"));
}

#[test]
fn the_same_programme_comes_in_from_json_and_xml_and_twice_changes_nothing() {
    let [from_json, from_xml] = ["night-school.schedule.json", "night-school.schedule.xml"].map(|name| {
        let program = Program::new();
        assert_eq!(program.run(&["import", &fixture(name)]).status, 1, "three sessions cannot be read whole");
        program
    });
    let events = from_json.says(&["events"]);
    assert_eq!(events, from_xml.says(&["events"]));
    let slug = events.split_whitespace().next().unwrap();
    let sessions = |program: &Program| program.says(&["export", "sessions-csv", "--event", slug]);
    assert_eq!(sessions(&from_json), sessions(&from_xml));
    let history = from_json.says(&["history"]);
    for name in ["night-school.schedule.json", "night-school.schedule.xml"] {
        let again = from_json.run(&["import", &fixture(name)]);
        assert!(again.text().ends_with("0 withdrawn, 5 unchanged\n"), "{name}: {}", again.text());
    }
    assert_eq!(from_json.says(&["history"]), history, "coming in again is no change");
}

#[test]
fn a_list_of_which_no_row_can_be_read_says_which_and_why() {
    let program = Program::new();
    program.call(
        "create_event",
        &json!({ "title": "Night School", "slug": "night", "starts_on": "2031-05-12" }),
    );
    let file = program.file("list.csv");
    let head = "Order no.,Order Date,First Name,Surname,Email,Ticket Type,Attendee no.,Attendee Status";
    let row = "1,01/05/2031,Ada,Osei,ada@example.org,Free,11,Attending,one,too many";
    std::fs::write(&file, format!("{head}\n{row}\n")).unwrap();
    let ran = program.run(&["import", &file, "--event", "night"]);
    assert_eq!(ran.status, 1);
    let lines: Vec<&str> = ran.err.lines().collect();
    assert!(lines[0].starts_with("error: line 2: The row has more cells (10) than"), "{}", ran.err);
    assert_eq!(
        lines[1..],
        [
            "warning: There is no registration in the file.",
            "plenary: The file could not be taken in. Nothing was changed; the list of problems says why.",
        ]
    );
}

#[test]
fn a_list_of_people_comes_in_with_its_problems_and_is_undone_as_one() {
    let program = Program::new();
    let event = program.call("create_event", &json!({ "title": "Data Day", "starts_on": "2026-11-12" }));
    let people = fixture("eventbrite-uk.csv");
    let line = program.refused(&["import", &people]);
    assert_eq!(line, "--event: A list of people belongs to an event. Say which one.");
    let ran = program.run(&["import", &people, "--event", "data-day"]);
    assert_eq!(ran.status, 0, "what is not known yet is no fault of the file");
    expect![[r#"
        warning: line 11: The row has 9 of 15 cells. The rest was taken as empty.
        warning: line 5, column 6, Quantity: The row is for 2 tickets, and only one person is named.
        warning: line 7, column 3, First Name: Nobody is named for chioma@example.org; the person is known by the address.
        warning: line 8, column 5, Email: “dev at example.org” is no e-mail address and was left out.
        warning: line 8, column 2, Order Date: “yesterday” is no date that can be read.
        warning: line 9, column 3, First Name: The guest’s name was not given yet, so nobody was taken in for this ticket. The list will have the name once it is given.
        warning: line 10, column 6, Quantity: “many” is no number of tickets; it was taken as one.
        warning: line 10, column 9, Attendee Status: “On a boat” is no status that is known; the guest comes in as registered.
        warning: line 12, column 8, Attendee no.: The ticket “9001” is there a second time; the first row was taken.
        Data Day (eventbrite-csv): 7 new (2 of them cancelled), 0 changed, 0 withdrawn, 0 unchanged"#]].assert_eq(&format!("{}{}", ran.err, ran.text().lines().last().unwrap()));
    let summary = || program.call("people_summary", &json!({ "event_id": event["id"] }));
    assert!(summary()["registered"].as_i64().unwrap() > 3, "{}", summary());
    let again = program.run(&["import", &people, "--event", "data-day"]);
    expect!["Data Day (eventbrite-csv): 0 new, 0 changed, 0 withdrawn, 7 unchanged"]
        .assert_eq(again.text().lines().last().unwrap());
    program.says(&["undo"]);
    assert_eq!(summary()["registered"], 0);
}

#[test]
fn what_was_deleted_here_stays_out_until_it_is_asked_for() {
    let program = Program::new();
    let event = program.call("create_event", &json!({ "title": "Data Day", "starts_on": "2026-11-12" }));
    let people = fixture("eventbrite-uk.csv");
    program.run(&["import", &people, "--event", "data-day"]);
    let page = json!({ "event_id": event["id"], "limit": 1 });
    let first = program.call("people_page", &page)["rows"][0]["attendance_id"].clone();
    program.call("delete_attendance", &json!({ "id": first }));
    let last = |more: &[&str]| {
        let ran = program.run(&[&["import", &people, "--event", "data-day"], more].concat());
        (
            ran.err.contains("1 deleted here stayed out: --bring-back takes them in again"),
            ran.text().lines().last().unwrap().to_owned(),
        )
    };
    let stays = "Data Day (eventbrite-csv): 0 new, 0 changed, 0 withdrawn, 6 unchanged".to_owned();
    assert_eq!(last(&[]), (true, stays));
    let comes = "Data Day (eventbrite-csv): 1 new, 0 changed, 0 withdrawn, 6 unchanged".to_owned();
    assert_eq!(last(&["--bring-back", "--dry-run"]), (false, comes.clone()), "it would come");
    let there = || program.call("people_page", &page)["total"].clone();
    assert_eq!(there(), 6, "a dry run changes nothing");
    assert_eq!(last(&["--bring-back"]), (false, comes));
    assert_eq!(there(), 7);
}

#[test]
fn a_folder_comes_in_only_with_the_word_for_what_it_holds() {
    let program = Program::new();
    let folder = program.folder.path().to_str().unwrap().to_owned();
    expect![[r#"FOLDER is a folder. If it holds replies to invitations, say so: plenary import replies "FOLDER". Anything else comes in file by file."#]]
        .assert_eq(&program.refused(&["import", &folder]));
}

#[test]
fn a_programme_comes_in_through_a_pipe() {
    let program = Program::new();
    let bytes = std::fs::read(fixture("night-school.schedule.json")).unwrap();
    assert_eq!(program.run_with(&["import", "-"], &bytes).status, 1);
    assert_eq!(program.says(&["events"]).lines().count(), 1);
}

#[test]
fn a_broken_file_gives_its_problems_and_no_half_event() {
    let program = Program::new();
    let half = program.file("half.schedule.json");
    let whole = std::fs::read(fixture("night-school.schedule.json")).unwrap();
    std::fs::write(&half, &whole[..whole.len() / 2]).unwrap();
    for file in [half.as_str(), &fixture("entity-bomb.schedule.xml")] {
        let ran = program.run(&["import", file]);
        assert_eq!((ran.status, ran.text().as_str()), (1, ""), "{file}");
        assert!(ran.err.starts_with("error: "), "the problem comes first: {}", ran.err);
        let last = ran.err.lines().last().unwrap();
        assert_eq!(
            last,
            "plenary: The file could not be taken in. Nothing was changed; the list of problems says why."
        );
    }
    assert_eq!(program.says(&["events"]), "");
    assert_eq!(program.refused(&["undo"]), "There is nothing to undo.");
}

#[test]
fn a_title_as_long_as_a_book_is_cut_and_the_list_still_printed() {
    let program = Program::new();
    let mut file: serde_json::Value =
        serde_json::from_slice(&std::fs::read(fixture("night-school.schedule.json")).unwrap()).unwrap();
    file["schedule"]["conference"]["days"][0]["rooms"]["Łódź Hall"][0]["title"] =
        "long ".repeat(20_000).into();
    let path = program.file("long.schedule.json");
    std::fs::write(&path, file.to_string()).unwrap();
    let ran = program.run(&["import", &path]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert!(ran.err.contains("is too long; the first 500 characters were kept."), "{}", ran.err);
    assert!(ran.text().ends_with("5 new, 0 changed, 0 withdrawn, 0 unchanged\n"), "{}", ran.text());
}

#[test]
fn a_list_of_people_without_its_event_says_how_to_name_one() {
    let program = Program::new();
    let people = program.file("people.csv");
    std::fs::write(&people, "Order no.,First Name,Surname,Email,Attendee no.,Attendee Status\n1,Ada,Osei,ada@example.org,2,Attending\n").unwrap();
    expect!["--event: A list of people belongs to an event. Say which one."]
        .assert_eq(&program.refused(&["import", &people]));
}

#[test]
fn a_file_of_no_known_kind_is_refused_with_the_kinds_there_are() {
    let program = Program::new();
    let letter = program.file("letter.txt");
    std::fs::write(&letter, "Dear all,\n").unwrap();
    expect!["letter.txt is of no kind that Plenary reads. There are: schedule-json, schedule-xml, ics, replies, eventbrite-csv, microsoft-forms, google-forms, feedback."].assert_eq(&program.refused(&["import", &letter]));
    expect![
        "There is no format “stone”. There are: schedule-json, schedule-xml, ics, replies, eventbrite-csv, microsoft-forms, google-forms, feedback."
    ]
    .assert_eq(&program.refused(&["import", &letter, "--as", "stone"]));
    expect!["The file could not be read or written. Check that it is there, that it may be changed and that the disk has room. (path FOLDER/none.json, reason No such file or directory (os error 2))"].assert_eq(&program.refused(&["import", &program.file("none.json")]));
}

#[test]
fn a_programme_of_ones_own_takes_the_office_of_the_sample_out_and_says_so() {
    let program = Program::with_sample();
    let ran = program.run(&["import", &fixture("night-school.schedule.json"), "--new"]);
    let said =
        "The sample’s office is no longer yours: say who you are in Settings, or with call change_workspace.";
    assert_eq!(ran.err.lines().filter(|line| *line == said).count(), 1, "{}", ran.err);
    let office = program.call("office", &json!({}));
    assert_eq!(office["workspace"]["contact_email"], "");
}

#[test]
fn a_calendar_of_nothing_but_what_recurs_becomes_what_the_page_proposes_unless_it_is_said() {
    let program = Program::new();
    let file = program.file("housing.ics");
    let calendar = |rule: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VEVENT\r\nUID:circle@example.org\r\n\
             DTSTAMP:20260901T100000Z\r\nSUMMARY:Circle\r\nDTSTART;TZID=Europe/London:20311105T140000\r\n\
             DTEND;TZID=Europe/London:20311105T150000\r\nRRULE:{rule}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        std::fs::write(&file, text).unwrap();
    };
    let last = |more: &[&str]| {
        let ran = program.run(&[&["import", &file, "--dry-run"], more].concat());
        ran.text().lines().last().unwrap_or_default().to_owned()
    };
    calendar("FREQ=WEEKLY;BYDAY=WE;UNTIL=20311204T000000Z");
    assert!(last(&[]).contains(", a new network (ics)"), "{}", last(&[]));
    assert!(last(&["--new"]).contains(", a new event (ics)"), "{}", last(&["--new"]));
    calendar("FREQ=DAILY;COUNT=3");
    assert!(last(&[]).contains(", a new event (ics)"), "{}", last(&[]));
}
