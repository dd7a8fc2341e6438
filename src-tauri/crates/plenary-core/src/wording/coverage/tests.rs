//! The words and the picture of coverage, as golden files.

use super::*;
use crate::clock::Clock;
use crate::model::Organisation;
use crate::model::cast::day;
use crate::rules::coverage::{Arrivals, Scope, coverage};
use crate::rules::themes::Audience;
use expect_test::{expect, expect_file};

/// Four member boroughs, and three meetings in two years.
fn found(year: Option<i32>) -> Coverage {
    let now = "2026-01-01T00:00:00Z".parse().unwrap();
    let clock = Clock::fixed(now);
    let borough = |name: &str| Organisation {
        id: clock.new_id(),
        name: name.to_owned(),
        kind: OrganisationKind::Borough,
        member: true,
        website: String::new(),
        archived: false,
        created_at: now,
        updated_at: now,
    };
    let boroughs = ["Northbank Council", "Eastmere <Council>", "Dockside | Council", "Yarrowgate *Council*"]
        .map(borough);
    let meeting = |on: &str, came: &[usize]| Arrivals {
        event_id: clock.new_id(),
        title: "Data & <Leaders>".into(),
        on: day(on),
        no_names: on == "2026-07-08",
        people: came.iter().map(|number| (Some(boroughs[*number].id), number + 1)).collect(),
    };
    let history = [
        meeting("2025-11-12", &[0, 2]),
        meeting("2026-03-11", &[0, 1]),
        meeting("2026-05-13", &[0]),
        meeting("2026-06-10", &[0]),
        meeting("2026-07-08", &[0, 3]),
    ];
    coverage(
        &boroughs,
        &history,
        Scope { year, kind: Some(OrganisationKind::Borough), audience: Audience::Public },
    )
}

#[test]
fn coverage_is_said_in_sentences() {
    let words = Words::of("en-GB").unwrap();
    let said = |year| words.coverage(&found(year)).unwrap().join(" ");
    expect!["Boroughs reached in 2026: 2 of 4. Not since November 2025: Dockside | Council. Not since March: Eastmere <Council>. Never: Yarrowgate *Council*. One meeting was held without names and is not counted."].assert_eq(&said(Some(2026)));
    expect!["Boroughs reached: 3 of 4. Not since November 2025: Dockside | Council. Not since March 2026: Eastmere <Council>. Never: Yarrowgate *Council*. One meeting was held without names and is not counted."].assert_eq(&said(None));
    expect!["No arrivals were recorded in 2024."].assert_eq(&said(Some(2024)));
    let nobody = coverage(&[], &[], Scope { year: None, kind: None, audience: Audience::Public });
    expect!["No organisation is marked as a member of the network yet."]
        .assert_eq(&words.coverage(&nobody).unwrap().join(" "));
}

#[test]
fn coverage_as_a_document_and_as_a_page_with_its_picture() {
    let found = found(Some(2026));
    let markdown = document(&found, "Data Leaders Network", "en-GB").unwrap().markdown;
    expect_file!["../../../../../../tests/golden/coverage.md"].assert_eq(&markdown);
    let page = html(&found, "Data Leaders Network", "en-GB").unwrap();
    expect_file!["../../../../../../tests/golden/coverage.html"].assert_eq(&page);
}

#[test]
fn nothing_to_draw_is_no_picture() {
    assert_eq!(chart::coverage::coverage(&found(Some(2024)), &Words::of("en-GB").unwrap()).unwrap(), "");
}
