//! What minutes leave out, and why, so that whoever writes them can allow what was kept back by mistake.

use super::NoteReading;
use crate::model::{Permission, Takeaway};
use crate::rules::attribution::agreed::Agreed;
use crate::rules::attribution::kept::Kept;
use crate::rules::attribution::names::Text;
use crate::rules::attribution::read::in_short;
use crate::rules::attribution::{Attributions, Withheld};
use crate::rules::note_marks::without_marks;
use std::ops::Range;

/// A piece of the agenda, the notes, the takeaways, the decisions or the actions that stands in no minutes. For the office alone.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct LeftOut {
    /// Its words as they are read, without marks, in 160 letters at most.
    pub text: String,
    pub why: Withheld,
}

impl LeftOut {
    pub fn new(text: &str, why: Withheld) -> Self {
        Self { text: in_short(&without_marks(text)), why }
    }

    pub fn takeaway(takeaway: &Takeaway, why: Withheld) -> Self {
        Self::new(&takeaway.text, why)
    }
}

impl Attributions<'_> {
    /// A block of a note that may not stand.
    pub(super) fn left_out_of(&self, reading: &NoteReading<'_>, block: &(Range<usize>, String)) -> LeftOut {
        let (lines, text) = block;
        let words = Text::read(text);
        let typed_here = |kept: &Kept<'_>| kept.was_typed_at(reading.note.id, lines);
        let is_internal = || {
            let mut strict = self.strict_in(&words, &typed_here);
            reading.is_said_otherwise(lines, text)
                || reading.permissions.holding(lines, reading.default) == Permission::Internal
                || strict.any(|kept| kept.permission == Permission::Internal)
        };
        LeftOut::new(text, self.why_kept_back(&words, is_internal))
    }

    /// A decision or an action that may not be minuted.
    pub fn left_out_agreed(&self, agreed: Agreed<'_>) -> LeftOut {
        let is_internal = || self.is_internal(agreed) || !self.may_print(agreed.text);
        LeftOut::new(agreed.text, self.why_kept_back(&Text::read(agreed.text), is_internal))
    }

    /// A point of the agenda that may not be told.
    pub fn left_out_topic(&self, topic: &str) -> LeftOut {
        let is_internal = || self.is_internal_topic(topic);
        LeftOut::new(topic, self.why_kept_back(&Text::read(topic), is_internal))
    }

    fn why_kept_back(&self, words: &Text, is_internal: impl FnOnce() -> bool) -> Withheld {
        match () {
            () if is_internal() => Withheld::Internal,
            () if self.gone.named_in(words).is_some() => Withheld::NamesSomebodyGone,
            () => Withheld::NamesSomebody,
        }
    }
}
