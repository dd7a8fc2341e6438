//! Permissions under random events: every person, organisation and takeaway carries a word that stands nowhere else, and the words are looked for.

use super::text;
use crate::model::cast::Stage;
use crate::model::{ActionState, OrganisationKind, PartRole, Permission, Snapshot, TakeawayKind};
use proptest::prelude::*;

const DOCUMENTS: [&str; 11] = [
    "summary-md",
    "summary-html",
    "blog-md",
    "blog-html",
    "minutes-md",
    "minutes-html",
    "report-md",
    "report-html",
    "social-txt",
    "thank-you-md",
    "thank-you-html",
];

/// One random takeaway: who said it, under which theme, as what, with which permission, and whether its text names somebody.
#[derive(Debug, Clone)]
pub(super) struct Random {
    person: usize,
    theme: usize,
    kind: TakeawayKind,
    pub(super) permission: Permission,
    /// The person or organisation of this number stands in the text.
    names: Option<(bool, usize)>,
    pub(super) publish: bool,
}

pub(super) fn randoms() -> impl Strategy<Value = Vec<Random>> {
    let kind = prop::sample::select(TakeawayKind::ALL);
    let permission = prop::sample::select(Permission::ALL);
    let one =
        (0..6usize, 0..4usize, kind, permission, prop::option::of((any::<bool>(), 0..6usize)), any::<bool>());
    let one = one.prop_map(|(person, theme, kind, permission, names, publish)| Random {
        person,
        theme,
        kind,
        permission,
        names,
        publish,
    });
    prop::collection::vec(one, 0..14)
}

/// A word for a number that stands nowhere else: letters only, so that it survives every escape.
pub(super) fn canary(kind: &str, number: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(number).unwrap());
    format!("Zq{kind}{letter}x")
}

/// Six people of six organisations, all speakers of one session, and the takeaways.
pub(super) fn event(randoms: &[Random]) -> Snapshot {
    let mut stage = Stage::new();
    let room = stage.room("Hall", Some(10));
    let session = stage.session("Everybody", room, "10:00:00", "11:00:00");
    let mut people = Vec::new();
    for number in 0..6 {
        let organisation = stage.organisation(&canary("org", number), OrganisationKind::Charity);
        let (given, family) = (canary("given", number), canary("family", number));
        people.push(stage.person(&given, &family, &canary("job", number), Some(organisation)));
        stage.part(session, people[number], PartRole::Speaker);
        stage.attendance(people[number], crate::model::AttendanceStatus::Registered, "typed");
    }
    for (number, random) in randoms.iter().enumerate() {
        let theme = ["", "Devices", "skills & trust", "# *Data*"][random.theme];
        let text = format!("<b>{}</b> is *late* {}", canary("text", number), named(random, number));
        stage.takeaway(theme, random.kind, random.permission, Some(people[random.person]), &text);
        stage.last_takeaway().session_id = Some(session);
        stage.last_takeaway().publish = random.publish;
        agree(&mut stage, random, number, people[random.person]);
    }
    stage.decision("We meet again");
    stage.action("Write it up", Some(people[0]), None, ActionState::Open);
    stage.snapshot
}

/// Perhaps a name, as people write names: as it is, as a genitive in haste, together with the given name, as a tag.
fn named(random: &Random, number: usize) -> String {
    let Some((person, of)) = random.names else { return String::new() };
    let name = canary(if person { "family" } else { "org" }, of);
    match number % 4 {
        1 => format!("{name}s"),
        2 if person => format!("{}{name}", canary("given", of)),
        3 => format!("#{name}"),
        _ => name,
    }
}

/// A decision and an action of the same permission, and perhaps with the same name in it.
fn agree(stage: &mut Stage, random: &Random, number: usize, owner: crate::ids::PersonId) {
    let text = |kind: &str| format!("<i>{}</i> is *agreed* {}", canary(kind, number), named(random, number));
    stage.decision(&text("pact"));
    stage.action(&text("deed"), Some(owner), None, ActionState::Open);
    let (decisions, actions) = (&mut stage.snapshot.decisions, &mut stage.snapshot.actions);
    decisions.iter_mut().last().unwrap().permission = random.permission;
    actions.iter_mut().last().unwrap().permission = random.permission;
}

