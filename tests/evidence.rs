//! The calendar files that a test writes, whichever way: kept as they are written, and laid before the judges when the test ends.
//! So no writer is forgotten: a folder or a ZIP a person, feeds, agendas, drafts of mails, messages of the outbox.

use crate::judges;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Everything that was written; each file once.
#[derive(Default)]
pub struct Evidence(Mutex<Written>);

#[derive(Default)]
struct Written {
    calendars: BTreeSet<Vec<u8>>,
    mails: BTreeSet<Vec<u8>>,
}

impl Evidence {
    /// Keeps what lies at a path: a file, or everything in a folder.
    pub fn take(&self, path: &Path) {
        if let Ok(entries) = std::fs::read_dir(path) {
            let named = entries.map(|entry| entry.unwrap().path());
            // What a server keeps for itself is hidden.
            let is_hidden =
                |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            named.filter(|path| !is_hidden(path)).for_each(|path| self.take(&path));
        } else if let Ok(bytes) = std::fs::read(path) {
            self.take_file(&path.to_string_lossy(), bytes);
        }
    }

    /// Keeps one file, if it is a calendar or holds some.
    pub fn take_file(&self, name: &str, bytes: Vec<u8>) {
        match Path::new(name).extension().and_then(|ending| ending.to_str()) {
            Some("ics") => drop(self.written().calendars.insert(bytes)),
            Some("eml") if calendar_of(&bytes).is_some() => drop(self.written().mails.insert(bytes)),
            Some("zip") => self.take_archive(&bytes),
            _ => {}
        }
    }

    fn take_archive(&self, bytes: &[u8]) {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        for number in 0..archive.len() {
            let mut file = archive.by_index(number).unwrap();
            let (name, mut inside) = (file.name().unwrap().into_owned(), Vec::new());
            file.read_to_end(&mut inside).unwrap();
            self.take_file(&name, inside);
        }
    }

    fn written(&self) -> MutexGuard<'_, Written> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Evidence {
    fn drop(&mut self) {
        let Written { mut calendars, mails } = std::mem::take(&mut *self.written());
        if std::thread::panicking() || calendars.is_empty() && mails.is_empty() {
            return; // it failed already, or wrote none
        }
        let folder = tempfile::tempdir().unwrap();
        calendars.extend(mails.iter().filter_map(|mail| calendar_of(mail)));
        let write = |all: BTreeSet<Vec<u8>>, ending: &str| {
            let named = all.into_iter().enumerate().map(|(number, bytes)| {
                let path = folder.path().join(format!("{number:04}.{ending}"));
                std::fs::write(&path, bytes).unwrap();
                path
            });
            named.collect::<Vec<_>>()
        };
        write(calendars, "ics");
        let mails = write(mails, "eml");
        judges::accept_all_as_readers(folder.path());
        judges::accept_mails(&mails);
    }
}

/// The calendar that a mail has as its attachment; none where it has none.
pub fn calendar_of(mail: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(mail).ok()?;
    let (_, part) = text.split_once("Content-Type: application/ics")?;
    let (_, body) = part.split_once("\r\n\r\n")?;
    let (body, _) = body.split_once("\r\n--")?;
    STANDARD.decode(body.replace("\r\n", "")).ok()
}
