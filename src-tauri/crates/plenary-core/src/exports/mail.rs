//! Mail that carries a calendar file (iMIP, RFC 6047): MIME by RFC 2045 to 2047, ready to be sent.
//!
//! multipart/mixed holds multipart/alternative (plain, HTML, `text/calendar` with `method=` equal to METHOD) and the same
//! file as an attachment: Outlook and Gmail look at the alternative, others at the attachment.

#[cfg(test)]
mod tests;

use crate::error::{Error, Result};
use crate::rules::mail_domain::in_ascii;
use crate::rules::map_link::encoded;
use crate::wording::Letter;
use crate::wording::plain_mail::{Mailbox, mailbox};
use crate::wording::sentences::one_line;
use chrono::{DateTime, Utc};
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

/// What is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail<'a> {
    pub from: Mailbox,
    pub to: Mailbox,
    pub letter: &'a Letter,
    /// The calendar file.
    pub calendar: &'a [u8],
    /// The word of its METHOD.
    pub method: &'static str,
    pub date: DateTime<Utc>,
    /// What stands before the `@` of Message-ID, and marks the parts: letters, digits and hyphens.
    pub id: String,
}

/// The message. Text in any field stays text: line breaks and control characters go, names are encoded.
pub fn compose(mail: &Mail<'_>) -> Result<Vec<u8>> {
    let (from, to) = (mailbox(&mail.from), mailbox(&mail.to));
    let sender = in_ascii(&mail.from.address);
    let domain = sender.rsplit('@').next().unwrap_or_default();
    let message = MessageBuilder::new()
        .header("From", HeaderType::Address(from))
        .header("To", HeaderType::Address(to))
        .header("Subject", HeaderType::Text(Text::new(one_line(&mail.letter.subject))))
        .date(mail.date.timestamp())
        .message_id(format!("{}@{}", mail.id, plain_domain(domain)));
    let calendar = String::from_utf8(mail.calendar.to_vec());
    let calendar = calendar.map_err(|_| Error::Internal("a calendar file is text".to_owned()))?;
    let kind =
        ContentType::new("text/calendar").attribute("charset", "utf-8").attribute("method", mail.method);
    let body = vec![
        MimePart::new("text/plain", mail.letter.plain.as_str()),
        MimePart::new("text/html", mail.letter.html.as_str()),
        MimePart::new(kind, calendar),
    ];
    let file = MimePart::new(ContentType::new("application/ics").attribute("name", FILE_NAME), mail.calendar);
    let both = MimePart::new(several("multipart/alternative", "a", &mail.id), body);
    let parts = vec![both, file.attachment(FILE_NAME)];
    let message = message.body(MimePart::new(several("multipart/mixed", "m", &mail.id), parts));
    message.write_to_vec().map_err(|error| Error::Internal(format!("mail: {error}")))
}

fn several<'a>(kind: &'a str, mark: &str, id: &str) -> ContentType<'a> {
    ContentType::new(kind).attribute("boundary", format!("=_{mark}_{id}"))
}

fn plain_domain(domain: &str) -> String {
    let kept: String = domain.chars().filter(|c| c.is_ascii_alphanumeric() || ".-".contains(*c)).collect();
    if kept.is_empty() { "localhost".to_owned() } else { kept }
}

/// The address of a message to one person, written in the mail program that opens it (RFC 6068).
pub fn mailto(to: &Mailbox, subject: &str, plain: &str) -> String {
    let address = to.address.split('@').map(encoded).collect::<Vec<_>>().join("@");
    let body = plain.replace('\n', "\r\n");
    format!("mailto:{address}?subject={}&body={}", encoded(&one_line(subject)), encoded(&body))
}

const FILE_NAME: &str = "invitation.ics";
