//! Words between brackets that nearly say how something may be used: misspelled, in other words, without the bracket that closes them.

use super::{WORDS, meanings, permission, squeezed};
use crate::model::Permission;

/// A label of at most so many words may speak of how something may be used; a longer one is a remark.
const MOST_WORDS: usize = 6;

/// A label with a word that begins so speaks of how something may be used.
const STEMS: [&str; 12] = [
    "internal",
    "confidential",
    "private",
    "anonym",
    "attribut",
    "unattribut",
    "chatham",
    "embargo",
    "secret",
    "publish",
    "publication",
    "nameless",
];

/// What begins as words that speak of one, and speaks of people.
const OTHER_STEMS: [&str; 2] = ["secretar", "publisher"];

/// What says that something is not done,
const NOT: [&str; 6] = ["no", "not", "dont", "never", "without", "off"];

/// and what is done with words that are let out: "not for the minutes", "no names please", "don't tell the press".
const USES: [&str; 17] = [
    "name",
    "minute",
    "record",
    "quot",
    "shar",
    "print",
    "circulat",
    "distribut",
    "releas",
    "press",
    "web",
    "blog",
    "identif",
    "outside",
    "tell",
    "forward",
    "report",
];

/// For whom alone something is: "staff only".
const AMONG: [&str; 9] =
    ["office", "staff", "team", "us", "board", "committee", "trustees", "members", "our"];

/// Words of which a remark between parentheses is made when it says how something may be used: "(for internal use only)".
const OF_USES: [&str; 36] = [
    "for",
    "use",
    "only",
    "not",
    "no",
    "name",
    "names",
    "please",
    "keep",
    "the",
    "minutes",
    "record",
    "off",
    "strictly",
    "in",
    "to",
    "be",
    "quoted",
    "quote",
    "do",
    "dont",
    "publish",
    "published",
    "share",
    "shared",
    "this",
    "is",
    "private",
    "that",
    "it",
    "and",
    "these",
    "minute",
    "onward",
    "sharing",
    "circulation",
];

/// Of these one at least says so by itself.
const STRONG: [&str; 7] =
    ["internal", "internally", "confidential", "confidentially", "confidence", "anonymous", "attribution"];

/// What is short for one of them, and for other things too.
const SHORT: [&str; 6] = ["org", "orgs", "orgonly", "orgsonly", "int", "confid"];

/// What is near one of them and is another word.
const OTHERS: [&str; 2] = ["interval", "except"];

