//! Marks in a note's Markdown, and the takeaways, decisions and actions they make. The grammar:
//!
//! | a line that begins with | is |
//! |---|---|
//! | `!` | an action: `! Priya asks three boroughs`, `!ask three boroughs @Priya Patel by 12 December` |
//! | `?` | a takeaway of the kind question |
//! | `>` | a takeaway of the kind quote (it stays a block quotation of Markdown): one with the lines below it that begin so too |
//! | `=` | a decision |
//! | none of these, with a `#theme` in it | a takeaway |
//! | `@Name` and nothing else, or with a colon | no piece: what stands below it was said by that person; `@` alone ends that |
//!
//! A line mark may stand behind a list point (`- ! …`). `!!`, `![`, `??`, `>>`, `==` and `=>` are no marks. In the line stand
//!
//! - `#theme`: a letter, then letters, digits, `-` and `_`; `#working-together` is "Working together". Of two the last counts.
//! - `@Name`: who said it, of an action who does it. Up to four words, or an e-mail address; whose name it is says `people`.
//! - `by 12 December`, `by 12 December 2026`, `by 12/12/2026`, `by 2026-12-12`, `by Friday`, `due:2026-12-12`: when an action is due.
//!   Without a year it is the first such day from the session on. A day that no calendar has, or in a year that cannot be meant, is left in
//!   the text; one in figures is told as unclear.
//! - `[internal]`, `[no name]`, `[organisation]`, `[public]`: how what the line says may be used; without one, as its session
//!   says. What evidently means one of them is that one, also as the words that a clause begins with ("Confidential: …"); what nearly does
//!   is told as unclear (`permits`), and the line is internal until it is clear. One without a mark is used as it asks for by itself ("Please
//!   do not quote me"; `confidence`). What is nested below a marked line, goes on behind it in the same quotation or sentence (`typed`), or
//!   stands below a marked heading, lead, speaker or mark alone in its line (`above::spread`), is at least as strict.
//!
//! Marks at the beginning and at the end of a line leave the sentence; one in its middle leaves its sign: "We lend #devices to
//! schools" is "We lend devices to schools". Days and permissions leave it wherever they stand. A `\` before a mark makes it a
//! letter. The first name is who said or does it, and leaves as a mark does; any other is a word of the sentence, as is every name of
//! a decision and of several in a row ("@Grace, @Will and @Hope"). A decision or action of more than 500 letters is none, and is told. Code (fenced, indented, or between backticks), headings, tables, HTML and the addresses of links hold no marks.

mod above;
mod follow;
mod line;
mod lines;
mod people;
mod permits;
mod quotes;
mod remembered;
mod signs;
pub mod told;
mod typed;
pub(crate) mod when;

pub use above::{Held, Permissions, heard};
pub use follow::movement;
pub use line::{Label, labels};
pub use lines::without_point;
pub use people::{People, begins};
pub use permits::said;
pub use quotes::Quotations;
pub use remembered::{permissions, quotations};
pub use signs::NAME;
pub use typed::{by_themselves, in_sentences};

use crate::ids::PersonId;
use crate::model::{Permission, TakeawayKind};
use crate::rules::folding;
use chrono::NaiveDate;
use line::Line;
use lines::Mark;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The longest sentence of a decision or an action, in characters.
pub const SENTENCE: usize = 500;

/// What a marked line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceKind {
    Takeaway(TakeawayKind),
    Decision,
    Action,
}

impl PieceKind {
    /// Whether both are kept in the same table.
    pub fn same_noun(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// What one line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// From 1; of a quotation of several lines the first.
    pub line: usize,
    /// The last line of it.
    pub last: usize,
    pub kind: PieceKind,
    /// The sentence without its marks.
    pub text: String,
    /// Empty without one.
    pub theme: String,
    /// Who said it or, of an action, does it.
    pub person: Option<PersonId>,
    /// The line itself says who; otherwise a line above did.
    pub names_somebody: bool,
    /// `None`: as the session says.
    pub permission: Option<Permission>,
    /// The strictest mark of what it is nested below or goes on behind.
    pub above: Permission,
    pub due: Option<NaiveDate>,
}

impl Piece {
    /// The permission that it has where this one holds for what says nothing.
    pub fn holding(&self, default: Permission) -> Permission {
        self.permission.unwrap_or(default).max(self.above)
    }

    /// Whether both lines say the same of themselves, whoever is speaking.
    pub fn says_as(&self, other: &Self) -> bool {
        let own = |piece: &Self| piece.person.filter(|_| piece.names_somebody);
        self.kind == other.kind
            && self.text == other.text
            && self.theme == other.theme
            && self.permission == other.permission
            && self.above == other.above
            && self.due == other.due
            && own(self) == own(other)
    }
}

/// What is not clear of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnclearMark {
    /// A name is nobody's, or several people's.
    Name,
    /// Words between brackets that nearly are a permission.
    Permission,
    /// A day that no calendar has.
    Day,
}

