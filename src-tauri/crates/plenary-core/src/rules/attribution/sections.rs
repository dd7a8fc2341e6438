//! A note as a reader takes it in: what is read together, and the name or heading that it stands below.

use crate::rules::note_marks::{Speaker, by_themselves, speakers, without_point};
use crate::rules::parts::tables;
use std::collections::BTreeSet;
use std::ops::Range;

/// The blocks of a note, and who is speaking.
pub struct Sections {
    /// Lines that are read together, with their line breaks, and their numbers from 1; empty lines stand alone.
    pub blocks: Vec<(Range<usize>, String)>,
    speakers: Vec<Speaker>,
    /// Lines that were typed by themselves below others of the same paragraph.
    alone: BTreeSet<usize>,
    /// The lines of each table: its head, the line below that, its rows.
    tables: Vec<Range<usize>>,
}

impl Sections {
    pub fn read(markdown: &str) -> Self {
        let (speakers, alone) = (speakers(markdown), by_themselves(markdown));
        let speaking = speakers.iter().flat_map(|speaker| [speaker.line, speaker.line + 1]);
        let tables = tables(markdown);
        let begin = alone.iter().copied().chain(speaking).chain(tables.iter().cloned().flatten()).collect();
        Self { blocks: blocks_from(markdown, &begin), speakers, alone, tables }
    }

    /// What is left of a note, with an empty line before what was typed by itself below a point or a quotation: it is no part of that.
    pub fn apart(&self, left: Vec<(i64, String)>) -> Vec<(i64, String)> {
        let is_alone = |line: i64| usize::try_from(line).is_ok_and(|line| self.alone.contains(&line));
        let mut apart: Vec<(i64, String)> = Vec::new();
        for (line, text) in left {
            let within = |(_, before): &(i64, String)| {
                let read = before.trim();
                before.starts_with([' ', '\t', '>']) || without_point(read).len() < read.len()
            };
            if is_alone(line) && apart.last().is_some_and(within) {
                apart.push((line, "\n".to_owned()));
            }
            apart.push((line, text));
        }
        apart
    }

    /// What is read together and stands in these lines, with its place.
    pub fn standing_in(&self, lines: &BTreeSet<i64>) -> Vec<(usize, &(Range<usize>, String))> {
        let is_here = |of: &Range<usize>| {
            of.clone().any(|line| i64::try_from(line).is_ok_and(|line| lines.contains(&line)))
        };
        let blocks = (0..).zip(&self.blocks);
        blocks.filter(|(_, (of, text))| is_here(of) && !text.trim().is_empty()).collect()
    }

    /// Whether one of these lines says who is speaking.
    pub fn speaks_in(&self, lines: &Range<usize>) -> bool {
        self.speakers.iter().any(|speaker| speaker.names && lines.contains(&speaker.line))
    }

    /// Whether somebody is named above these lines, or in them, as who said them.
    pub fn is_said_by_somebody(&self, lines: &Range<usize>) -> bool {
        self.speaker_of(lines).is_some()
    }

    /// The line above these, or among them, that names who said them.
    pub fn speaker_of(&self, lines: &Range<usize>) -> Option<usize> {
        let above = self.speakers.iter().rev().find(|speaker| speaker.line < lines.end);
        above.filter(|speaker| speaker.names).map(|speaker| speaker.line)
    }

