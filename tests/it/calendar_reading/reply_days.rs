//! Answers to one meeting of a network: of a day that it has, of one that it has not, of one that is left out, and to one and all after it.

use crate::office::{Office, list};
use serde_json::{Value, json};

/// A network with two meetings, and a member who answers.
struct Circle {
    office: Office,
    series: Value,
    rule: String,
    meetings: Vec<Value>,
    folder: tempfile::TempDir,
}

impl Circle {
    fn new() -> Self {
        let office = Office::new();
        let series =
            office.call("create_series", json!({ "title": "Circle", "zone": "Europe/London" }))["id"].clone();
        let rule = json!({
            "series_id": series, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": "2026-09-01",
            "start_time": "14:00:00", "end_time": "15:30:00",
        });
        let rule = office.call("create_recurrence", rule)["id"].as_str().unwrap().to_owned();
        let made = office.call("make_meetings", json!({ "series_id": series, "count": 2 }));
        let meetings = list(&made["made"]).to_vec();
        let person = json!({ "given_name": "Ada", "family_name": "Osei", "email": "ada.osei@example.org" });
        office.call("create_person", person);
        Self { office, series, rule, meetings, folder: tempfile::tempdir().unwrap() }
    }

    /// Brings in an answer of Ada's; `occurrence` is the line of RECURRENCE-ID after its name.
    fn answer(&self, occurrence: &str, stamp: &str, answer: &str) -> Value {
        self.bring(&format!("SEQUENCE:0\nRECURRENCE-ID{occurrence}\n"), stamp, answer)
    }

    /// Brings in an answer of Ada's; `lines` say to what and to which version, else it is to all of it as it had been sent.
    fn bring(&self, lines: &str, stamp: &str, answer: &str) -> Value {
        let path = self.folder.path().join("one.ics");
        let text = format!(
            "BEGIN:VCALENDAR\nPRODID:-//t//EN\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:{}@calendar.example.org\n\
             {lines}DTSTAMP:{stamp}\nATTENDEE;PARTSTAT={answer}:mailto:ada.osei@example.org\n\
             END:VEVENT\nEND:VCALENDAR\n",
            self.rule
        );
        std::fs::write(&path, text.replace('\n', "\r\n")).unwrap();
        self.office.call("import_replies", json!({ "paths": [path] }))
    }

    fn replies(&self, meeting: &Value) -> Value {
        self.office.call("replies", json!({ "event_id": meeting["id"] }))
    }

    /// How many accepted and declined that meeting.
    fn counts(&self, meeting: &Value) -> [u64; 2] {
        let counts = self.replies(meeting)["counts"].clone();
        ["accepted", "declined"].map(|answer| counts[answer].as_u64().unwrap())
    }
}

const SEPTEMBER: &str = "TZID=Europe/London:20260916T140000";
const OCTOBER: &str = "TZID=Europe/London:20261021T140000";

#[test]
fn an_answer_to_a_day_that_a_network_does_not_have_is_listed_among_the_unknown() {
    let circle = Circle::new();
    let unknown = |meeting: &Value| list(&circle.replies(meeting)["unknown"]).to_vec();
    let report = circle.answer(";TZID=Europe/London:20260917T100000", "20260902T100000Z", "DECLINED");
    assert_eq!((&report["new"], &report["unknown_items"]), (&json!(1), &json!(1)));
    let told = &report["remarks"][0];
    assert_eq!(
        (&told["code"], &told["params"]["date"]),
        (&json!("reply-to-no-such-day"), &json!("2026-09-17"))
    );
    let seen = unknown(&circle.meetings[0]);
    assert_eq!(seen.len(), 1, "it is seen with every meeting");
    assert_eq!((&seen[0]["title"], &seen[0]["why"]), (&json!("Circle"), &json!(["no_such_day"])));
    let report = circle.answer(&format!(";{SEPTEMBER}"), "20260902T100000Z", "DECLINED");
    assert_eq!((&report["new"], &report["unknown_items"]), (&json!(1), &json!(0)));
    assert_eq!(circle.counts(&circle.meetings[0]), [0, 1]);
    let report = circle.answer(";TZID=Europe/London:20270317T140000", "20260902T100000Z", "DECLINED");
    assert_eq!(report["unknown_items"], 0, "a meeting that is still to be made");
}

#[test]
fn an_answer_to_one_meeting_and_all_after_it_holds_for_those_and_one_to_a_meeting_alone_holds_for_it() {
    let circle = Circle::new();
    let report = circle.answer(&format!(";RANGE=THISANDFUTURE;{OCTOBER}"), "20260903T100000Z", "DECLINED");
    assert_eq!((&report["new"], &report["remarks"]), (&json!(1), &json!([])));
    let more = circle.office.call("make_meetings", json!({ "series_id": circle.series, "count": 3 }));
    let november = list(&more["made"])[0].clone();
    let all =
        |november: &Value| [&circle.meetings[0], &circle.meetings[1], november].map(|one| circle.counts(one));
    assert_eq!(all(&november), [[0, 0], [0, 1], [0, 1]]);
    circle.answer(&format!(";{OCTOBER}"), "20260904T100000Z", "ACCEPTED");
    assert_eq!(all(&november), [[0, 0], [1, 0], [0, 1]], "this one after all");
    circle.answer(&format!(";RANGE=THISANDFUTURE;{SEPTEMBER}"), "20260905T100000Z", "ACCEPTED");
    assert_eq!(all(&november), [[1, 0], [1, 0], [1, 0]], "the newer one holds");
    let again = circle.answer(&format!(";RANGE=THISANDFUTURE;{SEPTEMBER}"), "20260905T100000Z", "ACCEPTED");
    assert_eq!((&again["new"], &again["changed"], &again["unchanged"]), (&json!(0), &json!(0), &json!(1)));
}

