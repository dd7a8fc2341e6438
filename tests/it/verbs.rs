//! Which noun has which verb: the table in ARCHITECTURE.md against the table of commands.

use plenary_api::commands;
use std::collections::BTreeSet;

const ARCHITECTURE: &str = include_str!("../../src-tauri/ARCHITECTURE.md");

/// What each column is called in the name of a command.
const VERBS: [&str; 6] = ["create", "change", "duplicate", "cancel", "archive", "delete"];

/// The nouns of the lines, as commands name them, with their cells.
fn lines() -> Vec<(String, Vec<String>)> {
    let (_, section) = ARCHITECTURE.split_once("## Which noun has which verb").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| ")).skip(1);
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    let noun = |cells: Vec<String>| {
        let noun = if cells[0] == "network" { "series" } else { &cells[0] };
        (noun.to_owned(), cells[1..].to_vec())
    };
    rows.map(cells).map(noun).collect()
}

fn named(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_command_in_the_table_of_verbs_is_there_and_no_verb_is_left_out() {
    let there: BTreeSet<&str> = commands::all().map(|command| command.name).collect();
    let lines = lines();
    assert_eq!(lines.len(), 14);
    for (noun, cells) in &lines {
        assert_eq!(cells.len(), VERBS.len(), "{noun}");
        for (verb, cell) in VERBS.iter().zip(cells) {
            for name in named(cell) {
                assert!(there.contains(name), "{noun}: there is no command {name}");
            }
            let own = format!("{verb}_{noun}");
            let has = there.contains(own.as_str());
            assert!(!has || named(cell).contains(&own.as_str()), "{noun}: {own} is not in the table");
        }
    }
}

#[test]
fn nothing_else_is_made_again_called_off_or_put_away() {
    let lines = lines();
    let told: BTreeSet<&str> =
        lines.iter().flat_map(|(_, cells)| cells).flat_map(|cell| named(cell)).collect();
    let verbs = ["duplicate_", "cancel_", "archive_"];
    let has_verb = |name: &str| verbs.iter().any(|verb| name.starts_with(verb));
    let untold: Vec<&str> = commands::all()
        .map(|command| command.name)
        .filter(|name| has_verb(name) && !told.contains(name))
        .collect();
    assert_eq!(untold, Vec::<&str>::new());
}
