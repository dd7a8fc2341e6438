//! One line of a note, taken apart: words as they are read, and the marks between them.

mod labels;
mod permission;
mod written;

use super::people::Named;
use super::permits;
use super::signs::{name, theme};
use super::when;
use crate::ids::PersonId;
use crate::model::Permission;
use chrono::NaiveDate;
pub use labels::{Label, labels};
use unicode_normalization::UnicodeNormalization;
use written::{BEHIND_A_MARK, Written};
pub use written::{Unclear, tidy};

/// A stretch of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    /// As it is read, without the signs of Markdown.
    Words(String),
    /// Without its sign.
    Theme(String),
    /// Without its sign.
    Who(Who),
    Due(when::Due),
    Permission(Permission),
    /// The same as words of a sentence: "Confidential: …".
    Lead(Permission),
}

/// A name behind an `@`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// As it was typed.
    pub name: String,
    /// `None` when it is nobody's, or several people's.
    pub person: Option<PersonId>,
}

/// A line without the mark it begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    parts: Vec<Part>,
    /// The same as it is written, mark by mark.
    written: Vec<Written>,
    /// What nearly is a mark: a permission in words that nobody knows, a day that cannot be meant.
    pub unclear: Vec<Unclear>,
}

impl Line {
    /// Takes a line apart, each letter with its accents as one sign. Only an action has a day. `resolve` says whose name the words behind an
    /// `@` begin with.
    pub fn read(text: &str, is_action: bool, resolve: &dyn Fn(&[String]) -> Named) -> Self {
        let text: &str = &text.nfc().collect::<String>();
        let mut scan = Scan {
            text,
            at: 0,
            is_action,
            resolve,
            words: String::new(),
            parts: Vec::new(),
            written: Vec::new(),
            unclear: Vec::new(),
        };
        while scan.at < text.len() {
            let (from, marks) = (scan.at, scan.parts.len());
            scan.step();
            scan.keep_written(from, marks);
        }
        scan.end_words();
        Self { parts: scan.parts, written: scan.written, unclear: scan.unclear }
    }

    /// The last theme.
    pub fn theme(&self) -> Option<&str> {
        self.parts
            .iter()
            .rev()
            .find_map(|part| if let Part::Theme(words) = part { Some(words.as_str()) } else { None })
    }

    /// The first name.
    pub fn who(&self) -> Option<&Who> {
        self.parts.iter().find_map(|part| if let Part::Who(who) = part { Some(who) } else { None })
    }

    /// Whether no word stands behind its last name.
    pub fn ends_with_a_name(&self) -> bool {
        let mut from_behind = self.parts.iter().rev();
        let says_something = |part: &&Part| match part {
            Part::Words(words) => words.chars().any(char::is_alphanumeric),
            Part::Who(_) => true,
            _ => false,
        };
        matches!(from_behind.find(says_something), Some(Part::Who(_)))
    }

    /// Whether the name at that place stands in a row with others: "@Grace, @Will and @Hope".
    fn begins_a_row(&self, at: usize) -> bool {
        let between = |part: &Part| match part {
            Part::Words(words) => {
                matches!(words.trim(), "," | "and" | ", and" | "&" | ", &" | "/" | "+" | "or" | ", or")
            }
            _ => false,
        };
        self.parts.get(at + 1).is_some_and(between) && matches!(self.parts.get(at + 2), Some(Part::Who(_)))
    }

    /// The last day.
    pub fn due(&self, from: NaiveDate) -> Option<NaiveDate> {
        self.parts.iter().rev().find_map(|part| if let Part::Due(due) = part { due.from(from) } else { None })
    }

    /// Whether there is a name and no word besides; a name that nobody has is one when it has a capital. A bare `@` is such a
    /// line too.
    pub fn is_only_a_name(&self) -> bool {
        self.is_only(|who| who.person.is_some() || who.name.chars().next().is_some_and(char::is_uppercase))
    }

    /// Whether there is a name like this one and no word besides, or a bare `@`; how what stands below may be used can be said too.
    pub fn is_only(&self, name: impl Fn(&Who) -> bool) -> bool {
        let quiet = |part: &Part| match part {
            Part::Words(words) => !words.chars().any(char::is_alphanumeric),
            Part::Who(who) => name(who),
            Part::Permission(_) | Part::Lead(_) => true,
            Part::Theme(_) | Part::Due(_) => false,
        };
        let bare =
            || matches!(self.parts.as_slice(), [Part::Words(words)] if matches!(words.trim(), "@" | "@:"));
        (self.who().is_some() && self.parts.iter().all(quiet)) || bare()
    }

