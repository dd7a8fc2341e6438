//! What a text may hold: tidied where that loses nothing, refused with a reason otherwise.

use crate::error::{Refusal, Result};
use crate::rules::folding::folded;

/// The longest single-line text, in characters.
const LINE: usize = 500;
/// The longest text of several lines, in characters.
const PROSE: usize = 400_000;

/// A text of one line: no control characters, no line breaks, nothing that turns the direction of what follows;
/// spaces around it are taken away.
pub fn line(field: &'static str, text: &mut String) -> Result<()> {
    tidy(text);
    if text.chars().any(|letter| letter.is_control() || is_break(letter) || turns(letter)) {
        return Err(Refusal::new("control-characters").field(field).into());
    }
    at_most(field, text, LINE)
}

/// A text of one line that must not be empty.
pub fn required_line(field: &'static str, text: &mut String) -> Result<()> {
    line(field, text)?;
    if shows_nothing(text) { Err(Refusal::new("empty").field(field).into()) } else { Ok(()) }
}

/// Line and paragraph separator: line breaks that are no control characters.
fn is_break(letter: char) -> bool {
    matches!(letter, '\u{2028}' | '\u{2029}')
}

/// Embeddings, overrides and isolates: they turn the direction of other words than their own. The marks of single letters
/// (U+200E, U+200F, U+061C) stay: Arabic and Hebrew need them.
pub fn turns(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether nothing of a text can be seen: white space, and letters without any width.
pub fn shows_nothing(text: &str) -> bool {
    let unseen = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
                | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
                | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
    };
    text.chars().all(unseen)
}

/// A text of several lines, often Markdown: line breaks become `\n`; tabs stay; other control characters are refused.
pub fn prose(field: &'static str, text: &mut String) -> Result<()> {
    if text.contains(is_mark) {
        text.retain(|letter| !is_mark(letter));
    }
    if text.contains('\r') {
        *text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Refusal::new("control-characters").field(field).into());
    }
    at_most(field, text, PROSE)
}

/// A text that stands among the words of others: as [`prose`], and nothing in it turns the direction of what follows.
pub fn sentences(field: &'static str, text: &mut String) -> Result<()> {
    if text.contains(turns) {
        return Err(Refusal::new("control-characters").field(field).into());
    }
    prose(field, text)
}

/// Empty, or one address of the usual shape: something, "@", a domain with a dot (RFC 5321 allows more than anyone uses).
pub fn email(field: &'static str, text: &mut String) -> Result<()> {
    line(field, text)?;
    if let Some(bare) = text.strip_prefix("mailto:") {
        *text = bare.to_owned();
    }
    if text.is_empty() || is_address(text) {
        return Ok(());
    }
    Err(Refusal::new("not-an-address").field(field).with("value", &text).into())
}

fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let odd = |c: char| c.is_whitespace() || "()<>,;:\\\"[]@".contains(c);
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let dots = |part: &str| part.starts_with('.') || part.ends_with('.') || part.contains("..");
    !local.is_empty()
        && local.len() <= 64
        && !local.contains(odd)
        && !dots(local)
        && domain.contains('.')
        && domain.split('.').all(label)
        && text.len() <= 254
}

/// Empty, or an address on the web; a bare "example.org/page" gets its "https://".
pub fn web_address(field: &'static str, text: &mut String) -> Result<()> {
    line(field, text)?;
    if text.is_empty() {
        return Ok(());
    }
    let lower = text.to_lowercase();
    let scheme = ["https://", "http://", "mailto:"].iter().find(|scheme| lower.starts_with(**scheme));
    match scheme {
        Some(scheme) if lower.len() > scheme.len() && !text.contains(char::is_whitespace) => Ok(()),
        None if !text.contains(':') && text.contains('.') && !text.contains(char::is_whitespace) => {
            text.insert_str(0, "https://");
            Ok(())
        }
        _ => Err(Refusal::new("not-a-web-address").field(field).with("value", &text).into()),
    }
}

