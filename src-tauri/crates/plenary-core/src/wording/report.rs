//! The report for funders and managers: who registered and came, against last time, how full the sessions were, what was said,
//! decided and taken on. The summary is its short form.

mod against;

use crate::error::Result;
use crate::model::{Snapshot, TemplateKind};
use crate::rules::tally::tally;
use crate::wording::sentences::one_line;
use crate::wording::summary::tables::{Charted, charted};
use crate::wording::summary::{self, Summary};
use crate::wording::{Document, Words, feedback, template};
use against::{Against, against};
use std::sync::Arc;

/// The template that is shipped.
pub const TEMPLATE: &str = include_str!("report.md.jinja");

/// Everything the template shows: all of the summary, and what only a report has.
#[derive(serde::Serialize)]
struct Report {
    #[serde(flatten)]
    summary: Summary,
    /// Against last time: a sentence and tables; nothing for a first time.
    compared: Option<Against>,
    /// Tables of numbers, each with the name of its chart.
    numbers: Vec<Charted>,
    /// What people answered afterwards; none when nobody did.
    feedback: Option<feedback::Section>,
}

/// The report: everything but what is internal. It names the owners of actions, and says so.
pub fn report(snapshot: &Snapshot) -> Result<Document> {
    let words = Arc::new(Words::of(&snapshot.event.language)?);
    let title = words.say("document-report-title", &[("event", &one_line(&snapshot.event.title))])?;
    let tally = tally(snapshot);
    let values = Report {
        summary: summary::values(snapshot, &title, &words)?,
        compared: against(snapshot, &tally, &words)?,
        numbers: charted(&tally, snapshot.is_without_names(), &words)?,
        feedback: feedback::section(snapshot, &tally, &words)?,
    };
    template::document(title, &words, template::of(&snapshot.templates, TemplateKind::Report), values)
}
