//! How far the marks of a note reach from the lines that they stand in.

mod headings;

use super::Permissions;
use crate::model::Permission;
use crate::rules::note_marks::line::Line;
use crate::rules::note_marks::lines::{Mark, Readable};
use crate::rules::note_marks::{speakers, typed};
use crate::rules::parts::{Leaf, Part, leaves, parts};
use crate::rules::speakers::begins_as_a_signature;
use headings::{Headings, Title};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Who asks for something in more words says something besides.
const MOST_WORDS: usize = 8;

/// Says of each line of the note what it stands below.
pub(super) fn over(body: &str, read: &[(Readable<'_>, Line)], found: &mut Permissions) {
    let begins = read.iter().filter(|(one, _)| one.mark.is_some_and(|mark| mark != Mark::Quote));
    let speaking: BTreeSet<usize> = speakers(body).into_iter().map(|speaker| speaker.line).collect();
    let lines: Vec<Readable<'_>> = read.iter().map(|(one, _)| *one).collect();
    let written: Vec<&str> = body.lines().collect();
    let mut spread = Spread {
        begins: begins.map(|(one, _)| one.number).collect(),
        leads: read.iter().filter_map(|(one, line)| Some((one.number, Lead::of(one, line)?))).collect(),
        alone: typed::among(body, &lines),
        goes_on: lines.windows(2).filter_map(goes_on).collect(),
        readable: lines.iter().map(|one| one.number).collect(),
        speaking,
        spoken: Permission::Public,
        found,
    };
    let at = |line: usize| line.checked_sub(1).and_then(|at| written.get(at)).copied().unwrap_or_default();
    spread.note(&parts(body), at);
}

/// The second of two lines when it may go on behind the first, which has a mark: it begins with a small letter.
fn goes_on(pair: &[Readable<'_>]) -> Option<usize> {
    let [before, line] = pair else { return None };
    let is_below = before.mark.is_some() && line.mark.is_none() && before.number + 1 == line.number;
    let is_small = || line.text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
    (is_below && is_small()).then_some(line.number)
}

/// Whether somebody speaks of what stands behind: a follow-up is none of that.
fn leads_on(besides: &str) -> bool {
    let besides = besides.to_lowercase();
    besides.contains("following") || besides.contains("what follows")
}

/// What somebody tells in confidence that has several points.
const SEVERAL: [&str; 14] = [
    "things", "points", "items", "matters", "issues", "concerns", "remarks", "comments", "worries",
    "reasons", "figures", "facts", "these", "below",
];

/// Whether a list behind it may be what somebody speaks of: "told us two things in confidence".
fn speaks_of_several(besides: &str) -> bool {
    let besides = besides.to_lowercase();
    let mut words = besides.split(|c: char| !c.is_alphanumeric());
    words.any(|word| SEVERAL.contains(&word))
}

/// Whether somebody speaks of all that stands before: "All of the above is confidential".
fn speaks_of_all(besides: &str) -> bool {
    let besides = besides.to_lowercase();
    ["all of this", "all of these", "all this", "all these", "everything", "the above"]
        .iter()
        .any(|all| besides.contains(all))
        || (besides.contains("all") && besides.contains("above"))
}

/// A line that says of others how they may be used.
#[derive(Clone, Copy)]
struct Lead {
    permission: Permission,
    kind: Kind,
    /// The list right behind it may be what it speaks of, whatever else it means.
    lists: bool,
    /// It speaks of all that stands above it.
    of_all: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It ends with a colon: it leads to what stands behind it.
    Colon,
    /// It says nothing else.
    Alone,
    /// Somebody asks for it of what stands before, or it says whose that is.
    Asked,
    /// It says so of nothing but what it lists.
    Told,
}

impl Lead {
    fn of(one: &Readable<'_>, line: &Line) -> Option<Self> {
        let permission = line.permission()?;
        let besides = line.besides();
        let ends = |text: &str| text.trim_end_matches(['*', '_', ' ']).ends_with([':', '：']);
        let is_short = || besides.split_whitespace().count() <= MOST_WORDS;
        let is_in_brackets = || one.text.starts_with('(') && besides.trim_end().ends_with(')');
        let signs = || begins_as_a_signature(one.text) || is_in_brackets() || line.is_only(|_| true);
        let lists = line.asks() && speaks_of_several(&besides);
        let of_all = line.asks() && speaks_of_all(&besides);
        let kind = match () {
            () if ends(one.text) || ends(&besides) => Kind::Colon,
            () if !besides.contains(char::is_alphanumeric) => Kind::Alone,
            () if line.asks() && is_short() && leads_on(&besides) => Kind::Colon,
            () if (line.asks() || signs()) && is_short() => Kind::Asked,
            () if lists => Kind::Told,
            () => return None,
        };
        Some(Self { permission, kind, lists, of_all })
    }

    /// Whether it is of what stands behind it, whatever that is.
    fn leads(&self) -> bool {
        matches!(self.kind, Kind::Colon | Kind::Alone)
    }
}

/// What is led to: the next part, and the points and quotations that follow it.
#[derive(Clone, Copy)]
struct Led {
    permission: Permission,
    any: bool,
}

impl Led {
    const NOTHING: Self = Self { permission: Permission::Public, any: false };

    fn to(self, part: &Part) -> Permission {
        let is_led_to = self.any || matches!(part, Part::Within(_));
        if is_led_to { self.permission } else { Permission::Public }
    }

    /// Behind that part.
    fn behind(self, part: &Part, lead: Option<Lead>) -> Self {
        let permission = self.to(part);
        match lead {
            Some(lead) if lead.leads() => Self { permission: lead.permission.max(permission), any: true },
            Some(lead) if lead.lists => Self { permission: lead.permission.max(permission), any: false },
            _ => Self { permission, any: false },
        }
    }
}

struct Spread<'a> {
    /// Lines that begin with a mark.
    begins: BTreeSet<usize>,
    leads: BTreeMap<usize, Lead>,
    /// Lines of a paragraph that were typed by themselves.
    alone: BTreeSet<usize>,
    /// Of these those that may go on behind the one before all the same.
    goes_on: BTreeSet<usize>,
    /// Lines that hold marks.
    readable: BTreeSet<usize>,
    /// Lines that say who is speaking.
    speaking: BTreeSet<usize>,
    /// How what is said by who is speaking may be used.
    spoken: Permission,
    found: &'a mut Permissions,
}

impl Spread<'_> {
    /// `written`: a line as it is written.
    fn note<'t>(&mut self, parts: &[Part], written: impl Fn(usize) -> &'t str) {
        let mut headings = Headings::default();
        let (mut led, mut section, mut of) = (Led::NOTHING, Permission::Public, None);
        let is_item = |part: &Part| headings::item(written(lines(part).start)).is_some();
        let is_among_items = |at: usize| {
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            beside.filter_map(|at| parts.get(at)).any(is_item)
        };
        for (at, part) in parts.iter().enumerate() {
            let one_line = |leaf: &Leaf| leaf.lines.len() == 1;
            let held = of.filter(|_| section > Permission::Public);
            let begun = Title::of(part, &written).filter(|title| title.begins(held, is_among_items(at)));
            let begins_a_section = begun.is_some() || matches!(part, Part::Leaf(leaf) if leaf.heading > 0);
            if begins_a_section {
                (section, of) = (self.of_title(part), begun);
            }
            let lead = self.lead(part);
            let end = lines(part).end;
            let is_by_itself = parts.get(at + 1).is_none_or(|next| lines(next).start > end);
            let stands_alone = matches!(part, Part::Leaf(leaf) if one_line(leaf)) && is_by_itself;
            if stands_alone && lead.is_some_and(|lead| lead.kind == Kind::Alone) {
                section = Permission::Public;
            }
            let above = headings.above(part, self.found).max(section).max(led.to(part));
            self.go_below(std::slice::from_ref(part), above);
            let before = parts.get(..at).unwrap_or_default();
            match lead.map(|lead| lead.kind) {
                Some(Kind::Asked) if lead.is_some_and(|lead| lead.of_all) => {
                    self.reach_back_over(before, lead)
                }
                Some(Kind::Asked) => self.reach_back(before.last(), lead),
                Some(Kind::Alone) if !begins_a_section => self.reach_back_over(before, lead),
                _ => {}
            }
            match lead.filter(|lead| lead.kind == Kind::Alone && stands_alone) {
                Some(lead) => (section, of, led) = (lead.permission, Some(Title::Bold), Led::NOTHING),
                None => led = led.behind(part, lead),
            }
            let below = parts.get(at + 1).map(|next| lines(next).start).filter(|below| *below == end);
            if below.is_some_and(|below| written(below).starts_with([' ', '\t'])) {
                let own = last_leaf(part).and_then(|leaf| self.found.own(leaf.lines.end - 1));
                led.permission = led.permission.max(own.unwrap_or(Permission::Public));
            }
        }
    }

    /// How a title, which stands above what follows as a heading does, says that all of it may be used.
    fn of_title(&self, part: &Part) -> Permission {
        let title = last_leaf(part).filter(|leaf| leaf.heading == 0);
        title.and_then(|leaf| self.found.own(leaf.lines.start)).unwrap_or(Permission::Public)
    }

    /// What stands in one point or quotation: each part has the marks of those before it.
    fn go_below(&mut self, parts: &[Part], above: Permission) {
        let (mut here, mut led) = (above, Led::NOTHING);
        for (at, part) in parts.iter().enumerate() {
            let over = here.max(led.to(part));
            match part {
                Part::Within(inside) => self.go_below(inside, over),
                Part::Leaf(leaf) if !leaf.rows.is_empty() => here = self.go_through(leaf.lines.clone(), over),
                Part::Leaf(leaf) => here = self.go_on(leaf.lines.clone(), over),
            }
            let lead = self.lead(part);
            if lead.is_some_and(|lead| matches!(lead.kind, Kind::Alone | Kind::Asked)) {
                self.reach_back(parts.get(..at).and_then(<[Part]>::last), lead);
            }
            led = led.behind(part, lead);
        }
    }

    /// The lines of one paragraph: each goes on behind the one before, unless its own mark, or who speaks from there on, begins something
    /// else, or it was typed by itself (`alone`).
    fn go_on(&mut self, lines: Range<usize>, above: Permission) -> Permission {
        let mut led = above;
        let mut here = led.max(self.spoken);
        let (mut strictest, mut first) = (here, lines.start);
        for line in lines.clone() {
            let own = self.found.own.get(&line).copied().unwrap_or(Permission::Public);
            if self.speaking.contains(&line) {
                self.spoken = own;
            }
            if self.begins.contains(&line) || self.speaking.contains(&line) {
                here = led.max(self.spoken);
                self.found.together.push(std::mem::replace(&mut first, line)..line);
            } else if self.alone.contains(&line) {
                here = led.max(self.spoken);
            }
            if here > Permission::Public {
                self.found.above.insert(line, here);
            }
            if own > Permission::Public && self.readable.contains(&line) {
                // what was broken into lines is one
                self.hold(self.said_before(lines.start..line + 1), own);
            }
            here = here.max(own);
            strictest = strictest.max(here);
            if let Some(lead) = self.leads.get(&line).filter(|lead| lead.leads()) {
                led = led.max(lead.permission);
            }
        }
        self.found.together.push(first..lines.end);
        let leads: Vec<(usize, Lead)> =
            self.leads.range(lines.clone()).map(|(line, lead)| (*line, *lead)).collect();
        for (line, lead) in leads {
            match lead.kind {
                Kind::Colon | Kind::Told => {}
                Kind::Alone => self.hold(lines.clone(), lead.permission),
                Kind::Asked => self.hold(self.said_before(lines.start..line), lead.permission),
            }
        }
        strictest
    }

    /// The rows of a table: each has its own mark, and that of the head.
    fn go_through(&mut self, rows: Range<usize>, above: Permission) -> Permission {
        let mut here = above.max(self.spoken);
        let mut strictest = here;
        for row in rows.clone() {
            if here > Permission::Public {
                self.found.above.insert(row, here);
            }
            self.found.together.push(row..row + 1);
            let own = self.found.own.get(&row).copied().unwrap_or(Permission::Public);
            strictest = strictest.max(own);
            if row == rows.start {
                here = here.max(own);
            }
        }
        strictest
    }

    /// What the last line of a part says of others.
    fn lead(&self, part: &Part) -> Option<Lead> {
        let leaf = last_leaf(part)?;
        let is_by_itself = |lead: &&Lead| lead.leads() || lead.lists || leaf.lines.len() == 1;
        let last = leaf.lines.end.checked_sub(1).filter(|_| leaf.heading == 0)?;
        self.leads.get(&last).filter(is_by_itself).copied()
    }

    fn reach_back(&mut self, before: Option<&Part>, lead: Option<Lead>) {
        if let (Some(before), Some(lead)) = (before, lead) {
            self.hold(self.said_before(lines(before)), lead.permission);
        }
    }

    /// The same of all points of the list that stands before.
    fn reach_back_over(&mut self, before: &[Part], lead: Option<Lead>) {
        self.reach_back(before.last(), lead);
        for part in before.iter().rev().take_while(|part| matches!(part, Part::Within(_))) {
            self.hold(lines(part), lead.map_or(Permission::Public, |lead| lead.permission));
        }
    }

    /// The last of these lines, and those that it goes on from.
    fn said_before(&self, lines: Range<usize>) -> Range<usize> {
        let begins = |line: usize| {
            let begins = [&self.begins, &self.alone, &self.speaking];
            begins.iter().any(|all| all.contains(&line)) && !self.goes_on.contains(&line)
        };
        let from = lines.clone().rev().find(|line| begins(*line));
        from.unwrap_or(lines.start)..lines.end
    }

    /// All of these lines are at least as strict.
    fn hold(&mut self, lines: Range<usize>, permission: Permission) {
        for line in lines.filter(|_| permission > Permission::Public) {
            let above = self.found.above.entry(line).or_insert(permission);
            *above = permission.max(*above);
        }
    }
}

/// What is read last of a part that is one paragraph, also within a point or a quotation.
fn last_leaf(part: &Part) -> Option<&Leaf> {
    match part {
        Part::Leaf(leaf) => Some(leaf),
        Part::Within(inside) => match inside.as_slice() {
            [Part::Leaf(leaf)] => Some(leaf),
            _ => None,
        },
    }
}

/// Where a part stands.
fn lines(part: &Part) -> Range<usize> {
    let all = leaves(std::slice::from_ref(part));
    let ends = all.first().zip(all.last());
    ends.map_or(0..0, |(first, last)| first.lines.start..last.lines.end)
}
