//! The top level holds only what was agreed: the rest has a folder to live in.

use crate::places;
use std::{collections::BTreeSet, process::Command};

const ALLOWED: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "src-tauri",
    "ui",
    "tests",
    "icons",
    "README.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
];

fn strangers(paths: &str) -> Vec<String> {
    let tops: BTreeSet<&str> =
        paths.split('\0').filter_map(|path| path.split('/').next()).filter(|top| !top.is_empty()).collect();
    tops.into_iter()
        .filter(|top| !top.starts_with('.') && !ALLOWED.contains(top))
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_top_level_holds_only_what_was_agreed() {
    let listed = Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(places::root())
        .output()
        .expect("git lists the project's files");
    let found = strangers(&String::from_utf8(listed.stdout).expect("paths are UTF-8"));
    assert!(found.is_empty(), "\nmove these into src-tauri, ui, tests or icons: {found:?}\n");
}

#[test]
fn a_stranger_at_the_top_is_found() {
    assert_eq!(
        strangers("README.md\0notes.txt\0.gitignore\0src-tauri/src/main.rs\0docs/a.md"),
        ["docs", "notes.txt"]
    );
}
