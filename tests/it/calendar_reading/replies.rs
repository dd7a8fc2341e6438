//! Answers to invitations: as calendar files, as mails of every shape, and as a folder of both.

mod left;
mod told;

use crate::cast::{Cast, at};
use crate::office::Office;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};
use std::path::Path;
use std::path::PathBuf;

/// A conference with one session and one guest.
struct Conference {
    office: Office,
    event: Value,
    session: String,
    folder: tempfile::TempDir,
}

impl Conference {
    fn new() -> Self {
        let office = Office::new();
        let event = json!({ "title": "Inclusion Day", "starts_on": "2026-11-12", "zone": "Europe/London", "contact_email": "days@example.org" });
        let event = office.call("create_event", event)["id"].clone();
        let at =
            json!({ "room_id": null, "starts_at": "2026-11-12T09:30:00", "ends_at": "2026-11-12T10:15:00" });
        let session = json!({ "session": { "event_id": event, "title": "Devices" }, "at": at });
        let session = office.call("create_session", session)["id"].as_str().unwrap().to_owned();
        office.call(
            "create_person",
            json!({ "given_name": "Ada", "family_name": "Osei", "email": "Ada.Osei@example.org" }),
        );
        Self { office, event, session, folder: tempfile::tempdir().unwrap() }
    }

    /// A reply to the session; `who` is the whole ATTENDEE line after its name.
    fn reply(&self, who: &str, sequence: u32, stamp: &str) -> String {
        reply(&format!("{}@calendar.example.org", self.session), who, sequence, stamp)
    }

    fn person(&self, name: &str, address: &str) -> Value {
        let person = json!({ "given_name": name, "family_name": "Vale", "email": address });
        self.office.call("create_person", person)["id"].clone()
    }

