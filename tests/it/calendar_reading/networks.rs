//! Calendar files taken into networks: rules, single meetings, newer files, other zones.

use super::journeys::{Drop, counts, fixture, remarks};
use crate::office::{Office, list, text};
use serde_json::{Value, json};

#[test]
fn a_recurring_entry_becomes_the_rule_of_a_network_with_its_skipped_and_moved_meetings() {
    let office = Office::new();
    let file = json!({ "path": fixture("apple.ics"), "new_network": true });
    assert_eq!(counts(&office.call("preview_import", file.clone())), [4, 0, 0, 0]);
    assert_eq!(office.call("list_events", json!({})), json!([]), "a look changes nothing");
    let report = office.call("accept_import", file.clone());
    let series = report["plan"]["series_id"].clone();
    assert_eq!(
        rows(&report),
        [
            "new Reading circle",
            "new Reading circle, from 2026-10-21 14:00",
            "new 2026-12-16",
            "new Reading circle, 2026-10-21 14:00",
            "new Reading circle on a Thursday, 2026-11-19 10:00",
            "new Reading circle, 2027-01-20 14:00",
            "new Reading circle, 2027-02-17 14:00",
        ],
        "meetings that are called the same are told apart"
    );
    let again = office.answer("accept_import", file);
    assert_eq!((again.changes, counts(&again.output)), (vec![], [0, 0, 0, 4]), "twice is once");
    let into = json!({ "path": fixture("apple.ics"), "series_id": series });
    assert_eq!(office.answer("accept_import", into).changes, vec![], "and it is known to be this network's");
    let single = json!({ "path": fixture("google.ics"), "series_id": series });
    assert_eq!(
        counts(&office.call("accept_import", single.clone())),
        [3, 0, 0, 0],
        "what is called off is not made"
    );
    assert_eq!(counts(&office.call("accept_import", single)), [0, 0, 0, 3]);
    assert_eq!(office.call("check_workspace", json!({}))["faults"], json!([]));
    office.call("undo", json!({}));
    office.call("undo", json!({}));
    assert_eq!(office.call("list_series", json!({})), json!([]));
    let list = format!("{}/fixtures/imports/eventbrite-uk.csv", env!("CARGO_MANIFEST_DIR"));
    assert_eq!(
        office.refused("accept_import", json!({ "path": list, "new_network": true })),
        "import-needs-calendar"
    );
}

/// The rows of a report: what happens, to what, and when that begins.
pub(super) fn rows(report: &Value) -> Vec<String> {
    let row = |row: &Value| {
        let begin = &row["begin"];
        let day = begin["day"].as_str().map(|day| {
            let (from, time) = (if begin["recurs"] == true { "from " } else { "" }, begin["time"].as_str());
            format!(", {from}{day}{}", time.map(|time| format!(" {}", &time[..5])).unwrap_or_default())
        });
        format!("{} {}{}", text(&row["outcome"]), text(&row["title"]), day.unwrap_or_default())
    };
    list(&report["plan"]["rows"]).iter().map(row).collect()
}

