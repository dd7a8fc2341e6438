//! Who is thanked after an event, and what becomes of letters that wait while the event, a session or the list changes.

use crate::office::{Office, list, text};
use serde_json::{Value, json};

/// A forum with two talks by Ada; Ben only registered.
struct Forum {
    office: Office,
    event: Value,
    talks: [Value; 2],
    ben: Value,
}

impl Forum {
    fn on(day: &str) -> Self {
        let office = Office::at("2026-11-29T09:00:00Z");
        let make = |name: &str, request: Value| office.call(name, request)["id"].clone();
        office.call(
            "change_workspace",
            json!({ "office_name": "The Office", "contact_email": "office@example.org" }),
        );
        let event = make("create_event", json!({ "title": "Forum", "starts_on": day }));
        office.call("publish_event", json!({ "id": event }));
        let room = make("create_room", json!({ "event_id": event, "name": "Hall" }));
        let person = |given: &str| {
            let email = format!("{}@example.org", given.to_lowercase());
            make("create_person", json!({ "given_name": given, "family_name": "Brook", "email": email }))
        };
        let (ada, ben) = (person("Ada"), person("Ben"));
        let talks = [("Data", 10), ("Devices", 11)].map(|(title, hour)| {
            let session = json!({ "event_id": event, "title": title, "status": "confirmed" });
            let at = json!({
                "room_id": room, "starts_at": format!("{day}T{hour}:00:00"), "ends_at": format!("{day}T{hour}:45:00"),
            });
            let talk = make("create_session", json!({ "session": session, "at": at }));
            office.call("create_part", json!({ "session_id": talk, "person_id": ada, "role": "speaker" }));
            talk
        });
        let attendance = json!({ "event_id": event, "person_id": ben });
        let ben = make("register_person", json!({ "attendance": attendance }));
        Self { office, event, talks, ben }
    }

    fn queue(&self) -> Vec<Value> {
        let queued = self.office.call("queue_thank_yous", json!({ "event_id": self.event }));
        list(&queued["messages"]).to_vec()
    }

    fn read(&self, id: &Value) -> (String, String) {
        let message = self.office.call("read_message", json!({ "id": id }));
        (text(&message["truth"]).to_owned(), text(&message["text"]).to_owned())
    }

    fn is_not_saved(&self, id: &Value) {
        self.is_refused(id, "message-untrue");
    }

    /// The message of somebody that waits.
    fn waiting(&self, name: &str) -> Value {
        let waiting = self.office.call("list_outbox", json!({ "limit": 10, "state": "waiting" }));
        list(&waiting["rows"]).iter().find(|row| row["name"] == name).unwrap().clone()
    }

    /// Makes messages anew: those that were made, and why others were not.
    fn renew(&self, ids: &[Value]) -> (Vec<Value>, Vec<String>) {
        let made = self.office.call("renew_messages", json!({ "ids": ids }));
        let why = |one: &Value| text(&one["error"]["code"]).to_owned();
        (list(&made["queued"]).to_vec(), list(&made["not_made"]).iter().map(why).collect())
    }

