//! The house style: its list, edited, taken in and given out; and a text looked at.

use crate::requests::{Markdown, Nothing, OfFile, StyleEntryById, ToFile};
use crate::table::commands;
use crate::views::after::ExportedFile;
use crate::views::house_style::{self as view, StyleImport, TextCheck};
use plenary_core::model::StyleEntry;
use plenary_core::ops::house_style::{self as ops, StyleLine, WriteStyleEntry};

commands! {
    /// Every line of the house style: the shipped list with what the office changed in it.
    read house_style(Nothing) -> Vec<StyleLine> = |plenary, _input| view::list(plenary);
    /// What the house style finds in a text in Markdown, and how old a reader has to be.
    read check_text(Markdown) -> TextCheck = |plenary, input| view::check(plenary, &input.markdown);
    /// Writes a line of the house style; of a shipped phrase, what now holds here.
    write write_style_entry(WriteStyleEntry) -> StyleEntry = |plenary, input| ops::write_style_entry(plenary, input);
    /// Deletes a line of the office's own; of a shipped phrase, what is shipped holds again.
    write delete_style_entry(StyleEntryById) -> () = |plenary, input| ops::delete_style_entry(plenary, input.id);
    /// Takes lines of the house style in from a table (kind, phrase, instead, reason).
    job import_house_style(OfFile) -> StyleImport = |plenary, input, progress| {
        progress.step(0, 1, "job-importing")?;
        view::import(plenary, &input.path)
    };
    /// Writes the house style as a table.
    job export_house_style(ToFile) -> ExportedFile = |plenary, input, progress| {
        progress.step(0, 1, "job-writing")?;
        let bytes = view::export(plenary, &input.path)?;
        Ok(super::unchanged(ExportedFile { path: input.path, bytes }))
    };
}
