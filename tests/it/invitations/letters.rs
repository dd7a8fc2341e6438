//! What letters say of a network that is one recurring entry: its rule, the next date, and the dates that change.

use super::{due_of, lines};
use crate::cast::Cast;
use crate::office::{list, text};
use serde_json::{Value, json};

/// A network since 2022, of which Amara holds the entry.
pub(super) struct Network {
    pub cast: Cast,
    pub series: Value,
    rule: Value,
}

impl Network {
    pub fn new() -> Self {
        Self::of(Cast::new())
    }

    pub fn of(cast: Cast) -> Self {
        Self::since(cast, "2022-04-01")
    }

    /// One whose first meeting is still to come.
    pub fn new_from(day: &str) -> Self {
        Self::since(Cast::new(), day)
    }

    fn since(cast: Cast, day: &str) -> Self {
        let series = json!({ "title": "Data Net", "zone": "Europe/London", "venue_name": "Town Hall", "contact_email": "net@example.org" });
        let series = json!({
            "series": series, "rule": "third Wednesday monthly, not in August or December",
            "starts_on": day, "start_time": "14:00", "end_time": "15:30",
        });
        let series = cast.call("create_series_with_rule", series)["id"].clone();
        let detail = cast.call("series_detail", json!({ "id": series }));
        let rule = detail["recurrences"][0]["recurrence"]["id"].clone();
        let network = Self { cast, series, rule };
        network.made_until("2027-06-30");
        network
            .cast
            .call("add_member", json!({ "series_id": network.series, "person_id": network.cast.amara }));
        network
    }

    pub fn made_until(&self, day: &str) {
        self.cast.call("make_meetings", json!({ "series_id": self.series, "until": day }));
    }

    /// The same, after Amara was given it.
    pub fn informed() -> Self {
        let network = Self::new();
        network.give_out();
        assert_eq!(network.due(), Vec::<String>::new());
        network
    }

    pub fn which(&self) -> Value {
        json!({ "series_id": self.series, "person_id": self.cast.amara })
    }

    /// Its rule, as it is kept.
    pub fn rule(&self) -> Value {
        let detail = self.cast.call("series_detail", json!({ "id": self.series }));
        detail["recurrences"][0]["recurrence"].clone()
    }

    pub fn give_out(&self) {
        let folder = tempfile::tempdir().unwrap();
        self.cast.call("export_invitations", json!({ "which": self.which(), "path": folder.path() }));
    }

    fn due(&self) -> Vec<String> {
        due_of(&self.cast, self.which())
    }

    /// Subject and lines of the letter that is due.
    pub fn letter(&self) -> (String, Vec<String>) {
        let letter = self.cast.call("invitation_mailto", self.which());
        let lines = text(&letter["body"]).lines().filter(|line| !line.is_empty()).map(str::to_owned);
        (text(&letter["subject"]).to_owned(), lines.collect())
    }

    /// The meeting that stands for a day.
    pub fn meeting(&self, day: &str) -> Value {
        let detail = self.cast.call("series_detail", json!({ "id": self.series }));
        let meetings = list(&detail["meetings"]).iter().map(|one| &one["event"]);
        let mut of_day = meetings.filter(|event| event["recurs_on"] == day);
        of_day.next().unwrap_or_else(|| panic!("a meeting for {day}"))["id"].clone()
    }

    fn change(&self, day: &str, mut change: Value) {
        change["id"] = self.meeting(day);
        self.cast.call("change_event", change);
    }
}

const RULE: &str = "third Wednesday of every month, not in August and December";
const WHEN: &str =
    "When: third Wednesday of every month, not in August and December, 14:00 to 15:30 London time";
const WHERE: &str = "Where: Town Hall";
const NEXT: &str = "Next: Wednesday 16 September 2026, 14:00 to 15:30 (Europe/London)";
const SOME_DATES: &str = "this changes on the dates below; all the others stay as you know them.";

