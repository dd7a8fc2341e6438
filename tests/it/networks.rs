//! Networks that meet by rule, as journeys: rules, meetings made ahead, days skipped, changes of one, later ones and all.

mod chairs;
mod days;
mod edits;
mod followed;
mod judged;
mod kept;
mod made_by_hand;
mod said_first;
mod sitting;

use crate::office::{Office, list, text};
use serde_json::{Value, json};

/// A network in London that meets on the third Wednesday of every month but August and December, from September 2026 on.
pub struct Network {
    pub office: Office,
    pub series: Value,
    pub rule: Value,
}

const RULE: &str = "FREQ=MONTHLY;BYDAY=3WE;BYMONTH=1,2,3,4,5,6,7,9,10,11";

impl Network {
    pub fn new() -> Self {
        Self::of(Office::new())
    }

    fn of(office: Office) -> Self {
        let series = office
            .call("create_series", json!({ "title": "Data Leaders", "zone": "Europe/London" }))["id"]
            .clone();
        let rule = office.call(
            "create_recurrence",
            json!({
                "series_id": series, "rule": RULE, "starts_on": "2026-09-01",
                "start_time": "14:00:00", "end_time": "15:30:00",
            }),
        );
        Self { office, series, rule: rule["id"].clone() }
    }

    fn call(&self, name: &str, request: Value) -> Value {
        self.office.call(name, request)
    }

    fn make(&self, count: usize) -> Value {
        self.call("make_meetings", json!({ "series_id": self.series, "count": count }))
    }

    /// The days to come: day, hour, status of the meeting, and what is particular.
    fn coming(&self, count: usize) -> Vec<String> {
        let days = self.call(
            "coming_meetings",
            json!({ "series_id": self.series, "from": "2026-09-01", "count": count }),
        );
        list(&days).iter().map(|line| told(&line["day"])).collect()
    }

    fn edit(&self, day: &str, scope: &str, change: Value) -> Value {
        let mut request = json!({ "recurrence_id": self.rule, "day": day, "scope": scope });
        request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let previewed = self.call("preview_edit_meetings", request.clone());
        let done = self.call("edit_meetings", request);
        assert_eq!(outcomes(&previewed), outcomes(&done), "the preview says what is done");
        assert_eq!(previewed["unscheduled"], done["unscheduled"], "and what loses its place");
        done
    }
}

fn told(day: &Value) -> String {
    let mut parts = vec![text(&day["starts_at"])[..16].replace('T', " ")];
    for (name, value) in
        [("status", &day["event_status"]), ("skipped", &day["skip_reason"]), ("holiday", &day["holiday"])]
    {
        if let Some(value) = value.as_str() {
            parts.push(if name == "status" { value.to_owned() } else { format!("{name} {value}") });
        }
    }
    if let Some(minutes) = day["clock_change"].as_i64() {
        parts.push(format!("clocks {minutes:+}"));
    }
    parts.join(", ")
}

fn outcomes(edited: &Value) -> Vec<String> {
    let line = |line: &Value| {
        format!(
            "{} {} to {} {}: {}",
            text(&line["was"]["day"]),
            text(&line["was"]["start_time"]),
            text(&line["becomes"]["day"]),
            text(&line["becomes"]["start_time"]),
            text(&line["outcome"])
        )
    };
    list(&edited["lines"]).iter().map(line).collect()
}

