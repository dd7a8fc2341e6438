//! XML as Word reads it: elements, attributes, and text without the letters that XML 1.0 does not know.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Writes elements into memory.
pub struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// Begins a file.
    pub fn new() -> Self {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.put(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// Writing into memory does not fail.
    fn put(&mut self, event: Event<'_>) {
        let written = self.0.write_event(event);
        debug_assert!(written.is_ok(), "memory is written to");
    }

    fn start<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
        let mut start = BytesStart::new(name);
        for (key, value) in attributes {
            start.push_attribute((*key, clean(value).as_str()));
        }
        start
    }

    /// An element around what is written inside.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        inside(self);
        self.close(name);
    }

    /// Begins an element.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.put(Event::Start(Self::start(name, attributes)));
    }

    /// Ends it.
    pub fn close(&mut self, name: &str) {
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing inside.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.put(Event::Empty(Self::start(name, attributes)));
    }

    /// An element with text inside.
    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.element(name, attributes, |xml| xml.put(Event::Text(BytesText::new(&clean(text)))));
    }

    /// The file.
    pub fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }
}

/// Without what XML 1.0 does not know.
fn clean(text: &str) -> String {
    let known = |letter: &char| {
        (!letter.is_control() || matches!(letter, '\t' | '\n' | '\r'))
            && !matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    text.chars().filter(known).collect()
}
