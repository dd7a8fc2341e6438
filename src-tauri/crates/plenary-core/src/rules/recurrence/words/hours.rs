//! The hours and the zone in a sentence: "14:00–15:30", "2pm to 3.30pm", "London time". What is left is about days.

use crate::error::{Refusal, Result};
use crate::zones::Zone;
use chrono::NaiveTime;

/// Words in small letters, without punctuation; a dash between times is a word.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let spaced = text.to_lowercase().replace(['–', '—', '−'], "-");
    let mut out = Vec::new();
    for token in
        spaced.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '"' | '“' | '”'))
    {
        let token = token.trim_matches('.');
        match token.split_once('-') {
            _ if token.is_empty() => {}
            Some((one, other)) if time(one).is_some() || time(other).is_some() || token == "-" => {
                out.extend([one, "-", other].into_iter().filter(|part| !part.is_empty()).map(str::to_owned));
            }
            _ => out.push(token.to_owned()),
        }
    }
    out
}

/// Takes "London time", "New York time", "Europe/London" or "UTC" out.
pub(super) fn take_zone(tokens: &mut Vec<String>) -> Result<Option<Zone>> {
    if let Some(at) = tokens.iter().position(|token| token == "utc") {
        tokens.remove(at);
        return Ok(Zone::named("UTC"));
    }
    if let Some((at, zone)) = tokens.iter().enumerate().find_map(|(at, token)| Some((at, by_name(token)?))) {
        // "Europe/London time"
        let long = if tokens.get(at + 1).is_some_and(|next| next == "time") { 1 } else { 0 };
        tokens.drain(at..=at + long);
        return Ok(Some(zone));
    }
    let Some(at) = tokens.iter().position(|token| token == "time") else { return Ok(None) };
    for long in 1..=3 {
        let Some(words) = at.checked_sub(long).and_then(|from| tokens.get(from..at)) else { break };
        if let Some(zone) = of_city(&words.join("_")) {
            tokens.drain(at - long..=at);
            return Ok(Some(zone));
        }
    }
    let said = at.checked_sub(1).and_then(|before| tokens.get(before)).cloned().unwrap_or_default();
    Err(Refusal::new("unknown-zone").field("rule").with("value", said).into())
}

/// "europe/london", as IANA has it save for its capitals.
fn by_name(token: &str) -> Option<Zone> {
    let name = token.contains('/').then(|| Zone::names().find(|name| name.eq_ignore_ascii_case(token)))?;
    Zone::named(name?)
}

fn of_city(city: &str) -> Option<Zone> {
    let name = Zone::names()
        .find(|name| name.rsplit_once('/').is_some_and(|(_, last)| last.eq_ignore_ascii_case(city)));
    Zone::named(name?)
}

/// Takes the hours out; one time alone is refused, because nobody knows the other.
pub(super) fn take_hours(tokens: &mut Vec<String>) -> Result<Option<(NaiveTime, NaiveTime)>> {
    join_halves(tokens);
    let Some(at) = tokens.iter().position(|token| time(token).is_some()) else { return Ok(None) };
    let clock = |place: usize| tokens.get(place).and_then(|token| time(token));
    let between =
        tokens.get(at + 1).is_some_and(|token| matches!(token.as_str(), "-" | "to" | "until" | "till"));
    let both = clock(at).zip(clock(at + 2)).filter(|_| between);
    let Some(hours) = both else { return Err(Refusal::new("rule-one-hour").field("rule").into()) };
    let begins = at.checked_sub(1).filter(|before| tokens.get(*before).is_some_and(|token| token == "from"));
    tokens.drain(begins.unwrap_or(at)..=at + 2);
    Ok(Some(hours))
}

/// "2 pm" is one word.
fn join_halves(tokens: &mut Vec<String>) {
    while let Some(at) = tokens.iter().position(|token| matches!(token.as_str(), "am" | "pm")) {
        let half = tokens.remove(at);
        match at.checked_sub(1).and_then(|before| tokens.get_mut(before)) {
            Some(number) if number.starts_with(|c: char| c.is_ascii_digit()) => number.push_str(&half),
            _ => return,
        }
    }
}

/// "14:00", "14.30", "2pm", "2:30pm"; a bare number is none.
fn time(token: &str) -> Option<NaiveTime> {
    let (bare, half) = match (token.strip_suffix("am"), token.strip_suffix("pm")) {
        (Some(bare), _) => (bare, Some(0)),
        (_, Some(bare)) => (bare, Some(12)),
        _ => (token, None),
    };
    let (hour, minute) = match bare.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour.parse::<u32>().ok()?, minute.parse().ok()?),
        Some(_) => return None,
        None if half.is_some() => (bare.parse().ok()?, 0),
        None => return None,
    };
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + half,
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}
