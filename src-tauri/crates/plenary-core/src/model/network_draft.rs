//! A network's meetings as a calendar file gives them, before anything is written.

use crate::model::CalendarVersion;
use crate::model::words::row;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::collections::BTreeSet;

row! {
    /// Everything of a file. Times are wall times of `zone`.
    NetworkDraft {
        title: String,
        /// Nothing in the file says what it is called: its title is no more than when it is.
        untitled: bool,
        description: String,
        /// IANA time zone; empty when the file gives none.
        zone: String,
        /// It is a calendar as somebody keeps it, and not one invitation, update or cancellation: what it has no longer is over.
        whole: bool,
        /// Entries of which something could not be read: what they seem to have no longer may be there.
        unread: Vec<UnreadEntry>,
        rules: Vec<RuleDraft>,
        /// In order of time.
        meetings: Vec<MeetingDraft>,
        /// Entries that are over as a whole.
        called_off: Vec<CalledOff>,
    }
}

impl NetworkDraft {
    /// Whether there is something in it that recurs, and nothing that does not. What is on some days in a row is one event over these days.
    pub fn only_recurs(&self) -> bool {
        if self.unread.is_empty() && self.rules.iter().all(RuleDraft::is_some_days_in_a_row) {
            return false;
        }
        let rules = self.rules.iter().map(|rule| &rule.uid);
        let unread = self.unread.iter().filter(|one| one.rule).map(|one| &one.uid);
        let recurring: BTreeSet<&String> = rules.chain(unread).collect();
        let holds_any = !self.rules.is_empty() || !self.meetings.is_empty();
        holds_any
            && !recurring.is_empty()
            && self.meetings.iter().all(|meeting| recurring.contains(&meeting.uid))
    }
}

impl NetworkDraft {
    /// What its networks are called, where it holds several: entries of different names that go on beside each other. None where it holds
    /// one, be it of several rules, or under another name since some day.
    pub fn several(&self) -> Vec<&str> {
        let name = |rule: &RuleDraft| rule.title.trim().to_lowercase();
        let goes_on =
            |one: &RuleDraft, other: &RuleDraft| one.ends_on.is_none_or(|end| other.starts_on <= end);
        let beside = |one: &RuleDraft, other: &RuleDraft| {
            one.uid != other.uid && name(one) != name(other) && goes_on(one, other) && goes_on(other, one)
        };
        let mut seen = BTreeSet::new();
        let of_several = self.rules.iter().filter(|one| self.rules.iter().any(|other| beside(one, other)));
        of_several.filter(|rule| seen.insert(name(rule))).map(|rule| rule.title.as_str()).collect()
    }
}

row! {
    /// An entry that says when it is in a way that cannot all be read.
    UnreadEntry {
        uid: String,
        title: String,
        /// It is the rule: nobody knows when it is but for the first time. No meeting is in the draft of one in which the file breaks off.
        rule: bool,
    }
}

row! {
    /// An entry that was cancelled as a whole, with all its meetings where it recurs.
    CalledOff { uid: String, title: String, version: CalendarVersion }
}

row! {
    /// A recurring entry: one rule.
    RuleDraft {
        uid: String,
        title: String,
        /// RRULE value without UNTIL and COUNT.
        rule: String,
        starts_on: NaiveDate,
        ends_on: Option<NaiveDate>,
        start_time: NaiveTime,
        end_time: NaiveTime,
        /// Days that the rule gives and on which there is no meeting.
        skips: Vec<NaiveDate>,
        place: String,
        online_url: String,
        version: CalendarVersion,
        /// Who is invited to all of it.
        people: Vec<InviteeDraft>,
    }
}

/// More days in a row than this are a habit.
const LONGEST_EVENT: i64 = 14;

impl RuleDraft {
    /// Whether it is on each of a few days, one after the other.
    fn is_some_days_in_a_row(&self) -> bool {
        let is_daily = self.rule.split(';').any(|part| part == "FREQ=DAILY")
            && !self.rule.split(';').any(|part| part.starts_with("INTERVAL=") && part != "INTERVAL=1");
        let last = self.ends_on.filter(|_| is_daily);
        last.is_some_and(|last| (last - self.starts_on).num_days() < LONGEST_EVENT)
    }
}

row! {
    /// Somebody who is invited, with an address; neither who organises it, nor rooms, nor who declined.
    InviteeDraft {
        name: String,
        /// Lower case.
        email: String,
        accepted: bool,
    }
}

row! {
    /// One meeting.
    MeetingDraft {
        uid: String,
        /// RECURRENCE-ID, or empty.
        recurs_on: String,
        /// The day by the rule of the same UID that it stands for.
        day_by_rule: Option<NaiveDate>,
        /// It is as the rule has it: nothing of its own.
        plain: bool,
        /// It is one of those that a rule gives, and is not written down by itself: there may be hundreds.
        repeated: bool,
        title: String,
        description: String,
        /// Start and end; of whole days, midnights, the last day included.
        starts_at: NaiveDateTime,
        ends_at: NaiveDateTime,
        whole_days: bool,
        place: String,
        online_url: String,
        cancelled: bool,
        /// It says only that it is off: it comes in a cancellation (RFC 5546 METHOD:CANCEL), or is cancelled and has no title.
        calls_off: bool,
        version: CalendarVersion,
        /// Who is invited to it; of one that a rule gives, nobody by themselves.
        people: Vec<InviteeDraft>,
    }
}