impl UnclearMark {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Permission => "permission",
            Self::Day => "day",
        }
    }
}

/// A mark of which it is not clear what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclear {
    /// From 1.
    pub line: usize,
    pub what: UnclearMark,
    /// Of a name and a day without its sign; of a permission as it is written, with its brackets.
    pub name: String,
}

impl Unclear {
    fn of_mark(line: usize, mark: &line::Unclear) -> Self {
        let (what, name) = match mark {
            line::Unclear::Permission(label) => (UnclearMark::Permission, label),
            line::Unclear::Day(day) => (UnclearMark::Day, day),
        };
        Self { line, what, name: name.clone() }
    }
}

/// A note as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// By line; no line is of two.
    pub pieces: Vec<Piece>,
    pub unclear: Vec<Unclear>,
    /// Lines of which no decision or action can be made, because they are too long; from 1.
    pub too_long: Vec<usize>,
}

impl Reading {
    /// The piece of that line, from 1.
    pub fn at(&self, line: usize) -> Option<&Piece> {
        let behind = self.pieces.partition_point(|piece| piece.line <= line);
        self.pieces.get(behind.checked_sub(1)?).filter(|piece| line <= piece.last)
    }
}

/// What a note is read by.
#[derive(Debug, Clone)]
pub struct Around<'a> {
    pub people: &'a People,
    /// Themes in use, spelled as they are to be: `#devices` is "DEVICES" where that is one.
    pub themes: &'a [String],
    /// A day without a year is the first from here on.
    pub from: NaiveDate,
}

/// Reads a note. The same text and surroundings give the same pieces, whatever the note was before.
pub fn read(body: &str, around: &Around<'_>) -> Reading {
    let mut reading = Reading::default();
    let mut speaker = None;
    let permissions = Permissions::of(body);
    let resolve = |words: &[String]| around.people.named(words);
    let line = |one: lines::Readable<'_>| Line::read(one.text, one.mark == Some(Mark::Action), &resolve);
    let mut themes = around.themes.to_vec();
    let read: Vec<_> = lines::readable(body).into_iter().map(|one| (one, line(one))).collect();
    for (readable, line) in &read {
        if let Some(who) = line.who().filter(|who| who.person.is_none()) {
            let name = who.name.clone();
            reading.unclear.push(Unclear { line: readable.number, what: UnclearMark::Name, name });
        }
        reading.unclear.extend(line.unclear.iter().map(|mark| Unclear::of_mark(readable.number, mark)));
    }
    for lines in quotes::gathered(body, read.into_iter()) {
        let [(readable, line), ..] = lines.as_slice() else { continue };
        if readable.mark.is_none() && line.is_only_a_name() {
            speaker = line.who().and_then(|who| who.person);
            continue;
        }
        if kind(readable.mark, "")
            .is_some_and(|kind| is_too_long(kind, &line.sentence(kind != PieceKind::Decision)))
        {
            reading.too_long.push(readable.number);
        }
        let above = permissions.above(readable.number);
        reading.pieces.extend(piece(&lines, around, &mut themes).map(|piece| match piece.kind {
            PieceKind::Takeaway(_) if !piece.names_somebody => Piece { person: speaker, above, ..piece },
            _ => Piece { above, ..piece },
        }));
    }
    reading
}

/// Every name that is written behind an `@`, as many words as it may have: for looking them up beforehand.
pub fn names(body: &str) -> Vec<String> {
    let found = RefCell::new(Vec::new());
    let note = |words: &[String]| {
        let runs = (1..=words.len()).filter_map(|count| words.get(..count)).map(|run| run.join(" "));
        found.borrow_mut().extend(runs);
        nobody(words)
    };
    for readable in lines::readable(body) {
        Line::read(readable.text, false, &note);
    }
    found.into_inner()
}

/// A line that says who is speaking, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// From 1.
    pub line: usize,
    /// Somebody; a bare `@` is nobody.
    pub names: bool,
}

/// The lines of a note that say who is speaking below them, whoever that is: one or two words, words with capitals, or any with a
/// colon behind them.
pub fn speakers(body: &str) -> Vec<Speaker> {
    let all = |words: &[String]| people::Named { person: None, count: words.len() };
    let mut speakers = Vec::new();
    for readable in lines::readable(body).iter().filter(|readable| readable.mark.is_none()) {
        let colon = readable.text.trim_end().ends_with(':');
        let line = Line::read(readable.text, false, &all);
        if line.is_only(|who| colon || is_written_as_a_name(&who.name)) {
            speakers.push(Speaker { line: readable.number, names: line.who().is_some() });
        }
    }
    speakers
}

fn is_written_as_a_name(name: &str) -> bool {
    let capital = |word: &str| {
        word.chars().next().is_some_and(char::is_uppercase) || folding::is_particle(&word.to_lowercase())
    };
    name.split(' ').count() < 3 || name.split(' ').all(capital)
}

