//! What is made again from something that is there: a part in another session, people of an earlier event, a note that begins as another.

use crate::cast::Cast;
use crate::office::{list, text};
use serde_json::{Value, json};

/// Inclusion Days with people on its list in every state, and a second event that nobody is at.
struct Again {
    cast: Cast,
    next: Value,
    /// Amara's at Inclusion Days: she came, with needs, answers and consents.
    amara: Value,
}

impl Again {
    fn new() -> Self {
        let cast = Cast::new();
        let register = |person: &Value, more: Value| {
            let mut attendance = json!({ "event_id": cast.event, "person_id": person });
            attendance.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            cast.make("register_person", json!({ "attendance": attendance }))
        };
        let told = json!({
            "ticket": "Speaker", "ticket_ref": "A-1", "access_needs": "Step-free way", "dietary_needs": "Vegan",
            "answers": { "Why?": "Because." }, "photo_consent": true, "share_consent": true,
        });
        let amara = register(&cast.amara, told);
        cast.call("check_in", json!({ "attendance_id": amara }));
        register(&cast.priya, json!({}));
        let gone = register(&cast.jonas, json!({}));
        cast.call("cancel_attendance", json!({ "id": gone }));
        let next = cast.make("create_event", json!({ "title": "Next Days", "starts_on": "2027-11-11" }));
        Self { cast, next, amara }
    }

    fn invite(&self, who: &str) -> Value {
        let from = json!({ "event_id": self.next, "from_event_id": self.cast.event, "who": who });
        self.cast.call("invite_people", from)
    }

    fn listed(&self) -> Vec<String> {
        let page = self.cast.call("people_page", json!({ "event_id": self.next, "limit": 50 }));
        let line = |row: &Value| format!("{} {}", text(&row["name"]), text(&row["status"]));
        list(&page["rows"]).iter().map(line).collect()
    }
}

#[test]
fn whoever_came_is_invited_again_without_anything_they_told_for_the_other_event() {
    let again = Again::new();
    let before = again.cast.office.dump();
    assert_eq!(again.invite("came"), json!({ "invited": 1, "there_already": 0, "archived": 0 }));
    assert_eq!(again.listed(), ["Amara Okafor invited"]);
    let page = again.cast.call("people_page", json!({ "event_id": again.next, "limit": 1 }));
    let detail = again.cast.call("attendee_detail", json!({ "id": page["rows"][0]["attendance_id"] }));
    let mut row = detail["attendance"].clone();
    for own in ["id", "event_id", "person_id", "created_at", "updated_at"] {
        row.as_object_mut().unwrap().remove(own);
    }
    let bare = json!({
        "status": "invited", "source": "earlier event", "ticket": "", "ticket_ref": "", "registered_at": null,
        "access_needs": "", "dietary_needs": "", "answers": {}, "photo_consent": null, "share_consent": null,
    });
    assert_eq!((row, &detail["check_ins"]), (bare, &json!([])));
    again.cast.call("undo", json!({}));
    assert_eq!(again.cast.office.dump(), before, "one step takes all of them back");
}

#[test]
fn people_who_are_there_or_archived_are_counted_and_left_alone() {
    let again = Again::new();
    assert_eq!(again.invite("registered"), json!({ "invited": 2, "there_already": 0, "archived": 0 }));
    let page = again.cast.call("people_page", json!({ "event_id": again.next, "limit": 50 }));
    again.cast.call("check_in", json!({ "attendance_id": page["rows"][0]["attendance_id"] }));
    let was = again.listed();
    again.cast.call("archive_person", json!({ "id": again.cast.jonas }));
    assert_eq!(again.invite("all"), json!({ "invited": 0, "there_already": 2, "archived": 1 }));
    assert_eq!(again.listed(), was, "whoever is there stays as they are");
}

#[test]
fn the_people_of_an_event_are_not_invited_to_it_again() {
    let again = Again::new();
    let event = &again.cast.event;
    let same = json!({ "event_id": event, "from_event_id": event, "who": "all" });
    assert_eq!(again.cast.office.refusal("invite_people", same).code, "same-event");
}

#[test]
fn one_person_is_invited_to_another_event_once() {
    let again = Again::new();
    let to = json!({ "id": again.amara, "event_id": again.next });
    let made = again.cast.call("duplicate_attendance", to.clone());
    assert_eq!((&made["status"], &made["dietary_needs"]), (&json!("invited"), &json!("")));
    assert_eq!(again.cast.office.refusal("duplicate_attendance", to).code, "already-registered");
}

