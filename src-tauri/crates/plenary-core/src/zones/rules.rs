//! What a zone's clocks have done and will do: a list of changes, and a footer that goes on from the last of them.

use super::Offset;
use super::footer::Footer;

/// One change of the clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The instant, in UTC seconds since 1970.
    pub at: i64,
    /// What held until then.
    pub from: Offset,
    /// What holds from then on.
    pub to: Offset,
}

/// A zone. Instants are UTC seconds since 1970.
#[derive(Debug)]
pub(super) struct Rules {
    /// What held before the first change.
    before: Offset,
    /// When each change came or will come, and what it brought, in order: the listed ones, and the footer's to
    /// [`FORESEEN`].
    changes: Vec<(i64, Offset)>,
    /// What holds after the last listed change.
    pub(super) footer: Footer,
}

/// The start of 2100: until then the footer's changes stand in the list, so that they are worked out once.
const FORESEEN: i64 = 4_102_444_800;

impl Rules {
    /// The zone with these listed changes.
    pub(super) fn new(before: Offset, listed: Vec<(i64, Offset)>, footer: Footer) -> Self {
        let last = listed.last().map_or(i64::MIN, |(at, _)| *at);
        let foreseen = footer.changes(last.saturating_add(1).max(-FORESEEN), FORESEEN);
        let mut changes = listed;
        changes.extend(foreseen.into_iter().map(|change| (change.at, change.to)));
        Self { before, changes, footer }
    }

    pub(super) fn offset_at(&self, instant: i64) -> Offset {
        let past = self.changes.partition_point(|(at, _)| *at <= instant);
        if past == self.changes.len() {
            return self.footer.offset_at(instant);
        }
        self.after(past)
    }

    /// What holds after the first `past` changes of the list.
    fn after(&self, past: usize) -> Offset {
        let last = past.checked_sub(1).and_then(|index| self.changes.get(index));
        last.map_or(self.before, |(_, offset)| *offset)
    }

    /// The changes at or after `from` and before `to`, in order. Entries of the list that change nothing are left out.
    pub(super) fn changes(&self, from: i64, to: i64) -> Vec<Change> {
        let first = self.changes.partition_point(|(at, _)| *at < from);
        let in_list = self.changes.iter().enumerate().skip(first).take_while(|(_, (at, _))| *at < to);
        let mut changes: Vec<Change> = in_list
            .map(|(index, (at, offset))| Change { at: *at, from: self.after(index), to: *offset })
            .collect();
        if to > FORESEEN {
            changes.extend(self.footer.changes(from.max(FORESEEN), to));
        }
        changes.retain(|change| change.from != change.to);
        changes
    }
}
