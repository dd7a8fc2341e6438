//! A Word document (ECMA-376) to its paragraphs and tables: only `word/document.xml` is read, with limits on what it may unpack to.
//! Deleted and hidden text, field codes and fallbacks are left out; no document type, no entities of its own.

use super::tables::{Cell, MOST_COLUMNS, Part, Row};
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

/// The paragraphs with anything in them, numbered from 1, and the tables of such; a line break within a paragraph makes the next entry of
/// the same number. What stands in a table within a table stands in the cell of the outer one.
pub fn parts(bytes: &[u8]) -> Result<Vec<Part>, Problem> {
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
    parts: Vec<Part>,
    /// The rows of the table that is open, and the cells of its last row.
    table: Option<Vec<Row>>,
    line: String,
    number: u32,
    /// Columns that the row that is open leaves free.
    skipped: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Element {
    Paragraph,
    Table,
    Row,
    Cell,
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
        self.begin(tag.local_name().as_ref());
        self.open.push(match tag.local_name().as_ref() {
            "p" => Element::Paragraph,
            "tbl" => Element::Table,
            "tr" => Element::Row,
            "tc" => Element::Cell,
            "r" => Element::Run,
            "t" => Element::Text,
            "del" | "moveFrom" | "Fallback" | "instrText" | "delText" => Element::Hidden,
            _ => Element::Other,
        });
        Ok(())
    }

    /// A table, or a row or a cell of the outer one.
    fn begin(&mut self, name: &str) {
        let tables = self.open.iter().filter(|open| **open == Element::Table).count();
        match (name, &mut self.table) {
            ("tbl", table @ None) => *table = Some(Vec::new()),
            ("tr", Some(rows)) if tables == 1 => {
                self.skipped = 0;
                rows.push(Vec::new());
            }
            ("tc", Some(rows)) if tables == 1 => {
                if let Some(row) = rows.last_mut() {
                    let before = row.last().map_or(self.skipped, |cell| cell.column + cell.span);
                    row.push(Cell { column: before.min(MOST_COLUMNS), span: 1, lines: Vec::new() });
                    self.skipped = 0;
                }
            }
            _ => {}
        }
    }

    /// Over how many columns the cell goes, or how many the row leaves free before it.
    fn place(&mut self, tag: &BytesStart<'_>) {
        let columns = value(tag).and_then(|count| count.parse::<usize>().ok()).unwrap_or(1).min(MOST_COLUMNS);
        let is_outer = self.open.iter().filter(|open| **open == Element::Table).count() == 1;
        match tag.local_name().as_ref() {
            "gridBefore" if is_outer => self.skipped = columns,
            "gridSpan" if is_outer => {
                let cell = self.table.as_mut().and_then(|rows| rows.last_mut()?.last_mut());
                cell.into_iter().for_each(|cell| cell.span = columns.max(1));
            }
            _ => {}
        }
    }

    /// A break or a tab, or that the run it stands in is shown to nobody.
    fn mark(&mut self, tag: &BytesStart<'_>) {
        if self.is_hidden() {
            return;
        }
        self.place(tag);
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
        match self.open.pop() {
            Some(Element::Paragraph) => {
                self.end_line();
                self.number = self.number.saturating_add(1);
            }
            Some(Element::Table) if !self.open.contains(&Element::Table) => {
                let rows = self.table.take().unwrap_or_default();
                if rows.iter().flatten().any(|cell| !cell.lines.is_empty()) {
                    self.parts.push(Part::Table(rows));
                }
            }
            _ => {}
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.trim().is_empty() {
            return;
        }
        let is_in_a_cell = self.open.contains(&Element::Cell);
        let cell = self.table.as_mut().filter(|_| is_in_a_cell).and_then(|rows| rows.last_mut()?.last_mut());
        match cell {
            Some(cell) => cell.lines.push((self.number, line)),
            None => self.parts.push(Part::Line(self.number, line)),
        }
    }

    fn finished(self) -> Result<Vec<Part>, Problem> {
        match (self.open.is_empty(), self.parts.is_empty()) {
            (false, _) => Err(Problem::error("file-cut-short").with("reason", "word/document.xml")),
            (true, true) => Err(Problem::error("transcript-without-words")),
            (true, false) => Ok(self.parts),
        }
    }
}

/// Whether a property says that it is not so: `w:val="0"`.
fn is_off(tag: &BytesStart<'_>) -> bool {
    value(tag).is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"))
}

fn value(tag: &BytesStart<'_>) -> Option<String> {
    let mut values = tag.attributes().flatten().filter(|one| one.key.local_name().as_ref() == "val");
    values.next().map(|one| one.value.as_ref().to_owned())
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
