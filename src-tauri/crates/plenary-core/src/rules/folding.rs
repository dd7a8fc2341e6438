//! How written names are compared: without accents, with letters that are no letter and accent spelled out ("ø", "ł", "ß"), and
//! with every apostrophe and dash alike. The one table for the rules that look for names, for the index of the search and for what
//! is asked of it.

use std::collections::BTreeSet;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Letters that Unicode does not take apart, and how they are written by those who have no such key.
pub const LETTERS: &[(char, &str)] = &[
    ('Ø', "O"),
    ('ø', "o"),
    ('Ł', "L"),
    ('ł', "l"),
    ('ẞ', "SS"),
    ('ß', "ss"),
    ('Æ', "AE"),
    ('æ', "ae"),
    ('Œ', "OE"),
    ('œ', "oe"),
    ('Đ', "D"),
    ('đ', "d"),
    ('Ð', "D"),
    ('ð', "d"),
    ('Þ', "Th"),
    ('þ', "th"),
    ('Ħ', "H"),
    ('ħ', "h"),
    ('Ŧ', "T"),
    ('ŧ', "t"),
    ('Ŋ', "N"),
    ('ŋ', "n"),
    ('ı', "i"),
];

/// Letters that are also written as two: "Mueller", "Joergensen", "Aarhus".
pub const SPELLED_OUT: &[(char, &str)] = &[
    ('Ä', "Ae"),
    ('ä', "ae"),
    ('Ö', "Oe"),
    ('ö', "oe"),
    ('Ü', "Ue"),
    ('ü', "ue"),
    ('Å', "Aa"),
    ('å', "aa"),
    ('Ø', "Oe"),
    ('ø', "oe"),
];

/// What stands for an apostrophe.
pub const APOSTROPHES: &[char] = &[
    '\'', '\u{2019}', '\u{2018}', '\u{201b}', '\u{201a}', '\u{2bc}', '\u{2bb}', '\u{2b9}', '\u{2bd}',
    '\u{2be}', '\u{2bf}', '\u{2ca}', '\u{2cb}', '`', '\u{b4}', '\u{2032}', '\u{2035}', '\u{ff07}',
    '\u{a78c}', '\u{55a}', '\u{5f3}',
];

/// What stands for a hyphen.
pub const HYPHENS: &[char] = &[
    '-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2212}', '\u{2043}',
    '\u{fe58}', '\u{fe63}', '\u{ff0d}', '\u{58a}', '\u{5be}', '\u{b7}', '\u{30fb}',
];

/// Words that begin a name and are often written together with what follows.
const PARTICLES: &[&str] = &[
    "abd", "abu", "al", "ap", "bin", "bint", "d", "da", "de", "del", "della", "den", "der", "di", "dos",
    "du", "el", "fitz", "ibn", "la", "le", "mac", "mc", "o", "st", "ter", "van", "von", "zu",
];

/// Bytes of the longest of them, "della".
const LONGEST_PARTICLE: usize = 5;

/// One name, whatever its capitals and spaces. What differs in more is another name: an import takes nobody for somebody else.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The same as it is typed without the keys for it: "Søren" as "soren". For looking names up, or where something else says too
/// who is meant.
pub fn bare(text: &str) -> String {
    folded(&plain(text))
}

/// The words of a text in their order, each `bare`.
pub fn bare_words(text: &str) -> Vec<String> {
    split(&plain(text)).map(str::to_lowercase).collect()
}

/// The same without accents alone: "ø" stays.
pub fn unaccented_words(text: &str) -> Vec<String> {
    let unaccented: String = text.nfkd().filter(|c| !is_combining_mark(*c)).collect();
    split(&unaccented).map(str::to_lowercase).collect()
}

/// The words of a heading or answer, whatever stands between them; an apostrophe is nothing: "What's new?" is "whats new".
pub fn run_of_words(text: &str) -> String {
    let joined: String = text.chars().filter(|c| !APOSTROPHES.contains(c)).collect();
    split(&joined).collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The text without accents, with these letters spelled out and one kind of apostrophe and hyphen; capitals stay.
pub fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let one_kind = text.chars().map(joint).nfkd().filter(|c| !is_combining_mark(*c) && !is_invisible(*c));
    for c in one_kind {
        match spelled(LETTERS, c) {
            Some(letters) => plain.push_str(letters),
            None => plain.push(c),
        }
    }
    plain
}

