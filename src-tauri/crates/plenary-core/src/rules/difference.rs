//! What differs between two texts: line by line, and word by word where a line was changed.

use similar::{ChangeTag, TextDiff};

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    Same,
    Removed,
    Added,
}

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Run {
    pub text: String,
    /// Only these words of the line differ.
    pub changed: bool,
}

/// One line of either text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct DifferenceLine {
    pub kind: LineKind,
    /// In their order; together they are the line, without its line break.
    pub runs: Vec<Run>,
}

/// Both texts as lines: those of the first that are gone, those of the second that are new, and those that both have.
pub fn difference(from: &str, to: &str) -> Vec<DifferenceLine> {
    let lines = TextDiff::from_lines(from, to);
    let changes = lines.ops().iter().flat_map(|op| lines.iter_inline_changes(op).collect::<Vec<_>>());
    changes
        .map(|change| DifferenceLine {
            kind: match change.tag() {
                ChangeTag::Equal => LineKind::Same,
                ChangeTag::Delete => LineKind::Removed,
                ChangeTag::Insert => LineKind::Added,
            },
            runs: runs(change.iter_strings_lossy().map(|(changed, text)| (changed, text.into_owned()))),
        })
        .collect()
}

/// Neighbours of one kind are one run; the line break is none of its words.
fn runs(words: impl Iterator<Item = (bool, String)>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (changed, text) in words {
        let text = text.trim_end_matches(['\n', '\r']);
        match runs.last_mut().filter(|last| last.changed == changed) {
            Some(last) => last.text.push_str(text),
            None if text.is_empty() => {}
            None => runs.push(Run { text: text.to_owned(), changed }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// "  same", "- gone {word}", "+ new {word}": words that differ stand in braces.
    fn shown(from: &str, to: &str) -> Vec<String> {
        let run = |run: &Run| if run.changed { format!("{{{}}}", run.text) } else { run.text.clone() };
        let sign = |kind| match kind {
            LineKind::Same => ' ',
            LineKind::Removed => '-',
            LineKind::Added => '+',
        };
        let line = |line: &DifferenceLine| {
            format!("{} {}", sign(line.kind), line.runs.iter().map(run).collect::<String>())
        };
        difference(from, to).iter().map(line).collect()
    }

    #[test]
    fn a_corrected_word_is_told_from_the_line_around_it() {
        let (from, to) = ("One\nWe meet on Monday.\nTwo\n", "One\nWe meet on Tuesday.\nTwo\n");
        assert_eq!(shown(from, to), ["  One", "- We meet on {Monday.}", "+ We meet on {Tuesday.}", "  Two"]);
    }

    #[test]
    fn a_new_line_is_new_and_equal_texts_are_the_same_throughout() {
        assert_eq!(shown("One\n", "One\nTwo\n"), ["  One", "+ Two"]);
        assert_eq!(shown("One\nTwo", "One\nTwo"), ["  One", "  Two"]);
        assert_eq!(shown("", ""), [""; 0]);
    }

    proptest! {
        #[test]
        fn each_text_is_read_back_from_its_lines(from in "([a-c ]{0,6}\n){0,6}", to in "([a-c ]{0,6}\n){0,6}") {
            let lines = difference(&from, &to);
            let without = |kind| lines.iter().filter(|line| line.kind != kind)
                .map(|line| line.runs.iter().map(|run| run.text.as_str()).collect::<String>() + "\n").collect::<String>();
            prop_assert_eq!(without(LineKind::Added), from);
            prop_assert_eq!(without(LineKind::Removed), to);
        }
    }
}
