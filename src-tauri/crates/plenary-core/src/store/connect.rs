//! Opening a workspace file: the settings every connection has, and what is refused before anything is touched.

use crate::error::{Error, Refusal, Result};
use crate::store::{alphabet, migrate, search};
use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// "Plny" in the file's header: says that a SQLite file is a Plenary workspace.
pub const APPLICATION_ID: i32 = 0x506c_6e79;

/// The oldest SQLite that is sound enough (3.51.3), as `sqlite3_libversion_number` counts.
const OLDEST_SQLITE: i32 = 3_051_003;

/// A connection that may write.
pub fn writer(path: &Path) -> Result<Connection> {
    let conn = opened(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    conn.pragma_update(None, "journal_mode", "wal")?;
    settle(&conn)?;
    Ok(conn)
}

/// A connection that only reads; it never waits for the writer.
pub fn reader(path: &Path) -> Result<Connection> {
    let conn = opened(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    settle(&conn)?;
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

/// Opens the file and touches it, so that what cannot be opened is said here.
fn opened(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let open = || {
        let conn = Connection::open_with_flags(path, flags)?;
        mark(&conn, "user_version").map(|_| conn)
    };
    open().map_err(|error| unread(path, error))
}

fn mark(conn: &Connection, name: &str) -> rusqlite::Result<i32> {
    conn.pragma_query_value(None, name, |row| row.get(0))
}

/// A workspace that lives as long as the connection.
pub fn memory() -> Result<Connection> {
    let conn = Connection::open_in_memory()?;
    settle(&conn)?;
    Ok(conn)
}

fn settle(conn: &Connection) -> Result<()> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(Error::Internal(format!("SQLite {} is too old", rusqlite::version())));
    }
    conn.busy_timeout(Duration::from_secs(10))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "recursive_triggers", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cache_size", -32_000)?;
    conn.set_prepared_statement_cache_capacity(256);
    super::people_list::teach(conn)?;
    search::teach(conn)?;
    alphabet::teach(conn)?;
    Ok(())
}

/// What a file is, seen without changing a byte of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// No such file, or an empty one.
    Nothing,
    /// A workspace of this schema version.
    Workspace(i32),
}

/// Looks at a file: refuses what is no workspace and what a newer Plenary wrote.
pub fn look(path: &Path) -> Result<Found> {
    let shown = path.display().to_string();
    match std::fs::metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(Error::file(path, error)),
        Ok(meta) if meta.is_dir() => return Err(Refusal::new("not-a-workspace").with("path", shown).into()),
        Ok(meta) if meta.len() == 0 => return Ok(Found::Nothing),
        Ok(_) => {}
    }
    let (application, version) = if journal(path).exists() { asked(path)? } else { marks(path)? };
    if application != APPLICATION_ID {
        return Err(Refusal::new("not-a-workspace").with("path", shown).into());
    }
    if version > migrate::latest() {
        return Err(Refusal::new("newer-file")
            .with("path", shown)
            .with("found", version)
            .with("known", migrate::latest())
            .into());
    }
    Ok(Found::Workspace(version))
}

/// Where SQLite keeps what is not yet in the file itself.
fn journal(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

/// `application_id` and `user_version` as SQLite reads them, with what a program that crashed left beside the file.
fn asked(path: &Path) -> Result<(i32, i32)> {
    let conn = opened(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    Ok((mark(&conn, "application_id")?, mark(&conn, "user_version")?))
}

/// The same out of the file's first bytes ("1.3 The Database Header" of SQLite's file format): SQLite would leave two files
/// beside one that it may only read.
fn marks(path: &Path) -> Result<(i32, i32)> {
    let mut header = [0; 100];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut header));
    match read {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok((0, 0)),
        Err(error) => return Err(Error::file(path, error)),
        Ok(()) if !header.starts_with(b"SQLite format 3\0") => return Ok((0, 0)),
        Ok(()) => {}
    }
    let number = |at: usize| {
        let four = header.get(at..).and_then(<[u8]>::first_chunk);
        four.map_or(0, |four| i32::from_be_bytes(*four))
    };
    Ok((number(68), number(60)))
}

/// Why a file could not be looked at: it is something else, it lies where nothing may be written, or the disk fails.
fn unread(path: &Path, error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            read_only(path).into()
        }
        Some(ErrorCode::NotADatabase) => Refusal::new("not-a-workspace").with("path", path.display()).into(),
        _ => error.into(),
    }
}

/// The file lies where this user may change nothing.
pub(super) fn read_only(path: &Path) -> Refusal {
    Refusal::new("workspace-read-only").with("path", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    #[test]
    fn a_file_that_may_not_be_changed_is_not_called_something_else() {
        let said = |code: i32| {
            unread(Path::new("a.plenary"), rusqlite::Error::SqliteFailure(ffi::Error::new(code), None))
        };
        let code = |code: i32| said(code).refusal().map(|refusal| refusal.code.to_owned());
        assert_eq!(code(ffi::SQLITE_NOTADB).as_deref(), Some("not-a-workspace"));
        assert_eq!(code(ffi::SQLITE_CANTOPEN).as_deref(), Some("workspace-read-only"));
        assert_eq!(code(ffi::SQLITE_READONLY).as_deref(), Some("workspace-read-only"));
        assert_eq!(code(ffi::SQLITE_IOERR), None, "a disk that fails is no refusal");
    }
}
