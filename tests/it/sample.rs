//! The sample's invented office signs the sample, and never what is the user's own.

use crate::office::{Office, list, text};
use plenary_core::store::transact::Aside;
use serde_json::{Value, json};

const INVENTED: &str = "capital-digital.example.org";

/// What the office says of itself, and where it can be followed.
fn signature(office: &Office) -> Vec<String> {
    let workspace = office.call("office", json!({}))["workspace"].clone();
    let details = ["office_name", "contact_name", "contact_email", "website", "sign_up_url"];
    let details = details.into_iter().chain(["guest_contact_name", "guest_contact_email"]);
    let said = details.map(|detail| text(&workspace[detail]).to_owned());
    let channels = office.call("list_office_channels", json!({}));
    let channels: Vec<String> = list(&channels).iter().map(|one| text(&one["url"]).to_owned()).collect();
    said.chain(channels).filter(|said| !said.is_empty()).collect()
}

fn own_event() -> Value {
    json!({ "title": "Night school", "starts_on": "2027-03-27", "start_time": "18:00", "end_time": "20:00" })
}

/// The sample's event of that short name.
fn event_of(office: &Office, slug: &str) -> Value {
    let events = office.call("list_events", json!({}));
    let found = list(&events).iter().find(|card| card["event"]["slug"] == slug);
    found.unwrap_or_else(|| panic!("{slug} is there"))["event"].clone()
}

#[test]
fn an_event_of_ones_own_never_goes_out_under_the_office_of_the_sample() {
    let office = Office::with_sample();
    let signed = signature(&office);
    assert_eq!(signed.len(), 9, "the sample's own documents are signed: {signed:?}");
    let made = office.call("create_event", own_event());
    assert_eq!((text(&made["contact_name"]), text(&made["contact_email"])), ("", ""));
    assert_eq!(signature(&office), Vec::<String>::new());
    let person = office.call(
        "create_person",
        json!({ "given_name": "Amara", "family_name": "Okafor", "email": "amara@example.org" }),
    );
    office.call(
        "register_person",
        json!({ "attendance": { "event_id": made["id"], "person_id": person["id"] } }),
    );
    office.call("publish_event", json!({ "id": made["id"] }));
    for format in ["ics", "summary-md", "blog-md"] {
        let file = office.export(format, &made["id"]);
        assert!(!file.contains(INVENTED) && !file.contains("Nadia"), "{format}: {file}");
    }
    (0..4).for_each(|_| drop(office.call("undo", json!({}))));
    assert_eq!(signature(&office), signed, "undo takes the event and gives the sample its office");
    assert_eq!(office.faults(), Vec::<String>::new());
}

#[test]
fn that_it_stepped_back_is_said_by_the_answer_that_did_it_and_by_no_other() {
    let office = Office::with_sample();
    let said = |name: &str, request: Value| office.answer(name, request).asides;
    assert_eq!(said("create_event", own_event()), [Aside::SampleOfficeGone]);
    assert_eq!(said("create_event", own_event()), []);
    for _ in 0..2 {
        assert_eq!(said("undo", json!({})), [], "whoever undoes asked for it");
    }
    let conference = event_of(&office, "digital-inclusion-conference")["id"].clone();
    assert_eq!(said("change_event", json!({ "id": conference, "title": "Inclusion again" })), []);
    let by_hand = json!({ "office_name": "", "contact_name": "", "contact_email": "" });
    assert_eq!(said("change_workspace", by_hand), [], "details that somebody empties went by hand");
    assert_eq!(said("duplicate_event", json!({ "id": conference })), [Aside::SampleOfficeGone]);
}

#[test]
fn whatever_is_made_copied_or_imported_takes_the_office_of_the_sample_out() {
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/imports/night-school.schedule.json");
    let sample = Office::with_sample();
    let conference = event_of(&sample, "digital-inclusion-conference")["id"].clone();
    for (command, request) in [
        ("create_series", json!({ "title": "Night circle" })),
        ("duplicate_event", json!({ "id": conference })),
        ("accept_import", json!({ "path": fixture })),
    ] {
        let office = Office::with_sample();
        office.call(command, request);
        assert_eq!(signature(&office), Vec::<String>::new(), "{command}");
        let events = office.call("list_events", json!({}));
        let own = list(&events).iter().filter(|card| card["event"]["external_id"] == "");
        for card in own {
            assert_eq!(
                (&card["event"]["contact_email"], &card["event"]["website"]),
                (&json!(""), &json!("")),
                "{command}"
            );
        }
        assert_eq!(
            office.call("undo", json!({}))["op"],
            if command == "accept_import" { "accept_programme" } else { command }
        );
        assert_eq!(signature(&office).len(), 9, "{command}");
    }
}

#[test]
fn what_the_user_has_said_in_place_of_the_samples_office_stays() {
    let office = Office::with_sample();
    office.call(
        "change_workspace",
        json!({ "contact_name": "Robin Adeyemi", "contact_email": "robin@example.org" }),
    );
    let made = office.call("create_event", own_event());
    assert_eq!(made["contact_email"], "robin@example.org");
    assert_eq!(signature(&office), ["Robin Adeyemi", "robin@example.org"]);
}

#[test]
fn a_meeting_planned_in_a_network_of_the_sample_is_the_samples() {
    let office = Office::with_sample();
    let series = office.call("list_series", json!({}))[0]["series"].clone();
    office.call(
        "make_meetings",
        json!({ "series_id": series["id"], "from": "2027-01-01", "until": "2027-03-31" }),
    );
    assert_eq!(signature(&office).len(), 9);
    office.call(
        "create_event",
        json!({ "title": "Extra", "kind": "meeting", "series_id": series["id"], "starts_on": "2027-02-02" }),
    );
    assert_eq!(signature(&office), Vec::<String>::new(), "one that takes the office's contact is not");
}

#[test]
fn a_workspace_that_has_something_of_its_own_is_not_signed_by_the_sample() {
    for (command, request) in [
        ("create_event", own_event()),
        ("create_series", json!({ "title": "Night circle" })),
        ("change_workspace", json!({ "contact_email": "robin@example.org" })),
        ("create_office_channel", json!({ "name": "Own", "url": "https://example.org/own" })),
    ] {
        let office = Office::new();
        office.call(command, request);
        let before = signature(&office);
        office.call("create_sample", json!({}));
        assert_eq!(signature(&office), before, "{command}");
    }
}

#[test]
fn calendar_entries_are_never_named_after_the_office_of_the_sample() {
    let office = Office::with_sample();
    let event = event_of(&office, "data-leaders-2022-07-26")["id"].clone();
    let calendar = office.export("ics", &event);
    let uids: Vec<&str> = calendar.lines().filter(|line| line.starts_with("UID")).collect();
    assert!(!uids.is_empty() && uids.iter().all(|uid| !uid.contains("capital-digital")), "{uids:?}");
}
