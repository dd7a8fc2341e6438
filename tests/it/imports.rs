//! Journeys of files that come in: previewed, accepted, accepted again, undone; and files that are refused.

use crate::beside::beside;
use crate::office::Office;
use expect_test::expect;
use serde_json::{Value, json};
use std::path::PathBuf;

fn fixture(name: &str) -> String {
    format!("{}/fixtures/imports/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn real(name: &str) -> Option<PathBuf> {
    beside(&format!("shared/data/{name}"))
}

/// New, changed, withdrawn, unchanged.
fn counts(report: &Value) -> Vec<i64> {
    let plan = &report["plan"];
    ["new", "changed", "withdrawn", "unchanged"].iter().map(|name| plan[name].as_i64().unwrap()).collect()
}

fn events(office: &Office) -> Vec<String> {
    let events = office.call("list_events", json!({}));
    events.as_array().unwrap().iter().map(|one| one["event"]["title"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_programme_and_its_guests_come_in_and_go_with_one_undo_each() {
    let office = Office::new();
    let programme = json!({ "path": fixture("night-school.schedule.xml") });
    let preview = office.call("preview_import", programme.clone());
    assert_eq!((counts(&preview), events(&office)), (vec![5, 0, 0, 0], vec![]));
    let accepted = office.answer("accept_import", programme.clone());
    assert_eq!(counts(&accepted.output), [5, 0, 0, 0]);
    assert_eq!(events(&office), ["Night School für Zoë"]);
    let event = accepted.output["plan"]["event_id"].clone();
    let list = json!({ "path": fixture("eventbrite-uk.csv"), "event_id": event });
    assert_eq!(counts(&office.call("accept_import", list.clone())), [7, 0, 0, 0]);
    for request in [programme, list] {
        let again = office.answer("accept_import", request);
        assert_eq!((again.changes, again.undo_label), (vec![], None), "the same file again changes nothing");
    }
    let registered = || office.call("list_events", json!({}))[0]["counts"]["attendances"].clone();
    assert_eq!(registered(), 5, "two of the seven had called off");
    office.call("undo", json!({}));
    assert_eq!(registered(), 0);
    office.call("undo", json!({}));
    assert_eq!(events(&office), Vec::<String>::new());
}

#[test]
fn a_newer_list_withdraws_who_is_missing_and_moves_no_calendar_number() {
    let office = Office::new();
    let programme = json!({ "path": fixture("night-school.schedule.json") });
    let event = office.call("accept_import", programme.clone())["plan"]["event_id"].clone();
    let agenda = json!({ "format": "ics", "event_id": event });
    let before = office.call("export_text", agenda.clone());
    office.call("accept_import", programme);
    assert_eq!(office.call("export_text", agenda), before, "the agenda is the same, byte for byte");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let rows = [
        "Order no.,Attendee no.,First Name,Surname,Email",
        "1,11,Ada,Osei,ada@example.org",
        "2,12,Ben,Kaur,ben@example.org",
    ];
    let bring = |rows: &[&str]| {
        std::fs::write(&path, rows.join("\n")).unwrap();
        counts(&office.call("accept_import", json!({ "path": path, "event_id": event })))
    };
    assert_eq!(bring(&rows), [2, 0, 0, 0]);
    assert_eq!(bring(&rows[..2]), [0, 0, 1, 1]);
    assert_eq!(bring(&rows), [0, 1, 0, 1], "who comes back is registered again");
}

#[test]
fn a_newer_list_moves_addresses_among_guests_and_a_broken_one_withdraws_nobody() {
    let office = Office::new();
    let programme = json!({ "path": fixture("night-school.schedule.json") });
    let event = office.call("accept_import", programme)["plan"]["event_id"].clone();
    office.call(
        "create_person",
        json!({ "given_name": "Quinn", "family_name": "Ray", "email": "q@example.org" }),
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let bring = |rows: &[&str]| {
        let head = "Order no.,Attendee no.,First Name,Surname,Email,Company\n";
        std::fs::write(&path, format!("{head}{}", rows.join("\n"))).unwrap();
        office.call("accept_import", json!({ "path": path, "event_id": event }))
    };
    let said = |report: &Value| {
        let all =
            [&report["problems"], &report["plan"]["remarks"]].map(|list| list.as_array().unwrap().clone());
        let line = |one: &Value| format!("{} at {}", one["code"].as_str().unwrap(), one["place"]["line"]);
        all.iter().flatten().map(line).collect::<Vec<String>>()
    };
    bring(&["1,11,Ada,Osei,team@example.org,", "1,12,Ben,Kaur,ben@example.org,"]);
    let newer = [
        "1,13,Cy,Dow,ben@example.org,",
        "1,12,Ben,Kaur,team@example.org,",
        "1,11,Ada,Osei,ada@example.org,",
        "1,14,Quin,Ray,Info Requested,",
    ];
    let report = bring(&newer);
    assert_eq!((counts(&report), said(&report)), (vec![2, 2, 0, 0], vec![]));
    let mut newest = newer;
    newest[3] = "1,14,Quin,Ray,q@example.org,";
    let report = bring(&newest);
    assert_eq!(
        (counts(&report), said(&report)),
        (vec![0, 0, 0, 4], vec!["email-of-another at 5".to_owned()])
    );
    let params = &report["plan"]["remarks"][0]["params"];
    assert_eq!((&params["value"], &params["person"]), (&json!("q@example.org"), &json!("Quinn Ray")));
    let mut broken = newer;
    broken[1] = "1,12,Ben,Kaur,team@example.org,\"Open";
    broken[3] = "1,14,Quin,Ray,Info Requested,\"Z, Ltd\"";
    let report = bring(&broken);
    assert_eq!(counts(&report), [0, 0, 0, 1]);
    assert_eq!(said(&report), ["quote-unclosed at 3", "withdrawals-not-taken at null"]);
}

#[test]
fn what_was_deleted_here_comes_back_only_when_asked_for() {
    let office = Office::new();
    let file = |back: bool| json!({ "path": fixture("night-school.schedule.json"), "bring_back": back });
    let event = office.call("accept_import", file(false))["plan"]["event_id"].clone();
    let programme = office.call("programme", json!({ "event_id": event }));
    office.call("delete_session", json!({ "id": programme["sessions"][0]["session"]["id"] }));
    let preview = office.call("preview_import", file(false));
    assert_eq!((counts(&preview), &preview["plan"]["deleted"]), (vec![0, 0, 0, 4], &json!(1)));
    assert_eq!(counts(&office.call("preview_import", file(true))), [1, 0, 0, 4]);
    assert_eq!(counts(&office.call("accept_import", file(true))), [1, 0, 0, 4]);
    office.call("undo", json!({}));
    assert_eq!(office.call("preview_import", file(false))["plan"]["deleted"], 1, "it is deleted still");
}

#[test]
fn a_programme_whose_sessions_are_all_refused_says_where_and_why_and_makes_nothing() {
    let office = Office::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("schedule.json");
    let talk = |title: &str, text: &str| json!({ "id": title, "title": title, "abstract": text, "date": "2026-06-10T10:00:00+01:00", "duration": "01:00" });
    let write = |sessions: Value| {
        let day = json!({ "date": "2026-06-10", "rooms": { "Hall": sessions } });
        let schedule = json!({ "schedule": { "conference": { "title": "T", "days": [day] } } });
        std::fs::write(&path, schedule.to_string()).unwrap();
    };
    let long = "a".repeat(500_000);
    write(json!([talk("Long", &long), { "title": " " }]));
    let report = office.call("preview_import", json!({ "path": path }));
    let told = |problem: &Value| {
        let place = problem["place"]["at"].as_str().unwrap().to_owned();
        (place, problem["code"].as_str().unwrap().to_owned(), problem["params"]["reason"].clone())
    };
    let told: Vec<_> = report["problems"].as_array().unwrap().iter().map(told).collect();
    let at = |place: i32| format!("schedule.conference.days[0].rooms.Hall[{place}]");
    assert!(told.contains(&(at(0), "session-refused".into(), json!("too-long"))), "{told:?}");
    assert!(told.contains(&(at(1), "session-without-title".into(), Value::Null)), "{told:?}");
    assert_eq!(report["plan"], Value::Null);
    assert_eq!(office.refused("accept_import", json!({ "path": path })), "import-refused");
    assert_eq!(events(&office), Vec::<String>::new());
    write(json!([talk("Long", "short"), talk("Short", "short")]));
    office.call("accept_import", json!({ "path": path }));
    write(json!([talk("Long", &long), talk("Short", "short")]));
    assert_eq!(
        counts(&office.call("accept_import", json!({ "path": path }))),
        [0, 0, 0, 1],
        "who is refused stays"
    );
}

#[test]
fn a_programme_whose_rooms_are_a_list_says_where_and_why_nothing_comes_in() {
    let office = Office::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("schedule.json");
    let schedule = json!({ "schedule": { "conference": { "title": "T", "days": [{ "date": "2026-06-10", "rooms": [] }, { "date": "2026-06-11", "rooms": [{ "title": "Talk" }] }] } } });
    std::fs::write(&path, schedule.to_string()).unwrap();
    let report = office.call("preview_import", json!({ "path": path }));
    let problem = &report["problems"][0];
    assert_eq!((&report["plan"], &problem["code"]), (&Value::Null, &json!("other-kind")));
    assert_eq!(problem["place"]["at"], "schedule.conference.days[1].rooms");
}

#[test]
fn a_broken_file_gives_its_problems_and_no_half_event() {
    let office = Office::new();
    let report = office.call("preview_import", json!({ "path": fixture("other-schema.schedule.xml") }));
    expect![[r#"
        {
          "format": "schedule-xml",
          "plan": null,
          "replies": null,
          "problems": [
            {
              "severity": "error",
              "code": "file-other-schema",
              "place": {
                "line": 3,
                "column": 1,
                "at": ""
              },
              "params": {
                "missing": "day/room/event"
              }
            }
          ]
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&report).unwrap());
    for (name, code) in [
        ("other-schema.schedule.xml", "import-refused"),
        ("entity-bomb.schedule.xml", "import-refused"),
        ("eventbrite-uk.csv", "import-needs-event"),
        ("../../Cargo.toml", "import-not-recognised"),
    ] {
        assert_eq!(office.refused("accept_import", json!({ "path": fixture(name) })), code, "{name}");
    }
    assert_eq!(events(&office), Vec::<String>::new());
}

#[test]
fn an_invented_programme_comes_in_whole_and_its_second_format_changes_nothing() {
    let office = Office::new();
    for (name, expected) in [
        ("night-school.schedule.json", [5, 0, 0, 0]),
        ("night-school.schedule.json", [0, 0, 0, 5]),
        ("night-school.schedule.xml", [0, 0, 0, 5]),
    ] {
        let accepted = office.call("accept_import", json!({ "path": fixture(name) }));
        assert_eq!(counts(&accepted), expected, "{name}");
    }
    assert_eq!(events(&office), ["Night School für Zoë"]);
    assert_eq!(office.call("check_workspace", json!({}))["faults"], json!([]));
}

#[test]
fn real_programmes_come_in_whole_and_the_second_format_changes_nothing() {
    let office = Office::new();
    for (name, expected) in [
        ("camp-2019.schedule.json", [79, 0, 0, 0]),
        ("camp-2019.schedule.json", [0, 0, 0, 79]),
        ("rc3-2020.schedule.json", [92, 0, 0, 0]),
        ("rc3-2020.schedule.xml", [0, 0, 0, 92]),
    ] {
        let Some(path) = real(name) else { return };
        assert_eq!(counts(&office.call("accept_import", json!({ "path": path }))), expected, "{name}");
    }
    assert_eq!(events(&office), ["Remote Chaos Experience", "Chaos Communication Camp 2019"]);
    assert_eq!(office.call("check_workspace", json!({}))["faults"], json!([]));
}