#[test]
fn a_speaker_gets_the_same_part_in_another_session_once() {
    let cast = Cast::new();
    let of = |session: &Value| -> Vec<String> {
        let detail = cast.call("session_detail", json!({ "session_id": session }));
        let line = |part: &Value| format!("{} {}", text(&part["name"]), text(&part["role"]));
        list(&detail["parts"]).iter().map(line).collect()
    };
    let detail = cast.call("session_detail", json!({ "session_id": cast.opening }));
    let part =
        |name: &str| list(&detail["parts"]).iter().find(|part| part["name"] == name).unwrap()["id"].clone();
    cast.call("change_part", json!({ "id": part("Jonas Lind"), "role": "chair" }));
    cast.call("duplicate_part", json!({ "id": part("Jonas Lind"), "session_id": cast.doorsteps }));
    assert_eq!(of(&cast.doorsteps), ["Amara Okafor speaker", "Jonas Lind chair"]);
    assert_eq!(of(&cast.opening), ["Amara Okafor speaker", "Jonas Lind chair"], "the first stays");
    let again = json!({ "id": part("Amara Okafor"), "session_id": cast.doorsteps });
    assert_eq!(cast.office.refusal("duplicate_part", again).code, "part-exists");
}

#[test]
fn a_note_that_begins_as_another_keeps_nothing_twice() {
    let cast = Cast::new();
    let body = "# Questions\n\nWho is missing?\nTwo in five came back #devices\n! Ask @Amara Okafor by 12 March\n\
                The budget is gone\n\n## Next\n";
    let write = |session: &Value, body: &str| {
        cast.call("write_note", json!({ "event_id": cast.event, "session_id": session, "body": body }))
    };
    let note = write(&cast.opening, body);
    let kept = json!({
        "event_id": cast.event, "session_id": cast.opening, "note_id": note["id"], "note_line": 6,
        "text": "The budget is gone.", "permission": "internal",
    });
    cast.call("create_takeaway", kept);
    let pieces = || {
        let board = cast.call("takeaway_board", json!({ "event_id": cast.event }));
        let actions = cast.call("actions", json!({ "event_id": cast.event }));
        (list(&board["takeaways"]).len(), list(&actions["rows"]).len())
    };
    assert_eq!(pieces(), (2, 1));
    let copy = |session: Value| json!({ "id": note["id"], "session_id": session });
    let made = cast.call("duplicate_note", copy(cast.doorsteps.clone()));
    let begins = "# Questions\n\nWho is missing?\n\n## Next\n";
    assert_eq!((&made["note"]["body"], &made["left_out"]), (&json!(begins), &json!(3)));
    write(&cast.doorsteps, &format!("{begins}More of it\n"));
    assert_eq!(pieces(), (2, 1), "also when it is written on");
    let refused = |request: Value| cast.office.refusal("duplicate_note", request).code;
    assert_eq!(refused(copy(cast.doorsteps.clone())), "note-exists");
    assert_eq!(refused(copy(cast.opening.clone())), "note-exists", "its own place");
}

#[test]
fn a_note_held_without_names_only_begins_one_that_is_held_so_too() {
    let cast = Cast::new();
    let note = json!({ "event_id": cast.event, "session_id": cast.opening, "body": "Amara was cross.\n" });
    let note = cast.call("write_note", note);
    cast.call("change_session", json!({ "id": cast.opening, "no_names": true }));
    let copy = json!({ "id": note["id"], "session_id": cast.doorsteps });
    let whole = json!({ "id": note["id"] });
    for request in [&copy, &whole] {
        assert_eq!(cast.office.refusal("duplicate_note", request.clone()).code, "note-held-without-names");
    }
    cast.call("change_session", json!({ "id": cast.doorsteps, "no_names": true }));
    assert_eq!(cast.call("duplicate_note", copy)["note"]["body"], "Amara was cross.\n");
}

#[test]
fn a_copy_says_which_of_its_sessions_lost_their_time_to_a_change_of_clocks() {
    let cast = Cast::new();
    let night = json!({ "title": "Night", "zone": "Europe/London", "starts_on": "2026-03-28" });
    let made = cast.make("create_event", night);
    let at = json!({ "room_id": null, "starts_at": "2026-03-28T01:30:00", "ends_at": "2026-03-28T02:30:00" });
    cast.call("create_session", json!({ "session": { "event_id": made, "title": "Vigil" }, "at": at }));
    let copy =
        cast.call("duplicate_event", json!({ "id": made, "starts_on": "2026-03-29", "with_sessions": true }));
    assert_eq!(
        list(&copy["unscheduled"]).iter().map(|one| text(&one["title"])).collect::<Vec<_>>(),
        ["Vigil"]
    );
    let same =
        cast.call("duplicate_event", json!({ "id": made, "starts_on": "2026-03-30", "with_sessions": true }));
    assert!(list(&same["unscheduled"]).is_empty());
}
