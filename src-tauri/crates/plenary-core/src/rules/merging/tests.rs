//! Merging never loosens a permission, and no order of merges loses a source.

use super::*;
use crate::clock::Clock;
use crate::ids::{Id, PersonId, SessionId};
use crate::model::cast::Stage;
use crate::model::{Permission, TakeawayKind};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Takeaways number 0, 1, 2 … each of its own session and person.
fn wholes(permissions: &[Permission]) -> Vec<Whole> {
    let mut stage = Stage::new();
    for (permission, number) in permissions.iter().zip(1u128..) {
        stage.takeaway("", TakeawayKind::Takeaway, *permission, None, &format!("Sentence {number}"));
        let last = stage.last_takeaway();
        last.session_id = Some(SessionId::from_uuid(Uuid::from_u128(number)));
        last.person_id = Some(PersonId::from_uuid(Uuid::from_u128(number)));
        last.note_line = i64::try_from(number).ok();
    }
    stage.snapshot.takeaways.into_iter().map(|takeaway| Whole { takeaway, sources: Vec::new() }).collect()
}

fn ids() -> impl FnMut() -> TakeawaySourceId {
    let clock = Clock::fixed("2026-11-20T10:00:00Z".parse().unwrap());
    move || clock.new_id()
}

type Origin = (Option<SessionId>, Option<PersonId>, Option<i64>);

/// Every origin of a takeaway; new words are of nobody.
fn origins(whole: &Whole) -> BTreeSet<Origin> {
    let own = (whole.takeaway.session_id, whole.takeaway.person_id, whole.takeaway.note_line);
    let merged = whole.sources.iter().map(|source| (source.session_id, source.person_id, source.note_line));
    merged.chain([own]).filter(|(_, person, _)| person.is_some()).collect()
}

/// Every text and its permission that a takeaway stands for.
fn words(whole: &Whole) -> BTreeSet<(String, Permission)> {
    whole.sources.iter().map(|source| (source.text.clone(), source.permission)).collect()
}

#[test]
fn the_kept_words_stay_and_the_strictest_permission_holds() {
    let mut all = wholes(&[Permission::Public, Permission::NoName, Permission::OrganisationOnly]);
    let kept = all.remove(0);
    let after = merged(kept.clone(), all, None, ids());
    assert_eq!((after.takeaway.text.as_str(), after.takeaway.permission), ("Sentence 1", Permission::NoName));
    assert_eq!((after.takeaway.id, after.sources.len()), (kept.takeaway.id, 2));
}

#[test]
fn new_words_for_what_several_people_said_stand_under_nobodys_name() {
    let (all, words) =
        (wholes(&[Permission::Public, Permission::Public]), || Some("Both said it".to_owned()));
    let of = |text: Option<String>, same: bool| {
        let mut all = all.clone();
        let mut other = all.remove(1);
        other.takeaway.person_id = if same { all[0].takeaway.person_id } else { other.takeaway.person_id };
        let first = all[0].takeaway.person_id;
        merged(all.remove(0), vec![other], text, ids()).takeaway.person_id == first
    };
    assert!(!of(words(), false));
    assert!(of(words(), true), "one person said both");
    assert!(of(None, false), "the words that stay are the first one's own");
}

#[test]
fn new_words_keep_the_old_ones_as_a_source() {
    let mut all = wholes(&[Permission::Internal, Permission::Public]);
    let kept = all.remove(0);
    let after = merged(kept, all, Some("Both said it".into()), ids());
    let expected = [("Sentence 1", Permission::Internal), ("Sentence 2", Permission::Public)];
    assert_eq!(words(&after), expected.map(|(text, held)| (text.to_owned(), held)).into());
}

#[test]
fn a_takeaway_without_a_theme_takes_the_first_theme_of_the_others() {
    let mut all = wholes(&[Permission::Public; 3]);
    all[2].takeaway.theme = "Skills".into();
    let kept = all.remove(0);
    assert_eq!(merged(kept, all, None, ids()).takeaway.theme, "Skills");
}

fn permission() -> impl Strategy<Value = Permission> {
    proptest::sample::select(Permission::ALL)
}

proptest! {
    #[test]
    fn no_order_of_merges_loosens_a_permission_or_loses_a_source(
        permissions in proptest::collection::vec(permission(), 2..9),
        picks in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<bool>()), 1..8),
    ) {
        let mut all = wholes(&permissions);
        let everything: BTreeSet<Origin> = all.iter().flat_map(origins).collect();
        let said: BTreeSet<(String, Permission)> =
            all.iter().map(|one| (one.takeaway.text.clone(), one.takeaway.permission)).collect();
        let mut new_id = ids();
        for (number, (keep, other, reword)) in picks.iter().enumerate() {
            if all.len() < 2 { break; }
            let kept = all.remove(keep.index(all.len()));
            let gone = all.remove(other.index(all.len()));
            let strictest = kept.takeaway.permission.max(gone.takeaway.permission);
            let text = reword.then(|| format!("New words {number}"));
            let after = merged(kept, vec![gone], text, &mut new_id);
            prop_assert_eq!(after.takeaway.permission, strictest);
            all.push(after);
        }
        prop_assert_eq!(all.iter().flat_map(origins).collect::<BTreeSet<_>>(), everything);
        let still: BTreeSet<_> = all.iter().flat_map(|one| {
            words(one).into_iter().chain([(one.takeaway.text.clone(), one.takeaway.permission)])
        }).map(|(text, _)| text).collect();
        for (text, _) in said {
            prop_assert!(still.contains(&text), "{} is lost", text);
        }
    }
}
