//! The hours and the zone in a sentence: "14:00–15:30", "2pm to 3.30pm", "London time". What is left is about days.

use super::lexicon::Word;
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
            Some((one, other))
                if clock(one).is_some() && clock(other).is_some()
                    || time(one).is_some()
                    || time(other).is_some()
                    || token == "-" =>
            {
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
    if matches!(city, "uk" | "british") {
        return Zone::named("Europe/London");
    }
    let name = Zone::names()
        .find(|name| name.rsplit_once('/').is_some_and(|(_, last)| last.eq_ignore_ascii_case(city)));
    Zone::named(name?)
}

/// Takes the hours out; one time alone is refused, because nobody knows the other.
pub(super) fn take_hours(tokens: &mut Vec<String>) -> Result<Option<(NaiveTime, NaiveTime)>> {
    join_halves(tokens);
    let found = (0..tokens.len()).find_map(|at| Some((at, between(tokens, at)?)));
    let Some((at, (start, end))) = found else {
        let alone = tokens.iter().any(|token| time(token).is_some());
        return if alone { Err(Refusal::new("rule-one-hour").field("rule").into()) } else { Ok(None) };
    };
    let hours = start.until(end).ok_or_else(|| {
        let said = tokens.get(at..=at + 2).unwrap_or_default().concat();
        Refusal::new("rule-hours-unclear").field("rule").with("value", said)
    })?;
    let begins = at.checked_sub(1).filter(|before| tokens.get(*before).is_some_and(|token| token == "from"));
    tokens.drain(begins.unwrap_or(at)..=at + 2);
    Ok(Some(hours))
}

/// The two clocks that begin at that word. A number alone is one beside a time, or on both sides of a dash that counts nothing: "2-3
/// weeks" are none.
fn between(tokens: &[String], at: usize) -> Option<(Clock, Clock)> {
    let word = |place: usize| tokens.get(place).map(String::as_str);
    let said = |place: usize| word(place).and_then(time).is_some();
    let counts = word(at + 3).is_some_and(|next| matches!(super::lexicon::word(next), Ok(Word::Unit(_))));
    let is_one = match word(at + 1)? {
        "-" => said(at) || said(at + 2) || !counts,
        "to" | "until" | "till" => said(at) || said(at + 2),
        _ => false,
    };
    is_one.then_some(())?;
    clock(word(at)?).zip(clock(word(at + 2)?))
}

/// "2 pm" is one word, and so is "12 noon".
fn join_halves(tokens: &mut Vec<String>) {
    while let Some(at) = tokens.iter().position(|token| matches!(token.as_str(), "am" | "pm")) {
        let half = tokens.remove(at);
        match at.checked_sub(1).and_then(|before| tokens.get_mut(before)) {
            Some(number) if number.starts_with(|c: char| c.is_ascii_digit()) => number.push_str(&half),
            _ => return,
        }
    }
    while let Some(at) =
        tokens.windows(2).position(|two| matches!(two, [one, noon] if one == "12" && is_noon(noon)))
    {
        tokens.remove(at);
    }
}

fn is_noon(token: &str) -> bool {
    matches!(token, "noon" | "midday" | "12noon")
}

/// A time as it was said: "14:00", "2pm", "2".
#[derive(Clone, Copy)]
struct Clock {
    hour: u32,
    minute: u32,
    /// Which half of the day was said with it: the hours before that half.
    half: Option<u32>,
    /// Written as clocks of 24 hours show it: "09:30".
    fixed: bool,
    /// A number alone.
    bare: bool,
}

impl Clock {
    fn in_half(self, half: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(self.hour % 12 + half, self.minute, 0)
    }

    /// As it stands, or in the half of the day that was said.
    fn at(self) -> Option<NaiveTime> {
        self.half
            .map_or_else(|| NaiveTime::from_hms_opt(self.hour, self.minute, 0), |half| self.in_half(half))
    }

    /// Whether the half of the day that stands at the other time may be meant of it as well: not of "13" or "09:30".
    fn is_open(self) -> bool {
        self.half.is_none() && !self.fixed && (1..=12).contains(&self.hour)
    }

    /// From this time until the other. A half of the day that is said of one is that of the other, unless they are the wrong way round
    /// then; two numbers alone are hours of the day, and at night they are too little.
    fn until(self, end: Self) -> Option<(NaiveTime, NaiveTime)> {
        let halves = |half: u32| [half, 12 - half];
        match (self.half, end.half) {
            (None, Some(half)) if self.is_open() => {
                let end = end.at()?;
                let starts = halves(half).into_iter().filter_map(|half| self.in_half(half));
                Some((starts.into_iter().find(|start| *start < end)?, end))
            }
            (Some(half), None) if end.is_open() => {
                let start = self.at()?;
                let ends = halves(half).into_iter().filter_map(|half| end.in_half(half));
                Some((start, ends.into_iter().find(|end| *end > start)?))
            }
            _ => {
                let clear = !(self.bare && end.bare) || self.hour >= 7 && self.hour < end.hour;
                self.at().zip(end.at()).filter(|_| clear)
            }
        }
    }
}

/// "14:00", "14.30", "2pm", "2:30pm", "noon"; a bare number is none.
fn time(token: &str) -> Option<NaiveTime> {
    clock(token).filter(|clock| !clock.bare)?.at()
}

/// The same, and "14" or "2", which are one beside another time.
fn clock(token: &str) -> Option<Clock> {
    if is_noon(token) {
        return Some(Clock { hour: 12, minute: 0, half: Some(12), fixed: false, bare: false });
    }
    let (bare, half) = match (token.strip_suffix("am"), token.strip_suffix("pm")) {
        (Some(bare), _) => (bare, Some(0)),
        (_, Some(bare)) => (bare, Some(12)),
        _ => (token, None),
    };
    let (hour, minute) = match bare.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute.parse().ok()?),
        Some(_) => return None,
        None => (bare, 0),
    };
    let is_alone = half.is_none() && hour == bare;
    let fixed = half.is_none() && hour.starts_with('0');
    let hour =
        Some(hour).filter(|hour| hour.bytes().all(|byte| byte.is_ascii_digit()))?.parse::<u32>().ok()?;
    let clock = Clock { hour, minute, half, fixed, bare: is_alone };
    let fits = !token.ends_with('m') || (1..=12).contains(&hour);
    clock.at().filter(|_| fits).map(|_| clock)
}
