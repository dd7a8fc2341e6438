//! Words that a clause begins with and that say how it may be used: "Confidential: …", "**Not for attribution** – …", and those that stand
//! alone in a line.

use super::nearly::misspells;
use super::permission;
use crate::model::Permission;

/// A lead is at most so long, in bytes; a sentence goes on.
const LONGEST: usize = 40;

/// Signs of emphasis in Markdown.
const EMPHASIS: [char; 2] = ['*', '_'];

/// Whether a clause may begin behind that text.
fn may_stand_behind(before: &str) -> bool {
    let end = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '“' | '"' | '‘' | '('));
    let last = end.trim_end_matches(EMPHASIS).trim_end().chars().next_back();
    last.is_none_or(|c| {
        matches!(c, '.' | '!' | '?' | ':' | '…' | '•' | '-' | '–' | '—' | '>' | '#' | '=' | '|' | ']')
    })
}

/// The lead that stands there in a text, and how long it is.
pub fn at(before: &str, rest: &str) -> Option<(Permission, usize)> {
    let is_begin = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    if !is_begin || !may_stand_behind(before) {
        return None;
    }
    let is_heading = before.starts_with('#') || before.trim_start().starts_with(EMPHASIS);
    let is_alone = !before.contains(char::is_alphabetic)
        || [" - ", " – ", " — "].iter().any(|dash| before.ends_with(dash))
        || (before.ends_with(": ") && (is_heading || is_of_an_agenda(rest)));
    let closes = before.contains(char::is_alphabetic) && before.trim_start().starts_with(EMPHASIS);
    let (found, length) = lead(rest, is_alone && !is_quiet(before, rest), closes)?;
    // what goes on in emphasis begins with a word
    let goes_on = before.ends_with(EMPHASIS);
    let behind = rest.get(length..).unwrap_or_default();
    let space = if goes_on { behind.len() - behind.trim_start().len() } else { 0 };
    Some((found, length + space))
}

/// Whether a line is a word that lists have too, and it is neither a heading nor emphasised: "Private", "Anonymous".
fn is_quiet(before: &str, rest: &str) -> bool {
    let is_quiet =
        |label: &str| super::WORDS.contains(&label) || ["anonymous", "anon", "nameless"].contains(&label);
    !before.contains('#')
        && !before.ends_with(EMPHASIS)
        && !rest.starts_with(EMPHASIS)
        && is_quiet(&super::squeezed(rest))
}

/// What a clause begins with that keeps it back, and how long that is with its colon or dash and with the signs that emphasise it. `is_line`: the
/// text is a whole line, so that the words may also stand alone; `closes`: emphasis that began before may end behind them.
fn lead(text: &str, is_line: bool, closes: bool) -> Option<(Permission, usize)> {
    if is_line && is_official(text) {
        return Some((Permission::Internal, text.len()));
    }
    let inner = text.trim_start_matches(EMPHASIS);
    let signs = text.get(..text.len() - inner.len())?;
    if !inner.starts_with(char::is_alphanumeric) {
        return None;
    }
    let window = inner
        .char_indices()
        .find(|(at, _)| *at > LONGEST)
        .map_or(inner, |(at, _)| inner.get(..at).unwrap_or(inner));
    let (label, end) = colon(window).or_else(|| dash(window)).or_else(|| alone(inner).filter(|_| is_line))?;
    let bare = label.trim_end().trim_end_matches(EMPHASIS);
    let found = strict(bare)?;
    if signs.is_empty() && closes && bare.len() < label.trim_end().len() {
        return Some((found, bare.len()));
    }
    if signs.is_empty() {
        return (bare.len() == label.trim_end().len()).then_some((found, end));
    }
    let behind = inner.get(end..)?;
    match () {
        () if label.trim_end().len() - bare.len() == signs.len() => Some((found, signs.len() + end)),
        () if behind.starts_with(signs) => Some((found, 2 * signs.len() + end)),
        // the emphasis goes on behind it
        () => None,
    }
}

/// Whether a line is the marking of the government with its descriptor, and no more: "OFFICIAL-SENSITIVE PERSONAL".
fn is_official(line: &str) -> bool {
    let label = super::squeezed(line);
    let descriptor = label.strip_prefix(super::OFFICIAL);
    let is_small = || line.chars().any(char::is_lowercase);
    descriptor.is_some_and(|what| ["", "commercial", "personal", "locsen"].contains(&what) || !is_small())
}

