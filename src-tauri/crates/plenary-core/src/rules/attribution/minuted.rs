//! What of notes, decisions and actions may stand in minutes: notes are written live, before anybody asks what may be quoted.

mod leads;

use super::kept::Kept;
use super::names::Text;
use super::read::as_read;
use super::sections::Sections;
use super::{Attribution, Attributions, Withheld, as_printed};
use crate::ids::SessionId;
use crate::model::{Event, Note, Permission, Session, Takeaway};
use crate::rules::note_marks::{self, Permissions};

/// What is left of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minuted {
    /// Markdown.
    pub kept: String,
    /// In which line of the note each of its lines stands, from 1.
    pub lines: Vec<i64>,
    /// Lines of paragraphs, list items, headings and rows that were left out.
    pub left_out: usize,
}

impl<'a> Attributions<'a> {
    /// Whether the session was held without names; of no session, whether all were.
    pub fn is_nameless(&self, session: Option<SessionId>) -> bool {
        self.snapshot.is_nameless(session)
    }

    /// Whether a text of that session may be minuted: it repeats no takeaway beside what its permission keeps back (beside any
    /// name, for one without names), and where the session was held without names it names nobody and no organisation.
    pub fn may_minute(&self, text: &str, session: Option<SessionId>) -> bool {
        self.may_stand(text, self.is_nameless(session), |_| false)
    }

    /// Whether what the event says of itself (its summary, the question of a meeting) may be told: it repeats nothing beside what may
    /// not stand there, and where everything was held without names it names nobody.
    pub fn may_tell_of_event(&self, text: &str) -> bool {
        self.may_stand(text, self.snapshot.is_without_names(), |_| false)
    }

    /// Whether the question of a meeting may be told below its summary, which often says who put it.
    pub fn may_tell_question(&self) -> bool {
        let event = &self.snapshot.event;
        let above = Some(&event.summary).filter(|summary| self.may_tell_of_event(summary));
        let both = above.map(|summary| format!("{summary}\n\n{}", event.topic));
        self.may_tell_of_event(&event.topic) && both.is_none_or(|both| self.may_tell_of_event(&both))
    }

