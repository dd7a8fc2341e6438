//! Claims about ratings: every way of giving them, and what is none.

use super::*;
use proptest::prelude::*;

fn guess(heading: &str, answers: &[&str]) -> Option<RatingScale> {
    Ratings::guess(heading, answers.iter().copied())
}

fn read(scale: RatingScale, answers: &[&str]) -> Vec<Option<i64>> {
    let ratings = Ratings::of(scale, answers.iter().copied());
    answers.iter().map(|answer| ratings.read(answer)).collect()
}

#[test]
fn numbers_are_read_in_every_shape_and_their_range_is_found() {
    use RatingScale::*;
    for (heading, answers, scale) in [
        ("Overall", &["4", "5", "", "3"][..], Some(OneToFive)),
        ("Overall", &["4/5", "5/5"], Some(OneToFive)),
        ("Overall", &["8 out of 10", "3 out of 10"], Some(OneToTen)),
        ("Overall (1-10)", &["3", "4"], Some(OneToTen)),
        ("Overall, 1 to 7", &["3", "4"], Some(OneToSeven)),
        ("Overall", &["7", "9"], Some(OneToTen)),
        ("How likely are you to recommend us?", &["7", "9"], Some(ZeroToTen)),
        ("How likely are you to recommend us?", &["0", "3"], Some(ZeroToTen)),
        ("Stars", &["★★★★☆", "★★★★★"], Some(OneToFive)),
        ("Stars", &["4 stars", "1 star"], Some(OneToFive)),
        ("Overall", &["4 - Good", "5 - Excellent"], Some(OneToFive)),
        ("How many colleagues came along?", &["1", "2"], None),
        ("Year of birth", &["1980", "1991"], None),
        ("Comments", &["4", "I liked it", "So did I"], None),
        ("Empty", &["", ""], None),
    ] {
        assert_eq!(guess(heading, answers), scale, "{heading} {answers:?}");
    }
    assert_eq!(read(OneToFive, &["4", "4.0", "4 - Good", "Good (4)", "4/5", "★★★★☆", "★★★★"]), [Some(4); 7]);
    assert_eq!(read(OneToFive, &["6", "0", "4.5", "4/10", "3-4", "4 of us", "", "four"]), [None; 8]);
    assert_eq!(read(ZeroToTen, &["0", "10", "11"]), [Some(0), Some(10), None]);
}

#[test]
fn a_word_is_as_good_as_the_words_around_it() {
    use RatingScale::*;
    let five = |answers: &[&str]| {
        assert_eq!(guess("x", answers), Some(OneToFive), "{answers:?}");
        read(OneToFive, answers).into_iter().map(Option::unwrap).collect::<Vec<_>>()
    };
    assert_eq!(five(&["Very poor", "Poor", "Average", "Good", "Excellent"]), [1, 2, 3, 4, 5]);
    assert_eq!(five(&["Poor", "Fair", "Good", "Very good", "Excellent"]), [1, 2, 3, 4, 5]);
    assert_eq!(five(&["very poor", "good", "very good"]), [1, 4, 5]);
    assert_eq!(five(&["Good", "Excellent"]), [4, 5]);
    let agree = ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"];
    assert_eq!(five(&agree), [1, 2, 3, 4, 5]);
    assert_eq!(five(&["Very satisfied", "Neither", "Dissatisfied"]), [5, 3, 2]);
    assert_eq!(five(&["Not at all useful", "Extremely useful", "Somewhat useful"]), [1, 5, 3]);
    assert_eq!(guess("x", &["Yes", "no", "YES"]), Some(YesOrNo));
    assert_eq!(read(YesOrNo, &["Yes", "no", "maybe"]), [None; 3], "one of three is no yes or no");
    assert_eq!(read(YesOrNo, &["Yes", "no", "No."]), [Some(1), Some(0), Some(0)]);
}

#[test]
fn a_question_that_asks_for_a_rating_has_one_though_not_every_answer_is() {
    let answers = ["8", "7", "9", "Very good", "11", "8", "6", "10", "9"];
    assert_eq!(guess("How would you rate the day overall?", &answers), Some(RatingScale::OneToTen));
    assert_eq!(guess("How many came with you?", &answers), None);
    assert_eq!(guess("Our moderated forum", &answers), None);
    let words = ["4", "a lot", "nothing much", "it depends", "5"];
    assert_eq!(guess("Rate us", &words), None);
}

proptest! {
    #[test]
    fn no_answer_is_read_outside_its_scale(answer in ".{0,24}", more in "[0-9★☆/ ofu.()-]{0,8}") {
        for scale in RatingScale::ALL {
            for text in [&answer, &more] {
                let ratings = Ratings::of(*scale, [text.as_str()].into_iter());
                prop_assert!(ratings.read(text).is_none_or(|number| scale.holds(number)));
            }
            let _ = Ratings::guess(&more, [answer.as_str()].into_iter());
        }
    }
}
