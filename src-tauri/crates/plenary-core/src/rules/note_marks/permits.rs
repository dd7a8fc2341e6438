//! How something may be used, as it is written between brackets: by its four names, by words that evidently mean one of them, and by
//! words that nearly do, of which somebody has to say what they mean.

use super::line::tidy;
use crate::model::Permission;

/// What the letters of a label mean, without capitals, spaces and hyphens.
const MEANINGS: &[(&str, Permission)] = &[
    ("public", Permission::Public),
    ("organisation", Permission::OrganisationOnly),
    ("organisations", Permission::OrganisationOnly),
    ("organisationonly", Permission::OrganisationOnly),
    ("organisationsonly", Permission::OrganisationOnly),
    ("noname", Permission::NoName),
    ("nonames", Permission::NoName),
    ("withoutname", Permission::NoName),
    ("withoutnames", Permission::NoName),
    ("nameless", Permission::NoName),
    ("anonymous", Permission::NoName),
    ("anonymously", Permission::NoName),
    ("anonymised", Permission::NoName),
    ("anon", Permission::NoName),
    ("chathamhouse", Permission::NoName),
    ("chathamhouserule", Permission::NoName),
    ("chathamhouserules", Permission::NoName),
    ("underchathamhouserule", Permission::NoName),
    ("noattribution", Permission::NoName),
    ("notforattribution", Permission::NoName),
    ("donotattribute", Permission::NoName),
    ("unattributed", Permission::NoName),
    ("unattributable", Permission::NoName),
    ("nonattributable", Permission::NoName),
    ("internal", Permission::Internal),
    ("internals", Permission::Internal),
    ("internally", Permission::Internal),
    ("internalonly", Permission::Internal),
    ("confidential", Permission::Internal),
    ("strictlyconfidential", Permission::Internal),
    ("inconfidence", Permission::Internal),
    ("private", Permission::Internal),
    ("strictlyprivate", Permission::Internal),
    ("privateandconfidential", Permission::Internal),
    ("secret", Permission::Internal),
    ("offtherecord", Permission::Internal),
    ("offrecord", Permission::Internal),
    ("notpublic", Permission::Internal),
    ("notforpublication", Permission::Internal),
    ("notforpublic", Permission::Internal),
    ("notforsharing", Permission::Internal),
    ("donotpublish", Permission::Internal),
    ("dontpublish", Permission::Internal),
    ("donotshare", Permission::Internal),
    ("dontshare", Permission::Internal),
    ("donotquote", Permission::Internal),
    ("dontquote", Permission::Internal),
    ("embargoed", Permission::Internal),
];

/// Words between parentheses that are words of a sentence too: "the (private) sector".
const WORDS: [&str; 2] = ["private", "secret"];

/// A label of at most four words with one that begins so speaks of how something may be used.
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

/// What is short for one of them, and for other things too.
const SHORT: [&str; 6] = ["org", "orgs", "orgonly", "orgsonly", "int", "confid"];

/// What is near one of them and is another word.
const OTHERS: [&str; 1] = ["interval"];

/// What begins as words that speak of one, and speaks of people.
const OTHER_STEMS: [&str; 2] = ["secretar", "publisher"];

/// The letters and digits alone, in small letters, as they are spelled in Britain.
fn squeezed(label: &str) -> String {
    let letters = label.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let squeezed = letters.collect::<String>();
    squeezed.replace("organization", "organisation").replace("anonymized", "anonymised")
}

/// What is written between brackets, as a permission.
fn permission(label: &str) -> Option<Permission> {
    let label = squeezed(label);
    MEANINGS.iter().find(|(meaning, _)| *meaning == label).map(|(_, permission)| *permission)
}

/// The mark that a text begins with, and how long it is: `[internal]`, also as `(internal)` and followed by a colon. What leads to an
/// address (`[internal](https://example.org)`, `[internal]: https://example.org`) is a link.
pub(super) fn at(text: &str) -> Option<(Permission, usize)> {
    let sign = text.chars().next()?;
    let (close, in_brackets) = match sign {
        '[' | '［' => ([']', '］'], true),
        '(' | '（' => ([')', '）'], false),
        _ => return None,
    };
    let inner = text.get(sign.len_utf8()..)?;
    let end = inner.find(close)?;
    let label = inner.get(..end)?;
    let found = permission(label)?;
    let is_a_word = || found < Permission::NoName || WORDS.contains(&squeezed(label).as_str());
    let closing = inner.get(end..)?.chars().next()?.len_utf8();
    let length = sign.len_utf8() + end + closing;
    let is_mark = if in_brackets { !leads_elsewhere(text.get(length..)?) } else { !is_a_word() };
    is_mark.then_some((found, length))
}

fn leads_elsewhere(behind: &str) -> bool {
    if let Some(target) = behind.strip_prefix('(') {
        return target.split_once(')').is_some_and(|(target, _)| is_address(target));
    }
    let definition = behind.strip_prefix(':').and_then(|target| target.split_whitespace().next());
    definition.is_some_and(is_address)
}

