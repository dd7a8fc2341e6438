//! What a letter says of each date that is not as it was: its time, its place and how to join it, against what it says of all of them.

use crate::error::Result;
use crate::model::Apart;
use crate::rules::invitations::{Dates, Until};
use crate::wording::Words;
use crate::wording::sentences::one_line;

/// Where a letter says that all of them are, and where its reader was told that they were; that is none of who holds nothing by the rule.
pub(super) struct Usual<'a> {
    pub now: (&'a Dates, Option<&'a Until>),
    pub then: Option<(&'a Dates, Option<&'a Until>)>,
}

impl Usual<'_> {
    /// Place and way to join that are told of the day of a meeting.
    fn now(&self, one: &Apart) -> (&str, &str) {
        self.now.0.usual_spot(self.now.1, one.starts_at.date())
    }

    /// Whether what is told of all of them says how a meeting is joined now, and was.
    fn tells_how_to_join(&self, was: &Apart, is: &Apart) -> bool {
        let was_usual = |(then, until): (&Dates, Option<&Until>)| {
            then.usual_spot(until, was.starts_at.date()).1 == was.join_url
        };
        self.then.is_some_and(was_usual) && self.now(is).1 == is.join_url
    }
}

/// "Moved: …", "Elsewhere: …", "Added: …", with its place where that is not the usual one, and how it is joined, where that is another
/// and not told of the next one anyway.
pub(super) fn changed(
    words: &Words,
    (was, is): (Option<&Apart>, &Apart),
    usual: &Usual<'_>,
    next: Option<&Apart>,
) -> Result<Vec<String>> {
    let Some(was) = was else { return added(words, is, usual, next) };
    let at = |one: &Apart| words.span(one.starts_at, one.ends_at);
    let by_clock =
        |one: &Apart| words.say("invitation-when-zone", &[("when", &at(one)?), ("zone", &one.zone)]);
    let has_moved = venue(was) != venue(is);
    let mut lines = Vec::new();
    if was.zone != is.zone {
        lines.push(moved(words, (was, &by_clock(was)?), (is, &by_clock(is)?))?);
    } else if (was.starts_at, was.ends_at) != (is.starts_at, is.ends_at) {
        lines.push(moved(words, (was, &at(was)?), (is, &at(is)?))?);
    } else if has_moved {
        let (now, place, link) = (at(is)?, one_line(&is.place), one_line(&is.join_url));
        let where_now = match whereabouts(is) {
            "there" if usual.now(is).0 == is.place => "back",
            other => other,
        };
        let told = [("now", now.as_str()), ("where", where_now), ("place", &place), ("link", &link)];
        lines.push(words.say("invitation-elsewhere", &told)?);
    }
    let is_told = has_moved && whereabouts(is) == "online"
        || next == Some(is) && !is.join_url.is_empty()
        || usual.tells_how_to_join(was, is);
    if was.join_url != is.join_url && (lines.is_empty() || !is_told) {
        let way = match (was.join_url.as_str(), is.join_url.as_str()) {
            (_, "") => "gone",
            ("", _) => "new",
            _ => "other",
        };
        let (now, link) = (at(is)?, one_line(&is.join_url));
        lines.push(words.say("invitation-joined", &[("now", &now), ("way", way), ("link", &link)])?);
    }
    Ok(lines)
}

/// That there is one more meeting, and where, and how to join it.
fn added(words: &Words, is: &Apart, usual: &Usual<'_>, next: Option<&Apart>) -> Result<Vec<String>> {
    let (place, link) = usual.now(is);
    let at = words.span(is.starts_at, is.ends_at)?;
    let when = match venue(is) {
        _ if place == is.place => at,
        Some(own) => words.say("invitation-when-at", &[("when", &at), ("place", &one_line(own))])?,
        None if is.join_url.is_empty() => words.say("invitation-when-nowhere", &[("when", &at)])?,
        None => words.say("invitation-when-online", &[("when", &at)])?,
    };
    let is_offline = is.join_url.is_empty() && !link.is_empty() && venue(is).is_some();
    let when = if is_offline { words.say("invitation-when-not-online", &[("when", &when)])? } else { when };
    let mut lines = vec![words.say("invitation-added", &[("when", &when)])?];
    if !is.join_url.is_empty() && is.join_url != link && next != Some(is) {
        lines.push(words.say("calendar-join", &[("link", &one_line(&is.join_url))])?);
    }
    Ok(lines)
}

/// That a meeting is left out, and why, where somebody wrote it.
pub(super) fn left_out(words: &Words, was: &Apart, reason: Option<&String>) -> Result<String> {
    let when = words.span(was.starts_at, was.ends_at)?;
    match reason {
        Some(reason) => {
            words.say("invitation-left-out-because", &[("when", &when), ("reason", &one_line(reason))])
        }
        None => words.say("invitation-left-out", &[("when", &when)]),
    }
}

/// That a meeting is at another time, and where, if that is another place too.
fn moved(words: &Words, (was, then): (&Apart, &str), (is, now): (&Apart, &str)) -> Result<String> {
    let place = if venue(was) == venue(is) { "same" } else { whereabouts(is) };
    let (at, link) = (one_line(&is.place), one_line(&is.join_url));
    let told =
        [("was", then), ("now", now), ("where", place), ("place", at.as_str()), ("link", link.as_str())];
    words.say("invitation-moved", &told)
}

/// The place of a meeting that is somewhere: what is online alone shows its address there.
fn venue(one: &Apart) -> Option<&str> {
    Some(one.place.as_str()).filter(|place| !place.is_empty() && *place != one.join_url)
}

fn whereabouts(one: &Apart) -> &'static str {
    match venue(one) {
        Some(_) => "there",
        None if one.join_url.is_empty() => "nowhere",
        None => "online",
    }
}
