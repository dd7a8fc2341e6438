//! The world in which pages are set: one program, the fonts of the document, and nothing else.

use crate::fonts::Faces;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The program that reads the values.
const PROGRAM: &str = include_str!("document.typ");

/// One document's world.
pub struct Pages {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Pages {
    /// A world whose program is given these values, and these fonts.
    pub fn new((values, faces): (Dict, Faces)) -> Self {
        Self {
            library: LazyHash::new(Library::builder().with_inputs(values).build()),
            book: LazyHash::new(FontBook::from_fonts(faces.all())),
            fonts: faces.all().cloned().collect(),
        }
    }
}

fn program() -> Option<&'static Source> {
    static SOURCE: LazyLock<Option<Source>> = LazyLock::new(|| {
        let path = VirtualPath::new("/document.typ").ok()?;
        Some(Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), PROGRAM.to_owned()))
    });
    SOURCE.as_ref()
}

impl World for Pages {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    #[expect(clippy::expect_used, reason = "the path is a constant")]
    fn main(&self) -> FileId {
        program().expect("the program has a path").id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        program().filter(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
