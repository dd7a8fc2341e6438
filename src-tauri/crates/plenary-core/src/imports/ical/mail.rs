//! Calendars inside mail (RFC 6047): `text/calendar` parts and attached files of an `.eml`, also in messages that were
//! forwarded whole, whatever their transfer encoding and charset.

#[cfg(test)]
mod tests;

use crate::imports::text::line;
use crate::rules::mail_domain::in_letters;
use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

/// Mail in mail in mail: no deeper.
const DEEPEST: usize = 6;

/// A message of a file.
pub(super) struct Mail {
    /// Who wrote it, if it says so.
    pub(super) author: Option<Author>,
    /// The calendars in it.
    pub(super) calendars: Vec<Vec<u8>>,
}

/// Whether the bytes are mail.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    !messages(bytes).is_empty()
}

/// The mails of a file, one or many; none of what is no mail.
pub(super) fn mails(bytes: &[u8]) -> Vec<Mail> {
    let parsed = messages(bytes).into_iter().filter_map(|one| MessageParser::new().parse(one));
    parsed.map(|message| Mail { author: author(&message), calendars: calendars(&message) }).collect()
}

/// Each message of a file by itself: the file, or those of an mbox (RFC 4155), without the lines between them.
fn messages(bytes: &[u8]) -> Vec<&[u8]> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let mut between = vec![(0, 0)];
    if is_between(bytes) {
        between.clear();
        let (mut at, mut after_a_gap) = (0, true);
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            let rest = bytes.get(at..).unwrap_or_default();
            if after_a_gap && is_between(rest) {
                between.push((at, at + line.len()));
            }
            after_a_gap = line.trim_ascii().is_empty();
            at += line.len();
        }
    }
    let ends = between.iter().skip(1).map(|(end, _)| *end).chain([bytes.len()]);
    let all = between.iter().zip(ends).filter_map(|((_, start), end)| bytes.get(*start..end));
    all.filter(|message| is_message(message)).collect()
}

/// Whether it goes on with a line between the messages of an mbox, and a message behind it.
fn is_between(rest: &[u8]) -> bool {
    let mut lines = lines(rest);
    lines.next().is_some_and(|line| line.starts_with(b"From ")) && lines.next().and_then(field).is_some()
}

/// Whether it begins with header fields, whichever they are and in whichever order (RFC 5322 section 2.2), and one of them says of what
/// kind its content is (RFC 2045). The first line of a calendar looks like one too.
fn is_message(bytes: &[u8]) -> bool {
    let mut head = lines(bytes).take_while(|line| !line.is_empty()).map(field).peekable();
    let is_mime = |name: &[u8]| {
        let name = name.to_ascii_lowercase();
        name.starts_with(b"content-") || name == b"mime-version"
    };
    let is_begun = head.peek().copied().flatten().is_some_and(|name| !name.eq_ignore_ascii_case(b"BEGIN"));
    is_begun && head.flatten().any(is_mime)
}

fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line))
}

/// The name of a header field; none of a line that begins none.
fn field(line: &[u8]) -> Option<&[u8]> {
    let name = line.get(..line.iter().position(|byte| *byte == b':')?)?.trim_ascii_end();
    (!name.is_empty() && name.iter().all(u8::is_ascii_graphic)).then_some(name)
}

/// The calendars in a message.
fn calendars(message: &Message<'_>) -> Vec<Vec<u8>> {
    let mut parts = Vec::new();
    collect(message, DEEPEST, &mut parts);
    // The same calendar stands as an alternative and as an attachment.
    let mut seen: Vec<Vec<u8>> = Vec::new();
    parts.retain(|part| {
        let new = !seen.contains(part);
        if new {
            seen.push(part.clone());
        }
        new
    });
    parts
}

/// Whose mail it is.
#[derive(Debug, Clone)]
pub(super) struct Author {
    /// As the mail has it, or empty.
    name: String,
    /// In lower case.
    pub(super) address: String,
}

impl Author {
    /// Name and address as a mail has them.
    pub(super) fn spelled(&self) -> String {
        let Self { name, address } = self;
        if name.is_empty() { address.clone() } else { format!("{name} <{address}>") }
    }
}

/// The author of a message.
fn author(message: &Message<'_>) -> Option<Author> {
    let from = message.from()?.first()?;
    let address = in_letters(&from.address()?.to_lowercase());
    Some(Author { name: line(from.name().unwrap_or_default()), address })
}

fn collect(message: &Message<'_>, deepest: usize, parts: &mut Vec<Vec<u8>>) {
    for part in &message.parts {
        match &part.body {
            PartType::Message(inner) if deepest > 0 => collect(inner, deepest - 1, parts),
            PartType::Text(text) if holds(text) => parts.push(text.as_bytes().to_vec()),
            PartType::Html(text) if holds(text) => parts.push(text.as_bytes().to_vec()),
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
                let kind =
                    part.content_type().and_then(|kind| kind.subtype()).unwrap_or_default().to_lowercase();
                let name = part.attachment_name().unwrap_or_default().to_lowercase();
                if kind == "calendar" || kind == "ics" || name.ends_with(".ics") {
                    parts.push(bytes.to_vec());
                }
                let whole_mail = deepest > 0 && (kind == "rfc822" || name.ends_with(".eml"));
                if let Some(inner) = MessageParser::new().parse(bytes.as_ref()).filter(|_| whole_mail) {
                    collect(&inner, deepest - 1, parts);
                }
            }
            _ => {}
        }
    }
}

/// Whether a text begins with a calendar.
fn holds(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    start.get(..15).is_some_and(|head| head.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}