#[test]
fn a_rule_is_previewed_in_plain_words_with_clock_changes_and_holidays() {
    let network = Network::new();
    network.call("change_workspace", json!({ "holiday_region": "gb-eng" }));
    let form = json!({ "pattern": "weekly", "every": 1, "weekdays": [1], "nth": 1, "day": 1, "months": [] });
    let preview = network.call(
        "preview_rule",
        json!({
            "series_id": network.series, "form": form, "starts_on": "2027-03-22", "start_time": "10:00:00",
            "end_time": "11:00:00", "count": 3,
        }),
    );
    assert_eq!(preview["rule"], "FREQ=WEEKLY;BYDAY=MO");
    assert_eq!(preview["words"], "every Monday, 10:00 to 11:00 London time");
    assert_eq!(preview["form"], form);
    let days: Vec<String> = list(&preview["days"]).iter().map(told).collect();
    assert_eq!(
        days,
        ["2027-03-22 10:00", "2027-03-29 10:00, holiday Easter Monday, clocks +60", "2027-04-05 10:00"]
    );
}

#[test]
fn meetings_are_made_ahead_once_and_a_day_that_has_its_meeting_is_passed_by() {
    let network = Network::new();
    let made = network.make(3);
    let days: Vec<&str> = list(&made["made"]).iter().map(|event| text(&event["starts_on"])).collect();
    assert_eq!(days, ["2026-09-16", "2026-10-21", "2026-11-18"]);
    let first = &made["made"][0];
    assert_eq!(
        (&first["start_time"], &first["slug"]),
        (&json!("14:00:00"), &json!("data-leaders-2026-09-16"))
    );
    let again = network.office.answer("make_meetings", json!({ "series_id": network.series, "count": 3 }));
    assert_eq!((list(&again.output["made"]).len(), &again.output["there"]), (0, &json!(3)));
    assert!(again.changes.is_empty(), "a second time changes nothing");
    let more = network.call("make_meetings", json!({ "series_id": network.series, "until": "2027-03-31" }));
    assert_eq!(list(&more["made"]).len(), 3, "January, February and March; December is left out by the rule");
    assert_eq!(network.coming(4)[3], "2027-01-20 14:00, draft");
}

#[test]
fn a_meeting_that_was_there_before_the_rule_becomes_one_of_its_meetings() {
    let office = Office::new();
    let series = office.call("create_series", json!({ "title": "Data Leaders" }))["id"].clone();
    let meeting =
        json!({ "title": "Data Leaders", "starts_on": "2026-10-21", "series_id": series, "kind": "meeting" });
    let event = office.call("create_event", meeting)["id"].clone();
    office.call(
        "create_recurrence",
        json!({ "series_id": series, "rule": RULE, "starts_on": "2026-09-01", "start_time": "14:00:00", "end_time": "15:30:00" }),
    );
    let made = office.call("make_meetings", json!({ "series_id": series, "count": 2 }));
    assert_eq!((list(&made["made"]).len(), &made["there"]), (1, &json!(1)));
    let overview = office.call("event_overview", json!({ "event_id": event }));
    assert_eq!(overview["event"]["recurs_on"], "2026-10-21");
}

#[test]
fn a_skipped_day_takes_an_empty_meeting_away_and_cancels_one_that_holds_something() {
    let network = Network::new();
    let made = network.make(3);
    let second = &made["made"][1]["id"];
    network.call("write_note", json!({ "event_id": second, "body": "Agenda to come." }));
    let skip = |day: &str, reason: &str| {
        network.call("skip_meeting", json!({ "series_id": network.series, "day": day, "reason": reason }))
    };
    assert_eq!(skip("2026-09-16", "Party conferences")["meeting"], "deleted");
    let cancelled = skip("2026-10-21", "Half term");
    assert_eq!((&cancelled["meeting"], &cancelled["event_id"]), (&json!("cancelled"), second));
    assert_eq!(skip("2027-01-20", "")["meeting"], "none");
    assert_eq!(
        network.coming(2),
        [
            "2026-09-16 14:00, skipped Party conferences",
            "2026-10-21 14:00, cancelled, skipped Half term",
            "2026-11-18 14:00, draft",
            "2027-01-20 14:00, skipped ",
            "2027-02-17 14:00",
        ]
    );
    let made = network.make(3);
    assert_eq!(list(&made["skipped"]).len(), 3, "no meeting is made on a skipped day: {made}");
    network.call("unskip_meeting", json!({ "id": cancelled["skip"]["id"] }));
    assert_eq!(network.coming(1), ["2026-09-16 14:00, skipped Party conferences", "2026-10-21 14:00, draft"]);
    let wrong = json!({ "series_id": network.series, "day": "2026-10-22" });
    assert_eq!(network.office.refused("skip_meeting", wrong), "no-meeting-that-day");
}

