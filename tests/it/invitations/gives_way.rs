//! What letters say where one rule of a network gives way to another, where only what is past differs, and why a day is left out.

use super::entries::mails;
use super::letters::Network;
use crate::office::{list, text};
use serde_json::{Value, json};

const NEW: &str = "The calendar entry is with this message: accept it. When something changes, another message brings it up to date.";

fn member(network: &Network) -> Value {
    let detail = network.cast.call("series_detail", json!({ "id": network.series }));
    list(&detail["members"])[0]["member"]["id"].clone()
}

fn later(network: &Network, day: &str, change: Value) {
    let mut request = json!({ "recurrence_id": network.rule()["id"], "day": day, "scope": "this_and_later" });
    request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    network.cast.call("edit_meetings", request);
}

#[test]
fn where_only_past_meetings_come_or_go_a_letter_says_that_what_is_to_come_stays() {
    let network = Network::new();
    let since = |day: &str| {
        network.cast.call("change_member", json!({ "id": member(&network), "since": day }));
    };
    since("2026-03-01");
    network.give_out();
    since("2026-01-01");
    let (_, lines) = network.letter();
    let past = "nothing that is to come for you has changed; this only brings the entry up to date.";
    assert_eq!(lines[1], past);
    let told = |word: &str| lines.iter().any(|line| line.starts_with(word));
    assert!(told("Next: ") && !told("Added") && !told("Left out"), "{lines:?}");
}

#[test]
fn a_rule_that_gives_way_says_until_when_it_goes_and_the_next_from_when_on() {
    let network = Network::informed();
    later(&network, "2027-01-20", json!({ "start_time": "16:00:00", "end_time": "17:00:00" }));
    let ends = "amara@northbank.example.org: Hello Amara Okafor, this entry ends with the meeting of Wednesday 18 November 2026. \
                From Wednesday 20 January 2027 on it goes on as changed, in an entry of its own.";
    let goes_on = format!(
        "amara@northbank.example.org: Hello Amara Okafor, from Wednesday 20 January 2027 on this goes on as it stands below, \
         in an entry of its own. {NEW}"
    );
    assert_eq!(mails(&network.cast, &network.which()), [ends, goes_on.as_str()]);
    let series = json!({ "series_id": network.series, "person_id": network.cast.jonas });
    network.cast.call("add_member", json!({ "series_id": network.series, "person_id": network.cast.jonas }));
    let own = mails(&network.cast, &series);
    let invited = format!("jonas.lind@example.org: Hello Jonas Lind, you are invited to this. {NEW}");
    assert_eq!(own.last(), Some(&invited), "who held nothing of it is invited");
}

#[test]
fn a_rule_that_was_told_by_itself_is_taken_up_when_the_next_is_told_later() {
    let network = Network::informed();
    let old = network.rule()["id"].clone();
    later(&network, "2027-01-20", json!({ "start_time": "16:00:00", "end_time": "17:00:00" }));
    let mut which = network.which();
    which["item_id"] = old;
    let first = mails(&network.cast, &which);
    assert!(matches!(first.as_slice(), [one] if one.contains("in an entry of its own")), "{first:?}");
    let (_, lines) = network.letter();
    let goes_on =
        "from Wednesday 20 January 2027 on this goes on as it stands below, in an entry of its own.";
    assert_eq!(lines[1], goes_on);
}

#[test]
fn a_subject_says_more_than_one_date_where_the_rule_ends_too() {
    let network = Network::informed();
    network.cast.call("skip_meeting", json!({ "series_id": network.series, "day": "2026-10-21" }));
    later(&network, "2027-01-20", json!({ "start_time": "16:00:00", "end_time": "17:00:00" }));
    let (subject, lines) = network.letter();
    assert_eq!(subject, "Updated: Data Net, third Wednesday of every month, not in August and December");
    assert!(lines[1].starts_with("this entry ends with"), "{lines:?}");
    assert!(lines.contains(&"Left out: Wednesday 21 October 2026, 14:00 to 15:30".to_owned()), "{lines:?}");
}

