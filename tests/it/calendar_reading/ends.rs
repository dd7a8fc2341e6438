//! When an entry ends whose length or end is said in another way than by the clock of its start: over the nights in which clocks change,
//! as libical and ical.js say, and the same in a programme as in a network.

use super::journeys::{Drop, remarks};
use super::networks::Circle;
use super::zones::file_of;
use crate::judges;
use crate::office::{Office, list, text};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use plenary_core::exports::ics::ZoneForm;
use plenary_core::imports::{Format, ImportDraft};
use plenary_core::zones::{Resolved, Zone};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Six hours before each change of the clocks in two years, where the clock shows that once.
fn evenings(zone: Zone) -> Vec<NaiveDateTime> {
    let year = |year: &str| format!("{year}-01-01T00:00:00Z").parse().unwrap();
    let changes = zone.changes(year("2026"), year("2028"));
    let before = |at: i64| zone.to_local(DateTime::from_timestamp(at - 6 * 3600, 0).unwrap());
    let walls = changes.iter().map(|change| before(change.at));
    walls.filter(|wall| matches!(zone.resolve(*wall), Resolved::One(_))).collect()
}

fn basic(wall: NaiveDateTime) -> String {
    wall.format("%Y%m%dT%H%M%S").to_string()
}

/// Each way to say an end, and whether it is said by the clock of the start.
fn ways(zone: Zone, starts: NaiveDateTime) -> Vec<(String, bool)> {
    let new_york = Zone::named("America/New_York").unwrap();
    let began = zone.to_utc(starts);
    let lengths = ["PT5H30M", "PT9H", "P1D", "P1DT2H", "P1W"];
    let mut ways: Vec<(String, bool)> =
        lengths.iter().map(|length| (format!("DURATION:{length}"), true)).collect();
    let at_home = basic(starts + TimeDelta::hours(9));
    ways.push((format!("DTEND;TZID={}:{at_home}", zone.name()), true));
    for minutes in [330, 370, 430, 540] {
        let ended = began + TimeDelta::minutes(minutes);
        ways.push((format!("DTEND:{}Z", basic(ended.naive_utc())), false));
        let there = new_york.to_local(ended);
        if matches!(new_york.resolve(there), Resolved::One(_)) {
            ways.push((format!("DTEND;TZID={}:{}", new_york.name(), basic(there)), false));
        }
    }
    ways
}

/// One entry.
struct Lasting {
    text: String,
    by_clock: bool,
}

fn lasting(zone: Zone) -> Vec<Lasting> {
    let of = |starts: NaiveDateTime| {
        ways(zone, starts).into_iter().map(move |(end, by_clock)| {
            let start = format!("DTSTART;TZID={}:{}", zone.name(), basic(starts));
            let text = format!("DTSTAMP:20260101T000000Z\r\nSUMMARY:Night\r\n{start}\r\n{end}\r\n");
            Lasting { text, by_clock }
        })
    };
    evenings(zone).into_iter().flat_map(of).collect()
}

/// From when to when each entry is, as it is read here; none of what cannot be placed.
fn read(file: &str) -> Vec<Option<(DateTime<Utc>, NaiveDateTime, Zone)>> {
    let reading = Format::named("ics").unwrap().read(file.as_bytes());
    let ImportDraft::Programme(draft) = reading.draft else { panic!("a programme") };
    let zone = Zone::named(&draft.event.zone).unwrap();
    let span =
        |one: &plenary_core::model::SessionDraft| Some((zone.to_utc(one.starts_at?), one.ends_at?, zone));
    draft.sessions.iter().map(span).collect()
}

/// The head of a file that declares these zones, and the entries in it.
fn calendar(zone: Zone, entries: &[Lasting]) -> String {
    let new_york = Zone::named("America/New_York").unwrap();
    let walls = evenings(zone).into_iter().map(|wall| (zone, wall));
    let there = ["2026-01-15T12:00:00", "2028-01-15T12:00:00"].map(|at| (new_york, at.parse().unwrap()));
    let declared = file_of(ZoneForm::AsTheyStand, walls.chain(there));
    let head = declared.split_once("BEGIN:VEVENT").unwrap().0.replace("METHOD:PUBLISH\r\n", "");
    let entry = |(number, one): (usize, &Lasting)| {
        format!("BEGIN:VEVENT\r\nUID:{number:05}\r\n{}END:VEVENT\r\n", one.text)
    };
    let entries: String = entries.iter().enumerate().map(entry).collect();
    format!("{head}{entries}END:VCALENDAR\r\n")
}

