//! Tables of Word documents: who said what when, in columns.

use super::*;

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A cell; `|` parts its paragraphs.
fn cell(text: &str) -> String {
    let paragraphs: String = text.split('|').map(paragraph).collect();
    format!("<w:tc><w:tcPr/>{paragraphs}</w:tc>")
}

/// A cell over so many columns.
fn wide(columns: usize, text: &str) -> String {
    format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{columns}\"/></w:tcPr>{}</w:tc>", paragraph(text))
}

/// A cell that is one with that above it.
fn merged() -> String {
    "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>".to_owned()
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn rows(rows: &[&[&str]]) -> String {
    rows.iter().map(|cells| row(&cells.iter().map(|text| cell(text)).collect::<Vec<_>>())).collect()
}

fn table(rows: &str) -> String {
    format!("<w:tbl><w:tblPr/>{rows}</w:tbl>")
}

fn of(all: &[&[&str]]) -> Vec<String> {
    lines(&word_with(&table(&rows(all))))
}

#[test]
fn columns_are_known_by_their_head_in_any_order() {
    let said = [
        "[00:00:03] Amara Okafor: We lend devices.",
        "[00:01:40] Jonas Lind: With data. And trust.",
        "[00:02:10] chair: Next.",
    ];
    assert_eq!(
        of(&[
            &["Time", "Speaker", "Transcript"],
            &["0:03", "Amara Okafor", "We lend devices."],
            &["1:40", "Jonas Lind:", "With data.|And trust."],
            &["Time", "Speaker", "Transcript"],
            &["2:10", "chair", "Next."],
        ]),
        said,
        "a head is written again on each page"
    );
    assert_eq!(
        of(&[
            &["No.", "What was said", "Name", "Start time", "End time"],
            &["1", "We lend devices.", "Amara Okafor", "[00:00:03]", "00:00:09"],
            &["2", "With data. And trust.", "Jonas Lind", "[00:01:40]", "00:01:50"],
            &["3", "Next.", "chair", "00:02:10.000", "00:02:12"],
        ]),
        said
    );
}

#[test]
fn columns_without_a_head_are_known_by_what_stands_in_them() {
    assert_eq!(
        of(&[
            &["1", "00:00:03 --&gt; 00:00:06", "Amara", "We lend devices to whoever asks."],
            &["2", "00:01:03 --&gt; 00:01:06", "Jonas", "With data."],
        ]),
        ["[00:00:03] Amara: We lend devices to whoever asks.", "[00:01:03] Jonas: With data."]
    );
    assert_eq!(
        of(&[&["Amara Okafor", "We lend devices."], &["Jonas Lind", "I doubt it."]]),
        ["Amara Okafor: We lend devices.", "Jonas Lind: I doubt it."]
    );
    assert_eq!(
        of(&[
            &["Amara|0:03", "We lend devices."],
            &["Jonas 1:10", "I doubt it."],
            &["Amara|2:20", "Do you?"]
        ]),
        ["[00:00:03] Amara: We lend devices.", "[00:01:10] Jonas: I doubt it.", "[00:02:20] Amara: Do you?"],
        "a time beside the name"
    );
    assert_eq!(
        of(&[&["0:03", "Amara Okafor: We lend devices."], &["1:10", "Good Morning"]]),
        ["[00:00:03] Amara Okafor: We lend devices.", "[00:01:10] Good Morning"],
        "a name in the words"
    );
    assert_eq!(
        of(&[&["Zeit", "Wer"], &["0:03", "Amara"], &["1:10", "Jonas"]]),
        ["Zeit", "Wer", "[00:00:03] Amara", "[00:01:10] Jonas"],
        "no word of an unknown head is lost"
    );
}

#[test]
fn merged_cells_go_on_with_who_spoke_and_one_over_all_columns_is_of_nobody() {
    let head = row(&["Time", "Speaker", "Words"].map(cell));
    let first = row(&["0:03", "Amara Okafor", "We lend devices."].map(cell));
    let goes_on = row(&[cell("1:40"), merged(), cell("With data.")]);
    let section = row(&[wide(3, "After the break")]);
    let named = row(&[cell("2:00"), wide(2, "Jonas Lind: I doubt it.")]);
    let indented =
        format!("<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{}{}</w:tr>", cell("Priya"), cell("Why?"));
    let body = table(&[head, first, goes_on, section, named, indented].concat());
    assert_eq!(
        lines(&word_with(&body)),
        [
            "[00:00:03] Amara Okafor: We lend devices.",
            "[00:01:40] Amara Okafor: With data.",
            "[00:01:40] After the break",
            "[00:02:00] Jonas Lind: I doubt it.",
            "[00:02:00] Priya: Why?",
        ]
    );
}

#[test]
fn a_name_alone_in_its_row_speaks_the_row_below_and_a_heading_is_no_name() {
    let name = row(&[wide(1, "Amara Okafor"), cell("")]);
    let words = row(&[wide(2, "We lend devices.")]);
    let others = rows(&[
        &["Jonas Lind", "I doubt it."],
        &["Amara Okafor", "Why?"],
        &["Closing", ""],
        &["", "Thanks all."],
    ]);
    let body = table(&[name, words, others].concat());
    assert_eq!(
        lines(&word_with(&body)),
        [
            "Amara Okafor: We lend devices.",
            "Jonas Lind: I doubt it.",
            "Amara Okafor: Why?",
            "Closing: Thanks all."
        ]
    );
    let last = of(&[&["Ada Brook", "We lend."], &["Ben Okonjo", "I doubt it."], &["The End", ""]]);
    assert_eq!(last, ["Ada Brook: We lend.", "Ben Okonjo: I doubt it.", "The End"]);
}

#[test]
fn what_stands_around_a_table_stays_and_one_table_a_row_is_one() {
    let one = |who: &str, words: &str| table(&rows(&[&[who, words]]));
    let body = [
        paragraph("Data Leaders, 12 May"),
        one("Amara", "We lend devices."),
        "<w:p/>".to_owned(),
        one("Jonas", "I doubt it."),
        one("Amara", "Why?"),
        paragraph("We meet again in June."),
    ];
    assert_eq!(
        lines(&word_with(&body.concat())),
        [
            "Data Leaders, 12 May",
            "Amara: We lend devices.",
            "Jonas: I doubt it.",
            "Amara: Why?",
            "We meet again in June."
        ]
    );
}

#[test]
fn a_table_that_is_no_transcript_is_read_cell_by_cell() {
    for (all, said) in [
        (
            vec![vec!["Name", "Organisation"], vec!["Amara Okafor", "Northbank Council"]],
            vec!["Name", "Organisation", "Amara Okafor", "Northbank Council"],
        ),
        (
            vec![vec!["Lending", "We lend devices."], vec!["Money", "There is none."]],
            vec!["Lending", "We lend devices.", "Money", "There is none."],
        ),
    ] {
        let all: Vec<&[&str]> = all.iter().map(Vec::as_slice).collect();
        assert_eq!(of(&all), said);
    }
    let avatars =
        of(&[&["", "Amara Okafor   0:03|We lend devices."], &["", "Jonas Lind   1:10|I doubt it."]]);
    assert_eq!(avatars, ["[00:00:03] Amara Okafor: We lend devices.", "[00:01:10] Jonas Lind: I doubt it."]);
}

#[test]
fn a_table_that_is_odd_or_broken_loses_no_word_and_nothing_panics() {
    let inner = table(&rows(&[&["inner", "table"]]));
    let nested = format!("<w:tc>{}{inner}</w:tc>", paragraph("We lend devices."));
    let body = table(
        &[row(&["Speaker", "Words", "Notes on it"].map(cell)), row(&[cell("Amara"), nested, cell("Loud")])]
            .concat(),
    );
    assert_eq!(lines(&word_with(&body)), ["Amara: We lend devices. inner table", "Loud"]);
    let far = format!(
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999999999\"/></w:tcPr>{}</w:tc></w:tr>",
        paragraph("Far.")
    );
    let spans = table(&[far, row(&[wide(4_000_000_000, "Wide."), wide(0, "None.")])].concat());
    assert_eq!(lines(&word_with(&spans)), ["Far.", "Wide.", "None."]);
    let loose = format!(
        "<w:tbl>{}<w:tr>{}</w:tr><w:tc>{}</w:tc></w:tbl>",
        paragraph("a."),
        paragraph("b."),
        paragraph("c.")
    );
    let mut said = lines(&word_with(&loose));
    said.sort();
    assert_eq!(said, ["a.", "b.", "c."]);
}
