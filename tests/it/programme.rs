//! The programme as an organiser works on it: nothing is lost, and what loses its place is named.

use crate::cast::{Cast, at, programme};
use crate::office::{Office, list, text};
use expect_test::expect;
use serde_json::{Value, json};

fn titles(sessions: &Value) -> Vec<&str> {
    list(sessions).iter().map(|session| text(&session["title"])).collect()
}

#[test]
fn shrinking_an_event_unschedules_what_no_longer_fits_and_says_so() {
    let cast = Cast::new();
    let before = cast.office.dump();
    let changed = cast.call("change_event", json!({ "id": cast.event, "ends_on": "2026-11-12" }));
    assert_eq!(titles(&changed["unscheduled"]), ["Devices and doorsteps"]);
    expect![[r#"
        2026-11-12 | 2026-11-12T09:30 to 2026-11-12T10:15 | Hall | Opening | draft | Amara Okafor, Jonas Lind
        - | - to - | - | Devices and doorsteps | draft | Amara Okafor
    "#]]
    .assert_eq(&cast.programme());
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before, "one step back puts day and session back together");
}

#[test]
fn deleting_a_room_unschedules_its_sessions_and_says_so() {
    let cast = Cast::new();
    let before = cast.office.dump();
    let gone = cast.call("delete_room", json!({ "id": cast.hall }));
    assert_eq!(titles(&gone["unscheduled"]), ["Opening"]);
    expect![[r#"
        2026-11-13 | 2026-11-13T11:00 to 2026-11-13T12:00 | Studio | Devices and doorsteps | draft | Amara Okafor
        - | - to - | - | Opening | draft | Amara Okafor, Jonas Lind
    "#]]
    .assert_eq(&cast.programme());
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before);
}

#[test]
fn moving_the_first_day_moves_the_whole_event() {
    let cast = Cast::new();
    let changed = cast.call("change_event", json!({ "id": cast.event, "starts_on": "2026-12-03" }));
    assert_eq!(titles(&changed["unscheduled"]), Vec::<&str>::new());
    assert_eq!(changed["event"]["ends_on"], "2026-12-04");
    expect![[r#"
        2026-12-03 | 2026-12-03T09:30 to 2026-12-03T10:15 | Hall | Opening | draft | Amara Okafor, Jonas Lind
        2026-12-04 | 2026-12-04T11:00 to 2026-12-04T12:00 | Studio | Devices and doorsteps | draft | Amara Okafor
    "#]]
    .assert_eq(&cast.programme());
}

#[test]
fn a_move_onto_a_night_when_the_clocks_change_unschedules_the_hour_that_is_not_there() {
    let cast = Cast::new();
    cast.move_to(&cast.doorsteps, at(&cast.studio, "2026-11-13", "01:15", "01:45"));
    let changed = cast.call("change_event", json!({ "id": cast.event, "starts_on": "2026-03-28" }));
    assert_eq!(titles(&changed["unscheduled"]), ["Devices and doorsteps"]);
    assert_eq!(list(&cast.call("programme", json!({ "event_id": cast.event }))["sessions"]).len(), 2);
}

#[test]
fn a_zone_in_which_a_session_has_no_hour_unschedules_it() {
    let cast = Cast::new();
    cast.call("change_event", json!({ "id": cast.event, "starts_on": "2026-03-28" }));
    cast.call("change_event", json!({ "id": cast.event, "zone": "Asia/Tokyo" }));
    cast.move_to(&cast.doorsteps, at(&cast.studio, "2026-03-29", "01:15", "01:45"));
    let changed = cast.call("change_event", json!({ "id": cast.event, "zone": "Europe/London" }));
    assert_eq!(titles(&changed["unscheduled"]), ["Devices and doorsteps"]);
}

#[test]
fn moving_a_session_keeps_its_speakers() {
    let cast = Cast::new();
    cast.move_to(&cast.opening, at(&cast.studio, "2026-11-13", "09:00", "09:45"));
    expect![[r#"
        2026-11-13 | 2026-11-13T09:00 to 2026-11-13T09:45 | Studio | Opening | draft | Amara Okafor, Jonas Lind
        2026-11-13 | 2026-11-13T11:00 to 2026-11-13T12:00 | Studio | Devices and doorsteps | draft | Amara Okafor
    "#]]
    .assert_eq(&cast.programme());
}

#[test]
fn a_duplicated_event_takes_programme_and_speakers_along_and_nobody_who_registered() {
    let cast = Cast::new();
    cast.call(
        "register_person",
        json!({ "attendance": { "event_id": cast.event, "person_id": cast.priya } }),
    );
    cast.call("write_note", json!({ "event_id": cast.event, "body": "Doors at nine." }));
    cast.call("publish_event", json!({ "id": cast.event }));
    let request = json!({ "id": cast.event, "starts_on": "2027-11-11", "with_sessions": true });
    let copy = cast.call("duplicate_event", request)["event"].clone();
    assert_eq!((text(&copy["slug"]), text(&copy["status"])), ("inclusion-days-2", "draft"));
    expect![[r#"
        2027-11-11 | 2027-11-11T09:30 to 2027-11-11T10:15 | Hall | Opening | draft | Amara Okafor, Jonas Lind
        2027-11-12 | 2027-11-12T11:00 to 2027-11-12T12:00 | Studio | Devices and doorsteps | draft | Amara Okafor
    "#]]
    .assert_eq(&programme(&cast.office, &copy["id"]));
    assert_eq!(cast.call("people_summary", json!({ "event_id": copy["id"] }))["registered"], 0);
    assert_eq!(cast.call("note", json!({ "event_id": copy["id"] })), Value::Null);
}

#[test]
fn a_duplicate_without_its_sessions_still_has_the_rooms() {
    let cast = Cast::new();
    let copy =
        cast.call("duplicate_event", json!({ "id": cast.event, "title": "Next year" }))["event"].clone();
    let overview = cast.call("event_overview", json!({ "event_id": copy["id"] }));
    let rooms: Vec<&str> = list(&overview["rooms"]).iter().map(|room| text(&room["name"])).collect();
    assert_eq!((rooms, &overview["counts"]["sessions"]), (vec!["Hall", "Studio"], &json!(0)));
}

#[test]
fn copies_get_the_next_free_name() {
    let cast = Cast::new();
    let track = cast.call("create_track", json!({ "event_id": cast.event, "name": "Access" }));
    let copy = |command: &str, id: &Value| cast.call(command, json!({ "id": id }));
    let second = copy("duplicate_track", &track["id"]);
    let third = copy("duplicate_track", &second["id"]);
    assert_eq!((text(&second["name"]), text(&third["name"])), ("Access 2", "Access 3"));
    assert_ne!(second["colour"], track["colour"]);

    let trust = cast.call(
        "create_organisation",
        json!({ "organisation": { "name": "Trust" }, "domains": ["trust.example.org"] }),
    );
    let copied = copy("duplicate_organisation", &trust["id"]);
    assert_eq!((text(&copied["name"]), &copied["kind"]), ("Trust 2", &trust["kind"]));
    let person = cast.call(
        "create_person",
        json!({ "given_name": "Ada", "family_name": "Kaur", "email": "ada@trust.example.org" }),
    );
    assert_eq!(person["organisation_id"], trust["id"], "the domain stays with the first");
}

#[test]
fn a_cancelled_event_keeps_everything_and_is_not_published_by_mistake() {
    let cast = Cast::new();
    let before = cast.programme();
    cast.call("publish_event", json!({ "id": cast.event }));
    cast.call("cancel_event", json!({ "id": cast.event }));
    assert_eq!(cast.programme(), before);
    assert_eq!(cast.office.refused("publish_event", json!({ "id": cast.event })), "event-is-cancelled");
    assert_eq!(cast.call("restore_event", json!({ "id": cast.event }))["status"], "published");
}

#[test]
fn what_took_place_or_is_out_of_sight_is_not_cancelled() {
    let cast = Cast::on_the_day();
    let event = json!({ "id": cast.event });
    cast.call("hold_event", event.clone());
    assert_eq!(cast.office.refused("cancel_event", event.clone()), "event-was-held");
    cast.call("archive_event", event.clone());
    for command in ["publish_event", "hold_event", "cancel_event"] {
        assert_eq!(cast.office.refused(command, event.clone()), "event-is-archived", "{command}");
    }
    assert_eq!(cast.call("restore_event", event.clone())["status"], "held");
    cast.call("publish_event", event.clone());
    assert_eq!(cast.call("cancel_event", event)["status"], "cancelled", "it was not held after all");
}

#[test]
fn an_event_opens_and_closes_at_times_that_clocks_show_once() {
    let cast = Cast::new();
    let night = |start: &str, end: &str, day: &str| json!({ "title": "Night", "zone": "Europe/London", "starts_on": day, "start_time": start, "end_time": end });
    let forward = night("01:30:00", "05:00:00", "2026-03-29");
    assert_eq!(cast.office.refused("create_event", forward), "time-does-not-exist");
    let back = night("00:30:00", "01:15:00", "2026-10-25");
    assert_eq!(cast.office.refused("create_event", back), "time-exists-twice");
    let made = cast.make("create_event", night("01:30:00", "05:00:00", "2026-03-28"));
    let later = json!({ "id": made, "starts_on": "2026-03-29" });
    assert_eq!(cast.office.refused("change_event", later.clone()), "time-does-not-exist");
    assert_eq!(cast.office.refused("duplicate_event", later), "time-does-not-exist");
    let elsewhere = json!({ "id": made, "starts_on": "2026-03-29", "zone": "Asia/Tokyo" });
    assert_eq!(cast.call("change_event", elsewhere)["event"]["start_time"], "01:30:00");
}

#[test]
fn a_year_that_is_a_slip_of_the_pen_is_refused() {
    let cast = Cast::new();
    for year in ["0026", "1899", "2200", "9999"] {
        let event = json!({ "title": "Someday", "starts_on": format!("{year}-05-01") });
        assert_eq!(cast.office.refused("create_event", event), "year-out-of-range", "{year}");
    }
    for year in ["1900", "2199"] {
        cast.call("create_event", json!({ "title": "Someday", "starts_on": format!("{year}-05-01") }));
    }
    let to =
        json!({ "room_id": cast.hall, "starts_at": "2026-11-12T09:00:00", "ends_at": "2926-11-12T10:00:00" });
    assert_eq!(
        cast.office.refused("move_session", json!({ "id": cast.opening, "to": to })),
        "year-out-of-range"
    );
}

#[test]
fn two_rooms_of_an_event_have_two_names_and_a_domain_is_called_a_domain() {
    let cast = Cast::new();
    let room = json!({ "event_id": cast.event, "name": " hall" });
    assert_eq!(cast.office.refused("create_room", room), "name-in-use");
    let renamed = json!({ "id": cast.studio, "name": "HALL" });
    assert_eq!(cast.office.refused("change_room", renamed), "name-in-use");
    assert_eq!(cast.call("change_room", json!({ "id": cast.hall, "name": "HALL" }))["name"], "HALL");
    let trust = json!({ "organisation": { "name": "Trust" }, "domains": ["no domain"] });
    assert_eq!(cast.office.refused("create_organisation", trust), "not-a-domain");
}

#[test]
fn who_is_registered_by_coming_is_said_to_be() {
    let cast = Cast::new();
    for (person, status, op) in
        [(&cast.priya, "waiting", "check_in_and_register"), (&cast.jonas, "registered", "check_in")]
    {
        let guest = json!({ "event_id": cast.event, "person_id": person, "status": status });
        let guest = cast.make("register_person", json!({ "attendance": guest }));
        let answer = cast.office.answer("check_in", json!({ "attendance_id": guest }));
        assert_eq!(answer.undo_label.unwrap().op, op);
        cast.call("undo", json!({}));
        let detail = cast.call("attendee_detail", json!({ "id": guest }));
        assert_eq!(detail["attendance"]["status"], status);
    }
}

#[test]
fn restoring_gives_back_what_was_before_and_undo_and_redo_change_nothing_of_that() {
    let cast = Cast::on_the_day();
    let event = json!({ "id": cast.event });
    let status = |command: &str| text(&cast.call(command, event.clone())["status"]).to_owned();
    for first in ["publish_event", "hold_event"] {
        let stood = status(first);
        if first == "publish_event" {
            cast.call("cancel_event", event.clone());
            cast.call("undo", json!({}));
            cast.call("redo", json!({}));
        }
        let before = if first == "publish_event" { "cancelled" } else { "held" };
        assert_eq!(status("archive_event"), "archived");
        assert_eq!(status("restore_event"), before, "archiving is taken back first");
        assert_eq!(status("restore_event"), stood);
        assert_eq!(status("restore_event"), stood, "nothing is left to restore");
    }

    let draft = json!({ "session": { "event_id": cast.event, "title": "Maybe", "status": "draft" } });
    let draft = json!({ "id": cast.make("create_session", draft) });
    cast.call("cancel_session", draft.clone());
    assert_eq!(cast.call("restore_session", draft)["status"], "draft");

    for stood in ["waiting", "invited", "registered"] {
        let person = cast.call("create_person", json!({ "given_name": "Iris", "family_name": stood }));
        let guest = json!({ "event_id": cast.event, "person_id": person["id"], "status": stood });
        let guest = json!({ "id": cast.make("register_person", json!({ "attendance": guest })) });
        cast.call("cancel_attendance", guest.clone());
        assert_eq!(cast.call("restore_attendance", guest)["status"], stood);
    }
}

#[test]
fn an_archived_event_is_out_of_sight_and_comes_back() {
    let cast = Cast::new();
    let shown = |archived: bool| {
        let cards = cast.call("list_events", json!({ "archived": archived }));
        list(&cards).iter().map(|card| text(&card["event"]["title"]).to_owned()).collect::<Vec<_>>()
    };
    cast.call("archive_event", json!({ "id": cast.event }));
    assert_eq!((shown(false), shown(true)), (vec![], vec!["Inclusion Days".to_owned()]));
    cast.call("restore_event", json!({ "id": cast.event }));
    assert_eq!(shown(false), ["Inclusion Days"]);
}

/// The clashes of the programme as "kind: session / other".
fn clashes(office: &Office, event: &Value) -> Vec<String> {
    let programme = office.call("programme", json!({ "event_id": event }));
    let title = |id: &Value| {
        let sessions = list(&programme["sessions"]).iter().map(|card| &card["session"]);
        sessions
            .clone()
            .find(|session| session["id"] == *id)
            .map_or("", |session| text(&session["title"]))
            .to_owned()
    };
    let line = |clash: &Value| {
        let (one, other) = (title(&clash["session_id"]), title(&clash["other_id"]));
        format!("{}: {one} / {other}", text(&clash["kind"])).trim_end_matches(" / ").to_owned()
    };
    list(&programme["clashes"]).iter().map(line).collect()
}

#[test]
fn a_programme_with_clashes_saves_and_says_what_clashes() {
    let cast = Cast::new();
    assert_eq!(clashes(&cast.office, &cast.event), Vec::<String>::new());
    cast.move_to(&cast.doorsteps, at(&cast.hall, "2026-11-12", "10:00", "11:00"));
    cast.call("change_session", json!({ "id": cast.opening, "capacity": 120 }));
    expect![[r#"
        [
            "room: Opening / Devices and doorsteps",
            "person: Opening / Devices and doorsteps",
            "capacity: Opening",
            "room: Devices and doorsteps / Opening",
            "person: Devices and doorsteps / Opening",
        ]
    "#]]
    .assert_debug_eq(&clashes(&cast.office, &cast.event));
    cast.call("cancel_session", json!({ "id": cast.opening }));
    assert_eq!(
        clashes(&cast.office, &cast.event),
        Vec::<String>::new(),
        "what is cancelled clashes with nothing"
    );
}

#[test]
fn one_session_after_the_other_is_no_clash() {
    let cast = Cast::new();
    cast.move_to(&cast.doorsteps, at(&cast.hall, "2026-11-12", "10:15", "11:00"));
    assert_eq!(clashes(&cast.office, &cast.event), Vec::<String>::new());
}

#[test]
fn a_move_can_be_tried_before_it_is_made() {
    let cast = Cast::new();
    let before = cast.office.dump();
    let tried = |to: Value| cast.call("preview_move", json!({ "id": cast.doorsteps, "to": to }));
    let clashing = tried(at(&cast.hall, "2026-11-12", "09:30", "10:00"));
    let kinds: Vec<&str> = list(&clashing["clashes"]).iter().map(|clash| text(&clash["kind"])).collect();
    assert_eq!((kinds, &clashing["refusal"]), (vec!["room", "person"], &Value::Null));
    assert_eq!(tried(at(&cast.hall, "2026-11-14", "09:30", "10:00"))["refusal"]["code"], "outside-event");
    assert_eq!(cast.office.dump(), before, "trying changes nothing");
}

#[test]
fn a_session_past_midnight_belongs_to_the_evening_before() {
    let cast = Cast::new();
    let night = json!({ "id": cast.doorsteps, "to": at(&cast.hall, "2026-11-14", "01:00", "02:00") });
    assert_eq!(cast.office.refused("move_session", night.clone()), "outside-event");
    cast.call("change_event", json!({ "id": cast.event, "day_change": "05:00:00" }));
    cast.call("move_session", night);
    let late = json!({ "room_id": cast.studio, "starts_at": "2026-11-12T23:30:00", "ends_at": "2026-11-13T00:30:00" });
    cast.move_to(&cast.opening, late);
    expect![[r#"
        2026-11-12 | 2026-11-12T23:30 to 2026-11-13T00:30 | Studio | Opening | draft | Amara Okafor, Jonas Lind
        2026-11-13 | 2026-11-14T01:00 to 2026-11-14T02:00 | Hall | Devices and doorsteps | draft | Amara Okafor
    "#]]
    .assert_eq(&cast.programme());
}

#[test]
fn a_deleted_track_or_format_leaves_its_sessions() {
    let cast = Cast::new();
    let track = cast.make("create_track", json!({ "event_id": cast.event, "name": "Skills" }));
    let format = cast.make("create_format", json!({ "event_id": cast.event, "name": "Clinic" }));
    cast.call("change_session", json!({ "id": cast.opening, "track_id": track, "format_id": format }));
    let before = cast.programme();
    cast.call("delete_track", json!({ "id": track }));
    cast.call("delete_format", json!({ "id": format }));
    assert_eq!(cast.programme(), before);
    let session = &cast.call("session_detail", json!({ "session_id": cast.opening }))["session"];
    assert_eq!((&session["track_id"], &session["format_id"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_duplicated_session_waits_unplaced_with_the_same_speakers() {
    let cast = Cast::new();
    cast.call("duplicate_session", json!({ "id": cast.opening }));
    expect![[r#"
        2026-11-12 | 2026-11-12T09:30 to 2026-11-12T10:15 | Hall | Opening | draft | Amara Okafor, Jonas Lind
        2026-11-13 | 2026-11-13T11:00 to 2026-11-13T12:00 | Studio | Devices and doorsteps | draft | Amara Okafor
        - | - to - | - | Opening | draft | Amara Okafor, Jonas Lind
    "#]]
    .assert_eq(&cast.programme());
}

#[test]
fn tracks_and_formats_of_one_event_have_names_of_their_own() {
    let office = Office::new();
    let event =
        office.call("create_event", json!({ "title": "Ours", "starts_on": "2026-11-12" }))["id"].clone();
    for noun in ["track", "format"] {
        let create = |name: &str| json!({ "event_id": event, "name": name });
        let first = office.call(&format!("create_{noun}"), create("Skills"))["id"].clone();
        assert_eq!(office.refused(&format!("create_{noun}"), create(" skills")), "name-in-use");
        let other = office.call(&format!("create_{noun}"), create("Care"))["id"].clone();
        let change = |id: &Value, name: &str| json!({ "id": id, "name": name });
        assert_eq!(office.refused(&format!("change_{noun}"), change(&other, "Skills")), "name-in-use");
        office.call(&format!("change_{noun}"), change(&first, "SKILLS"));
        office.call(&format!("change_{noun}"), change(&other, "skills 2"));
        let copy = office.call(&format!("duplicate_{noun}"), json!({ "id": first }));
        assert_eq!(copy["name"], "SKILLS 3", "a copy takes the next name that is free");
        office.call(&format!("delete_{noun}"), json!({ "id": copy["id"] }));
        office.call(&format!("create_{noun}"), create("Skills 3"));
        office.call("undo", json!({}));
        office.call("undo", json!({}));
    }
}
