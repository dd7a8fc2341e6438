//! What a script does with calendars: invites, asks who holds what, sends out what changed, takes replies in, publishes.

mod replies;

use crate::program::Program;
use expect_test::expect;
use plenary_core::{Plenary, clock::Clock};
use serde_json::{Value, json};
use std::path::Path;

/// An event with a session, a speaker and somebody registered.
struct Day {
    program: Program,
    session: Value,
}

impl Day {
    fn new() -> Self {
        let program = Program::new();
        let made = |command: &str, request: Value| program.call(command, &request)["id"].clone();
        let event = json!({ "title": "Reading Day", "starts_on": "2031-05-12", "zone": "Europe/London", "contact_email": "events@example.org" });
        let event = made("create_event", event);
        let room = made("create_room", json!({ "event_id": event, "name": "Hall" }));
        let at =
            json!({ "room_id": room, "starts_at": "2031-05-12T09:30:00", "ends_at": "2031-05-12T10:15:00" });
        let session =
            json!({ "session": { "event_id": event, "title": "Opening", "status": "confirmed" }, "at": at });
        let session = made("create_session", session);
        let person = |given: &str| json!({ "given_name": given, "family_name": "Osei", "email": format!("{given}@example.org") });
        let ada = made("create_person", person("Ada"));
        made("create_part", json!({ "session_id": session, "person_id": ada, "role": "speaker" }));
        made("register_new_person", json!({ "event_id": event, "person": person("Ben") }));
        Self { program, session }
    }

    fn move_it(&self) {
        let to =
            json!({ "room_id": null, "starts_at": "2031-05-12T14:00:00", "ends_at": "2031-05-12T14:45:00" });
        self.program.call("move_session", &json!({ "id": self.session, "to": to }));
    }

    fn says(&self, arguments: &[&str]) -> String {
        self.program.says(&[arguments, &["--event", "reading-day"]].concat())
    }

    /// What an export of invitations printed, without where to.
    fn invites(&self, folder: &str, more: &[&str]) -> String {
        let out = self.program.file(folder);
        self.says(&[&["export", "invites", "--out", &out], more].concat()).replace(&out, "OUT")
    }

    /// The files of a folder and those below it.
    fn files(&self, folder: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut open = vec![std::path::PathBuf::from(self.program.file(folder))];
        while let Some(at) = open.pop() {
            for entry in std::fs::read_dir(&at).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { open.push(path) } else { found.push(path) }
            }
        }
        let root = self.program.file(folder);
        let mut names: Vec<String> = found
            .iter()
            .map(|path| path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/"))
            .collect();
        names.sort();
        names
    }
}

