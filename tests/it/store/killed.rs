//! A program that is killed in the middle of its work loses nothing that it had acknowledged, and leaves nothing half done.
//!
//! The killed program is this test program itself, started again with `PLENARY_TO_BE_KILLED` naming the workspace.

use super::clock;
use crate::office::{Office, list, text};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_core::op::Op;
use plenary_core::ops::people::CreatePerson;
use serde_json::json;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

const VARIABLE: &str = "PLENARY_TO_BE_KILLED";

/// Writes people one after the other until it is killed, and says each that was written.
#[test]
fn a_writer_says_whom_it_has_written() {
    let Some(path) = std::env::var_os(VARIABLE) else { return };
    let office = Office::of(Plenary::open(path, Clock::system(), "a program to be killed").unwrap());
    for number in 0.. {
        let name = format!("Number{number}");
        office.call("create_person", json!({ "given_name": name, "family_name": "Written" }));
        say(&format!("written {name}"));
    }
}

/// Writes a thousand people in one change and is killed before it is committed.
#[test]
fn a_writer_says_that_it_is_in_the_middle() {
    let Some(path) = std::env::var_os(VARIABLE) else { return };
    let plenary = Plenary::open(path, Clock::system(), "a program to be killed").unwrap();
    let change = plenary.transact(Op::AcceptAttendees, |tx| {
        let office = plenary_core::store::workspace::get(tx)?;
        for number in 0..1_000 {
            let input = CreatePerson::new(format!("Half{number}"), "Written".to_owned());
            let row = plenary_core::model::Person {
                id: tx.new_id(),
                given_name: input.given_name,
                family_name: input.family_name,
                email: String::new(),
                organisation_id: None,
                job_title: String::new(),
                pronouns: String::new(),
                phone: String::new(),
                website: String::new(),
                biography: String::new(),
                remarks: office.office_name.clone(),
                external_id: String::new(),
                archived: false,
                created_at: tx.at(),
                updated_at: tx.at(),
            };
            plenary_core::store::insert(tx, &row)?;
        }
        say("in the middle");
        std::io::stdin().read_line(&mut String::new()).unwrap();
        Ok(())
    });
    panic!("nobody killed this program: {change:?}");
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{line}").unwrap();
    out.flush().unwrap();
}

/// Starts one of the programs above on a workspace.
fn start(test: &str, workspace: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(VARIABLE, workspace)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Kills the program once it has said so many lines; gives everything it had said by then.
fn kill_after(mut child: Child, lines: usize, beginning: &str) -> Vec<String> {
    let mut said = Vec::new();
    let mut out = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    while said.len() < lines {
        let line = out.next().expect("the program goes on until it is killed");
        said.extend(line.strip_prefix(beginning).map(str::to_owned));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    said.extend(out.filter_map(|line| line.strip_prefix(beginning).map(str::to_owned)));
    said
}

#[test]
fn nothing_that_was_acknowledged_is_lost_when_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.plenary");
    drop(Plenary::create(&path, clock(1), "a test").unwrap());
    let child = start("store::killed::a_writer_says_whom_it_has_written", &path);
    let acknowledged = kill_after(child, 25, "written ");
    let office = Office::of(Plenary::open(&path, Clock::system(), "a test").unwrap());
    assert_eq!(office.faults(), Vec::<String>::new());
    let page = office.call("directory_page", json!({ "limit": 500 }));
    let there: Vec<&str> = list(&page["rows"]).iter().map(|row| text(&row["person"]["given_name"])).collect();
    for name in &acknowledged {
        assert!(there.contains(&name.as_str()), "{name} was acknowledged and is not there");
    }
    assert!(there.len() <= acknowledged.len() + 1, "at most the one under way was not yet acknowledged");
    office.call("create_person", json!({ "given_name": "After", "family_name": "Wards" }));
    office.call("undo", json!({}));
    office.call("undo", json!({}));
}

#[test]
fn a_change_that_was_cut_off_in_the_middle_never_happened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.plenary");
    drop(Plenary::create(&path, clock(1), "a test").unwrap());
    let before = Office::of(Plenary::open(&path, clock(2), "a test").unwrap()).dump();
    kill_after(start("store::killed::a_writer_says_that_it_is_in_the_middle", &path), 1, "in the middle");
    let office = Office::of(Plenary::open(&path, clock(3), "a test").unwrap());
    assert_eq!((office.dump(), office.faults()), (before, vec![]));
    assert_eq!(office.history(), ["create_workspace"]);
}
