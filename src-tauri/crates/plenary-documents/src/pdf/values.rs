//! A document as the values that `document.typ` reads: dictionaries with a kind, their texts as strings, pictures as bytes.

use crate::fonts::settable;
use crate::paper::Paper;
use crate::pixels::pixels;
use plenary_core::error::Result;
use plenary_core::wording::pictures::Found;
use plenary_core::wording::tree::{Block, Inline, List, Picture, Table, words};
use typst::foundations::{Array, Bytes, Dict, Str, Value};
use typst::layout::Abs;

/// So large is a photo at most, in units of a 96th of an inch: as wide as the page's text, and half as high.
const WIDEST: u64 = 612;
const HIGHEST: u64 = 460;

/// Everything the program is given.
pub fn of(paper: &Paper) -> Result<Dict> {
    let mut tags = paper.language.split('-');
    let language = tags.next().unwrap_or_default().to_lowercase();
    let region = tags.find(|tag| tag.len() == 2).unwrap_or_default().to_uppercase();
    let authors = paper.authors.iter().map(|author| text(author)).collect::<Array>();
    Ok(dict([
        ("title", text(&paper.title)),
        ("language", text(if language.is_empty() { "en" } else { &language })),
        ("region", text(&region)),
        ("authors", Value::Array(authors)),
        ("blocks", sheets(&paper.blocks(), paper)?),
    ]))
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
fn sheets(list: &[Block], paper: &Paper) -> Result<Value> {
    let mut values = Array::new();
    for (block, begins) in list.iter().zip(paper.page_beginnings(list)) {
        if begins {
            values.push(kind("page", []));
        }
        values.extend(one(block, paper)?);
    }
    Ok(Value::Array(values))
}

fn blocks(list: &[Block], paper: &Paper) -> Result<Value> {
    let mut values = Vec::new();
    for block in list {
        values.extend(one(block, paper)?);
    }
    Ok(Value::Array(values.into_iter().collect()))
}

fn one(block: &Block, paper: &Paper) -> Result<Option<Value>> {
    Ok(Some(match block {
        Block::Heading { level, text } => {
            kind("heading", [("level", number(usize::from(*level))), ("text", inlines(text)?)])
        }
        Block::Paragraph(text) => kind("paragraph", [("text", inlines(text)?)]),
        Block::List(list) => list_of(list, paper)?,
        Block::Quote(inside) => kind("quote", [("blocks", blocks(inside, paper)?)]),
        Block::Table(table) => table_of(table)?,
        Block::Code(code) => kind("code", [("code", set(code)?)]),
        Block::Rule => kind("rule", []),
        Block::Picture(picture) => return picture_of(picture, paper),
    }))
}

fn list_of(list: &List, paper: &Paper) -> Result<Value> {
    let mut items = Vec::new();
    for item in &list.items {
        items.push(blocks(item, paper)?);
    }
    let items = Value::Array(items.into_iter().collect());
    let from = list.from.map_or(Value::None, number);
    Ok(kind("list", [("from", from), ("items", items)]))
}

fn table_of(table: &Table) -> Result<Value> {
    let row = |row: &Vec<Vec<Inline>>| -> Result<Value> {
        Ok(Value::Array(row.iter().map(|cell| inlines(cell)).collect::<Result<Array>>()?))
    };
    let truths = |truths: &[bool]| Value::Array(truths.iter().map(|one| Value::Bool(*one)).collect());
    let whole: Vec<bool> =
        table.rows.iter().map(|row| row.iter().all(|cell| letters(cell) <= WHOLE)).collect();
    let rows = table.rows.iter().map(row).collect::<Result<Array>>()?;
    Ok(kind(
        "table",
        [
            ("right", truths(&table.right)),
            ("grows", truths(&growing(table))),
            ("whole", truths(&whole)),
            ("head", row(&table.head)?),
            ("rows", Value::Array(rows)),
        ],
    ))
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

fn picture_of(picture: &Picture, paper: &Paper) -> Result<Option<Value>> {
    let (format, bytes, wide) = match paper.picture(picture)? {
        Some(Found::Chart(svg)) => ("svg", Bytes::from_string(settable(svg)?), Value::Auto),
        Some(Found::Photo(photo)) => {
            let Some(shown) = pixels(paper, picture)? else { return Ok(None) };
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

/// A text that is set.
fn set(words: &str) -> Result<Value> {
    settable(words).map(|words| text(&words))
}

fn inlines(list: &[Inline]) -> Result<Value> {
    Ok(Value::Array(list.iter().map(inline).collect::<Result<Array>>()?))
}

fn inline(inline: &Inline) -> Result<Value> {
    Ok(match inline {
        Inline::Text(words) => kind("text", [("text", set(words)?)]),
        Inline::Emphasis(inside) => kind("emphasis", [("inside", inlines(inside)?)]),
        Inline::Strong(inside) => kind("strong", [("inside", inlines(inside)?)]),
        Inline::Struck(inside) => kind("struck", [("inside", inlines(inside)?)]),
        Inline::Code(code) => kind("code", [("text", set(code)?)]),
        Inline::Link { address, text: inside } => {
            kind("link", [("address", text(address)), ("inside", inlines(inside)?)])
        }
        Inline::Break => kind("break", []),
    })
}