    /// The event without what it may not say of itself: its summary, the question of a meeting, its description.
    pub fn told_event(&self) -> Event {
        let mut event = self.snapshot.event.clone();
        let is_told = self.may_tell_question();
        event.topic = Some(event.topic).filter(|_| is_told).unwrap_or_default();
        for text in [&mut event.summary, &mut event.description] {
            if !self.may_tell_of_event(text) {
                text.clear();
            }
        }
        event
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

    /// The lines of paragraphs, list items, headings and rows of a note that may be minuted: what carries no name neither beside one nor below
    /// the line or heading that says whose words they are. Of a session without names that was deleted none may: who took part in
    /// it is not known any more, and so not what names them. Nor does any that names somebody who was deleted.
    pub fn minuted_note(&self, note: &Note) -> Minuted {
        let read = Sections::read(&self.gone.unsigned(&note.body));
        let reading = NoteReading {
            note,
            permissions: Permissions::of(&note.body),
            default: self.default_permission(note.session_id),
            nameless: self.is_nameless(note.session_id),
        };
        let stays = |at: usize| !note.no_names && self.may_minute_block(&reading, &read, at);
        let mut stays: Vec<bool> = (0..read.blocks.len()).map(stays).collect();
        let held = |lines: &_| reading.permissions.holding(lines, reading.default);
        leads::fall(&read.blocks, held, |text| self.names_anybody(text), &mut stays);
        let (shown, left_out) = loop {
            let (shown, left_out) = read.left(&stays, |text| self.names_anybody(text));
            let told = self.told_together(&reading, &read, &shown);
            if told.is_empty() {
                break (shown, left_out);
            }
            (0..).zip(&mut stays).for_each(|(at, stays)| *stays &= !told.contains(&at));
        };
        let (mut lines, mut kept): (Vec<i64>, String) = read.apart(shown).into_iter().unzip();
        if kept.lines().filter(|line| is_fence(line)).count() % 2 == 1 {
            kept.push_str("\n```\n"); // what stands behind the note is no code
            lines.resize(kept.lines().count(), lines.last().copied().unwrap_or_default());
        }
        Minuted { kept: note_marks::in_sentences(&kept), lines, left_out }
    }

    fn may_minute_block(&self, reading: &NoteReading<'_>, read: &Sections, at: usize) -> bool {
        let Some((lines, text)) = read.blocks.get(at) else { return false };
        if text.trim().is_empty() {
            return true;
        }
        let held = reading.permissions.holding(lines, reading.default);
        let without_names = reading.nameless || held > Permission::Public;
        let as_read = as_read(text);
        let mut ways = [Some(text.as_str()), as_read.as_deref()].into_iter().flatten();
        let names_one_gone = |text: &str| self.gone.named_in(&Text::read(text)).is_some();
        if ways.clone().any(|text| !self.says_it_may(text, held) || names_one_gone(text))
            || (without_names && read.speaks_in(lines))
        {
            return false;
        }
        // where nothing carries a name, the lines that say who is speaking are left out themselves
        let open = !reading.nameless && reading.default == Permission::Public;
        let below_a_name = || open && read.is_said_by_somebody(lines);
        let typed_here = |kept: &Kept<'_>| kept.was_typed_at(reading.note.id, lines);
        let is_strict = |text: &str| self.strict_in(&Text::read(text), &typed_here).next().is_some();
        let carries_none = held > Permission::Public || ways.clone().any(is_strict);
        ways.all(|text| self.may_stand(text, reading.nameless, typed_here))
            && !(carries_none && below_a_name())
    }

    /// Whether what is not public may not stand beside these words.
    pub(super) fn tells_beside(&self, kept: &Kept<'_>, words: &Text, names_anybody: bool) -> bool {
        match kept.permission {
            Permission::Public => false,
            Permission::OrganisationOnly => self.tells(kept, words),
            Permission::NoName => names_anybody || self.tells(kept, words),
            Permission::Internal => true,
        }
    }

    /// How what was said in a session may be used, where nothing else is said.
    pub(super) fn default_permission(&self, session: Option<SessionId>) -> Permission {
        let session = session.and_then(|id| self.snapshot.session(id));
        session.map_or(Permission::Public, Session::default_permission)
    }

    /// Whether lines of that permission may be minuted: nothing internal, and no name beside what carries none.
    pub(super) fn says_it_may(&self, text: &str, held: Permission) -> bool {
        match held {
            Permission::Public => true,
            Permission::OrganisationOnly | Permission::NoName => !self.names_anybody(text),
            Permission::Internal => false,
        }
    }

    pub(super) fn may_stand(&self, text: &str, nameless: bool, typed: impl Fn(&Kept<'_>) -> bool) -> bool {
        let words = Text::read(text);
        let names_anybody = self.names_anybody(text);
        if nameless && names_anybody {
            return false;
        }
        let printed = as_printed(text).unwrap_or_else(|| words.clone());
        let tells = |kept| {
            self.tells_beside(kept, &words, names_anybody) || self.tells_beside(kept, &printed, names_anybody)
        };
        !self.strict_in(&words, &typed).any(tells)
    }

    /// What is not public and was typed there, or is said in the text.
    pub(super) fn strict_in<'t>(
        &'t self,
        words: &'t Text,
        typed: &'t impl Fn(&Kept<'_>) -> bool,
    ) -> impl Iterator<Item = &'t Kept<'a>> {
        let strict = self.kept.iter().filter(|kept| kept.permission > Permission::Public);
        strict.filter(move |kept| typed(kept) || kept.is_said_in(words))
    }

    /// Whether a text names a person or an organisation, as it is written or as it is printed.
    pub fn names_anybody(&self, text: &str) -> bool {
        self.text_names_anybody(&Text::read(text))
            || as_printed(text).is_some_and(|text| self.text_names_anybody(&text))
    }

    pub(super) fn text_names_anybody(&self, text: &Text) -> bool {
        text.has_address() || self.names.anybody(text) || self.around.anybody(text)
    }
}