/// Empty, or a country or a part of one as ISO 3166-1 or 3166-2 writes it: "GB", "GB-ENG"; given in capitals.
pub fn region(field: &'static str, text: &str) -> Result<String> {
    let region = text.trim().to_uppercase();
    let (country, part) = region.split_once('-').unwrap_or((&region, ""));
    let letters = |text: &str| text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let sound = country.len() == 2
        && country.chars().all(|c| c.is_ascii_uppercase())
        && letters(part)
        && part.len() <= 3
        && part.is_empty() != region.contains('-');
    if region.is_empty() || sound {
        return Ok(region);
    }
    Err(Refusal::new("not-a-region").field(field).with("value", text).into())
}

/// Refuses a name that another one has already: in a programme, and to a file, nobody could tell them apart.
pub fn only_one<'n>(name: &str, others: impl IntoIterator<Item = &'n str>) -> Result<()> {
    if others.into_iter().any(|other| folded(other) == folded(name)) {
        return Err(Refusal::new("name-in-use").field("name").with("value", name).into());
    }
    Ok(())
}

/// A language tag (BCP 47) in its usual spelling (`de`, `en-GB`), when it is one.
pub fn language_tag(raw: &str) -> Option<String> {
    let tag = raw.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let first = parts.next().filter(|part| (2..=3).contains(&part.len()))?;
    let good = first.chars().all(|c| c.is_ascii_alphabetic())
        && parts
            .clone()
            .all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()));
    good.then(|| {
        let rest = parts.map(|part| if part.len() == 2 { part.to_uppercase() } else { part.to_owned() });
        std::iter::once(first.to_lowercase()).chain(rest).collect::<Vec<_>>().join("-")
    })
}

/// Empty, or a language tag as BCP 47 has them, put in its usual spelling.
pub fn language(field: &'static str, text: &mut String) -> Result<()> {
    line(field, text)?;
    if text.is_empty() {
        return Ok(());
    }
    match language_tag(text) {
        Some(tag) => *text = tag,
        None => return Err(Refusal::new("not-a-language").field(field).with("value", &text).into()),
    }
    Ok(())
}

/// A count of people: not negative, not absurd.
pub fn head_count(field: &'static str, number: Option<i64>) -> Result<()> {
    match number {
        Some(number) if !(0..=1_000_000).contains(&number) => {
            Err(Refusal::new("number-out-of-range").field(field).with("value", number).into())
        }
        _ => Ok(()),
    }
}

/// A short name for addresses: lower case letters and digits of any script's Latin form, joined by single hyphens.
pub fn slug(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let folded = text
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .flat_map(char::to_lowercase);
    let mut slug = String::new();
    for c in folded {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let short: String = slug.chars().take(60).collect();
    let short = short.trim_end_matches('-');
    if short.is_empty() { "event".to_owned() } else { short.to_owned() }
}

/// Whether it is a noncharacter of Unicode that marks where a told text comes from (`wording::told`): no text holds it.
pub fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{FDD0}'..='\u{FDEF}')
}

fn tidy(text: &mut String) {
    if text.contains(is_mark) {
        text.retain(|letter| !is_mark(letter));
    }
    let trimmed = text.trim();
    if trimmed.len() != text.len() {
        *text = trimmed.to_owned();
    }
}

fn at_most(field: &'static str, text: &str, most: usize) -> Result<()> {
    if text.len() > most && text.chars().count() > most {
        return Err(Refusal::new("too-long").field(field).with("most", most).into());
    }
    Ok(())
}

/// A capital in front, unless the first word has one inside ("iPad"), begins otherwise or is an address.
pub fn capitalised(line: &str) -> String {
    let first_word = line.split(' ').next().unwrap_or_default();
    let mut letters = line.chars();
    match letters.next() {
        Some(first)
            if first.is_lowercase()
                && !first_word.chars().any(char::is_uppercase)
                && !is_page_or_mailbox(first_word) =>
        {
            first.to_uppercase().chain(letters).collect()
        }
        _ => line.to_owned(),
    }
}