#[test]
fn one_meeting_moves_and_still_stands_for_its_day() {
    let network = Network::new();
    let made = network.make(2);
    let first = &made["made"][0]["id"];
    network.edit(
        "2026-09-16",
        "this",
        json!({ "starts_on": "2026-09-17", "start_time": "10:00:00", "end_time": "11:30:00" }),
    );
    let event = network.call("event_overview", json!({ "event_id": first }))["event"].clone();
    assert_eq!((&event["starts_on"], &event["recurs_on"]), (&json!("2026-09-17"), &json!("2026-09-16")));
    assert_eq!(list(&network.make(2)["made"]).len(), 0, "its day has its meeting, wherever it is");
    let done =
        network.edit("2026-11-18", "this", json!({ "start_time": "15:00:00", "end_time": "16:00:00" }));
    assert_eq!(outcomes(&done), ["2026-11-18 14:00:00 to 2026-11-18 15:00:00: moves"]);
    assert_eq!(
        network.coming(3),
        ["2026-09-17 10:00, draft", "2026-10-21 14:00, draft", "2026-11-18 15:00, draft, clocks -60"],
        "a meeting that was not there is made"
    );
}

#[test]
fn this_and_later_splits_the_rule_and_takes_the_meetings_along_with_their_notes() {
    let network = Network::new();
    let made = network.make(4);
    let third = made["made"][2]["id"].clone();
    network.call("write_note", json!({ "event_id": third, "body": "The catalogue first." }));
    network.edit("2027-01-20", "this", json!({ "starts_on": "2027-01-21" }));
    let before = network.office.dump();
    let done = network.edit(
        "2026-10-21",
        "this_and_later",
        json!({ "rule": "FREQ=MONTHLY;BYDAY=2TU", "start_time": "13:30:00" }),
    );
    assert_eq!(done["splits"], true);
    assert_eq!(
        outcomes(&done)[..4],
        [
            "2026-10-21 14:00:00 to 2026-10-13 13:30:00: moves",
            "2026-11-18 14:00:00 to 2026-11-10 13:30:00: moves",
            "2027-01-21 14:00:00 to 2027-01-21 14:00:00: keeps_its_place",
            "2027-02-17 14:00:00 to 2027-01-12 13:30:00: moves",
        ]
    );
    let detail = network.call("series_detail", json!({ "id": network.series }));
    let rules: Vec<&str> = list(&detail["recurrences"]).iter().map(|line| text(&line["words"])).collect();
    assert_eq!(
        rules,
        [
            "third Wednesday of every month, not in August and December, 14:00 to 15:30 London time, until Wednesday 30 September 2026",
            "second Tuesday of every month, 13:30 to 15:30 London time",
        ]
    );
    assert_eq!(
        network.coming(3),
        ["2026-09-16 14:00, draft", "2026-10-13 13:30, draft", "2026-11-10 13:30, draft, clocks -60"]
    );
    let note = network.call("note", json!({ "event_id": third }));
    assert_eq!(note["body"], "The catalogue first.", "the meeting is the same one");
    network.call("undo", json!({}));
    assert_eq!(network.office.dump(), before, "one step back");
}