    fn counts(&self) -> [u64; 3] {
        let counts = self.all()["counts"].clone();
        ["accepted", "accepted_before", "declined"].map(|answer| counts[answer].as_u64().unwrap())
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn bring(&self, bytes: impl AsRef<[u8]>) -> Value {
        self.office
            .call("import_replies", json!({ "paths": [self.file("one.eml", bytes)], "event_id": self.event }))
    }

    fn all(&self) -> Value {
        self.office.call("replies", json!({ "event_id": self.event }))
    }

    /// The answer of each address.
    fn answers(&self) -> Vec<(String, String)> {
        let all = self.all();
        let text = |line: &Value, field: &str| line["reply"][field].as_str().unwrap().to_owned();
        all["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| (text(line, "address"), text(line, "answer")))
            .collect()
    }
}

fn reply(uid: &str, who: &str, sequence: u32, stamp: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nPRODID:-//Program//EN\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nSEQUENCE:{sequence}\r\n\
         DTSTAMP:{stamp}\r\nDTSTART:20261112T093000Z\r\nORGANIZER:mailto:events@example.org\r\nATTENDEE{who}\r\n\
         COMMENT:Zoë’s train is late\r\nSUMMARY:Devices\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

/// In lines of 76, as mails carry it.
fn base64(bytes: &[u8]) -> String {
    let line = |some: &[u8]| STANDARD.encode(some);
    bytes.chunks(57).map(line).collect::<Vec<_>>().join("\r\n")
}

fn quoted_printable(text: &str) -> String {
    let byte = |byte: &u8| match byte {
        b'=' => "=3D".to_owned(),
        b'\r' | b'\n' | b' '..=b'~' => (*byte as char).to_string(),
        other => format!("={other:02X}"),
    };
    text.as_bytes().iter().map(byte).collect()
}

/// A mail as Outlook and Gmail send it: the calendar as an alternative, and as an attached file again.
fn mail(encoding: &str, calendar: &str) -> String {
    format!(
        "From: Ada Osei <ada.osei@example.org>\r\nTo: events@example.org\r\nSubject: Accepted: Devices\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=\"outer\"\r\n\r\n--outer\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n\
         --inner\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nAda has accepted.\r\n\
         --inner\r\nContent-Type: text/calendar; charset=\"utf-8\"; method=REPLY\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{calendar}\r\n--inner--\r\n\
         --outer\r\nContent-Type: application/ics; name=\"invite.ics\"\r\nContent-Disposition: attachment; filename=\"invite.ics\"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{calendar}\r\n--outer--\r\n"
    )
}

fn forwarded(mail: &str) -> String {
    format!(
        "From: Jonas Lind <jonas.lind@example.org>\r\nTo: events@example.org\r\nSubject: Fwd: Accepted\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/mixed; boundary=\"fwd\"\r\n\r\n--fwd\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n\
         --fwd\r\nContent-Type: message/rfc822\r\n\r\n{mail}\r\n--fwd--\r\n"
    )
}

const ADA: &str = ";CN=Ada Osei;PARTSTAT=ACCEPTED:MAILTO:ADA.osei@EXAMPLE.org";

#[test]
fn a_reply_is_understood_in_whatever_it_is_wrapped() {
    let conference = Conference::new();
    let calendar = conference.reply(ADA, 0, "20260901T100000Z");
    let plain = mail("8bit", &calendar);
    let shapes = [
        calendar.clone(),
        plain.clone(),
        mail("base64", &base64(calendar.as_bytes())),
        mail("quoted-printable", &quoted_printable(&calendar)),
        forwarded(&plain),
        forwarded(&forwarded(&mail("base64", &base64(calendar.as_bytes())))),
    ];
    for (number, shape) in shapes.iter().enumerate() {
        let plan = conference.bring(shape);
        assert_eq!((&plan["new"], &plan["unknown_people"]), (&json!(1), &json!(0)), "shape {number}");
        let line = conference.all()["lines"][0].clone();
        assert_eq!(line["person"], "Ada Osei");
        assert_eq!(line["reply"]["comment"], "Zoë’s train is late", "shape {number}");
        assert_eq!(conference.answers(), [("ada.osei@example.org".into(), "accepted".into())]);
        conference.office.call("undo", json!({}));
        assert_eq!(conference.answers(), []);
    }
}

#[test]
fn of_several_answers_the_newest_holds_whatever_came_last() {
    let conference = Conference::new();
    let with = |answer: &str| format!(";PARTSTAT={answer}:mailto:ada.osei@example.org");
    let answer = || conference.answers()[0].1.clone();
    conference.bring(conference.reply(&with("DECLINED"), 2, "20260903T100000Z"));
    let older = conference.bring(conference.reply(&with("ACCEPTED"), 1, "20260904T100000Z"));
    assert_eq!((&older["older"], older["remarks"][0]["code"].as_str()), (&json!(1), Some("reply-is-older")));
    assert_eq!(answer(), "declined", "a higher SEQUENCE is newer whatever the hour");
    conference.bring(conference.reply(&with("TENTATIVE"), 2, "20260903T090000Z"));
    assert_eq!(answer(), "declined", "of one SEQUENCE the later hour is newer");
    conference.bring(conference.reply(&with("TENTATIVE"), 2, "20260903T110000Z"));
    assert_eq!(answer(), "tentative");
    let again = conference
        .office
        .answer("import_replies", json!({ "paths": [conference.folder.path().join("one.eml")] }));
    assert_eq!(
        (again.changes, &again.output["unchanged"]),
        (vec![], &json!(1)),
        "the same file again changes nothing"
    );
    assert_eq!(
        conference.all()["counts"],
        json!({ "accepted": 0, "accepted_before": 0, "tentative": 1, "declined": 0, "delegated": 0, "proposed": 0 })
    );
    assert_eq!(conference.all()["items"][0]["title"], "Devices");
}

#[test]
fn an_unknown_address_is_kept_and_can_be_given_to_somebody() {
    let conference = Conference::new();
    let who = ";CN=A. Osei;PARTSTAT=ACCEPTED:mailto:private@home.example.net";
    let plan = conference.bring(conference.reply(who, 0, "20260901T100000Z"));
    assert_eq!(plan["unknown_people"], 1);
    let unknown = conference.all()["unknown"][0]["reply"].clone();
    let ada =
        conference.office.call("find_people", json!({ "query": "Osei", "limit": 1 }))[0]["person_id"].clone();
    conference.office.call("assign_reply", json!({ "id": unknown["id"], "person_id": ada }));
    assert_eq!(conference.all()["unknown"], json!([]));
    assert_eq!(conference.all()["lines"][0]["person"], "Ada Osei");
    let later =
        conference.bring(conference.reply(&who.replace("ACCEPTED", "DECLINED"), 0, "20260902T100000Z"));
    assert_eq!(
        (&later["changed"], &later["unknown_people"]),
        (&json!(1), &json!(0)),
        "the address is known from now on"
    );
    let stray = conference.bring(reply("nothing@example.org", ADA, 0, "20260901T100000Z"));
    assert_eq!(stray["unknown_items"], 1);
    assert_eq!(conference.all()["unknown"][0]["title"], Value::Null);
}

#[test]
fn a_whole_folder_is_one_step_and_what_is_no_reply_is_passed_over() {
    let conference = Conference::new();
    let answer = |who: &str, answer: &str| {
        conference.reply(&format!(";PARTSTAT={answer}:mailto:{who}@example.org"), 0, "20260901T100000Z")
    };
    for name in ["ben", "cara", "dan"] {
        conference.person(name, &format!("{name}@example.org"));
    }
    std::fs::create_dir(conference.folder.path().join("inbox")).unwrap();
    conference.file("ben.ics", answer("ben", "ACCEPTED"));
    conference.file("inbox/cara.eml", mail("base64", &base64(answer("cara", "DECLINED").as_bytes())));
    conference.file("inbox/dan.ics", answer("dan", "DELEGATED"));
    conference.file("inbox/notes.ics", "Dear all");
    conference.file("readme.txt", "not looked at");
    let plan = conference
        .office
        .call("import_replies", json!({ "paths": [conference.folder.path()], "event_id": conference.event }));
    let source = Path::new("inbox").join("notes.ics");
    assert_eq!((&plan["new"], &plan["remarks"][0]["params"]["source"]), (&json!(3), &json!(source)));
    assert_eq!(
        conference.all()["counts"],
        json!({ "accepted": 1, "accepted_before": 0, "tentative": 0, "declined": 1, "delegated": 1, "proposed": 0 })
    );
    let dispatched =
        conference.office.call("accept_import", json!({ "path": conference.folder.path().join("ben.ics") }));
    assert_eq!((&dispatched["format"], &dispatched["replies"]["unchanged"]), (&json!("replies"), &json!(1)));
    conference.office.call("undo", json!({}));
    assert_eq!(conference.answers(), [], "all of it");
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(
        conference.office.refused("import_replies", json!({ "paths": [empty.path()] })),
        "no-replies-found"
    );
}

#[test]
fn a_reply_to_another_event_is_not_taken_into_this_one() {
    let conference = Conference::new();
    let other =
        conference.office.call("create_event", json!({ "title": "Other", "starts_on": "2026-12-01" }));
    let path = conference.file("one.ics", conference.reply(ADA, 0, "20260901T100000Z"));
    let plan = conference.office.call("import_replies", json!({ "paths": [path], "event_id": other["id"] }));
    assert_eq!((&plan["elsewhere"], &plan["new"]), (&json!(1), &json!(0)));
    let uid = format!("{}@calendar.example.org", other["id"].as_str().unwrap());
    let whole = conference.file("two.ics", reply(&uid, ADA, 0, "20260901T100000Z"));
    conference.office.call("import_replies", json!({ "paths": [whole], "event_id": other["id"] }));
    let of_other = conference.office.call("replies", json!({ "event_id": other["id"] }));
    assert_eq!(of_other["items"][0]["kind"], "event");
}

#[test]
fn the_ledger_shows_what_those_who_hold_an_item_answered() {
    let conference = Conference::new();
    let person =
        conference.office.call("directory_page", json!({ "limit": 1 }))["rows"][0]["person"]["id"].clone();
    let part = json!({ "session_id": conference.session, "person_id": person, "role": "speaker" });
    conference.office.call("create_part", part);
    let request =
        json!({ "of": { "event_id": conference.event }, "item_id": conference.session, "limit": 5 });
    assert_eq!(conference.office.call("item_holders", request.clone())[0]["answer"], Value::Null);
    let who = ";PARTSTAT=DECLINED:mailto:ada.osei@example.org";
    conference.bring(conference.reply(who, 0, "20261101T090000Z"));
    assert_eq!(conference.office.call("item_holders", request)[0]["answer"], json!("declined"));
}

#[test]
fn a_reply_that_lists_everybody_is_of_whoever_writes_and_takes_nobody_elses_answer() {
    let conference = Conference::new();
    conference.person("Ben", "ben@example.org");
    conference.bring(conference.reply(ADA, 0, "20260901T100000Z"));
    let both = |ada: &str, ben: &str| {
        format!(
            ";PARTSTAT={ada}:mailto:ada.osei@example.org\r\nATTENDEE;PARTSTAT={ben}:mailto:ben@example.org"
        )
    };
    conference.bring(conference.reply(&both("NEEDS-ACTION", "DECLINED"), 0, "20260902T100000Z"));
    assert_eq!(conference.counts(), [1, 0, 1], "who said nothing keeps what they said");
    let written = mail("8bit", &conference.reply(&both("DECLINED", "ACCEPTED"), 0, "20260903T100000Z"));
    conference.bring(written.replace("From: Ada Osei <ada.osei@example.org>", "From: Ben <ben@example.org>"));
    let stands = both("DECLINED", "DECLINED").replacen(";", ";SENT-BY=\"mailto:aide@example.org\";", 1);
    assert_eq!(conference.counts(), [2, 0, 0], "the mail is Ben's");
    conference.bring(conference.reply(&stands, 0, "20260904T100000Z"));
    assert_eq!(conference.counts(), [1, 0, 1], "somebody wrote for Ada");
    conference.bring(conference.reply(
        ";PARTSTAT=NEEDS-ACTION:mailto:ben@example.org",
        0,
        "20260905T100000Z",
    ));
    assert_eq!(conference.counts(), [1, 0, 1], "to say neither is no answer");
}

#[test]
fn a_person_counts_once_whatever_addresses_they_answer_from_and_strangers_do_not_count() {
    let conference = Conference::new();
    conference.bring(conference.reply(ADA, 0, "20260901T100000Z"));
    let home = ";PARTSTAT=DECLINED:mailto:ada@home.example.net";
    conference.bring(conference.reply(home, 0, "20260902T100000Z"));
    assert_eq!(conference.counts(), [1, 0, 0], "nobody knows whose that address is");
    let unknown = conference.all()["unknown"][0]["reply"]["id"].clone();
    let ada =
        conference.office.call("find_people", json!({ "query": "Osei", "limit": 1 }))[0]["person_id"].clone();
    conference.office.call("assign_reply", json!({ "id": unknown, "person_id": ada }));
    assert_eq!(conference.counts(), [0, 0, 1], "the newer of both");
}

#[test]
fn who_accepted_another_time_is_counted_apart_until_they_answer_again() {
    let conference = Conference::new();
    let ada =
        conference.office.call("find_people", json!({ "query": "Osei", "limit": 1 }))[0]["person_id"].clone();
    let part = json!({ "session_id": conference.session, "person_id": ada, "role": "speaker" });
    conference.office.call("create_part", part);
    let office = json!({ "id": conference.event, "contact_email": "office@example.org" });
    conference.office.call("change_event", office);
    let send = || {
        let folder = conference.folder.path().join("sent");
        let which = json!({ "event_id": conference.event });
        conference.office.call("export_invitations", json!({ "which": which, "path": folder }));
    };
    send();
    let sequence = || {
        let detail = conference.office.call("session_detail", json!({ "session_id": conference.session }));
        u32::try_from(detail["calendar"]["sequence"].as_u64().unwrap()).unwrap()
    };
    conference.bring(conference.reply(ADA, sequence(), "20260901T100000Z"));
    assert_eq!(conference.counts(), [1, 0, 0]);
    conference.office.call("change_event", json!({ "id": conference.event, "venue_name": "Riverside Hall" }));
    send();
    assert_eq!(conference.counts(), [1, 0, 0], "another place is the same time");
    let to = json!({ "room_id": null, "starts_at": "2026-11-12T14:00:00", "ends_at": "2026-11-12T15:00:00" });
    conference.office.call("move_session", json!({ "id": conference.session, "to": to }));
    assert_eq!(conference.counts(), [0, 1, 0]);
    assert_eq!(conference.all()["lines"][0]["of_old_time"], true);
    send();
    conference.bring(conference.reply(ADA, sequence(), "20260903T100000Z"));
    assert_eq!(conference.counts(), [1, 0, 0]);
}

#[test]
fn a_file_that_is_not_there_is_said_to_be_missing() {
    let conference = Conference::new();
    let nowhere = conference.folder.path().join("nowhere");
    assert_eq!(conference.office.refused("import_replies", json!({ "paths": [nowhere] })), "file");
}

/// An answer to a session of the cast that does not say to which version it is.
fn unnumbered(cast: &Cast, answer: &str, stamp: &str) -> String {
    let uid = format!("{}@calendar.example.org", cast.opening.as_str().unwrap());
    let who = format!(";PARTSTAT={answer}:mailto:amara@northbank.example.org");
    reply(&uid, &who, 0, stamp).replace("SEQUENCE:0\r\n", "")
}

#[test]
fn an_answer_without_a_sequence_is_to_what_had_been_sent_when_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.plenary");
    let clock = |instant: &str| Clock::fixed(instant.parse().unwrap());
    let open = |instant: &str| Plenary::open(&path, clock(instant), "a test").unwrap();
    let give = |cast: &Cast| {
        let which = json!({ "event_id": cast.event });
        cast.call("change_workspace", json!({ "contact_email": "office@example.org" }));
        cast.call("export_invitations", json!({ "which": which, "path": folder.path().join("files") }));
    };
    let bring = |cast: &Cast, text: String| {
        let file = folder.path().join("reply.ics");
        std::fs::write(&file, text).unwrap();
        cast.call("import_replies", json!({ "paths": [file] }))
    };
    let counts = |cast: &Cast| {
        let counts = cast.call("replies", json!({ "event_id": cast.event }))["counts"].clone();
        ["accepted", "accepted_before", "tentative"].map(|answer| counts[answer].as_u64().unwrap())
    };
    let cast =
        Cast::in_office(Office::of(Plenary::create(&path, clock("2026-09-01T08:00:00Z"), "a test").unwrap()));
    give(&cast);
    let cast = cast.on(|| open("2026-09-03T08:00:00Z"));
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "14:00", "14:45"));
    give(&cast);
    bring(&cast, unnumbered(&cast, "ACCEPTED", "20260902T100000Z"));
    assert_eq!(counts(&cast), [0, 1, 0], "written before the move was sent");
    bring(&cast, unnumbered(&cast, "ACCEPTED", "20260903T100000Z"));
    assert_eq!(counts(&cast), [1, 0, 0], "written after it");
    bring(&cast, unnumbered(&cast, "TENTATIVE", "20260903T110000Z"));
    assert_eq!(counts(&cast), [0, 0, 1]);
}
