//! HTTP to a calendar server: a request at a time, the password to this server only, and refusals in plain words.

use super::multistatus::{self, Found};
use super::{check, server_of};
use crate::secret::Secret;
use crate::trust::Trust;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use plenary_core::error::{Error, Refusal, Result};
use std::net::ToSocketAddrs;
use std::time::Duration;
use ureq::http::Request;

/// A server that says nothing for so long is lost.
const PATIENCE: Duration = Duration::from_secs(60);
/// More than this is no calendar.
const MOST_BYTES: u64 = 20 * 1024 * 1024;
/// A server may say so often that what is asked for lies elsewhere on it.
const MOST_REDIRECTS: usize = 3;

const ASKED: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><prop>
<resourcetype/><displayname/><current-user-principal/><C:calendar-home-set/><C:supported-calendar-component-set/>
</prop></propfind>"#;

/// What a server said.
pub struct Answer {
    pub status: u16,
    /// The version of what was asked for, or empty.
    pub etag: String,
    pub body: Vec<u8>,
    location: String,
}

/// Under which condition something is written.
pub enum If<'a> {
    /// Nothing is there yet.
    New,
    /// This version is there.
    Is(&'a str),
}

/// Somebody who is signed in at a server.
pub struct Client {
    agent: ureq::Agent,
    /// Scheme, host and port: the password goes nowhere else.
    server: String,
    host: String,
    user: String,
    authorization: String,
}

impl Client {
    /// For the server of that address.
    pub fn new(trust: &Trust, url: &str, user: &str, password: &Secret) -> Result<Self> {
        check(trust, url)?;
        let config = ureq::Agent::config_builder()
            .tls_config(trust.for_calendars()?)
            .https_only(!trust.allows_open_loopback())
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(PATIENCE))
            .user_agent("Plenary")
            .build();
        let server = server_of(url);
        let host = server.rsplit('/').next().unwrap_or_default().to_owned();
        let pair = STANDARD.encode(format!("{user}:{}", password.reveal()));
        let authorization = format!("Basic {pair}");
        Ok(Self { agent: config.new_agent(), server, host, user: user.to_owned(), authorization })
    }

    /// The whole address of a path that the server gave.
    pub fn absolute(&self, href: &str) -> Result<String> {
        if href.starts_with('/') {
            return Ok(format!("{}{href}", self.server));
        }
        if server_of(href) == self.server {
            return Ok(href.to_owned());
        }
        Err(self.strange("it points to another server"))
    }

    /// What lies at an address.
    pub fn look(&self, url: &str) -> Result<Vec<Found>> {
        self.propfind(url, "0")
    }

    /// What lies in a collection, and the collection.
    pub fn list(&self, url: &str) -> Result<Vec<Found>> {
        self.propfind(url, "1")
    }

    fn propfind(&self, url: &str, depth: &str) -> Result<Vec<Found>> {
        let headers = [("Depth", depth), ("Content-Type", "application/xml; charset=utf-8")];
        let mut url = url.to_owned();
        for _ in 0..=MOST_REDIRECTS {
            let answer = self.ask("PROPFIND", &url, &headers, ASKED.as_bytes())?;
            match answer.status {
                301 | 302 | 307 | 308 => url = self.absolute(&answer.location)?,
                207 => {
                    return multistatus::read(&answer.body, |href| self.absolute(href))?
                        .ok_or_else(|| self.strange("its answer is not the XML of WebDAV"));
                }
                404 | 410 => return Err(Refusal::new("caldav-gone").with("url", &url).into()),
                405 | 501 => return Err(Refusal::new("caldav-no-calendar").with("url", &url).into()),
                _ => return Err(self.unexpected(&answer)),
            }
        }
        Err(self.strange("it sends from one address to the next"))
    }

    /// Reads an object.
    pub fn get(&self, url: &str) -> Result<Answer> {
        self.ask("GET", url, &[("Accept", "text/calendar")], b"")
    }

    /// Writes an object under a condition.
    pub fn put(&self, url: &str, bytes: &[u8], condition: &If<'_>) -> Result<Answer> {
        let kind = ("Content-Type", "text/calendar; charset=utf-8");
        match condition {
            If::New => self.ask("PUT", url, &[kind, ("If-None-Match", "*")], bytes),
            If::Is(etag) => self.ask("PUT", url, &[kind, ("If-Match", etag)], bytes),
        }
    }

    /// Deletes an object, if this version is there.
    pub fn delete(&self, url: &str, etag: &str) -> Result<Answer> {
        self.ask("DELETE", url, &[("If-Match", etag)], b"")
    }

    fn ask(&self, method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Answer> {
        if server_of(url) != self.server {
            return Err(self.strange("it points to another server"));
        }
        let mut request =
            Request::builder().method(method).uri(url).header("Authorization", &self.authorization);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let sent = if body.is_empty() {
            self.agent.run(request.body(()).map_err(|_| self.strange("its address cannot be asked"))?)
        } else {
            self.agent.run(request.body(body).map_err(|_| self.strange("its address cannot be asked"))?)
        };
        let mut answer = sent.map_err(|error| self.not_answered(&error))?;
        let header = |name: &str| {
            let value = answer.headers().get(name).and_then(|value| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let (status, etag, location) = (answer.status().as_u16(), header("etag"), header("location"));
        if status == 401 {
            return Err(self.refusal("caldav-password-refused").into());
        }
        let body = answer.body_mut().with_config().limit(MOST_BYTES).read_to_vec();
        Ok(Answer { status, etag, location, body: body.map_err(|error| self.not_answered(&error))? })
    }

    /// A refusal of what the server answered and nobody expected.
    pub fn unexpected(&self, answer: &Answer) -> Error {
        if answer.status == 403 {
            return self.refusal("caldav-forbidden").with("user", &self.user).into();
        }
        self.strange(&format!("HTTP {}", answer.status))
    }

    fn strange(&self, said: &str) -> Error {
        self.refusal("caldav-server").with("said", said).into()
    }

    fn refusal(&self, code: &'static str) -> Refusal {
        Refusal::new(code).with("host", &self.host)
    }

    /// Whether nobody knows a server of that name; asked once it did not answer.
    fn is_unknown(&self) -> bool {
        let name = self.host.split(':').next().unwrap_or_default();
        (name, 443).to_socket_addrs().is_err()
    }

    fn not_answered(&self, error: &ureq::Error) -> Error {
        let said = error.to_string();
        let refusal = match error {
            _ if self.is_unknown() => self.refusal("caldav-host-unknown"),
            ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => {
                self.refusal("caldav-not-trusted")
            }
            _ if said.contains("certificate") => self.refusal("caldav-not-trusted"),
            _ => self.refusal("caldav-not-reached"),
        };
        refusal.with("reason", said).into()
    }
}
