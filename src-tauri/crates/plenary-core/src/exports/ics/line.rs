//! Content lines that no text can break out of: the only file that hands values to the `ics` crate.
//!
//! RFC 5545 section 3.3.11 (escaping), RFC 6868 (`^n`, `^'`, `^^` in parameters), RFC 3986 (addresses). The crate
//! escapes and quotes nothing by itself; here user text gets only through [`Line::text`], [`Line::uri`] and
//! [`Line::param`], and every other value is made of numbers and of words that stand in this program.

use std::borrow::Cow;
use std::fmt::Write;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use ics::components::{Component, Parameter, Property};

use super::fold::Folded;
use crate::rules::mail_domain::in_ascii;
use crate::zones::Zone;

/// One content line.
pub(super) struct Line<'a>(Property<'a>);

impl<'a> Line<'a> {
    /// A TEXT value: control characters go, line breaks and `, ; \` are escaped.
    pub(super) fn text(name: &'static str, value: &'a str) -> Self {
        Self(Property::new(name, escaped(value)))
    }

    /// Several TEXT values in one line, `CATEGORIES:Data,Inclusion`.
    pub(super) fn texts(name: &'static str, values: &'a [String]) -> Self {
        let values: Vec<Cow<str>> = values.iter().map(|value| escaped(value)).collect();
        Self(Property::new(name, values.join(",")))
    }

    /// An address; `None` when the value does not start with a scheme. What may not stand in an address is
    /// percent-encoded; the domain of a mail address is in ASCII, as every program takes it (RFC 6068 allows more).
    pub(super) fn uri(name: &'static str, value: &str) -> Option<Self> {
        let value = value.trim();
        let (scheme, rest) = value.split_once(':')?;
        let in_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        let is_scheme =
            scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(in_scheme);
        let is_mail = scheme.eq_ignore_ascii_case("mailto");
        let value = if is_mail { Cow::from(in_ascii(value)) } else { Cow::from(value) };
        (is_scheme && !rest.is_empty()).then(|| Self(Property::new(name, percent_encoded(&value))))
    }

    /// A word of this program.
    pub(super) fn word(name: &'static str, value: &'static str) -> Self {
        Self(Property::new(name, value))
    }

    /// A value that this room has put together from numbers and its own words.
    pub(super) fn made(name: &'static str, value: String) -> Self {
        debug_assert!(
            value.is_ascii() && !value.contains(char::is_control),
            "{value:?} is not of our making"
        );
        Self(Property::new(name, value))
    }

    /// A recurrence rule. What no rule can hold is left out, so that nothing but a rule can be said.
    pub(super) fn rule(value: &str) -> Self {
        let may_stand = |c: &char| c.is_ascii_alphanumeric() || ";=,-+".contains(*c);
        Self::made("RRULE", value.chars().filter(may_stand).collect())
    }

    /// An instant: `20261112T093000Z`.
    pub(super) fn instant(name: &'static str, value: DateTime<Utc>) -> Self {
        Self::made(name, wall_text(value.naive_utc()) + "Z")
    }

    /// A wall time in a zone: `;TZID=Europe/London:20261112T093000`.
    pub(super) fn wall(name: &'static str, value: NaiveDateTime, zone: Zone) -> Self {
        Self::made(name, wall_text(value)).word_param("TZID", zone.name())
    }

    /// A wall time whose zone stands elsewhere.
    pub(super) fn bare_wall(name: &'static str, value: NaiveDateTime) -> Self {
        Self::made(name, wall_text(value))
    }

    /// A day: `;VALUE=DATE:20261112`.
    pub(super) fn date(name: &'static str, value: NaiveDate) -> Self {
        Self::made(name, date_text(value)).word_param("VALUE", "DATE")
    }

    /// A parameter that is a word of this program, or a zone's name: it needs no quotes.
    pub(super) fn word_param(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.add(Parameter::new(name, value));
        self
    }

    /// A parameter of any text, always in quotes.
    pub(super) fn param(mut self, name: &'static str, value: &str) -> Self {
        self.0.add(Parameter::new(name, quoted(value)));
        self
    }

    /// The language of the text, when the tag looks like one (`en-GB`); otherwise nothing is said.
    pub(super) fn language(mut self, tag: &'a str) -> Self {
        if !tag.is_empty() && tag.split('-').all(is_subtag) {
            self.0.add(Parameter::new("LANGUAGE", tag));
        }
        self
    }
}

/// Whether a text is more than white space and what no line holds: a property without a value is an error to its readers.
pub(super) fn is_said(text: &str) -> bool {
    text.chars().any(|letter| !letter.is_control() && !letter.is_whitespace())
}

/// A component: lines, and components inside it.
pub(super) struct Block<'a>(Component<'a>);

impl<'a> Block<'a> {
    pub(super) fn new(name: &'static str) -> Self {
        Self(Component::new(name))
    }

