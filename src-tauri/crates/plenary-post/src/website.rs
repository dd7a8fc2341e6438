//! The office's website: WordPress by its REST API (version 2 of its core routes). What is published becomes a draft post there;
//! people at the website make it public.

mod publish;
mod rest;

use crate::Post;
use crate::http::{self, Codes};
use crate::keys::{self, Lock};
use plenary_core::error::{Refusal, Result};
use plenary_core::model::WebsiteAccount;
use rest::Rest;

pub use publish::{Choice, Conflict, Outcome, Picture, Publication, PublishedPost, Uploads, publish};

/// What its refusals are called.
static CODES: Codes = Codes {
    not_private: "website-not-private",
    host_unknown: "website-host-unknown",
    not_reached: "website-not-reached",
    not_trusted: "website-not-trusted",
    password_refused: "website-password-refused",
    forbidden: "website-forbidden",
    server: "website-server",
};

/// A website that answers, and who is signed in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Website {
    pub name: String,
    pub user: String,
}

/// Refuses an address that is not encrypted. In tests the loopback is allowed to be.
pub fn private_address(post: &Post, url: &str) -> Result<()> {
    http::private(post.trust(), url, &CODES)
}

fn rest(post: &Post, account: &WebsiteAccount) -> Result<Rest> {
    let password = keys::expect(post.keys(), &Lock::of_website(account))?;
    let client = http::Client::new(post.trust(), &account.url, (&account.user_name, &password), &CODES)?;
    Rest::discover(client, &account.url)
}

/// Looks for the REST API, signs in, and asks whether posts may be written; says in plain words what is wrong.
pub fn test(post: &Post, account: &WebsiteAccount) -> Result<Website> {
    let rest = rest(post, account)?;
    let me = rest.get("wp/v2/users/me", "context=edit")?;
    let may_write = me.pointer("/capabilities/edit_posts").and_then(serde_json::Value::as_bool);
    if may_write == Some(false) {
        let host = account.url.split('/').nth(2).unwrap_or_default();
        return Err(Refusal::new("website-forbidden")
            .with("host", host)
            .with("user", &account.user_name)
            .into());
    }
    let name = me.get("name").and_then(serde_json::Value::as_str).unwrap_or(&account.user_name);
    Ok(Website { name: rest.name().to_owned(), user: name.to_owned() })
}
