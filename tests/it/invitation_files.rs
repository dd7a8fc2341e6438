//! Invitations with everything in them, and with text that nobody should type, before the judges; and what they look like.

use crate::cast::Cast;
use crate::judges;
use chrono::{DateTime, TimeDelta, Utc};
use expect_test::expect_file;
use plenary_core::exports::ics::invitation::{Guest, cancel, request};
use plenary_core::exports::ics::{Alarm, Entry, EntryStatus, Instance, Repeats, Role, When};
use plenary_core::ids::{Id, PersonId};
use plenary_core::model::{CalendarMethod, ItemKind, Said};
use plenary_core::rules::invitations::{Reason, Step};
use plenary_core::rules::map_link::Point;
use plenary_core::zones::Zone;
use proptest::prelude::*;
use serde_json::json;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::Path;

fn stamp() -> DateTime<Utc> {
    "2026-09-01T10:00:00Z".parse().unwrap()
}

fn said(text: &str) -> Said {
    Said {
        title: text.into(),
        starts_at: "2026-10-21T14:00:00".parse().ok(),
        ends_at: "2026-10-21T15:30:00".parse().ok(),
        whole_days: false,
        zone: "Europe/London".into(),
        place: text.into(),
        join_url: format!("https://example.org/{text}"),
        tentative: false,
        repeats: String::new(),
        organizer: format!("mailto:{text}@example.org"),
        words: String::new(),
        organizer_name: String::new(),
        alarm: None,
        off: false,
    }
}

fn step(method: CalendarMethod, text: &str) -> Step {
    let cancels = method == CalendarMethod::Cancel;
    Step {
        item_kind: ItemKind::Session,
        item_id: "item".into(),
        event_id: None,
        person_id: PersonId::from_uuid("0198a3c2-0000-7000-8000-000000000001".parse().unwrap()),
        address: String::new(),
        method,
        reason: if cancels { Reason::Cancelled } else { Reason::Time },
        uid: format!("{}@example.org", text.chars().take(30).collect::<String>()),
        sequence: 4,
        stamped_at: stamp(),
        held: Some(said(text)),
        held_entry: None,
        again: false,
        now: (!cancels).then(|| said(text)),
    }
}

fn entry(text: &str) -> Entry {
    let zone = Zone::named("Europe/London").unwrap();
    let starts = "2026-10-21T14:00:00".parse().unwrap();
    Entry {
        uid: text.into(),
        sequence: 3,
        stamped_at: stamp(),
        created_at: stamp(),
        status: EntryStatus::Confirmed,
        when: When::Timed { zone, starts, ends: starts + TimeDelta::minutes(90) },
        summary: text.into(),
        description: text.into(),
        html: text.into(),
        location: text.into(),
        url: String::new(),
        join_url: format!("https://example.org/{text}"),
        categories: vec![text.into()],
        language: text.into(),
        busy: true,
        point: Some(Point { latitude: 51_507_400, longitude: -127_800 }),
        attendees: Vec::new(),
        alarm: None,
        repeats: None,
        instance: None,
    }
}

/// The master on the third Wednesday without November, and its January meeting on another day.
fn recurring(text: &str) -> Vec<Entry> {
    let master = entry(text);
    let When::Timed { zone, starts, .. } = master.when else { unreachable!() };
    let repeats = Repeats {
        rule: "FREQ=MONTHLY;BYDAY=3WE".into(),
        until: "2027-12-31".parse().ok(),
        except: vec!["2026-11-18T14:00:00".parse().unwrap()],
    };
    let instance = Instance { zone, starts: "2027-01-20T14:00:00".parse().unwrap() };
    let moved = starts + TimeDelta::days(92);
    let moved = When::Timed { zone, starts: moved, ends: moved + TimeDelta::minutes(60) };
    let over = Entry { when: moved, instance: Some(instance), sequence: 4, ..entry(text) };
    vec![Entry { repeats: Some(repeats), ..master }, over]
}

/// REQUEST of one, CANCEL of one, REQUEST of a recurring one; text stands in every field that takes any.
fn files(text: &str) -> [Vec<u8>; 3] {
    let guest = Guest {
        name: text.into(),
        address: format!("{text}@example.org"),
        role: Role::Chair,
        answers: BTreeMap::new(),
        later: BTreeMap::new(),
    };
    let asks = step(CalendarMethod::Request, text);
    let alarm = Alarm::before(Some(30)).unwrap();
    [
        request(&[entry(text)], &asks, &guest, text, alarm).to_bytes(),
        cancel(&step(CalendarMethod::Cancel, text), &guest, text).unwrap().to_bytes(),
        request(&recurring(text), &asks, &guest, text, alarm).to_bytes(),
    ]
}