    fn is_refused(&self, id: &Value, why: &str) {
        let folder = tempfile::tempdir().unwrap();
        let save = json!({ "ids": [id], "folder": folder.path() });
        assert_eq!(self.office.refused("save_messages", save), why);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

#[test]
fn nobody_is_thanked_for_what_was_cancelled_or_is_still_to_come() {
    let queue = |forum: &Forum| forum.office.refused("queue_thank_yous", json!({ "event_id": forum.event }));
    let ahead = Forum::on("2027-03-18");
    assert_eq!(queue(&ahead), "thanks-too-early");
    let over = Forum::on("2026-11-18");
    over.office.call("cancel_event", json!({ "id": over.event }));
    assert_eq!(queue(&over), "thanks-for-cancelled");
    assert_eq!(over.office.call("thanks", json!({ "event_id": over.event }))["groups"], json!([]));
    over.office.call("restore_event", json!({ "id": over.event }));
    assert_eq!(over.queue().len(), 2);
}

#[test]
fn letters_that_are_made_of_a_draft_are_kept_as_having_left() {
    let forum = Forum::on("2026-11-18");
    let build = json!({ "event_id": forum.event, "kind": "thank_you" });
    let draft = forum.office.call("build_draft", build)["id"].clone();
    forum.queue();
    assert_eq!(forum.office.call("draft", json!({ "id": draft }))["versions"][0]["reason"], "sent");
}

#[test]
fn where_nobody_recorded_who_came_people_are_thanked_for_registering() {
    let forum = Forum::on("2026-11-18");
    let letter = |ids: Vec<Value>| forum.read(&ids[1]).1;
    let recorded_nothing = letter(forum.queue());
    assert!(recorded_nothing.contains("Thank you for registering for Forum."), "{recorded_nothing}");
    assert!(!recorded_nothing.contains("coming") && !recorded_nothing.contains("have you there"));
    let before = forum.queue();
    forum.office.call("check_in", json!({ "attendance_id": forum.ben }));
    assert_eq!(forum.read(&before[1]).0, "changed", "it is known by now that Ben came");
    assert!(letter(forum.queue()).contains("Thank you for coming to Forum."));
}

#[test]
fn a_letter_that_waits_is_judged_again_when_a_session_or_the_event_is_cancelled() {
    let forum = Forum::on("2026-11-18");
    let letters = forum.queue();
    assert!(letters.iter().all(|id| forum.read(id).0 == "true"));
    forum.office.call("cancel_session", json!({ "id": forum.talks[0] }));
    assert_eq!(
        (forum.read(&letters[0]).0, forum.read(&letters[1]).0),
        ("changed".to_owned(), "true".to_owned())
    );
    forum.is_not_saved(&letters[0]);
    forum.office.call("renew_messages", json!({ "ids": [letters[0]] }));
    let waiting = forum.office.call("list_outbox", json!({ "limit": 10, "state": "waiting" }));
    let anew = list(&waiting["rows"]).iter().find(|row| row["name"] == "Ada Brook").unwrap()["id"].clone();
    let (truth, said) = forum.read(&anew);
    assert_eq!(truth, "true");
    assert!(said.contains("in “Devices”.") && !said.contains("Data"), "{said}");
    forum.office.call("cancel_event", json!({ "id": forum.event }));
    for letter in [&anew, &letters[1]] {
        assert_eq!(forum.read(letter).0, "over");
        forum.is_not_saved(letter);
    }
}

#[test]
fn people_came_for_what_somebody_had_to_say_only_where_somebody_recorded_who_came() {
    let forum = Forum::on("2026-11-18");
    let thanked = || forum.read(&forum.queue()[0]).1;
    assert!(!thanked().contains("People came"));
    forum.office.call("check_in", json!({ "attendance_id": forum.ben }));
    assert!(thanked().contains("in “Data” and “Devices”. People came for what you had to say."));
}

#[test]
fn a_letter_that_waits_is_no_longer_true_when_a_name_a_title_or_a_date_that_it_tells_is_another() {
    let forum = Forum::on("2026-11-18");
    let office = &forum.office;
    let truths = |letters: &[Value]| letters.iter().map(|id| forum.read(id).0).collect::<Vec<_>>();
    let letters = forum.queue();
    office.call("change_event", json!({ "id": forum.event, "venue_name": "Corn Hall" }));
    assert_eq!(truths(&letters), ["true", "true"], "they say no place");
    office.call("change_session", json!({ "id": forum.talks[0], "title": "Figures" }));
    assert_eq!(truths(&letters), ["changed", "true"]);
    forum.is_not_saved(&letters[0]);
    let anew = office.call("renew_messages", json!({ "ids": letters }))["queued"].clone();
    assert_eq!(forum.read(&anew[0]).0, "true");
    assert!(forum.read(&anew[0]).1.contains("in “Figures” and “Devices”."));
    let letters = [anew[0].clone(), letters[1].clone()];
    let waiting = office.call("list_outbox", json!({ "limit": 10, "state": "waiting" }));
    let ben = list(&waiting["rows"]).iter().find(|row| row["name"] == "Ben Brook").unwrap();
    office.call("change_person", json!({ "id": ben["person_id"], "given_name": "Benedict" }));
    assert_eq!(truths(&letters), ["true", "changed"]);
    office.call("undo", json!({}));
    assert_eq!(truths(&letters), ["true", "true"], "it is so again");
    office.call("change_event", json!({ "id": forum.event, "title": "Data forum" }));
    assert_eq!(truths(&letters), ["changed", "changed"]);
    let anew = office.call("renew_messages", json!({ "ids": letters }))["queued"].clone();
    assert!(list(&anew).iter().all(|id| forum.read(id).1.contains("Data forum")));
    let draft = office.call("build_draft", json!({ "event_id": forum.event, "kind": "thank_you" }));
    let blocks = office.call("draft", json!({ "id": draft["id"] }))["blocks"].clone();
    let block =
        list(&blocks).iter().find(|one| text(&one["body"]).contains("Thank you for speaking")).unwrap();
    let body = format!(
        "{} It was good to see you on Wednesday 18 November 2026 at Corn Hall.",
        text(&block["body"])
    );
    office.call("change_block", json!({ "id": block["id"], "body": body }));
    let letters = forum.queue();
    let longer = json!({ "id": forum.event, "ends_on": "2026-11-19" });
    for change in [longer, json!({ "id": forum.event, "venue_name": "Town Hall" })] {
        office.call("change_event", change);
        assert_eq!(truths(&letters), ["changed", "true"]);
        office.call("undo", json!({}));
    }
    assert_eq!(truths(&letters), ["true", "true"]);
}

#[test]
fn a_letter_goes_to_no_address_that_its_reader_has_no_more() {
    let forum = Forum::on("2026-11-18");
    let office = &forum.office;
    let letters = forum.queue();
    let ben = forum.waiting("Ben Brook");
    let write_to = |address: &str| {
        office.call("change_person", json!({ "id": ben["person_id"], "email": address }));
    };
    write_to("BEN@example.org");
    assert_eq!(forum.read(&letters[1]).0, "true", "it is the same address");
    write_to("ben@new.example.org");
    assert_eq!([&letters[0], &letters[1]].map(|id| forum.read(id).0), ["true", "elsewhere"]);
    forum.is_refused(&letters[1], "message-elsewhere");
    assert_eq!(office.call("list_outbox", json!({ "limit": 10 }))["untrue"], json!([letters[1]]));
    let (anew, _) = forum.renew(&letters);
    assert_eq!(forum.waiting("Ben Brook")["address"], "ben@new.example.org");
    assert_eq!(forum.read(&anew[0]).0, "true");
    write_to("");
    assert_eq!(forum.read(&anew[0]).0, "elsewhere");
    assert_eq!(
        forum.renew(&anew),
        (vec![], vec!["letter-without-address".to_owned()]),
        "it stays, and says why"
    );
    assert_eq!(forum.waiting("Ben Brook")["id"], anew[0]);
    write_to("ben@example.org");
    let again = office.call("retry_messages", json!({ "ids": [letters[1]] }));
    assert_eq!(again["over"], 1, "one of its kind waits");
    let (last, _) = forum.renew(&anew);
    assert_eq!(forum.waiting("Ben Brook")["address"], "ben@example.org");
    office.call("cancel_event", json!({ "id": forum.event }));
    write_to("");
    assert_eq!(forum.renew(&last), (vec![], vec![]), "there is nothing to tell any more");
}

#[test]
fn a_follow_up_and_a_question_go_to_the_address_that_holds_now() {
    let forum = Forum::on("2026-11-18");
    let office = &forum.office;
    forum.queue();
    let ada = forum.waiting("Ada Brook")["person_id"].clone();
    let waiting = list(&office.call("list_outbox", json!({ "limit": 10 }))["rows"]).to_vec();
    let ids: Vec<&Value> = waiting.iter().map(|row| &row["id"]).collect();
    office.call("withdraw_messages", json!({ "ids": ids }));
    let action = json!({ "event_id": forum.event, "text": "Send the slides", "owner_id": ada });
    office.call("create_action", action);
    let said = json!({
        "event_id": forum.event, "session_id": forum.talks[0], "person_id": ada, "text": "Lend both.", "permission": "public",
    });
    office.call("create_takeaway", said);
    office.call("queue_follow_ups", json!({}));
    office.call("ask_approvals", json!({ "event_id": forum.event, "by_mail": true, "on": "2026-11-20" }));
    let waiting = || {
        let page = office.call("list_outbox", json!({ "limit": 10, "state": "waiting" }));
        list(&page["rows"]).iter().map(|row| (row["id"].clone(), row["address"].clone())).collect::<Vec<_>>()
    };
    office.call("change_person", json!({ "id": ada, "email": "" }));
    let ids: Vec<Value> = waiting().into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(forum.renew(&ids), (vec![], vec!["letter-without-address".to_owned(); 2]));
    office.call("change_person", json!({ "id": ada, "email": "ada@new.example.org" }));
    assert_eq!(forum.renew(&ids).0.len(), 2);
    assert!(waiting().iter().all(|(id, address)| address == "ada@new.example.org" && !ids.contains(id)));
}

#[test]
fn a_letter_that_is_made_anew_keeps_the_words_that_somebody_wrote_into_the_draft() {
    let forum = Forum::on("2026-11-18");
    let office = &forum.office;
    let build = || office.call("build_draft", json!({ "event_id": forum.event, "kind": "thank_you" }));
    let draft = build()["id"].clone();
    let blocks = || list(&office.call("draft", json!({ "id": draft }))["blocks"]).to_vec();
    let block =
        blocks().into_iter().find(|one| text(&one["body"]).contains("at Forum, in {sessions}")).unwrap();
    let body = format!("{} The biscuits were yours.", text(&block["body"]));
    office.call("change_block", json!({ "id": block["id"], "body": body }));
    let ada = forum.queue()[0].clone();
    office.call("change_session", json!({ "id": forum.talks[0], "title": "Figures" }));
    let (anew, _) = forum.renew(&[ada]);
    let said = forum.read(&anew[0]).1;
    assert!(said.contains("“Figures”") && said.contains("The biscuits were yours."), "{said}");

    office.call("change_event", json!({ "id": forum.event, "title": "Data forum" }));
    let former = (vec![], vec!["thanks-says-former".to_owned()]);
    assert_eq!(forum.renew(&anew), former, "the draft says the old title");
    build();
    assert_eq!(forum.renew(&anew), former, "and so does what was edited, until somebody edits it");
    assert_eq!(forum.waiting("Ada Brook")["id"], anew[0], "the letter stays, and is not sent");
    let body = body.replace("Forum", "Data forum");
    office.call("change_block", json!({ "id": block["id"], "body": body }));
    let (anew, _) = forum.renew(&anew);
    let said = forum.read(&anew[0]).1;
    assert!(said.contains("Data forum") && said.contains("The biscuits were yours."), "{said}");

    office.call("change_session", json!({ "id": forum.talks[0], "title": "Numbers" }));
    office.call("delete_draft", json!({ "id": draft }));
    assert_eq!(
        forum.renew(&anew),
        (vec![], vec!["thanks-draft-gone".to_owned()]),
        "its words went with the draft"
    );
    office.call("undo", json!({}));
    let (anew, _) = forum.renew(&anew);
    assert!(forum.read(&anew[0]).1.contains("The biscuits were yours."));
}

#[test]
fn a_letter_for_which_the_draft_has_none_is_held_back_and_not_lost() {
    let forum = Forum::on("2026-11-18");
    let office = &forum.office;
    let build = || office.call("build_draft", json!({ "event_id": forum.event, "kind": "thank_you" }));
    build();
    let ben = forum.queue()[1].clone();
    office.call("check_in", json!({ "attendance_id": forum.ben }));
    let none = (vec![], vec!["thanks-without-letter".to_owned()]);
    assert_eq!(forum.renew(std::slice::from_ref(&ben)), none, "nobody wrote to those who came");
    assert_eq!(forum.waiting("Ben Brook")["id"], ben);
    build();
    assert_eq!(forum.renew(&[ben]).0.len(), 1);
}
