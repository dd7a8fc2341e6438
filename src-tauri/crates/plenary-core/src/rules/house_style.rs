//! House style: what the office writes otherwise, what it does not write at all, and names as they are written. Finds each in
//! a text in Markdown, by whole words, in the usual forms of a word, and never in code, addresses and links.

mod forms;
mod mask;
mod starting;
mod tokens;

pub use mask::masked;
pub use starting::starting;

use crate::model::StyleKind;
use forms::Form;
use std::collections::BTreeMap;
use tokens::{Token, between, tokens};

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct StyleRule {
    pub kind: StyleKind,
    /// What is looked for; of a name, the name as it is written.
    pub phrase: String,
    /// What to write; empty when it is best left out.
    pub instead: String,
    /// In a sentence.
    pub reason: String,
}

/// A place in a text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Finding {
    pub kind: StyleKind,
    /// Where it begins and ends, in UTF-16 units as text fields count.
    pub start: usize,
    pub end: usize,
    /// From 1.
    pub line: usize,
    /// As it stands there.
    pub found: String,
    /// The line of the list.
    pub phrase: String,
    /// In the same form and case; empty when it is best left out.
    pub instead: String,
    pub reason: String,
}

/// A list made ready to look with.
pub struct HouseStyle {
    patterns: Vec<Pattern>,
    /// By first word, in each of its forms.
    first: BTreeMap<String, Vec<(usize, Form)>>,
}

struct Pattern {
    rule: StyleRule,
    words: Vec<String>,
    /// What stands between each word and the next.
    gaps: Vec<String>,
    /// What stands behind its last word: "." of "e.g.".
    tail: String,
    /// Only the case is wrong: what is written exactly so is right.
    exact: Option<String>,
}

impl HouseStyle {
    pub fn new(rules: impl IntoIterator<Item = StyleRule>) -> Self {
        let mut style = Self { patterns: Vec::new(), first: BTreeMap::new() };
        for rule in rules {
            let found = tokens(&rule.phrase);
            let Some(first) = found.first() else { continue };
            let exact = match rule.kind {
                StyleKind::Name => Some(rule.phrase.clone()),
                _ if rule.phrase.to_lowercase() == rule.instead.to_lowercase() => Some(rule.instead.clone()),
                _ => None,
            };
            let forms = if exact.is_some() {
                vec![(first.word.clone(), Form::Plain)]
            } else {
                forms::of(&first.word)
            };
            for (word, form) in forms {
                style.first.entry(word).or_default().push((style.patterns.len(), form));
            }
            style.patterns.push(Pattern {
                words: found.iter().map(|token| token.word.clone()).collect(),
                gaps: found.windows(2).filter_map(|pair| gap(&rule.phrase, pair)).collect(),
                tail: found
                    .last()
                    .and_then(|last| rule.phrase.get(last.end..))
                    .unwrap_or_default()
                    .trim()
                    .to_owned(),
                exact,
                rule,
            });
        }
        style
    }

    /// Everything in the text that the list is about, in its order.
    pub fn check(&self, markdown: &str) -> Vec<Finding> {
        let plain = masked(markdown);
        let all = tokens(&plain);
        let mut findings = Vec::new();
        let mut places = Places::default();
        let mut at = 0;
        while let Some(rest) = all.get(at..).filter(|rest| !rest.is_empty()) {
            let Some((pattern, form, plural)) = self.longest(&plain, rest) else {
                at += 1;
                continue;
            };
            at += pattern.words.len();
            let (Some(first), Some(last)) = (rest.first(), rest.get(pattern.words.len() - 1)) else {
                continue;
            };
            let behind = plain.get(last.end..).unwrap_or_default();
            let end =
                if behind.starts_with(&pattern.tail) { last.end + pattern.tail.len() } else { last.end };
            let found = markdown.get(first.start..end).unwrap_or_default();
            let begins = begins_sentence(&plain, first.start);
            if let Some(instead) = pattern.instead(found, form, plural, begins) {
                let (start, line) = places.of(markdown, first.start);
                let (end, _) = places.of(markdown, end);
                findings.push(Finding {
                    kind: pattern.rule.kind,
                    start,
                    end,
                    line,
                    found: found.to_owned(),
                    phrase: pattern.rule.phrase.clone(),
                    instead,
                    reason: pattern.rule.reason.clone(),
                });
            }
        }
        findings
    }

    /// The longest pattern that stands at the beginning of these words, in which form, and whether its last word has an s.
    fn longest(&self, text: &str, words: &[Token]) -> Option<(&Pattern, Form, bool)> {
        let candidates = self.first.get(&words.first()?.word)?;
        let fits = candidates.iter().filter_map(|(at, form)| {
            let pattern = self.patterns.get(*at)?;
            pattern.fits(text, words).map(|plural| (pattern, *form, plural))
        });
        fits.max_by_key(|(pattern, form, _)| (pattern.words.len(), *form == Form::Plain))
    }
}

impl Pattern {
    /// Whether the words after the first are these; true when the last has an s more.
    fn fits(&self, text: &str, words: &[Token]) -> Option<bool> {
        let here = words.get(..self.words.len())?;
        let gaps = here.windows(2).map(|pair| gap(text, pair));
        if !gaps.zip(&self.gaps).all(|(here, wanted)| here.as_ref() == Some(wanted)) {
            return None;
        }
        let last = self.words.len() - 1;
        let mut plural = false;
        for (at, (token, wanted)) in here.iter().zip(&self.words).enumerate().skip(1) {
            if token.word != *wanted {
                plural = at == last && self.exact.is_none() && token.word.strip_suffix('s') == Some(wanted);
                if !plural {
                    return None;
                }
            }
        }
        Some(plural)
    }

    /// What to write instead of what was found; none when it is right as it stands.
    fn instead(&self, found: &str, form: Form, plural: bool, begins: bool) -> Option<String> {
        if let Some(exact) = &self.exact {
            let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
            let right = found == *exact || (begins && found == capitalised(exact));
            return (!right).then(|| {
                if begins && self.rule.kind != StyleKind::Name { capitalised(exact) } else { exact.clone() }
            });
        }
        let instead = forms::applied(&self.rule.instead, form, plural);
        let mut letters = found.chars().filter(|c| c.is_alphabetic());
        let capital = letters.next().is_some_and(char::is_uppercase);
        let mut rest = letters.peekable();
        let shouted = capital && rest.peek().is_some() && rest.all(char::is_uppercase);
        Some(match (shouted, capital) {
            (true, _) => instead.to_uppercase(),
            (_, true) => capitalised(&instead),
            _ => instead,
        })
    }
}

/// What stands between two words, as far as it matters.
fn gap(text: &str, pair: &[Token]) -> Option<String> {
    match pair {
        [one, next] => between(text.get(one.end..next.start)?),
        _ => None,
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Nothing stands before it in its line, or the end of a sentence does.
fn begins_sentence(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\t', '*', '_', '"', '“', '‘', '(', '[', '#', '>', '-']);
    before.is_empty() || before.ends_with(['.', '!', '?', '\n', ':', '|', '…'])
}

/// Places in bytes as lines and UTF-16 units, counted on from the last one asked for.
#[derive(Default)]
struct Places {
    bytes: usize,
    units: usize,
    line: usize,
}

impl Places {
    fn of(&mut self, text: &str, at: usize) -> (usize, usize) {
        if let Some(more) = text.get(self.bytes..at) {
            self.units += more.encode_utf16().count();
            self.line += more.matches('\n').count();
            self.bytes = at;
        }
        (self.units, self.line + 1)
    }
}

#[cfg(test)]
mod tests;
