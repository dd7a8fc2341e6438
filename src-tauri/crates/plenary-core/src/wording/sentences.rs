//! Quick notes made into sentences: a capital in front, a stop at the end, one line, quotation marks where somebody speaks.

use crate::error::Result;
use crate::model::{Takeaway, TakeawayKind};
use crate::rules::folding::{is_han_or_kana, is_unspaced};
pub(super) use crate::rules::text::capitalised;
use crate::wording::Words;

/// One line without control characters: every run of white space is one space.
pub fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A sentence as it stands alone: "two in five came back" becomes "Two in five came back."
pub fn sentence(text: &str) -> String {
    ended(&capitalised(&one_line(text)), '.')
}

/// A sentence as a heading states it: a capital in front, no full stop.
pub fn statement(text: &str) -> String {
    let line = capitalised(&one_line(text));
    match line.strip_suffix(['.', '。', '．', '｡', '۔', '।']) {
        Some(before) if !before.ends_with('.') => before.trim_end().to_owned(),
        _ => line,
    }
}

impl Words {
    /// A takeaway as it is printed: quotes in quotation marks, questions with their mark.
    pub fn takeaway(&self, takeaway: &Takeaway) -> Result<String> {
        match takeaway.kind {
            TakeawayKind::Quote => {
                let spoken = sentence(&quoted_within(without_quotation_marks(&takeaway.text)));
                self.say("document-quoted", &[("text", &spoken)])
            }
            TakeawayKind::Question => Ok(ended(&capitalised(&one_line(&takeaway.text)), '?')),
            _ => Ok(sentence(&takeaway.text)),
        }
    }
}

/// What ends a sentence, in whatever script.
const ENDS: [char; 18] =
    ['.', '!', '?', '…', ':', '。', '！', '？', '：', '．', '｡', '‼', '⁇', '؟', '۔', '।', '။', '។'];

pub(super) fn ended(line: &str, stop: char) -> String {
    let closing: &[char] = &['"', '\'', '”', '’', ')', ']', '»', '›', '“', '」', '』', '）'];
    let inside = line.trim_end_matches(closing);
    let is_ended = inside.ends_with(ENDS);
    match inside.chars().next_back() {
        Some(last) if !is_ended => format!("{line}{}", stop_behind(last, stop)),
        _ => line.to_owned(),
    }
}

/// The sign that ends a sentence as the script of its last letter has it; nothing where that has none of its own.
fn stop_behind(last: char, stop: char) -> String {
    match stop {
        '.' if is_han_or_kana(last) => "。".to_owned(),
        '?' if is_han_or_kana(last) => "？".to_owned(),
        '.' if is_unspaced(last) => String::new(),
        _ => stop.to_string(),
    }
}

/// Marks that open and close a quotation.
const MARKS: [(char, char); 10] = [
    ('“', '”'),
    ('"', '"'),
    ('‘', '’'),
    ('«', '»'),
    ('»', '«'),
    ('‹', '›'),
    ('„', '“'),
    ('„', '”'),
    ('「', '」'),
    ('\'', '\''),
];

/// What stands between the marks that the whole text stands in, whatever ends it behind them.
fn without_quotation_marks(text: &str) -> &str {
    let text = text.trim();
    let body = text.strip_suffix('.').filter(|body| !body.ends_with('.')).unwrap_or(text);
    let inside = |(open, close): (char, char)| {
        let inside = body.strip_prefix(open)?.strip_suffix(close)?;
        // An apostrophe is no mark, and of two quotations in a row neither is the whole.
        let apart = matches!(close, '’' | '\'') || !inside.contains([open, close]);
        apart.then_some(inside)
    };
    MARKS.into_iter().find_map(inside).unwrap_or(text)
}

/// The text with the double marks of quotations within it made single ones.
fn quoted_within(text: &str) -> String {
    let mut before = ' ';
    let single = |c: char| {
        let opens = before.is_whitespace() || matches!(before, '(' | '[' | '‘');
        before = c;
        match c {
            '“' => '‘',
            '”' => '’',
            '"' if opens => '‘',
            '"' => '’',
            _ => c,
        }
    };
    text.chars().map(single).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_note_becomes_a_sentence() {
        assert_eq!(sentence("  two in five\n came\tback "), "Two in five came back.");
        assert_eq!(sentence("iPads are not enough!"), "iPads are not enough!");
        assert_eq!(sentence("She said \u{201c}no.\u{201d}"), "She said \u{201c}no.\u{201d}");
        assert_eq!(sentence(""), "");
        for (typed, told) in [
            ("设备太晚了", "设备太晚了。"),
            ("太晚了。", "太晚了。"),
            ("「太晚了」", "「太晚了」。"),
            ("อุปกรณ์ช้า", "อุปกรณ์ช้า"),
        ] {
            assert_eq!(sentence(typed), told, "as its script ends a sentence");
        }
    }

    #[test]
    fn a_heading_ends_without_a_full_stop() {
        assert_eq!(statement("skills come first."), "Skills come first");
        assert_eq!(statement("And then..."), "And then...");
        assert_eq!(statement("Who pays?"), "Who pays?");
    }

    #[test]
    fn quotation_marks_stand_once() {
        for text in ["we lent 400", "\"we lent 400\"", "\u{201c}We lent 400.\u{201d}"] {
            assert_eq!(sentence(without_quotation_marks(text)), "We lent 400.");
        }
        for (typed, told) in [
            ("“We lent 400”.", "We lent 400."),
            ("„Wir haben geliehen“", "Wir haben geliehen."),
            ("«we lent 400»", "We lent 400."),
            ("She said “no” to it", "She said ‘no’ to it."),
            ("\"Yes\" and \"no\"", "‘Yes’ and ‘no’."),
            ("“Yes” and “no”", "‘Yes’ and ‘no’."),
        ] {
            assert_eq!(sentence(&quoted_within(without_quotation_marks(typed))), told, "{typed}");
        }
    }

    #[test]
    fn an_address_keeps_its_small_letters_and_a_sentence_of_any_script_one_end() {
        for (typed, told) in [
            ("https://example.org/form is open", "https://example.org/form is open."),
            ("www.example.org is open", "www.example.org is open."),
            ("ada@example.org answers", "ada@example.org answers."),
            ("هل نجح؟", "هل نجح؟"),
            ("文章｡", "文章｡"),
            ("“文章。”", "“文章。”"),
        ] {
            assert_eq!(sentence(typed), told);
        }
        assert_eq!(statement("文章．"), "文章");
    }
}
