//! What stands above a part of a text and says whose words it is: the headings that it stands below, and the line that announces it.

use super::Attributions;
use super::names::Text;
use super::read::announces;
use crate::rules::blocks::{Form, heading_level};
use crate::rules::folding;

/// How something stands above others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The title of a document: above everything.
    Title,
    /// A heading: above everything of its section.
    Heading,
    /// "Ada Brook said:": above what follows.
    Announcing,
    /// A paragraph right above a list, a quotation or a table, or above the line that announces those.
    Line,
}

/// Where a block of a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It stands as it was written in a note.
    Note,
    /// It stands as and where it was built of something else: what was noted above it says nothing of it.
    Data,
    Hand,
}

/// Which of the blocks of a text stand above each.
pub struct Above {
    of: Vec<Vec<usize>>,
    how: Vec<How>,
}

impl Above {
    /// Blocks of Markdown in their order.
    pub fn read<'b>(blocks: impl IntoIterator<Item = (&'b str, Origin)>) -> Self {
        let mut open = Open::default();
        let mut from = Vec::new();
        let mut above = Self { of: Vec::new(), how: Vec::new() };
        for (at, (body, of)) in blocks.into_iter().enumerate() {
            let mut here = open.take(at, body);
            here.retain(|head| of != Origin::Data || from.get(*head) != Some(&Origin::Note));
            from.push(of);
            above.how.push(how(body));
            above.of.push(here);
        }
        above
    }

    /// Those above a block.
    pub fn of(&self, block: usize) -> &[usize] {
        self.of.get(block).map(Vec::as_slice).unwrap_or_default()
    }

    /// How a block stands above others.
    pub fn how(&self, block: usize) -> How {
        self.how.get(block).copied().unwrap_or(How::Line)
    }

    /// The blocks that stand above any.
    pub fn all(&self) -> impl Iterator<Item = usize> {
        self.of.iter().flatten().copied()
    }
}

fn how(body: &str) -> How {
    if level(body) > 0 {
        How::Heading
    } else if announces(body) {
        How::Announcing
    } else {
        How::Line
    }
}

/// The level of a line in bold by itself, below all headings.
pub(super) const BOLD: usize = 7;

/// The level of a heading, also of one that is underlined, or a line in bold by itself, below all others; else 0.
pub(super) fn level(body: &str) -> usize {
    let body = body.trim();
    let own = heading_level(body);
    if own > 0 || Form::of(body) != Form::Paragraph {
        return own;
    }
    let under = body.lines().skip(1).last().unwrap_or_default().trim();
    let is_of = |sign: char| !under.is_empty() && under.chars().all(|c| c == sign);
    let is_bold = |sign: &str| {
        let inside = body.strip_prefix(sign).and_then(|rest| rest.strip_suffix(sign));
        inside.is_some_and(|inside| !inside.contains(sign) && !inside.contains('\n'))
    };
    match () {
        () if is_of('=') => 1,
        () if is_of('-') => 2,
        () if is_bold("**") || is_bold("__") => BOLD,
        () => 0,
    }
}

/// What stands above the next block.
#[derive(Default)]
struct Open {
    /// Each with its level.
    headings: Vec<(usize, usize)>,
    /// Each with whether it announces.
    lines: Vec<(usize, bool)>,
    /// A list, a quotation or a table began below the lines.
    is_in_list: bool,
    /// The block before, where it announces this one by itself: a point of a list.
    before: Option<usize>,
    /// The block before, whatever it is.
    last: Option<usize>,
}

impl Open {
    fn take(&mut self, at: usize, body: &str) -> Vec<usize> {
        if body.trim().is_empty() {
            return Vec::new();
        }
        let (level, is_paragraph, announces) =
            (level(body), Form::of(body.trim_start()) == Form::Paragraph, announces(body));
        if level > 0 {
            self.headings.retain(|(other, _)| *other < level);
        }
        if level > 0 || (is_paragraph && self.is_in_list) {
            // "Ada Brook says:" announces also the section that begins right below it
            let last = self.last.filter(|_| level > 0);
            self.lines.retain(|(line, announces)| *announces && Some(*line) == last);
            self.is_in_list = false;
        }
        let mut above: Vec<usize> = self.headings.iter().map(|(_, at)| *at).collect();
        above.extend(
            self.lines.iter().filter(|(_, announces)| *announces || !is_paragraph).map(|(at, _)| *at),
        );
        above.extend(self.before.take());
        if level > 0 {
            self.headings.push((level, at));
        } else if is_paragraph {
            if !announces {
                self.lines.retain(|(_, other)| *other);
            }
            self.lines.push((at, announces));
        } else {
            self.is_in_list = true;
            self.before = Some(at).filter(|_| announces);
        }
        self.last = Some(at);
        above
    }
}

