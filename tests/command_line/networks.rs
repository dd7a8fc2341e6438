//! What scripts do with networks: made with a rule, previewed, extended, a day skipped.

use crate::program::Program;
use expect_test::expect;
use serde_json::json;

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
fn a_preview_names_who_the_rota_proposes_also_for_meetings_that_are_not_made() {
    let program = Program::new();
    program.done(&create(RULE));
    let series = program.call("list_series", &json!({}))[0]["series"]["id"].clone();
    let members = ["Ada", "Ben"].map(|name| {
        let person = program.call("create_person", &json!({ "given_name": name, "family_name": "Osei" }));
        let member = json!({ "series_id": series, "person_id": person["id"] });
        program.call("add_member", &member)["id"].clone()
    });
    program.done(&["series", "extend", "data-leaders", "--count", "1"]);
    program.call("order_rota", &json!({ "series_id": series, "members": members }));
    program.done(&["series", "skip", "data-leaders", "2031-10-15", "--reason", "Half term"]);
    expect![[r#"
        2031-09-17 14:00:00  draft     chair Ada Osei (proposed)
        2031-10-15 14:00:00  not made  skipped Half term
        2031-11-19 14:00:00  not made  clocks changed by -60 minutes; chair Ben Osei (proposed)
        2032-01-21 14:00:00  not made  chair Ada Osei (proposed)
    "#]]
    .assert_eq(&program.says(&["series", "preview", "data-leaders", "--from", "2031-09-01", "--count", "3"]));
}

#[test]
fn a_preview_remarks_on_a_chair_who_is_no_member_on_that_day() {
    let program = Program::new();
    program.done(&create(RULE));
    let series = program.call("list_series", &json!({}))[0]["series"]["id"].clone();
    let members = ["Ada", "Ben"].map(|name| {
        let person = program.call("create_person", &json!({ "given_name": name, "family_name": "Osei" }));
        let member = json!({ "series_id": series, "person_id": person["id"] });
        program.call("add_member", &member)["id"].clone()
    });
    program.call("order_rota", &json!({ "series_id": series, "members": members }));
    program.done(&["series", "extend", "data-leaders", "--count", "2"]);
    program.call("change_member", &json!({ "id": members[0], "until": "2031-09-01" }));
    expect![[r#"
        2031-09-17 14:00:00  draft     chair Ben Osei (proposed); Ada Osei is set to chair and no member on that day
        2031-10-15 14:00:00  draft     chair Ben Osei
        2031-11-19 14:00:00  not made  clocks changed by -60 minutes; chair Ben Osei (proposed)
    "#]]
    .assert_eq(&program.says(&["series", "preview", "data-leaders", "--from", "2031-09-01", "--count", "3"]));
}

#[test]
fn a_calendar_of_a_network_holds_what_somebody_holds_of_old() {
    let program = Program::new();
    program.done(&create(RULE));
    let series = program.call("list_series", &json!({}))[0]["series"]["id"].clone();
    let person = json!({ "given_name": "Ada", "family_name": "Osei", "email": "ada@example.org" });
    let person = program.call("create_person", &person)["id"].clone();
    program.call("add_member", &json!({ "series_id": series, "person_id": person }));
    program.call("change_workspace", &json!({ "contact_email": "office@example.org" }));
    let stale = ["export", "ics", "--series", "data-leaders", "--only-stale"];
    let out = program.file("invites");
    program.done(&["export", "invites", "--series", "data-leaders", "--out", &out]);
    assert!(program.refused(&stale).contains("nothing to send"));
    program.call("change_series", &json!({ "id": series, "venue_name": "Library" }));
    let calendar = program.says(&stale);
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 1, "{calendar}");
    assert!(calendar.contains("LOCATION:Library"), "{calendar}");
}

#[test]
fn a_network_and_its_rule_are_one_step_for_undo() {
    let program = Program::new();
    program.done(&create(RULE));
    program.done(&["call", "undo"]);
    assert_eq!(program.says(&["series", "list"]), "");
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

#[test]
fn a_rule_is_typed_in_words_with_its_hours_and_its_zone() {
    let program = Program::new();
    let said = "third Wednesday monthly, not in August or December, 14:00–15:30 London time";
    expect![[r#"
        data-leaders  Data Leaders  third Wednesday of every month, not in August and December, 14:00 to 15:30 London time
    "#]]
    .assert_eq(&program.says(&["series", "create", "Data Leaders", "--rule", said, "--from", "2031-09-01"]));
    let create = |rule: &'static str| ["series", "create", "Other", "--rule", rule, "--from", "2031-09-01"];
    let line = program.refused(&create("third Wednesday monthly when it rains, 14:00 to 15:30"));
    assert!(line.contains("“when” is not understood in a rule"), "{line}");
    let line = program.refused(&create("third Wednesday monthly"));
    assert!(line.contains("does not say when meetings begin and end"), "{line}");
    let beside = &["--start", "10:00", "--end", "11:00"];
    let line = program.refused(&[&create("third Wednesday monthly, 14:00 to 15:30")[..], beside].concat());
    assert!(line.contains("The rule says 14:00–15:30, and beside it stands 10:00–11:00"), "{line}");
    let elsewhere = create("third Wednesday monthly, 14:00 to 15:30 Paris time");
    let line = program.refused(&[&elsewhere[..], &["--zone", "Europe/London"]].concat());
    assert!(line.contains("The rule is in Europe/Paris, and the network is in Europe/London"), "{line}");
    expect![[r#"
        other  Other  third Wednesday of every month, 14:00 to 15:30 Paris time
    "#]]
    .assert_eq(&program.says(&elsewhere));
}

#[test]
fn an_hour_that_the_clocks_pass_over_is_said_in_the_preview() {
    let program = Program::new();
    let rule = "last Sunday of March, 01:30 to 02:30 Europe/London";
    program.done(&["series", "create", "Night Watch", "--rule", rule, "--from", "2027-01-01"]);
    let days = program.says(&["series", "preview", "night-watch", "--from", "2027-01-01", "--count", "1"]);
    assert!(days.contains("2027-03-28 01:30:00") && days.contains("this time does not exist"), "{days}");
}

#[test]
fn a_network_has_bank_holidays_of_its_own_region() {
    let program = Program::new();
    let rule = "first Friday of January, yearly, 10:00 to 11:00";
    let create = ["series", "create", "Nordic", "--rule", rule, "--from", "2032-01-01", "--region", "GB-SCT"];
    program.done(&create);
    let days = program.says(&["series", "preview", "nordic", "--from", "2032-01-01", "--count", "1"]);
    assert!(days.contains("2nd January"), "{days}");
    let line = program.refused(&[&create[..8], &["Scotland"]].concat());
    assert!(line.contains("Scotland"), "{line}");
}

#[test]
fn who_is_invited_in_a_calendar_is_taken_when_asked_for() {
    let program = Program::new();
    let path = program.file("garden.ics");
    let lines = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//t//EN\nBEGIN:VEVENT\nUID:garden@example.org\nDTSTAMP:20260901T100000Z\n\
                 SUMMARY:Garden\nDTSTART;TZID=Europe/London:20990602T140000\nDTEND;TZID=Europe/London:20990602T150000\n\
                 RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=3\nATTENDEE;CN=Wren Abara:mailto:wren@example.org\nEND:VEVENT\nEND:VCALENDAR\n";
    std::fs::write(&path, lines.replace('\n', "\r\n")).unwrap();
    let offered = program.run(&["import", &path, "--network", "new"]);
    let hint = "this takes them: plenary import \"FOLDER/garden.ics\" --network garden --people";
    assert!(offered.err.contains(hint), "the whole line to type: {}", offered.err);
    assert!(program.says(&["series", "list"]).contains("0 members"));
    assert!(program.says(&["import", &path, "--network", "garden", "--people"]).contains("Wren Abara"));
    assert!(program.says(&["series", "list"]).contains("1 members"));
}

#[test]
fn extending_lets_a_rule_that_ends_go_on() {
    let program = Program::new();
    program.done(&[&create(RULE)[..], &["--until", "2031-10-31"]].concat());
    expect![[r#"
        data-leaders-2031-09-17  2031-09-17
        data-leaders-2031-10-15  2031-10-15
        data-leaders-2031-11-19  2031-11-19
    "#]]
    .assert_eq(&program.says(&["series", "extend", "data-leaders", "--until", "2031-11-30"]));
    assert!(program.says(&["series", "list"]).contains("until Sunday 30 November 2031"));
    program.done(&["call", "undo"]);
    assert!(
        program.says(&["series", "list"]).contains("until Friday 31 October 2031"),
        "one undo takes both back"
    );
    assert!(!program.says(&["events"]).contains("data-leaders"));
}

#[test]
fn a_calendar_that_stands_in_another_network_ends_with_1_and_says_where() {
    let program = Program::new();
    let path = program.file("circle.ics");
    let entry = "BEGIN:VEVENT\r\nUID:circle@example.org\r\nDTSTAMP:20310101T100000Z\r\nSUMMARY:Circle\r\n\
                 DTSTART:20310917T140000Z\r\nDTEND:20310917T150000Z\r\nEND:VEVENT";
    std::fs::write(
        &path,
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{entry}\r\nEND:VCALENDAR\r\n"),
    )
    .unwrap();
    for title in ["Net A", "Net B"] {
        program.call("create_series", &json!({ "title": title, "zone": "Europe/London" }));
    }
    assert_eq!(program.run(&["import", &path, "--network", "net-a"]).status, 0);
    let ran = program.run(&["import", &path, "--network", "net-b"]);
    let told = ran.err.lines().find(|line| line.starts_with("error: ")).unwrap_or_default();
    assert!(told.starts_with("error: Circle stands in the network Net A and stays there."), "{told}");
    let said = "Net B (ics): 0 new, 0 changed, 0 withdrawn, 0 unchanged\n";
    assert_eq!((ran.status, ran.text().as_str()), (1, said));
}
