//! What leaves by the network, as scripts use it: the outbox listed, read, withdrawn and queued again; accounts set up; and what is
//! refused before anything is sent.

use crate::program::Program;
use expect_test::expect;

/// The sample with one action that somebody with an address owns.
fn office() -> Program {
    let program = Program::with_sample();
    program.done(&["call", "change_workspace", r#"{"contact_email":"office@example.org"}"#]);
    program.done(&["account", "mail", "--from", "office@example.org", "--host", "localhost", "--port", "1"]);
    program
}

fn ids(program: &Program) -> Vec<String> {
    let listed = program.says(&["outbox"]);
    listed.lines().map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

#[test]
fn follow_ups_wait_in_the_outbox_are_read_withdrawn_and_queued_again() {
    let program = office();
    assert_eq!(program.says(&["outbox"]), "");
    program.done(&["outbox", "follow-ups", "--series", "data-leaders-network"]);
    let ids = ids(&program);
    assert!(!ids.is_empty());
    let states = || -> Vec<String> {
        let listed = program.says(&["outbox", "list"]);
        listed.lines().map(|line| line.split_whitespace().nth(1).unwrap().to_owned()).collect()
    };
    assert!(states().iter().all(|state| state == "waiting"), "{:?}", states());
    let message = program.says(&["outbox", "show", &ids[0]]);
    assert!(message.starts_with("From: ") && message.contains("\nTo: "), "{message}");
    program.done(&["outbox", "withdraw", &ids[0]]);
    assert_eq!(states()[0], "withdrawn");
    program.done(&["outbox", "retry", &ids[0]]);
    assert_eq!(states()[0], "waiting");
    let known = program.refused(&["outbox", "arrived", &ids[0]]);
    assert!(
        known.contains("it waits to be sent"),
        "only what is in doubt can be said to have arrived: {known}"
    );
    let all = program.run(&["--json", "outbox"]).json();
    assert_eq!(all["rows"].as_array().unwrap().len(), ids.len());
    assert_eq!(all["batches"][0]["waiting"], ids.len());
}

#[test]
fn all_that_waits_is_saved_unless_messages_are_named() {
    let program = office();
    program.done(&["outbox", "follow-ups", "--series", "data-leaders-network"]);
    let ids = ids(&program);
    assert!(ids.len() > 1, "{ids:?}");
    let folder = tempfile::tempdir().unwrap();
    let saved = |name: &str, ids: &[&str]| {
        let path = folder.path().join(name);
        let report = program.run(&[&["outbox", "save", path.to_str().unwrap()], ids].concat()).json();
        (report["files"].clone(), std::fs::read_dir(path).unwrap().count())
    };
    program.done(&["outbox", "withdraw", &ids[0]]);
    let rest = ids.len() - 1;
    assert_eq!(saved("look", &["--unrecorded"]), (rest.into(), rest), "what was taken back does not wait");
    assert_eq!(saved("rest", &[]), (rest.into(), rest), "a mere look changed nothing");
    assert_eq!(saved("nothing", &[]), (0.into(), 0), "what was saved counts as sent");
    program.done(&["outbox", "retry", &ids[0]]);
    assert_eq!(saved("all", &[]), (1.into(), 1));
    assert_eq!(saved("one", &[&ids[0]]), (1.into(), 1), "what was saved is saved once more by its id");
}

#[test]
fn accounts_are_listed_and_changed_by_their_name() {
    let program = office();
    let calendar = ["account", "caldav", "--name", "Team", "--url", "https://calendar.example.org/team/"];
    program.done(&[&calendar[..], &["--user", "office"]].concat());
    program.done(&[&calendar[..], &["--user", "quay"]].concat());
    expect![[r#"
        mail    office@example.org  localhost
        caldav  Team                https://calendar.example.org/team/
    "#]]
    .assert_eq(&program.says(&["account", "list"]));
    let accounts = program.run(&["--json", "account", "list"]).json();
    assert_eq!(accounts["caldav"][0]["user_name"], "quay");
    let open = program.refused(&[
        "account",
        "caldav",
        "--name",
        "Open",
        "--url",
        "http://calendar.example.org/",
        "--user",
        "a",
    ]);
    expect!["url: “http://calendar.example.org/” is not an encrypted address. It begins with https://."]
        .assert_eq(&open);
}

#[test]
fn publishing_names_what_is_not_there() {
    let program = office();
    let publish = |of: &[&str], account: &str| {
        program.refused(&[&["publish", "caldav"], of, &["--account", account]].concat())
    };
    expect!["There is no network called “nobody”. Check the spelling, or use its id."]
        .assert_eq(&publish(&["--series", "nobody"], "Team"));
    expect!["There is no account called “Team”. Check the spelling, or use its id."]
        .assert_eq(&publish(&["--series", "data-leaders-network"], "Team"));
    program.done(&[
        "account",
        "caldav",
        "--name",
        "Team",
        "--url",
        "https://localhost:1/",
        "--user",
        "office",
    ]);
    let kept = ["publish", "caldav", "--series", "data-leaders-network", "--account", "Team", "--kept"];
    assert_eq!(program.says(&kept), "", "nothing was kept, and no server is asked");
    let both = program.run(&[&kept[..], &["--overwrite", "a@example.org"]].concat());
    assert_eq!(both.status, 2, "looking changes nothing: {}", both.err);
    let none = program.run(&["publish", "caldav", "--account", "Team"]);
    assert_eq!(none.status, 2, "an event or a network has to be named: {}", none.err);
}
