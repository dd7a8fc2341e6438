//! The files that a draft leaves as, by their ending: one table, beside the table of formats of an event.

use crate::error::Result;
use crate::ops::drafts::Leaving;
use crate::wording::page;

/// One line of the table.
pub struct DraftFormat {
    /// The file's ending, without the dot.
    pub extension: &'static str,
    /// Pure, and byte for byte repeatable.
    pub write: fn(&Leaving) -> Result<Vec<u8>>,
}

/// Every format; the first is taken for an ending that is none of them.
pub const DRAFT_FORMATS: [DraftFormat; 2] = [
    DraftFormat { extension: "md", write: |leaving| Ok(leaving.markdown.clone().into_bytes()) },
    DraftFormat {
        extension: "html",
        write: |leaving| {
            let Leaving { draft, markdown, .. } = leaving;
            Ok(page(&draft.title, &draft.language, markdown).into_bytes())
        },
    },
];

/// The format of that ending.
pub fn draft_format(extension: &str) -> Option<&'static DraftFormat> {
    DRAFT_FORMATS.iter().find(|format| format.extension.eq_ignore_ascii_case(extension))
}
