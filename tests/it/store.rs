//! The workspace file: who may open it, what is refused untouched, and what is noticed when it is damaged.

mod killed;
mod schema;

use crate::cast::Cast;
use crate::office::{Office, list, text};
use expect_test::expect;
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_core::error::{Error, Result};
use plenary_core::model::Permission;
use plenary_core::op::Op;
use plenary_core::store::{check, connect, people};
use rusqlite::Connection;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::time::Duration;

/// A folder with one workspace in it, in which the cast is at work.
struct Desk {
    folder: tempfile::TempDir,
    path: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.plenary");
        drop(Cast::in_office(Office::of(Plenary::create(&path, clock(1), "a test").unwrap())));
        Self { folder, path }
    }

    fn open(&self, day: u32) -> Plenary {
        Plenary::open(&self.path, clock(day), "a test").unwrap()
    }

    /// The names of everything in the folder.
    fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Changes the file behind Plenary's back.
    fn damage(&self, sql: &str) {
        Connection::open(&self.path).unwrap().execute_batch(sql).unwrap();
    }

    fn faults(&self) -> Vec<String> {
        self.open(9).faults().unwrap()
    }
}

fn clock(day: u32) -> Clock {
    Clock::fixed(format!("2026-09-{day:02}T08:00:00Z").parse().unwrap())
}

/// Code and parameters of a refusal.
fn refused<T>(result: Result<T>) -> (&'static str, BTreeMap<&'static str, String>) {
    match result {
        Err(Error::Refused(refusal)) => (refusal.code, refusal.params),
        Err(error) => panic!("{error:?} is no refusal"),
        Ok(_) => panic!("it was not refused"),
    }
}

#[test]
fn a_second_program_is_told_who_holds_the_workspace_and_may_read_meanwhile() {
    let desk = Desk::new();
    let window = Plenary::open(&desk.path, clock(2), "the Plenary window").unwrap();
    window.hold().unwrap();
    let script = Plenary::open(&desk.path, clock(3), "the command line").unwrap();
    let (code, params) = refused(script.hold());
    assert_eq!(code, "workspace-in-use");
    assert_eq!(params["holder"], format!("the Plenary window (process {})", std::process::id()));
    let both = [Office::of(window), Office::of(script)];
    let [one, other] = both.each_ref().map(|office| office.call("list_events", json!({})));
    assert_eq!(one, other);
    let [window, script] = both;
    drop(window);
    script.plenary().hold().unwrap();
}

#[test]
fn what_a_newer_plenary_wrote_is_opened_by_nothing_and_changed_by_nothing() {
    let desk = Desk::new();
    desk.damage("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE);");
    for beside in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{beside}", desk.path.display()));
    }
    let (before, files) = (std::fs::read(&desk.path).unwrap(), desk.files());
    let (code, params) = refused(Plenary::open(&desk.path, clock(2), "a test"));
    assert_eq!((code, params["found"].as_str()), ("newer-file", "99"));
    assert_eq!(refused(Plenary::create(&desk.path, clock(2), "a test")).0, "newer-file");
    assert!(std::fs::read(&desk.path).unwrap() == before, "not a byte of it is different");
    assert_eq!(desk.files(), files, "and nothing lies beside it");
}

#[test]
fn a_newer_file_that_was_left_in_the_middle_of_its_work_is_refused_as_well() {
    let desk = Desk::new();
    desk.damage("PRAGMA user_version = 99;");
    let before = std::fs::read(&desk.path).unwrap();
    assert_eq!(refused(Plenary::open(&desk.path, clock(2), "a test")).0, "newer-file");
    assert!(std::fs::read(&desk.path).unwrap() == before, "not a byte of it is different");
}

#[test]
fn what_is_no_workspace_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let text_file = folder.path().join("letter.txt");
    std::fs::write(&text_file, "Dear all,\n".repeat(400)).unwrap();
    let other = folder.path().join("other.sqlite");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE person (id TEXT)").unwrap();
    for path in [text_file.as_path(), &other, folder.path()] {
        let before = std::fs::read(path).unwrap_or_default();
        assert_eq!(
            refused(Plenary::open(path, clock(1), "a test")).0,
            "not-a-workspace",
            "{}",
            path.display()
        );
        assert_eq!(std::fs::read(path).unwrap_or_default(), before);
    }
}

