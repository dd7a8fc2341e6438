//! When the sample's people came through the doors: a quiet trickle, the rush before the opening, latecomers until lunch.

use chrono::{DateTime, TimeDelta, Utc};

/// The n-th arrival (from 0) at an event whose doors open at `doors`; later ones are later.
pub fn arrival(doors: DateTime<Utc>, n: usize) -> DateTime<Utc> {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    doors
        + TimeDelta::seconds(match n {
            0..96 => 30 * n,
            96..134 => 30 * 96 + 62 * (n - 96),
            _ => 5_900 + 840 * (n - 134),
        })
}

/// Puts `count` people into an order that is not the alphabet's and is the same each time: the n-th is `shuffled(n, count)`.
pub fn shuffled(n: usize, count: usize) -> usize {
    let stride = (count * 2 / 5..).find(|stride| coprime(*stride, count)).unwrap_or(1);
    (n * stride) % count.max(1)
}

fn coprime(a: usize, b: usize) -> bool {
    if b == 0 { a == 1 } else { coprime(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn arrivals_rise_and_most_come_before_the_opening() {
        let doors = DateTime::UNIX_EPOCH;
        let all: Vec<_> = (0..147).map(|n| arrival(doors, n)).collect();
        assert!(all.is_sorted(), "the n-th arrival is not before the one ahead of it");
        let opening = doors + TimeDelta::minutes(48);
        assert_eq!(all.iter().filter(|at| **at < opening).count(), 96, "the rush comes before the opening");
    }

    #[test]
    fn shuffling_leaves_nobody_out() {
        for count in [1, 2, 7, 116, 147, 180] {
            let order: BTreeSet<_> = (0..count).map(|n| shuffled(n, count)).collect();
            assert_eq!(order.len(), count, "each of {count} has one place");
        }
    }
}
