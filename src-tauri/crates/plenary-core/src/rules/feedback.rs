//! What feedback says in numbers: how many answered, and of each question how many, the mean and the spread.
//!
//! Numbers of fewer than five people are hidden, also from arithmetic: where each row names its session, the number of all
//! answers less those that are shown would tell the rest, so further sessions are hidden until the rest is five or more.

use crate::ids::SessionId;
use crate::model::{
    AnswerState, FormAnswer, Permission, QuoteConsent, RatingScale, Session, Snapshot, Submission,
};
use crate::rules::note_marks::told;
use crate::rules::tally::There;
use std::collections::BTreeMap;

/// Numbers of fewer people are hidden.
pub const FEWEST: usize = 5;

/// The numbers of one event.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct Feedback {
    /// How many sent the form in; none when it is fewer than five, but somebody.
    pub answered: Option<usize>,
    /// In a hundred of those who were there, or registered when arrivals were not recorded; none when hidden, when nobody was, and
    /// when more answered than are known to have been.
    pub response_percent: Option<usize>,
    /// Those who came were counted; otherwise it is of those who registered.
    pub of_those_who_came: bool,
    /// The event first, then sessions in the order of the programme; questions in the order of the form.
    pub ratings: Vec<Rated>,
}

/// One question about the event or one session.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct Rated {
    /// None is the event.
    pub session_id: Option<SessionId>,
    /// The session's title; empty of the event.
    pub title: String,
    pub question: String,
    pub scale: RatingScale,
    pub low: i64,
    pub high: i64,
    /// None when hidden.
    pub numbers: Option<RatingNumbers>,
}

/// What five or more people said.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct RatingNumbers {
    pub n: usize,
    pub mean: f64,
    /// Standard deviation of a sample (divided by n − 1).
    pub deviation: f64,
    /// How many gave each number, from the lowest to the highest.
    pub distribution: Vec<usize>,
    /// Of a question from 0 to 10: in a hundred, those who gave 9 or 10 less those who gave 6 or less.
    pub net_promoters: Option<i64>,
}

impl Rated {
    /// "1: 0, 2: 1, 3: 4"; empty when hidden.
    pub fn distribution(&self) -> String {
        let counts = self.numbers.iter().flat_map(|numbers| &numbers.distribution);
        let each = (self.low..).zip(counts).map(|(number, count)| format!("{number}: {count}"));
        each.collect::<Vec<_>>().join(", ")
    }
}

/// A count as it may be told: none when it is of somebody, but of fewer than five.
pub fn told(count: usize) -> Option<usize> {
    (count == 0 || count >= FEWEST).then_some(count)
}

/// The numbers of the snapshot's event, beside how many were there.
pub fn feedback(snapshot: &Snapshot, there: There) -> Feedback {
    let answered = told(snapshot.submissions.len());
    Feedback {
        answered,
        response_percent: answered.and_then(|count| share(count, there.people)),
        of_those_who_came: there.came,
        ratings: ratings(&snapshot.answers, &snapshot.sessions),
    }
}

/// In a hundred of these people, so many as answered; none of nobody, nor of fewer than that.
fn share(answered: usize, people: usize) -> Option<usize> {
    let counts = (1..=people).contains(&answered);
    counts.then_some((answered * 100 + people / 2).checked_div(people)).flatten()
}

/// A question with its numbers before anything is hidden.
struct Counted {
    /// Place of the session in the programme; the event before all.
    place: usize,
    position: i64,
    rated: Rated,
    ratings: Vec<i64>,
}

