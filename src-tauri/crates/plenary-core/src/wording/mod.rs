//! Sentences that reach files: the words stand in `ui/locales/<language>/documents.ftl`, the shape of each document in a template.

use crate::error::Result;
use crate::model::Snapshot;

/// Replaced by the real one as it lands.
pub fn blog_markdown(snapshot: &Snapshot) -> Result<String> {
    Ok(format!("# {}\n", snapshot.event.title))
}
/// Replaced by the real one as it lands.
pub fn summary_markdown(snapshot: &Snapshot) -> Result<String> {
    Ok(format!("# {}\n", snapshot.event.title))
}
/// Replaced by the real one as it lands.
pub fn markdown_to_html(markdown: &str) -> String {
    ammonia::clean(&comrak::markdown_to_html(markdown, &comrak::Options::default()))
}
/// Replaced by the real one as it lands.
pub fn page(_title: &str, _language: &str, markdown: &str) -> String {
    markdown_to_html(markdown)
}
