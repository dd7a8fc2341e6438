//! An error as it crosses the border: a code with parameters; the sentence stands in `ui/locales/<language>/errors.ftl`.

use plenary_core::error::{Error, StoreError, StoreTrouble};
use std::collections::BTreeMap;

/// What the page or the command line is told instead of a result.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct WireError {
    /// Kebab-case; the message is `error-<code>`.
    pub code: String,
    /// The field of the request that is wrong, when it is one.
    pub field: Option<String>,
    /// Values for the sentence, by name.
    pub params: BTreeMap<String, String>,
}

impl WireError {
    /// An error that needs no core: a request that does not fit its command, an unknown command.
    pub fn new(code: &str, params: &[(&str, &str)]) -> Self {
        let params = params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { code: code.to_owned(), field: None, params }
    }
}

impl From<Error> for WireError {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refusal) => Self {
                code: refusal.code.to_owned(),
                field: refusal.field.map(str::to_owned),
                params: refusal.params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            },
            Error::File { path, source } => {
                Self::new("file", &[("path", &path), ("reason", &source.to_string())])
            }
            Error::Store(error) => of_store(&error),
            Error::Cancelled => Self::new("cancelled", &[]),
            Error::Internal(reason) => Self::new("internal", &[("reason", &reason)]),
        }
    }
}

/// What the store said, by what is to be done about it: only a full or missing disk is told as one.
fn of_store(error: &StoreError) -> WireError {
    let reason = [("reason", error.to_string())];
    let params = reason.each_ref().map(|(name, value)| (*name, value.as_str()));
    match StoreTrouble::of(error) {
        StoreTrouble::Damage => WireError::new("workspace-damaged", &params),
        StoreTrouble::Clash => WireError::new("store-refuses", &params),
        StoreTrouble::Disk => WireError::new("store", &params),
    }
}
