//! Calendars inside mail (RFC 6047): `text/calendar` parts and attached files of an `.eml`, also in messages that were
//! forwarded whole, whatever their transfer encoding and charset.

use crate::imports::text::line;
use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

/// Mail in mail in mail: no deeper.
const DEEPEST: usize = 6;

/// Whether the bytes look like a message.
pub(super) fn is_mail(bytes: &[u8], name: &str) -> bool {
    let head = super::tidy::head(bytes);
    let named = name.ends_with(".eml") || name.ends_with(".mht");
    let headed =
        ["FROM:", "RECEIVED:", "RETURN-PATH:", "MIME-VERSION:", "DELIVERED-TO:", "DATE:", "SUBJECT:"];
    let first = head.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    named || headed.iter().any(|header| first.starts_with(header)) && head.contains("\nCONTENT-TYPE:")
}

/// The calendars in a message; none when it is no message, or holds none.
pub(super) fn calendar_parts(bytes: &[u8]) -> Vec<Vec<u8>> {
    if super::tidy::head(bytes).trim_start_matches('\u{feff}').trim_start().starts_with("BEGIN:")
        || !is_mail(bytes, "")
    {
        return Vec::new();
    }
    let mut parts = Vec::new();
    if let Some(message) = MessageParser::new().parse(bytes) {
        collect(&message, DEEPEST, &mut parts);
    }
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

/// The author of a mail; none of what is no mail.
pub(super) fn author(bytes: &[u8]) -> Option<Author> {
    let message = MessageParser::new().parse_headers(bytes).filter(|_| is_mail(bytes, ""))?;
    let from = message.from()?.first()?;
    let address = from.address()?.to_lowercase();
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
