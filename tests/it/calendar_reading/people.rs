//! Who is invited in a calendar comes into the network when asked for: as a member, or onto the list of one meeting.

use super::journeys::counts;
use super::networks::Circle;
use super::updates::{WEEKLY, calendar, entry};
use crate::office::{list, text};
use serde_json::{Value, json};

fn attendee(name: &str, answer: &str) -> String {
    let address = name.to_lowercase().replace(' ', ".");
    format!("ATTENDEE;CN={name};PARTSTAT={answer}:mailto:{address}@example.org\n")
}

/// A weekly entry with three people and a room, and one meeting by itself with one of them and another.
fn invited() -> String {
    let weekly = [
        "ORGANIZER;CN=Office:mailto:office@example.org\n".to_owned(),
        attendee("Amara Okafor", "ACCEPTED"),
        attendee("Jonas Lind", "NEEDS-ACTION"),
        attendee("Priya Nair", "DECLINED"),
        "ATTENDEE;CUTYPE=ROOM;CN=Hall:mailto:hall@example.org\n".to_owned(),
        WEEKLY.to_owned(),
    ];
    let single = [
        attendee("Amara Okafor", "ACCEPTED"),
        attendee("Tom Webb", "ACCEPTED"),
        attendee("Zoe Adams", "TENTATIVE"),
        "DTSTART;TZID=Europe/London:20261112T100000\nDURATION:PT1H".to_owned(),
    ];
    let single = entry(&single.concat())
        .replace("UID:circle@", "UID:single@")
        .replace("SUMMARY:Circle", "SUMMARY:Visit");
    calendar(&format!("{}\n{single}", entry(&weekly.concat())))
}

impl Circle {
    fn asked(&self, path: &Value, take: bool) -> Value {
        json!({ "path": path, "series_id": self.series, "take_people": take })
    }

    fn members(&self) -> Vec<String> {
        let detail = self.drop.office.call("series_detail", json!({ "id": self.series }));
        list(&detail["members"])
            .iter()
            .map(|line| format!("{} {}", text(&line["name"]), line["member"]["since"]))
            .collect()
    }

    /// Who stands on the list of the visit.
    fn guests(&self) -> Vec<String> {
        let detail = self.drop.office.call("series_detail", json!({ "id": self.series }));
        let visit = list(&detail["meetings"]).iter().find(|card| card["event"]["title"] == "Visit").unwrap();
        let request = json!({ "event_id": visit["event"]["id"], "limit": 100 });
        let people = self.drop.office.call("people_page", request);
        list(&people["rows"])
            .iter()
            .map(|row| format!("{} {}", text(&row["name"]), text(&row["status"])))
            .collect()
    }
}

#[test]
fn who_is_invited_is_offered_and_taken_only_when_asked_for() {
    let circle = Circle::new();
    let office = &circle.drop.office;
    let path = circle.drop.file(&invited())["path"].clone();
    let offered = office.call("accept_import", circle.asked(&path, false));
    assert_eq!(
        (&offered["plan"]["offered"], circle.members()),
        (&json!(4), vec![]),
        "nobody comes by themselves"
    );
    let before = office.dump();
    let preview = office.call("preview_import", circle.asked(&path, true));
    let told = |row: &Value| format!("{} {}", text(&row["noun"]), text(&row["title"]));
    let rows: Vec<String> = list(&preview["plan"]["rows"]).iter().map(told).collect();
    assert_eq!(
        rows,
        [
            "person Amara Okafor",
            "series_member Amara Okafor",
            "person Jonas Lind",
            "series_member Jonas Lind",
            "person Tom Webb",
            "attendance Tom Webb",
            "person Zoe Adams",
            "attendance Zoe Adams",
        ]
    );
    assert_eq!(office.dump(), before, "a look changes nothing");
    let taken = office.call("accept_import", circle.asked(&path, true));
    assert_eq!((&taken["plan"]["offered"], counts(&taken)), (&json!(0), [0, 0, 0, 6]));
    assert_eq!(circle.members(), ["Amara Okafor \"2026-09-01\"", "Jonas Lind \"2026-09-01\""]);
    assert_eq!(circle.guests(), ["Zoe Adams invited", "Tom Webb registered"]);
    assert!(office.answer("accept_import", circle.asked(&path, true)).changes.is_empty(), "twice is once");
    office.call("undo", json!({}));
    assert_eq!(office.dump(), before, "one step takes them back");
}
