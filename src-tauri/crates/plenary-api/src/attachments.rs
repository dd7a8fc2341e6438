//! Files that were dropped in: copied to the folder beside the workspace under their SHA-256, verified, carried by back-ups.

mod media_type;

use crate::files;
use crate::jobs::Progress;
use crate::wire_error::WireError;
use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::model::File;
use plenary_core::ops::files::Kept;
use plenary_core::plenary::files_beside;
use plenary_core::store;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A file that was not attached, and why.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct NotAttached {
    pub path: String,
    pub error: WireError,
}

/// Copies a file into the folder; the same bytes are kept once.
pub fn keep(plenary: &Plenary, path: &Path) -> Result<Kept> {
    let refused = |refusal: Refusal| Err(refusal.field("path").with("path", path.display()).into());
    let about = std::fs::metadata(path).map_err(|error| Error::file(path, error))?;
    if !about.is_file() {
        return refused(Refusal::new("not-a-file"));
    }
    if about.len() == 0 {
        return refused(Refusal::new("file-is-empty"));
    }
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return refused(Refusal::new("path-is-no-text"));
    };
    let copied = files::copy_by_content(path, &plenary.files_folder()?)?;
    Ok(Kept {
        name: name.to_owned(),
        media_type: media_type::of(name, &copied.beginning).to_owned(),
        sha256: copied.sha256,
        size: i64::try_from(copied.size).unwrap_or(i64::MAX),
    })
}

/// Where the bytes of a file lie.
pub fn place(plenary: &Plenary, file: &File) -> Result<PathBuf> {
    let path = plenary.files_folder()?.join(&file.sha256);
    if path.is_file() {
        return Ok(path);
    }
    Err(Refusal::new("file-is-missing").with("name", &file.name).with("path", path.display()).into())
}

/// The bytes of a picture, for the page.
pub fn bytes(plenary: &Plenary, file: &File) -> Result<Vec<u8>> {
    const MOST: i64 = 32 * 1024 * 1024;
    if file.size > MOST {
        return Err(Refusal::new("picture-too-large").with("name", &file.name).into());
    }
    files::read(&place(plenary, file)?)
}

/// A copy under the file's own name, for the program that the system has for it; the bytes that are kept are never opened
/// themselves, so that no program changes them. A copy that somebody changed stays, and another is made.
pub fn to_open(plenary: &Plenary, file: &File, progress: &Progress) -> Result<PathBuf> {
    let from = place(plenary, file)?;
    let Some(name) = media_type::named(&file.name, &file.media_type) else {
        return Err(Refusal::new("file-of-unknown-kind").with("name", &file.name).into());
    };
    let short: String = file.sha256.chars().take(12).collect();
    let folder = plenary.files_folder()?.join(OPENED).join(short);
    for number in 1.. {
        let path = folder.join(number.to_string()).join(&name);
        progress.step(0, 1, "job-copying")?;
        if !path.exists() {
            files::copy_as(&from, &path)?;
            return Ok(path);
        }
        if files::sha256(&path)? == file.sha256 {
            return Ok(path);
        }
    }
    Err(Error::Internal("numbers ended".to_owned()))
}

/// What is wrong with the files that rows name: missing ones, and ones that hold other bytes.
pub fn faults(plenary: &Plenary, progress: &Progress) -> Result<Vec<String>> {
    let mut rows: BTreeMap<String, File> = BTreeMap::new();
    for file in plenary.read(store::files::all)? {
        rows.insert(file.sha256.clone(), file);
    }
    let (folder, total) = (plenary.files_folder()?, rows.len() as u64);
    let mut faults = Vec::new();
    for (done, file) in (0..).zip(rows.values()) {
        progress.step(done, total, "job-checking-files")?;
        match files::sha256(&folder.join(&file.sha256)) {
            Ok(found) if found == file.sha256 => {}
            Ok(_) => faults.push(format!(
                "files: {} ({}) holds other bytes than when it came in",
                file.name, file.sha256
            )),
            Err(error) => {
                faults.push(format!("files: {} ({}) cannot be read: {error}", file.name, file.sha256))
            }
        }
    }
    Ok(faults)
}

/// Where copies lie that were opened.
const OPENED: &str = "opened";

/// Removes the bytes that neither a row nor the history names. Gives how many files went.
pub fn tidy(plenary: &Plenary) -> Result<usize> {
    let folder = plenary.files_folder()?;
    let named = plenary.read(store::files::named)?;
    let Ok(entries) = std::fs::read_dir(&folder) else { return Ok(0) };
    let mut removed = 0;
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if is_ours(name) && !named.contains(name) {
            std::fs::remove_file(&path).map_err(|error| Error::file(&path, error))?;
            removed += 1;
        }
    }
    let opened = folder.join(OPENED);
    if opened.is_dir() {
        close(&opened)?;
    }
    Ok(removed)
}

/// Removes copies that were opened, and the folders that are empty then; what somebody changed stays.
fn close(folder: &Path) -> Result<()> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            close(&path)?;
        } else if path.ancestors().nth(2).is_some_and(|kept| is_copy(&path, kept)) {
            std::fs::remove_file(&path).map_err(|error| Error::file(&path, error))?;
        }
    }
    let _ = std::fs::remove_dir(folder); // one that is not empty stays
    Ok(())
}

/// Whether a file still is what the folder that it was copied into is called by.
fn is_copy(path: &Path, folder: &Path) -> bool {
    let begins = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    !begins.is_empty() && files::sha256(path).is_ok_and(|sha256| sha256.starts_with(begins))
}

/// Nothing else in the folder is ever touched.
fn is_ours(name: &str) -> bool {
    name.len() == 64 && name.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'))
}

/// Writes a sound copy of the workspace with its files beside it, or nothing.
pub fn back_up(plenary: &Plenary, target: &Path, progress: &Progress) -> Result<()> {
    progress.step(0, 0, "job-copying")?;
    plenary.copy_to(target)?;
    let folder = files_beside(target);
    let was_there = folder.exists();
    let copied = copy_all(plenary, &folder, progress);
    if copied.is_err() {
        let _ = std::fs::remove_file(target);
        if !was_there {
            let _ = std::fs::remove_dir_all(&folder);
        }
    }
    copied
}

fn copy_all(plenary: &Plenary, target: &Path, progress: &Progress) -> Result<()> {
    let folder = plenary.files_folder()?;
    let named = plenary.read(store::files::named)?;
    // what the history alone names may have been tidied away; what a row names and is missing is the check's to say
    let there: Vec<PathBuf> =
        named.iter().map(|name| folder.join(name)).filter(|path| path.is_file()).collect();
    for (done, path) in (0..).zip(&there) {
        progress.step(done, there.len() as u64, "job-copying")?;
        files::copy_by_content(path, target)?;
    }
    Ok(())
}
