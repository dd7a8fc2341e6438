//! The one place that writes files: a temporary file beside the target, made durable, then renamed over it; and how files and
//! folders of several are named.

use plenary_core::error::{Error, Refusal, Result};
use plenary_core::rules::text::slug;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Nothing larger is read.
const MOST: u64 = 200 * 1024 * 1024;

/// Whom a new file is for; one that is there stays open to whom it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Whoever may read what this person writes, as the computer has it.
    Others,
    /// Nobody but this person: personal data.
    Oneself,
}

/// Writes all of it or leaves what was there.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    write_for(For::Others, path, bytes)
}

/// The same, and says whom the file is for when it is new. A link stays, and the file it leads to is replaced; a pipe or a device is
/// written to.
pub fn write_for(whom: For, path: &Path, bytes: &[u8]) -> Result<()> {
    let wrong = |error| Error::file(path, error);
    if flows(path) {
        let mut open = std::fs::OpenOptions::new().write(true).open(path).map_err(wrong)?;
        return open.write_all(bytes).map_err(wrong);
    }
    let target = behind_links(path).map_err(wrong)?;
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Refusal::new("no-such-folder").field("path").with("path", folder.display()).into());
    }
    let whom = if target.is_file() { For::Oneself } else { whom }; // until it is known whom the old one was for
    let mut file = new_in(folder, whom).map_err(wrong)?;
    keep_mode(&target, file.as_file()).map_err(wrong)?;
    file.write_all(bytes).map_err(wrong)?;
    file.as_file().sync_all().map_err(wrong)?;
    file.persist(&target).map_err(|error| wrong(error.error))?;
    Ok(())
}

/// Whether what is there is a pipe, a socket or a device: it is written to, and there is nothing to replace.
fn flows(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir())
}

/// More links in a row than this lead nowhere, as the system has it.
#[cfg(unix)]
const MOST_LINKS: usize = 40;

/// Where the links that begin at a path lead, whether or not a file is there yet.
#[cfg(unix)]
fn behind_links(path: &Path) -> std::io::Result<PathBuf> {
    let mut place = path.to_owned();
    for _ in 0..MOST_LINKS {
        match std::fs::read_link(&place) {
            Ok(next) => place = place.parent().unwrap_or(Path::new("")).join(next),
            Err(_) => return Ok(place), // no link, or nothing at all
        }
    }
    Err(std::io::ErrorKind::NotFound.into())
}

#[cfg(not(unix))]
fn behind_links(path: &Path) -> std::io::Result<PathBuf> {
    Ok(path.to_owned())
}

/// A new file in a folder, open to whom the computer's own rule (umask) opens new files, or to nobody else.
#[cfg(unix)]
fn new_in(folder: &Path, whom: For) -> std::io::Result<tempfile::NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    let mode = if whom == For::Oneself { 0o600 } else { 0o666 };
    tempfile::Builder::new().permissions(std::fs::Permissions::from_mode(mode)).tempfile_in(folder)
}

#[cfg(not(unix))]
fn new_in(folder: &Path, _whom: For) -> std::io::Result<tempfile::NamedTempFile> {
    tempfile::NamedTempFile::new_in(folder)
}

/// What replaces a file is open to whom that was.
#[cfg(unix)]
fn keep_mode(target: &Path, file: &std::fs::File) -> std::io::Result<()> {
    match std::fs::metadata(target) {
        Ok(there) => file.set_permissions(there.permissions()),
        Err(_) => Ok(()), // a new one
    }
}

#[cfg(not(unix))]
fn keep_mode(_target: &Path, _file: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}

/// Reads a whole file that a person picked; refuses what is too large to be one.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    let size = std::fs::metadata(path).map_err(|error| Error::file(path, error))?.len();
    if size > MOST {
        return Err(Refusal::new("file-too-large").field("path").with("path", path.display()).into());
    }
    std::fs::read(path).map_err(|error| Error::file(path, error))
}