    /// The same Markdown without its marks: without themes at its ends, with the words of those in its middle and of names; whose words
    /// they are stands behind them in parentheses. `is_said`: its mark makes it something said.
    pub fn unmarked(&self, is_said: bool) -> String {
        written::unmarked(&self.written, is_said)
    }

    /// The sentence: without the marks at its ends, with the words of those in its middle. `of_somebody`: what it makes has a person,
    /// who is the first that it names; a name that says nothing but itself stays a word of it.
    pub fn sentence(&self, of_somebody: bool) -> String {
        let taken = self.parts.iter().position(|part| matches!(part, Part::Who(_))).filter(|_| of_somebody);
        // a name that stands in a row with others is a word with them
        let taken = taken.filter(|at| !self.begins_a_row(*at));
        let read = |(at, part): (usize, &Part)| part.read(taken == Some(at));
        let mut parts: Vec<Read> = self.parts.iter().enumerate().map(read).collect();
        let is_kept = |part: &Read| part.stays() || part.unclear;
        let from = parts.iter().position(is_kept).unwrap_or(parts.len());
        let to = parts.iter().rposition(Read::stays).map_or(from, |last| (last + 1).max(from));
        // what stands behind the last words is only kept when it is an unclear name, or ends the sentence
        let mut behind = parts.split_off(to);
        let named = behind.iter().rposition(|part| part.unclear).map_or(0, |last| last + 1);
        let end: String = behind.split_off(named).into_iter().filter_map(Read::end).take(1).collect();
        let began_with_mark = from > 0;
        let mut words: String = parts.drain(..).skip(from).map(|part| part.words).collect();
        words.extend(behind.into_iter().filter(|part| !part.mark).map(|part| part.words));
        let words = if began_with_mark { words.trim_start_matches(BEHIND_A_MARK) } else { &words };
        let words = words.trim_end();
        let has_a_tail = matches!(self.parts.last(), Some(Part::Lead(_)));
        let words = if has_a_tail { words.trim_end_matches(permits::BEFORE_A_TAIL) } else { words };
        tidy(&(words.to_owned() + &end))
    }
}

/// A part as the sentence would have it.
struct Read {
    words: String,
    mark: bool,
    /// A name that is nobody's, or several people's: it is no word of the sentence, and stays to be seen.
    unclear: bool,
}

impl Read {
    /// Whether it is a word, so that marks before and behind it are at the ends.
    fn stays(&self) -> bool {
        !self.mark && !self.unclear && self.words.chars().any(char::is_alphanumeric)
    }

    /// The stop of a sentence, when it is one.
    fn end(self) -> Option<String> {
        let stop = self.words.trim();
        (!self.mark && matches!(stop, "." | "!" | "?" | "…" | ")" | "”")).then(|| stop.to_owned())
    }
}

impl Part {
    fn read(&self, is_taken: bool) -> Read {
        let (words, mark) = match self {
            Self::Words(words) => (words.clone(), false),
            Self::Theme(words) => (words.clone(), true),
            Self::Due(_) | Self::Permission(_) | Self::Lead(_) => (String::new(), true),
            Self::Who(Who { name, person: Some(_) }) => (name.clone(), is_taken),
            // one that is unclear stays as it was typed
            Self::Who(Who { name, person: None }) => (format!("@{name}"), false),
        };
        Read { words, mark, unclear: matches!(self, Self::Who(Who { person: None, .. })) }
    }
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    is_action: bool,
    resolve: &'a dyn Fn(&[String]) -> Named,
    words: String,
    parts: Vec<Part>,
    written: Vec<Written>,
    unclear: Vec<Unclear>,
}