#[test]
fn all_leaves_what_was_held_as_it_was() {
    let network = Network::of(Office::at("2026-09-16T15:00:00Z"));
    let made = network.make(3);
    network.call("hold_event", json!({ "id": made["made"][0]["id"] }));
    let done = network.edit(
        "2026-11-18",
        "all",
        json!({ "start_time": "10:00:00", "end_time": "11:00:00", "online_url": "meet.example.org" }),
    );
    assert_eq!(outcomes(&done)[0], "2026-10-21 14:00:00 to 2026-10-21 10:00:00: moves");
    assert_eq!(
        network.coming(3),
        ["2026-09-16 14:00, held", "2026-10-21 10:00, draft", "2026-11-18 10:00, draft, clocks -60"],
        "the clocks mark is told within each rule"
    );
    let link = |place: usize| {
        let overview = network.call("event_overview", json!({ "event_id": made["made"][place]["id"] }));
        text(&overview["event"]["online_url"]).to_owned()
    };
    assert_eq!([link(0), link(1)], ["", "https://meet.example.org"]);
    let next = network.call("make_meetings", json!({ "series_id": network.series, "count": 3 }));
    assert_eq!(next["made"][0]["online_url"], json!(null), "September is over");
}

#[test]
fn a_rule_ends_goes_on_and_gives_way_to_the_next() {
    let network = Network::new();
    let made = network.make(4);
    network.call("publish_event", json!({ "id": made["made"][3]["id"] }));
    let end = json!({ "id": network.rule, "ends_on": "2026-10-31" });
    let previewed = network.call("preview_end_recurrence", end.clone());
    let ended = network.call("end_recurrence", end);
    assert_eq!(previewed["withdrawn"], ended["withdrawn"]);
    let what: Vec<&str> = list(&ended["withdrawn"]).iter().map(|one| text(&one["meeting"])).collect();
    assert_eq!(what, ["deleted", "cancelled"]);
    let next = |starts_on: &str| {
        json!({
            "series_id": network.series, "rule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "starts_on": starts_on,
            "start_time": "09:00:00", "end_time": "10:00:00",
        })
    };
    assert_eq!(network.office.refused("create_recurrence", next("2026-10-20")), "recurrence-in-force");
    network.call("create_recurrence", next("2027-01-01"));
    let longer = |ends_on: Value| json!({ "id": network.rule, "ends_on": ends_on });
    assert_eq!(network.office.refused("extend_recurrence", longer(json!(null))), "recurrence-in-force");
    assert_eq!(network.office.refused("extend_recurrence", longer(json!("2026-09-30"))), "not-an-extension");
    network.call("extend_recurrence", longer(json!("2026-12-31")));
    assert_eq!(network.coming(4)[2..], ["2026-11-18 14:00, clocks -60", "2027-01-14 09:00"]);
}

#[test]
fn the_chair_goes_round_and_who_sends_apologies_comes_next() {
    let network = Network::new();
    let member = |given: &str| {
        let person =
            network.call("create_person", json!({ "given_name": given, "family_name": "Lind" }))["id"]
                .clone();
        let member = network.call("add_member", json!({ "series_id": network.series, "person_id": person }))
            ["id"]
            .clone();
        (person, member)
    };
    let (ada, ben) = (member("Ada"), member("Ben"));
    network.call("order_rota", json!({ "series_id": network.series, "members": [ada.1, ben.1] }));
    let made = network.make(3);
    let chairs = || -> Vec<String> {
        let days = network.call(
            "coming_meetings",
            json!({ "series_id": network.series, "from": "2026-09-01", "count": 3 }),
        );
        list(&days).iter().map(|line| text(&line["chair"]).to_owned()).collect()
    };
    assert_eq!(chairs(), ["Ada Lind", "Ben Lind", "Ada Lind"], "made meetings have their chair");
    let first = &made["made"][0]["id"];
    let apology = json!({ "attendance": { "event_id": first, "person_id": ada.0, "status": "cancelled" } });
    network.call("register_person", apology);
    assert_eq!(chairs(), ["Ben Lind", "Ben Lind", "Ada Lind"], "what was set for others stays");
    let turns = network.call("assign_chairs", json!({ "id": network.series }));
    assert_eq!(turns[0]["passed_by"], json!([ada.0]));
    let overview = network.call("event_overview", json!({ "event_id": first }));
    assert_eq!(overview["event"]["chair_id"], ben.0);
}

