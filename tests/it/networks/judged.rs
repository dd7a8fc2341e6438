//! The days of six hundred rules, against python-dateutil.

use crate::judges;
use chrono::{Datelike, NaiveDate};
use plenary_core::rules::recurrence::Rule;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::fmt::Write;

/// A part of a rule, or nothing.
fn part(name: &'static str, values: &'static [&'static str]) -> impl Strategy<Value = String> {
    let some = subsequence(values, 1..=values.len().min(3))
        .prop_map(move |chosen| format!(";{name}={}", chosen.join(",")));
    prop_oneof![2 => Just(String::new()), 1 => some]
}

/// Rules of every kind, some of which are refused.
fn rules() -> impl Strategy<Value = String> {
    const DAYS: &[&str] = &["MO", "TU", "WE", "FR", "SU", "1MO", "3WE", "-1FR", "5TH", "-2SU", "2TU"];
    const MONTH_DAYS: &[&str] = &["1", "13", "15", "28", "29", "30", "31", "-1", "-7", "-31"];
    const MONTHS: &[&str] = &["1", "2", "3", "6", "8", "11", "12"];
    (
        select(&["DAILY", "WEEKLY", "MONTHLY", "YEARLY"][..]),
        1..6u8,
        part("BYDAY", DAYS),
        part("BYMONTHDAY", MONTH_DAYS),
        part("BYMONTH", MONTHS),
        part("BYSETPOS", &["1", "2", "-1", "5"]),
        part("WKST", &["SU"]),
    )
        .prop_map(|(frequency, every, days, month_days, months, positions, start)| {
            format!("FREQ={frequency};INTERVAL={every}{days}{month_days}{months}{positions}{start}")
        })
}

#[test]
fn the_days_of_every_rule_are_those_that_dateutil_finds() {
    let mut runner = TestRunner::deterministic();
    let strategy = (rules(), 0..2_000i64);
    let (mut lines, mut count) = (String::new(), 0);
    while count < 600 {
        let (text, offset) = strategy.new_tree(&mut runner).unwrap().current();
        let Ok(rule) = text.parse::<Rule>() else { continue };
        // RFC 5545 takes both of "MO,1TU"; dateutil takes days that are both
        if rule.weekdays.iter().any(|day| day.nth.is_some())
            && rule.weekdays.iter().any(|day| day.nth.is_none())
        {
            continue;
        }
        let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + chrono::TimeDelta::days(offset);
        let end = first.with_day(first.day().min(28)).unwrap();
        let end = end.checked_add_months(chrono::Months::new(360)).unwrap();
        let found: Vec<String> =
            rule.days(first).take_while(|day| *day <= end).take(40).map(|day| day.to_string()).collect();
        writeln!(lines, "{rule}\t{first}\t{}", found.join(",")).unwrap();
        count += 1;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("days.rules");
    std::fs::write(&file, lines).unwrap();
    assert_eq!(judges::of_days(&file), Vec::<String>::new());
}