#[test]
fn an_answer_to_a_day_that_is_left_out_is_listed_with_that_reason() {
    let circle = Circle::new();
    let november = "2026-11-18";
    let skip = json!({ "series_id": circle.series, "day": november, "reason": "Fair" });
    circle.office.call("skip_meeting", skip);
    let report = circle.answer(";TZID=Europe/London:20261118T140000", "20260903T100000Z", "ACCEPTED");
    let told = &report["remarks"][0];
    assert_eq!((&told["code"], &told["params"]["date"]), (&json!("reply-to-skipped-day"), &json!(november)));
    assert_eq!(told["params"]["title"], "Ada Osei");
    let seen = circle.replies(&circle.meetings[0]);
    assert_eq!(list(&seen["unknown"])[0]["why"], json!(["skipped_day"]));
}

#[test]
fn who_accepted_all_meetings_accepted_another_time_only_of_those_that_moved() {
    let circle = Circle::new();
    let call = |name: &str, request: Value| circle.office.call(name, request);
    call("change_series", json!({ "id": circle.series, "contact_email": "office@example.org" }));
    let ada = call("find_people", json!({ "query": "Osei", "limit": 1 }))[0]["person_id"].clone();
    call("add_member", json!({ "series_id": circle.series, "person_id": ada }));
    let send = || {
        let which = json!({ "series_id": circle.series });
        call("export_invitations", json!({ "which": which, "path": circle.folder.path().join("sent") }));
    };
    let counts = || {
        [&circle.meetings[0], &circle.meetings[1]].map(|meeting| {
            let counts = circle.replies(meeting)["counts"].clone();
            ["accepted", "accepted_before"].map(|answer| counts[answer].as_u64().unwrap())
        })
    };
    send();
    circle.bring("", "20260902T100000Z", "ACCEPTED");
    assert_eq!(counts(), [[1, 0], [1, 0]]);
    let october = |start: &str, end: &str| {
        let times = json!({ "id": circle.meetings[1]["id"], "start_time": start, "end_time": end });
        call("change_event", times);
    };
    october("10:00", "11:00");
    assert_eq!(counts(), [[1, 0], [0, 1]], "September is when it was");
    call("skip_meeting", json!({ "series_id": circle.series, "day": "2026-11-18" }));
    send();
    assert_eq!(counts(), [[1, 0], [0, 1]], "neither the day left out nor the update makes that another time");
    october("14:00", "15:30");
    assert_eq!(counts(), [[1, 0], [1, 0]], "what they accepted is so again");
}

#[test]
fn who_answered_their_own_days_of_a_network_answered_no_meeting_that_they_were_never_asked_to() {
    for sent in [true, false] {
        let circle = Circle::new();
        let call = |name: &str, request: Value| circle.office.call(name, request);
        call("change_series", json!({ "id": circle.series, "contact_email": "office@example.org" }));
        let ada = call("find_people", json!({ "query": "Osei", "limit": 1 }))[0]["person_id"].clone();
        call("add_member", json!({ "series_id": circle.series, "person_id": ada, "since": "2026-10-01" }));
        if sent {
            let which = json!({ "series_id": circle.series });
            call("export_invitations", json!({ "which": which, "path": circle.folder.path().join("sent") }));
        }
        circle.bring("", "20260902T100000Z", "ACCEPTED");
        let of = |number: usize| {
            let replies = circle.replies(&circle.meetings[number]);
            let counts = &replies["counts"];
            (list(&replies["lines"]).len(), counts["accepted"].clone(), counts["accepted_before"].clone())
        };
        assert_eq!(of(0), (0, json!(0), json!(0)), "September is none of theirs; sent: {sent}");
        assert_eq!(of(1), (1, json!(1), json!(0)));
        circle.answer(&format!(";{SEPTEMBER}"), "20260903T100000Z", "ACCEPTED");
        assert_eq!(of(0).0, 1, "an answer to just that meeting is shown; sent: {sent}");
    }
}

#[test]
fn an_answer_to_all_meetings_counts_for_those_that_are_still_its_writers() {
    let circle = Circle::new();
    let call = |name: &str, request: Value| circle.office.call(name, request);
    call("change_series", json!({ "id": circle.series, "contact_email": "office@example.org" }));
    let ada = call("find_people", json!({ "query": "Osei", "limit": 1 }))[0]["person_id"].clone();
    let member = call("add_member", json!({ "series_id": circle.series, "person_id": ada }))["id"].clone();
    let which = json!({ "series_id": circle.series });
    call("export_invitations", json!({ "which": which, "path": circle.folder.path().join("sent") }));
    circle.bring("", "20260902T100000Z", "ACCEPTED");
    let accepted = || [0, 1].map(|number| circle.counts(&circle.meetings[number])[0]);
    assert_eq!(accepted(), [1, 1]);
    call("change_member", json!({ "id": member, "until": "2026-09-30" }));
    assert_eq!(accepted(), [1, 0], "October is none of theirs any more");
    let lines = circle.replies(&circle.meetings[1])["lines"].clone();
    assert_eq!((list(&lines).len(), &lines[0]["left"]), (1, &json!(true)));
    call("remove_member", json!({ "id": member }));
    assert_eq!(accepted(), [0, 0]);
}
