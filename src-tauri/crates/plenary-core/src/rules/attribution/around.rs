//! Names of those who are no part of an event: members of its network, who was deleted, and whoever the directory knows.

use super::names::{Names, Text, is_no_other_word};
use crate::ids::OrganisationId;
use crate::model::{Permission, Person, Snapshot};
use std::collections::{BTreeSet, HashSet};

/// All of them that may stand in the texts of an event.
pub struct NamesAround {
    members: Names,
    gone: Names,
    people: Whole,
    organisations: Whole,
}

/// Names by their words: those of one word, which is no other, and those of several.
#[derive(Default)]
struct Whole {
    words: HashSet<String>,
    runs: Vec<Vec<String>>,
    /// "z wick": an initial and a family name.
    initialled: HashSet<String>,
}

impl Whole {
    fn of<'a>(names: impl IntoIterator<Item = &'a String>) -> Self {
        let mut found = Self::default();
        for name in names {
            let text = Text::read(name);
            match text.words() {
                [] => {}
                [word] => drop(found.words.insert(word.clone())),
                words => {
                    if let [initial, _] = words
                        && initial.chars().count() == 1
                    {
                        found.initialled.insert(name.clone());
                    }
                    found.runs.push(words.to_vec());
                }
            }
        }
        found
    }

    /// In small letters too where one of its words is no other word.
    fn in_full(&self, text: &Text) -> bool {
        let is_known = |run: &[String]| run.iter().any(|word| is_no_other_word(word));
        self.runs.iter().any(|run| text.has_as_a_name(run) || (is_known(run) && text.names_in_full(run)))
    }

    /// Marks the words of a text that are of one of them.
    fn add_words_of_names(&self, text: &Text, are: &mut [bool]) {
        let words = text.words();
        for (at, word) in words.iter().enumerate() {
            let here = words.get(at..).unwrap_or_default();
            let runs = self.runs.iter().filter(|run| here.starts_with(run)).map(Vec::len);
            let length = runs.max().unwrap_or(usize::from(self.words.contains(word)));
            are.iter_mut().skip(at).take(length).for_each(|word| *word = true);
        }
    }

    fn stands_in(&self, text: &Text) -> bool {
        text.has_one_of(&self.words) || text.has_initialled(&self.initialled) || self.in_full(text)
    }
}

impl NamesAround {
    pub fn of(snapshot: &Snapshot) -> Self {
        let around = &snapshot.around;
        let of = |people: &[Person]| {
            let at: BTreeSet<OrganisationId> =
                people.iter().filter_map(|person| person.organisation_id).collect();
            Names::of(people, around.organisations.iter().filter(|one| at.contains(&one.id)))
        };
        Self {
            members: of(&around.members),
            gone: of(&around.gone),
            people: Whole::of(&around.people),
            organisations: Whole::of(&around.named_organisations),
        }
    }

    /// Whether the text names anybody or any organisation of them: of members and of who was deleted by any part of the name.
    pub fn anybody(&self, text: &Text) -> bool {
        self.members.anybody(text)
            || self.gone.anybody(text)
            || self.people.stands_in(text)
            || self.organisations.stands_in(text)
    }

    /// Marks the words of a text that are of a name of them.
    pub fn add_words_of_names(&self, text: &Text, are: &mut [bool]) {
        for names in [&self.members, &self.gone] {
            are.iter_mut().zip(names.words_of_names(text)).for_each(|(is, also)| *is |= also);
        }
        self.people.add_words_of_names(text, are);
        self.organisations.add_words_of_names(text, are);
    }

    /// Whether the text names any person of them, by any part of the name, or says the job of one.
    pub fn any_person_or_job(&self, text: &Text) -> bool {
        self.members.any_person_or_job(text)
            || self.gone.any_person_or_job(text)
            || self.people.stands_in(text)
    }

    /// Whether the text tells what a permission keeps back: a person; without a name also an organisation by its whole name, and
    /// in short where nobody is known to have said it.
    pub fn tells(&self, text: &Text, permission: Permission, by_nobody_known: bool) -> bool {
        let person = || {
            self.members.any_person(text)
                || self.gone.any_part_of_a_person(text)
                || self.people.stands_in(text)
        };
        let organisation = || {
            self.members.anybody_in_full(text)
                || self.organisations.in_full(text)
                || (by_nobody_known
                    && (self.gone.anybody(text) || self.members.any_organisation_in_short(text)))
        };
        match permission {
            Permission::Public => false,
            Permission::OrganisationOnly => person(),
            Permission::NoName | Permission::Internal => person() || organisation(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::Stage;
    use crate::model::{OrganisationKind, TakeawayKind};
    use crate::rules::attribution::Attributions;

    /// An event at which nobody is; Hephzibah Wolfenden of the Quagmire Fellowship was deleted, or is a member of the network.
    fn stage(is_gone: bool) -> Stage {
        let mut stage = Stage::new();
        let fellowship = stage.organisation("Quagmire Fellowship", OrganisationKind::Charity);
        let person = stage.person("Hephzibah", "Wolfenden", "", Some(fellowship));
        let person = stage.snapshot.people.remove(&person).unwrap();
        stage.snapshot.around.organisations.extend(stage.snapshot.organisations.remove(&fellowship));
        if is_gone { &mut stage.snapshot.around.gone } else { &mut stage.snapshot.around.members }
            .push(person);
        stage
    }

    fn left_out(stage: &mut Stage, permission: Permission, text: &str) -> bool {
        stage.takeaway("", TakeawayKind::Takeaway, permission, None, text);
        Attributions::new(&stage.snapshot).of(stage.snapshot.takeaways.last().unwrap()).is_err()
    }

    #[test]
    fn who_was_deleted_is_named_no_more_than_before() {
        for text in
            ["As Hephzibah Wolfenden said", "wolfenden left", "The Quagmire Fellowship pays", "Quagmire pays"]
        {
            assert!(left_out(&mut stage(true), Permission::NoName, text), "{text}");
            let in_full = text.contains("Hephzibah Wolfenden");
            assert_eq!(left_out(&mut stage(true), Permission::Public, text), in_full, "{text}");
        }
        assert!(!left_out(&mut stage(true), Permission::NoName, "Nobody pays"));
    }

    #[test]
    fn a_session_without_names_names_no_member_and_nobody_of_the_directory() {
        for (members, text, may) in [
            (true, "Wolfenden left early", false),
            (true, "Quagmire refuses", false),
            (true, "Nothing with names", true),
            (false, "Mark Long paid", false),
            (false, "The mark long ago", true),
            (false, "ask zymurgist", false),
            (false, "Tidewater House pays", false),
            (false, "tidewater house pays", false),
        ] {
            let mut stage = stage(false);
            if !members {
                stage.snapshot.around = crate::model::Around {
                    people: ["Mark Long".to_owned(), "zymurgist".to_owned()].into(),
                    named_organisations: ["Tidewater House".to_owned()].into(),
                    ..Default::default()
                };
            }
            let room = stage.room("Hall", None);
            let session = stage.session("Devices", room, "10:00:00", "11:00:00");
            stage.last_session().no_names = true;
            assert_eq!(Attributions::new(&stage.snapshot).may_minute(text, Some(session)), may, "{text}");
        }
    }
}
