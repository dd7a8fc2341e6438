//! Replies from a folder, as a script takes them in.

use super::Day;
use expect_test::expect;
use serde_json::json;

impl Day {
    /// Writes what a mail program answers for this address; with none nobody answers.
    fn reply(&self, name: &str, address: &str, answer: &str) {
        let path = std::path::PathBuf::from(self.program.file(&format!("{name}.ics")));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let id = self.session.as_str().unwrap();
        let who = format!("ATTENDEE;PARTSTAT={answer}:mailto:{address}\r\n");
        let who = if address.is_empty() { String::new() } else { who };
        let reply = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{id}@calendar.example.org\r\n\
             DTSTAMP:20310401T100000Z\r\n{who}END:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        std::fs::write(path, reply).unwrap();
    }
}

#[test]
fn a_folder_of_replies_is_taken_in_once() {
    let day = Day::new();
    day.reply("mails/one", "ada@example.org", "ACCEPTED");
    day.reply("mails/two", "zoe@example.org", "DECLINED");
    let folder = day.program.file("mails");
    for counts in ["2 new, 0 changed, 0 unchanged", "0 new, 0 changed, 2 unchanged"] {
        let ran = day.program.run(&["import", "replies", &folder]);
        let said = format!("{counts}, 0 older, 0 to other events, 1 of unknown people, 0 to unknown items\n");
        assert_eq!((ran.status, String::from_utf8(ran.out).unwrap()), (0, said));
        expect![[r#"
            warning: zoe@example.org, declined, to Opening: nobody here has that address. Say whose it is on the page of replies.
        "#]]
        .assert_eq(&ran.err);
    }
    let event = day.program.call("event_by_slug", &json!({ "slug": "reading-day" }));
    let replies = day.program.call("replies", &json!({ "event_id": event["id"] }));
    let counts = json!({ "accepted": 1, "accepted_before": 0, "tentative": 0, "declined": 0, "delegated": 0, "proposed": 0 });
    assert_eq!(
        (&replies["counts"], &replies["unknown"][0]["reply"]["answer"]),
        (&counts, &json!("declined"))
    );
}

#[test]
fn a_reply_that_cannot_be_taken_names_its_file_and_ends_with_a_status() {
    let day = Day::new();
    day.reply("mails/nobody", "", "");
    day.reply("mails/one", "ada@example.org", "ACCEPTED");
    let ran = day.program.run(&["import", "replies", &day.program.file("mails")]);
    assert_eq!(ran.status, 1, "the other came in, and a script learns that this one did not");
    expect![[r#"
        error: nobody.ics: The reply to – does not say whose it is.
        plenary: What the 1 error above names did not come in as the file has it; the rest is taken. Mend it in the file and import it again.
    "#]]
    .assert_eq(&ran.err);
}

#[test]
fn a_domain_of_other_letters_is_sent_in_ascii_and_known_in_every_form_in_which_it_answers() {
    let day = Day::new();
    let event = day.program.call("event_by_slug", &json!({ "slug": "reading-day" }))["id"].clone();
    let zoe = json!({ "given_name": "Zoe", "family_name": "Lind", "email": "zoe@exämple.org" });
    day.program.call("register_new_person", &json!({ "event_id": event, "person": zoe }));
    day.program.call("change_event", &json!({ "id": event, "contact_email": "events@exämple.org" }));
    day.program.call("change_session", &json!({ "id": day.session, "invite_everyone": true }));
    day.invites("first", &[]);
    let file = day.files("first").into_iter().find(|name| name.starts_with("zoe-lind")).unwrap();
    let file =
        std::fs::read_to_string(day.program.file(&format!("first/{file}"))).unwrap().replace("\r\n ", "");
    assert!(file.contains(":mailto:zoe@xn--exmple-cua.org\r\n"), "{file}");
    assert!(file.contains("ORGANIZER") && file.contains(":mailto:events@xn--exmple-cua.org\r\n"), "{file}");
    for (form, counts) in [
        ("zoe@xn--exmple-cua.org", "1 new, 0 changed, 0 unchanged"),
        ("zoe@ex%C3%A4mple.org", "0 new, 0 changed, 1 unchanged"),
        ("zoe@exämple.org", "0 new, 0 changed, 1 unchanged"),
    ] {
        day.reply("mails/zoe", form, "ACCEPTED");
        let said = day.program.says(&["import", "replies", &day.program.file("mails")]);
        assert_eq!(
            said,
            format!("{counts}, 0 older, 0 to other events, 0 of unknown people, 0 to unknown items\n")
        );
    }
}
