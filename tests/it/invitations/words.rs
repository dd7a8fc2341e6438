//! Changes of words alone: they reach who holds the entry when updates of words are asked for, and nobody otherwise; what a reader
//! does not see is no change at all.

use super::changes::{Leaders, files};
use super::{due, due_of, informed, lines};
use crate::cast::Cast;
use crate::judges;
use crate::office::list;
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What is due of the cast's event when updates of words are asked for: whose, and of what.
fn due_in_words(cast: &Cast) -> Vec<String> {
    due_of(cast, json!({ "event_id": cast.event, "include_text": true }))
}

/// Gives everybody what is due, words too.
fn tell(cast: &Cast, folder: &Path) -> Vec<PathBuf> {
    let which = json!({ "event_id": cast.event, "include_text": true });
    cast.call("export_invitations", json!({ "which": which, "path": folder }));
    judges::accept_all(folder);
    files(folder)
}

/// A request that changes this of something.
fn with(id: &Value, mut change: Value) -> Value {
    change["id"] = id.clone();
    change
}

#[test]
fn other_words_reach_who_holds_them_when_asked_for_and_the_same_words_nobody() {
    let (cast, folder) = informed();
    let session = |change: Value| with(&cast.opening, change);
    let event = |change: Value| with(&cast.event, change);
    let changes = [
        ("title", "change_session", session(json!({ "title": "Welcome" })), "SUMMARY;LANGUAGE=en-GB:Welcome"),
        ("abstract", "change_session", session(json!({ "summary": "Who we are" })), "Who we are"),
        ("name", "change_person", with(&cast.jonas, json!({ "family_name": "Lindgren" })), "Lindgren"),
        (
            "website",
            "change_event",
            event(json!({ "website": "https://days.example.org" })),
            "days.example.org",
        ),
        ("contact", "change_event", event(json!({ "contact_name": "Sam Whitlock" })), "Sam Whitlock"),
        ("language", "change_event", event(json!({ "language": "cy" })), "LANGUAGE=cy:Welcome"),
        (
            "organisation",
            "change_organisation",
            json!({ "organisation": { "id": cast.northbank, "name": "South Council" } }),
            "(South Council)",
        ),
    ];
    for (name, command, request, said) in changes {
        cast.call(command, request.clone());
        assert_eq!(due(&cast), Vec::<String>::new(), "{name}: nobody is bothered");
        let told = due_in_words(&cast);
        assert!(told.iter().all(|line| line.contains(": REQUEST text ")), "{name}: {told:?}");
        for person in ["Jonas", "Amara"] {
            assert!(told.iter().any(|line| line.contains(person)), "{name} reaches {person}: {told:?}");
        }
        let files = tell(&cast, &folder.path().join(name));
        let is_said =
            |file: &&PathBuf| std::fs::read_to_string(file).unwrap().replace("\r\n ", "").contains(said);
        assert!(files.iter().filter(is_said).count() >= 2, "{name}: {files:?}");
        assert_eq!(due_in_words(&cast), Vec::<String>::new(), "{name}: told once");
        cast.call(command, request);
        assert_eq!(due_in_words(&cast), Vec::<String>::new(), "{name}: the same words again");
    }
}

#[test]
fn another_contact_whose_address_the_entries_do_not_have_is_no_news_to_those_who_hold_them() {
    let (cast, folder) = informed();
    let other = json!({ "contact_email": "new@example.org", "contact_name": "New Office" });
    cast.call("change_event", with(&cast.event, other));
    assert_eq!(
        due_in_words(&cast),
        Vec::<String>::new(),
        "their entries keep the one that they went out with"
    );
    cast.call("change_session", with(&cast.opening, json!({ "title": "Welcome" })));
    assert_eq!(due_in_words(&cast).len(), 2);
    let files = tell(&cast, &folder.path().join("title"));
    let kept = lines(&files[0], &["ORGANIZER"]);
    assert!(matches!(kept.as_slice(), [one] if one.ends_with("mailto:events@example.org")), "{kept:?}");
    assert_eq!(due_in_words(&cast), Vec::<String>::new(), "told once");
    cast.call("change_event", with(&cast.event, json!({ "contact_name": "Newer Office" })));
    assert_eq!(due_in_words(&cast), Vec::<String>::new());
    let back = json!({ "contact_email": "events@example.org" });
    cast.call("change_event", with(&cast.event, back));
    assert!(!due_in_words(&cast).is_empty(), "another name of whom their entries have is seen");
}

