//! HTML of WordPress's block editor: each block between the comments that name it (block grammar of WordPress 5.0 and later),
//! without styles, so that the website's own apply. Ready to paste into the code editor, and what is sent to the REST API.
//!
//! A website takes no SVG: charts go as pixels. What is sent has its pictures in the media library; what is pasted holds them itself,
//! and the editor offers to upload them.

use crate::paper::Paper;
use crate::pixels::held;
use plenary_core::error::Result;
use plenary_core::wording::tree::{Block, Inline, List, Picture, Table};
use std::fmt::Write;

/// Where a picture is: in the library of a website, or in the page itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uploaded {
    /// Its number in the library.
    pub id: Option<u64>,
    pub url: String,
}

/// The document without its title, to be pasted: its pictures are in it.
pub fn page(paper: &Paper) -> Result<String> {
    let blocks = paper.body();
    let held = held(paper, &blocks)?;
    Ok(html_with(&blocks, &|picture| {
        let url = held.get(&(picture.of.clone(), picture.alt.clone()))?.address();
        Some(Uploaded { id: None, url })
    }))
}

/// Where each picture is; one that is nowhere is left out.
pub type Library<'a> = &'a dyn Fn(&Picture) -> Option<Uploaded>;

/// The blocks, with the pictures that were uploaded.
pub fn html_with(blocks: &[Block], uploaded: Library<'_>) -> String {
    let made: Vec<String> =
        blocks.iter().map(|block| one(block, uploaded)).filter(|html| !html.is_empty()).collect();
    if made.is_empty() { String::new() } else { made.join("\n\n") + "\n" }
}

/// A block between its comments.
fn wrapped(name: &str, settings: &str, inside: &str) -> String {
    let settings = if settings.is_empty() { String::new() } else { format!("{{{settings}}} ") };
    format!("<!-- wp:{name} {settings}-->\n{inside}\n<!-- /wp:{name} -->")
}

fn one(block: &Block, uploaded: Library<'_>) -> String {
    match block {
        Block::Heading { level, text } => heading(*level, text),
        Block::Paragraph(text) => wrapped("paragraph", "", &format!("<p>{}</p>", inlines(text))),
        Block::List(list) => list_of(list, uploaded),
        Block::Quote(inside) => {
            let inside = html_with(inside, uploaded);
            wrapped(
                "quote",
                "",
                &format!("<blockquote class=\"wp-block-quote\">{}</blockquote>", inside.trim_end()),
            )
        }
        Block::Table(table) => table_of(table),
        Block::Code(code) => {
            wrapped("code", "", &format!("<pre class=\"wp-block-code\"><code>{}</code></pre>", escaped(code)))
        }
        Block::Rule => {
            wrapped("separator", "", "<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>")
        }
        Block::Picture(picture) => uploaded(picture).map(|file| image(picture, &file)).unwrap_or_default(),
    }
}

/// Level 1 is the title of the post, which stands above: what follows begins at 2.
fn heading(level: u8, text: &[Inline]) -> String {
    let level = level.clamp(2, 6);
    let settings = if level == 2 { String::new() } else { format!("\"level\":{level}") };
    let inside = inlines(text);
    wrapped("heading", &settings, &format!("<h{level} class=\"wp-block-heading\">{inside}</h{level}>"))
}

fn list_of(list: &List, uploaded: Library<'_>) -> String {
    let (tag, mut settings, mut start) = ("ul", String::new(), String::new());
    let tag = list.from.map_or(tag, |from| {
        settings.push_str("\"ordered\":true");
        if from != 1 {
            let _ = write!(settings, ",\"start\":{from}");
            start = format!(" start=\"{from}\"");
        }
        "ol"
    });
    let items: Vec<String> = list
        .items
        .iter()
        .map(|item| wrapped("list-item", "", &format!("<li>{}</li>", point(item, uploaded))))
        .collect();
    wrapped(
        "list",
        &settings,
        &format!("<{tag}{start} class=\"wp-block-list\">{}</{tag}>", items.join("\n\n")),
    )
}

/// A point holds words and lists; its paragraphs are told apart by line breaks.
fn point(item: &[Block], uploaded: Library<'_>) -> String {
    let mut inside = String::new();
    for block in item {
        let next = match block {
            Block::List(list) => format!("\n{}", list_of(list, uploaded)),
            other => {
                if !inside.is_empty() {
                    inside.push_str("<br>");
                }
                text_of(other, uploaded)
            }
        };
        inside.push_str(&next);
    }
    inside
}

