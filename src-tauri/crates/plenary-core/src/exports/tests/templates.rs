//! No template can say what permission keeps back, whatever it prints and however: what may not be told does not reach it.

use super::canaries::{Random, canary, event, randoms};
use crate::model::{DraftKind, Period, Permission, Post, Snapshot};
use crate::model::{Link, LinkKind};
use crate::ops::drafts::{is_of_period, of_event, of_period};
use crate::rules::text::is_mark;
use crate::wording::{Document, shipped};
use proptest::prelude::*;

/// What templates of a kind are given.
fn names(kind: DraftKind) -> &'static [&'static str] {
    match kind {
        DraftKind::BlogPost => &[
            "title",
            "opening",
            "about",
            "numbers",
            "sections",
            "promised",
            "promised_without_names",
            "to_do",
            "next_meeting",
            "contact",
        ],
        DraftKind::Summary => &[
            "title",
            "opening",
            "about",
            "figures",
            "tables",
            "themes",
            "decisions",
            "actions",
            "promised",
            "promised_without_names",
            "next_meeting",
            "contact",
        ],
        DraftKind::Report => &[
            "title",
            "opening",
            "feedback",
            "about",
            "figures",
            "tables",
            "themes",
            "decisions",
            "actions",
            "promised",
            "promised_without_names",
            "next_meeting",
            "contact",
            "compared",
            "numbers",
        ],
        DraftKind::Weeknote => {
            &["title", "lead", "activities", "coming", "sign_up", "guests", "channels", "contact"]
        }
        DraftKind::Newsletter => {
            &["title", "lead", "items", "coming", "sign_up", "guests", "channels", "contact"]
        }
        DraftKind::SocialPosts => &["title", "channels", "lead", "numbers", "link", "hashtags"],
        DraftKind::ThankYou => &["title", "letters", "numbers", "link", "office", "contact"],
    }
}

/// Prints whatever it is given, each text on a line of its own.
const DUMP: &str = "{% macro dump(v) %}{% if v is mapping %}{% for k in v %}{{ dump(v[k]) }}{% endfor %}\
{% elif v is string or v is number or v is none %}\n\n{{ v }}\n\n{% elif v is iterable %}{% for x in v %}{{ dump(x) }}{% endfor %}{% endif %}{% endmacro %}";

/// A template of pieces: whole values, through filters, in any order.
fn template(kind: DraftKind, picks: &[(usize, usize)]) -> String {
    let names = names(kind);
    let pieces = picks.iter().map(|(name, form)| {
        let name = names[name % names.len()];
        match form % 7 {
            0 => format!("{{{{ dump({name}) }}}}"),
            1 => format!("\n\n{{{{ {name}|string|upper }}}}\n\n"),
            2 => format!("\n\n{{{{ {name}|string|length }}}}\n\n"),
            3 => format!("{{{{ dump({name}|list) }}}}"),
            4 => format!("{{% for one in {name} %}}{{{{ dump(one) }}}}{{% endfor %}}"),
            5 => format!("\n\n{{{{ {name}|string|replace(\"a\", \"-\") }}}}\n\n"),
            _ => format!("\n\n{{{{ ({name}|string)[3:40] }}}}\n\n"),
        }
    });
    format!("{DUMP}{}", pieces.collect::<String>())
}

fn made(mut snapshot: Snapshot, kind: DraftKind, template: &str) -> Option<Document> {
    if !is_of_period(kind) {
        snapshot.templates.insert(kind, template.to_owned());
        return of_event(&snapshot, kind).ok();
    }
    let day = snapshot.event.starts_on;
    let link = Link {
        id: "01933b1a-7c00-7000-8000-000000000001".parse().ok()?,
        event_id: Some(snapshot.event.id),
        session_id: None,
        person_id: None,
        kind: LinkKind::Post,
        title: "Post".into(),
        url: "https://example.org/post".into(),
        position: 0,
        published_on: Some(day),
    };
    let period = Period {
        workspace: snapshot.workspace.clone(),
        channels: Vec::new(),
        starts_on: day,
        ends_on: day,
        posts: vec![Post { link, about: snapshot.clone() }],
        held: vec![snapshot],
        coming: Vec::new(),
        templates: [(kind, template.to_owned())].into(),
    };
    of_period(&period, kind).ok()
}

