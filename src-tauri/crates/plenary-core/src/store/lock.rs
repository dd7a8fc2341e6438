//! One writing process at a time: a lock file beside the workspace, and who holds it.

use crate::error::{Error, Refusal, Result};
use crate::store::connect;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Held for as long as this lives; the system lets go of it when the process dies, however it dies.
pub struct Lock {
    _file: File,
    holder: PathBuf,
}

impl Lock {
    /// Takes the lock, trying for about `patience`. `who` is shown to others: "the Plenary window", "plenary import".
    pub fn take(workspace: &Path, who: &str, patience: Duration) -> Result<Self> {
        let path = beside(workspace, "lock");
        let holder = beside(workspace, "holder");
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = file.map_err(|error| match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                connect::read_only(workspace).into()
            }
            _ => Error::file(&path, error),
        })?;
        let pause = Duration::from_millis(50);
        let mut waited = Duration::ZERO;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if waited < patience => {
                    std::thread::sleep(pause);
                    waited += pause;
                }
                Err(TryLockError::WouldBlock) => return Err(held_by(workspace, &holder)),
                Err(TryLockError::Error(error)) => return Err(Error::file(&path, error)),
            }
        }
        let text = format!("{who} (process {})", std::process::id());
        std::fs::write(&holder, text).map_err(|error| Error::file(&holder, error))?;
        Ok(Self { _file: file, holder })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Only a courtesy: a holder that stays behind is overwritten by the next.
        let _ = std::fs::remove_file(&self.holder);
    }
}

fn held_by(workspace: &Path, holder: &Path) -> Error {
    let who = std::fs::read_to_string(holder).unwrap_or_default();
    let who = if who.is_empty() { "another program".to_owned() } else { who };
    Refusal::new("workspace-in-use").with("path", workspace.display()).with("holder", who).into()
}

/// `office.plenary` → `office.plenary-lock`.
fn beside(workspace: &Path, what: &str) -> PathBuf {
    let mut name = workspace.file_name().unwrap_or_default().to_os_string();
    name.push(format!("-{what}"));
    workspace.with_file_name(name)
}
