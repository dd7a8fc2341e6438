//! A template: the shape of a kind of document, where the office changed the one that was shipped.

use crate::ids::TemplateId;
use crate::model::DraftKind;
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

vocabulary! {
    /// What has a template: every kind of draft.
    TemplateKind {
        BlogPost = "blog_post", Summary = "summary", Report = "report", Weeknote = "weeknote", Newsletter = "newsletter",
        SocialPosts = "social_posts", ThankYou = "thank_you", Minutes = "minutes",
    }
}

impl From<DraftKind> for TemplateKind {
    fn from(kind: DraftKind) -> Self {
        match kind {
            DraftKind::BlogPost => Self::BlogPost,
            DraftKind::Summary => Self::Summary,
            DraftKind::Report => Self::Report,
            DraftKind::Weeknote => Self::Weeknote,
            DraftKind::Newsletter => Self::Newsletter,
            DraftKind::SocialPosts => Self::SocialPosts,
            DraftKind::ThankYou => Self::ThankYou,
            DraftKind::Minutes => Self::Minutes,
        }
    }
}

impl TemplateKind {
    /// The kind of draft that it shapes.
    pub fn draft(self) -> DraftKind {
        match self {
            Self::BlogPost => DraftKind::BlogPost,
            Self::Summary => DraftKind::Summary,
            Self::Report => DraftKind::Report,
            Self::Weeknote => DraftKind::Weeknote,
            Self::Newsletter => DraftKind::Newsletter,
            Self::SocialPosts => DraftKind::SocialPosts,
            Self::ThankYou => DraftKind::ThankYou,
            Self::Minutes => DraftKind::Minutes,
        }
    }
}

row! {
    /// The office's own template of one kind; there is at most one of each.
    Template {
        id: TemplateId,
        kind: TemplateKind,
        /// Markdown with the marks of Jinja.
        body: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

/// The office's own templates by kind.
pub type Templates = BTreeMap<TemplateKind, String>;
