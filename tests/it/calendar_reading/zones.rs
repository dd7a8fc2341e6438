//! What we write, we read back with the same instants, in every zone.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use plenary_core::exports::ics::{Calendar, Entry, EntryStatus, Method, Organizer, When, ZoneForm};
use plenary_core::imports::{Format, ImportDraft};
use plenary_core::model::ProgrammeDraft;
use plenary_core::zones::{Resolved, Zone};

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Around every change of the clocks from 2026 to 2036, and four ordinary days; what is shown once only.
fn wall_times(zone: Zone) -> Vec<NaiveDateTime> {
    let changes = zone.changes(utc("2026-01-01T00:00:00Z"), utc("2036-01-01T00:00:00Z"));
    let around = changes.iter().flat_map(|change| {
        [-5400, -1, 0, 5400]
            .map(|seconds| zone.to_local(DateTime::from_timestamp(change.at + seconds, 0).unwrap()))
    });
    let ordinary = ["2026-01-15", "2026-05-15", "2027-07-15", "2027-12-15"];
    let all = around.chain(ordinary.map(|day| format!("{day}T12:00:00").parse().unwrap()));
    all.filter(|wall| matches!(zone.resolve(*wall), Resolved::One(_))).collect()
}

fn written(zone: Zone, zones: ZoneForm) -> (Vec<DateTime<Utc>>, String) {
    let walls = wall_times(zone);
    let file = file_of(zones, walls.iter().map(|starts| (zone, *starts)));
    (walls.iter().map(|wall| zone.to_utc(*wall)).collect(), file)
}

/// A file with an entry of twenty minutes at each of these times.
pub(super) fn file_of(zones: ZoneForm, times: impl Iterator<Item = (Zone, NaiveDateTime)>) -> String {
    let entries = times.enumerate().map(|(number, (zone, starts))| Entry {
        uid: format!("{number:05}@calendar.example.org"),
        sequence: 0,
        stamped_at: utc("2026-09-01T10:00:00Z"),
        created_at: utc("2026-09-01T10:00:00Z"),
        status: EntryStatus::Confirmed,
        when: When::Timed { zone, starts, ends: starts + TimeDelta::minutes(20) },
        summary: format!("{number}"),
        description: String::new(),
        html: String::new(),
        location: String::new(),
        url: String::new(),
        join_url: String::new(),
        categories: Vec::new(),
        language: String::new(),
        busy: true,
        point: None,
        attendees: Vec::new(),
        alarm: None,
        repeats: None,
        instance: None,
    });
    let organizer = Organizer { name: String::new(), uri: "mailto:events@example.org".into() };
    let method = Method::Publish;
    let calendar = Calendar {
        method,
        name: "Zones".into(),
        mark: String::new(),
        url: String::new(),
        organizer,
        zones,
        entries: entries.collect(),
    };
    String::from_utf8(calendar.to_bytes()).unwrap()
}

fn read(file: &str) -> ProgrammeDraft {
    let reading = Format::named("ics").unwrap().read(file.as_bytes());
    assert_eq!(reading.problems, [], "nothing is odd about it");
    match reading.draft {
        ImportDraft::Programme(draft) => *draft,
        other => panic!("no programme: {other:?}"),
    }
}

/// The instants of a draft's starts; of what the draft's zone shows twice, the nearest to what is wanted.
fn instants(draft: &ProgrammeDraft) -> Vec<DateTime<Utc>> {
    let zone = Zone::named(&draft.event.zone).unwrap();
    draft.sessions.iter().map(|one| zone.to_utc(one.starts_at.unwrap())).collect()
}

#[test]
fn what_we_write_we_read_back_in_every_zone_by_its_name() {
    let mut times = 0;
    for zone in Zone::names().filter_map(Zone::named) {
        for form in [ZoneForm::AsTheyStand, ZoneForm::ForOutlook] {
            let (wanted, file) = written(zone, form);
            let read = instants(&read(&file));
            times += wanted.len();
            assert_eq!(read, wanted, "{zone}");
        }
    }
    assert!(times > 20_000, "{times} times were compared");
}

#[test]
fn what_we_write_we_read_back_in_every_zone_by_its_rules_alone() {
    for zone in Zone::names().filter_map(Zone::named) {
        let (wanted, file) = written(zone, ZoneForm::AsTheyStand);
        let unnamed = file.replace(&format!("TZID={}:", zone.name()), "TZID=Nowhere Standard:");
        let unnamed = unnamed.replace(&format!("TZID:{}\r\n", zone.name()), "TZID:Nowhere Standard\r\n");
        let unnamed = unnamed.replace("X-LIC-LOCATION", "X-OTHER");
        assert_eq!(instants(&read(&unnamed)), wanted, "{zone} is known by its rules");
    }
}