#[test]
fn a_meeting_says_how_many_members_get_it_with_the_entry_of_their_network() {
    let network = Network::informed();
    let ledger = network.cast.call("ledger", json!({ "event_id": network.meeting("2027-01-20") }));
    let item = &ledger["items"][0];
    let numbers = ["wanted", "in_network", "holders"].map(|name| item[name].clone());
    assert_eq!(numbers, [json!(0), json!(1), json!(0)]);
}

#[test]
fn who_is_newly_invited_to_an_old_network_reads_its_rule_and_the_next_date() {
    let (subject, lines) = Network::new().letter();
    assert_eq!(subject, format!("Invitation: Data Net, {RULE}"));
    let invited = "you are invited to this.";
    assert_eq!(lines[..6], ["Hello Amara Okafor,", invited, "Data Net", WHEN, WHERE, NEXT]);
}

#[test]
fn who_is_newly_invited_reads_which_dates_are_not_as_the_rule_says_and_where_the_next_is() {
    let network = Network::new();
    network.cast.call("skip_meeting", json!({ "series_id": network.series, "day": "2027-04-21" }));
    network.cast.call("cancel_event", json!({ "id": network.meeting("2027-02-17") }));
    let library = json!({
        "starts_on": "2026-09-23", "start_time": "10:00", "end_time": "11:00", "venue_name": "Library",
        "online_url": "https://meet.example.org/library",
    });
    network.change("2026-09-16", library);
    let (subject, lines) = network.letter();
    assert_eq!(subject, format!("Invitation: Data Net, {RULE}"));
    let expected = [
        WHEN,
        WHERE,
        "Moved: Wednesday 16 September 2026, 14:00 to 15:30, is now Wednesday 23 September 2026, 10:00 to 11:00, at Library",
        "Left out: Wednesday 17 February 2027, 14:00 to 15:30",
        "Left out: Wednesday 21 April 2027, 14:00 to 15:30",
        "Next: Wednesday 23 September 2026, 10:00 to 11:00 (Europe/London), at Library",
        "Join online: https://meet.example.org/library",
    ];
    assert_eq!(lines[3..10], expected);
    network.give_out();
    network.cast.call("skip_meeting", json!({ "series_id": network.series, "day": "2027-06-16" }));
    let out = "Left out: Wednesday 16 June 2027, 14:00 to 15:30";
    assert_eq!(network.letter().1[3..8], [WHEN, WHERE, out, expected[5], expected[6]], "nothing twice");
    network.change("2026-09-16", json!({ "venue_name": "" }));
    let online = "Next: Wednesday 23 September 2026, 10:00 to 11:00 (Europe/London), online";
    assert_eq!(network.letter().1[7..9], [online, expected[6]]);
}

#[test]
fn a_letter_names_the_meeting_that_moved_and_where_it_is_now() {
    let network = Network::informed();
    let moved = json!({ "start_time": "16:00:00", "end_time": "17:00:00", "venue_name": "Guildhall" });
    network.change("2027-01-20", moved);
    let (subject, lines) = network.letter();
    assert_eq!(subject, "Updated: Data Net, Wednesday 20 January 2027, 16:00 to 17:00");
    let there = "Moved: Wednesday 20 January 2027, 14:00 to 15:30, is now Wednesday 20 January 2027, 16:00 to 17:00, at Guildhall";
    assert_eq!(lines[1..7], [SOME_DATES, "Data Net", WHEN, WHERE, there, NEXT]);
}

