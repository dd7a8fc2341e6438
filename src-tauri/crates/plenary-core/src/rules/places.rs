//! Numbers that say in which order rows stand, with room between them: one row that moves changes no other.

/// The room between two neighbours when there is any to spare.
const ROOM: i64 = 1 << 20;

/// A number each, rising, for rows in their order; as many as can be keep the number they have.
pub fn places(current: &[Option<i64>]) -> Vec<i64> {
    let kept = longest_rise(current).into_iter().map(|(at, place)| (at, Some(place)));
    let mut places: Vec<i64> = Vec::with_capacity(current.len());
    for (at, place) in kept.chain([(current.len(), None)]) {
        let count = i64::try_from(at - places.len()).unwrap_or(i64::MAX);
        let Some(between) = between(places.last().copied(), place, count) else {
            return evenly(current.len());
        };
        places.extend(between);
        places.extend(place);
    }
    places
}

fn evenly(count: usize) -> Vec<i64> {
    (1..).take(count).map(|place: i64| place * ROOM).collect()
}

/// `count` rising numbers between two; none where there is no room.
fn between(before: Option<i64>, after: Option<i64>, count: i64) -> Option<Vec<i64>> {
    if count == 0 {
        return Some(Vec::new());
    }
    let (from, step) = match (before, after) {
        (None, None) => (0, ROOM),
        (Some(before), None) => (before, ROOM),
        (None, Some(after)) => (after.checked_sub(ROOM.checked_mul(count + 1)?)?, ROOM),
        (Some(before), Some(after)) => (before, after.checked_sub(before)? / (count + 1)),
    };
    if step < 1 {
        return None;
    }
    (1..=count).map(|n| from.checked_add(step.checked_mul(n)?)).collect()
}

/// The places and numbers of a longest rising row among those that have one (patience sorting).
fn longest_rise(current: &[Option<i64>]) -> Vec<(usize, i64)> {
    let mut ends: Vec<(i64, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; current.len()];
    for (at, value) in current.iter().enumerate() {
        let Some(value) = *value else { continue };
        let length = ends.partition_point(|(end, _)| *end < value);
        if let Some(slot) = before.get_mut(at) {
            *slot = length.checked_sub(1).and_then(|shorter| ends.get(shorter)).map(|(_, at)| *at);
        }
        match ends.get_mut(length) {
            Some(end) => *end = (value, at),
            None => ends.push((value, at)),
        }
    }
    let mut rise = Vec::with_capacity(ends.len());
    let mut next = ends.last().map(|(_, at)| *at);
    while let Some(at) = next {
        rise.extend(current.get(at).copied().flatten().map(|value| (at, value)));
        next = before.get(at).copied().flatten();
    }
    rise.reverse();
    rise
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_that_moves_or_comes_changes_no_other() {
        assert_eq!(places(&[None, None]), [ROOM, 2 * ROOM]);
        assert_eq!(places(&[Some(20), Some(30), Some(10)]), [20, 30, 30 + ROOM]);
        assert_eq!(places(&[Some(10), None, Some(20)]), [10, 15, 20]);
        assert_eq!(places(&[Some(10), None, Some(11)]), [ROOM, 2 * ROOM, 3 * ROOM], "no room is made");
        assert_eq!(places(&[]), [0_i64; 0]);
    }

    proptest! {
        #[test]
        fn places_rise(current in proptest::collection::vec(proptest::option::of(-50..50_i64), 0..20)) {
            let places = places(&current);
            prop_assert_eq!(places.len(), current.len());
            prop_assert!(places.windows(2).all(|two| two[0] < two[1]), "{:?}", places);
        }
    }
}
