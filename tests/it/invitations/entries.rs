//! What a mail says of the calendar entry that goes with it: that it is there, goes on, is taken out, or leaves one of two calendars.

use super::changes::Leaders;
use super::informed;
use super::letters::Network;
use crate::cast::{Cast, at};
use crate::judges;
use crate::office::{list, text};
use serde_json::{Value, json};

/// The mails that are due, as they wait in the outbox: to whom, and the sentence behind the greeting.
pub(super) fn mails(cast: &Cast, which: &Value) -> Vec<String> {
    let queued = cast.call("queue_invitations", json!({ "which": which }));
    list(&queued["queued"]).iter().map(|id| mail(cast, id)).collect()
}

fn mail(cast: &Cast, id: &Value) -> String {
    let read = cast.call("read_message", json!({ "id": id }));
    let enclosed: Vec<&str> = list(&read["enclosures"]).iter().map(|one| text(&one["media_type"])).collect();
    assert_eq!(enclosed, ["text/calendar", "application/ics"], "its entry goes with it");
    let mut lines = text(&read["text"]).lines().filter(|line| !line.is_empty());
    let (greeting, why) = (lines.next().unwrap(), lines.next().unwrap());
    format!("{}: {greeting} {why}", text(&read["message"]["address"]))
}

#[test]
fn a_letter_says_once_where_to_join_what_is_online_alone() {
    let (cast, _) = informed();
    cast.call("change_session", json!({ "id": cast.opening, "status": "confirmed" }));
    let (link, other) = ("https://meet.example.org/opening", "https://meet.example.org/other");
    let lines = |change: Value| {
        let mut session = json!({ "id": cast.opening });
        session.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        cast.call("change_session", session);
        let which = json!({ "event_id": cast.event, "person_id": cast.jonas });
        let letter = cast.call("invitation_mailto", which);
        let lines = text(&letter["body"]).lines().filter(|line| !line.is_empty());
        lines.skip(5).map(str::to_owned).collect::<Vec<_>>()
    };
    let give_out = || {
        let folder = tempfile::tempdir().unwrap();
        let which = json!({ "event_id": cast.event });
        cast.call("export_invitations", json!({ "which": which, "path": folder.path() }));
    };
    let join = |link: &str| format!("Join online: {link}");
    assert_eq!(lines(json!({ "online_url": link }))[..2], ["Where: Hall".to_owned(), join(link)]);
    give_out();
    cast.call("change_room", json!({ "id": cast.hall, "name": "Call", "kind": "online" }));
    assert_eq!(lines(json!({}))[..3], ["Where: Call".to_owned(), "Before: Hall".to_owned(), join(link)]);
    cast.move_to(&cast.opening, at(&Value::Null, "2026-11-12", "09:30", "10:15"));
    let online = "Where: online".to_owned();
    assert_eq!(lines(json!({}))[..3], [online.clone(), "Before: Hall".to_owned(), join(link)]);
    give_out();
    let elsewhere = lines(json!({ "online_url": other }));
    assert_eq!(elsewhere[..3], [online.clone(), join(other), format!("Before: {link}")]);
    cast.call("undo", json!({}));
    cast.call("change_room", json!({ "id": cast.hall, "name": "Hall", "kind": "on_site" }));
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "09:30", "10:15"));
    assert_eq!(
        lines(json!({}))[..3],
        ["Where: Hall".to_owned(), "Before: online".to_owned(), join(link)],
        "the same link"
    );
    cast.call("undo", json!({}));
    cast.call("cancel_session", json!({ "id": cast.opening }));
    assert_eq!(lines(json!({}))[0], online, "nobody is told how to join what was called off");
}

#[test]
fn a_mail_says_that_the_entry_in_it_is_to_be_accepted() {
    let network = Network::new();
    assert_eq!(
        mails(&network.cast, &network.which()),
        ["amara@northbank.example.org: Hello Amara Okafor, you are invited to this. \
          The calendar entry is with this message: accept it. When something changes, another message brings it up to date."]
    );
}

#[test]
fn a_mail_of_a_network_that_goes_on_says_that_it_makes_the_entry_longer() {
    let network = Network::informed();
    network.made_until("2031-01-31");
    assert_eq!(
        mails(&network.cast, &network.which()),
        ["amara@northbank.example.org: Hello Amara Okafor, this goes on, and nothing else has changed. \
          The message makes the entry in your calendar longer."]
    );
}

#[test]
fn a_mail_to_who_is_taken_off_the_list_says_that_it_takes_the_entry_out() {
    let (cast, _) = informed();
    let detail = cast.call("session_detail", json!({ "session_id": cast.opening }));
    let part = list(&detail["parts"]).iter().find(|part| part["name"] == "Jonas Lind").unwrap()["id"].clone();
    cast.call("delete_part", json!({ "id": part }));
    assert_eq!(
        mails(&cast, &json!({ "event_id": cast.event })),
        ["jonas.lind@example.org: Hello Jonas Lind, you are no longer on the list for this. \
          The message takes it out of your calendar."]
    );
}

