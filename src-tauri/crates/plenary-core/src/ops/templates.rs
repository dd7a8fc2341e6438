//! Templates of documents: written by the office in place of the shipped ones, checked on the sample, restored.

use crate::clock::Clock;
use crate::error::{Error, Refusal, Result};
use crate::model::{DraftKind, Period, Snapshot, Template, TemplateKind};
use crate::op::Op;
use crate::ops::drafts::{is_of_period, of_event, of_period};
use crate::ops::sample;
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::Done;
use crate::store::{self, period, rows, snapshot, templates};
use crate::wording::{Words, shipped};
use chrono::NaiveDate;
use std::sync::OnceLock;

/// The longest template, in bytes.
const LONGEST: usize = 60_000;

/// The week of the sample in which the most happened.
const SAMPLE_WEEK: Option<NaiveDate> = NaiveDate::from_ymd_opt(2022, 7, 25);

/// What is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct TemplateFault {
    /// From 1; none where the fault has no place.
    pub line: Option<usize>,
    pub reason: String,
}

/// Keeps the office's template of a kind. One that is wrong is refused with its line and the reason.
pub fn write_template(plenary: &Plenary, kind: TemplateKind, body: String) -> Result<Done<Template>> {
    let body = sound(kind, body)?;
    plenary.transact(Op::WriteTemplate, |tx| {
        tx.about(kind_name(kind)?);
        match templates::of_kind(tx, kind)? {
            Some(before) => rows::update(tx, &before, Template { body: body.clone(), ..before.clone() }),
            None => {
                let (id, at) = (tx.new_id(), tx.at());
                let row = Template { id, kind, body: body.clone(), created_at: at, updated_at: at };
                rows::insert(tx, &row)?;
                Ok(row)
            }
        }
    })
}

fn sound(kind: TemplateKind, mut body: String) -> Result<String> {
    text::prose("body", &mut body)?;
    if body.len() > LONGEST {
        return Err(Refusal::new("too-long").field("body").with("most", LONGEST).into());
    }
    if body.trim().is_empty() {
        return Err(Refusal::new("empty").field("body").into());
    }
    on_sample(kind, &body)?;
    Ok(body)
}

/// Goes back to the shipped template of a kind.
pub fn restore_template(plenary: &Plenary, kind: TemplateKind) -> Result<Done<()>> {
    plenary.transact(Op::RestoreTemplate, |tx| {
        tx.about(kind_name(kind)?);
        match templates::of_kind(tx, kind)? {
            Some(own) => rows::delete::<Template>(tx, own.id),
            None => Ok(()),
        }
    })
}

/// "Weeknote": how the history calls it.
fn kind_name(kind: TemplateKind) -> Result<String> {
    Words::of("en-GB")?.word(&format!("document-kind-{}", kind.as_str().replace('_', "-")))
}

/// The document of the sample as this template makes it, in Markdown, or what is wrong with the template.
pub fn check_template(kind: TemplateKind, body: &str) -> Result<Result<String, TemplateFault>> {
    let made = if body.len() > LONGEST {
        Err(Refusal::new("too-long").field("body").with("most", LONGEST).into())
    } else {
        on_sample(kind, body)
    };
    match made {
        Ok(document) => Ok(Ok(document)),
        Err(error) => match error.refusal() {
            Some(refusal) if refusal.code == "template-wrong" => Ok(Err(fault(refusal))),
            _ => Err(error),
        },
    }
}

fn fault(refusal: &Refusal) -> TemplateFault {
    TemplateFault {
        line: refusal.params.get("line").and_then(|line| line.parse().ok()).filter(|line| *line > 0),
        reason: refusal.params.get("reason").cloned().unwrap_or_default(),
    }
}

/// The template that holds now: the office's own, or the shipped one.
pub fn in_force(plenary: &Plenary, kind: TemplateKind) -> Result<(String, bool)> {
    let own = plenary.read(|conn| templates::of_kind(conn, kind))?;
    Ok(match own {
        Some(own) => (own.body, true),
        None => (shipped::template(kind).to_owned(), false),
    })
}

/// A conference with everything in it, and a week of networks.
struct SampleData {
    conference: Snapshot,
    week: Period,
}

fn on_sample(kind: TemplateKind, body: &str) -> Result<String> {
    static DATA: OnceLock<std::result::Result<SampleData, String>> = OnceLock::new();
    let data = DATA.get_or_init(|| sample_data().map_err(|error| error.to_string()));
    let data = data.as_ref().map_err(|error| Error::Internal(format!("the sample: {error}")))?;
    let with_template = |snapshot: &Snapshot| {
        let mut snapshot = snapshot.clone();
        snapshot.templates.insert(kind, body.to_owned());
        snapshot
    };
    let document = match kind.draft() {
        draft if is_of_period(draft) => {
            let mut week = data.week.clone();
            week.templates.insert(kind, body.to_owned());
            of_period(&week, draft)?
        }
        draft => {
            let meeting = data.week.held.first().filter(|_| draft == DraftKind::Minutes);
            of_event(&with_template(meeting.unwrap_or(&data.conference)), draft)?
        }
    };
    document.refuse_unknown(body)?;
    let markdown = document.markdown();
    if markdown.trim().is_empty() {
        let nothing = Refusal::new("template-wrong").field("body").with("line", 0);
        return Err(nothing.with("reason", "It writes nothing.").into());
    }
    Ok(markdown)
}

fn sample_data() -> Result<SampleData> {
    let plenary = Plenary::in_memory(Clock::fixed(sample::MADE_AT))?;
    let conference = sample::create_sample(&plenary)?.output.event_id;
    let (from, until) = Period::week(SAMPLE_WEEK.unwrap_or_default());
    plenary.read(|conn: &store::Connection| {
        Ok(SampleData {
            conference: snapshot::as_of(conn, conference, plenary.clock().now())?,
            week: period::load(conn, from, until, plenary.clock().now())?,
        })
    })
}

#[cfg(test)]
mod tests;