#[test]
fn what_nobody_sees_makes_nobody_outdated() {
    let (cast, _folder) = informed();
    for change in [
        json!({ "capacity": 12 }),
        json!({ "pinned": true }),
        json!({ "headcount": 40 }),
        json!({ "do_not_record": true }),
        json!({ "no_names": true }),
    ] {
        cast.call("change_session", with(&cast.opening, change.clone()));
        assert_eq!(due_in_words(&cast), Vec::<String>::new(), "{change}");
    }
    cast.call("change_room", json!({ "id": cast.hall, "capacity": 60 }));
    cast.call("change_person", json!({ "id": cast.amara, "job_title": "Director" }));
    cast.make(
        "create_part",
        json!({ "session_id": cast.doorsteps, "person_id": cast.priya, "role": "note_taker" }),
    );
    let told = due_in_words(&cast);
    assert!(matches!(told.as_slice(), [one] if one.contains("REQUEST new Priya Nair")), "{told:?}");
    cast.call("undo", json!({}));
    cast.call("change_session", json!({ "id": cast.opening, "title": "Welcome" }));
    cast.call("undo", json!({}));
    assert_eq!(due_in_words(&cast), Vec::<String>::new(), "changed and changed back");
}

#[test]
fn a_message_that_waits_is_made_anew_for_other_words_and_not_for_what_nobody_sees() {
    let (cast, _folder) = informed();
    cast.call("change_session", json!({ "id": cast.opening, "title": "Welcome" }));
    let which = json!({ "event_id": cast.event, "include_text": true });
    let queue = || cast.call("queue_invitations", json!({ "which": which }));
    assert_eq!(queue()["messages"], 2);
    cast.call("change_session", json!({ "id": cast.opening, "capacity": 12 }));
    let again = queue();
    assert_eq!((&again["messages"], &again["withdrawn"]), (&json!(0), &json!(0)));
    cast.call("change_session", json!({ "id": cast.opening, "summary": "Who we are" }));
    let again = queue();
    assert_eq!((&again["messages"], &again["withdrawn"]), (&json!(2), &json!(2)));
}

/// A clock that stands; what is made on another day has other ids.
fn clock(instant: &str) -> Clock {
    Clock::fixed(instant.parse().unwrap())
}

/// The agenda's lines of each entry that say how new it is.
fn stamps(cast: &Cast) -> Vec<String> {
    let file = cast.office.export("ics", &cast.event);
    let of = |line: &&str| ["DTSTAMP", "LAST-MODIFIED", "SEQUENCE"].iter().any(|name| line.starts_with(name));
    file.split("\r\n").filter(of).map(str::to_owned).collect()
}

#[test]
fn a_stamp_follows_what_is_seen_and_the_same_file_comes_out_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.plenary");
    let create = || Plenary::create(&path, clock("2026-09-01T08:00:00Z"), "a test").unwrap();
    let open = |instant: &str| Plenary::open(&path, clock(instant), "a test").unwrap();
    let cast = Cast::in_office(crate::office::Office::of(create()));
    let agenda = |cast: &Cast| cast.office.export("ics", &cast.event);
    let before = agenda(&cast);
    let cast = cast.on(|| open("2026-09-02T08:00:00Z"));
    cast.call("change_session", json!({ "id": cast.opening, "capacity": 12 }));
    cast.call("change_room", json!({ "id": cast.hall, "capacity": 60 }));
    cast.call("change_person", json!({ "id": cast.jonas, "job_title": "Director" }));
    assert_eq!(agenda(&cast), before, "nothing that is seen");
    cast.call(
        "change_organisation",
        json!({ "organisation": { "id": cast.northbank, "name": "Northbank Borough" } }),
    );
    let new = "20260902T080000Z";
    let of =
        |stamp: &str| [format!("DTSTAMP:{stamp}"), format!("LAST-MODIFIED:{stamp}"), "SEQUENCE:0".to_owned()];
    assert_eq!(stamps(&cast), [of(new), of(new)].concat(), "somebody of it speaks in both");
    let cast = cast.on(|| open("2026-09-03T08:00:00Z"));
    let later = "20260903T080000Z";
    cast.call("change_person", json!({ "id": cast.jonas, "family_name": "Lindgren" }));
    assert_eq!(stamps(&cast), [of(later), of(new)].concat(), "he speaks in one");
    let cast = cast.on(|| open("2026-09-04T08:00:00Z"));
    cast.call("change_event", json!({ "id": cast.event, "website": "https://days.example.org" }));
    let newest = "20260904T080000Z";
    assert_eq!(stamps(&cast), [of(newest), of(newest)].concat(), "it stands in each");
    let once = agenda(&cast);
    let cast = cast.on(|| open("2026-09-05T08:00:00Z"));
    assert_eq!(agenda(&cast), once, "the same bytes on another day");
}

