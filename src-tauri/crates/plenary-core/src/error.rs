//! What can go wrong, as a code with parameters; the sentences stand in `ui/locales/<language>/errors.ftl`.

use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// The result of everything the core does.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A refusal names what was wrong, where, and with which values. `code` is the message `error-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// Kebab-case; stable; one sentence and one remedy each.
    pub code: &'static str,
    /// The field of the request that is wrong, when it is one.
    pub field: Option<&'static str>,
    /// Values for the sentence, by name.
    pub params: BTreeMap<&'static str, String>,
}

impl Refusal {
    /// A refusal with this code.
    pub fn new(code: &'static str) -> Self {
        Self { code, field: None, params: BTreeMap::new() }
    }

    /// Says which field of the request is wrong.
    #[must_use]
    pub fn field(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// Adds a value for the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.insert(name, value.to_string());
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if let Some(field) = self.field {
            write!(f, " in {field}")?;
        }
        for (name, value) in &self.params {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

/// Everything the core can answer instead of a result.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The request cannot be carried out as it stands; nothing was changed.
    #[error("{0}")]
    Refused(Refusal),
    /// The store answered with an error of its own; nothing was changed.
    #[error("the workspace file: {0}")]
    Store(#[from] rusqlite::Error),
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The user stopped a long task; nothing was changed.
    #[error("cancelled")]
    Cancelled,
    /// Something that the program promises did not hold.
    #[error("internal: {0}")]
    Internal(String),
}

pub use rusqlite::Error as StoreError;

/// What is to be done about an error of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreTrouble {
    /// The file is not as it was written.
    Damage,
    /// A constraint of the schema, or a question it does not know: something that the operations should have refused before.
    Clash,
    /// The disk is full, gone, not writable, or another program holds the file.
    Disk,
}

impl StoreTrouble {
    /// Which of them an error is.
    pub fn of(error: &StoreError) -> Self {
        use rusqlite::ErrorCode::{
            CannotOpen, DatabaseBusy, DatabaseLocked, DiskFull, FileLockingProtocolFailed, ReadOnly,
            SystemIoFailure,
        };
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        match (error.sqlite_error_code(), error) {
            (Some(DatabaseCorrupt | NotADatabase), _)
            | (_, StoreError::FromSqlConversionFailure(..) | StoreError::InvalidColumnType(..))
            | (_, StoreError::IntegralValueOutOfRange(..) | StoreError::Utf8Error(..)) => Self::Damage,
            (Some(DiskFull | SystemIoFailure | CannotOpen | ReadOnly), _)
            | (Some(DatabaseBusy | DatabaseLocked | FileLockingProtocolFailed), _) => Self::Disk,
            _ => Self::Clash,
        }
    }
}

impl Error {
    /// An error about a file.
    pub fn file(path: impl AsRef<std::path::Path>, source: std::io::Error) -> Self {
        Self::File { path: path.as_ref().display().to_string(), source }
    }

    /// The refusal inside, when it is one.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Internal(format!("JSON: {error}"))
    }
}

/// Turns an absent row into a refusal that names it.
pub trait OrNotFound<T> {
    /// `noun` is the table's name; `id` what was asked for.
    fn or_not_found(self, noun: &'static str, id: impl ToString) -> Result<T>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self, noun: &'static str, id: impl ToString) -> Result<T> {
        self.ok_or_else(|| Refusal::new("not-found").with("noun", noun).with("id", id).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    #[test]
    fn only_a_disk_that_is_full_or_gone_is_told_as_one() {
        let of = |code| StoreTrouble::of(&StoreError::SqliteFailure(ffi::Error::new(code), None));
        assert_eq!(of(ffi::SQLITE_CONSTRAINT_UNIQUE), StoreTrouble::Clash);
        assert_eq!(of(ffi::SQLITE_CONSTRAINT_PRIMARYKEY), StoreTrouble::Clash);
        assert_eq!(of(ffi::SQLITE_CORRUPT), StoreTrouble::Damage);
        assert_eq!(of(ffi::SQLITE_NOTADB), StoreTrouble::Damage);
        assert_eq!(of(ffi::SQLITE_ERROR), StoreTrouble::Clash);
        let unread = StoreError::InvalidColumnType(0, "kind".to_owned(), rusqlite::types::Type::Text);
        assert_eq!(StoreTrouble::of(&unread), StoreTrouble::Damage);
        assert_eq!(of(ffi::SQLITE_READONLY), StoreTrouble::Disk);
        assert_eq!(of(ffi::SQLITE_FULL), StoreTrouble::Disk);
        assert_eq!(of(ffi::SQLITE_IOERR), StoreTrouble::Disk);
    }
}