/// What a block says within a line.
fn text_of(block: &Block, uploaded: Library<'_>) -> String {
    match block {
        Block::Heading { text, .. } => format!("<strong>{}</strong>", inlines(text)),
        Block::Paragraph(text) => inlines(text),
        Block::Code(code) => format!("<code>{}</code>", escaped(code)),
        Block::Quote(inside) => {
            inside.iter().map(|block| text_of(block, uploaded)).collect::<Vec<_>>().join("<br>")
        }
        Block::Table(table) => {
            let rows = std::iter::once(&table.head).chain(&table.rows);
            let row =
                |row: &Vec<Vec<Inline>>| row.iter().map(|cell| inlines(cell)).collect::<Vec<_>>().join("; ");
            rows.map(row).collect::<Vec<_>>().join("<br>")
        }
        Block::List(list) => {
            list.items.iter().map(|item| point(item, uploaded)).collect::<Vec<_>>().join("<br>")
        }
        Block::Picture(picture) => {
            uploaded(picture).map(|file| inline_image(picture, &file)).unwrap_or_default()
        }
        Block::Rule => String::new(),
    }
}

fn table_of(table: &Table) -> String {
    let right = |at: usize| table.right.get(at).copied().unwrap_or(false);
    let row = |tag: &str, cells: &[Vec<Inline>]| {
        let cell = |(at, cell): (usize, &Vec<Inline>)| {
            let aligned = if right(at) { " class=\"has-text-align-right\" data-align=\"right\"" } else { "" };
            let scope = if tag == "th" { " scope=\"col\"" } else { "" };
            format!("<{tag}{scope}{aligned}>{}</{tag}>", inlines(cell))
        };
        format!("<tr>{}</tr>", cells.iter().enumerate().map(cell).collect::<String>())
    };
    let rows: String = table.rows.iter().map(|cells| row("td", cells)).collect();
    let head = row("th", &table.head);
    wrapped(
        "table",
        "",
        &format!(
            "<figure class=\"wp-block-table\"><table><thead>{head}</thead><tbody>{rows}</tbody></table></figure>"
        ),
    )
}

/// A picture in a point, which holds words only: the editor takes one among them.
fn inline_image(picture: &Picture, file: &Uploaded) -> String {
    let (url, alt) = (escaped(&file.url), escaped(&picture.alt));
    let class = file.id.map(|id| format!(" class=\"wp-image-{id}\"")).unwrap_or_default();
    format!("<img{class} src=\"{url}\" alt=\"{alt}\"/>")
}

fn image(picture: &Picture, file: &Uploaded) -> String {
    let (url, alt) = (escaped(&file.url), escaped(&picture.alt));
    let Some(id) = file.id else {
        let figure = format!("<figure class=\"wp-block-image\"><img src=\"{url}\" alt=\"{alt}\"/></figure>");
        return wrapped("image", "", &figure);
    };
    let figure = format!(
        "<figure class=\"wp-block-image size-full\"><img src=\"{url}\" alt=\"{alt}\" class=\"wp-image-{id}\"/></figure>"
    );
    wrapped("image", &format!("\"id\":{id},\"sizeSlug\":\"full\",\"linkDestination\":\"none\""), &figure)
}

pub(crate) fn inlines(inlines_: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => escaped(text),
        Inline::Emphasis(inside) => format!("<em>{}</em>", inlines(inside)),
        Inline::Strong(inside) => format!("<strong>{}</strong>", inlines(inside)),
        Inline::Struck(inside) => format!("<s>{}</s>", inlines(inside)),
        Inline::Code(code) => format!("<code>{}</code>", escaped(code)),
        Inline::Link { address, text } => format!("<a href=\"{}\">{}</a>", escaped(address), inlines(text)),
        Inline::Break => "<br>".to_owned(),
    };
    inlines_.iter().map(one).collect()
}

/// Nothing in a text is read as a tag, an end of a quote or a comment; brackets that WordPress takes for shortcodes are written
/// as numbers.
pub(crate) fn escaped(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    escaped.replace('[', "&#091;").replace(']', "&#093;")
}

#[cfg(test)]
mod tests;
