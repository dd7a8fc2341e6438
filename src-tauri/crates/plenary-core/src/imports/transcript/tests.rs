//! Claims about transcripts: every shape gives who said what when; what is odd is told; what is hostile is refused.

mod hostile;
mod shapes;
mod tables;

use super::*;

/// The lines as they stand in the note.
fn lines(bytes: &[u8]) -> Vec<String> {
    read(bytes).0.lines.iter().map(ToString::to_string).collect()
}

/// The problems as text.
fn problems(bytes: &[u8]) -> Vec<String> {
    read(bytes).1.iter().map(ToString::to_string).collect()
}

/// A Word document of these paragraphs, each given as XML within `<w:p>`.
fn word(paragraphs: &[&str]) -> Vec<u8> {
    let body: String = paragraphs.iter().map(|xml| format!("<w:p>{xml}</w:p>")).collect();
    zipped(&format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    ))
}

/// The same with one run of text a paragraph.
fn word_of(paragraphs: &[&str]) -> Vec<u8> {
    let runs: Vec<String> = paragraphs.iter().map(|text| format!("<w:r><w:t>{text}</w:t></w:r>")).collect();
    word(&runs.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A Word document with this body.
fn word_with(body: &str) -> Vec<u8> {
    zipped(&format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"))
}

/// A Word document with this main part.
fn zipped(xml: &str) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    archive.start_file("word/document.xml", options).unwrap();
    archive.write_all(xml.as_bytes()).unwrap();
    archive.finish().unwrap().into_inner()
}
