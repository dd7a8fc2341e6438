//! DOCX (ECMA-376, WordprocessingML): real styles, numbered lists, tables whose first row is their head, links, pictures with
//! words, the language and the title. Written here because docx-rs (0.4) knows neither the words of a picture nor the title.

mod body;
mod parts;
mod xml;

use crate::paper::{Paper, broken};
use body::Body;
use plenary_core::error::Result;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The document as DOCX. Refuses a picture without words.
pub fn docx(paper: &Paper) -> Result<Vec<u8>> {
    let mut body = Body::new(paper);
    body.all()?;
    let Body { media, links, lists, .. } = &body;
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".into(), parts::CONTENT_TYPES.into()),
        ("_rels/.rels".into(), parts::RELATIONS.into()),
        ("docProps/core.xml".into(), parts::core(paper)),
        ("docProps/app.xml".into(), parts::APP.into()),
        ("word/_rels/document.xml.rels".into(), parts::relations_of_document(links, media)),
        ("word/styles.xml".into(), parts::styles(paper)),
        ("word/numbering.xml".into(), parts::numbering(lists)),
        ("word/settings.xml".into(), parts::SETTINGS.into()),
    ];
    for (at, file) in media.iter().enumerate() {
        files.push((format!("word/{}", parts::media_name(at, file)), file.bytes.clone()));
    }
    files.push(("word/document.xml".into(), body.finish()));
    packed(files)
}

/// Stored as they are but in one order and without a time, so that the same document gives the same bytes.
fn packed(files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>> {
    let wrong = |error: zip::result::ZipError| broken("DOCX", error);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in files {
        archive.start_file(name, options).map_err(wrong)?;
        archive.write_all(&bytes).map_err(|error| broken("DOCX", error))?;
    }
    Ok(archive.finish().map_err(wrong)?.into_inner())
}

#[cfg(test)]
mod tests;