/// The text with "Müller" as "Mueller", when it has such letters; else as `plain`.
pub fn spelled_out(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut found = false;
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.nfc() {
        match spelled(SPELLED_OUT, c) {
            Some(letters) => {
                found = true;
                out.push_str(letters);
            }
            None => out.push(c),
        }
    }
    found.then(|| plain(&out))
}

/// A plain text with "O'Neill" as "ONeill" and "Anne-Marie" as "AnneMarie", when something stands so in it.
pub fn together(plain: &str) -> Option<String> {
    let mut out = String::with_capacity(plain.len());
    let mut letters = plain.chars().peekable();
    let (mut before, mut found) = (false, false);
    while let Some(c) = letters.next() {
        let within = before && letters.peek().is_some_and(|next| next.is_alphanumeric());
        if within && matches!(c, '\'' | '-' | '`') {
            found = true;
            continue;
        }
        before = c.is_alphanumeric();
        out.push(c);
    }
    found.then_some(out)
}

/// Whether a word, in small letters, begins names: "van", "de", "al".
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// The text as the index of the search takes it in: its letters spelled out, and after it every other way in which its words are
/// written. Accents and capitals are folded by the index itself.
pub fn indexed(text: &str) -> String {
    let mut indexed = letters(text);
    for word in other_ways(text) {
        indexed.push(' ');
        indexed.push_str(&word);
    }
    indexed
}

/// The words of a text in small letters, in every way in which they are written.
pub fn words(text: &str) -> BTreeSet<String> {
    let mut words = other_ways(text);
    words.extend(split(&plain(text)).map(str::to_lowercase));
    words
}

/// The text with these letters spelled out and one kind of apostrophe and hyphen; accents stay.
pub fn letters(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.nfc().map(joint).filter(|c| !is_invisible(*c)) {
        match spelled(LETTERS, c) {
            Some(letters) => out.push_str(letters),
            None => out.push(c),
        }
    }
    out
}

/// Words as they are written together and with letters spelled out: "oneill", "delacruz", "mueller"; none of plain words.
pub fn other_ways(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut particles = String::new();
    for token in text.split_whitespace() {
        if particles.is_empty() && is_plain_word(token) {
            continue;
        }
        let spelled = spelled_out(token);
        let mut ways = vec![plain(token)];
        found.extend(spelled.iter().flat_map(|way| split(way)).map(str::to_lowercase));
        ways.extend(spelled);
        let joined: Vec<String> = ways.iter().filter_map(|way| together(way)).collect();
        found.extend(joined.iter().flat_map(|way| split(way)).map(str::to_lowercase));
        ways.extend(joined);
        let first = |way: &String| split(way).next().map(str::to_lowercase);
        let beginnings: BTreeSet<String> = ways.iter().filter_map(first).collect();
        if beginnings.len() == 1 && beginnings.iter().all(|word| is_particle(word)) {
            particles.extend(beginnings);
        } else if !particles.is_empty() {
            found.extend(beginnings.iter().map(|word| format!("{particles}{word}")));
            particles.clear();
        }
    }
    found
}

/// A word that is written in one way only.
fn is_plain_word(token: &str) -> bool {
    let may_be_particle = token.len() <= LONGEST_PARTICLE;
    token.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b',' | b'@'))
        && !(may_be_particle && PARTICLES.iter().any(|particle| particle.eq_ignore_ascii_case(token)))
}

/// Whether a letter is of a script that is written without spaces between words: Han, Hiragana, Katakana.
pub fn is_han_or_kana(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{323af}')
}

/// The same of Thai, Lao, Myanmar and Khmer too.
pub fn is_unspaced(c: char) -> bool {
    is_han_or_kana(c)
        || matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{a9e0}'..='\u{a9ff}'
            | '\u{aa60}'..='\u{aa7f}')
}

