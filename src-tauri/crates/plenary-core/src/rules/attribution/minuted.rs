//! What of notes, decisions and actions may stand in minutes: notes are written live, before anybody asks what may be quoted.

use super::kept::Kept;
use super::names::Text;
use super::{Attribution, Attributions, Withheld};
use crate::ids::SessionId;
use crate::model::{Note, Permission, Takeaway};
use crate::rules::note_marks;
use std::ops::Range;

/// What is left of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minuted {
    /// Markdown.
    pub kept: String,
    /// Paragraphs, list items, headings and rows that were left out.
    pub left_out: usize,
}

impl Attributions<'_> {
    /// Whether the session was held without names.
    pub fn is_nameless(&self, session: Option<SessionId>) -> bool {
        session.and_then(|id| self.snapshot.session(id)).is_some_and(|session| session.no_names)
    }

    /// Whether a text of that session may be minuted: it repeats no takeaway beside what its permission keeps back (beside any
    /// name, for one without names), and where the session was held without names it names nobody and no organisation.
    pub fn may_minute(&self, text: &str, session: Option<SessionId>) -> bool {
        self.may_stand(text, self.is_nameless(session), |_| false)
    }

    /// What may be said of a takeaway in minutes; what a session held without names left behind stands without them.
    pub fn minuted(&self, takeaway: &Takeaway) -> Result<Attribution, Withheld> {
        let attribution = self.of(takeaway)?;
        let sessions = self.kept(takeaway).map(|kept| kept.sessions.as_slice()).unwrap_or_default();
        if !sessions.iter().any(|session| self.is_nameless(Some(*session))) {
            return Ok(attribution);
        }
        if self.names_anybody(&takeaway.text) {
            Err(Withheld::NamesSomebody)
        } else {
            Ok(Attribution::Nobody)
        }
    }

    /// The paragraphs, list items, headings and rows of a note that may be minuted. Of a session without names that was deleted
    /// none may: who took part in it is not known any more, and so not what names them.
    pub fn minuted_note(&self, note: &Note) -> Minuted {
        let nameless = self.is_nameless(note.session_id);
        let mut minuted = Minuted { kept: String::new(), left_out: 0 };
        for (lines, text) in blocks(&note.body) {
            let typed_here = |kept: &Kept<'_>| kept.was_typed_at(note.id, &lines);
            if text.trim().is_empty()
                || (!note.no_names && self.says_it_may(&text) && self.may_stand(&text, nameless, typed_here))
            {
                minuted.kept.push_str(&text);
            } else {
                minuted.left_out += 1;
            }
        }
        if minuted.kept.lines().filter(|line| is_fence(line)).count() % 2 == 1 {
            minuted.kept.push_str("\n```\n"); // what stands behind the note is no code
        }
        Minuted { kept: note_marks::without_marks(&minuted.kept), ..minuted }
    }

    /// Whether the lines say of themselves that they may be minuted: nothing internal, and no name beside what carries none.
    pub(super) fn says_it_may(&self, text: &str) -> bool {
        match note_marks::strictest(text) {
            None | Some(Permission::Public) => true,
            Some(Permission::OrganisationOnly | Permission::NoName) => !self.names_anybody(text),
            Some(Permission::Internal) => false,
        }
    }

    pub(super) fn may_stand(&self, text: &str, nameless: bool, typed: impl Fn(&Kept<'_>) -> bool) -> bool {
        if nameless && self.names_anybody(text) {
            return false;
        }
        let words = Text::read(text);
        let repeats = |kept: &&Kept<'_>| typed(kept) || kept.is_said_in(&words);
        let tells = |kept: &Kept<'_>| match kept.permission {
            Permission::Public => false,
            Permission::OrganisationOnly => self.tells(kept, &words),
            Permission::NoName => self.tells(kept, &words) || self.names_anybody(text),
            Permission::Internal => true,
        };
        let strict = self.kept.iter().filter(|kept| kept.permission > Permission::Public);
        !strict.filter(repeats).any(tells)
    }

    pub(super) fn names_anybody(&self, text: &str) -> bool {
        let text = Text::read(text);
        text.has_address() || self.names.anybody(&text)
    }
}

