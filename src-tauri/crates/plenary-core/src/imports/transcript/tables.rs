//! Tables of Word documents that are transcripts: time, speaker and words in columns of any order, with a head or without. What is no
//! such table is read cell by cell, as if it were paragraphs.
//!
//! A cell without a name goes on with who spoke above (merged or empty), one over the columns of name and words is of nobody, unless a
//! name stands in it or alone in the row above. No word is lost: what is neither time nor name, nor a number in a column of numbers, is said.

mod columns;

use super::{names, plain, turns};
use crate::model::{Problem, TranscriptLine};
use columns::{Role, Roles, by_content, head, time, who};

pub use columns::MOST_COLUMNS;

/// Lines of a document, numbered by their paragraphs.
pub type Lines = Vec<(u32, String)>;

/// What stands in a document, in order.
pub enum Part {
    Line(u32, String),
    Table(Vec<Row>),
}

/// The cells of a row that are there; empty ones too.
pub type Row = Vec<Cell>;

/// A cell: in which column it begins, over how many it goes, and its paragraphs.
#[derive(Default)]
pub struct Cell {
    pub column: usize,
    pub span: usize,
    pub lines: Lines,
}

/// Reads a document: what its tables say was said by whom, and all else as paragraphs.
pub fn read(parts: Vec<Part>) -> (Vec<TranscriptLine>, Vec<Problem>) {
    let (mut lines, mut problems, mut open) = (Vec::new(), Vec::new(), Lines::new());
    let mut read_open = |open: &mut Lines, lines: &mut Vec<TranscriptLine>| {
        let (said, odd) = plain::read(&std::mem::take(open), true);
        lines.extend(said);
        problems.extend(odd);
    };
    for part in gathered(parts) {
        match part {
            Part::Line(number, text) => open.push((number, text)),
            Part::Table(rows) => match spoken(&rows) {
                Some(said) => {
                    read_open(&mut open, &mut lines);
                    lines.extend(said);
                }
                None => open.extend(rows.into_iter().flatten().flat_map(|cell| cell.lines)),
            },
        }
    }
    read_open(&mut open, &mut lines);
    (lines, problems)
}

/// Tables with nothing between them and as many columns are one: some programs make one of each row.
fn gathered(parts: Vec<Part>) -> Vec<Part> {
    let mut all: Vec<Part> = Vec::new();
    for part in parts {
        match (all.last_mut(), part) {
            (Some(Part::Table(before)), Part::Table(rows)) if width(before) == width(&rows) => {
                before.extend(rows)
            }
            (_, part) => all.push(part),
        }
    }
    all
}

fn width(rows: &[Row]) -> usize {
    rows.iter().flatten().map(|cell| cell.column + cell.span).max().unwrap_or_default()
}

impl Cell {
    fn text(&self) -> String {
        self.lines.iter().map(|(_, text)| text.trim()).collect::<Vec<_>>().join(" ")
    }

    fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    fn covers(&self, column: usize) -> bool {
        (self.column..self.column + self.span).contains(&column)
    }

    fn role(&self, roles: &Roles) -> Option<Role> {
        roles.iter().filter(|(column, _)| self.covers(**column)).map(|(_, role)| *role).min()
    }
}

/// What a table says was said, if it is a transcript.
fn spoken(rows: &[Row]) -> Option<Vec<TranscriptLine>> {
    let (head, roles) = match head(rows) {
        Some((at, roles)) => (Some(at), roles?),
        None => (None, [rows, rows.get(1..).unwrap_or_default()].into_iter().find_map(by_content)?),
    };
    let titles = head.and_then(|at| rows.get(at));
    let mut table = Reading::new(&roles, head.is_some());
    for (at, row) in rows.iter().enumerate() {
        if head.is_some_and(|head| at < head) {
            row.iter().for_each(|cell| table.by_nobody(&cell.lines));
        } else if titles.is_none_or(|titles| !is_same(titles, row)) {
            table.row(row);
        }
    }
    table.let_go();
    Some(table.said.into_iter().flat_map(turns::joined).collect())
}

