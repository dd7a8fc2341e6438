//! The fonts of the computer, read when a letter is missing and not before. Which is taken depends on the fonts that are there
//! and on nothing else.

use resvg::usvg::fontdb::{Database, Family, ID, Query, Style, Weight};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use typst::foundations::Bytes;
use typst::text::{Font, FontInfo};

/// Plain faces that have many letters, of Windows, macOS and Linux; the first that fits is taken.
const PREFERRED: [&str; 9] = [
    "noto sans",
    "segoe ui",
    "dejavu sans",
    "helvetica neue",
    "arial",
    "arial unicode ms",
    "noto sans cjk sc",
    "microsoft yahei",
    "pingfang sc",
];

/// Fonts that have these letters between them, as far as the computer has any: as few as can be.
pub fn search(letters: &BTreeSet<char>) -> Vec<Font> {
    static KNOWN: Mutex<Option<Arc<Database>>> = Mutex::new(None);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let had = known.clone();
    let read = || {
        let mut database = Database::new();
        database.load_system_fonts();
        Arc::new(database)
    };
    let (fonts, left) = within(&had.clone().unwrap_or_else(read), letters);
    if left.is_empty() || had.is_none() {
        *known = had.or_else(|| Some(read()));
        return fonts;
    }
    // A font may have been installed since.
    let fresh = read();
    let (fonts, _) = within(&fresh, letters);
    *known = Some(fresh);
    fonts
}

/// The fonts, and the letters that none has.
fn within(database: &Database, letters: &BTreeSet<char>) -> (Vec<Font>, BTreeSet<char>) {
    let mut candidates: Vec<(String, BTreeSet<char>)> = Vec::new();
    for (family, face) in families(database) {
        let has = letters_of(database, face, letters);
        if has.len() == letters.len() {
            return (styles(database, &family, face, &has), BTreeSet::new());
        }
        candidates.push((family, has));
    }
    let (mut fonts, mut left) = (Vec::new(), letters.clone());
    loop {
        // The first of those that have most.
        let most = candidates.iter().rev().max_by_key(|(_, has)| has.intersection(&left).count());
        let Some((family, has)) = most.filter(|(_, has)| !has.is_disjoint(&left)) else { break };
        let wanted: BTreeSet<char> = has.intersection(&left).copied().collect();
        left.retain(|letter| !wanted.contains(letter));
        if let Some(face) = query(database, family, Style::Normal, Weight::NORMAL) {
            fonts.extend(styles(database, family, face, &wanted));
        }
    }
    (fonts, left)
}

/// Each family with its plain face, in the order in which they are tried.
fn families(database: &Database) -> Vec<(String, ID)> {
    let mut ranked: BTreeMap<(usize, bool, &str), ()> = BTreeMap::new();
    for face in database.faces() {
        let Some((name, _)) = face.families.first() else { continue };
        let lower = name.to_lowercase();
        // Drawn in colours, hidden, or boxes for everything.
        if lower.contains("emoji") || lower.starts_with('.') || lower.replace(' ', "").contains("lastresort")
        {
            continue;
        }
        let rank = PREFERRED.iter().position(|one| *one == lower).unwrap_or(PREFERRED.len());
        ranked.insert((rank, face.monospaced, name.as_str()), ());
    }
    let named = ranked.into_keys().map(|(_, _, name)| name);
    named
        .filter_map(|name| Some((name.to_owned(), query(database, name, Style::Normal, Weight::NORMAL)?)))
        .collect()
}

fn query(database: &Database, family: &str, style: Style, weight: Weight) -> Option<ID> {
    let families = &[Family::Name(family)];
    database.query(&Query { families, weight, style, ..Query::default() })
}

/// Which of the letters a face has.
fn letters_of(database: &Database, face: ID, letters: &BTreeSet<char>) -> BTreeSet<char> {
    let info = database.with_face_data(face, FontInfo::new).flatten();
    let has = |letter: &&char| info.as_ref().is_some_and(|info| info.coverage.contains(u32::from(**letter)));
    letters.iter().filter(has).copied().collect()
}

/// The plain face and its italic and bold ones, as far as they have the letters too.
fn styles(database: &Database, family: &str, plain: ID, letters: &BTreeSet<char>) -> Vec<Font> {
    let mut faces = vec![plain];
    for (style, weight) in
        [(Style::Italic, Weight::NORMAL), (Style::Normal, Weight::BOLD), (Style::Italic, Weight::BOLD)]
    {
        if let Some(face) = query(database, family, style, weight).filter(|face| !faces.contains(face)) {
            faces.push(face);
        }
    }
    let mut fonts: Vec<Font> = Vec::new();
    for face in faces {
        let read = |data: &[u8], index| Font::new(Bytes::new(data.to_vec()), index);
        let Some(font) = database.with_face_data(face, read).flatten() else { continue };
        let has_all = letters.iter().all(|letter| font.info().coverage.contains(u32::from(*letter)));
        let is_family = fonts.first().is_none_or(|first| first.info().family == font.info().family);
        if has_all && is_family {
            fonts.push(font);
        }
    }
    fonts
}

#[test]
fn a_computer_without_fonts_has_no_letter() {
    let letters = BTreeSet::from(['Ш']);
    assert_eq!(within(&Database::new(), &letters), (Vec::new(), letters));
}
