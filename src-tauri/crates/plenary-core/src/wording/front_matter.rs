//! Front matter of Markdown files (YAML 1.2): what static sites and other programs ask of a document before they read it.
//!
//! Every value is a double-quoted scalar as JSON writes it, which YAML 1.2 reads the same; the few letters that YAML takes for
//! line breaks or does not print are escaped as well.

use crate::model::Snapshot;
use crate::wording::sentences::one_line;

/// What stands above a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter<'a> {
    pub title: &'a str,
    /// ISO 8601.
    pub date: String,
    /// BCP 47.
    pub language: &'a str,
    pub authors: Vec<String>,
    /// Whom to write to.
    pub contact: String,
    pub event: String,
}

/// The Markdown with its front matter above it.
pub fn with_front_matter(of: &FrontMatter<'_>, markdown: &str) -> String {
    let mut lines = vec![line("title", of.title), line("date", &of.date), line("lang", of.language)];
    let authors: Vec<String> =
        of.authors.iter().filter(|author| !author.trim().is_empty()).map(|author| quoted(author)).collect();
    if !authors.is_empty() {
        lines.push(format!("authors: [{}]\n", authors.join(", ")));
    }
    lines.push(line("contact", &of.contact));
    lines.push(line("event", &of.event));
    format!("---\n{}---\n\n{markdown}", lines.concat())
}

/// Of a document of one event: its first day, its hosts, its contact.
pub fn of_event<'a>(snapshot: &'a Snapshot, title: &'a str, language: &'a str) -> FrontMatter<'a> {
    FrontMatter {
        title,
        date: snapshot.event.starts_on.to_string(),
        language,
        authors: snapshot.hosts.iter().map(|host| host.name.clone()).collect(),
        contact: snapshot.event.contact_email.clone(),
        event: snapshot.event.title.clone(),
    }
}

/// A line, or nothing when there is nothing to say.
fn line(key: &str, value: &str) -> String {
    if value.trim().is_empty() { String::new() } else { format!("{key}: {}\n", quoted(value)) }
}

fn quoted(value: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in one_line(value).chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\u{85}' | '\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(letter)))
            }
            control if control.is_control() => quoted.push_str(&format!("\\u{:04x}", u32::from(control))),
            plain => quoted.push(plain),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn values_are_quoted_and_what_is_empty_is_left_out() {
        let of = FrontMatter {
            title: "Notes: \"yes\" \\ no # 1\n---\n",
            date: "2026-11-12".into(),
            language: "en-GB",
            authors: vec!["Northbank, Council".into(), String::new()],
            contact: String::new(),
            event: "true".into(),
        };
        expect![[r#"
            ---
            title: "Notes: \"yes\" \\ no # 1 ---"
            date: "2026-11-12"
            lang: "en-GB"
            authors: ["Northbank, Council"]
            event: "true"
            ---

            # Notes
        "#]]
        .assert_eq(&with_front_matter(&of, "# Notes\n"));
    }
}