#[test]
fn opening_what_is_not_there_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.plenary");
    assert_eq!(refused(Plenary::open(&path, clock(1), "a test")).0, "no-such-workspace");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_new_workspace_never_takes_the_place_of_another_file() {
    let desk = Desk::new();
    let before = std::fs::read(&desk.path).unwrap();
    assert_eq!(refused(Plenary::create(&desk.path, clock(1), "a test")).0, "workspace-exists");
    assert!(std::fs::read(&desk.path).unwrap() == before);
}

#[test]
fn a_back_up_says_the_same_and_is_sound_and_never_goes_over_a_file() {
    let desk = Desk::new();
    let office = Office::of(desk.open(2));
    let copy = desk.folder.path().join("copy.plenary");
    office.call("back_up", json!({ "path": copy }));
    assert_eq!(office.refused("back_up", json!({ "path": copy })), "file-exists");
    let copied = Office::of(Plenary::open(&copy, clock(3), "a test").unwrap());
    assert_eq!((copied.dump(), copied.faults()), (office.dump(), vec![]));
    assert_eq!(copied.history(), office.history(), "its history comes along, so it can be undone there");
}

#[test]
fn check_finds_a_row_that_was_changed_behind_the_log() {
    let desk = Desk::new();
    assert_eq!(desk.faults(), Vec::<String>::new());
    desk.open(3).transact(Op::ChangeRoom, |_| Ok(())).unwrap();
    let hall = "WHERE name = 'Hall'";
    let cast = Office::of(desk.open(4));
    let event = cast.call("event_by_slug", json!({ "slug": "inclusion-days" }))["id"].clone();
    let room = cast.call("event_overview", json!({ "event_id": event }))["rooms"][0]["id"].clone();
    cast.call("change_room", json!({ "id": room, "capacity": 90 }));
    drop(cast);
    desk.damage(&format!("DROP TRIGGER log_room_update; UPDATE room SET capacity = 7 {hall};"));
    assert_eq!(
        desk.faults(),
        [
            "log: the trigger log_room_update is missing".to_owned(),
            format!("log: room {} is not as the log says", text(&room))
        ]
    );
}

#[test]
fn check_finds_a_search_that_forgot_somebody_and_a_rebuild_mends_it() {
    let desk = Desk::new();
    desk.damage("DELETE FROM search_row WHERE noun = 'person' AND title LIKE '%Okafor%';");
    assert_eq!(desk.faults(), ["search: of person, 1 missing and 0 too many"]);
    let office = Office::of(desk.open(2));
    office.call("rebuild_search", json!({}));
    assert_eq!(office.faults(), Vec::<String>::new());
    assert_eq!(list(&office.call("search", json!({ "query": "okafor", "limit": 5 }))).len(), 1);
}

#[test]
fn check_finds_minutes_whose_text_is_not_the_one_they_were_sealed_with() {
    let desk = Desk::new();
    let office = Office::of(desk.open(1));
    let event = office.call("event_by_slug", json!({ "slug": "inclusion-days" }))["id"].clone();
    office.call("build_draft", json!({ "event_id": event, "kind": "minutes" }));
    let minutes = office.call("minutes", json!({ "event_id": event }))["minutes"]["id"].clone();
    office.call("circulate_minutes", json!({ "id": minutes }));
    assert_eq!(office.faults(), Vec::<String>::new());
    drop(office);
    desk.damage("DROP TRIGGER log_minutes_version_update; UPDATE minutes_version SET body = body || 'Agreed.' WHERE number = 1;");
    let broken =
        format!("minutes: version 1 (draft) of {} no longer has the text it was sealed with", text(&minutes));
    assert!(desk.faults().contains(&broken), "{:?}", desk.faults());
}

#[test]
fn check_finds_a_reference_to_nothing() {
    let desk = Desk::new();
    desk.damage("PRAGMA foreign_keys = OFF; DROP TRIGGER log_organisation_delete; DELETE FROM organisation;");
    let faults = desk.faults();
    assert!(
        faults.iter().any(|fault| fault.starts_with("references: ") && fault.contains("organisation")),
        "{faults:?}"
    );
}

#[test]
fn check_finds_a_page_that_was_overwritten() {
    let desk = Desk::new();
    desk.damage("PRAGMA wal_checkpoint(TRUNCATE);");
    let mut bytes = std::fs::read(&desk.path).unwrap();
    let connection = Connection::open(&desk.path).unwrap();
    let page: u32 = connection
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'session_by_event'", [], |row| row.get(0))
        .unwrap();
    drop(connection);
    let page = page as usize;
    bytes[(page - 1) * 4096..page * 4096].fill(0x5a);
    std::fs::write(&desk.path, bytes).unwrap();
    let plenary = desk.open(2);
    let found = plenary.faults();
    assert!(!matches!(&found, Ok(faults) if faults.is_empty()), "{found:?}");
}