impl Attributions<'_> {
    /// What of a text (`read`: its words) says whose words stand below it; nothing of one that names nobody. A heading that is the name of a
    /// session or states a takeaway says what follows, not who said it; nor does the name of the event, of its network or, where
    /// nothing is announced, of who hosts it. A title with the name of the office says whose document it is.
    pub(super) fn says_whose(&self, read: &str, how: How) -> Option<Text> {
        let text = Text::read(read);
        if !self.text_names_anybody(&text)
            || (matches!(how, How::Title | How::Heading) && self.is_of_the_programme(&text))
        {
            return None;
        }
        let titles = [Some(&self.snapshot.event.title), self.snapshot.series.as_ref().map(|one| &one.title)];
        let hosts = self.snapshot.hosts.iter().map(|host| &host.name).filter(|_| how != How::Announcing);
        let office = Some(&self.snapshot.workspace.office_name).filter(|_| how == How::Title);
        match without(read, titles.into_iter().flatten().chain(hosts).chain(office)) {
            Some(rest) => Some(Text::read(&rest)).filter(|rest| self.text_names_anybody(rest)),
            None => Some(text),
        }
    }

    fn is_of_the_programme(&self, heading: &Text) -> bool {
        let sessions = self.snapshot.sessions.iter().map(|session| &session.title);
        let deleted = self.snapshot.notes.iter().map(|note| &note.of_deleted);
        let mut titles = sessions.chain(deleted).filter(|title| !title.is_empty());
        titles.any(|title| Text::read(title).words() == heading.words())
            || self.kept.iter().any(|kept| kept.said.words() == heading.words())
    }
}

/// The words of a text without those of these names; nothing where none of them stands in it.
pub(super) fn without<'n>(text: &str, names: impl Iterator<Item = &'n String>) -> Option<String> {
    let plain = folding::plain(text);
    let mut words: Vec<&str> = folding::split(&plain).collect();
    let all = words.len();
    for name in names.map(|name| folding::bare_words(name)).filter(|name| !name.is_empty()) {
        let is_it = |window: &[&str]| window.iter().zip(&name).all(|(word, own)| word.to_lowercase() == *own);
        while let Some(at) = words.windows(name.len()).position(is_it) {
            words.drain(at..at + name.len());
        }
    }
    (words.len() < all).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places of what stands above each block.
    fn above(blocks: &[&str]) -> Vec<Vec<usize>> {
        let above = Above::read(blocks.iter().map(|block| (*block, Origin::Hand)));
        (0..blocks.len()).map(|at| above.of(at).to_vec()).collect()
    }

    #[test]
    fn a_section_stands_below_its_headings_and_a_list_below_the_line_above_it() {
        let blocks =
            ["# T", "## A", "Said by Ada.", "- one", "- two", "More.", "**B**", "- three", "## C", "- four"];
        let found = above(&blocks);
        assert_eq!(found[3..5], [[0, 1, 2], [0, 1, 2]]);
        assert_eq!(found[5], [0, 1], "a paragraph stands below no other");
        assert_eq!(found[7], [0, 1, 6]);
        assert_eq!(found[9], [0, 8]);
    }

    #[test]
    fn what_is_announced_goes_on_to_the_next_line_of_its_own() {
        let found =
            above(&["Ada said:", "We lend.", "They pay.", "- one", "- two:", "- three", "Also:", "- four"]);
        let told = [&[][..], &[0], &[0], &[0, 2], &[0, 2], &[0, 2, 4], &[], &[6]];
        assert_eq!(found, told.map(<[usize]>::to_vec));
    }

    #[test]
    fn what_announces_a_heading_stands_above_its_section_and_no_other() {
        let found = above(&["Ada says:", "## A", "More.", "- one", "## B", "- two"]);
        assert_eq!(found, [&[][..], &[0], &[1, 0], &[1, 0, 2], &[], &[4]].map(<[usize]>::to_vec));
    }

    #[test]
    fn a_line_that_announces_a_list_parts_it_from_no_paragraph_right_above() {
        let found = above(&["Ada spoke.", "Said by Ada.", "Also said:", "- one", "More.", "- two"]);
        assert_eq!(found, [&[][..], &[], &[], &[1, 2], &[], &[4]].map(<[usize]>::to_vec));
    }

    #[test]
    fn what_was_noted_stands_above_the_note_and_what_was_put_there_by_hand() {
        let blocks = [
            ("### Ada", Origin::Note),
            ("- one", Origin::Note),
            ("- two", Origin::Data),
            ("- three", Origin::Hand),
        ];
        let above = Above::read(blocks);
        assert_eq!([above.of(1), above.of(2), above.of(3)], [&[0][..], &[], &[0]]);
    }
}
