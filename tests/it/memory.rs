//! A network remembers: what was decided, what is still to be done, who is missed, who is new.

use crate::office::{Office, list, text};
use serde_json::{Value, json};

/// A network that has met three times; its fourth meeting is to come.
struct Network {
    office: Office,
    series: Value,
    meetings: Vec<Value>,
}

impl Network {
    fn new() -> Self {
        let office = Office::new();
        let made = |name: &str, request: Value| office.call(name, request)["id"].clone();
        let series = made("create_series", json!({ "title": "Data Leaders", "zone": "Europe/London" }));
        let days = ["2026-05-12", "2026-06-09", "2026-07-14", "2026-09-08"];
        let meeting = |day: &str| {
            let request =
                json!({ "title": "Data Leaders", "kind": "meeting", "starts_on": day, "series_id": series });
            made("create_event", request)
        };
        let meetings: Vec<Value> = days.iter().map(|day| meeting(day)).collect();
        for meeting in &meetings {
            office.call("publish_event", json!({ "id": meeting }));
        }
        Self { series, meetings, office }
    }

    fn make(&self, name: &str, request: Value) -> Value {
        self.office.call(name, request)["id"].clone()
    }

    fn member(&self, given: &str, since: Option<&str>) -> Value {
        let person = self.make("create_person", json!({ "given_name": given, "family_name": "Moss" }));
        let member = json!({ "series_id": self.series, "person_id": person, "since": since });
        self.office.call("add_member", member);
        person
    }

    fn came(&self, person: &Value, meetings: &[usize]) {
        for number in meetings {
            let attendance =
                json!({ "attendance": { "event_id": self.meetings[*number], "person_id": person } });
            let attendance = self.make("register_person", attendance);
            self.office.call("check_in", json!({ "attendance_id": attendance }));
        }
    }

    fn memory(&self, number: usize) -> Value {
        self.office.call("meeting_memory", json!({ "event_id": self.meetings[number] }))
    }
}

fn names(lines: &Value) -> Vec<&str> {
    list(lines).iter().map(|line| text(&line["person"]["name"])).collect()
}

#[test]
fn open_actions_are_carried_until_they_are_closed() {
    let network = Network::new();
    let ada = network.member("Ada", None);
    let first = network.make("create_action", json!({ "event_id": network.meetings[0], "text": "Ask the others", "owner_id": ada, "due_on": "2026-08-22" }));
    network.make("create_action", json!({ "event_id": network.meetings[2], "text": "Write it up" }));
    network.make("create_action", json!({ "event_id": network.meetings[3], "text": "For later" }));
    let memory = network.memory(3);
    let line = |line: &Value| {
        format!(
            "{} | {} | {} | {}",
            text(&line["action"]["text"]),
            line["owner"].as_str().unwrap_or("-"),
            line["age_days"],
            line["overdue_days"]
        )
    };
    let lines: Vec<String> = list(&memory["open_actions"]).iter().map(line).collect();
    assert_eq!(lines, ["Ask the others | Ada Moss | 112 | 10", "Write it up | - | 49 | null"]);
    assert_eq!(memory["open_actions"][0]["from"]["starts_on"], "2026-05-12");
    network.office.call("close_action", json!({ "id": first, "state": "done", "on": "2026-09-01" }));
    assert_eq!(list(&network.memory(3)["open_actions"]).len(), 1);
    assert_eq!(list(&network.memory(1)["open_actions"]).len(), 0, "what is agreed later is not known yet");
}

