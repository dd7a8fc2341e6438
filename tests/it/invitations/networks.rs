//! What members of a network hold: one item that recurs, or the meetings; and feeds for a web folder.

use super::{due_of, informed, lines};
use crate::cast::Cast;
use crate::judges;
use crate::office::{list, text};
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn a_meeting_goes_to_the_members_of_its_day_save_those_who_called_off() {
    let cast = Cast::new();
    let series = cast
        .make("create_series", json!({ "title": "Data Leaders", "contact_email": "leaders@example.org" }));
    let member = |person: &Value, since: &str| {
        cast.call("add_member", json!({ "series_id": series, "person_id": person, "since": since }));
    };
    member(&cast.amara, "2026-01-01");
    member(&cast.jonas, "2026-01-01");
    member(&cast.priya, "2027-01-01");
    let meeting = json!({ "title": "Data Leaders, October", "starts_on": "2026-10-07", "kind": "meeting", "series_id": series });
    let meeting = cast.make("create_event", meeting);
    let of_meeting = || due_of(&cast, json!({ "event_id": meeting }));
    assert_eq!(
        of_meeting(),
        [
            "Data Leaders, October: REQUEST new Jonas Lind 0",
            "Data Leaders, October: REQUEST new Amara Okafor 0"
        ]
    );
    let attendance = json!({ "event_id": meeting, "person_id": cast.jonas });
    let attendance = cast.make("register_person", json!({ "attendance": attendance }));
    cast.call("cancel_attendance", json!({ "id": attendance }));
    assert_eq!(of_meeting(), ["Data Leaders, October: REQUEST new Amara Okafor 0"]);
    assert_eq!(
        due_of(&cast, json!({ "series_id": series })),
        of_meeting(),
        "a network's ledger is its meetings'"
    );
}

/// A network on the third Wednesday, with a meeting of its own in October, and Amara for a member.
pub(super) fn network(cast: &Cast) -> (Value, Value, Value) {
    cast.call("change_workspace", json!({ "contact_email": "office@example.org" }));
    let series =
        json!({ "title": "Data Leaders", "contact_email": "leaders@example.org", "zone": "Europe/London" });
    let series = cast.make("create_series", series);
    cast.call(
        "change_series",
        json!({ "id": series, "venue_name": "Hall", "venue_address": "1 Quay Street" }),
    );
    let meeting = json!({ "title": "Data Leaders, October", "starts_on": "2026-10-21", "kind": "meeting", "series_id": series });
    let meeting = cast.make("create_event", meeting);
    cast.call(
        "change_event",
        json!({ "id": meeting, "start_time": "14:00:00", "end_time": "15:30:00", "zone": "Europe/London",
                "venue_name": "Hall", "venue_address": "1 Quay Street" }),
    );
    let rule = json!({
        "series_id": series, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": "2026-09-01",
        "start_time": "14:00:00", "end_time": "15:30:00",
    });
    let rule = cast.make("create_recurrence", rule);
    cast.call("add_member", json!({ "series_id": series, "person_id": cast.amara }));
    (series, rule, meeting)
}

