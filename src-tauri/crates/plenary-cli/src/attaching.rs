//! `plenary attach`: copies files beside the workspace and attaches them to a session or an event.

use crate::arguments::Attach;
use crate::{naming, output, sentences};
use plenary_api::WireError;
use plenary_api::jobs::Progress;
use plenary_api::requests::AttachFiles;
use plenary_api::views::room;
use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal};
use plenary_core::model::File;
use serde_json::json;

/// Attaches what can be, names what cannot, and refuses when anything was left out.
pub fn attach(plenary: &Plenary, wanted: &Attach, as_json: bool) -> Result<(), WireError> {
    let session = wanted.session.as_deref().map(|word| naming::session(plenary, word, None)).transpose()?;
    let session_id = session.as_ref().map(|session| session.id);
    let event_id = match (&wanted.event, session) {
        (Some(slug), _) => naming::event(plenary, slug)?,
        (None, Some(session)) => session.event_id,
        (None, None) => return Err(Error::from(naming::no_such_name("session", "")).into()),
    };
    let paths = wanted.files.iter().map(|path| path.display().to_string()).collect();
    let request = AttachFiles { paths, event_id, session_id, alt_text: wanted.alt.clone() };
    let done = room::attach(plenary, &request, &Progress::silent())?.output;
    if as_json {
        output::json(&json!(done))?;
    } else {
        let row = |file: &File| {
            vec![file.id.to_string(), file.name.clone(), file.media_type.clone(), file.size.to_string()]
        };
        output::table(&done.files.iter().map(row).collect::<Vec<_>>())?;
    }
    for left_out in &done.refused {
        eprintln!("{}", sentences::error(&left_out.error));
    }
    if done.refused.is_empty() {
        return Ok(());
    }
    Err(Error::from(Refusal::new("files-left-out").with("count", done.refused.len())).into())
}
