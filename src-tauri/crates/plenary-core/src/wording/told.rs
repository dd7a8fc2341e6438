//! Values that know where they come from. In a template each prints as its text between marks that carry its sources; the marks
//! are taken out again when the document falls into blocks, and tell of each sentence what it was made from.
//!
//! The marks are noncharacters of Unicode, which no text holds: texts that are typed or read lose them (`rules::text`).

use crate::error::Result;
use crate::ids::PersonId;
use crate::rules::text::is_mark;
use crate::wording::sentences::{ended, one_line};
use crate::wording::{Words, markdown};
use fluent_bundle::{FluentArgs, FluentValue};
use std::ops::Range;

pub use crate::model::{Sentence, Source};

/// Before the sources of plain text, and of Markdown.
const OPEN: char = '\u{FDD0}';
const OPEN_READY: char = '\u{FDD1}';
/// Between the sources and the text.
const BEGIN: char = '\u{FDD2}';
const CLOSE: char = '\u{FDD3}';

/// A text and what it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// One line; parts of it may be marked themselves.
    text: String,
    from: Vec<Source>,
    name: String,
    ready: bool,
}

impl Told {
    /// Plain text. The first source is what the text says; the block keeps its place by it when the document is built again.
    pub fn new(text: impl AsRef<str>, from: impl IntoIterator<Item = Source>) -> Self {
        let text = one_line(&without_marks(text.as_ref()));
        Self { text, from: from.into_iter().collect(), ..Self::default() }
    }

    /// Text that is Markdown already.
    pub fn markdown(text: impl AsRef<str>, from: impl IntoIterator<Item = Source>) -> Self {
        let text = without_marks(text.as_ref());
        Self { text, from: from.into_iter().collect(), ready: true, ..Self::default() }
    }

    /// A message that told texts were put into.
    pub fn of_marked(text: String, from: impl IntoIterator<Item = Source>) -> Self {
        Self { text, from: from.into_iter().collect(), ..Self::default() }
    }

    /// The same as a sentence: with a full stop, unless it ends already.
    #[must_use]
    pub fn stopped(mut self) -> Self {
        let plain = self.plain();
        if let Some(stop) = ended(&plain, '.').strip_prefix(&plain) {
            self.text.push_str(stop);
        }
        self
    }

    /// Tells two blocks from the same source apart: "opening", "numbers".
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        self.name = name.chars().filter(|c| *c != '=' && !is_mark(*c)).collect();
        self
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// What it was made from.
    pub fn sources(&self) -> &[Source] {
        &self.from
    }

    /// The text alone, for what knows no blocks: letters.
    pub fn plain(&self) -> String {
        unmark(&self.text).text
    }

    /// The text between its marks; nothing for nothing.
    pub fn marked(&self) -> String {
        if self.is_empty() || (self.from.is_empty() && self.name.is_empty() && !self.ready) {
            return self.text.clone();
        }
        let open = if self.ready { OPEN_READY } else { OPEN };
        let sources = self.from.iter().map(Source::to_string).collect::<Vec<_>>().join(",");
        format!("{open}{}={sources}{BEGIN}{}{CLOSE}", self.name, self.text)
    }
}

/// A text of the program's own, or one that nothing is known of.
impl From<String> for Told {
    fn from(text: String) -> Self {
        Self::new(text, [])
    }
}

impl serde::Serialize for Told {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.marked())
    }
}

impl Words {
    /// A message with told texts put in, itself told.
    pub fn tell(
        &self,
        id: &str,
        texts: &[(&'static str, &Told)],
        from: impl IntoIterator<Item = Source>,
    ) -> Result<Told> {
        let mut arguments = FluentArgs::new();
        for (name, told) in texts {
            arguments.set(*name, FluentValue::from(told.marked()));
        }
        let text = self.with(id, &arguments)?;
        let ready = texts.iter().any(|(_, told)| told.ready);
        Ok(Told { text, from: from.into_iter().collect(), name: String::new(), ready })
    }

    /// Told texts read aloud as a list, from all that they are from.
    pub fn tell_list(&self, items: &[Told]) -> Result<Told> {
        let text = self.list(&items.iter().map(Told::marked).collect::<Vec<_>>())?;
        Ok(Told { text, ..Told::default() })
    }
}

fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !is_mark(*c)).collect()
}

