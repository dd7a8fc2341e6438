//! Cancellations (RFC 5546 METHOD:CANCEL) as programs write them: often without title, place, end or even a start. They say only
//! that something is off.

use super::journeys::{Drop, counts, remarks};
use super::networks::Circle;
use super::updates::{ALL, WEEKLY, calendar, entry};
use crate::office::list;
use serde_json::{Value, json};

/// A message about one entry.
fn message(method: &str, uid: &str, lines: &str) -> String {
    calendar(&format!(
        "METHOD:{method}\nBEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20260901T100000Z\n{lines}\nEND:VEVENT"
    ))
}

/// How many problems the reader found.
fn problems(report: &Value) -> usize {
    list(&report["problems"]).len()
}

const VISIT: &str =
    "SUMMARY:Visit\nSEQUENCE:0\nLOCATION:Hall\nDTSTART;TZID=Europe/London:20261112T140000\nDURATION:PT90M";

#[test]
fn a_meeting_is_called_off_by_a_message_that_does_not_say_when_it_is() {
    let circle = Circle::new();
    circle.bring(&message("REQUEST", "visit@example.org", VISIT));
    let before = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    let older = message("REQUEST", "visit@example.org", VISIT);
    let off = message("CANCEL", "visit@example.org", "SEQUENCE:3\nORGANIZER:mailto:office@example.org");
    let report = circle.twice(&off);
    assert_eq!((counts(&report), remarks(&report), problems(&report)), ([0, 0, 1, 0], vec![], 0));
    assert_eq!(circle.status("2026-11-12"), "cancelled");
    let after = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    let said = |detail: &Value| {
        let event = &detail["meetings"][0]["event"];
        ["title", "starts_on", "start_time", "end_time", "venue_name"].map(|name| event[name].clone())
    };
    assert_eq!(said(&after), said(&before), "it keeps what it is called, when and where it was");
    let report = circle.twice(&older);
    assert_eq!(remarks(&report), ["older-version"], "and an older message does not bring it back");
    assert_eq!(circle.status("2026-11-12"), "cancelled");
}

#[test]
fn a_meeting_that_is_called_off_with_its_time_alone_keeps_its_title_and_end() {
    let circle = Circle::new();
    circle.bring(&message("REQUEST", "visit@example.org", VISIT));
    let off = "SEQUENCE:1\nDTSTART;TZID=Europe/London:20261112T140000";
    let report = circle.twice(&message("CANCEL", "visit@example.org", off));
    assert_eq!((counts(&report), problems(&report)), ([0, 0, 1, 0], 0));
    let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    let event = &detail["meetings"][0]["event"];
    assert_eq!(
        (&event["title"], &event["end_time"], &event["status"]),
        (&json!("Visit"), &json!("15:30:00"), &json!("cancelled"))
    );
}

#[test]
fn days_beside_a_rule_go_with_an_entry_that_is_called_off_and_what_is_not_here_is_told() {
    let circle = Circle::new();
    let lines = "DTSTART;TZID=Europe/London:20261104T140000\nDTEND;TZID=Europe/London:20261104T150000\n\
                 RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3\nRDATE;TZID=Europe/London:20261120T140000";
    circle.bring(&calendar(&entry(lines)));
    assert_eq!(circle.meetings().len(), 4);
    let report = circle.twice(&message("CANCEL", "circle@example.org", "SEQUENCE:1"));
    assert_eq!(problems(&report), 0);
    assert_eq!(
        (circle.meetings(), circle.status("2026-11-20")),
        (vec!["2026-11-20 14:00".to_owned()], json!("cancelled"))
    );
    let report = circle.twice(&message("CANCEL", "nobody@example.org", "SEQUENCE:1"));
    assert_eq!((counts(&report), remarks(&report)), ([0, 0, 0, 0], vec!["cancellation-of-nothing"]));
    assert_eq!(report["plan"]["remarks"][0]["params"]["title"], "nobody@example.org");
}