#[test]
fn a_letter_says_what_is_left_of_a_meeting_whose_place_or_link_goes() {
    let network = Network::informed();
    let told = |change: Value| {
        network.change("2027-01-20", change);
        network.letter().1[5].clone()
    };
    let meeting = "Wednesday 20 January 2027, 14:00 to 15:30";
    let (net, other) = ("https://meet.example.org/net", "https://meet.example.org/other");
    assert_eq!(told(json!({ "venue_name": "" })), format!("Place no longer known: {meeting}"));
    assert_eq!(told(json!({ "online_url": net })), format!("Online: {meeting}, at {net}"));
    let both = told(json!({ "venue_name": "Town Hall" }));
    assert_eq!(both, format!("Can now be joined online: {meeting}, at {net}"));
    network.give_out();
    assert_eq!(told(json!({ "online_url": other })), format!("Joined elsewhere: {meeting}, at {other}"));
    assert_eq!(told(json!({ "online_url": "" })), format!("No longer online: {meeting}"));
    let moved =
        "Moved: Wednesday 20 January 2027, 14:00 to 15:30, is now Wednesday 20 January 2027, 16:00 to 17:00";
    let later = json!({ "start_time": "16:00:00", "end_time": "17:00:00", "venue_name": "" });
    assert_eq!(told(later), format!("{moved}; the place is no longer known"));
    assert_eq!(told(json!({ "online_url": net })), format!("{moved}, online at {net}"));
    let in_berlin = json!({
        "start_time": "14:00:00", "end_time": "15:30:00", "venue_name": "Town Hall", "zone": "Europe/Berlin",
    });
    let clocks = format!("Moved: {meeting} (Europe/London), is now {meeting} (Europe/Berlin)");
    assert_eq!(told(in_berlin), clocks, "the same hours of another clock are another time");
}

#[test]
fn a_place_that_is_taken_back_is_no_longer_known() {
    let network = Network::informed();
    network.cast.call("change_series", json!({ "id": network.series, "venue_name": "" }));
    let lines = network.letter().1;
    assert_eq!(lines[1], "the place, or the way to join, has changed.");
    assert_eq!(lines[4..6], ["Where: no longer known", "Before: Town Hall"]);
}

#[test]
fn a_letter_names_the_day_that_is_left_out_also_when_it_was_the_next() {
    let network = Network::informed();
    let skip = |day: &str| {
        network.cast.call("skip_meeting", json!({ "series_id": network.series, "day": day }));
    };
    skip("2027-02-17");
    let (subject, lines) = network.letter();
    assert_eq!(subject, "Updated: Data Net, not on Wednesday 17 February 2027");
    let out = "Left out: Wednesday 17 February 2027, 14:00 to 15:30";
    assert_eq!(lines[1..7], [SOME_DATES, "Data Net", WHEN, WHERE, out, NEXT]);
    skip("2026-09-16");
    let (subject, lines) = network.letter();
    assert_eq!(subject, format!("Updated: Data Net, {RULE}"));
    let first = "Left out: Wednesday 16 September 2026, 14:00 to 15:30";
    let next = "Next: Wednesday 21 October 2026, 14:00 to 15:30 (Europe/London)";
    assert_eq!(lines[3..8], [WHEN, WHERE, first, out, next]);
}

#[test]
fn who_calls_off_one_meeting_reads_that_it_takes_place_all_the_same() {
    let network = Network::informed();
    let (event, person) = (network.meeting("2027-02-17"), &network.cast.amara);
    let attendance = json!({ "event_id": event, "person_id": person, "status": "cancelled" });
    network.cast.call("register_person", json!({ "attendance": attendance }));
    let (subject, lines) = network.letter();
    assert_eq!(subject, "Updated: Data Net, without you on Wednesday 17 February 2027");
    let off = "No longer in your calendar: Wednesday 17 February 2027, 14:00 to 15:30. It takes place all the same.";
    assert_eq!(lines[1..7], [SOME_DATES, "Data Net", WHEN, WHERE, off, NEXT]);
}

