//! A rule of meetings that becomes another: which day of the new one each day of the old one becomes, so that its meeting moves with it.

use crate::error::Result;
use crate::model::Recurrence;
use crate::rules::meeting_edit::period_start;
use crate::rules::recurrence::{Frequency, Rule};
use chrono::{NaiveDate, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};

/// Of `days` of the old rule those that the new one does not give, and the day that each becomes: the first of a week, month or year its
/// first, the second its second …; where that has none left, the nearest within half a period. Some become none.
pub fn moved(
    old: &Recurrence,
    new: &Recurrence,
    days: &[NaiveDate],
) -> Result<BTreeMap<NaiveDate, NaiveDate>> {
    let (mut gone, mut kept) = (BTreeSet::new(), BTreeSet::new());
    for day in days {
        if new.gives(*day)? {
            kept.insert(*day)
        } else {
            gone.insert(*day)
        };
    }
    let Some(last) = gone.last().copied() else { return Ok(BTreeMap::new()) };
    let rule = old.rule.parse::<Rule>()?.settled(old.starts_on);
    let reach = half(&rule);
    let horizon = last.checked_add_signed(reach * 2).unwrap_or(NaiveDate::MAX);
    let until = |days: &Recurrence| -> Result<Vec<NaiveDate>> {
        Ok(days.days()?.take_while(|day| *day <= horizon).collect())
    };
    let (before, after) = (until(old)?, until(new)?);
    let mut free: BTreeSet<NaiveDate> = after.iter().filter(|day| !kept.contains(day)).copied().collect();
    let in_period = |all: &[NaiveDate], start: NaiveDate| -> Vec<NaiveDate> {
        all.iter().filter(|day| period_start(&rule, **day) == start).copied().collect()
    };
    let mut moved = BTreeMap::new();
    for day in &gone {
        let start = period_start(&rule, *day);
        let place = in_period(&before, start).iter().position(|one| one == day);
        let then = place.and_then(|place| in_period(&after, start).get(place).copied());
        if let Some(then) = then.filter(|then| free.remove(then)) {
            moved.insert(*day, then);
        }
    }
    for day in gone.iter().filter(|day| !moved.contains_key(day)).copied().collect::<Vec<_>>() {
        let away = |then: &NaiveDate| (*then - day).abs();
        let near = free.iter().copied().filter(|then| away(then) <= reach).min_by_key(away);
        if let Some(then) = near {
            free.remove(&then);
            moved.insert(day, then);
        }
    }
    Ok(moved)
}

/// Half of the time from one period in which the rule gives days to the next.
fn half(rule: &Rule) -> TimeDelta {
    let days = match rule.frequency {
        Frequency::Daily => 1,
        Frequency::Weekly => 7,
        Frequency::Monthly => 30,
        Frequency::Yearly => 365,
    };
    TimeDelta::days(days * i64::from(rule.interval.max(1)) / 2)
}

#[cfg(test)]
mod tests {
    use super::moved;
    use crate::model::Recurrence;
    use chrono::NaiveDate;

    fn of(rule: &str, start: &str) -> Recurrence {
        let json = serde_json::json!({
            "id": "0192d4c0-0000-7000-8000-000000000001", "series_id": "0192d4c0-0000-7000-8000-000000000002",
            "rule": rule, "starts_on": start, "ends_on": null, "start_time": "10:00:00", "end_time": "11:00:00",
            "created_at": "2026-09-01T00:00:00Z", "updated_at": "2026-09-01T00:00:00Z",
        });
        serde_json::from_value(json).unwrap()
    }

    fn moves(old: (&str, &str), new: (&str, &str), most: usize) -> Vec<String> {
        let (old, new) = (of(old.0, old.1), of(new.0, new.1));
        let days: Vec<NaiveDate> = old.days().unwrap().take(most).collect();
        let all = moved(&old, &new, &days).unwrap();
        all.iter().map(|(from, to)| format!("{} {}", from.format("%m-%d"), to.format("%m-%d"))).collect()
    }

    #[test]
    fn the_nth_of_a_period_becomes_its_nth_and_what_is_left_the_nearest() {
        let third = ("FREQ=MONTHLY;BYDAY=3WE", "2027-01-20");
        assert_eq!(moves(third, ("FREQ=MONTHLY;BYDAY=3TH", "2027-01-21"), 2), ["01-20 01-21", "02-17 02-18"]);
        let last = ("FREQ=MONTHLY;BYDAY=-1FR", "2027-01-29");
        assert_eq!(moves(("FREQ=MONTHLY;BYDAY=1MO", "2027-01-04"), last, 2), ["01-04 01-29", "02-01 02-26"]);
        let twice = ("FREQ=WEEKLY;BYDAY=MO,TH", "2027-01-04");
        let later = ("FREQ=WEEKLY;BYDAY=WE,FR", "2027-01-06");
        assert_eq!(moves(twice, later, 3), ["01-04 01-06", "01-07 01-08", "01-11 01-13"]);
        let added = ("FREQ=WEEKLY;BYDAY=MO,TU,TH", "2027-01-04");
        assert_eq!(moves(twice, added, 4), [""; 0], "a day that stays is no other day");
        let fortnightly = ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2027-01-04");
        let off = ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2027-01-11");
        assert_eq!(moves(fortnightly, off, 2), ["01-04 01-11", "01-18 01-25"]);
    }
}
