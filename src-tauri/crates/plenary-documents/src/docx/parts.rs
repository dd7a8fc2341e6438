//! The parts of the archive around the words: styles, numbering, relations, properties (ECMA-376 parts 1 and 2).

use super::body::Media;
use super::xml::Xml;
use crate::paper::Paper;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

pub const CONTENT_TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>"#,
    r#"<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"#,
    r#"<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>"#,
    r#"<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>"#,
    r#"<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>"#,
    r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#,
    r#"<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>"#,
    "</Types>"
);

pub const RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"#,
    r#"<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#,
    r#"<Relationship Id="app" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>"#,
    "</Relationships>"
);

pub const APP: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Plenary</Application></Properties>"#
);

pub const SETTINGS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    r#"<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"#
);

/// Title, language, who wrote it and of which day it is.
pub fn core(paper: &Paper) -> Vec<u8> {
    let mut xml = Xml::new();
    let names = [
        ("xmlns:cp", format!("{PACKAGE}/metadata/core-properties")),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/".to_owned()),
        ("xmlns:dcterms", "http://purl.org/dc/terms/".to_owned()),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance".to_owned()),
    ];
    let names: Vec<(&str, &str)> = names.iter().map(|(key, value)| (*key, value.as_str())).collect();
    xml.element("cp:coreProperties", &names, |xml| {
        xml.text("dc:title", &[], &paper.title);
        xml.text("dc:creator", &[], &paper.authors.join(", "));
        xml.text("dc:language", &[], &paper.language);
        if let Some(date) = paper.date {
            for element in ["dcterms:created", "dcterms:modified"] {
                xml.text(element, &[("xsi:type", "dcterms:W3CDTF")], &format!("{date}T00:00:00Z"));
            }
        }
    });
    xml.finish()
}

/// What the words point to.
pub fn relations_of_document(links: &[String], media: &[Media]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        for part in ["styles", "numbering", "settings"] {
            let (kind, target) = (format!("{OFFICE}/{part}"), format!("{part}.xml"));
            xml.empty("Relationship", &[("Id", part), ("Type", &kind), ("Target", &target)]);
        }
        for (number, address) in (1..).zip(links) {
            let (id, kind) = (format!("link{number}"), format!("{OFFICE}/hyperlink"));
            xml.empty(
                "Relationship",
                &[("Id", &id), ("Type", &kind), ("Target", address), ("TargetMode", "External")],
            );
        }
        for (at, file) in media.iter().enumerate() {
            let (id, kind) = (format!("picture{}", at + 1), format!("{OFFICE}/image"));
            xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", &media_name(at, file))]);
        }
    });
    xml.finish()
}

/// Where a picture lies beside the words.
pub fn media_name(at: usize, file: &Media) -> String {
    format!("media/picture{}.{}", at + 1, file.extension)
}

/// The styles, in the language of the document.
pub fn styles(paper: &Paper) -> Vec<u8> {
    let language: String =
        paper.language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    include_str!("styles.xml").replace("LANGUAGE", &language).into_bytes()
}

/// One numbering for points and one for numbers; each list begins anew.
pub fn numbering(lists: &[Option<usize>]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:numbering", &[("xmlns:w", WORD)]);
    for (id, numbered) in [("0", false), ("1", true)] {
        xml.open("w:abstractNum", &[("w:abstractNumId", id)]);
        xml.empty("w:multiLevelType", &[("w:val", "hybridMultilevel")]);
        for level in 0..9_usize {
            level_of(&mut xml, level, numbered);
        }
        xml.close("w:abstractNum");
    }
    for (number, from) in (1_usize..).zip(lists) {
        xml.element("w:num", &[("w:numId", &number.to_string())], |xml| {
            xml.empty("w:abstractNumId", &[("w:val", if from.is_some() { "1" } else { "0" })]);
            if let Some(from) = from {
                for level in 0..9 {
                    xml.element("w:lvlOverride", &[("w:ilvl", &level.to_string())], |xml| {
                        xml.empty("w:startOverride", &[("w:val", &from.to_string())]);
                    });
                }
            }
        });
    }
    xml.close("w:numbering");
    xml.finish()
}

fn level_of(xml: &mut Xml, level: usize, numbered: bool) {
    let words = if numbered { format!("%{}.", level + 1) } else { "•".to_owned() };
    let indent = ((level + 1) * 360).to_string();
    xml.element("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
        xml.empty("w:start", &[("w:val", "1")]);
        xml.empty("w:numFmt", &[("w:val", if numbered { "decimal" } else { "bullet" })]);
        xml.empty("w:lvlText", &[("w:val", &words)]);
        xml.empty("w:lvlJc", &[("w:val", "left")]);
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:ind", &[("w:left", &indent), ("w:hanging", "360")]);
        });
    });
}