#[test]
fn a_place_that_changes_is_a_place_for_the_network_and_for_one_meeting() {
    let network = Network::informed();
    network.change("2027-01-20", json!({ "venue_name": "Guildhall" }));
    assert!(
        matches!(network.due().as_slice(), [one] if one.contains("REQUEST place")),
        "{:?}",
        network.due()
    );
    let (subject, lines) = network.letter();
    assert_eq!(subject, "Updated: Data Net, Wednesday 20 January 2027, 14:00 to 15:30");
    let there = "Elsewhere: Wednesday 20 January 2027, 14:00 to 15:30, at Guildhall";
    assert_eq!(lines[1..7], [SOME_DATES, "Data Net", WHEN, WHERE, there, NEXT]);
    network.give_out();
    network.change("2027-02-17", json!({ "start_time": "16:00:00", "end_time": "17:00:00" }));
    network.give_out();
    let all = json!({ "recurrence_id": network.rule, "day": "2026-09-16", "scope": "all", "venue_name": "City Hall" });
    network.cast.call("edit_meetings", all);
    assert!(
        matches!(network.due().as_slice(), [one] if one.contains("REQUEST place")),
        "{:?}",
        network.due()
    );
    let (subject, lines) = network.letter();
    assert_eq!(subject, format!("Updated: Data Net, {RULE}"));
    assert_eq!(lines[1], "the place, or the way to join, has changed.");
    assert!(lines.contains(&"Where: City Hall".to_owned()), "{lines:?}");
    assert!(lines.contains(&"Before: Town Hall".to_owned()), "{lines:?}");
}

#[test]
fn coming_meetings_follow_the_place_of_their_network_save_those_with_a_place_of_their_own() {
    let network = Network::informed();
    network.change("2027-01-20", json!({ "venue_name": "Guildhall" }));
    network.give_out();
    let change = json!({ "id": network.series, "venue_name": "City Hall", "venue_address": "1 Quay Street" });
    network.cast.call("change_series", change);
    let place = |day: &str| {
        let detail = network.cast.call("series_detail", json!({ "id": network.series }));
        let meetings = list(&detail["meetings"]).iter().map(|one| &one["event"]);
        let own: Vec<&str> = meetings
            .filter(|event| event["recurs_on"] == day)
            .map(|event| text(&event["venue_name"]))
            .collect();
        own.join(", ")
    };
    let days = ["2026-09-16", "2027-01-20", "2027-02-17"];
    assert_eq!(days.map(place), ["City Hall", "Guildhall", "City Hall"]);
    let folder = tempfile::tempdir().unwrap();
    network.cast.call("export_invitations", json!({ "which": network.which(), "path": folder.path() }));
    let file = std::fs::read_dir(folder.path().join("amara-okafor")).unwrap().next().unwrap().unwrap().path();
    let own = lines(&file, &["RECURRENCE-ID"]);
    assert!(!own.iter().any(|line| line.contains("20270217")), "{own:?}");
    network.cast.call("undo", json!({}));
    assert_eq!(days.map(place), ["Town Hall", "Guildhall", "Town Hall"], "in the same step");
}

#[test]
fn coming_meetings_follow_their_network_to_another_zone_at_the_same_hours_save_those_in_a_zone_of_their_own()
{
    let network = Network::informed();
    network.change("2027-01-20", json!({ "zone": "Europe/Berlin" }));
    network.give_out();
    network.cast.call("change_series", json!({ "id": network.series, "zone": "America/New_York" }));
    let when = |day: &str| {
        let detail = network.cast.call("series_detail", json!({ "id": network.series }));
        let meetings = list(&detail["meetings"]).iter().map(|one| &one["event"]);
        let of_day = meetings.filter(|event| event["recurs_on"] == day);
        let told = of_day.map(|event| format!("{} {}", text(&event["start_time"]), text(&event["zone"])));
        told.collect::<Vec<_>>().join(", ")
    };
    let followed = ["14:00:00 America/New_York", "14:00:00 Europe/Berlin"];
    assert_eq!(["2026-09-16", "2027-01-20"].map(when), followed);
    let due = network.due();
    assert!(matches!(due.as_slice(), [one] if one.contains("REQUEST time")), "{due:?}");
    let folder = tempfile::tempdir().unwrap();
    network.cast.call("export_invitations", json!({ "which": network.which(), "path": folder.path() }));
    let file = std::fs::read_dir(folder.path().join("amara-okafor")).unwrap().next().unwrap().unwrap().path();
    let own = lines(&file, &["RECURRENCE-ID"]);
    assert!(!own.iter().any(|line| line.contains("20260916")), "{own:?}");
    network.cast.call("undo", json!({}));
    assert_eq!(when("2026-09-16"), "14:00:00 Europe/London", "in the same step");
}