/// What carries a permission: takeaways, decisions, actions.
pub(super) const KEPT: [&str; 3] = ["text", "pact", "deed"];

/// Paragraphs, list items, headings and rows: what a reader takes in at once.
fn pieces(document: &str) -> impl Iterator<Item = &str> {
    document.split("\n- ").flat_map(|part| part.split("\n\n")).flat_map(|part| part.split('\n'))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_internal_and_nothing_unpublished_leaves(randoms in randoms()) {
        let snapshot = event(&randoms);
        for format in crate::exports::FORMATS.iter().map(|format| format.name) {
            let file = text(format, &snapshot);
            for (number, random) in randoms.iter().enumerate() {
                let is_internal = random.permission == Permission::Internal;
                let unpublished = !random.publish && (format.starts_with("blog") || format.starts_with("social"));
                prop_assert!(!(unpublished && file.contains(&canary("text", number))), "{format}\n{file}");
                let told = KEPT.iter().any(|kind| file.contains(&canary(kind, number)));
                prop_assert!(!(is_internal && told), "{format}\n{file}");
            }
        }
    }

    #[test]
    fn what_has_no_name_stands_beside_no_name_and_no_organisation(randoms in randoms()) {
        let snapshot = event(&randoms);
        for format in DOCUMENTS {
            let file = text(format, &snapshot);
            let of_kept = |piece: &&str| KEPT.iter().any(|kind| piece.contains(&format!("Zq{kind}")));
            for piece in pieces(&file).filter(of_kept) {
                let said = |number: &usize| KEPT.iter().any(|kind| piece.contains(&canary(kind, *number)));
                let strictest = (0..randoms.len()).filter(said).map(|number| randoms[number].permission).max();
                let person = ["Zqgiven", "Zqfamily", "Zqjob"].iter().any(|name| piece.contains(name));
                let organisation = piece.contains("Zqorg");
                match strictest {
                    Some(Permission::NoName) => prop_assert!(!person && !organisation, "{format}: {piece}"),
                    Some(Permission::OrganisationOnly) => prop_assert!(!person, "{format}: {piece}"),
                    Some(Permission::Public) => {}
                    _ => prop_assert!(false, "{format}: {piece}"),
                }
            }
        }
    }

    #[test]
    fn what_may_be_told_is_told_with_its_source(randoms in randoms()) {
        let snapshot = event(&randoms);
        let file = text("summary-md", &snapshot);
        for (number, random) in randoms.iter().enumerate() {
            let piece = pieces(&file).find(|piece| piece.contains(&canary("text", number)));
            let told = piece.is_some_and(|piece| piece.contains(&canary("org", random.person)));
            prop_assert!(random.permission != Permission::Public || told, "{file}");
            if random.permission == Permission::NoName && random.names.is_none() {
                prop_assert!(piece.is_some(), "a sentence that names nobody is printed");
            }
        }
    }

    #[test]
    fn what_was_agreed_openly_is_reported_with_its_owner(randoms in randoms()) {
        let snapshot = event(&randoms);
        let file = text("report-md", &snapshot);
        for (number, random) in randoms.iter().enumerate() {
            let row = file.lines().find(|line| line.starts_with('|') && line.contains(&canary("deed", number)));
            let owned = row.is_some_and(|row| row.contains(&canary("family", random.person)));
            prop_assert!(owned == (random.permission == Permission::Public), "{:?}\n{file}", random.permission);
        }
    }

    #[test]
    fn no_text_becomes_code(randoms in randoms()) {
        for format in ["summary-html", "blog-html", "minutes-html"] {
            let file = text(format, &event(&randoms));
            prop_assert!(!file.contains("<script") && !file.contains("<b>") && !file.contains("<img"), "{file}");
        }
    }

    #[test]
    fn the_same_event_gives_the_same_bytes(randoms in randoms()) {
        let snapshot = event(&randoms);
        for format in DOCUMENTS {
            prop_assert_eq!(text(format, &snapshot), text(format, &snapshot));
        }
    }
}
