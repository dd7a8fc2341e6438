//! People across events: registered, found, checked in, deleted, without losing what they said.

use crate::cast::Cast;
use crate::office::{Office, list, text};
use serde_json::{Value, json};

impl Cast {
    fn register(&self, person: &Value) -> Value {
        self.make("register_person", json!({ "attendance": { "event_id": self.event, "person_id": person } }))
    }

    /// The names on the event's list that match a query.
    fn found(&self, narrowed: Value) -> Vec<String> {
        let mut request = json!({ "event_id": self.event, "limit": 50 });
        request.as_object_mut().unwrap().extend(narrowed.as_object().unwrap().clone());
        let page = self.call("people_page", request);
        assert_eq!(page["total"], json!(list(&page["rows"]).len()), "the page is whole");
        list(&page["rows"]).iter().map(|row| text(&row["name"]).to_owned()).collect()
    }
}

#[test]
fn a_new_person_is_made_and_registered_in_one_step_back() {
    let cast = Cast::new();
    let before = cast.office.dump();
    let person = json!({ "given_name": "Zoë", "family_name": "O’Brien", "email": "zoe@example.org" });
    cast.call(
        "register_new_person",
        json!({ "event_id": cast.event, "person": person, "ticket": "Day pass" }),
    );
    assert_eq!(cast.found(json!({})), ["Zoë O’Brien"]);
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before, "one step takes both away");
}

/// Names that bytes would put in another order, as (given, family, organisation), in the order of lists.
const IN_LETTERS: [(&str, &str, &str); 5] = [
    ("Ada", "Ångström", "Âme Vive"),
    ("bo", "brook", "beacon House"),
    ("Émile", "", "Éclair Trust"),
    ("Åsa", "Øst", "Łódź Library"),
    ("Zed", "Zaman", "Zebra Works"),
];

#[test]
fn every_list_and_table_stands_in_the_order_of_letters_whatever_their_accents_and_capitals() {
    let office = Office::new();
    let day = json!({ "title": "Fair", "starts_on": "2026-11-12", "zone": "Europe/London" });
    let event = office.call("create_event", day)["id"].clone();
    let names: Vec<String> =
        IN_LETTERS.iter().map(|(given, family, _)| format!("{given} {family}").trim().to_owned()).collect();
    for at in [4, 2, 0, 3, 1] {
        let (given, family, organisation) = IN_LETTERS[at];
        let works_at = office
            .call("create_organisation", json!({ "organisation": { "name": organisation } }))["id"]
            .clone();
        let person = json!({ "given_name": given, "family_name": family, "organisation_id": works_at });
        let registered = json!({ "event_id": event, "person": person, "ticket": organisation });
        office.call("register_new_person", registered);
    }
    let read = |rows: &Value, key: &str| -> Vec<String> {
        list(rows).iter().map(|row| text(&row[key]).to_owned()).collect()
    };
    for order in ["name", "organisation", "ticket"] {
        let page = |descending: bool| {
            let asked = json!({ "event_id": event, "order": order, "descending": descending, "limit": 50 });
            read(&office.call("people_page", asked)["rows"], "name")
        };
        assert_eq!(page(false), names, "the event's people by {order}");
        assert_eq!(page(true), names.iter().rev().cloned().collect::<Vec<_>>(), "and the other way round");
    }
    let directory = office.call("directory_page", json!({ "limit": 50 }));
    let named = |row: &Value| {
        let person = &row["person"];
        format!("{} {}", text(&person["given_name"]), text(&person["family_name"])).trim().to_owned()
    };
    assert_eq!(list(&directory["rows"]).iter().map(named).collect::<Vec<_>>(), names);
    let organisations = IN_LETTERS.map(|(_, _, organisation)| organisation);
    let summary = office.call("people_summary", json!({ "event_id": event }));
    assert_eq!(read(&summary["organisations"], "name"), organisations);
    let tickets: Vec<&str> = list(&summary["tickets"]).iter().map(text).collect();
    assert_eq!(tickets, organisations);
    let all: Vec<String> = list(&office.call("list_organisations", json!({})))
        .iter()
        .map(|line| text(&line["organisation"]["name"]).to_owned())
        .collect();
    assert_eq!(all, organisations);
    let csv = office.export("attendees-csv", &event);
    let printed: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').nth(3)).collect();
    assert_eq!(printed, organisations, "{csv}");
    assert_eq!(office.faults(), Vec::<String>::new());
}