    /// Adds a line; nothing where there is none.
    pub(super) fn line(&mut self, line: impl Into<Option<Line<'a>>>) {
        if let Some(line) = line.into() {
            self.0.add_property(line.0);
        }
    }

    /// Adds a component inside this one.
    pub(super) fn block(&mut self, block: Block<'a>) {
        self.0.add_component(block.0);
    }
}

/// A VCALENDAR that is written piece by piece, so that only one entry of a large file is held twice.
pub(super) struct File {
    folded: Folded,
    /// What the crate has written of the piece at hand.
    written: String,
}

impl File {
    /// Begins the calendar.
    pub(super) fn new() -> Self {
        let mut file = Self { folded: Folded::default(), written: String::new() };
        file.add("BEGIN:VCALENDAR\r\n");
        file
    }

    /// Adds a line; nothing where there is none.
    pub(super) fn line<'a>(&mut self, line: impl Into<Option<Line<'a>>>) {
        if let Some(line) = line.into() {
            self.add(line.0);
        }
    }

    /// Adds a component.
    pub(super) fn block(&mut self, block: Block<'_>) {
        self.add(block.0);
    }

    /// The finished file: UTF-8, lines of at most 75 octets.
    pub(super) fn into_bytes(mut self) -> Vec<u8> {
        self.add("END:VCALENDAR\r\n");
        self.folded.into_bytes()
    }

    fn add(&mut self, piece: impl std::fmt::Display) {
        self.written.clear();
        let _ = write!(self.written, "{piece}"); // writing to a string does not fail
        self.folded.add(&self.written);
    }
}

fn escaped(value: &str) -> Cow<'_, str> {
    ics::escape_text(without_controls(value))
}

/// Without control characters, save tabs and line breaks; what Unicode holds to be a line break becomes one.
fn without_controls(value: &str) -> Cow<'_, str> {
    let is_break = |c| matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let is_plain = |c: char| (!c.is_control() && !is_break(c)) || matches!(c, '\t' | '\r' | '\n');
    // Quicker for nearly all text: no octet that a control character could begin with, and neither separator.
    let has_no_control = value
        .bytes()
        .all(|byte| (byte >= 0x20 && !matches!(byte, 0x7f | 0xc2)) || matches!(byte, b'\n' | b'\r'));
    let is_surely_plain = has_no_control && !value.contains('\u{2028}') && !value.contains('\u{2029}');
    if is_surely_plain || value.chars().all(is_plain) {
        return Cow::Borrowed(value);
    }
    let kept = value.chars().filter(|c| is_plain(*c) || is_break(*c));
    Cow::Owned(kept.map(|c| if is_break(c) { '\n' } else { c }).collect())
}

/// In quotes, as RFC 6868 writes it.
fn quoted(value: &str) -> String {
    let mut quoted = String::with_capacity(value.len() + 2);
    quoted.push('"');
    let plain = without_controls(value);
    if !plain.bytes().any(|byte| matches!(byte, b'^' | b'"' | b'\n' | b'\r' | b'\t')) {
        quoted.push_str(&plain);
        quoted.push('"');
        return quoted;
    }
    for c in plain.replace("\r\n", "\n").chars() {
        match c {
            '^' => quoted.push_str("^^"),
            '"' => quoted.push_str("^'"),
            '\n' | '\r' => quoted.push_str("^n"),
            '\t' => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn percent_encoded(value: &str) -> String {
    let stays = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'-' | b'.'
                    | b'_'
                    | b'~'
                    | b':'
                    | b'/'
                    | b'?'
                    | b'#'
                    | b'['
                    | b']'
                    | b'@'
                    | b'!'
                    | b'$'
                    | b'&'
                    | b'\''
                    | b'('
                    | b')'
                    | b'*'
                    | b'+'
                    | b','
                    | b';'
                    | b'='
                    | b'%'
            )
    };
    if value.bytes().all(stays) {
        return value.to_owned();
    }
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        if stays(byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

fn is_subtag(part: &str) -> bool {
    (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn date_text(date: NaiveDate) -> String {
    let mut text = String::with_capacity("20261112T093000Z".len());
    let year = date.year().unsigned_abs();
    two_digits(&mut text, year / 100);
    for part in [year % 100, date.month(), date.day()] {
        two_digits(&mut text, part);
    }
    text
}

fn wall_text(wall: NaiveDateTime) -> String {
    let mut text = date_text(wall.date());
    text.push('T');
    for part in [wall.hour(), wall.minute(), wall.second()] {
        two_digits(&mut text, part);
    }
    text
}

/// Without the formatter of the standard library, which takes a tenth of the time of a large file.
fn two_digits(text: &mut String, number: u32) {
    for digit in [number / 10 % 10, number % 10] {
        text.extend(char::from_digit(digit, 10));
    }
}