fn words(label: &str) -> Vec<String> {
    let plain = label.to_lowercase().replace(['\'', '\u{2019}'], "");
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a label between brackets nearly is a permission, or speaks of one, so that somebody has to say which is meant.
pub fn is_nearly(label: &str) -> bool {
    let words = words(label);
    let begins = |word: &str, stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    let has = |stems: &[&str]| words.iter().any(|word| begins(word, stems));
    let is = |all: &[&str]| words.iter().any(|word| all.contains(&word.as_str()));
    !words.is_empty()
        && words.len() <= MOST_WORDS
        && permission(label).is_none()
        && (words.iter().any(|word| begins(word, &STEMS) && !begins(word, &OTHER_STEMS))
            || SHORT.contains(&squeezed(label).as_str())
            || (is(&NOT) && has(&USES))
            || (is(&["only"]) && is(&AMONG))
            || misspells(label).is_some())
}

/// Whether what stands between parentheses, where sentences have asides too, nearly is one that keeps something back.
pub fn is_nearly_aside(label: &str) -> bool {
    let words = words(label);
    let is = |all: &[&str]| words.iter().any(|word| all.contains(&word.as_str()));
    let has_a_use = || words.iter().any(|word| USES.iter().any(|stem| word.starts_with(stem)));
    let all_are = || {
        let mut each = words.iter().map(String::as_str);
        each.all(|word| OF_USES.contains(&word) || STRONG.contains(&word))
    };
    !words.is_empty()
        && words.len() <= MOST_WORDS
        && permission(label).is_none()
        && (misspells(label).is_some() || (all_are() && (is(&STRONG) || (is(&NOT) && has_a_use()))))
}

/// The label that a bracket begins which nothing closes: "[internal" at the end of a line, or before more words.
pub fn unclosed(behind: &str) -> Option<&str> {
    let ends = behind.char_indices().filter(|(_, c)| !c.is_alphanumeric() && !matches!(c, '-' | '\''));
    let ends = ends.map(|(at, _)| at).chain([behind.len()]);
    let mut labels = ends.take(MOST_WORDS).filter_map(|end| behind.get(..end));
    labels.find(|label| {
        let evident = permission(label).filter(|one| *one >= Permission::NoName);
        let is_word = || WORDS.contains(&squeezed(label).as_str());
        (evident.is_some() && !is_word()) || misspells(label).is_some()
    })
}

/// What a label was meant to be that is spelled wrongly, of those that keep something back or, between brackets, of all.
pub fn misspells(label: &str) -> Option<Permission> {
    let squeezed = squeezed(label);
    let near = |meaning: &str| {
        let most = if label.trim().contains(char::is_whitespace) { 1 } else { 2 };
        let allowed = [6, 10].into_iter().filter(|least| meaning.chars().count() >= *least).count().min(most);
        allowed > 0 && distance(&squeezed, meaning, allowed) <= allowed
    };
    if permission(label).is_some() || OTHERS.contains(&squeezed.as_str()) {
        return None;
    }
    meanings::first(near)
}

/// How many letters differ (Levenshtein 1966); more than `most` where it is surely more.
fn distance(one: &str, other: &str, most: usize) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut next = vec![at + 1];
        for ((beside, pair), above) in row.windows(2).zip(&other).zip(row.iter().skip(1)) {
            let corner = beside.first().copied().unwrap_or_default() + usize::from(pair != letter);
            let left = next.last().copied().unwrap_or_default();
            next.push(corner.min(left + 1).min(above + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nearly_is_one_is_seen() {
        for label in [
            "internl",
            "intenal",
            "pubic",
            "keep it internal",
            "for internal use by staff",
            "confidental",
            "anonymous source",
            "org",
            "Org only",
            "no names at all, please",
            "not in the minutes",
            "no name, organisation ok",
            "don\u{2019}t tell the press",
            "not for the website",
            "trustees only",
        ] {
            assert!(permission(label).is_none() && is_nearly(label), "{label}");
        }
        for label in
            ["not yet", "no lift", "only two", "see below", "without a ramp", "no, 12 of 40", "the mayor"]
        {
            assert!(!is_nearly(label), "{label}");
        }
    }

    #[test]
    fn an_aside_is_one_where_it_says_nothing_else() {
        for label in
            ["confidental", "for internal use", "for use internal only", "no names", "not for the minutes"]
        {
            assert!(is_nearly_aside(label) || permission(label).is_some(), "{label}");
        }
        for label in [
            "private sector",
            "internal audit",
            "not for everybody",
            "the minutes of May",
            "publication date",
            "no public transport",
            "a record",
            "anonymous donors",
            "organisation",
            "see internal",
            "interval",
        ] {
            assert!(!is_nearly_aside(label), "{label}");
        }
    }

    #[test]
    fn a_bracket_that_nothing_closes_is_read_up_to_the_words_that_mean_one() {
        assert_eq!(unclosed("internal"), Some("internal"));
        assert_eq!(unclosed("no names the mayor left"), Some("no names"));
        assert_eq!(unclosed("off the record, they left"), Some("off the record"));
        assert_eq!(unclosed("confidental"), Some("confidental"));
        for other in ["laughter", "public hall", "private hall", "see above", ""] {
            assert_eq!(unclosed(other), None, "{other}");
        }
    }
}
