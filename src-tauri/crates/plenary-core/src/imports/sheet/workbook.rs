//! An Excel workbook (OOXML, ECMA-376) as a table: the first worksheet with anything in it, cell by cell, within limits.
//!
//! What a workbook says of its own size is not believed: a file of two kilobytes may claim a million columns, or unpack to
//! gigabytes. So everything in it is unpacked once into nothing, counted, before it is read.

use super::{MOST_BYTES, MOST_ROWS, Row, Sheet, numbered, shaped};
use crate::imports::text::prose;
use crate::model::Problem;
use calamine::{DataRef, Reader, Xlsx};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// More columns than a form has questions.
const MOST_COLUMNS: u32 = 2_000;
/// More files than a workbook has.
const MOST_PARTS: usize = 10_000;

/// How many bytes of text cells may hold, before it is no list of people or answers.
const MOST_TEXT: usize = 64 * 1024 * 1024;

/// The rows of a worksheet by their number from 0, each by column.
type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

/// Reads the first worksheet that has cells.
pub fn read(bytes: &[u8]) -> Result<Sheet, Problem> {
    Ok(sheet(cells(bytes, MOST_ROWS)?))
}

/// Its headings alone.
pub fn headings(bytes: &[u8]) -> Vec<String> {
    cells(bytes, 1).map(|cells| sheet(cells).headings).unwrap_or_default()
}

fn sheet(cells: Cells) -> Sheet {
    let mut sheet = Sheet::default();
    let mut rows = cells.into_iter();
    let Some((_, first)) = rows.next() else { return sheet };
    let width = first.keys().next_back().map_or(0, |last| last + 1);
    let row = |cells: &BTreeMap<u32, String>, width: u32| -> Vec<String> {
        (0..width).map(|at| cells.get(&at).cloned().unwrap_or_default()).collect()
    };
    sheet.headings = numbered(row(&first, width).iter().map(String::as_str));
    for (line, cells) in rows {
        let width = width.max(cells.keys().next_back().map_or(0, |last| last + 1));
        let line = line.saturating_add(1);
        let cells = row(&cells, width);
        if sheet.is_long(&cells) {
            let wants = sheet.headings.len();
            sheet.problems.push(shaped(Problem::warning("row-long"), line, cells.len(), wants));
        }
        sheet.rows.push(Row { line, cells });
    }
    sheet
}

fn broken(reason: impl std::fmt::Display) -> Problem {
    Problem::error("workbook-broken").with("reason", reason)
}

fn cells(bytes: &[u8], most_rows: usize) -> Result<Cells, Problem> {
    measure(bytes, MOST_BYTES)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    for name in workbook.sheet_names() {
        // The crate panics where a broken file names a cell that no sheet can have.
        let read = AssertUnwindSafe(|| worksheet(&mut workbook, &name, most_rows));
        let cells = catch_unwind(read).unwrap_or_else(|_| Err(broken("a cell that no sheet can have")))?;
        if !cells.is_empty() {
            return Ok(cells);
        }
    }
    Err(Problem::error("file-empty"))
}

/// Unpacks everything into nothing, and refuses what becomes too large.
fn measure(bytes: &[u8], most: usize) -> Result<(), Problem> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_PARTS {
        return Err(too_large());
    }
    let mut left = most as u64;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(broken)?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(broken)?;
        left = left.checked_sub(unpacked).ok_or_else(too_large)?;
    }
    Ok(())
}

fn too_large() -> Problem {
    Problem::error("file-too-large").with("megabytes", MOST_BYTES / 1024 / 1024)
}

/// Cells with anything in them, of the first rows that have any.
fn worksheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, most_rows: usize) -> Result<Cells, Problem> {
    let mut cells = Cells::new();
    // Charts are sheets too, and have no cells.
    let Ok(mut reader) = workbook.worksheet_cells_reader(name) else { return Ok(cells) };
    let mut bytes = 0;
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let text = prose(&text(cell.get_value()));
        if text.is_empty() || column >= MOST_COLUMNS {
            continue;
        }
        if !cells.contains_key(&row) && cells.len() >= most_rows {
            break;
        }
        bytes += text.len();
        if bytes > MOST_TEXT {
            return Err(too_large());
        }
        cells.entry(row).or_default().insert(column, text);
    }
    Ok(cells)
}

/// A cell as somebody would read it; a moment as ISO 8601 writes it.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        DataRef::DateTime(length) => length.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

#[cfg(test)]
mod tests;
