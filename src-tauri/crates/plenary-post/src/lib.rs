//! What leaves by the network: mail, CalDAV, posts of a website, and blocks for the helper that rewrites. Nothing else in Plenary opens a socket.
//!
//! The core knows messages and calendar items; this crate carries them. It keeps no state of its own: what was sent is in the
//! workspace, passwords are in the system's key store.

pub mod caldav;
pub mod keys;
pub mod outbox;
pub mod rewriter;
pub mod secret;
pub mod smtp;
pub mod trust;
pub mod website;

mod http;

use keys::{KeyStore, SystemKeys};
use plenary_core::error::Result;
use plenary_core::store::Change;
use std::sync::{Arc, Mutex};
use trust::Trust;

pub use secret::Secret;

/// Everything that reaches out of the computer: where passwords are kept, whom to believe, and what is under way.
#[derive(Clone)]
pub struct Post {
    keys: Arc<dyn KeyStore>,
    trust: Trust,
    /// Held while the outbox is sent.
    sending: Arc<Mutex<()>>,
}

impl Post {
    /// With the system's key store and the system's certificates.
    pub fn of_this_computer() -> Self {
        Self::with(Arc::new(SystemKeys), Trust::of_this_computer())
    }

    /// With another key store and other certificates, for tests and for the server that the pages are tested with.
    pub fn with(keys: Arc<dyn KeyStore>, trust: Trust) -> Self {
        Self { keys, trust, sending: Arc::default() }
    }

    /// Where passwords are kept.
    pub fn keys(&self) -> &dyn KeyStore {
        &*self.keys
    }

    /// Whom to believe.
    pub(crate) fn trust(&self) -> &Trust {
        &self.trust
    }
}

/// Hears how long work gets on, and says whether it is to go on.
pub trait Watch {
    /// How much is done of how much, and a message id of what is being done; an error stops the work.
    fn step(&self, done: u64, total: u64, what: &str) -> Result<()>;
    /// Something was committed on the way.
    fn changed(&self, changes: &[Change]);
}
