//! The sentence of an error, for the few that are said before there is a page to say them.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use plenary_api::WireError;
use plenary_core::wording::written;

const ERRORS: &str = include_str!("../../ui/locales/en-GB/errors.ftl");

/// What is said about an error; its code when there is no sentence for it.
pub fn of(error: &WireError) -> String {
    said(error).unwrap_or_else(|| error.code.clone())
}

fn said(error: &WireError) -> Option<String> {
    let resource = FluentResource::try_new(ERRORS.to_owned()).unwrap_or_else(|(partly, _)| partly);
    let mut bundle = FluentBundle::new(vec![unic_langid::langid!("en-GB")]);
    bundle.set_use_isolating(false);
    written::teach(&mut bundle);
    bundle.add_resource(resource).ok()?;
    let pattern = bundle.get_message(&format!("error-{}", error.code))?.value()?;
    let params: FluentArgs<'_> =
        error.params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Some(bundle.format_pattern(pattern, Some(&params), &mut Vec::new()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_said_with_its_parameters() {
        let error = WireError::new("workspace-in-use", &[("holder", "plenary import")]);
        assert_eq!(of(&error), "The workspace is open in plenary import. Close it there and try again.");
    }

    #[test]
    fn an_error_without_a_sentence_is_named() {
        assert_eq!(of(&WireError::new("no-such-code", &[])), "no-such-code");
    }
}
