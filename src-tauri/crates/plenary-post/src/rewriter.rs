//! The helper that rewrites: an endpoint that speaks as OpenAI's does (`/v1/models`, `/v1/chat/completions`). On this computer it
//! may be spoken to in the open, elsewhere only by HTTPS. What is sent is what the core made, byte for byte.

use crate::http::{Answer, Client, Codes, Limits};
use crate::keys::Lock;
use crate::{Post, Secret, Watch};
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::model::Rewriter;
use plenary_core::rules::rewriting;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// What its refusals are called.
static CODES: Codes = Codes {
    not_private: "rewriter-not-private",
    host_unknown: "rewriter-host-unknown",
    not_reached: "rewriter-not-reached",
    not_trusted: "rewriter-not-trusted",
    password_refused: "rewriter-key-refused",
    forbidden: "rewriter-key-refused",
    server: "rewriter-server",
};

/// A list of models comes at once or not at all.
const LISTING: Duration = Duration::from_secs(15);
/// More than this is neither a list nor a block.
const MOST_BYTES: u64 = 2 * 1024 * 1024;
/// How often somebody is asked whether to go on.
const NAP: Duration = Duration::from_millis(100);

/// Whether an address is on this computer.
pub fn is_here(address: &str) -> bool {
    let host = address.trim().to_lowercase();
    let host = host.split('/').nth(2).unwrap_or_default();
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    matches!(name, "localhost" | "127.0.0.1" | "::1")
}

/// Refuses an address that is neither on this computer nor encrypted.
pub fn private_address(address: &str) -> Result<()> {
    let lower = address.trim().to_lowercase();
    let has_user = lower.split('/').nth(2).is_some_and(|host| host.contains('@'));
    if !has_user && (lower.starts_with("https://") || (lower.starts_with("http://") && is_here(&lower))) {
        return Ok(());
    }
    Err(Refusal::new(CODES.not_private).field("address").with("value", address).into())
}

/// Where a block is sent.
pub fn address(helper: &Rewriter) -> String {
    format!("{}/v1/chat/completions", helper.address)
}

/// The key that is kept for this address, if one is.
pub fn key(post: &Post, helper: &Rewriter) -> Result<Option<Secret>> {
    match post.keys().get(&Lock::of_rewriter(helper)) {
        // Without a key store there is no key, and a helper on this computer needs none.
        Err(error) if error.refusal().is_some_and(|refusal| refusal.code == "no-key-store") => Ok(None),
        found => found,
    }
}

fn client(post: &Post, helper: &Rewriter, patience: Duration) -> Result<Client> {
    private_address(&helper.address)?;
    let limits = Limits { patience, most_bytes: MOST_BYTES, open: is_here(&helper.address) };
    Client::with_key(post.trust(), &helper.address, key(post, helper)?.as_ref(), limits, &CODES)
}

/// The models that the endpoint has; says in plain words what is wrong.
pub fn models(post: &Post, helper: &Rewriter) -> Result<Vec<String>> {
    let client = client(post, helper, LISTING)?;
    let url = format!("{}/v1/models", helper.address);
    let answer = client.ask("GET", &url, &[("Accept", "application/json")], b"");
    let has_key = key(post, helper)?.is_some();
    let answer = answer.map_err(|error| without_key(error, has_key))?;
    if answer.status == 200 { rewriting::models(&answer.body) } else { Err(refused(&client, &answer)) }
}

/// Where no key was sent, none was refused: one is needed.
fn without_key(error: Error, has_key: bool) -> Error {
    match error.refusal() {
        Some(refused) if refused.code == CODES.password_refused && !has_key => {
            let host = refused.params.get("host").cloned().unwrap_or_default();
            Refusal::new("rewriter-needs-key").with("host", host).into()
        }
        _ => error,
    }
}

/// What it answered in place of a list or a block, in its own words where it has some: "model not found".
fn refused(client: &Client, answer: &Answer) -> Error {
    match rewriting::complaint(&answer.body) {
        Some(said) if answer.status != 403 => client.strange(&format!("HTTP {}, {said}", answer.status)),
        _ => client.unexpected(answer),
    }
}

/// Sends a request as it is and gives what was answered. Whoever stops it waits no longer, and the answer is let go.
pub fn ask(post: &Post, helper: &Rewriter, request: Vec<u8>, watch: &dyn Watch) -> Result<Vec<u8>> {
    let seconds = u64::try_from(helper.seconds).unwrap_or(1).max(1);
    let client = client(post, helper, Duration::from_secs(seconds))?;
    let has_key = key(post, helper)?.is_some();
    let url = address(helper);
    let (sender, answered) = channel();
    std::thread::spawn(move || {
        let headers = [("Content-Type", "application/json"), ("Accept", "application/json")];
        let answer = client.ask("POST", &url, &headers, &request).and_then(|answer| match answer.status {
            200 => Ok(answer.body),
            _ => Err(refused(&client, &answer)),
        });
        let answer = answer.map_err(|error| without_key(error, has_key));
        // Nobody may be waiting any more.
        sender.send(answer).ok()
    });
    let naps = seconds.saturating_mul(10);
    for nap in 0..naps.saturating_add(50) {
        watch.step(nap.min(naps), naps, "job-rewriting")?;
        match answered.recv_timeout(NAP) {
            Ok(answer) => return answer,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    Err(Error::from(Refusal::new(CODES.not_reached).with("host", &helper.address).with("reason", "timeout")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_computer_is_spoken_to_in_the_open() {
        for good in [
            "http://localhost:11434",
            "http://127.0.0.1:1",
            "http://[::1]:8080/x",
            "https://models.example.org",
        ] {
            assert!(private_address(good).is_ok(), "{good}");
        }
        for bad in [
            "http://models.example.org",
            "http://localhost.example.org",
            "http://127.0.0.1.example.org",
            "http://localhost@example.org/",
            "http://localhost:80@example.org/",
            "ftp://localhost",
            "localhost:11434",
            "",
        ] {
            assert!(private_address(bad).is_err(), "{bad}");
        }
    }
}
