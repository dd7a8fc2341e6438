//! Which line of a note is which line of the note before: pieces follow their lines when others come and go around them.

use super::lines::readable;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// More pairs of changed lines than this are not compared with one another.
const MANY: usize = 4_000_000;
/// The same within one run of changed lines.
const MANY_ALIKE: usize = 10_000;
/// Two lines are one that was edited when this much of the shorter one is still there, in hundredths; a mark counts for one of them.
const ALIKE: usize = 31;
/// The same of lines with a mark where the one stands somewhere else than the other stood.
const ALIKE_ELSEWHERE: usize = 80;

/// For each line of `new`, from 0, the line of `old` that it was: the same one, an edited one, or one that was moved.
pub fn movement(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (old.get(start..).unwrap_or_default(), new.get(start..).unwrap_or_default());
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let old_middle = old_rest.get(..old_rest.len() - end).unwrap_or_default();
    let new_middle = new_rest.get(..new_rest.len() - end).unwrap_or_default();
    let mut from: Vec<Option<usize>> = (0..start).map(Some).collect();
    from.extend(middle(old_middle, new_middle).into_iter().map(|line| line.map(|line| line + start)));
    from.extend((old.len() - end..old.len()).map(Some));
    from
}

fn middle(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    let mut from = vec![None; new.len()];
    if old.len().saturating_mul(new.len()) <= MANY {
        for op in capture_diff_slices(Algorithm::Myers, old, new) {
            match op {
                DiffOp::Equal { old_index, new_index, len } => {
                    (0..len).for_each(|step| put(&mut from, new_index + step, old_index + step));
                }
                DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                    for (o, n) in edited(slice(old, old_index, old_len), slice(new, new_index, new_len)) {
                        put(&mut from, new_index + n, old_index + o);
                    }
                }
                DiffOp::Delete { .. } | DiffOp::Insert { .. } => {}
            }
        }
    }
    moved(old, new, &mut from);
    moved_and_edited(old, new, &mut from);
    from
}

fn slice<T>(all: &[T], at: usize, len: usize) -> &[T] {
    all.get(at..at + len).unwrap_or_default()
}

fn put(from: &mut [Option<usize>], new: usize, old: usize) {
    if let Some(place) = from.get_mut(new) {
        *place = Some(old);
    }
}

/// Lines that stand elsewhere now, word for word.
fn moved(old: &[&str], new: &[&str], from: &mut [Option<usize>]) {
    let taken: Vec<usize> = from.iter().flatten().copied().collect();
    let mut free: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
    for (at, line) in
        old.iter().enumerate().filter(|(at, line)| !line.trim().is_empty() && !taken.contains(at))
    {
        free.entry(line).or_default().push_back(at);
    }
    for (line, place) in new.iter().zip(from.iter_mut()).filter(|(_, place)| place.is_none()) {
        *place = free.get_mut(line).and_then(VecDeque::pop_front);
    }
}

/// Lines with a mark that stand elsewhere now, and were edited too: those that are most alike first.
fn moved_and_edited(old: &[&str], new: &[&str], from: &mut [Option<usize>]) {
    let taken: BTreeSet<usize> = from.iter().flatten().copied().collect();
    let free = |at: &usize, line: &str| !taken.contains(at) && is_marked(line);
    let gone: Vec<(usize, &str)> =
        old.iter().copied().enumerate().filter(|(at, line)| free(at, line)).collect();
    let come = || {
        new.iter().copied().enumerate().filter(|(at, line)| from.get(*at) == Some(&None) && is_marked(line))
    };
    if gone.is_empty() || gone.len().saturating_mul(come().count()) > MANY_ALIKE {
        return;
    }
    let pairs = come().flat_map(|(n, now)| gone.iter().map(move |(o, was)| (alike(was, now), n, *o)));
    let mut pairs: Vec<_> = pairs.filter(|(score, _, _)| *score >= ALIKE_ELSEWHERE).collect();
    pairs.sort_by_key(|(score, n, o)| (usize::MAX - score, *n, *o));
    let mut used = BTreeSet::new();
    for (_, n, o) in pairs {
        if from.get(n) == Some(&None) && used.insert(o) {
            put(from, n, o);
        }
    }
}

/// Pairs of lines that are one line before and after an edit, in order: those that are most alike altogether. Of a line that became two,
/// the one that has its mark is that line.
fn edited(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    if old.len() * new.len() > MANY_ALIKE {
        return Vec::new();
    }
    let width = new.len() + 1;
    let mut best = vec![0_usize; (old.len() + 1) * width];
    let at = |o: usize, n: usize| o * width + n;
    let value = |best: &[usize], o: usize, n: usize| best.get(at(o, n)).copied().unwrap_or(0);
    let marked: Vec<usize> = new.iter().map(|line| usize::from(is_marked(line))).collect();
    let likeness = |a: &&str| new.iter().zip(&marked).map(|(b, mark)| alike(a, b) + mark).collect();
    let scores: Vec<Vec<usize>> = old.iter().map(likeness).collect();
    let score = |o: usize, n: usize| scores.get(o).and_then(|row| row.get(n)).copied().unwrap_or(0);
    for o in (0..old.len()).rev() {
        for n in (0..new.len()).rev() {
            let pair = if score(o, n) >= ALIKE { score(o, n) + value(&best, o + 1, n + 1) } else { 0 };
            let most = pair.max(value(&best, o + 1, n)).max(value(&best, o, n + 1));
            if let Some(place) = best.get_mut(at(o, n)) {
                *place = most;
            }
        }
    }
    let (mut o, mut n, mut pairs) = (0, 0, Vec::new());
    while o < old.len() && n < new.len() {
        let here = value(&best, o, n);
        if score(o, n) >= ALIKE && here == score(o, n) + value(&best, o + 1, n + 1) {
            pairs.push((o, n));
            (o, n) = (o + 1, n + 1);
        } else if here == value(&best, o + 1, n) {
            o += 1;
        } else {
            n += 1;
        }
    }
    pairs
}

/// Whether a line holds what makes a piece of it.
fn is_marked(line: &str) -> bool {
    readable(line).first().is_some_and(|one| one.mark.is_some() || one.text.contains('#'))
}

/// How much of the shorter line is at the beginning and the end of the longer one too, in hundredths.
fn alike(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.trim().chars().collect(), b.trim().chars().collect());
    let shorter = a.len().min(b.len());
    if shorter == 0 {
        return 0;
    }
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count().min(shorter - start);
    (start + end) * 100 / shorter
}
