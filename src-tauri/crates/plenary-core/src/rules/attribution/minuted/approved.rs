//! What of a note may stand with a name where somebody was asked: what was approved, and nothing that is to be said in other words.

use super::NoteReading;
use super::signs::Sign;
use crate::ids::NoteId;
use crate::model::{Approval, ApprovalAnswer, Note, Permission, Source, Takeaway};
use crate::rules::attribution::Attributions;
use crate::rules::attribution::kept::REPEATS_FROM;
use crate::rules::attribution::names::Text;
use crate::rules::attribution::sections::Sections;
use crate::rules::note_marks::{without_marks, without_point};
use std::collections::BTreeSet;
use std::ops::Range;

/// What somebody wants to be said in other words.
pub(super) struct Otherwise {
    /// The lines of the note where it was typed.
    lines: Option<Range<usize>>,
    asked: Text,
    /// As it is to be said.
    wanted: Text,
}

impl Attributions<'_> {
    /// What was said there and is to be said in other words: of each takeaway the newest answer counts.
    pub(super) fn otherwise(&self, note: &Note) -> Vec<Otherwise> {
        let mut answered = BTreeSet::new();
        let newest = self.snapshot.approvals.iter().rev().filter(|one| one.answer.is_some());
        let newest = newest.filter(|one| answered.insert(one.takeaway_id));
        let changed = newest.filter(|one| one.answer == Some(ApprovalAnswer::YesWithChanges));
        changed.filter_map(|one| self.otherwise_than(one, note.id)).collect()
    }

    fn otherwise_than(&self, answered: &Approval, note: NoteId) -> Option<Otherwise> {
        let is_it = |takeaway: &&Takeaway| takeaway.id == answered.takeaway_id;
        let takeaway = self.snapshot.takeaways.iter().find(is_it)?;
        let lines = self.kept(takeaway).and_then(|kept| kept.lines_in(note)).cloned();
        Some(Otherwise { lines, asked: Text::read(&answered.text), wanted: Text::read(&answered.wording) })
    }

    /// Where names are quoted only with approval: the lines that name a speaker of whom something below was approved.
    pub(super) fn approved_speakers(&self, note: &Note, read: &Sections) -> Option<BTreeSet<usize>> {
        let is_asked = self.snapshot.event.quote_with_approval;
        is_asked.then(|| {
            let approved = read.blocks.iter().filter(|(lines, _)| self.is_approved(note.id, lines));
            approved.filter_map(|(lines, _)| read.speaker_of(lines)).collect()
        })
    }

    /// Whether something that is public by now, and so was approved where that is asked, was typed there.
    fn is_approved(&self, note: NoteId, lines: &Range<usize>) -> bool {
        self.kept.iter().any(|kept| {
            matches!(kept.source, Source::Takeaway(_))
                && kept.permission == Permission::Public
                && kept.was_typed_at(note, lines)
        })
    }
}

