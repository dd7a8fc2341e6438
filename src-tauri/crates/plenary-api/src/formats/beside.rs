//! Markdown and its pictures: in a folder beside the file, as whoever publishes Markdown expects ("post.md" shows
//! "post-files/hall.jpg"), or with it in one ZIP. Text alone, to copy or on standard output, tells a photo by its words and leaves
//! charts to their tables.

use crate::files::{self, For};
use plenary_core::error::Result;
use plenary_core::exports::Artifact;
use plenary_core::rules::blocks::is_picture;
use plenary_core::wording::tree::{Picture, PictureOf, pictures, tree};
use plenary_documents::{Paper, Pixels, pixels};
use std::collections::BTreeMap;
use std::path::Path;

/// Bytes by their places.
type Files = BTreeMap<String, Vec<u8>>;

/// A finished file, and what it was made of when pictures go beside it.
pub struct Made {
    pub artifact: Artifact,
    /// Of Markdown: the document, and its text with the addresses of its pictures.
    markdown: Option<(Paper, String)>,
    whom: For,
}

impl From<Artifact> for Made {
    fn from(artifact: Artifact) -> Self {
        Self { artifact, markdown: None, whom: For::Others }
    }
}

impl Made {
    /// Markdown, whose text shows no pictures until it is written to a place.
    pub(super) fn markdown(file_name: String, paper: &Paper, text: String) -> Self {
        let media_type = "text/markdown; charset=utf-8";
        let artifact = Artifact { file_name, media_type, bytes: without(&text).into_bytes() };
        let shows = text.contains("](chart:") || text.contains("](file:");
        Self { artifact, markdown: shows.then(|| (paper.clone(), text)), whom: For::Others }
    }

    /// The same for nobody but whoever writes it: it holds personal data.
    pub(super) fn for_oneself(self) -> Self {
        Self { whom: For::Oneself, ..self }
    }

    /// Writes it: into a folder under its own name, to a path that ends in ".zip" packed, pictures of Markdown beside it. Says
    /// where it stands, and how long the file is.
    pub fn write(&self, path: &Path) -> Result<(std::path::PathBuf, usize)> {
        let inside = path.join(&self.artifact.file_name);
        let path = if path.is_dir() { &inside } else { path };
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let packed = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
        let (text, pictures) = self.shown(&format!("{stem}-files"))?;
        if packed {
            let ending = Path::new(&self.artifact.file_name).extension().unwrap_or_default();
            let mut all = BTreeMap::from([(format!("{stem}.{}", ending.to_string_lossy()), text)]);
            all.extend(pictures);
            let bytes = files::zipped(&all)?;
            files::write_for(self.whom, path, &bytes)?;
            return Ok((path.to_owned(), bytes.len()));
        }
        let folder = path.parent().unwrap_or(Path::new(""));
        for (name, bytes) in &pictures {
            let place = folder.join(name);
            files::make_folder(place.parent().unwrap_or(folder))?;
            files::write(&place, bytes)?;
        }
        files::write_for(self.whom, path, &text)?;
        Ok((path.to_owned(), text.len()))
    }

    /// The file with its pictures in that folder, and the pictures by their places.
    fn shown(&self, folder: &str) -> Result<(Vec<u8>, Files)> {
        let Some((paper, text)) = &self.markdown else {
            return Ok((self.artifact.bytes.clone(), BTreeMap::new()));
        };
        let mut drawn: BTreeMap<PictureOf, Pixels> = BTreeMap::new();
        for picture in pictures(&tree(&paper.markdown)) {
            if let Some(shown) = pixels(paper, picture)? {
                drawn.insert(picture.of.clone(), shown);
            }
        }
        let address = |of: &PictureOf| Some(format!("{}/{}", encoded(folder), encoded(&drawn.get(of)?.name)));
        let text = with(text, &address).into_bytes();
        let files = drawn.values().map(|shown| (format!("{folder}/{}", shown.name), shown.bytes.clone()));
        Ok((text, files.collect()))
    }
}

/// The text alone: a photo is told by its words, and the table below a chart says the same.
pub(super) fn without(markdown: &str) -> String {
    with(markdown, &|_| None)
}

/// Each picture at its address, also in points and quotations; one that has none is told or left out.
fn with(markdown: &str, address: &dyn Fn(&PictureOf) -> Option<String>) -> String {
    let mut kept = String::with_capacity(markdown.len());
    let mut dropped = false;
    for line in markdown.lines() {
        let shows = picture_of(line);
        let line = match &shows {
            Some((before, picture)) => match (address(&picture.of), &picture.of) {
                (Some(address), _) => Some(format!("{before}![{}]({address})", picture.alt)),
                (None, PictureOf::File(_)) => Some(format!("{before}*{}*", picture.alt)),
                (None, PictureOf::Chart(_)) => None,
            },
            None => (!(dropped && line.trim().is_empty())).then(|| line.to_owned()),
        };
        dropped = line.is_none();
        kept.extend(line.map(|line| line + "\n"));
    }
    kept
}

/// The picture of a line that shows one and nothing else behind its marks; its words as they are written.
fn picture_of(line: &str) -> Option<(&str, Picture)> {
    let at = line.find("![")?;
    let (before, rest) = line.split_at(at);
    let is_mark = |c: char| c.is_ascii_digit() || " \t>-*+.)".contains(c);
    if !is_picture(rest) || !before.chars().all(is_mark) {
        return None;
    }
    let (alt, address) = rest.trim().strip_prefix("![")?.strip_suffix(')')?.rsplit_once("](")?;
    Some((before, Picture { alt: alt.to_owned(), of: PictureOf::address(address)? }))
}

/// A part of an address, as RFC 3986 writes it.
fn encoded(part: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
    part.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARKDOWN: &str = "# A\n\n![Who came](chart:sectors)\n\n| A |\n|---|\n\n- ![The hall](file:ab12)\n\n> ![b](https://example.org/b.jpg)\n";

    #[test]
    fn charts_are_left_out_of_text_where_their_tables_stay_and_photos_are_told() {
        let told = "# A\n\n| A |\n|---|\n\n- *The hall*\n\n> ![b](https://example.org/b.jpg)\n";
        assert_eq!(without(MARKDOWN), told);
    }

    #[test]
    fn what_has_an_address_is_shown_there() {
        let address = |of: &PictureOf| match of {
            PictureOf::Chart(name) => Some(format!("{}/{name}.png", encoded("our post-files"))),
            PictureOf::File(_) => Some("x/hall.jpg".to_owned()),
        };
        let shown = "# A\n\n![Who came](our%20post-files/sectors.png)\n\n| A |\n|---|\n\n- ![The hall](x/hall.jpg)\n\n> ![b](https://example.org/b.jpg)\n";
        assert_eq!(with(MARKDOWN, &address), shown);
    }
}