fn write(folder: &Path, name: &str, text: &str) {
    for (kind, bytes) in ["request", "cancel", "recurring"].iter().zip(files(text)) {
        std::fs::write(folder.join(format!("{name}-{kind}.ics")), bytes).unwrap();
    }
}

#[test]
fn the_judges_accept_invitations_with_any_text_in_them() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "plain", "plain");
    for (number, text) in [
        "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:x@example.org",
        "\u{0}\u{7}\u{b}\u{1b}\u{7f}\u{85}\u{2028}\u{2029}x",
        "\u{7f} \u{0}\t",
        "\"quoted\" ^caret^ ^n \\n back\\slash, comma; semicolon: colon = equals",
        "👩🏽\u{200d}🚀🇳🇴e\u{301} \u{202e}שלום\u{202c} مرحبا",
        &"ö".repeat(3_000),
    ]
    .into_iter()
    .enumerate()
    {
        write(folder.path(), &format!("hostile-{number}"), text);
    }
    judges::accept_all(folder.path());
}

/// The names of the content lines, in order.
fn names(file: &[u8]) -> Vec<String> {
    let file = std::str::from_utf8(file).expect("UTF-8").replace("\r\n ", "");
    file.split_terminator("\r\n").map(|line| line.split([':', ';']).next().unwrap().to_owned()).collect()
}

#[test]
fn no_name_address_or_title_adds_a_line_to_an_invitation() {
    let folder = tempfile::tempdir().unwrap();
    let hostile = prop_oneof![
        "(\\PC|[\r\n\t\u{0}\u{7f}\u{85}\u{2028}\",;:^\\\\]){1,90}",
        "(\r\n[A-Z]{3,9}[:;]){1,5}x",
    ];
    let says = |text: &String| text.chars().any(|c| !c.is_control() && !c.is_whitespace());
    let hostile = hostile.prop_filter("a text of nothing is no line", says);
    let number = Cell::new(0);
    proptest!(ProptestConfig::with_cases(96), |(text in hostile)| {
        write(folder.path(), &number.replace(number.get() + 1).to_string(), &text);
        for (hostile, plain) in files(&text).iter().zip(files("x")) {
            prop_assert_eq!(names(hostile), names(&plain));
            for line in std::str::from_utf8(hostile).unwrap().split("\r\n") {
                prop_assert!(line.len() <= 75, "{} octets: {:?}", line.len(), line);
                prop_assert!(!line.chars().any(|c| c.is_control() && c != '\t'), "a control character: {:?}", line);
            }
        }
    });
    judges::accept_all_as_readers(folder.path());
}

#[test]
fn an_invitation_its_end_a_recurring_one_and_the_mail_around_it_are_as_written_down() {
    let cast = Cast::new();
    cast.call("change_workspace", json!({ "office_name": "Capital Digital Office" }));
    cast.call(
        "change_event",
        json!({
            "id": cast.event, "contact_name": "Sam Whitlock", "contact_email": "events@example.org",
            "venue_name": "Riverside Hall", "venue_address": "1 Quay Street, London",
        }),
    );
    let map = "https://www.openstreetmap.org/?mlat=51.5074&mlon=-0.1278";
    cast.call("create_link", json!({ "event_id": cast.event, "kind": "page", "title": "Map", "url": map }));
    cast.call(
        "change_session",
        json!({
            "id": cast.opening, "status": "confirmed", "summary": "What a *library* can lend.",
            "online_url": "https://meet.example.org/opening",
        }),
    );
    let folder = tempfile::tempdir().unwrap();
    let which = json!({ "event_id": cast.event, "person_id": cast.jonas });
    cast.call("write_invitation_drafts", json!({ "which": which, "path": folder.path(), "alarm": 15 }));
    let give_out =
        || cast.call("export_invitations", json!({ "which": which, "path": folder.path(), "alarm": 15 }));
    give_out();
    cast.call("cancel_session", json!({ "id": cast.opening }));
    give_out();
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap().replace("\r\n", "\n");
    let only = |kind: &str| {
        let files = std::fs::read_dir(folder.path().join("jonas-lind")).unwrap();
        let mut names = files.map(|one| one.unwrap().file_name().into_string().unwrap());
        read(&format!("jonas-lind/{}", names.find(|name| name.contains(kind)).unwrap()))
    };
    expect_file!["../golden/invitation-request.ics.txt"].assert_eq(&only("request"));
    expect_file!["../golden/invitation-cancel.ics.txt"].assert_eq(&only("cancel"));
    expect_file!["../golden/invitation-draft.eml.txt"].assert_eq(&read("0001-jonas-lind-opening.eml"));
    let [_, _, recurring] = files("Data Leaders");
    let recurring = String::from_utf8(recurring).unwrap().replace("\r\n", "\n");
    expect_file!["../golden/invitation-recurring.ics.txt"].assert_eq(&recurring);
    judges::accept_all(folder.path());
}