    /// What is left of the note, each line with its number from 1: the blocks that stay, without a name or a heading that names
    /// somebody above what was left out, and without the rest of a table that lost its head or all of its rows; and the places of the others.
    pub fn left(
        &self,
        stays: &[bool],
        names_somebody: impl Fn(&str) -> bool,
    ) -> (Vec<(i64, String)>, Vec<usize>) {
        let mut left = Vec::new();
        let mut left_out = Vec::new();
        let stays = &self.with_whole_tables(stays);
        for (at, (lines, text)) in self.blocks.iter().enumerate() {
            let is_head = self.is_only_a_speaker(lines) || (heading_level(text) > 0 && names_somebody(text));
            if !stays.get(at).copied().unwrap_or_default() || (is_head && self.is_empty_below(at, stays)) {
                left_out.extend(text.contains(char::is_alphanumeric).then_some(at));
                continue;
            }
            let is_bare = |line: &usize| self.speakers.iter().any(|one| !one.names && one.line == *line);
            let shown = lines.clone().zip(text.split_inclusive('\n')).filter(|(line, _)| !is_bare(line));
            left.extend(shown.map(|(line, text)| (i64::try_from(line).unwrap_or(i64::MAX), text.to_owned())));
        }
        (left, left_out)
    }

    /// Which blocks stay, where a table without its head or without a row has none.
    fn with_whole_tables(&self, stays: &[bool]) -> Vec<bool> {
        let mut whole = stays.to_vec();
        for table in &self.tables {
            let here: Vec<usize> = (0..)
                .zip(&self.blocks)
                .filter(|(_, (lines, _))| table.contains(&lines.start))
                .map(|(at, _)| at)
                .collect();
            let stays = |at: &usize| stays.get(*at) == Some(&true);
            let rows = here.get(2..).unwrap_or_default();
            if !here.first().is_some_and(stays) || !(rows.is_empty() || rows.iter().any(stays)) {
                for at in here {
                    whole.get_mut(at).into_iter().for_each(|stays| *stays = false);
                }
            }
        }
        whole
    }

    pub(super) fn is_only_a_speaker(&self, lines: &Range<usize>) -> bool {
        lines.len() == 1 && self.speaks_in(lines)
    }

    /// Whether something stood below this name or heading, and nothing of it stays.
    fn is_empty_below(&self, at: usize, stays: &[bool]) -> bool {
        let level = self.blocks.get(at).map_or(0, |(_, text)| heading_level(text));
        let below = self.blocks.iter().zip(stays).skip(at + 1);
        let ends = |(lines, text): &(Range<usize>, String)| {
            let other = heading_level(text);
            let is_speaker = level == 0 && self.speakers.iter().any(|one| lines.contains(&one.line));
            is_speaker || (other > 0 && (level == 0 || other <= level))
        };
        let below = below.take_while(|(block, _)| !ends(block));
        let mut said = below.filter(|(block, _)| !block.1.trim().is_empty()).peekable();
        said.peek().is_some() && said.all(|(block, stays)| !stays || self.is_only_a_speaker(&block.0))
    }
}

/// The paragraphs, points, headings and rows of a text, with their line breaks, and their lines from 1; empty lines stand alone.
pub(super) fn blocks(markdown: &str) -> Vec<(Range<usize>, String)> {
    blocks_from(markdown, &BTreeSet::new())
}

/// The same where a block begins with each of these lines too.
fn blocks_from(markdown: &str, begin: &BTreeSet<usize>) -> Vec<(Range<usize>, String)> {
    let mut blocks: Vec<(Range<usize>, String)> = Vec::new();
    let mut open = false;
    for (line, number) in markdown.lines().zip(1..) {
        let empty = line.trim().is_empty();
        let begins = empty
            || begin.contains(&number)
            || line.trim_start().starts_with(['-', '*', '+', '#', '|', '>'])
            || begins_number(line)
            || without_point(line.trim()).len() < line.trim().len();
        match blocks.last_mut().filter(|_| open && !begins) {
            Some((lines, text)) => {
                lines.end = number + 1;
                text.push_str(line);
                text.push('\n');
            }
            None => blocks.push((number..number + 1, format!("{line}\n"))),
        }
        open = !empty;
    }
    blocks
}

fn begins_number(line: &str) -> bool {
    let rest = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.trim_start().len() && rest.starts_with(['.', ')'])
}

/// From 1; 0 of what is no heading.
fn heading_level(block: &str) -> usize {
    crate::rules::blocks::heading_level(block.trim_start())
}
