//! A rule as older programs kept it, "the third of the Wednesdays": its network went out as an entry for each meeting, and goes on so
//! until somebody asks for one entry.

use super::due_of;
use super::letters::Network;
use crate::cast::Cast;
use crate::office::{Office, text};
use plenary_core::ids::RecurrenceId;
use plenary_core::model::Recurrence;
use plenary_core::op::Op;
use plenary_core::store::rows;
use serde_json::json;
use std::collections::BTreeMap;

const OLDER: &str = "FREQ=MONTHLY;BYDAY=WE;BYMONTH=1,2,3,4,5,6,7,9,10,11;BYSETPOS=3";

/// The network of the letters as it stands in an older file, before anybody holds it.
fn older() -> Network {
    let network = Network::of(Cast::in_office(Office::new()));
    let id: RecurrenceId = text(&network.rule()["id"]).parse().unwrap();
    let done = network.cast.office.plenary().transact(Op::ChangeSeries, |tx| {
        let row: Recurrence = rows::expect(tx, id)?;
        rows::update(tx, &row, Recurrence { rule: OLDER.to_owned(), ..row.clone() })
    });
    assert_eq!(done.unwrap().output.rule, OLDER);
    network
}

/// What somebody has in their calendar who opens every file in the order in which it came: the meetings by UID, and the recurring.
fn calendar(files: &[String]) -> BTreeMap<String, bool> {
    let mut held = BTreeMap::new();
    for file in files {
        let file = file.replace("\r\n ", "");
        let entry = file.split_once("BEGIN:VEVENT").unwrap().1;
        let line =
            |name: &str| entry.split("\r\n").find_map(|line| line.strip_prefix(name)).map(str::to_owned);
        let uid = line("UID:").unwrap();
        if file.contains("METHOD:CANCEL") {
            assert!(held.remove(&uid).is_some(), "what is taken back was held: {uid}");
        } else {
            held.insert(uid, line("RRULE:").is_some());
        }
    }
    held
}

/// Gives out what is due, and the files of it.
fn files(network: &Network) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let request = json!({ "which": network.which(), "path": folder.path() });
    network.cast.call("export_invitations", request);
    let own = std::fs::read_dir(folder.path().join("amara-okafor")).unwrap();
    let mut paths: Vec<_> = own.map(|file| file.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn what_went_out_meeting_by_meeting_is_left_to_its_holders_until_one_entry_is_asked_for() {
    let network = older();
    let due = || due_of(&network.cast, network.which());
    let meetings = due().len();
    assert_eq!(meetings, 9, "each has an entry of its own: {:?}", due());
    let mut all = files(&network);
    assert_eq!(calendar(&all).values().collect::<Vec<_>>(), vec![&false; meetings]);
    assert_eq!(due(), Vec::<String>::new(), "nobody gets another form of what they hold");
    let rule = network.rule()["id"].clone();
    network.cast.call("extend_recurrence", json!({ "id": rule, "ends_on": null }));
    network.cast.call("end_recurrence", json!({ "id": rule, "ends_on": "2028-12-31" }));
    assert_eq!((due(), network.rule()["rule"].clone()), (Vec::new(), json!(OLDER)), "nor by its end");
    let request = json!({ "recurrence_id": rule, "day": "2026-09-16", "scope": "all", "rule": "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11" });
    network.cast.call("edit_meetings", request);
    assert_eq!(
        (due(), network.rule()["rule"].clone()),
        (Vec::new(), json!(OLDER)),
        "the same rule is no other"
    );
    let series = network.which()["series_id"].clone();
    network.cast.call("change_series", json!({ "id": series, "calendar_form": "recurring" }));
    let told = due();
    let of = |method: &str| told.iter().filter(|line| line.contains(method)).count();
    assert_eq!((of("CANCEL"), of("REQUEST")), (meetings, 1), "{told:?}");
    all.extend(files(&network));
    assert_eq!(calendar(&all).into_values().collect::<Vec<bool>>(), [true], "no meeting is there twice");
    assert_eq!(due(), Vec::<String>::new());
    assert!(all.iter().any(|file| file.contains("\r\nRRULE:FREQ=MONTHLY;BYDAY=3WE")), "{all:?}");
    network.cast.call("undo", json!({}));
    let back = due();
    assert_eq!(back.iter().filter(|line| line.contains("CANCEL")).count(), 1, "and back again: {back:?}");
}
