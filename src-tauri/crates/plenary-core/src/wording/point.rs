//! A point of a note as a sentence of a document: its words and links, without emphasis and without what was struck out.

use crate::wording::markdown::{escape, link};
use crate::wording::sentences::{capitalised, ended};
use crate::wording::tree::{Block, Inline, tree, words};

/// The sentence in Markdown. Only links are left as such.
pub fn sentence(point: &str) -> String {
    let mut inlines = standing(tree(point).into_iter().flat_map(inlines).collect());
    if let Some(Inline::Text(first)) = inlines.first_mut() {
        *first = capitalised(first.trim_start());
    }
    let said = words(&inlines);
    let said = said.trim_end();
    let ended = ended(said, '.');
    let stop = ended.strip_prefix(said).unwrap_or_default();
    let written: String = inlines.iter().map(written).collect();
    format!("{}{stop}", written.trim())
}

fn inlines(block: Block) -> Vec<Inline> {
    match block {
        Block::Paragraph(text) | Block::Heading { text, .. } => text,
        Block::Code(code) => vec![Inline::Text(code)],
        Block::Quote(inside) => inside.into_iter().flat_map(inlines).collect(),
        Block::List(list) => list.items.into_iter().flatten().flat_map(inlines).collect(),
        Block::Table(_) | Block::Rule | Block::Picture(_) => Vec::new(),
    }
}

/// What stands: of emphasis what is within, of what was struck out nothing.
fn standing(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut found: Vec<Inline> = Vec::new();
    for next in inlines {
        let more = match next {
            Inline::Struck(_) => continue,
            Inline::Emphasis(inside) | Inline::Strong(inside) => standing(inside),
            Inline::Code(code) => vec![Inline::Text(code)],
            Inline::Break => vec![Inline::Text(" ".to_owned())],
            Inline::Link { address, text } => vec![Inline::Link { address, text: standing(text) }],
            text @ Inline::Text(_) => vec![text],
        };
        for one in more {
            match (found.last_mut(), one) {
                (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
                (_, one) => found.push(one),
            }
        }
    }
    found
}

/// One of them as Markdown; the spaces at its ends part it from its neighbours.
fn written(inline: &Inline) -> String {
    match inline {
        Inline::Link { address, text } => link(&words(text), address),
        other => {
            let text = words(std::slice::from_ref(other));
            let space = |is: bool| if is { " " } else { "" };
            let (before, behind) = (space(text.starts_with(' ')), space(text.ends_with(' ')));
            if text.trim().is_empty() {
                before.to_owned()
            } else {
                format!("{before}{}{behind}", escape(&text))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::plain_text;

    #[test]
    fn no_sign_is_lost_and_none_is_left_over() {
        for (point, said) in [
            ("the table data_team has 2*3 rows", "The table data_team has 2*3 rows."),
            ("*we* lend `a_b` and **all** of it", "We lend a_b and all of it."),
            ("~~gone~~ point", "Point."),
            ("why not?", "Why not?"),
            ("> said so", "Said so."),
            ("~~all gone~~", ""),
            ("a <b>c</b> & d", "A <b>c</b> & d."),
        ] {
            assert_eq!(plain_text(&sentence(point)), said, "{point}");
        }
    }

    #[test]
    fn links_stay_links() {
        assert_eq!(
            sentence("see [the form](https://example.org/the_form) for details"),
            "See [the form](https://example.org/the_form) for details."
        );
        let bare = sentence("Sign up at https://example.org/a_b_c today");
        assert!(bare.contains("(https://example.org/a_b_c)"), "{bare}");
        assert_eq!(sentence("[click](javascript:x) here"), "Click here.");
    }
}
