//! Bytes to logical lines (RFC 5545 section 3.1): unfolded before they are decoded, because some programs fold in the
//! middle of a letter; lines that were broken without being folded are put together again.

use super::intact::{self, Damage};
use super::old_rule;
use crate::imports::decode::decode;

/// A calendar as text, one logical line a line, and where each stood in the file.
pub(super) struct Text {
    pub(super) text: String,
    /// Some bytes meant nothing and became `�`.
    pub(super) lossy: bool,
    /// As what it was read, where nothing says so and another encoding may be meant.
    pub(super) guessed: Option<&'static str>,
    lines: Vec<u32>,
}

/// The beginning of the file in capitals, for a look at what it is.
pub(super) fn head(bytes: &[u8]) -> String {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    decode(head).text.to_uppercase()
}

impl Text {
    /// The text of a file.
    pub(super) fn of(bytes: &[u8]) -> Self {
        if wide(bytes) {
            let decoded = decode(bytes);
            return Self::of_narrow(decoded.text.as_bytes(), decoded.lossy);
        }
        Self::of_narrow(bytes, false)
    }

    fn of_narrow(bytes: &[u8], lossy: bool) -> Self {
        let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
        let mut lines: Vec<u32> = Vec::new();
        let mut last = Last::default();
        let mut coming = (1_u32..).zip(physical(bytes)).peekable();
        while let Some((number, line)) = coming.next() {
            let next = coming.peek().map_or(&b""[..], |(_, next)| next);
            match last.continued_by(line, next) {
                Joint::New if line.is_empty() => continue,
                Joint::New => {
                    if !lines.is_empty() {
                        out.push(b'\n');
                    }
                    lines.push(number);
                    out.extend(line);
                    last = Last {
                        length: line.len(),
                        begun: true,
                        quoted: is_quoted_printable(line),
                        ends_soft: false,
                    };
                }
                Joint::Folded => out.extend(line.get(1..).unwrap_or_default()),
                Joint::Broken => out.extend(line),
                Joint::NewLine => {
                    out.extend(b"\\n");
                    out.extend(line);
                }
            }
            last.length = line.len();
            last.ends_soft = line.ends_with(b"=");
            if last.quoted && last.ends_soft {
                out.pop();
            }
        }
        out.push(b'\n');
        let decoded = decode(&out);
        let text = if decoded.text.contains("=(") { quoted(&decoded.text) } else { decoded.text };
        let text = if is_old(&text) { old_rule::translated(&text) } else { text };
        let guessed = decoded.guessed.then_some(decoded.encoding);
        Self { text, lossy: decoded.lossy || lossy, guessed, lines }
    }

    /// What is the matter with the file, if it is not whole, and the line at which that shows.
    pub(super) fn damage(&self) -> Option<(Damage, Option<u32>)> {
        let damage = intact::damage(&self.text)?;
        let line = if let Damage::At(at) = damage { self.lines.get(at).copied() } else { None };
        Some((damage, line))
    }

    /// The lines of the file at which components of this name begin, in order.
    pub(super) fn beginnings(&self, name: &str) -> Vec<u32> {
        let begins = |line: &str| {
            let (key, value) = line.split_once(':').unwrap_or_default();
            key.trim_start_matches('\u{feff}').eq_ignore_ascii_case("BEGIN")
                && value.trim().eq_ignore_ascii_case(name)
        };
        self.text
            .lines()
            .zip(&self.lines)
            .filter(|(line, _)| begins(line))
            .map(|(_, number)| *number)
            .collect()
    }
}

/// `DTSTART;TZID=(UTC+01:00) Amsterdam\, Berlin:2026…`: old Outlook and exports of web pages do not quote such a name, and its first colon is not
/// the one before the value.
fn quoted(text: &str) -> String {
    let line = |line: &str| -> Option<String> {
        let (name, rest) = line.split_once(";TZID=").filter(|(_, rest)| rest.starts_with('('))?;
        let (tzid, value) = rest.rsplit_once(':')?;
        let bare = !name.contains(':') && !tzid.contains(['"', ';']);
        bare.then(|| format!("{name};TZID=\"{}\":{value}", tzid.replace('\\', "")))
    };
    let lines = text.split('\n').map(|one| line(one).unwrap_or_else(|| one.to_owned()));
    lines.collect::<Vec<_>>().join("\n")
}

