//! Text as it is kept: line ends, spaces and control characters of every source made alike.

use crate::rules::mail_domain::in_letters;
use crate::rules::{folding, text};

/// One line: every run of white space is one space, no control characters, trimmed; empty when nothing of it can be seen.
pub fn line(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let divides = |c: char| c.is_whitespace() || c.is_control();
    for word in raw.split(divides).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().filter(|letter| !text::turns(*letter)));
    }
    if text::shows_nothing(&out) { String::new() } else { out }
}

/// Several lines: line ends are `\n`, no control characters besides it and the tab, trimmed. HTML is kept as given.
pub fn prose(raw: &str) -> String {
    let text = raw.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
    text.trim().to_owned()
}

/// Names compare without regard to case and spacing.
pub fn folded(raw: &str) -> String {
    folding::folded(&line(raw))
}

/// The address in lower case and with its domain as people write it, when it is one: something, `@`, a domain with a dot, no spaces or lists.
pub fn email(raw: &str) -> Option<String> {
    let address = raw.trim();
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let (local, domain) = address.split_once('@')?;
    let letters = |text: &str, allowed: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || allowed.contains(c))
    };
    let domain_ok = domain.split('.').count() >= 2
        && domain
            .split('.')
            .all(|label| letters(label, "-") && !label.starts_with('-') && !label.ends_with('-'));
    let dots_ok = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
    let good = letters(local, "!#$%&'*+-/=?^_`{|}~.") && dots_ok && domain_ok && address.len() <= 254;
    good.then(|| in_letters(&address.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_control_characters_of_every_source_are_made_alike() {
        assert_eq!(prose(" a\r\n\r\nb\rc\u{0}\t \n"), "a\n\nb\nc");
        assert_eq!(line(" Hall\u{a0}1\n(left)\u{7} "), "Hall 1 (left)");
        assert_eq!(line("Hall\u{2028}\u{202e}1"), "Hall 1");
        assert_eq!(line("\u{200b}\u{2060}"), "", "nothing of it can be seen");
    }

    #[test]
    fn an_address_is_recognised_and_put_in_lower_case() {
        assert_eq!(email(" Ada.Osei@Example.ORG "), Some("ada.osei@example.org".into()));
        assert_eq!(email("zoe@xn--exmple-cua.org"), Some("zoe@exämple.org".into()));
        assert_eq!(email("o'neil+x@sub.example.org"), Some("o'neil+x@sub.example.org".into()));
        for bad in [
            "",
            "ada",
            "ada@",
            "@example.org",
            "ada@example",
            "a b@example.org",
            "a@b.org, c@d.org",
            "a@-b.org",
        ] {
            assert_eq!(email(bad), None, "{bad:?}");
        }
    }
}
