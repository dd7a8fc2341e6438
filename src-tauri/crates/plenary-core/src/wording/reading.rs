//! A mail of the outbox (RFC 5322, MIME) as its reader will see it: who, what, and what is enclosed.

use crate::error::{Error, Result};
use crate::rules::mail_domain::{in_ascii, in_letters};
use mail_parser::{Address, MessageParser, MimeHeaders};

/// What a reader sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub from: String,
    pub to: String,
    /// The plain text.
    pub text: String,
    pub enclosures: Vec<Enclosure>,
}

/// A file that comes with it, or a calendar item in it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Enclosure {
    pub name: String,
    /// Without parameters.
    pub media_type: String,
    pub bytes: usize,
    /// Its text, when it has any: a calendar file.
    pub text: Option<String>,
}

/// Reads a mail.
pub fn read(eml: &[u8]) -> Result<Reading> {
    let mail = MessageParser::default().parse(eml);
    let mail = mail.ok_or_else(|| Error::Internal("a message of the outbox is no mail".to_owned()))?;
    let enclosed = mail.parts.iter().filter(|part| {
        part.content_type().is_some_and(|kind| {
            let is_a_body = kind.ctype() == "text" && matches!(kind.subtype(), Some("plain" | "html"));
            kind.ctype() != "multipart" && !is_a_body
        })
    });
    let enclosures = enclosed.map(|part| {
        let media_type =
            part.content_type().map(|kind| format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("")));
        Enclosure {
            name: part.attachment_name().unwrap_or_default().to_owned(),
            media_type: media_type.unwrap_or_default(),
            bytes: part.contents().len(),
            text: std::str::from_utf8(part.contents()).ok().map(str::to_owned),
        }
    });
    Ok(Reading {
        from: shown(mail.from()),
        to: shown(mail.to()),
        text: mail.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
        enclosures: enclosures.collect(),
    })
}

fn shown(address: Option<&Address<'_>>) -> String {
    let one = |one: &mail_parser::Addr<'_>| match (one.name(), one.address().map(in_letters)) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (name, address) => address.unwrap_or_else(|| name.unwrap_or_default().to_owned()),
    };
    address.map(|list| list.iter().map(one).collect::<Vec<_>>().join(", ")).unwrap_or_default()
}

/// The same mail as an account with that address hands it over: where somebody else wrote it, Sender says who sends it (RFC 5322
/// section 3.6.2).
pub fn sent_by(eml: &[u8], account: &str) -> Vec<u8> {
    let mail = MessageParser::default().parse(eml);
    let author = mail.as_ref().and_then(|mail| mail.from()?.first()?.address());
    let account = in_ascii(account);
    if author.is_none_or(|author| in_ascii(author).eq_ignore_ascii_case(&account)) {
        return eml.to_vec();
    }
    let address: String =
        account.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !"<>".contains(*c)).collect();
    [format!("Sender: <{address}>\r\n").as_bytes(), eml].concat()
}

/// The same mail as a file that Outlook opens as a draft; other programs do not mind the line.
pub fn as_draft(eml: &[u8]) -> Vec<u8> {
    [b"X-Unsent: 1\r\n", eml].concat()
}
