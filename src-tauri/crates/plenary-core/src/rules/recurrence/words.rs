//! A rule as an organiser says it in English: "third Wednesday monthly, not in August or December, 14:00–15:30 London time". What
//! `wording/recurrence.rs` says of a rule is read back as the same rule. A word that means nothing here is refused, never passed over.

mod hours;
mod lexicon;

#[cfg(test)]
mod tests;

use super::{Frequency, NthWeekday, Rule};
use crate::error::{Error, Refusal, Result};
use crate::zones::Zone;
use chrono::{NaiveTime, Weekday};
use lexicon::{Word, word};

/// What was said: the days, and the hours and zone where they were said with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub rule: Rule,
    pub hours: Option<(NaiveTime, NaiveTime)>,
    pub zone: Option<Zone>,
}

impl Said {
    /// A rule as it is typed: in words, or as RFC 5545 writes it.
    pub fn of(text: &str) -> Result<Self> {
        if text.contains('=') {
            return Ok(Self { rule: text.parse()?, hours: None, zone: None });
        }
        read(text)
    }

    /// The hours, said in the sentence or beside it; both where they are the same.
    pub fn hours_or(
        &self,
        start: Option<NaiveTime>,
        end: Option<NaiveTime>,
    ) -> Result<(NaiveTime, NaiveTime)> {
        let (said_start, said_end) = self.hours.unzip();
        let beside = if start.or(end).is_some() { start.or(said_start).zip(end.or(said_end)) } else { None };
        let told = |(start, end): (NaiveTime, NaiveTime)| {
            format!("{}–{}", start.format("%H:%M"), end.format("%H:%M"))
        };
        match (self.hours, beside) {
            (Some(said), Some(beside)) if said != beside => Err(Refusal::new("rule-hours-differ")
                .field("rule")
                .with("said", told(said))
                .with("beside", told(beside))
                .into()),
            (said, beside) => {
                said.or(beside).ok_or_else(|| Refusal::new("rule-without-hours").field("rule").into())
            }
        }
    }

    /// Refuses a zone that is not that of the network it is for.
    pub fn fits(&self, zone: &str) -> Result<()> {
        let other = self.zone.filter(|said| Zone::named(zone) != Some(*said));
        other.map_or(Ok(()), |said| {
            Err(Refusal::new("rule-zone-differs").field("rule").with("said", said).with("zone", zone).into())
        })
    }
}

/// Reads the sentence.
pub fn read(text: &str) -> Result<Said> {
    let mut tokens = hours::tokens(text);
    let zone = hours::take_zone(&mut tokens)?;
    let hours = hours::take_hours(&mut tokens)?;
    let mut sentence = Sentence::default();
    let words: Vec<Word> = tokens.iter().map(|token| word(token)).collect::<Result<_>>()?;
    for (at, one) in words.iter().enumerate() {
        sentence.take(*one, words.get(at + 1).copied())?;
    }
    Ok(Said { rule: sentence.rule(text)?, hours, zone })
}

/// What was understood so far.
#[derive(Default)]
struct Sentence {
    frequency: Option<Frequency>,
    interval: Option<u16>,
    /// "every", and nothing yet that it counts.
    every: bool,
    /// Ordinals that still wait for what they count.
    ordinals: Vec<i8>,
    weekdays: Vec<NthWeekday>,
    month_days: Vec<i8>,
    working_days: Vec<i16>,
    only_in: Vec<u8>,
    not_in: Vec<u8>,
    /// Working days were said, so that "day" adds nothing.
    working: bool,
    /// Months that come are left out.
    leaving_out: bool,
}

impl Sentence {
    fn take(&mut self, one: Word, next: Option<Word>) -> Result<()> {
        match one {
            Word::Filler => {}
            Word::Every => self.every = true,
            Word::Not => self.leaving_out = true,
            Word::Month(month) if self.leaving_out => self.not_in.push(month),
            Word::Month(month) => self.only_in.push(month),
            _ if self.leaving_out => {
                return Err(Refusal::new("rule-leaves-out-months").field("rule").into());
            }
            // "day 15", "working day"
            Word::Unit(Frequency::Daily) if matches!(next, Some(Word::Number(_))) || self.working => {}
            Word::Unit(Frequency::Daily) if !self.ordinals.is_empty() => {
                self.month_days.append(&mut self.ordinals);
                self.every = false;
            }
            Word::Unit(unit) => self.count(unit, 1)?,
            Word::Each(unit, interval) => self.count(unit, interval)?,
            Word::Other => self.interval = Some(2),
            Word::Working => self.working()?,
            Word::Number(_) if next == Some(Word::Working) => return Err(counted_working_days()),
            Word::Number(number) if matches!(next, Some(Word::Unit(_))) && self.every => {
                self.interval = Some(number)
            }
            Word::Ordinal(nth) if self.every && matches!(next, Some(Word::Unit(_))) => {
                self.interval = u16::try_from(nth).ok();
            }
            Word::Number(number) => self.month_days.push(i8::try_from(number).unwrap_or(i8::MAX)),
            Word::Ordinal(nth) => self.ordinal(nth, next),
            Word::Weekday(weekday) => self.weekday(weekday),
        }
        Ok(())
    }

