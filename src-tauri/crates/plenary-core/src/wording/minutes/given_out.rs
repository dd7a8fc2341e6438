//! Minutes as they leave the office: the text as it stands, and how far it has come; where nobody wrote any, what the data gives.

use super::{document, title};
use crate::error::Result;
use crate::model::{Minutes, MinutesState, MinutesVersion, Snapshot};
use crate::wording::{Words, Written};
use crate::zones::Zone;
use chrono::NaiveDate;

/// The document, with a line on its state below the first heading.
pub fn given_out(snapshot: &Snapshot) -> Result<Written> {
    let words = Words::of(&snapshot.event.language)?;
    let (body, state) = match &snapshot.minutes {
        Some(minutes) => (snapshot.minutes_text.clone(), state(snapshot, minutes, &words)?),
        None => (document(snapshot)?.markdown(), words.word("document-minutes-draft")?),
    };
    let markdown = with_state(&body, &state);
    Ok(Written { title: title(snapshot, &words)?, language: words.language(), markdown })
}

fn state(snapshot: &Snapshot, minutes: &Minutes, words: &Words) -> Result<String> {
    let newest = snapshot.minutes_versions.last();
    let Some(newest) = newest.filter(|_| minutes.state != MinutesState::Draft) else {
        return words.word("document-minutes-draft");
    };
    if newest.body != snapshot.minutes_text {
        return words.word("document-minutes-being-corrected");
    }
    let date = words.date(day(snapshot, newest))?;
    let number = newest.number.to_string();
    let values = [("date", date.as_str()), ("number", &number), ("seal", &newest.sha256)];
    words.say(
        match newest.state {
            MinutesState::Agreed => "document-minutes-agreed",
            MinutesState::Corrected => "document-minutes-corrected",
            MinutesState::Circulated | MinutesState::Draft => "document-minutes-circulated",
        },
        &values,
    )
}

/// By the event's own calendar.
fn day(snapshot: &Snapshot, version: &MinutesVersion) -> NaiveDate {
    let zone = Zone::named(&snapshot.event.zone);
    zone.map_or(version.made_at.naive_utc(), |zone| zone.to_local(version.made_at)).date()
}

fn with_state(body: &str, state: &str) -> String {
    let (heading, rest) = match body.split_once('\n') {
        Some((first, rest)) if first.starts_with("# ") => {
            (format!("{first}\n\n"), rest.trim_start_matches('\n'))
        }
        _ => (String::new(), body),
    };
    format!("{heading}*{state}*\n\n{}\n", rest.trim_end())
}
