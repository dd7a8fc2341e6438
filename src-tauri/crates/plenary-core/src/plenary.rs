//! The handle: one workspace, opened once, through which everything is read and written.

use crate::clock::Clock;
use crate::error::{Error, Refusal, Result};
use crate::op::Op;
use crate::store::connect::{self, Found};
use crate::store::lock::Lock;
use crate::store::transact::{self, Done, Hand, Tx, UndoLabel, Watched};
use crate::store::{check, holding, migrate, outbox, search, workspace};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

/// How long a writer waits for another program to finish before it is told who holds the workspace.
const PATIENCE: Duration = Duration::from_secs(3);

/// Where the files of a workspace lie.
pub fn files_beside(workspace: &Path) -> PathBuf {
    let mut name = workspace.as_os_str().to_owned();
    name.push("-files");
    name.into()
}

/// One workspace. Shared between threads by reference: one writes at a time, others read meanwhile.
pub struct Plenary {
    clock: Clock,
    /// Shown to others while this holds the workspace, and kept with each change.
    who: String,
    path: Option<PathBuf>,
    writer: Mutex<Option<Writer>>,
    readers: Mutex<Vec<Connection>>,
    /// Where the files of a workspace in memory lie, and go with it.
    scratch: OnceLock<tempfile::TempDir>,
}

struct Writer {
    conn: Connection,
    hand: Hand,
    _lock: Option<Lock>,
}

impl Plenary {
    /// Opens a workspace file. Refuses a missing one, one that is none, and one that a newer Plenary wrote.
    /// `who` names this program to others: "the Plenary window".
    pub fn open(path: impl Into<PathBuf>, clock: Clock, who: &str) -> Result<Self> {
        let path = path.into();
        match connect::look(&path)? {
            Found::Nothing => Err(Refusal::new("no-such-workspace").with("path", path.display()).into()),
            Found::Workspace(version) => {
                let plenary = Self::closed(clock, who, Some(path));
                if version < migrate::latest() {
                    plenary.hold()?;
                }
                Ok(plenary)
            }
        }
    }

