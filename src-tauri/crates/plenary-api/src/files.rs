//! The one function that writes files: a temporary file beside the target, made durable, then renamed over it; and how files and
//! folders of several are named.

use plenary_core::error::{Error, Refusal, Result};
use plenary_core::rules::text::slug;
use std::collections::BTreeSet;
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

/// Makes the folder, or takes the one that is there.
pub fn make_folder(path: &Path) -> Result<()> {
    if path.is_file() {
        return Err(Refusal::new("no-such-folder").field("path").with("path", path.display()).into());
    }
    std::fs::create_dir_all(path).map_err(|error| Error::file(path, error))
}

/// The name of a path's last part, as people see it.
pub fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A slug of at most sixty letters; `otherwise` when there is none.
pub fn short(slug: &str, otherwise: &str) -> String {
    let short: String = slug.chars().take(60).collect();
    if short.is_empty() { otherwise.to_owned() } else { short }
}

/// The name with its ending, or with the first number that makes it new; `otherwise` in place of an empty one.
pub fn free(taken: &mut BTreeSet<String>, name: &str, otherwise: &str, ending: &str) -> String {
    let name = if name.is_empty() { otherwise } else { name };
    let numbered = (2..).map(|number: usize| format!("{name}-{number}{ending}"));
    let mut all = std::iter::once(format!("{name}{ending}")).chain(numbered);
    let found = all.find(|name| !taken.contains(name)).unwrap_or_default();
    taken.insert(found.clone());
    found
}

/// A message as a file: its number, whom it is to, and what about.
pub fn message_name(number: usize, to: &str, about: &str) -> String {
    format!("{number:04}-{}-{}.eml", short(&slug(to), "nobody"), short(&slug(about), "message"))
}