#[test]
fn the_members_of_its_day_come_onto_the_list_of_a_meeting_in_one_step_and_once() {
    let network = Network::new();
    let (office, july) = (&network.office, &network.meetings[2]);
    for (name, since) in [("Ada", None), ("Ben", None), ("Cleo", None), ("Dora", Some("2026-08-01"))] {
        let person = network.member(name, since);
        if name == "Ben" || name == "Cleo" {
            let attendance = json!({ "attendance": { "event_id": july, "person_id": person } });
            let attendance = network.make("register_person", attendance);
            let command = if name == "Ben" { "check_in" } else { "cancel_attendance" };
            let key = if name == "Ben" { "attendance_id" } else { "id" };
            office.call(command, json!({ key: attendance }));
        }
    }
    let of_july = json!({ "event_id": july });
    let missing = || office.call("people_summary", of_july.clone())["members_missing"].clone();
    let listed = || {
        let page = office.call("people_page", json!({ "event_id": july, "limit": 50 }));
        let line = |row: &Value| format!("{} {}", text(&row["name"]), text(&row["status"]));
        list(&page["rows"]).iter().map(line).collect::<Vec<_>>()
    };
    let (before, was) = (office.dump(), listed());
    assert_eq!(missing(), 1);
    assert_eq!(office.call("register_members", of_july.clone()), json!({ "registered": 1 }));
    let now = ["Ada Moss registered", "Ben Moss registered", "Cleo Moss cancelled"];
    assert_eq!((missing(), listed()), (json!(0), now.map(str::to_owned).to_vec()));
    let again = office.answer("register_members", of_july.clone());
    assert_eq!((again.changes, again.output), (vec![], json!({ "registered": 0 })));
    let memory = network.memory(3);
    assert_eq!(memory["gatherings"], 1, "who is on a list has not come by that");
    office.call("undo", json!({}));
    assert_eq!((office.dump(), listed()), (before, was), "one step takes all of them off");
}

#[test]
fn only_a_meeting_of_a_network_that_stands_takes_its_members_in() {
    let network = Network::new();
    network.member("Ada", None);
    let office = &network.office;
    let refused = |event: &Value| {
        let of = json!({ "event_id": event });
        assert_eq!(office.call("people_summary", of.clone())["members_missing"], 0);
        office.refused("register_members", of)
    };
    let alone = network.make("create_event", json!({ "title": "Open day", "starts_on": "2026-10-01" }));
    assert_eq!(refused(&alone), "event-of-no-network");
    office.call("cancel_event", json!({ "id": network.meetings[3] }));
    assert_eq!(refused(&network.meetings[3]), "event-is-cancelled");
    office.call("archive_event", json!({ "id": network.meetings[3] }));
    assert_eq!(refused(&network.meetings[3]), "event-is-archived");
}

#[test]
fn an_action_is_as_old_in_the_letter_as_on_the_page() {
    let network = Network::new();
    let ada = network.member("Ada", None);
    network.office.call("change_person", json!({ "id": ada, "email": "ada@example.org" }));
    network.office.call("change_workspace", json!({ "contact_email": "office@example.org" }));
    network.make("create_action", json!({ "event_id": network.meetings[0], "text": "Ask the others", "owner_id": ada, "due_on": "2026-08-22" }));
    let page = network.office.call("actions", json!({ "series_id": network.series }));
    let row = &page["rows"][0];
    assert_eq!((&row["age_days"], &row["overdue_days"]), (&json!(112), &json!(10)));
    assert_eq!(network.memory(3)["open_actions"][0]["age_days"], row["age_days"]);
    let detail = network.office.call("series_detail", json!({ "id": network.series }));
    assert_eq!(detail["open_actions"][0]["age_days"], row["age_days"]);
    let letters =
        network.office.call("preview_follow_ups", json!({ "series_id": network.series })).to_string();
    let said = "open for 3 months; was due on Saturday 22 August 2026";
    assert!(letters.contains(said), "it was written down today: {letters}");
}

#[test]
fn the_two_meetings_before_say_what_they_decided() {
    let network = Network::new();
    for (number, words) in [(0, "Meet in May"), (1, "Share the list"), (2, "Keep the hours")] {
        network.make("create_decision", json!({ "event_id": network.meetings[number], "text": words }));
    }
    let memory = network.memory(3);
    let told = |at: usize| text(&memory["last_decisions"][at]["decisions"][0]["text"]).to_owned();
    assert_eq!((told(0), told(1)), ("Keep the hours".to_owned(), "Share the list".to_owned()));
    network.office.call("cancel_event", json!({ "id": network.meetings[2] }));
    assert_eq!(network.memory(3)["last_decisions"][0]["decisions"][0]["text"], "Share the list");
}

