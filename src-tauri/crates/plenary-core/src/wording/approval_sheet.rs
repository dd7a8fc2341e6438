//! "May we quote this?": what one speaker is asked, as a letter and as a sheet to print, tick and give back.

use crate::error::Result;
use crate::model::{Person, Snapshot, Takeaway};
use crate::rules::alphabet;
use crate::rules::attribution::{Attribution, Attributions};
use crate::wording::plain_mail::{Block, PlainMail};
use crate::wording::sentences::one_line;
use crate::wording::told::{Source, Told};
use crate::wording::{Document, Words, markdown, template};
use chrono::NaiveDate;
use minijinja::Value;
use std::sync::Arc;

/// One sentence that somebody is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote<'a> {
    pub takeaway: &'a Takeaway,
    /// As it would be printed.
    pub text: String,
    /// How the speaker would be named: name, role and organisation.
    pub who: String,
    /// The title of its session, or empty.
    pub session: String,
}

/// What one person is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet<'a> {
    pub person: &'a Person,
    pub quotes: Vec<Quote<'a>>,
}

/// What the template shows of one sheet.
#[derive(serde::Serialize)]
struct Shown {
    name: Told,
    called: Told,
    about: Value,
    quotes: Vec<ShownQuote>,
    until_then: bool,
    address: Option<Value>,
}

#[derive(serde::Serialize)]
struct ShownQuote {
    text: Told,
    under: Told,
}

#[derive(serde::Serialize)]
struct Values {
    title: String,
    sheets: Vec<Shown>,
    several: bool,
}

/// The sheets for these takeaways, a person each, by name.
pub fn sheets<'a>(
    snapshot: &'a Snapshot,
    takeaways: &[&'a Takeaway],
    words: &Words,
) -> Result<Vec<Sheet<'a>>> {
    let attributions = Attributions::before_asking(snapshot);
    let mut sheets: Vec<Sheet<'a>> = Vec::new();
    for takeaway in takeaways {
        let Some(person) = takeaway.person_id.and_then(|id| snapshot.person(id)) else { continue };
        let Ok(attribution @ Attribution::Person { .. }) = attributions.of(takeaway) else { continue };
        let session = takeaway.session_id.and_then(|id| snapshot.session(id));
        let quote = Quote {
            takeaway,
            text: words.takeaway(takeaway)?,
            who: words.who(takeaway, &attribution)?.plain(),
            session: session.map(|session| one_line(&session.title)).unwrap_or_default(),
        };
        match sheets.iter_mut().find(|sheet| sheet.person.id == person.id) {
            Some(sheet) => sheet.quotes.push(quote),
            None => sheets.push(Sheet { person, quotes: vec![quote] }),
        }
    }
    sheets.sort_by_cached_key(|sheet| alphabet::of_person(sheet.person));
    Ok(sheets)
}

/// Sheets as one document: one of a single person is theirs alone.
pub fn document(snapshot: &Snapshot, sheets: &[Sheet<'_>]) -> Result<Document> {
    let words = Arc::new(Words::of(&snapshot.event.language)?);
    let title = title(snapshot, &words)?;
    let shown = sheets.iter().map(|sheet| shown(snapshot, sheet, &words)).collect::<Result<_>>()?;
    let values = Values { title: title.clone(), sheets: shown, several: sheets.len() != 1 };
    template::document(title, &words, include_str!("approval_sheet.md.jinja"), &values)
}

fn title(snapshot: &Snapshot, words: &Words) -> Result<String> {
    words.say("approval-title", &[("event", &one_line(&snapshot.event.title))])
}

fn shown(snapshot: &Snapshot, sheet: &Sheet<'_>, words: &Words) -> Result<Shown> {
    let person = Source::Person(sheet.person.id);
    let event = markdown::escape(&snapshot.event.title);
    let quote = |quote: &Quote<'_>| {
        let from =
            [Some(Source::Takeaway(quote.takeaway.id)), quote.takeaway.session_id.map(Source::Session)];
        let named = [Source::Takeaway(quote.takeaway.id), person];
        Ok(ShownQuote {
            text: Told::new(&quote.text, from.into_iter().flatten()),
            under: Told::new(under(quote, words)?, named).named("under"),
        })
    };
    let address = reply_address(snapshot);
    Ok(Shown {
        name: Told::new(sheet.person.name(), [person]),
        called: Told::new(called(sheet.person), [person]).named("called"),
        about: template::ready(words.say("approval-about", &[("event", &event)])?),
        quotes: sheet.quotes.iter().map(quote).collect::<Result<_>>()?,
        until_then: snapshot.event.quote_with_approval,
        address: (!address.is_empty()).then(|| template::ready(markdown::mail_link(address))),
    })
}

/// "Named as Ada Brook, Head of Skills at Northbank Council, from the session “Devices”."
fn under(quote: &Quote<'_>, words: &Words) -> Result<String> {
    if quote.session.is_empty() {
        return words.say("approval-under", &[("who", &quote.who)]);
    }
    words.say("approval-under-session", &[("who", &quote.who), ("session", &quote.session)])
}

fn called(person: &Person) -> String {
    if person.given_name.is_empty() { person.name() } else { person.given_name.clone() }
}

/// Where answers go: the event's contact, else the office's.
fn reply_address(snapshot: &Snapshot) -> &str {
    let own = &snapshot.event.contact_email;
    if own.is_empty() { &snapshot.workspace.contact_email } else { own }
}

/// The letter; with `asked_on` it reminds of one that was sent then.
pub fn mail(
    snapshot: &Snapshot,
    sheet: &Sheet<'_>,
    asked_on: Option<NaiveDate>,
    office: &str,
) -> Result<PlainMail> {
    let words = Words::of(&snapshot.event.language)?;
    let event = one_line(&snapshot.event.title);
    let mut blocks =
        vec![Block::Paragraph(words.say("approval-greeting", &[("name", &called(sheet.person))])?)];
    if let Some(day) = asked_on {
        blocks.push(Block::Paragraph(words.say("approval-asked", &[("date", &words.date(day)?)])?));
    }
    blocks.push(Block::Paragraph(words.say("approval-about", &[("event", &event)])?));
    for (quote, number) in sheet.quotes.iter().zip(1..) {
        let numbered =
            words.say("approval-numbered", &[("number", &number.to_string()), ("text", &quote.text)])?;
        blocks.push(Block::Paragraph(format!("{numbered}\n{}", under(quote, &words)?)));
    }
    blocks.push(Block::Paragraph(words.word("approval-how")?));
    let answers = ["approval-yes", "approval-yes-without-name", "approval-yes-with-changes", "approval-no"];
    blocks.push(Block::List(answers.into_iter().map(|id| words.word(id)).collect::<Result<_>>()?));
    if snapshot.event.quote_with_approval {
        blocks.push(Block::Paragraph(words.word("approval-until-then")?));
    }
    blocks.push(Block::Paragraph(words.say("follow-up-signature", &[("office", &one_line(office))])?));
    let subject = if asked_on.is_some() { "approval-reminder-subject" } else { "approval-title" };
    Ok(PlainMail { subject: words.say(subject, &[("event", &event)])?, language: words.language(), blocks })
}

#[cfg(test)]
mod tests;
