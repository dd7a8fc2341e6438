//! The newsletter: a month, two or three sentences an item with a link, then what is coming up and whom to ask.

use crate::error::Result;
use crate::model::{Period, TemplateKind};
use crate::wording::activity::Activity;
use crate::wording::look_back::{Ending, ending};
use crate::wording::sentences::one_line;
use crate::wording::told::Told;
use crate::wording::weeknote::{LANGUAGE, activities};
use crate::wording::{Document, Words, template};
use std::sync::Arc;

/// The template that is shipped.
pub const TEMPLATE: &str = include_str!("newsletter.md.jinja");

/// Everything the template shows.
#[derive(serde::Serialize)]
struct Newsletter {
    title: String,
    lead: Told,
    items: Vec<Item>,
    #[serde(flatten)]
    ending: Ending,
}

/// One thing of the month.
#[derive(serde::Serialize)]
struct Item {
    heading: Told,
    /// Two at most, and a third that leads to more.
    sentences: Vec<Told>,
}

/// The newsletter of the month in which the period begins.
pub fn newsletter(period: &Period) -> Result<Document> {
    let words = Arc::new(Words::of(LANGUAGE)?);
    let (month, office) = (words.month_and_year(period.starts_on)?, one_line(&period.workspace.office_name));
    let id = if office.is_empty() { "document-newsletter-title" } else { "document-newsletter-title-of" };
    let title = words.say(id, &[("month", &month), ("office", &office)])?;
    let activities = activities(period, &words)?;
    let lead = lead(period, activities.len(), &month, &words)?;
    let values = Newsletter {
        lead: Told::new(lead, []).named("lead"),
        items: activities.into_iter().map(item).collect(),
        ending: ending(period, &words)?,
        title: title.clone(),
    };
    template::document(title, &words, template::of(&period.templates, TemplateKind::Newsletter), values)
}

/// How much there is to tell, and whether anything is to come; of a month without news only that it was quiet when it is over.
fn lead(period: &Period, count: usize, month: &str, words: &Words) -> Result<String> {
    let nothing_comes = period.coming.is_empty();
    let id = match count {
        0 if period.today < period.starts_on && nothing_comes => "document-newsletter-lead-unplanned",
        0 if period.today < period.starts_on => "document-newsletter-lead-ahead",
        0 if period.today <= period.ends_on && nothing_comes => "document-newsletter-lead-so-far-alone",
        0 if period.today <= period.ends_on => "document-newsletter-lead-so-far",
        _ => {
            let id =
                if nothing_comes { "document-newsletter-lead-alone" } else { "document-newsletter-lead" };
            return words.say_count(id, count, &[("month", month)]);
        }
    };
    words.say(id, &[("month", month)])
}

/// What it was, the one thing that stays of it, and where there is more.
fn item(activity: Activity) -> Item {
    let Activity { heading, opening, told, nameless, points, follows, link, .. } = activity;
    let mut sentences: Vec<Told> = opening.into_iter().take(1).collect();
    let said = told.into_iter().chain(nameless).map(|line| line.text);
    sentences.extend(said.chain(points).chain(follows).next());
    sentences.extend(link);
    Item { heading, sentences }
}
