//! The way of minutes: draft, circulated, corrected, agreed. Which step may follow which, and whether a version is what it was.

use crate::error::{Refusal, Result};
use crate::model::{AgendaPoint, Minutes, MinutesState, MinutesVersion};
use crate::rules::folding::bare_words;
use crate::rules::seal::sha256;

/// Whether a version still is what it was when it was made.
pub fn is_sound(version: &MinutesVersion) -> bool {
    sha256(&version.body) == version.sha256
}

/// Refuses any change to minutes that were agreed.
pub fn may_change(minutes: &Minutes) -> Result<()> {
    match minutes.state {
        MinutesState::Agreed => Err(Refusal::new("minutes-are-agreed").into()),
        _ => Ok(()),
    }
}

/// Refuses to build or circulate what was circulated already.
pub fn may_begin(minutes: &Minutes) -> Result<()> {
    may_change(minutes)?;
    match minutes.state {
        MinutesState::Draft => Ok(()),
        _ => Err(Refusal::new("minutes-are-out").into()),
    }
}

/// Refuses to correct or agree what nobody was given.
pub fn is_out(minutes: &Minutes) -> Result<()> {
    may_change(minutes)?;
    match minutes.state {
        MinutesState::Draft => Err(Refusal::new("minutes-not-circulated").into()),
        _ => Ok(()),
    }
}

/// An agenda of which what members put stands before what a meeting ends with.
pub fn with_the_close_last(points: Vec<AgendaPoint>) -> Vec<AgendaPoint> {
    let closes = |point: &AgendaPoint| {
        let title = bare_words(&point.title).join(" ");
        let ends = ["any other business", "aob", "date of next meeting", "date of the next meeting", "close"];
        point.topic_id.is_none() && ends.contains(&title.as_str())
    };
    let (close, mut agenda): (Vec<_>, Vec<_>) = points.into_iter().partition(closes);
    agenda.extend(close);
    agenda
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_members_put_stands_before_any_other_business() {
        let point = |title: &str, topic: Option<&str>| AgendaPoint {
            title: title.to_owned(),
            minutes: None,
            topic_id: topic.map(|id| id.parse().expect("an id")),
            put_by: None,
        };
        let topic = Some("01933b1a-7c00-7000-8000-000000000001");
        let points = vec![point("News", None), point("Any other business", None), point("Devices", topic)];
        let titles: Vec<String> = with_the_close_last(points).into_iter().map(|one| one.title).collect();
        assert_eq!(titles, ["News", "Devices", "Any other business"]);
    }
}
