//! Sentences that reach files: the words stand in `ui/locales/<language>/documents.ftl`, the shape of each document in a template.
//!
//! The Markdown of summary and blog post is made here and not in their export rooms, because `ops` builds drafts from it and
//! lies to the left of `exports`; the rooms only wrap it into files.

pub mod blog;
pub mod coverage;
pub mod follow_up;
pub mod html;
pub mod letter;
pub mod markdown;
pub mod minutes;
pub mod plain_mail;
pub mod reading;
pub mod sentences;
pub mod summary;
pub mod words;

mod contact;
mod dates;
mod numbers;
mod opening;
mod recurrence;
mod said;
mod template;

pub use blog::blog_markdown;
pub use html::{markdown_to_html, page};
pub use letter::{Letter, letter};
pub use summary::summary_markdown;
pub use words::Words;

/// A document in Markdown, before anybody edits it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Plain text; the first heading of the Markdown says the same.
    pub title: String,
    /// BCP 47: the language of the words around the data.
    pub language: &'static str,
    /// CommonMark with tables; every piece of data is escaped in it.
    pub markdown: String,
}