#[test]
fn one_address_belongs_to_one_person_whatever_its_case() {
    let cast = Cast::new();
    let again =
        json!({ "given_name": "A.", "family_name": "Okafor", "email": "AMARA@Northbank.example.org" });
    let refusal = cast.office.refusal("create_person", again);
    assert_eq!(
        (refusal.code.as_str(), refusal.params["person"].as_str()),
        ("address-in-use", "Amara Okafor")
    );
}

#[test]
fn an_address_tells_the_organisation() {
    let cast = Cast::new();
    let person = json!({ "given_name": "Ben", "family_name": "Kaur", "email": "ben@northbank.example.org" });
    assert_eq!(cast.call("create_person", person)["organisation_id"], cast.northbank);
    assert_eq!(cast.call("person_detail", json!({ "id": cast.jonas }))["organisation"], Value::Null);
}

#[test]
fn nobody_is_registered_twice_for_an_event() {
    let cast = Cast::new();
    cast.register(&cast.priya);
    let again = json!({ "attendance": { "event_id": cast.event, "person_id": cast.priya } });
    let refusal = cast.office.refusal("register_person", again);
    assert_eq!(
        (refusal.code.as_str(), refusal.params["event"].as_str()),
        ("already-registered", "Inclusion Days")
    );
}

#[test]
fn checking_in_twice_counts_once() {
    let cast = Cast::new();
    let attendance = cast.register(&cast.priya);
    let first = cast.call("check_in", json!({ "attendance_id": attendance }));
    let second = cast.office.answer("check_in", json!({ "attendance_id": attendance }));
    assert_eq!((second.output, second.changes), (first, vec![]));
    assert_eq!(cast.call("people_summary", json!({ "event_id": cast.event }))["came"], 1);
}

#[test]
fn whoever_withdrew_and_comes_all_the_same_is_registered() {
    let cast = Cast::new();
    let attendance = cast.register(&cast.priya);
    cast.call("cancel_attendance", json!({ "id": attendance }));
    cast.call("check_in", json!({ "attendance_id": attendance, "session_id": cast.opening }));
    assert_eq!(
        cast.call("attendee_detail", json!({ "id": attendance }))["attendance"]["status"],
        "registered"
    );
}

#[test]
fn whoever_came_counts_as_registered_everywhere_though_the_registration_was_withdrawn() {
    let cast = Cast::new();
    let came = cast.register(&cast.priya);
    cast.call("check_in", json!({ "attendance_id": came }));
    cast.call("cancel_attendance", json!({ "id": came }));
    cast.register(&cast.jonas);
    let event = json!({ "event_id": cast.event });
    let after = cast.call("after", event.clone());
    let numbers = |of: &Value| json!([of["registered"], of["came"], of["cancelled"]]);
    assert_eq!(numbers(&after["tally"]), json!([2, 1, 0]));
    assert_eq!(after["tally"]["no_shows"], 1);
    assert_eq!(numbers(&cast.call("people_summary", event.clone())), json!([2, 1, 0]));
    let counts = &cast.call("event_overview", event)["counts"];
    assert_eq!([&counts["attendances"], &counts["came"]], [&json!(2), &json!(1)]);
    assert_eq!(cast.found(json!({ "status": "registered" })).len(), 2);
    assert_eq!(cast.found(json!({ "status": "cancelled" })).len(), 0);
    assert_eq!(cast.found(json!({ "status": "registered", "came": false })).len(), 1);
}

