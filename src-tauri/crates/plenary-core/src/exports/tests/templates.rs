//! No template can say what permission keeps back, whatever it prints and however: what may not be told does not reach it.

use super::canaries::{KEPT, Random, canary, event, randoms};
use crate::clock::Clock;
use crate::exports::{Options, blog};
use crate::model::cast::Stage;
use crate::model::{
    Block, BlockState, DraftBlock, Link, LinkKind, Period, Permission, Post, Snapshot, TakeawayKind,
    TemplateKind,
};
use crate::ops::drafts::{is_of_period, of_event, of_period};
use crate::rules::attribution::Attributions;
use crate::rules::attribution::drafted::warnings;
use crate::rules::attribution::edited::given_away;
use crate::rules::attribution::gone::Gone;
use crate::rules::text::is_mark;
use crate::rules::themes::Audience;
use crate::wording::{Document, shipped};
use proptest::prelude::*;

/// What templates of a kind are given.
fn names(kind: TemplateKind) -> &'static [&'static str] {
    match kind {
        TemplateKind::BlogPost => &[
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
        TemplateKind::Summary => &[
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
        TemplateKind::Report => &[
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
        TemplateKind::Weeknote => {
            &["title", "lead", "activities", "coming", "sign_up", "guests", "channels", "contact"]
        }
        TemplateKind::Newsletter => {
            &["title", "lead", "items", "coming", "sign_up", "guests", "channels", "contact"]
        }
        TemplateKind::SocialPosts => &["title", "channels", "lead", "numbers", "link", "hashtags"],
        TemplateKind::ThankYou => &["title", "letters", "numbers", "link", "office", "contact"],
        TemplateKind::Minutes => &[
            "title",
            "opening",
            "about",
            "there",
            "agenda",
            "discussion",
            "decisions",
            "actions",
            "next_meeting",
        ],
    }
}

/// Prints whatever it is given, each text on a line of its own.
const DUMP: &str = "{% macro dump(v) %}{% if v is mapping %}{% for k in v %}{{ dump(v[k]) }}{% endfor %}\
{% elif v is string or v is number or v is none %}\n\n{{ v }}\n\n{% elif v is iterable %}{% for x in v %}{{ dump(x) }}{% endfor %}{% endif %}{% endmacro %}";

/// A template of pieces: whole values, through filters, in any order.
fn template(kind: TemplateKind, picks: &[(usize, usize)]) -> String {
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

fn made(mut snapshot: Snapshot, kind: TemplateKind, template: &str) -> Option<Document> {
    snapshot.templates.insert(kind, template.to_owned());
    let draft = kind.draft();
    if !is_of_period(draft) {
        return of_event(&snapshot, draft).ok();
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
        today: day,
        posts: vec![Post { link, about: snapshot.clone() }],
        held: vec![snapshot],
        coming: Vec::new(),
        templates: [(kind, template.to_owned())].into(),
    };
    of_period(&period, draft).ok()
}

fn is_public(kind: TemplateKind) -> bool {
    !matches!(kind, TemplateKind::Summary | TemplateKind::Report | TemplateKind::Minutes)
}

fn says(document: &Document, kind: &str, number: usize) -> bool {
    let word = canary(kind, number);
    let text = document.markdown().to_lowercase();
    text.contains(&word.to_lowercase()) || text.contains(&word.to_lowercase().replace('a', "-"))
}

/// Nothing internal is said, and in public nothing that was kept from publication.
fn keeps_back(
    random: &Random,
    document: &Document,
    kind: TemplateKind,
    number: usize,
) -> Result<(), TestCaseError> {
    let unpublished = is_public(kind) && !random.publish && says(document, "text", number);
    let internal = KEPT.iter().any(|kept| says(document, kept, number));
    let kept_back = unpublished || (random.permission == Permission::Internal && internal);
    prop_assert!(!kept_back, "{kind}: {}", document.markdown());
    Ok(())
}

fn check(randoms: &[Random], document: &Document, kind: TemplateKind) -> Result<(), TestCaseError> {
    let text = document.markdown();
    prop_assert!(!text.contains(is_mark), "no mark is left in {kind}");
    for (number, random) in randoms.iter().enumerate() {
        keeps_back(random, document, kind, number)?;
    }
    let of_kept = |piece: &&str| KEPT.iter().any(|kept| piece.contains(&format!("Zq{kept}")));
    for piece in text.split("\n\n").filter(of_kept) {
        let said = |n: &usize| KEPT.iter().any(|kept| piece.contains(&canary(kept, *n)));
        let strictest = (0..randoms.len()).filter(said);
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

/// The document as a draft that nobody touched.
pub(super) fn drafted(document: &Document) -> Vec<DraftBlock> {
    let clock = Clock::fixed("2026-11-20T10:00:00Z".parse().unwrap());
    let draft_id = clock.new_id();
    let block = |block: &Block| DraftBlock {
        id: clock.new_id(),
        draft_id,
        key: block.key.clone(),
        position: 0,
        built: block.markdown.clone(),
        body: block.markdown.clone(),
        sources: block.sentences.clone(),
        offered: None,
        state: BlockState::Standing,
        moved: false,
    };
    document.blocks.iter().map(block).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn a_template_that_prints_everything_it_is_given_tells_nothing_it_may_not(randoms in randoms()) {
        for kind in TemplateKind::ALL {
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
        for kind in TemplateKind::ALL {
            // A template that does not fit its values is refused and says nothing at all.
            if let Some(document) = made(event(&randoms), *kind, &template(*kind, &picks)) {
                let whole = picks.iter().all(|(_, form)| matches!(form % 7, 0 | 3 | 4));
                if whole {
                    check(&randoms, &document, *kind)?;
                } else {
                    for (number, random) in randoms.iter().enumerate() {
                        keeps_back(random, &document, *kind, number)?;
                    }
                }
            }
        }
    }

    #[test]
    fn what_was_just_built_may_leave(randoms in randoms()) {
        for kind in TemplateKind::ALL {
            let snapshot = event(&randoms);
            let document = made(snapshot.clone(), *kind, shipped::template(*kind)).expect("it is built");
            let found = given_away(&snapshot, &document.markdown());
            prop_assert!(found.is_empty(), "{kind}: {found:?}\n{}", document.markdown());
            let audience = if is_public(*kind) { Audience::Public } else { Audience::Office };
            let read = Attributions::new(&snapshot);
            let found = warnings(&[&read], &drafted(&document), &Gone::default(), audience);
            prop_assert!(found.is_empty(), "{kind}: {found:?}\n{}", document.markdown());
        }
    }

    #[test]
    fn a_sentence_keeps_its_sources_under_a_template_of_ones_own(randoms in randoms()) {
        let own = "{% for a in activities %}{% for line in a.told %}\n\n> {{ line.text }} -- {{ line.who }}\n\n{% endfor %}{% endfor %}";
        let document = made(event(&randoms), TemplateKind::Weeknote, own).expect("it fits");
        for block in document.blocks.iter().filter(|block| block.markdown.contains("Zqtext")) {
            prop_assert!(block.sentences.iter().any(|sentence| !sentence.sources.is_empty()), "{}", block.markdown);
        }
    }
}

#[test]
fn the_shipped_templates_use_what_they_are_given() {
    let environment = minijinja::Environment::new();
    for kind in TemplateKind::ALL {
        let template = environment.template_from_str(shipped::template(*kind)).expect("it is read");
        for name in template.undeclared_variables(false) {
            assert!(name == "say" || names(*kind).contains(&name.as_str()), "{kind}: {name}");
        }
    }
}

#[test]
fn no_template_puts_a_name_above_what_carries_none() {
    let exported = |template: Option<&str>| {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "Head of Digital", None);
        for (permission, text) in [
            (Permission::Public, "Skills come before any device"),
            (Permission::Public, "Laptops are lent to schools"),
            (Permission::NoName, "Our own procurement stopped the scheme"),
        ] {
            stage.takeaway("Skills", TakeawayKind::Takeaway, permission, Some(ada), text);
        }
        stage.snapshot.templates.extend(template.map(|body| (TemplateKind::BlogPost, body.to_owned())));
        let made = blog::markdown(&stage.snapshot, &Options::default());
        made.map(drop).map_err(|error| error.refusal().map(|refusal| refusal.code))
    };
    assert_eq!(exported(None), Ok(()));
    for above in ["Said by {{ s.who }}:", "Said by {{ s.who }}.", "## {{ s.who }}", "Tea was served."] {
        let list = "{% for line in s.nameless %}\n- {{ line.text }}\n{% endfor %}";
        let own =
            format!("# {{{{ title }}}}\n\n{{% for s in sections %}}\n{above}\n\n{list}\n{{% endfor %}}\n");
        let is_kept = if above.contains("who") { Err(Some("draft-gives-away")) } else { Ok(()) };
        assert_eq!(exported(Some(&own)), is_kept, "{above}");
    }
}
