//! Letters of the office before they go anywhere: as their reader will see them, for the mail program, and as files of drafts.

use super::outbox::SavedMessages;
use super::views;
use crate::files;
use crate::jobs::Progress;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::exports::mail::mailto;
use plenary_core::ids::PersonId;
use plenary_core::ops::follow_ups::{FollowUpsOf, compose};
use plenary_core::ops::letters::Letter;
use plenary_core::rules::text::slug;
use plenary_core::wording::reading::as_draft;
use std::path::Path;

views! {
    /// A letter as its reader will see it.
    LetterPreview {
        person_id: PersonId,
        name: String,
        /// Empty when not known.
        address: String,
        subject: String,
        /// Plain text.
        text: String,
        /// `mailto:…`, for a mail program; empty without an address.
        mailto: String,
    }
    /// The follow-ups that would go out.
    FollowUpsPreview {
        /// By name.
        letters: Vec<LetterPreview>,
        /// Names of owners who have no e-mail address.
        without_address: Vec<String>,
        /// Open actions that nobody owns.
        without_owner: usize,
        /// Open actions that are internal, or that name somebody where nobody may be named: no mail tells of them.
        internal: usize,
    }
}

/// A letter as its reader will see it.
pub fn preview(letter: &Letter) -> LetterPreview {
    let (to, text) = (letter.mailbox(), letter.mail.plain());
    let known = !to.address.is_empty();
    LetterPreview {
        person_id: letter.to.id,
        mailto: if known { mailto(&to, &letter.mail.subject, &text) } else { String::new() },
        name: to.name,
        address: to.address,
        subject: letter.mail.subject.clone(),
        text,
    }
}

/// The follow-ups that would go out.
pub fn follow_ups(plenary: &Plenary, of: &FollowUpsOf) -> Result<FollowUpsPreview> {
    plenary.read(|conn| {
        let found = compose(conn, of, plenary.clock().now())?;
        Ok(FollowUpsPreview {
            letters: found.letters.iter().map(preview).collect(),
            without_address: found.without_address,
            without_owner: found.without_owner,
            internal: found.internal,
        })
    })
}

/// Writes follow-ups to a folder, each a file that mail programs open as a draft.
pub fn save_follow_ups(
    plenary: &Plenary,
    of: &FollowUpsOf,
    folder: &str,
    progress: &Progress,
) -> Result<SavedMessages> {
    let found = plenary.read(|conn| compose(conn, of, plenary.clock().now()))?;
    progress.step(0, 1, "job-writing")?;
    let files = save_letters(plenary, &found.letters, Path::new(folder))?;
    Ok(SavedMessages { folder: folder.to_owned(), files, held_back: 0 })
}

/// Writes letters as drafts; those without an address are left out. Says how many.
pub(super) fn save_letters(plenary: &Plenary, letters: &[Letter], folder: &Path) -> Result<usize> {
    files::make_folder(folder)?;
    let mut files = 0;
    for (letter, number) in letters.iter().zip(1..).filter(|(letter, _)| !letter.to.email.is_empty()) {
        let now = plenary.clock().now();
        let eml = plenary.read(|conn| letter.eml(conn, plenary.clock().new_id(), now))?;
        let name = format!("{number:03}-{}.eml", slug(&letter.to.name()));
        files::write(&folder.join(name), &as_draft(&eml))?;
        files += 1;
    }
    Ok(files)
}
