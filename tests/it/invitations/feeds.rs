//! Calendars in a web folder: their readers go on with the address they have, whatever becomes of a room or a person.

use super::lines;
use crate::cast::{Cast, at};
use crate::judges;
use crate::office::{list, text};
use serde_json::{Value, json};
use std::path::Path;

/// Writes the feed of an event, and gives the names of the files.
fn feed(cast: &Cast, event: &Value, folder: &Path) -> Vec<String> {
    let written = cast.call("export_feed", json!({ "of": { "event_id": event }, "path": folder }));
    judges::accept_all(folder);
    list(&written["files"]).iter().map(|name| text(name).to_owned()).collect()
}

/// Title and SEQUENCE of each entry in a calendar of the folder.
fn entries(folder: &Path, name: &str) -> Vec<String> {
    let file = std::fs::read_to_string(folder.join(name)).unwrap();
    let said = |entry: &str| {
        let of = |name: &str| {
            let line = entry.lines().find(|line| line.starts_with(name)).unwrap();
            line.rsplit_once(':').unwrap().1.to_owned()
        };
        format!("{} {}", of("SUMMARY"), of("SEQUENCE"))
    };
    file.split("BEGIN:VEVENT").skip(1).map(said).collect()
}

const NOTHING: &str = "nothing in this calendar now 0";

#[test]
fn a_calendar_that_has_nothing_any_more_says_so_and_what_is_not_of_the_event_stays() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let other = cast.make("create_event", json!({ "title": "Elsewhere", "starts_on": "2026-12-01" }));
    let attic = cast.make("create_room", json!({ "event_id": other, "name": "Attic" }));
    let tea = json!({ "session": { "event_id": other, "title": "Tea" }, "at": at(&attic, "2026-12-01", "10:00", "11:00") });
    cast.make("create_session", tea);
    feed(&cast, &other, folder);
    std::fs::copy(folder.join("room-attic.ics"), folder.join("room-of-others.ics")).unwrap();
    feed(&cast, &cast.event, folder);
    cast.move_to(&cast.opening, at(&cast.studio, "2026-11-12", "09:30", "10:15"));
    let detail = cast.call("session_detail", json!({ "session_id": cast.opening }));
    let of_jonas = list(&detail["parts"]).iter().find(|part| part["name"] == "Jonas Lind").unwrap();
    cast.call("delete_part", json!({ "id": of_jonas["id"] }));
    let expected = [
        "inclusion-days-agenda.ics",
        "person-amara-okafor.ics",
        "person-jonas-lind.ics",
        "room-hall.ics",
        "room-studio.ics",
    ];
    assert_eq!(feed(&cast, &cast.event, folder), expected);
    for name in ["person-jonas-lind.ics", "room-hall.ics"] {
        let said = entries(folder, name);
        assert!(said.len() == 1 && said[0].ends_with(NOTHING), "{name}: {said:?}");
    }
    assert_eq!(entries(folder, "room-studio.ics"), ["Opening 1", "Devices and doorsteps 0"]);
    for name in ["room-attic.ics", "room-of-others.ics"] {
        assert_eq!(entries(folder, name), ["Tea 0"], "{name}");
    }
    cast.move_to(&cast.opening, at(&cast.hall, "2026-11-12", "09:30", "10:15"));
    feed(&cast, &cast.event, folder);
    assert_eq!(entries(folder, "room-hall.ics"), ["Opening 2"], "what comes back is there again");
}

#[test]
fn the_address_of_a_room_with_another_name_goes_on_and_one_of_a_deleted_room_says_that_it_has_nothing() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    feed(&cast, &cast.event, folder);
    let before = entries(folder, "room-hall.ics");
    cast.call("change_room", json!({ "id": cast.hall, "name": "Great hall" }));
    feed(&cast, &cast.event, folder);
    assert_eq!(entries(folder, "room-great-hall.ics").len(), before.len());
    assert_eq!(
        std::fs::read(folder.join("room-hall.ics")).unwrap(),
        std::fs::read(folder.join("room-great-hall.ics")).unwrap()
    );
    cast.call("delete_room", json!({ "id": cast.hall }));
    feed(&cast, &cast.event, folder);
    for name in ["room-hall.ics", "room-great-hall.ics"] {
        assert!(entries(folder, name)[0].ends_with(NOTHING), "{name}");
    }
    let annex = cast.make("create_room", json!({ "event_id": cast.event, "name": "Hall" }));
    cast.move_to(&cast.opening, at(&annex, "2026-11-12", "09:30", "10:15"));
    feed(&cast, &cast.event, folder);
    assert_eq!(entries(folder, "room-hall.ics").len(), 1, "a new room takes the name");
    assert!(entries(folder, "room-hall.ics")[0].starts_with("Opening"));
}

