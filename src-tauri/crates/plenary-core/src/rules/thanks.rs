//! Who is thanked for what after an event: those who spoke, those who helped, those who came, and those who were missed.

use crate::ids::{PersonId, SessionId};
use crate::model::words::vocabulary;
use crate::model::{AttendanceStatus, PartRole, SessionStatus, Snapshot};
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// Which letter somebody gets; each person gets one, the first that fits.
    ThanksGroup { Speakers = "speakers", Helpers = "helpers", Came = "came", Missed = "missed" }
}

/// Somebody to be thanked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thanked {
    pub person: PersonId,
    pub group: ThanksGroup,
    /// What they had a part in, in the order of the programme.
    pub sessions: Vec<SessionId>,
}

/// Everyone once, by group and then as a phone book sorts. Without check-ins everyone registered counts as having come: nobody
/// is told that they stayed away when nobody looked.
pub fn thanks(snapshot: &Snapshot) -> Vec<Thanked> {
    let mut by_person: BTreeMap<PersonId, Thanked> = BTreeMap::new();
    for session in snapshot.sessions.iter().filter(|one| one.status != SessionStatus::Cancelled) {
        for part in snapshot.parts_of(session.id) {
            let group =
                if part.role == PartRole::Speaker { ThanksGroup::Speakers } else { ThanksGroup::Helpers };
            let blank = || Thanked { person: part.person_id, group, sessions: Vec::new() };
            let thanked = by_person.entry(part.person_id).or_insert_with(blank);
            thanked.group = thanked.group.min(group);
            if !thanked.sessions.contains(&session.id) {
                thanked.sessions.push(session.id);
            }
        }
    }
    let came: BTreeSet<_> = snapshot.check_ins.iter().map(|check_in| check_in.attendance_id).collect();
    for attendance in &snapshot.attendances {
        let group = match attendance.status {
            _ if came.contains(&attendance.id) => ThanksGroup::Came,
            AttendanceStatus::Registered if came.is_empty() => ThanksGroup::Came,
            AttendanceStatus::Registered => ThanksGroup::Missed,
            _ => continue,
        };
        let person = attendance.person_id;
        by_person.entry(person).or_insert(Thanked { person, group, sessions: Vec::new() });
    }
    let mut thanks: Vec<Thanked> = by_person.into_values().collect();
    thanks.sort_by_cached_key(|one| {
        (one.group, snapshot.person(one.person).map(crate::model::Person::sort_key), one.person)
    });
    thanks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::Stage;

    fn groups(stage: &Stage) -> Vec<(String, ThanksGroup)> {
        let name = |id| stage.snapshot.person(id).map(crate::model::Person::name).unwrap_or_default();
        thanks(&stage.snapshot).into_iter().map(|one| (name(one.person), one.group)).collect()
    }

    #[test]
    fn each_person_gets_one_letter_and_who_spoke_is_thanked_for_that() {
        let mut stage = Stage::new();
        let room = stage.room("Hall", None);
        let session = stage.session("Devices", room, "10:00:00", "11:00:00");
        let [ada, ben, cat, dan] =
            ["Ada", "Ben", "Cat", "Dan"].map(|given| stage.person(given, "Brook", "", None));
        stage.part(session, ada, PartRole::Chair);
        stage.part(session, ada, PartRole::Speaker);
        stage.part(session, ben, PartRole::NoteTaker);
        for person in [ada, cat, dan] {
            let attendance = stage.attendance(person, AttendanceStatus::Registered, "typed");
            if person != dan {
                stage.check_in(attendance, None, "09:00:00");
            }
        }
        let expected = [
            ("Ada Brook", ThanksGroup::Speakers),
            ("Ben Brook", ThanksGroup::Helpers),
            ("Cat Brook", ThanksGroup::Came),
            ("Dan Brook", ThanksGroup::Missed),
        ];
        assert_eq!(groups(&stage), expected.map(|(name, group)| (name.to_owned(), group)));
    }

    #[test]
    fn where_nobody_was_checked_in_nobody_is_said_to_have_stayed_away() {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        stage.attendance(ada, AttendanceStatus::Registered, "typed");
        let ben = stage.person("Ben", "Brook", "", None);
        stage.attendance(ben, AttendanceStatus::Cancelled, "typed");
        assert_eq!(groups(&stage), [("Ada Brook".to_owned(), ThanksGroup::Came)]);
    }
}
