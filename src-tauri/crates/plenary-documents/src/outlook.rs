//! HTML for Outlook, whose classic program sets pages with Word: every style stands on its tag, the page and its tables are tables,
//! and nothing is fetched. Word shows neither SVG nor pictures that stand in the page, so a chart is told by its table and a photo
//! by its words.

use crate::paper::Paper;
use crate::wordpress::escaped as without_brackets;
use plenary_core::wording::tree::{Block, Inline, List, Table};

const FONT: &str = "font-family:Aptos,Calibri,Arial,sans-serif";
const INK: &str = "color:#1b1d22";
const LINK: &str = "color:#0b5f66";
const LINE: &str = "#878c96";

/// A whole page around what is pasted.
pub fn page(paper: &Paper) -> String {
    let language: String =
        paper.language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let title = escaped(&paper.title);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n</head>\n\
         <body style=\"margin:0\">\n<main>\n{}</main>\n</body>\n</html>\n",
        fragment(&paper.blocks(), &language)
    )
}

/// What is pasted into a message: one table, as wide as a message is read.
pub fn fragment(blocks: &[Block], language: &str) -> String {
    let inside: String = blocks.iter().map(block).collect();
    format!(
        "<table role=\"presentation\" lang=\"{language}\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" \
         style=\"width:100%;max-width:600px;border-collapse:collapse\"><tr><td style=\"{FONT};{INK};font-size:11pt;line-height:1.4;padding:0\">\n\
         {inside}</td></tr></table>\n"
    )
}

fn block(block_: &Block) -> String {
    match block_ {
        Block::Heading { level, text } => heading(*level, text),
        Block::Paragraph(text) => paragraph(&inlines(text)),
        Block::List(list) => list_of(list),
        Block::Quote(inside) => {
            let inside: String = inside.iter().map(block).collect();
            format!(
                "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"border-collapse:collapse;margin:0 0 12px 0\"><tr>\
                 <td style=\"border-left:3px solid {LINE};padding:0 0 0 12px;{FONT};{INK};font-size:11pt\">\n{inside}</td></tr></table>\n"
            )
        }
        Block::Table(table) => table_of(table),
        Block::Code(code) => {
            let lines = escaped(code).replace('\n', "<br>");
            format!(
                "<p style=\"margin:0 0 12px 0;font-family:Consolas,monospace;font-size:10pt\">{lines}</p>\n"
            )
        }
        Block::Rule => format!(
            "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>\
             <td style=\"border-top:1px solid {LINE};font-size:1px;line-height:12px\">&nbsp;</td></tr></table>\n"
        ),
        Block::Picture(picture) if picture.alt.is_empty() || is_chart(picture) => String::new(),
        Block::Picture(picture) => paragraph(&format!("<em>{}</em>", escaped(&picture.alt))),
    }
}

fn is_chart(picture: &plenary_core::wording::tree::Picture) -> bool {
    matches!(picture.of, plenary_core::wording::tree::PictureOf::Chart(_))
}

fn heading(level: u8, text: &[Inline]) -> String {
    let level = level.clamp(1, 6);
    let (size, above) = match level {
        1 => ("18pt", 0),
        2 => ("14pt", 18),
        _ => ("12pt", 12),
    };
    let inside = inlines(text);
    format!(
        "<h{level} style=\"margin:{above}px 0 8px 0;{FONT};{INK};font-size:{size};line-height:1.25;font-weight:bold\">{inside}</h{level}>\n"
    )
}

fn paragraph(inside: &str) -> String {
    format!("<p style=\"margin:0 0 12px 0;{FONT};{INK};font-size:11pt;line-height:1.4\">{inside}</p>\n")
}

fn list_of(list: &List) -> String {
    let tag = if list.from.is_some() { "ol" } else { "ul" };
    let start =
        list.from.filter(|from| *from != 1).map(|from| format!(" start=\"{from}\"")).unwrap_or_default();
    let item = |item: &Vec<Block>| {
        let inside: Vec<String> = item
            .iter()
            .map(|one| if let Block::Paragraph(text) = one { inlines(text) } else { block(one) })
            .collect();
        format!("<li style=\"margin:0 0 6px 0;{FONT};{INK};font-size:11pt\">{}</li>\n", inside.join("<br>"))
    };
    let items: String = list.items.iter().map(item).collect();
    format!("<{tag}{start} style=\"margin:0 0 12px 0;padding:0 0 0 28px\">\n{items}</{tag}>\n")
}

