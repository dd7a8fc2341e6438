//! Times, their middle and their tail, and the lines that are printed.

use std::time::{Duration, Instant};

/// Runs something a number of times; the times, shortest first.
pub fn times<T>(rounds: usize, mut work: impl FnMut() -> T) -> Vec<Duration> {
    let mut taken: Vec<Duration> = (0..rounds)
        .map(|_| {
            let begun = Instant::now();
            std::hint::black_box(work());
            begun.elapsed()
        })
        .collect();
    taken.sort_unstable();
    taken
}

/// The time that this share of all stays under; `sorted` is shortest first, `share` from 0 to 1.
pub fn at(sorted: &[Duration], share: f64) -> Duration {
    let last = sorted.len().saturating_sub(1);
    let place = (share * f64::from(u32::try_from(last).unwrap_or(u32::MAX))).round();
    sorted
        .iter()
        .copied()
        .zip(0_u32..)
        .find(|(_, index)| f64::from(*index) >= place)
        .map_or(Duration::ZERO, |(time, _)| time)
}

/// The middle one.
pub fn median(sorted: &[Duration]) -> Duration {
    at(sorted, 0.5)
}

/// "12.3 ms".
pub fn shown(time: Duration) -> String {
    let millis = time.as_secs_f64() * 1000.0;
    if millis >= 1000.0 { format!("{:.2} s", millis / 1000.0) } else { format!("{millis:.2} ms") }
}

/// How many times as long: "84.0 times as long".
pub fn against(ours: Duration, theirs: Duration) -> String {
    format!("{:.2} times as long", theirs.as_secs_f64() / ours.as_secs_f64().max(f64::EPSILON))
}

/// Prints one line of a table.
pub fn line(what: &str, figure: &str, remark: &str) {
    println!("  {what:<46} {figure:>12}   {remark}");
}
