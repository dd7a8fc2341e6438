//! The REST API of WordPress: where it is, and its answers as JSON.

use crate::http::{Answer, Client};
use plenary_core::error::{Refusal, Result};
use serde_json::Value;

/// A server may say so often that what is asked for lies elsewhere on it.
const MOST_REDIRECTS: usize = 3;
/// How a website says where its API is.
const RELATION: &str = "https://api.w.org/";

/// An API that was found.
pub struct Rest {
    client: Client,
    /// Ends in a slash; with `?rest_route=/` where the website has no pretty addresses.
    root: String,
    name: String,
}

impl Rest {
    /// Asks the website where its API is, else looks in the usual places.
    pub fn discover(client: Client, url: &str) -> Result<Self> {
        let told = told_by(&follow(&client, url)?.0).map(|root| client.absolute(&root)).transpose()?;
        let usual = [format!("{url}wp-json/"), format!("{url}?rest_route=/")];
        for root in told.into_iter().chain(usual) {
            let (answer, root) = follow(&client, &root)?;
            if let Some(index) = is_api(&answer) {
                let name = index.get("name").and_then(Value::as_str).unwrap_or(url).to_owned();
                return Ok(Self { client, root, name });
            }
            if !matches!(answer.status, 200..=299 | 404 | 410) {
                return Err(client.unexpected(&answer));
            }
        }
        Err(Refusal::new("website-no-rest").with("url", url).into())
    }

    /// What the website calls itself.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn address(&self, route: &str, query: &str) -> String {
        let whole = format!("{}{route}", self.root);
        match (query.is_empty(), whole.contains('?')) {
            (true, _) => whole,
            (false, true) => format!("{whole}&{query}"),
            (false, false) => format!("{whole}?{query}"),
        }
    }

    /// Reads something that has to be there.
    pub fn get(&self, route: &str, query: &str) -> Result<Value> {
        let answer =
            self.client.ask("GET", &self.address(route, query), &[("Accept", "application/json")], b"")?;
        self.read(&answer)
    }

    /// Reads something that may be gone.
    pub fn find(&self, route: &str, query: &str) -> Result<Option<Value>> {
        let answer =
            self.client.ask("GET", &self.address(route, query), &[("Accept", "application/json")], b"")?;
        if matches!(answer.status, 404 | 410) && says_why(&answer).is_some() {
            return Ok(None);
        }
        self.read(&answer).map(Some)
    }

    /// Writes something.
    pub fn post(&self, route: &str, body: &Value) -> Result<Value> {
        let headers = [("Accept", "application/json"), ("Content-Type", "application/json; charset=utf-8")];
        let answer =
            self.client.ask("POST", &self.address(route, ""), &headers, body.to_string().as_bytes())?;
        self.read(&answer)
    }

    /// Puts a file into the library.
    pub fn upload(&self, name: &str, kind: &str, bytes: &[u8]) -> Result<Value> {
        let disposition = format!("attachment; filename=\"{name}\"");
        let headers = [
            ("Accept", "application/json"),
            ("Content-Type", kind),
            ("Content-Disposition", disposition.as_str()),
        ];
        let answer = self.client.ask("POST", &self.address("wp/v2/media", ""), &headers, bytes)?;
        self.read(&answer)
    }

    /// A field that every answer of that kind has.
    pub fn number(&self, of: &Value, field: &str) -> Result<i64> {
        let number = of.get(field).and_then(Value::as_i64);
        number.ok_or_else(|| self.client.strange(&format!("its answer has no “{field}”")))
    }

    fn read(&self, answer: &Answer) -> Result<Value> {
        match answer.status {
            200..=299 => serde_json::from_slice(&answer.body)
                .map_err(|_| self.client.strange("its answer is not JSON but something else")),
            403 => Err(self.client.unexpected(answer)),
            300..=399 => Err(self.client.strange("it sends elsewhere while something is written")),
            _ => Err(match says_why(answer) {
                Some(why) => self.client.strange(&format!("HTTP {}: {why}", answer.status)),
                None => self.client.unexpected(answer),
            }),
        }
    }
}

/// A GET that goes where the server sends it, on the same server; with the address that answered.
fn follow(client: &Client, url: &str) -> Result<(Answer, String)> {
    let mut url = url.to_owned();
    for _ in 0..=MOST_REDIRECTS {
        let answer = client.ask("GET", &url, &[("Accept", "application/json, text/html")], b"")?;
        if !matches!(answer.status, 301 | 302 | 303 | 307 | 308) {
            return Ok((answer, url));
        }
        url = client.absolute(&answer.location)?;
    }
    Err(client.strange("it sends from one address to the next"))
}

/// The address in a `Link` header with WordPress's relation (RFC 8288).
fn told_by(answer: &Answer) -> Option<String> {
    let one = |link: &str| {
        let (address, parameters) = link.trim().strip_prefix('<')?.split_once('>')?;
        let relation = parameters.split(';').map(str::trim).find_map(|each| each.strip_prefix("rel="))?;
        (relation.trim_matches('"') == RELATION).then(|| address.to_owned())
    };
    answer.links.iter().flat_map(|links| links.split(',')).find_map(one)
}

/// The index of an API that has the routes for posts.
fn is_api(answer: &Answer) -> Option<Value> {
    let index: Value = serde_json::from_slice(&answer.body).ok().filter(|_| answer.status == 200)?;
    let has_posts = index.get("namespaces")?.as_array()?.iter().any(|name| name == "wp/v2");
    has_posts.then_some(index)
}

/// The sentence in an error of the API.
fn says_why(answer: &Answer) -> Option<String> {
    let error: Value = serde_json::from_slice(&answer.body).ok()?;
    error.get("code")?;
    Some(error.get("message")?.as_str()?.chars().take(200).collect())
}