fn table_of(table: &Table) -> String {
    let row = |tag: &str, cells: &[Vec<Inline>]| {
        let cell = |(at, cell): (usize, &Vec<Inline>)| {
            let align = if table.right.get(at) == Some(&true) { "right" } else { "left" };
            let (scope, weight) = if tag == "th" { (" scope=\"col\"", "bold") } else { ("", "normal") };
            format!(
                "<{tag}{scope} align=\"{align}\" valign=\"top\" style=\"border-bottom:1px solid {LINE};padding:4px 12px 4px 0;{FONT};{INK};font-size:11pt;font-weight:{weight};text-align:{align}\">{}</{tag}>",
                inlines(cell)
            )
        };
        format!("<tr>{}</tr>\n", cells.iter().enumerate().map(cell).collect::<String>())
    };
    let rows: String = table.rows.iter().map(|cells| row("td", cells)).collect();
    format!(
        "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"width:100%;border-collapse:collapse;margin:0 0 16px 0\">\n\
         <thead>{}</thead>\n<tbody>{rows}</tbody></table>\n",
        row("th", &table.head)
    )
}

fn inlines(inlines_: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => escaped(text),
        Inline::Emphasis(inside) => format!("<em>{}</em>", inlines(inside)),
        Inline::Strong(inside) => format!("<strong>{}</strong>", inlines(inside)),
        Inline::Struck(inside) => format!("<s>{}</s>", inlines(inside)),
        Inline::Code(code) => {
            format!("<span style=\"font-family:Consolas,monospace\">{}</span>", escaped(code))
        }
        Inline::Link { address, text } => {
            format!(
                "<a href=\"{}\" style=\"{LINK};text-decoration:underline\">{}</a>",
                escaped(address),
                inlines(text)
            )
        }
        Inline::Break => "<br>".to_owned(),
    };
    inlines_.iter().map(one).collect()
}

fn escaped(text: &str) -> String {
    without_brackets(text).replace("&#091;", "[").replace("&#093;", "]")
}

#[cfg(test)]
mod tests {
    use super::*;
    use plenary_core::wording::tree::tree;

    fn paper(markdown: &str) -> Paper {
        Paper {
            title: "Notes & more".into(),
            language: "en-GB".into(),
            markdown: markdown.into(),
            ..Paper::default()
        }
    }

    #[test]
    fn every_tag_that_shows_something_carries_its_style() {
        let html = page(&paper(
            "Hello [all](https://example.org)\n\n- a\n- b\n\n| A | B |\n|---|---:|\n| c | 1 |\n\n> said\n",
        ));
        for tag in ["<h1 ", "<p ", "<a ", "<li ", "<ul ", "<th ", "<td "] {
            let all = html.matches(tag).count();
            let styled = html
                .split(tag)
                .skip(1)
                .filter(|rest| rest.split('>').next().is_some_and(|own| own.contains("style=")));
            assert!(all > 0 && styled.count() == all, "{tag} in\n{html}");
        }
        for outside in ["<style", "<link", "<script", "<img", "class=", "src="] {
            assert!(!html.contains(outside), "{outside} in\n{html}");
        }
    }

    #[test]
    fn a_chart_is_told_by_its_table_and_a_photo_by_its_words() {
        let html = fragment(&tree("![Who came](chart:sectors)\n\n![The hall](file:ab12)\n"), "en-GB");
        assert!(!html.contains("Who came") && html.contains("<em>The hall</em>"), "{html}");
    }

    #[test]
    fn nothing_that_is_typed_is_a_tag() {
        let html = page(&paper("Hello <script>alert(1)</script> [x]\n"));
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; [x]"), "{html}");
    }
}
