//! What a calendar file says, and that no text can make it say anything else.

use expect_test::expect;
use proptest::prelude::*;

use super::*;
use crate::zones::Zone;

fn at(text: &str) -> chrono::DateTime<chrono::Utc> {
    text.parse().unwrap()
}

fn timed(zone: &str, starts: &str, ends: &str) -> When {
    let zone = Zone::named(zone).unwrap();
    When::Timed { zone, starts: starts.parse().unwrap(), ends: ends.parse().unwrap() }
}

fn days(first: &str, last: &str) -> When {
    When::Days { first: first.parse().unwrap(), last: last.parse().unwrap() }
}

/// A session with something in every field.
fn entry(when: When) -> Entry {
    Entry {
        uid: "0198a3c2-0000-7000-8000-000000000001@calendar.example.org".into(),
        sequence: 2,
        stamped_at: at("2026-09-01T10:00:00.250Z"),
        created_at: at("2026-08-01T09:00:00Z"),
        status: EntryStatus::Confirmed,
        when,
        summary: "Devices, data; and doorsteps".into(),
        description: "What a library can lend.\nSpeaker: Amara Okafor".into(),
        html: "<p>What a library can lend.</p>".into(),
        location: "Hall 1, Northbank House".into(),
        url: "https://northbank.example.org/inclusion".into(),
        join_url: String::new(),
        categories: vec!["Skills".into(), "Access, devices".into()],
        language: "en-GB".into(),
        busy: true,
        point: None,
        attendees: Vec::new(),
        alarm: None,
        repeats: None,
        instance: None,
    }
}

fn calendar(entries: Vec<Entry>) -> Calendar {
    Calendar {
        method: Method::Publish,
        name: "Digital Inclusion Conference".into(),
        mark: String::new(),
        url: "https://northbank.example.org/inclusion".into(),
        organizer: Organizer {
            name: "Capital Digital Office".into(),
            uri: "mailto:events@example.org".into(),
        },
        zones: ZoneForm::ForOutlook,
        entries,
    }
}

fn written(calendar: &Calendar) -> String {
    String::from_utf8(calendar.to_bytes()).unwrap()
}

/// The content lines, unfolded.
fn lines(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(String::from).collect()
}

/// The lines of the first VEVENT that start with one of these names.
fn event_lines(calendar: &Calendar, names: &[&str]) -> Vec<String> {
    let all = lines(&written(calendar)).into_iter().skip_while(|line| line != "BEGIN:VEVENT");
    all.filter(|line| names.iter().any(|name| line.starts_with(name))).collect()
}

