//! Texts that were read for names: the notes and takeaways of a large event, and some tens of megabytes as they were read.

use super::Text;
use crate::rules::remembered::Remembered;
use std::sync::LazyLock;

/// A text longer than 20,000 bytes is a document, read seldom.
static TEXTS: LazyLock<Remembered<Text>> = LazyLock::new(|| Remembered::within(1_500_000, 20_000));

/// A text as it was read before, or read now.
pub fn text(text: &str, read: impl FnOnce(&str) -> Text) -> Text {
    TEXTS.of(text, read)
}