fn ratings(answers: &[FormAnswer], sessions: &[Session]) -> Vec<Rated> {
    let mut counted: BTreeMap<(Option<SessionId>, String, RatingScale), Counted> = BTreeMap::new();
    for answer in answers {
        let (Some(scale), Some(rating)) = (answer.scale, answer.rating) else { continue };
        let place = answer.session_id.and_then(|id| sessions.iter().position(|session| session.id == id));
        let title = place.and_then(|at| sessions.get(at)).map(|session| session.title.clone());
        let blank = || Counted {
            place: place.map_or(0, |at| at + 1),
            position: answer.position,
            rated: Rated {
                session_id: answer.session_id,
                title: title.unwrap_or_default(),
                question: answer.question.clone(),
                scale,
                low: scale.low(),
                high: scale.high(),
                numbers: None,
            },
            ratings: Vec::new(),
        };
        counted
            .entry((answer.session_id, answer.question.clone(), scale))
            .or_insert_with(blank)
            .ratings
            .push(rating);
    }
    let mut all: Vec<Counted> = counted.into_values().collect();
    all.sort_by(|a, b| {
        (a.place, a.position, &a.rated.question).cmp(&(b.place, b.position, &b.rated.question))
    });
    let shown = shown(&all);
    let finish = |(one, shown): (Counted, bool)| Rated {
        numbers: shown.then(|| numbers(one.rated.scale, &one.ratings)),
        ..one.rated
    };
    all.into_iter().zip(shown).map(finish).collect()
}

/// Which of these may be shown, so that neither they nor what is left of them tells of fewer than five.
fn shown(all: &[Counted]) -> Vec<bool> {
    let mut shown: Vec<bool> = all.iter().map(|one| one.ratings.len() >= FEWEST).collect();
    loop {
        let mut hide = None;
        for one in all {
            let same = |other: &Counted| {
                other.rated.question == one.rated.question && other.rated.scale == one.rated.scale
            };
            let group = || all.iter().zip(&shown).enumerate().filter(|(_, (other, _))| same(other));
            let left: usize =
                group().filter(|(_, (_, shown))| !**shown).map(|(_, (other, _))| other.ratings.len()).sum();
            if left > 0 && left < FEWEST {
                let smallest = group().filter(|(_, (_, shown))| **shown);
                hide = smallest.min_by_key(|(_, (other, _))| other.ratings.len()).map(|(at, _)| at);
            }
            if hide.is_some() {
                break;
            }
        }
        match hide.and_then(|at| shown.get_mut(at)) {
            Some(one) => *one = false,
            None => return shown,
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "ratings are small numbers")]
fn numbers(scale: RatingScale, ratings: &[i64]) -> RatingNumbers {
    let n = ratings.len();
    let mean = ratings.iter().sum::<i64>() as f64 / n as f64;
    let squares: f64 = ratings.iter().map(|rating| (*rating as f64 - mean).powi(2)).sum();
    let of = |number: i64| ratings.iter().filter(|rating| **rating == number).count();
    let between =
        |from: i64, to: i64| ratings.iter().filter(|rating| (from..=to).contains(*rating)).count() as i64;
    let net = || {
        let difference = (between(9, 10) - between(0, 6)) as f64 * 100.0 / n as f64;
        difference.round() as i64
    };
    RatingNumbers {
        n,
        mean,
        deviation: (squares / (n.saturating_sub(1).max(1)) as f64).sqrt(),
        distribution: (scale.low()..=scale.high()).map(of).collect(),
        net_promoters: (scale == RatingScale::ZeroToTen).then(net),
    }
}

/// What may be done with somebody's words: never more than what is said in that session allows. Whose they are is told only when
/// they agreed and the office knows them.
pub fn permission(submission: &Submission, session: Option<&Session>) -> Permission {
    let asked = match submission.consent {
        Some(QuoteConsent::Refused) => Permission::Internal,
        Some(QuoteConsent::Named) if submission.person_id.is_some() => Permission::Public,
        _ => Permission::NoName,
    };
    session.map_or(asked, |session| asked.max(told::default_permission(session)))
}

/// An answer in words that nobody has decided about.
pub fn is_open(answer: &FormAnswer) -> bool {
    answer.rating.is_none() && answer.state == AnswerState::Open
}

#[cfg(test)]
mod tests;
