//! The requests of a calendar server (RFC 4791, RFC 4918), and their refusals.

use super::CODES;
use super::multistatus::{self, Found};
use crate::http;
use crate::secret::Secret;
use crate::trust::Trust;
use plenary_core::error::{Error, Refusal, Result};
use std::collections::BTreeMap;

pub use crate::http::Answer;

/// A server may say so often that what is asked for lies elsewhere on it.
const MOST_REDIRECTS: usize = 3;

const ASKED: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><prop>
<resourcetype/><displayname/><current-user-principal/><C:calendar-home-set/><C:supported-calendar-component-set/>
</prop></propfind>"#;

const VERSIONS: &str =
    r#"<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><getetag/></prop></propfind>"#;

/// Under which condition something is written.
pub enum If<'a> {
    /// Nothing is there yet.
    New,
    /// This version is there.
    Is(&'a str),
}

/// Somebody who is signed in at a calendar server.
pub struct Client(http::Client);

impl Client {
    /// For the server of that address.
    pub fn new(trust: &Trust, url: &str, user: &str, password: &Secret) -> Result<Self> {
        http::Client::new(trust, url, (user, password), &CODES).map(Self)
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
        let answer = self.properties(url, depth, ASKED)?;
        multistatus::read(&answer.body, |href| self.0.absolute(href))?.ok_or_else(|| self.not_webdav())
    }

    /// Which version of each object lies in a collection, by the last part of its address.
    pub fn versions(&self, url: &str) -> Result<BTreeMap<String, String>> {
        let answer = self.properties(url, "1", VERSIONS)?;
        multistatus::versions(&answer.body).ok_or_else(|| self.not_webdav())
    }

    fn not_webdav(&self) -> Error {
        self.0.strange("its answer is not the XML of WebDAV")
    }

    fn properties(&self, url: &str, depth: &str, asked: &str) -> Result<Answer> {
        let headers = [("Depth", depth), ("Content-Type", "application/xml; charset=utf-8")];
        let mut url = url.to_owned();
        for _ in 0..=MOST_REDIRECTS {
            let answer = self.0.ask("PROPFIND", &url, &headers, asked.as_bytes())?;
            match answer.status {
                301 | 302 | 307 | 308 => url = self.0.absolute(&answer.location)?,
                207 => return Ok(answer),
                404 | 410 => return Err(Refusal::new("caldav-gone").with("url", &url).into()),
                405 | 501 => return Err(Refusal::new("caldav-no-calendar").with("url", &url).into()),
                _ => return Err(self.unexpected(&answer)),
            }
        }
        Err(self.0.strange("it sends from one address to the next"))
    }

    /// Reads an object, or hears that it is not there.
    pub fn get(&self, url: &str) -> Result<Answer> {
        let answer = self.0.ask("GET", url, &[("Accept", "text/calendar")], b"")?;
        match answer.status {
            200..=299 | 404 | 410 => Ok(answer),
            _ => Err(self.unexpected(&answer)),
        }
    }

    /// Writes an object under a condition.
    pub fn put(&self, url: &str, bytes: &[u8], condition: &If<'_>) -> Result<Answer> {
        let kind = ("Content-Type", "text/calendar; charset=utf-8");
        match condition {
            If::New => self.0.ask("PUT", url, &[kind, ("If-None-Match", "*")], bytes),
            If::Is(etag) => self.0.ask("PUT", url, &[kind, ("If-Match", etag)], bytes),
        }
    }

    /// Deletes an object, if this version is there.
    pub fn delete(&self, url: &str, etag: &str) -> Result<Answer> {
        self.0.ask("DELETE", url, &[("If-Match", etag)], b"")
    }

    /// A refusal of what the server answered and nobody expected.
    pub fn unexpected(&self, answer: &Answer) -> Error {
        self.0.unexpected(answer)
    }
}
