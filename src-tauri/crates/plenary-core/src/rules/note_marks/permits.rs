//! How something may be used, as it is written between brackets: by its four names, by words that evidently mean one of them, and by
//! words that nearly do, of which somebody has to say what they mean.

pub(super) mod leads;
mod meanings;
mod nearly;

use super::line::tidy;
use crate::model::Permission;
use nearly::{is_nearly, is_nearly_aside, unclosed};

/// Words between parentheses that are words of a sentence too, where that goes on: "the (private) sector".
const WORDS: [&str; 5] = ["private", "secret", "restricted", "sensitive", "exempt"];

/// The letters and digits alone, in small letters, as they are spelled in Britain.
fn squeezed(label: &str) -> String {
    let letters = label.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let squeezed = letters.collect::<String>();
    squeezed.replace("organization", "organisation").replace("anonymized", "anonymised")
}

/// What is written between brackets, as a permission.
fn permission(label: &str) -> Option<Permission> {
    let label = squeezed(label);
    if label.starts_with(OFFICIAL) || is_in_confidence(&label) {
        return Some(Permission::Internal);
    }
    meanings::of(&label)
}

/// The marking of the government, which may have a descriptor: "OFFICIAL-SENSITIVE: COMMERCIAL".
const OFFICIAL: &str = "officialsensitive";

/// What papers of public bodies are "in confidence".
const IN_CONFIDENCE: [&str; 14] = [
    "",
    "strict",
    "commercial",
    "staff",
    "personnel",
    "medical",
    "policy",
    "management",
    "board",
    "council",
    "budget",
    "appointments",
    "trade",
    "members",
];

/// "Commercial in confidence", "in strict confidence".
fn is_in_confidence(squeezed: &str) -> bool {
    let ends = ["inconfidence", "instrictconfidence", "instrictestconfidence"].into_iter();
    ends.filter_map(|end| squeezed.strip_suffix(end)).any(|what| IN_CONFIDENCE.contains(&what))
}

/// Whether words mean that something is not to be told, or not whose words it is.
pub(super) fn keeps_back(label: &str) -> bool {
    permission(label).is_some_and(|found| found >= Permission::NoName)
}

/// A bracket that a text begins with, and what closes it. Between parentheses sentences have asides too, and between `<` and `>` stand
/// the tags and addresses of Markdown.
struct Bracket {
    sign: char,
    close: [char; 2],
    is_aside: bool,
    is_tag: bool,
}

impl Bracket {
    fn of(text: &str) -> Option<Self> {
        let sign = text.chars().next()?;
        let close = match sign {
            '[' | '［' => [']', '］'],
            '【' => ['】'; 2],
            '{' => ['}'; 2],
            '(' | '（' => [')', '）'],
            '<' => ['>'; 2],
            _ => return None,
        };
        Some(Self { sign, close, is_aside: matches!(sign, '(' | '（'), is_tag: sign == '<' })
    }

    /// What stands in it, and how long it is with its signs; `Err` with all that stands behind one that nothing closes.
    fn inner<'t>(&self, text: &'t str) -> Result<(&'t str, usize), &'t str> {
        let inner = text.get(self.sign.len_utf8()..).unwrap_or_default();
        let found = inner.char_indices().find(|(_, c)| self.close.contains(c));
        let found = found.filter(|(end, _)| !self.is_tag || inner.get(..*end).is_some_and(is_words));
        let (end, close) = found.ok_or(if self.is_tag { "" } else { inner })?;
        Ok((inner.get(..end).unwrap_or_default(), self.sign.len_utf8() + end + close.len_utf8()))
    }
}

/// Whether a tag is none of HTML's, nor an address: words and no more.
fn is_words(tag: &str) -> bool {
    tag.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '\u{2019}'))
}

/// The mark that a text begins with, and how long it is: `[internal]`, also as `(internal)` and followed by a colon. What leads to an
/// address (`[internal](https://example.org)`, `[internal]: https://example.org`) is a link.
pub(super) fn at(text: &str) -> Option<(Permission, usize)> {
    let bracket = Bracket::of(text)?;
    let (label, length) = bracket.inner(text).ok()?;
    let found = permission(label)?;
    let is_mark = match () {
        () if bracket.is_aside => {
            let goes_on = || text.get(length..).is_some_and(|behind| behind.contains(char::is_alphanumeric));
            found >= Permission::NoName && !(WORDS.contains(&squeezed(label).as_str()) && goes_on())
        }
        // "<organisation> will reply" is to be filled in
        () if bracket.is_tag => found >= Permission::NoName,
        () => !leads_elsewhere(text.get(length..)?),
    };
    is_mark.then_some((found, length))
}

