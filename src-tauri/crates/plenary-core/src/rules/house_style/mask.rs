//! What of a text in Markdown is prose: everything else becomes spaces, byte for byte, so that places stay what they are.

/// The text with code, addresses, link targets and tags blanked out.
pub fn masked(markdown: &str) -> String {
    let mut masked = String::with_capacity(markdown.len());
    let mut fence: Option<char> = None;
    for line in markdown.split_inclusive('\n') {
        let bare = line.trim_start();
        let opens = ['`', '~'].into_iter().find(|mark| bare.chars().take_while(|c| c == mark).count() >= 3);
        match (fence, opens) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            (None, None) => {
                prose(line, &mut masked);
                continue;
            }
            _ => {}
        }
        blank(line, &mut masked);
    }
    masked
}

/// As many spaces as bytes; the end of a line stays.
fn blank(text: &str, out: &mut String) {
    for letter in text.chars() {
        if letter == '\n' {
            out.push('\n');
        } else {
            out.extend(std::iter::repeat_n(' ', letter.len_utf8()));
        }
    }
}

/// A line outside code blocks.
fn prose(line: &str, out: &mut String) {
    let mut at = 0;
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        let hidden =
            code(rest).or_else(|| target(line, at)).or_else(|| tag(rest)).or_else(|| address(line, at));
        let length = match hidden {
            Some(length) => {
                blank(rest.get(..length).unwrap_or_default(), out);
                length
            }
            None => {
                let letter = rest.chars().next().unwrap_or(' ');
                out.push(letter);
                letter.len_utf8()
            }
        };
        at += length.max(1);
    }
}

/// `code`
fn code(rest: &str) -> Option<usize> {
    let ticks = rest.chars().take_while(|c| *c == '`').count();
    if ticks == 0 {
        return None;
    }
    let inside = rest.get(ticks..)?;
    let end = inside.find(&"`".repeat(ticks)).map(|end| ticks + end + ticks);
    Some(end.unwrap_or(ticks))
}

/// The target after `](`, and that of `[label]: target`.
fn target(line: &str, at: usize) -> Option<usize> {
    let (before, rest) = line.split_at_checked(at)?;
    if before.ends_with(']') && rest.starts_with('(') {
        let mut depth = 0;
        for (end, letter) in rest.char_indices() {
            depth += match letter {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if depth == 0 {
                return Some(end + 1);
            }
        }
    }
    let label = before.trim_start().starts_with('[') && before.ends_with("]:");
    (label && !rest.trim().is_empty()).then_some(rest.trim_end().len())
}

/// `<https://…>`, `<br>`
fn tag(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('<')?;
    let begins = inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
    inside
        .find('>')
        .filter(|end| begins && !inside.get(..*end).unwrap_or_default().contains('<'))
        .map(|end| end + 2)
}

/// A web or mail address that stands by itself.
fn address(line: &str, at: usize) -> Option<usize> {
    let (before, rest) = line.split_at_checked(at)?;
    if before.ends_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let length = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ')' | '[' | ']' | '"' | '|'))
        .unwrap_or(rest.len());
    let word = rest.get(..length)?.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_']);
    let lower = word.to_ascii_lowercase();
    let web = lower.contains("://") || lower.starts_with("www.") || lower.starts_with("mailto:");
    let mail = word.split_once('@').is_some_and(|(local, host)| !local.is_empty() && host.contains('.'));
    let domain = lower.split('/').next().is_some_and(|host| {
        [".org", ".uk", ".com", ".net", ".eu", ".wales", ".scot"]
            .iter()
            .any(|end| host.ends_with(end) && host.len() > end.len())
            && lower != "gov.uk"
    });
    (web || mail || domain).then_some(word.len()).filter(|length| *length > 0)
}
