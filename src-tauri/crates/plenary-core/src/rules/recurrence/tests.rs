//! What is read, what is refused, and which days come of it.

use super::*;
use crate::model::cast::day;
use chrono::NaiveDate;
use proptest::prelude::*;

fn rule(text: &str) -> Rule {
    text.parse().unwrap()
}

fn refused(text: &str) -> String {
    let error = text.parse::<Rule>().unwrap_err();
    error.refusal().unwrap().to_string()
}

fn days(text: &str, from: &str, count: usize) -> Vec<String> {
    rule(text).days(day(from)).take(count).map(|day| day.to_string()).collect()
}

#[test]
fn the_third_wednesday_leaves_out_the_months_that_are_not_named() {
    let days = days("FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11", "2026-06-18", 6);
    assert_eq!(days, ["2026-07-15", "2026-09-16", "2026-10-21", "2026-11-18", "2027-01-20", "2027-02-17"]);
}

#[test]
fn a_fifth_weekday_and_a_31st_skip_the_months_that_have_none() {
    assert_eq!(days("FREQ=MONTHLY;BYDAY=5WE", "2022-08-31", 3), ["2022-08-31", "2022-11-30", "2023-03-29"]);
    assert_eq!(
        days("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-31", 3),
        ["2026-01-31", "2026-03-31", "2026-05-31"]
    );
}

#[test]
fn every_second_week_counts_from_the_first() {
    assert_eq!(
        days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-11-04", 3),
        ["2026-11-16", "2026-11-30", "2026-12-14"]
    );
}

#[test]
fn what_the_rule_leaves_open_is_as_on_the_first_day() {
    assert_eq!(rule("FREQ=MONTHLY").settled(day("2026-11-18")).to_string(), "FREQ=MONTHLY;BYMONTHDAY=18");
    assert_eq!(rule("FREQ=WEEKLY").settled(day("2026-11-18")).to_string(), "FREQ=WEEKLY;BYDAY=WE");
    let yearly = rule("FREQ=YEARLY").settled(day("2026-11-18"));
    assert_eq!(yearly.to_string(), "FREQ=YEARLY;BYMONTHDAY=18;BYMONTH=11");
}

#[test]
fn a_rule_without_days_comes_to_an_end() {
    assert_eq!(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01", 1), Vec::<String>::new());
    assert_eq!(days("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "2026-01-01", 1), Vec::<String>::new());
    let last = NaiveDate::MAX.pred_opt().unwrap();
    assert!(rule("FREQ=DAILY").days(last).count() <= 2, "also at the end of time");
}

#[test]
fn a_refusal_names_the_part_and_what_to_write() {
    for (text, expected) in [
        ("now and then", "rule-word-unknown in rule word=\"now\""),
        ("BYDAY=3WE", "rule-without-frequency in rule"),
        ("FREQ=HOURLY", "rule-value-wrong in rule example=\"FREQ=MONTHLY\" part=\"FREQ\" value=\"HOURLY\""),
        (
            "FREQ=MONTHLY;BYDAY=8XX",
            "rule-value-wrong in rule example=\"BYDAY=3WE\" part=\"BYDAY\" value=\"8XX\"",
        ),
        (
            "FREQ=MONTHLY;BYDAY=6WE",
            "rule-value-wrong in rule example=\"BYDAY=3WE\" part=\"BYDAY\" value=\"6WE\"",
        ),
        (
            "FREQ=MONTHLY;BYMONTH=13",
            "rule-value-wrong in rule example=\"BYMONTH=1,4,7,10\" part=\"BYMONTH\" value=\"13\"",
        ),
        ("FREQ=WEEKLY;BYDAY=2TU", "rule-parts-clash in rule frequency=\"WEEKLY\" part=\"BYDAY\""),
        ("FREQ=WEEKLY;BYMONTHDAY=2", "rule-parts-clash in rule frequency=\"WEEKLY\" part=\"BYMONTHDAY\""),
        ("FREQ=MONTHLY;COUNT=10", "rule-ends-beside in rule part=\"COUNT\""),
        ("FREQ=MONTHLY;UNTIL=20271231", "rule-ends-beside in rule part=\"UNTIL\""),
        ("FREQ=DAILY;BYHOUR=9", "rule-part-not-followed in rule part=\"BYHOUR\""),
        ("FREQ=DAILY;BYMOON=FULL", "rule-part-unknown in rule part=\"BYMOON\""),
        ("FREQ=DAILY;FREQ=WEEKLY", "rule-part-twice in rule part=\"FREQ\""),
    ] {
        assert_eq!(refused(text), expected, "{text}");
    }
}

#[test]
fn a_rule_is_read_whatever_its_case_and_written_in_one_spelling() {
    let read = rule(" rrule:byday=3we;wkst=su;freq=monthly;bymonth=11,2 ");
    assert_eq!(read.to_string(), "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=2,11;WKST=SU");
}

#[test]
fn the_third_of_the_wednesdays_is_the_third_wednesday() {
    for (text, same) in [
        ("FREQ=MONTHLY;BYDAY=WE;BYSETPOS=3", "FREQ=MONTHLY;BYDAY=3WE"),
        (
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=FR;BYSETPOS=-1;BYMONTH=1,4",
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR;BYMONTH=1,4",
        ),
        ("FREQ=YEARLY;BYDAY=TH;BYMONTH=5;BYSETPOS=1", "FREQ=YEARLY;BYDAY=1TH;BYMONTH=5"),
        ("FREQ=YEARLY;BYDAY=MO;BYSETPOS=20", "FREQ=YEARLY;BYDAY=20MO"),
    ] {
        assert_eq!(rule(text), rule(same), "{text}");
        assert_eq!(rule(text).to_string(), same);
    }
    for other in [
        "FREQ=YEARLY;BYDAY=TH;BYMONTH=5,6;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=WE;BYSETPOS=6",
        "FREQ=MONTHLY;BYDAY=WE;BYSETPOS=1,3",
        "FREQ=MONTHLY;BYDAY=WE;BYMONTHDAY=1,2,3;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=3WE;BYSETPOS=1",
    ] {
        assert_eq!(rule(other).to_string(), other, "is another");
    }
}

#[test]
fn a_form_says_a_rule_and_the_rule_the_same_form() {
    for text in [
        "FREQ=WEEKLY;BYDAY=TU",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
        "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=15",
        "FREQ=YEARLY;BYDAY=1TH;BYMONTH=5",
        "FREQ=YEARLY;BYMONTHDAY=18;BYMONTH=11",
    ] {
        assert_eq!(rule(text).form().unwrap().rule().unwrap().to_string(), text);
    }
    for beyond in ["FREQ=DAILY", "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "FREQ=MONTHLY;BYDAY=1TU,3TU"] {
        assert_eq!(rule(beyond).form(), None, "{beyond}");
    }
}

proptest! {
    #[test]
    fn no_text_stops_the_reader(text in ".{0,80}", tail in "(FREQ=[A-Z]{5,7};)?(BY[A-Z]{3,8}=[-+0-9A-Z,]{0,12};?){0,4}") {
        for text in [&text, &tail] {
            if let Ok(read) = text.parse::<Rule>() {
                prop_assert_eq!(read.to_string().parse::<Rule>().unwrap(), read.clone());
                let days: Vec<NaiveDate> = read.days(day("2026-02-28")).take(50).collect();
                prop_assert!(days.is_sorted_by(|one, next| one < next), "{}: {:?}", read, days);
                prop_assert!(days.iter().all(|given| *given >= day("2026-02-28")));
            }
        }
    }
}