#[test]
fn what_lasts_over_a_change_of_the_clocks_ends_when_other_programs_say_in_every_zone() {
    let folder = tempfile::tempdir().unwrap();
    let (mut told, mut untold) = (0, 0);
    for (number, zone) in Zone::names().filter_map(Zone::named).enumerate() {
        let mut entries = lasting(zone);
        if entries.is_empty() {
            continue;
        }
        let spans = read(&calendar(zone, &entries));
        assert_eq!(spans.len(), entries.len(), "{zone}");
        // What clocks show never or twice no program says as another does.
        let is_told: Vec<bool> = spans
            .iter()
            .zip(&entries)
            .map(|(span, one)| {
                span.is_some_and(|(_, ends, zone)| {
                    !one.by_clock || matches!(zone.resolve(ends), Resolved::One(_))
                })
            })
            .collect();
        let mut kept = is_told.iter();
        entries.retain(|_| *kept.next().unwrap());
        untold += is_told.len() - entries.len();
        told += entries.len();
        let file = calendar(zone, &entries);
        let mut starts = String::new();
        for (number, span) in read(&file).into_iter().enumerate() {
            let (began, ends, zone) = span.unwrap();
            let [began, ended] = [began, zone.to_utc(ends)].map(|at| basic(at.naive_utc()));
            writeln!(starts, "{number:05} {began}Z {ended}Z").unwrap();
        }
        std::fs::write(folder.path().join(format!("{number}.ics")), file).unwrap();
        std::fs::write(folder.path().join(format!("{number}.ics.starts")), starts).unwrap();
    }
    assert!(told > 8_000 && untold * 5 < told, "{told} ends were compared, {untold} were not");
    judges::accept_instants(folder.path());
}

/// An entry from ten in the evening of the night in which London's clocks go back.
fn night(end: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nX-WR-TIMEZONE:Europe/London\r\nBEGIN:VEVENT\r\nUID:night@example.org\r\n\
         DTSTAMP:20260901T100000Z\r\nSUMMARY:Night\r\nDTSTART;TZID=Europe/London:20261024T220000\r\n{end}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

fn placed(text: &str) -> (Value, Vec<String>) {
    let office = Office::new();
    let event = json!({ "title": "Night", "starts_on": "2026-10-24", "ends_on": "2026-10-25", "zone": "Europe/London" });
    let event = office.call("create_event", event)["id"].clone();
    let drop = Drop { office, event, folder: tempfile::tempdir().unwrap() };
    let report = drop.bring(text);
    let day = drop.office.call("programme", drop.of_event());
    let told = problems(&report).into_iter().chain(remarks(&report).into_iter().map(str::to_owned));
    (day["sessions"][0]["session"]["ends_at"].clone(), told.collect())
}

fn met(text: &str) -> (String, Vec<String>) {
    let circle = Circle::new();
    let report = circle.bring(text);
    let detail = circle.drop.office.call("series_detail", json!({ "id": circle.series }));
    let event = &detail["meetings"][0]["event"];
    (format!("{}T{}", self::text(&event["ends_on"]), self::text(&event["end_time"])), problems(&report))
}

fn problems(report: &Value) -> Vec<String> {
    list(&report["problems"]).iter().map(|one| text(&one["code"]).to_owned()).collect()
}

#[test]
fn an_end_by_another_clock_is_shown_by_the_clock_of_the_start_in_a_programme_and_in_a_network() {
    for (end, ends_at) in [
        ("DTEND:20261025T060000Z", "2026-10-25T06:00:00"),
        ("DTEND;TZID=America/New_York:20261025T020000", "2026-10-25T06:00:00"),
        ("DTEND:20261024T230000Z", "2026-10-25T00:00:00"),
        ("DTEND;TZID=Asia/Kolkata:20261025T080000", "2026-10-25T02:30:00"),
        ("DURATION:PT8H", "2026-10-25T06:00:00"),
        ("DURATION:PT1H30M", "2026-10-24T23:30:00"),
    ] {
        assert_eq!(placed(&night(end)), (json!(ends_at), vec![]), "{end}");
        assert_eq!(met(&night(end)), (ends_at.to_owned(), vec![]), "{end}");
    }
}

#[test]
fn an_end_in_the_second_of_two_hours_is_told_in_a_programme_and_in_a_network() {
    for end in ["DTEND:20261025T013000Z", "DTEND;TZID=America/New_York:20261024T213000"] {
        let told = "ends-in-second-of-two-hours".to_owned();
        assert_eq!(placed(&night(end)), (Value::Null, vec![told]), "{end}");
        let told = "meeting-in-second-of-two-hours".to_owned();
        assert_eq!(met(&night(end)), ("2026-10-25T01:30:00".to_owned(), vec![told]), "{end}");
    }
    let short = night("DTEND:20261025T010000Z").replace("20261024T220000", "20261025T010000");
    let told = ["ends-in-second-of-two-hours", "meeting-in-second-of-two-hours"].map(str::to_owned);
    assert_eq!(placed(&short).1, told[..1], "an hour passes, and the hands stand where they stood");
    assert_eq!(met(&short), ("2026-10-25T02:00:00".to_owned(), told[1..].to_vec()));
}

#[test]
fn a_meeting_in_utc_lasts_as_long_as_it_says_over_the_night_in_which_clocks_change() {
    let utc = night("DURATION:PT2H").replace(";TZID=Europe/London:20261024T220000", ":20261025T003000Z");
    assert_eq!(met(&utc), ("2026-10-25T02:30:00".to_owned(), vec![]));
}
