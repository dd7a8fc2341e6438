//! Claims about workbooks: what people keep in them is read, and what harms is not.

use super::*;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::io::Write;

/// A workbook as Microsoft Forms makes one, with a first worksheet that is empty.
fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Notes").unwrap();
    let sheet = workbook.add_worksheet();
    let moment = Format::new().set_num_format("m/d/yy h:mm:ss");
    for (at, heading) in
        ["ID", "Start time", "What did you\nlike, most?", "Overall", "Again"].into_iter().enumerate()
    {
        sheet.write_string(0, at as u16, heading).unwrap();
    }
    sheet.write_number(1, 0, 1.0).unwrap();
    let begun = ExcelDateTime::from_ymd(2026, 11, 13).unwrap().and_hms(9, 5, 0).unwrap();
    sheet.write_datetime_with_format(1, 1, &begun, &moment).unwrap();
    sheet.write_string(1, 2, "The\r\ncoffee").unwrap();
    sheet.write_number(1, 3, 4.0).unwrap();
    sheet.write_boolean(1, 4, true).unwrap();
    sheet.write_number(3, 0, 2.0).unwrap();
    sheet.write_string(3, 6, "beyond").unwrap();
    workbook.save_to_buffer().unwrap()
}

/// A workbook of the fewest parts around this worksheet.
fn bare(worksheet: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
    let book = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let parts = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let root = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let files = [
        ("_rels/.rels", root),
        ("[Content_Types].xml", types),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", parts),
        ("xl/worksheets/sheet1.xml", worksheet),
    ];
    for (name, text) in files {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn code(bytes: &[u8]) -> String {
    read(bytes).map_or_else(|problem| problem.code, |sheet| format!("{} rows", sheet.rows.len()))
}

#[test]
fn a_workbook_is_read_like_a_table_with_its_rows_as_excel_numbers_them() {
    let sheet = read(&workbook()).unwrap();
    assert_eq!(sheet.headings, ["ID", "Start time", "What did you like, most?", "Overall", "Again"]);
    let rows: Vec<(u32, Vec<&str>)> =
        sheet.rows.iter().map(|row| (row.line, (0..7).map(|at| row.cell(at)).collect())).collect();
    assert_eq!(
        rows,
        [
            (2, vec!["1", "2026-11-13 09:05:00", "The\ncoffee", "4", "TRUE", "", ""]),
            (4, vec!["2", "", "", "", "", "", "beyond"]),
        ]
    );
    assert_eq!(sheet.problems.iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>(), ["row-long"]);
    assert_eq!(headings(&workbook()), sheet.headings);
}

#[test]
fn what_a_workbook_claims_of_its_size_is_not_believed() {
    let worksheet = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c><c r="B1048576"><v>3</v></c></row></sheetData></worksheet>"#;
    let sheet = read(&bare(worksheet)).unwrap();
    assert_eq!((sheet.headings.len(), sheet.rows.len(), sheet.rows[0].cell(1)), (1, 1, "3"));
}

#[test]
fn what_unpacks_to_more_than_anybody_answers_is_refused_before_it_is_read() {
    let large = bare(&format!("<worksheet>{}</worksheet>", " ".repeat(1_000_000)));
    assert!(large.len() < 10_000);
    let refused = measure(&large, 1_000_000).unwrap_err();
    assert_eq!(refused.code, "file-too-large");
    assert!(measure(&large, 1_010_000).is_ok());
}

#[test]
fn what_is_no_workbook_says_so() {
    assert_eq!(code(b"PK\x03\x04"), "workbook-broken");
    assert_eq!(code(&bare("<worksheet/>")), "file-empty");
    assert_eq!(code(&bare("no xml")), "file-empty");
    let mut workbook = workbook();
    workbook.truncate(workbook.len() / 2);
    assert_eq!(code(&workbook), "workbook-broken");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_damaged_workbook_stops_the_program(at in 0usize..6_000, with in proptest::collection::vec(any::<u8>(), 1..6)) {
        let mut bytes = workbook();
        for (offset, byte) in with.into_iter().enumerate() {
            let length = bytes.len();
            bytes[(at + offset) % length] = byte;
        }
        let _ = (read(&bytes), headings(&bytes));
    }

    #[test]
    fn no_worksheet_stops_the_program(inside in "(<row( r=\"[0-9]{0,12}\")?>|</row>|<c( r=\"[A-Z]{0,8}[0-9]{0,12}\")?( t=\"(s|b|str|n|e|d|inlineStr)\")?>|</c>|<v>|</v>|[0-9]{1,20}|<is><t>|</t></is>|-|e){0,24}") {
        let _ = read(&bare(&format!("<worksheet><sheetData>{inside}</sheetData></worksheet>")));
    }
}
