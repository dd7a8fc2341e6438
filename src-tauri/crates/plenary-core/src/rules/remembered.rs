//! What texts were read as, so that a screen that is read again after one sentence changed reads that one anew and no other. What a text
//! is read as depends on nothing but its letters, so what is remembered is never old.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// What texts were read as, of one kind.
pub struct Remembered<T> {
    known: Mutex<Known<T>>,
    /// So many bytes of text are remembered.
    room: usize,
    /// A longer text is read each time.
    longest: usize,
}

struct Known<T> {
    read: HashMap<Box<str>, T>,
    bytes: usize,
}

impl<T: Clone> Remembered<T> {
    pub fn within(room: usize, longest: usize) -> Self {
        Self { known: Mutex::new(Known { read: HashMap::new(), bytes: 0 }), room, longest }
    }

    /// A text as it was read before, or read now.
    pub fn of(&self, text: &str, read: impl FnOnce(&str) -> T) -> T {
        if text.len() > self.longest {
            return read(text);
        }
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let before = known().read.get(text).cloned();
        before.unwrap_or_else(|| {
            let read = read(text);
            known().keep(text, &read, self.room);
            read
        })
    }
}

impl<T: Clone> Known<T> {
    /// Keeps one more; what is full begins again.
    fn keep(&mut self, text: &str, read: &T, room: usize) {
        if self.bytes + text.len() > room {
            *self = Self { read: HashMap::new(), bytes: 0 };
        }
        if self.read.insert(text.into(), read.clone()).is_none() {
            self.bytes += text.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_once_until_what_is_remembered_is_full() {
        let remembered = Remembered::within(10, 6);
        let mut read = Vec::new();
        for text in ["four", "four", "fives", "four", "sixes.", "four", "too long", "too long"] {
            remembered.of(text, |text| read.push(text.to_owned()));
        }
        assert_eq!(read, ["four", "fives", "sixes.", "four", "too long", "too long"]);
    }
}