impl NoteReading<'_> {
    /// Whether these lines say what is to be said in other words.
    pub(super) fn is_said_otherwise(&self, lines: &Range<usize>, text: &str) -> bool {
        if self.otherwise.is_empty() {
            return false;
        }
        let said = Text::read(&without_marks(text));
        self.otherwise.iter().any(|one| {
            let typed_here =
                one.lines.as_ref().is_some_and(|own| own.start < lines.end && lines.start < own.end);
            let asked = one.asked.words();
            let repeats = asked.len() >= REPEATS_FROM && said.contains(asked);
            (typed_here || repeats)
                && !one.wanted.contains(said.words())
                && !said.contains(one.wanted.words())
        })
    }

    /// Whether a line may stand as somebody's where that needs a yes: the name of who speaks with anything approved below it, and below that
    /// nothing else. Without the name, what names nobody may stand.
    pub(super) fn needs_a_yes(
        &self,
        attributions: &Attributions<'_>,
        read: &Sections,
        (lines, text): &(Range<usize>, String),
    ) -> bool {
        let Some(approved) = self.approved.as_ref() else { return false };
        if attributions.is_approved(self.note.id, lines) {
            return false;
        }
        let says_whose = |(who, said): (&str, &str)| {
            !said.trim().is_empty() && attributions.signature(without_point(who.trim())) == Some(Sign::Name)
        };
        let is_quoted = || without_point(text.trim()).starts_with('>') && attributions.names_anybody(text);
        if text.split_once(':').is_some_and(says_whose) || is_quoted() {
            return true;
        }
        let Some(speaker) = read.speaker_of(lines) else { return false };
        let stands_below_a_name = approved.contains(&speaker);
        if read.is_only_a_speaker(lines) {
            return !stands_below_a_name;
        }
        stands_below_a_name || attributions.names_anybody(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{ApprovalId, Id, PersonId};
    use crate::model::TakeawayKind;
    use crate::model::cast::Stage;

    const ASKED: &str = "We lend on purpose to everybody";

    /// A note of a session of Ada Brook's and what she said there, by line; and what is left of the note.
    fn left(body: &str, quotes: &[(&str, i64)], set: impl FnOnce(&mut Stage, PersonId)) -> String {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        let room = stage.room("Hall", None);
        let session = stage.session("Devices", room, "10:00:00", "11:00:00");
        let note = stage.note(Some(session), body);
        for (text, line) in quotes {
            stage.takeaway("", TakeawayKind::Quote, Permission::Public, Some(ada), text);
            let made = stage.last_takeaway();
            (made.session_id, made.note_id, made.note_line) = (Some(session), Some(note), Some(*line));
        }
        set(&mut stage, ada);
        Attributions::new(&stage.snapshot).minuted_note(&stage.snapshot.notes[0]).kept
    }

    /// An answer about what was made first.
    fn answered(stage: &mut Stage, person_id: PersonId, answer: ApprovalAnswer, wording: &str) {
        let takeaway_id = stage.snapshot.takeaways[0].id;
        let day = stage.snapshot.event.starts_on;
        stage.snapshot.approvals.push(Approval {
            id: ApprovalId::from_uuid(uuid::Uuid::nil()),
            takeaway_id,
            person_id,
            text: ASKED.to_owned(),
            asked_on: day,
            message_id: None,
            reminded_on: None,
            reminder_id: None,
            answered_on: Some(day),
            answer: Some(answer),
            wording: wording.to_owned(),
        });
    }

    #[test]
    fn what_is_to_be_said_in_other_words_is_not_minuted_as_it_was_said() {
        let body = format!("@Ada:\n> {ASKED}\n\nTea\n");
        let made = [("We lend to most", 2)];
        let otherwise = |stage: &mut Stage, ada| {
            answered(stage, ada, ApprovalAnswer::YesWithChanges, "We lend to most");
        };
        assert_eq!(left(&body, &made, otherwise), "Ada:\n\nTea\n");
        let elsewhere = format!("{ASKED}, she said.\n\nTea\n");
        assert_eq!(left(&elsewhere, &[("We lend to most", 9)], otherwise).trim(), "Tea");
        assert_eq!(left("> We lend to most\n", &[("We lend to most", 1)], otherwise), "> We lend to most\n");
        let as_said = |stage: &mut Stage, ada| answered(stage, ada, ApprovalAnswer::Yes, "");
        assert_eq!(left(&body, &[(ASKED, 2)], as_said), body.replace('@', ""));
    }

    #[test]
    fn where_names_are_quoted_with_approval_nothing_else_stands_below_one() {
        let body = format!("@Ada:\n> {ASKED}\nWe are late.\n@\nTea\n");
        let asked = |stage: &mut Stage| stage.snapshot.event.quote_with_approval = true;
        let nobody_answered = left(&body, &[(ASKED, 2)], |stage, _| asked(stage));
        assert_eq!(nobody_answered.split_whitespace().collect::<Vec<_>>().join(" "), "We are late. Tea");
        let none_made = left(&body, &[], |stage, _| asked(stage));
        assert!(none_made.contains(ASKED) && !none_made.contains("Ada"), "{none_made}");
        let told = left(
            "@Ada: we are late.\n- Ada Brook: so we are.\n> Nobody came @Ada\n\n- At ten: tea\n",
            &[],
            |stage, _| asked(stage),
        );
        assert_eq!(told.trim(), "- At ten: tea");
        let yes = left(&body, &[(ASKED, 2)], |stage, ada| {
            asked(stage);
            answered(stage, ada, ApprovalAnswer::Yes, "");
        });
        assert_eq!(yes.split_whitespace().collect::<Vec<_>>().join(" "), format!("Ada: > {ASKED} Tea"));
    }
}
