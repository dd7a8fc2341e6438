//! Rules as vCalendar 1.0 writes them ("MP1 3+ WE #6", section "Recurrence Rule Property"), said as an RRULE (RFC 5545 section 3.3.10).
//! Rules inside rules, times of day in a rule, and minutes are not read: they are told as rules that are not understood.

#[cfg(test)]
mod tests;

use std::str::SplitAsciiWhitespace;

/// The whole text with old rules, and the old lists of exceptions, said as new ones.
pub(super) fn translated(text: &str) -> String {
    let line = |line: &str| translated_line(line).unwrap_or_else(|| line.to_owned());
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn translated_line(line: &str) -> Option<String> {
    let (head, value) = line.split_once(':')?;
    let name = head.split(';').next().unwrap_or_default().to_ascii_uppercase();
    match name.as_str() {
        "RRULE" | "EXRULE" => Some(format!("{head}:{}", rrule(value)?)),
        "EXDATE" | "RDATE" => Some(format!("{head}:{}", value.replace(';', ","))),
        _ => None,
    }
}

/// The rule as an RRULE value; none of what is no old rule, or cannot be said.
pub(super) fn rrule(value: &str) -> Option<String> {
    let value = value.trim().to_ascii_uppercase();
    let mut words = value.split_ascii_whitespace();
    let first = words.next()?;
    let kind = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let every: u16 = first.strip_prefix(kind)?.parse().ok().filter(|every| *every > 0)?;
    let (lists, end) = end(words)?;
    let (frequency, by) = match kind {
        "D" if lists.is_empty() => ("DAILY", String::new()),
        "W" => ("WEEKLY", listed("BYDAY", lists.iter().map(|word| weekday(word)))?),
        "MP" => ("MONTHLY", listed("BYDAY", positions(&lists)?.into_iter().map(Some))?),
        "MD" => ("MONTHLY", listed("BYMONTHDAY", lists.iter().map(|word| month_day(word)))?),
        "YM" => ("YEARLY", listed("BYMONTH", lists.iter().map(|word| number(word, 12)))?),
        "YD" => ("YEARLY", listed("BYYEARDAY", lists.iter().map(|word| number(word, 366)))?),
        _ => return None,
    };
    let interval = if every > 1 { format!(";INTERVAL={every}") } else { String::new() };
    Some(format!("FREQ={frequency}{interval}{by}{end}"))
}

/// The words before the end, and the end: "#6", "#0" for ever, a date; two times where nothing is said.
fn end(words: SplitAsciiWhitespace<'_>) -> Option<(Vec<&str>, String)> {
    let (mut lists, mut count, mut until) = (Vec::new(), None, None);
    for word in words {
        if let Some(number) = word.strip_prefix('#') {
            count = Some(number.parse::<u32>().ok()?);
        } else if word.len() >= 8 && word.starts_with(|c: char| c.is_ascii_digit()) {
            until = Some(word);
        } else {
            lists.push(word);
        }
    }
    let said = match (until, count) {
        (Some(until), _) => format!(";UNTIL={until}"),
        (None, Some(0)) => String::new(),
        (None, count) => format!(";COUNT={}", count.unwrap_or(2)),
    };
    Some((lists, said))
}

fn listed(name: &str, values: impl Iterator<Item = Option<String>>) -> Option<String> {
    let values: Vec<String> = values.collect::<Option<_>>()?;
    Some(if values.is_empty() { String::new() } else { format!(";{name}={}", values.join(",")) })
}

fn weekday(word: &str) -> Option<String> {
    ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].contains(&word).then(|| word.to_owned())
}

/// "1+ MO TU 2- FR": each place with the weekdays behind it.
fn positions(words: &[&str]) -> Option<Vec<String>> {
    let (mut places, mut days, mut behind) = (Vec::new(), Vec::new(), true);
    for word in words {
        if let Some(day) = weekday(word) {
            days.extend(places.iter().map(|place| format!("{place}{day}")));
            behind = true;
        } else {
            if behind {
                places.clear();
            }
            places.push(signed(word, 5).filter(|_| word.ends_with(['+', '-']))?);
            behind = false;
        }
    }
    // Without a weekday it is that of the start, which no rule says.
    (behind && !days.is_empty()).then_some(days)
}

/// "15", "1+", "2-", "LD" for the last day.
fn month_day(word: &str) -> Option<String> {
    if word == "LD" { Some("-1".to_owned()) } else { signed(word, 31) }
}

fn signed(word: &str, most: u16) -> Option<String> {
    match word.strip_suffix('-') {
        Some(from_end) => number(from_end, most).map(|number| format!("-{number}")),
        None => number(word.strip_suffix('+').unwrap_or(word), most),
    }
}

fn number(word: &str, most: u16) -> Option<String> {
    let sound = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let number = word.parse::<u16>().ok().filter(|number| sound && (1..=most).contains(number));
    number.map(|number| number.to_string())
}
