//! What people say, and what it means.

use super::{Said, read};
use chrono::NaiveTime;

fn rule(text: &str) -> String {
    read(text).map_or_else(|error| format!("{error}"), |said| said.rule.to_string())
}

#[test]
fn what_an_organiser_says_is_understood() {
    for (text, rrule) in [
        (
            "third Wednesday monthly, not in August or December",
            "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11",
        ),
        ("3rd Wed of every month except Aug, Dec", "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11"),
        ("third Wednesday", "FREQ=MONTHLY;BYDAY=3WE"),
        (
            "third Wednesday, not August, 14.00-15.30",
            "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11,12",
        ),
        ("the last Friday of each month", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("first and third Tuesday of the month", "FREQ=MONTHLY;BYDAY=1TU,3TU"),
        ("first Tuesday and third Thursday monthly", "FREQ=MONTHLY;BYDAY=1TU,3TH"),
        ("first Thursday quarterly", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1TH"),
        ("second Monday of every second month", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2MO"),
        ("every Wednesday", "FREQ=WEEKLY;BYDAY=WE"),
        ("Tuesdays and Thursdays weekly", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("every other week on Monday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ("every 3 weeks on Friday", "FREQ=WEEKLY;INTERVAL=3;BYDAY=FR"),
        ("fortnightly on Mondays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ("15th of every month, only in March and September", "FREQ=MONTHLY;BYMONTHDAY=15;BYMONTH=3,9"),
        ("last day of every month", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("second last working day of every month", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"),
        ("first Thursday of May every year", "FREQ=YEARLY;BYDAY=1TH;BYMONTH=5"),
        ("every day", "FREQ=DAILY"),
        ("every working day", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        (
            "every working day except August",
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYMONTH=1,2,3,4,5,6,7,9,10,11,12",
        ),
        ("every second week on working days", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR"),
        ("third working day monthly", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3"),
    ] {
        assert_eq!(rule(text), rrule, "{text}");
    }
}

#[test]
fn hours_said_twice_are_taken_where_they_are_the_same() {
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
    let hours = |text, start, end| {
        Said::of(text).unwrap().hours_or(start, end).map_err(|why| why.refusal().map(|why| why.code))
    };
    let (ten, eleven, noon) = (at(10), at(11), at(12));
    let both = Ok((ten.unwrap(), eleven.unwrap()));
    let said = "every Monday, 10:00 to 11:00";
    assert_eq!(hours(said, None, None), both);
    assert_eq!(hours(said, ten, eleven), both);
    assert_eq!(hours(said, ten, None), both);
    assert_eq!(hours("every Monday", ten, eleven), both);
    assert_eq!(hours(said, ten, noon), Err(Some("rule-hours-differ")));
    assert_eq!(hours(said, None, noon), Err(Some("rule-hours-differ")));
    assert_eq!(hours("every Monday", ten, None), Err(Some("rule-without-hours")));
}

#[test]
fn hours_and_zone_are_taken_from_the_same_sentence() {
    for text in [
        "third Wednesday monthly, not in August or December, 14:00–15:30 London time",
        "third Wednesday monthly, not in August or December, 14:00 to 15:30 Europe/London",
        "third Wednesday, not August, not December, 14.00-15.30, Europe/London time",
        "Third Wednesday monthly, not in August or December, from 14:00 to 15:30 London time.",
        "third Wednesday of every month (not in August and December) 2pm - 3.30 pm, London time",
    ] {
        let said = read(text).unwrap();
        let (start, end) = said.hours.unwrap();
        assert_eq!(
            (start.to_string(), end.to_string()),
            ("14:00:00".to_owned(), "15:30:00".to_owned()),
            "{text}"
        );
        assert_eq!(said.zone.map(|zone| zone.name()), Some("Europe/London"), "{text}");
        assert_eq!(said.rule.to_string(), "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11", "{text}");
    }
    assert_eq!(
        read("every Monday 09:00 to 10:00 New York time").unwrap().zone.unwrap().name(),
        "America/New_York"
    );
}

#[test]
fn a_half_of_the_day_said_once_is_meant_of_both_hours_and_noon_is_an_hour() {
    for (text, hours) in [
        ("every Monday 2-3pm", "14:00–15:00"),
        ("every Monday 9-10am", "09:00–10:00"),
        ("every Monday 2 to 3.30pm", "14:00–15:30"),
        ("every Monday 2:30-3:30pm", "14:30–15:30"),
        ("every Monday 11-1pm", "11:00–13:00"),
        ("every Monday 10.30 to 12pm", "10:30–12:00"),
        ("every Monday 2pm to 3.30", "14:00–15:30"),
        ("every Monday 11am-1", "11:00–13:00"),
        ("noon to 1pm every Monday", "12:00–13:00"),
        ("every Monday, 12 noon to 1.30pm", "12:00–13:30"),
        ("every Monday 10am to 12 noon", "10:00–12:00"),
        ("every Monday 12-13", "12:00–13:00"),
        ("every month on the 31st 10-12", "10:00–12:00"),
        ("every Monday 09:30-1pm", "09:30–13:00"),
        ("every Monday 00:30-01:30", "00:30–01:30"),
    ] {
        let (start, end) = read(text).unwrap().hours.unwrap();
        assert_eq!(format!("{}–{}", start.format("%H:%M"), end.format("%H:%M")), hours, "{text}");
    }
    for zone in ["UK time", "London time"] {
        assert_eq!(
            read(&format!("every Monday 2-3pm {zone}")).unwrap().zone.unwrap().name(),
            "Europe/London"
        );
    }
    assert_eq!(rule("every month on the 31st 10-12"), "FREQ=MONTHLY;BYMONTHDAY=31");
}

#[test]
fn what_is_not_understood_is_refused_with_the_word() {
    for (text, code) in [
        ("whenever it rains", "rule-word-unknown"),
        ("every third Wednesday", "rule-unreadable"),
        ("third Wednesday monthly at 14:00", "rule-one-hour"),
        ("every Monday 10:00 to 11:00 Atlantis time", "unknown-zone"),
        ("every Monday 2-3", "rule-hours-unclear"),
        ("every 2-3 weeks on Monday", "rule-word-unknown"),
        ("every weekday 9:00 to 9:15", "rule-word-unknown"),
        ("every week of the month", "rule-two-periods"),
        ("third Wednesday weekly", "rule-parts-clash"),
        ("every day except Sunday", "rule-leaves-out-months"),
        ("every Monday, in May, not in May", "rule-in-no-month"),
        ("every Monday except the first", "rule-leaves-out-months"),
        ("every Monday except August and the 15th", "rule-leaves-out-months"),
        ("every 3 working days", "rule-counts-working-days"),
        ("every other working day", "rule-counts-working-days"),
        ("every day on the 15th", "rule-two-periods"),
        ("", "rule-unreadable"),
    ] {
        let refused = read(text).unwrap_err();
        assert_eq!(refused.refusal().map(|refusal| refusal.code), Some(code), "{text}");
    }
}
