//! Which lines of Markdown (CommonMark 0.31) may hold marks, and the mark each begins with.

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Action,
    Question,
    Quote,
    Decision,
}

/// A line that is neither code nor heading, table or HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readable<'a> {
    /// From 1.
    pub number: usize,
    pub mark: Option<Mark>,
    /// Indentation and list point.
    pub before: &'a str,
    /// What is left without them, and without the mark.
    pub text: &'a str,
}

/// The lines of a note that may hold marks.
pub fn readable(body: &str) -> Vec<Readable<'_>> {
    let mut blocks = Blocks::default();
    let lines = (1..).zip(body.lines());
    lines
        .filter(|(_, line)| blocks.hold(line))
        .filter_map(|(number, line)| Readable::of(number, line))
        .collect()
}

impl<'a> Readable<'a> {
    fn of(number: usize, line: &'a str) -> Option<Self> {
        let rest = without_point(line.trim());
        let before = line.get(..line.trim_end().len() - rest.len()).unwrap_or_default();
        let (mark, text) = mark(rest);
        let holds_none = mark.is_none() && (is_heading(text) || text.starts_with(['|', '<']));
        (!text.is_empty() && !holds_none).then_some(Self { number, mark, before, text })
    }
}

/// The mark a line begins with, and the rest.
fn mark(text: &str) -> (Option<Mark>, &str) {
    let (mark, others) = match text.chars().next() {
        Some('!') => (Mark::Action, ['!', '[']),
        Some('?') => (Mark::Question, ['?', '!']),
        Some('>') => (Mark::Quote, ['>', '>']),
        Some('=') => (Mark::Decision, ['=', '>']),
        _ => return (None, text),
    };
    let rest = text.get(1..).unwrap_or_default();
    if rest.starts_with(others) { (None, text) } else { (Some(mark), rest.trim_start()) }
}

/// What a list point begins with, in Markdown and as it comes pasted from a word processor.
const POINTS: [char; 10] = ['-', '*', '+', '•', '◦', '▪', '‣', '·', '●', '\u{f0b7}'];

/// Without "- ", "12. ", "•" and a tab, or "- [ ] " before it.
pub fn without_point(line: &str) -> &str {
    let point = line.strip_prefix(POINTS).and_then(behind_a_gap).or_else(|| without_letter(line));
    let Some(rest) = point.or_else(|| without_number(line)) else { return line };
    let rest = rest.trim_start();
    let task = ["[ ] ", "[x] ", "[X] "].iter().find_map(|task| rest.strip_prefix(task));
    task.unwrap_or(rest).trim_start()
}

fn without_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    let rest = rest.strip_prefix(['.', ')']).and_then(behind_a_gap)?;
    (1..=9).contains(&digits).then_some(rest)
}

/// An "o" is a point where a tab stands behind it, or a mark.
fn without_letter(line: &str) -> Option<&str> {
    let rest = line.strip_prefix('o').and_then(behind_a_gap)?;
    (line.starts_with("o\t") || mark(rest.trim_start()).0.is_some()).then_some(rest)
}

fn behind_a_gap(text: &str) -> Option<&str> {
    text.strip_prefix([' ', '\t', '\u{a0}'])
}

/// Whether a line begins with a point that Markdown does not know.
pub fn is_pasted_point(before: &str) -> bool {
    before.trim_start().starts_with(|c| c == 'o' || (POINTS.contains(&c) && !matches!(c, '-' | '*' | '+')))
}

fn is_heading(text: &str) -> bool {
    let rest = text.trim_start_matches('#');
    (1..=6).contains(&(text.len() - rest.len())) && (rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// Which block a line stands in.
#[derive(Default)]
struct Blocks {
    /// The sign and length of the fence that is open.
    fence: Option<(char, usize)>,
    in_list: bool,
    /// The line before was empty, or code by indentation, or there was none.
    apart: Option<bool>,
}

impl Blocks {
    /// Whether marks may stand in the next line.
    fn hold(&mut self, line: &str) -> bool {
        let text = line.trim();
        if let Some((sign, length)) = self.fence {
            let closes = text.len() >= length && text.chars().all(|c| c == sign);
            self.fence = self.fence.filter(|_| !closes);
            return false;
        }
        if let Some(fence) = fence(text) {
            self.fence = Some(fence);
            return false;
        }
        let apart = self.apart.replace(text.is_empty()).unwrap_or(true);
        if text.is_empty() {
            return false;
        }
        let indent = indentation(line);
        let is_point = without_point(text).len() < text.len();
        if apart && indent >= 4 && !self.in_list {
            self.apart = Some(true);
            return false;
        }
        self.in_list = is_point || (self.in_list && !(apart && indent == 0));
        true
    }
}

fn fence(text: &str) -> Option<(char, usize)> {
    let sign = text.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let rest = text.trim_start_matches(sign);
    let length = text.len() - rest.len();
    (length >= 3 && !(sign == '`' && rest.contains('`'))).then_some((sign, length))
}

/// In columns; a tab goes to the next fourth.
fn indentation(line: &str) -> usize {
    let mut columns = 0;
    for c in line.chars() {
        match c {
            ' ' => columns += 1,
            '\t' => columns += 4 - columns % 4,
            _ => break,
        }
    }
    columns
}
