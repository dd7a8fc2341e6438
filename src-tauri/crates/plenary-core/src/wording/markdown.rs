//! Plain text as CommonMark that says exactly the same, whatever stands in it (CommonMark 0.31, with the tables of GFM).

use crate::wording::sentences::one_line;

/// One line of Markdown that is read back as the text, with white space folded.
pub fn escape(text: &str) -> String {
    let line = one_line(text);
    let mut escaped = String::with_capacity(line.len() + 8);
    let mut done = 0;
    for at in escapes(&line) {
        escaped.push_str(line.get(done..at).unwrap_or_default());
        escaped.push('\\');
        done = at;
    }
    escaped.push_str(line.get(done..).unwrap_or_default());
    escaped
}

/// Where a line of plain text needs a backslash to be read as it is.
pub(super) fn escapes(line: &str) -> Vec<usize> {
    let number_ends = end_of_leading_number(line);
    let mut found = Vec::new();
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let begins_entity =
            letter == '&' && next.is_some_and(|next| next == '#' || next.is_ascii_alphanumeric());
        let opens_block = at == 0 && matches!(letter, '#' | '+' | '-' | '=' | ':');
        let ends_number = number_ends == Some(at);
        if opens_block || ends_number || begins_entity || is_inline_mark(letter) {
            found.push(at);
        }
    }
    found
}

/// A link; the address is printed as text when it is none that may be followed.
pub fn link(text: &str, address: &str) -> String {
    let address = one_line(address);
    if !may_be_followed(&address) {
        return escape(if address.is_empty() { text } else { &address });
    }
    let address = encoded(&address);
    let target = if address.contains(['(', ')']) { format!("<{address}>") } else { address };
    format!("[{}]({target})", escape(text))
}

/// A photo of ours with what it shows, as a block.
pub fn photo(alt: &str, sha256: &str) -> String {
    format!("![{}](file:{sha256})", escape(alt))
}

/// A link to write to somebody; text when the address holds anything but an address.
pub fn mail_link(address: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '@' | '.' | '-' | '_' | '+');
    if address.contains('@') && address.chars().all(plain) {
        format!("[{}](mailto:{})", escape(address), address)
    } else {
        escape(address)
    }
}

/// Whether an address may stand in a file: http, https and mailto only.
pub fn may_be_followed(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
}

fn is_inline_mark(letter: char) -> bool {
    matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '|')
}

/// Where the "." or ")" of "1. " stands, which would begin a list.
fn end_of_leading_number(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len().checked_sub(rest.len())?;
    let opens_list = rest
        .strip_prefix(['.', ')'])
        .is_some_and(|behind| behind.is_empty() || behind.starts_with(char::is_whitespace));
    (digits > 0 && opens_list).then_some(digits)
}

/// What would end the `<…>` of a link, or break the line, as RFC 3986 writes it.
fn encoded(address: &str) -> String {
    let mut plain = String::with_capacity(address.len());
    for letter in address.chars() {
        match letter {
            '<' => plain.push_str("%3C"),
            '>' => plain.push_str("%3E"),
            '\\' => plain.push_str("%5C"),
            '|' => plain.push_str("%7C"),
            ' ' => plain.push_str("%20"),
            '&' => plain.push_str("&amp;"),
            _ => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::markdown_to_html;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_mark_stays_as_it_was_typed() {
        let text = "Two in five, e.g. at St. Mary's (2026): 40% - Q & A and more!";
        assert_eq!(escape(text), text);
    }

    #[test]
    fn links_go_nowhere_but_to_the_web_and_to_mail() {
        assert_eq!(
            link("a [b]", "https://example.org/a?b=1&c=<d>"),
            "[a \\[b\\]](https://example.org/a?b=1&amp;c=%3Cd%3E)"
        );
        assert_eq!(link("a", "https://example.org/a_(b)"), "[a](<https://example.org/a_(b)>)");
        assert_eq!(link("click", "javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(mail_link("sam.w_h@example.org"), "[sam.w\\_h@example.org](mailto:sam.w_h@example.org)");
        assert_eq!(mail_link("a)b@example.org"), "a)b@example.org");
    }

    /// The text that a reader sees.
    fn read_back(html: &str) -> String {
        let text = html.replace("<p>", "").replace("</p>", "").replace("&lt;", "<").replace("&gt;", ">");
        text.replace("&quot;", "\"").replace("&nbsp;", "\u{a0}").replace("&amp;", "&").trim_end().to_owned()
    }

    proptest! {
        #[test]
        fn escaped_text_is_read_back_as_it_was(text in "[ -~\u{e9}]{0,40}") {
            let line = one_line(&text);
            prop_assume!(!line.contains("http"));
            prop_assert_eq!(read_back(&markdown_to_html(&escape(&text))), line);
        }

        #[test]
        fn escaped_marks_are_read_back_as_they_were(text in "[-#+=*_`<>&;~|!:.)(0-9 a\\[\\]\\\\]{0,24}") {
            prop_assert_eq!(read_back(&markdown_to_html(&escape(&text))), one_line(&text));
        }
    }
}
