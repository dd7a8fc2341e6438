//! Where passwords are kept: the system's key store (Windows Credential Manager, macOS Keychain, Secret Service on Linux).

use crate::http::server_of;
use crate::secret::Secret;
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::model::{CaldavAccount, MailAccount, Rewriter, WebsiteAccount};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Which password: of whom, where. Another server or another user is another lock, so that nobody gets a password by
/// changing the address in the workspace.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lock {
    service: String,
    user: String,
    host: String,
}

impl Lock {
    /// Of the mail account.
    pub fn of_mail(account: &MailAccount) -> Self {
        let host = format!("{}:{}", account.host, account.port);
        Self {
            service: format!("Plenary mail {host}"),
            user: account.user_name.clone(),
            host: account.host.clone(),
        }
    }

    /// Of a calendar server: its scheme, host and port, whatever the collection.
    pub fn of_caldav(account: &CaldavAccount) -> Self {
        Self::of_calendars(&account.url, &account.user_name)
    }

    /// The same before there is an account.
    pub fn of_calendars(url: &str, user: &str) -> Self {
        Self::of_server("Plenary calendar", url, user)
    }

    /// Of the website: its scheme, host and port.
    pub fn of_website(account: &WebsiteAccount) -> Self {
        Self::of_server("Plenary website", &account.url, &account.user_name)
    }

    /// Of the helper that rewrites: its scheme, host and port.
    pub fn of_rewriter(helper: &Rewriter) -> Self {
        Self::of_server("Plenary helper", &helper.address, "key")
    }

    fn of_server(what: &str, url: &str, user: &str) -> Self {
        let server = server_of(url);
        let host = server.rsplit('/').next().unwrap_or_default().to_owned();
        Self { service: format!("{what} {server}"), user: user.to_owned(), host }
    }
}

/// Keeps passwords.
pub trait KeyStore: Send + Sync {
    /// The password, if one is kept.
    fn get(&self, lock: &Lock) -> Result<Option<Secret>>;
    /// Keeps a password in place of an earlier one.
    fn set(&self, lock: &Lock, secret: &Secret) -> Result<()>;
    /// Keeps it no longer; no error when there was none.
    fn forget(&self, lock: &Lock) -> Result<()>;
}

/// The password, or a refusal that says whose is missing.
pub fn expect(keys: &dyn KeyStore, lock: &Lock) -> Result<Secret> {
    let missing = || Refusal::new("no-password").with("user", &lock.user).with("host", &lock.host).into();
    keys.get(lock)?.ok_or_else(missing)
}

/// The system's own.
pub struct SystemKeys;

impl SystemKeys {
    fn entry(lock: &Lock) -> Result<keyring::Entry> {
        // A secret service that is not there says so in many ways; all mean the same to whoever types a password.
        keyring::Entry::store_status().as_ref().map_err(|_| Refusal::new("no-key-store"))?;
        keyring::Entry::new(&lock.service, &lock.user).map_err(trouble)
    }
}

fn trouble(error: keyring::Error) -> Error {
    match error {
        keyring::Error::NoDefaultStore => Refusal::new("no-key-store").into(),
        error => Refusal::new("key-store").with("reason", plain(&error)).into(),
    }
}

/// What went wrong, without anything that was kept.
fn plain(error: &keyring::Error) -> String {
    match error {
        keyring::Error::PlatformFailure(error) => error.to_string(),
        keyring::Error::NoStorageAccess(error) => error.to_string(),
        keyring::Error::TooLong(what, most) => format!("{what} is longer than {most}"),
        _ => "it holds something else there".to_owned(),
    }
}

impl KeyStore for SystemKeys {
    fn get(&self, lock: &Lock) -> Result<Option<Secret>> {
        match Self::entry(lock)?.get_password() {
            Ok(text) => Ok(Some(Secret::new(text))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(trouble(error)),
        }
    }

    fn set(&self, lock: &Lock, secret: &Secret) -> Result<()> {
        Self::entry(lock)?.set_password(secret.reveal()).map_err(trouble)
    }

    fn forget(&self, lock: &Lock) -> Result<()> {
        match Self::entry(lock)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(trouble(error)),
        }
    }
}

/// Keeps them as long as the program runs, for tests and for the server that the pages are tested with.
#[derive(Default)]
pub struct MemoryKeys(Mutex<BTreeMap<Lock, Secret>>);

impl MemoryKeys {
    fn held(&self) -> std::sync::MutexGuard<'_, BTreeMap<Lock, Secret>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl KeyStore for MemoryKeys {
    fn get(&self, lock: &Lock) -> Result<Option<Secret>> {
        Ok(self.held().get(lock).cloned())
    }

    fn set(&self, lock: &Lock, secret: &Secret) -> Result<()> {
        self.held().insert(lock.clone(), secret.clone());
        Ok(())
    }

    fn forget(&self, lock: &Lock) -> Result<()> {
        self.held().remove(lock);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_server_or_user_is_another_lock() {
        let lock = |url: &str, user: &str| Lock::of_calendars(url, user);
        let ours = lock("https://dav.example.org/office/events/", "amina");
        assert_eq!(ours, lock("https://DAV.example.org/elsewhere/", "amina"));
        assert_ne!(ours, lock("https://dav.example.com/office/events/", "amina"));
        assert_ne!(ours, lock("https://dav.example.org:8443/office/events/", "amina"));
        assert_ne!(ours, lock("http://dav.example.org/office/events/", "amina"));
        assert_ne!(ours, lock("https://dav.example.org/office/events/", "tom"));
    }

    #[test]
    fn a_missing_password_says_whose() {
        let keys = MemoryKeys::default();
        let lock = Lock::of_calendars("https://dav.example.org/", "amina");
        assert_eq!(
            expect(&keys, &lock).unwrap_err().to_string(),
            r#"no-password host="dav.example.org" user="amina""#
        );
        keys.set(&lock, &Secret::new("p")).unwrap();
        assert_eq!(expect(&keys, &lock).unwrap(), Secret::new("p"));
        keys.forget(&lock).unwrap();
        assert_eq!(keys.get(&lock).unwrap(), None);
    }
}
