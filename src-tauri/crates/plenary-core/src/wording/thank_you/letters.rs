//! The letters of a draft as mails: each known by its heading, its fields filled for one person.

use crate::error::Result;
use crate::model::ThanksGroup;
use crate::wording::Words;
use crate::wording::plain_mail::{Block, PlainMail};
use crate::wording::sections::{Piece, Section, sections};
use crate::wording::thank_you::heading;
use std::collections::BTreeMap;

/// The letter of one group, its fields still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    subject: String,
    blocks: Vec<Block>,
    language: &'static str,
}

/// What one person's mail says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person<'a> {
    /// How they are addressed.
    pub name: &'a str,
    /// What they had a part in, read aloud as a list.
    pub sessions: &'a str,
    pub organisation: &'a str,
}

/// The letters that stand in the Markdown; a section that somebody took out is no letter.
pub fn open(markdown: &str, words: &Words) -> Result<BTreeMap<ThanksGroup, Open>> {
    let mut letters = BTreeMap::new();
    let subject_line = words.say("document-thanks-subject", &[("subject", "")])?;
    let sections = sections(markdown);
    for group in ThanksGroup::ALL {
        let wanted = heading(*group, words)?;
        if let Some(section) = sections.iter().find(|section| section.heading == wanted) {
            letters.insert(*group, letter(section, subject_line.trim(), words.language()));
        }
    }
    Ok(letters)
}

/// The first paragraph that begins as a subject does is the subject.
fn letter(section: &Section, subject_line: &str, language: &'static str) -> Open {
    let mut subject = String::new();
    let mut blocks = Vec::new();
    for piece in &section.pieces {
        match piece {
            Piece::Paragraph(text) => match text.strip_prefix(subject_line) {
                Some(rest) if subject.is_empty() => rest.trim().clone_into(&mut subject),
                _ => blocks.push(Block::Paragraph(text.clone())),
            },
            Piece::List(items) => blocks.push(Block::List(items.clone())),
        }
    }
    Open { subject, blocks, language }
}

impl Open {
    /// The mail to one person.
    pub fn to(&self, person: &Person<'_>) -> PlainMail {
        let filled = |text: &String| {
            let text = text.replace("{name}", person.name).replace("{sessions}", person.sessions);
            text.replace("{organisation}", person.organisation)
        };
        let block = |block: &Block| match block {
            Block::Paragraph(text) => Block::Paragraph(filled(text)),
            Block::List(items) => Block::List(items.iter().map(filled).collect()),
        };
        PlainMail {
            subject: filled(&self.subject),
            language: self.language,
            blocks: self.blocks.iter().map(block).collect(),
        }
    }
}
