//! What of notes, topics, decisions and actions may stand in what everybody reads: no name that nobody allowed, nothing internal,
//! and nothing that was kept from publication.

use super::Attributions;
use super::kept::REPEATS_FROM;
use super::names::Text;
use super::sections::Sections;
use crate::ids::SessionId;
use crate::model::{Action, Note, Permission, Takeaway};
use crate::rules::note_marks::{self, permissions, quotations};
use std::collections::BTreeSet;

/// A point of a note that may be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Markdown of one list item, without its mark, number or task box.
    pub text: String,
    /// Where it stands in the note, from 1.
    pub line: i64,
    /// It may stand beside no name.
    pub carries_no_name: bool,
}

impl Attributions<'_> {
    /// Whether a text of that session (a topic, a decision) may be published: it may be minuted, names nobody in full, holds
    /// no address, and repeats no takeaway that was kept from publication.
    pub fn may_publish(&self, text: &str, session: Option<SessionId>) -> bool {
        let nameless = self.is_nameless(session);
        let words = Text::read(text);
        let names = if nameless {
            self.names_anybody(text)
        } else {
            self.names.any_person_in_full(&words) || self.names_who_had_a_part(&words, session)
        };
        let kept_back = |takeaway: &Takeaway| {
            !takeaway.publish && self.kept(takeaway).is_none_or(|kept| kept.is_said_in(&words))
        };
        !names
            && self.gone.named_in(&words).is_none()
            && !words.has_address()
            && self.may_stand(text, nameless, |_| false)
            && !self.snapshot.takeaways.iter().any(kept_back)
            && !self.repeats_what_was_unpublished(&words)
    }

    /// Whether it names somebody who had a part in that session, by any of their names: of them a note says "Ada".
    fn names_who_had_a_part(&self, words: &Text, session: Option<SessionId>) -> bool {
        let mut parts = session.into_iter().flat_map(|session| self.snapshot.parts_of(session));
        parts.any(|part| self.names.person(words, part.person_id))
    }

    /// Whether it repeats a takeaway that was kept from publication and deleted since.
    fn repeats_what_was_unpublished(&self, words: &Text) -> bool {
        let unpublished = self.snapshot.around.kept_back.iter().filter(|row| !row.publish);
        unpublished.map(|row| Text::read(&row.text)).any(|said| {
            let said = said.words();
            if said.len() >= REPEATS_FROM { words.contains(said) } else { words.words() == said }
        })
    }

    /// Whether an action may be published, without its owner.
    pub fn may_publish_action(&self, action: &Action) -> bool {
        self.may_print_without_names(action) && self.may_publish(&action.text, action.session_id)
    }

    /// Whether words beside a photo of that session, or of the event as a whole (what it shows, a caption), may leave: they are words of
    /// it, and name nobody where its words carry no name.
    pub fn may_show(&self, words: &str, session: Option<SessionId>) -> bool {
        let is_open = self.default_permission(session) == Permission::Public && !self.is_nameless(session);
        is_open || !self.names_anybody(words)
    }

    /// Whether those who have a part in what was said there may be named as presenting it.
    pub fn may_present(&self, session: Option<SessionId>) -> bool {
        !self.is_nameless(session)
    }

    /// The list items of a note that may be published, without their marks. A line that became a takeaway, a decision or an
    /// action is told by that alone.
    pub fn published_points(&self, note: &Note) -> Vec<Point> {
        let became = self.lines_that_became_something(note);
        let (permissions, default) = (permissions(&note.body), self.default_permission(note.session_id));
        let read = Sections::read(&note.body);
        let mut points = Vec::new();
        for (lines, text) in &read.blocks {
            let held = permissions.holding(lines, default);
            if note.no_names || read.speaks_in(lines) || !self.says_it_may(text, held) {
                continue;
            }
            let text = note_marks::without_marks(text);
            let Some(point) = item(&text) else { continue };
            let mut lines = lines.clone().filter_map(|line| i64::try_from(line).ok()).peekable();
            let Some(line) = lines.peek().copied() else { continue };
            if !lines.any(|line| became.contains(&line)) && self.may_publish(point, note.session_id) {
                let carries_no_name = held > Permission::Public;
                points.push(Point { text: point.to_owned(), line, carries_no_name });
            }
        }
        points
    }

    fn lines_that_became_something(&self, note: &Note) -> BTreeSet<i64> {
        let kept_back = self.snapshot.around.kept_back.iter().filter(|row| row.note_id == Some(note.id));
        let kept_back = whole(note, kept_back.filter_map(|row| row.note_line));
        self.lines_of_rows(note).into_iter().chain(kept_back).collect()
    }

    /// The lines of what was kept from the note and is there.
    pub(super) fn lines_of_rows(&self, note: &Note) -> BTreeSet<i64> {
        let takeaways = self.snapshot.takeaways.iter().map(|row| (row.note_id, row.note_line));
        let decisions = self.snapshot.decisions.iter().map(|row| (row.note_id, row.note_line));
        let actions = self.snapshot.actions.iter().map(|row| (row.note_id, row.note_line));
        let sources = self.snapshot.takeaway_sources.iter().map(|row| (row.note_id, row.note_line));
        let all = takeaways.chain(decisions).chain(actions).chain(sources);
        let all = all.filter(|(id, _)| *id == Some(note.id)).filter_map(|(_, line)| line);
        whole(note, all).collect()
    }
}