#[test]
fn a_network_is_one_item_that_recurs_with_an_override_for_the_meeting_that_moves() {
    let cast = Cast::new();
    let (series, _, meeting) = network(&cast);
    let which = json!({ "series_id": series });
    let due = || due_of(&cast, which.clone());
    let first = due();
    assert_eq!(first.len(), 1, "one item, no matter how many meetings: {first:?}");
    assert!(first[0].starts_with("Data Leaders: REQUEST new Amara Okafor"), "{first:?}");
    let folder = tempfile::tempdir().unwrap();
    let give_out = || cast.call("export_invitations", json!({ "which": which, "path": folder.path() }));
    give_out();
    assert_eq!(due(), Vec::<String>::new());
    cast.call("change_event", json!({ "id": meeting, "starts_on": "2026-10-22", "venue_name": "Library" }));
    let moved = due();
    assert!(matches!(moved.as_slice(), [one] if one.contains("REQUEST time")), "{moved:?}");
    give_out();
    let guest = json!({ "attendance": { "event_id": meeting, "person_id": cast.priya } });
    cast.call("register_person", guest);
    let guests = due();
    assert!(
        matches!(guests.as_slice(), [one] if one.starts_with("Data Leaders, October: REQUEST new Priya")),
        "{guests:?}"
    );
    cast.call("cancel_event", json!({ "id": meeting }));
    let cancelled = due();
    assert!(matches!(cancelled.as_slice(), [one] if one.contains("REQUEST time Amara")), "{cancelled:?}");
    give_out();
    judges::accept_all(folder.path());
    let mut files: Vec<_> = std::fs::read_dir(folder.path().join("amara-okafor"))
        .unwrap()
        .map(|one| one.unwrap().path())
        .collect();
    files.sort_by_key(|path| {
        lines(path, &["SEQUENCE"])[0].trim_start_matches("SEQUENCE:").parse::<i64>().unwrap()
    });
    assert_eq!(files.len(), 3);
    let said = |path: &Path| lines(path, &["RRULE:FREQ=MONTHLY", "EXDATE", "RECURRENCE-ID", "DTSTART;TZID"]);
    let start = "DTSTART;TZID=Europe/London:20260916T140000";
    let rule = "RRULE:FREQ=MONTHLY;BYDAY=3WE";
    let titled = "RECURRENCE-ID;TZID=Europe/London:20261021T140000";
    let by_rule = "DTSTART;TZID=Europe/London:20261021T140000";
    assert_eq!(said(&files[0]), [start, rule, titled, by_rule], "a meeting with a title of its own has it");
    let there = "DTSTART;TZID=Europe/London:20261022T140000";
    assert_eq!(said(&files[1]), [start, rule, "RECURRENCE-ID;TZID=Europe/London:20261021T140000", there]);
    assert_eq!(said(&files[2]), [start, rule, "EXDATE;TZID=Europe/London:20261021T140000"]);
}

#[test]
fn a_rule_that_leaves_months_out_goes_out_as_one_item_without_the_dates_of_those_months() {
    let cast = Cast::new();
    let (series, rule, _) = network(&cast);
    let months = json!({ "recurrence_id": rule, "day": "2026-09-16", "scope": "all", "rule": "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11" });
    cast.call("edit_meetings", months);
    let which = json!({ "series_id": series });
    let folder = tempfile::tempdir().unwrap();
    cast.call("export_invitations", json!({ "which": which, "path": folder.path() }));
    assert_eq!(due_of(&cast, which), Vec::<String>::new());
    judges::accept_all(folder.path());
    let own = folder.path().join("amara-okafor");
    let file = std::fs::read_dir(&own).unwrap().next().unwrap().unwrap().path();
    let said = lines(&file, &["RRULE:FREQ=MONTHLY", "EXDATE"]);
    assert_eq!(said[0], "RRULE:FREQ=MONTHLY;BYDAY=3WE;UNTIL=20311231T235959Z");
    assert_eq!(
        &said[1..3],
        ["EXDATE;TZID=Europe/London:20261216T140000", "EXDATE;TZID=Europe/London:20270818T140000"]
    );
    assert_eq!(said.len(), 1 + 11, "December and August of five years, and one December more: {said:?}");
    let again = json!({ "path": file, "series_id": series });
    let report = cast.call("accept_import", again.clone());
    let changed: Vec<&str> = list(&report["plan"]["rows"]).iter().map(|row| text(&row["noun"])).collect();
    assert!(
        changed.iter().all(|noun| *noun == "event"),
        "it makes meetings ahead, and no other rule: {report}"
    );
    let detail = cast.call("series_detail", json!({ "id": series }));
    assert!(text(&detail["recurrences"][0]["recurrence"]["rule"]).ends_with("BYMONTH=1,2,3,4,5,6,7,9,10,11"));
    assert_eq!(cast.office.answer("accept_import", again).changes, vec![], "and twice is once");
}

#[test]
fn a_network_that_wants_single_items_or_has_a_rule_that_outlook_misreads_sends_each_meeting() {
    let cast = Cast::new();
    let (series, ..) = network(&cast);
    let which = json!({ "series_id": series });
    let folder = tempfile::tempdir().unwrap();
    let give_out = || cast.call("export_invitations", json!({ "which": which, "path": folder.path() }));
    give_out();
    cast.call("change_series", json!({ "id": series, "calendar_form": "single" }));
    let due = due_of(&cast, which.clone());
    assert_eq!(due.len(), 2, "{due:?}");
    assert!(due[0].starts_with("Data Leaders: CANCEL another Amara"), "{due:?}");
    assert!(due[1].starts_with("Data Leaders, October: REQUEST new Amara"), "{due:?}");
    give_out();
    judges::accept_all(folder.path());
}

