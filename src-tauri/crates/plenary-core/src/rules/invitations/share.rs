//! The days of a network that are one member's: those on which they belong to it, without the meetings that they called off.

use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Days of a network: of a member those they belong to it, of an archived network those before.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share {
    pub since: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    /// By the rule: the days whose meeting they called off for themselves.
    pub without: BTreeSet<NaiveDate>,
}

impl Share {
    /// The days of both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self {
            since: self.since.max(other.since),
            until: [self.until, other.until].into_iter().flatten().min(),
            without: self.without.union(&other.without).copied().collect(),
        }
    }

    /// Whether that day is one of them: the day on which a meeting takes place, wherever the rule has it.
    pub fn has(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }
}
