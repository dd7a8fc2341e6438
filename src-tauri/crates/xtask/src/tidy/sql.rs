//! SQL lives only in the store.

use super::{Problem, Source, none, sources};

const STORE: &str = "src-tauri/crates/plenary-core/src/store/";

/// Words that open a statement when they stand right after a quote, and the library that carries them.
const OPENERS: &[&str] = &[
    "SELECT ",
    "INSERT ",
    "UPDATE ",
    "DELETE FROM",
    "CREATE TABLE",
    "PRAGMA ",
    "VACUUM",
    "WITH RECURSIVE",
    "DROP TABLE",
];

/// The handle keeps the connections and the error carries the library's own; neither holds a statement.
const MAY_NAME_THE_LIBRARY: &[&str] = &["plenary-core/src/plenary.rs", "plenary-core/src/error.rs"];

fn problems(source: &Source) -> Vec<Problem> {
    let is_outside =
        source.is(".rs") && source.path.starts_with("src-tauri/") && !source.path.starts_with(STORE);
    if !is_outside || source.path.contains("/xtask/src/tidy/") {
        return Vec::new();
    }
    let may_name_the_library = MAY_NAME_THE_LIBRARY.iter().any(|file| source.is(file));
    let guilty = |line: &str| {
        (line.contains("rusqlite::") && !may_name_the_library)
            || OPENERS.iter().any(|opener| line.contains(&format!("\"{opener}")))
    };
    let lines = source.code().filter(|(_, line)| guilty(line));
    lines
        .map(|(line, _)| {
            Problem::at(
                source,
                line,
                "SQL lives only in plenary-core/src/store: give the store a function with domain types",
            )
        })
        .collect()
}

#[test]
fn sql_lives_only_in_the_store() {
    none(sources().iter().flat_map(problems).collect());
}

#[test]
fn a_statement_outside_the_store_is_found() {
    let text = "//! Rooms.\nfn f() { tx.execute(\"DELETE FROM room\") }\n";
    assert_eq!(problems(&Source::made_up("src-tauri/crates/plenary-core/src/ops/rooms.rs", text)).len(), 1);
    assert_eq!(problems(&Source::made_up("src-tauri/crates/plenary-core/src/store/room.rs", text)), []);
    assert_eq!(problems(&Source::made_up("src-tauri/src/call.rs", "use rusqlite::Connection;\n")).len(), 1);
}
