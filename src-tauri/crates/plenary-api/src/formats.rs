//! Every format in which something leaves: the core's table, and for each document in it (`KIND-md`) a page, plain text and the
//! ways of `plenary-documents`, by one rule: kind × encoding.

mod beside;
mod leaving;
mod named;
mod photos;

use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::exports::{
    self, Artifact, ExportFormat, Options, PERIOD_FORMATS, PeriodFormat, Span, approval_sheets, attendees,
    minutes,
};
use plenary_core::model::{DraftKind, Event, Period, Snapshot};
use plenary_core::ops::drafts::Leaving;
use plenary_core::rules::text::slug;
use plenary_core::store::{rows, snapshot, workspace};
use plenary_core::wording::Words;
use plenary_core::wording::chart::of_event::charts;
use plenary_core::wording::front_matter::{FrontMatter, of_event as front_matter_of, with_front_matter};
use plenary_core::wording::html::{OF_SHEETS, markdown_drawn, page_with};
use plenary_core::wording::plain_text::plain_text;
use plenary_core::wording::tree::{Block, tree, words};
use plenary_documents::{ENCODINGS, Encoding, Paper, held};
use std::path::Path;

pub use beside::Made;
use leaving::minutes_may_leave;
pub use leaving::{is_of_minutes, minutes_leaving, place};

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// On the command line: "ics", "blog-pdf".
    pub name: String,
    /// Without the dot.
    pub extension: &'static str,
    /// What it is, in a sentence for organisers.
    pub purpose: String,
    pub options: &'static [&'static str],
    /// The document that it is one way of: "blog"; empty for what has one way only.
    pub document: &'static str,
}

impl Line {
    /// Which draft is this document's, where the file is made anew beside it; minutes leave as their draft stands.
    pub fn kind(&self) -> Option<DraftKind> {
        Some(match self.document {
            "blog" => DraftKind::BlogPost,
            "summary" => DraftKind::Summary,
            "report" => DraftKind::Report,
            "thank-you" => DraftKind::ThankYou,
            "weeknote" => DraftKind::Weeknote,
            "newsletter" => DraftKind::Newsletter,
            _ => return None,
        })
    }
}

/// The names of all ways.
pub const WAYS: [&str; 7] = ["md", "html", "txt", "docx", "pdf", "wordpress", "outlook"];

/// A way to write a document down, the core's own among them.
#[derive(Clone, Copy)]
pub enum Way {
    Markdown,
    Html,
    Text,
    Of(&'static Encoding),
}

/// What stands in a sentence in place of "as Markdown".
fn said(way: &str) -> &'static str {
    match way {
        "html" => "as a page to read or print",
        "txt" => "as plain text",
        "docx" => "as a Word document with real styles",
        "pdf" => "as a PDF tagged for screen readers",
        "wordpress" => "as HTML to paste into WordPress",
        "outlook" => "as HTML to paste into Outlook",
        _ => "",
    }
}

impl Way {
    /// The way of that name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "md" => Some(Self::Markdown),
            "html" => Some(Self::Html),
            "txt" => Some(Self::Text),
            other => plenary_documents::encoding(other).map(Self::Of),
        }
    }

    /// Without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Text => "txt",
            Self::Of(encoding) => encoding.extension,
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Html => "text/html; charset=utf-8",
            Self::Text => "text/plain; charset=utf-8",
            Self::Of(encoding) => encoding.media_type,
        }
    }

    /// A document written down so.
    pub fn write(self, paper: &Paper) -> Result<Vec<u8>> {
        let Paper { title, language, markdown, pictures, .. } = paper;
        Ok(match self {
            Self::Markdown => beside::without(markdown).into_bytes(),
            Self::Html => {
                let rules = if paper.is_of_sheets { OF_SHEETS } else { "" };
                page_with(title, language, markdown, pictures, rules).into_bytes()
            }
            Self::Text => plain_text(markdown).into_bytes(),
            Self::Of(encoding) => (encoding.write)(paper)?,
        })
    }
}

/// The whole table of an event, in the order people are shown it.
pub fn lines() -> Vec<Line> {
    let of = |format: &ExportFormat| ways_of((format.name, format.extension, format.purpose, format.options));
    exports::FORMATS.iter().flat_map(of).collect()
}

/// The whole table of a week or month.
pub fn period_lines() -> Vec<Line> {
    let of = |format: &PeriodFormat| ways_of((format.name, format.extension, format.purpose, format.options));
    PERIOD_FORMATS.iter().flat_map(of).collect()
}

/// The line of that name in either table.
pub fn find(name: &str) -> Option<Line> {
    lines().into_iter().chain(period_lines()).find(|line| line.name == name)
}

/// The line of that name, or a refusal that says which there are.
pub fn line(name: &str) -> Result<Line> {
    lines().into_iter().find(|line| line.name == name).ok_or_else(|| unknown(name))
}