/// The first two thousand bytes of a file, or all of a shorter one.
pub fn beginning(path: &Path) -> Result<Vec<u8>> {
    let file = std::fs::File::open(path).map_err(|error| Error::file(path, error))?;
    let mut bytes = Vec::new();
    file.take(2000).read_to_end(&mut bytes).map_err(|error| Error::file(path, error))?;
    Ok(bytes)
}

/// Makes the folder, or takes the one that is there.
pub fn make_folder(path: &Path) -> Result<()> {
    if path.is_file() {
        return Err(Refusal::new("no-such-folder").field("path").with("path", path.display()).into());
    }
    std::fs::create_dir_all(path).map_err(|error| Error::file(path, error))
}

/// A ZIP that is the same for the same files: it holds no times.
pub fn zipped<'a>(files: impl IntoIterator<Item = (&'a String, &'a Vec<u8>)>) -> Result<Vec<u8>> {
    let wrong = |error: zip::result::ZipError| Error::Internal(format!("zip: {error}"));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default());
    for (name, bytes) in files {
        zip.start_file(name, options).map_err(wrong)?;
        zip.write_all(bytes).map_err(|error| Error::file(name, error))?;
    }
    Ok(zip.finish().map_err(wrong)?.into_inner())
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

/// A file that was copied under its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Of its bytes, in hexadecimal: its name in the folder.
    pub sha256: String,
    pub size: u64,
    /// Its first bytes, which tell what it is.
    pub beginning: Vec<u8>,
}

/// Copies a file into a folder under the SHA-256 of its bytes, making the folder; when it is there already it stays.
pub fn copy_by_content(path: &Path, folder: &Path) -> Result<Copied> {
    std::fs::create_dir_all(folder).map_err(|error| Error::file(folder, error))?;
    let from = std::fs::File::open(path).map_err(|error| Error::file(path, error))?;
    let mut to = new_in(folder, For::Others).map_err(|error| Error::file(folder, error))?;
    let copied = pour(path, from, |bytes| to.write_all(bytes).map_err(|error| Error::file(folder, error)))?;
    let target = folder.join(&copied.sha256);
    if !target.is_file() {
        to.as_file().sync_all().map_err(|error| Error::file(&target, error))?;
        to.persist(&target).map_err(|error| Error::file(&target, error.error))?;
    }
    Ok(copied)
}

/// Copies a file, making the folders on the way; nobody sees half of it.
pub fn copy_as(path: &Path, target: &Path) -> Result<()> {
    let folder = target.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|error| Error::file(folder, error))?;
    let from = std::fs::File::open(path).map_err(|error| Error::file(path, error))?;
    let mut to = tempfile::NamedTempFile::new_in(folder).map_err(|error| Error::file(folder, error))?;
    pour(path, from, |bytes| to.write_all(bytes).map_err(|error| Error::file(folder, error)))?;
    to.persist(target).map_err(|error| Error::file(target, error.error))?;
    Ok(())
}

/// The SHA-256 of a file's bytes, in hexadecimal.
pub fn sha256(path: &Path) -> Result<String> {
    let from = std::fs::File::open(path).map_err(|error| Error::file(path, error))?;
    Ok(pour(path, from, |_| Ok(()))?.sha256)
}

/// Reads a file to its end, a piece at a time; refuses what is too large.
fn pour(path: &Path, mut from: std::fs::File, mut to: impl FnMut(&[u8]) -> Result<()>) -> Result<Copied> {
    let mut hash = Sha256::new();
    let (mut size, mut beginning, mut piece) = (0_u64, Vec::new(), vec![0; 64 * 1024]);
    loop {
        let length = from.read(&mut piece).map_err(|error| Error::file(path, error))?;
        let Some(bytes) = piece.get(..length).filter(|bytes| !bytes.is_empty()) else { break };
        if size == 0 {
            beginning = bytes.iter().take(16).copied().collect();
        }
        size += length as u64;
        if size > MOST {
            return Err(Refusal::new("file-too-large").field("path").with("path", path.display()).into());
        }
        hash.update(bytes);
        to(bytes)?;
    }
    let sha256 = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Copied { sha256, size, beginning })
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
