//! Full-text search over people, organisations, events, sessions, notes and takeaways, kept by triggers; networks, which are few, by
//! their titles. Index and question are
//! folded by `rules::folding`, so that who types "oneill", "soren" or "mueller" finds them.

mod asked;

use crate::error::Result;
use crate::model::Series;
use crate::rules::{alphabet, folding};
use crate::store::{people_list, series};
use asked::Asked;
use chrono::NaiveDate;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, params};
use std::cmp::Reverse;

/// What of a noun is found: the table, the event it belongs to, what is shown, and what else is searched.
/// `{}` stands for the row.
struct Searched {
    noun: &'static str,
    event: &'static str,
    title: &'static str,
    body: &'static str,
}

const SEARCHED: &[Searched] = &[
    Searched {
        noun: "event",
        event: "{}.id",
        title: "{}.title",
        body: "{}.summary || ' ' || {}.topic || ' ' || {}.venue_name",
    },
    Searched {
        noun: "session",
        event: "{}.event_id",
        title: "{}.title",
        body: "{}.subtitle || ' ' || {}.summary || ' ' || {}.description",
    },
    Searched {
        noun: "person",
        event: "NULL",
        title: "trim({}.given_name || ' ' || {}.family_name)",
        body: "{}.email || ' ' || {}.job_title || ' ' || coalesce((SELECT name FROM organisation o WHERE o.id = {}.organisation_id), '')",
    },
    Searched { noun: "organisation", event: "NULL", title: "{}.name", body: "{}.website" },
    Searched { noun: "takeaway", event: "{}.event_id", title: "{}.text", body: "{}.theme" },
    Searched {
        noun: "note",
        event: "{}.event_id",
        title: "substr({}.body, 1, 120)",
        body: "substr({}.body, 121)",
    },
];

impl Searched {
    fn row(&self, row: &str) -> (String, String, String) {
        (self.event.replace("{}", row), self.title.replace("{}", row), self.body.replace("{}", row))
    }

    fn enter(&self, row: &str) -> String {
        let (event, title, body) = self.row(row);
        let noun = self.noun;
        format!(
            "INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('{noun}', {row}.id, {event}, {title});
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded({title}), folded({body}) FROM search_row WHERE row_id = {row}.id;"
        )
    }

    fn leave(&self, row: &str) -> String {
        format!(
            "DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = {row}.id);
             DELETE FROM search_row WHERE row_id = {row}.id;"
        )
    }

    /// A changed row keeps its place in the index.
    fn change(&self) -> String {
        let (event, title, body) = self.row("NEW");
        format!(
            "UPDATE search_row SET event_id = {event}, title = {title} WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded({title}), folded({body}) FROM search_row WHERE row_id = NEW.id;"
        )
    }

    fn triggers(&self) -> String {
        let (noun, mut enter, mut change, leave) =
            (self.noun, self.enter("NEW"), self.change(), self.leave("OLD"));
        if noun == "person" {
            let lines = people_list::refresh("person_id = NEW.id", "a.person_id = NEW.id");
            enter.push_str(&lines);
            change.push_str(&lines);
        }
        format!(
            "CREATE TRIGGER search_{noun}_insert AFTER INSERT ON {noun} BEGIN {enter} END;
             CREATE TRIGGER search_{noun}_update AFTER UPDATE ON {noun} BEGIN {change} END;
             CREATE TRIGGER search_{noun}_delete AFTER DELETE ON {noun} BEGIN {leave} END;"
        )
    }

    /// Everything of the noun, entered anew.
    fn fill(&self) -> String {
        let (event, title, body) = self.row("t");
        let noun = self.noun;
        format!(
            "INSERT INTO search_row (noun, row_id, event_id, title) SELECT '{noun}', t.id, {event}, {title} FROM {noun} t ORDER BY t.id;
             INSERT INTO search_index (rowid, title, body)
             SELECT s.id, folded({title}), folded({body}) FROM {noun} t JOIN search_row s ON s.row_id = t.id;"
        )
    }
}

/// Teaches a connection `folded(text)`, which the triggers call. It is as harmless as any function of SQLite's own.
pub fn teach(conn: &Connection) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    Ok(conn.create_scalar_function("folded", 1, flags, |arguments| {
        Ok(arguments.get::<Option<String>>(0)?.map(|text| folding::indexed(&text)))
    })?)
}

/// Makes the triggers; there are none yet.
pub fn make_triggers(conn: &Connection) -> Result<()> {
    SEARCHED.iter().try_for_each(|searched| conn.execute_batch(&searched.triggers()))?;
    let person = SEARCHED.iter().find(|searched| searched.noun == "person");
    if let Some((_, title, body)) = person.map(|person| person.row("p")) {
        conn.execute_batch(&format!(
            "CREATE TRIGGER search_person_follows_organisation AFTER UPDATE OF name ON organisation
             WHEN OLD.name IS NOT NEW.name BEGIN
                 DELETE FROM search_index WHERE rowid IN
                     (SELECT s.id FROM search_row s JOIN person p ON p.id = s.row_id WHERE p.organisation_id = NEW.id);
                 INSERT INTO search_index (rowid, title, body) SELECT s.id, folded({title}), folded({body})
                     FROM person p JOIN search_row s ON s.row_id = p.id WHERE p.organisation_id = NEW.id;
             END;"
        ))?;
    }
    Ok(())
}

