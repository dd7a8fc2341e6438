//! What is told of answers as they come in: another time that somebody proposes, and whom or what nobody knows.

use super::{Conference, reply};
use crate::office::list;
use serde_json::{Value, json};

#[test]
fn somebody_who_proposes_another_time_is_heard_until_they_answer_without_one() {
    let conference = Conference::new();
    let counter = |stamp: &str, start: &str| {
        let reply = conference.reply(";PARTSTAT=TENTATIVE:mailto:ada.osei@example.org", 0, stamp);
        let (start, end) = (format!("DTSTART:{start}\r\n"), "DTEND;TZID=Europe/London:20261112T160000\r\n");
        reply
            .replace("METHOD:REPLY", "METHOD:COUNTER")
            .replace("DTSTART:20261112T093000Z\r\n", &format!("{start}{end}"))
    };
    let report = conference.bring(counter("20261001T100000Z", "20261112T150000Z"));
    let told = &report["remarks"][0];
    assert_eq!((&report["new"], &told["code"]), (&json!(1), &json!("reply-proposes")));
    assert_eq!(
        ["title", "item", "start", "end"].map(|name| told["params"][name].as_str().unwrap()),
        ["Ada Osei", "Devices", "2026-11-12T15:00:00", "16:00:00"]
    );
    let all = conference.all();
    let line = &all["lines"][0]["reply"];
    assert_eq!(
        (&line["answer"], &line["proposed_start"], &line["proposed_end"]),
        (&json!("tentative"), &json!("2026-11-12T15:00:00"), &json!("2026-11-12T16:00:00"))
    );
    assert_eq!((&all["counts"]["tentative"], &all["counts"]["proposed"]), (&json!(1), &json!(1)));
    assert_eq!(conference.bring(counter("20261001T100000Z", "20261112T150000Z"))["unchanged"], 1);
    let other = conference.bring(counter("20261002T100000Z", "20261112T153000Z"));
    assert_eq!(other["changed"], 1, "another time than before is news");
    conference.bring(conference.reply(
        ";PARTSTAT=ACCEPTED:mailto:ada.osei@example.org",
        0,
        "20261003T100000Z",
    ));
    let all = conference.all();
    assert_eq!(all["lines"][0]["reply"]["proposed_start"], Value::Null);
    assert_eq!((&all["counts"]["accepted"], &all["counts"]["proposed"]), (&json!(1), &json!(0)));
}

#[test]
fn a_time_that_was_asked_for_is_asked_for_no_longer_once_it_is_then() {
    let conference = Conference::new();
    let counter = conference.reply(";PARTSTAT=TENTATIVE:mailto:ada.osei@example.org", 0, "20261001T100000Z");
    let ends = "DTSTART:20261112T150000Z\r\nDTEND:20261112T160000Z\r\n";
    conference.bring(
        counter.replace("METHOD:REPLY", "METHOD:COUNTER").replace("DTSTART:20261112T093000Z\r\n", ends),
    );
    let asked = || {
        let all = conference.all();
        let detail = conference.office.call("session_detail", json!({ "session_id": conference.session }));
        let start = all["lines"][0]["reply"]["proposed_start"].clone();
        (start, all["counts"]["proposed"].clone(), detail["replies"]["proposed"].clone())
    };
    let still = (json!("2026-11-12T15:00:00"), json!(1), json!(1));
    assert_eq!(asked(), still);
    let to = |end: &str| json!({ "room_id": null, "starts_at": "2026-11-12T15:00:00", "ends_at": format!("2026-11-12T{end}:00") });
    let move_to = |end: &str| {
        conference.office.call("move_session", json!({ "id": conference.session, "to": to(end) }))
    };
    move_to("15:30");
    assert_eq!(asked(), still, "they asked for the whole hour");
    move_to("16:00");
    assert_eq!(asked(), (Value::Null, json!(0), json!(0)));
    conference.office.call("undo", json!({}));
    assert_eq!(asked(), still);
}

#[test]
fn whoever_nobody_knows_is_told_by_name_and_answer() {
    let conference = Conference::new();
    let stranger = ";CN=Sam Bell;PARTSTAT=ACCEPTED:mailto:sam.bell@example.org";
    let report = conference.bring(conference.reply(stranger, 0, "20261001T100000Z"));
    let told = &report["remarks"][0];
    assert_eq!(told["code"], "reply-by-stranger");
    assert_eq!(
        ["title", "item", "answer"].map(|name| told["params"][name].as_str().unwrap()),
        ["Sam Bell <sam.bell@example.org>", "Devices", "accepted"]
    );
    let ada = ";PARTSTAT=DECLINED:mailto:ada.osei@example.org";
    let report = conference.bring(reply("somewhere@example.org", ada, 0, "20261001T100000Z"));
    let told = &report["remarks"][0];
    assert_eq!((&told["code"], &told["params"]["answer"]), (&json!("reply-to-nothing"), &json!("declined")));
    let unknown = conference.all()["unknown"].clone();
    let why: Vec<&Value> = list(&unknown).iter().map(|line| &line["why"]).collect();
    assert_eq!(why, [&json!(["nobody"]), &json!(["not_here"])]);
}

#[test]
fn an_answer_from_another_address_says_who_wrote_it_and_is_given_to_a_person_by_hand() {
    let conference = Conference::new();
    let answer = |who: &str| {
        let calendar = conference.reply(&format!(";{who}"), 0, "20261001T100000Z");
        let head = "From: Ada Osei <ada.osei@example.org>\r\nSubject: Accepted\r\nMIME-Version: 1.0\r\n";
        format!("{head}Content-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n{calendar}")
    };
    let deputy =
        "CN=Dan Vale;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:ada.osei@example.org\":mailto:dan@example.org";
    conference.bring(answer("CN=A. Osei;PARTSTAT=ACCEPTED:mailto:office.4@example.org"));
    conference.bring(answer("PARTSTAT=DECLINED:mailto:shared@example.org"));
    conference.bring(answer(deputy));
    let unknown = || {
        let all = conference.all();
        let name = |line: &Value| line["reply"]["name"].as_str().unwrap().to_owned();
        list(&all["unknown"]).iter().map(name).collect::<Vec<_>>()
    };
    let all = [
        "A. Osei (Ada Osei <ada.osei@example.org>)",
        "Ada Osei <ada.osei@example.org>",
        "Dan Vale (ada.osei@example.org)",
    ];
    assert_eq!(unknown(), all);
    let line = conference.all()["unknown"][0].clone();
    assert_eq!(line["reply"]["comment"], "Zoë’s train is late");
    let ada =
        conference.office.call("find_people", json!({ "query": "Osei", "limit": 1 }))[0]["person_id"].clone();
    conference.office.call("assign_reply", json!({ "id": line["reply"]["id"], "person_id": ada }));
    assert_eq!(
        (unknown(), conference.counts()),
        (all[1..].iter().map(|&one| one.to_owned()).collect(), [1, 0, 0])
    );
    conference.office.call("undo", json!({}));
    assert_eq!((unknown().len(), conference.counts()), (3, [0, 0, 0]));
}
