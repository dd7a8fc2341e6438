//! The report for funders and managers: who registered and came, against last time, how full the sessions were, what was said,
//! decided and taken on. The summary is its short form.

use crate::error::Result;
use crate::model::snapshot::LastTime;
use crate::model::{Snapshot, Source, TemplateKind};
use crate::rules::tally::{Tally, tally};
use crate::wording::sentences::one_line;
use crate::wording::summary::tables::{Charted, Table, charted};
use crate::wording::summary::{self, Summary};
use crate::wording::told::Told;
use crate::wording::{Document, Words, feedback, template};
use std::cmp::Ordering;
use std::sync::Arc;

/// The template that is shipped.
pub const TEMPLATE: &str = include_str!("report.md.jinja");

/// Everything the template shows: all of the summary, and what only a report has.
#[derive(serde::Serialize)]
struct Report {
    #[serde(flatten)]
    summary: Summary,
    /// Against last time: sentences and a table; nothing for a first time.
    compared: Option<Compared>,
    /// Tables of numbers, each with the name of its chart.
    numbers: Vec<Charted>,
    /// What people answered afterwards; none when nobody did.
    feedback: Option<feedback::Section>,
}

/// This time beside last time.
#[derive(serde::Serialize)]
struct Compared {
    sentence: Told,
    table: Table,
}

/// The report: everything but what is internal. It names the owners of actions, and says so.
pub fn report(snapshot: &Snapshot) -> Result<Document> {
    let words = Arc::new(Words::of(&snapshot.event.language)?);
    let title = words.say("document-report-title", &[("event", &one_line(&snapshot.event.title))])?;
    let tally = tally(snapshot);
    let compared = snapshot.last_time.as_ref().map(|last| compared(snapshot, last, &tally, &words));
    let values = Report {
        summary: summary::values(snapshot, &title, &words)?,
        compared: compared.transpose()?,
        numbers: charted(&tally, &words)?,
        feedback: feedback::section(snapshot, &tally, &words)?,
    };
    template::document(title, &words, template::of(&snapshot.templates, TemplateKind::Report), values)
}

fn compared(snapshot: &Snapshot, last: &LastTime, tally: &Tally, words: &Words) -> Result<Compared> {
    let from = [Source::Event(snapshot.event.id), Source::Event(last.event_id)];
    let (title, when) = (one_line(&last.title), words.dates(last.starts_on, last.ends_on)?);
    let values = [("event", title.as_str()), ("when", when.as_str())];
    let sentence = Told::new(words.say("document-report-last-time", &values)?, from).named("last time");
    let mut table = Table::new(words, None, &["measure", "this-time", "last-time", "change"], 1)?;
    let mut row = |measure: &str, now: usize, before: usize| -> Result<()> {
        let cells = [words.word(measure)?, now.to_string(), before.to_string(), change(now, before, words)?];
        table.rows.push(cells.into_iter().map(Told::from).collect());
        Ok(())
    };
    row("column-registered", tally.registered, last.registered)?;
    if tally.arrivals_recorded && last.came > 0 {
        row("column-came", tally.came, last.came)?;
        row("column-no-shows", tally.no_shows, last.no_shows)?;
    }
    row("column-organisations", tally.organisations_present(), last.organisations)?;
    Ok(Compared { sentence, table })
}

/// "3 more", "2 fewer", "no change".
fn change(now: usize, before: usize, words: &Words) -> Result<String> {
    match now.cmp(&before) {
        Ordering::Equal => words.word("document-change-none"),
        Ordering::Greater => words.count("document-change-more", now - before),
        Ordering::Less => words.count("document-change-fewer", before - now),
    }
}
