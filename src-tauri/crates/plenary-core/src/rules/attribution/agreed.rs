//! What may be said of decisions and actions. They carry no permission of their own: that of where they were agreed holds, a
//! session held without names, or the permission that their line of a note is marked with.

use super::Attributions;
use crate::ids::{NoteId, SessionId};
use crate::model::{Action, Decision, Permission};
use crate::rules::note_marks;

/// A decision or an action, and where it was agreed.
#[derive(Debug, Clone, Copy)]
pub struct Agreed<'a> {
    pub text: &'a str,
    pub session: Option<SessionId>,
    note: Option<NoteId>,
    line: Option<i64>,
}

impl<'a> From<&'a Decision> for Agreed<'a> {
    fn from(row: &'a Decision) -> Self {
        Self { text: &row.text, session: row.session_id, note: row.note_id, line: row.note_line }
    }
}

impl<'a> From<&'a Action> for Agreed<'a> {
    fn from(row: &'a Action) -> Self {
        Self { text: &row.text, session: row.session_id, note: row.note_id, line: row.note_line }
    }
}

impl Attributions<'_> {
    /// Whether nobody may be named beside it.
    pub fn is_agreed_without_names(&self, agreed: Agreed<'_>) -> bool {
        self.is_nameless(agreed.session) || self.marked(agreed) >= Some(Permission::OrganisationOnly)
    }

    /// Whether it may be told to the office and to those it reports to: nothing internal, and no name where none may stand.
    pub fn may_report(&self, agreed: Agreed<'_>) -> bool {
        self.may_print(agreed.text) && self.stands_without_names(agreed)
    }

    /// Whether it may be minuted.
    pub fn may_minute_agreed(&self, agreed: Agreed<'_>) -> bool {
        self.may_minute(agreed.text, agreed.session) && self.stands_without_names(agreed)
    }

    /// Whether it may be published.
    pub fn may_publish_agreed(&self, agreed: Agreed<'_>) -> bool {
        self.may_publish(agreed.text, agreed.session) && self.stands_without_names(agreed)
    }

    /// Not internal, and it names nobody where nobody may be named.
    pub(super) fn stands_without_names(&self, agreed: Agreed<'_>) -> bool {
        self.marked(agreed) != Some(Permission::Internal)
            && !(self.is_agreed_without_names(agreed) && self.names_anybody(agreed.text))
    }

    /// The permission that its line is marked with.
    fn marked(&self, agreed: Agreed<'_>) -> Option<Permission> {
        let note = self.snapshot.notes.iter().find(|note| Some(note.id) == agreed.note)?;
        let line = usize::try_from(agreed.line?).ok()?.checked_sub(1)?;
        note_marks::strictest(note.body.lines().nth(line)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::OrganisationKind;
    use crate::model::cast::Stage;

    /// What of an action of Ada Brook's may be told, when it was agreed at the one line of a note:
    /// "reported, minuted, published, with its owner".
    fn told(no_names: bool, line: &str, text: &str) -> [bool; 4] {
        let mut stage = Stage::new();
        let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
        let ada = stage.person("Ada", "Brook", "Head of Digital", Some(northbank));
        let room = stage.room("Hall", None);
        let session = stage.session("Devices", room, "10:00:00", "11:00:00");
        stage.last_session().no_names = no_names;
        let note = stage.note(Some(session), line);
        stage.action(text, Some(ada), None, crate::model::ActionState::Open);
        let action = stage.snapshot.actions.last_mut().unwrap();
        action.session_id = Some(session);
        action.note_id = Some(note);
        action.note_line = Some(1);
        let action = stage.snapshot.actions[0].clone();
        let attributions = Attributions::new(&stage.snapshot);
        let agreed = Agreed::from(&action);
        [
            attributions.may_report(agreed),
            attributions.may_minute_agreed(agreed),
            attributions.may_publish_action(&action),
            attributions.may_name_owner(&action),
        ]
    }

    #[test]
    fn what_was_agreed_openly_is_told_with_its_owner() {
        assert_eq!(told(false, "! Lend laptops", "Lend laptops"), [true; 4]);
        assert_eq!(told(false, "! Lend laptops [public]", "Lend laptops"), [true; 4]);
    }

    #[test]
    fn what_was_agreed_without_names_is_told_without_its_owner() {
        assert_eq!(told(true, "! Lend laptops", "Lend laptops"), [true, true, true, false]);
        for mark in ["[no name]", "[organisation only]"] {
            let line = format!("! Lend laptops {mark}");
            assert!(note_marks::strictest(&line) >= Some(Permission::OrganisationOnly), "{mark} is a mark");
            assert_eq!(told(false, &line, "Lend laptops"), [true, true, true, false], "{mark}");
        }
    }

    #[test]
    fn what_names_somebody_where_nobody_may_be_named_is_told_nowhere() {
        let text = "Ada Brook lends laptops";
        assert_eq!(told(true, "! Ada Brook lends laptops", text), [false; 4]);
        assert_eq!(told(false, "! Ada Brook lends laptops [no name]", text), [false; 4]);
        let open = told(false, "! Ada Brook lends laptops", text);
        assert_eq!(open, [true, true, false, true], "openly it is told, and published without names only");
    }

    #[test]
    fn what_is_internal_is_told_nowhere() {
        assert_eq!(told(false, "! Lend laptops [internal]", "Lend laptops"), [false; 4]);
    }
}
