//! SMTP (RFC 5321) with a private connection (RFC 3207, RFC 8314): one connection, a message at a time, and for each an
//! answer that says whether the server has it.
//!
//! Each command is given by itself, because only then is it known what a lost connection means: before the message was
//! handed over it was certainly not sent; afterwards nobody knows.

use crate::secret::Secret;
use crate::trust::Trust;
use lettre::Address;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::SmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::model::{MailAccount, MailSecurity};
use plenary_core::ops::outbox::Delivery;
use plenary_core::rules::mail_domain::in_ascii;
use std::error::Error as _;
use std::io::ErrorKind;
use std::net::ToSocketAddrs;
use std::time::Duration;

/// A server that says nothing for so long is lost (RFC 5321 section 4.5.3.2 allows more; nobody waits that long).
const PATIENCE: Duration = Duration::from_secs(60);
/// Until somebody is signed in, who may be looking on.
const FIRST_PATIENCE: Duration = Duration::from_secs(15);

/// A connection that was signed in.
pub struct Courier {
    connection: SmtpConnection,
}

impl Courier {
    /// Connects, makes the connection private, and signs in. A refusal says in which of these it failed.
    pub fn sign_in(account: &MailAccount, password: &Secret, trust: &Trust) -> Result<Self> {
        let at = Server { account };
        let port = u16::try_from(account.port).unwrap_or(0);
        let addresses = (account.host.as_str(), port).to_socket_addrs();
        let addresses: Vec<_> = addresses.map_err(|_| at.refusal("mail-host-unknown"))?.collect();
        let tls = trust.for_mail(&account.host)?;
        let name = ClientId::default();
        let wrapped = (account.security == MailSecurity::Tls).then_some(&tls);
        let connected =
            SmtpConnection::connect(addresses.as_slice(), Some(FIRST_PATIENCE), &name, wrapped, None);
        let mut connection = connected.map_err(|error| at.not_connected(&error))?;
        if account.security == MailSecurity::Starttls {
            if !connection.can_starttls() {
                connection.abort();
                return Err(at.refusal("mail-not-private").into());
            }
            connection.starttls(&tls, &name).map_err(|error| at.not_private(&error))?;
        }
        if !connection.is_encrypted() {
            return Err(at.refusal("mail-not-private").into());
        }
        let ways = [Mechanism::Plain, Mechanism::Login];
        if connection.server_info().get_auth_mechanism(&ways).is_none() {
            connection.abort();
            return Err(at.refusal("mail-no-way-in").into());
        }
        let credentials = Credentials::new(account.user_name.clone(), password.reveal().to_owned());
        connection.auth(&ways, &credentials).map_err(|error| at.not_signed_in(&error))?;
        connection.set_timeout(Some(PATIENCE)).map_err(|_| at.refusal("mail-not-reached"))?;
        Ok(Self { connection })
    }

    /// Whether the server is still there; asked before each message, since the pause between two may be long.
    pub fn is_there(&mut self) -> bool {
        !self.connection.has_broken() && self.connection.test_connected()
    }

