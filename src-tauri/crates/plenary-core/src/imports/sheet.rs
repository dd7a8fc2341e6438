//! A table: text (CSV) with whatever encoding, delimiter and line ends it has, or an Excel workbook. Headings, and rows that
//! know their line.

mod quotes;
mod workbook;

use super::decode::decode;
use super::text::{line, prose};
use crate::model::{Place, Problem};
use csv::{ReaderBuilder, StringRecord};

/// A table.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Each on one line, trimmed; a heading that occurs again is numbered: `Company (2)`.
    pub headings: Vec<String>,
    /// Rows with anything in them.
    pub rows: Vec<Row>,
    /// What was strange.
    pub problems: Vec<Problem>,
}

/// A row.
#[derive(Debug, Clone)]
pub struct Row {
    /// The line on which it begins, from 1.
    pub line: u32,
    cells: Vec<String>,
}

impl Row {
    /// The cell in this column, from 0; empty when the row is too short.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Whether the cell in this column is not there at all.
    pub fn lacks(&self, column: usize) -> bool {
        column >= self.cells.len()
    }
}

impl Sheet {
    /// The place of a cell.
    pub fn place(&self, row: &Row, column: usize) -> Place {
        let heading = self.headings.get(column).cloned().unwrap_or_default();
        Place { line: Some(row.line), column: Some(number(column + 1)), at: heading }
    }
}

/// More rows than any event has guests.
const MOST_ROWS: usize = 1_000_000;
/// More bytes than such a table has.
const MOST_BYTES: usize = 256 * 1024 * 1024;

/// The headings of a long form can take several kilobytes.
const HEAD: usize = 64 * 1024;

/// Reads the headings alone; none of what is no table.
pub fn headings(bytes: &[u8]) -> Vec<String> {
    if bytes.starts_with(ARCHIVE) {
        return if bytes.len() > MOST_BYTES { Vec::new() } else { workbook::headings(bytes) };
    }
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    if head.starts_with(b"<") || head.starts_with(b"{") {
        return Vec::new();
    }
    let text = unix_lines(&decode(head).text);
    let (text, delimiter) = delimited(&text);
    records(text, delimiter).next().map(|(_, _, record)| numbered(record.iter())).unwrap_or_default()
}

/// What a workbook begins with, and many other things do.
const ARCHIVE: &[u8] = b"PK\x03\x04";
/// What workbooks of old begin with.
const OLD_WORKBOOK: &[u8] = b"\xd0\xcf\x11\xe0";

/// Reads a whole table, or says why it is none.
pub fn read(bytes: &[u8]) -> Result<Sheet, Problem> {
    if bytes.len() > MOST_BYTES {
        return Err(Problem::error("file-too-large").with("megabytes", MOST_BYTES / 1024 / 1024));
    }
    if bytes.starts_with(ARCHIVE) {
        return workbook::read(bytes);
    }
    if bytes.starts_with(OLD_WORKBOOK) {
        return Err(Problem::error("file-is-spreadsheet"));
    }
    let decoded = decode(bytes);
    let whole = unix_lines(&decoded.text);
    let beginning = whole.trim_start().to_lowercase();
    if beginning.is_empty() {
        return Err(Problem::error("file-empty"));
    }
    if beginning.starts_with("<!doctype html") || beginning.starts_with("<html") {
        return Err(Problem::error("file-is-web-page"));
    }
    let (text, delimiter) = delimited(&whole);
    let skipped = whole.lines().count().saturating_sub(text.lines().count());
    let mut sheet = Sheet::default();
    sheet.problems.extend(decoded.problem());
    let mut found = records(text, delimiter);
    if let Some((_, _, record)) = found.next() {
        sheet.headings = numbered(record.iter());
    }
    for (line, begin, record) in found.take(MOST_ROWS) {
        let (line, row) = (number(line + skipped), text.get(begin..).unwrap_or_default());
        if quotes::swallow(row, delimiter, sheet.headings.len()) {
            let place = Place { line: Some(line), ..Place::default() };
            sheet.problems.push(Problem::error("quote-unclosed").place(&place));
        } else {
            sheet.take(line, &record);
        }
    }
    Ok(sheet)
}

fn shaped(problem: Problem, line: u32, has: usize, wants: usize) -> Problem {
    let place = Place { line: Some(line), ..Place::default() };
    problem.place(&place).with("cells", has).with("headings", wants)
}

fn unix_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

impl Sheet {
    fn take(&mut self, line: u32, record: &StringRecord) {
        let cells: Vec<String> = record.iter().map(prose).collect();
        if cells.iter().all(String::is_empty) {
            return;
        }
        let (has, wants) = (cells.len(), self.headings.len());
        if has < wants {
            self.problems.push(shaped(Problem::warning("row-short"), line, has, wants));
        }
        if self.is_long(&cells) {
            // A delimiter in a cell without quotation marks: which cell is which, nobody knows.
            self.problems.push(shaped(Problem::error("row-too-long"), line, has, wants));
        } else {
            self.rows.push(Row { line, cells });
        }
    }

