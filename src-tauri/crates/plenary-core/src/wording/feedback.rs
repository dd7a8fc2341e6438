//! Feedback in words, in a table and as a picture: how many answered, and what they gave. What fewer than five gave is hidden
//! in all three.

use crate::error::Result;
use crate::model::{Snapshot, Source};
use crate::rules::feedback::{Feedback, Rated, feedback};
use crate::rules::tally::Tally;
use crate::wording::Words;
use crate::wording::summary::tables::Table;
use crate::wording::told::Told;
use fluent_bundle::FluentArgs;

/// What a document says of feedback.
#[derive(serde::Serialize)]
pub struct Section {
    pub answered: Told,
    /// Something is hidden, and why.
    pub hidden: Option<String>,
    /// None when nobody rated anything.
    pub table: Option<Table>,
    /// There is something to draw.
    pub charted: bool,
}

/// The feedback on an event for a document; none when nobody answered.
pub fn section(snapshot: &Snapshot, tally: &Tally, words: &Words) -> Result<Option<Section>> {
    let feedback = feedback(snapshot, tally.there());
    let Some(answered) = answered(&feedback, words)? else { return Ok(None) };
    let charted = feedback.ratings.iter().any(|rated| rated.numbers.is_some());
    let hides = feedback.ratings.iter().any(|rated| rated.numbers.is_none());
    let table = table(snapshot, &feedback, words)?;
    Ok(Some(Section {
        answered: Told::new(answered, [Source::Event(snapshot.event.id)]).named("feedback"),
        hidden: hides.then(|| words.word("document-feedback-why-hidden")).transpose()?,
        table: (!table.rows.is_empty()).then_some(table),
        charted,
    }))
}

/// One sentence on how many answered; none when nobody did.
pub fn answered(feedback: &Feedback, words: &Words) -> Result<Option<String>> {
    let Some(count) = feedback.answered else { return words.word("document-feedback-few").map(Some) };
    if count == 0 {
        return Ok(None);
    }
    let mut arguments = FluentArgs::new();
    arguments.set("count", count);
    let Some(percent) = feedback.response_percent else {
        return words.with("document-feedback-answered", &arguments).map(Some);
    };
    arguments.set("percent", percent);
    let of = if feedback.of_those_who_came {
        "document-feedback-answered-came"
    } else {
        "document-feedback-answered-registered"
    };
    words.with(of, &arguments).map(Some)
}

/// Every rating; without rows when nobody rated anything.
pub fn table(snapshot: &Snapshot, feedback: &Feedback, words: &Words) -> Result<Table> {
    let mut table = Table::new(words, None, &["rated", "question", "answers", "mean", "deviation"], 2)?;
    for rated in &feedback.ratings {
        let about = rated.session_id.map_or(Source::Event(snapshot.event.id), Source::Session);
        let title = Told::new(subject(rated, &snapshot.event.title), [about]).named(&rated.question);
        let mut row = vec![title, rated.question.clone().into()];
        match &rated.numbers {
            None => {
                row.extend([words.word("document-feedback-hidden")?.into(), Told::default(), Told::default()])
            }
            Some(numbers) => row.extend([
                numbers.n.to_string().into(),
                mean(rated, numbers.mean, words)?.into(),
                format!("{:.1}", numbers.deviation).into(),
            ]),
        }
        table.rows.push(row);
    }
    Ok(table)
}

/// "4.2 on a scale of 1 to 5".
pub(super) fn mean(rated: &Rated, mean: f64, words: &Words) -> Result<String> {
    let (mean, low, high) = (format!("{mean:.1}"), rated.low.to_string(), rated.high.to_string());
    words.say("document-feedback-mean", &[("mean", &mean), ("low", &low), ("high", &high)])
}

/// What was rated.
pub(super) fn subject<'a>(rated: &'a Rated, event: &'a str) -> &'a str {
    if rated.session_id.is_some() { &rated.title } else { event }
}

#[cfg(test)]
mod tests;
