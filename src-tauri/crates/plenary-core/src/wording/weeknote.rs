//! The weeknote: a week over all events and networks, one section an activity, then what is coming up.

use crate::error::Result;
use crate::model::{Period, TemplateKind};
use crate::wording::activity::{self, Activity};
use crate::wording::look_back::{Ending, ending};
use crate::wording::sentences::one_line;
use crate::wording::told::Told;
use crate::wording::{Document, Words, template};
use chrono::Datelike;
use std::sync::Arc;

/// The template that is shipped.
pub const TEMPLATE: &str = include_str!("weeknote.md.jinja");

/// The language of what is of no single event.
pub const LANGUAGE: &str = "en-GB";

/// Everything the template shows.
#[derive(serde::Serialize)]
struct Weeknote {
    title: String,
    lead: Told,
    activities: Vec<Activity>,
    #[serde(flatten)]
    ending: Ending,
}

/// The weeknote of the week in which the period begins.
pub fn weeknote(period: &Period) -> Result<Document> {
    let words = Arc::new(Words::of(LANGUAGE)?);
    let week = period.starts_on.iso_week();
    let (number, year) = (week.week().to_string(), week.year().to_string());
    let title = words.say("document-weeknote-title", &[("week", &number), ("year", &year)])?;
    let values = Weeknote {
        lead: lead(period, &words)?,
        activities: activities(period, &words)?,
        ending: ending(period, &words)?,
        title: title.clone(),
    };
    template::document(title, &words, template::of(&period.templates, TemplateKind::Weeknote), values)
}

/// What took place, in its order, then the posts that appeared.
pub fn activities(period: &Period, words: &Words) -> Result<Vec<Activity>> {
    let held = period.held.iter().map(|snapshot| activity::held(snapshot, words));
    let posted = period.posts.iter().map(|post| activity::posted(&post.about, &post.link, words));
    held.chain(posted).collect()
}

fn lead(period: &Period, words: &Words) -> Result<Told> {
    let office = one_line(&period.workspace.office_name);
    let values = [("office", office.as_str()), ("day", &words.day_of_month(period.starts_on)?)];
    let without_news = period.held.is_empty() && period.posts.is_empty();
    let (ahead, nothing_next) = (period.today < period.starts_on, period.coming.is_empty());
    let id = match without_news {
        true if ahead && nothing_next => "document-weeknote-lead-unplanned",
        true if ahead => "document-weeknote-lead-ahead",
        true if nothing_next => "document-weeknote-lead-quiet-alone",
        true => "document-weeknote-lead-quiet",
        false if office.is_empty() => "document-weeknote-lead",
        false => "document-weeknote-lead-of",
    };
    Ok(Told::new(words.say(id, &values)?, []).named("lead"))
}

#[cfg(test)]
mod tests;
