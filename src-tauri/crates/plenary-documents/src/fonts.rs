//! Atkinson Hyperlegible Next (SIL Open Font License 1.1, `fonts/OFL.txt`): the one typeface of what is set here, Welsh letters
//! included. No font of the computer is used, so that every computer sets the same pages.

use crate::raster::Fonts;
use plenary_core::error::{Refusal, Result};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};
use typst::foundations::Bytes;
use typst::text::Font;

/// What it calls itself.
pub const FAMILY: &str = "Atkinson Hyperlegible Next";

const FILES: [&[u8]; 4] = [
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Italic.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-BoldItalic.ttf"),
];

/// For pages.
pub fn fonts() -> &'static [Font] {
    static FONTS: LazyLock<Vec<Font>> =
        LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());
    &FONTS
}

/// A text as it can be set. Symbols that the typeface has not (arrows, emoji) are left out; a text with letters that it has not is
/// refused, because leaving those out would say something else.
pub fn settable(text: &str) -> Result<String> {
    let known = |letter: char| letter.is_whitespace() || covers(letter);
    if text.chars().all(known) {
        return Ok(text.to_owned());
    }
    let missing: BTreeSet<char> = text.chars().filter(|c| c.is_alphanumeric() && !known(*c)).collect();
    if missing.is_empty() {
        return Ok(text.chars().filter(|c| known(*c)).collect());
    }
    let letters: String = missing.into_iter().take(12).collect();
    Err(Refusal::new("letters-not-in-typeface").with("letters", letters).into())
}

/// Whether every style of the typeface has a letter.
fn covers(letter: char) -> bool {
    fonts().iter().all(|font| font.info().coverage.contains(u32::from(letter)))
}

/// For charts.
pub fn database() -> Fonts {
    static DATABASE: LazyLock<Fonts> = LazyLock::new(|| {
        let mut database = resvg::usvg::fontdb::Database::new();
        FILES.iter().for_each(|file| database.load_font_data(file.to_vec()));
        database.set_sans_serif_family(FAMILY);
        Arc::new(database)
    });
    Arc::clone(&DATABASE)
}

#[test]
fn every_file_is_a_font_of_the_family_with_welsh_letters() {
    assert_eq!(fonts().len(), FILES.len());
    for font in fonts() {
        assert_eq!(font.info().family.as_str(), FAMILY);
        for letter in "ŵŷŴŶâêîôû—…“”‘’€".chars() {
            assert!(
                font.info().coverage.contains(u32::from(letter)),
                "{letter} in {:?}",
                font.info().variant
            );
        }
    }
}

#[test]
fn symbols_without_a_shape_are_left_out_and_letters_without_one_are_refused() {
    assert_eq!(settable("Devices 😀\u{fe0f} and – “doorsteps”").unwrap(), "Devices  and – “doorsteps”");
    let refused = settable("Libraries: 図書館").unwrap_err().to_string();
    assert_eq!(refused, r#"letters-not-in-typeface letters="図書館""#);
}
