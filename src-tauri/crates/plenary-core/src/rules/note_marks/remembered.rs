//! The permissions and quotations of notes that were read: the notes of a large event are asked at each click what their lines may say.

use super::{Permissions, Quotations};
use crate::rules::remembered::Remembered;
use std::sync::{Arc, LazyLock};

static NOTES: LazyLock<Remembered<Arc<Permissions>>> =
    LazyLock::new(|| Remembered::within(4_000_000, 400_000));

static QUOTATIONS: LazyLock<Remembered<Arc<Quotations>>> =
    LazyLock::new(|| Remembered::within(4_000_000, 400_000));

/// The quotations of a note, as they were read before or are read now.
pub fn quotations(body: &str) -> Arc<Quotations> {
    QUOTATIONS.of(body, |body| Arc::new(Quotations::of(body)))
}

/// The permissions of the lines of a note, as they were read before or are read now.
pub fn permissions(body: &str) -> Arc<Permissions> {
    NOTES.of(body, |body| Arc::new(Permissions::of(body)))
}