/// An address of a page or a mailbox is written as it is typed.
fn is_page_or_mailbox(word: &str) -> bool {
    word.contains("://") || word.contains('@') || word.starts_with("www.") || word.starts_with("mailto:")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(result: Result<()>) -> &'static str {
        result.err().as_ref().and_then(|error| error.refusal()).map_or("fine", |refusal| refusal.code)
    }

    #[test]
    fn an_address_without_a_domain_or_with_spaces_is_no_address() {
        for (text, expected) in [
            ("priya.patel@example.org", "fine"),
            ("", "fine"),
            ("o'hara+news@sub.example.org", "fine"),
            ("priya.patel", "not-an-address"),
            ("priya@localhost", "not-an-address"),
            ("priya patel@example.org", "not-an-address"),
            ("a@b@example.org", "not-an-address"),
            (".a@example.org", "not-an-address"),
            ("a@example..org", "not-an-address"),
            ("a@example.org\nBcc: b@example.org", "control-characters"),
        ] {
            assert_eq!(code(email("email", &mut text.to_owned())), expected, "{text:?}");
        }
    }

    #[test]
    fn control_characters_are_refused_and_line_breaks_only_stand_in_prose() {
        assert_eq!(code(line("title", &mut "A\u{7}B".to_owned())), "control-characters");
        assert_eq!(code(line("title", &mut "A\nB".to_owned())), "control-characters");
        assert_eq!(code(prose("summary", &mut "A\u{0}B".to_owned())), "control-characters");
        let mut text = "A\r\nB\rC\tD".to_owned();
        assert_eq!(code(prose("summary", &mut text)), "fine");
        assert_eq!(text, "A\nB\nC\tD");
    }

    #[test]
    fn a_title_of_which_nothing_can_be_seen_is_empty() {
        for text in ["", " ", "\u{200B}", "\u{2060}\u{FEFF}", "\u{200D} \u{FE0F}", "\u{3164}", "\u{AD}"] {
            assert_eq!(code(required_line("title", &mut text.to_owned())), "empty", "{text:?}");
        }
        for text in ["👩\u{200D}💻", "نشست\u{200C}ها", "A\u{AD}B", "\u{200F}שלום"] {
            let mut kept = text.to_owned();
            assert_eq!(code(required_line("title", &mut kept)), "fine", "{text:?}");
            assert_eq!(kept, text, "letters of a script are left as they are");
        }
    }

    #[test]
    fn what_turns_the_direction_or_breaks_the_line_stands_in_no_line() {
        for odd in ['\u{202A}', '\u{202E}', '\u{2066}', '\u{2069}', '\u{2028}', '\u{2029}'] {
            assert_eq!(
                code(line("title", &mut format!("Report{odd}fdp.exe"))),
                "control-characters",
                "{odd:?}"
            );
        }
    }

    #[test]
    fn slugs_fold_accents_and_never_come_out_empty() {
        for (text, expected) in [
            ("Digital Inclusion Conference", "digital-inclusion-conference"),
            ("Cynhadledd Gŵyl – 2026", "cynhadledd-gwyl-2026"),
            ("#rC3 Eröffnung!", "rc3-eroffnung"),
            ("日本", "event"),
        ] {
            assert_eq!(slug(text), expected);
        }
    }

    #[test]
    fn a_web_address_gets_its_scheme_and_a_script_is_refused() {
        let mut text = "example.org/join".to_owned();
        assert_eq!(code(web_address("website", &mut text)), "fine");
        assert_eq!(text, "https://example.org/join");
        assert_eq!(code(web_address("website", &mut "javascript:alert(1)".to_owned())), "not-a-web-address");
        assert_eq!(code(web_address("website", &mut "not one".to_owned())), "not-a-web-address");
    }

    #[test]
    fn a_language_tag_is_spelled_in_the_usual_way() {
        let said = ["DE", "en_gb", " cy ", "zh-Hant-tw"].map(language_tag);
        assert_eq!(said.map(Option::unwrap), ["de", "en-GB", "cy", "zh-Hant-TW"]);
        assert_eq!(["German", "", "en GB", "../..", "e"].map(language_tag), [const { None }; 5]);
    }
}
