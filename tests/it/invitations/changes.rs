//! What reaches whom after a change: a title of one meeting, dates of a membership, what was called off and archived, an answer
//! that is on record; and numbers that rise only where something changed.

use super::{due, due_of, give_out, informed, lines};
use crate::cast::{Cast, at};
use crate::judges;
use crate::office::{list, text};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A network on the third Wednesday with four meetings; Amara is a member, Jonas until October, Priya from November on.
pub(super) struct Leaders {
    pub cast: Cast,
    pub series: Value,
    pub rule: Value,
    pub meetings: Vec<Value>,
    pub folder: tempfile::TempDir,
}

impl Leaders {
    pub fn since(starts_on: &str) -> Self {
        let cast = Cast::new();
        let series =
            json!({ "title": "Leaders", "contact_email": "leaders@example.org", "zone": "Europe/London" });
        let series = cast.make("create_series", series);
        let rule = json!({
            "series_id": series, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": starts_on,
            "start_time": "14:00:00", "end_time": "15:30:00",
        });
        let rule = cast.make("create_recurrence", rule);
        let made = cast.call("make_meetings", json!({ "series_id": series, "count": 4 }));
        let meetings = list(&made["made"]).iter().map(|one| one["id"].clone()).collect();
        let all = Self { cast, series, rule, meetings, folder: tempfile::tempdir().unwrap() };
        all.join(&all.cast.amara, json!({}));
        all
    }

    fn join(&self, person: &Value, dates: Value) -> Value {
        let mut request = json!({ "series_id": self.series, "person_id": person });
        request.as_object_mut().unwrap().extend(dates.as_object().unwrap().clone());
        self.cast.make("add_member", request)
    }

    pub fn due(&self) -> Vec<String> {
        due_of(&self.cast, json!({ "series_id": self.series }))
    }

    /// Gives out what is due; the files by person and name.
    pub fn give(&self, name: &str, text: bool) -> Vec<PathBuf> {
        let path = self.folder.path().join(name);
        let which = json!({ "series_id": self.series, "include_text": text });
        self.cast.call("export_invitations", json!({ "which": which, "path": path }));
        judges::accept_all(&path);
        files(&path)
    }
}

pub(super) fn files(folder: &Path) -> Vec<PathBuf> {
    let inside = |path: &Path| -> Vec<PathBuf> {
        let mut all: Vec<_> = std::fs::read_dir(path).unwrap().map(|one| one.unwrap().path()).collect();
        all.sort();
        all
    };
    inside(folder).iter().flat_map(|own| inside(own)).collect()
}

/// What a file says of the dates of what recurs.
fn dates(path: &Path) -> Vec<String> {
    lines(path, &["DTSTART;TZID", "RRULE:FREQ=MONTHLY", "EXDATE"])
}

#[test]
fn a_network_with_another_name_has_it_on_its_coming_meetings_too() {
    let all = Leaders::since("2026-09-01");
    let title = json!({ "id": all.meetings[1], "title": "Annual general meeting" });
    all.cast.call("change_event", title);
    all.cast.call("change_series", json!({ "id": all.series, "title": "Data Leaders" }));
    let told = all.give("first", false);
    assert_eq!(
        lines(&told[0], &["SUMMARY"]),
        ["SUMMARY:Data Leaders", "SUMMARY;LANGUAGE=en-GB:Annual general meeting"]
    );
    all.cast.call("undo", json!({}));
    let told = all.give("undone", true);
    assert_eq!(
        lines(&told[0], &["SUMMARY"]),
        ["SUMMARY:Leaders", "SUMMARY;LANGUAGE=en-GB:Annual general meeting"]
    );
}

