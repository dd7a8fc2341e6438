//! Attendee lists, invented, in the encodings and countries they come from.

use super::{read, recognise};
use crate::model::{AttendeeDraft, Problem, RowStatus};
use expect_test::expect;
use proptest::prelude::*;
use std::fmt::Write as _;

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/../../../tests/fixtures/imports/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn sketch((draft, problems): &(AttendeeDraft, Vec<Problem>)) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{} asks {:?}", draft.source, draft.questions);
    for row in &draft.rows {
        let when = row.ordered_at.map(|at| at.to_string()).unwrap_or_default();
        let status = if row.status == RowStatus::Registered { "registered" } else { "cancelled" };
        let door = if row.checked_in { ", checked in" } else { "" };
        let _ = writeln!(
            out,
            "{}: {} {} <{}> {status}{door}",
            row.line, row.given_name, row.family_name, row.email
        );
        let _ = writeln!(
            out,
            "   {}/{} {}x {} on {when}",
            row.order_no, row.attendee_no, row.quantity, row.ticket
        );
        let _ = writeln!(out, "   {:?} {:?} {:?}", row.job_title, row.company, row.phone);
        for answer in &row.answers {
            let _ = writeln!(out, "   {:?}: {:?}", answer.question, answer.answer);
        }
    }
    for problem in problems {
        let _ = writeln!(out, "{problem}");
    }
    out
}

#[test]
fn a_british_list_comes_in_with_its_problems() {
    expect![[r#"
        eventbrite asks ["Do you have any dietary needs?", "Company (2)"]
        3: Ada Osei <ada.osei@northbank.example.org> registered
           8101/9001 1x General on 2026-10-12 09:30:00
           "Head of Digital" "Northbank Council" "07700 900001"
           "Do you have any dietary needs?": "Vegan"
           "Company (2)": "Northbank"
        4: Ben Kaur <ben.kaur@northbank.example.org> registered, checked in
           8101/9002 1x General on 2026-10-12 09:30:00
           "Analyst" "Northbank Council" ""
        5: Zoë O’Brien <zoe@example.org> registered
           8102/9003 2x Speaker on 2026-10-13 14:05:00
           "" "Owls, Ltd" "+44 20 7946 0000"
           "Do you have any dietary needs?": "No nuts\nand no milk"
        7:   <chioma@example.org> registered
           8103/9004 1x General on 2026-10-14 08:00:00
           "" "" ""
        8: Dev Patel <> cancelled
           8104/9005 1x General on 
           "" "" ""
        10: Eve Mensah <eve@example.org> registered
           8106/9007 1x General on 2026-10-15 10:01:00
           "" "" ""
        11: Finn Larsen <finn@example.org> cancelled
           8107/9008 1x General on 2026-10-15 10:02:00
           "" "" ""
        warning row-short at line 11 cells="9" headings="15"
        warning quantity-many at line 5, column 6, Quantity value="2"
        warning name-missing at line 7, column 3, First Name email="chioma@example.org"
        warning email-invalid at line 8, column 5, Email value="dev at example.org"
        warning date-unreadable at line 8, column 2, Order Date value="yesterday"
        warning guest-not-named at line 9, column 3, First Name
        warning quantity-unreadable at line 10, column 6, Quantity value="many"
        warning status-unknown at line 10, column 9, Attendee Status value="On a boat"
        warning row-twice at line 12, column 8, Attendee no. value="9001"
    "#]]
    .assert_eq(&sketch(&read(&fixture("eventbrite-uk.csv"))));
}

#[test]
fn an_american_list_reads_month_first_and_keeps_buyer_and_guest_apart() {
    expect![[r#"
        eventbrite asks []
        2: Linh Nguyen <linh@example.org> registered
           6001/7001 1x General on 2026-11-13 09:30:00
           "" "" ""
        3: Sam Guest <> registered
           6001/7002 1x General on 2026-11-13 09:30:00
           "" "" ""
        4: Noa Berg <noa@example.org> registered
           6002/7003 1x General on 2026-11-02 17:00:00
           "" "" ""
    "#]]
    .assert_eq(&sketch(&read(&fixture("eventbrite-us.csv"))));
}

#[test]
fn a_list_in_windows_1252_with_semicolons_keeps_its_accents() {
    expect![[r#"
        eventbrite asks []
        2: Françoise Müller <francoise@example.org> registered
           8201/9101 1x Général – "Zoë’s" on 2026-10-01 10:00:00
           "" "Café Müller" ""
        3: Lukasz  <lukasz@example.org> registered
           8202/9102 1x General on 2026-10-02 11:00:00
           "" "" ""
    "#]]
    .assert_eq(&sketch(&read(&fixture("eventbrite-windows-1252.csv"))));
}

#[test]
fn encoding_delimiter_and_byte_order_mark_change_nothing() {
    let plain = fixture("eventbrite-uk.csv");
    let text = String::from_utf8(plain.clone()).unwrap();
    let marked = [b"\xef\xbb\xbf".as_slice(), &plain].concat();
    let utf16: Vec<u8> =
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
    for other in [marked, utf16, windows] {
        assert_eq!(read(&other), read(&plain));
        assert_eq!(recognise(&other, "list.csv"), 90);
    }
}

#[test]
fn the_order_and_case_of_columns_change_nothing() {
    let one = read(b"Order no.,Attendee no.,First Name,Surname,Email\n1,2,Ada,Osei,ada@example.org\n");
    let other = read(b"EMAIL,surname,FIRST NAME,attendee no,Order No.\nada@example.org,Osei,Ada,2,1\n");
    assert_eq!(one, other);
}

#[test]
fn a_list_without_its_columns_is_refused() {
    let (draft, problems) = read(b"Name,Colour\nAda,blue\n");
    assert!(draft.is_empty());
    assert_eq!(problems[0].to_string(), "error columns-missing missing=\"Order no.\"");
    assert_eq!(recognise(b"Name,Colour\nAda,blue\n", "eventbrite.csv"), 0);
}

proptest! {
    #[test]
    fn no_damage_to_a_list_stops_the_reader(at in 0_usize..5_000, byte in any::<u8>(), cut in 0_usize..5_000) {
        for name in ["eventbrite-uk.csv", "eventbrite-us.csv", "eventbrite-windows-1252.csv"] {
            let mut bytes = fixture(name);
            let length = bytes.len();
            bytes[at % length] = byte;
            bytes.truncate(length - cut % length);
            let (draft, problems) = read(&bytes);
            prop_assert!(!draft.is_empty() || !problems.is_empty(), "an empty draft always has a reason");
            recognise(&bytes, name);
        }
    }

    #[test]
    fn no_bytes_at_all_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        read(&bytes);
        recognise(&bytes, "list.csv");
    }
}
