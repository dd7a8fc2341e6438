//! What a mail is made of, and that no text can make it anything else.

use super::*;
use proptest::prelude::*;

fn letter() -> Letter {
    Letter {
        subject: "Invitation: Opening, Thursday 12 November 2026, 09:30 to 10:15".into(),
        plain: "Hello Amara Okafor,\n\nyou are invited.\n".into(),
        html: "<p>Hello Amara Okafor,</p>\n<p>you are invited.</p>\n".into(),
    }
}

fn mail(letter: &Letter) -> Mail<'_> {
    Mail {
        from: Mailbox { name: "Capital Digital Office".into(), address: "events@example.org".into() },
        to: Mailbox { name: "Amara Okafor".into(), address: "amara@example.org".into() },
        letter,
        calendar: b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n",
        method: "REQUEST",
        date: "2026-09-01T10:00:00Z".parse().unwrap(),
        id: "0198a3c2-0000-7000-8000-000000000001".into(),
    }
}

/// The header lines, unfolded.
fn headers(message: &str) -> Vec<String> {
    let (head, _) = message.split_once("\r\n\r\n").unwrap();
    head.replace("\r\n ", " ").replace("\r\n\t", " ").split("\r\n").map(String::from).collect()
}

#[test]
fn a_mail_has_the_calendar_as_an_alternative_and_as_a_file() {
    let message = String::from_utf8(compose(&mail(&letter())).unwrap()).unwrap();
    expect_test::expect_file!["../../../../../../tests/golden/invitation.eml"]
        .assert_eq(&message.replace("\r\n", "\n"));
    assert_eq!(message.matches("\r\n").count(), message.matches('\n').count(), "every line ends in CR LF");
    assert_eq!(message.as_bytes(), compose(&mail(&letter())).unwrap(), "the same mail gives the same bytes");
}

#[test]
fn a_link_to_the_mail_program_holds_subject_and_body() {
    let to = Mailbox { name: String::new(), address: "amara+x@example.org".into() };
    let link = mailto(&to, &letter().subject, &letter().plain);
    assert!(link.starts_with("mailto:amara%2Bx@example.org?subject=Invitation%3A%20Opening"), "{link}");
    assert!(link.ends_with("%0D%0A%0D%0Ayou%20are%20invited.%0D%0A"), "{link}");
}

proptest! {
    #[test]
    fn no_name_address_or_title_adds_a_header(
        name in "[\\PC\r\n\u{0}\"<>,;:\\\\]{0,60}", address in "[a-z\r\n <>,]{0,20}", title in "(\\PC|[\r\n\u{2028}]){0,200}",
    ) {
        let hostile = Letter { subject: title.clone(), plain: title.clone(), html: title };
        let mut mail = mail(&hostile);
        mail.from.name = name.clone();
        mail.to = Mailbox { name, address: address + "\r\nBcc: x@example.org" };
        let message = String::from_utf8(compose(&mail).unwrap()).unwrap();
        let names: Vec<String> =
            headers(&message).iter().map(|line| line.split(':').next().unwrap().to_owned()).collect();
        let expected = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"];
        prop_assert_eq!(names, expected);
        prop_assert_eq!(message.matches("\r\n--=_m_").count(), 3, "two parts and an end");
    }
}
