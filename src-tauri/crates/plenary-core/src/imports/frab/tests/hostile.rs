//! Files that are something else, broken, or made to hurt: refused whole, with a place and a reason.

use super::super::{read_json, read_xml};
use super::{fixture, listing};
use crate::model::{Problem, ProgrammeDraft};
use expect_test::{Expect, expect};
use proptest::prelude::*;
use serde_json::json;

fn refused((draft, problems): (ProgrammeDraft, Vec<Problem>), expected: Expect) {
    assert!(draft.is_empty(), "nothing of a refused file comes in");
    expected.assert_eq(&listing(&problems));
}

#[test]
fn a_schedule_of_another_schema_is_refused() {
    refused(
        read_xml(&fixture("other-schema.schedule.xml")),
        expect![[r#"
        error file-other-schema at line 3, column 1 missing="day/room/event"
    "#]],
    );
    refused(
        read_xml(b"<feed><entry/></feed>"),
        expect![[r#"
        error file-other-schema at line 1, column 1 missing="schedule"
    "#]],
    );
    refused(
        read_json(br#"{"talks": []}"#),
        expect![[r#"
        error file-other-schema missing="schedule"
    "#]],
    );
    refused(
        read_json(br#"{"schedule": {"conference": {"title": "No days"}}}"#),
        expect![[r#"
        error file-other-schema missing="schedule.conference.days"
    "#]],
    );
    refused(
        read_json(b"[1, 2]"),
        expect![[r#"
        error file-other-schema missing="schedule"
    "#]],
    );
}

#[test]
fn a_web_page_saved_in_place_of_the_file_is_refused() {
    refused(
        read_json(b"<!DOCTYPE html><html><body>Log in</body></html>"),
        expect![[r#"
        error file-is-web-page
    "#]],
    );
    refused(
        read_xml(b"\n<html lang='en'><body>Log in</body></html>"),
        expect![[r#"
        error file-is-web-page
    "#]],
    );
}

#[test]
fn a_file_cut_short_says_where_it_ends() {
    let json = fixture("night-school.schedule.json");
    refused(
        read_json(&json[..json.len() / 2]),
        expect![[r#"
        error file-cut-short at line 67, column 52 reason="EOF while parsing a string"
    "#]],
    );
    let xml = fixture("night-school.schedule.xml");
    refused(
        read_xml(&xml[..xml.len() / 2]),
        expect![[r#"
        error file-cut-short at line 51, column 7 reason="syntax error: tag not closed: `>` not found before end of input"
    "#]],
    );
    refused(
        read_xml(b""),
        expect![[r#"
        error file-empty
    "#]],
    );
    refused(
        read_json(b""),
        expect![[r#"
            error file-empty
        "#]],
    );
}

#[test]
fn a_document_type_is_never_read() {
    refused(
        read_xml(&fixture("entity-bomb.schedule.xml")),
        expect![[r#"
        error xml-document-type at line 2, column 1
    "#]],
    );
}

#[test]
fn depth_is_bounded_in_both_formats() {
    refused(
        read_xml("<schedule>".repeat(100_000).as_bytes()),
        expect![[r#"
        error xml-too-deep at line 1, column 321
    "#]],
    );
    refused(
        read_json("{\"schedule\":".repeat(100_000).as_bytes()),
        expect![[r#"
        error file-broken at line 1, column 1525 reason="recursion limit exceeded"
    "#]],
    );
}

#[test]
fn wrong_tags_and_loose_ampersands_have_a_place() {
    refused(
        read_xml(b"<schedule>\n  <conference></day>\n</schedule>"),
        expect![[r#"
        error file-broken at line 2, column 15 reason="ill-formed document: expected `</conference>`, but `</day>` was found"
    "#]],
    );
    refused(
        read_xml(b"<schedule/>\n<schedule/>"),
        expect![[r#"
        error file-broken at line 2, column 1 reason="a second root"
    "#]],
    );
}

/// The night school with something else at a place.
fn with(place: &str, value: serde_json::Value) -> Vec<u8> {
    let mut file: serde_json::Value = serde_json::from_slice(&fixture("night-school.schedule.json")).unwrap();
    *file.pointer_mut(&format!("/schedule/conference{place}")).unwrap() = value;
    file.to_string().into_bytes()
}

#[test]
fn what_is_of_another_kind_is_told_and_not_passed_over() {
    let whole = read_json(&fixture("night-school.schedule.json"));
    let mut told = String::new();
    for (place, value) in [
        ("/days/0", json!("Thursday")),
        ("/days/0/rooms", json!("none")),
        ("/days/0/rooms/Łódź Hall", json!(3)),
        ("/days/0/rooms/Łódź Hall/0/persons", json!("Ada Osei")),
        ("/days/0/rooms/Łódź Hall/0/persons/0", json!(7)),
        ("/days/0/rooms/Łódź Hall/0/links", json!({ "url": "https://example.org" })),
        ("/days/0/rooms/Łódź Hall/0/abstract", json!(["one", "two"])),
        ("/days/0/rooms", json!([])),
    ] {
        let (draft, problems) = read_json(&with(place, value));
        let new: Vec<Problem> = problems.into_iter().filter(|one| one.code == "other-kind").collect();
        let lost = whole.0.sessions.len() - draft.sessions.len();
        told.push_str(&format!("{} sessions lost, damaged {}\n{}", lost, draft.damaged, listing(&new)));
    }
    expect![[r#"
        3 sessions lost, damaged true
        error other-kind at schedule.conference.days[0] found="text" wanted="object"
        3 sessions lost, damaged true
        error other-kind at schedule.conference.days[0].rooms found="text" wanted="object"
        2 sessions lost, damaged true
        error other-kind at schedule.conference.days[0].rooms.Łódź Hall found="number" wanted="list"
        0 sessions lost, damaged false
        warning other-kind at schedule.conference.days[0].rooms.Łódź Hall[0].persons found="text" wanted="list"
        0 sessions lost, damaged false
        warning other-kind at schedule.conference.days[0].rooms.Łódź Hall[0].persons[0] found="number" wanted="object"
        0 sessions lost, damaged false
        warning other-kind at schedule.conference.days[0].rooms.Łódź Hall[0].links found="object" wanted="list"
        0 sessions lost, damaged false
        warning other-kind at schedule.conference.days[0].rooms.Łódź Hall[0].abstract found="list" wanted="text"
        3 sessions lost, damaged false
    "#]].assert_eq(&told);
}

#[test]
fn letters_that_nobody_can_read_are_told_with_their_place() {
    let text = String::from_utf8(fixture("night-school.schedule.xml")).unwrap();
    let slipped = text.replacen("Łódź", "#", 1).into_bytes();
    let slipped: Vec<u8> = slipped.into_iter().map(|byte| if byte == b'#' { 0xff } else { byte }).collect();
    let (draft, problems) = read_xml(&slipped);
    assert!(!draft.is_empty());
    let unreadable: Vec<Problem> = problems.into_iter().filter(|one| one.code == "text-unreadable").collect();
    expect![[r#"
        warning text-unreadable at line 8, column 27 encoding="UTF-8"
    "#]]
    .assert_eq(&listing(&unreadable));
}

proptest! {
    #[test]
    fn no_damage_to_a_file_stops_the_reader(
        at in 0_usize..20_000, byte in any::<u8>(), cut in 0_usize..20_000, swap in any::<bool>(),
    ) {
        for name in ["night-school.schedule.json", "night-school.schedule.xml", "old-weekend.schedule.xml"] {
            let mut bytes = fixture(name);
            let length = bytes.len();
            bytes[at % length] = byte;
            if swap {
                bytes.drain(cut % length..(cut % length + 40).min(length));
            }
            let (draft, problems) = if name.ends_with("json") { read_json(&bytes) } else { read_xml(&bytes) };
            prop_assert!(!draft.is_empty() || !problems.is_empty(), "an empty draft always has a reason");
        }
    }

    #[test]
    fn no_text_at_all_stops_a_reader(text in ".*") {
        prop_assert!(read_json(text.as_bytes()).0.is_empty());
        prop_assert!(read_xml(text.as_bytes()).0.is_empty());
    }
}
