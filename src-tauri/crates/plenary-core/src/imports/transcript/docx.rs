//! A Word document (ECMA-376) to its paragraphs: only `word/document.xml` is read, with limits on what it may unpack to.
//! Deleted and hidden text, field codes and fallbacks are left out; no document type, no entities of its own.

use crate::model::Problem;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// More XML than a transcript of a day unpacks to.
const MOST_XML: u64 = 64 * 1024 * 1024;
/// More files than a Word document is made of.
const MOST_FILES: usize = 5_000;
/// Deeper than Word nests.
const DEEPEST: usize = 256;

/// The paragraphs with anything in them, numbered from 1; a line break within one makes the next entry of the same number.
pub fn paragraphs(bytes: &[u8]) -> Result<Vec<(u32, String)>, Problem> {
    let xml = document(bytes)?;
    let text = String::from_utf8(xml).map_err(|_| broken("it is no UTF-8"))?;
    let mut reader = Reader::from_str(&text);
    let mut page = Page { number: 1, ..Page::default() };
    loop {
        match reader.read_event().map_err(|error| broken(&error.to_string()))? {
            Event::Start(tag) => page.open(&tag)?,
            Event::Empty(tag) => page.mark(&tag),
            Event::End(_) => page.close(),
            Event::DocType(_) => return Err(Problem::error("xml-document-type")),
            Event::Eof => return page.finished(),
            Event::Text(words) => page.say(&words.xml10_content()),
            Event::CData(words) => page.say(&words.xml10_content()),
            Event::GeneralRef(name) => page.say(&entity(&name)),
            _ => {}
        }
    }
}

fn broken(reason: &str) -> Problem {
    Problem::error("file-broken").with("reason", reason)
}

/// The main part, unpacked as far as any document goes.
fn document(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error.to_string()))?;
    if archive.len() > MOST_FILES {
        return Err(Problem::error("file-is-no-word"));
    }
    let part = archive.by_name("word/document.xml").map_err(|_| Problem::error("file-is-no-word"))?;
    let mut xml = Vec::new();
    part.take(MOST_XML + 1).read_to_end(&mut xml).map_err(|error| broken(&error.to_string()))?;
    if xml.len() as u64 > MOST_XML {
        return Err(Problem::error("file-unpacks-too-large").with("megabytes", MOST_XML / 1024 / 1024));
    }
    Ok(xml)
}

/// The document while it is read.
#[derive(Default)]
struct Page {
    /// What is open, and how much of it hides its text.
    open: Vec<Element>,
    lines: Vec<(u32, String)>,
    line: String,
    number: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Element {
    Paragraph,
    /// Letters that look alike.
    Run,
    Text,
    Hidden,
    Other,
}

impl Page {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), Problem> {
        if self.open.len() >= DEEPEST {
            return Err(Problem::error("xml-too-deep"));
        }
        self.mark(tag);
        self.open.push(match tag.local_name().as_ref() {
            "p" => Element::Paragraph,
            "r" => Element::Run,
            "t" => Element::Text,
            "del" | "moveFrom" | "Fallback" | "instrText" | "delText" => Element::Hidden,
            _ => Element::Other,
        });
        Ok(())
    }

    /// A break or a tab, or that the run it stands in is shown to nobody.
    fn mark(&mut self, tag: &BytesStart<'_>) {
        if self.is_hidden() {
            return;
        }
        match tag.local_name().as_ref() {
            "vanish" | "webHidden" if !is_off(tag) => {
                if let Some(run) = self.open.iter_mut().rfind(|open| **open == Element::Run) {
                    *run = Element::Hidden;
                }
            }
            "br" | "cr" => self.end_line(),
            "tab" => self.line.push('\t'),
            "noBreakHyphen" => self.line.push('-'),
            _ => {}
        }
    }

    fn is_hidden(&self) -> bool {
        self.open.contains(&Element::Hidden)
    }

    fn say(&mut self, words: &str) {
        if self.open.last() == Some(&Element::Text) && !self.is_hidden() {
            self.line.push_str(words);
        }
    }

    fn close(&mut self) {
        if self.open.pop() == Some(Element::Paragraph) {
            self.end_line();
            self.number = self.number.saturating_add(1);
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.lines.push((self.number, line));
        }
    }

    fn finished(self) -> Result<Vec<(u32, String)>, Problem> {
        match (self.open.is_empty(), self.lines.is_empty()) {
            (false, _) => Err(Problem::error("file-cut-short").with("reason", "word/document.xml")),
            (true, true) => Err(Problem::error("transcript-without-words")),
            (true, false) => Ok(self.lines),
        }
    }
}

/// Whether a property says that it is not so: `w:val="0"`.
fn is_off(tag: &BytesStart<'_>) -> bool {
    let values = tag.attributes().flatten().filter(|one| one.key.local_name().as_ref() == "val");
    values.into_iter().any(|one| matches!(one.value.as_ref(), "0" | "false" | "off"))
}

/// `amp`, `#39`, `#x27`; anything else is nothing here.
fn entity(name: &str) -> String {
    let number = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    });
    match number.and_then(char::from_u32) {
        Some(character) => character.to_string(),
        None => resolve_predefined_entity(name).unwrap_or_default().to_owned(),
    }
}
