//! Calendars in a web folder, when somebody or something has nothing in the programme any more.

use crate::cast::{Cast, at};
use crate::judges;
use crate::office::{list, text};
use serde_json::{Value, json};
use std::path::Path;

fn names(value: &Value) -> Vec<&str> {
    list(value).iter().map(text).collect()
}

/// Title, SEQUENCE, STATUS and TRANSP of each entry in a calendar of the folder.
fn entries(folder: &Path, name: &str) -> Vec<String> {
    let file = std::fs::read_to_string(folder.join(name)).unwrap();
    let said = |entry: &str| {
        let of = |name: &str| {
            let line = entry.lines().find(|line| line.starts_with(name));
            line.and_then(|line| line.rsplit(':').next())
        };
        ["SUMMARY", "SEQUENCE", "STATUS", "TRANSP"].into_iter().filter_map(of).collect::<Vec<_>>().join(" ")
    };
    file.split("BEGIN:VEVENT").skip(1).map(said).collect()
}

#[test]
fn a_calendar_that_has_nothing_any_more_is_emptied_once_and_what_is_not_of_the_event_stays() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    let other = cast.make("create_event", json!({ "title": "Elsewhere", "starts_on": "2026-12-01" }));
    let feed = |event: &Value| {
        cast.call("export_feed", json!({ "of": { "event_id": event }, "path": folder.path() }))
    };
    let attic = cast.make("create_room", json!({ "event_id": other, "name": "Attic" }));
    let session = json!({ "event_id": other, "title": "Tea" });
    let there = json!({ "session": session, "at": at(&attic, "2026-12-01", "10:00", "11:00") });
    cast.make("create_session", there);
    feed(&other);
    let foreign = std::fs::read(folder.path().join("room-attic.ics")).unwrap();
    let foreign = String::from_utf8(foreign).unwrap().replace("//Plenary//Plenary//", "//t//t//");
    std::fs::write(folder.path().join("room-of-others.ics"), foreign).unwrap();
    assert_eq!(names(&feed(&cast.event)["emptied"]), Vec::<&str>::new());
    cast.move_to(&cast.opening, at(&cast.studio, "2026-11-12", "09:30", "10:15"));
    let detail = cast.call("session_detail", json!({ "session_id": cast.opening }));
    let of_jonas = list(&detail["parts"]).iter().find(|part| part["name"] == "Jonas Lind").unwrap();
    cast.call("delete_part", json!({ "id": of_jonas["id"] }));
    let written = feed(&cast.event);
    assert_eq!(names(&written["emptied"]), ["person-jonas-lind.ics", "room-hall.ics"]);
    assert_eq!(
        names(&written["files"]),
        [
            "agenda.ics",
            "person-amara-okafor.ics",
            "person-jonas-lind.ics",
            "room-hall.ics",
            "room-studio.ics"
        ]
    );
    for (name, expected) in [
        ("person-jonas-lind.ics", vec!["Opening 1 CANCELLED TRANSPARENT"]),
        ("room-hall.ics", vec!["Opening 1 CANCELLED TRANSPARENT"]),
        ("room-of-others.ics", vec!["Tea 0 TENTATIVE"]),
        ("room-attic.ics", vec!["Tea 0 TENTATIVE"]),
        ("room-studio.ics", vec!["Opening 1 TENTATIVE", "Devices and doorsteps 0 TENTATIVE"]),
    ] {
        assert_eq!(entries(folder.path(), name), expected, "{name}");
    }
    judges::accept_all(folder.path());
    assert_eq!(names(&feed(&cast.event)["emptied"]), Vec::<&str>::new(), "it is said once");
    cast.call("delete_room", json!({ "id": cast.studio }));
    assert_eq!(names(&feed(&cast.event)["emptied"]), ["person-amara-okafor.ics", "room-studio.ics"]);
}

#[test]
fn the_calendar_of_a_person_or_network_that_has_nothing_any_more_is_emptied_and_a_new_one_refused() {
    let cast = Cast::new();
    let folder = tempfile::tempdir().unwrap();
    let of_amara =
        |path: &Path| json!({ "of": { "event_id": cast.event }, "path": path, "person_id": cast.amara });
    cast.call("export_feed", of_amara(folder.path()));
    for session in [&cast.opening, &cast.doorsteps] {
        cast.call("unschedule_session", json!({ "id": session }));
    }
    assert_eq!(
        names(&cast.call("export_feed", of_amara(folder.path()))["emptied"]),
        ["person-amara-okafor.ics"]
    );
    assert_eq!(cast.office.refused("export_feed", of_amara(&folder.path().join("new"))), "nothing-scheduled");
    let series = cast.make("create_series", json!({ "title": "Circle", "zone": "Europe/London" }));
    let meeting =
        json!({ "title": "Circle", "starts_on": "2026-12-01", "series_id": series, "kind": "meeting" });
    let meeting = cast.make("create_event", meeting);
    let of_network = |path: &Path| json!({ "of": { "series_id": series }, "path": path });
    cast.call("export_feed", of_network(folder.path()));
    cast.call("delete_event", json!({ "id": meeting }));
    assert_eq!(names(&cast.call("export_feed", of_network(folder.path()))["emptied"]), ["agenda.ics"]);
    assert_eq!(
        cast.office.refused("export_feed", of_network(&folder.path().join("new"))),
        "nothing-scheduled"
    );
    judges::accept_all(folder.path());
}