#[test]
fn a_session_in_london_is_written_with_its_zone() {
    let calendar =
        calendar(vec![entry(timed("Europe/London", "2026-11-12T09:30:00", "2026-11-12T10:15:00"))]);
    expect![[r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Plenary//Plenary//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        NAME:Digital Inclusion Conference
        X-WR-CALNAME:Digital Inclusion Conference
        URL:https://northbank.example.org/inclusion
        REFRESH-INTERVAL;VALUE=DURATION:PT4H
        X-PUBLISHED-TTL:PT4H
        BEGIN:VTIMEZONE
        TZID:Europe/London
        X-LIC-LOCATION:Europe/London
        BEGIN:DAYLIGHT
        DTSTART:19700329T010000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        TZNAME:BST
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19701025T020000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        TZNAME:GMT
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:0198a3c2-0000-7000-8000-000000000001@calendar.example.org
        DTSTAMP:20260901T100000Z
        CREATED:20260801T090000Z
        LAST-MODIFIED:20260901T100000Z
        SEQUENCE:2
        DTSTART;TZID=Europe/London:20261112T093000
        DTEND;TZID=Europe/London:20261112T101500
        STATUS:CONFIRMED
        ORGANIZER;CN="Capital Digital Office":mailto:events@example.org
        SUMMARY;LANGUAGE=en-GB:Devices\, data\; and doorsteps
        DESCRIPTION;LANGUAGE=en-GB:What a library can lend.\nSpeaker: Amara Okafor
        X-ALT-DESC;FMTTYPE=text/html:<p>What a library can lend.</p>
        LOCATION;LANGUAGE=en-GB:Hall 1\, Northbank House
        CATEGORIES:Skills,Access\, devices
        URL:https://northbank.example.org/inclusion
        END:VEVENT
        END:VCALENDAR
    "#]]
    .assert_eq(&written(&calendar).replace("\r\n", "\n"));
}

#[test]
fn the_same_calendar_gives_the_same_bytes() {
    let calendar =
        calendar(vec![entry(timed("Europe/London", "2026-11-12T09:30:00", "2026-11-12T10:15:00"))]);
    assert_eq!(calendar.to_bytes(), calendar.clone().to_bytes());
}

#[test]
fn an_event_without_times_is_whole_days_and_its_end_is_the_day_after() {
    let calendar = calendar(vec![entry(days("2026-11-12", "2026-11-13"))]);
    assert_eq!(
        event_lines(&calendar, &["DTSTART", "DTEND"]),
        ["DTSTART;VALUE=DATE:20261112", "DTEND;VALUE=DATE:20261114"]
    );
    assert!(!written(&calendar).contains("VTIMEZONE"), "days need no zone");
}

#[test]
fn where_outlook_cannot_hold_the_rules_the_time_is_written_in_utc() {
    for (zone, start) in [
        ("Asia/Jerusalem", "DTSTART:20261112T073000Z"),
        ("Africa/Cairo", "DTSTART:20261112T073000Z"),
        ("America/Santiago", "DTSTART:20261112T123000Z"),
        ("America/Nuuk", "DTSTART:20261112T113000Z"),
        ("America/Vancouver", "DTSTART:20261112T163000Z"),
    ] {
        let calendar = calendar(vec![entry(timed(zone, "2026-11-12T09:30:00", "2026-11-12T10:15:00"))]);
        assert_eq!(event_lines(&calendar, &["DTSTART"]), [start], "{zone}");
        assert!(!written(&calendar).contains("VTIMEZONE"), "{zone} is not declared where it is not used");
    }
}

#[test]
fn about_25_zones_do_not_fit_outlook_in_the_coming_years() {
    let years = vtimezone::Years { first: 2026, last: 2030 };
    let odd: Vec<&str> =
        Zone::names().filter(|name| !vtimezone::fits_outlook(Zone::named(name).unwrap(), years)).collect();
    expect![[r#"
        Africa/Cairo
        Africa/Casablanca
        Africa/El_Aaiun
        America/Edmonton
        America/Godthab
        America/Havana
        America/Inuvik
        America/Nuuk
        America/Rainy_River
        America/Santiago
        America/Scoresbysund
        America/Vancouver
        America/Winnipeg
        America/Yellowknife
        Asia/Gaza
        Asia/Hebron
        Asia/Jerusalem
        Asia/Tel_Aviv
        Canada/Central
        Canada/Mountain
        Canada/Pacific
        Chile/Continental
        Cuba
        Egypt
        Israel"#]]
    .assert_eq(&odd.join("\n"));
}

#[test]
fn a_time_that_the_clocks_skip_or_repeat_is_written_in_utc() {
    let gap = calendar(vec![entry(timed("Europe/London", "2026-03-29T01:30:00", "2026-03-29T02:15:00"))]);
    assert_eq!(
        event_lines(&gap, &["DTSTART", "DTEND"]),
        ["DTSTART:20260329T013000Z", "DTEND:20260329T021500Z"],
        "the session keeps its length"
    );
    let overlap = calendar(vec![entry(timed("Europe/London", "2026-10-25T01:30:00", "2026-10-25T02:30:00"))]);
    assert_eq!(
        event_lines(&overlap, &["DTSTART", "DTEND"]),
        ["DTSTART:20261025T003000Z", "DTEND:20261025T023000Z"]
    );
}

#[test]
fn a_cancelled_session_stays_and_frees_the_time() {
    let cancelled = Entry {
        status: EntryStatus::Cancelled,
        ..entry(timed("Europe/London", "2026-11-12T09:30:00", "2026-11-12T10:15:00"))
    };
    let calendar = calendar(vec![cancelled]);
    assert_eq!(
        event_lines(&calendar, &["STATUS", "TRANSP", "SEQUENCE"]),
        ["SEQUENCE:2", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"]
    );
}

#[test]
fn the_way_to_join_stands_where_programs_look_for_it() {
    let online = Entry {
        join_url: "https://meet.example.org/room one?token=a,b".into(),
        ..entry(timed("Europe/London", "2026-11-12T09:30:00", "2026-11-12T10:15:00"))
    };
    assert_eq!(
        event_lines(&calendar(vec![online]), &["URL", "CONFERENCE"]),
        [
            "URL:https://meet.example.org/room%20one?token=a,b",
            "CONFERENCE;FEATURE=VIDEO;LABEL=\"Devices, data; and doorsteps\";VALUE=URI:https://meet.example.org/room%20one?token=a,b",
        ]
    );
}

#[test]
fn a_name_with_quotes_carets_and_line_breaks_stays_in_its_parameter() {
    let mut calendar = calendar(vec![entry(days("2026-11-12", "2026-11-12"))]);
    calendar.organizer.name = "Ann \"the ^ chair\"\r\nATTENDEE:mailto:x@example.org\u{7}".into();
    assert_eq!(
        event_lines(&calendar, &["ORGANIZER", "ATTENDEE"]),
        ["ORGANIZER;CN=\"Ann ^'the ^^ chair^'^nATTENDEE:mailto:x@example.org\":mailto:events@example.org"]
    );
}

/// Text as nobody should type it.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\r\n".to_string()),
        Just("\n".to_string()),
        Just("\r".to_string()),
        Just("\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nX:".to_string()),
        Just("\u{0}\u{7}\u{b}\u{1b}\u{7f}\u{85}\u{2028}\u{2029}".to_string()),
        Just("\"^';:,\\=".to_string()),
        Just("👩🏽‍🚀🇳🇴é\u{301}".to_string()),
        Just("\u{202e}שלום مرحبا\u{202c}".to_string()),
        (9_000..10_000usize).prop_map(|length| "ö".repeat(length)),
        (70..80usize).prop_map(|length| "x".repeat(length)),
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_text_in_any_field_can_add_a_content_line(texts in prop::collection::vec(hostile(), 12)) {
        let text = |n: usize| texts[n].clone();
        let mut hostile = calendar(vec![Entry {
            uid: text(0) + "x",
            summary: text(1) + "x",
            description: text(2) + "x",
            html: text(3) + "x",
            location: text(4) + "x",
            url: text(5),
            join_url: format!("https:{}x", text(6)),
            categories: vec![text(7), text(8) + "x"],
            language: text(9),
            ..entry(timed("Europe/London", "2026-11-12T09:30:00", "2026-11-12T10:15:00"))
        }]);
        hostile.name = text(10) + "x";
        hostile.organizer.name = text(11) + "x";
        let plain = Entry { join_url: "https:x".into(), ..entry(timed("Europe/London", "2026-11-12T09:30:00", "2026-11-12T10:15:00")) };

        let file = written(&hostile);
        let names = |calendar: &Calendar| -> Vec<String> {
            lines(&written(calendar)).iter().map(|line| line.split([':', ';']).next().unwrap().to_string()).collect()
        };
        prop_assert_eq!(names(&hostile), names(&calendar(vec![plain])));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
            prop_assert!(!line.chars().any(|c| c.is_control() && c != '\t'), "a control character: {line:?}");
        }
    }
}
