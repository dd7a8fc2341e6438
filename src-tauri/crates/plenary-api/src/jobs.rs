//! Long work: progress while it runs, and a way to stop it with nothing half done.

use plenary_core::error::{Error, Result};
use plenary_core::store::transact::Change;
use plenary_post::Watch;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Hears how much is done, of how much, and at which step.
type Hearer = dyn Fn(u64, u64, &str) + Send + Sync;

/// Hears what was committed on the way.
type Told = dyn Fn(&[Change]) + Send + Sync;

/// So many are worked through between two looks at whether to go on.
const STRIDE: usize = 64;

/// Given to long work: it tells how far it is and asks whether to go on.
#[derive(Clone)]
pub struct Progress {
    cancelled: Arc<AtomicBool>,
    hear: Arc<Hearer>,
    told: Arc<Told>,
}

impl Progress {
    /// For work that nobody watches.
    pub fn silent() -> Self {
        Self::heard_by(|_, _, _| {})
    }

    /// Tells each step to `hear`: how much is done, of how much, and what is being done (a message id).
    pub fn heard_by(hear: impl Fn(u64, u64, &str) + Send + Sync + 'static) -> Self {
        Self { cancelled: Arc::default(), hear: Arc::new(hear), told: Arc::new(|_| {}) }
    }

    /// Tells also what is committed before the work ends.
    #[must_use]
    pub fn telling(self, told: impl Fn(&[Change]) + Send + Sync + 'static) -> Self {
        Self { told: Arc::new(told), ..self }
    }

    /// Says how far the work is; answers with an error when it is to stop.
    pub fn step(&self, done: u64, total: u64, what: &str) -> Result<()> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        (self.hear)(done, total, what);
        Ok(())
    }

    /// Tells how many of so many are done, one step each few of them.
    pub fn counting(&self, what: &'static str) -> impl Fn(usize, usize) -> Result<()> {
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        move |done, total| {
            if done % STRIDE == 0 { self.step(number(done), number(total), what) } else { Ok(()) }
        }
    }

    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

impl Watch for Progress {
    fn step(&self, done: u64, total: u64, what: &str) -> Result<()> {
        self.step(done, total, what)
    }

    fn changed(&self, changes: &[Change]) {
        (self.told)(changes);
    }
}

/// The jobs that are running.
#[derive(Default)]
pub(crate) struct Jobs {
    last: AtomicU64,
    running: Mutex<BTreeMap<u64, Progress>>,
}

impl Jobs {
    pub(crate) fn next(&self) -> u64 {
        self.last.fetch_add(1, Ordering::Relaxed) + 1
    }

    pub(crate) fn started(&self, job: u64, progress: Progress) {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).insert(job, progress);
    }

    pub(crate) fn ended(&self, job: u64) {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).remove(&job);
    }

    /// Whether there was such a job to stop.
    pub(crate) fn cancel(&self, job: u64) -> bool {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.get(&job).inspect(|progress| progress.cancel()).is_some()
    }
}
