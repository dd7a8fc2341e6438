//! Parses the POSIX `TZ` notation: `EST5EDT,M3.2.0,M11.1.0`, `<+1030>-10:30<+11>-11,M10.1.0,M4.1.0`.

use chrono::Weekday;

use super::{Footer, Offset, RuleDay, Summer, YearlyRule};

/// Where a rule names no time, it is two in the morning.
const TWO_O_CLOCK: i32 = 2 * 3600;

pub(super) fn parse(line: &'static str) -> Option<Footer> {
    let mut text = Text(line);
    let standard = Offset { abbreviation: text.name()?, seconds: -text.time()?, daylight: false };
    if text.0.is_empty() {
        return Some(Footer { standard, summer: None });
    }
    let abbreviation = text.name()?;
    let seconds = if text.0.starts_with(',') { standard.seconds + 3600 } else { -text.time()? };
    let (starts, ends) = (text.rule()?, text.rule()?);
    if !text.0.is_empty() {
        return None;
    }
    let offset = Offset { abbreviation, seconds, daylight: true };
    Some(in_order(standard, Summer { offset, starts, ends }))
}

/// Summer is the larger offset: where the line says that winter is the special time, the two change places.
fn in_order(standard: Offset, summer: Summer) -> Footer {
    if summer.offset.seconds >= standard.seconds {
        return Footer { standard, summer: Some(summer) };
    }
    let winter = Offset { daylight: false, ..summer.offset };
    let offset = Offset { daylight: true, ..standard };
    Footer { standard: winter, summer: Some(Summer { offset, starts: summer.ends, ends: summer.starts }) }
}

/// What is not read yet.
struct Text(&'static str);

impl Text {
    /// Takes the first `length` octets.
    fn take(&mut self, length: usize) -> Option<&'static str> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// Takes this mark, if it comes next.
    fn eat(&mut self, mark: char) -> bool {
        let rest = self.0.strip_prefix(mark);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    /// `GMT`, or `<+03>`.
    fn name(&mut self) -> Option<&'static str> {
        if self.eat('<') {
            let name = self.take(self.0.find('>')?)?;
            return self.eat('>').then_some(name);
        }
        let end = self.0.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.0.len());
        (end > 0).then(|| self.take(end)).flatten()
    }

    fn number(&mut self) -> Option<i32> {
        let end = self.0.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.0.len());
        self.take(end)?.parse().ok()
    }

    /// `5`, `-10:30` or `+1:02:03`, in seconds.
    fn time(&mut self) -> Option<i32> {
        let sign = if self.eat('-') { -1 } else { 1 };
        self.eat('+');
        let mut seconds = self.number()?.checked_mul(3600)?;
        for unit in [60, 1] {
            if self.eat(':') {
                seconds = seconds.checked_add(self.number()?.checked_mul(unit)?)?;
            }
        }
        Some(sign * seconds)
    }

    /// `,M3.5.0/1`, `,J60` or `,0/0`.
    fn rule(&mut self) -> Option<YearlyRule> {
        if !self.eat(',') {
            return None;
        }
        let day = if self.eat('M') {
            self.weekday()?
        } else if self.eat('J') {
            RuleDay::Julian(self.number()?.try_into().ok()?)
        } else {
            RuleDay::Ordinal(self.number()?.try_into().ok()?)
        };
        let seconds = if self.eat('/') { self.time()? } else { TWO_O_CLOCK };
        Some(YearlyRule { day, seconds })
    }

    /// `3.5.0`: the fifth, which is the last, Sunday of March.
    fn weekday(&mut self) -> Option<RuleDay> {
        let month = self.number()?.try_into().ok()?;
        let week = self.eat('.').then(|| self.number()).flatten()?.try_into().ok()?;
        let weekday = match self.eat('.').then(|| self.number()).flatten()? {
            0 => Weekday::Sun,
            day => Weekday::try_from(u8::try_from(day - 1).ok()?).ok()?,
        };
        Some(RuleDay::Weekday { month, week, weekday })
    }
}