#[test]
fn a_feed_of_an_event_or_network_is_the_same_each_time() {
    let (cast, folder) = informed();
    let (series, ..) = network(&cast);
    let feed = |of: Value, name: &str| {
        let path = folder.path().join(name);
        let written = cast.call("export_feed", json!({ "of": of, "path": path }));
        let files: Vec<String> = list(&written["files"]).iter().map(|one| text(one).to_owned()).collect();
        files
            .into_iter()
            .map(|one| (one.clone(), std::fs::read(path.join(&one)).unwrap()))
            .collect::<Vec<_>>()
    };
    let once = feed(json!({ "event_id": cast.event }), "once");
    let names: Vec<&str> = once.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "agenda.ics",
            "person-amara-okafor.ics",
            "person-jonas-lind.ics",
            "room-hall.ics",
            "room-studio.ics"
        ]
    );
    assert_eq!(once, feed(json!({ "event_id": cast.event }), "again"));
    let of_network = feed(json!({ "series_id": series }), "network");
    assert!(String::from_utf8_lossy(&of_network[0].1).contains("RRULE:FREQ=MONTHLY;BYDAY=3WE"));
    judges::accept_all(folder.path());
}

#[test]
fn a_network_takes_back_what_was_deleted_of_it_and_home_says_who_holds_what_is_old() {
    let cast = Cast::new();
    let (series, rule, meeting) = network(&cast);
    let which = json!({ "series_id": series });
    let due = || due_of(&cast, which.clone());
    let folder = tempfile::tempdir().unwrap();
    let give_out = || cast.call("export_invitations", json!({ "which": which, "path": folder.path() }));
    let told = || {
        let home = cast.call("home", json!({ "today": "2026-09-01" }));
        let old = list(&home["needs"]).iter().filter(|need| need["kind"] == "old_entries_of_network");
        old.map(|need| need["people"].as_i64().unwrap()).sum::<i64>()
    };
    give_out();
    assert_eq!(told(), 0);
    let later = json!({ "recurrence_id": rule, "day": "2027-04-21", "scope": "this_and_later", "start_time": "10:00:00", "end_time": "11:00:00" });
    cast.call("edit_meetings", later);
    assert_eq!(told(), 1, "she holds the old rule");
    give_out();
    assert_eq!((due(), told()), (vec![], 0), "the old one that ends, and the one that follows");
    cast.call("undo", json!({}));
    let back = due();
    assert_eq!(back.len(), 2, "{back:?}");
    assert!(back.iter().any(|one| one.contains("REQUEST time Amara")), "{back:?}");
    assert!(back.iter().any(|one| one.contains("CANCEL cancelled Amara")), "{back:?}");
    assert_eq!(told(), 1);
    give_out();
    assert_eq!(due(), Vec::<String>::new());
    cast.call("change_series", json!({ "id": series, "calendar_form": "single" }));
    give_out();
    cast.call("delete_event", json!({ "id": meeting }));
    let gone = due();
    assert!(
        matches!(gone.as_slice(), [one] if one.starts_with("Data Leaders, October: CANCEL cancelled")),
        "{gone:?}"
    );
    assert_eq!(told(), 1);
    let elsewhere = cast.call("ledger", json!({}));
    assert_eq!(elsewhere["due"], 0, "it is the network's to tell: {elsewhere}");
    judges::accept_all(folder.path());
}

#[test]
fn what_is_deleted_after_its_day_is_nobodys_old_entry() {
    let cast = Cast::new();
    let (series, ..) = network(&cast);
    cast.call("change_series", json!({ "id": series, "calendar_form": "single" }));
    let past = json!({ "title": "Data Leaders, August", "starts_on": "2026-08-19", "kind": "meeting", "series_id": series });
    let past = cast.make("create_event", past);
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(due_of(&cast, json!({ "event_id": past })).len(), 1, "she is invited");
    cast.call("export_invitations", json!({ "which": { "event_id": past }, "path": folder.path() }));
    cast.call("delete_event", json!({ "id": past }));
    let due = due_of(&cast, json!({ "series_id": series, "only_stale": true }));
    assert_eq!(due, Vec::<String>::new(), "its day is over");
}

