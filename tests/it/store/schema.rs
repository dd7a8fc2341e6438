//! The schema as it is written down, and every older one with a workspace of its own that comes to it.
//!
//! `UPDATE_EXPECT=1` writes the golden file and the newest fixture anew; the fixture of a version that has been shipped is
//! never written again.

use super::{Desk, clock};
use crate::office::{Office, list, text};
use expect_test::expect_file;
use plenary_core::Plenary;
use plenary_core::store::connect::APPLICATION_ID;
use plenary_core::store::migrate;
use rusqlite::Connection;
use serde_json::json;
use std::path::Path;

/// What is made from the data by triggers, and these triggers.
const DERIVED: [&str; 2] = ["search_", "people_list"];

/// One thing of a schema.
struct Part {
    kind: String,
    name: String,
    sql: String,
}

impl Part {
    fn is_derived(&self) -> bool {
        DERIVED.iter().any(|beginning| self.name.starts_with(beginning))
    }
}

/// Everything in a schema, in the order it was made, without what the search keeps for itself.
fn parts(connection: &Connection) -> Vec<Part> {
    let mut statement = connection
        .prepare(
            "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             AND name NOT LIKE 'search_index\\_%' ESCAPE '\\' ORDER BY rowid",
        )
        .unwrap();
    let part = |row: &rusqlite::Row<'_>| {
        let sql: String = row.get(2)?;
        let sql = sql.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
        Ok(Part { kind: row.get(0)?, name: row.get(1)?, sql: format!("{sql};\n") })
    };
    statement.query_map([], part).unwrap().map(Result::unwrap).collect()
}

/// The schema of a file, by kind and name.
fn schema(path: &Path) -> String {
    told(parts(&Connection::open(path).unwrap()))
}

/// The same without the triggers into the change log, which are made from the tables.
fn written_schema(path: &Path) -> String {
    let mut parts = parts(&Connection::open(path).unwrap());
    parts.retain(|part| part.kind != "trigger" || !part.name.starts_with("log_"));
    told(parts)
}

fn told(mut parts: Vec<Part>) -> String {
    parts.sort_by(|one, other| (&one.kind, &one.name).cmp(&(&other.kind, &other.name)));
    parts.iter().map(|part| part.sql.as_str()).collect::<Vec<_>>().join("\n")
}

/// SQL that makes the same workspace again: tables, what derives the search, the data, and the other triggers.
fn dump(path: &Path) -> String {
    let connection = Connection::open(path).unwrap();
    let parts = parts(&connection);
    let mut sql = format!(
        "-- A workspace of schema {0}, as it was left by the program that wrote it.\nPRAGMA foreign_keys = OFF;\n\
         PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {0};\n\n",
        migrate::latest()
    );
    let (triggers, tables): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|part| part.kind == "trigger");
    let (derived, noted): (Vec<&Part>, Vec<&Part>) = triggers.into_iter().partition(|part| part.is_derived());
    sql.extend(tables.iter().chain(&derived).map(|part| part.sql.as_str()));
    for table in tables.iter().filter(|part| part.kind == "table" && !part.is_derived()) {
        sql.push_str(&rows(&connection, &table.name));
    }
    sql.extend(noted.iter().map(|part| part.sql.as_str()));
    sql
}

fn rows(connection: &Connection, table: &str) -> String {
    let mut columns = connection.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid").unwrap();
    let columns: Vec<String> =
        columns.query_map([table], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let quoted =
        columns.iter().map(|column| format!("quote({column})")).collect::<Vec<_>>().join(" || ', ' || ");
    let mut statement = connection.prepare(&format!("SELECT {quoted} FROM {table} ORDER BY rowid")).unwrap();
    let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let columns = columns.join(", ");
    rows.map(|values| format!("INSERT INTO {table} ({columns}) VALUES ({});\n", values.unwrap())).collect()
}

#[test]
fn the_schema_is_the_one_written_down_and_has_a_fixture() {
    let desk = Desk::new();
    expect_file!["../../golden/schema.sql"].assert_eq(&written_schema(&desk.path));
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/workspaces/");
    let newest = format!("{fixtures}schema-{}.sql", migrate::latest());
    expect_file![newest].assert_eq(&dump(&desk.path));
}

#[test]
fn every_schema_ever_shipped_comes_to_the_newest_with_what_is_in_it() {
    let newest = schema(&Desk::new().path);
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/workspaces");
    for version in 1..=migrate::latest() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.plenary");
        let sql = std::fs::read_to_string(fixtures.join(format!("schema-{version}.sql"))).unwrap();
        Connection::open(&path).unwrap().execute_batch(&sql).unwrap();
        let office = Office::of(Plenary::open(&path, clock(2), "a test").unwrap());
        assert_eq!(office.faults(), Vec::<String>::new(), "version {version}");
        let event = &office.call("list_events", json!({}))[0]["event"];
        assert_eq!(text(&event["title"]), "Inclusion Days", "version {version}");
        let found = office.call("search", json!({ "query": "okafor", "limit": 5 }));
        assert_eq!(list(&found).len(), 1, "version {version}: the search knows its people");
        assert_ne!(office.call("undo", json!({})), json!(null), "version {version}: its history goes on");
        assert_eq!(office.faults(), Vec::<String>::new(), "version {version}, after undo");
        drop(office);
        assert_eq!(schema(&path), newest, "version {version}");
    }
}