#[test]
fn nothing_writes_past_the_log() {
    let desk = Desk::new();
    let connection = connect::writer(&desk.path).unwrap();
    let error = connection.execute("UPDATE person SET phone = '1'", []).unwrap_err();
    assert_eq!(error.to_string(), "a write outside transact");
}

#[test]
fn reading_does_not_wait_for_a_change_that_is_under_way() {
    let desk = Desk::new();
    let plenary = desk.open(2);
    let (begun, has_begun) = channel();
    let (read, has_read) = channel();
    let long = Duration::from_secs(60);
    std::thread::scope(|scope| {
        let plenary = &plenary;
        scope.spawn(move || {
            plenary.transact(Op::ChangePerson, |tx| {
                let person = people::by_email(tx, "priya.nair@example.org")?.unwrap();
                let changed = plenary_core::model::Person { phone: "1".into(), ..person.clone() };
                plenary_core::store::rows::update(tx, &person, changed)?;
                begun.send(()).unwrap();
                has_read.recv_timeout(long).expect("the reader reads while the change is under way");
                Ok(())
            })
        });
        has_begun.recv_timeout(long).unwrap();
        let phone = plenary.read(|conn| Ok(people::by_email(conn, "priya.nair@example.org")?.unwrap().phone));
        assert_eq!(phone.unwrap(), "", "the change is not seen before it is committed");
        read.send(()).unwrap();
    });
    let phone = plenary.read(|conn| Ok(people::by_email(conn, "priya.nair@example.org")?.unwrap().phone));
    assert_eq!(phone.unwrap(), "1");
}

#[test]
fn the_sample_has_as_much_as_it_says() {
    let dump = Office::with_sample().dump();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in dump.lines() {
        *counts.entry(line.split(' ').next().unwrap()).or_default() += 1;
    }
    let permissions = Permission::ALL.iter().map(|permission| {
        let word = format!("\"permission\":\"{permission}\"");
        format!(
            "takeaway {permission}: {}\n",
            dump.lines().filter(|line| line.starts_with("takeaway ") && line.contains(&word)).count()
        )
    });
    let shown = counts.iter().map(|(table, count)| format!("{table}: {count}\n")).chain(permissions);
    expect![[r#"
        action: 25
        agenda_item: 8
        attendance: 305
        check_in: 502
        decision: 11
        draft: 1
        draft_block: 27
        event: 10
        event_host: 11
        format: 80
        link: 7
        minutes: 1
        minutes_version: 4
        note: 21
        office_channel: 2
        organisation: 53
        organisation_domain: 53
        part: 63
        person: 206
        recurrence: 2
        room: 4
        series: 2
        series_member: 32
        session: 22
        takeaway: 62
        topic: 5
        track: 4
        workspace: 1
        takeaway public: 31
        takeaway organisation_only: 12
        takeaway no_name: 11
        takeaway internal: 8
    "#]]
    .assert_eq(&shown.collect::<String>());
}

#[test]
fn the_same_sample_made_twice_says_the_same() {
    let dump = |office: Office| {
        let dump = office.plenary().read(check::dump).unwrap();
        dump.lines().filter(|line| !line.starts_with("workspace ")).map(str::to_owned).collect::<Vec<_>>()
    };
    let (early, late) = (Office::at("2026-09-01T08:00:00Z"), Office::at("2026-09-01T17:00:00Z"));
    for office in [&early, &late] {
        office.call("create_sample", json!({}));
    }
    assert!(dump(early) == dump(late));
}

#[test]
fn what_is_still_here_is_told_of_whatever_has_an_id() {
    let cast = Cast::new();
    let ids = json!([cast.event, cast.opening, cast.amara, "01933b1a-7c00-7000-8000-000000000001", ""]);
    let here = || {
        let told = cast.call("still_here", json!({ "ids": ids }));
        list(&told).iter().map(|id| text(id).to_owned()).collect::<std::collections::BTreeSet<_>>()
    };
    let of = |ids: &[&serde_json::Value]| ids.iter().map(|id| text(id).to_owned()).collect();
    assert_eq!(here(), of(&[&cast.event, &cast.opening, &cast.amara]));
    cast.call("delete_event", json!({ "id": cast.event }));
    assert_eq!(here(), of(&[&cast.amara]));
    cast.call("undo", json!({}));
    assert_eq!(here(), of(&[&cast.event, &cast.opening, &cast.amara]));
}
