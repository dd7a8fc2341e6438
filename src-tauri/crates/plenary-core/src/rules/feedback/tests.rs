//! Claims about feedback in numbers, and about what must not be found out from them.

use super::*;
use crate::ids::{AnswerId, Id, SubmissionId};
use proptest::prelude::*;

fn id<I: Id>(number: usize) -> I {
    I::from_uuid(uuid::Uuid::from_u128(number as u128 + 1))
}

fn answer(at: usize, session: Option<usize>, question: &str, rating: i64) -> FormAnswer {
    FormAnswer {
        id: id::<AnswerId>(at),
        submission_id: id::<SubmissionId>(at),
        session_id: session.map(id),
        question: question.into(),
        position: 0,
        scale: Some(RatingScale::OneToFive),
        rating: Some(rating),
        text: String::new(),
        state: AnswerState::Open,
        takeaway_id: None,
    }
}

fn shown_of(answers: &[FormAnswer]) -> Vec<Option<usize>> {
    ratings(answers, &[]).iter().map(|rated| rated.numbers.as_ref().map(|numbers| numbers.n)).collect()
}

#[test]
fn mean_and_spread_are_those_of_the_textbook() {
    let answers: Vec<FormAnswer> = [2, 4, 4, 4, 5, 5, 5, 3]
        .iter()
        .enumerate()
        .map(|(at, rating)| answer(at, None, "Overall", *rating))
        .collect();
    let rated = ratings(&answers, &[]);
    let numbers = rated[0].numbers.clone().unwrap();
    assert_eq!((numbers.n, numbers.mean), (8, 4.0));
    assert!((numbers.deviation - (8.0_f64 / 7.0).sqrt()).abs() < 1e-12, "{}", numbers.deviation);
    assert_eq!(numbers.distribution, [0, 1, 1, 3, 3]);
    assert_eq!(
        (rated[0].distribution().as_str(), numbers.net_promoters),
        ("1: 0, 2: 1, 3: 1, 4: 3, 5: 3", None)
    );
}

#[test]
fn more_answers_than_people_are_no_share_of_them() {
    assert_eq!([share(7, 4), share(4, 4), share(2, 3)], [None, Some(100), Some(67)]);
    assert_eq!([share(0, 4), share(0, 0), share(7, 0)], [None; 3]);
}

#[test]
fn recommending_is_told_as_promoters_less_detractors() {
    let of = |rating: i64| FormAnswer {
        scale: Some(RatingScale::ZeroToTen),
        ..answer(0, None, "Recommend", rating)
    };
    let rated = ratings(&[10, 9, 8, 7, 6, 0].map(of), &[]);
    assert_eq!(rated[0].numbers.as_ref().unwrap().net_promoters, Some(0));
    let rated = ratings(&[10, 9, 9, 7, 6].map(of), &[]);
    assert_eq!(rated[0].numbers.as_ref().unwrap().net_promoters, Some(40));
}

#[test]
fn four_people_are_hidden_and_five_are_not() {
    let of = |count: usize| (0..count).map(|at| answer(at, None, "Overall", 4)).collect::<Vec<_>>();
    assert_eq!(shown_of(&of(4)), [None]);
    assert_eq!(shown_of(&of(5)), [Some(5)]);
    assert_eq!([told(0), told(1), told(4), told(5)], [Some(0), None, None, Some(5)]);
}

#[test]
fn a_small_session_is_not_found_by_subtraction() {
    // 20 people each rated the one session they went to; 2, 6 and 12 of them the same.
    let sizes = [(0, 2), (1, 6), (2, 12)];
    let answers: Vec<FormAnswer> = sizes
        .into_iter()
        .flat_map(|(session, count)| {
            (0..count).map(move |at| answer(session * 100 + at, Some(session), "How was it?", 4))
        })
        .collect();
    assert_eq!(
        shown_of(&answers).iter().flatten().collect::<Vec<_>>(),
        [&12],
        "20 less 12 and 6 would tell of the 2"
    );
}

fn submission(consent: Option<QuoteConsent>, known: bool) -> Submission {
    Submission {
        id: id(1),
        event_id: id(1),
        identity: String::new(),
        person_id: known.then(|| id(1)),
        name: String::new(),
        email: String::new(),
        organisation: String::new(),
        consent,
        submitted_at: None,
        created_at: chrono::DateTime::UNIX_EPOCH,
        updated_at: chrono::DateTime::UNIX_EPOCH,
    }
}

#[test]
fn an_answer_about_a_session_is_never_told_more_widely_than_what_was_said_there() {
    let mut stage = crate::model::cast::Stage::new();
    let room = stage.room("Hall", None);
    stage.session("Devices", room, "10:00:00", "11:00:00");
    let mut of = |no_names, held, consent| {
        stage.last_session().no_names = no_names;
        stage.last_session().permission = held;
        permission(&submission(Some(consent), true), stage.snapshot.sessions.first())
    };
    assert_eq!(of(false, Permission::Internal, QuoteConsent::Named), Permission::Internal);
    assert_eq!(of(false, Permission::Internal, QuoteConsent::WithoutName), Permission::Internal);
    assert_eq!(of(false, Permission::OrganisationOnly, QuoteConsent::Named), Permission::OrganisationOnly);
    assert_eq!(of(true, Permission::Public, QuoteConsent::Named), Permission::NoName);
    assert_eq!(of(false, Permission::Public, QuoteConsent::Named), Permission::Public);
}

#[test]
fn whose_words_they_are_is_told_only_of_who_agreed_and_is_known() {
    for (consent, known, may) in [
        (Some(QuoteConsent::Named), true, Permission::Public),
        (Some(QuoteConsent::Named), false, Permission::NoName),
        (Some(QuoteConsent::WithoutName), true, Permission::NoName),
        (None, true, Permission::NoName),
        (None, false, Permission::NoName),
        (Some(QuoteConsent::Refused), true, Permission::Internal),
    ] {
        assert_eq!(permission(&submission(consent, known), None), may, "{consent:?} {known}");
    }
}

proptest! {
    #[test]
    fn neither_what_is_shown_nor_what_is_left_tells_of_fewer_than_five(sizes in proptest::collection::vec(0usize..12, 0..8)) {
        let answers: Vec<FormAnswer> = sizes
            .iter()
            .enumerate()
            .flat_map(|(session, count)| (0..*count).map(move |at| answer(session * 100 + at, Some(session), "How was it?", 3)))
            .collect();
        let shown: Vec<usize> = shown_of(&answers).into_iter().flatten().collect();
        let left = answers.len() - shown.iter().sum::<usize>();
        prop_assert!(shown.iter().all(|count| *count >= FEWEST));
        prop_assert!(left == 0 || left >= FEWEST || shown.is_empty(), "{} of {} left", left, answers.len());
    }
}