impl Drop {
    /// Title, end and status of each session, by start.
    fn sessions(&self) -> Vec<String> {
        let day = self.office.call("programme", self.of_event());
        let mut all: Vec<String> = list(&day["sessions"])
            .iter()
            .map(|one| {
                let one = &one["session"];
                let text = |name: &str| one[name].as_str().unwrap_or("-").to_owned();
                format!("{} {} {} {}", text("starts_at"), text("ends_at"), text("title"), text("status"))
            })
            .collect();
        all.sort();
        all
    }
}

#[test]
fn a_session_that_is_called_off_keeps_its_title_time_and_place() {
    let drop = Drop::new();
    let talk =
        "SUMMARY:Talk\nSEQUENCE:0\nLOCATION:Red\nDTSTART;TZID=Europe/London:20261112T093000\nDURATION:PT15M";
    drop.bring(&message("REQUEST", "talk@example.org", talk));
    let daily =
        format!("{}\nRRULE:FREQ=DAILY;COUNT=1", talk.replace("Talk", "Stand-up").replace("T0930", "T1100"));
    drop.bring(&message("REQUEST", "daily@example.org", &daily));
    let offs = [
        ("talk@example.org", "SEQUENCE:1\nORGANIZER:mailto:office@example.org\nLOCATION:Attic"),
        (
            "daily@example.org",
            "SEQUENCE:1\nRECURRENCE-ID;TZID=Europe/London:20261112T110000\nDTSTART;TZID=Europe/London:20261112T110000",
        ),
    ];
    for (uid, off) in offs {
        let off = message("CANCEL", uid, off);
        let report = drop.bring(&off);
        assert_eq!((counts(&report), problems(&report), remarks(&report)), ([0, 0, 1, 0], 0, vec![]));
        let status = json!({ "field": "status", "said": ["confirmed", "cancelled"] });
        assert_eq!(report["plan"]["rows"][0]["changes"], json!([status]));
        let again = drop.office.answer("accept_import", drop.file(&off));
        assert_eq!((again.changes, again.undo_label), (vec![], None), "twice is once");
    }
    assert_eq!(
        drop.sessions(),
        [
            "2026-11-12T09:30:00 2026-11-12T09:45:00 Talk cancelled",
            "2026-11-12T11:00:00 2026-11-12T11:15:00 Stand-up cancelled",
        ]
    );
    let day = drop.office.call("programme", drop.of_event());
    assert_eq!(list(&day["rooms"]).len(), 1, "no attic is made");
}

#[test]
fn occurrences_that_a_newer_version_of_their_entry_has_no_longer_are_cancelled_and_move_with_it() {
    let drop = Drop::new();
    let days = json!({ "id": drop.of_event()["event_id"], "ends_on": "2026-11-15" });
    drop.office.call("change_event", days);
    let daily = |sequence: u32, hour: u32, rule: &str| {
        calendar(&format!(
            "BEGIN:VEVENT\nUID:daily@example.org\nDTSTAMP:20260901T100000Z\nSUMMARY:Stand-up\nSEQUENCE:{sequence}\n\
             DTSTART;TZID=Europe/London:20261112T{hour:02}0000\nDURATION:PT15M\nRRULE:FREQ=DAILY;COUNT={rule}\nEND:VEVENT"
        ))
    };
    let bring = |text: &str| {
        let report = drop.bring(text);
        let again = drop.office.answer("accept_import", drop.file(text));
        assert_eq!((again.changes, again.undo_label), (vec![], None), "twice is once");
        report
    };
    let held =
        || drop.sessions().iter().filter(|line| line.ends_with("confirmed")).cloned().collect::<Vec<_>>();
    assert_eq!(counts(&bring(&daily(0, 9, "4"))), [4, 0, 0, 0]);
    let fewer = daily(1, 9, "3\nEXDATE;TZID=Europe/London:20261113T090000");
    assert_eq!(counts(&bring(&fewer)), [0, 0, 2, 2]);
    assert_eq!(
        held(),
        [
            "2026-11-12T09:00:00 2026-11-12T09:15:00 Stand-up confirmed",
            "2026-11-14T09:00:00 2026-11-14T09:15:00 Stand-up confirmed",
        ]
    );
    let older = bring(&daily(0, 9, "4"));
    assert_eq!((counts(&older), remarks(&older)), ([0, 0, 0, 4], vec!["older-version"; 4]));
    let report = bring(&daily(2, 9, "4"));
    assert_eq!((counts(&report), remarks(&report)), ([0, 2, 0, 2], vec!["comes-back"; 2]));
    assert_eq!(counts(&bring(&daily(3, 10, "4"))), [0, 4, 0, 0], "another hour moves them");
    assert_eq!((held().len(), drop.sessions().len()), (4, 4));
    let report = bring(&message("CANCEL", "daily@example.org", "SEQUENCE:4"));
    assert_eq!((counts(&report), remarks(&report)), ([0, 0, 4, 0], vec![]));
    assert_eq!(held(), [""; 0]);
    drop.office.call("undo", json!({}));
    assert_eq!(held().len(), 4);
}

