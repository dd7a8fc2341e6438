//! The photos that a document shows, read from beside the workspace as they leave: only those that may, each with what it shows.

use crate::attachments;
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::model::File;
use plenary_core::ops::drafts::words_kept_back;
use plenary_core::rules::attribution::drafted::Why;
use plenary_core::rules::photos::kept_back;
use plenary_core::store::files;
use plenary_core::wording::tree::{Picture, PictureOf, pictures, tree};
use plenary_documents::{Paper, photo};

/// Puts the photos of its text into the document.
pub fn load(plenary: &Plenary, paper: &mut Paper) -> Result<()> {
    let blocks = if paper.markdown.contains("file:") { tree(&paper.markdown) } else { Vec::new() };
    for picture in pictures(&blocks) {
        let PictureOf::File(sha256) = &picture.of else { continue };
        let file = allowed(plenary, sha256, picture)?;
        if !paper.pictures.files.contains_key(sha256) {
            let photo = photo::leaving(&file.name, &attachments::bytes(plenary, &file)?)?;
            paper.pictures.files.insert(sha256.clone(), photo);
        }
    }
    Ok(())
}

/// The file, when it may leave and has its words.
fn allowed(plenary: &Plenary, sha256: &str, picture: &Picture) -> Result<File> {
    let same = plenary.read(|conn| files::with_bytes(conn, sha256))?;
    if let Some(kept) = kept_back(&same) {
        return Err(Refusal::new("photo-kept-back").with("name", &kept.name).into());
    }
    if let Some(why) = plenary.read(|conn| words_kept_back(conn, &same, &picture.alt))? {
        let code = match why {
            Why::Marked => "draft-marked",
            Why::InConfidence => "draft-in-confidence",
            _ => "draft-gives-away",
        };
        return Err(Refusal::new(code).with("text", &picture.alt).into());
    }
    let Some(file) = same.into_iter().next() else {
        return Err(Refusal::new("picture-not-there").with("picture", &picture.alt).into());
    };
    if picture.alt.is_empty() {
        return Err(Refusal::new("picture-without-words").with("picture", &file.name).into());
    }
    if !file.is_photo() {
        return Err(Refusal::new("not-a-photo").with("name", &file.name).into());
    }
    Ok(file)
}