    /// Makes an empty workspace file and opens it. Refuses to overwrite anything.
    pub fn create(path: impl Into<PathBuf>, clock: Clock, who: &str) -> Result<Self> {
        let path = path.into();
        if connect::look(&path)? != Found::Nothing {
            return Err(Refusal::new("workspace-exists").with("path", path.display()).into());
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Error::file(folder, error))?;
        }
        let plenary = Self::closed(clock, who, Some(path));
        plenary.hold()?;
        Ok(plenary)
    }

    /// A workspace that is gone when dropped, for tests and trials.
    pub fn in_memory(clock: Clock) -> Result<Self> {
        let plenary = Self::closed(clock, "memory", None);
        plenary.hold()?;
        Ok(plenary)
    }

    fn closed(clock: Clock, who: &str, path: Option<PathBuf>) -> Self {
        Self {
            clock,
            who: who.to_owned(),
            path,
            writer: Mutex::new(None),
            readers: Mutex::default(),
            scratch: OnceLock::new(),
        }
    }

    /// The file, unless in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The folder of the files that were dropped in: beside the workspace, `office.plenary-files`.
    pub fn files_folder(&self) -> Result<PathBuf> {
        let Some(path) = &self.path else {
            if self.scratch.get().is_none() {
                let made = tempfile::tempdir().map_err(|error| Error::file(std::env::temp_dir(), error))?;
                let _ = self.scratch.set(made);
            }
            let scratch =
                self.scratch.get().ok_or_else(|| Error::Internal("no folder for files".to_owned()))?;
            return Ok(scratch.path().to_owned());
        };
        Ok(files_beside(path))
    }

    /// The clock that was passed in.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Takes the workspace for writing, now rather than at the first change; the window does so at start.
    pub fn hold(&self) -> Result<()> {
        self.writer().map(drop)
    }

    fn writer(&self) -> Result<MutexGuard<'_, Option<Writer>>> {
        let mut held = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none() {
            *held = Some(self.open_writer()?);
        }
        Ok(held)
    }

    fn open_writer(&self) -> Result<Writer> {
        let lock = self.path.as_deref().map(|path| Lock::take(path, &self.who, PATIENCE)).transpose()?;
        let mut conn = match &self.path {
            Some(path) => connect::writer(path)?,
            None => connect::memory()?,
        };
        migrate::run(&mut conn, self.path.as_deref())?;
        workspace::make_first(&mut conn, &self.clock, &self.who)?;
        // Whoever was sending is gone: nobody else can hold the lock.
        let clocks = (&self.clock, &self.clock);
        let mut hand = Hand::new(&self.who);
        transact::transact(&mut conn, clocks, &mut hand, Op::DoubtMessages, outbox::doubt_unfinished)?;
        Ok(Writer { conn, hand, _lock: lock })
    }

    /// Changes the workspace: everything `work` does, or nothing, as one entry of the history.
    pub fn transact<T>(&self, op: Op, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<Done<T>> {
        self.transact_as_of(&self.clock, op, work)
    }

    /// The same, with times and ids of what is written from another clock: for content that comes out the same each time.
    pub fn transact_as_of<T>(
        &self,
        content: &Clock,
        op: Op,
        work: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Done<T>> {
        self.with_hand(|conn, hand| transact::transact(conn, (&self.clock, content), hand, op, work))
    }

    /// Does `work` on a copy in memory that is gone afterwards, and gives what it said: what a change would do.
    /// Waits for nobody, whoever holds the workspace.
    pub fn rehearse<T>(&self, op: Op, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let mut copy = connect::memory()?;
        self.read(|conn| check::copy_into(conn, &mut copy))?;
        let clocks = (&self.clock, &self.clock);
        Ok(transact::transact(&mut copy, clocks, &mut Hand::new(&self.who), op, work)?.output)
    }

    fn with_writer<T>(&self, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        self.with_hand(|conn, _| work(conn))
    }

    fn with_hand<T>(&self, work: impl FnOnce(&mut Connection, &mut Hand) -> Result<T>) -> Result<T> {
        let mut held = self.writer()?;
        let writer = held.as_mut().ok_or_else(|| Error::Internal("no writer".to_owned()))?;
        work(&mut writer.conn, &mut writer.hand)
    }

    /// Reads a consistent state of the workspace; never waits for a change that is under way.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let Some(path) = &self.path else { return self.with_writer(|conn| work(conn)) };
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut conn = idle.map_or_else(|| connect::reader(path), Ok)?;
        let result = {
            let tx = conn.transaction()?;
            work(&tx)
        };
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(conn);
        result
    }

    /// Undoes the newest change that is not undone. `None` when there is none.
    pub fn undo(&self, watched: Watched<'_>) -> Result<Done<Option<UndoLabel>>> {
        self.with_hand(|conn, hand| transact::reverse(conn, &self.clock, hand, true, watched))
    }

    /// Does again what was last undone. `None` when there is nothing.
    pub fn redo(&self, watched: Watched<'_>) -> Result<Done<Option<UndoLabel>>> {
        self.with_hand(|conn, hand| transact::reverse(conn, &self.clock, hand, false, watched))
    }

    /// What is wrong with the file, its references, the change log or the search index; empty when sound.
    pub fn faults(&self) -> Result<Vec<String>> {
        self.with_writer(|conn| check::faults(conn))
    }

    /// Makes again what is derived from the data: the search index, the list of people, what everyone holds.
    pub fn rebuild_search(&self) -> Result<()> {
        self.with_writer(|conn| {
            let tx = conn.transaction()?;
            search::rebuild(&tx)?;
            holding::rebuild(&tx)?;
            Ok(tx.commit()?)
        })
    }

    /// Writes a sound copy of the workspace as it is now; refuses to overwrite.
    pub fn copy_to(&self, target: &Path) -> Result<()> {
        if target.exists() {
            return Err(Refusal::new("file-exists").with("path", target.display()).into());
        }
        let name =
            target.to_str().ok_or_else(|| Refusal::new("path-is-no-text").with("path", target.display()))?;
        self.with_writer(|conn| check::copy(conn, name))
    }
}
