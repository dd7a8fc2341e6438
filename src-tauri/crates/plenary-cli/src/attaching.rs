//! `plenary attach`: copies files beside the workspace and attaches them to a session or an event.

use crate::arguments::Attach;
use crate::calling::{ask, why};
use crate::output::{self, cell, items};
use crate::{naming, sentences};
use plenary_api::WireError;
use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal};
use serde_json::{Value, json};

/// Attaches what can be, names what cannot, and refuses when anything was left out.
pub fn attach(plenary: &Plenary, wanted: &Attach, as_json: bool) -> Result<(), WireError> {
    let session = wanted.session.as_deref().map(|word| naming::session(plenary, word, None)).transpose()?;
    let session_id = session.as_ref().map(|session| session.id);
    let event_id = match (&wanted.event, session) {
        (Some(slug), _) => naming::event(plenary, slug)?,
        (None, Some(session)) => session.event_id,
        (None, None) => return Err(Error::from(naming::no_such_name("session", "")).into()),
    };
    let paths: Vec<String> = wanted.files.iter().map(|path| path.display().to_string()).collect();
    let request =
        json!({ "paths": paths, "event_id": event_id, "session_id": session_id, "alt_text": wanted.alt });
    let done = ask(plenary, "attach_files", request)?;
    if as_json {
        output::json(&done)?;
    } else {
        let row = |file: &Value| ["id", "name", "media_type", "size"].map(|at| cell(file, at)).to_vec();
        output::table(&items(&done, "files").iter().map(row).collect::<Vec<_>>())?;
    }
    let refused = items(&done, "refused");
    for left_out in refused {
        eprintln!("{}", sentences::error(&why(left_out)?));
    }
    if refused.is_empty() {
        return Ok(());
    }
    Err(Error::from(Refusal::new("files-left-out").with("count", refused.len())).into())
}