/// One line of Markdown that is read back as the text; marks stay, and what is told as Markdown already stays as it is.
pub(super) fn escape(text: &str) -> String {
    if !text.contains(is_mark) {
        return markdown::escape(text);
    }
    let folded = if text.contains(OPEN_READY) { text.to_owned() } else { one_line(text) };
    let mut escapes = markdown::escapes(&unmark(&folded).text).into_iter().peekable();
    let mut out = String::with_capacity(folded.len() + 16);
    let (mut at, mut in_mark, mut ready) = (0, false, Vec::new());
    for letter in folded.chars() {
        match letter {
            OPEN | OPEN_READY => {
                ready.push(letter == OPEN_READY);
                in_mark = true;
            }
            BEGIN => in_mark = false,
            CLOSE => drop(ready.pop()),
            _ if in_mark => {}
            _ => {
                let is_escaped = escapes.next_if_eq(&at).is_some();
                if is_escaped && !ready.contains(&true) {
                    out.push('\\');
                }
                at += letter.len_utf8();
            }
        }
        out.push(letter);
    }
    out
}

/// A part of a text with its sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub at: Range<usize>,
    pub name: String,
    pub sources: Vec<Source>,
}

/// A text without its marks, and what they said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unmarked {
    pub text: String,
    /// By where they begin; one that stands in another comes behind it.
    pub spans: Vec<Span>,
    /// How far the spans up to each reach.
    reach: Vec<usize>,
}

/// Takes the marks out. A mark that a template broke is dropped; its text stays.
pub(super) fn unmark(marked: &str) -> Unmarked {
    let mut text = String::with_capacity(marked.len());
    let mut spans: Vec<Span> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut payload: Option<String> = None;
    for letter in marked.chars() {
        match (letter, &mut payload) {
            (OPEN | OPEN_READY, _) => payload = Some(String::new()),
            (BEGIN, Some(said)) => {
                let (name, sources) = said.split_once('=').unwrap_or(("", said));
                let sources = sources.split(',').filter_map(|source| source.parse().ok()).collect();
                open.push(spans.len());
                spans.push(Span { at: text.len()..text.len(), name: name.to_owned(), sources });
                payload = None;
            }
            (CLOSE, _) => {
                if let Some(span) = open.pop().and_then(|at| spans.get_mut(at)) {
                    span.at.end = text.len();
                }
            }
            (letter, Some(said)) => said.push(letter),
            (letter, None) if !is_mark(letter) => text.push(letter),
            _ => {}
        }
    }
    spans.retain(|span| !span.at.is_empty());
    let reach = spans.iter().scan(0, |far, span| {
        *far = span.at.end.max(*far);
        Some(*far)
    });
    Unmarked { reach: reach.collect(), text, spans }
}

impl Unmarked {
    /// What a part of the text was made from, without doubles, in the order in which it is told.
    pub fn sources(&self, at: &Range<usize>) -> Vec<Source> {
        let mut sources = Vec::new();
        for source in self.within(at).flat_map(|span| &span.sources) {
            if !sources.contains(source) {
                sources.push(*source);
            }
        }
        sources
    }

    /// Whom a part of the text names, and how.
    pub fn names(&self, at: &Range<usize>) -> Vec<(PersonId, String)> {
        let named = self.within(at).filter_map(|span| match span.sources.as_slice() {
            [Source::Person(id)] => Some((*id, self.text.get(span.at.clone())?.to_owned())),
            _ => None,
        });
        named.collect()
    }

    /// The first of the parts that a piece of the text is made of.
    pub fn first(&self, at: &Range<usize>) -> Option<&Span> {
        self.within(at).next()
    }

    fn within<'a>(&'a self, at: &Range<usize>) -> impl Iterator<Item = &'a Span> + use<'a> {
        let at = at.clone();
        let from = self.reach.partition_point(|far| *far <= at.start);
        let until = self.spans.partition_point(|span| span.at.start < at.end);
        let near = self.spans.get(from..until).unwrap_or_default();
        near.iter().filter(move |span| span.at.end > at.start)
    }
}

#[cfg(test)]
mod tests;
