//! Everything that is refused, found, done or waited for has its sentence: the codes in the sources against the locale files.

use plenary_core::op::Op;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every Rust source below a folder of the crates, as text; files of tests are left out.
fn sources(below: &str) -> String {
    fn read(folder: &Path, all: &mut String) {
        let mut entries: Vec<PathBuf> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                if !path.ends_with("tests") && !path.ends_with("target") {
                    read(&path, all);
                }
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !path.ends_with("tests.rs")
            {
                let text = std::fs::read_to_string(&path).unwrap();
                all.push_str(text.split("#[cfg(test)]\nmod tests {").next().unwrap());
            }
        }
    }
    let mut all = String::new();
    read(&root().join("src-tauri").join(below), &mut all);
    all
}

/// Every code that stands right after one of the beginnings, spaces and line breaks aside.
fn codes(source: &str, beginnings: &[&str]) -> BTreeSet<String> {
    let after = |beginning: &&str| {
        let rests = source.split(*beginning).skip(1).map(str::trim_start);
        rests
            .filter_map(|rest| rest.strip_prefix('"')?.split('"').next().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    beginnings.iter().flat_map(after).collect()
}

/// The messages of every locale file of British English that begin so, without their beginning.
fn messages(beginning: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(root().join("ui/locales/en-GB")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let names = text.lines().filter_map(|line| line.split_once(" =")).map(|(name, _)| name);
        found.extend(names.filter_map(|name| name.strip_prefix(beginning)).map(str::to_owned));
    }
    found
}

fn none_missing(said: &BTreeSet<String>, there: &BTreeSet<String>) {
    let missing: Vec<&String> = said.difference(there).collect();
    assert!(!said.is_empty() && missing.is_empty(), "without a sentence: {missing:?}");
}

/// Codes that are worked out instead of written in one place.
const WORKED_OUT: &[&str] = &[
    "time-exists-twice",
    "time-does-not-exist",
    "nothing-to-undo",
    "nothing-to-redo",
    "no-such-workspace-typed",
    "import-other-dates-typed",
];

/// What a server is refused with, named once for each kind of server (`plenary-post/src/http.rs`).
const OF_SERVERS: &[&str] = &[
    "not_private: ",
    "host_unknown: ",
    "not_reached: ",
    "not_trusted: ",
    "password_refused: ",
    "forbidden: ",
    "server: ",
];

/// Sentences for what only the page itself can run into.
const OF_THE_PAGE: &[&str] = &["unknown", "not-reached"];

#[test]
fn every_refusal_has_a_sentence_and_every_sentence_a_refusal() {
    let mut said = codes(&sources("."), &["Refusal::new(", ".refusal(", "WireError::new(", "Self::new("]);
    said.extend(codes(&sources("crates/plenary-post"), OF_SERVERS));
    said.extend(WORKED_OUT.iter().map(|code| (*code).to_owned()));
    let there = messages("error-");
    none_missing(&said, &there);
    said.extend(OF_THE_PAGE.iter().map(|code| (*code).to_owned()));
    let unused: Vec<&String> = there.difference(&said).collect();
    assert!(unused.is_empty(), "sentences that nothing says: {unused:?}");
}

#[test]
fn every_problem_of_an_import_has_a_sentence_and_every_sentence_a_problem() {
    let source = sources("crates/plenary-core");
    let said = codes(&source, &["Problem::error(", "Problem::warning("]);
    let there = messages("problem-");
    none_missing(&said, &there);
    let unused: Vec<&String> = there.iter().filter(|code| !source.contains(&format!("\"{code}\""))).collect();
    assert!(unused.is_empty(), "sentences that nothing says: {unused:?}");
}

#[test]
fn every_operation_has_its_words() {
    let mut words: BTreeSet<String> = Op::ALL.iter().map(|op| op.as_str().to_owned()).collect();
    none_missing(&words, &messages("op-"));
    words.extend(["create_workspace", "undo", "redo"].map(str::to_owned));
    none_missing(&words, &messages("op-"));
}

#[test]
fn every_step_of_long_work_has_its_words() {
    let source = sources("crates/plenary-api");
    let steps = source.split("\"job-").skip(1).filter_map(|rest| rest.split('"').next());
    none_missing(&steps.map(str::to_owned).collect(), &messages("job-"));
}

#[test]
fn every_date_in_a_refusal_or_problem_is_written_out() {
    let dates = ["date", "first", "last", "start", "end", "starts", "ends", "wall", "written"];
    let bare: Vec<String> = ["errors.ftl", "problems.ftl"]
        .iter()
        .flat_map(|file| {
            let text = std::fs::read_to_string(root().join("ui/locales/en-GB").join(file)).unwrap();
            dates
                .iter()
                .filter(|date| text.contains(&format!("{{ ${date} }}")))
                .map(|date| format!("{file}: {date}"))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(bare.is_empty(), "put them as WHEN($…), or call what is no date otherwise: {bare:?}");
}
