//! The schema as it is written down, and every older one with a workspace of its own that comes to it.
//!
//! `UPDATE_EXPECT=1` writes the golden file and the newest fixture anew; the fixture of a version that has been shipped is
//! never written again.

use super::{Desk, clock};
use crate::office::{Office, list, text};
use expect_test::expect_file;
use plenary_core::Plenary;
use plenary_core::store::connect::{self, APPLICATION_ID};
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
    let keyed = "SELECT wr FROM pragma_table_list WHERE name = ?1";
    let order = if connection.query_row(keyed, [table], |row| row.get(0)).unwrap() { "1" } else { "rowid" };
    let mut statement =
        connection.prepare(&format!("SELECT {quoted} FROM {table} ORDER BY {order}")).unwrap();
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
        connect::writer(&path).unwrap().execute_batch(&sql).unwrap(); // knows what the triggers call
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

#[test]
fn a_networks_rule_of_schema_1_becomes_its_first_recurrence_and_its_history_can_still_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.plenary");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/workspaces/schema-1.sql");
    let old = Connection::open(&path).unwrap();
    old.execute_batch(&std::fs::read_to_string(fixture).unwrap()).unwrap();
    let step = |op: &str, sql: &str| {
        old.execute(
            "INSERT INTO log_entry (op, subject, at, device, reverses, undo_state, applied_by)
             VALUES (?1, '', '2026-09-02T08:00:00Z', 'a test', NULL, 'done', (SELECT max(id) + 1 FROM log_entry))",
            [op],
        )
        .unwrap();
        old.execute("UPDATE log_open SET entry_id = last_insert_rowid(), at = '2026-09-02T08:00:00Z'", [])
            .unwrap();
        old.execute_batch(sql).unwrap();
        old.execute("UPDATE log_open SET entry_id = NULL, at = NULL", []).unwrap();
    };
    let network = |id: u8, title: &str| {
        format!(
            "INSERT INTO series (id, title, slug, description, rule, zone, start_time, end_time, online_url, contact_name,
             contact_email, archived, created_at, updated_at)
             VALUES ('01a05bfb-8000-7000-8000-00000000000{id}', '{title}', 'network-{id}', '', '', 'Europe/London', NULL, NULL,
             '', '', '', 0, '2026-09-02T08:00:00Z', '2026-09-02T08:00:00Z')"
        )
    };
    step("create_series", &network(1, "Data"));
    step(
        "change_series",
        "UPDATE series SET title = 'Data Leaders', rule = 'FREQ=MONTHLY;BYDAY=3WE', updated_at = '2026-09-02T08:01:00Z'",
    );
    step("change_series", "UPDATE series SET start_time = '14:00:00', updated_at = '2026-09-02T08:02:00Z'");
    step("create_series", &network(2, "Gone"));
    step("delete_series", "DELETE FROM series WHERE title = 'Gone'");
    drop(old);
    let office = Office::of(Plenary::open(&path, clock(2), "a test").unwrap());
    let networks = office.call("list_series", json!({}));
    let id = &networks[0]["series"]["id"];
    let detail = || office.call("series_detail", json!({ "id": id }));
    let words = "third Wednesday of every month, 14:00 to 15:00 London time";
    assert_eq!(detail()["recurrences"][0]["words"], words);
    office.call("undo", json!({}));
    assert_eq!(list(&office.call("list_series", json!({}))).len(), 2, "the deleted network is back");
    office.call("undo", json!({}));
    office.call("undo", json!({}));
    assert_eq!(detail()["series"]["title"], "Data", "the step that only set hours is passed by");
    assert_eq!(detail()["recurrences"][0]["words"], words, "the rule is not part of that history any more");
    assert_eq!(office.faults(), Vec::<String>::new());
}