/// A calendar with one recurring entry.
pub(super) fn recurring(sequence: u32, zone: &str, more: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VEVENT\r\nUID:circle@example.org\r\nSEQUENCE:{sequence}\r\n\
         DTSTAMP:20260901T100000Z\r\nSUMMARY:Circle\r\nDTSTART;TZID={zone}:20261104T140000\r\nDTEND;TZID={zone}:20261104T150000\r\n\
         RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261203T000000Z\r\n{more}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

/// A network in London, and what comes of a file for it: outcomes by title.
pub(super) struct Circle {
    pub(super) drop: Drop,
    pub(super) series: Value,
}

impl Circle {
    pub(super) fn new() -> Self {
        Self::of(Drop::new())
    }

    /// On a day of its own.
    pub(super) fn on(day: &str) -> Self {
        Self::of(Drop::of(Office::at(&format!("{day}T18:00:00Z"))))
    }

    fn of(drop: Drop) -> Self {
        let series = json!({ "title": "Circle", "zone": "Europe/London" });
        let series = drop.office.call("create_series", series)["id"].clone();
        Self { drop, series }
    }

    pub(super) fn bring(&self, text: &str) -> Value {
        let path = self.drop.file(text)["path"].clone();
        self.drop.office.call("accept_import", json!({ "path": path, "series_id": self.series }))
    }

    /// Days that have their meeting, with the hour.
    pub(super) fn meetings(&self) -> Vec<String> {
        let detail = self.drop.office.call("series_detail", json!({ "id": self.series }));
        let line = |card: &Value| {
            let event = &card["event"];
            let hour = event["start_time"].as_str().unwrap().get(..5).unwrap();
            format!("{} {hour}", event["starts_on"].as_str().unwrap())
        };
        let mut all: Vec<String> = detail["meetings"].as_array().unwrap().iter().map(line).collect();
        all.sort();
        all
    }
}

#[test]
fn a_newer_file_brings_back_the_days_it_no_longer_leaves_out_and_takes_those_it_no_longer_has() {
    let circle = Circle::new();
    circle.bring(&recurring(0, "Europe/London", "EXDATE;TZID=Europe/London:20261118T140000\r\n"));
    assert_eq!(
        circle.meetings(),
        ["2026-11-04 14:00", "2026-11-11 14:00", "2026-11-25 14:00", "2026-12-02 14:00"]
    );
    let same = recurring(0, "Europe/London", "");
    circle.bring(&same);
    assert_eq!(circle.meetings().len(), 4, "a file that is no newer takes nothing back");
    circle.bring(&same.replace("SEQUENCE:0", "SEQUENCE:1").replace("UNTIL=20261203", "UNTIL=20261126"));
    assert_eq!(
        circle.meetings(),
        ["2026-11-04 14:00", "2026-11-11 14:00", "2026-11-18 14:00", "2026-11-25 14:00"]
    );
    let again =
        circle.bring(&same.replace("SEQUENCE:0", "SEQUENCE:1").replace("UNTIL=20261203", "UNTIL=20261126"));
    assert_eq!(counts(&again), [0, 0, 0, 4]);
}

/// A calendar of single entries, by number and day of November 2026.
pub(super) fn singles(days: &[(u32, u32)]) -> String {
    let entry = |(number, day): &(u32, u32)| {
        format!(
            "BEGIN:VEVENT\r\nUID:{number}@circle.example.org\r\nDTSTAMP:20260901T100000Z\r\nSUMMARY:Circle {number}\r\n\
             DTSTART;TZID=Europe/London:202611{day:02}T140000\r\nDTEND;TZID=Europe/London:202611{day:02}T150000\r\nEND:VEVENT\r\n"
        )
    };
    let entries: String = days.iter().map(entry).collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\n{entries}END:VCALENDAR\r\n")
}

#[test]
fn a_meeting_that_a_newer_file_has_no_longer_is_told_and_withdrawn_or_kept_as_chosen() {
    let circle = Circle::new();
    let office = &circle.drop.office;
    circle.bring(&singles(&[(1, 4), (2, 11), (3, 18)]));
    circle.bring(&singles(&[(7, 27)]));
    let fewer = circle.drop.file(&singles(&[(1, 4), (3, 18), (4, 25)]))["path"].clone();
    let request = |keep: bool| json!({ "path": fewer, "series_id": circle.series, "keep_missing": keep });
    let preview = office.call("preview_import", request(false));
    assert_eq!(
        counts(&preview),
        [1, 0, 1, 2],
        "one is new, one is gone, and another calendar is another matter"
    );
    assert_eq!(rows(&preview), ["new Circle 4, 2026-11-25 14:00", "withdrawn Circle 2, 2026-11-11 14:00"]);
    assert_eq!(circle.meetings().len(), 4, "a preview withdraws nothing");
    let kept = office.call("preview_import", request(true));
    assert_eq!((counts(&kept), remarks(&kept)), ([1, 0, 0, 3], vec!["meeting-kept"]));
    office.call("accept_import", request(false));
    let there = ["2026-11-04 14:00", "2026-11-18 14:00", "2026-11-25 14:00", "2026-11-27 14:00"];
    assert_eq!(circle.meetings(), there);
    let again = office.answer("accept_import", request(false));
    assert_eq!((again.changes, again.undo_label), (vec![], None), "the same file again changes nothing");
    office.call("undo", json!({}));
    assert_eq!(circle.meetings().len(), 4, "and one step takes it all back");
}

#[test]
fn one_invitation_is_no_newer_calendar_and_withdraws_nothing() {
    let circle = Circle::new();
    circle.bring(&singles(&[(1, 4), (2, 11)]));
    let update = singles(&[(1, 5)]).replace("VERSION:2.0\r\n", "VERSION:2.0\r\nMETHOD:REQUEST\r\n");
    let report = circle.bring(&update.replace("UID:1@", "SEQUENCE:1\r\nUID:1@"));
    assert_eq!(counts(&report), [0, 1, 0, 0]);
    assert_eq!(circle.meetings(), ["2026-11-05 14:00", "2026-11-11 14:00"]);
}

#[test]
fn a_file_of_another_zone_stands_at_the_hours_of_the_network_and_says_so() {
    let circle = Circle::new();
    let report = circle.bring(&recurring(0, "Europe/Paris", ""));
    assert_eq!(remarks(&report), ["times-of-another-zone"]);
    assert_eq!(circle.meetings().first().map(String::as_str), Some("2026-11-04 13:00"));
    let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    assert_eq!(detail["recurrences"][0]["recurrence"]["start_time"], "13:00:00");
    let circle = Circle::new();
    let spring = recurring(0, "America/New_York", "")
        .replace("20261104", "20270303")
        .replace("UNTIL=20261203", "UNTIL=20270402");
    let report = circle.bring(&spring);
    assert_eq!(remarks(&report), ["times-of-another-zone", "rule-of-another-zone"]);
    assert_eq!(
        circle.meetings().get(..3).unwrap(),
        ["2027-03-03 19:00", "2027-03-10 19:00", "2027-03-17 18:00"],
        "America puts its clocks forward first"
    );
}

/// One meeting of the network by its day: its id and its status.
fn meeting(circle: &Circle, day: &str) -> (Value, String) {
    let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    let all = detail["meetings"].as_array().unwrap();
    let event = all.iter().map(|card| &card["event"]).find(|event| event["starts_on"] == day).unwrap();
    (event["id"].clone(), event["status"].as_str().unwrap().to_owned())
}

/// Lets somebody write into a meeting, so that it is cancelled and not deleted when it goes.
fn write_into(circle: &Circle, day: &str) -> Value {
    let (id, _) = meeting(circle, day);
    let person = json!({ "given_name": "Amara", "family_name": "Okafor", "email": "amara@example.org" });
    circle.drop.office.call("register_new_person", json!({ "event_id": id, "person": person }));
    id
}

#[test]
fn a_meeting_that_a_file_called_off_comes_back_with_a_file_that_has_it_again() {
    let circle = Circle::new();
    let office = &circle.drop.office;
    let (all, fewer) = (singles(&[(1, 4), (2, 11), (3, 18)]), singles(&[(1, 4), (3, 18)]));
    circle.bring(&all);
    let id = write_into(&circle, "2026-11-11");
    office.call("publish_event", json!({ "id": id }));
    circle.bring(&fewer);
    assert_eq!(meeting(&circle, "2026-11-11").1, "cancelled");
    let path = circle.drop.file(&all)["path"].clone();
    let again = json!({ "path": path, "series_id": circle.series });
    let preview = office.call("preview_import", again.clone());
    assert_eq!((counts(&preview), remarks(&preview)), ([0, 1, 0, 2], vec!["comes-back"]));
    office.call("accept_import", again.clone());
    assert_eq!(meeting(&circle, "2026-11-11").1, "published", "it is what it was before");
    assert_eq!(office.answer("accept_import", again).changes, vec![], "twice is once");
    office.call("undo", json!({}));
    assert_eq!(meeting(&circle, "2026-11-11").1, "cancelled");
    office.call("redo", json!({}));
    circle.bring(&fewer);
    office.call("undo", json!({}));
    office.call("redo", json!({}));
    assert_eq!(
        remarks(&circle.bring(&all)),
        ["comes-back"],
        "undone and redone it is still the file's doing"
    );
}

#[test]
fn a_meeting_that_somebody_cancelled_by_hand_is_not_brought_back_by_a_file() {
    let circle = Circle::new();
    let office = &circle.drop.office;
    circle.bring(&singles(&[(1, 4), (2, 11)]));
    let id = write_into(&circle, "2026-11-11");
    office.call("cancel_event", json!({ "id": id }));
    let report = circle.bring(&singles(&[(1, 4), (2, 11)]));
    assert_eq!((counts(&report), remarks(&report)), ([0, 0, 0, 2], vec!["kept-by-hand"]));
    assert_eq!(meeting(&circle, "2026-11-11").1, "cancelled");
}

#[test]
fn a_day_of_the_rule_that_comes_again_brings_its_meeting_back() {
    let circle = Circle::new();
    circle.bring(&recurring(0, "Europe/London", ""));
    write_into(&circle, "2026-11-18");
    let skipped = recurring(1, "Europe/London", "EXDATE;TZID=Europe/London:20261118T140000\r\n");
    circle.bring(&skipped);
    assert_eq!(meeting(&circle, "2026-11-18").1, "cancelled");
    let again = circle.bring(&recurring(2, "Europe/London", ""));
    assert_eq!((meeting(&circle, "2026-11-18").1, remarks(&again)), ("draft".to_owned(), vec!["comes-back"]));
    let shorter = recurring(3, "Europe/London", "").replace("UNTIL=20261203", "UNTIL=20261112");
    circle.bring(&shorter);
    assert_eq!(meeting(&circle, "2026-11-18").1, "cancelled");
    let longer = circle.bring(&recurring(4, "Europe/London", ""));
    assert_eq!(
        (meeting(&circle, "2026-11-18").1, remarks(&longer)),
        ("draft".to_owned(), vec!["comes-back"])
    );
}

#[test]
fn a_meeting_that_took_place_stays_when_a_file_leaves_it_out_and_that_is_said() {
    let circle = Circle::on("2026-11-18");
    let office = &circle.drop.office;
    circle.bring(&recurring(0, "Europe/London", ""));
    let id = write_into(&circle, "2026-11-18");
    office.call("hold_event", json!({ "id": id }));
    let report =
        circle.bring(&recurring(1, "Europe/London", "EXDATE;TZID=Europe/London:20261118T140000\r\n"));
    assert_eq!(
        (meeting(&circle, "2026-11-18").1, remarks(&report)),
        ("held".to_owned(), vec!["meeting-stays"])
    );
    let rows = report["plan"]["rows"].as_array().unwrap();
    assert_eq!(rows.iter().filter(|row| row["outcome"] == "withdrawn").count(), 0);
    let single = Circle::new();
    single.bring(&singles(&[(1, 4), (2, 11), (3, 18)]));
    let id = write_into(&single, "2026-11-11");
    single.drop.office.call("archive_event", json!({ "id": id }));
    let report = single.bring(&singles(&[(1, 4), (3, 18)]));
    assert_eq!((counts(&report), remarks(&report)), ([0, 0, 0, 2], vec!["meeting-stays"]));
}

#[test]
fn a_calendar_that_stands_in_another_network_says_where_and_moves_nothing() {
    let circle = Circle::new();
    circle.bring(&recurring(0, "Europe/London", ""));
    let here = circle.meetings();
    let office = &circle.drop.office;
    let ring = json!({ "title": "Ring", "zone": "Europe/London" });
    let ring = office.call("create_series", ring)["id"].clone();
    let single = "BEGIN:VEVENT\r\nUID:ring@example.org\r\nDTSTAMP:20260901T100000Z\r\nSUMMARY:Ring\r\n\
                  DTSTART:20261105T140000Z\r\nDTEND:20261105T150000Z\r\nEND:VEVENT\r\nEND:VCALENDAR";
    let both = recurring(1, "Europe/London", "").replace("END:VCALENDAR", single);
    let file = circle.drop.file(&both)["path"].clone();
    let into = json!({ "path": file, "series_id": ring });
    for name in ["preview_import", "accept_import"] {
        let report = office.call(name, into.clone());
        assert_eq!(counts(&report), [1, 0, 0, 0], "the one that stands nowhere");
        let told = &report["plan"]["remarks"];
        assert_eq!(told.as_array().unwrap().len(), 1, "{told}");
        assert_eq!(
            (&told[0]["code"], &told[0]["severity"], &told[0]["params"]),
            (
                &json!("in-another-network"),
                &json!("error"),
                &json!({ "count": "1", "network": "Circle", "title": "Circle" })
            )
        );
    }
    assert_eq!(circle.meetings(), here);
    let days = |series: &Value| {
        let detail = office.call("series_detail", json!({ "id": series }));
        detail["meetings"].as_array().unwrap().len()
    };
    assert_eq!(days(&ring), 1);
    office.call("delete_series", json!({ "id": circle.series }));
    office.call("accept_import", into);
    assert_eq!(days(&ring), 1 + here.len(), "where the other network is gone it comes in");
}
