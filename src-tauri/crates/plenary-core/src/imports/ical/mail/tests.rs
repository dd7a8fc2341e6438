//! Mail is known by what it is, not by how it begins, and calendars in it are read whatever they were wrapped in.

use super::is_mail;
use crate::imports::{self, ical};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:one@example.org\r\nSUMMARY:Talk\r\n\
    DTSTART;TZID=Europe/London:20260612T093000\r\nDURATION:PT1H\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.org\r\n\
    END:VEVENT\r\nEND:VCALENDAR\r\n";

/// A mail of Ada's with these headers first.
fn mail(first: &str, encoding: &str, ada: &str) -> String {
    let calendar = CALENDAR.replace("ada@", &format!("{ada}@"));
    let calendar = match encoding {
        "base64" => {
            let lines = calendar.as_bytes().chunks(57).map(|some| STANDARD.encode(some));
            lines.collect::<Vec<_>>().join("\r\n")
        }
        _ => calendar.replace('=', "=3D"),
    };
    format!(
        "{first}From: Ada Osei <{ada}@example.org>\r\nSubject: Accepted\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<html>Yes</html>\r\n\
         --b\r\nContent-Type: text/calendar; charset=utf-8; method=REPLY\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n\
         {calendar}\r\n--b--\r\n"
    )
}

#[test]
fn a_mail_is_one_whatever_header_it_begins_with() {
    let long = format!("ARC-Seal: i=1;\r\n\tb={}\r\n", "x".repeat(6000));
    let headers = [
        "",
        "Authentication-Results: mx.example.org;\r\n dkim=pass\r\n",
        "DKIM-Signature: v=1; a=rsa-sha256;\r\n\tb=abc\r\n",
        "X-Mozilla-Status: 0001\r\n",
        "To: events@example.org\r\n",
        "Message-ID: <1@example.org>\r\n",
        "Thread-Topic: Talk\r\n",
        "X-Unsent: 1\r\n",
        "From - Mon Nov 30 10:00:00 2026\r\n",
        "From ada@example.org Mon Nov 30 10:00:00 2026\r\nReceived: from there\r\n",
        "\u{feff}X-Unsent: 1\r\n",
        "\r\n\r\nX-Unsent: 1\r\n",
        &long,
    ];
    for first in headers {
        for encoding in ["base64", "quoted-printable"] {
            for ends in ["\r\n", "\n"] {
                let mail = mail(first, encoding, "ada").replace("\r\n", ends);
                let known = imports::recognise(mail.as_bytes(), "").map(|format| format.name);
                assert_eq!(known, Some("replies"), "{first} {encoding}");
                let (replies, problems) = ical::read_replies(mail.as_bytes());
                let addresses: Vec<&str> = replies.iter().map(|one| one.address.as_str()).collect();
                assert_eq!((addresses, problems), (vec!["ada@example.org"], vec![]), "{first} {encoding}");
                let (draft, problems) = ical::read(mail.as_bytes(), None);
                assert_eq!(
                    (draft.event.zone.as_str(), problems),
                    ("Europe/London", vec![]),
                    "{first} {encoding}"
                );
            }
        }
    }
}

#[test]
fn each_mail_of_several_in_a_file_has_its_author() {
    let between = "From somebody Mon Nov 30 10:00:00 2026\r\n";
    let all = CALENDAR.replace(
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.org",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@example.org\r\nATTENDEE;PARTSTAT=DECLINED:mailto:ben@example.org",
    );
    let of = |who: &str| {
        let body = STANDARD.encode(&all);
        let body = body.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap());
        let body = body.collect::<Vec<_>>().join("\r\n");
        format!(
            "X-GM-THRID: 1\r\nFrom: <{who}@example.org>\r\nContent-Type: text/calendar; method=REPLY\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{body}\r\n\r\n"
        )
    };
    let plain = "From: <cara@example.org>\r\nContent-Type: text/plain\r\n\r\nFrom there on it is clear.\r\n\r\nFrom there\r\n\r\n";
    let file = format!("{between}{}{between}{plain}{between}{}", of("ben"), of("ada"));
    let (replies, problems) = ical::read_replies(file.as_bytes());
    let said: Vec<String> = replies.iter().map(|one| format!("{} {:?}", one.address, one.answer)).collect();
    assert_eq!(said, ["ben@example.org Declined", "ada@example.org Accepted"], "{problems:?}");
}

#[test]
fn what_only_looks_like_headers_is_no_mail() {
    for text in [
        CALENDAR,
        "\u{feff}\r\nbegin:vcalendar\r\nContent-Type: x\r\n",
        "{\"schedule\":{\"version\":\"1\"}}",
        "Ada: hello\r\nBen: good morning\r\n",
        "Name,Address\r\nAda,ada@example.org\r\n",
        "Dear all,\r\nContent-Type: none\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\n\r\n",
        "Ada: hello\r\n\r\nContent-Type: none\r\n",
        "From there on\r\n\r\nwe went home: all of us.\r\n",
        "",
    ] {
        assert!(!is_mail(text.as_bytes()), "{text}");
    }
    let pasted = format!("Note: as sent\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n{CALENDAR}");
    assert_eq!(ical::read(pasted.as_bytes(), None).0.sessions.len(), 1, "below somebody's own words");
}
