//! Tables for spreadsheets: CSV (RFC 4180) in UTF-8 with a byte order mark, so that Excel reads accents, and without formulas.

use crate::error::{Error, Result};

/// Excel takes a file for UTF-8 only with this in front.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The bytes of a table. Every cell that a spreadsheet would run as a formula gets an apostrophe in front.
pub fn csv(head: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>> {
    let mut builder = csv::WriterBuilder::new();
    builder.terminator(csv::Terminator::CRLF);
    let mut writer = builder.from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer.write_record(head.iter().map(|cell| neutral(cell))).map_err(wrong)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| neutral(cell))).map_err(wrong)?;
    }
    writer.into_inner().map_err(wrong)
}

/// What a formula begins with. Full-width signs are here because some spreadsheets read them as the plain ones.
const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell that begins no formula, neither itself nor where a spreadsheet takes a semicolon or a tab for the end of one.
fn neutral(cell: &str) -> String {
    let mut safe = String::with_capacity(cell.len());
    let mut begins = true;
    for letter in cell.chars() {
        if begins && SIGNS.contains(&letter) {
            safe.push('\'');
        }
        safe.push(letter);
        begins = matches!(letter, ';' | '\t');
    }
    safe
}

fn wrong(error: impl std::fmt::Display) -> Error {
    Error::Internal(format!("CSV: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(head: &str, cell: &str) -> String {
        String::from_utf8(csv(&[head.to_owned()], [vec![cell.to_owned()]]).unwrap()).unwrap()
    }

    #[test]
    fn a_table_has_its_mark_its_line_ends_and_its_quotes() {
        assert_eq!(written("Name", "Chlo\u{eb}, \"C\""), "\u{feff}Name\r\n\"Chlo\u{eb}, \"\"C\"\"\"\r\n");
    }

    proptest! {
        #[test]
        fn no_cell_is_a_formula(cell in "[-=+@\t\r\n＝＋－＠ a\"',;]{0,8}") {
            let text = written("H", &cell);
            let mut reader = csv::ReaderBuilder::new().from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            let record = reader.records().next();
            let read = record.map(|row| row.unwrap().get(0).unwrap().to_owned()).unwrap_or_default();
            for part in read.split([';', '\t']) {
                prop_assert!(!part.starts_with(SIGNS) || part.is_empty());
            }
            prop_assert_eq!(read.replace('\'', ""), cell.replace('\'', ""));
        }
    }
}
