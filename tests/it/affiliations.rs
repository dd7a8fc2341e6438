//! Where people worked when an event took place: kept when they move on, everywhere, until somebody says that it was a mistake.

use crate::cast::Cast;
use crate::office::{Office, list, text};
use serde_json::{Value, json};

/// Inclusion Days after it took place: Amara of Northbank Council came and was quoted.
struct After {
    cast: Cast,
    southmere: Value,
    /// Amara's registration.
    attendance: Value,
}

impl After {
    fn new() -> Self {
        let cast = Cast::on_the_day();
        cast.call("publish_event", json!({ "id": cast.event }));
        let attendance = cast.make(
            "register_person",
            json!({ "attendance": { "event_id": cast.event, "person_id": cast.amara } }),
        );
        cast.call("check_in", json!({ "attendance_id": attendance }));
        let said = json!({ "event_id": cast.event, "person_id": cast.amara, "text": "Laptops need lessons" });
        cast.call("create_takeaway", said);
        cast.call("hold_event", json!({ "id": cast.event }));
        let southmere = cast.make(
            "create_organisation",
            json!({ "organisation": { "name": "Southmere Library", "kind": "charity" } }),
        );
        Self { cast, southmere, attendance }
    }

    fn amara_moves(&self) -> Value {
        let moved =
            json!({ "id": self.cast.amara, "organisation_id": self.southmere, "job_title": "Director" });
        self.cast.call("change_person", moved)
    }

    /// What the event says of where she works: in its list, to those who filter it, on its board, in what is written of it.
    fn says(&self) -> [String; 4] {
        let cast = &self.cast;
        let page = cast.call("people_page", json!({ "event_id": cast.event, "limit": 9 }));
        let summary = cast.call("people_summary", json!({ "event_id": cast.event }));
        let board = cast.call("takeaway_board", json!({ "event_id": cast.event }));
        let row = &page["rows"][0];
        let names = list(&summary["organisations"]).iter().map(|share| text(&share["name"]));
        let blog = cast.office.export("blog-md", &cast.event);
        let quoted = blog.lines().find(|line| line.contains("Amara Okafor")).unwrap_or_default();
        [
            format!("{}, {}", text(&row["job_title"]), text(&row["organisation"])),
            names.collect::<Vec<_>>().join(", "),
            text(&board["takeaways"][0]["organisation"]).to_owned(),
            quoted.to_owned(),
        ]
    }
}

fn then() -> [String; 4] {
    [
        "Head of Digital, Northbank Council",
        "Northbank Council",
        "Northbank Council",
        "Said by Amara Okafor, Head of Digital at Northbank Council.",
    ]
    .map(str::to_owned)
}

fn now() -> [String; 4] {
    [
        "Director, Southmere Library",
        "Southmere Library",
        "Southmere Library",
        "Said by Amara Okafor, Director at Southmere Library.",
    ]
    .map(str::to_owned)
}

#[test]
fn who_moves_on_stays_where_they_worked_in_everything_of_an_event_that_has_taken_place() {
    let after = After::new();
    let cast = &after.cast;
    assert_eq!(after.says(), then());
    let before = cast.office.dump();
    after.amara_moves();
    assert_eq!(after.says(), then());
    for format in ["attendees-csv", "summary-md", "report-md", "ics"] {
        let file = cast.office.export(format, &cast.event);
        assert!(file.contains("Northbank Council") && !file.contains("Southmere"), "{format}: {file}");
    }
    let detail = cast.call("person_detail", json!({ "id": cast.amara }));
    assert_eq!(text(&detail["organisation"]["name"]), "Southmere Library");
    let was = json!({ "organisation": "Northbank Council", "job_title": "Head of Digital" });
    assert_eq!(detail["events"][0]["then"], was, "the directory tells where she worked then");
    let detail = cast.call("attendee_detail", json!({ "id": after.attendance }));
    assert_eq!(text(&detail["organisation"]["name"]), "Northbank Council");
    assert_eq!(detail["now"], json!({ "organisation": "Southmere Library", "job_title": "Director" }));
    assert_eq!(cast.office.faults(), Vec::<String>::new());
    cast.call("undo", json!({}));
    assert_eq!(cast.office.dump(), before, "it is one step");
}

