//! Markdown as HTML that is safe to show and to send: no scripts, no pictures from afar, links to the web and to mail only.

mod links;

use crate::wording::sentences::one_line;
use ammonia::UrlRelative;
use comrak::nodes::NodeValue;
use comrak::{Arena, Node, Options, format_html, parse_document};

const STYLE: &str = include_str!("html/page.css");

/// A fragment: CommonMark with the tables and the strikethrough of GFM. HTML typed into the Markdown is shown, not obeyed.
pub fn markdown_to_html(markdown: &str) -> String {
    let options = options();
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options);
    for node in root.descendants().collect::<Vec<_>>() {
        picture_to_link(node);
    }
    links::link_addresses(&arena, root);
    let mut html = String::new();
    match format_html(root, &options, &mut html) {
        Ok(()) => cleaner().clean(&html).to_string(),
        Err(_) => escaped(markdown), // writing to a String does not fail
    }
}

/// The text that a reader sees, in one line.
pub fn plain_text(markdown: &str) -> String {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options());
    let mut text = String::new();
    for node in root.descendants() {
        match &node.data().value {
            NodeValue::Text(said) => text.push_str(said),
            NodeValue::Code(code) => text.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
            value if value.block() => text.push(' '),
            _ => {}
        }
    }
    one_line(&text)
}

/// A whole page around the Markdown. `title` is plain text and becomes the first heading if the Markdown has none;
/// `language` is BCP 47.
pub fn page(title: &str, language: &str, markdown: &str) -> String {
    let body = markdown_to_html(markdown);
    let title = escaped(&one_line(title));
    let heading = if body.contains("<h1>") { String::new() } else { format!("<h1>{title}</h1>\n") };
    whole(&title, language, "", &format!("{heading}{body}"))
}

/// A whole page around HTML that was made safe already, with rules of its own behind those of every page.
pub fn page_of(title: &str, language: &str, style: &str, body: &str) -> String {
    whole(&escaped(&one_line(title)), language, style, body)
}

fn whole(title: &str, language: &str, style: &str, body: &str) -> String {
    let language: String = language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.render.escape = true;
    options
}

fn cleaner() -> ammonia::Builder<'static> {
    let mut cleaner = ammonia::Builder::default();
    cleaner.url_schemes(["http", "https", "mailto"].into()).url_relative(UrlRelative::Deny).rm_tags(["img"]);
    cleaner
}

/// A picture becomes a link that says what the picture shows.
fn picture_to_link(node: Node<'_>) {
    let mut data = node.data_mut();
    if let NodeValue::Image(picture) = &data.value {
        data.value = NodeValue::Link(picture.clone());
    }
}

/// Plain text as HTML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests;
