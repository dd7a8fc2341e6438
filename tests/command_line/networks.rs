//! What scripts do with networks: made with a rule, previewed, extended, a day skipped.

use crate::program::Program;
use expect_test::expect;

const RULE: &str = "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11";

fn create(rule: &str) -> [&str; 11] {
    [
        "series",
        "create",
        "Data Leaders",
        "--rule",
        rule,
        "--from",
        "2031-09-01",
        "--start",
        "14:00",
        "--end",
        "15:30",
    ]
}

#[test]
fn a_network_is_made_with_its_rule_and_its_days_are_listed() {
    let program = Program::new();
    expect![[r#"
        data-leaders  Data Leaders  third Wednesday of every month, not in August and December, 14:00 to 15:30 London time
    "#]]
    .assert_eq(&program.says(&create(RULE)));
    program.done(&["series", "skip", "data-leaders", "2031-10-15", "--reason", "Half term"]);
    expect![[r#"
        data-leaders-2031-09-17  2031-09-17
        data-leaders-2031-11-19  2031-11-19
    "#]]
    .assert_eq(&program.says(&["series", "extend", "data-leaders", "--until", "2031-12-31"]));
    assert_eq!(
        program.says(&["series", "extend", "data-leaders", "--until", "2031-12-31"]),
        "",
        "nothing is made twice"
    );
    program.done(&["call", "change_workspace", r#"{"holiday_region":"GB-ENG"}"#]);
    expect![[r#"
        2031-09-17 14:00:00  draft
        2031-10-15 14:00:00  not made  skipped Half term
        2031-11-19 14:00:00  draft     clocks changed by -60 minutes
        2032-01-21 14:00:00  not made
    "#]]
    .assert_eq(&program.says(&["series", "preview", "data-leaders", "--from", "2031-09-01", "--count", "3"]));
    assert!(program.says(&["series", "list"]).contains("0 members"));
}

#[test]
fn a_rule_that_is_refused_leaves_no_network_behind() {
    let program = Program::new();
    let line = program.refused(&create("FREQ=MONTHLY;COUNT=3"));
    assert!(line.contains("COUNT does not belong in the rule"), "{line}");
    assert_eq!(program.says(&["series", "list"]), "");
    let line = program.refused(&["series", "preview", "nobody"]);
    assert!(line.contains("nobody"), "{line}");
}