    fn is_long(&self, cells: &[String]) -> bool {
        cells.iter().skip(self.headings.len()).any(|cell| !cell.is_empty())
    }
}

/// The text without a `sep=;` line, and the delimiter that makes the most headings.
fn delimited(text: &str) -> (&str, u8) {
    let text = text.trim_start_matches('\n');
    let first = text.lines().next().unwrap_or_default();
    if let Some(&[delimiter]) = first.trim_end().strip_prefix("sep=").map(str::as_bytes) {
        return (text.get(first.len()..).unwrap_or_default().trim_start_matches('\n'), delimiter);
    }
    let width = |delimiter: u8| records(text, delimiter).next().map_or(0, |(_, _, record)| record.len());
    let best = [b',', b';', b'\t'].into_iter().rev().max_by_key(|delimiter| width(*delimiter));
    (text, best.unwrap_or(b','))
}

/// Records with the line and the byte at which each begins. Line ends are `\n` here.
fn records(text: &str, delimiter: u8) -> impl Iterator<Item = (usize, usize, StringRecord)> {
    let reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let (mut line, mut counted) = (1, 0);
    reader.into_records().filter_map(Result::ok).map(move |record| {
        let begin = record.position().map_or(0, |position| position.byte());
        let begin = usize::try_from(begin).unwrap_or(usize::MAX);
        let empty = text.get(begin..).unwrap_or_default().bytes().take_while(|byte| *byte == b'\n').count();
        line += text.get(counted..begin + empty).unwrap_or_default().matches('\n').count();
        counted = begin + empty;
        (line, counted, record)
    })
}

/// Headings on one line each; those that occur again get a number.
fn numbered<'c>(cells: impl Iterator<Item = &'c str>) -> Vec<String> {
    let mut headings: Vec<String> = Vec::new();
    for raw in cells {
        let heading = line(raw);
        let same = |other: &String| *other == heading || other.starts_with(&format!("{heading} ("));
        let before = if heading.is_empty() { 0 } else { headings.iter().filter(|other| same(other)).count() };
        headings.push(if before == 0 { heading } else { format!("{heading} ({})", before + 1) });
    }
    headings
}

fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
        let sheet = read(bytes).unwrap();
        sheet.rows.iter().map(|row| (row.line, row.cells.clone())).collect()
    }

    #[test]
    fn rows_know_their_line_also_after_cells_of_several_lines_and_empty_lines() {
        let rows = cells(b"a,b\r\n1,\"x\r\ny\"\r\n\r\n,\r\n2,z\r\n");
        assert_eq!(rows, [(2, vec!["1".into(), "x\ny".into()]), (6, vec!["2".into(), "z".into()])]);
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_the_most_headings() {
        let expected = [(2, vec!["1".to_owned(), "2,5".to_owned(), "3".to_owned()])];
        assert_eq!(cells(b"a;b;\"c, d\"\n1;2,5;3\n"), expected);
        assert_eq!(cells(b"a\tb\tc\n1\t2,5\t3\n"), expected);
        assert_eq!(cells(b"a,b,c\n1,\"2,5\",3\n"), expected);
        assert_eq!(cells(b"sep=;\na;b;c\n1;2,5;3\n")[0].1, expected[0].1);
        assert_eq!(cells(b"sep=;\na;b;c\n1;2,5;3\n")[0].0, 3);
    }

    #[test]
    fn a_heading_that_occurs_again_is_numbered() {
        assert_eq!(
            headings(b"Company,Address,Company,,,Company\n"),
            ["Company", "Address", "Company (2)", "", "", "Company (3)"]
        );
        assert_eq!(headings(b"\"What do you\nneed?\",b\n"), ["What do you need?", "b"]);
    }

    #[test]
    fn ragged_rows_and_an_unclosed_quote_are_reported() {
        let sheet = read(b"a,b\n1\n1,2,3\n1,2,\n4,\"open\n5,6\n").unwrap();
        let said: Vec<String> = sheet.problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "warning row-short at line 2 cells=\"1\" headings=\"2\"",
                "error row-too-long at line 3 cells=\"3\" headings=\"2\"",
                "error quote-unclosed at line 5",
            ]
        );
        assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
    }

    #[test]
    fn other_things_than_text_tables_are_refused() {
        let code = |bytes: &[u8]| read(bytes).map(|_| ()).map_err(|problem| problem.code);
        assert_eq!(code(b"PK\x03\x04rest"), Err("workbook-broken".into()));
        assert_eq!(code(b"\xd0\xcf\x11\xe0rest"), Err("file-is-spreadsheet".into()));
        assert_eq!(code(b" <!DOCTYPE html><html>"), Err("file-is-web-page".into()));
        assert_eq!(code(b" \n"), Err("file-empty".into()));
    }
}