/// A name that is of no format of an event: of a week or month, or of nothing.
fn unknown(name: &str) -> Error {
    if let Some(span) = span(name) {
        return is_of(span).with("format", name).into();
    }
    let known =
        lines().into_iter().chain(period_lines()).map(|line| line.name).collect::<Vec<_>>().join(", ");
    Refusal::new("unknown-format").with("format", name).with("known", known).into()
}

/// How long the period of a format is; none of a format of an event.
pub fn span(name: &str) -> Option<Span> {
    let own = exports::period_format(name);
    own.or_else(|| period_markdown_of(name.rsplit_once('-')?.0)).map(|format| format.span)
}

/// Refuses the format of a month for a week, and the other way round.
pub fn of_span(name: &str, asked: Span) -> Result<()> {
    match span(name) {
        Some(span) if span != asked => Err(is_of(span).with("format", name).into()),
        _ => Ok(()),
    }
}

fn is_of(span: Span) -> Refusal {
    match span {
        Span::Week => Refusal::new("format-is-of-a-week"),
        Span::Month => Refusal::new("format-is-of-a-month"),
    }
}

/// A format of the core, and behind the Markdown of a document the other ways of it.
fn ways_of(
    (name, extension, purpose, options): (&'static str, &'static str, &'static str, &'static [&'static str]),
) -> Vec<Line> {
    let document = name.strip_suffix("-md");
    let kind = document.unwrap_or_default();
    let (name_of, purpose_of) = (name.to_owned(), purpose.to_owned());
    let mut lines = vec![Line { name: name_of, extension, purpose: purpose_of, options, document: kind }];
    let Some(kind) = document else { return lines };
    let others = ["html", "txt"].into_iter().chain(ENCODINGS.iter().map(|encoding| encoding.name));
    lines.extend(others.filter_map(|way| {
        Some(Line {
            name: format!("{kind}-{way}"),
            extension: Way::named(way)?.extension(),
            purpose: purpose.replacen("as Markdown", said(way), 1),
            options,
            document: kind,
        })
    }));
    lines
}

fn markdown_of(kind: &str) -> Option<&'static ExportFormat> {
    exports::FORMATS.iter().find(|format| format.name.strip_suffix("-md") == Some(kind))
}

fn period_markdown_of(kind: &str) -> Option<&'static PeriodFormat> {
    PERIOD_FORMATS.iter().find(|format| format.name.strip_suffix("-md") == Some(kind))
}

/// "blog" and PDF of "blog-pdf".
fn split(name: &str) -> Option<(&str, Way)> {
    let (kind, way) = name.rsplit_once('-')?;
    Some((kind, Way::named(way)?))
}

/// A document as text, to be copied.
pub fn text(paper: &Paper, way: &str) -> Result<String> {
    let way = Way::named(way).ok_or_else(|| Error::Internal(format!("no way {way}")))?;
    String::from_utf8(way.write(paper)?).map_err(|_| Error::Internal("a text gave bytes".to_owned()))
}

/// A file of an event in any format of the table; a name that is none is refused with those that are.
pub fn of_event(plenary: &Plenary, snapshot: &Snapshot, name: &str, options: &Options) -> Result<Made> {
    if let Some((way, format)) = split(name).and_then(|(kind, way)| Some((way, markdown_of(kind)?))) {
        if format.name == minutes::MARKDOWN.name {
            minutes_may_leave(plenary, snapshot)?;
        }
        let (made, mut paper) = paper(named::of_event(plenary, snapshot, format, options)?)?;
        of(snapshot, &mut paper)?;
        // of a single speaker the quotes stand under second headings
        paper.is_of_sheets =
            format.name == approval_sheets::MARKDOWN.name && paper.markdown.contains("\n### ");
        photos::load(plenary, &mut paper)?;
        let above = front_matter_of(snapshot, &paper.title, &paper.language);
        return file(way, &made, &paper, &above);
    }
    let format = exports::FORMATS.iter().find(|format| format.name == name).ok_or_else(|| unknown(name))?;
    let made = Made::from(named::of_event(plenary, snapshot, format, options)?);
    Ok(if format.name == attendees::FORMAT.name { made.for_oneself() } else { made })
}

/// A file of a week or month in any format of its table.
pub fn of_period(plenary: &Plenary, period: &Period, name: &str) -> Result<Made> {
    let found = split(name).and_then(|(kind, way)| Some((way, period_markdown_of(kind)?)));
    let (way, format) = found.ok_or_else(|| unknown(name))?;
    let (made, mut paper) = paper(named::of_period(plenary, period, format)?)?;
    paper.language = Words::of_the_office()?.language().to_owned();
    paper.date = Some(period.ends_on);
    paper.authors.push(period.workspace.office_name.clone());
    photos::load(plenary, &mut paper)?;
    let above = FrontMatter {
        title: &paper.title,
        date: period.ends_on.to_string(),
        language: &paper.language,
        authors: paper.authors.clone(),
        contact: period.workspace.contact_email.clone(),
        event: String::new(),
    };
    file(way, &made, &paper, &above)
}

