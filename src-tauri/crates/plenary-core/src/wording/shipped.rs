//! The templates that are shipped, one a kind of document: what the office has until it writes its own.

use crate::model::TemplateKind;

/// The shipped template of a kind.
pub fn template(kind: TemplateKind) -> &'static str {
    match kind {
        TemplateKind::BlogPost => include_str!("blog.md.jinja"),
        TemplateKind::Summary => include_str!("summary.md.jinja"),
        TemplateKind::Report => super::report::TEMPLATE,
        TemplateKind::Weeknote => super::weeknote::TEMPLATE,
        TemplateKind::Newsletter => super::newsletter::TEMPLATE,
        TemplateKind::SocialPosts => super::social::TEMPLATE,
        TemplateKind::ThankYou => super::thank_you::TEMPLATE,
        TemplateKind::Minutes => include_str!("minutes.md.jinja"),
    }
}
