//! A file that is not all of a calendar: one that was cut off or damaged, and one entry by itself. What it does not have stays.

use super::journeys::{counts, remarks};
use super::networks::{Circle, singles};
use super::updates::{calendar, entry};
use crate::office::list;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn codes(report: &Value) -> Vec<&str> {
    list(&report["problems"]).iter().map(|one| one["code"].as_str().unwrap()).collect()
}

fn cut(text: &str, at: &str) -> String {
    text.split(at).next().unwrap().to_owned()
}

#[test]
fn a_file_that_was_cut_off_or_damaged_withdraws_nothing_and_says_so() {
    let circle = Circle::new();
    let whole = singles(&[(1, 4), (2, 11), (3, 18), (4, 25)]);
    circle.bring(&whole);
    let all = circle.meetings();
    let third = "BEGIN:VEVENT\r\nUID:3";
    for (text, told) in [
        (cut(&whole, third), "calendar-ends-early"),
        (cut(&whole, "END:VCALENDAR"), "calendar-ends-early"),
        (cut(&whole, "DTEND;TZID=Europe/London:20261118"), "calendar-ends-early"),
        (whole.replace(third, "BEGIN;VEVENT\r\nUID:3"), "calendar-damaged"),
        (whole.replace("UID:3@", "UID:3@\r\nnoise@"), "calendar-damaged"),
        (whole.replacen("END:VEVENT\r\n", "", 1), "calendar-damaged"),
    ] {
        let report = circle.bring(&text);
        assert_eq!(report["plan"]["withdrawn"], 0, "{text}");
        assert!(codes(&report).contains(&told), "{told}: {:?} of {text}", codes(&report));
        let left = circle.meetings();
        assert!(all.iter().all(|meeting| left.contains(meeting)), "{left:?}");
    }
    let circle = Circle::new();
    circle.bring(&whole);
    let nowhere = whole.replace("DTSTART;TZID=Europe/London:20261118T140000\r\n", "");
    let report = circle.bring(&nowhere);
    assert_eq!((report["plan"]["withdrawn"].clone(), remarks(&report)), (json!(0), vec!["unread-stays"]));
}

#[test]
fn an_entry_that_the_file_breaks_off_in_stays_as_it_is() {
    let circle = Circle::new();
    let rule = "DTSTART;TZID=Europe/London:20261104T140000\nDTEND;TZID=Europe/London:20261104T150000\n\
                RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3";
    circle.bring(&calendar(&entry(rule)));
    let all = circle.meetings();
    let half = cut(&calendar(&entry(&format!("SEQUENCE:4\n{rule}"))), "RRULE");
    let report = circle.bring(&half);
    assert_eq!((circle.meetings(), remarks(&report)), (all, vec!["unread-stays"]));
}

#[test]
fn a_programme_that_was_cut_off_cancels_no_session() {
    let circle = Circle::new();
    let rule = "DTSTART;TZID=Europe/London:20261104T140000\nDTEND;TZID=Europe/London:20261104T150000\n\
                RRULE:FREQ=DAILY;COUNT=3";
    let whole = calendar(&entry(rule));
    let office = &circle.drop.office;
    let path = circle.drop.file(&whole)["path"].clone();
    let event =
        office.call("accept_import", json!({ "path": path, "new_event": true }))["plan"]["event_id"].clone();
    let half = cut(&whole.replace("COUNT=3", "COUNT=1\r\nSEQUENCE:1"), "END:VCALENDAR");
    let path = circle.drop.file(&half)["path"].clone();
    let report = office.call("accept_import", json!({ "path": path, "event_id": event }));
    assert_eq!(
        (report["plan"]["withdrawn"].clone(), codes(&report)),
        (json!(0), vec!["calendar-ends-early"])
    );
}

#[test]
fn the_session_in_which_a_programme_breaks_off_keeps_what_it_says() {
    let circle = Circle::new();
    let whole = singles(&[(1, 4), (2, 11), (3, 18)]);
    let office = &circle.drop.office;
    let path = circle.drop.file(&whole)["path"].clone();
    let made =
        office.call("accept_import", json!({ "path": path, "new_event": true }))["plan"]["event_id"].clone();
    let titles = || {
        let programme = office.call("programme", json!({ "event_id": made }));
        list(&programme["sessions"]).iter().map(|one| one["session"]["title"].clone()).collect::<Vec<_>>()
    };
    let all = titles();
    let third = whole.rfind("SUMMARY:").unwrap();
    let path = circle.drop.file(&whole[..third + "SUMMARY:C".len()])["path"].clone();
    let report = office.call("accept_import", json!({ "path": path, "event_id": made }));
    assert_eq!((titles(), codes(&report)), (all, vec!["calendar-ends-early"]), "{report}");
}

#[test]
fn one_entry_by_itself_is_an_update_of_that_entry_and_of_nothing_else() {
    let circle = Circle::new();
    circle.bring(&singles(&[(1, 4), (2, 11), (3, 18)]));
    let saved = singles(&[(2, 12)]);
    for text in [saved.clone(), saved.replace("PRODID", "METHOD:PUBLISH\r\nPRODID")] {
        let report = circle.bring(&text);
        assert_eq!(report["plan"]["withdrawn"], 0);
        assert_eq!(remarks(&report), ["only-one-entry"]);
        assert_eq!(circle.meetings(), ["2026-11-04 14:00", "2026-11-12 14:00", "2026-11-18 14:00"]);
    }
    let two = circle.bring(&singles(&[(1, 4), (2, 12)]));
    assert_eq!(counts(&two), [0, 0, 1, 2], "two of them are the calendar");
}

