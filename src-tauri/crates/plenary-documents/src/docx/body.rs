//! The words of the document: `word/document.xml`, and what it points to.

use super::xml::Xml;
use crate::paper::Paper;
use crate::pixels::pixels;
use plenary_core::error::Result;
use plenary_core::wording::tree::{Block, Inline, List, Picture, Table};

/// English Metric Units in a unit of a chart, which is a 96th of an inch; and in the width between the margins.
const UNIT: u64 = 9525;
const WIDTH: u64 = 6_120_000;
/// Units that a picture may be high: a half of the page.
const HIGHEST: u64 = 460;
/// Twips a list goes in at each level.
const INDENT: usize = 360;

/// A picture in the archive.
pub struct Media {
    /// Without the dot.
    pub extension: &'static str,
    pub bytes: Vec<u8>,
}

/// What is being written, and what it points to.
pub struct Body<'a> {
    paper: &'a Paper,
    xml: Xml,
    /// Addresses, in the order of their relations.
    pub links: Vec<String>,
    pub media: Vec<Media>,
    /// The first number of each list; none of those without numbers.
    pub lists: Vec<Option<usize>>,
}

/// Where a paragraph stands.
#[derive(Clone, Copy)]
enum Place {
    Page,
    /// At the top of the next page.
    NewPage,
    Quote,
    /// The first of a point of a list: its list, from 1, and how deep.
    Point(usize, usize),
    /// A later one of a point.
    InPoint(usize),
}

impl<'a> Body<'a> {
    pub fn new(paper: &'a Paper) -> Self {
        let mut xml = Xml::new();
        xml.open(
            "w:document",
            &[
                ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
                ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
                ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
                ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
                ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
            ],
        );
        xml.open("w:body", &[]);
        Self { paper, xml, links: Vec::new(), media: Vec::new(), lists: Vec::new() }
    }

    /// Writes the whole document.
    pub fn all(&mut self) -> Result<()> {
        let blocks = self.paper.blocks();
        let places = self.paper.page_beginnings(&blocks);
        let places = places.into_iter().map(|begins| if begins { Place::NewPage } else { Place::Page });
        blocks.iter().zip(places).try_for_each(|(block, place)| self.block(block, place))
    }

    /// A4 with the margins of a letter.
    pub fn finish(mut self) -> Vec<u8> {
        self.xml.element("w:sectPr", &[], |xml| {
            xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
            xml.empty(
                "w:pgMar",
                &[
                    ("w:top", "1134"),
                    ("w:right", "1134"),
                    ("w:bottom", "1134"),
                    ("w:left", "1134"),
                    ("w:header", "567"),
                    ("w:footer", "567"),
                    ("w:gutter", "0"),
                ],
            );
        });
        self.xml.close("w:body");
        self.xml.close("w:document");
        self.xml.finish()
    }

    fn block(&mut self, block: &Block, place: Place) -> Result<()> {
        match block {
            Block::Heading { level, text } => {
                let place = if matches!(place, Place::NewPage) { place } else { Place::Page };
                self.paragraph(Some(&format!("Heading{}", level.clamp(&1, &6))), place, text)
            }
            Block::Paragraph(text) => self.paragraph(None, place, text),
            Block::List(list) => self.list(list, place)?,
            Block::Quote(inside) => {
                inside.iter().try_for_each(|block| self.block(block, Place::Quote))?;
            }
            Block::Table(table) => self.table(table),
            Block::Code(code) => {
                for line in code.lines() {
                    self.paragraph(Some("Code"), Place::Page, &[Inline::Text(line.to_owned())]);
                }
            }
            Block::Rule => self.paragraph(Some("Rule"), Place::Page, &[]),
            Block::Picture(picture) => self.picture(picture)?,
        }
        Ok(())
    }

    fn paragraph(&mut self, style: Option<&str>, place: Place, text: &[Inline]) {
        self.xml.open("w:p", &[]);
        let style = style.map(str::to_owned).or_else(|| match place {
            Place::Page | Place::NewPage => None,
            Place::Quote => Some("Quote".to_owned()),
            Place::Point(list, _) => {
                let numbered = self.lists.get(list.saturating_sub(1)).copied().flatten().is_some();
                Some(if numbered { "ListNumber" } else { "ListBullet" }.to_owned())
            }
            Place::InPoint(_) => Some("ListContinue".to_owned()),
        });
        self.xml.element("w:pPr", &[], |xml| {
            if let Some(style) = &style {
                xml.empty("w:pStyle", &[("w:val", style)]);
            }
            match place {
                Place::NewPage => xml.empty("w:pageBreakBefore", &[]),
                Place::Point(list, depth) => xml.element("w:numPr", &[], |xml| {
                    xml.empty("w:ilvl", &[("w:val", &depth.to_string())]);
                    xml.empty("w:numId", &[("w:val", &list.to_string())]);
                }),
                Place::InPoint(depth) => {
                    xml.empty("w:ind", &[("w:left", &((depth + 1) * INDENT).to_string())]);
                }
                _ => {}
            }
        });
        self.inlines(text, Look::default());
        self.xml.close("w:p");
    }

    fn list(&mut self, list: &List, place: Place) -> Result<()> {
        self.lists.push(list.from);
        let number = self.lists.len();
        let depth = match place {
            Place::Point(_, depth) | Place::InPoint(depth) => (depth + 1).min(8),
            _ => 0,
        };
        for item in &list.items {
            for (at, block) in item.iter().enumerate() {
                let here = if at == 0 { Place::Point(number, depth) } else { Place::InPoint(depth) };
                self.block(block, here)?;
            }
        }
        Ok(())
    }

