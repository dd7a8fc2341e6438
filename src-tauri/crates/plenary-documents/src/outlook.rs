//! HTML for Outlook, whose classic program sets pages with Word: every style stands on its tag, the page and its tables are tables,
//! and nothing is fetched. Word shows no SVG, so charts are pixels, as photos are, and stand in the page themselves; a program that
//! shows no such picture says its words, and the table below a chart says the same.

use crate::paper::Paper;
use crate::pixels::{Pixels, pixels};
use crate::wordpress::escaped as without_brackets;
use plenary_core::error::Result;
use plenary_core::wording::tree::{Block, Inline, List, Picture, Table};

const FONT: &str = "font-family:Aptos,Calibri,Arial,sans-serif";
const INK: &str = "color:#1b1d22";
const LINK: &str = "color:#0b5f66";
const LINE: &str = "#878c96";

/// A whole page around what is pasted. Refuses a picture without words.
pub fn page(paper: &Paper) -> Result<String> {
    let language: String =
        paper.language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let title = escaped(&paper.title);
    let inside = fragment(&paper.blocks(), &language, &|picture| pixels(paper, picture))?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n</head>\n\
         <body style=\"margin:0\">\n<main>\n{inside}</main>\n</body>\n</html>\n"
    ))
}

/// The pixels of a picture, when there is something to see.
type Drawn<'a> = &'a dyn Fn(&Picture) -> Result<Option<Pixels>>;

/// What is pasted into a message: one table, as wide as a message is read.
fn fragment(blocks: &[Block], language: &str, drawn: Drawn<'_>) -> Result<String> {
    let inside = all(blocks, drawn)?;
    Ok(format!(
        "<table role=\"presentation\" lang=\"{language}\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" \
         style=\"width:100%;max-width:600px;border-collapse:collapse\"><tr><td style=\"{FONT};{INK};font-size:11pt;line-height:1.4;padding:0;overflow-wrap:anywhere\">\n\
         {inside}</td></tr></table>\n"
    ))
}

fn all(blocks: &[Block], drawn: Drawn<'_>) -> Result<String> {
    blocks.iter().map(|one| block(one, drawn)).collect()
}

fn block(block_: &Block, drawn: Drawn<'_>) -> Result<String> {
    Ok(match block_ {
        Block::Heading { level, text } => heading(*level, text),
        Block::Paragraph(text) => paragraph(&inlines(text)),
        Block::List(list) => list_of(list, drawn)?,
        Block::Quote(inside) => {
            let inside = all(inside, drawn)?;
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
        Block::Picture(picture) => drawn(picture)?.map(|shown| image(picture, &shown)).unwrap_or_default(),
    })
}

/// Word reads the size from the tag, others from the style.
fn image(picture: &Picture, shown: &Pixels) -> String {
    let (alt, address) = (escaped(&picture.alt), shown.address());
    let (wide, high) = shown.fitted(600, 600);
    format!(
        "<p style=\"margin:0 0 12px 0\"><img src=\"{address}\" alt=\"{alt}\" width=\"{wide}\" height=\"{high}\" \
         style=\"width:{wide}px;max-width:100%;height:auto;border:0\"></p>\n"
    )
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

fn list_of(list: &List, drawn: Drawn<'_>) -> Result<String> {
    let tag = if list.from.is_some() { "ol" } else { "ul" };
    let start =
        list.from.filter(|from| *from != 1).map(|from| format!(" start=\"{from}\"")).unwrap_or_default();
    let item = |item: &Vec<Block>| {
        let said = |one: &Block| match one {
            Block::Paragraph(text) => Ok(inlines(text)),
            other => block(other, drawn),
        };
        let inside = item.iter().map(said).collect::<Result<Vec<String>>>()?.join("<br>");
        Ok(format!("<li style=\"margin:0 0 6px 0;{FONT};{INK};font-size:11pt\">{inside}</li>\n"))
    };
    let items = list.items.iter().map(item).collect::<Result<String>>()?;
    Ok(format!("<{tag}{start} style=\"margin:0 0 12px 0;padding:0 0 0 28px\">\n{items}</{tag}>\n"))
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
    use plenary_core::wording::pictures::Photo;

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
        ))
        .unwrap();
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
    fn a_chart_and_a_photo_stand_in_the_page_with_their_words() {
        let mut paper = paper("![The hall](file:ab12)\n\n![Nothing](chart:nothing)\n");
        let bytes = include_bytes!("../../../../icons/32x32.png").to_vec();
        let photo = Photo { name: "x.png".into(), media_type: "image/png".into(), bytes };
        paper.pictures.files.insert("ab12".into(), photo);
        let html = page(&paper).unwrap();
        assert!(
            html.contains("src=\"data:image/png;base64,iVBOR")
                && html.contains("alt=\"The hall\" width=\"32\""),
            "{html}"
        );
        assert!(!html.contains("Nothing"), "{html}");
    }

    #[test]
    fn nothing_that_is_typed_is_a_tag() {
        let html = page(&paper("Hello <script>alert(1)</script> [x]\n")).unwrap();
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; [x]"), "{html}");
    }
}
