//! The desk: one open workspace with its commands, jobs and listeners; what a window or a server puts a wire to.

use crate::jobs::{Jobs, Progress};
use crate::table::{self, Answer};
use crate::wire_error::WireError;
use plenary_core::Plenary;
use plenary_core::store::transact::{Aside, Change};
use plenary_post::Post;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, PoisonError};

/// What listeners are told without having asked.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum News {
    /// Something was committed; queries over these nouns are stale.
    Changed { changes: Vec<Change> },
    /// Something was done by the way of what was asked for.
    Aside { aside: Aside },
    /// A job has come a step further.
    Progress {
        job: u64,
        done: u64,
        /// 0 when not known.
        total: u64,
        /// A message id.
        step: String,
    },
    /// A job has ended, with an output or an error.
    Ended {
        job: u64,
        #[ts(type = "unknown")]
        output: Option<Value>,
        error: Option<WireError>,
    },
}

type Listener = Box<dyn Fn(&News) + Send + Sync>;

/// One open workspace at work. Clones share it.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

struct Inner {
    plenary: Plenary,
    post: Post,
    jobs: Jobs,
    listeners: Mutex<Vec<Listener>>,
}

impl Desk {
    /// Puts a workspace on the desk.
    pub fn new(plenary: Plenary) -> Self {
        Self::with(plenary, Post::of_this_computer())
    }

    /// The same with another key store or other certificates.
    pub fn with(plenary: Plenary, post: Post) -> Self {
        Self(Arc::new(Inner { plenary, post, jobs: Jobs::default(), listeners: Mutex::default() }))
    }

    /// The workspace.
    pub fn plenary(&self) -> &Plenary {
        &self.0.plenary
    }

    /// Hears all news from now on.
    pub fn subscribe(&self, listener: impl Fn(&News) + Send + Sync + 'static) {
        self.0.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(Box::new(listener));
    }

    fn tell(&self, news: &News) {
        for listener in self.0.listeners.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            listener(news);
        }
    }

    fn tell_answer(&self, answer: &Answer) {
        self.tell_changes(&answer.changes);
        for aside in &answer.asides {
            self.tell(&News::Aside { aside: *aside });
        }
    }

    fn tell_changes(&self, changes: &[Change]) {
        if !changes.is_empty() {
            self.tell(&News::Changed { changes: changes.to_vec() });
        }
    }

    /// Carries out a command. A job is started and answered with `{ "job": n }`; its news follow.
    pub fn call(&self, name: &str, request: Value) -> Result<Answer, WireError> {
        if name == "cancel_job" {
            let job = request.get("job").and_then(Value::as_u64).unwrap_or(0);
            return Ok(Answer::plain(json!({ "cancelled": self.0.jobs.cancel(job) })));
        }
        let command = table::find(name)?;
        if command.is_long(self.plenary())? {
            return Ok(Answer::plain(json!({ "job": self.start(name.to_owned(), request) })));
        }
        let answer = table::dispatch_with(self.plenary(), &self.0.post, name, request, &Progress::silent())?;
        self.tell_answer(&answer);
        Ok(answer)
    }

    fn start(&self, name: String, request: Value) -> u64 {
        let job = self.0.jobs.next();
        let teller = self.clone();
        let progress = Progress::heard_by(move |done, total, step| {
            teller.tell(&News::Progress { job, done, total, step: step.to_owned() });
        });
        let on_the_way = self.clone();
        let progress = progress.telling(move |changes| on_the_way.tell_changes(changes));
        self.0.jobs.started(job, progress.clone());
        let desk = self.clone();
        std::thread::spawn(move || {
            let result = table::dispatch_with(desk.plenary(), &desk.0.post, &name, request, &progress);
            desk.0.jobs.ended(job);
            let (output, error) = match result {
                Ok(answer) => {
                    desk.tell_answer(&answer);
                    (Some(answer.output), None)
                }
                Err(error) => (None, Some(error)),
            };
            desk.tell(&News::Ended { job, output, error });
        });
        job
    }
}
