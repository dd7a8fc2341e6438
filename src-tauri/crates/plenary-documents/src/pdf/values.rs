//! A document as the values that `document.typ` reads: dictionaries with a kind, their texts as strings, pictures as bytes.

use super::letters;
use crate::fonts::Faces;
use crate::paper::Paper;
use crate::pixels::pixels;
use plenary_core::error::Result;
use plenary_core::wording::pictures::Found;
use plenary_core::wording::tree::{Block, Inline, List, Picture, Table, pictures, words};
use typst::foundations::{Array, Bytes, Dict, Str, Value};
use typst::layout::Abs;

/// So large is a photo at most, in units of a 96th of an inch: as wide as the page's text, and half as high.
const WIDEST: u64 = 612;
const HIGHEST: u64 = 460;

/// A document, and the fonts that it is set with.
struct Sheet<'a> {
    paper: &'a Paper,
    faces: &'a Faces,
}

/// Everything the program is given, and the fonts for it.
pub fn of(paper: &Paper) -> Result<(Dict, Faces)> {
    let mut blocks = paper.blocks();
    let faces = faces(&mut blocks, paper)?;
    letters::each(&mut blocks, &mut |text| *text = faces.settable(text));
    let sheet = Sheet { paper, faces: &faces };
    let mut tags = paper.language.split('-');
    let language = tags.next().unwrap_or_default().to_lowercase();
    let region = tags.find(|tag| tag.len() == 2).unwrap_or_default().to_uppercase();
    let authors = paper.authors.iter().map(|author| text(author)).collect::<Array>();
    let families = faces.families().into_iter().map(text).collect::<Array>();
    let values = dict([
        ("title", text(&paper.title)),
        ("fonts", Value::Array(families)),
        ("language", text(if language.is_empty() { "en" } else { &language })),
        ("region", text(&region)),
        ("authors", Value::Array(authors)),
        ("blocks", sheets(&blocks, &sheet)?),
    ]);
    Ok((values, faces))
}

/// The fonts for its texts, and for those of its charts.
fn faces(blocks: &mut [Block], paper: &Paper) -> Result<Faces> {
    let mut texts = Vec::new();
    letters::each(blocks, &mut |text| texts.push(text.clone()));
    for picture in pictures(blocks) {
        if let Some(Found::Chart(svg)) = paper.picture(picture)? {
            texts.extend(svg.split(['<', '>']).map(str::to_owned));
        }
    }
    Faces::of(&texts)
}

fn dict<const N: usize>(entries: [(&str, Value); N]) -> Dict {
    entries.into_iter().map(|(key, value)| (Str::from(key), value)).collect()
}

fn kind<const N: usize>(kind: &str, entries: [(&str, Value); N]) -> Value {
    let mut all = dict(entries);
    all.extend([(Str::from("kind"), text(kind))]);
    Value::Dict(all)
}

fn text(text: &str) -> Value {
    Value::Str(Str::from(text))
}

