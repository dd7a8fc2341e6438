//! The templates that are shipped, one a kind of document: what the office has until it writes its own.

use crate::model::DraftKind;

/// The shipped template of a kind.
pub fn template(kind: DraftKind) -> &'static str {
    match kind {
        DraftKind::BlogPost => include_str!("blog.md.jinja"),
        DraftKind::Summary => include_str!("summary.md.jinja"),
        DraftKind::Report => super::report::TEMPLATE,
        DraftKind::Weeknote => super::weeknote::TEMPLATE,
        DraftKind::Newsletter => super::newsletter::TEMPLATE,
        DraftKind::SocialPosts => super::social::TEMPLATE,
        DraftKind::ThankYou => super::thank_you::TEMPLATE,
    }
}

/// The kinds that have a template, in the order people are shown them.
pub const KINDS: &[DraftKind] = &[
    DraftKind::BlogPost,
    DraftKind::Summary,
    DraftKind::Report,
    DraftKind::Weeknote,
    DraftKind::Newsletter,
    DraftKind::SocialPosts,
    DraftKind::ThankYou,
];
