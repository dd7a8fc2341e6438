//! HTTP to one server: a request at a time, the password to this server only, and refusals in plain words. Calendar servers,
//! the website and the helper that rewrites are spoken to through it.

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
/// More than this is no answer.
const MOST_BYTES: u64 = 20 * 1024 * 1024;

/// How long to wait for an answer, how large it may be, and whether the server may be spoken to without TLS.
#[derive(Clone, Copy)]
pub struct Limits {
    pub patience: Duration,
    pub most_bytes: u64,
    pub open: bool,
}

/// What the refusals of one kind of server are called.
pub struct Codes {
    pub not_private: &'static str,
    pub host_unknown: &'static str,
    pub not_reached: &'static str,
    pub not_trusted: &'static str,
    pub password_refused: &'static str,
    pub forbidden: &'static str,
    /// Whatever else it said.
    pub server: &'static str,
}

/// What a server said.
pub struct Answer {
    pub status: u16,
    /// The version of what was asked for, or empty.
    pub etag: String,
    /// Where else to look, or empty.
    pub location: String,
    /// Every `Link` header.
    pub links: Vec<String>,
    pub body: Vec<u8>,
}

/// Somebody who is signed in at a server.
pub struct Client {
    agent: ureq::Agent,
    codes: &'static Codes,
    /// Scheme, host and port: the password goes nowhere else.
    server: String,
    host: String,
    user: String,
    authorization: Option<String>,
    most_bytes: u64,
}

/// Refuses an address that is not encrypted. In tests the loopback is allowed to be.
pub fn private(trust: &Trust, url: &str, codes: &Codes) -> Result<()> {
    let lower = url.trim().to_lowercase();
    let loopback = ["http://127.0.0.1", "http://localhost"].iter().any(|open| lower.starts_with(open));
    let has_user = lower.split('/').nth(2).is_some_and(|host| host.contains('@'));
    if !has_user && (lower.starts_with("https://") || (loopback && trust.allows_open_loopback())) {
        return Ok(());
    }
    Err(Refusal::new(codes.not_private).field("url").with("value", url).into())
}

impl Client {
    /// For the server of that address, as this user.
    pub fn new(
        trust: &Trust,
        url: &str,
        (user, password): (&str, &Secret),
        codes: &'static Codes,
    ) -> Result<Self> {
        private(trust, url, codes)?;
        let pair = STANDARD.encode(format!("{user}:{}", password.reveal()));
        let limits =
            Limits { patience: PATIENCE, most_bytes: MOST_BYTES, open: trust.allows_open_loopback() };
        Self::made(trust, url, (user, Some(format!("Basic {pair}"))), limits, codes)
    }

    /// For the server of that address, with a key or without one. Whether it may be spoken to in the open was asked before.
    pub fn with_key(
        trust: &Trust,
        url: &str,
        key: Option<&Secret>,
        limits: Limits,
        codes: &'static Codes,
    ) -> Result<Self> {
        let authorization = key.map(|key| format!("Bearer {}", key.reveal()));
        Self::made(trust, url, ("", authorization), limits, codes)
    }

    fn made(
        trust: &Trust,
        url: &str,
        (user, authorization): (&str, Option<String>),
        limits: Limits,
        codes: &'static Codes,
    ) -> Result<Self> {
        let config = ureq::Agent::config_builder()
            .tls_config(trust.for_web()?)
            .https_only(!limits.open)
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(trust.patience().unwrap_or(limits.patience)))
            .user_agent("Plenary")
            .build();
        let server = server_of(url);
        let host = server.rsplit('/').next().unwrap_or_default().to_owned();
        let (agent, user, most_bytes) = (config.new_agent(), user.to_owned(), limits.most_bytes);
        Ok(Self { agent, codes, server, host, user, authorization, most_bytes })
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

    /// One request; redirects are not followed.
    pub fn ask(&self, method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Answer> {
        if server_of(url) != self.server {
            return Err(self.strange("it points to another server"));
        }
        let mut request = Request::builder().method(method).uri(url);
        if let Some(authorization) = &self.authorization {
            request = request.header("Authorization", authorization);
        }
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
        let links = answer.headers().get_all("link").iter().filter_map(|link| link.to_str().ok());
        let links = links.map(str::to_owned).collect();
        if status == 401 {
            return Err(self.refusal(self.codes.password_refused).into());
        }
        let body = answer.body_mut().with_config().limit(self.most_bytes).read_to_vec();
        let body = body.map_err(|error| self.not_answered(&error))?;
        Ok(Answer { status, etag, location, links, body })
    }

    /// A refusal of what the server answered and nobody expected.
    pub fn unexpected(&self, answer: &Answer) -> Error {
        if answer.status == 403 {
            return self.refusal(self.codes.forbidden).with("user", &self.user).into();
        }
        self.strange(&format!("HTTP {}", answer.status))
    }

    /// A refusal in the server's own words.
    pub fn strange(&self, said: &str) -> Error {
        self.refusal(self.codes.server).with("said", said).into()
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
        if let ureq::Error::BodyExceedsLimit(_) = error {
            return self.strange(&format!("more than {} MB", self.most_bytes / 1024 / 1024));
        }
        let said = error.to_string();
        let code = match error {
            _ if self.is_unknown() => self.codes.host_unknown,
            ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => self.codes.not_trusted,
            _ if said.contains("certificate") => self.codes.not_trusted,
            _ => self.codes.not_reached,
        };
        self.refusal(code).with("reason", said).into()
    }
}

/// Scheme, host and port of an address.
pub fn server_of(url: &str) -> String {
    url.split('/').take(3).collect::<Vec<_>>().join("/").to_lowercase()
}
