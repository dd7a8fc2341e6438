//! feedback-csv: the ratings of an event as one line a question, for a spreadsheet. Numbers of fewer than five are hidden, and
//! nobody's own answers are in it.

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options, table};
use crate::model::Snapshot;
use crate::rules::feedback::{Rated, feedback};
use crate::rules::tally::tally;
use crate::wording::Words;

/// The line of this room in the table of formats.
pub const FORMAT: ExportFormat = ExportFormat {
    name: "feedback-csv",
    extension: "csv",
    purpose: "Ratings of an event and its sessions, one line a question, for a spreadsheet; hidden where fewer than five answered",
    options: &["session"],
    export,
};

const COLUMNS: [&str; 9] = [
    "rated",
    "question",
    "lowest",
    "highest",
    "answers",
    "mean",
    "deviation",
    "distribution",
    "net-promoters",
];

/// The event first, then sessions in the order of the programme.
pub fn export(snapshot: &Snapshot, options: &Options) -> Result<Artifact> {
    let words = Words::of(&snapshot.event.language)?;
    let head =
        COLUMNS.iter().map(|column| words.word(&format!("column-{column}"))).collect::<Result<Vec<_>>>()?;
    let feedback = feedback(snapshot, tally(snapshot).there());
    let chosen =
        feedback.ratings.iter().filter(|rated| options.session.is_none_or(|id| rated.session_id == Some(id)));
    let rows = chosen.map(|rated| row(snapshot, rated, &words)).collect::<Result<Vec<_>>>()?;
    Ok(Artifact {
        file_name: format!("{}-feedback.csv", snapshot.event.slug),
        media_type: "text/csv; charset=utf-8; header=present",
        bytes: table::csv(&head, rows)?,
    })
}

fn row(snapshot: &Snapshot, rated: &Rated, words: &Words) -> Result<Vec<String>> {
    let title = if rated.session_id.is_some() { &rated.title } else { &snapshot.event.title };
    let mut row = vec![title.clone(), rated.question.clone(), rated.low.to_string(), rated.high.to_string()];
    match &rated.numbers {
        None => {
            row.extend([words.word("document-feedback-hidden")?].into_iter().chain(vec![String::new(); 4]))
        }
        Some(numbers) => row.extend([
            numbers.n.to_string(),
            format!("{:.2}", numbers.mean),
            format!("{:.2}", numbers.deviation),
            rated.distribution(),
            numbers.net_promoters.map(|net| net.to_string()).unwrap_or_default(),
        ]),
    }
    Ok(row)
}
