//! The words of one language: finds a message, puts the arguments in, chooses the plural form.

use crate::error::{Error, Result};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// Every language there are words for; the first is spoken when an event's own is not among them.
static LANGUAGES: [Language; 1] = [Language {
    bundle: OnceLock::new(),
    tag: "en-GB",
    messages: concat!(
        include_str!("../../../../../ui/locales/en-GB/documents.ftl"),
        "\n",
        include_str!("../../../../../ui/locales/en-GB/dates.ftl")
    ),
}];

struct Language {
    /// BCP 47.
    tag: &'static str,
    messages: &'static str,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Language {
    fn read(&self) -> Result<FluentBundle<FluentResource>> {
        let messages = FluentResource::try_new(self.messages.to_owned())
            .map_err(|(_, errors)| wrong("documents.ftl", format!("{errors:?}")))?;
        let id: LanguageIdentifier = self.tag.parse().map_err(|error| wrong(self.tag, error))?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false); // isolation marks have no place in files that people copy from
        crate::wording::written::teach(&mut bundle);
        bundle.add_resource(messages).map_err(|errors| wrong("documents.ftl", format!("{errors:?}")))?;
        Ok(bundle)
    }
}

/// The words of one language, read once.
#[derive(Clone, Copy)]
pub struct Words {
    bundle: &'static FluentBundle<FluentResource>,
    language: &'static str,
}

impl Words {
    /// The words of a language, or of the nearest there is. `tag` is BCP 47: "en-GB".
    pub fn of(tag: &str) -> Result<Self> {
        let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
        let same = LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(tag));
        let near = || LANGUAGES.iter().find(|language| primary(language.tag) == primary(tag));
        let language = same.or_else(near).or(LANGUAGES.first()).ok_or_else(|| wrong("no language", tag))?;
        let bundle = match language.bundle.get() {
            Some(bundle) => bundle,
            None => {
                let read = language.read()?;
                language.bundle.get_or_init(|| read)
            }
        };
        Ok(Self { bundle, language: language.tag })
    }

    /// The words of what belongs to no event: networks, holidays, the office itself.
    pub fn of_the_office() -> Result<Self> {
        Self::of("")
    }

    /// BCP 47 tag of the words.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// A message without arguments.
    pub fn word(&self, id: &str) -> Result<String> {
        self.with(id, &FluentArgs::new())
    }

    /// A message with texts put in.
    pub fn say(&self, id: &str, texts: &[(&'static str, &str)]) -> Result<String> {
        let mut arguments = FluentArgs::new();
        for (name, text) in texts {
            arguments.set(*name, FluentValue::from(*text));
        }
        self.with(id, &arguments)
    }

    /// A message about a number, which chooses the plural form.
    pub fn count(&self, id: &str, count: usize) -> Result<String> {
        let mut arguments = FluentArgs::new();
        arguments.set("count", FluentValue::from(count));
        self.with(id, &arguments)
    }

    /// A message about a number, with texts put in.
    pub fn say_count(&self, id: &str, count: usize, texts: &[(&'static str, &str)]) -> Result<String> {
        let mut arguments = FluentArgs::new();
        arguments.set("count", FluentValue::from(count));
        for (name, text) in texts {
            arguments.set(*name, FluentValue::from(*text));
        }
        self.with(id, &arguments)
    }

    /// A message with these arguments; a missing message or argument is an error of the program.
    pub fn with(&self, id: &str, arguments: &FluentArgs) -> Result<String> {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| wrong("no message", id))?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(wrong(id, error)),
        }
    }

    /// "A", "A and B", "A, B and C"; nothing for nothing.
    pub fn list(&self, items: &[String]) -> Result<String> {
        let Some((last, before)) = items.split_last() else { return Ok(String::new()) };
        let Some((first, between)) = before.split_first() else { return Ok(last.clone()) };
        let mut said = first.clone();
        for next in between {
            said = self.say("document-list-more", &[("items", &said), ("next", next)])?;
        }
        self.say("document-list-last", &[("items", &said), ("last", last)])
    }
}

fn wrong(what: &str, why: impl std::fmt::Display) -> Error {
    Error::Internal(format!("words: {what}: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_aloud() {
        let words = Words::of("en-GB").unwrap();
        let list =
            |items: &[&str]| words.list(&items.iter().map(ToString::to_string).collect::<Vec<_>>()).unwrap();
        assert_eq!(
            [list(&[]), list(&["A"]), list(&["A", "B"]), list(&["A", "B", "C", "D"])],
            ["", "A", "A and B", "A, B, C and D"]
        );
    }

    #[test]
    fn numbers_choose_the_plural_form() {
        let words = Words::of("en-GB").unwrap();
        let people = [0, 1, 2].map(|count| words.count("document-people", count).unwrap());
        assert_eq!(people, ["0 people", "one person", "2 people"]);
    }

    #[test]
    fn an_unknown_language_is_answered_in_the_first() {
        let language = |tag| Words::of(tag).unwrap().language();
        assert_eq!([language("en-GB"), language("en"), language("cy"), language("")], ["en-GB"; 4]);
    }

    #[test]
    fn a_missing_message_or_argument_is_an_error() {
        let words = Words::of("en-GB").unwrap();
        assert!(words.word("document-no-such-thing").is_err());
        assert!(words.word("document-said-by").is_err());
    }

    #[test]
    fn every_word_of_the_vocabularies_has_its_message() {
        use crate::model::{AttendanceStatus, OrganisationKind, PartRole, SessionStatus};
        let words = Words::of("en-GB").unwrap();
        let say =
            |prefix: &str, word: &str| words.word(&format!("{prefix}-{}", word.replace('_', "-"))).unwrap();
        AttendanceStatus::ALL.iter().for_each(|status| drop(say("cell-attendance", status.as_str())));
        SessionStatus::ALL.iter().for_each(|status| drop(say("cell-session", status.as_str())));
        PartRole::ALL.iter().for_each(|role| drop(say("column", role.as_str())));
        for kind in OrganisationKind::ALL {
            say("document-sector", kind.as_str());
            let key = format!("document-sector-count-{}", kind.as_str().replace('_', "-"));
            assert!(words.count(&key, 2).unwrap().starts_with("2 "), "{key}");
        }
    }
}
