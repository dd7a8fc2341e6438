//! Ratings as people give them in forms: numbers, stars, "4 of 5", or words that go from bad to good.
//!
//! A number is kept on its own scale, never stretched to another: 4 of 5 and 8 of 10 are not the same answer.

mod ladders;

use crate::model::RatingScale;
use ladders::Ladder;

/// How one column's ratings are read.
#[derive(Clone, Copy)]
pub struct Ratings {
    pub scale: RatingScale,
    /// The words of this column, when it has words.
    words: Option<&'static Ladder>,
}

/// So many of a hundred answers have to be ratings for a column to be one,
const MOST: usize = 90;
/// and so many where the question asks for one: what is none of them is told by itself.
const MOST_ASKED: usize = 70;
/// What asks for a rating.
const ASKING: [&str; 4] = ["rate", "rating", "score", "how satisfied"];

impl Ratings {
    /// Reads a column as ratings of this scale; which words they are, all its answers together tell.
    pub fn of<'c>(scale: RatingScale, answers: impl Iterator<Item = &'c str> + Clone) -> Self {
        Self { scale, words: Ladder::of(answers).filter(|ladder| ladder.scale == scale) }
    }

    /// What a column of ratings is, if it is one.
    pub fn guess<'c>(heading: &str, answers: impl Iterator<Item = &'c str> + Clone) -> Option<RatingScale> {
        let all = answers.clone().filter(|answer| !answer.trim().is_empty());
        let count = all.clone().count();
        let heading = heading.to_lowercase();
        let is_asked = heading
            .split(|c: char| c != ' ' && !c.is_alphanumeric())
            .any(|part| ASKING.iter().any(|asking| format!(" {part} ").contains(&format!(" {asking} "))));
        let most = if is_asked { MOST_ASKED } else { MOST };
        let enough = |found: usize| count > 0 && found * 100 >= count * most;
        if let Some(ladder) = Ladder::of(all.clone())
            && enough(all.clone().filter(|answer| ladder.rung(answer).is_some()).count())
        {
            return Some(ladder.scale);
        }
        let fits = |(number, _): &(i64, Option<i64>)| !is_asked || (0..=10).contains(number);
        let numbers: Vec<(i64, Option<i64>)> = all.filter_map(numbered).filter(fits).collect();
        if enough(numbers.len()) { by_numbers(&heading, &numbers) } else { None }
    }

    /// The rating that is meant.
    pub fn read(&self, answer: &str) -> Option<i64> {
        if let Some(rung) = self.words.and_then(|ladder| ladder.rung(answer)) {
            return Some(rung);
        }
        let (number, of) = numbered(answer)?;
        let fits = self.scale.holds(number) && of.is_none_or(|of| of == self.scale.high());
        fits.then_some(number)
    }
}

/// By what the heading or the answers say of the range, else by the largest number.
fn by_numbers(heading: &str, numbers: &[(i64, Option<i64>)]) -> Option<RatingScale> {
    use RatingScale::{OneToFive, OneToFour, OneToSeven, OneToTen, ZeroToTen};
    let counting = ["how many", "number of", "how much", "how old"];
    let lowest = numbers.iter().map(|(number, _)| *number).min()?;
    let highest = numbers.iter().map(|(number, _)| *number).max()?;
    let of = numbers.iter().find_map(|(_, of)| *of);
    if lowest < 0 || highest > 10 || counting.iter().any(|start| heading.starts_with(start)) {
        return None;
    }
    let said = |from: u8, to: u8| {
        let shapes = ["{}-{}", "{}–{}", "{} to {}", "{} - {}", "{} – {}"];
        let filled =
            |shape: &str| shape.replacen("{}", &from.to_string(), 1).replacen("{}", &to.to_string(), 1);
        shapes.iter().any(|shape| heading.contains(&filled(shape)))
    };
    let hinted =
        [(0, 10, ZeroToTen), (1, 10, OneToTen), (1, 7, OneToSeven), (1, 5, OneToFive), (1, 4, OneToFour)];
    let hint = hinted.iter().find(|(from, to, _)| said(*from, *to)).map(|(_, _, scale)| *scale);
    if let Some(scale) = hint.filter(|scale| scale.holds(lowest) && scale.holds(highest)) {
        return Some(scale);
    }
    let likely = heading.contains("recommend") || heading.contains("how likely");
    match of {
        Some(4) => return Some(OneToFour),
        Some(5) => return Some(OneToFive),
        Some(7) => return Some(OneToSeven),
        Some(10) if lowest > 0 && !likely => return Some(OneToTen),
        Some(10) => return Some(ZeroToTen),
        _ => {}
    }
    Some(match highest {
        _ if lowest == 0 => ZeroToTen,
        6.. if likely => ZeroToTen,
        6.. => OneToTen,
        _ => OneToFive,
    })
}

/// The number of an answer and, where it says so, of how many: "4", "4/5", "8 out of 10", "4 - Good", "Good (4)", "★★★★☆".
fn numbered(answer: &str) -> Option<(i64, Option<i64>)> {
    let answer = answer.trim();
    let full = answer.chars().filter(|c| matches!(c, '★' | '⭐' | '🌟')).count();
    if full > 0 {
        let empty = answer.chars().filter(|c| *c == '☆').count();
        let rest = answer.chars().any(char::is_alphanumeric);
        return (!rest).then_some((small(full)?, if empty > 0 { small(full + empty) } else { None }));
    }
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let length = digits(answer);
    if length == 0 {
        // "Good (4)"
        let inside = answer.strip_suffix(')')?.rsplit_once('(')?.1.trim();
        return (digits(inside) == inside.len())
            .then(|| inside.parse().ok())
            .flatten()
            .map(|number| (number, None));
    }
    let number: i64 = answer.get(..length)?.parse().ok()?;
    let rest = answer.get(length..)?.trim_start();
    let rest = rest
        .strip_prefix(".0")
        .map_or(rest, |after| if after.starts_with(|c: char| c.is_ascii_digit()) { rest } else { after });
    let rest = rest.trim();
    let of = ["/", "out of", "of"].iter().find_map(|word| rest.strip_prefix(word)).map(str::trim);
    if let Some(of) = of {
        return of.get(..digits(of))?.parse().ok().map(|of| (number, Some(of)));
    }
    let plain =
        rest.is_empty() || rest.starts_with(['-', '–', '—', ':', '=', '(']) || rest.starts_with("star");
    let range = rest.trim_start_matches(['-', '–', ' ']).starts_with(|c: char| c.is_ascii_digit());
    (plain && !range).then_some((number, None))
}

fn small(number: usize) -> Option<i64> {
    i64::try_from(number).ok()
}

#[cfg(test)]
mod tests;
