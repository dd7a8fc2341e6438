//! A plain mail to one person (RFC 5322, MIME): paragraphs and lists, said as text and as HTML, without pictures or tricks.

use crate::error::{Error, Result};
use crate::rules::mail_domain::in_ascii;
use crate::wording::html::escaped;
use crate::wording::sentences::one_line;
use chrono::{DateTime, Utc};
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::mime::MimePart;

/// Somebody who sends or receives mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// As shown, or empty.
    pub name: String,
    pub address: String,
}

/// A part of a letter; all text is plain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Paragraph(String),
    List(Vec<String>),
}

/// What is written to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainMail {
    pub subject: String,
    /// BCP 47.
    pub language: &'static str,
    pub blocks: Vec<Block>,
}

/// What goes on the envelope and into the headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    pub from: Mailbox,
    pub to: Mailbox,
    pub date: DateTime<Utc>,
    /// Unique for ever: `<uuid>@<domain>`, without the brackets.
    pub message_id: String,
}

impl PlainMail {
    /// As text: lines as long as they come, a dash before each item.
    pub fn plain(&self) -> String {
        let block = |block: &Block| match block {
            Block::Paragraph(text) => text.clone(),
            Block::List(items) => items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n"),
        };
        self.blocks.iter().map(block).collect::<Vec<_>>().join("\n\n") + "\n"
    }

    /// As a page.
    pub fn html(&self) -> String {
        let lines = |text: &str| escaped(text).replace('\n', "<br>\n");
        let block = |block: &Block| match block {
            Block::Paragraph(text) => format!("<p>{}</p>\n", lines(text)),
            Block::List(items) => {
                let items = items.iter().map(|item| format!("<li>{}</li>\n", lines(item)));
                format!("<ul>\n{}</ul>\n", items.collect::<String>())
            }
        };
        let body = self.blocks.iter().map(block).collect::<String>();
        let (language, title) = (self.language, escaped(&self.subject));
        format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
             </head>\n<body>\n{body}</body>\n</html>\n"
        )
    }

    /// The whole mail, ready to be sent or to be opened in a mail program. The same text gives the same bytes.
    pub fn mail(&self, envelope: &Envelope) -> Result<Vec<u8>> {
        // Never met by accident in what people write, and none of it is taken from a clock.
        let boundary =
            format!("=_{}", envelope.message_id.replace(|c: char| !c.is_ascii_alphanumeric(), "_"));
        let alternative = ContentType::new("multipart/alternative").attribute("boundary", boundary);
        let parts = vec![MimePart::new("text/plain", self.plain()), MimePart::new("text/html", self.html())];
        MessageBuilder::new()
            .from(mailbox(&envelope.from))
            .to(mailbox(&envelope.to))
            .subject(one_line(&self.subject))
            .date(envelope.date.timestamp())
            .message_id(envelope.message_id.clone())
            .body(MimePart::new(alternative, parts))
            .write_to_vec()
            .map_err(|error| Error::Internal(format!("mail: {error}")))
    }
}

/// For a header: the name in one line, the address in ASCII as far as that goes, without what could end it.
pub(crate) fn mailbox(one: &Mailbox) -> Address<'static> {
    let name = Some(one_line(&one.name)).filter(|name| !name.is_empty());
    let stays = |c: &char| !c.is_whitespace() && !c.is_control() && !"<>".contains(*c);
    let address: String = one.address.chars().filter(stays).collect();
    Address::new_address(name, in_ascii(&address))
}

#[cfg(test)]
mod tests {
    use super::*;
    use mail_parser::MessageParser;

    fn plain_mail() -> PlainMail {
        PlainMail {
            subject: "Zoë’s follow-ups".to_owned(),
            language: "en-GB",
            blocks: vec![
                Block::Paragraph("Dear Zoë,\nhello".to_owned()),
                Block::List(vec!["a < b".to_owned(), "c".to_owned()]),
            ],
        }
    }

    fn envelope() -> Envelope {
        let box_of =
            |name: &str, address: &str| Mailbox { name: name.to_owned(), address: address.to_owned() };
        Envelope {
            from: box_of("The “Office”", "office@example.org"),
            to: box_of("Zoë\r\nBcc: all@example.org", "zoe@example.org"),
            date: DateTime::from_timestamp_nanos(1_788_249_600_000_000_000),
            message_id: "0190@calendar.example.org".to_owned(),
        }
    }

    #[test]
    fn text_and_page_say_the_same() {
        assert_eq!(plain_mail().plain(), "Dear Zoë,\nhello\n\n- a < b\n- c\n");
        assert!(
            plain_mail()
                .html()
                .contains("<p>Dear Zoë,<br>\nhello</p>\n<ul>\n<li>a &lt; b</li>\n<li>c</li>\n</ul>")
        );
    }

    #[test]
    fn a_mail_is_ascii_of_short_lines_and_reads_back() {
        let mail = plain_mail().mail(&envelope()).unwrap();
        assert_eq!(mail, plain_mail().mail(&envelope()).unwrap(), "the same each time");
        assert!(mail.is_ascii() && !mail.windows(2).any(|pair| pair[1] == b'\n' && pair[0] != b'\r'));
        assert!(mail.split(|byte| *byte == b'\n').all(|line| line.len() < 999));
        let read = MessageParser::default().parse(&mail).unwrap();
        assert_eq!(read.subject(), Some("Zoë’s follow-ups"));
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), plain_mail().plain());
        assert_eq!(read.message_id(), Some("0190@calendar.example.org"));
    }

    #[test]
    fn a_domain_of_other_letters_is_mailed_in_ascii() {
        let to = Mailbox { address: "zoe@exämple.org".to_owned(), ..envelope().to };
        let mail = plain_mail().mail(&Envelope { to, ..envelope() }).unwrap();
        assert!(mail.is_ascii());
        let read = MessageParser::default().parse(&mail).unwrap();
        let to = read.to().and_then(|to| to.first()).and_then(|to| to.address());
        assert_eq!(to, Some("zoe@xn--exmple-cua.org"));
    }

    #[test]
    fn a_name_cannot_add_a_header() {
        let mail = plain_mail().mail(&envelope()).unwrap();
        let read = MessageParser::default().parse(&mail).unwrap();
        assert!(read.bcc().is_none());
        assert_eq!(read.to().and_then(|to| to.first()).and_then(|to| to.address()), Some("zoe@example.org"));
    }
}
