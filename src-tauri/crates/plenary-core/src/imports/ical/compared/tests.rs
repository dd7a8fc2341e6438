//! What is another entry, and what only another way of writing it.

use super::*;

fn file(entries: &[&str]) -> Vec<u8> {
    let entry = |lines: &&str| {
        format!("BEGIN:VEVENT\r\nUID:a@example.org\r\n{}\r\nEND:VEVENT\r\n", lines.replace('|', "\r\n"))
    };
    format!("BEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n", entries.iter().map(entry).collect::<String>())
        .into_bytes()
}

/// A line for each: the date of what recurs, the property, both values.
fn told(ours: &[&str], theirs: &[&str]) -> Vec<String> {
    let line = |one: Difference| {
        format!("{} {}: {:?} {:?}", one.occurrence, one.property, one.ours, one.theirs)
            .trim_start()
            .to_owned()
    };
    differences(&file(ours), &file(theirs)).into_iter().map(line).collect()
}

const FORUM: &str = "SUMMARY:Housing forum|DTSTART;TZID=Europe/London:20270105T100000|\
    DTEND;TZID=Europe/London:20270105T110000|RRULE:FREQ=MONTHLY;BYDAY=1TU|EXDATE;TZID=Europe/London:20270202T100000|\
    EXDATE;TZID=Europe/London:20270302T100000|LOCATION:Town hall|STATUS:CONFIRMED";