/// Lines that are read together, with their line breaks, and their numbers from 1; empty lines stand alone.
pub(super) fn blocks(markdown: &str) -> Vec<(Range<usize>, String)> {
    let mut blocks: Vec<(Range<usize>, String)> = Vec::new();
    let mut open = false;
    for (line, number) in markdown.lines().zip(1..) {
        let empty = line.trim().is_empty();
        let begins =
            empty || line.trim_start().starts_with(['-', '*', '+', '#', '|', '>']) || begins_number(line);
        match blocks.last_mut().filter(|_| open && !begins) {
            Some((lines, text)) => {
                lines.end = number + 1;
                text.push_str(line);
                text.push('\n');
            }
            None => blocks.push((number..number + 1, format!("{line}\n"))),
        }
        open = !empty;
    }
    blocks
}

fn begins_number(line: &str) -> bool {
    let rest = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.trim_start().len() && rest.starts_with(['.', ')'])
}

fn is_fence(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("```") || line.starts_with("~~~")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::Stage;
    use crate::model::{OrganisationKind, TakeawayKind};

    /// A note of a session by Ada Brook of Northbank Council, beside takeaways of hers.
    fn kept(no_names: bool, takeaways: &[(Permission, &str, Option<i64>)], body: &str) -> Minuted {
        let mut stage = Stage::new();
        let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
        let ada = stage.person("Ada", "Brook", "Head of Digital", Some(northbank));
        let room = stage.room("Hall", None);
        let session = stage.session("Devices", room, "10:00:00", "11:00:00");
        stage.last_session().no_names = no_names;
        let note = stage.note(Some(session), body);
        for (permission, text, line) in takeaways {
            stage.takeaway("", TakeawayKind::Quote, *permission, Some(ada), text);
            stage.last_takeaway().session_id = Some(session);
            stage.last_takeaway().note_id = line.map(|_| note);
            stage.last_takeaway().note_line = *line;
        }
        Attributions::new(&stage.snapshot).minuted_note(&stage.snapshot.notes[0])
    }

    #[test]
    fn a_note_that_gives_nothing_away_stays_as_it_is() {
        let body = "# Heard\n\n- Ada lends laptops\n  and modems\n- Nobody pays\n\nThe end.\n";
        assert_eq!(kept(false, &[], body), Minuted { kept: body.to_owned(), left_out: 0 });
    }

    #[test]
    fn what_is_internal_is_left_out_of_a_note_wherever_it_stands() {
        let internal = [(Permission::Internal, "The sponsor was unhappy", None)];
        let found = kept(false, &internal, "- One\n- We heard the *sponsor\n  was unhappy* again\n- Two\n");
        assert_eq!(found, Minuted { kept: "- One\n- Two\n".into(), left_out: 1 });
    }

    #[test]
    fn the_line_where_an_internal_takeaway_was_typed_is_left_out_whatever_it_became() {
        let internal = [(Permission::Internal, "No.", Some(2))];
        let found = kept(false, &internal, "- One\n- no way, said the treasurer\n- Two\n");
        assert_eq!(found.kept, "- One\n- Two\n");
    }

    #[test]
    fn a_sentence_without_a_name_stays_and_goes_where_a_name_stands_beside_it() {
        let no_name = [(Permission::NoName, "Our own procurement stopped it", None)];
        assert_eq!(kept(false, &no_name, "- Our own procurement stopped it.\n").left_out, 0);
        assert_eq!(kept(false, &no_name, "- Ada: our own procurement stopped it.\n").left_out, 1);
    }

    #[test]
    fn the_note_of_a_session_without_names_names_nobody() {
        let body = "- Everyone agreed\n- Northbank did not\n- Brook left early\n- write to a@example.org\n1. Tea\n2. Ada\n";
        let found = kept(true, &[], body);
        assert_eq!(found, Minuted { kept: "- Everyone agreed\n1. Tea\n".into(), left_out: 4 });
    }

    #[test]
    fn a_line_marked_internal_is_left_out_also_where_it_became_nothing_and_marks_leave_their_words() {
        let body =
            "! Tell nobody [internal]\n- Ada paid [no name]\n- Nobody paid [no name]\n- Lend #devices\n";
        assert_eq!(
            kept(false, &[], body),
            Minuted { kept: "- Nobody paid\n- Lend devices\n".into(), left_out: 2 }
        );
    }

    #[test]
    fn a_block_of_code_that_lost_its_end_is_closed() {
        let internal = [(Permission::Internal, "The sponsor was unhappy", None)];
        let found = kept(false, &internal, "```\ncode\n\nThe sponsor was unhappy\n```\n\nBehind it\n");
        assert_eq!(found.kept.matches("```").count() % 2, 0, "{}", found.kept);
    }
}