    fn table(&mut self, table: &Table) {
        let columns = table.head.len().max(1);
        let width = (9638 / columns).to_string();
        self.xml.open("w:tbl", &[]);
        self.xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblStyle", &[("w:val", "PlenaryTable")]);
            xml.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
            xml.empty(
                "w:tblLook",
                &[
                    ("w:val", "0020"),
                    ("w:firstRow", "1"),
                    ("w:firstColumn", "0"),
                    ("w:noHBand", "1"),
                    ("w:noVBand", "1"),
                ],
            );
        });
        self.xml.element("w:tblGrid", &[], |xml| {
            (0..columns).for_each(|_| xml.empty("w:gridCol", &[("w:w", &width)]));
        });
        for (at, row) in std::iter::once(&table.head).chain(&table.rows).enumerate() {
            self.xml.open("w:tr", &[]);
            self.xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                if at == 0 {
                    xml.empty("w:tblHeader", &[]);
                }
            });
            for (column, cell) in row.iter().enumerate() {
                self.cell(cell, &width, table.right.get(column) == Some(&true));
            }
            self.xml.close("w:tr");
        }
        self.xml.close("w:tbl");
        self.paragraph(Some("AfterTable"), Place::Page, &[]);
    }

    fn cell(&mut self, text: &[Inline], width: &str, right: bool) {
        self.xml.open("w:tc", &[]);
        self.xml.element("w:tcPr", &[], |xml| xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]));
        self.xml.open("w:p", &[]);
        self.xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", "TableText")]);
            if right {
                xml.empty("w:jc", &[("w:val", "right")]);
            }
        });
        self.inlines(text, Look::default());
        self.xml.close("w:p");
        self.xml.close("w:tc");
    }

    fn inlines(&mut self, list: &[Inline], look: Look) {
        for inline in list {
            match inline {
                Inline::Text(text) => self.run(text, look),
                Inline::Emphasis(inside) => self.inlines(inside, Look { italic: true, ..look }),
                Inline::Strong(inside) => self.inlines(inside, Look { bold: true, ..look }),
                Inline::Struck(inside) => self.inlines(inside, Look { struck: true, ..look }),
                Inline::Code(code) => self.run(code, Look { code: true, ..look }),
                Inline::Link { address, text } => {
                    self.links.push(address.clone());
                    let id = format!("link{}", self.links.len());
                    self.xml.open("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
                    self.inlines(text, Look { link: true, ..look });
                    self.xml.close("w:hyperlink");
                }
                Inline::Break => self.xml.element("w:r", &[], |xml| xml.empty("w:br", &[])),
            }
        }
    }

    fn run(&mut self, text: &str, look: Look) {
        self.xml.element("w:r", &[], |xml| {
            xml.element("w:rPr", &[], |xml| look.write(xml));
            xml.text("w:t", &[("xml:space", "preserve")], text);
        });
    }

    /// As wide as the page and half as high at most.
    fn picture(&mut self, picture: &Picture) -> Result<()> {
        let Some(shown) = pixels(self.paper, picture)? else { return Ok(()) };
        let extension = if shown.media_type == "image/png" { "png" } else { "jpeg" };
        let (wide, high) = shown.fitted(WIDTH / UNIT, HIGHEST);
        let (cx, cy, bytes) = (wide * UNIT, high * UNIT, shown.bytes);
        self.media.push(Media { extension, bytes });
        let (cx, cy, number) = (cx.to_string(), cy.to_string(), self.media.len().to_string());
        self.xml.open("w:p", &[]);
        self.xml.open("w:r", &[]);
        drawing(&mut self.xml, &picture.alt, &number, (&cx, &cy));
        self.xml.close("w:r");
        self.xml.close("w:p");
        Ok(())
    }
}

fn drawing(xml: &mut Xml, alt: &str, number: &str, (cx, cy): (&str, &str)) {
    let name = format!("Picture {number}");
    let size: [(&str, &str); 2] = [("cx", cx), ("cy", cy)];
    xml.open("w:drawing", &[]);
    xml.open("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
    xml.empty("wp:extent", &size);
    xml.empty("wp:docPr", &[("id", number), ("name", &name), ("descr", alt)]);
    xml.open("a:graphic", &[]);
    xml.open("a:graphicData", &[("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")]);
    xml.element("pic:pic", &[], |xml| {
        xml.element("pic:nvPicPr", &[], |xml| {
            xml.empty("pic:cNvPr", &[("id", number), ("name", &name), ("descr", alt)]);
            xml.empty("pic:cNvPicPr", &[]);
        });
        xml.element("pic:blipFill", &[], |xml| {
            xml.empty("a:blip", &[("r:embed", &format!("picture{number}"))]);
            xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
        });
        xml.element("pic:spPr", &[], |xml| {
            xml.element("a:xfrm", &[], |xml| {
                xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                xml.empty("a:ext", &size);
            });
            xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
        });
    });
    xml.close("a:graphicData");
    xml.close("a:graphic");
    xml.close("wp:inline");
    xml.close("w:drawing");
}

/// How words look, in the order in which Word wants it said.
#[derive(Clone, Copy, Default)]
struct Look {
    bold: bool,
    italic: bool,
    struck: bool,
    code: bool,
    link: bool,
}

impl Look {
    fn write(self, xml: &mut Xml) {
        let style = if self.link { Some("Hyperlink") } else { self.code.then_some("CodeWords") };
        if let Some(style) = style {
            xml.empty("w:rStyle", &[("w:val", style)]);
        }
        for (on, element) in [(self.bold, "w:b"), (self.italic, "w:i"), (self.struck, "w:strike")] {
            if on {
                xml.empty(element, &[]);
            }
        }
    }
}