#[test]
fn a_letter_says_why_a_day_is_left_out_where_somebody_wrote_it() {
    let skip = |network: &Network, day: &str| {
        let request = json!({ "series_id": network.series, "day": day, "reason": "Half term" });
        network.cast.call("skip_meeting", request);
    };
    let network = Network::informed();
    skip(&network, "2027-02-17");
    let out = "Left out: Wednesday 17 February 2027, 14:00 to 15:30 (Half term)".to_owned();
    assert!(network.letter().1.contains(&out), "an update");
    let network = Network::new();
    skip(&network, "2027-02-17");
    assert!(network.letter().1.contains(&out), "who is newly invited");

    let network = Network::new();
    network.cast.call("change_series", json!({ "id": network.series, "calendar_form": "single" }));
    let note = json!({ "event_id": network.meeting("2027-02-17"), "body": "So that it is not deleted." });
    network.cast.call("write_note", note);
    network.give_out();
    for day in ["2027-01-20", "2027-02-17"] {
        skip(&network, day);
        let queued = network.cast.call("queue_invitations", json!({ "which": network.which() }));
        let id = &list(&queued["queued"])[0];
        let read = network.cast.call("read_message", json!({ "id": id }));
        let said = text(&read["text"]);
        assert!(said.lines().any(|line| line == "Reason: Half term"), "{day}: {said}");
    }
}

#[test]
fn the_end_of_a_rule_that_was_deleted_is_signed_as_the_other_letters_of_its_network() {
    let network = Network::new();
    let office = json!({ "office_name": "City Events", "contact_email": "hello@example.org" });
    network.cast.call("change_workspace", office);
    let contact = json!({ "id": network.series, "contact_name": "Data Net team", "contact_email": "hello@example.org" });
    network.cast.call("change_series", contact);
    let mut which = network.which();
    which["item_id"] = network.rule()["id"].clone();
    let signed = || {
        let letter = network.cast.call("invitation_mailto", which.clone());
        let subject = text(&letter["subject"]).split(':').next().unwrap_or_default().to_owned();
        (subject, text(&letter["body"]).trim_end().lines().last().unwrap_or_default().to_owned())
    };
    assert_eq!(signed(), ("Invitation".to_owned(), "Data Net team".to_owned()));
    network.give_out();
    network.cast.call("delete_recurrence", json!({ "id": network.rule()["id"] }));
    assert_eq!(signed(), ("In another entry".to_owned(), "Data Net team".to_owned()), "its meetings stay");
}

/// Subject and reason of the letter about an item of the network.
fn of_item(network: &Network, mut which: Value, item: &Value) -> (String, String) {
    which["item_id"] = item.clone();
    let letter = network.cast.call("invitation_mailto", which);
    let lines: Vec<&str> = text(&letter["body"]).lines().filter(|line| !line.is_empty()).collect();
    (text(&letter["subject"]).split(':').next().unwrap_or_default().to_owned(), lines[1].to_owned())
}

#[test]
fn a_rule_that_was_deleted_has_come_to_an_end_only_where_no_meeting_of_it_stays() {
    let network = Network::informed();
    let rule = network.rule()["id"].clone();
    network.cast.call("delete_recurrence", json!({ "id": rule }));
    let told = of_item(&network, network.which(), &rule);
    assert_eq!(told.0, "In another entry");
    assert_eq!(told.1, "each meeting of this has an entry of its own from now on.");
    let meetings = network.cast.call("series_detail", json!({ "id": network.series }))["meetings"].clone();
    for meeting in list(&meetings) {
        network.cast.call("delete_event", json!({ "id": meeting["event"]["id"] }));
    }
    let told = of_item(&network, network.which(), &rule);
    assert_eq!((told.0.as_str(), told.1.as_str()), ("Cancelled", "this has come to an end."));
}

/// A member between two days, who is given the entry.
fn given(network: &Network, person: &Value, since: Value, until: Value) -> Value {
    let which = json!({ "series_id": network.series, "person_id": person });
    let mut member = which.clone();
    (member["since"], member["until"]) = (since, until);
    network.cast.call("add_member", member);
    let folder = tempfile::tempdir().unwrap();
    network.cast.call("export_invitations", json!({ "which": which, "path": folder.path() }));
    which
}