/// These lines of a note, each with the rest of the quotation that begins there.
fn whole(note: &Note, lines: impl Iterator<Item = i64>) -> impl Iterator<Item = i64> {
    let quotations = quotations(&note.body);
    lines.flat_map(move |line| line..=quotations.last(line))
}

/// The words of a list item; nothing for what is none.
fn item(block: &str) -> Option<&str> {
    let block = block.trim();
    let rest = note_marks::without_point(block);
    Some(rest.trim()).filter(|rest| rest.len() < block.len() && !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::Stage;
    use crate::model::{OrganisationKind, TakeawayKind};

    fn points(
        no_names: bool,
        takeaway: Option<(Permission, bool, &str, Option<i64>)>,
        body: &str,
    ) -> Vec<String> {
        let mut stage = Stage::new();
        let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
        let ada = stage.person("Ada", "Brook", "Head of Digital", Some(northbank));
        let room = stage.room("Hall", None);
        let session = stage.session("Devices", room, "10:00:00", "11:00:00");
        stage.last_session().no_names = no_names;
        let note = stage.note(Some(session), body);
        if let Some((permission, publish, text, line)) = takeaway {
            stage.takeaway("", TakeawayKind::Quote, permission, Some(ada), text);
            stage.last_takeaway().session_id = Some(session);
            stage.last_takeaway().publish = publish;
            stage.last_takeaway().note_id = line.map(|_| note);
            stage.last_takeaway().note_line = line;
        }
        let attributions = Attributions::new(&stage.snapshot);
        attributions.published_points(&stage.snapshot.notes[0]).into_iter().map(|point| point.text).collect()
    }

    #[test]
    fn list_items_that_name_nobody_are_points() {
        let body =
            "Intro\n\n- Laptops are lent\n- Ada Brook was late\n- Write to ada@example.org\n* Skills first\n";
        assert_eq!(points(false, None, body), ["Laptops are lent", "Skills first"]);
    }

    #[test]
    fn numbered_points_and_tasks_are_points_and_keep_their_signs() {
        let body = "1. The table data_team has 2*3 rows\n- [ ] Ask again\n- See [the form](https://example.org/the_form)\n2) Last #theme\n";
        let told = [
            "The table data_team has 2*3 rows",
            "Ask again",
            "See [the form](https://example.org/the_form)",
            "Last",
        ];
        assert_eq!(points(false, None, body), told);
    }

    #[test]
    fn whoever_had_a_part_is_named_by_any_of_their_names() {
        let mut stage = Stage::new();
        let ada = stage.person("Adaline", "Brookhurst", "", None);
        let room = stage.room("Hall", None);
        let session = stage.session("Devices", room, "10:00:00", "11:00:00");
        stage.part(session, ada, crate::model::PartRole::Speaker);
        stage.note(Some(session), "- Brookhurst is off sick\n- Adaline is off again\n- Laptops are lent\n");
        let attributions = Attributions::new(&stage.snapshot);
        let told = attributions.published_points(&stage.snapshot.notes[0]);
        assert_eq!(told.iter().map(|point| &*point.text).collect::<Vec<_>>(), ["Laptops are lent"]);
    }

    #[test]
    fn where_no_names_are_told_an_organisation_is_a_name() {
        let body = "- Northbank lends laptops\n- Laptops are lent\n";
        assert_eq!(points(true, None, body), ["Laptops are lent"]);
        assert_eq!(points(false, None, body).len(), 2);
    }

    #[test]
    fn a_line_says_of_itself_that_it_stays_and_leaves_its_marks() {
        let body = "- The sponsor was unhappy [internal]\n- Northbank paid [no name]\n- Nobody paid [no name]\n- Lend #devices\n";
        assert_eq!(points(false, None, body), ["Nobody paid", "Lend"]);
    }

    #[test]
    fn a_line_that_says_nothing_is_as_its_session_says_and_what_is_nested_as_its_point() {
        let of_session = |permission: Permission, body: &str| {
            let mut stage = Stage::new();
            let ada = stage.person("Ada", "Brook", "", None);
            let room = stage.room("Hall", None);
            let session = stage.session("Devices", room, "10:00:00", "11:00:00");
            stage.part(session, ada, crate::model::PartRole::Speaker);
            stage.last_session().permission = permission;
            stage.note(Some(session), body);
            let points = Attributions::new(&stage.snapshot).published_points(&stage.snapshot.notes[0]);
            points.into_iter().map(|point| point.text).collect::<Vec<_>>()
        };
        let body = "- We lose money\n- Lend laptops [public]\n- Brook is unhappy\n";
        assert_eq!(of_session(Permission::Internal, body), ["Lend laptops"]);
        assert_eq!(of_session(Permission::NoName, body), ["We lose money", "Lend laptops"]);
        assert_eq!(of_session(Permission::OrganisationOnly, body), ["We lose money", "Lend laptops"]);
        let nested = "- Trouble [internal]\n  - We lose money\n- @Some Guest:\n- Fine\n";
        assert_eq!(of_session(Permission::Public, nested), ["Fine"]);
    }

    #[test]
    fn what_is_internal_or_was_kept_from_publication_is_no_point() {
        let body = "- The sponsor was unhappy with us\n- Laptops are lent\n";
        let text = "The sponsor was unhappy with us";
        for kept in [(Permission::Internal, false, text, None), (Permission::Public, false, text, None)] {
            assert_eq!(points(false, Some(kept), body), ["Laptops are lent"]);
        }
        let typed_there = (Permission::Internal, false, "No.", Some(1));
        assert_eq!(points(false, Some(typed_there), body), ["Laptops are lent"]);
    }
}
