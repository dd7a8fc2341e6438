//! What the columns of a table hold: by the words of its head, else by what stands in them.

use super::{Cell, Row, width};
use crate::imports::transcript::{names, stamps, turns};
use crate::model::transcript_draft::LONGEST_NAME;
use std::collections::BTreeMap;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The strongest: a cell over several columns is what the first of these is that it covers.
    Words,
    Speaker,
    Time,
    /// When it ended, or the number of the row: no words.
    Aside,
}

pub type Roles = BTreeMap<usize, Role>;

const HEADS: &[(Role, &[&str])] = &[
    (
        Role::Time,
        &[
            "time",
            "times",
            "timestamp",
            "time stamp",
            "timecode",
            "time code",
            "start",
            "start time",
            "from",
            "amser",
        ],
    ),
    (
        Role::Speaker,
        &[
            "speaker",
            "speakers",
            "speaker name",
            "name",
            "who",
            "person",
            "participant",
            "said by",
            "voice",
            "initials",
            "siaradwr",
        ],
    ),
    (
        Role::Words,
        &[
            "words",
            "text",
            "transcript",
            "transcription",
            "said",
            "what was said",
            "speech",
            "utterance",
            "content",
            "dialogue",
            "discussion",
            "comment",
            "comments",
            "contribution",
            "message",
            "statement",
            "caption",
            "remarks",
            "notes",
            "testun",
        ],
    ),
    (
        Role::Aside,
        &["end", "end time", "to", "until", "duration", "#", "no", "no.", "nr", "number", "line", "row"],
    ),
];

/// The row that names the columns, and what they hold; no roles where it names others than those of a transcript.
pub fn head(rows: &[Row]) -> Option<(usize, Option<Roles>)> {
    for (at, row) in rows.iter().enumerate().take(3) {
        let mut roles = Roles::new();
        for cell in row {
            let title = cell.text().to_lowercase();
            let title = title.trim_end_matches([':', ' ']);
            if let Some((role, _)) = HEADS.iter().find(|(_, titles)| titles.contains(&title))
                && !roles.values().any(|other| other == role && *role != Role::Aside)
            {
                roles.insert(cell.column, *role);
            }
        }
        let has = |wanted: Role| roles.values().any(|role| *role == wanted);
        if has(Role::Speaker) || has(Role::Time) {
            let is_transcript = has(Role::Words);
            return Some((at, is_transcript.then_some(roles)));
        }
    }
    None
}

/// What the columns hold, by what stands in them.
pub fn by_content(rows: &[Row]) -> Option<Roles> {
    let width = width(rows).min(MOST_COLUMNS);
    let column = |at: usize| -> Vec<&Cell> {
        let own = rows.iter().flatten().filter(|cell| cell.column == at && cell.span == 1);
        own.filter(|cell| !cell.is_empty()).collect()
    };
    let columns: Vec<Vec<&Cell>> = (0..width).map(column).collect();
    let all = |at: usize, is: &dyn Fn(&Cell) -> bool| {
        columns.get(at).is_some_and(|cells| !cells.is_empty() && cells.iter().all(|cell| is(cell)))
    };
    let time = (0..width).find(|at| all(*at, &|cell| time(&cell.text()).is_some()));
    let length = |at: &usize| {
        let cells = columns.get(*at).into_iter().flatten();
        cells.map(|cell| cell.text().chars().count()).sum::<usize>()
    };
    let is_numbers = |at: usize| {
        all(at, &|cell| cell.text().trim_end_matches(['.', ')']).chars().all(|c| c.is_ascii_digit()))
    };
    let names = |at: usize| -> Option<Vec<String>> {
        let cells = columns.get(at)?;
        let names: Vec<String> = cells.iter().filter_map(|cell| Some(who(cell, false)?.0)).collect();
        (!names.is_empty() && names.len() * 4 >= cells.len() * 3).then_some(names)
    };
    let texts: Vec<usize> =
        (0..width).filter(|at| Some(*at) != time && length(at) > 0 && !is_numbers(*at)).collect();
    let speaks = |at: &usize| {
        names(*at).is_some_and(|names| time.is_some() || is_of_people(&names)) && texts.len() > 1
    };
    let speaker = texts.iter().copied().filter(speaks).min_by_key(length);
    let words = texts.iter().copied().filter(|at| Some(*at) != speaker).max_by_key(length)?;
    // names beside names are a list of people
    if time.is_none() && (speaker.is_none() || names(words).is_some()) {
        return None;
    }
    let asides = (0..width).filter(|at| is_numbers(*at)).map(|at| (at, Role::Aside));
    let known = [(Some(words), Role::Words), (time, Role::Time), (speaker, Role::Speaker)];
    let known = known.into_iter().filter_map(|(at, role)| Some((at?, role)));
    Some(asides.chain(known).collect())
}

/// More columns than a transcript has.
pub const MOST_COLUMNS: usize = 63;

/// Whether those are people: one speaks twice, or each has a given and a family name.
fn is_of_people(names: &[String]) -> bool {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    names.iter().for_each(|name| *counts.entry(name).or_default() += 1);
    let in_full = |name: &&str| {
        let capitals = |word: &str| word.starts_with(char::is_uppercase);
        (2..=4).contains(&name.split(' ').count()) && name.split(' ').all(capitals)
    };
    counts.values().any(|count| *count > 1) || counts.len() > 1 && counts.keys().all(in_full)
}

/// A time, also one from when to when: "0:03", "[00:00:03]", "0:03 - 0:07", "00:00:03 --> 00:00:06".
pub fn time(text: &str) -> Option<u32> {
    let mut times =
        text.split(|c: char| c.is_whitespace() || matches!(c, '\u{2013}' | '\u{2014}' | '-' | '>'));
    let bare = |part: &str| part.trim_matches(['(', ')', '[', ']']).to_owned();
    let mut found = times.by_ref().map(bare).filter(|part| !part.is_empty()).map(|part| stamps::read(&part));
    let first = found.next()??;
    found.all(|time| time.is_some()).then_some(first)
}

/// Who a cell names, and when, where the time stands with the name; `is_said`: the head of the column says that it names somebody.
pub fn who(cell: &Cell, is_said: bool) -> Option<(String, Option<u32>)> {
    let (mut words, mut at) = (Vec::new(), None);
    for (_, line) in &cell.lines {
        let line = line.trim();
        let apart = stamps::at_start(line).or_else(|| stamps::at_end(line).map(|(name, at)| (at, name)));
        match apart {
            Some((when, name)) => {
                at = at.or(Some(when));
                words.push(name);
            }
            None => words.push(line),
        }
    }
    let name = words.join(" ");
    let name = names::tidy(name.trim().trim_end_matches(':'));
    let is_short = name.chars().count() < LONGEST_NAME && name.split(' ').count() <= 6;
    let is_name = names::could_be(&name) && !turns::has_ended(&name);
    let is_called_one = is_said && !name.is_empty() && !name.ends_with(['?', '!']);
    (is_short && (is_name || is_called_one)).then_some((name, at))
}
