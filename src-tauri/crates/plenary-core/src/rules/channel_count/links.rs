//! Where the links of a post stand: what begins with http or https, and, where the channel makes links of them, bare addresses.
//!
//! Bare addresses as twitter-text finds them: of a known general domain, or of a country's. "example.uk" alone is none, as it may be
//! a full stop without its space; "www.example.uk" and "example.uk/page" are.

/// General domains that offices, clubs and companies have.
const DOMAINS: [&str; 52] = [
    "academy",
    "agency",
    "app",
    "art",
    "asia",
    "biz",
    "blog",
    "business",
    "cat",
    "center",
    "city",
    "cloud",
    "club",
    "com",
    "community",
    "coop",
    "cymru",
    "design",
    "dev",
    "digital",
    "edu",
    "education",
    "email",
    "events",
    "foundation",
    "global",
    "gov",
    "group",
    "health",
    "info",
    "institute",
    "int",
    "jobs",
    "life",
    "live",
    "london",
    "mobi",
    "museum",
    "name",
    "net",
    "network",
    "news",
    "ngo",
    "online",
    "org",
    "page",
    "pro",
    "scot",
    "site",
    "social",
    "wales",
    "website",
];

/// Country's domains that are used as general ones, and so are links also by themselves.
const ALSO_GENERAL: [&str; 2] = ["co", "tv"];

/// The text in its order, cut around links; `bare` ones too, or only those that begin with http or https.
pub fn pieces(text: &str, bare: bool) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((from, until)) = next_link(rest, bare) {
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
fn next_link(text: &str, bare_too: bool) -> Option<(usize, usize)> {
    let mut at = 0;
    for word in text.split_inclusive(|c: char| c.is_whitespace()) {
        let bare = word.trim_end();
        let inner = bare.trim_start_matches(is_around);
        let from = bare.len() - inner.len();
        let from_scheme = ["https://", "http://"].iter().filter_map(|scheme| find(bare, scheme)).min();
        let begin = from_scheme.or_else(|| (bare_too && is_bare_address(trimmed(inner))).then_some(from));
        let link = begin.and_then(|begin| bare.get(begin..).map(|link| (begin, trimmed(link).len())));
        let least = if from_scheme.is_some() { "https://".len() } else { 0 };
        if let Some((begin, length)) = link.filter(|(_, length)| *length > least) {
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
    let host = word.split(['/', '?', '#']).next().unwrap_or_default();
    let has_path = word.len() > host.len();
    let host = host.to_ascii_lowercase();
    let Some((before, end)) = host.rsplit_once('.') else { return false };
    let label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-')
    };
    let of_country = end.len() == 2 && end.chars().all(|c| c.is_ascii_alphabetic());
    let may_be_a_stop = !before.contains('.') && !has_path && !ALSO_GENERAL.contains(&end);
    let known = DOMAINS.contains(&end) || (of_country && !may_be_a_stop);
    known && before.split('.').all(label)
}