#[test]
fn a_later_stamp_alone_makes_other_words_newer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.plenary");
    let create = || Plenary::create(&path, clock("2026-09-01T08:00:00Z"), "a test").unwrap();
    let open = |instant: &str| Plenary::open(&path, clock(instant), "a test").unwrap();
    let cast = Cast::in_office(crate::office::Office::of(create()));
    cast.call("change_workspace", json!({ "contact_email": "office@example.org" }));
    tell(&cast, &folder.path().join("first"));
    let cast = cast.on(|| open("2026-09-02T08:00:00Z"));
    cast.call("change_session", json!({ "id": cast.opening, "title": "Welcome" }));
    let told = tell(&cast, &folder.path().join("words"));
    assert_eq!(told.len(), 2, "{told:?}");
    for file in told {
        assert_eq!(lines(&file, &["DTSTAMP", "SEQUENCE"]), ["DTSTAMP:20260902T080000Z", "SEQUENCE:0"]);
    }
}

#[test]
fn a_new_title_of_one_meeting_reaches_who_holds_the_network_when_words_are_asked_for() {
    let all = Leaders::since("2026-09-01");
    all.give("first", false);
    let title = json!({ "recurrence_id": all.rule, "day": "2026-10-21", "scope": "this", "title": "Annual general meeting" });
    all.cast.call("edit_meetings", title);
    assert_eq!(all.due(), Vec::<String>::new(), "words bother nobody unless asked");
    let told = all.give("words", true);
    let said = lines(&told[0], &["SUMMARY", "RECURRENCE-ID"]);
    let own =
        ["RECURRENCE-ID;TZID=Europe/London:20261021T140000", "SUMMARY;LANGUAGE=en-GB:Annual general meeting"];
    assert_eq!(said, ["SUMMARY:Leaders", own[0], own[1]]);
    let feed = json!({ "of": { "series_id": all.series }, "path": all.folder.path().join("feed") });
    all.cast.call("export_feed", feed);
    let feed = lines(&all.folder.path().join("feed/agenda.ics"), &["SUMMARY"]);
    assert_eq!(feed, ["SUMMARY:Leaders", own[1]]);
    let which = json!({ "series_id": all.series, "include_text": true });
    assert_eq!(due_of(&all.cast, which.clone()), Vec::<String>::new());
    all.cast.call("change_series", json!({ "id": all.series, "contact_name": "Sam Whitlock" }));
    assert_eq!(due_of(&all.cast, which).len(), 1, "who answers for it is seen");
}

/// What a file asks of each ATTENDEE.
fn asked(file: &Path) -> Vec<String> {
    let of = |line: &String| {
        let asks = |one: &&str| one.starts_with("PARTSTAT=") || one.starts_with("RSVP=");
        line.split(':').next().unwrap().split(';').filter(asks).collect::<Vec<_>>().join(" ")
    };
    lines(file, &["ATTENDEE"]).iter().map(of).collect()
}