impl Scan<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn before(&self) -> Option<char> {
        self.text.get(..self.at).and_then(|before| before.chars().next_back())
    }

    /// Whether a mark may begin here.
    fn opens(&self) -> bool {
        self.before().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '“' | '"' | '‘' | '\''))
    }

    fn end_words(&mut self) {
        if !self.words.is_empty() {
            self.parts.push(Part::Words(std::mem::take(&mut self.words)));
        }
    }

    fn mark(&mut self, part: Part, length: usize) {
        self.end_words();
        self.parts.push(part);
        self.at += length;
    }

    /// Keeps what was read as it stands, of a mark without its sign.
    fn keep_written(&mut self, from: usize, parts_before: usize) {
        let read = self.text.get(from..self.at).unwrap_or_default();
        let mark = self.parts.get(parts_before..).and_then(<[Part]>::last);
        let words = match mark {
            Some(Part::Theme(words)) => return self.written.push(Written::Theme(words.clone())),
            Some(Part::Permission(_) | Part::Lead(_)) => return self.written.push(Written::Permission),
            Some(Part::Who(who)) => return self.written.push(Written::Who(who.name.clone())),
            _ => read,
        };
        match self.written.last_mut() {
            Some(Written::Words(before)) => before.push_str(words),
            _ => self.written.push(Written::Words(words.to_owned())),
        }
    }

    /// Reads on by one character, mark, code or link.
    fn step(&mut self) {
        let Some(c) = self.rest().chars().next() else { return };
        let taken = self.lead()
            || match c {
                '\\' => self.escaped(),
                '`' => self.code(),
                '#' | '@' | 'd' | 'b' | 'B' if self.opens() => self.marked(c),
                '[' | '!' | '(' | '［' | '（' | '【' | '{' => self.bracket(c),
                'h' if self.opens() => self.address(),
                '<' => self.bracket(c) || self.automatic(),
                '*' | '_' => self.emphasis(c),
                _ => false,
            };
        if !taken {
            self.words.push(c);
            self.at += c.len_utf8();
        }
    }

    fn escaped(&mut self) -> bool {
        let Some(next) = self.rest().chars().nth(1).filter(char::is_ascii_punctuation) else { return false };
        self.words.push(next);
        self.at += 1 + next.len_utf8();
        true
    }

    fn code(&mut self) -> bool {
        let rest = self.rest();
        let inner = rest.trim_start_matches('`');
        let ticks = rest.get(..rest.len() - inner.len()).unwrap_or_default();
        let mut from = 0;
        while let Some(found) = inner.get(from..).and_then(|inner| inner.find(ticks)) {
            let (start, end) = (from + found, from + found + ticks.len());
            let longer = inner.get(end..).is_some_and(|behind| behind.starts_with('`'));
            if !longer {
                let code = inner.get(..start).unwrap_or_default().trim().to_owned();
                self.at += ticks.len() + end;
                self.words.push_str(&code);
                return true;
            }
            from = end + inner.get(end..).map_or(0, |rest| rest.len() - rest.trim_start_matches('`').len());
        }
        false
    }

    fn marked(&mut self, sign: char) -> bool {
        let rest = self.rest();
        match sign {
            '#' => {
                let words = theme(rest.get(1..).unwrap_or_default()).to_owned();
                let (found, length) = (!words.is_empty(), 1 + words.len());
                let unclear = permits::keeps_back(&words).then(|| Unclear::Permission(format!("#{words}")));
                self.unclear.extend(unclear);
                if found {
                    self.mark(Part::Theme(words), length);
                }
                found
            }
            '@' => {
                let words = name(rest.get(1..).unwrap_or_default());
                if words.is_empty() {
                    return false;
                }
                let named = (self.resolve)(&words);
                let name = words.get(..named.count).unwrap_or(&words).join(" ");
                let length = 1 + name.len();
                self.mark(Part::Who(Who { name, person: named.person }), length);
                true
            }
            _ if self.is_action => match when::read(rest) {
                Some((due, length)) => {
                    self.mark(Part::Due(due), length);
                    true
                }
                None => {
                    let unclear = when::nearly(rest).map(|day| Unclear::Day(day.to_owned()));
                    self.unclear.extend(unclear);
                    false
                }
            },
            _ => false,
        }
    }

    /// An address on the web holds no marks.
    fn address(&mut self) -> bool {
        let rest = self.rest();
        if !rest.starts_with("http://") && !rest.starts_with("https://") {
            return false;
        }
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let address = rest.get(..end).unwrap_or_default().to_owned();
        self.words.push_str(&address);
        self.at += end;
        true
    }

    fn automatic(&mut self) -> bool {
        let rest = self.rest();
        let Some(end) = rest.find('>').filter(|_| rest.starts_with("<http") || rest.starts_with("<mailto:"))
        else {
            return false;
        };
        let address = rest.get(1..end).unwrap_or_default().to_owned();
        self.words.push_str(&address);
        self.at += end + 1;
        true
    }

    /// A sign of emphasis is none between two letters, nor between two spaces.
    fn emphasis(&mut self, sign: char) -> bool {
        let run = self.rest().len() - self.rest().trim_start_matches(sign).len();
        let after = self.rest().trim_start_matches(sign).chars().next();
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let before = self.before();
        if (letter(before) && letter(after)) || (space(before) && space(after)) {
            let signs = self.rest().get(..run).unwrap_or_default().to_owned();
            self.words.push_str(&signs);
        }
        self.at += run;
        true
    }
}