#[test]
fn meetings_that_are_made_for_another_year_alarm_nobody_until_what_is_held_comes_to_its_end() {
    let network = Network::informed();
    for year in ["2028-01-31", "2029-06-30", "2030-12-31"] {
        network.made_until(year);
        assert_eq!(network.due(), Vec::<String>::new(), "{year}");
    }
    network.made_until("2031-01-31");
    assert!(
        matches!(network.due().as_slice(), [one] if one.contains("REQUEST longer")),
        "{:?}",
        network.due()
    );
    let (subject, lines) = network.letter();
    assert_eq!(subject, format!("Updated: Data Net, {RULE}"));
    let longer = "this goes on, and nothing else has changed.";
    assert_eq!(lines[1..6], [longer, "Data Net", WHEN, WHERE, NEXT]);
    network.give_out();
    assert_eq!(network.due(), Vec::<String>::new());
}

#[test]
fn a_network_that_ends_says_its_last_day() {
    let network = Network::informed();
    network.cast.call("end_recurrence", json!({ "id": network.rule, "ends_on": "2027-02-28" }));
    let (subject, lines) = network.letter();
    assert_eq!(subject, format!("Updated: Data Net, {RULE}"));
    assert_eq!(lines[1], "this comes to an end with the meeting of Wednesday 17 February 2027.");
    let until = format!("{WHEN}, until Sunday 28 February 2027");
    assert_eq!(lines[3..5], [until, WHEN.replace("When", "Before")]);
}

#[test]
fn a_member_who_leaves_reads_that_their_membership_ends_and_one_who_stays_longer_that_it_goes_on() {
    let network = Network::informed();
    let members = network.cast.call("series_detail", json!({ "id": network.series }))["members"].clone();
    let until = |day: &str| {
        let change = json!({ "id": list(&members)[0]["member"]["id"], "until": day });
        network.cast.call("change_member", change);
        network.letter().1
    };
    let lines = until("2027-03-31");
    let ends =
        "your membership comes to an end, and with it what is in your calendar. The network itself goes on.";
    assert_eq!(lines[1], ends);
    assert_eq!(lines[3], format!("{WHEN}, until Wednesday 31 March 2027"));
    network.give_out();
    assert_eq!(until("2027-04-30")[1], "this goes on.");
    network.cast.call("end_recurrence", json!({ "id": network.rule, "ends_on": "2027-02-28" }));
    let end = "this comes to an end with the meeting of Wednesday 17 February 2027.";
    assert_eq!(network.letter().1[1], end, "it does for everybody");
}

#[test]
fn members_of_a_network_that_is_archived_before_it_ever_met_read_that_it_is_over() {
    let cast = Cast::new();
    let series = json!({ "title": "Data Net", "zone": "Europe/London", "contact_email": "net@example.org" });
    let series = json!({
        "series": series, "rule": "third Wednesday monthly", "starts_on": "2027-01-01", "start_time": "14:00", "end_time": "15:30",
    });
    let series = cast.call("create_series_with_rule", series)["id"].clone();
    cast.call("add_member", json!({ "series_id": series, "person_id": cast.amara }));
    let which = json!({ "series_id": series });
    let folder = tempfile::tempdir().unwrap();
    cast.call("export_invitations", json!({ "which": which, "path": folder.path() }));
    cast.call("archive_series", json!({ "id": series }));
    assert_eq!(due_of(&cast, which.clone()), ["Data Net: CANCEL cancelled Amara Okafor 1"]);
    let letter = cast.call("invitation_mailto", which);
    assert_eq!(text(&letter["subject"]), "Cancelled: Data Net, third Wednesday of every month");
    let over = "this has come to an end.";
    let next = "Next in your calendar until now: Wednesday 20 January 2027, 14:00 to 15:30 (Europe/London)";
    let lines: Vec<&str> = text(&letter["body"]).lines().filter(|line| !line.is_empty()).collect();
    let when = "When: third Wednesday of every month, 14:00 to 15:30 London time";
    assert_eq!(lines[1..5], [over, "Data Net", when, next]);
}
