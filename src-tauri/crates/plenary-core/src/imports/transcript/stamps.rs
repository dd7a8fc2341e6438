//! Times as transcripts write them: "00:12:31.450", "12:31", "0:0:3,2", "1h 2m"; whole seconds come out.

/// Longer than this nobody talks: four days.
const LATEST: u32 = 345_600;

/// Seconds since the beginning, when the whole text is a time: hours, minutes and seconds or the last two, a fraction or none.
pub fn read(text: &str) -> Option<u32> {
    let whole = match text.split_once(['.', ',']) {
        Some((whole, fraction)) if digits(fraction, 9) => whole,
        Some(_) => return None,
        None => text,
    };
    let parts: Vec<&str> = whole.split(':').collect();
    if !(2..=3).contains(&parts.len()) || !parts.iter().all(|part| digits(part, 3)) {
        return None;
    }
    let seconds =
        parts.iter().try_fold(0_u32, |sum, part| sum.checked_mul(60)?.checked_add(part.parse().ok()?))?;
    (seconds <= LATEST).then_some(seconds)
}

/// Seconds of a line that is nothing but a time in words: "1 hour 2 minutes 5 seconds" (Teams, copied).
pub fn in_words(line: &str) -> Option<u32> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let part = |pair: &[&str]| {
        let [number, unit] = pair else { return None };
        let seconds = match unit.trim_end_matches('s') {
            "hour" => 3600,
            "minute" => 60,
            "second" => 1,
            _ => return None,
        };
        number.parse::<u32>().ok()?.checked_mul(seconds)
    };
    let sum = words.chunks(2).try_fold(0_u32, |sum, pair| sum.checked_add(part(pair)?));
    sum.filter(|seconds| !words.is_empty() && *seconds <= LATEST)
}

/// The time at the end of a line, and what stands before it: "Ada Brook   0:03", "[Ada Brook] 09:31:12".
pub fn at_end(line: &str) -> Option<(&str, u32)> {
    let (before, last) = line.trim_end().rsplit_once(|c: char| c.is_whitespace() || c == '\u{a0}')?;
    let time = last.trim_end_matches(':').trim_matches(['(', ')', '[', ']']);
    Some((before.trim_end(), read(time)?))
}

/// The time at the beginning of a line, bare or in brackets, and what stands after it.
pub fn at_start(line: &str) -> Option<(u32, &str)> {
    let line = line.trim_start();
    let closing = match line.chars().next()? {
        '[' => Some(']'),
        '(' => Some(')'),
        _ => None,
    };
    let (time, rest) = match closing {
        Some(closing) => line.get(1..)?.split_once(closing)?,
        None => line.split_once(char::is_whitespace).unwrap_or((line, "")),
    };
    let time = time.trim().trim_end_matches([':', '-', '\u{2013}']);
    Some((read(time)?, rest.trim_start_matches([' ', '\t', '\u{a0}', '-', '\u{2013}', ':']).trim_end()))
}

fn digits(text: &str, most: usize) -> bool {
    !text.is_empty() && text.len() <= most && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_time_gives_its_seconds() {
        for (text, seconds) in [
            ("00:12:31.450", Some(751)),
            ("12:31", Some(751)),
            ("0:0:3,2", Some(3)),
            ("100:00:00", None),
            ("12", None),
            ("12:3a", None),
            ("12:31.", None),
            (":12", None),
            ("999:999:999", None),
        ] {
            assert_eq!(read(text), seconds, "{text}");
        }
        assert_eq!(read("96:00:00"), Some(LATEST));
        assert_eq!(in_words("1 hour 2 minutes 5 seconds"), Some(3725));
        assert_eq!(["5 laptops", "minutes", "", "2 minutes ago"].map(in_words), [None; 4]);
    }

    #[test]
    fn a_time_is_found_at_either_end_of_a_line() {
        assert_eq!(at_end("Ada Brook\u{a0}\u{a0} 0:03"), Some(("Ada Brook", 3)));
        assert_eq!(at_end("[Ada Brook] 09:31:12"), Some(("[Ada Brook]", 34_272)));
        assert_eq!(at_end("We start at nine"), None);
        assert_eq!(at_start("[00:12:31] Ada: yes"), Some((751, "Ada: yes")));
        assert_eq!(at_start("(0:05) - so"), Some((5, "so")));
        assert_eq!(at_start("00:12:31"), Some((751, "")));
        assert_eq!(at_start("12 of 33"), None);
        assert_eq!(at_start("[é"), None);
    }
}
