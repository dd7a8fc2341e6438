//! What is written for everybody who reads a programme (titles, abstracts, descriptions, why a day is left out), as its marks allow, which
//! are printed nowhere. People read there how they may speak too: a mark counts, and no other words.

use super::above::Permissions;
use super::{said, says};
use crate::model::{Permission, Series, Session};
use crate::rules::confidence::asked;
use std::borrow::Cow;

/// How a line says by a mark that it may be used, also by one that is not clear.
pub fn mark(line: &str) -> Option<Permission> {
    let (_, mark) = said(line);
    mark.max(says(line).filter(|_| mark.is_some() || asked(line).is_none()))
}

/// A text without the lines that are not for everybody, and without marks.
pub fn text(text: &str) -> Cow<'_, str> {
    if text.lines().all(|line| mark(line).is_none()) {
        return Cow::Borrowed(text);
    }
    let held = Permissions::of(text);
    let is_open = |line: &usize| held.holding(&(*line..*line + 1), Permission::Public) == Permission::Public;
    let open = (1..).zip(text.lines()).filter(|(line, _)| is_open(line)).map(|(_, line)| said(line).0);
    Cow::Owned(open.collect::<Vec<_>>().join("\n").trim().to_owned())
}

/// Whether a title says that it is nobody's but the office's and those who take part.
pub fn is_kept(title: &str) -> bool {
    mark(title) == Some(Permission::Internal)
}

/// A title with the mark that keeps it there, unless it has one.
pub fn kept(title: &str) -> String {
    if is_kept(title) { title.to_owned() } else { format!("{title} [internal]") }
}

/// How what is said in a session may be used when nobody says otherwise, by the marks of its title too.
pub fn default_permission(session: &Session) -> Permission {
    session.default_permission().max(mark(&session.title).unwrap_or(Permission::Public))
}

/// A session as it is told: what is said in it is for those that its title says.
pub fn session(session: Session) -> Session {
    let title = said(&session.title).0;
    Session {
        permission: session.permission.max(mark(&session.title).unwrap_or(Permission::Public)),
        subtitle: text(&session.subtitle).into_owned(),
        summary: text(&session.summary).into_owned(),
        description: text(&session.description).into_owned(),
        title: if title.is_empty() { session.title } else { title },
        ..session
    }
}

/// A network as it is told.
pub fn series(series: Series) -> Series {
    Series { description: text(&series.description).into_owned(), ..series }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_text_for_everybody_loses_the_lines_that_are_not_and_no_others() {
        for (written, told) in [
            ("We lend.\n\nThe budget is cut [internal]", "We lend."),
            ("Off the record: cuts", ""),
            ("## Money [internal]\n\nNone.\n\n## Soup\n\nHot.", "## Soup\n\nHot."),
            ("Who pays? [public]", "Who pays?"),
            ("Nobody pays [no name]", ""),
        ] {
            assert_eq!(text(written), told, "{written}");
        }
        for open in [
            "Please do not quote anybody.\n\nIt is held under the Chatham House rule.",
            "Bring [your own](https://example.org) laptop (or two) [sic]",
        ] {
            assert_eq!(text(open), open);
        }
    }
}
