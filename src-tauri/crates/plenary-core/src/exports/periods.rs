//! weeknote-md and newsletter-md: what is of no single event, but of a week or a month.

use crate::error::Result;
use crate::exports::{Artifact, PeriodFormat, Span, leaving};
use crate::model::{DraftKind, Period};
use crate::wording::{Document, newsletter, weeknote};

/// The weeknote as Markdown.
pub const WEEKNOTE_MARKDOWN: PeriodFormat = PeriodFormat {
    name: "weeknote-md",
    extension: "md",
    purpose: "The weeknote as Markdown: a week over all events and networks, as everybody may read it",
    options: &["week"],
    span: Span::Week,
    export: |period, _| markdown("weeknote", period, &weeknote::weeknote(period)?, DraftKind::Weeknote),
};

/// The newsletter as Markdown.
pub const NEWSLETTER_MARKDOWN: PeriodFormat = PeriodFormat {
    name: "newsletter-md",
    extension: "md",
    purpose: "The newsletter as Markdown: a month in a few sentences an item, with links",
    options: &["month"],
    span: Span::Month,
    export: |period, _| {
        markdown("newsletter", period, &newsletter::newsletter(period)?, DraftKind::Newsletter)
    },
};

fn markdown(name: &str, period: &Period, document: &Document, kind: DraftKind) -> Result<Artifact> {
    Ok(Artifact {
        file_name: format!("{name}-{}.md", period.starts_on),
        media_type: "text/markdown; charset=utf-8",
        bytes: leaving::of_period(period, document, kind)?.into_bytes(),
    })
}