#[test]
fn a_member_is_never_given_a_meeting_both_by_itself_and_with_their_network() {
    let cast = Cast::new();
    let (series, rule, _) = network(&cast);
    cast.call("make_meetings", json!({ "series_id": series, "until": "2026-12-31" }));
    let detail = cast.call("series_detail", json!({ "id": series }));
    let meeting =
        list(&detail["meetings"]).iter().find(|one| one["event"]["recurs_on"] == "2026-11-18").unwrap();
    let meeting = meeting["event"]["id"].clone();
    for person in [&cast.amara, &cast.priya] {
        cast.call("register_person", json!({ "attendance": { "event_id": meeting, "person_id": person } }));
    }
    let guests = due_of(&cast, json!({ "event_id": meeting }));
    assert_eq!(guests, ["Data Leaders: REQUEST new Priya Nair 0"], "Amara has it with the network");
    let own =
        |person: &Value| json!({ "event_id": meeting, "format": "ics", "options": { "person": person } });
    let of_priya = cast.call("export_text", own(&cast.priya));
    let uid = format!("UID:{}@", text(&meeting));
    assert_eq!(text(&of_priya["text"]).matches(&uid).count(), 1);
    assert_eq!(cast.office.refused("export_text", own(&cast.amara)), "held-with-network");
    let folder = tempfile::tempdir().unwrap();
    let feed =
        json!({ "of": { "event_id": meeting }, "path": folder.path().join("feed"), "person_id": cast.amara });
    assert_eq!(cast.office.refused("export_feed", feed), "held-with-network");
    let give_out = || {
        for which in [json!({ "series_id": series }), json!({ "event_id": meeting })] {
            cast.call("export_invitations", json!({ "which": which, "path": folder.path(), "form": "zips" }));
        }
    };
    let holds = |person: &Value| {
        let of = |item: &Value, whose: Value| {
            let holders = cast.call("item_holders", json!({ "of": whose, "item_id": item, "limit": 10 }));
            list(&holders).iter().any(|one| one["person_id"] == *person && one["method"] == "REQUEST")
        };
        (of(&rule, json!({ "series_id": series })), of(&meeting, json!({ "event_id": meeting })))
    };
    give_out();
    assert_eq!((holds(&cast.amara), holds(&cast.priya)), ((true, false), (false, true)));
    cast.call("add_member", json!({ "series_id": series, "person_id": cast.priya }));
    give_out();
    assert_eq!(holds(&cast.priya), (true, false), "who becomes a member gives the meeting by itself back");
}

#[test]
fn a_meeting_that_a_rule_made_is_confirmed_in_its_own_file_as_in_its_networks() {
    let cast = Cast::new();
    let (series, ..) = network(&cast);
    cast.call("make_meetings", json!({ "series_id": series, "until": "2026-12-31" }));
    let detail = cast.call("series_detail", json!({ "id": series }));
    let meeting =
        list(&detail["meetings"]).iter().find(|one| one["event"]["recurs_on"] == "2026-11-18").unwrap();
    let meeting = meeting["event"]["id"].clone();
    cast.call("change_event", json!({ "id": meeting, "venue_name": "Guildhall" }));
    let folder = tempfile::tempdir().unwrap();
    let feed = |of: Value| {
        let path = folder.path().join(if of["event_id"].is_null() { "network" } else { "meeting" });
        let written = cast.call("export_feed", json!({ "of": of, "path": path }));
        lines(&path.join(text(&written["files"][0])), &["STATUS"])
    };
    assert_eq!(detail["meetings"][0]["event"]["status"], "draft");
    assert_eq!(feed(json!({ "event_id": meeting })), ["STATUS:CONFIRMED"]);
    let of_network = feed(json!({ "series_id": series }));
    assert!(
        of_network.len() > 1 && of_network.iter().all(|line| line == "STATUS:CONFIRMED"),
        "{of_network:?}"
    );
}
