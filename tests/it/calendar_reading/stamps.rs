//! Of one SEQUENCE the entry with the later DTSTAMP is newer: messages that come in the wrong order leave the newer one.

use super::journeys::{Drop, counts, remarks};
use super::networks::Circle;
use super::updates::calendar;
use serde_json::{Value, json};

/// One entry of SEQUENCE 2, made on that day of November.
fn made_on(day: u32, hour: u32, more: &str) -> String {
    calendar(&format!(
        "BEGIN:VEVENT\nUID:talk@example.org\nSEQUENCE:2\nDTSTAMP:202608{day}T100000Z\nSUMMARY:Talk\n\
         DTSTART;TZID=Europe/London:20261112T{hour}0000\nDURATION:PT1H\n{more}END:VEVENT"
    ))
}

/// The hours after each file of what stands, with what it told.
fn claims(bring: impl Fn(&str) -> Value, hours: impl Fn() -> Vec<String>, more: &str) {
    bring(&made_on(12, 14, more));
    let first = hours();
    let changes = |report: &Value| counts(report)[..3].to_vec();
    let older = bring(&made_on(11, 16, more));
    assert_eq!((changes(&older), remarks(&older).first()), (vec![0; 3], Some(&"older-version")));
    assert_eq!(hours(), first, "an older one is told and left");
    assert_eq!(changes(&bring(&made_on(15, 14, more))), [0; 3], "the same again is no news");
    bring(&made_on(17, 15, more));
    let later: Vec<String> = first.iter().map(|hour| hour.replace("14:00", "15:00")).collect();
    assert_eq!(hours(), later, "a newer one is taken");
    assert_eq!(remarks(&bring(&made_on(16, 14, more))).first(), Some(&"older-version"));
    assert_eq!(hours(), later);
}

#[test]
fn of_one_sequence_the_later_stamp_is_newer_for_sessions() {
    let drop = Drop::new();
    let hours = || {
        let day = drop.office.call("programme", drop.of_event());
        vec![day["sessions"][0]["session"]["starts_at"].as_str().unwrap().to_owned()]
    };
    claims(|text| drop.bring(text), hours, "");
}

#[test]
fn of_one_sequence_the_later_stamp_is_newer_for_meetings_and_rules() {
    for more in ["", "RRULE:FREQ=WEEKLY;COUNT=3\n"] {
        let circle = Circle::new();
        claims(|text| circle.twice(text), || circle.meetings(), more);
        assert_eq!(circle.drop.office.call("check_workspace", json!({}))["faults"], json!([]));
    }
}