#[test]
fn the_calendar_of_a_person_who_has_nothing_any_more_says_so_and_a_new_one_is_refused() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    let of_amara =
        |path: &Path| json!({ "of": { "event_id": cast.event }, "path": path, "person_id": cast.amara });
    cast.call("export_feed", of_amara(folder.path()));
    for session in [&cast.opening, &cast.doorsteps] {
        cast.call("unschedule_session", json!({ "id": session }));
    }
    let written = cast.call("export_feed", of_amara(folder.path()));
    assert_eq!(written["files"], json!(["person-amara-okafor.ics"]));
    assert!(entries(folder.path(), "person-amara-okafor.ics")[0].ends_with(NOTHING));
    judges::accept_all(folder.path());
    assert_eq!(cast.office.refused("export_feed", of_amara(&folder.path().join("new"))), "nothing-scheduled");
}

#[test]
fn calendars_of_several_events_and_networks_stand_beside_each_other_in_a_folder() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    feed(&cast, &cast.event, folder);
    let before = std::fs::read(folder.join("agenda.ics")).unwrap();
    let other = cast.make("create_event", json!({ "title": "Elsewhere", "starts_on": "2026-12-01" }));
    assert_eq!(feed(&cast, &other, folder), ["elsewhere-agenda.ics"]);
    assert_eq!(feed(&cast, &other, folder), ["elsewhere-agenda.ics"], "and again");
    assert_eq!(std::fs::read(folder.join("agenda.ics")).unwrap(), before);
    for title in ["Circle", "Ring"] {
        let series = cast.make("create_series", json!({ "title": title, "zone": "Europe/London" }));
        let meeting =
            json!({ "title": title, "starts_on": "2026-12-01", "series_id": series, "kind": "meeting" });
        let meeting = cast.make("create_event", meeting);
        cast.call("publish_event", json!({ "id": meeting }));
        let written = cast.call("export_feed", json!({ "of": { "series_id": series }, "path": folder }));
        assert_eq!(written["files"], json!([format!("{}-agenda.ics", title.to_lowercase())]));
    }
    judges::accept_all(folder);
}

#[test]
fn a_feed_says_how_many_meetings_are_in_no_calendar_until_they_are_published() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    let series = cast.make("create_series", json!({ "title": "Circle", "zone": "Europe/London" }));
    let meeting = |day: &str| {
        let meeting = json!({ "title": "Circle", "starts_on": day, "series_id": series, "kind": "meeting" });
        cast.make("create_event", meeting)
    };
    let (first, second) = (meeting("2026-12-01"), meeting("2026-12-08"));
    cast.call("publish_event", json!({ "id": first }));
    let feed = json!({ "of": { "series_id": series }, "path": folder.path() });
    assert_eq!(cast.call("export_feed", feed.clone())["drafts"], 1);
    cast.call("publish_event", json!({ "id": second }));
    assert_eq!(cast.call("export_feed", feed)["drafts"], 0);
}

#[test]
fn an_address_never_passes_to_somebody_else_of_the_same_name() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let ann = |session: &Value| {
        let person = cast.make("create_person", json!({ "given_name": "Ann", "family_name": "Bee" }));
        cast.make("create_part", json!({ "session_id": session, "person_id": person, "role": "speaker" }));
        person
    };
    let first = ann(&cast.opening);
    feed(&cast, &cast.event, folder);
    ann(&cast.doorsteps);
    feed(&cast, &cast.event, folder);
    let of = |name: &str| entries(folder, name).concat();
    let second =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let second = second.into_iter().find(|name| name.ends_with("-person-ann-bee.ics")).unwrap();
    assert!(of("person-ann-bee.ics").starts_with("Opening") && of(&second).starts_with("Devices"));
    cast.call("change_person", json!({ "id": first, "family_name": "Zed" }));
    feed(&cast, &cast.event, folder);
    assert!(of("person-ann-zed.ics").starts_with("Opening"));
    assert!(of("person-ann-bee.ics").starts_with("Opening") && of(&second).starts_with("Devices"));
    cast.call("delete_person", json!({ "id": first }));
    feed(&cast, &cast.event, folder);
    assert!(of("person-ann-bee.ics").ends_with(NOTHING) && of(&second).starts_with("Devices"));
}

