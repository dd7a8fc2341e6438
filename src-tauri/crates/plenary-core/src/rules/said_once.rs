//! What is said once in a document, however often it was noted: two transcripts, or two people who take notes, hold the same sentence.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

/// One of each key, in their order: the first that is better, else the first. What has no key stays.
pub fn once<T, K: Eq + Hash>(
    all: Vec<T>,
    key: impl Fn(&T) -> Option<K>,
    is_better: impl Fn(&T) -> bool,
) -> Vec<T> {
    let mut chosen: HashMap<K, usize> = HashMap::with_capacity(all.len());
    let mut stays = vec![false; all.len()];
    for (at, one) in all.iter().enumerate() {
        let Some(key) = key(one) else {
            stays.get_mut(at).into_iter().for_each(|stays| *stays = true);
            continue;
        };
        match chosen.entry(key) {
            Entry::Vacant(place) => drop(place.insert(at)),
            Entry::Occupied(mut place) => {
                let before = all.get(*place.get());
                if !before.is_some_and(&is_better) && is_better(one) {
                    place.insert(at);
                }
            }
        }
    }
    for at in chosen.into_values() {
        stays.get_mut(at).into_iter().for_each(|stays| *stays = true);
    }
    all.into_iter().zip(stays).filter(|(_, stays)| *stays).map(|(one, _)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::once;

    #[test]
    fn of_the_same_the_first_stays_unless_another_is_better() {
        let once = |all: &[&'static str]| {
            let key = |word: &&str| Some(word.to_lowercase()).filter(|word| word != "-");
            once(all.to_vec(), key, |word| word.starts_with(char::is_uppercase))
        };
        assert_eq!(once(&["a", "b", "a", "c"]), ["a", "b", "c"]);
        assert_eq!(once(&["a", "b", "A", "A"]), ["b", "A"]);
        assert_eq!(once(&["A", "b", "a"]), ["A", "b"]);
        assert_eq!(once(&["-", "b", "-"]), ["-", "b", "-"]);
    }
}