/// A note as it is given out: the same Markdown without the signs of its marks. Block quotations stay.
pub fn without_marks(body: &str) -> String {
    let mut lines: Vec<String> = body.lines().map(str::to_owned).collect();
    for readable in lines::readable(body) {
        let is_said = matches!(readable.mark, Some(Mark::Question | Mark::Quote));
        let unmarked = Line::read(readable.text, false, &as_written).unmarked(is_said);
        let quote = if readable.mark == Some(Mark::Quote) { "> " } else { "" };
        if let Some(line) = lines.get_mut(readable.number - 1) {
            *line = format!("{}{quote}{}", readable.before, unmarked.trim());
        }
    }
    let ends = if body.ends_with('\n') { "\n" } else { "" };
    lines.join("\n") + ends
}

/// A note as it is read on a screen: each marked line stands by itself, which Markdown alone would make one paragraph, or one quotation, with
/// the line beside it. List points and the lines of one quotation stay together.
pub fn apart(body: &str) -> String {
    let readable = lines::readable(body)
        .into_iter()
        .filter(|one| one.before.is_empty() || lines::is_pasted_point(one.before));
    let marks: BTreeMap<usize, Option<Mark>> = readable.map(|one| (one.number, one.mark)).collect();
    let mut apart = Vec::new();
    let mut before = None;
    for (number, line) in (1..).zip(body.lines()) {
        let mark = marks.get(&number).copied().flatten();
        let goes_on = mark == before && matches!(mark, None | Some(Mark::Quote));
        if !goes_on && number > 1 {
            apart.push("");
        }
        apart.push(line);
        before = mark;
    }
    apart.join("\n")
}

/// How a sentence that stands by itself says that it may be used: by its marks, of which one that is not clear stays in the office, or by
/// saying that it is in confidence.
pub fn says(text: &str) -> Option<Permission> {
    Line::read(text, false, &as_written).permission()
}

/// Whoever it is: a name is as long as its words have capitals, or are between such.
fn as_written(words: &[String]) -> people::Named {
    let is_capital = |word: &&String| word.chars().next().is_some_and(char::is_uppercase);
    people::Named { person: None, count: words.iter().take_while(is_capital).count().max(1) }
}

/// Nobody is looked for.
fn nobody(_: &[String]) -> people::Named {
    people::Named { person: None, count: 1 }
}

/// `themes`: those in use, and those of the lines above.
fn piece(
    lines: &[(lines::Readable<'_>, Line)],
    around: &Around<'_>,
    themes: &mut Vec<String>,
) -> Option<Piece> {
    let ((first, _), (last, _)) = (lines.first()?, lines.last()?);
    let said = || lines.iter().map(|(_, line)| line);
    let theme = said().filter_map(Line::theme).next_back().map(|words| theme(words, themes));
    let theme = theme.unwrap_or_default();
    let kind = kind(first.mark, &theme)?;
    let permission = said().filter_map(Line::permission).max();
    let is_takeaway = matches!(kind, PieceKind::Takeaway(_));
    let sentences = said().map(|line| line.sentence(kind != PieceKind::Decision));
    let text = sentences.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    let who = said().find_map(Line::who);
    if is_too_long(kind, &text) || !text.chars().any(char::is_alphanumeric) {
        return None;
    }
    if is_takeaway && !theme.is_empty() && !themes.contains(&theme) {
        themes.push(theme.clone());
    }
    Some(Piece {
        line: first.number,
        last: last.number,
        kind,
        text,
        theme: if is_takeaway { theme } else { String::new() },
        person: who.and_then(|who| who.person),
        names_somebody: who.is_some(),
        permission,
        above: Permission::Public,
        due: said().find_map(|line| line.due(around.from)),
    })
}

fn kind(mark: Option<Mark>, theme: &str) -> Option<PieceKind> {
    Some(match mark {
        Some(Mark::Action) => PieceKind::Action,
        Some(Mark::Decision) => PieceKind::Decision,
        Some(Mark::Question) => PieceKind::Takeaway(TakeawayKind::Question),
        Some(Mark::Quote) => PieceKind::Takeaway(TakeawayKind::Quote),
        None if theme.is_empty() => return None,
        None => PieceKind::Takeaway(TakeawayKind::Takeaway),
    })
}

/// Whether a sentence of that kind is longer than it may be.
fn is_too_long(kind: PieceKind, text: &str) -> bool {
    !matches!(kind, PieceKind::Takeaway(_)) && text.chars().count() > SENTENCE
}

/// A theme as people read it: as it is spelled where it is known, else with a capital and without hyphens.
fn theme(words: &str, known: &[String]) -> String {
    // The words alone: "Devices & data" and `#devices-data` are one theme.
    let same = |theme: &&String| folding::bare_words(theme) == folding::bare_words(words);
    known.iter().find(same).cloned().unwrap_or_else(|| capital(&words.replace(['-', '_'], " ")))
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
