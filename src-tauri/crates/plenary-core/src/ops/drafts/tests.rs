//! What a draft may say when it leaves.

use super::*;
use crate::clock::Clock;
use crate::model::{DraftKind, DraftScope, Period, Permission};
use crate::ops::sample::create_sample;
use crate::store::snapshot;

#[test]
fn a_draft_leaves_as_it_was_built_but_not_with_an_internal_sentence_pasted_in() {
    let plenary = Plenary::in_memory(Clock::fixed("2022-08-02T09:00:00Z".parse().unwrap())).unwrap();
    let event_id = create_sample(&plenary).unwrap().output.event_id;
    let snapshot = plenary.read(|conn| snapshot::load(conn, event_id)).unwrap();
    let internal = snapshot.takeaways.iter().find(|one| one.permission == Permission::Internal).unwrap();
    for kind in DraftKind::ALL {
        let (starts_on, ends_on) = Period::month(snapshot.event.starts_on);
        let scope = if is_of_period(*kind) {
            DraftScope::Period { starts_on, ends_on }
        } else {
            DraftScope::Event { event_id }
        };
        let draft = build_draft(&plenary, scope, *kind).unwrap().output;
        let leave = || plenary.read(|conn| leaving(conn, draft.id));
        let built = leave().unwrap_or_else(|error| panic!("{kind} as built: {error}")).markdown;
        let body = format!("{built}\n\nWe also heard: *{}*\n", internal.text);
        change_draft(&plenary, ChangeDraft { id: draft.id, title: None, body: Some(body) }).unwrap();
        let refusal = leave().unwrap_err();
        assert_eq!(refusal.refusal().map(|refusal| refusal.code), Some("draft-gives-away"), "{kind} edited");
    }
}
