//! Templates as Settings shows them, and what one makes of the sample.

use super::views;
use chrono::{DateTime, Utc};
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::model::TemplateKind;
use plenary_core::ops::templates::{self, TemplateFault};
use plenary_core::store;
use plenary_core::wording::{markdown_to_html, shipped};

views! {
    /// One kind of document.
    TemplateLine {
        kind: TemplateKind,
        /// The office wrote its own.
        own: bool,
        changed_at: Option<DateTime<Utc>>,
    }
    /// The template of a kind.
    TemplateView {
        kind: TemplateKind,
        /// As it holds now.
        body: String,
        own: bool,
        shipped: String,
    }
    /// A template, tried on the sample.
    TemplateChecked {
        fault: Option<TemplateFault>,
        /// The document, safe to show; empty when there is a fault.
        html: String,
    }
}

/// A line a kind.
pub fn lines(plenary: &Plenary) -> Result<Vec<TemplateLine>> {
    let own = plenary.read(store::templates::all)?;
    let line = |kind: &TemplateKind| {
        let own = own.iter().find(|template| template.kind == *kind);
        TemplateLine { kind: *kind, own: own.is_some(), changed_at: own.map(|template| template.updated_at) }
    };
    Ok(TemplateKind::ALL.iter().map(line).collect())
}

/// The template of a kind.
pub fn template(plenary: &Plenary, kind: TemplateKind) -> Result<TemplateView> {
    let (body, own) = templates::in_force(plenary, kind)?;
    Ok(TemplateView { kind, body, own, shipped: shipped::template(kind).to_owned() })
}

/// What a template makes of the sample.
pub fn checked(kind: TemplateKind, body: &str) -> Result<TemplateChecked> {
    Ok(match templates::check_template(kind, body)? {
        Ok(markdown) => TemplateChecked { fault: None, html: markdown_to_html(&markdown) },
        Err(fault) => TemplateChecked { fault: Some(fault), html: String::new() },
    })
}