#[test]
fn a_person_is_checked_in_only_at_sessions_of_that_event() {
    let cast = Cast::new();
    let attendance = cast.register(&cast.priya);
    let other = cast.make("create_event", json!({ "title": "Elsewhere", "starts_on": "2026-12-01" }));
    let session =
        cast.make("create_session", json!({ "session": { "event_id": other, "title": "Far away" } }));
    let there = json!({ "attendance_id": attendance, "session_id": session });
    assert_eq!(cast.office.refused("check_in", there), "of-another-event");
}

#[test]
fn the_list_of_an_event_is_narrowed_by_words_status_and_needs() {
    let cast = Cast::new();
    let amara = cast.register(&cast.amara);
    cast.register(&cast.jonas);
    let priya = cast.register(&cast.priya);
    cast.call("change_attendance", json!({ "id": amara, "access_needs": "Step-free access" }));
    cast.call("change_attendance", json!({ "id": priya, "status": "waiting", "ticket_ref": "T-0042" }));
    cast.call("check_in", json!({ "attendance_id": amara }));
    assert_eq!(cast.found(json!({})), ["Jonas Lind", "Priya Nair", "Amara Okafor"], "by family name");
    assert_eq!(cast.found(json!({ "query": "northb" })), ["Amara Okafor"]);
    assert_eq!(cast.found(json!({ "query": "librar" })), ["Priya Nair"]);
    assert_eq!(cast.found(json!({ "query": "T-0042" })), ["Priya Nair"]);
    assert_eq!(cast.found(json!({ "status": "waiting" })), ["Priya Nair"]);
    assert_eq!(cast.found(json!({ "with_needs": true })), ["Amara Okafor"]);
    assert_eq!(cast.found(json!({ "came": true })), ["Amara Okafor"]);
    assert_eq!(cast.found(json!({ "organisation_id": cast.northbank })), ["Amara Okafor"]);
    assert_eq!(cast.found(json!({ "query": "nobody at all" })), Vec::<String>::new());
}

#[test]
fn a_name_is_found_without_its_accents_and_by_the_beginnings_of_words() {
    let cast = Cast::new();
    cast.call("create_person", json!({ "given_name": "Zoë", "family_name": "Çelik" }));
    for query in ["zoe", "celik", "ZO ÇEL", "çe zo"] {
        let hits = cast.call("search", json!({ "query": query, "noun": "person", "limit": 5 }));
        let titles: Vec<&str> = list(&hits).iter().map(|hit| text(&hit["title"])).collect();
        assert_eq!(titles, ["Zoë Çelik"], "{query}");
    }
    for hostile in ["\"", "zoe OR amara", "*", "NEAR(zoe)", "title:zoe", "'; DROP TABLE person; --"] {
        cast.call("search", json!({ "query": hostile, "limit": 5 }));
    }
}

#[test]
fn a_name_is_found_in_every_spelling_so_that_nobody_is_entered_twice() {
    let cast = Cast::new();
    for (given_name, family_name, queries) in [
        ("Søren", "Łukasiewicz", "soren|soeren|søren|lukas|ŁUK|soren luk"),
        ("Uwe", "Strauß", "strauss|STRAUß|strau"),
        ("Siân", "O'Neill", "oneill|o'neill|O’Neill|neill|o neill|sian onei"),
        ("Jürgen", "Müller", "mueller|muller|Müller|juergen mu"),
        ("Pia", "de la Cruz", "delacruz|de la cruz|cruz|pia dela"),
        ("Jan", "Vanderberg", "van der berg|vanderb"),
    ] {
        let person = json!({ "given_name": given_name, "family_name": family_name });
        let person = cast.make("create_person", person);
        cast.register(&person);
        let name = format!("{given_name} {family_name}");
        for query in queries.split('|') {
            let hits = cast.call("search", json!({ "query": query, "noun": "person", "limit": 5 }));
            let titles: Vec<&str> = list(&hits).iter().map(|hit| text(&hit["title"])).collect();
            assert_eq!(titles, [name.as_str()], "{query}");
            let found = cast.call("find_people", json!({ "query": query, "limit": 5 }));
            assert_eq!(list(&found).len(), 1, "offered: {query}");
            assert_eq!(cast.found(json!({ "query": query })), [name.as_str()], "in the list: {query}");
        }
    }
}