#[test]
fn a_member_holds_the_dates_of_their_membership_in_either_form() {
    let all = Leaders::since("2026-09-01");
    let until = all.join(&all.cast.jonas, json!({ "until": "2026-10-31" }));
    all.join(&all.cast.priya, json!({ "since": "2026-11-01" }));
    let told = all.give("first", false);
    assert_eq!(told.len(), 3, "one item each: {told:?}");
    assert_eq!(
        dates(&told[0]),
        ["DTSTART;TZID=Europe/London:20260916T140000", "RRULE:FREQ=MONTHLY;BYDAY=3WE"]
    );
    let rule = "RRULE:FREQ=MONTHLY;BYDAY=3WE;UNTIL=20261031T235959Z";
    assert_eq!(dates(&told[1]), ["DTSTART;TZID=Europe/London:20260916T140000", rule]);
    assert_eq!(
        dates(&told[2]),
        ["DTSTART;TZID=Europe/London:20261118T140000", "RRULE:FREQ=MONTHLY;BYDAY=3WE"]
    );
    let uid = |file: &Path| lines(file, &["UID"]);
    assert_eq!((uid(&told[0]), uid(&told[0])), (uid(&told[1]), uid(&told[2])), "it is one item, in shares");
    assert_eq!(all.due(), Vec::<String>::new());
    all.cast.call("change_member", json!({ "id": until, "until": "2026-09-30" }));
    assert_eq!(all.due(), ["Leaders: REQUEST time Jonas Lind 1"]);
    all.cast.call("undo", json!({}));
    assert_eq!(all.due(), Vec::<String>::new(), "they hold what is true again");
    all.cast.call("change_member", json!({ "id": until, "until": "2026-08-31" }));
    assert_eq!(all.due(), ["Leaders: CANCEL removed Jonas Lind 1"], "no date is left of it");
    all.cast.call("undo", json!({}));
    all.cast.call("change_series", json!({ "id": all.series, "calendar_form": "single" }));
    let single = all.due();
    let of =
        |name: &str| single.iter().filter(|line| line.contains("REQUEST new") && line.contains(name)).count();
    assert_eq!((of("Amara"), of("Jonas"), of("Priya")), (4, 2, 2), "{single:?}");
}

#[test]
fn an_update_and_an_end_name_who_stood_beside_the_address_that_they_keep() {
    let cast = Cast::new();
    let contact = |name: &str, email: &str| {
        cast.call("change_event", json!({ "id": cast.event, "contact_name": name, "contact_email": email }));
    };
    let folder = tempfile::tempdir().unwrap();
    let organizer = |file: &str| {
        let which = json!({ "event_id": cast.event, "person_id": cast.jonas });
        cast.call("export_invitations", json!({ "which": which, "path": folder.path() }));
        lines(&folder.path().join("jonas-lind").join(file), &["ORGANIZER"])
    };
    contact("Olga", "olga@example.org");
    let olga = ["ORGANIZER;CN=\"Olga\":mailto:olga@example.org"];
    assert_eq!(organizer("opening-request-0.ics"), olga);
    contact("Ned", "ned@example.org");
    cast.call(
        "move_session",
        json!({ "id": cast.opening, "to": at(&cast.studio, "2026-11-12", "10:00", "10:45") }),
    );
    assert_eq!(
        organizer("opening-request-1.ics"),
        olga,
        "a calendar keeps the address it knows, and its name"
    );
    cast.call("cancel_session", json!({ "id": cast.opening }));
    assert_eq!(organizer("opening-cancel-2.ics"), olga);
}

#[test]
fn who_leaves_and_what_ends_keep_what_was() {
    let all = Leaders::since("2026-06-01");
    let left = all.join(&all.cast.jonas, json!({}));
    all.join(&all.cast.priya, json!({ "until": "2026-08-01" }));
    let told = all.give("first", false);
    assert_eq!(told.len(), 2, "who left before is not invited to what was: {told:?}");
    all.cast.call("change_member", json!({ "id": left, "until": "2026-08-15" }));
    let told = all.give("left", false);
    let rule = "RRULE:FREQ=MONTHLY;BYDAY=3WE;UNTIL=20260815T225959Z";
    assert_eq!(dates(&told[0]), ["DTSTART;TZID=Europe/London:20260617T140000", rule]);
    all.cast.call("change_series", json!({ "id": all.series, "venue_name": "Library" }));
    assert_eq!(
        all.due(),
        ["Leaders: REQUEST place Amara Okafor 2"],
        "what is past for somebody stays as it was"
    );
    all.cast.call("end_recurrence", json!({ "id": all.rule, "ends_on": "2026-08-20" }));
    let due = all.due();
    let is_told =
        due.len() == 1 && due.iter().all(|line| line.starts_with("Leaders: REQUEST time Amara Okafor"));
    assert!(is_told, "an end in the past is told too: {due:?}");
}

