//! What is no transcript, and what means harm: refused with its reason, without panic, without end, without half of it.

use super::*;
use proptest::prelude::*;
use std::io::Write;

fn refused_as(bytes: &[u8]) -> String {
    let (draft, problems) = read(bytes);
    assert!(draft.is_empty());
    problems.first().map_or_else(String::new, |problem| problem.code.clone())
}

#[test]
fn other_files_are_refused_by_how_they_begin() {
    for (bytes, code) in [
        (&b""[..], "file-empty"),
        (b" \n\n", "file-empty"),
        (b"%PDF-1.7\n", "file-is-pdf"),
        (b"{\\rtf1 hello}", "file-is-rtf"),
        (b"\xd0\xcf\x11\xe0rest", "file-is-old-word"),
        (b"<!DOCTYPE html><html><body>Talk</body></html>", "file-is-web-page"),
        (b"Ada\0Brook and more than that", "file-is-no-text"),
        (b"PK\x03\x04 no archive", "file-broken"),
        (b"WEBVTT\n\nNOTE nothing\n", "transcript-without-words"),
    ] {
        assert_eq!(refused_as(bytes), code, "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn an_archive_that_is_no_word_document_is_refused() {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(b"<workbook/>").unwrap();
    assert_eq!(refused_as(&archive.finish().unwrap().into_inner()), "file-is-no-word");
}

#[test]
fn a_document_that_unpacks_to_far_too_much_is_refused_early() {
    let bomb = zipped(&format!("<w:document><w:body>{}</w:body></w:document>", " ".repeat(80 * 1024 * 1024)));
    assert!(bomb.len() < 200_000, "it looks small");
    assert_eq!(refused_as(&bomb), "file-unpacks-too-large");
}

#[test]
fn entities_of_its_own_and_endless_depth_are_refused() {
    let laughs = zipped(
        "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>",
    );
    assert_eq!(refused_as(&laughs), "xml-document-type");
    assert_eq!(refused_as(&zipped(&"<w:p>".repeat(100_000))), "xml-too-deep");
    assert_eq!(refused_as(&zipped("<w:document><w:p><w:t>cut")), "file-cut-short");
}

#[test]
fn a_cut_archive_is_refused_at_every_length() {
    let whole = word_of(&["We lend devices to everyone who asks."]);
    for length in 2..whole.len() {
        let (draft, problems) = read(&whole[..length]);
        assert!(draft.is_empty() && !problems.is_empty(), "at {length}");
    }
}

#[test]
fn more_than_a_note_holds_is_cut_and_told() {
    let long = "We lend devices to everyone who asks for one of them.\n".repeat(9_000);
    let (draft, problems) = read(long.as_bytes());
    assert!(draft.body().chars().count() <= MOST_CHARACTERS);
    assert_eq!(problems.last().map(|problem| problem.code.as_str()), Some("transcript-cut"));
}

#[test]
fn a_file_of_arrows_and_brackets_comes_to_an_end() {
    let arrows = "WEBVTT\n\n".to_owned() + &"00:01.000 --> 00:02.000\n".repeat(50_000);
    assert!(read(arrows.as_bytes()).0.is_empty());
    let tags = "WEBVTT\n\n00:01.000 --> 00:02.000\n".to_owned() + &"<v ".repeat(100_000);
    assert_eq!(read(tags.as_bytes()).0.lines.len(), 1);
}

proptest! {
    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let (draft, problems) = read(&bytes);
        prop_assert!(!draft.is_empty() || !problems.is_empty());
    }

    #[test]
    fn no_text_of_cues_stops_the_reader(text in "(WEBVTT|\n|\n\n|00:01.000| --> |1|<v Ada>|</v>|<|>|&amp;|:|Ada: |\\[|\\]|NOTE| |é|0:3)*") {
        let (draft, _) = read_text(&text);
        for line in &draft.lines {
            prop_assert!(!line.text.trim().is_empty() && !line.text.contains('\n'));
            prop_assert_eq!(&crate::model::TranscriptLine::read(line.line, &line.to_string()), line);
        }
    }

    #[test]
    fn no_word_document_stops_the_reader(xml in "(<w:p>|</w:p>|<w:t>|</w:t>|<w:br/>|<w:del>|</w:del>|&amp;|&x;|Ada  0:03|so|<!--|-->|<)*") {
        let (draft, problems) = read(&zipped(&xml));
        prop_assert!(!draft.is_empty() || !problems.is_empty());
    }
}
