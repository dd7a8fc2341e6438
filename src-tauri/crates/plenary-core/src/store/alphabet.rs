//! The order of names in SQL: every connection is taught the key of `rules/alphabet.rs`, which an index may stand on.

use crate::error::Result;
use crate::rules::alphabet;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

/// Teaches a connection `in_letters(text)`, by which lists are sorted. It is as harmless as any function of SQLite's own.
pub fn teach(conn: &Connection) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    Ok(conn.create_scalar_function("in_letters", 1, flags, |arguments| {
        Ok(arguments.get::<Option<String>>(0)?.map(|text| alphabet::key(&text)))
    })?)
}

/// By what people are sorted in SQL: the first of these, then the second. `row` is what stands before a column: "p.", or nothing.
pub fn of_person(row: &str) -> [String; 2] {
    let first = format!("iif({row}family_name = '', {row}given_name, {row}family_name)");
    [format!("in_letters({first})"), format!("in_letters({row}given_name)")]
}

/// The end of a question for people, in their order.
pub fn by_name(row: &str) -> String {
    let [family, given] = of_person(row);
    format!("ORDER BY {family}, {given}, {row}id")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{connect, migrate};

    #[test]
    fn a_screenful_of_the_directory_is_found_by_its_place_in_an_index() {
        let mut conn = connect::memory().expect("a workspace");
        migrate::run(&mut conn, None).expect("the newest schema");
        let asked =
            format!("EXPLAIN QUERY PLAN SELECT id FROM person WHERE archived = 0 {} LIMIT 50", by_name(""));
        let plan: String = conn.query_row(&asked, [], |row| row.get(3)).expect("one step");
        assert_eq!(plan, "SCAN person USING INDEX person_in_order");
    }
}
