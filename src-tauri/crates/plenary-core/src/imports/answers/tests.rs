//! Claims about files of answers: what the form says itself is known, and everything else is a question.

use super::*;
use crate::imports::{ImportDraft, recognise};
use proptest::prelude::*;

const MICROSOFT: &str = "ID,Start time,Completion time,Email,Name,\"How would you rate\r\nthe day, overall?\",Your e-mail\r\n\
1,11/13/26 9:01:02,11/13/26 9:05:00,anonymous,Anonymous,4,ada@example.org\r\n\
2,11/3/26 14:01:02,11/3/26 14:05:00,anonymous,,\"5\",\r\n";

const GOOGLE: &str = "Timestamp,Email Address,Overall,Your email address\n\
2026/11/13 9:05:00 am GMT,ada@example.org,4,ada.work@example.org\n\
13/11/2026 10:00:00,ben@example.org,5,\n";

fn meanings(draft: &AnswersDraft) -> Vec<&'static str> {
    draft.columns.iter().map(|column| column.known.map_or("?", ColumnMeaning::as_str)).collect()
}

fn cells(draft: &AnswersDraft) -> Vec<Vec<&str>> {
    draft.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

#[test]
fn a_file_of_microsoft_forms_says_when_and_not_who_is_anonymous() {
    let windows =
        encoding_rs::WINDOWS_1252.encode(&MICROSOFT.replace("overall", "overall – é")).0.into_owned();
    for bytes in [MICROSOFT.as_bytes(), &windows] {
        let (draft, problems) = read_microsoft(bytes);
        assert_eq!(problems, []);
        assert_eq!(meanings(&draft), ["identity", "identity", "submitted_at", "ignore", "ignore", "?", "?"]);
        assert_eq!(
            cells(&draft),
            [
                [
                    "1",
                    "2026-11-13T09:01:02",
                    "2026-11-13T09:05:00",
                    "anonymous",
                    "Anonymous",
                    "4",
                    "ada@example.org"
                ],
                ["2", "2026-11-03T14:01:02", "2026-11-03T14:05:00", "anonymous", "", "5", ""],
            ]
        );
        assert!(draft.columns[5].heading.starts_with("How would you rate the day, overall"));
    }
}

#[test]
fn a_form_for_members_of_the_office_says_who_answered() {
    let (draft, _) =
        read_microsoft(MICROSOFT.replace("anonymous,Anonymous", "ada@example.org,Ada Osei").as_bytes());
    assert_eq!(meanings(&draft)[3..5], ["email", "name"]);
    assert_eq!(cells(&draft)[1][3..5], ["", ""], "one who did not sign in is still anonymous");
}

#[test]
fn a_file_of_google_forms_is_read_in_every_shape_of_its_moments() {
    let (draft, problems) = read_google(GOOGLE.as_bytes());
    assert_eq!(problems, []);
    assert_eq!(meanings(&draft), ["submitted_at", "email", "?", "?"]);
    let moments: Vec<&str> = draft.column(0).collect();
    assert_eq!(moments, ["2026-11-13T09:05:00", "2026-11-13T10:00:00"]);
}

#[test]
fn each_file_is_recognised_by_its_headings() {
    let name = |text: &str| recognise(text.as_bytes(), "answers.csv").map(|format| format.name);
    assert_eq!(name(MICROSOFT), Some("microsoft-forms"));
    assert_eq!(name(GOOGLE), Some("google-forms"));
    assert_eq!(name("Name,How would you rate the day?\nA,4\n"), Some("feedback"));
    assert_eq!(
        name("Order no.,Attendee no.,First Name,Surname,Email,Any feedback?\n1,2,A,B,a@example.org,\n"),
        Some("eventbrite-csv")
    );
    assert_eq!(name("Name,Colour\nA,blue\n"), None);
}

#[test]
fn a_moment_that_cannot_be_read_is_told_and_the_row_stays() {
    let (draft, problems) = read_google(b"Timestamp,Overall\nyesterday,4\n");
    assert_eq!(cells(&draft), [["", "4"]]);
    assert_eq!(
        problems[0].to_string(),
        "warning date-unreadable at line 2, column 1, Timestamp value=\"yesterday\""
    );
}

#[test]
fn a_file_of_another_form_is_refused_with_the_column_that_is_missing() {
    for (draft, problems) in [read_microsoft(GOOGLE.as_bytes()), read_google(MICROSOFT.as_bytes())] {
        assert!(ImportDraft::Answers(draft).is_empty());
        assert_eq!(problems[0].code, "form-columns-missing");
    }
}

proptest! {
    #[test]
    fn no_table_stops_the_readers(text in "([a-zA-Z@.,;\"\n\t/:0-9 ]|Timestamp|Start time|Completion time|é|★){0,200}") {
        for read in [read_microsoft, read_google, read_plain] {
            let (draft, _) = read(text.as_bytes());
            prop_assert!(draft.rows.iter().all(|row| row.cells.len() == draft.columns.len()));
        }
    }
}