#[test]
fn how_another_program_writes_the_same_is_no_difference() {
    let same = [
        FORUM.replace(
            "SUMMARY",
            "DTSTAMP:20270101T000000Z|CREATED:20260101T000000Z|X-LIST:1|SEQUENCE:7|SUMMARY;LANGUAGE=en",
        ),
        FORUM.replace("Housing forum", "Housing|  forum"),
        FORUM.replace(
            "LOCATION:",
            "BEGIN:VALARM|ACTION:DISPLAY|DESCRIPTION:Soon|TRIGGER:-PT15M|END:VALARM|LOCATION:",
        ),
        FORUM.replace("STATUS:CONFIRMED", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.org"),
        FORUM.replace("DTEND;TZID=Europe/London:20270105T110000", "DURATION:PT1H"),
        FORUM.replace("TZID=Europe/London", "TZID=/mozilla.org/20050126_1/Europe/London"),
        FORUM.replace("TZID=Europe/London", "TZID=\"GMT Standard Time\""),
        FORUM.replace("BYDAY=1TU", "WKST=MO;INTERVAL=1;BYDAY=TU;BYSETPOS=1"),
        FORUM
            .replace("EXDATE;TZID=Europe/London:20270202T100000|", "")
            .replace("EXDATE;TZID=Europe/London:20270302T100000", "EXDATE:20270302T100000Z,20270202T100000Z"),
        FORUM.replace("EXDATE;TZID=Europe/London:20270202T100000", "EXDATE;VALUE=DATE:20270202"),
    ];
    for theirs in &same {
        assert_eq!(told(&[FORUM], &[theirs]), [""; 0], "{theirs}");
    }
    let as_given = "RECURRENCE-ID:20270406T090000Z|SUMMARY:Housing forum|DTSTART:20270406T090000Z|DTEND:20270406T100000Z|LOCATION:Town hall|X-MOZ-LASTACK:20270406T085000Z";
    assert_eq!(told(&[FORUM], &[FORUM, as_given]), [""; 0], "a date by itself that is as the rule gives it");
    let once = "SUMMARY:Opening|DTSTART;TZID=Europe/London:20260612T093000";
    assert_eq!(
        told(&[once], &["SUMMARY:Opening|DTSTART:20260612T083000Z"]),
        [""; 0],
        "the same moment in UTC"
    );
}

#[test]
fn what_people_see_is_told_with_both_values() {
    let theirs = FORUM.replace("Housing forum", "Housing forum!").replace("CONFIRMED", "CANCELLED")
        + "|URL:https://example.org/forum|DESCRIPTION:Bring a friend";
    assert_eq!(
        told(&[FORUM], &[&theirs]),
        [
            r#"SUMMARY: "Housing forum" "Housing forum!""#,
            r#"STATUS: "CONFIRMED" "CANCELLED""#,
            r#"URL: "" "https://example.org/forum""#,
            r#"DESCRIPTION: "" "Bring a friend""#,
        ]
    );
    let longer = FORUM.replace("DTEND;TZID=Europe/London:20270105T110000", "DURATION:PT90M");
    assert_eq!(
        told(&[FORUM], &[&longer]),
        [r#"DTEND: "2027-01-05 11:00 Europe/London" "2027-01-05 11:30 Europe/London""#]
    );
    let rule = FORUM.replace("BYDAY=1TU", "BYDAY=1WE");
    assert_eq!(told(&[FORUM], &[&rule]), [r#"RRULE: "FREQ=MONTHLY;BYDAY=1TU" "FREQ=MONTHLY;BYDAY=1WE""#]);
    let ends = FORUM.replace("BYDAY=1TU", "UNTIL=20270601T215959Z;BYDAY=1TU");
    assert_eq!(told(&[FORUM], &[&ends]).len(), 1, "it ends there");
}

#[test]
fn dates_that_were_taken_out_or_added_there_are_told_by_themselves() {
    let theirs =
        FORUM.replace("20270302T100000", "20270406T100000") + "|RDATE;TZID=Europe/London:20270112T100000";
    assert_eq!(
        told(&[FORUM], &[&theirs]),
        [r#"RDATE: "" "2027-01-12 10:00""#, r#"EXDATE: "2027-03-02 10:00" "2027-04-06 10:00""#]
    );
}

#[test]
fn another_zone_is_a_difference_though_the_clocks_show_the_same_and_so_is_another_clock_at_the_same_moment() {
    let york = FORUM
        .replace("DTSTART;TZID=Europe/London", "DTSTART;TZID=America/New_York")
        .replace("DTEND;TZID=Europe/London", "DTEND;TZID=America/New_York");
    assert_eq!(
        told(&[FORUM], &[&york]),
        [
            r#"DTSTART: "2027-01-05 10:00 Europe/London" "2027-01-05 10:00 America/New_York""#,
            r#"DTEND: "2027-01-05 11:00 Europe/London" "2027-01-05 11:00 America/New_York""#,
        ]
    );
    let utc = FORUM.replace("DTSTART;TZID=Europe/London:20270105T100000", "DTSTART:20270105T100000Z");
    assert_eq!(
        told(&[FORUM], &[&utc]),
        [r#"DTSTART: "2027-01-05 10:00 Europe/London" "2027-01-05 10:00 UTC""#],
        "it no longer follows the clocks in summer"
    );
}

#[test]
fn a_date_that_is_otherwise_on_one_side_is_told_with_its_day() {
    let moved = "RECURRENCE-ID;TZID=Europe/London:20270504T100000|SUMMARY:Housing forum|\
        DTSTART;TZID=Europe/London:20270504T140000|DTEND;TZID=Europe/London:20270504T150000|LOCATION:Library";
    let there = [
        r#"2027-05-04 10:00 DTSTART: "2027-05-04 10:00 Europe/London" "2027-05-04 14:00 Europe/London""#,
        r#"2027-05-04 10:00 DTEND: "2027-05-04 11:00 Europe/London" "2027-05-04 15:00 Europe/London""#,
        r#"2027-05-04 10:00 LOCATION: "Town hall" "Library""#,
    ];
    assert_eq!(told(&[FORUM], &[FORUM, moved]), there, "there alone");
    assert_eq!(told(&[FORUM, moved], &[FORUM]).len(), 3, "here alone");
    assert_eq!(told(&[FORUM, moved], &[moved, FORUM]), [""; 0], "in whichever order they stand");
    let out = format!("{FORUM}|EXDATE;TZID=Europe/London:20270504T100000");
    let told = told(&[FORUM, moved], &[&out]);
    assert_eq!(told[0], r#"EXDATE: "" "2027-05-04 10:00""#);
    assert_eq!(told[1], r#"2027-05-04 10:00 SUMMARY: "Housing forum" """#, "it is nothing there");
}

#[test]
fn what_lies_there_is_known_by_its_title_day_and_hour() {
    let of = |lines: &str| {
        let (title, Begin { day, time, recurs }) = headed(&file(&[lines]));
        let when = [day.map(|day| day.to_string()), time.map(|time| time.to_string())];
        (title, when.into_iter().flatten().collect::<Vec<_>>().join(" "), recurs)
    };
    let known = |title: &str, when: &str, recurs| (title.to_owned(), when.to_owned(), recurs);
    assert_eq!(of(FORUM), known("Housing forum", "2027-01-05 10:00:00", true));
    assert_eq!(of("SUMMARY:Opening|DTSTART;VALUE=DATE:20261112"), known("Opening", "2026-11-12", false));
    assert_eq!(of("SUMMARY:Some day|DTSTART:soon"), known("Some day", "", false));
    assert_eq!(headed(b"no calendar"), (String::new(), Begin::default()));
    assert_eq!(differences(&file(&[FORUM]), b"no calendar").len(), 7, "all of ours is missing there");
}
