//! Where the links of a post stand: what begins with http or https, and a bare address of the commonest domains.

/// Ends of bare addresses that channels make links of.
const DOMAINS: [&str; 14] =
    ["com", "org", "net", "info", "gov", "edu", "int", "eu", "uk", "wales", "scot", "london", "io", "app"];

/// The text in its order, cut around links.
pub fn pieces(text: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((from, until)) = next_link(rest) {
        let (before, behind) = rest.split_at(from);
        let (link, after) = behind.split_at(until - from);
        pieces.extend((!before.is_empty()).then_some((before, false)));
        pieces.push((link, true));
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then_some((rest, false)));
    pieces
}

/// Begin and end in bytes of the first link.
fn next_link(text: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    for word in text.split_inclusive(|c: char| c.is_whitespace()) {
        let bare = word.trim_end();
        let inner = bare.trim_start_matches(is_around);
        let from = bare.len() - inner.len();
        let from_scheme = ["https://", "http://"].iter().filter_map(|scheme| find(bare, scheme)).min();
        let begin = from_scheme.or_else(|| is_bare_address(trimmed(inner)).then_some(from));
        let link = begin.and_then(|begin| bare.get(begin..).map(|link| (begin, trimmed(link).len())));
        if let Some((begin, length)) = link.filter(|(_, length)| *length > "https://".len()) {
            return Some((at + begin, at + begin + length));
        }
        at += word.len();
    }
    None
}

fn find(word: &str, scheme: &str) -> Option<usize> {
    word.to_ascii_lowercase().find(scheme)
}

fn is_around(c: char) -> bool {
    "(\"'“‘[<".contains(c)
}

/// Without what closes a sentence or bracket; a bracket that was opened in the address stays.
fn trimmed(link: &str) -> &str {
    let mut link = link;
    loop {
        let closes = |c: char| ".,;:!?\"'”’]>…".contains(c);
        let shorter = link.trim_end_matches(closes);
        let shorter = match shorter.strip_suffix(')') {
            Some(before) if before.matches('(').count() <= before.matches(')').count() => before,
            _ => shorter,
        };
        if shorter.len() == link.len() {
            return link;
        }
        link = shorter;
    }
}

/// "example.org" or "example.org/page": labels of letters, digits and hyphens, and an end that is known. An e-mail address is none.
fn is_bare_address(word: &str) -> bool {
    let host = word.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let Some((before, end)) = host.rsplit_once('.') else { return false };
    let label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-')
    };
    DOMAINS.contains(&end) && before.split('.').all(label)
}