#[test]
fn who_joins_behind_the_end_of_a_rule_goes_on_with_the_next_and_is_invited_again_when_that_is_undone() {
    let network = Network::informed();
    let jonas = given(&network, &network.cast.jonas, json!("2027-07-01"), Value::Null);
    let old = network.rule()["id"].clone();
    later(&network, "2027-01-20", json!({ "start_time": "16:00:00", "end_time": "17:00:00" }));
    let goes_on = "from Wednesday 21 July 2027 on this goes on as changed, in an entry of its own.";
    let goes_on = ("In another entry".to_owned(), goes_on.to_owned());
    assert_eq!(of_item(&network, jonas.clone(), &old), goes_on);
    let due = super::due_of(&network.cast, jonas.clone());
    assert!(due[0].contains("CANCEL another Jonas"), "the page says so too: {due:?}");
    let rules = network.cast.call("series_detail", json!({ "id": network.series }))["recurrences"].clone();
    let new = list(&rules)[1]["recurrence"]["id"].clone();
    let takes_up = "from Wednesday 21 July 2027 on this goes on as it stands below, in an entry of its own.";
    assert_eq!(of_item(&network, jonas.clone(), &new).1, takes_up);
    let folder = tempfile::tempdir().unwrap();
    network.cast.call("export_invitations", json!({ "which": jonas, "path": folder.path() }));
    network.cast.call("undo", json!({}));
    assert_eq!(of_item(&network, jonas.clone(), &new), goes_on, "they do not have the earlier one any more");
    let again = ("Invitation".to_owned(), "you are invited to this again.".to_owned());
    assert_eq!(of_item(&network, jonas, &old), again);
}

#[test]
fn who_has_no_meeting_left_is_still_on_the_list() {
    let network = Network::informed();
    let jonas = given(&network, &network.cast.jonas, json!("2027-07-01"), Value::Null);
    let priya = given(&network, &network.cast.priya, json!("2026-09-01"), json!("2026-09-30"));
    let rule = network.rule()["id"].clone();
    network.cast.call("end_recurrence", json!({ "id": rule, "ends_on": "2027-05-31" }));
    let ends = "this comes to an end before the first meeting that was to be yours.";
    assert_eq!(of_item(&network, jonas.clone(), &rule), ("Cancelled".to_owned(), ends.to_owned()));
    let due = super::due_of(&network.cast, jonas);
    assert!(matches!(due.as_slice(), [one] if one.contains("CANCEL ended Jonas")), "{due:?}");
    network.cast.call("skip_meeting", json!({ "series_id": network.series, "day": "2026-09-16" }));
    assert_eq!(of_item(&network, priya, &rule).1, "none of your meetings of this takes place.");
}

#[test]
fn who_leaves_before_a_rule_begins_reads_that_their_membership_ends() {
    let network = Network::informed();
    later(&network, "2027-01-20", json!({ "start_time": "16:00:00", "end_time": "17:00:00" }));
    network.give_out();
    network.cast.call("change_member", json!({ "id": member(&network), "until": "2026-12-31" }));
    let rules = network.cast.call("series_detail", json!({ "id": network.series }))["recurrences"].clone();
    let ends =
        "your membership comes to an end before the first meeting of this. The network itself goes on.";
    let new = &list(&rules)[1]["recurrence"]["id"];
    assert_eq!(of_item(&network, network.which(), new).1, ends);
}

#[test]
fn a_deleted_rule_whose_meetings_stay_gives_way_to_them_for_members_of_any_days() {
    let network = Network::informed();
    let priya = given(&network, &network.cast.priya, Value::Null, json!("2026-10-31"));
    let jonas = given(&network, &network.cast.jonas, json!("2027-05-01"), Value::Null);
    let rule = network.rule()["id"].clone();
    network.cast.call("delete_recurrence", json!({ "id": rule }));
    let told = ["In another entry", "each meeting of this has an entry of its own from now on."];
    for which in [network.which(), priya, jonas] {
        let (subject, why) = of_item(&network, which, &rule);
        assert_eq!([subject.as_str(), why.as_str()], told);
    }
}

