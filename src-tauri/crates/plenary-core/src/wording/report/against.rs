//! This time against last time: everybody, and people by sector and by organisation.
//!
//! Who came is compared with who came; where either time nobody was checked in, who registered with who registered.

use crate::error::Result;
use crate::ids::OrganisationId;
use crate::model::snapshot::{LastCount, LastTime};
use crate::model::{OrganisationKind, Snapshot, Source};
use crate::rules::tally::Tally;
use crate::wording::Words;
use crate::wording::sentences::one_line;
use crate::wording::summary::tables::Table;
use crate::wording::told::Told;
use std::cmp::Ordering;

/// This time beside last time.
#[derive(serde::Serialize)]
pub struct Against {
    sentence: Told,
    table: Table,
    /// By sector, by organisation; those that have rows.
    tables: Vec<Table>,
}

/// People of both times, from one sector or organisation.
struct Pair {
    id: Option<OrganisationId>,
    name: String,
    kind: Option<OrganisationKind>,
    now: usize,
    before: usize,
}

/// The comparison, where there was a last time.
pub fn against(snapshot: &Snapshot, tally: &Tally, words: &Words) -> Result<Option<Against>> {
    let Some(last) = &snapshot.last_time else { return Ok(None) };
    let from = [Source::Event(snapshot.event.id), Source::Event(last.event_id)];
    let (title, when) = (one_line(&last.title), words.dates(last.starts_on, last.ends_on)?);
    let values = [("event", title.as_str()), ("when", when.as_str())];
    let sentence = Told::new(words.say("document-report-last-time", &values)?, from).named("last time");
    let by_came = tally.arrivals_recorded && last.sum(|count| count.came) > 0;
    let organisations = organisations(snapshot, last, tally, by_came);
    let sectors = sectors(&organisations);
    let heading =
        |of: &str| format!("document-heading-{}-by-{of}", if by_came { "came" } else { "registered" });
    // where nobody is to be named, where they came from is told by sector alone
    let named: &[Pair] = if snapshot.is_without_names() || last.without_names { &[] } else { &organisations };
    let tables = [
        by(&heading("sector"), "sector", &sectors, words)?,
        by(&heading("organisation"), "organisation", named, words)?,
    ];
    Ok(Some(Against {
        sentence,
        table: everybody(last, tally, by_came, [&organisations, &sectors], words)?,
        tables: tables.into_iter().filter(|table| !table.rows.is_empty()).collect(),
    }))
}

fn everybody(
    last: &LastTime,
    tally: &Tally,
    by_came: bool,
    [organisations, sectors]: [&[Pair]; 2],
    words: &Words,
) -> Result<Table> {
    let mut table = Table::new(words, None, &["measure", "this-time", "last-time", "change"], 1)?;
    let mut row = |measure: &str, now: usize, before: usize| -> Result<()> {
        table.rows.push(line(words.word(measure)?.into(), now, before, words)?);
        Ok(())
    };
    row("column-registered", tally.registered, last.sum(|count| count.registered))?;
    if by_came {
        row("column-came", tally.came, last.sum(|count| count.came))?;
        row("column-no-shows", tally.no_shows, last.sum(|count| count.no_shows))?;
    }
    let there = |pairs: &[Pair], number: fn(&Pair) -> usize| {
        pairs.iter().filter(|pair| pair.kind.is_some() && number(pair) > 0).count()
    };
    let of = if by_came { "came" } else { "registered" };
    for (measure, pairs) in [("organisations", organisations), ("sectors", sectors)] {
        row(
            &format!("column-{measure}-{of}"),
            there(pairs, |pair| pair.now),
            there(pairs, |pair| pair.before),
        )?;
    }
    Ok(table)
}

/// Those of this time in their order, then those only of last time; people without an organisation last.
fn organisations(snapshot: &Snapshot, last: &LastTime, tally: &Tally, by_came: bool) -> Vec<Pair> {
    let before = |count: &LastCount| if by_came { count.came } else { count.registered };
    let mut pairs: Vec<Pair> = Vec::new();
    for count in &tally.by_organisation {
        let was = last.by_organisation.iter().find(|was| was.id == count.id);
        pairs.push(Pair {
            id: count.id,
            name: count.name.clone(),
            kind: count.id.and_then(|id| snapshot.organisations.get(&id)).map(|found| found.kind),
            now: if by_came { count.came } else { count.registered },
            before: was.map_or(0, before),
        });
    }
    let here = |was: &&LastCount| tally.by_organisation.iter().all(|count| count.id != was.id);
    for was in last.by_organisation.iter().filter(here) {
        let (name, kind) = (was.name.clone(), was.kind);
        pairs.push(Pair { id: was.id, name, kind, now: 0, before: before(was) });
    }
    pairs.retain(|pair| pair.now + pair.before > 0);
    pairs.sort_by_key(|pair| pair.id.is_none());
    pairs
}

fn sectors(organisations: &[Pair]) -> Vec<Pair> {
    let kinds = OrganisationKind::ALL.iter().copied().map(Some).chain([None]);
    let sum = |kind: Option<OrganisationKind>, number: fn(&Pair) -> usize| {
        organisations.iter().filter(|pair| pair.kind == kind).map(number).sum()
    };
    let pair = |kind| Pair {
        id: None,
        name: String::new(),
        kind,
        now: sum(kind, |pair| pair.now),
        before: sum(kind, |pair| pair.before),
    };
    kinds.map(pair).filter(|pair| pair.now + pair.before > 0).collect()
}

fn by(heading: &str, first: &str, pairs: &[Pair], words: &Words) -> Result<Table> {
    let mut table = Table::new(words, Some(heading), &[first, "this-time", "last-time", "change"], 1)?;
    for pair in pairs {
        let name = match (pair.id, pair.kind) {
            (Some(id), _) => Told::new(&pair.name, [Source::Organisation(id)]),
            (None, Some(kind)) => words.sector(kind)?.into(),
            (None, None) => words.word("document-without-organisation")?.into(),
        };
        table.rows.push(line(name, pair.now, pair.before, words)?);
    }
    Ok(table)
}

fn line(name: Told, now: usize, before: usize, words: &Words) -> Result<Vec<Told>> {
    Ok(vec![name, now.to_string().into(), before.to_string().into(), change(now, before, words)?.into()])
}

/// "3 more", "2 fewer", "no change".
fn change(now: usize, before: usize, words: &Words) -> Result<String> {
    match now.cmp(&before) {
        Ordering::Equal => words.word("document-change-none"),
        Ordering::Greater => words.count("document-change-more", now - before),
        Ordering::Less => words.count("document-change-fewer", before - now),
    }
}
