//! A document leaves as a file no more freely than as a draft: what a template of the office's own says by itself is judged too.

use super::*;
use crate::model::cast::Stage;
use crate::model::{Link, LinkKind, Period, Permission, Post, TakeawayKind, TemplateKind};

const SECRET: &str = "The sponsor was unhappy with our figures";
const NAMELESS: &str = "Our procurement stopped every scheme of ours";

/// An internal sentence, one of Tomasz Zielinski's that carries no name, and a template for every document.
fn event(template: &str) -> Snapshot {
    let mut stage = Stage::new();
    let tomasz = stage.person("Tomasz", "Zielinski", "", None);
    stage.takeaway("A", TakeawayKind::Takeaway, Permission::Internal, None, SECRET);
    stage.takeaway("A", TakeawayKind::Takeaway, Permission::NoName, Some(tomasz), NAMELESS);
    let all = TemplateKind::ALL.iter().map(|kind| (*kind, template.to_owned()));
    stage.snapshot.templates = all.collect();
    stage.snapshot
}

fn period(event: Snapshot) -> Period {
    let day = event.event.starts_on;
    let link = Link {
        id: "01933b1a-7c00-7000-8000-000000000001".parse().unwrap(),
        event_id: Some(event.event.id),
        session_id: None,
        person_id: None,
        kind: LinkKind::Post,
        title: "Post".into(),
        url: "https://example.org/post".into(),
        position: 0,
        published_on: Some(day),
    };
    Period {
        workspace: event.workspace.clone(),
        channels: Vec::new(),
        starts_on: day,
        ends_on: day,
        today: day,
        templates: event.templates.clone(),
        posts: vec![Post { link, about: event.clone() }],
        held: vec![event],
        coming: Vec::new(),
    }
}

/// The formats that are refused because they give something away.
fn refused(template: &str) -> Vec<&'static str> {
    let event = event(template);
    let made = FORMATS.iter().map(|format| (format.name, (format.export)(&event, &Options::default())));
    let period = period(event.clone());
    let of_period =
        PERIOD_FORMATS.iter().map(|format| (format.name, (format.export)(&period, &Options::default())));
    let gives_away = |made: &Result<Artifact>| matches!(made, Err(crate::error::Error::Refused(refusal)) if refusal.code == "draft-gives-away");
    made.chain(of_period).filter(|(_, made)| gives_away(made)).map(|(name, _)| name).collect()
}

const DOCUMENTS: [&str; 9] = [
    "summary-md",
    "blog-md",
    "minutes-md",
    "report-md",
    "social-json",
    "social-txt",
    "thank-you-md",
    "weeknote-md",
    "newsletter-md",
];

#[test]
fn a_template_of_the_offices_own_that_says_what_is_internal_makes_no_file() {
    assert_eq!(refused(&format!("# Ours\n\n{SECRET}\n")), DOCUMENTS);
    assert_eq!(refused("# Ours\n\nNothing of that kind\n"), [""; 0]);
}

#[test]
fn a_template_that_puts_a_name_beside_what_carries_none_makes_no_file() {
    assert_eq!(refused(&format!("# Ours\n\nTomasz Zielinski says: {NAMELESS}\n")), DOCUMENTS);
    assert_eq!(refused(&format!("# Ours\n\n{NAMELESS}\n\nAsk Tomasz Zielinski.\n")), [""; 0]);
}