#[test]
fn an_entry_that_is_here_in_a_newer_version_does_not_lose_what_an_older_file_has_not() {
    let drop = Drop::new();
    let days = json!({ "id": drop.of_event()["event_id"], "ends_on": "2026-11-13" });
    drop.office.call("change_event", days);
    let daily = |sequence: u32, count: u32| {
        let lines = "SUMMARY:Stand-up\nDTSTART;TZID=Europe/London:20261112T090000\nDURATION:PT15M";
        message(
            "PUBLISH",
            "daily@example.org",
            &format!("{lines}\nSEQUENCE:{sequence}\nRRULE:FREQ=DAILY;COUNT={count}"),
        )
    };
    drop.bring(&daily(1, 2));
    let report = drop.bring(&daily(0, 1));
    assert_eq!((counts(&report), remarks(&report)), ([0, 0, 0, 1], vec!["older-version"]));
    assert!(drop.sessions().iter().all(|line| line.ends_with("confirmed")));
}

#[test]
fn a_meeting_of_which_nobody_knows_the_end_is_called_off_like_any_other() {
    for off in ["SEQUENCE:1", "SEQUENCE:1\nDTSTART;TZID=Europe/London:20261112T140000"] {
        let circle = Circle::new();
        circle.bring(&message("REQUEST", "visit@example.org", VISIT));
        let detail = || circle.drop.office.call("series_detail", json!({ "id": circle.series }));
        let id = detail()["meetings"][0]["event"]["id"].clone();
        circle.drop.office.call("change_event", json!({ "id": id, "end_time": null }));
        let report = circle.twice(&message("CANCEL", "visit@example.org", off));
        assert_eq!((counts(&report), remarks(&report)), ([0, 0, 1, 0], vec![]), "{off}");
        let event = detail()["meetings"][0]["event"].clone();
        assert_eq!(
            [&event["status"], &event["start_time"], &event["end_time"]],
            [&json!("cancelled"), &json!("14:00:00"), &Value::Null]
        );
    }
}

impl Drop {
    /// One whose event lasts these days more.
    fn until(day: &str) -> Self {
        let drop = Self::new();
        drop.office.call("change_event", json!({ "id": drop.of_event()["event_id"], "ends_on": day }));
        drop
    }

    /// Brings a file, and once more: that changes nothing.
    fn twice(&self, text: &str) -> Value {
        let report = self.bring(text);
        let again = self.office.answer("accept_import", self.file(text));
        assert_eq!((again.changes, again.undo_label), (vec![], None), "twice is once: {text}");
        report
    }

    /// Id and status of each session, by start.
    fn ids(&self) -> Vec<[Value; 2]> {
        let day = self.office.call("programme", self.of_event());
        let mut all: Vec<Value> = list(&day["sessions"]).iter().map(|one| one["session"].clone()).collect();
        all.sort_by_key(|one| one["starts_at"].to_string());
        all.iter().map(|one| ["id", "status"].map(|name| one[name].clone())).collect()
    }
}