#[test]
fn an_archived_network_ends_for_those_who_hold_it_and_goes_on_when_it_is_brought_back() {
    let all = Leaders::since("2026-06-01");
    all.give("first", false);
    all.join(&all.cast.priya, json!({}));
    all.cast.call("archive_series", json!({ "id": all.series }));
    assert_eq!(all.due(), ["Leaders: REQUEST time Amara Okafor 1"], "nobody is newly invited");
    all.cast.call("undo", json!({}));
    assert_eq!(all.due(), ["Leaders: REQUEST new Priya Nair 0"]);
    all.cast.call("redo", json!({}));
    let told = all.give("archived", false);
    let rule = "RRULE:FREQ=MONTHLY;BYDAY=3WE;UNTIL=20260901T225959Z";
    assert_eq!(dates(&told[0]), ["DTSTART;TZID=Europe/London:20260617T140000", rule]);
    assert_eq!(all.due(), Vec::<String>::new());
    all.cast.call("restore_series", json!({ "id": all.series }));
    assert_eq!(all.due(), ["Leaders: REQUEST new Priya Nair 1", "Leaders: REQUEST time Amara Okafor 2"]);
}

#[test]
fn what_was_called_off_is_ended_though_it_is_archived() {
    let (cast, folder) = informed();
    cast.call("cancel_event", json!({ "id": cast.event }));
    let ends = due(&cast);
    assert_eq!(ends.len(), 3, "{ends:?}");
    cast.call("archive_event", json!({ "id": cast.event }));
    assert_eq!(due(&cast), ends, "archiving tells nobody, so they are still to be told");
    let home = cast.call("home", json!({ "today": "2026-09-01" }));
    assert!(home["needs"].to_string().contains("old_entries"), "{home}");
    give_out(&cast, &folder.path().join("ends"));
    judges::accept_all(&folder.path().join("ends"));
    assert_eq!(due(&cast), Vec::<String>::new());
    let items = cast.call("ledger", json!({ "event_id": cast.event }))["items"].clone();
    assert!(list(&items).iter().all(|item| item["holders"] == 0), "{items}");
}

#[test]
fn numbers_rise_only_where_something_changed() {
    let all = Leaders::since("2026-09-01");
    assert_eq!(
        all.due(),
        ["Leaders: REQUEST new Amara Okafor 0"],
        "the first invitation of a network is its first version"
    );
    all.give("first", false);
    let sequence = |all: &Leaders| {
        all.cast.call("ledger", json!({ "series_id": all.series }))["items"][0]["sequence"].clone()
    };
    all.cast.call("make_meetings", json!({ "series_id": all.series, "count": 9 }));
    all.cast.call("publish_event", json!({ "id": all.meetings[0] }));
    assert_eq!(sequence(&all), 0, "a meeting as the rule says is nothing new");
    let which = json!({ "series_id": all.series, "include_text": true });
    assert_eq!(due_of(&all.cast, which), Vec::<String>::new());
    all.cast.call(
        "change_event",
        json!({ "id": all.meetings[0], "start_time": "15:00:00", "end_time": "16:00:00" }),
    );
    assert_eq!(sequence(&all), 1);
    all.cast.call("delete_series", json!({ "id": all.series }));
    assert_eq!(due_of(&all.cast, json!({})), ["Leaders: CANCEL cancelled Amara Okafor 1"]);
}

#[test]
fn one_step_raises_a_number_by_one_whatever_it_changes() {
    let all = Leaders::since("2026-09-01");
    all.give("first", false);
    for meeting in &all.meetings {
        all.cast.call("write_note", json!({ "event_id": meeting, "body": "So that it is not deleted." }));
    }
    all.cast.call("end_recurrence", json!({ "id": all.rule, "ends_on": "2026-10-01" }));
    assert_eq!(all.due(), ["Leaders: REQUEST time Amara Okafor 1"], "three meetings go with it");
    all.give("ended", false);
    all.cast.call("undo", json!({}));
    assert_eq!(all.due(), ["Leaders: REQUEST time Amara Okafor 2"]);
}

