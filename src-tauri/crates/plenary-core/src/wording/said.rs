//! Takeaways as lines of a document: the sentence, and who said it as far as that may be told.

use crate::error::Result;
use crate::rules::attribution::Attribution;
use crate::rules::themes::Said;
use crate::wording::Words;

/// One line, both parts plain text.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Line {
    pub text: String,
    /// "Ada Brook, Head of Digital Inclusion at Northbank Council"; empty when nothing may be said.
    pub who: String,
}

impl Line {
    /// The line of a takeaway.
    pub fn of(said: &Said<'_>, words: &Words) -> Result<Self> {
        Ok(Self { text: words.takeaway(said.takeaway)?, who: words.who(&said.attribution)? })
    }

    /// The lines of several.
    pub fn all<'a, 's: 'a>(said: impl IntoIterator<Item = &'a Said<'s>>, words: &Words) -> Result<Vec<Self>> {
        said.into_iter().map(|said| Self::of(said, words)).collect()
    }
}

impl Words {
    /// Who said it: name, role and organisation as far as they are known and allowed.
    pub fn who(&self, attribution: &Attribution) -> Result<String> {
        let Attribution::Person { name, role, organisation } = attribution else {
            return Ok(match attribution {
                Attribution::Organisation { organisation } => organisation.clone(),
                _ => String::new(),
            });
        };
        let id = match (role.is_empty(), organisation.is_empty()) {
            (false, false) => "document-who-role-organisation",
            (false, true) => "document-who-role",
            (true, false) => "document-who-organisation",
            (true, true) => "document-who",
        };
        let known = [("name", name.as_str()), ("role", role), ("organisation", organisation)];
        self.say(id, &known)
    }
}