/// A stand-up on 12 November, in that version.
fn stand_up(sequence: u32, lines: &str) -> String {
    let lines = format!(
        "SUMMARY:Stand-up\nSEQUENCE:{sequence}\nDTSTART;TZID=Europe/London:20261112T090000\nDURATION:PT15M\n{lines}"
    );
    message("REQUEST", "daily@example.org", lines.trim_end())
}

#[test]
fn an_entry_that_cannot_be_read_takes_nothing_out() {
    for unread in [
        "RRULE:FREQ=FORTNIGHTLY;COUNT=3",
        "RRULE:FREQ=MINUTELY;COUNT=3",
        "RRULE:FREQ=DAILY;COUNT=1\nRDATE:soon",
        "RRULE:FREQ=DAILY;COUNT=1\nEXDATE:soon",
        "RRULE:FREQ=DAILY;COUNT=1\nEXRULE:FREQ=FORTNIGHTLY",
    ] {
        let drop = Drop::until("2026-11-15");
        drop.bring(&stand_up(0, "RRULE:FREQ=DAILY;COUNT=3"));
        let here = drop.ids();
        let report = drop.twice(&stand_up(1, unread));
        assert_eq!((problems(&report), counts(&report)[2]), (1, 0), "{unread}");
        assert_eq!((drop.ids(), here.len()), (here, 3), "{unread}");
    }
    let drop = Drop::until("2026-11-15");
    drop.bring(&stand_up(0, "RRULE:FREQ=DAILY;COUNT=3"));
    let when = "DTSTART;TZID=Europe/London:20261112T090000";
    let report = drop.twice(&stand_up(1, "RRULE:FREQ=DAILY;COUNT=3").replace(when, "DTSTART:soon"));
    assert_eq!(counts(&report)[2], 0, "nor one without a start");
    let off = stand_up(2, "RRULE:FREQ=FORTNIGHTLY;COUNT=3").replace("METHOD:REQUEST", "METHOD:CANCEL");
    assert_eq!(counts(&drop.twice(&off))[2], 4, "one that is off as a whole ends, however it recurred");
}

#[test]
fn a_cancellation_ends_no_session_that_is_only_called_the_same() {
    let drop = Drop::until("2026-11-15");
    drop.bring(&stand_up(0, "RRULE:FREQ=DAILY;COUNT=2"));
    let ours = json!({ "event_id": drop.of_event()["event_id"], "title": "Stand-up" });
    let ours = drop.office.call("create_session", json!({ "session": ours }))["id"].clone();
    let report = drop.twice(&message("CANCEL", "daily@example.org", "SEQUENCE:1\nSUMMARY:Stand-up"));
    assert_eq!(counts(&report), [0, 0, 2, 0]);
    let status = drop.ids().into_iter().find(|[id, _]| *id == ours).map(|[_, status]| status);
    assert_ne!(status, Some(json!("cancelled")));
    assert_eq!(drop.ids().iter().filter(|[_, status]| status == "cancelled").count(), 2);
}

#[test]
fn an_entry_that_begins_to_recur_or_ceases_to_keeps_its_session() {
    let drop = Drop::until("2026-11-13");
    drop.twice(&stand_up(0, ""));
    let [first, _] = drop.ids()[0].clone();
    assert_eq!(counts(&drop.twice(&stand_up(1, "RRULE:FREQ=DAILY;COUNT=2"))), [1, 1, 0, 0]);
    let held = |of: usize| drop.ids()[of][1].clone();
    assert_eq!((drop.ids()[0][0].clone(), held(0), drop.ids().len()), (first.clone(), json!("confirmed"), 2));
    assert_eq!(counts(&drop.twice(&stand_up(2, ""))), [0, 1, 1, 0]);
    assert_eq!((drop.ids()[0][0].clone(), held(0)), (first, json!("confirmed")));
    assert_eq!((held(1), drop.ids().len()), (json!("cancelled"), 2));
}

