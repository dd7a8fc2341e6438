//! The steps of minutes: of nothing none is taken, and none of what may not leave, also where no draft stands.

use super::*;
use crate::clock::Clock;
use crate::ids::DecisionId;
use crate::model::{DraftKind, DraftScope, Permission};
use crate::ops::decisions::{ChangeDecision, CreateDecision, change_decision, create_decision};
use crate::ops::drafts::{ChangeDraft, build_draft, change_draft};
use crate::ops::events::{CreateEvent, create_event};

const DECIDED: &str = "We lend laptops to schools";

/// A meeting at which something was decided, and its minutes.
struct Desk {
    plenary: Plenary,
    decision: DecisionId,
    draft: Draft,
    minutes: Minutes,
}

impl Desk {
    fn new() -> Self {
        let plenary = Plenary::in_memory(Clock::fixed("2026-11-13T09:00:00Z".parse().unwrap())).unwrap();
        let event = CreateEvent::new("Meeting".into(), "2026-11-12".parse().unwrap());
        let event_id = create_event(&plenary, event).unwrap().output.id;
        let decision = create_decision(&plenary, CreateDecision::new(event_id, DECIDED.into())).unwrap();
        let draft = build_draft(&plenary, DraftScope::Event { event_id }, DraftKind::Minutes).unwrap().output;
        let minutes = plenary.read(|conn| store::minutes::of_event(conn, event_id)).unwrap().unwrap();
        Self { plenary, decision: decision.output.id, draft, minutes }
    }

    /// What a step is refused with, if it is.
    fn refused(&self, step: fn(&Plenary, MinutesId) -> Result<Done<Minutes>>) -> Option<&'static str> {
        step(&self.plenary, self.minutes.id).err().map(|error| error.refusal().expect("a refusal").code)
    }

    fn write(&self, body: &str) {
        let change = ChangeDraft { id: self.draft.id, title: None, body: Some(body.to_owned()) };
        change_draft(&self.plenary, change).unwrap();
    }

    /// As after an event came back that was deleted before the text of minutes was a draft.
    fn lose_the_draft(&self) {
        self.plenary.transact(Op::DeleteDraft, |tx| rows::delete::<Draft>(tx, self.draft.id)).unwrap();
    }

    fn permit(&self, permission: Permission) {
        let change = ChangeDecision { permission: Some(permission), ..ChangeDecision::of(self.decision) };
        change_decision(&self.plenary, change).unwrap();
    }
}

#[test]
fn minutes_of_nothing_are_neither_circulated_nor_corrected_to_it() {
    let desk = Desk::new();
    desk.write("");
    assert_eq!(desk.refused(circulate_minutes), Some("empty"));
    desk.write("We met.");
    assert_eq!(desk.refused(circulate_minutes), None);
    desk.write("");
    assert_eq!(desk.refused(correct_minutes), Some("empty"));
    assert_eq!(desk.refused(agree_minutes), Some("minutes-have-corrections"));
}

#[test]
fn minutes_without_a_draft_are_judged_by_their_text_and_built_again() {
    let desk = Desk::new();
    desk.lose_the_draft();
    desk.permit(Permission::Internal);
    assert_eq!(desk.refused(circulate_minutes), Some("draft-gives-away"));
    desk.permit(Permission::Public);
    assert_eq!(desk.refused(circulate_minutes), None);
    desk.permit(Permission::Internal);
    assert_eq!(desk.refused(agree_minutes), Some("draft-gives-away"));

    let desk = Desk::new();
    desk.lose_the_draft();
    desk.permit(Permission::Internal);
    let scope = DraftScope::Event { event_id: desk.minutes.event_id };
    build_draft(&desk.plenary, scope, DraftKind::Minutes).unwrap();
    let text = desk.plenary.read(|conn| store::minutes::text(conn, &desk.minutes)).unwrap();
    assert!(!text.contains(DECIDED), "{text}");
    assert_eq!(desk.refused(circulate_minutes), None);
}

#[test]
fn minutes_that_went_out_without_a_draft_are_corrected_in_one_that_says_what_was_given_out() {
    let desk = Desk::new();
    let given = desk.plenary.read(|conn| store::minutes::text(conn, &desk.minutes)).unwrap();
    desk.lose_the_draft();
    assert_eq!(desk.refused(circulate_minutes), None);
    let scope = DraftScope::Event { event_id: desk.minutes.event_id };
    let draft = build_draft(&desk.plenary, scope, DraftKind::Minutes).unwrap().output;
    assert_eq!(desk.refused(correct_minutes), Some("minutes-not-corrected"), "it says the same");
    let body = format!("{given}\nNobody lends laptops.\n");
    change_draft(&desk.plenary, ChangeDraft { id: draft.id, title: None, body: Some(body.clone()) }).unwrap();
    assert_eq!(desk.refused(correct_minutes), None);
    let versions = desk.plenary.read(|conn| store::minutes::versions(conn, desk.minutes.id)).unwrap();
    assert_eq!(versions.last().map(|version| version.body.as_str()), Some(body.as_str()));
    let again = build_draft(&desk.plenary, scope, DraftKind::Minutes).err().unwrap();
    assert_eq!(again.refusal().unwrap().code, "minutes-are-out");
}
