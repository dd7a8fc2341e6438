//! Whom to believe that they are the server they say: the system's certificates, or in tests one that the test made.

use lettre::transport::smtp::client::{Certificate, CertificateStore, TlsParameters};
use plenary_core::error::{Error, Result};
use ureq::tls::{RootCerts, TlsConfig};

/// Which certificates vouch for a server.
#[derive(Clone)]
pub struct Trust(Kind);

#[derive(Clone)]
enum Kind {
    System,
    /// This one alone, in PEM.
    Only(String),
}

impl Trust {
    /// Those that the system trusts.
    pub fn of_this_computer() -> Self {
        Self(Kind::System)
    }

    /// One that a test has made, and no other; it may also speak HTTP without TLS on the loopback.
    pub fn only_for_tests(pem: impl Into<String>) -> Self {
        Self(Kind::Only(pem.into()))
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

    /// For calendar servers.
    pub(crate) fn for_calendars(&self) -> Result<TlsConfig> {
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
