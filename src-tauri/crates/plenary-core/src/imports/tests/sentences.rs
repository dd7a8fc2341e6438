//! Every problem that the code can name has its sentence, and every sentence its problem.

use std::collections::BTreeSet;
use std::path::Path;

fn texts(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            texts(&entry, into);
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            into.push_str(&std::fs::read_to_string(entry).unwrap());
        }
    }
}

/// The kebab-case words that a problem is made of.
fn codes(source: &str) -> BTreeSet<String> {
    let before = ["Problem::error(\"", "Problem::warning(\"", "unreadable(\"", "shape(\""];
    let after = before.iter().flat_map(|start| source.split(start).skip(1));
    after.filter_map(|rest| rest.split_once('"')).map(|(word, _)| word.to_owned()).collect()
}

#[test]
fn every_problem_has_its_sentence_and_every_sentence_its_problem() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut text = String::new();
    for folder in ["imports", "ops"] {
        texts(&source.join(folder), &mut text);
    }
    let named = codes(&text);
    let sentences =
        std::fs::read_to_string(source.join("../../../../ui/locales/en-GB/problems.ftl")).unwrap();
    let said: BTreeSet<String> = sentences
        .lines()
        .filter_map(|line| line.strip_prefix("problem-")?.split_once(" = "))
        .map(|(code, _)| code.to_owned())
        .collect();
    let missing: Vec<&String> = named.iter().filter(|code| !said.contains(*code)).collect();
    let unused: Vec<&String> = said.iter().filter(|code| !text.contains(&format!("\"{code}\""))).collect();
    let none: Vec<&String> = Vec::new();
    assert_eq!((missing, unused), (none.clone(), none));
}