#[test]
fn what_is_named_so_is_found_among_hundreds_whose_address_begins_so() {
    let cast = Cast::new();
    for number in 0..450 {
        let email = format!("office{number}@example.org");
        cast.call("create_person", json!({ "given_name": "Ada", "family_name": "Byron", "email": email }));
    }
    let session = json!({ "event_id": cast.event, "title": "Hours of the office" });
    cast.call("create_session", json!({ "session": session }));
    for query in ["offic", "office", "hours offi"] {
        let hits = cast.call("search", json!({ "query": query, "limit": 20 }));
        assert_eq!(hits[0]["title"], "Hours of the office", "{query}");
    }
    assert_eq!(list(&cast.call("search", json!({ "query": "office example", "limit": 20 }))).len(), 20);
}

#[test]
fn a_changed_name_is_found_and_the_old_one_is_not() {
    let cast = Cast::new();
    cast.call("change_person", json!({ "id": cast.priya, "given_name": "Prisha", "email": "" }));
    let hits = |query: &str| list(&cast.call("search", json!({ "query": query, "limit": 5 }))).len();
    assert_eq!((hits("prisha"), hits("priya nair librarian")), (1, 0));
    cast.call("undo", json!({}));
    assert_eq!((hits("prisha"), hits("priya nair librarian")), (0, 1));
}

#[test]
fn whoever_is_archived_is_not_offered_and_comes_back() {
    let cast = Cast::new();
    let offered = || list(&cast.call("find_people", json!({ "query": "priya", "limit": 5 }))).len();
    cast.call("archive_person", json!({ "id": cast.priya }));
    assert_eq!(offered(), 0);
    cast.call("restore_person", json!({ "id": cast.priya }));
    assert_eq!(offered(), 1);
}

#[test]
fn whoever_is_archived_is_found_where_it_brings_them_back_and_undo_puts_them_away_again() {
    let office = Office::new();
    let event =
        office.call("create_event", json!({ "title": "Ours", "starts_on": "2026-11-12" }))["id"].clone();
    let session = office.call("create_session", json!({ "session": { "event_id": event, "title": "Talk" } }))
        ["id"]
        .clone();
    let network = office.call("create_series", json!({ "title": "Circle" }))["id"].clone();
    let person =
        office.call("create_person", json!({ "given_name": "Ada", "family_name": "Osei" }))["id"].clone();
    let other =
        office.call("create_person", json!({ "given_name": "Ada", "family_name": "Zola" }))["id"].clone();
    let found = |archived: bool| {
        let options = office.call("find_people", json!({ "query": "ada", "limit": 9, "archived": archived }));
        let each = |option: &Value| (option["person_id"].clone(), option["archived"] == true);
        options.as_array().unwrap().iter().map(each).collect::<Vec<_>>()
    };
    let places = [
        ("register_person", json!({ "attendance": { "event_id": event, "person_id": person } })),
        ("create_part", json!({ "session_id": session, "person_id": person, "role": "speaker" })),
        ("add_member", json!({ "series_id": network, "person_id": person })),
    ];
    for (command, place) in places {
        office.call("archive_person", json!({ "id": person }));
        assert_eq!(found(false), [(other.clone(), false)]);
        assert_eq!(found(true), [(other.clone(), false), (person.clone(), true)], "last, and said");
        office.call(command, place);
        assert_eq!(found(false).len(), 2, "{command} brings them back");
        office.call("undo", json!({}));
        assert_eq!(found(false).len(), 1, "and one step takes both back");
        office.call("restore_person", json!({ "id": person }));
    }
}

