//! PDF by typst: tagged, with bookmarks, a language and a title, held to PDF/UA-1 (ISO 14289-1), which is refused to what does not
//! keep it.
//!
//! What is written never becomes source of typst. One fixed program (`pdf/document.typ`) reads the document as values, so there is
//! nothing that a text could break out of; the world around it has no files, no packages and no clock.

mod letters;
mod values;
mod world;

use crate::paper::{Paper, broken};
use chrono::Datelike;
use plenary_core::error::Result;
use std::sync::Mutex;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use world::Pages;

/// What typst remembers is shared by all who set pages; one at a time, it is let go after each.
static SETTING: Mutex<()> = Mutex::new(());

/// The document as PDF. Refuses a picture without words, and letters that no font of the computer has.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>> {
    let world = Pages::new(values::of(paper)?);
    let _alone = SETTING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let Warned { output, .. } = typst::compile::<PagedDocument>(&world);
    let written = output.and_then(|document| typst_pdf::pdf(&document, &options(paper)));
    comemo::evict(0);
    written.map_err(|errors| broken("PDF", said(&errors)))
}

fn options(paper: &Paper) -> PdfOptions {
    let day = paper.date.and_then(|date| {
        let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
        Datetime::from_ymd_hms(date.year(), month, day, 0, 0, 0)
    });
    PdfOptions {
        ident: Smart::Custom(format!("{} {:?} {}", paper.title, paper.date, paper.language)),
        creator: Smart::Custom(Some("Plenary".to_owned())),
        timestamp: day.map(Timestamp::new_utc),
        page_ranges: None,
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default(),
        tagged: true,
        pretty: false,
    }
}

fn said(errors: &[SourceDiagnostic]) -> String {
    let one = |error: &SourceDiagnostic| {
        let hints = error.hints.iter().map(|hint| format!(" ({})", hint.v));
        format!("{}{}", error.message, hints.collect::<String>())
    };
    errors.iter().map(one).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests;