/// A plain text at everything that is neither letter nor digit.
pub fn split(plain: &str) -> impl Iterator<Item = &str> {
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn spelled(table: &[(char, &'static str)], c: char) -> Option<&'static str> {
    if c.is_ascii() {
        return None;
    }
    table.iter().find(|(letter, _)| *letter == c).map(|(_, letters)| *letters)
}

/// One kind of apostrophe, one kind of hyphen.
fn joint(c: char) -> char {
    match c {
        _ if c.is_ascii() => c,
        _ if APOSTROPHES.contains(&c) => '\'',
        _ if HYPHENS.contains(&c) => '-',
        _ => c,
    }
}

/// Soft hyphens, zero-width and directing characters, which would split a name for us and not for a reader.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_have_no_accent_are_spelled_out_and_keep_their_case() {
        assert_eq!(
            plain("Søren Łukasiewicz, Uwe Strauß, ÆGIR Þór"),
            "Soren Lukasiewicz, Uwe Strauss, AEGIR Thor"
        );
        assert_eq!(plain("Chloë Müller"), "Chloe Muller");
        assert_eq!(spelled_out("Jürgen Mu\u{308}ller"), Some("Juergen Mueller".to_owned()));
        assert_eq!(spelled_out("Chloë Brook"), None);
    }

    #[test]
    fn a_name_is_the_same_in_other_capitals_and_bare_it_is_the_same_without_its_accents() {
        assert_eq!(folded(" Søren  LARSEN "), "søren larsen");
        assert_ne!(folded("Søren Larsen"), folded("Soren Larsen"));
        assert_eq!(bare("Søren  Larsen"), bare("SOREN larsen"));
        assert_eq!(bare_words("Siân O’Neill-Łęcka"), ["sian", "o", "neill", "lecka"]);
        assert_eq!(unaccented_words("Søren Łęcka"), ["søren", "łecka"]);
        assert_eq!(run_of_words("What’s new – in 2026?"), "whats new in 2026");
    }

    #[test]
    fn the_pages_fold_as_this_does_every_letter_of_the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/folded.json");
        let list: Vec<(String, String)> =
            serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        for (written, wanted) in &list {
            assert_eq!(&bare(written), wanted, "{written}");
        }
        let all: String = list.iter().map(|(written, _)| written.as_str()).collect();
        let missing: String =
            LETTERS.iter().map(|(letter, _)| *letter).filter(|letter| !all.contains(*letter)).collect();
        assert_eq!(missing, "", "ui/src/text/fold.test.ts reads the same list");
    }

    fn said(text: &str) -> Vec<String> {
        words(text).into_iter().collect()
    }

    #[test]
    fn every_apostrophe_and_every_dash_is_one() {
        for apostrophe in APOSTROPHES {
            assert_eq!(said(&format!("O{apostrophe}Neill")), ["neill", "o", "oneill"], "{apostrophe:?}");
        }
        for hyphen in HYPHENS {
            assert_eq!(said(&format!("Al{hyphen}Hassan")), ["al", "alhassan", "hassan"], "{hyphen:?}");
        }
    }

    #[test]
    fn no_particle_is_longer_than_the_longest() {
        assert_eq!(PARTICLES.iter().map(|particle| particle.len()).max(), Some(LONGEST_PARTICLE));
    }

    #[test]
    fn a_word_is_known_in_every_way_it_is_written() {
        assert_eq!(said("Jörg Müller"), ["joerg", "jorg", "mueller", "muller"]);
        assert_eq!(said("de la Cruz"), ["cruz", "de", "delacruz", "la"]);
        assert_eq!(said("Ada Brook - Ada"), ["ada", "brook"]);
    }

    #[test]
    fn the_index_takes_in_a_text_as_it_is_with_the_other_ways_behind_it() {
        assert_eq!(indexed("Siân O’Neill"), "Siân O'Neill oneill");
        assert_eq!(indexed("Søren Łukasiewicz"), "Soren Lukasiewicz soeren");
        assert_eq!(indexed("Ada Brook, ada@example.org"), "Ada Brook, ada@example.org");
    }
}
