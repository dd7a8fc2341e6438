//! What may be said of decisions and actions: as their permission allows, and where they were agreed in a session held without
//! names, without any name.

use super::above::without;
use super::names::Text;
use super::names::unknown::signs_somebody;
use super::{Attributions, as_printed, kept};
use crate::ids::SessionId;
use crate::model::{Action, Decision, Permission};

/// A decision or an action, and where it was agreed.
#[derive(Debug, Clone, Copy)]
pub struct Agreed<'a> {
    pub text: &'a str,
    pub session: Option<SessionId>,
    permission: Permission,
}

impl<'a> From<&'a Decision> for Agreed<'a> {
    fn from(row: &'a Decision) -> Self {
        Self { text: &row.text, session: row.session_id, permission: row.permission }
    }
}

impl<'a> From<&'a Action> for Agreed<'a> {
    fn from(row: &'a Action) -> Self {
        Self { text: &row.text, session: row.session_id, permission: row.permission }
    }
}

impl Attributions<'_> {
    /// Whether nobody may be named beside it.
    pub fn is_agreed_without_names(&self, agreed: Agreed<'_>) -> bool {
        self.permission_of_agreed(agreed) >= Permission::OrganisationOnly
    }

    /// Whether it stays in the office, whatever it says.
    pub(super) fn is_internal(&self, agreed: Agreed<'_>) -> bool {
        self.permission_of_agreed(agreed) == Permission::Internal
    }

    /// Whether it may be told to the office and to those it reports to: nothing internal, and no name where none may stand.
    pub fn may_report(&self, agreed: Agreed<'_>) -> bool {
        self.may_print(agreed.text) && self.stands_without_names(agreed)
    }

    /// Whether an action may be told to its owner alone: where nobody may be named it is still their own, with their own name in it.
    pub fn may_tell_owner(&self, action: &Action) -> bool {
        let agreed = Agreed::from(action);
        let Some(owner) = action.owner_id.and_then(|id| self.snapshot.person(id)) else { return false };
        let names = [owner.name(), owner.given_name.clone(), owner.family_name.clone()];
        let without_owner = without(&action.text, names.iter());
        let rest = Agreed { text: without_owner.as_deref().unwrap_or(agreed.text), ..agreed };
        self.may_report(agreed) || (self.may_print(agreed.text) && self.stands_without_names(rest))
    }

    /// Whether it may be minuted.
    pub fn may_minute_agreed(&self, agreed: Agreed<'_>) -> bool {
        self.may_minute(agreed.text, agreed.session) && self.stands_without_names(agreed)
    }

    /// Whether it may be published.
    pub fn may_publish_agreed(&self, agreed: Agreed<'_>) -> bool {
        self.may_publish(agreed.text, agreed.session) && self.stands_without_names(agreed)
    }

    /// Not internal, and it names nobody where nobody may be named; no person where organisations may.
    pub(super) fn stands_without_names(&self, agreed: Agreed<'_>) -> bool {
        let may_stand = match self.permission_of_agreed(agreed) {
            Permission::Public => true,
            Permission::OrganisationOnly => !self.names_a_person(agreed.text),
            Permission::NoName => !self.names_anybody(agreed.text) && !signs_somebody(agreed.text),
            Permission::Internal => false,
        };
        may_stand && !self.tells_what_it_repeats(agreed.text)
    }

    fn names_a_person(&self, text: &str) -> bool {
        let names = |text: &Text| {
            text.has_address() || self.names.any_person_or_job(text) || self.around.any_person_or_job(text)
        };
        names(&Text::read(text)) || as_printed(text).is_some_and(|text| names(&text))
    }

    /// The permission that holds for it by itself.
    fn permission_of_agreed(&self, agreed: Agreed<'_>) -> Permission {
        kept::agreed(self.snapshot, agreed.permission, agreed.session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::OrganisationKind;
    use crate::model::cast::Stage;

    /// What of an action of Ada Brook's may be told: "reported, minuted, published, with its owner".
    fn told(no_names: bool, permission: Permission, text: &str) -> [bool; 4] {
        let mut stage = Stage::new();
        let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
        let ada = stage.person("Ada", "Brook", "Head of Digital", Some(northbank));
        let room = stage.room("Hall", None);
        let session = stage.session("Devices", room, "10:00:00", "11:00:00");
        stage.last_session().no_names = no_names;
        stage.action(text, Some(ada), None, crate::model::ActionState::Open);
        let action = stage.snapshot.actions.last_mut().unwrap();
        action.session_id = Some(session);
        action.permission = permission;
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
    fn an_owner_is_told_of_their_own_and_of_nobody_else() {
        let told = |permission: Permission, text: &str| {
            let mut stage = Stage::new();
            let ada = stage.person("Ada", "Brook", "Head of Digital", None);
            stage.person("Ben", "Amaro", "", None);
            stage.action(text, Some(ada), None, crate::model::ActionState::Open);
            let action = stage.snapshot.actions.last_mut().unwrap();
            action.permission = permission;
            let action = action.clone();
            Attributions::new(&stage.snapshot).may_tell_owner(&action)
        };
        for (text, is_told) in
            [("Ada Brook lends laptops", true), ("Ada asks Ben", false), ("Lend laptops", true)]
        {
            assert_eq!(told(Permission::NoName, text), is_told, "{text}");
            assert!(!told(Permission::Internal, text), "{text}");
        }
    }

    #[test]
    fn what_was_agreed_openly_is_told_with_its_owner() {
        assert_eq!(told(false, Permission::Public, "Lend laptops"), [true; 4]);
    }

    #[test]
    fn what_was_agreed_without_names_is_told_without_its_owner() {
        let without_owner = [true, true, true, false];
        assert_eq!(told(true, Permission::Public, "Lend laptops"), without_owner, "the session holds");
        for permission in [Permission::NoName, Permission::OrganisationOnly] {
            assert_eq!(told(false, permission, "Lend laptops"), without_owner, "{permission}");
        }
    }

    #[test]
    fn what_names_somebody_where_nobody_may_be_named_is_told_nowhere() {
        let text = "Ada Brook lends laptops";
        assert_eq!(told(true, Permission::Public, text), [false; 4]);
        assert_eq!(told(false, Permission::NoName, text), [false; 4]);
        let open = told(false, Permission::Public, text);
        assert_eq!(open, [true, true, false, true], "openly it is told, and published without names only");
    }

    #[test]
    fn what_may_name_organisations_only_names_them_and_no_person() {
        let only = |text| told(false, Permission::OrganisationOnly, text);
        assert_eq!(only("Northbank Council lends laptops"), [true, true, true, false]);
        assert_eq!(only("Northbank lends laptops"), [true, true, true, false]);
        for text in ["Brook lends laptops", "The Head of Digital lends laptops", "Write to ada@example.org"] {
            assert_eq!(only(text), [false; 4], "{text}");
        }
        assert_eq!(told(false, Permission::NoName, "Northbank lends laptops"), [false; 4]);
    }

    #[test]
    fn what_is_internal_is_told_nowhere() {
        assert_eq!(told(false, Permission::Internal, "Lend laptops"), [false; 4]);
        assert_eq!(told(true, Permission::Internal, "Lend laptops"), [false; 4]);
    }
}