/// The Markdown of a document, and what it is called.
fn paper(made: Artifact) -> Result<(String, Paper)> {
    let markdown = String::from_utf8(made.bytes)
        .map_err(|_| Error::Internal(format!("{} holds bytes", made.file_name)))?;
    Ok((made.file_name, Paper { title: title_of(&markdown), markdown, ..Paper::default() }))
}

fn file(way: Way, made: &str, paper: &Paper, above: &FrontMatter<'_>) -> Result<Made> {
    let stem = made.rsplit_once('.').map_or(made, |(stem, _)| stem);
    let other = match way {
        Way::Of(encoding) if encoding.name != encoding.extension => format!("-{}", encoding.name),
        _ => String::new(),
    };
    let file_name = format!("{stem}{other}.{}", way.extension());
    match way {
        Way::Markdown => Ok(Made::markdown(file_name, paper, with_front_matter(above, &paper.markdown))),
        way => Ok(Artifact { file_name, media_type: way.media_type(), bytes: way.write(paper)? }.into()),
    }
}

/// The way that is asked for by its name, else by the end of a path.
pub fn way(asked: Option<&str>, path: &str) -> Result<Way> {
    let Some(name) = asked else {
        let ending = Path::new(path).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        return Ok(Way::named(&ending.to_lowercase()).unwrap_or(Way::Markdown));
    };
    let unknown =
        || Refusal::new("unknown-format").with("format", name).with("known", WAYS.join(", ")).into();
    Way::named(name).ok_or_else(unknown)
}

/// The document as rich text to paste: charts and photos are in it, as pixels.
pub fn rich(paper: &Paper) -> Result<String> {
    let pictures = held(paper, &tree(&paper.markdown))?;
    Ok(markdown_drawn(&paper.markdown, &|picture| {
        let shown = pictures.get(&(picture.of.clone(), picture.alt.clone()))?;
        Some((shown.address(), shown.width))
    }))
}

/// A draft that may leave, as a file.
pub fn of_draft(plenary: &Plenary, leaving: &Leaving, way: Way) -> Result<Made> {
    let paper = paper_of(plenary, leaving)?;
    let event = leaving.draft.event_id.map(|id| plenary.read(|conn| rows::expect::<Event>(conn, id)));
    let event = event.transpose()?;
    let office = plenary.read(workspace::get)?;
    let own = event.as_ref().map(|event| event.contact_email.clone()).unwrap_or_default();
    let above = FrontMatter {
        title: &paper.title,
        date: paper.date.map(|date| date.to_string()).unwrap_or_default(),
        language: &paper.language,
        authors: paper.authors.clone(),
        contact: if own.is_empty() { office.contact_email } else { own },
        event: event.map(|event| event.title).unwrap_or_default(),
    };
    file(way, &format!("{}.md", slug(&paper.title)), &paper, &above)
}

/// A draft that may leave, on its way out. What is of a week or month bears its last day, as it is read when they are over.
pub fn paper_of(plenary: &Plenary, leaving: &Leaving) -> Result<Paper> {
    let Leaving { draft, markdown, .. } = leaving;
    let (title, language) = (draft.title.clone(), draft.language.clone());
    let (markdown, date) = (markdown.clone(), draft.ends_on);
    let mut paper = Paper { title, language, markdown, date, ..Paper::default() };
    match draft.event_id {
        Some(event) => {
            of(&plenary.read(|conn| snapshot::as_of(conn, event, plenary.clock().now()))?, &mut paper)?
        }
        None => paper.authors.push(plenary.read(workspace::get)?.office_name),
    }
    photos::load(plenary, &mut paper)?;
    Ok(paper)
}

/// What an event gives to a document of it: language, day, hosts and charts.
fn of(snapshot: &Snapshot, paper: &mut Paper) -> Result<()> {
    if paper.title.is_empty() {
        paper.title.clone_from(&snapshot.event.title);
    }
    if paper.language.is_empty() {
        paper.language.clone_from(&snapshot.event.language);
    }
    paper.date = Some(snapshot.event.starts_on);
    paper.authors = snapshot.hosts.iter().map(|host| host.name.clone()).collect();
    if paper.markdown.contains("](chart:") {
        paper.pictures.charts = charts(snapshot)?;
    }
    Ok(())
}

/// The words of the first heading.
pub fn title_of(markdown: &str) -> String {
    let heading = |block| match block {
        Block::Heading { text, .. } => Some(words(&text)),
        _ => None,
    };
    tree(markdown).into_iter().find_map(heading).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_leaves_in_every_way_and_has_its_sentence() {
        let lines: Vec<Line> = lines().into_iter().chain(period_lines()).collect();
        let names: Vec<&str> = lines.iter().map(|line| line.name.as_str()).collect();
        for kind in ["blog", "summary", "minutes", "report", "weeknote", "newsletter"] {
            for way in ["md", "html", "txt", "docx", "pdf", "wordpress", "outlook"] {
                let line = lines.iter().find(|line| line.name == format!("{kind}-{way}"));
                let line = line.unwrap_or_else(|| panic!("{kind}-{way} in {names:?}"));
                assert!(line.purpose.contains(said(way)), "{}: {}", line.name, line.purpose);
            }
        }
    }
}
