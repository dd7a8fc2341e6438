//! Coverage as files: no formula, named by network and year, the same bytes each time.

use super::*;
use crate::clock::Clock;
use crate::model::cast::day;
use crate::model::{Organisation, OrganisationKind};
use crate::rules::coverage::{Arrivals, Scope, coverage};
use crate::rules::themes::Audience;
use expect_test::expect;

fn found() -> Coverage {
    let now = "2026-01-01T00:00:00Z".parse().unwrap();
    let clock = Clock::fixed(now);
    let member = |name: &str| Organisation {
        id: clock.new_id(),
        name: name.to_owned(),
        kind: OrganisationKind::Borough,
        member: true,
        website: String::new(),
        archived: false,
        created_at: now,
        updated_at: now,
    };
    let members = ["Northbank Council", "=HYPERLINK(\"x\")"].map(member);
    let meeting = |on: &str, people: usize| Arrivals {
        event_id: clock.new_id(),
        title: "Leaders".into(),
        on: day(on),
        no_names: false,
        people: [(Some(members[0].id), people)].into(),
    };
    let history = [meeting("2026-03-11", 2), meeting("2026-05-13", 1)];
    coverage(&members, &history, Scope { year: Some(2026), kind: None, audience: Audience::Public })
}

fn file(format: &str) -> Artifact {
    let found = found();
    let of = CoverageOf { coverage: &found, network: "Leaders", slug: "leaders", language: "en-GB" };
    export(&of, format).unwrap()
}

#[test]
fn the_table_has_a_column_a_meeting_and_no_formula() {
    let text = String::from_utf8(file("coverage-csv").bytes).unwrap().replace('\r', "");
    expect![[r#"
        ﻿Organisation,Sector,Came to,Meetings with arrivals,Last came,2026-03-11,2026-05-13
        Northbank Council,Borough,2,2,2026-05-13,2,1
        "'=HYPERLINK(""x"")",Borough,0,2,,0,0
    "#]]
    .assert_eq(&text);
}

#[test]
fn every_format_is_named_and_repeats_itself() {
    let names = FORMATS.map(|format| {
        assert_eq!(file(format), file(format));
        file(format).file_name
    });
    assert_eq!(
        names,
        ["leaders-coverage-2026.csv", "leaders-coverage-2026.md", "leaders-coverage-2026.html"]
    );
}
