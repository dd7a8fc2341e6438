//! The maps are true: what ARCHITECTURE.md and README.md name in backquotes as a file or folder is there.

use super::{Problem, Source, none, sources};
use crate::places;
use std::path::Path;

/// The maps, from the root.
const MAPS: [&str; 2] = ["src-tauri/ARCHITECTURE.md", "README.md"];
/// Where a path on a map may begin.
const BEGINNINGS: [&str; 6] = [
    "",
    "src-tauri/",
    "src-tauri/crates/",
    "src-tauri/crates/plenary-core/src/",
    "src-tauri/crates/plenary-core/src/store/",
    "src-tauri/crates/plenary-core/src/wording/",
];
/// What is on no map of ours: made by a build, or on the computer of whoever uses the program.
const ELSEWHERE: [&str; 2] = ["target/", "~/"];

/// The words in backquotes that are paths; "a/{b,c}.rs" is two.
fn paths(line: &str) -> Vec<String> {
    let quoted = line.split('`').skip(1).step_by(2);
    let is_path = |word: &&str| {
        let ends = [".rs", ".sql", ".md", ".ftl", ".svelte", ".ts", ".css", ".html", ".svg", ".jinja"];
        let plain = !word.contains([' ', '(', '<', '*', '…', '%', '→']);
        plain && (word.ends_with('/') || word.contains('/') && ends.iter().any(|end| word.ends_with(end)))
    };
    let ours = |word: &&str| !ELSEWHERE.iter().any(|start| word.starts_with(start));
    quoted.filter(is_path).filter(ours).flat_map(spelled_out).collect()
}

fn spelled_out(word: &str) -> Vec<String> {
    match word.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?))) {
        Some((before, (names, after))) => {
            names.split(',').map(|name| format!("{before}{}{after}", name.trim())).collect()
        }
        None => vec![word.to_owned()],
    }
}

fn problems(source: &Source, is_there: impl Fn(&str) -> bool) -> Vec<Problem> {
    let named = (1..)
        .zip(source.text.lines())
        .flat_map(|(at, line)| paths(line).into_iter().map(move |path| (at, path)));
    named
        .filter(|(_, path)| !BEGINNINGS.iter().any(|start| is_there(&format!("{start}{path}"))))
        .map(|(at, path)| Problem::at(source, at, format!("{path} is not there: say where it is now")))
        .collect()
}

#[test]
fn every_place_on_a_map_is_there() {
    let is_there = |path: &str| Path::new(&places::root()).join(path).exists();
    let maps: Vec<Source> =
        sources().into_iter().filter(|source| MAPS.contains(&source.path.as_str())).collect();
    assert_eq!(maps.len(), MAPS.len());
    none(maps.iter().flat_map(|map| problems(map, is_there)).collect());
}

#[test]
fn a_place_that_is_gone_is_found() {
    let map =
        Source::made_up("README.md", "| x | `rules/{here,gone}.rs`, `store/` and `Op::X` or `a b/c.rs` |\n");
    let found = problems(&map, |path| path.ends_with("rules/here.rs") || path.ends_with("core/src/store/"));
    assert_eq!(
        found.iter().map(|one| one.say.as_str()).collect::<Vec<_>>(),
        ["rules/gone.rs is not there: say where it is now"]
    );
}
