//! The text of a cue: voices are told apart, other tags and entities become what they show.

/// What each voice says, in order. Tags that are none stay as they are written: "a < b".
pub fn pieces(text: &str) -> Vec<(String, String)> {
    let mut pieces = vec![(String::new(), String::new())];
    let mut rest = text;
    while let Some(at) = rest.find(['<', '{']) {
        let (before, tag) = rest.split_at(at);
        say(&mut pieces, before);
        rest = match tagged(tag) {
            Some((inside, after)) => {
                open(&mut pieces, inside);
                after
            }
            None => {
                let width = tag.chars().next().map_or(1, char::len_utf8);
                let (mark, after) = tag.split_at(width);
                say(&mut pieces, mark);
                after
            }
        };
    }
    say(&mut pieces, rest);
    pieces.retain(|(_, words)| !words.trim().is_empty());
    pieces
}

/// What stands in `<…>` that can be a tag, or in SubRip's `{\…}`, and what comes after it.
fn tagged(text: &str) -> Option<(&str, &str)> {
    if let Some(rest) = text.strip_prefix("{\\") {
        return rest.split_once('}').filter(|(inside, _)| inside.len() <= 40).map(|(_, after)| ("", after));
    }
    let (inside, after) = text.strip_prefix('<')?.split_once('>')?;
    let first = inside.trim_start_matches('/').chars().next()?;
    let is_tag = (first.is_ascii_alphabetic() || first.is_ascii_digit())
        && !inside.contains('<')
        && inside.len() <= 300;
    is_tag.then_some((inside, after))
}

/// A voice begins or ends; other tags only look.
fn open(pieces: &mut Vec<(String, String)>, tag: &str) {
    let (name, annotation) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let class = name.split('.').next().unwrap_or_default();
    match class {
        "v" => pieces.push((decoded(annotation.trim()), String::new())),
        "/v" => pieces.push((String::new(), String::new())),
        _ => {}
    }
}

fn say(pieces: &mut [(String, String)], words: &str) {
    if let Some((_, said)) = pieces.last_mut() {
        said.push_str(&decoded(words));
    }
}

/// `&amp;` and its kind, once.
fn decoded(text: &str) -> String {
    const KNOWN: &[(&str, &str)] = &[
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&nbsp;", "\u{a0}"),
        ("&lrm;", ""),
        ("&rlm;", ""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, entity) = rest.split_at(at);
        out.push_str(before);
        let (shown, after) = KNOWN
            .iter()
            .find_map(|(written, shown)| entity.strip_prefix(written).map(|after| (*shown, after)))
            .unwrap_or_else(|| ("&", entity.strip_prefix('&').unwrap_or_default()));
        out.push_str(shown);
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        pieces(text).into_iter().map(|(voice, words)| format!("{voice}|{words}")).collect()
    }

    #[test]
    fn voices_are_told_apart_and_other_tags_leave_no_trace() {
        assert_eq!(shown("<v.loud Ada Brook>We <i>lend</i> devices.</v>"), ["Ada Brook|We lend devices."]);
        assert_eq!(shown("<v Ada>Yes.</v><v Tom &amp; Co>No."), ["Ada|Yes.", "Tom & Co|No."]);
        assert_eq!(shown("<00:00:01.000><c.yellow>so</c> {\\an8}there"), ["|so there"]);
    }

    #[test]
    fn what_is_no_tag_is_text() {
        assert_eq!(shown("a < b &amp;lt; c > d & e"), ["|a < b &lt; c > d & e"]);
        assert_eq!(shown("<é> {x} <"), ["|<é> {x} <"]);
    }
}
