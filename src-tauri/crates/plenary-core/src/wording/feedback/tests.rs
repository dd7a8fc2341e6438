//! Claims about feedback in words and as a picture.

use super::*;
use crate::model::RatingScale;
use crate::rules::feedback::RatingNumbers;
use crate::wording::chart::ratings::ratings;

fn rated(question: &str, numbers: Option<RatingNumbers>) -> Rated {
    Rated {
        session_id: None,
        title: String::new(),
        question: question.into(),
        scale: RatingScale::OneToFive,
        low: 1,
        high: 5,
        numbers,
    }
}

fn numbers() -> RatingNumbers {
    RatingNumbers { n: 6, mean: 4.0, deviation: 0.9, distribution: vec![0, 0, 2, 2, 2], net_promoters: None }
}

fn feedback(answered: Option<usize>, ratings: Vec<Rated>) -> Feedback {
    Feedback { answered, response_percent: Some(50), of_those_who_came: true, ratings }
}

#[test]
fn how_many_answered_is_said_unless_it_was_nobody() {
    let words = Words::of("en-GB").unwrap();
    let said = |count| answered(&feedback(count, Vec::new()), &words).unwrap();
    assert_eq!(said(Some(0)), None);
    assert_eq!(said(None).as_deref(), Some("Fewer than 5 people answered."));
    assert_eq!(said(Some(6)).as_deref(), Some("6 people answered, 50% of those who came."));
}

#[test]
fn the_picture_shows_what_may_be_shown_and_nothing_of_the_rest() {
    let words = Words::of("en-GB").unwrap();
    let both =
        feedback(Some(9), vec![rated("How <was> it?", Some(numbers())), rated("Secret question", None)]);
    let svg = ratings(&both, "The day", &words).unwrap();
    assert!(
        svg.contains("How &lt;was&gt; it?")
            && svg.contains("4.0 on a scale of 1 to 5")
            && !svg.contains("Secret"),
        "{svg}"
    );
    assert_eq!(svg.matches("class=\"part\"").count(), 5);
    assert_eq!(ratings(&feedback(Some(9), vec![rated("Secret", None)]), "The day", &words).unwrap(), "");
    let long = feedback(Some(9), vec![rated(&"w".repeat(200), Some(numbers()))]);
    assert!(ratings(&long, "The day", &words).unwrap().contains("w…"));
}