#[test]
fn a_mistake_is_corrected_at_every_event_or_at_one_and_undone() {
    let after = After::new();
    let cast = &after.cast;
    after.amara_moves();
    let moved = cast.office.dump();
    for which in [json!({}), json!({ "event_id": cast.event })] {
        let mut which = which;
        which["person_id"] = cast.amara.clone();
        cast.call("correct_affiliations", which);
        assert_eq!(after.says(), now());
        cast.call("undo", json!({}));
        assert_eq!(cast.office.dump(), moved);
    }
    let elsewhere = cast.make("create_event", json!({ "title": "Elsewhere", "starts_on": "2026-08-01" }));
    cast.call("correct_affiliations", json!({ "person_id": cast.amara, "event_id": elsewhere }));
    assert_eq!(after.says(), then(), "what was kept of another event stays");
}

#[test]
fn what_is_changed_on_the_list_of_an_event_is_said_of_that_event() {
    let after = After::new();
    let cast = &after.cast;
    let elsewhere = json!({ "title": "Spring Fair", "starts_on": "2026-04-01", "zone": "Europe/London" });
    let elsewhere = cast.make("create_event", elsewhere);
    cast.call("register_person", json!({ "attendance": { "event_id": elsewhere, "person_id": cast.amara } }));
    cast.call("hold_event", json!({ "id": elsewhere }));
    let person = json!({ "id": cast.amara, "organisation_id": after.southmere, "job_title": "Director" });
    cast.call("change_attendee", json!({ "event_id": cast.event, "person": person }));
    assert_eq!(after.says(), now(), "a correction after the day needs no second one");
    let fair = cast.office.export("attendees-csv", &elsewhere);
    assert!(fair.contains("Northbank Council") && !fair.contains("Southmere"), "others keep it: {fair}");

    let person = json!({ "id": cast.amara, "organisation_id": after.southmere, "phone": "020 7946 0000" });
    let there = cast.call("change_attendee", json!({ "event_id": elsewhere, "person": person }));
    assert_eq!(
        (&there["organisation_id"], &there["job_title"]),
        (&after.southmere, &json!("Head of Digital"))
    );
    let detail = cast.call("person_detail", json!({ "id": cast.amara }));
    assert_eq!(detail["person"]["phone"], "020 7946 0000", "what is of the person is theirs everywhere");
    assert_eq!(detail["person"]["job_title"], "Director", "what is of one event is of that one alone");
    let nowhere = json!({ "id": cast.amara, "organisation_id": null });
    cast.call("change_attendee", json!({ "event_id": elsewhere, "person": nowhere }));
    assert!(!cast.office.export("attendees-csv", &elsewhere).contains("Southmere"));
    assert_eq!(after.says(), now());
}

#[test]
fn an_event_to_come_follows_and_so_does_one_of_somebody_who_had_no_employer() {
    let after = After::new();
    let cast = &after.cast;
    let next = json!({ "title": "Next time", "starts_on": "2027-04-01", "zone": "Europe/London" });
    let next = cast.make("create_event", next);
    cast.call("register_person", json!({ "attendance": { "event_id": next, "person_id": cast.amara } }));
    cast.call(
        "register_person",
        json!({ "attendance": { "event_id": cast.event, "person_id": cast.jonas } }),
    );
    after.amara_moves();
    cast.call("change_person", json!({ "id": cast.jonas, "organisation_id": after.southmere }));
    let list = cast.office.export("attendees-csv", &next);
    assert!(list.contains("Southmere Library") && !list.contains("Northbank"), "{list}");
    let list = cast.office.export("attendees-csv", &cast.event);
    let of = |name: &str| list.lines().find(|line| line.contains(name)).unwrap_or_default().to_owned();
    assert!(of("Jonas").contains("Southmere Library"), "it was not known before: {list}");
    assert!(of("Amara").contains("Northbank Council"), "{list}");
}

#[test]
fn who_comes_back_to_where_they_worked_has_nothing_kept() {
    let after = After::new();
    let cast = &after.cast;
    let before = cast.office.dump();
    let works_at = |organisation: &Value| {
        cast.call("change_person", json!({ "id": cast.amara, "organisation_id": organisation }));
    };
    works_at(&after.southmere);
    works_at(&cast.northbank);
    assert_eq!(cast.office.dump(), before);
    assert_eq!(after.says(), then());
}