#[test]
fn a_link_of_the_room_or_event_is_nothing_new_to_a_session_with_its_own() {
    let (cast, _folder) = informed();
    cast.call("change_session", json!({ "id": cast.opening, "online_url": "https://example.org/own" }));
    let of = |id: &Value| {
        let items = cast.call("ledger", json!({ "event_id": cast.event }))["items"].clone();
        list(&items).iter().find(|item| item["id"] == *id).unwrap()["sequence"].as_i64().unwrap()
    };
    let before = (of(&cast.opening), of(&cast.doorsteps));
    cast.call("change_room", json!({ "id": cast.hall, "online_url": "https://example.org/hall" }));
    cast.call("change_event", json!({ "id": cast.event, "online_url": "https://example.org/event" }));
    assert_eq!(of(&cast.opening), before.0);
    assert!(of(&cast.doorsteps) > before.1, "one without a link has another now");
}

#[test]
fn a_deleted_meeting_of_a_network_is_a_day_that_its_rule_skips() {
    let all = Leaders::since("2026-09-01");
    all.give("first", false);
    let deleted = all.cast.call("delete_event", json!({ "id": all.meetings[1] }));
    assert_eq!(text(&deleted["skipped"]), "2026-10-21");
    assert_eq!(all.due(), ["Leaders: REQUEST time Amara Okafor 1"]);
    all.cast.call("undo", json!({}));
    assert_eq!(all.due(), Vec::<String>::new(), "it is undone with the deletion");
    all.cast.call("redo", json!({}));
    let told = all.give("deleted", false);
    let without = "EXDATE;TZID=Europe/London:20261021T140000";
    assert_eq!(dates(&told[0])[2..], [without]);
    let again = all.cast.call("make_meetings", json!({ "series_id": all.series, "until": "2026-12-31" }));
    assert!(list(&again["made"]).is_empty(), "it is not made again");
    let own = all.cast.call("delete_event", json!({ "id": all.cast.event }));
    assert_eq!(own["skipped"], Value::Null, "an event that no rule gives");
}

#[test]
fn whole_days_are_the_same_days_in_every_zone() {
    let cast = Cast::new();
    let fair = json!({ "title": "Fair", "starts_on": "2026-11-20", "zone": "Europe/London", "contact_email": "fair@example.org" });
    let fair = cast.make("create_event", fair);
    cast.call("register_person", json!({ "attendance": { "event_id": fair, "person_id": cast.amara } }));
    let which = json!({ "event_id": fair });
    let folder = tempfile::tempdir().unwrap();
    cast.call("export_invitations", json!({ "which": which, "path": folder.path() }));
    cast.call("change_event", json!({ "id": fair, "zone": "America/New_York" }));
    assert_eq!(due_of(&cast, which.clone()), Vec::<String>::new(), "nobody's calendar says anything else");
    cast.call("change_event", json!({ "id": fair, "starts_on": "2026-11-21", "ends_on": "2026-11-21" }));
    let moved = due_of(&cast, which);
    assert!(
        matches!(moved.as_slice(), [one] if one.contains("REQUEST time") && one.ends_with(" 1")),
        "{moved:?}"
    );
}

#[test]
fn only_what_does_not_take_place_is_called_cancelled() {
    let (cast, _folder) = informed();
    let which = json!({ "event_id": cast.event, "person_id": cast.jonas });
    let subject = || text(&cast.call("invitation_mailto", which.clone())["subject"]).to_owned();
    let when = "Opening, Thursday 12 November 2026, 09:30 to 10:15";
    cast.call("cancel_session", json!({ "id": cast.opening }));
    assert_eq!(subject(), format!("Cancelled: {when}"));
    cast.call("undo", json!({}));
    cast.call("unschedule_session", json!({ "id": cast.opening }));
    assert_eq!(subject(), format!("No time any more: {when}"));
    cast.call("undo", json!({}));
    let detail = cast.call("session_detail", json!({ "session_id": cast.opening }));
    let part = list(&detail["parts"]).iter().find(|part| part["name"] == "Jonas Lind").unwrap();
    cast.call("delete_part", json!({ "id": part["id"] }));
    assert_eq!(subject(), format!("No longer on the list: {when}"));
}