/// Amara's answer to an invitation, brought in.
fn accept(cast: &Cast, invitation: &Path, folder: &Path) {
    let [uid, sequence] = ["UID", "SEQUENCE"].map(|name| lines(invitation, &[name])[0].clone());
    let reply = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:x",
        "METHOD:REPLY",
        "BEGIN:VEVENT",
        &uid,
        &sequence,
        "DTSTAMP:20260901T090000Z",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:amara@northbank.example.org",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
    .join("\r\n");
    let path = folder.join("reply.ics");
    std::fs::write(&path, reply).unwrap();
    let taken = cast.call("import_replies", json!({ "paths": [path] }));
    assert_eq!((&taken["unknown_items"], &taken["unknown_people"]), (&json!(0), &json!(0)), "{taken}");
}

#[test]
fn a_change_of_words_does_not_ask_again_who_has_answered() {
    const ASKED: &str = "PARTSTAT=NEEDS-ACTION RSVP=TRUE";
    const ACCEPTED: &str = "PARTSTAT=ACCEPTED";
    let all = Leaders::since("2026-09-01");
    let first = all.give("first", false);
    assert_eq!(asked(&first[0]), [ASKED]);
    accept(&all.cast, &first[0], all.folder.path());
    all.cast.call("change_event", json!({ "id": all.meetings[1], "title": "Annual general meeting" }));
    let told = all.give("words", true);
    assert_eq!(asked(&told[0]), [ACCEPTED, ACCEPTED], "the master and its override");
    all.cast.call("change_series", json!({ "id": all.series, "description": "What we talk about" }));
    let told = all.give("more", true);
    assert_eq!(asked(&told[0]), [ACCEPTED, ACCEPTED], "nor the second time");
    all.cast.call("change_series", json!({ "id": all.series, "venue_name": "Library" }));
    let told = all.give("place", false);
    assert_eq!(asked(&told[0])[0], ASKED, "another place asks anew");
    all.cast.call("change_series", json!({ "id": all.series, "description": "What we do" }));
    let told = all.give("again", true);
    assert_eq!(asked(&told[0])[0], ASKED, "the answer was to the place before");
    accept(&all.cast, &told[0], all.folder.path());
    all.cast.call("change_series", json!({ "id": all.series, "description": "What we did" }));
    assert_eq!(asked(&all.give("last", true)[0])[0], ACCEPTED);
    assert!(list(&all.cast.call("ledger", json!({ "series_id": all.series }))["items"])[0]["stale"] == 0);
}

#[test]
fn a_question_that_may_not_be_told_any_more_leaves_calendar_entries_as_any_change_of_words() {
    let all = Leaders::since("2026-09-01");
    let meeting = &all.meetings[1];
    all.cast.call("change_event", with(meeting, json!({ "topic": "We lose money on devices" })));
    let asked = |files: &[PathBuf]| {
        let inside =
            |file: &PathBuf| std::fs::read_to_string(file).unwrap().contains("We lose money on devices");
        files.iter().filter(|file| inside(file)).count()
    };
    assert_eq!(asked(&all.give("first", false)), 1);
    let said = json!({
        "event_id": meeting, "text": "We lose money on devices", "permission": "internal", "kind": "takeaway",
    });
    let said = all.cast.make("create_takeaway", said);
    assert_eq!(all.due(), Vec::<String>::new(), "nobody is bothered");
    let in_words = || due_of(&all.cast, json!({ "series_id": all.series, "include_text": true }));
    let [update]: [String; 1] = in_words().try_into().unwrap();
    assert!(update.starts_with("Leaders: REQUEST text Amara Okafor "), "{update}");
    let told = all.give("second", true);
    assert_eq!((told.len(), asked(&told)), (1, 0));
    assert_eq!(in_words(), Vec::<String>::new());
    let feed = all.folder.path().join("feed");
    all.cast.call("export_feed", json!({ "of": { "series_id": all.series }, "path": feed }));
    let published: Vec<_> = std::fs::read_dir(&feed).unwrap().map(|one| one.unwrap().path()).collect();
    assert_eq!((published.is_empty(), asked(&published)), (false, 0));
    all.cast.call("change_takeaway", with(&said, json!({ "permission": "public" })));
    assert_eq!(asked(&all.give("third", true)), 1, "what may be told again is told again");
}
