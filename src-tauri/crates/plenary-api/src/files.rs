//! The one function that writes files: a temporary file beside the target, made durable, then renamed over it.

use plenary_core::error::{Error, Refusal, Result};
use std::io::Write;
use std::path::Path;

/// Writes all of it or leaves what was there.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Refusal::new("no-such-folder").field("path").with("path", folder.display()).into());
    }
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| Error::file(path, error))?;
    file.write_all(bytes).map_err(|error| Error::file(path, error))?;
    open_to_others(file.as_file()).map_err(|error| Error::file(path, error))?;
    file.as_file().sync_all().map_err(|error| Error::file(path, error))?;
    file.persist(path).map_err(|error| Error::file(path, error.error))?;
    Ok(())
}

/// Temporary files are closed to others; a finished document is an ordinary file.
#[cfg(unix)]
fn open_to_others(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_to_others(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}

/// Reads a whole file that a person picked; refuses what is too large to be one.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    const MOST: u64 = 200 * 1024 * 1024;
    let size = std::fs::metadata(path).map_err(|error| Error::file(path, error))?.len();
    if size > MOST {
        return Err(Refusal::new("file-too-large").field("path").with("path", path.display()).into());
    }
    std::fs::read(path).map_err(|error| Error::file(path, error))
}