    /// "second last working day", "every working day".
    fn working(&mut self) -> Result<()> {
        self.working = true;
        if self.ordinals.is_empty() {
            if self.every && self.interval.is_some() {
                return Err(counted_working_days());
            }
            self.every = false;
            self.weekdays.extend(working_week());
        }
        self.working_days.extend(self.ordinals.drain(..).map(i16::from));
        Ok(())
    }

    /// "second last" is one ordinal.
    fn ordinal(&mut self, nth: i8, next: Option<Word>) {
        match (nth, self.ordinals.last_mut()) {
            (-1, Some(from_end)) if *from_end < -1 => {}
            _ if nth > 1 && next == Some(Word::Ordinal(-1)) => self.ordinals.push(-nth),
            _ => self.ordinals.push(nth),
        }
    }

    fn weekday(&mut self, weekday: Weekday) {
        let nths: Vec<Option<i8>> =
            if self.ordinals.is_empty() { vec![None] } else { self.ordinals.drain(..).map(Some).collect() };
        self.weekdays.extend(nths.into_iter().map(|nth| NthWeekday { nth, weekday }));
    }

    /// "every month", "of the month", "monthly", "every second week".
    fn count(&mut self, unit: Frequency, each: u16) -> Result<()> {
        if self.frequency.is_some_and(|frequency| frequency != unit) {
            return Err(Refusal::new("rule-two-periods").field("rule").into());
        }
        self.every = false;
        self.frequency = Some(unit);
        self.interval = self.interval.or(Some(each)).filter(|interval| *interval > 0);
        // "15th of every month"
        self.month_days.append(&mut self.ordinals);
        Ok(())
    }

    fn rule(mut self, text: &str) -> Result<Rule> {
        self.month_days.append(&mut self.ordinals);
        let counted = self.weekdays.iter().any(|day| day.nth.is_some())
            || !self.month_days.is_empty()
            || !self.working_days.is_empty();
        // "third Wednesday" is of the month; "every third Wednesday" may be of weeks as well.
        let of_month = || (!self.every).then_some(Frequency::Monthly);
        let guessed = if counted { of_month() } else { self.weekdays.first().map(|_| Frequency::Weekly) };
        let frequency = self.frequency.or(guessed);
        let frequency =
            frequency.ok_or_else(|| Refusal::new("rule-unreadable").field("rule").with("value", text))?;
        if frequency == Frequency::Daily && !self.month_days.is_empty() {
            return Err(Refusal::new("rule-two-periods").field("rule").into());
        }
        let mut months = self.only_in;
        if months.is_empty() && !self.not_in.is_empty() {
            months = (1..=12).collect();
        }
        let has_months = !months.is_empty();
        months.retain(|month| !self.not_in.contains(month));
        if has_months && months.is_empty() {
            return Err(Refusal::new("rule-in-no-month").field("rule").into());
        }
        if self.working_days.is_empty() {
            months.sort_unstable();
        } else {
            self.weekdays = working_week().collect();
        }
        months.dedup();
        let rule = Rule {
            frequency,
            interval: self.interval.unwrap_or(1),
            weekdays: self.weekdays,
            month_days: self.month_days,
            months,
            positions: self.working_days,
            week_start: Weekday::Mon,
        };
        // The same checks, and the same spelling, as of a rule that is typed as RFC 5545 has it.
        rule.to_string().parse()
    }
}

/// Monday to Friday.
fn working_week() -> impl Iterator<Item = NthWeekday> {
    super::WEEKDAYS.iter().take(5).map(|(weekday, _)| NthWeekday { nth: None, weekday: *weekday })
}

/// "every 3 working days": no rule counts them.
fn counted_working_days() -> Error {
    Refusal::new("rule-counts-working-days").field("rule").into()
}