/// Whether a row says the same: heads are written again on each page.
fn is_same(head: &Row, row: &Row) -> bool {
    head.len() == row.len() && head.iter().zip(row).all(|(a, b)| a.text() == b.text())
}

/// A table while its rows are read.
struct Reading<'r> {
    roles: &'r Roles,
    has_head: bool,
    /// What is joined where one person goes on; what is of nobody stands by itself.
    said: Vec<Vec<TranscriptLine>>,
    at: Option<u32>,
    speaker: String,
    /// A name that stood alone in its row: whose words stand below, or words themselves.
    alone: Option<Lines>,
}

impl<'r> Reading<'r> {
    fn new(roles: &'r Roles, has_head: bool) -> Self {
        Self { roles, has_head, said: Vec::new(), at: None, speaker: String::new(), alone: None }
    }

    fn row(&mut self, row: &Row) {
        let roles = self.roles;
        let of = |wanted| row.iter().filter(move |cell| !cell.is_empty() && cell.role(roles) == Some(wanted));
        let (time_cell, speaker_cell) = (of(Role::Time).next(), of(Role::Speaker).next());
        let words: Vec<&Cell> = of(Role::Words).collect();
        let others: Vec<&Cell> =
            row.iter().filter(|cell| !cell.is_empty() && cell.role(roles).is_none()).collect();
        let named = speaker_cell.map(|cell| who(cell, self.has_head));
        if speaker_cell.is_some() || words.is_empty() {
            self.let_go();
        }
        let times = time_cell.map(|cell| (cell, time(&cell.text())));
        match times {
            Some((_, Some(at))) => self.at = Some(at),
            Some((cell, None)) => self.by_nobody(&cell.lines),
            None => {}
        }
        match named {
            Some(Some((name, at))) => {
                self.at = at.or(self.at);
                self.speaker = name;
                let lines = speaker_cell.map(|cell| cell.lines.clone());
                self.alone = lines.filter(|_| words.is_empty() && others.is_empty());
            }
            Some(None) => {
                self.speaker.clear();
                speaker_cell.into_iter().for_each(|cell| self.by_nobody(&cell.lines));
            }
            None => {}
        }
        for cell in words {
            self.words(cell);
        }
        others.into_iter().for_each(|cell| self.by_nobody(&cell.lines));
        if times.is_some_and(|(_, at)| at.is_none()) {
            self.said.push(Vec::new()); // a head in words that are not known goes on in nothing
        }
    }

    /// What was said, by who is named, was named above or in the words themselves.
    fn words(&mut self, cell: &Cell) {
        let is_named = self.alone.take().is_some();
        let speakers =
            || self.roles.iter().filter(|(_, role)| **role == Role::Speaker).map(|(column, _)| *column);
        let over_all =
            !is_named && (speakers().next().is_none() || speakers().any(|column| cell.covers(column)));
        if over_all {
            self.speaker.clear();
        }
        let is_apart = over_all && speakers().next().is_some();
        if is_apart {
            self.said.push(Vec::new());
        }
        for (number, line) in &cell.lines {
            let named = names::before_colon(line).filter(|_| over_all);
            let text = match named {
                Some((name, said)) => {
                    self.speaker = names::tidy(name);
                    said
                }
                None => line.as_str(),
            };
            self.say(*number, text);
        }
        if is_apart {
            self.said.push(Vec::new());
        }
    }

    fn by_nobody(&mut self, lines: &Lines) {
        let speaker = std::mem::take(&mut self.speaker);
        self.said.push(Vec::new());
        lines.iter().for_each(|(number, text)| self.say(*number, text));
        self.said.push(Vec::new());
        self.speaker = speaker;
    }

    /// A name with no words below it was none.
    fn let_go(&mut self) {
        if let Some(lines) = self.alone.take() {
            self.speaker.clear();
            self.by_nobody(&lines);
        }
    }

    fn say(&mut self, number: u32, text: &str) {
        if !text.trim().is_empty() {
            let (speaker, text) = (self.speaker.clone(), text.trim().to_owned());
            let line = TranscriptLine { line: number, at: self.at, speaker, text };
            match self.said.last_mut() {
                Some(open) => open.push(line),
                None => self.said.push(vec![line]),
            }
        }
    }
}