/// A note that is being judged.
pub(super) struct NoteReading<'a> {
    pub note: &'a Note,
    pub permissions: Permissions,
    /// The permission of a line that says nothing.
    pub default: Permission,
    pub nameless: bool,
}

fn is_fence(line: &str) -> bool {
    ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence))
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
        assert_eq!(
            kept(false, &[], body),
            Minuted { kept: body.to_owned(), lines: (1..8).collect(), left_out: 0 }
        );
    }

    #[test]
    fn marks_at_the_ends_of_lines_and_the_sign_that_ends_a_speaker_are_not_minuted() {
        let body = "@Ada:\n- Laptops are lent to schools #devices\n@\n- Nobody pays [public] #money\n";
        assert_eq!(kept(false, &[], body).kept, "Ada:\n- Laptops are lent to schools\n- Nobody pays\n");
    }

    #[test]
    fn what_is_internal_is_left_out_of_a_note_wherever_it_stands() {
        let internal = [(Permission::Internal, "The sponsor was unhappy", None)];
        let found = kept(false, &internal, "- One\n- We heard the *sponsor\n  was unhappy* again\n- Two\n");
        assert_eq!(found, Minuted { kept: "- One\n- Two\n".into(), lines: vec![1, 4], left_out: 1 });
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
        assert_eq!(
            found,
            Minuted { kept: "- Everyone agreed\n1. Tea\n".into(), lines: vec![1, 5], left_out: 4 }
        );
    }

    #[test]
    fn a_line_marked_internal_is_left_out_also_where_it_became_nothing_and_marks_leave_their_words() {
        let body =
            "! Tell nobody [internal]\n- Ada paid [no name]\n- Nobody paid [no name]\n- Lend #devices\n";
        assert_eq!(
            kept(false, &[], body),
            Minuted { kept: "- Nobody paid\n- Lend\n".into(), lines: vec![3, 4], left_out: 2 }
        );
    }

    /// The same of a session whose words have that permission where nobody says otherwise.
    fn kept_by_default(permission: Permission, body: &str) -> String {
        let mut stage = Stage::new();
        let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
        stage.person("Ada", "Brook", "Head of Digital", Some(northbank));
        let room = stage.room("Hall", None);
        let session = stage.session("Devices", room, "10:00:00", "11:00:00");
        stage.last_session().permission = permission;
        stage.note(Some(session), body);
        Attributions::new(&stage.snapshot).minuted_note(&stage.snapshot.notes[0]).kept
    }

    #[test]
    fn a_line_that_says_nothing_is_as_its_session_says() {
        let body = "- We lose money\n- Lend laptops [public]\n- Ada paid\n- Northbank paid\n";
        assert_eq!(kept_by_default(Permission::Internal, body), "- Lend laptops\n");
        let nameless = "- We lose money\n- Lend laptops\n";
        assert_eq!(kept_by_default(Permission::NoName, body), nameless);
        assert_eq!(kept_by_default(Permission::OrganisationOnly, body), nameless);
        assert_eq!(kept_by_default(Permission::Public, body).lines().count(), 4);
    }

    #[test]
    fn what_is_nested_below_a_mark_or_goes_on_behind_it_stays_with_it() {
        let body = "- Trouble [internal]\n  - We lose money\n    - much\n- Fine\n\n> They lied [internal]\n> and will again\n";
        assert_eq!(kept(false, &[], body).kept, "- Fine\n\n");
        assert_eq!(
            kept(false, &[], "- Fine\n\n> They lied\n> and will again [internal]\n").kept,
            "- Fine\n\n"
        );
        let named = "- Nobody pays [no name]\n  - Ada paid\n  - they pay\n";
        assert_eq!(kept(false, &[], named).kept, "- Nobody pays\n  - they pay\n");
    }

    #[test]
    fn a_line_that_is_left_out_leaves_its_neighbours_and_each_line_is_a_sentence() {
        for (body, left) in [
            (
                "Soup was good.\nWe are insolvent [internal]\nBread was better.\n",
                "Soup was good.\nBread was better.\n",
            ),
            (
                "soup was good\nwe are insolvent [internal]\nbread was better\n",
                "soup was good.\nbread was better\n",
            ),
            (
                "Soup was good\n! Pay the bill [internal]\nBread was better\n",
                "Soup was good.\nBread was better\n",
            ),
            ("Soup was good #food\n? Who pays #money\nWe do\n", "Soup was good.\nWho pays?\nWe do\n"),
            (
                "Soup was good.\nThey are late again [no name]\nBread was better\n",
                "Soup was good.\nThey are late again.\nBread was better\n",
            ),
            ("> Soup was good [internal]\nBread was better\n", "Bread was better\n"),
            (
                "We lend laptops to people, and\nmodems too [internal]\nBread was better\n",
                "Bread was better\n",
            ),
            ("Off the record: we are insolvent\nBread was better\n", "Bread was better\n"),
            ("We are insolvent [intenal]\nBread was better [sic]\n", "Bread was better [sic]\n"),
        ] {
            assert_eq!(kept(false, &[], body).kept, left, "{body}");
        }
        let quoted = kept(false, &[], "> Soup was good\nBread was better\n");
        assert_eq!(
            (quoted.kept.as_str(), quoted.lines),
            ("> Soup was good\n\nBread was better\n", vec![1, 2, 2])
        );
    }

    #[test]
    fn what_stands_around_a_line_in_its_paragraph_does_not_tell_what_is_kept_back() {
        let internal = [(Permission::Internal, "The sponsor was unhappy", None)];
        assert_eq!(kept(false, &internal, "Tea. The sponsor\nWas unhappy. Cake\n").kept, "", "across lines");
        assert_eq!(
            kept(false, &internal, "Tea was had.\nThe sponsor was unhappy.\nCake too.\n").kept,
            "Tea was had.\nCake too.\n"
        );
        for named in ["Said by Ada Brook.", "Ada Brook", "— Northbank Council", "Ada lends laptops."] {
            let body = format!("Soup was good.\nThey are late again [no name]\n{named}\n");
            let left = kept(false, &[], &body).kept;
            assert!(!left.contains("late") && left.contains("Soup") && left.contains(named), "{left}");
        }
        assert_eq!(kept(false, &[], "@Ada Brook\nThey stopped it [no name]\n").kept, "");
        assert_eq!(
            kept(false, &[], "@Ada Brook\nThey stopped it [no name]\nLaptops are lent\n").kept,
            "Ada Brook:\nLaptops are lent\n"
        );
        assert_eq!(kept(true, &[], "Nobody pays\nAda\nBrook pays\nTea\n").kept, "Nobody pays.\nTea\n");
    }

    #[test]
    fn nobody_is_named_above_what_carries_no_name() {
        let no_name = "@Ada Brook:\n> They stopped it [no name]\n\n@\n- Fine\n";
        assert_eq!(kept(false, &[], no_name).kept.trim(), "- Fine");
        let unknown = "@Some Guest\n> They stopped it [no name]\n> It works\n";
        assert_eq!(kept(false, &[], unknown).kept, "", "what goes on behind it has its mark");
        let beside = "@Ada Brook:\n> They stopped it [no name]\n\n> It works\n";
        assert_eq!(kept(false, &[], beside).kept, "Ada Brook:\n\n> It works\n");
        let headed = "### Ada Brook\n\n- They stopped it [no name]\n\n### Tea\n\n- Nice [no name]\n";
        assert_eq!(kept(false, &[], headed).kept.trim(), "### Tea\n\n- Nice");
        let later = [(Permission::NoName, "They stopped it", Some(2))];
        assert_eq!(kept(false, &later, "@Ada Brook:\n> They stopped it\n").kept, "");
        assert_eq!(kept_by_default(Permission::NoName, "@Some Guest:\n> Fine\n"), "> Fine\n");
    }

    #[test]
    fn a_block_of_code_that_lost_its_end_is_closed() {
        let internal = [(Permission::Internal, "The sponsor was unhappy", None)];
        let found = kept(false, &internal, "```\ncode\n\nThe sponsor was unhappy\n```\n\nBehind it\n");
        assert_eq!(found.kept.matches("```").count() % 2, 0, "{}", found.kept);
        assert_eq!(found.kept.lines().count(), found.lines.len());
    }
}
