//! Answers of people who no longer take part in what they answered to: they are listed, and in no count.

use super::{Conference, reply};
use crate::office::list;
use serde_json::{Value, json};

/// Ada with a part in the session, and Ben registered, after both were given their entries.
fn informed() -> (Conference, String, String) {
    let conference = Conference::new();
    let call = |name: &str, request: Value| conference.office.call(name, request);
    let ada = call("find_people", json!({ "query": "Osei", "limit": 1 }))[0]["person_id"].clone();
    let part =
        call("create_part", json!({ "session_id": conference.session, "person_id": ada, "role": "speaker" }));
    let ben = conference.person("Ben", "ben@example.org");
    let attendance = json!({ "event_id": conference.event, "person_id": ben });
    let attendance = call("register_person", json!({ "attendance": attendance }));
    let which = json!({ "event_id": conference.event });
    let folder = conference.folder.path().join("sent");
    call("export_invitations", json!({ "which": which, "path": folder }));
    let id = |row: &Value| row["id"].as_str().unwrap().to_owned();
    (conference, id(&part), id(&attendance))
}

fn bring(conference: &Conference, item: &str, who: &str, answer: &str, stamp: &str) {
    let who = format!(";PARTSTAT={answer}:mailto:{who}@example.org");
    conference.bring(reply(&format!("{item}@calendar.example.org"), &who, 0, stamp));
}

/// Who is listed as one who left, by name.
fn left(conference: &Conference) -> Vec<String> {
    let all = conference.all();
    let lines = list(&all["lines"]).iter().filter(|line| line["left"] == true);
    let mut names: Vec<String> = lines.map(|line| line["person"].as_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

#[test]
fn who_no_longer_takes_part_is_listed_and_not_counted_though_their_older_answer_comes_in_later() {
    let (conference, part, attendance) = informed();
    let event = conference.event.as_str().unwrap().to_owned();
    bring(&conference, &conference.session, "ada.osei", "ACCEPTED", "20260902T100000Z");
    bring(&conference, &event, "ben", "ACCEPTED", "20260902T100000Z");
    assert_eq!((conference.counts(), left(&conference)), ([2, 0, 0], vec![]));
    let of_session = || {
        let detail = conference.office.call("session_detail", json!({ "session_id": conference.session }));
        detail["replies"]["accepted"].clone()
    };
    assert_eq!(of_session(), 1);
    conference.office.call("delete_part", json!({ "id": part }));
    assert_eq!((conference.counts(), of_session()), ([1, 0, 0], json!(0)), "she was taken off");
    conference.office.call("delete_attendance", json!({ "id": attendance }));
    assert_eq!(
        (conference.counts(), left(&conference)),
        ([0, 0, 0], vec!["Ada Osei".into(), "Ben Vale".into()])
    );
    assert_eq!(conference.all()["items"], json!([]), "nobody is left who answered");
    bring(&conference, &event, "ben", "TENTATIVE", "20260903T100000Z");
    assert_eq!(conference.all()["counts"]["tentative"], 0, "what comes in afterwards is not counted either");
    conference.office.call("undo", json!({}));
    conference.office.call("undo", json!({}));
    assert_eq!((conference.counts(), left(&conference)), ([1, 0, 0], vec!["Ada Osei".into()]));
}

#[test]
fn who_called_off_and_answered_no_said_the_same_twice() {
    let (conference, _, attendance) = informed();
    let event = conference.event.as_str().unwrap().to_owned();
    conference.office.call("cancel_attendance", json!({ "id": attendance }));
    bring(&conference, &event, "ben", "ACCEPTED", "20260902T100000Z");
    assert_eq!((conference.counts(), left(&conference)), ([0, 0, 0], vec!["Ben Vale".into()]));
    bring(&conference, &event, "ben", "DECLINED", "20260903T100000Z");
    assert_eq!((conference.counts(), left(&conference)), ([0, 0, 1], vec![]));
}