/// Words that a word belongs to which stands in brackets behind them: "the [public] should pay".
const BEFORE_A_WORD: [&str; 14] =
    ["the", "a", "an", "our", "your", "their", "its", "this", "that", "every", "each", "any", "of", "more"];

/// The same behind that text, in which "public" and "organisation" may be words too.
pub(super) fn behind(before: &str, text: &str) -> Option<(Permission, usize)> {
    let (found, length) = at(text)?;
    let last = before.split_whitespace().next_back().map(str::to_lowercase);
    let goes_on = || {
        let behind = text.get(length..).unwrap_or_default().trim_start();
        behind.starts_with(|c: char| c.is_alphanumeric() || c == '[')
    };
    let is_a_word = found < Permission::NoName
        && last.is_some_and(|last| BEFORE_A_WORD.contains(&last.as_str()))
        && goes_on();
    (!is_a_word).then_some((found, length))
}

/// What stands in a bracket that a text begins with and nearly is a mark, as it is written.
pub(super) fn unclear(text: &str) -> Option<&str> {
    let bracket = Bracket::of(text)?;
    match bracket.inner(text) {
        Ok((label, length)) => {
            let nearly = if bracket.is_aside { is_nearly_aside(label) } else { is_nearly(label) };
            text.get(..length).filter(|_| nearly)
        }
        Err(behind) => text.get(..bracket.sign.len_utf8() + unclosed(behind)?.len()),
    }
}

/// The words of a link or picture that a text begins with, and how long it is with its address.
pub(super) fn link(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix("![").or_else(|| text.strip_prefix('['))?;
    let (label, behind) = inner.split_once(']')?;
    let end = behind.strip_prefix('(')?.find(')')?;
    Some((label, text.len() - inner.len() + label.len() + 2 + end + 1))
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

/// What stands between a sentence and the words behind it that say how it may be used: "The trust is broke – internal".
pub(super) const BEFORE_A_TAIL: [char; 4] = [' ', '-', '–', '—'];

/// A sentence without its permissions, and the strictest of them.
pub fn said(text: &str) -> (String, Option<Permission>) {
    let (mut words, mut strictest, mut at_byte) = (String::with_capacity(text.len()), None, 0);
    while let Some(rest) = text.get(at_byte..).filter(|rest| !rest.is_empty()) {
        let before = text.get(..at_byte).unwrap_or_default();
        if let Some((permission, length)) = behind(before, rest).or_else(|| leads::at(before, rest)) {
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
    let words = words.trim_end_matches(BEFORE_A_TAIL);
    if strictest.is_some() { (tidy(words), strictest) } else { (text.to_owned(), None) }
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
            ("internaluse", Permission::Internal),
            ("internaluseonly", Permission::Internal),
            ("forinternaluse", Permission::Internal),
            ("forinternaluseonly", Permission::Internal),
            ("keepinternal", Permission::Internal),
            ("confidential", Permission::Internal),
            ("keepconfidential", Permission::Internal),
            ("private", Permission::Internal),
            ("off the record", Permission::Internal),
            ("OFFICIAL-SENSITIVE: COMMERCIAL", Permission::Internal),
            ("OFFICIAL – SENSITIVE", Permission::Internal),
            ("Commercial-in-Confidence", Permission::Internal),
            ("in strict confidence", Permission::Internal),
            ("personal data", Permission::Internal),
            ("Exempt information", Permission::Internal),
            ("closed item", Permission::Internal),
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
            ("Confidential: nobody pays", "nobody pays", Some(Permission::Internal)),
            ("It is late. No names: nobody pays", "It is late. nobody pays", Some(Permission::NoName)),
            ("Nobody pays - no names", "Nobody pays", Some(Permission::NoName)),
            ("Nobody pays 【internal】", "Nobody pays", Some(Permission::Internal)),
            ("We are broke (private).", "We are broke.", Some(Permission::Internal)),
            ("The (private) sector pays", "The (private) sector pays", None),
            ("Nobody <no name> pays <internal>", "Nobody pays", Some(Permission::Internal)),
            (
                "<organisation> <em>pays</em> <http://internal>",
                "<organisation> <em>pays</em> <http://internal>",
                None,
            ),
            ("See  [the plan] (soon)", "See  [the plan] (soon)", None),
            ("The [public] should pay", "The [public] should pay", None),
            ("They pay for the [public] [public]", "They pay for the [public]", Some(Permission::Public)),
        ] {
            assert_eq!(said(text), (words.to_owned(), permission), "{text}");
        }
    }
}
