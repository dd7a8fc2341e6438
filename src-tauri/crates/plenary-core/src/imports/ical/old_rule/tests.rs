//! Rules of vCalendar 1.0, most of them from its own text, and what they mean.

use super::{rrule, translated};

#[test]
fn an_old_rule_is_said_as_an_rrule() {
    for (old, new) in [
        ("D1 #10", "FREQ=DAILY;COUNT=10"),
        ("D2 #0", "FREQ=DAILY;INTERVAL=2"),
        ("D1 19961224T000000Z", "FREQ=DAILY;UNTIL=19961224T000000Z"),
        ("W1", "FREQ=WEEKLY;COUNT=2"),
        ("W2 TU TH #8", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=8"),
        ("w2 mo we fr 19961224T000000", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;UNTIL=19961224T000000"),
        ("MP1 3+ WE #0", "FREQ=MONTHLY;BYDAY=3WE"),
        ("MP2 1+ SU 1- SU #10", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU;COUNT=10"),
        ("MP6 1+ MO 2+ TU TH #10", "FREQ=MONTHLY;INTERVAL=6;BYDAY=1MO,2TU,2TH;COUNT=10"),
        ("MP1 1+ 3+ WE #4", "FREQ=MONTHLY;BYDAY=1WE,3WE;COUNT=4"),
        ("MD1 2 15 #10", "FREQ=MONTHLY;BYMONTHDAY=2,15;COUNT=10"),
        ("MD1 LD #0", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("MD1 1+ 2- #5", "FREQ=MONTHLY;BYMONTHDAY=1,-2;COUNT=5"),
        ("MD3 #3", "FREQ=MONTHLY;INTERVAL=3;COUNT=3"),
        ("YM1 6 7 #10", "FREQ=YEARLY;BYMONTH=6,7;COUNT=10"),
        ("YD3 1 100 200 #10", "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200;COUNT=10"),
    ] {
        assert_eq!(rrule(old).as_deref(), Some(new), "{old}");
    }
}

#[test]
fn what_no_rrule_says_is_left_to_be_told() {
    for old in [
        "",
        "M5 #3",
        "D1 0800 1200 #4",
        "YM1 6 W2 MO #3",
        "MP1 3+ #4",
        "MP1 WE #4",
        "MP1 6+ WE",
        "MD1 32",
        "W0 MO",
        "W1 XX",
        "D99999999",
        "#3",
        "FREQ=DAILY",
        "MP1 1+$ MO #3",
        "YM1 13",
    ] {
        assert_eq!(rrule(old), None, "{old}");
    }
}

#[test]
fn only_rules_and_lists_of_dates_become_others() {
    let old = "BEGIN:VEVENT\nSUMMARY:D1 #3; not a rule\nRRULE:D1 #3\nEXDATE:19960402T010000Z;19960403T010000Z\nRRULE:M5 #3";
    let new = "BEGIN:VEVENT\nSUMMARY:D1 #3; not a rule\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:19960402T010000Z,19960403T010000Z\nRRULE:M5 #3";
    assert_eq!(translated(old), new);
}