#[test]
fn a_network_is_called_by_a_name_and_its_meetings_as_their_entries() {
    for (name, title) in [
        ("X-WR-CALNAME:amina.khan@council.example.org\n", "Circle"),
        ("X-WR-CALNAME:Calendar\n", "Circle"),
        ("X-WR-CALNAME:Team\n", "Team"),
        ("", "Circle"),
    ] {
        let circle = Circle::new();
        let office = &circle.drop.office;
        let single = "BEGIN:VEVENT\nUID:extra@example.org\nSUMMARY:Extra\nDTSTART;TZID=Europe/London:20261001T140000\n\
                      DTEND;TZID=Europe/London:20261001T150000\nEND:VEVENT\n";
        let rule = "DTSTART;TZID=Europe/London:20261104T140000\nDTEND;TZID=Europe/London:20261104T150000\n\
                    RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2";
        let later = entry(&rule.replace("202611", "202701").replace("04T", "06T"));
        let later =
            later.replace("UID:circle", "UID:later").replace("SUMMARY:Circle", "SUMMARY:Circle (new venue)");
        let text = calendar(&format!("{name}{single}{}\n{later}", entry(rule)));
        let path = circle.drop.file(&text)["path"].clone();
        let report = office.call("accept_import", json!({ "path": path, "new_network": true }));
        let detail = office.call("series_detail", json!({ "id": report["plan"]["series_id"] }));
        assert_eq!(detail["series"]["title"], title, "{name}");
        let mut titles: Vec<String> =
            list(&detail["meetings"]).iter().map(|card| card["event"]["title"].to_string()).collect();
        titles.sort();
        assert_eq!(
            titles,
            ["\"Circle (new venue)\"", "\"Circle (new venue)\"", "\"Circle\"", "\"Circle\"", "\"Extra\""],
            "{name}"
        );
        let again = office.answer("accept_import", json!({ "path": path }));
        assert_eq!(again.changes, vec![], "twice is once");
    }
}

#[test]
fn an_end_before_its_start_and_a_rule_that_nobody_can_follow_are_called_so() {
    let circle = Circle::new();
    let backwards = "DTSTART;TZID=Europe/London:20261104T140000\nDTEND;TZID=Europe/London:20261104T130000";
    assert_eq!(codes(&circle.bring(&calendar(&entry(backwards)))), ["entry-ends-before-start"]);
    let odd = "DTSTART;TZID=Europe/London:20261104T140000\nDURATION:PT1H\nRRULE:FREQ=SOMETIMES";
    let text = calendar(&entry(odd).replace("UID:circle", "UID:odd"));
    let path = circle.drop.file(&text)["path"].clone();
    let report = circle.drop.office.call("accept_import", json!({ "path": path, "new_network": true }));
    assert_eq!(codes(&report), ["rule-not-understood"]);
    let detail = circle.drop.office.call("series_detail", json!({ "id": report["plan"]["series_id"] }));
    assert_eq!(list(&detail["meetings"])[0]["event"]["starts_on"], "2026-11-04", "its first time is known");
    let program = calendar(&entry(&odd.replace("SOMETIMES", "SECONDLY")).replace("UID:circle", "UID:fast"));
    let path = circle.drop.file(&program)["path"].clone();
    let report = circle.drop.office.call("accept_import", json!({ "path": path, "new_event": true }));
    assert_eq!(codes(&report), ["rule-not-understood"], "and nothing is said of how far it was followed");
}

#[test]
fn a_rule_that_says_nothing_is_none() {
    let holidays = ["20270101", "20270528"].map(|day| {
        let lines = format!("DTSTART:{day}\nDTEND:{day}\nRRULE:\nEXRULE:");
        entry(&lines).replace("UID:circle", &format!("UID:{day}"))
    });
    let text = calendar(&format!("X-WR-CALNAME:Holidays\n{}\n{}", holidays[0], holidays[1]));
    let circle = Circle::new();
    let office = &circle.drop.office;
    let path = circle.drop.file(&text)["path"].clone();
    assert_eq!(office.call("propose_import", json!({ "path": path }))["new_network"], false);
    let report = office.call("accept_import", json!({ "path": path }));
    assert_eq!((report["plan"]["new"].clone(), codes(&report)), (json!(2), vec!["entry-of-whole-days"]));
    let circle = Circle::new();
    circle.twice(&text);
    let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    let days = list(&detail["meetings"]).iter().map(|card| card["event"]["starts_on"].as_str().unwrap());
    assert_eq!(days.collect::<BTreeSet<_>>(), BTreeSet::from(["2027-01-01", "2027-05-28"]));
}

#[test]
fn a_file_that_breaks_off_in_its_only_entry_is_no_calendar_of_meetings() {
    let circle = Circle::new();
    let rule = "DTSTART;TZID=Europe/London:20261104T140000\nDTEND;TZID=Europe/London:20261104T150000\n\
                RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3";
    let path = circle.drop.file(&cut(&calendar(&entry(rule)), "RRULE"))["path"].clone();
    let request = json!({ "path": path, "new_network": true });
    assert_eq!(circle.drop.office.refused("accept_import", request), "import-is-empty");
    let report = circle.drop.office.call("preview_import", json!({ "path": path }));
    assert_eq!(codes(&report), ["calendar-ends-early", "calendar-is-empty"]);
}
