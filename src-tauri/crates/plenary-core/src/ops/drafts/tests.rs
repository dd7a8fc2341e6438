//! What a draft may say when it leaves.

use super::*;
use crate::clock::Clock;
use crate::model::Permission;
use crate::ops::sample::create_sample;
use crate::plenary::Plenary;

#[test]
fn a_draft_leaves_as_it_was_built_but_not_with_an_internal_sentence_pasted_in() {
    let plenary = Plenary::in_memory(Clock::fixed("2022-08-02T09:00:00Z".parse().unwrap())).unwrap();
    let event = create_sample(&plenary).unwrap().output.event_id;
    let snapshot = plenary.read(|conn| snapshot::load(conn, event)).unwrap();
    let internal = snapshot.takeaways.iter().find(|one| one.permission == Permission::Internal).unwrap();
    for kind in DraftKind::ALL {
        let draft = build_draft(&plenary, event, *kind, true).unwrap().output;
        assert_eq!(
            may_leave(&snapshot, &draft).map_err(|error| error.to_string()),
            Ok(()),
            "{kind} as built"
        );
        let body = format!("{}\n\nWe also heard: *{}*\n", draft.body, internal.text);
        let edited = ChangeDraft { id: draft.id, title: None, body: Some(body) };
        let edited = change_draft(&plenary, edited).unwrap().output;
        let refusal = may_leave(&snapshot, &edited).unwrap_err();
        assert_eq!(refusal.refusal().map(|refusal| refusal.code), Some("draft-gives-away"), "{kind} edited");
    }
}