/// The circle's recurring entry in a message.
fn weekly(method: &str, sequence: u32, more: &str) -> String {
    message(method, "circle@example.org", &format!("SUMMARY:Circle\nSEQUENCE:{sequence}\n{more}{WEEKLY}"))
}

#[test]
fn a_network_that_was_called_off_before_it_met_comes_back_with_a_newer_invitation_only() {
    let circle = Circle::new();
    let office = &circle.drop.office;
    circle.twice(&weekly("REQUEST", 0, ""));
    assert_eq!(counts(&circle.twice(&weekly("CANCEL", 1, "")))[2], 5, "every meeting");
    assert_eq!(circle.meetings(), [""; 0]);
    let alone = "SUMMARY:Circle\nSEQUENCE:1\nRECURRENCE-ID;TZID=Europe/London:20261111T140000\n\
                 DTSTART;TZID=Europe/London:20261111T140000\nDURATION:PT1H";
    let olds =
        [weekly("REQUEST", 0, ""), weekly("REQUEST", 1, ""), message("REQUEST", "circle@example.org", alone)];
    for old in &olds {
        let report = circle.twice(old);
        assert_eq!(
            (counts(&report)[..3].to_vec(), remarks(&report)),
            (vec![0; 3], vec!["older-version"]),
            "{old}"
        );
        let by_itself = json!({ "path": circle.drop.file(old)["path"], "new_network": true });
        assert_eq!(
            office.answer("accept_import", by_itself).changes,
            vec![],
            "it is known to be this network's"
        );
    }
    circle.twice(&weekly("CANCEL", 3, ""));
    assert_eq!(
        remarks(&circle.twice(&weekly("REQUEST", 2, ""))),
        ["older-version"],
        "it is called off in version 3"
    );
    circle.twice(&weekly("REQUEST", 4, ""));
    assert_eq!(circle.meetings(), ALL);
    office.call("undo", json!({}));
    assert_eq!(circle.meetings(), [""; 0]);
    assert_eq!(remarks(&circle.twice(&weekly("REQUEST", 2, ""))), ["older-version"]);
}

#[test]
fn what_is_cancelled_without_a_title_keeps_the_one_it_has_and_makes_nothing_new() {
    let untitled = |text: &str| {
        text.replace("SUMMARY:Visit\n", "").replace("SEQUENCE:0", "SEQUENCE:1\nSTATUS:CANCELLED")
    };
    for method in ["PUBLISH", "REQUEST"] {
        let circle = Circle::new();
        circle.bring(&message(method, "visit@example.org", VISIT));
        let off = message(method, "visit@example.org", &untitled(VISIT));
        let report = circle.twice(&off);
        assert_eq!((counts(&report), problems(&report), remarks(&report)), ([0, 0, 1, 0], 0, vec![]));
        let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
        let event = &detail["meetings"][0]["event"];
        assert_eq!((&event["title"], &event["status"]), (&json!("Visit"), &json!("cancelled")));
        let drop = Drop::new();
        drop.bring(&message(method, "visit@example.org", VISIT));
        drop.twice(&off);
        let [session] = drop.sessions().try_into().unwrap();
        assert_eq!(session, "2026-11-12T14:00:00 2026-11-12T15:30:00 Visit cancelled");
        let (circle, drop) = (Circle::new(), Drop::new());
        for report in [circle.twice(&off), drop.twice(&off)] {
            assert_eq!((counts(&report), remarks(&report)), ([0; 4], vec!["cancellation-of-nothing"]));
        }
        assert_eq!((circle.meetings().len(), drop.sessions().len()), (0, 0), "nothing is made of it");
    }
    let circle = Circle::new();
    circle.bring(&weekly("PUBLISH", 0, ""));
    let off = weekly("PUBLISH", 1, "STATUS:CANCELLED\n").replace("SUMMARY:Circle\r\n", "");
    let report = circle.twice(&off);
    let rule = list(&report["plan"]["rows"]).iter().find(|row| row["noun"] == "recurrence").unwrap();
    assert_eq!((&rule["title"], &rule["outcome"]), (&json!("Circle"), &json!("withdrawn")));
}