fn number(number: usize) -> Value {
    Value::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The blocks of the document; where a sheet of somebody else begins, a page does.
fn sheets(list: &[Block], sheet: &Sheet<'_>) -> Result<Value> {
    let mut values = Array::new();
    for (block, begins) in list.iter().zip(sheet.paper.page_beginnings(list)) {
        if begins {
            values.push(kind("page", []));
        }
        values.extend(one(block, sheet)?);
    }
    Ok(Value::Array(values))
}

fn blocks(list: &[Block], sheet: &Sheet<'_>) -> Result<Value> {
    let mut values = Vec::new();
    for block in list {
        values.extend(one(block, sheet)?);
    }
    Ok(Value::Array(values.into_iter().collect()))
}

fn one(block: &Block, sheet: &Sheet<'_>) -> Result<Option<Value>> {
    Ok(Some(match block {
        Block::Heading { level, text } => {
            kind("heading", [("level", number(usize::from(*level))), ("text", inlines(text))])
        }
        Block::Paragraph(text) => kind("paragraph", [("text", inlines(text))]),
        Block::List(list) => list_of(list, sheet)?,
        Block::Quote(inside) => kind("quote", [("blocks", blocks(inside, sheet)?)]),
        Block::Table(table) => table_of(table),
        Block::Code(code) => kind("code", [("code", text(code))]),
        Block::Rule => kind("rule", []),
        Block::Picture(picture) => return picture_of(picture, sheet),
    }))
}

fn list_of(list: &List, sheet: &Sheet<'_>) -> Result<Value> {
    let mut items = Vec::new();
    for item in &list.items {
        items.push(blocks(item, sheet)?);
    }
    let items = Value::Array(items.into_iter().collect());
    let from = list.from.map_or(Value::None, number);
    Ok(kind("list", [("from", from), ("items", items)]))
}

fn table_of(table: &Table) -> Value {
    let row = |row: &Vec<Vec<Inline>>| Value::Array(row.iter().map(|cell| inlines(cell)).collect());
    let truths = |truths: &[bool]| Value::Array(truths.iter().map(|one| Value::Bool(*one)).collect());
    let whole: Vec<bool> =
        table.rows.iter().map(|row| row.iter().all(|cell| letters(cell) <= WHOLE)).collect();
    let rows = table.rows.iter().map(row).collect::<Array>();
    kind(
        "table",
        [
            ("right", truths(&table.right)),
            ("grows", truths(&growing(table))),
            ("whole", truths(&whole)),
            ("head", row(&table.head)),
            ("rows", Value::Array(rows)),
        ],
    )
}

/// A cell of so many letters at most stays on one line where there is room.
const SHORT: usize = 26;
/// A row whose cells are no longer than this is not parted by the end of a page.
const WHOLE: usize = 600;

fn letters(cell: &[Inline]) -> usize {
    words(cell).chars().count()
}

/// Which columns share the room that the others leave: those with words, where dates, names and numbers take what they need.
fn growing(table: &Table) -> Vec<bool> {
    let long = |at: usize| table.rows.iter().any(|row| row.get(at).is_some_and(|cell| letters(cell) > SHORT));
    let grows: Vec<bool> = (0..table.head.len()).map(long).collect();
    if grows.contains(&true) { grows } else { (0..table.head.len()).map(|at| at == 0).collect() }
}

fn picture_of(picture: &Picture, sheet: &Sheet<'_>) -> Result<Option<Value>> {
    let (format, bytes, wide) = match sheet.paper.picture(picture)? {
        Some(Found::Chart(svg)) => ("svg", Bytes::from_string(sheet.faces.settable(svg)), Value::Auto),
        Some(Found::Photo(photo)) => {
            let Some(shown) = pixels(sheet.paper, picture)? else { return Ok(None) };
            let (wide, _) = shown.fitted(WIDEST, HIGHEST);
            let format = if photo.media_type == "image/png" { "png" } else { "jpg" };
            (format, Bytes::new(shown.bytes), Value::Length(Abs::pt(wide as f64 * 0.75).into()))
        }
        None => return Ok(None),
    };
    let bytes = ("bytes", Value::Bytes(bytes));
    let entries = [("alt", text(&picture.alt)), ("format", text(format)), ("wide", wide), bytes];
    Ok(Some(kind("picture", entries)))
}

fn inlines(list: &[Inline]) -> Value {
    Value::Array(list.iter().map(inline).collect())
}

fn inline(inline: &Inline) -> Value {
    match inline {
        Inline::Text(words) => kind("text", [("text", text(words))]),
        Inline::Emphasis(inside) => kind("emphasis", [("inside", inlines(inside))]),
        Inline::Strong(inside) => kind("strong", [("inside", inlines(inside))]),
        Inline::Struck(inside) => kind("struck", [("inside", inlines(inside))]),
        Inline::Code(code) => kind("code", [("text", text(code))]),
        Inline::Link { address, text: inside } => {
            kind("link", [("address", text(address)), ("inside", inlines(inside))])
        }
        Inline::Break => kind("break", []),
    }
}
