//! Texts that were read, so that a screen that is read again after one sentence changed reads that one anew and no other.

use super::Text;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

/// So many bytes of text are remembered: the notes and takeaways of a large event, and some tens of megabytes as they were read.
const ROOM: usize = 1_500_000;

/// A text longer than this is a document, read seldom.
const LONGEST: usize = 20_000;

static TEXTS: LazyLock<Mutex<Remembered>> = LazyLock::new(Mutex::default);

#[derive(Default)]
struct Remembered {
    texts: HashMap<Box<str>, Text>,
    bytes: usize,
}

/// A text as it was read before, or read now. It depends on nothing but its letters, so what is remembered is never old.
pub fn text(text: &str, read: impl FnOnce(&str) -> Text) -> Text {
    if text.len() > LONGEST {
        return read(text);
    }
    let known = TEXTS.lock().unwrap_or_else(PoisonError::into_inner).texts.get(text).cloned();
    known.unwrap_or_else(|| {
        let read = read(text);
        TEXTS.lock().unwrap_or_else(PoisonError::into_inner).keep(text, &read);
        read
    })
}

impl Remembered {
    /// Keeps one more; what is full begins again.
    fn keep(&mut self, text: &str, read: &Text) {
        if self.bytes + text.len() > ROOM {
            *self = Self::default();
        }
        if self.texts.insert(text.into(), read.clone()).is_none() {
            self.bytes += text.len();
        }
    }
}
