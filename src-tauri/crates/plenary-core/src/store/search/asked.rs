//! What is asked of the search: words as beginnings, each in every way in which the index may have it.

use crate::rules::folding;
use std::collections::BTreeSet;

/// A question, word by word.
pub struct Asked(Vec<Word>);

/// One word, or several that may be written together: any of its ways answers, and each way is one or more beginnings.
struct Word(BTreeSet<Vec<String>>);

impl Asked {
    /// "siân o'neill" asks for "siân", and for "o" and "neill" or "oneill".
    pub fn read(query: &str) -> Self {
        let plain = runs(&folding::letters(query));
        let spelled = folding::spelled_out(query).map(|spelled| runs(&spelled)).unwrap_or_default();
        let word = |(at, run): (usize, Vec<String>)| {
            let ways = [Some(run), spelled.get(at).cloned()].into_iter().flatten();
            Word(ways.flat_map(|run| [vec![run.concat()], run]).collect())
        };
        Self(plain.into_iter().enumerate().map(word).collect())
    }

    /// In FTS5's language; nothing where no word stands.
    pub fn expression(&self) -> Option<String> {
        let words: Vec<String> = self.words().map(|word| format!("({word})")).collect();
        (!words.is_empty()).then(|| words.join(" AND "))
    }

    /// Each word in FTS5's language. It is quoted and taken as a beginning: whatever is typed, it is never that language.
    pub fn words(&self) -> impl Iterator<Item = String> {
        let beginnings = |way: &Vec<String>| {
            let quoted: Vec<String> = way.iter().map(|word| format!("\"{word}\"*")).collect();
            format!("({})", quoted.join(" AND "))
        };
        self.0.iter().map(move |word| word.0.iter().map(beginnings).collect::<Vec<_>>().join(" OR "))
    }

    /// Whether each word begins one of this title.
    pub fn is_named_in(&self, title: &str) -> bool {
        let title = folding::words(title);
        let begins = |word: &String| {
            let word = folding::plain(word).to_lowercase();
            title.iter().any(|other| other.starts_with(&word))
        };
        self.0.iter().all(|word| word.0.iter().any(|way| way.iter().all(begins)))
    }
}

/// The words of a text; in one run those that an apostrophe or a hyphen joins, and "de", "la", "van" with what follows them.
fn runs(text: &str) -> Vec<Vec<String>> {
    let mut runs: Vec<Vec<String>> = Vec::new();
    let mut goes_on = false;
    for token in text.split_whitespace() {
        for piece in token.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-') {
            let words: Vec<String> = folding::split(piece).map(str::to_owned).collect();
            let Some(last) = words.last() else { continue };
            let is_particle = words.len() == 1 && folding::is_particle(&last.to_lowercase());
            match runs.last_mut().filter(|_| goes_on) {
                Some(run) => run.extend(words),
                None => runs.push(words),
            }
            goes_on = is_particle;
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> String {
        Asked::read(query).expression().unwrap_or_default()
    }

    #[test]
    fn a_word_is_a_beginning_and_never_the_language_of_the_index() {
        assert_eq!(asked("ada OR \"broo"), r#"(("ada"*)) AND (("OR"*)) AND (("broo"*))"#);
        assert_eq!(asked("-- ' *"), "");
    }

    #[test]
    fn what_may_be_written_together_is_asked_for_in_both_ways() {
        let both = r#"(("o"* AND "neill"*) OR ("oneill"*))"#;
        assert_eq!(asked("o'neill"), both);
        assert_eq!(asked("o neill"), both);
        assert_eq!(
            asked("pia de la cruz"),
            r#"(("pia"*)) AND (("de"* AND "la"* AND "cruz"*) OR ("delacruz"*))"#
        );
        assert_eq!(asked("Müller"), r#"(("Mueller"*) OR ("Müller"*))"#);
        assert_eq!(asked("Søren"), r#"(("Soeren"*) OR ("Soren"*))"#);
        assert_eq!(asked("ada@example.org"), r#"(("ada"*)) AND (("example"*)) AND (("org"*))"#);
    }

    #[test]
    fn a_title_is_known_in_every_way_it_is_written() {
        for query in ["oneill", "o'nei", "sian", "siân oneill", "neill"] {
            assert!(Asked::read(query).is_named_in("Siân O’Neill"), "{query}");
        }
        assert!(Asked::read("delacruz").is_named_in("Pia de la Cruz"));
        assert!(Asked::read("mueller").is_named_in("Jürgen Müller"));
        assert!(!Asked::read("oneal").is_named_in("Siân O’Neill"));
    }
}