    /// Hands one message over.
    pub fn deliver(&mut self, from: &str, to: &str, eml: &[u8]) -> Delivery {
        let address = |written: &str| in_ascii(written).parse::<Address>();
        let (Ok(from), Ok(to)) = (address(from), address(to)) else {
            return Delivery::Refused(format!("{to:?} is not an address that mail can be sent to"));
        };
        let info = self.connection.server_info();
        let mut options = Vec::new();
        if !(from.to_string().is_ascii() && to.to_string().is_ascii()) {
            if !info.supports_feature(Extension::SmtpUtfEight) {
                return Delivery::Refused("the server takes no addresses with such letters".to_owned());
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        if !eml.is_ascii() {
            if !info.supports_feature(Extension::EightBitMime) {
                return Delivery::Refused("the server takes no message with such letters".to_owned());
            }
            options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        let envelope = [
            Mail::new(Some(from), options).to_string(),
            Rcpt::new(to, Vec::new()).to_string(),
            Data.to_string(),
        ];
        for command in envelope {
            if let Err(error) = self.connection.command(command) {
                return self.before_the_message(&error);
            }
        }
        // The line break before the final dot is the last line's own.
        match self.connection.message(eml.strip_suffix(b"\r\n").unwrap_or(eml)) {
            Ok(_) => Delivery::Accepted,
            Err(error) => self.answered(&error).unwrap_or_else(|| {
                self.connection.abort();
                Delivery::InDoubt(said(&error))
            }),
        }
    }

    /// The message was not handed over yet: it was not sent, whatever happened.
    fn before_the_message(&mut self, error: &SmtpError) -> Delivery {
        let answer = self.answered(error);
        if answer.is_none() || self.connection.command(Rset).is_err() {
            self.connection.abort();
        }
        answer.unwrap_or_else(|| Delivery::NotSent(said(error)))
    }

    /// What the server said, if it said something.
    fn answered(&self, error: &SmtpError) -> Option<Delivery> {
        if error.is_transient() {
            return Some(Delivery::Deferred(said(error)));
        }
        error.is_permanent().then(|| Delivery::Refused(said(error)))
    }

    /// Takes leave.
    pub fn leave(mut self) {
        // Everything is accepted by now; a server that is gone already is no loss.
        self.connection.quit().ok();
    }
}

/// What the server said: the code, if any, and its text.
fn said(error: &SmtpError) -> String {
    let text = error.source().map(ToString::to_string).unwrap_or_default();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match error.status() {
        Some(code) => format!("{code} {text}").trim_end().to_owned(),
        // What a library says of a connection that ended is no sentence for people.
        None if is_about_the_connection(&text) => "The connection was lost.".to_owned(),
        None if text.is_empty() => error.to_string(),
        None => text,
    }
}

fn is_about_the_connection(text: &str) -> bool {
    let signs = [
        "close_notify",
        "docs.rs",
        "eset by peer",
        "roken pipe",
        "nexpected eof",
        "onnection aborted",
        "incomplete response",
    ];
    signs.iter().any(|sign| text.contains(sign))
}

/// A server about which something is refused.
struct Server<'a> {
    account: &'a MailAccount,
}

impl Server<'_> {
    fn refusal(&self, code: &'static str) -> Refusal {
        Refusal::new(code).with("host", &self.account.host).with("port", self.account.port)
    }

    /// With TLS from the first byte, a wrong certificate and a server that speaks in the open show here too.
    fn not_connected(&self, error: &SmtpError) -> Error {
        if is_about_certificates(error) {
            return self.refusal("mail-not-trusted").with("reason", said(error)).into();
        }
        if self.account.security == MailSecurity::Tls && is_no_tls(error) {
            return self.refusal("mail-not-private").into();
        }
        if error.is_permanent() || error.is_transient() {
            return self.refusal("mail-server").with("said", said(error)).into();
        }
        self.refusal("mail-not-reached").with("reason", said(error)).into()
    }

    fn not_private(&self, error: &SmtpError) -> Error {
        if is_about_certificates(error) {
            return self.refusal("mail-not-trusted").with("reason", said(error)).into();
        }
        self.refusal("mail-not-private").with("reason", said(error)).into()
    }

    fn not_signed_in(&self, error: &SmtpError) -> Error {
        if error.is_permanent() {
            return self.refusal("mail-password-refused").with("said", said(error)).into();
        }
        if is_silence(error) {
            return self.refusal("mail-silent").into();
        }
        self.refusal("mail-server").with("said", said(error)).into()
    }
}

/// Whether the server was waited for in vain: what the system calls that differs from one to the other.
fn is_silence(error: &SmtpError) -> bool {
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(io) = inner.downcast_ref::<std::io::Error>() {
            return matches!(io.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut);
        }
        source = inner.source();
    }
    false
}

fn is_about_certificates(error: &SmtpError) -> bool {
    said(error).contains("certificate")
}

fn is_no_tls(error: &SmtpError) -> bool {
    let said = said(error);
    ["corrupt message", "InvalidContentType", "unexpected message"].iter().any(|sign| said.contains(sign))
}
