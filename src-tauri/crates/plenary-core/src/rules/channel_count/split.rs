//! A text in parts that each fit a channel: cut at ends of sentences, else between words, and numbered 1/n.

use super::PostChannel;
use unicode_segmentation::UnicodeSegmentation;

/// The posts of a text: itself when it fits, else parts that end in " 1/3". Empty lines are kept within a part.
pub fn parts(channel: PostChannel, text: &str) -> Vec<String> {
    let text = text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    if channel.fits(text, channel.limit()) {
        return vec![text.to_owned()];
    }
    // More parts make longer numbers, which may make more parts; it ends as numbers grow by digits only.
    let mut digits = 1;
    loop {
        let room = channel.limit().saturating_sub(2 * digits + 2);
        let parts = filled(channel, text, room);
        if parts.len().to_string().len() <= digits {
            let of = parts.len();
            return parts
                .into_iter()
                .zip(1..)
                .map(|(part, n): (String, usize)| format!("{part} {n}/{of}"))
                .collect();
        }
        digits += 1;
    }
}

/// Parts that each count `room` at most, filled sentence by sentence. Nobody reads a post of tags alone: the sentence before them goes
/// with them, where both fit.
fn filled(channel: PostChannel, text: &str, room: usize) -> Vec<String> {
    let fits = |pieces: &[String]| channel.fits(pieces.concat().trim(), room);
    let mut parts: Vec<Vec<String>> = vec![Vec::new()];
    for piece in sentences(text).flat_map(|sentence| fitting(channel, sentence, room)) {
        let Some(part) = parts.last_mut() else { break };
        part.push(piece);
        if part.len() > 1 && !fits(part) {
            let over = part.pop().into_iter().collect();
            parts.push(over);
        }
    }
    if let [.., before, tags] = parts.as_mut_slice()
        && before.len() > 1
        && tags.concat().split_whitespace().all(|word| word.starts_with('#'))
        && let Some(last) = before.pop()
    {
        tags.insert(0, last);
        if !fits(tags) {
            before.push(tags.remove(0));
        }
    }
    let parts = parts.into_iter().map(|part| part.concat().trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// Sentences with the space behind them; a line break ends one too.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = end_of_sentence(rest)?;
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence)
    })
}

/// Behind a stop with what closes it and the white space after it; the end of the text at last. What follows in brackets (who
/// said it) belongs to the sentence.
fn end_of_sentence(text: &str) -> Option<usize> {
    if text.is_empty() {
        return None;
    }
    let mut stopped = false;
    let mut spaced = false;
    for (at, c) in text.char_indices() {
        if spaced && !c.is_whitespace() {
            if c != '(' {
                return Some(at);
            }
            spaced = false;
        }
        if c.is_whitespace() {
            spaced = stopped || c == '\n';
        } else {
            stopped = ".!?…".contains(c) || (stopped && "\"'”’)]".contains(c));
        }
    }
    Some(text.len())
}

/// A sentence whole, or in pieces between words, or, a word too long for any post, between graphemes.
fn fitting(channel: PostChannel, sentence: &str, room: usize) -> Vec<String> {
    if channel.fits(sentence.trim(), room) {
        return vec![sentence.to_owned()];
    }
    let mut pieces: Vec<String> = Vec::new();
    let mut piece = String::new();
    for word in sentence.split_inclusive(char::is_whitespace) {
        let units: Vec<&str> =
            if channel.fits(word.trim(), room) { vec![word] } else { word.graphemes(true).collect() };
        for unit in units {
            let joined = format!("{piece}{unit}");
            if channel.fits(joined.trim(), room) {
                piece = joined;
            } else {
                pieces.push(std::mem::replace(&mut piece, unit.to_owned()));
            }
        }
    }
    pieces.push(piece);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}
