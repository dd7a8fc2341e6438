//! The documents there are: a kind each, and how it is built from the data.

use crate::error::{Error, Refusal, Result};
use crate::model::{DraftKind, DraftScope, Period, Snapshot};
use crate::rules::attribution::mentioned::mention;
use crate::rules::themes::Audience;
use crate::store::{Connection, period, snapshot};
use crate::wording::{Document, blog, minutes, newsletter, report, social, summary, thank_you, weeknote};
use chrono::{DateTime, Utc};

/// How a document is built: from an event, or from a week or month.
#[derive(Clone, Copy)]
enum Builder {
    OfEvent(fn(&Snapshot) -> Result<Document>),
    OfPeriod(fn(&Period) -> Result<Document>),
}

/// The line of a kind.
fn builder(kind: DraftKind) -> Builder {
    match kind {
        DraftKind::BlogPost => Builder::OfEvent(blog::blog),
        DraftKind::Summary => Builder::OfEvent(summary::summary),
        DraftKind::Report => Builder::OfEvent(report::report),
        DraftKind::SocialPosts => Builder::OfEvent(social::social),
        DraftKind::ThankYou => Builder::OfEvent(thank_you::thank_you),
        DraftKind::Minutes => Builder::OfEvent(minutes::document),
        DraftKind::Weeknote => Builder::OfPeriod(weeknote::weeknote),
        DraftKind::Newsletter => Builder::OfPeriod(newsletter::newsletter),
    }
}

/// Who reads documents of this kind.
pub fn audience(kind: DraftKind) -> Audience {
    match kind {
        DraftKind::Summary | DraftKind::Report | DraftKind::Minutes => Audience::Office,
        _ => Audience::Public,
    }
}

/// Whether documents of this kind may become a post of the website: what tells everybody only what is marked for publication, and is one
/// text to read.
pub fn is_for_the_website(kind: DraftKind) -> bool {
    matches!(kind, DraftKind::BlogPost | DraftKind::Weeknote | DraftKind::Newsletter)
}

/// Refuses what is not for the website.
pub fn for_the_website(kind: DraftKind) -> Result<()> {
    if is_for_the_website(kind) {
        Ok(())
    } else {
        Err(Refusal::new("not-for-the-website").with("kind", kind).into())
    }
}

/// Whether documents of this kind look back on a period.
pub fn is_of_period(kind: DraftKind) -> bool {
    matches!(builder(kind), Builder::OfPeriod(_))
}

/// The document as the data gives it, with everybody known whom its sentences name.
pub fn document(
    conn: &Connection,
    scope: &DraftScope,
    kind: DraftKind,
    now: DateTime<Utc>,
) -> Result<Document> {
    match (builder(kind), *scope) {
        (Builder::OfEvent(build), DraftScope::Event { event_id }) => {
            let snapshot = snapshot::as_of(conn, event_id, now)?;
            let mut document = build(&snapshot)?;
            mention(snapshot.people.values(), &mut document.blocks);
            Ok(document)
        }
        (Builder::OfPeriod(build), DraftScope::Period { starts_on, ends_on }) => {
            let period = period::load(conn, starts_on, ends_on, now)?;
            let mut document = build(&period)?;
            let told = period.held.iter().chain(period.posts.iter().map(|post| &post.about));
            mention(told.flat_map(|snapshot| snapshot.people.values()), &mut document.blocks);
            Ok(document)
        }
        (Builder::OfEvent(_), _) => Err(Refusal::new("draft-is-of-an-event").field("event_id").into()),
        (Builder::OfPeriod(_), _) => Err(Refusal::new("draft-is-of-a-period").field("starts_on").into()),
    }
}

/// The document of an event that is loaded already.
pub fn of_event(snapshot: &Snapshot, kind: DraftKind) -> Result<Document> {
    match builder(kind) {
        Builder::OfEvent(build) => build(snapshot),
        Builder::OfPeriod(_) => Err(Error::Internal(format!("{kind} is of a period"))),
    }
}

/// The document of a period that is loaded already.
pub fn of_period(period: &Period, kind: DraftKind) -> Result<Document> {
    match builder(kind) {
        Builder::OfPeriod(build) => build(period),
        Builder::OfEvent(_) => Err(Error::Internal(format!("{kind} is of an event"))),
    }
}