#[test]
fn agenda_and_topics_are_kept_in_order_and_a_topic_is_taken_up_at_a_meeting() {
    let network = Network::new();
    let item = |title: &str| {
        network
            .call("create_agenda_item", json!({ "series_id": network.series, "title": title, "minutes": 10 }))
            ["id"]
            .clone()
    };
    let (_welcome, _updates, any) = (item("Welcome"), item("Updates"), item("Any other business"));
    network.call("place_agenda_item", json!({ "id": any, "place": 0 }));
    let topic = network
        .call("create_topic", json!({ "series_id": network.series, "text": "Who owns the catalogue?" }));
    let other =
        network.call("create_topic", json!({ "series_id": network.series, "text": "Shared licences" }));
    let meeting = network.make(1)["made"][0]["id"].clone();
    network.call("take_topic", json!({ "id": topic["id"], "event_id": meeting }));
    network.call("drop_topic", json!({ "id": other["id"] }));
    let detail = network.call("series_detail", json!({ "id": network.series }));
    let titles: Vec<&str> = list(&detail["agenda"]).iter().map(|item| text(&item["title"])).collect();
    assert_eq!(titles, ["Any other business", "Welcome", "Updates"]);
    let states: Vec<(&str, &str)> = list(&detail["topics"])
        .iter()
        .map(|line| (text(&line["topic"]["text"]), text(&line["topic"]["state"])))
        .collect();
    assert_eq!(states.len(), 2);
    assert!(
        states.contains(&("Who owns the catalogue?", "taken"))
            && states.contains(&("Shared licences", "dropped"))
    );
    network.call("reopen_topic", json!({ "id": other["id"] }));
    let conference = network.call("create_event", json!({ "title": "Elsewhere", "starts_on": "2026-10-01" }));
    let wrong = json!({ "id": other["id"], "event_id": conference["id"] });
    assert_eq!(network.office.refused("take_topic", wrong), "meeting-of-another-network");
}

#[test]
fn holidays_of_a_region_are_worked_out_and_others_entered_by_hand() {
    let network = Network::new();
    let scotland = network.call("list_holidays", json!({ "region": "GB-SCT", "year": 2026 }));
    assert_eq!(list(&scotland["days"])[1], json!({ "day": "2026-01-02", "name": "2nd January", "id": null }));
    let entered = json!({ "region": "de-be", "day": "2026-10-21", "name": "Brückentag" });
    network.call("create_holiday", entered.clone());
    assert!(network.office.answer("create_holiday", entered).changes.is_empty(), "the same one once");
    network.call("change_workspace", json!({ "holiday_region": "DE-BE" }));
    assert_eq!(network.coming(2)[1], "2026-10-21 14:00, holiday Brückentag");
    network.call("change_series", json!({ "id": network.series, "holiday_region": "gb-sct" }));
    assert_eq!(network.coming(2)[1], "2026-10-21 14:00", "a network may have its own region");
    let preview = json!({ "series_id": network.series, "rule": "first Friday of January, yearly, 10:00 to 11:00",
        "starts_on": "2026-01-01", "count": 1 });
    let preview = network.call("preview_rule", preview);
    assert_eq!(
        (&preview["holiday_region"], told(&preview["days"][0]).as_str()),
        (&json!("GB-SCT"), "2026-01-02 10:00, holiday 2nd January")
    );
    network.call("change_series", json!({ "id": network.series, "holiday_region": "" }));
    assert_eq!(network.coming(2)[1], "2026-10-21 14:00, holiday Brückentag", "else that of the office holds");
    assert_eq!(
        network.office.refused("change_workspace", json!({ "holiday_region": "Berlin" })),
        "not-a-region"
    );
}