#[test]
fn a_mail_of_a_network_that_is_no_more_says_that_it_takes_the_entry_out() {
    let all = Leaders::since("2026-09-01");
    all.give("first", false);
    all.cast.call("delete_series", json!({ "id": all.series }));
    assert_eq!(
        mails(&all.cast, &json!({})),
        ["amara@northbank.example.org: Hello Amara Okafor, this has come to an end. \
          The message takes it out of your calendar."]
    );
}

#[test]
fn who_comes_by_another_entry_from_now_on_is_not_told_that_they_are_off_the_list() {
    let all = Leaders::since("2026-09-01");
    all.give("first", false);
    all.cast.call("change_series", json!({ "id": all.series, "calendar_form": "single" }));
    let which = json!({ "series_id": all.series });
    let by_meetings = "amara@northbank.example.org: Hello Amara Okafor, each meeting of this has an entry of its own from now on. \
                       You are invited to those that are made; the others follow when they are. The message takes the old entry out of your calendar.";
    let ledger = all.cast.call("ledger", which.clone());
    let is_rule = |item: &&Value| item["kind"] == "recurrence";
    let rule = list(&ledger["items"]).iter().find(is_rule).unwrap();
    assert_eq!(rule["due"], json!([{ "reason": "another", "count": 1 }]), "the page says so too");
    let told = mails(&all.cast, &which);
    assert_eq!((told.len(), told[0].as_str()), (5, by_meetings));
    let waiting = all.cast.call("list_outbox", json!({ "offset": 0, "limit": 10 }));
    let subjects: Vec<&str> = list(&waiting["rows"]).iter().map(|row| text(&row["subject"])).collect();
    assert!(subjects.contains(&"In another entry: Leaders, third Wednesday of every month"), "{subjects:?}");

    let all = Leaders::since("2026-09-01");
    let guest = json!({ "event_id": all.meetings[1], "person_id": all.cast.priya });
    all.cast.call("register_person", json!({ "attendance": guest }));
    let which = json!({ "event_id": all.meetings[1] });
    let path = all.folder.path().join("guest");
    all.cast.call("export_invitations", json!({ "which": which, "path": path }));
    all.cast.call("add_member", json!({ "series_id": all.series, "person_id": all.cast.priya }));
    assert_eq!(
        mails(&all.cast, &which),
        ["priya.nair@example.org: Hello Priya Nair, this comes with the entry of its network from now on. \
             The message takes the old entry out of your calendar."]
    );
}

#[test]
fn a_member_who_goes_is_told_that_they_are_off_the_list_in_either_form() {
    for form in ["recurring", "single"] {
        let all = Leaders::since("2026-09-01");
        all.cast.call("change_series", json!({ "id": all.series, "calendar_form": form }));
        all.give("first", false);
        let detail = all.cast.call("series_detail", json!({ "id": all.series }));
        all.cast.call("remove_member", json!({ "id": detail["members"][0]["member"]["id"] }));
        let off = "amara@northbank.example.org: Hello Amara Okafor, you are no longer on the list for this. \
                   The message takes it out of your calendar.";
        let told = mails(&all.cast, &json!({ "series_id": all.series }));
        assert!(!told.is_empty() && told.iter().all(|one| one == off), "{form}: {told:?}");
    }
}

#[test]
fn a_mail_to_an_address_that_is_left_says_that_the_entry_leaves_the_calendar_there_alone() {
    let (cast, _) = informed();
    cast.call("change_person", json!({ "id": cast.jonas, "email": "jonas@new.example.org" }));
    assert_eq!(
        mails(&cast, &json!({ "event_id": cast.event })),
        [
            "jonas.lind@example.org: Hello Jonas Lind, your invitation to this no longer comes to this address. \
          The message takes the entry out of the calendar here; nothing else has changed.",
            "jonas@new.example.org: Hello Jonas Lind, your invitation to this now comes to this address.",
        ]
    );
}

#[test]
fn a_mail_of_a_network_that_names_another_date_or_hour_than_the_next_is_found() {
    let network = Network::new();
    let folder = tempfile::tempdir().unwrap();
    let request = json!({ "which": network.which(), "path": folder.path() });
    network.cast.call("write_invitation_drafts", request);
    let draft = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let right = std::fs::read_to_string(&draft).unwrap();
    assert_eq!(judges::of_mails(std::slice::from_ref(&draft)), Vec::<String>::new());
    for (said, other) in [("16 September 2026", "17 September 2026"), ("14:00", "13:00")] {
        std::fs::write(&draft, right.replace(said, other)).unwrap();
        let found = judges::of_mails(std::slice::from_ref(&draft));
        assert!(
            matches!(found.as_slice(), [one] if one.contains(&format!("plain text does not say {said}"))),
            "{found:?}"
        );
    }
}
