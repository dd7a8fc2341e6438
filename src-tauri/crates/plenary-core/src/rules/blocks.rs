//! Markdown in blocks: headings, paragraphs, list items, tables, each edited and compared by itself; and in sentences.
//!
//! A list item is a block of its own, so that one more takeaway changes no other; a table and fenced code are one each.

use std::ops::Range;

/// What sort of block it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    Heading,
    Paragraph,
    Bullet,
    Number,
    Quote,
    Table,
    Code,
    /// A chart or a photo of ours, on a line of its own.
    Picture,
}

impl Form {
    /// The form of a block of Markdown.
    pub fn of(block: &str) -> Self {
        let line = block.lines().next().unwrap_or_default();
        if fence(line).is_some() {
            Self::Code
        } else if heading_level(line) > 0 {
            Self::Heading
        } else if begins_bullet(line) {
            Self::Bullet
        } else if begins_number(line) {
            Self::Number
        } else if line.starts_with('|') {
            Self::Table
        } else if line.starts_with('>') {
            Self::Quote
        } else if is_picture(line) {
            Self::Picture
        } else {
            Self::Paragraph
        }
    }

    /// The word of it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::Bullet => "bullet",
            Self::Number => "number",
            Self::Quote => "quote",
            Self::Table => "table",
            Self::Code => "code",
            Self::Picture => "picture",
        }
    }

    fn is_item(self) -> bool {
        matches!(self, Self::Bullet | Self::Number)
    }
}

/// 1 to 6 for a heading, else 0.
pub fn heading_level(block: &str) -> usize {
    let rest = block.trim_start_matches('#');
    let level = block.len() - rest.len();
    if (1..=6).contains(&level) && (rest.is_empty() || rest.starts_with([' ', '\n'])) { level } else { 0 }
}

/// Where the blocks of a document stand in it; what is between them is empty.
pub fn blocks(markdown: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open: Option<Open> = None;
    let mut start = 0;
    for line in markdown.split_inclusive('\n') {
        let here = start..start + line.trim_end().len();
        start += line.len();
        let text = line.trim_end();
        if open.as_mut().is_some_and(|open| open.takes(text)) {
            if let Some(last) = found.last_mut().filter(|_| !text.is_empty()) {
                last.end = here.end;
            }
        } else if text.is_empty() {
            open = None;
        } else {
            open = Some(Open::new(text));
            found.push(here);
        }
    }
    found
}

/// A block that is being read.
struct Open {
    form: Form,
    fence: Option<(char, usize)>,
    /// An empty line was just read.
    paused: bool,
}

impl Open {
    fn new(line: &str) -> Self {
        Self { form: Form::of(line), fence: fence(line), paused: false }
    }

    /// Whether the line belongs to this block.
    fn takes(&mut self, line: &str) -> bool {
        if let Some((mark, length)) = self.fence {
            if fence(line).is_some_and(|(other, long)| {
                other == mark && long >= length && line.trim().chars().all(|c| c == mark)
            }) {
                (self.fence, self.paused, self.form) = (None, true, Form::Code);
            }
            return true;
        }
        if line.is_empty() {
            self.paused = true;
            return self.form.is_item();
        }
        let indented = line.starts_with("  ") || line.starts_with('\t');
        if self.paused {
            return self.form.is_item() && indented;
        }
        let new = Form::of(line);
        match self.form {
            Form::Heading | Form::Code | Form::Picture => false,
            Form::Table | Form::Quote => new == self.form,
            Form::Bullet | Form::Number => indented || new == Form::Paragraph,
            Form::Paragraph => new == Form::Paragraph,
        }
    }
}

/// Whether a line is a chart or a photo of ours and nothing else.
pub fn is_picture(line: &str) -> bool {
    let line = line.trim();
    let inside = line.strip_prefix("![").and_then(|rest| rest.strip_suffix(')'));
    inside.is_some_and(|inside| inside.contains("](chart:") || inside.contains("](file:"))
}

fn fence(line: &str) -> Option<(char, usize)> {
    let line = line.trim_start();
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.chars().take_while(|c| *c == mark).count();
    (length >= 3).then_some((mark, length))
}

fn begins_bullet(line: &str) -> bool {
    let rest = line.strip_prefix(['-', '*', '+']);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
        && !line.chars().all(|c| matches!(c, '-' | '*' | ' '))
}

fn begins_number(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    (1..=9).contains(&digits) && (rest.starts_with(". ") || rest.starts_with(") "))
}

/// The document that these blocks make: items of one list stand line by line, everything else an empty line apart.
pub fn join<'a>(blocks: impl IntoIterator<Item = &'a str>) -> String {
    let mut joined = String::new();
    let mut before: Option<Form> = None;
    for block in blocks {
        let block = block.trim_end();
        if block.is_empty() {
            continue;
        }
        let form = Form::of(block);
        if let Some(before) = before {
            joined.push_str(if form.is_item() && before == form { "\n" } else { "\n\n" });
        }
        joined.push_str(block);
        before = Some(form);
    }
    if !joined.is_empty() {
        joined.push('\n');
    }
    joined
}

/// Where the sentences of a block stand in it, without the marks before them; of a table its rows below the head.
pub fn sentences(block: &str) -> Vec<Range<usize>> {
    match Form::of(block) {
        Form::Code | Form::Picture => lines(block).collect(),
        Form::Table => lines(block).skip(2).collect(),
        Form::Heading => {
            let level = heading_level(block);
            let text = block.get(level..).unwrap_or_default();
            let from = level + (text.len() - text.trim_start().len());
            Some(from..block.len()).into_iter().filter(|range| !range.is_empty()).collect()
        }
        form => split(block, if form.is_item() { after_marker(block) } else { 0 }),
    }
}

fn lines(block: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    block.split_inclusive('\n').scan(0, |start, line| {
        let here = *start..*start + line.trim_end().len();
        *start += line.len();
        Some(here)
    })
}

fn after_marker(block: &str) -> usize {
    let rest = block.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = rest.get(1..).unwrap_or_default();
    block.len() - rest.trim_start().len()
}

/// Sentences end at a stop behind which a space and the beginning of another stand; "(Ada Brook)" belongs to the one before.
fn split(block: &str, from: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = from;
    let mut stopped = false;
    let mut spaced = None;
    for (at, letter) in block.char_indices().skip_while(|(at, _)| *at < from) {
        if letter.is_whitespace() {
            spaced = spaced.or(stopped.then_some(at));
            continue;
        }
        let begins = letter.is_uppercase()
            || letter.is_numeric()
            || matches!(letter, '“' | '"' | '‘' | '«' | '*' | '_' | '[' | '¿');
        if let Some(end) = spaced.take().filter(|_| begins) {
            found.push(start..end);
            start = at;
        }
        let closes = matches!(letter, '"' | '”' | '’' | '\'' | ')' | ']' | '»' | '*' | '_');
        stopped = matches!(letter, '.' | '!' | '?' | '…') || (stopped && closes);
    }
    let end = block.trim_end().len();
    if start < end {
        found.push(start..end);
    }
    found
}

#[cfg(test)]
mod tests;
