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
    pub(super) before: Offset,
    /// When each change came, and what it brought, in order.
    pub(super) changes: Vec<(i64, Offset)>,
    /// What holds after the last change.
    pub(super) footer: Footer,
}

impl Rules {
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
        let listed = self.changes.iter().enumerate().map(|(index, (at, offset))| Change {
            at: *at,
            from: self.after(index),
            to: *offset,
        });
        let in_list = listed.filter(|change| (from..to).contains(&change.at));
        let footer_from = self.changes.last().map_or(from, |(at, _)| from.max(at.saturating_add(1)));
        let mut changes: Vec<Change> = in_list.collect();
        if footer_from < to {
            changes.extend(self.footer.changes(footer_from, to));
        }
        changes.retain(|change| change.from != change.to);
        changes
    }
}