#[test]
fn deleting_a_person_keeps_what_they_said_without_the_name() {
    let cast = Cast::new();
    cast.register(&cast.amara);
    let said =
        json!({ "event_id": cast.event, "person_id": cast.amara, "text": "Lend the device with the data." });
    cast.call("create_takeaway", said);
    cast.call(
        "create_action",
        json!({ "event_id": cast.event, "text": "Order devices", "owner_id": cast.amara }),
    );
    let before = cast.office.dump();
    cast.call("delete_person", json!({ "id": cast.amara }));
    let board = cast.call("takeaway_board", json!({ "event_id": cast.event }));
    let takeaway = &board["takeaways"][0];
    assert_eq!(
        (text(&takeaway["takeaway"]["text"]), &takeaway["person"]),
        ("Lend the device with the data.", &Value::Null)
    );
    assert_eq!(
        (text(&board["actions"][0]["action"]["text"]), &board["actions"][0]["owner"]),
        ("Order devices", &Value::Null)
    );
    assert_eq!(cast.found(json!({})), Vec::<String>::new());
    assert!(!cast.programme().contains("Amara"), "the parts are gone");
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before);
}

#[test]
fn deleting_an_organisation_keeps_its_people() {
    let cast = Cast::new();
    cast.call("delete_organisation", json!({ "id": cast.northbank }));
    let amara = cast.call("person_detail", json!({ "id": cast.amara }));
    assert_eq!((text(&amara["person"]["family_name"]), &amara["organisation"]), ("Okafor", &Value::Null));
}

#[test]
fn whoever_is_in_two_places_at_once_is_told_so_in_their_own_entry() {
    let cast = Cast::new();
    let attendance = cast.register(&cast.amara);
    let clashing = || {
        let detail = cast.call("attendee_detail", json!({ "id": attendance }));
        list(&detail["parts"]).iter().map(|part| part["clash"] == true).collect::<Vec<_>>()
    };
    assert_eq!(clashing(), [false, false]);
    cast.move_to(&cast.doorsteps, crate::cast::at(&cast.studio, "2026-11-12", "10:00", "11:00"));
    assert_eq!(clashing(), [true, true]);
}

#[test]
fn the_questions_of_answers_are_lines_as_their_answers_are_text() {
    let cast = Cast::new();
    let attendance = cast.register(&cast.priya);
    let answers = |question: &str| json!({ "id": attendance, "answers": { question: "x" } });
    assert_eq!(cast.office.refused("change_attendance", answers("a\u{7}b")), "control-characters");
    assert_eq!(cast.office.refused("change_attendance", answers("")), "empty");
    assert_eq!(cast.office.refused("change_attendance", answers(&"q".repeat(5000))), "too-long");
    assert_eq!(
        cast.call("change_attendance", answers("  How did you hear of us?  "))["answers"],
        json!({ "How did you hear of us?": "x" })
    );
}

#[test]
fn a_network_is_found_before_its_meetings_and_these_say_their_days() {
    let cast = Cast::new();
    cast.call("create_series", json!({ "title": "Data Leaders Network" }));
    for day in ["2026-03-18", "2026-09-16"] {
        cast.call("create_event", json!({ "title": "Data Leaders Network", "starts_on": day }));
    }
    let found = |noun: Value| {
        let hits = cast.call("search", json!({ "query": "data lead", "noun": noun, "limit": 5 }));
        let line = |hit: &Value| format!("{} {}", text(&hit["noun"]), hit["starts_on"]);
        list(&hits).iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(found(Value::Null), ["series null", "event \"2026-09-16\"", "event \"2026-03-18\""]);
    assert_eq!(found(json!("series")), ["series null"]);
    assert_eq!(found(json!("person")), Vec::<String>::new());
}