#[test]
fn who_gets_no_meeting_by_itself_is_not_told_that_each_has_an_entry() {
    let network = Network::new();
    let cast = &network.cast;
    let jonas = json!({ "series_id": network.series, "person_id": cast.jonas, "since": "2027-07-01" });
    cast.call("add_member", jonas);
    network.give_out();
    let all = json!({ "which": { "series_id": network.series, "person_id": cast.jonas } });
    assert_eq!(cast.call("queue_invitations", all)["messages"], 1);
    let waiting = cast.call("list_outbox", json!({ "limit": 5, "state": "waiting" }))["rows"].clone();
    assert_eq!(list(&waiting).len(), 1);
    let folder = tempfile::tempdir().unwrap();
    cast.call("save_messages", json!({ "folder": folder.path() }));
    let rule = network.rule()["id"].clone();
    cast.call("change_series", json!({ "id": network.series, "calendar_form": "single" }));
    let amara = of_item(&network, network.which(), &rule).1;
    let so_far = "each meeting of this has an entry of its own from now on. \
                  You are invited to those that are made; the others follow when they are.";
    assert_eq!(amara, so_far);
    cast.call("end_recurrence", json!({ "id": rule, "ends_on": "2027-06-30" }));
    let amara = of_item(&network, network.which(), &rule).1;
    assert_eq!(amara, "each meeting of this has an entry of its own from now on.", "where all are made");
    cast.call("undo", json!({}));
    let which = json!({ "series_id": network.series, "person_id": cast.jonas });
    let (subject, why) = of_item(&network, which, &rule);
    assert_eq!(subject, "In another entry");
    assert!(why.starts_with("the meetings of this come one by one from now on. The next ones"), "{why}");
}

#[test]
fn what_is_taken_back_names_the_places_that_its_entry_names() {
    let network = Network::informed();
    later(&network, "2027-03-17", json!({ "venue_name": "Library" }));
    network.give_out();
    let rule = network.rule()["id"].clone();
    network.cast.call("change_series", json!({ "id": network.series, "calendar_form": "single" }));
    let mut which = network.which();
    which["item_id"] = rule;
    let letter = network.cast.call("invitation_mailto", which);
    let lines: Vec<&str> = text(&letter["body"]).lines().filter(|line| !line.is_empty()).collect();
    let there = [
        "Where: Town Hall",
        "From Wednesday 17 March 2027: Library",
        "Next in your calendar until now: Wednesday 16 September 2026, 14:00 to 15:30 (Europe/London)",
    ];
    assert_eq!(lines[4..7], there, "{lines:?}");
}

#[test]
fn a_rule_that_was_split_off_and_is_no_more_says_that_the_one_before_goes_on() {
    let network = Network::informed();
    let old = network.rule()["id"].clone();
    later(&network, "2027-01-20", json!({ "start_time": "16:00:00", "end_time": "17:00:00" }));
    network.give_out();
    let rules = network.cast.call("series_detail", json!({ "id": network.series }))["recurrences"].clone();
    let ids = list(&rules).iter().map(|one| one["recurrence"]["id"].clone());
    let new = ids.into_iter().find(|id| *id != old).expect("the rule that was split off");
    network.cast.call("undo", json!({}));
    let again = of_item(&network, network.which(), &old);
    assert_eq!((again.0.as_str(), again.1.as_str()), ("Updated", "this goes on."));
    let (subject, why) = of_item(&network, network.which(), &new);
    assert_eq!(subject, "In another entry");
    assert_eq!(why, "from Wednesday 20 January 2027 on this goes on as before, in the entry that you have.");
    let mut which = network.which();
    which["item_id"] = new;
    let sent = mails(&network.cast, &which);
    assert!(
        matches!(sent.as_slice(), [one] if one.ends_with("takes the old entry out of your calendar.")),
        "{sent:?}"
    );
}