/// An address has no spaces, and says where it leads.
fn is_address(target: &str) -> bool {
    let target = target.trim();
    let has_a_dot = || {
        let mut dots = target.match_indices('.');
        dots.any(|(at, dot)| {
            target.get(at + dot.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
        })
    };
    !target.contains(char::is_whitespace)
        && (target.starts_with(['/', '#', '<'])
            || target.starts_with("mailto:")
            || has_a_dot()
            || target.contains("://"))
}

/// Whether a label between brackets nearly is a permission, or speaks of one, so that somebody has to say which is meant.
pub(super) fn is_nearly(label: &str) -> bool {
    let squeezed = squeezed(label);
    let near = |meaning: &str| {
        let allowed = [6, 10].into_iter().filter(|least| meaning.chars().count() >= *least).count();
        allowed > 0 && distance(&squeezed, meaning, allowed) <= allowed
    };
    let mut words = label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    if words.peek().is_none()
        || label.split_whitespace().count() > 4
        || permission(label).is_some()
        || OTHERS.contains(&squeezed.as_str())
    {
        return false;
    }
    let begins = |word: &str, stems: &[&str]| stems.iter().any(|stem| word.to_lowercase().starts_with(stem));
    words.any(|word| begins(word, &STEMS) && !begins(word, &OTHER_STEMS))
        || SHORT.contains(&squeezed.as_str())
        || MEANINGS.iter().any(|(meaning, _)| near(meaning))
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

/// A sentence without its permissions, and the strictest of them.
pub fn said(text: &str) -> (String, Option<Permission>) {
    let (mut words, mut strictest, mut at_byte) = (String::with_capacity(text.len()), None, 0);
    while let Some(rest) = text.get(at_byte..).filter(|rest| !rest.is_empty()) {
        if let Some((permission, length)) = at(rest) {
            if words.trim().is_empty() {
                words.clear();
            }
            strictest = strictest.max(Some(permission));
            at_byte += length;
        } else if let Some(c) = rest.chars().next() {
            // what stands between a mark and the sentence behind it belongs to the mark
            let is_behind_a_mark =
                strictest.is_some() && words.is_empty() && matches!(c, ':' | ',' | ';' | ' ');
            if !is_behind_a_mark {
                words.push(c);
            }
            at_byte += c.len_utf8();
        }
    }
    if strictest.is_some() { (tidy(&words), strictest) } else { (text.to_owned(), None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_evidently_mean_a_permission_are_that_permission() {
        for (label, expected) in [
            ("no names", Permission::NoName),
            ("No-Name.", Permission::NoName),
            ("organization", Permission::OrganisationOnly),
            ("Organisation only", Permission::OrganisationOnly),
            ("Chatham House", Permission::NoName),
            ("Chatham House rule", Permission::NoName),
            ("anonymous", Permission::NoName),
            ("confidential", Permission::Internal),
            ("private", Permission::Internal),
            ("off the record", Permission::Internal),
            ("intern al", Permission::Internal),
            ("INTERNAL ", Permission::Internal),
        ] {
            assert_eq!(at(&format!("[{label}] x")).map(|found| found.0), Some(expected), "{label}");
        }
        for other in [
            "[laughter]",
            "[sic]",
            "[1]",
            "[x]",
            "[the mayor]",
            "[International]",
            "[interval]",
            "[internet]",
            "[the Secretary of State]",
            "[her publisher]",
            "[2019]",
            "[applause]",
            "[see below]",
        ] {
            assert_eq!((at(other), is_nearly(other)), (None, false), "{other}");
        }
    }

    #[test]
    fn what_nearly_is_one_is_seen() {
        for label in [
            "internl",
            "intenal",
            "pubic",
            "keep internal",
            "for internal use",
            "confidental",
            "anonymous source",
            "org",
            "Org only",
        ] {
            assert!(at(&format!("[{label}]")).is_none() && is_nearly(label), "{label}");
        }
    }

    #[test]
    fn a_mark_may_have_a_colon_or_stand_between_parentheses_and_a_link_is_none() {
        assert_eq!(at("[internal]: The cabinet cuts"), Some((Permission::Internal, 10)));
        assert_eq!(at("[internal]: Cuts."), Some((Permission::Internal, 10)));
        assert_eq!(at("[internal](Ada said so)"), Some((Permission::Internal, 10)));
        assert_eq!(at("(internal) x"), Some((Permission::Internal, 10)));
        for link in ["[internal]: https://example.org", "[internal]: /x", "[internal](https://example.org)"] {
            assert_eq!(at(link), None, "{link}");
        }
        for words in ["(private) sector", "(public) hall", "(organisation)"] {
            assert_eq!(at(words), None, "{words}");
        }
    }

    #[test]
    fn a_sentence_loses_its_permissions_and_keeps_the_strictest() {
        for (text, words, permission) in [
            ("Nobody pays [no name] [internal].", "Nobody pays.", Some(Permission::Internal)),
            ("[internal]: Nobody pays", "Nobody pays", Some(Permission::Internal)),
            ("Nobody (off the record) pays", "Nobody pays", Some(Permission::Internal)),
            ("See  [the plan] (soon)", "See  [the plan] (soon)", None),
        ] {
            assert_eq!(said(text), (words.to_owned(), permission), "{text}");
        }
    }
}
