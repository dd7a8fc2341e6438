//! The charts of an event, by the names that documents call them: `chart:sectors`, `chart:organisations`, `chart:fill`,
//! `chart:arrivals`, `chart:ratings`. Each shows what the table of the same numbers says (`wording/summary/tables.rs`).

use super::ratings::ratings;
use super::{About, Bar, Column, Key, bars, columns, first_bars};
use crate::error::Result;
use crate::model::Snapshot;
use crate::rules::feedback::feedback;
use crate::rules::tally::{Tally, tally};
use crate::wording::Words;
use std::collections::BTreeMap;

/// More bars than this say less; the table has them all.
const MOST_ORGANISATIONS: usize = 12;

/// Every chart that has something to draw.
pub fn charts(snapshot: &Snapshot) -> Result<BTreeMap<String, String>> {
    let words = Words::of(&snapshot.event.language)?;
    let tally = tally(snapshot);
    let mut charts = charts_of(&tally, &words)?;
    if snapshot.is_without_names() {
        charts.remove("organisations");
    }
    let drawn = ratings(&feedback(snapshot, tally.there()), &snapshot.event.title, &words)?;
    if !drawn.is_empty() {
        charts.insert("ratings".to_owned(), drawn);
    }
    Ok(charts)
}

/// The same of numbers that were counted already.
pub fn charts_of(tally: &Tally, words: &Words) -> Result<BTreeMap<String, String>> {
    let drawn = [
        ("sectors", sectors(tally, words)?),
        ("organisations", organisations(tally, words)?),
        ("fill", fill(tally, words)?),
        ("arrivals", arrivals(tally, words)?),
    ];
    Ok(drawn
        .into_iter()
        .filter(|(_, svg)| !svg.is_empty())
        .map(|(name, svg)| (name.to_owned(), svg))
        .collect())
}

/// Its title, and what it shows, for who cannot see it: documents say the same of it.
pub fn about(name: &str, tally: &Tally, words: &Words) -> Result<(String, String)> {
    if let Some(of) = first_of(tally).filter(|_| name == "organisations") {
        let title = of.say("document-chart-organisations-first", words)?;
        return Ok((title, of.say("document-chart-organisations-first-what", words)?));
    }
    Ok((words.word(&format!("document-chart-{name}"))?, words.word(&format!("document-chart-{name}-what"))?))
}

/// How many organisations are drawn of how many there are.
struct FirstOf {
    shown: usize,
    all: usize,
}

impl FirstOf {
    fn say(&self, id: &str, words: &Words) -> Result<String> {
        words.say(id, &[("shown", &self.shown.to_string()), ("all", &self.all.to_string())])
    }
}

/// None where all of them are drawn.
fn first_of(tally: &Tally) -> Option<FirstOf> {
    let all = tally.by_organisation.iter().filter(|count| count.id.is_some()).count();
    (all > MOST_ORGANISATIONS).then_some(FirstOf { shown: MOST_ORGANISATIONS, all })
}

/// Who came of those who registered, or who registered where nobody was checked in.
fn bar(tally: &Tally, label: String, registered: usize, came: usize) -> Bar {
    let whole = tally.arrivals_recorded.then_some(registered);
    Bar { label, part: tally.present(registered, came), whole }
}

fn who_came(words: &Words) -> Result<Key> {
    Key::of(words, "column-came", "column-no-shows")
}

/// A bar a sector.
pub fn sectors(tally: &Tally, words: &Words) -> Result<String> {
    let (title, what) = about("sectors", tally, words)?;
    let mut rows = Vec::new();
    for count in &tally.by_sector {
        let unknown = || words.word("document-without-organisation");
        let label = count.kind.map_or_else(unknown, |kind| words.sector(kind))?;
        rows.push(bar(tally, label, count.registered, count.came));
    }
    Ok(bars(About { name: "sectors", title: &title, what: &what }, &who_came(words)?, &rows))
}

/// A bar an organisation, those with most people; where that is not all of them it is said, in the picture too.
pub fn organisations(tally: &Tally, words: &Words) -> Result<String> {
    let (title, what) = about("organisations", tally, words)?;
    let of_how_many =
        first_of(tally).map(|of| of.say("document-chart-organisations-of", words)).transpose()?;
    let named = tally.by_organisation.iter().filter(|count| count.id.is_some()).take(MOST_ORGANISATIONS);
    let rows: Vec<_> =
        named.map(|count| bar(tally, count.name.clone(), count.registered, count.came)).collect();
    let about = About { name: "organisations", title: &title, what: &what };
    Ok(first_bars(about, &who_came(words)?, &rows, &of_how_many.unwrap_or_default()))
}

/// A bar a session that was counted: people in its seats.
pub fn fill(tally: &Tally, words: &Words) -> Result<String> {
    let (title, what) = about("fill", tally, words)?;
    let key = Key::of(words, "column-people", "document-chart-seats-free")?;
    let key = key.and_over(words, "document-chart-seats-over")?;
    let number = |number: i64| usize::try_from(number).unwrap_or(0);
    let counted = tally.sessions.iter().filter_map(|session| Some((session, session.people?)));
    let rows: Vec<_> = counted
        .map(|(session, people)| Bar {
            label: session.title.clone(),
            part: number(people),
            whole: session.capacity.map(number),
        })
        .collect();
    Ok(bars(About { name: "fill", title: &title, what: &what }, &key, &rows))
}

/// A column a half hour: how many arrived first in it.
pub fn arrivals(tally: &Tally, words: &Words) -> Result<String> {
    let (title, what) = about("arrivals", tally, words)?;
    let steps: Vec<_> = tally
        .arrivals
        .iter()
        .map(|arrivals| Column { label: words.time(arrivals.from.time()), count: arrivals.people })
        .collect();
    Ok(columns(About { name: "arrivals", title: &title, what: &what }, &steps))
}