#[test]
fn the_calendar_of_a_network_with_nothing_left_says_so_and_a_new_one_is_refused() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    let series = cast.make("create_series", json!({ "title": "Circle", "zone": "Europe/London" }));
    let meeting =
        json!({ "title": "Circle", "starts_on": "2026-12-01", "series_id": series, "kind": "meeting" });
    let meeting = cast.make("create_event", meeting);
    cast.call("publish_event", json!({ "id": meeting }));
    let feed = |path: &Path| json!({ "of": { "series_id": series }, "path": path });
    cast.call("export_feed", feed(folder.path()));
    let address = folder.path().join("circle.ics");
    std::fs::rename(folder.path().join("agenda.ics"), &address).unwrap();
    cast.call("delete_event", json!({ "id": meeting }));
    let written = cast.call("export_feed", feed(folder.path()));
    assert_eq!(written["files"], json!(["circle.ics"]), "under the address that it has");
    assert!(entries(folder.path(), "circle.ics")[0].ends_with(NOTHING));
    judges::accept_all(folder.path());
    let before = std::fs::read(&address).unwrap();
    cast.call("export_feed", feed(folder.path()));
    assert_eq!(std::fs::read(&address).unwrap(), before, "the same each time");
    assert_eq!(cast.office.refused("export_feed", feed(&folder.path().join("new"))), "nothing-scheduled");
    cast.call("undo", json!({}));
    cast.call("export_feed", feed(folder.path()));
    assert!(entries(folder.path(), "circle.ics")[0].starts_with("Circle"), "what comes back is there again");
}

#[test]
fn a_meeting_that_was_cancelled_stays_in_the_feed_of_its_network_and_says_so() {
    let cast = Cast::new();
    let series = json!({ "title": "Circle", "zone": "Europe/London", "contact_email": "circle@example.org" });
    let series = json!({
        "series": series, "rule": "third Wednesday monthly", "starts_on": "2026-09-01", "start_time": "14:00", "end_time": "15:30",
    });
    let series = cast.call("create_series_with_rule", series)["id"].clone();
    cast.call("add_member", json!({ "series_id": series, "person_id": cast.amara }));
    let made = cast.call("make_meetings", json!({ "series_id": series, "count": 3 }));
    let folder = tempfile::tempdir().unwrap();
    let address = folder.path().join("feed/agenda.ics");
    let feed = || {
        let path = address.parent().unwrap();
        cast.call("export_feed", json!({ "of": { "series_id": series }, "path": path }));
        lines(&address, &["SEQUENCE", "RECURRENCE-ID", "DTSTART;TZID", "EXDATE", "STATUS"])
    };
    let start = "DTSTART;TZID=Europe/London:20260916T140000";
    assert_eq!(feed(), ["SEQUENCE:0", start, "STATUS:CONFIRMED"]);
    cast.call("cancel_event", json!({ "id": made["made"][0]["id"] }));
    cast.call("skip_meeting", json!({ "series_id": series, "day": "2026-10-21" }));
    let now = feed();
    let skipped = "EXDATE;TZID=Europe/London:20261021T140000";
    let cancelled = "RECURRENCE-ID;TZID=Europe/London:20260916T140000";
    let expected = [
        "SEQUENCE:2",
        start,
        skipped,
        "STATUS:CONFIRMED",
        "SEQUENCE:2",
        cancelled,
        start,
        "STATUS:CANCELLED",
    ];
    assert_eq!(now, expected);
    let invited = folder.path().join("invited");
    cast.call("export_invitations", json!({ "which": { "series_id": series }, "path": invited }));
    let file = std::fs::read_dir(invited.join("amara-okafor")).unwrap().next().unwrap().unwrap().path();
    let told = lines(&file, &["RECURRENCE-ID", "DTSTART;TZID", "STATUS"]);
    let next = "DTSTART;TZID=Europe/London:20261118T140000";
    assert_eq!(told, [next, "STATUS:CONFIRMED"], "members are told to leave it out");
    judges::accept_all(folder.path());
    let again = json!({ "path": address, "series_id": series });
    let report = cast.call("accept_import", again.clone());
    assert_eq!(
        (&report["plan"]["changed"], &report["plan"]["withdrawn"]),
        (&json!(0), &json!(0)),
        "{report}"
    );
    assert_eq!(cast.office.answer("accept_import", again).changes, vec![], "and twice is once");
    assert_eq!(feed(), expected, "what comes back is as it was");
}
