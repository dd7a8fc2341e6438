//! Markdown as HTML that is safe to show and to send: no scripts, no pictures from afar, links to the web and to mail only.

pub(in crate::wording) mod links;
mod narrow;
mod sentences;

use crate::rules::text::is_mark;
use crate::wording::pictures::{Found, Pictures};
use crate::wording::sentences::one_line;
use crate::wording::{chart, tree};
use ammonia::UrlRelative;
use comrak::nodes::NodeValue;
use comrak::{Arena, Node, Options, format_html, parse_document};
use std::sync::OnceLock;

static CLEANER: OnceLock<ammonia::Builder<'static>> = OnceLock::new();

pub use sentences::sentences_html;

const STYLE: &str = include_str!("html/page.css");

/// A fragment: CommonMark with the tables and the strikethrough of GFM. HTML typed into the Markdown is shown, not obeyed.
pub fn markdown_to_html(markdown: &str) -> String {
    markdown_with(markdown, &Pictures::default())
}

/// The same with our charts and photos in their places. A picture that is not there is left out.
pub fn markdown_with(markdown: &str, pictures: &Pictures) -> String {
    with_figures(markdown, &|picture| figure(picture, pictures))
}

/// The same with each of our pictures at an address, so many pixels wide; without one it is left out.
pub fn markdown_drawn(markdown: &str, drawn: &dyn Fn(&tree::Picture) -> Option<(String, u32)>) -> String {
    with_figures(markdown, &|picture| {
        let shown = drawn(picture).map(|(address, wide)| image(&address, &picture.alt, Some(wide)));
        shown.unwrap_or_default()
    })
}

/// Stands around the number of a figure while the page is cleaned; what is typed loses it, also where it is typed as `&#xFDD4;`.
const PLACE: char = '\u{FDD4}';

/// Every picture of ours that stands by itself, also in a point or a quotation, becomes its figure.
fn with_figures(markdown: &str, figure: &dyn Fn(&tree::Picture) -> String) -> String {
    let markdown: String = markdown.chars().filter(|letter| !is_mark(*letter)).collect();
    let options = options();
    let arena = Arena::new();
    let root = parse_document(&arena, &markdown, &options);
    root.descendants().for_each(without_places);
    let mut figures = Vec::new();
    for node in root.descendants().collect::<Vec<_>>() {
        let is_paragraph = matches!(node.data().value, NodeValue::Paragraph);
        match tree::lone_picture(node).filter(|_| is_paragraph) {
            Some(picture) => {
                figures.push(figure(&picture));
                put_mark(node, figures.len() - 1);
            }
            None => picture_to_link(node),
        }
    }
    links::link_addresses(&arena, root);
    let mut html = String::new();
    if format_html(root, &options, &mut html).is_err() {
        html = escaped(&markdown); // writing to a String does not fail
    }
    let clean = CLEANER.get_or_init(cleaner).clean(&html).to_string();
    if figures.is_empty() { clean } else { in_their_places(&clean, &figures) }
}

/// An entity is read after the marks were taken out: whatever the page will say loses the mark here.
fn without_places(node: Node<'_>) {
    let clean = |text: &mut String| text.retain(|letter| !is_mark(letter));
    match &mut node.data_mut().value {
        NodeValue::Text(text) => clean(text.to_mut()),
        NodeValue::Link(link) | NodeValue::Image(link) => {
            clean(&mut link.url);
            clean(&mut link.title);
        }
        NodeValue::CodeBlock(code) => clean(&mut code.info),
        _ => {}
    }
}

/// The paragraph says the number of its figure and nothing else.
fn put_mark(paragraph: Node<'_>, number: usize) {
    let Some(only) = paragraph.first_child() else { return };
    only.children().collect::<Vec<_>>().into_iter().for_each(|child| child.detach());
    only.data_mut().value = NodeValue::Text(format!("{PLACE}{number}{PLACE}").into());
}

/// Puts the figures where their numbers stand; the paragraph around a number goes.
fn in_their_places(html: &str, figures: &[String]) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, number, behind)) = next_place(rest) {
        let (before, behind) = match (before.strip_suffix("<p>"), behind.strip_prefix("</p>")) {
            (Some(before), Some(behind)) => (before, behind.strip_prefix('\n').unwrap_or(behind)),
            _ => (before, behind),
        };
        out.push_str(before);
        out.push_str(figures.get(number).map_or("", String::as_str));
        rest = behind;
    }
    out.push_str(rest);
    out
}

fn next_place(html: &str) -> Option<(&str, usize, &str)> {
    let (before, rest) = html.split_once(PLACE)?;
    let (number, behind) = rest.split_once(PLACE)?;
    Some((before, number.parse().ok()?, behind))
}

/// Made here and not from what was typed, so it needs no cleaning.
fn figure(picture: &tree::Picture, pictures: &Pictures) -> String {
    match pictures.find(&picture.of) {
        Some(Found::Chart(svg)) => format!("<figure>\n{svg}</figure>\n"),
        Some(Found::Photo(photo)) => {
            let address = format!("data:{};base64,{}", photo.media_type, base64(&photo.bytes));
            image(&address, &picture.alt, None)
        }
        None => String::new(),
    }
}

fn image(address: &str, alt: &str, wide: Option<u32>) -> String {
    let (address, alt) = (escaped(address), escaped(alt));
    let wide = wide.map(|wide| format!(" width=\"{}\"", wide.min(720))).unwrap_or_default();
    format!("<figure><img src=\"{address}\" alt=\"{alt}\"{wide}></figure>\n")
}

/// Bytes as they stand in an address that holds them.
pub fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// Words in which nothing is a mark of Markdown or HTML, which say what they say: most sentences of a draft.
fn is_bare(text: &str) -> bool {
    let says = |c: char| {
        c.is_alphanumeric()
            || matches!(
                c,
                ' ' | '.' | ',' | ';' | '(' | ')' | '?' | '’' | '“' | '”' | '–' | '…' | '%' | '£' | '€'
            )
    };
    text.starts_with(char::is_alphabetic) && !text.ends_with(' ') && text.chars().all(says)
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

/// What makes each second heading but the first begin a page when it is printed.
pub const OF_SHEETS: &str =
    "@media print { h2 { break-before: page; } h2:first-of-type { break-before: auto; } }\n";

/// A whole page around the Markdown with our charts and photos in their places, and rules of its own behind those of every page.
/// `title` is plain text and becomes the first heading if the Markdown has none; `language` is BCP 47.
pub fn page_with(title: &str, language: &str, markdown: &str, pictures: &Pictures, rules: &str) -> String {
    let body = markdown_with(markdown, pictures);
    let title = escaped(&one_line(title));
    let heading = if body.contains("<h1>") { String::new() } else { format!("<h1>{title}</h1>\n") };
    let style = if body.contains("<svg ") { chart::STYLE } else { "" };
    whole(&title, language, &format!("{style}{rules}"), &format!("{heading}{body}"))
}

/// A whole page around HTML that was made safe already, with rules of its own behind those of every page.
pub fn page_of(title: &str, language: &str, style: &str, body: &str) -> String {
    whole(&escaped(&one_line(title)), language, style, body)
}

fn whole(title: &str, language: &str, style: &str, body: &str) -> String {
    let language: String = language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let body = narrow::labelled(body);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

pub(in crate::wording) fn options() -> Options<'static> {
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
