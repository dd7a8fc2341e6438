//! Who is thanked for what after an event: those who spoke, those who helped, those who came, and those who were missed.

use crate::ids::{AttendanceId, PersonId};
use crate::model::{AttendanceStatus, PartRole, Snapshot, Standing, ThankedFor, ThanksGroup};
use crate::rules::alphabet;
use crate::rules::tally::{arrived, given};
use std::collections::{BTreeMap, BTreeSet};

/// Everyone once, by group and then as a phone book sorts. Without check-ins those who registered are thanked for that: nobody is
/// told that they came, or stayed away, when nobody looked. Nobody is thanked for what was cancelled.
pub fn thanks(snapshot: &Snapshot) -> Vec<(PersonId, ThankedFor)> {
    if snapshot.standing == Standing::CalledOff {
        return Vec::new();
    }
    let mut by_person: BTreeMap<PersonId, ThankedFor> = BTreeMap::new();
    let came = arrived(snapshot);
    let away = called_off(snapshot, &came);
    for (session, part) in given(snapshot).filter(|(_, part)| !away.contains(&part.person_id)) {
        let group = if part.role == PartRole::Speaker { ThanksGroup::Speakers } else { ThanksGroup::Helpers };
        let blank = || ThankedFor { group, sessions: Vec::new() };
        let thanked = by_person.entry(part.person_id).or_insert_with(blank);
        if group < thanked.group {
            // who spoke is thanked for the sessions in which they did
            *thanked = blank();
        }
        if group == thanked.group && !thanked.sessions.contains(&session.id) {
            thanked.sessions.push(session.id);
        }
    }
    for attendance in &snapshot.attendances {
        let group = match attendance.status {
            _ if came.contains(&attendance.id) => ThanksGroup::Came,
            AttendanceStatus::Registered if came.is_empty() => ThanksGroup::Registered,
            AttendanceStatus::Registered => ThanksGroup::Missed,
            _ => continue,
        };
        by_person.entry(attendance.person_id).or_insert(ThankedFor { group, sessions: Vec::new() });
    }
    let mut thanks: Vec<_> = by_person.into_iter().collect();
    thanks.sort_by_cached_key(|(person, thanked)| {
        (thanked.group, snapshot.person(*person).map(alphabet::of_person), *person)
    });
    thanks
}

/// Who called off and was not seen: nobody is thanked for a part that they did not take.
fn called_off(snapshot: &Snapshot, came: &BTreeSet<AttendanceId>) -> BTreeSet<PersonId> {
    let was_seen = |person: PersonId| {
        snapshot.attendances.iter().any(|one| {
            one.person_id == person && (came.contains(&one.id) || one.status != AttendanceStatus::Cancelled)
        })
    };
    let cancelled = snapshot.attendances.iter().filter(|one| one.status == AttendanceStatus::Cancelled);
    cancelled.map(|one| one.person_id).filter(|person| !was_seen(*person)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SessionStatus;
    use crate::model::cast::Stage;

    fn groups(stage: &Stage) -> Vec<(String, ThanksGroup)> {
        let name = |id| stage.snapshot.person(id).map(crate::model::Person::name).unwrap_or_default();
        thanks(&stage.snapshot).into_iter().map(|(person, one)| (name(person), one.group)).collect()
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
    fn where_nobody_was_checked_in_nobody_is_said_to_have_come_or_stayed_away() {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        stage.attendance(ada, AttendanceStatus::Registered, "typed");
        let ben = stage.person("Ben", "Brook", "", None);
        stage.attendance(ben, AttendanceStatus::Cancelled, "typed");
        assert_eq!(groups(&stage), [("Ada Brook".to_owned(), ThanksGroup::Registered)]);
    }

    #[test]
    fn who_spoke_is_thanked_for_the_sessions_in_which_they_did_and_who_called_off_for_none() {
        let mut stage = Stage::new();
        let room = stage.room("Hall", None);
        let [ada, ben] = ["Ada", "Ben"].map(|given| stage.person(given, "Brook", "", None));
        let chaired = stage.session("Opening", room, "09:00:00", "10:00:00");
        let talk = stage.session("Devices", room, "10:00:00", "11:00:00");
        stage.part(chaired, ada, PartRole::Chair);
        stage.part(talk, ada, PartRole::Speaker);
        stage.part(chaired, ben, PartRole::Speaker);
        stage.attendance(ben, AttendanceStatus::Cancelled, "typed");
        let spoke = ThankedFor { group: ThanksGroup::Speakers, sessions: vec![talk] };
        assert_eq!(thanks(&stage.snapshot), [(ada, spoke)]);
    }

    #[test]
    fn nobody_is_thanked_for_a_session_that_did_not_take_place() {
        let mut stage = Stage::new();
        let room = stage.room("Hall", None);
        let people = ["Ada", "Ben", "Cat", "Dan"].map(|given| stage.person(given, "Brook", "", None));
        for person in people {
            let session = stage.session("Devices", room, "10:00:00", "11:00:00");
            stage.part(session, person, PartRole::Speaker);
        }
        let [_, draft, cancelled, unplaced] = stage.snapshot.sessions.as_mut_slice() else { panic!("four") };
        draft.status = SessionStatus::Draft;
        cancelled.status = SessionStatus::Cancelled;
        (unplaced.starts_at, unplaced.ends_at) = (None, None);
        assert_eq!(groups(&stage), [("Ada Brook".to_owned(), ThanksGroup::Speakers)]);
        stage.snapshot.standing = Standing::CalledOff;
        assert_eq!(groups(&stage), []);
    }
}
