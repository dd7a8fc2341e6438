//! A document on its way out: its Markdown, what is known of it, and its pictures.

use chrono::NaiveDate;
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::wording::pictures::{Found, Pictures};
use plenary_core::wording::tree::{Block, Inline, Picture, PictureOf, tree};

/// One document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// Plain text.
    pub title: String,
    /// BCP 47.
    pub language: String,
    pub markdown: String,
    pub pictures: Pictures,
    /// What it is of: the only date that stands in the file.
    pub date: Option<NaiveDate>,
    pub authors: Vec<String>,
    /// Each second heading begins a sheet of somebody else: on paper it begins a page, the first below the title does not.
    pub is_of_sheets: bool,
}

impl Paper {
    /// Its blocks below one first heading, which is the title unless the Markdown has its own; no level is left out on the way
    /// down, as PDF/UA asks.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = tree(&self.markdown);
        let first = blocks.iter().find_map(|block| match block {
            Block::Heading { level, .. } => Some(*level),
            _ => None,
        });
        if first != Some(1) {
            let text = vec![Inline::Text(self.title.clone())];
            blocks.insert(0, Block::Heading { level: 1, text });
        }
        let mut above = 0;
        for block in &mut blocks {
            if let Block::Heading { level, .. } = block {
                *level = (*level).min(above + 1);
                above = *level;
            }
        }
        blocks
    }

    /// Which of these blocks begin a page, where the document is of sheets: each second heading but the first.
    pub fn page_beginnings(&self, blocks: &[Block]) -> Vec<bool> {
        let mut is_behind_one = false;
        let begins = |block: &Block| {
            let is_sheet = self.is_of_sheets && matches!(block, Block::Heading { level: 2, .. });
            is_sheet && std::mem::replace(&mut is_behind_one, true)
        };
        blocks.iter().map(begins).collect()
    }

    /// Its blocks without the first heading, where another place holds the title.
    pub fn body(&self) -> Vec<Block> {
        let mut blocks = tree(&self.markdown);
        if matches!(blocks.first(), Some(Block::Heading { level: 1, .. })) {
            blocks.remove(0);
        }
        blocks
    }

    /// The picture with its words. None of a chart with nothing to draw; refused when it says nothing to those who do not see it,
    /// or when a photo is no longer there.
    pub fn picture(&self, picture: &Picture) -> Result<Option<Found<'_>>> {
        match self.pictures.find(&picture.of) {
            Some(_) if picture.alt.trim().is_empty() => {
                let name = match &picture.of {
                    PictureOf::Chart(name) => name.clone(),
                    PictureOf::File(sha256) => {
                        self.pictures.files.get(sha256).map(|photo| photo.name.clone()).unwrap_or_default()
                    }
                };
                Err(Refusal::new("picture-without-words").with("picture", name).into())
            }
            None if matches!(picture.of, PictureOf::File(_)) => {
                Err(Refusal::new("picture-not-there").with("picture", &picture.alt).into())
            }
            found => Ok(found),
        }
    }
}

/// Something that the makers of a format promise did not hold.
pub(crate) fn broken(format: &str, error: impl std::fmt::Display) -> Error {
    Error::Internal(format!("{format}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(markdown: &str) -> Vec<(u8, String)> {
        let paper = Paper { title: "T".into(), markdown: markdown.into(), ..Paper::default() };
        let heading = |block: Block| match block {
            Block::Heading { level, text } => Some((level, plenary_core::wording::tree::words(&text))),
            _ => None,
        };
        paper.blocks().into_iter().filter_map(heading).collect()
    }

    #[test]
    fn a_sheet_begins_a_page_unless_it_is_the_first() {
        let paper = Paper { markdown: "# A\n\n## B\n\n### b\n\n## C\n\n## D\n".into(), ..Paper::default() };
        assert_eq!(paper.page_beginnings(&paper.blocks()), [false; 5]);
        let sheets = Paper { is_of_sheets: true, ..paper };
        assert_eq!(sheets.page_beginnings(&sheets.blocks()), [false, false, false, true, true]);
    }

    #[test]
    fn there_is_one_way_down_through_the_headings() {
        let named = |list: &[(u8, &str)]| list.iter().map(|(l, t)| (*l, (*t).to_owned())).collect::<Vec<_>>();
        assert_eq!(levels("# A\n\n#### B\n\n### C\n"), named(&[(1, "A"), (2, "B"), (3, "C")]));
        assert_eq!(levels("## B\n"), named(&[(1, "T"), (2, "B")]));
        assert_eq!(levels("no heading"), named(&[(1, "T")]));
    }
}