/// vCalendar 1.0, whose rules and lists of dates are written otherwise.
fn is_old(text: &str) -> bool {
    text.lines().any(|line| {
        let (name, version) = line.split_once(':').unwrap_or_default();
        name.eq_ignore_ascii_case("VERSION") && version.trim() == "1.0"
    })
}

/// UTF-16 is decoded first: there a line end is two bytes.
fn wide(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(64)).unwrap_or_default();
    head.starts_with(&[0xff, 0xfe])
        || head.starts_with(&[0xfe, 0xff])
        || head.iter().filter(|byte| **byte == 0).count() > 8
}

/// Lines as they stand, whatever ends them.
fn physical(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let old_mac = !bytes.contains(&b'\n');
    bytes.split(move |byte| *byte == b'\n' || (old_mac && *byte == b'\r')).map(|line| {
        let mut line = line;
        while let Some(rest) = line.strip_suffix(b"\r") {
            line = rest;
        }
        line
    })
}

/// What the line before was.
#[derive(Default)]
struct Last {
    length: usize,
    begun: bool,
    quoted: bool,
    ends_soft: bool,
}

/// How a line goes on from the one before.
enum Joint {
    New,
    Folded,
    /// Cut off at full length, without the space that folding wants.
    Broken,
    /// A line end that stood in the text and was not escaped.
    NewLine,
}

/// A folded line is this long, or a little shorter where a letter of several bytes did not fit.
const FULL: usize = 72;

impl Last {
    fn continued_by(&self, line: &[u8], next: &[u8]) -> Joint {
        match line.first() {
            _ if !self.begun => Joint::New,
            _ if self.quoted && self.ends_soft => Joint::Broken,
            Some(b' ' | b'\t') => Joint::Folded,
            None => Joint::New,
            _ if is_property(line) || is_name_alone(line, next) => Joint::New,
            _ if self.length >= FULL => Joint::Broken,
            _ => Joint::NewLine,
        }
    }
}

/// `NAME:` or `NAME;`, where the name is a word in capitals or one that nobody writes in a sentence.
fn is_property(line: &[u8]) -> bool {
    let Some(end) = line.iter().position(|byte| matches!(byte, b':' | b';')) else { return false };
    let name = line.get(..end).unwrap_or_default();
    let name = name.strip_prefix(b"\xef\xbb\xbf").unwrap_or(name).trim_ascii();
    let good = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    if name.is_empty() || !name.iter().all(good) {
        return false;
    }
    let capitals = !name.iter().any(u8::is_ascii_lowercase);
    let known = |word: &str| name.eq_ignore_ascii_case(word.as_bytes());
    capitals || name.to_ascii_lowercase().starts_with(b"x-") || KNOWN.iter().any(|word| known(word))
}

/// A name that was folded before its value: old Mozilla and libical did so with every line.
fn is_name_alone(line: &[u8], next: &[u8]) -> bool {
    let rest = next.strip_prefix(b" ").or_else(|| next.strip_prefix(b"\t")).unwrap_or_default();
    matches!(rest.first(), Some(b':' | b';')) && is_property(&[line, b":"].concat())
}

/// Names that are believed in small letters too.
const KNOWN: &[&str] = &[
    "begin",
    "end",
    "version",
    "prodid",
    "method",
    "calscale",
    "uid",
    "dtstamp",
    "dtstart",
    "dtend",
    "duration",
    "summary",
    "description",
    "location",
    "status",
    "sequence",
    "categories",
    "organizer",
    "attendee",
    "rrule",
    "rdate",
    "exdate",
    "exrule",
    "recurrence-id",
    "url",
    "class",
    "created",
    "last-modified",
    "transp",
    "priority",
    "geo",
    "tzid",
    "tzoffsetfrom",
    "tzoffsetto",
    "tzname",
    "action",
    "trigger",
    "attach",
    "comment",
    "contact",
    "due",
    "completed",
];

fn is_quoted_printable(line: &[u8]) -> bool {
    let end = line.iter().position(|byte| *byte == b':').unwrap_or(line.len());
    let head = line.get(..end).unwrap_or_default().to_ascii_uppercase();
    head.windows(16).any(|part| part == b"QUOTED-PRINTABLE")
}
