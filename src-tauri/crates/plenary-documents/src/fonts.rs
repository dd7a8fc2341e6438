//! Atkinson Hyperlegible Next (SIL Open Font License 1.1, `fonts/OFL.txt`): the typeface of what is set here, Welsh letters
//! included, so that every computer sets the same pages. Only letters that it has not are looked for in the fonts of the
//! computer (`fonts/computer.rs`); symbols that it has not are left out.

mod computer;

use crate::raster::Fonts;
use plenary_core::error::{Refusal, Result};
use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};
use typst::foundations::Bytes;
use typst::text::Font;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// What it calls itself.
pub const FAMILY: &str = "Atkinson Hyperlegible Next";

const FILES: [&[u8]; 4] = [
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Italic.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-BoldItalic.ttf"),
];

/// The files of the typeface.
fn shipped() -> &'static [Font] {
    static FONTS: LazyLock<Vec<Font>> =
        LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());
    &FONTS
}

/// The fonts that one document is set with: the typeface, and behind it those of the computer that its letters need.
#[derive(Debug, Clone, Default)]
pub struct Faces {
    others: Vec<Font>,
}

impl Faces {
    /// Those for these texts. Refused where no font of the computer has a letter: leaving it out would say something else.
    pub fn of(texts: &[String]) -> Result<Self> {
        Self::found(texts, computer::search)
    }

    fn found(texts: &[String], search: impl Fn(&BTreeSet<char>) -> Vec<Font>) -> Result<Self> {
        let missing = missing(texts);
        if missing.is_empty() {
            return Ok(Self::default());
        }
        let faces = Self { others: search(&missing) };
        let lacking: BTreeSet<char> = missing.into_iter().filter(|letter| !faces.has(*letter)).collect();
        if lacking.is_empty() {
            return Ok(faces);
        }
        let mut names: Vec<String> = texts.iter().flat_map(|text| names_with(text, &lacking)).collect();
        let mut told = BTreeSet::new();
        names.retain(|name| told.insert(name.clone()));
        names.truncate(3);
        Err(Refusal::new("letters-not-in-typeface").with("words", names.join(", ")).into())
    }

    /// In the order in which they are asked for a letter.
    pub fn families(&self) -> Vec<&str> {
        let mut families = vec![FAMILY];
        for font in &self.others {
            let family = font.info().family.as_str();
            if !families.contains(&family) {
                families.push(family);
            }
        }
        families
    }

    pub fn all(&self) -> impl Iterator<Item = &Font> {
        shipped().iter().chain(&self.others)
    }

    fn has(&self, letter: char) -> bool {
        covers(letter) || self.others.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    }

    /// A text as it can be set: without symbols (arrows, emoji) that no font in hand has. What joins or parts letters of other
    /// scripts stays with them.
    pub fn settable(&self, text: &str) -> String {
        let mut before = ' ';
        let keeps = |letter: &char| {
            let joins = matches!(letter, '\u{200c}' | '\u{200d}') && is_word(before) && !covers(before);
            before = *letter;
            joins || letter.is_whitespace() || self.has(*letter)
        };
        text.nfc().filter(keeps).collect()
    }
}

/// The letters of these texts that the typeface has not: symbols are none, marks upon letters are.
fn missing(texts: &[String]) -> BTreeSet<char> {
    let mut missing = BTreeSet::new();
    for text in texts {
        let mut before = ' ';
        for letter in text.nfc() {
            let counts = letter.is_alphanumeric() || (is_mark(letter) && is_word(before));
            if counts && !covers(letter) {
                missing.insert(letter);
            }
            before = letter;
        }
    }
    missing
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_mark(letter)
}

/// A mark upon a letter; what makes a symbol of a letter (a keycap, a colour) is none.
fn is_mark(letter: char) -> bool {
    let of_symbols =
        matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{20d0}'..='\u{20ff}');
    is_combining_mark(letter) && !of_symbols
}

/// The words that need one of these letters, each with the capitalised words around it: a name is told whole.
fn names_with(text: &str, lacking: &BTreeSet<char>) -> Vec<String> {
    const LONGEST: usize = 60;
    let needs = |word: &str| word.nfc().any(|letter| lacking.contains(&letter));
    let belongs = |word: &&str| needs(word) || word.starts_with(char::is_uppercase);
    let words: Vec<&str> = text.split_whitespace().collect();
    let runs = words.chunk_by(|one, next| belongs(one) && belongs(next));
    let names = runs.filter(|run| run.iter().any(|word| needs(word))).map(|run| run.join(" "));
    names.map(|name| name.trim_matches(|c| !is_word(c)).chars().take(LONGEST).collect()).collect()
}

/// Whether every style of the typeface has a letter.
fn covers(letter: char) -> bool {
    letter.is_ascii_graphic() || shipped().iter().all(|font| font.info().coverage.contains(u32::from(letter)))
}

/// For a chart that is drawn as pixels; what no font has is not drawn.
pub fn database(svg: &str) -> Fonts {
    static DATABASE: LazyLock<Fonts> = LazyLock::new(|| {
        let mut database = resvg::usvg::fontdb::Database::new();
        FILES.iter().for_each(|file| database.load_font_data(file.to_vec()));
        database.set_sans_serif_family(FAMILY);
        Arc::new(database)
    });
    let missing = missing(&[svg.to_owned()]);
    if missing.is_empty() {
        return Arc::clone(&DATABASE);
    }
    let mut database = (**DATABASE).clone();
    computer::search(&missing).iter().for_each(|font| database.load_font_data(font.data().to_vec()));
    Arc::new(database)
}

#[cfg(test)]
mod tests;