#[test]
fn a_rule_that_goes_on_again_names_the_first_meeting_that_comes_back_whichever_days_the_other_had() {
    for rule in ["fourth Tuesday monthly", "last Friday monthly", "second Thursday monthly"] {
        let network = Network::informed();
        let old = network.rule()["id"].clone();
        later(&network, "2027-01-20", json!({ "rule": rule }));
        network.give_out();
        let rules =
            network.cast.call("series_detail", json!({ "id": network.series }))["recurrences"].clone();
        let ids = list(&rules).iter().map(|one| one["recurrence"]["id"].clone());
        let new = ids.into_iter().find(|id| *id != old).expect("the rule that was split off");
        network.cast.call("undo", json!({}));
        let back = "from Wednesday 20 January 2027 on this goes on as before, in the entry that you have.";
        assert_eq!(of_item(&network, network.which(), &new).1, back, "{rule}");
        let mut which = network.which();
        which["item_id"] = old;
        let folder = tempfile::tempdir().unwrap();
        network.cast.call("export_invitations", json!({ "which": which, "path": folder.path() }));
        assert_eq!(
            of_item(&network, network.which(), &new).1,
            back,
            "{rule}: after the earlier one was given"
        );
    }
}

#[test]
fn who_is_put_back_on_the_list_is_invited_again() {
    let (cast, folder) = super::informed();
    let detail = cast.call("session_detail", json!({ "session_id": cast.opening }));
    let part = list(&detail["parts"]).iter().find(|part| part["person_id"] == cast.jonas).unwrap().clone();
    cast.call("delete_part", json!({ "id": part["id"] }));
    super::give_out(&cast, folder.path());
    cast.call("undo", json!({}));
    let which = json!({ "event_id": cast.event, "person_id": cast.jonas });
    let again = format!("jonas.lind@example.org: Hello Jonas Lind, you are invited to this again. {NEW}");
    assert_eq!(mails(&cast, &which), [again]);
    let network = Network::informed();
    network.cast.call("remove_member", json!({ "id": member(&network) }));
    network.give_out();
    network.cast.call("undo", json!({}));
    assert_eq!(network.letter().1[1], "you are invited to this again.", "a member of a network too");
}

#[test]
fn who_was_told_of_the_end_is_told_that_it_is_after_all() {
    let (cast, folder) = super::informed();
    cast.call("cancel_session", json!({ "id": cast.opening }));
    super::give_out(&cast, folder.path());
    cast.call("restore_session", json!({ "id": cast.opening }));
    let which = json!({ "event_id": cast.event, "person_id": cast.jonas });
    let after_all =
        format!("jonas.lind@example.org: Hello Jonas Lind, you are invited to this after all. {NEW}");
    assert_eq!(mails(&cast, &which), [after_all]);
}

#[test]
fn the_end_of_what_is_gone_altogether_is_signed_by_who_invited_to_it() {
    let office = json!({ "office_name": "City Events", "contact_email": "hello@example.org" });
    let contact = |id: &Value| json!({ "id": id, "contact_name": "Data Net team", "contact_email": "hello@example.org" });
    let signed = |cast: &crate::cast::Cast| {
        let letter = cast.call("invitation_mailto", json!({ "person_id": cast.amara }));
        assert!(text(&letter["subject"]).starts_with("Cancelled: "), "{letter}");
        text(&letter["body"]).trim_end().lines().last().unwrap_or_default().to_owned()
    };
    let network = Network::new();
    network.cast.call("change_workspace", office.clone());
    network.cast.call("change_series", contact(&network.series));
    network.give_out();
    network.cast.call("delete_series", json!({ "id": network.series }));
    assert_eq!(signed(&network.cast), "Data Net team");

    let cast = crate::cast::Cast::new();
    cast.call("change_workspace", office);
    cast.call("change_event", contact(&cast.event));
    let folder = tempfile::tempdir().unwrap();
    super::give_out(&cast, folder.path());
    cast.call("delete_event", json!({ "id": cast.event }));
    assert_eq!(signed(&cast), "Data Net team");
}