#[test]
fn what_carries_no_name_names_neither_the_old_employer_nor_the_new_one() {
    let after = After::new();
    let cast = &after.cast;
    for text in ["At Northbank Council it sank", "Southmere Library burned it", "Ask first"] {
        let said = json!({ "event_id": cast.event, "person_id": cast.amara, "text": text, "permission": "no_name", "publish": true });
        cast.call("create_takeaway", said);
    }
    let told = || {
        let blog = cast.office.export("blog-md", &cast.event);
        ["it sank", "burned it", "Ask first"].map(|words| blog.contains(words))
    };
    after.amara_moves();
    assert_eq!(told(), [false, false, true]);
}

#[test]
fn coverage_and_the_comparison_with_last_time_count_where_people_worked_then() {
    let office = Office::at("2026-12-01T08:00:00Z");
    let made = |name: &str, request: Value| office.call(name, request)["id"].clone();
    let series = made("create_series", json!({ "title": "Leaders", "zone": "Europe/London" }));
    let borough = |name: &str| {
        made(
            "create_organisation",
            json!({ "organisation": { "name": name, "kind": "borough", "member": true } }),
        )
    };
    let (old, new) = (borough("Oldham Vale Council"), borough("Newford Council"));
    let ada =
        made("create_person", json!({ "given_name": "Ada", "family_name": "Osei", "organisation_id": old }));
    let meeting = |day: &str| {
        let event = json!({ "title": "Leaders", "kind": "meeting", "series_id": series, "starts_on": day });
        let event = made("create_event", event);
        let there = json!({ "attendance": { "event_id": event, "person_id": ada } });
        office.call("check_in", json!({ "attendance_id": made("register_person", there) }));
        office.call("hold_event", json!({ "id": event }));
        event
    };
    meeting("2026-03-11");
    office.call("change_person", json!({ "id": ada, "organisation_id": new }));
    let second = meeting("2026-06-10");
    let view = office.call("coverage", json!({ "series_id": series, "year": 2026, "kind": "borough" }));
    let sentences: Vec<_> = list(&view["sentences"]).iter().map(text).collect();
    assert_eq!(sentences, ["Boroughs reached in 2026: 2 of 2."]);
    let report = office.export("report-md", &second);
    assert!(report.contains("Oldham Vale Council"), "last time is as it was: {report}");
}

#[test]
fn a_list_that_comes_again_says_where_people_worked_at_its_event() {
    let office = Office::at("2026-12-01T08:00:00Z");
    let folder = tempfile::tempdir().unwrap();
    let event = |title: &str, day: &str| {
        let event = json!({ "title": title, "starts_on": day, "zone": "Europe/London" });
        let event = office.call("create_event", event)["id"].clone();
        office.call("publish_event", json!({ "id": event }));
        event
    };
    let (spring, autumn) = (event("Spring Fair", "2026-04-01"), event("Autumn Fair", "2026-10-01"));
    let bring = |event: &Value, job: &str, company: &str| {
        let path = folder.path().join("list.csv");
        let head = "Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Attendee no.,Attendee Status,Job Title,Company";
        let row = format!("1,12/03/2026 09:30,Ada,Osei,ada@example.org,1,Day,11,Checked In,{job},{company}");
        std::fs::write(&path, format!("{head}\n{row}\n")).unwrap();
        let file = json!({ "path": path, "event_id": event });
        office.call("accept_import", file)
    };
    let said = |event: &Value| {
        let page = office.call("people_page", json!({ "event_id": event, "limit": 9 }));
        let row = &page["rows"][0];
        format!("{}, {}", text(&row["job_title"]), text(&row["organisation"]))
    };
    bring(&spring, "Officer", "Northbank Council");
    bring(&autumn, "Director", "Southmere Library");
    let both = || (said(&spring), said(&autumn));
    let apart = ("Officer, Northbank Council".to_owned(), "Director, Southmere Library".to_owned());
    assert_eq!(both(), apart);
    let before = office.dump();
    bring(&spring, "Officer", "Northbank Council");
    bring(&autumn, "Director", "Southmere Library");
    assert_eq!(office.dump(), before, "what came in twice changes nothing");
    bring(&spring, "Officer", "Northbank Borough Council");
    assert_eq!(said(&spring), "Officer, Northbank Borough Council", "a newer list corrects its own event");
    assert_eq!(said(&autumn), apart.1);

    let winter = event("Winter Fair", "2026-01-10");
    bring(&winter, "Trainee", "Eastfold Trust");
    assert_eq!(said(&winter), "Trainee, Eastfold Trust", "an older list that comes later is of its day");
    assert_eq!(said(&autumn), apart.1);
}
