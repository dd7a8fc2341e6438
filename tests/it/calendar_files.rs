//! Calendar files of every kind that Plenary writes, before the judges.

use std::cell::Cell;
use std::fmt::Write;
use std::path::Path;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use plenary_core::exports::ics::{Calendar, Entry, EntryStatus, Method, Organizer, When, ZoneForm};
use plenary_core::zones::{Resolved, Zone};
use proptest::prelude::*;

use crate::judges;

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap()
}

fn timed(zone_name: &str, starts: &str, ends: &str) -> When {
    When::Timed { zone: zone(zone_name), starts: starts.parse().unwrap(), ends: ends.parse().unwrap() }
}

fn entry(number: usize, when: When) -> Entry {
    Entry {
        uid: format!("entry-{number:05}@calendar.example.org"),
        sequence: 1,
        stamped_at: utc("2026-09-01T10:00:00Z"),
        created_at: utc("2026-08-01T09:00:00Z"),
        status: EntryStatus::Confirmed,
        when,
        summary: "Devices, data; and doorsteps".into(),
        description: "What a library can lend.\n\nSpeakers: Amara Okafor (Northbank Council), Jonas Lind"
            .into(),
        html: "<p>What a library can lend; and to whom.</p>".into(),
        location: "Hall 1, Northbank House, 1 Quay Street".into(),
        url: "https://northbank.example.org/inclusion?day=1,2;x".into(),
        join_url: "https://meet.example.org/hall 1".into(),
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

/// An entry with nothing in it that may be left out.
fn bare(number: usize, when: When) -> Entry {
    Entry {
        description: String::new(),
        html: String::new(),
        location: String::new(),
        url: String::new(),
        join_url: String::new(),
        categories: Vec::new(),
        language: String::new(),
        ..entry(number, when)
    }
}

fn calendar(entries: Vec<Entry>) -> Calendar {
    Calendar {
        method: Method::Publish,
        mark: String::new(),
        name: "Digital Inclusion Conference · Hall 1".into(),
        url: "https://northbank.example.org/inclusion".into(),
        organizer: Organizer {
            name: "Capital Digital Office".into(),
            uri: "mailto:events@example.org".into(),
        },
        zones: ZoneForm::ForOutlook,
        entries,
    }
}

/// Writes the file, and beside it the instants at which its entries start.
fn write(folder: &Path, name: &str, calendar: &Calendar) {
    let mut starts = String::new();
    for entry in &calendar.entries {
        let start = match entry.when {
            When::Timed { zone, starts, .. } => zone.to_utc(starts).format("%Y%m%dT%H%M%SZ"),
            When::Days { first, .. } => first.format("%Y%m%d"),
        };
        writeln!(starts, "{} {start}", entry.uid).unwrap();
    }
    std::fs::write(folder.join(name), calendar.to_bytes()).unwrap();
    std::fs::write(folder.join(format!("{name}.starts")), starts).unwrap();
}

#[test]
fn the_judges_accept_every_kind_of_entry() {
    let folder = tempfile::tempdir().unwrap();
    let hall = timed("Europe/London", "2026-11-12T09:30:00", "2026-11-12T10:15:00");
    let days = When::Days { first: "2026-11-12".parse().unwrap(), last: "2026-11-13".parse().unwrap() };
    let bare = bare(3, hall);
    let cancelled = Entry { status: EntryStatus::Cancelled, sequence: 4, ..entry(4, hall) };
    let draft = Entry { status: EntryStatus::Tentative, ..entry(5, hall) };
    let pause = Entry { busy: false, summary: "Lunch".into(), ..entry(6, hall) };
    let point = entry(7, timed("Europe/London", "2026-11-12T18:00:00", "2026-11-12T18:00:00"));
    let entries = vec![entry(1, hall), entry(2, days), bare, cancelled, draft, pause, point];
    for (number, one) in entries.iter().enumerate() {
        write(folder.path(), &format!("one-{number}.ics"), &calendar(vec![one.clone()]));
    }
    let mut nobody = calendar(entries);
    write(folder.path(), "all.ics", &nobody);
    nobody.organizer =
        Organizer { name: String::new(), uri: "urn:uuid:0198a3c2-0000-7000-8000-000000000001".into() };
    nobody.url = String::new();
    write(folder.path(), "nobody.ics", &nobody);
    judges::accept_all(folder.path());
}

#[test]
fn the_judges_accept_hostile_text_in_every_field() {
    let folder = tempfile::tempdir().unwrap();
    let hall = timed("Europe/London", "2026-11-12T09:30:00", "2026-11-12T10:15:00");
    for (number, text) in [
        "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:x@example.org",
        "\u{0}\u{7}\u{b}\u{1b}\u{7f}\u{85}\u{2028}\u{2029}\u{feff}x",
        "\"quoted\" ^caret^ ^n \\n back\\slash, comma; semicolon: colon = equals",
        "👩🏽\u{200d}🚀🇳🇴e\u{301} \u{202e}שלום\u{202c} مرحبا",
        &"ö".repeat(10_000),
        &"word ".repeat(2_000),
        " leading, trailing \t tab ",
        "%0D%0A <script>alert(1)</script> &amp; ]]>",
    ]
    .into_iter()
    .enumerate()
    {
        let hostile = Entry {
            summary: text.into(),
            description: text.into(),
            html: text.into(),
            location: text.into(),
            url: format!("https://example.org/{text}"),
            join_url: format!("https://example.org/{text}"),
            categories: vec![text.into(), text.into()],
            language: text.into(),
            ..entry(number, hall)
        };
        let mut calendar = calendar(vec![hostile]);
        calendar.name = text.into();
        calendar.organizer.name = text.into();
        write(folder.path(), &format!("hostile-{number}.ics"), &calendar);
    }
    judges::accept_all(folder.path());
}

/// Text as nobody should type it, and much of it.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,40}",
        "(\r\n|\n|\r)",
        Just("\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nX:".to_owned()),
        Just("\u{0}\u{7}\u{b}\u{1b}\u{7f}\u{85}\u{2028}\u{2029}\u{feff}".to_owned()),
        Just("\"^';:,\\=".to_owned()),
        Just("👩🏽\u{200d}🚀🇳🇴e\u{301}\u{202e}שלום مرحبا\u{202c}".to_owned()),
        (60..900_usize).prop_map(|length| "ö".repeat(length)),
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

#[test]
fn the_judges_accept_whatever_is_typed_into_whichever_field() {
    let (folder, number) = (tempfile::tempdir().unwrap(), Cell::new(0));
    let hall = timed("Europe/London", "2026-11-12T09:30:00", "2026-11-12T10:15:00");
    proptest!(ProptestConfig::with_cases(100), |(texts in prop::collection::vec(hostile(), 9))| {
        let text = |field: usize| texts[field].clone();
        let one = Entry {
            summary: text(0) + "x", // nothing is without a title
            description: text(1),
            html: text(2),
            location: text(3),
            url: format!("https://example.org/{}", text(4)),
            join_url: format!("https://example.org/{}", text(5)),
            categories: vec![text(6), text(0)],
            language: text(7),
            ..entry(number.replace(number.get() + 1), hall)
        };
        let mut calendar = calendar(vec![one]);
        (calendar.name, calendar.organizer.name) = (text(8) + "x", text(3));
        write(folder.path(), &format!("{}.ics", number.get()), &calendar);
    });
    judges::accept_all_as_readers(folder.path());
}

/// Around every change of the clocks from 2026 to 2028, and four ordinary days; not what the clocks skip or repeat.
fn wall_times(zone: Zone) -> Vec<NaiveDateTime> {
    let changes = zone.changes(utc("2026-01-01T00:00:00Z"), utc("2028-01-01T00:00:00Z"));
    let around = changes.iter().flat_map(|change| {
        [-5400, 5400].map(|seconds| zone.to_local(DateTime::from_timestamp(change.at + seconds, 0).unwrap()))
    });
    let ordinary = ["2026-01-15", "2026-05-15", "2027-07-15", "2027-12-15"];
    let ordinary = ordinary.map(|day| format!("{day}T12:00:00").parse().unwrap());
    let all = around.chain(ordinary);
    all.filter(|wall| matches!(zone.resolve(*wall), Resolved::One(_))).collect()
}

/// A file about these zones.
fn zones_calendar(names: &[&str], form: ZoneForm) -> Calendar {
    let times =
        names.iter().flat_map(|name| wall_times(zone(name)).into_iter().map(|wall| (zone(name), wall)));
    let entries = times.enumerate().map(|(number, (zone, starts))| Entry {
        summary: format!("{zone} {starts}"),
        ..bare(number, When::Timed { zone, starts, ends: starts + TimeDelta::minutes(45) })
    });
    Calendar { zones: form, ..calendar(entries.collect()) }
}

#[test]
fn the_judges_read_the_right_instants_in_every_zone() {
    let folder = tempfile::tempdir().unwrap();
    let names: Vec<&str> = Zone::names().collect();
    for (number, names) in names.chunks(100).enumerate() {
        write(folder.path(), &format!("zones-{number}.ics"), &zones_calendar(names, ZoneForm::ForOutlook));
    }
    let declared = |name: &str, form| {
        let bytes = zones_calendar(&[name], form).to_bytes();
        String::from_utf8(bytes).unwrap().contains("BEGIN:VTIMEZONE")
    };
    let odd: Vec<&str> = names
        .into_iter()
        .filter(|name| declared(name, ZoneForm::AsTheyStand) && !declared(name, ZoneForm::ForOutlook))
        .collect();
    write(folder.path(), "odd-zones.ics", &zones_calendar(&odd, ZoneForm::AsTheyStand));
    judges::accept_all_as_readers(folder.path());
}

/// A minute and an hour and a half on either side of every change of the clocks in twelve years.
fn around_changes(zone: Zone) -> Vec<NaiveDateTime> {
    let changes = zone.changes(utc("2026-01-01T00:00:00Z"), utc("2038-01-01T00:00:00Z"));
    let around = changes.iter().flat_map(|change| {
        [-5400, -60, 60, 5400]
            .map(|seconds| zone.to_local(DateTime::from_timestamp(change.at + seconds, 0).unwrap()))
    });
    around.filter(|wall| matches!(zone.resolve(*wall), Resolved::One(_))).collect()
}

#[test]
fn every_change_of_the_clocks_in_twelve_years_is_read_as_it_is_meant() {
    let folder = tempfile::tempdir().unwrap();
    let changing: Vec<&str> = Zone::names().filter(|name| !around_changes(zone(name)).is_empty()).collect();
    assert!(changing.len() > 200, "{} zones change their clocks", changing.len());
    let mut times = 0;
    for (number, names) in changing.chunks(20).enumerate() {
        let all = names
            .iter()
            .flat_map(|name| around_changes(zone(name)).into_iter().map(|wall| (zone(name), wall)));
        let entries = all.enumerate().map(|(number, (zone, starts))| {
            bare(number, When::Timed { zone, starts, ends: starts + TimeDelta::minutes(45) })
        });
        let calendar = Calendar { zones: ZoneForm::AsTheyStand, ..calendar(entries.collect()) };
        times += calendar.entries.len();
        write(folder.path(), &format!("changes-{number}.ics"), &calendar);
    }
    assert!(times > 10_000, "{times} times");
    judges::accept_instants(folder.path());
}

#[test]
fn the_judges_read_the_right_instants_on_the_nights_the_clocks_change() {
    let folder = tempfile::tempdir().unwrap();
    for (name, night) in [
        ("Europe/London", "2026-03-29T00:00:00"),
        ("Europe/London", "2026-10-25T00:00:00"),
        ("America/New_York", "2026-11-01T00:00:00"),
        ("Australia/Lord_Howe", "2026-10-04T01:00:00"),
        ("Europe/Dublin", "2026-10-25T00:00:00"),
        ("America/Santiago", "2026-09-05T22:00:00"),
    ] {
        let first: NaiveDateTime = night.parse().unwrap();
        let entries = (0..16).map(|quarter| {
            let starts = first + TimeDelta::minutes(15 * quarter);
            let ends = starts + TimeDelta::minutes(30);
            entry(quarter as usize, When::Timed { zone: zone(name), starts, ends })
        });
        let file = format!("{}-{}.ics", name.replace('/', "-"), first.date());
        write(folder.path(), &file, &calendar(entries.collect()));
    }
    judges::accept_all(folder.path());
}

/// A defect: what is replaced by what in a file that is right.
const DEFECTS: &[(&str, &str)] = &[
    ("METHOD:PUBLISH\r\n", "METHOD:REQUEST\r\n"),
    ("VERSION:2.0\r\n", ""),
    ("TZID:Europe/London\r\n", "TZID:GMT Standard Time\r\n"),
    ("BYDAY=-1SU\r\nTZOFFSETFROM:+0100", "BYDAY=1SU\r\nTZOFFSETFROM:+0100"),
    ("TZOFFSETTO:+0100", "TZOFFSETTO:+0200"),
    ("STATUS:CONFIRMED", "STATUS:SURE"),
    ("SEQUENCE:1\r\n", "SEQUENCE:1\r\nSEQUENCE:2\r\n"),
    ("SEQUENCE:1\r\n", "SEQUENCE:1\r\nATTENDEE:mailto:x@example.org\r\n"),
    ("DTEND;TZID=Europe/London:20261012T1015", "DTEND;TZID=Europe/London:20261012T0915"),
    ("DTEND;TZID=Europe/London:20261012T101500", "DTEND;VALUE=DATE:20261013"),
    ("DTSTART;TZID=Europe/London:20261012T093000", "DTSTART:20261012T093000"),
    ("DTSTAMP:20260901T100000Z", "DTSTAMP:20260901T100000"),
    ("UID:entry-00001@calendar.example.org\r\n", ""),
    ("Devices\\, data", "Devices, data"),
    ("Devices", "Devices\u{7}"),
    ("Devices", "Devices that are lent for a week and longer, at doorsteps"),
    ("SUMMARY;", "SUMMARY\r\n;"),
    (":mailto:events@example.org", ":events at example.org"),
    ("BEGIN:VCALENDAR", "\u{feff}BEGIN:VCALENDAR"),
    ("END:VCALENDAR\r\n", "END:VCALENDAR\n"),
    ("STATUS:CONFIRMED\r\n", "STATUS:CONFIRMED\r\nRRULE:FREQ=WEEKLY;BYDAY=FR\r\n"),
    ("END:VEVENT\r\n", "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\n"),
];

#[test]
fn the_judges_see_every_defect_that_we_know_of() {
    let folder = tempfile::tempdir().unwrap();
    let hall = timed("Europe/London", "2026-10-12T09:30:00", "2026-10-12T10:15:00");
    let right = String::from_utf8(calendar(vec![entry(1, hall)]).to_bytes()).unwrap();
    let mut files = Vec::new();
    for (number, (part, defect)) in DEFECTS.iter().enumerate() {
        assert!(right.contains(part), "{part:?} stands in the file");
        let path = folder.path().join(format!("defect-{number:02}.ics"));
        std::fs::write(&path, right.replacen(part, defect, 1)).unwrap();
        files.push(path);
    }
    let complaints = judges::complaints(&files).join("\n");
    for (number, (part, defect)) in DEFECTS.iter().enumerate() {
        let name = format!("defect-{number:02}.ics");
        assert!(complaints.contains(&name), "nobody sees {defect:?} in place of {part:?}");
    }
}
