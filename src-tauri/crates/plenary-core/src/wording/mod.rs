//! Sentences that reach files: the words stand in `ui/locales/<language>/documents.ftl` and `dates.ftl`, the shape of each document in a template.
//!
//! The Markdown of summary and blog post is made here and not in their export rooms, because `ops` builds drafts from it and
//! lies to the left of `exports`; the rooms only wrap it into files.

pub mod approval_sheet;
pub mod blog;
pub mod chart;
pub mod coverage;
pub mod feedback;
pub mod follow_up;
pub mod front_matter;
pub mod html;
pub mod letter;
pub mod markdown;
pub mod minutes;
pub mod newsletter;
pub mod pictures;
pub mod plain_mail;
pub mod plain_text;
pub mod reading;
pub mod report;
pub mod sections;
pub mod sentences;
pub mod shipped;
pub mod social;
pub mod summary;
pub mod thank_you;
pub mod told;
pub mod tree;
pub mod weeknote;
pub mod words;
pub mod written;

mod activity;
mod contact;
mod dates;
mod look_back;
mod numbers;
mod opening;
mod point;
mod recurrence;
mod said;
mod template;

use crate::rules::blocks::join;

pub use crate::model::Block;
pub use html::{markdown_to_html, plain_text, sentences_html};
pub use letter::{ComesBack, Letter, Reader, letter};
pub use words::Words;

/// A document before anybody edits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Plain text; the first heading, where there is one, says the same.
    pub title: String,
    /// BCP 47: the language of the words around the data.
    pub language: &'static str,
    pub blocks: Vec<Block>,
    /// The names of what its template was given.
    pub given: Vec<String>,
}

impl Document {
    /// The whole of it: CommonMark with tables; every piece of data is escaped in it.
    pub fn markdown(&self) -> String {
        join(self.blocks.iter().map(|block| block.markdown.as_str()))
    }

    /// Refuses the template that it was made by where that uses what it was not given, also where this document did not lead.
    pub fn refuse_unknown(&self, template: &str) -> crate::error::Result<()> {
        template::refuse_unknown(template, &self.given)
    }
}

/// A document of which no sentence is traced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Plain text; the first heading of the Markdown says the same.
    pub title: String,
    /// BCP 47: the language of the words around the data.
    pub language: &'static str,
    /// CommonMark with tables; every piece of data is escaped in it.
    pub markdown: String,
}
