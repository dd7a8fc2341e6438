//! What stands in the archive; python-docx reads it in `tests/it/documents.rs`.

use super::*;
use plenary_core::wording::chart::{About, Bar, Key, bars};
use std::io::Read;

fn paper(markdown: &str) -> Paper {
    let about = About { name: "sectors", title: "T", what: "W" };
    let mut paper = Paper {
        title: "Notes & <more>".into(),
        language: "en-GB".into(),
        markdown: markdown.into(),
        date: chrono::NaiveDate::from_ymd_opt(2026, 11, 12),
        authors: vec!["Northbank Council".into()],
        ..Paper::default()
    };
    let bar = Bar { label: "Borough".into(), part: 3, whole: Some(12) };
    paper.pictures.charts.insert("sectors".into(), bars(about, &Key::default(), &[bar]));
    paper
}

fn file(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn headings_lists_links_tables_and_pictures_are_what_they_are() {
    let made = docx(&paper(
        "# Notes\n\nHello [all](https://example.org/?a=1&b=2)\n\n2. a\n3. b\n   - c\n\n![Who <came>](chart:sectors)\n\n| A | B |\n|---|---:|\n| c | 1 |\n",
    ))
    .unwrap();
    let words = file(&made, "word/document.xml");
    for part in [
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:hyperlink r:id=\"link1\" w:history=\"1\">",
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>",
        "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr>",
        "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
        "descr=\"Who &lt;came&gt;\"",
    ] {
        assert!(words.contains(part), "{part} in\n{words}");
    }
    assert!(file(&made, "word/numbering.xml").contains("<w:startOverride w:val=\"2\"/>"));
    assert!(
        file(&made, "word/_rels/document.xml.rels").contains("Target=\"https://example.org/?a=1&amp;b=2\"")
    );
    let core = file(&made, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Notes &amp; &lt;more&gt;</dc:title>") && core.contains("en-GB"),
        "{core}"
    );
    assert!(file(&made, "word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let paper = paper("Hello\n\n![Who came](chart:sectors)\n");
    assert_eq!(docx(&paper).unwrap(), docx(&paper).unwrap());
}

#[test]
fn a_picture_without_words_is_refused() {
    let error = docx(&paper("![](chart:sectors)\n")).unwrap_err();
    assert_eq!(error.to_string(), r#"picture-without-words picture="sectors""#);
}

#[test]
fn letters_that_xml_does_not_know_are_left_out() {
    let made = docx(&paper("a\u{1}b\u{ffff}c\n")).unwrap();
    assert!(file(&made, "word/document.xml").contains(">abc</w:t>"));
}
