//! Capture in the room: one session with its note, what was found in it, and the files that were dropped there.

use crate::commands::unchanged;
use crate::requests::{AttachFiles, FileById, LinesOfNote, OfEvent, OfSession, PeopleToName, SaveFile};
use crate::table::commands;
use crate::views::after::ExportedFile;
use crate::views::room::{self as view, Attached, FileBytes, FileToOpen, LineLabel, PersonToName, RoomView};
use plenary_core::model::File;
use plenary_core::ops::files::{self, ChangeFile};
use plenary_core::store::programme;
use std::path::Path;

commands! {
    /// A session as one sits in it: its note, the pieces that were found in it, who speaks, its files.
    read room(OfSession) -> RoomView = |plenary, input| view::room(plenary, input.session_id);
    /// Who may be meant by "@" and these words: the session's speakers first, then people of the event, then the directory.
    read people_to_name(PeopleToName) -> Vec<PersonToName> = |plenary, input| view::people_to_name(plenary, &input);
    /// Where each of these lines of a note says how it may be used, and what of that is not clear.
    read line_labels(LinesOfNote) -> Vec<Vec<LineLabel>> = |_plenary, input| Ok(view::labels(&input.lines));
    /// Every file of an event and its sessions.
    read files(OfEvent) -> Vec<File> = |plenary, input| plenary.read(|conn| programme::files(conn, input.event_id));
    /// The bytes of a picture, as base64.
    read file_bytes(FileById) -> FileBytes = |plenary, input| view::file_bytes(plenary, input.id);
    /// Makes a copy of a file under its own name, to be opened by the system's program or shown in its folder.
    job file_to_open(FileById) -> FileToOpen = |plenary, input, progress| Ok(unchanged(view::to_open(plenary, input.id, progress)?));
    /// Copies files beside the workspace and attaches them, all in one step; those that cannot be are named with the reason.
    noted attach_files(AttachFiles) -> Attached = |plenary, input, progress| view::attach(plenary, &input, progress);
    /// Changes what a file is called, what a picture shows, or whether a photo may leave.
    write change_file(ChangeFile) -> File = |plenary, input| files::change_file(plenary, input);
    /// Removes a file; its bytes stay while undo can bring it back.
    write remove_file(FileById) -> () = |plenary, input| files::remove_file(plenary, input.id);
    /// Writes a copy of a file elsewhere.
    job save_file(SaveFile) -> ExportedFile = |plenary, input, progress| {
        progress.step(0, 1, "job-copying")?;
        let bytes = view::whole_file(plenary, input.id)?;
        crate::files::write(Path::new(&input.path), &bytes)?;
        Ok(unchanged(ExportedFile { path: input.path, bytes: bytes.len() }))
    };
}
