//! What holds for every format: files repeat byte for byte, are named, and keep what permission keeps back.

mod canaries;
mod hostile;
mod leaving;
mod minuted;
mod templates;

use super::*;
use crate::model::OrganisationKind;
use crate::model::cast::{Stage, conference};
use crate::model::snapshot::{LastCount, LastTime};
use crate::wording::html::page_with;
use crate::wording::pictures::Pictures;
use expect_test::expect_file;
use std::collections::BTreeSet;

/// A file of the table as text; of a document, with `-html`, the page that is made of it.
fn text(name: &str, snapshot: &Snapshot) -> String {
    if let Some(kind) = name.strip_suffix("-html") {
        let markdown = text(&format!("{kind}-md"), snapshot);
        let title = crate::wording::plain_text(markdown.lines().next().unwrap_or_default());
        let pictures = Pictures::default();
        return page_with(&title, &snapshot.event.language, &markdown, &pictures, "");
    }
    let format = FORMATS.iter().find(|format| format.name == name).expect(name);
    String::from_utf8((format.export)(snapshot, &Options::default()).unwrap().bytes).unwrap()
}

#[test]
fn the_formats_stand_in_the_order_people_are_shown() {
    let names: Vec<_> = FORMATS.iter().map(|format| format.name).collect();
    let order = [
        "ics",
        "summary-md",
        "blog-md",
        "minutes-md",
        "approval-sheets-md",
        "report-md",
        "social-json",
        "social-txt",
        "thank-you-md",
        "attendees-csv",
        "sessions-csv",
        "feedback-csv",
    ];
    assert_eq!(names, order);
}

#[test]
fn the_blog_post_of_the_conference() {
    expect_file!["../../../../../tests/golden/blog.md"].assert_eq(&text("blog-md", &conference()));
    expect_file!["../../../../../tests/golden/blog.html"].assert_eq(&text("blog-html", &conference()));
}

#[test]
fn the_summary_of_the_conference() {
    expect_file!["../../../../../tests/golden/summary.md"].assert_eq(&text("summary-md", &conference()));
    expect_file!["../../../../../tests/golden/summary.html"].assert_eq(&text("summary-html", &conference()));
}

#[test]
fn an_event_with_nothing_in_it_still_gives_a_document() {
    let snapshot = Stage::new().snapshot;
    expect_file!["../../../../../tests/golden/blog-empty.md"].assert_eq(&text("blog-md", &snapshot));
    expect_file!["../../../../../tests/golden/summary-empty.md"].assert_eq(&text("summary-md", &snapshot));
}

#[test]
fn every_format_gives_the_same_bytes_twice_under_a_name_of_its_own() {
    let snapshot = conference();
    let mut names = BTreeSet::new();
    for format in FORMATS {
        let make = || (format.export)(&snapshot, &Options::default()).unwrap();
        assert_eq!(make(), make(), "{} repeats itself", format.name);
        let name = make().file_name;
        assert!(name.ends_with(&format!(".{}", format.extension)), "{name}");
        assert!(names.insert(name), "{} has a name of its own", format.name);
    }
}

/// Doorstep Digital less than this time, Eastmere as much, Harbour Homes only then, and somebody of no organisation.
fn last_time(snapshot: &Snapshot) -> Vec<LastCount> {
    let here =
        |name: &str| snapshot.organisations.values().find(|one| one.name == name).expect("an organisation");
    let of = |name: &str, registered, came, no_shows| {
        let one = here(name);
        LastCount { id: Some(one.id), name: name.into(), kind: Some(one.kind), registered, came, no_shows }
    };
    let gone = LastCount {
        id: Some("0197c000-0000-7000-8000-000000000007".parse().expect("an id")),
        name: "Harbour Homes".into(),
        kind: Some(OrganisationKind::Housing),
        registered: 5,
        came: 3,
        no_shows: 2,
    };
    let none = LastCount { id: None, name: String::new(), kind: None, registered: 1, came: 1, no_shows: 0 };
    vec![of("Doorstep Digital", 1, 1, 0), gone, of("London Borough of Eastmere", 2, 1, 1), none]
}

#[test]
fn the_report_of_the_conference() {
    let mut snapshot = conference();
    snapshot.last_time = Some(LastTime {
        event_id: snapshot.event.id,
        title: "Digital Inclusion Conference 2025".into(),
        starts_on: crate::model::cast::day("2025-11-13"),
        ends_on: crate::model::cast::day("2025-11-13"),
        without_names: false,
        by_organisation: last_time(&snapshot),
    });
    expect_file!["../../../../../tests/golden/report.md"].assert_eq(&text("report-md", &snapshot));
}

#[test]
fn where_nobody_is_named_people_are_counted_by_sector_alone() {
    let told = |without_names: bool, last_without_names: bool| {
        let mut snapshot = conference();
        snapshot.sessions.iter_mut().for_each(|session| session.no_names = without_names);
        snapshot.last_time = Some(LastTime {
            event_id: snapshot.event.id,
            title: "Digital Inclusion Conference 2025".into(),
            starts_on: crate::model::cast::day("2025-11-13"),
            ends_on: crate::model::cast::day("2025-11-13"),
            without_names: last_without_names,
            by_organisation: last_time(&snapshot),
        });
        let charts = crate::wording::chart::of_event::charts(&snapshot).unwrap();
        let counted = ["report-md", "summary-md"].map(|format| {
            let text = text(format, &snapshot).to_lowercase();
            assert!(text.contains("by sector"), "{format}: {text}");
            text.matches("by organisation").count()
        });
        (counted, charts.contains_key("organisations"))
    };
    assert_eq!(told(true, false), ([0, 0], false));
    let open = told(false, false);
    assert!(open.1 && open.0.iter().all(|count| *count > 0), "{open:?}");
    assert_eq!(told(false, true).0[0] + 1, open.0[0], "nor of last time, where that was held without names");
}

#[test]
fn the_social_posts_and_letters_of_the_conference() {
    expect_file!["../../../../../tests/golden/social.txt"].assert_eq(&text("social-txt", &conference()));
    expect_file!["../../../../../tests/golden/social.json"].assert_eq(&text("social-json", &conference()));
    expect_file!["../../../../../tests/golden/thank-you.md"].assert_eq(&text("thank-you-md", &conference()));
}
