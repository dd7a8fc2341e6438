//! The nights on which the clocks change, in the zones that do it oddly.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::*;

fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap_or_else(|| panic!("{name} is a zone"))
}

fn local(text: &str) -> NaiveDateTime {
    text.parse().unwrap_or_else(|_| panic!("{text} is a wall time"))
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_else(|_| panic!("{text} is an instant"))
}

#[test]
fn every_zone_of_the_table_resolves() {
    let names: Vec<&str> = Zone::names().collect();
    assert_eq!(names.len(), 598);
    for name in names {
        let zone = zone(name);
        for instant in
            ["1960-05-05T00:00:00Z", "2026-11-12T09:30:00Z", "2026-06-12T09:30:00Z", "2090-01-01T00:00:00Z"]
        {
            let shown = zone.to_local(utc(instant));
            let back = zone.resolve(shown);
            let is_in = match back {
                Resolved::One(one) => one == utc(instant),
                Resolved::Twice(earlier, later) => earlier == utc(instant) || later == utc(instant),
                Resolved::Never { .. } => false,
            };
            assert!(is_in, "{name} at {instant} shows {shown}, which comes back as {back:?}");
        }
    }
}

#[test]
fn names_are_found_whatever_their_capitals_and_given_back_as_iana_spells_them() {
    assert_eq!(zone("europe/LONDON").name(), "Europe/London");
    assert_eq!(zone("europe/london"), zone("Europe/London"));
    assert_eq!(Zone::named("Europe/Londinium"), None);
    assert_eq!(Zone::named(""), None);
    let names: Vec<String> = Zone::names().map(str::to_ascii_lowercase).collect();
    assert!(names.is_sorted(), "the names are in order");
}

#[test]
fn london_skips_an_hour_in_spring_and_repeats_one_in_autumn() {
    let london = zone("Europe/London");
    assert_eq!(london.resolve(local("2026-11-12T09:30:00")), Resolved::One(utc("2026-11-12T09:30:00Z")));
    assert_eq!(london.resolve(local("2026-06-12T09:30:00")), Resolved::One(utc("2026-06-12T08:30:00Z")));
    assert_eq!(
        london.resolve(local("2026-03-29T01:30:00")),
        Resolved::Never { gap: utc("2026-03-29T01:00:00Z"), counted_on: utc("2026-03-29T01:30:00Z") }
    );
    assert_eq!(london.to_local(utc("2026-03-29T01:30:00Z")), local("2026-03-29T02:30:00"));
    assert_eq!(
        london.resolve(local("2026-10-25T01:30:00")),
        Resolved::Twice(utc("2026-10-25T00:30:00Z"), utc("2026-10-25T01:30:00Z"))
    );
    assert_eq!(london.resolve(local("2026-10-25T02:00:00")), Resolved::One(utc("2026-10-25T02:00:00Z")));
    assert_eq!(london.resolve(local("2026-10-25T00:59:59")), Resolved::One(utc("2026-10-24T23:59:59Z")));
}

#[test]
fn new_york_changes_on_other_nights_than_london() {
    let new_york = zone("America/New_York");
    assert_eq!(
        new_york.resolve(local("2026-03-08T02:30:00")),
        Resolved::Never { gap: utc("2026-03-08T07:00:00Z"), counted_on: utc("2026-03-08T07:30:00Z") }
    );
    assert_eq!(
        new_york.resolve(local("2026-11-01T01:30:00")),
        Resolved::Twice(utc("2026-11-01T05:30:00Z"), utc("2026-11-01T06:30:00Z"))
    );
    let winter = Offset { seconds: -5 * 3600, abbreviation: "EST", daylight: false };
    assert_eq!(new_york.offset_at(utc("2026-12-01T00:00:00Z")), winter);
}

#[test]
fn lord_howe_moves_by_half_an_hour() {
    let lord_howe = zone("Australia/Lord_Howe");
    assert_eq!(
        lord_howe.resolve(local("2026-10-04T02:15:00")),
        Resolved::Never { gap: utc("2026-10-03T15:30:00Z"), counted_on: utc("2026-10-03T15:45:00Z") }
    );
    assert_eq!(
        lord_howe.resolve(local("2026-04-05T01:45:00")),
        Resolved::Twice(utc("2026-04-04T14:45:00Z"), utc("2026-04-04T15:15:00Z"))
    );
    assert_eq!(lord_howe.resolve(local("2026-04-05T01:15:00")), Resolved::One(utc("2026-04-04T14:15:00Z")));
}

#[test]
fn in_dublin_summer_time_is_the_larger_offset() {
    let dublin = zone("Europe/Dublin");
    let summer = Offset { seconds: 3600, abbreviation: "IST", daylight: true };
    let winter = Offset { seconds: 0, abbreviation: "GMT", daylight: false };
    assert_eq!(dublin.offset_at(utc("2026-07-01T12:00:00Z")), summer);
    assert_eq!(dublin.offset_at(utc("2026-12-01T12:00:00Z")), winter);
    assert_eq!(dublin.footer().standard, winter);
    let negative = Footer::parse("IST-1GMT0,M10.5.0,M3.5.0/1").expect("the notation with a negative winter");
    assert_eq!(negative, *dublin.footer());
}

#[test]
fn samoa_never_saw_the_30th_of_december_2011() {
    let apia = zone("Pacific/Apia");
    assert_eq!(
        apia.resolve(local("2011-12-30T12:00:00")),
        Resolved::Never { gap: utc("2011-12-30T10:00:00Z"), counted_on: utc("2011-12-30T22:00:00Z") }
    );
    assert_eq!(apia.resolve(local("2011-12-31T00:00:00")), Resolved::One(utc("2011-12-30T10:00:00Z")));
}

#[test]
fn the_data_is_fresh_enough_to_know_that_vancouver_keeps_summer_time() {
    let vancouver = zone("America/Vancouver");
    assert_eq!(vancouver.offset_at(utc("2026-12-12T12:00:00Z")).seconds, -7 * 3600);
    assert_eq!(vancouver.offset_at(utc("2025-12-12T12:00:00Z")).seconds, -8 * 3600);
}

#[test]
fn a_line_that_is_no_posix_rule_is_refused() {
    for line in [
        "",
        "GMT",
        "0",
        "<+03-3",
        "GMT0BST",
        "GMT0BST,M3.5.0",
        "GMT0BST,M3.5.0/1,M10.5.0,",
        "GMT0BST,M3.5.9,M10.5.0",
    ] {
        assert_eq!(Footer::parse(line), None, "{line:?}");
    }
}