#[test]
fn who_missed_three_meetings_is_missed_and_who_joined_since_is_new() {
    let network = Network::new();
    let (ada, ben) = (network.member("Ada", None), network.member("Ben", None));
    network.member("Cleo", Some("2026-06-01"));
    network.member("Dora", Some("2026-08-01"));
    network.came(&ada, &[0, 1, 2]);
    let guest = network.make("create_person", json!({ "given_name": "Gus", "family_name": "Fern" }));
    network.office.call(
        "register_person",
        json!({ "attendance": { "event_id": network.meetings[3], "person_id": guest } }),
    );
    let memory = network.memory(3);
    assert_eq!(names(&memory["away"]), ["Ben Moss"]);
    assert_eq!((&memory["away"][0]["missed"], &memory["away"][0]["last_on"]), (&json!(3), &Value::Null));
    assert_eq!(names(&memory["newcomers"]), ["Dora Moss", "Gus Fern"]);
    assert_eq!(memory["newcomers"][0]["member_since"], "2026-08-01");
    assert_eq!(memory["newcomers"][1]["first_meeting"], true);
    network.came(&ben, &[2]);
    assert_eq!(names(&network.memory(3)["away"]), Vec::<&str>::new(), "once is enough");
}

#[test]
fn where_too_few_meetings_had_arrivals_nobody_is_said_to_have_come() {
    let network = Network::new();
    let ada = network.member("Ada", None);
    network.member("Ben", None);
    let known = || {
        let memory = network.memory(3);
        (names(&memory["away"]).len(), memory["gatherings"].clone(), memory["missed_from"].clone())
    };
    assert_eq!(known(), (0, json!(0), json!(3)), "nobody is away, and that is no proof of anything");
    network.came(&ada, &[0, 1]);
    assert_eq!(known(), (0, json!(2), json!(3)));
    network.came(&ada, &[2]);
    assert_eq!(known(), (1, json!(3), json!(3)));
}

#[test]
fn a_meeting_to_which_people_came_was_held_though_nobody_said_so() {
    let office = Office::at("2026-09-01T08:00:00Z");
    let made = |name: &str, request: Value| office.call(name, request)["id"].clone();
    let series = made("create_series", json!({ "title": "Data Leaders", "zone": "Europe/London" }));
    let rule = json!({ "series_id": series, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": "2026-05-01",
        "start_time": "14:00:00", "end_time": "15:30:00" });
    made("create_recurrence", rule);
    let meetings = ["2026-05-20", "2026-06-17", "2026-07-15", "2026-10-21"].map(|day| {
        let meeting =
            json!({ "title": "Data Leaders", "kind": "meeting", "starts_on": day, "series_id": series });
        made("create_event", meeting)
    });
    let borough =
        json!({ "organisation": { "name": "Northbank Council", "kind": "borough", "member": true } });
    let borough = made("create_organisation", borough);
    let person = |given: &str| {
        let person = made(
            "create_person",
            json!({ "given_name": given, "family_name": "Moss", "organisation_id": borough }),
        );
        office.call("add_member", json!({ "series_id": series, "person_id": person }));
        person
    };
    let (ada, _ben) = (person("Ada"), person("Ben"));
    for meeting in &meetings {
        let attendance = json!({ "attendance": { "event_id": meeting, "person_id": ada } });
        let attendance = made("register_person", attendance);
        office.call("check_in", json!({ "attendance_id": attendance }));
    }
    made("create_decision", json!({ "event_id": meetings[2], "text": "Meet in May" }));
    let memory = office.call("meeting_memory", json!({ "event_id": meetings[3] }));
    assert_eq!(names(&memory["away"]), ["Ben Moss"], "he missed all three");
    assert_eq!(memory["last_decisions"][0]["decisions"][0]["text"], "Meet in May");
    let coverage = office.call("coverage", json!({ "series_id": series }));
    let days: Vec<&str> =
        list(&coverage["coverage"]["meetings"]).iter().map(|one| text(&one["on"])).collect();
    assert_eq!(days, ["2026-05-20", "2026-06-17", "2026-07-15"], "a draft that is to come was not held");
    assert_eq!(coverage["coverage"]["reached"], 1);
    office.call("cancel_event", json!({ "id": meetings[2] }));
    let memory = office.call("meeting_memory", json!({ "event_id": meetings[3] }));
    assert_eq!(names(&memory["away"]), Vec::<&str>::new(), "what was called off was not held");
}

#[test]
fn an_event_of_no_network_has_no_memory() {
    let office = Office::new();
    let event =
        office.call("create_event", json!({ "title": "Alone", "starts_on": "2026-09-10" }))["id"].clone();
    assert_eq!(office.call("meeting_memory", json!({ "event_id": event })), Value::Null);
}
