//! Numbers as tables: by sector, by organisation, how full the sessions were, when people arrived.

use crate::error::Result;
use crate::model::Source;
use crate::rules::tally::Tally;
use crate::wording::Words;
use crate::wording::chart::of_event;
use crate::wording::told::Told;

/// A table.
#[derive(serde::Serialize)]
pub struct Table {
    /// Empty for a table that needs none.
    pub heading: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Told>>,
}

/// The head of a column.
#[derive(serde::Serialize)]
pub struct Column {
    pub head: String,
    /// Numbers stand to the right.
    pub right: bool,
}

impl Table {
    /// A table without rows; the first `text_columns` columns hold text, the rest numbers.
    pub fn new(words: &Words, heading: Option<&str>, columns: &[&str], text_columns: usize) -> Result<Self> {
        let heads = columns.iter().enumerate().map(|(at, column)| {
            words.word(&format!("column-{column}")).map(|head| Column { head, right: at >= text_columns })
        });
        let heading = heading.map(|id| words.word(id)).transpose()?.unwrap_or_default();
        Ok(Self { heading, columns: heads.collect::<Result<_>>()?, rows: Vec::new() })
    }
}

/// A table, and the chart that shows the same numbers.
#[derive(serde::Serialize)]
pub struct Charted {
    /// As documents call it: `chart:sectors`.
    pub chart: &'static str,
    /// What the chart shows, for who cannot see it.
    pub what: String,
    pub table: Table,
}

/// Every table of numbers that has rows, with the name of its chart; where people came from is told by sector alone where nobody is to
/// be named.
pub fn charted(tally: &Tally, without_names: bool, words: &Words) -> Result<Vec<Charted>> {
    let organisations = if without_names { None } else { Some(by_organisation(tally, words)?) };
    let tables = [
        Some(("sectors", by_sector(tally, words)?)),
        organisations.map(|table| ("organisations", table)),
        Some(("fill", fill(tally, words)?)),
        Some(("arrivals", arrivals(tally, words)?)),
    ];
    let charted = tables.into_iter().flatten().filter(|(_, table)| !table.rows.is_empty());
    let charted = charted.map(|(chart, table)| {
        let (_, what) = of_event::about(chart, tally, words)?;
        Ok(Charted { chart, what, table })
    });
    charted.collect()
}

/// Every table of numbers that has rows.
pub fn numbers(tally: &Tally, without_names: bool, words: &Words) -> Result<Vec<Table>> {
    Ok(charted(tally, without_names, words)?.into_iter().map(|one| one.table).collect())
}

/// Who registered, and where arrivals were recorded who came and who did not.
fn people(tally: &Tally, [registered, came, no_shows]: [usize; 3]) -> Vec<Told> {
    let numbers = if tally.arrivals_recorded { vec![registered, came, no_shows] } else { vec![registered] };
    numbers.into_iter().map(|number| number.to_string().into()).collect()
}

/// The heads of the same, behind those of other columns.
fn heads(tally: &Tally, before: &[&'static str]) -> Vec<&'static str> {
    let people: &[_] =
        if tally.arrivals_recorded { &["registered", "came", "no-shows"] } else { &["registered"] };
    [before, people].concat()
}

fn by_sector(tally: &Tally, words: &Words) -> Result<Table> {
    let columns = heads(tally, &["sector", "organisations-registered"]);
    let mut table = Table::new(words, Some("document-heading-by-sector"), &columns, 1)?;
    for count in &tally.by_sector {
        let unknown = || words.word("document-without-organisation");
        let sector = count.kind.map_or_else(unknown, |kind| words.sector(kind))?;
        let mut row = row(sector.into(), [count.organisations]);
        row.extend(people(tally, [count.registered, count.came, count.no_shows]));
        table.rows.push(row);
    }
    Ok(table)
}

fn by_organisation(tally: &Tally, words: &Words) -> Result<Table> {
    let columns = heads(tally, &["organisation"]);
    let mut table = Table::new(words, Some("document-heading-by-organisation"), &columns, 1)?;
    for count in &tally.by_organisation {
        let unknown = count.id.is_none().then(|| words.word("document-without-organisation"));
        let name = unknown.unwrap_or_else(|| Ok(count.name.clone()))?;
        let mut row = vec![Told::new(name, count.id.map(Source::Organisation))];
        row.extend(people(tally, [count.registered, count.came, count.no_shows]));
        table.rows.push(row);
    }
    Ok(table)
}

/// Only when somebody counted anywhere.
fn fill(tally: &Tally, words: &Words) -> Result<Table> {
    let columns = ["session", "room", "people", "seats", "fill"];
    let mut table = Table::new(words, Some("document-heading-session-fill"), &columns, 2)?;
    if tally.sessions.iter().all(|session| session.people.is_none()) {
        return Ok(table);
    }
    for session in &tally.sessions {
        let number = |number: Option<i64>, else_: &str| {
            number.map_or_else(|| words.word(else_), |n| Ok(n.to_string()))
        };
        let percent = session.percent.map(|percent| percent.to_string());
        let percent =
            percent.map(|percent| words.say("document-percent", &[("percent", &percent)])).transpose()?;
        table.rows.push(vec![
            Told::new(&session.title, [Source::Session(session.id)]),
            session.room.clone().into(),
            number(session.people, "document-not-counted")?.into(),
            number(session.capacity, "document-no-limit")?.into(),
            percent.unwrap_or_default().into(),
        ]);
    }
    Ok(table)
}

/// As many as came. Where no time on a day of the event is known there is none: the figures say so.
fn arrivals(tally: &Tally, words: &Words) -> Result<Table> {
    let mut table = Table::new(words, Some("document-heading-arrivals"), &["from", "people"], 1)?;
    let days = tally.arrivals.iter().map(|arrivals| arrivals.from.date());
    let one_day = days.clone().min() == days.max();
    for arrivals in &tally.arrivals {
        let time = words.time(arrivals.from.time());
        let from = if one_day { time } else { format!("{} {time}", words.date(arrivals.from.date())?) };
        table.rows.push(row(from.into(), [arrivals.people]));
    }
    if table.rows.is_empty() {
        return Ok(table);
    }
    let others = [
        ("document-arrivals-another-day", tally.ticked_another_day),
        ("document-arrivals-no-time", tally.came_unknown_when),
    ];
    for (id, people) in others.into_iter().filter(|(_, people)| *people > 0) {
        table.rows.push(row(words.word(id)?.into(), [people]));
    }
    Ok(table)
}

fn row<const N: usize>(first: Told, numbers: [usize; N]) -> Vec<Told> {
    [first].into_iter().chain(numbers.map(|number| number.to_string().into())).collect()
}
