//! XML into a small tree with lines: no document type, no entities of its own, bounded depth and size.

use crate::model::{Place, Problem};
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// An element.
#[derive(Debug, Clone, Default)]
pub struct Node {
    pub name: String,
    pub place: Place,
    pub text: String,
    attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

/// Deeper than any schedule goes (it goes six deep).
const DEEPEST: usize = 32;
/// More elements than the largest programme has, times a hundred.
const MOST_ELEMENTS: usize = 2_000_000;

impl Node {
    /// The children of this name, in order.
    pub fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Node> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of this name.
    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// True when there are children of other names.
    pub fn holds_other(&self, name: &str) -> bool {
        self.children.iter().any(|child| child.name != name)
    }

    /// The text of the first child of this name, or nothing.
    pub fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.as_str())
    }

    /// An attribute, or nothing.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }
}

/// Reads the whole document, or says where and why not.
pub fn parse(text: &str) -> Result<Node, Problem> {
    let mut reader = Reader::from_str(text);
    let lines = Lines::of(text);
    let mut growing = Growing::default();
    loop {
        let at = lines.place(reader.buffer_position());
        match reader.read_event().map_err(|error| broken(&error, &lines.place(reader.error_position())))? {
            Event::Start(start) => growing.open(element(&start, &at)?)?,
            Event::Empty(start) => {
                growing.open(element(&start, &at)?)?;
                growing.close()?;
            }
            Event::End(_) => growing.close()?,
            Event::DocType(_) => return Err(Problem::error("xml-document-type").place(&at)),
            Event::Eof => return growing.finished(&lines.place(text.len() as u64)),
            other => growing.characters(&other),
        }
    }
}

/// The tree while it is read: the open elements from the root down.
#[derive(Default)]
struct Growing {
    open: Vec<Node>,
    elements: usize,
    root: Option<Node>,
}

impl Growing {
    fn open(&mut self, node: Node) -> Result<(), Problem> {
        self.elements += 1;
        if self.open.len() >= DEEPEST || self.elements > MOST_ELEMENTS {
            return Err(Problem::error("xml-too-deep").place(&node.place));
        }
        self.open.push(node);
        Ok(())
    }

    fn close(&mut self) -> Result<(), Problem> {
        match (self.open.pop(), self.open.last_mut()) {
            (Some(node), Some(parent)) => parent.children.push(node),
            (Some(node), None) if self.root.is_none() => self.root = Some(node),
            (Some(node), None) => {
                return Err(Problem::error("file-broken").place(&node.place).with("reason", "a second root"));
            }
            (None, _) => {}
        }
        Ok(())
    }

    fn characters(&mut self, event: &Event<'_>) {
        let Some(node) = self.open.last_mut() else { return };
        match event {
            Event::Text(text) => node.text.push_str(&text.xml10_content()),
            Event::CData(data) => node.text.push_str(&data.xml10_content()),
            Event::GeneralRef(name) => node.text.push_str(&entity(name)),
            _ => {}
        }
    }

    fn finished(self, end: &Place) -> Result<Node, Problem> {
        match (self.open.last(), self.root) {
            (None, Some(root)) => Ok(root),
            (None, None) => Err(Problem::error("file-empty")),
            (Some(node), _) => Err(Problem::error("file-cut-short")
                .place(end)
                .with("reason", format!("inside <{}>", node.name))),
        }
    }
}

fn broken(error: &quick_xml::Error, place: &Place) -> Problem {
    let cut = matches!(error, quick_xml::Error::Syntax(_));
    Problem::error(if cut { "file-cut-short" } else { "file-broken" }).place(place).with("reason", error)
}

fn element(start: &BytesStart<'_>, place: &Place) -> Result<Node, Problem> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute =
            attribute.map_err(|error| Problem::error("file-broken").place(place).with("reason", error))?;
        attributes.push((attribute.key.as_ref().to_owned(), unescaped(&attribute.value)));
    }
    let name = start.local_name().as_ref().to_owned();
    Ok(Node { name, place: place.clone(), attributes, ..Node::default() })
}

/// `amp`, `#39`, `#x27`: what is meant; anything else stays as it was written.
fn entity(name: &str) -> String {
    let number = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    });
    match (number.and_then(char::from_u32), name) {
        (Some(character), _) => character.to_string(),
        (None, "nbsp") => "\u{a0}".to_owned(),
        (None, _) => resolve_predefined_entity(name).map_or_else(|| format!("&{name};"), str::to_owned),
    }
}

/// An attribute's value with its entities resolved, once.
fn unescaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        match after.split_once(';').filter(|(name, _)| name.len() <= 10) {
            Some((name, tail)) => {
                out.push_str(&entity(name));
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out + rest
}

/// Where lines begin, to say line and column of a byte.
struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    fn place(&self, byte: u64) -> Place {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX).min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let column = self.text.get(start..byte).map_or(1, |before| before.chars().take(10_000).count() + 1);
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        Place::line_column(number(line), number(column))
    }
}