/// Throws the index away and makes it again from the data.
pub fn rebuild(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "DELETE FROM search_row; INSERT INTO search_index (search_index) VALUES ('delete-all');",
    )?;
    SEARCHED.iter().try_for_each(|searched| conn.execute_batch(&searched.fill()))?;
    people_list::rebuild(conn)
}

/// Rows that are missing from the index or stand in it for nothing, as sentences; empty when sound.
pub fn faults(conn: &Connection) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for Searched { noun, .. } in SEARCHED {
        let sql = format!(
            "SELECT (SELECT count(*) FROM {noun} WHERE id NOT IN (SELECT row_id FROM search_row WHERE noun = '{noun}')),
                    (SELECT count(*) FROM search_row WHERE noun = '{noun}' AND row_id NOT IN (SELECT id FROM {noun}))"
        );
        let (missing, surplus): (i64, i64) =
            conn.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if missing + surplus > 0 {
            faults.push(format!("search: of {noun}, {missing} missing and {surplus} too many"));
        }
    }
    if let Err(error) = conn.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')", [])
    {
        faults.push(format!("search: {error}"));
    }
    Ok(faults)
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Hit {
    /// The table: "person", "session" …
    pub noun: String,
    pub id: String,
    /// The event it belongs to, if to one.
    pub event_id: Option<String>,
    /// The session a note is of.
    pub session_id: Option<String>,
    /// What to show.
    pub title: String,
    /// The day of an event: those of a network bear one title.
    pub starts_on: Option<NaiveDate>,
}

/// How many matches are looked at before the best are picked; more than this and the words are still too few.
const CANDIDATES: usize = 400;

/// Finds rows whose words begin with the words of `query`, best first: title matches before others, then by title; of one title the
/// network first, then the newest event.
/// `noun` narrows to one table. At most `limit`.
pub fn find(conn: &Connection, query: &str, noun: Option<&str>, limit: usize) -> Result<Vec<Hit>> {
    let asked = Asked::read(query);
    let Some(expression) = asked.expression() else { return Ok(Vec::new()) };
    let mut hits = matches(conn, &expression, noun)?;
    if hits.len() == CANDIDATES && titles_may_hold(conn, &asked)? {
        hits.extend(matches(conn, &format!("title : ({expression})"), noun)?);
    }
    if noun.is_none_or(|noun| noun == "series") {
        hits.extend(networks(conn, &asked)?);
    }
    hits.sort_by_cached_key(|hit| {
        let is_named = asked.is_named_in(&hit.title);
        let (is_note, is_series) = (hit.noun == "note", hit.noun == "series");
        let newest = Reverse(hit.starts_on);
        (!is_named, is_note, alphabet::key(&hit.title), !is_series, newest, hit.id.clone())
    });
    hits.dedup();
    hits.truncate(limit);
    Ok(hits)
}

/// The first matches, in no order that means anything.
fn matches(conn: &Connection, expression: &str, noun: Option<&str>) -> Result<Vec<Hit>> {
    let mut statement = conn.prepare_cached(
        "SELECT s.noun, s.row_id, s.event_id, s.title,
             CASE s.noun WHEN 'note' THEN (SELECT session_id FROM note WHERE id = s.row_id) END,
             CASE s.noun WHEN 'event' THEN (SELECT starts_on FROM event WHERE id = s.row_id) END
         FROM search_index i JOIN search_row s ON s.id = i.rowid
         WHERE search_index MATCH ?1 AND (?2 IS NULL OR s.noun = ?2) LIMIT ?3",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Hit {
            noun: row.get(0)?,
            id: row.get(1)?,
            event_id: row.get(2)?,
            title: row.get(3)?,
            session_id: row.get(4)?,
            starts_on: row.get::<_, Option<String>>(5)?.and_then(|day| day.parse().ok()),
        })
    };
    let limit = i64::try_from(CANDIDATES).unwrap_or(i64::MAX);
    Ok(statement.query_map(params![expression, noun, limit], read)?.collect::<rusqlite::Result<_>>()?)
}

/// The networks whose titles have the words.
fn networks(conn: &Connection, asked: &Asked) -> Result<Vec<Hit>> {
    let named = series::all(conn)?.into_iter().filter(|series| asked.is_named_in(&series.title));
    let hit = |series: Series| Hit {
        noun: "series".to_owned(),
        id: series.id.to_string(),
        event_id: None,
        session_id: None,
        title: series.title,
        starts_on: None,
    };
    Ok(named.map(hit).collect())
}

/// Whether each word begins one of some title. Asked a word at a time: the first that does not spares the others.
fn titles_may_hold(conn: &Connection, asked: &Asked) -> Result<bool> {
    let mut statement =
        conn.prepare_cached("SELECT 1 FROM search_index WHERE search_index MATCH ?1 LIMIT 1")?;
    for word in asked.words() {
        if !statement.exists([format!("title : ({word})")])? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What of FTS5 finds the rows whose words begin with these; nothing where no word stands.
pub(super) fn expression(query: &str) -> Option<String> {
    Asked::read(query).expression()
}