fn is_public(kind: DraftKind) -> bool {
    !matches!(kind, DraftKind::Summary | DraftKind::Report)
}

fn says(document: &Document, number: usize) -> bool {
    let word = canary("text", number);
    let text = document.markdown().to_lowercase();
    text.contains(&word.to_lowercase()) || text.contains(&word.to_lowercase().replace('a', "-"))
}

fn check(randoms: &[Random], document: &Document, kind: DraftKind) -> Result<(), TestCaseError> {
    let text = document.markdown();
    prop_assert!(!text.contains(is_mark), "no mark is left in {kind}");
    for (number, random) in randoms.iter().enumerate() {
        let kept_back = random.permission == Permission::Internal || (is_public(kind) && !random.publish);
        prop_assert!(!(kept_back && says(document, number)), "{kind}: {text}");
    }
    for piece in text.split("\n\n").filter(|piece| piece.contains("Zqtext")) {
        let strictest = (0..randoms.len()).filter(|n| piece.contains(&canary("text", *n)));
        let strictest = strictest.map(|n| randoms[n].permission).max();
        let person = ["Zqgiven", "Zqfamily", "Zqjob"].iter().any(|name| piece.contains(name));
        match strictest {
            Some(Permission::NoName) => prop_assert!(!person && !piece.contains("Zqorg"), "{kind}: {piece}"),
            Some(Permission::OrganisationOnly) => prop_assert!(!person, "{kind}: {piece}"),
            _ => {}
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn a_template_that_prints_everything_it_is_given_tells_nothing_it_may_not(randoms in randoms()) {
        for kind in shipped::KINDS {
            let all = names(*kind).iter().map(|name| format!("{{{{ dump({name}) }}}}")).collect::<String>();
            let document = made(event(&randoms), *kind, &format!("{DUMP}{all}"));
            let document = document.expect("what is printed is there");
            prop_assert!(!document.blocks.is_empty());
            check(&randoms, &document, *kind)?;
        }
    }

    #[test]
    fn no_template_leaks(
        randoms in randoms(),
        picks in prop::collection::vec((0..20usize, 0..20usize), 1..8),
    ) {
        for kind in shipped::KINDS {
            // A template that does not fit its values is refused and says nothing at all.
            if let Some(document) = made(event(&randoms), *kind, &template(*kind, &picks)) {
                let whole = picks.iter().all(|(_, form)| matches!(form % 7, 0 | 3 | 4));
                if whole {
                    check(&randoms, &document, *kind)?;
                } else {
                    for (number, random) in randoms.iter().enumerate() {
                        let kept_back = random.permission == Permission::Internal || (is_public(*kind) && !random.publish);
                        prop_assert!(!(kept_back && says(&document, number)), "{kind}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_sentence_keeps_its_sources_under_a_template_of_ones_own(randoms in randoms()) {
        let own = "{% for a in activities %}{% for line in a.told %}\n\n> {{ line.text }} -- {{ line.who }}\n\n{% endfor %}{% endfor %}";
        let document = made(event(&randoms), DraftKind::Weeknote, own).expect("it fits");
        for block in document.blocks.iter().filter(|block| block.markdown.contains("Zqtext")) {
            prop_assert!(block.sentences.iter().any(|sentence| !sentence.sources.is_empty()), "{}", block.markdown);
        }
    }
}

#[test]
fn the_shipped_templates_use_what_they_are_given() {
    let environment = minijinja::Environment::new();
    for kind in shipped::KINDS {
        let template = environment.template_from_str(shipped::template(*kind)).expect("it is read");
        for name in template.undeclared_variables(false) {
            assert!(name == "say" || names(*kind).contains(&name.as_str()), "{kind}: {name}");
        }
    }
}
