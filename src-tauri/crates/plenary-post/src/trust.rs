//! Whom to believe that they are the server they say: the system's certificates, or in tests one that the test made.

use lettre::transport::smtp::client::{Certificate, CertificateStore, TlsParameters};
use plenary_core::error::{Error, Result};
use std::time::Duration;
use ureq::tls::{RootCerts, TlsConfig};

/// Which certificates vouch for a server.
#[derive(Clone)]
pub struct Trust(Kind, Option<Duration>);

#[derive(Clone)]
enum Kind {
    System,
    /// This one alone, in PEM.
    Only(String),
}

impl Trust {
    /// Those that the system trusts.
    pub fn of_this_computer() -> Self {
        Self(Kind::System, None)
    }

    /// One that a test has made, and no other; it may also speak HTTP without TLS on the loopback.
    pub fn only_for_tests(pem: impl Into<String>) -> Self {
        Self(Kind::Only(pem.into()), None)
    }

    /// The same, and a server on the web that says nothing for so long is lost: tests do not wait a minute.
    #[must_use]
    pub fn impatient(mut self, patience: Duration) -> Self {
        self.1 = Some(patience);
        self
    }

    /// How long to wait for a server on the web, where it is not as long as usual.
    pub(crate) fn patience(&self) -> Option<Duration> {
        self.1
    }

    /// Whether the loopback may be spoken to in the open.
    pub(crate) fn allows_open_loopback(&self) -> bool {
        matches!(self.0, Kind::Only(_))
    }

    /// For a mail server of that name.
    pub(crate) fn for_mail(&self, host: &str) -> Result<TlsParameters> {
        let builder = TlsParameters::builder(host.to_owned());
        let builder = match &self.0 {
            Kind::System => builder,
            Kind::Only(pem) => builder
                .certificate_store(CertificateStore::None)
                .add_root_certificate(Certificate::from_pem(pem.as_bytes()).map_err(unusable)?),
        };
        builder.build_rustls().map_err(unusable)
    }

    /// For calendar servers and the website.
    pub(crate) fn for_web(&self) -> Result<TlsConfig> {
        let roots = match &self.0 {
            Kind::System => RootCerts::PlatformVerifier,
            Kind::Only(pem) => {
                let certificate = ureq::tls::Certificate::from_pem(pem.as_bytes()).map_err(unusable)?;
                RootCerts::new_with_certs(&[certificate])
            }
        };
        Ok(TlsConfig::builder().root_certs(roots).build())
    }
}

fn unusable(error: impl std::fmt::Display) -> Error {
    Error::Internal(format!("certificates: {error}"))
}
