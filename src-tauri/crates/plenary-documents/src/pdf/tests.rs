//! Pages that keep PDF/UA-1, whatever is written in them; poppler reads them in `tests/it/documents.rs`.

use super::*;
use plenary_core::wording::chart::{About, Bar, Key, bars};
use plenary_core::wording::markdown::escape;
use proptest::prelude::*;

fn paper(markdown: &str) -> Paper {
    let about = About { name: "sectors", title: "T", what: "W" };
    let mut paper = Paper {
        title: "Notes".into(),
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

const EVERYTHING: &str = "# Notes\n\nHello **all** *of* ~~us~~ `x` [here](https://example.org), and\\\nso on.\n\n## Numbers\n\n\
    ![Who came](chart:sectors)\n\n| Sector | Came |\n|---|---:|\n| Borough | 12 |\n| Charity | [3](https://example.org) |\n\n\
    3. a\n4. b\n   - c\n\n     d\n\n> said\n\n    code\n    more\n\n---\n\n#### Deep\n\n- \n- e\n";

#[test]
fn everything_that_is_written_keeps_pdf_ua() {
    let made = pdf(&paper(EVERYTHING)).unwrap();
    assert!(made.starts_with(b"%PDF-1.7"));
    let text = String::from_utf8_lossy(&made);
    for part in ["/MarkInfo", "/StructTreeRoot", "/Outlines", "pdfuaid"] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let paper = paper(EVERYTHING);
    assert_eq!(pdf(&paper).unwrap(), pdf(&paper).unwrap());
}

#[test]
fn a_picture_without_words_is_refused() {
    let error = pdf(&paper("![](chart:sectors)\n")).unwrap_err();
    assert_eq!(error.to_string(), r#"picture-without-words picture="sectors""#);
}

#[test]
fn a_photo_that_is_gone_is_refused_and_a_chart_of_nothing_is_left_out() {
    let error = pdf(&paper("![The hall](file:ab12)\n")).unwrap_err();
    assert_eq!(error.to_string(), r#"picture-not-there picture="The hall""#);
    assert!(pdf(&paper("![Who came](chart:nothing)\n")).is_ok());
}

#[test]
fn a_symbol_without_a_shape_is_no_reason_to_refuse() {
    assert!(pdf(&paper("Here → 😀 there\n\n    code → x\n")).is_ok());
}

#[test]
fn a_name_in_letters_that_the_typeface_has_not_is_set_and_keeps_pdf_ua() {
    let mut named = paper(
        "# Было\n\n**Nguyễn Thị Minh Khai**, *Νίκη*, `①`\n\n| Шевченко |\n|---|\n| Ọ̀ṣun |\n\n![Who](chart:sectors)\n",
    );
    let bar = Bar { label: "Бібліотека".into(), part: 3, whole: Some(12) };
    let about = About { name: "sectors", title: "T", what: "W" };
    named.pictures.charts.insert("sectors".into(), bars(about, &Key::default(), &[bar]));
    let made = pdf(&named).unwrap();
    let text = String::from_utf8_lossy(&made);
    let embedded = |font: &str| text.matches(font).count();
    assert!(text.contains("pdfuaid") && text.contains("/StructTreeRoot"));
    assert!(embedded("/FontFile") > embedded("AtkinsonHyperlegibleNext") / 2, "another font is embedded");
    assert_eq!(made, pdf(&named).unwrap());
}

#[test]
fn an_empty_document_is_a_page_with_its_title() {
    assert!(pdf(&paper("")).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// What would be markup, code or an end of a string to typst is a text.
    #[test]
    fn nothing_that_is_typed_is_obeyed(text in "[#$\\[\\]{}()\"'\\\\*_`=/<>@~ -z]{0,60}") {
        let hostile = format!("#read(\"/etc/passwd\") #panic() \" {text} ]{{}}");
        let mut paper = paper(&format!("# {0}\n\n{0}\n\n- {0}\n\n| {0} |\n|---|\n| {0} |\n", escape(&hostile)));
        paper.title = hostile.clone();
        paper.authors = vec![hostile];
        prop_assert!(pdf(&paper).is_ok());
    }
}

#[test]
fn a_long_table_keeps_pdf_ua_and_a_row_of_a_page_is_parted() {
    let row = "| What is to be done, in a sentence that takes its room | Oliver Tranter | Wednesday 31 August 2022 |\n";
    let long = format!("| {} | Who | When |\n", "words ".repeat(1500));
    let table = format!("| What | Who | When |\n|---|---|---|\n{}{long}{row}", row.repeat(60));
    assert!(pdf(&paper(&table)).unwrap().starts_with(b"%PDF-1.7"));
}