#[test]
fn what_somebody_still_holds_of_a_deleted_event_is_listed_and_written_though_no_event_can_be_named() {
    let day = Day::new();
    day.invites("first", &[]);
    let event = day.program.call("event_by_slug", &json!({ "slug": "reading-day" }))["id"].clone();
    day.program.call("delete_event", &json!({ "id": event }));
    expect![[r#"
        CANCEL  cancelled  Reading Day  2031-05-12           Ben Osei  Ben@example.org  1
        CANCEL  cancelled  Opening      2031-05-12T09:30:00  Ada Osei  Ada@example.org  1
    "#]]
    .assert_eq(&day.program.says(&["ledger", "--due"]));
    let out = day.program.file("gone");
    expect![[r#"
        invitations    0
        updates        0
        again          0
        cancellations  2
        withdrawn      0
        people         2
        path           OUT
    "#]]
    .assert_eq(&day.program.says(&["export", "invites", "--gone", "--out", &out]).replace(&out, "OUT"));
    assert_eq!(day.program.says(&["ledger", "--due"]), "");
    let feed = ["export", "feed", "--gone", "--out", &out];
    expect!["feed has no use for --gone. See: plenary export --list"].assert_eq(&day.program.refused(&feed));
}

#[test]
fn a_person_is_named_by_their_whole_name_wherever_their_family_name_begins() {
    let day = Day::new();
    let person = json!({ "given_name": "Aoife", "family_name": "Ní Bhriain", "email": "aoife@example.org" });
    let aoife = day.program.call("create_person", &person)["id"].clone();
    let namesake = json!({ "given_name": "Bhriain", "family_name": "Ní Aoife" });
    day.program.call("create_person", &namesake);
    let part = json!({ "session_id": day.session, "person_id": aoife, "role": "speaker" });
    day.program.call("create_part", &part);
    for (number, name) in ["Aoife Ní Bhriain", "aoife  ní bhriain", "AOIFE NÍ BHRIAIN", "Aoife Ni Bhriain"]
        .into_iter()
        .enumerate()
    {
        let of = ["--person", name];
        let invited = day.invites(&format!("invited-{number}"), &[&of[..], &["--unrecorded"]].concat());
        assert!(invited.contains("people         1"), "{invited}");
        let fed = day.program.file(&format!("fed-{number}"));
        day.says(&[&["export", "feed", "--out", &fed], &of[..]].concat());
        assert!(day.says(&[&["export", "ics"], &of[..]].concat()).contains(":Opening\r\n"));
        day.says(&["actions", "--owner", name]);
    }
    let none = day.program.file("none");
    let none = ["export", "feed", "--person", "Ní Bhriain", "--event", "reading-day", "--out", &none];
    expect!["There is no person called “Ní Bhriain”. Check the spelling, or use its id."]
        .assert_eq(&day.program.refused(&none));
    for family in ["Ni Bhriain", "Ní Bhríain"] {
        day.program.call("create_person", &json!({ "given_name": "Aoife", "family_name": family }));
    }
    let owner = |name: &str| day.program.run(&["actions", "--owner", name]).status;
    assert_eq!(
        (owner("Aoife Ní Bhriain"), owner("Aoife Ni Bhriain")),
        (0, 0),
        "as it is written, each is one"
    );
    assert_ne!(owner("Aoife Ni Bhríain"), 0, "as nobody is written, three are like it");
}

#[test]
fn people_are_invited_and_after_a_change_only_those_who_hold_what_is_old() {
    let day = Day::new();
    expect![[r#"
        title        starts               state   wanted  hold it  out of date  due
        Reading Day  2031-05-12           stands  1       0        0            1 new
        Opening      2031-05-12T09:30:00  stands  1       0        0            1 new
    "#]]
    .assert_eq(&day.says(&["ledger"]));
    expect![[r#"
        invitations    2
        updates        0
        again          0
        cancellations  0
        withdrawn      0
        people         2
        path           OUT
    "#]]
    .assert_eq(&day.invites("first", &[]));
    expect![[r#"
        ada-osei/opening-request-0.ics
        ben-osei/reading-day-request-0.ics"#]]
    .assert_eq(&day.files("first").join("\n"));
    expect![[r#"
        title        starts               state   wanted  hold it  out of date  due
        Reading Day  2031-05-12           stands  1       1        0
        Opening      2031-05-12T09:30:00  stands  1       1        0
    "#]]
    .assert_eq(&day.says(&["ledger"]));
    assert_eq!(day.says(&["ledger", "--due"]), "", "everybody holds what is true");
    day.move_it();
    expect![[r#"
        REQUEST  time  Opening  2031-05-12T14:00:00  Ada Osei  Ada@example.org  1
    "#]]
    .assert_eq(&day.says(&["ledger", "--due"]));
    expect![[r#"
        invitations    0
        updates        1
        again          0
        cancellations  0
        withdrawn      0
        people         1
        path           OUT
    "#]]
    .assert_eq(&day.invites("updates", &["--only-stale", "--zip"]));
    assert_eq!(day.files("updates"), ["ada-osei.zip"]);
    let none = day.program.file("nothing");
    let none = ["export", "invites", "--only-stale", "--event", "reading-day", "--out", &none];
    expect!["Everyone concerned holds what is true: there is nothing to send."]
        .assert_eq(&day.program.refused(&none));
    assert!(!day.program.folder.path().join("nothing").exists(), "nothing is written, and no folder");
    let people = day.says(&["ledger", "--people"]);
    let ada = people.lines().find(|line| line.starts_with("Ada Osei")).expect("a line of Ada");
    let ada: Vec<&str> = ada.split_whitespace().skip(3).collect();
    assert_eq!(
        (ada[0], &ada[2..4]),
        ("Opening", &["REQUEST", "1"][..]),
        "the newest she was given: {people}"
    );
    assert!(ada[1].starts_with("2031-05-12T"), "which of several of one name: {people}");
    let ledger: Value = serde_json::from_str(&day.says(&["--json", "ledger"])).unwrap();
    let held = &ledger["items"][1]["people"][0];
    assert_eq!(
        (&held["name"], &held["sequence"], &held["channel"]),
        (&json!("Ada Osei"), &json!(1), &json!("file"))
    );
    assert_eq!(held["sha256"].as_str().map(str::len), Some(64));
    assert_eq!((&ledger["stale"], &ledger["due"]), (&json!(0), &json!(0)));
}

#[test]
fn an_event_that_is_over_or_has_no_contact_gives_out_no_invitations_and_says_why() {
    let day = Day::new();
    let out = day.program.file("out");
    let slug = "digital-inclusion-conference";
    day.program.done(&["sample"]);
    let refused = |slug: &str| day.program.refused(&["export", "invites", "--event", slug, "--out", &out]);
    expect!["“Digital Inclusion Conference” is over: nobody is sent anything for it any more. For the agenda, export ics instead."]
        .assert_eq(&refused(slug));
    day.program.call("change_workspace", &json!({ "contact_email": "" }));
    let event = json!({ "title": "Nobody's day", "slug": "nobodys-day", "starts_on": "2031-06-01" });
    let event = day.program.call("create_event", &event)["id"].clone();
    let person = json!({ "given_name": "Cy", "family_name": "Dee", "email": "cy@example.org" });
    day.program.call("register_new_person", &json!({ "event_id": event, "person": person }));
    expect!["There is no address to send from. Give the event a contact, or the office one in Settings."]
        .assert_eq(&refused("nobodys-day"));
    assert!(!day.program.folder.path().join("out").exists(), "no empty folder");
}

#[test]
fn one_person_is_given_their_own_and_a_look_is_not_noted() {
    let day = Day::new();
    day.invites("look", &["--person", "Ben Osei", "--unrecorded"]);
    assert_eq!(day.files("look"), ["ben-osei/reading-day-request-0.ics"]);
    assert_eq!(day.files("look"), {
        day.invites("given", &["--person", "ben@example.org"]);
        day.files("given")
    });
    let due = day.says(&["ledger", "--due"]);
    assert_eq!(due.lines().count(), 1, "only Ada's is left: {due}");
    let agenda = day.says(&["export", "ics", "--person", "Ben Osei"]);
    assert!(agenda.contains("SUMMARY:Reading Day") || agenda.contains(":Reading Day\r\n"), "{agenda}");
    let out = day.program.file("feed");
    assert_eq!(day.says(&["export", "feed", "--person", "Ada Osei", "--out", &out]), "person-ada-osei.ics\n");
    assert_eq!(day.files("feed"), ["person-ada-osei.ics"]);
}

#[test]
fn nothing_is_given_out_while_another_program_holds_the_workspace_and_a_mere_look_is_written() {
    let day = Day::new();
    let event = day.program.call("event_by_slug", &json!({ "slug": "reading-day" }))["id"].clone();
    let window = Plenary::open(&day.program.workspace, Clock::system(), "the Plenary window").unwrap();
    window.hold().unwrap();
    let out = day.program.file("given");
    let drafts = json!({ "which": { "event_id": event }, "path": out, "recorded": true }).to_string();
    for arguments in [
        &["export", "invites", "--event", "reading-day", "--out", &out][..],
        &["call", "write_invitation_drafts", &drafts],
    ] {
        let refused = day.program.refused(arguments);
        assert!(refused.starts_with("The workspace is open in the Plenary window"), "{refused}");
        assert!(!Path::new(&out).exists(), "not a file: {arguments:?}");
    }
    let photo = day.program.file("hall.txt");
    std::fs::write(&photo, "The hall is on the first floor.").unwrap();
    let refused = day.program.refused(&["attach", &photo, "--event", "reading-day"]);
    assert!(refused.starts_with("The workspace is open in the Plenary window"), "{refused}");
    let beside = std::fs::read_dir(plenary_core::plenary::files_beside(&day.program.workspace));
    assert_eq!(beside.map_or(0, Iterator::count), 0, "and no copy");
    day.invites("look", &["--unrecorded"]);
    assert_eq!(day.files("look").len(), 2);
    drop(window);
    assert_eq!(day.says(&["ledger", "--due"]).lines().count(), 2, "nobody was given anything");
}

#[test]
fn what_waits_in_the_outbox_is_said_to_wait_and_is_saved_by_who_holds_the_workspace_alone() {
    let day = Day::new();
    let event = day.program.call("event_by_slug", &json!({ "slug": "reading-day" }))["id"].clone();
    day.program.call("queue_invitations", &json!({ "which": { "event_id": event } }));
    let out = day.program.file("out");
    expect!["Nothing more is due: 2 messages wait in the outbox, and nobody has them yet."]
        .assert_eq(&day.program.refused(&["export", "invites", "--event", "reading-day", "--out", &out]));
    expect![[r#"
        title        starts               state   wanted  hold it  out of date  in the outbox  due
        Reading Day  2031-05-12           stands  1       0        0            1
        Opening      2031-05-12T09:30:00  stands  1       0        0            1
    "#]]
    .assert_eq(&day.says(&["ledger"]));
    let window = Plenary::open(&day.program.workspace, Clock::system(), "the Plenary window").unwrap();
    window.hold().unwrap();
    let refused = day.program.refused(&["outbox", "save", &out]);
    assert!(refused.starts_with("The workspace is open in the Plenary window"), "{refused}");
    assert!(!Path::new(&out).exists(), "not a file");
    drop(window);
    day.program.done(&["outbox", "save", &out]);
    assert_eq!(day.files("out").len(), 2);
    expect![[r#"
        title        starts               state   wanted  hold it  out of date  due
        Reading Day  2031-05-12           stands  1       1        0
        Opening      2031-05-12T09:30:00  stands  1       1        0
    "#]]
    .assert_eq(&day.says(&["ledger"]));
}

#[test]
fn who_lost_what_they_hold_is_given_it_again_by_name_and_nobody_else_is() {
    let day = Day::new();
    day.invites("first", &[]);
    let out = day.program.file("again");
    let again = ["export", "invites", "--event", "reading-day", "--out", &out, "--again"];
    expect!["Nothing is given again to everybody at once. Say to whom: --person NAME, or choose somebody."]
        .assert_eq(&day.program.refused(&again));
    assert!(!Path::new(&out).exists(), "not a file");
    expect![[r#"
        invitations    0
        updates        0
        again          1
        cancellations  0
        withdrawn      0
        people         1
        path           OUT
    "#]]
    .assert_eq(&day.invites("again", &["--again", "--person", "Ada Osei"]));
    assert_eq!(day.files("again"), ["ada-osei/opening-request-0.ics"]);
    assert_eq!(day.says(&["ledger", "--due"]), "");
    let cy = json!({ "given_name": "Cy", "family_name": "Dee", "email": "cy@example.org" });
    day.program.call("create_person", &cy);
    expect!["Cy Dee holds nothing here that could be given again, or it waits in the outbox already."]
        .assert_eq(&day.program.refused(&[&again[..], &["--person", "Cy Dee"]].concat()));
}

#[test]
fn nothing_to_send_says_whether_a_network_brings_it_or_nobody_is_there_yet() {
    let program = Program::with_sample();
    let out = program.file("out");
    let refused = |slug: &str| program.refused(&["export", "invites", "--event", slug, "--out", &out]);
    let events = program.run(&["events", "--json"]).json();
    let coming = |card: &&Value| {
        card["event"]["status"] == "published" && card["event"]["title"] == "Data Leaders Network"
    };
    let meeting = events.as_array().unwrap().iter().find(coming).unwrap()["event"]["slug"].clone();
    expect!["Everyone on its list gets it with the entry of “Data Leaders Network”: export invites --series data-leaders-network."]
        .assert_eq(&refused(meeting.as_str().unwrap()));
    program.call("change_workspace", &json!({ "contact_email": "events@example.org" }));
    let made = program.run(&["call", "create_event", r#"{"title":"Quiet day","starts_on":"2031-06-01"}"#]);
    assert_eq!(
        (made.status, made.err.as_str()),
        (
            0,
            "The sample’s office is no longer yours: say who you are in Settings, or with call change_workspace.\n"
        )
    );
    expect!["Nobody is on the list of “Quiet day” yet: there is nobody to invite."]
        .assert_eq(&refused("quiet-day"));
}

#[test]
fn a_feed_writes_only_what_differs_and_an_agenda_only_what_somebody_holds_of_old() {
    let day = Day::new();
    let out = day.program.file("web");
    let feed = |options: &[&str]| day.says(&[&["export", "feed", "--out", &out], options].concat());
    let all = feed(&[]);
    assert!(all.lines().count() > 1, "{all}");
    assert_eq!(feed(&["--only-stale"]), "", "nothing differs");
    day.invites("first", &[]);
    let stale = ["export", "ics", "--only-stale", "--event", "reading-day"];
    assert!(day.program.refused(&stale).contains("nothing to send"));
    day.move_it();
    let agenda = day.program.says(&stale);
    assert_eq!(agenda.matches("BEGIN:VEVENT").count(), 1, "{agenda}");
    let differing = feed(&["--only-stale"]);
    assert!(!differing.is_empty() && differing.lines().count() <= all.lines().count(), "{differing}");
}