fn strict(label: &str) -> Option<Permission> {
    // "Exempt items (press and public excluded)", "7. Confidential"
    let label =
        label.trim_end().strip_suffix(')').and_then(|label| Some(label.split_once('(')?.0)).unwrap_or(label);
    let label = label.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
    if label.contains(['[', '(', '{', '【', '［', '（']) {
        return None;
    }
    let squeezed = super::squeezed(label);
    let is_in_private = squeezed.ends_with("inprivate") && label.split_whitespace().count() <= 4;
    if squeezed.starts_with("embargo") || is_in_private || is_of_an_agenda(label) {
        return Some(Permission::Internal);
    }
    let evident = permission(label).filter(|found| *found >= Permission::NoName);
    evident.or_else(|| {
        let is_one_word = !label.trim().contains(' ');
        let meant = misspells(label).filter(|found| is_one_word && *found >= Permission::NoName);
        meant.map(|_| Permission::Internal)
    })
}

/// How the part of an agenda is called that the public does not hear,
const CLOSED: [&str; 8] =
    ["confidential", "private", "exempt", "restricted", "internal", "closed", "secret", "reserved"];

/// what of it is,
const PARTS: [&str; 20] = [
    "item",
    "items",
    "session",
    "sessions",
    "discussion",
    "discussions",
    "matter",
    "matters",
    "business",
    "report",
    "reports",
    "part",
    "section",
    "agenda",
    "minutes",
    "minute",
    "note",
    "notes",
    "meeting",
    "appendix",
];

/// and how long, or for whom.
const LIMITS: [&str; 7] = ["until", "till", "for", "before", "to", "at", "and"];

/// Whether words head what is kept back: "Confidential items", "Private session", "Confidential until Monday".
fn is_of_an_agenda(label: &str) -> bool {
    let words = label.to_lowercase();
    let words: Vec<&str> =
        words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [first, part] => CLOSED.contains(first) && PARTS.contains(part),
        ["confidential" | "internal", limit, ..] => LIMITS.contains(limit),
        _ => false,
    }
}

/// What stands before a colon, and where that ends.
fn colon(text: &str) -> Option<(&str, usize)> {
    let (at, sign) = text.char_indices().find(|(_, c)| matches!(c, ':' | '：'))?;
    Some((text.get(..at)?, at + sign.len_utf8()))
}

/// The same of a dash between spaces.
fn dash(text: &str) -> Option<(&str, usize)> {
    let dashes = [" – ", " — ", " - "].into_iter().filter_map(|dash| Some((text.find(dash)?, dash)));
    let (at, dash) = dashes.min_by_key(|(at, _)| *at)?;
    let label = text.get(..at)?;
    let is_a_word = super::WORDS.contains(&super::squeezed(label).as_str());
    (!is_a_word).then_some((label, at + dash.len()))
}

/// All of it, but for a stop.
fn alone(text: &str) -> Option<(&str, usize)> {
    let label = text.trim_end().trim_end_matches(['.', '!', '…']);
    (label.len() <= LONGEST).then_some((label, text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_begins_with_how_it_may_be_used() {
        let internal = Permission::Internal;
        for (text, expected) in [
            ("Confidential: the trust is broke", Some((internal, 13))),
            ("Internal – the trust is broke", Some((internal, 13))),
            ("Not for attribution: the mayor", Some((Permission::NoName, 20))),
            ("No names: the mayor", Some((Permission::NoName, 9))),
            ("**Internal:** broke", Some((internal, 13))),
            ("**Off the record**: broke", Some((internal, 19))),
            ("_Confidental:_ broke", Some((internal, 14))),
            ("Embargo: Monday", Some((internal, 8))),
            ("EMBARGO 1 May: cuts", Some((internal, 14))),
            ("**Internal: broke**", None),
            ("Public: all of it", None),
            ("Organisation: Northbank", None),
            ("Confidential waste: who takes it", None),
            ("Private – public partnerships", None),
            ("Interval: ten minutes", None),
            ("Internal", None),
        ] {
            assert_eq!(lead(text, false, false), expected, "{text}");
        }
        for (line, expected) in [
            ("Confidential", Some((internal, 12))),
            ("**Off the record**", Some((internal, 18))),
            ("No names.", Some((Permission::NoName, 9))),
            ("OFFICIAL-SENSITIVE: COMMERCIAL", Some((internal, 30))),
            ("OFFICIAL-SENSITIVE: we are broke", Some((internal, 19))),
            ("Discussion in private", Some((internal, 21))),
            ("Private sector", None),
            ("See internal.", None),
            ("Seen internally", None),
            ("Public", None),
        ] {
            assert_eq!(lead(line, true, false), expected, "{line}");
        }
    }

    #[test]
    fn a_clause_begins_a_line_and_behind_a_stop_or_a_colon() {
        for before in ["", "**", "Soup was good. ", "Ada Brook: ", "## ", "- ", "“"] {
            assert!(may_stand_behind(before), "{before}");
        }
        for before in ["The ", "It is, ", "a "] {
            assert!(!may_stand_behind(before), "{before}");
        }
    }
}
