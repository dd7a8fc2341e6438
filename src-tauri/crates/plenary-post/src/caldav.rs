//! CalDAV (RFC 4791): which calendars a server has, and what is put into one of them.

mod client;
mod kept;
mod multistatus;
mod publish;

use crate::http::{self, Codes};
use crate::keys::{self, Lock};
use crate::{Post, Secret};
use client::Client;
use plenary_core::error::{Refusal, Result};
use plenary_core::model::CaldavAccount;
use plenary_core::rules::alphabet;

pub use kept::kept;
pub use multistatus::Collection;
pub use publish::{Choice, Chosen, Conflict, PublishReport, Source, publish};

/// What its refusals are called.
static CODES: Codes = Codes {
    not_private: "caldav-not-private",
    host_unknown: "caldav-host-unknown",
    not_reached: "caldav-not-reached",
    not_trusted: "caldav-not-trusted",
    password_refused: "caldav-password-refused",
    forbidden: "caldav-forbidden",
    server: "caldav-server",
};

/// So many calendars can be chosen from.
const MOST: usize = 500;

/// Refuses an address that is not encrypted. In tests the loopback is allowed to be.
pub fn private_address(post: &Post, url: &str) -> Result<()> {
    http::private(post.trust(), url, &CODES)
}

fn client(post: &Post, account: &CaldavAccount) -> Result<Client> {
    let password = keys::expect(post.keys(), &Lock::of_caldav(account))?;
    Client::new(post.trust(), &account.url, &account.user_name, &password)
}

/// Connects, signs in and looks at the calendar; says in plain words what is wrong.
pub fn test(post: &Post, account: &CaldavAccount) -> Result<Collection> {
    let found = client(post, account)?.look(&account.url)?;
    let calendar = found.into_iter().find(|one| one.is_calendar).map(|one| one.collection);
    calendar.ok_or_else(|| Refusal::new("caldav-no-calendar").with("url", &account.url).into())
}

/// The calendars that somebody has at a server: at this address, or where it says they are.
pub fn calendars(post: &Post, url: &str, user: &str, password: &Secret) -> Result<Vec<Collection>> {
    let client = Client::new(post.trust(), url, user, password)?;
    let here = client.look(url)?;
    let found = if here.iter().any(|one| one.is_calendar) {
        here
    } else {
        let home = here.iter().find_map(|one| one.home.clone());
        let principal = here.iter().find_map(|one| one.principal.clone());
        match (home, principal) {
            (Some(home), _) => client.list(&home)?,
            (None, Some(principal)) => {
                let at = client.look(&principal)?;
                let home = at.into_iter().find_map(|one| one.home).unwrap_or(principal);
                client.list(&home)?
            }
            (None, None) => client.list(url)?,
        }
    };
    let mut found: Vec<Collection> =
        found.into_iter().filter(|one| one.is_calendar).map(|one| one.collection).collect();
    found.sort_by_cached_key(|one| (alphabet::key(&one.name), one.url.clone()));
    match found.len() {
        0 => Err(Refusal::new("caldav-no-calendar").with("url", url).into()),
        1..=MOST => Ok(found),
        _ => Err(Refusal::new("caldav-too-many").with("most", MOST).into()),
    }
}
