//! Minutes under random notes: whatever stands in a note, what is internal and who must not be named stays out of the file.

use super::templates::drafted;
use super::text;
use crate::model::cast::Stage;
use crate::model::{ActionState, AttendanceStatus, OrganisationKind, Permission, Snapshot, TakeawayKind};
use crate::rules::attribution::Attributions;
use crate::rules::attribution::drafted::warnings;
use crate::rules::attribution::gone::Gone;
use crate::rules::themes::Audience;
use crate::wording::minutes::document;
use proptest::prelude::*;

/// One line of a note or one outcome: which takeaway's words stand in it, and whose name.
#[derive(Debug, Clone)]
struct Typed {
    says: Option<usize>,
    names: Option<(bool, usize)>,
    nameless: bool,
    mark: &'static str,
}

fn typed() -> impl Strategy<Value = Typed> {
    let mark = prop::sample::select(vec!["- ", "", "> ", "## ", "| ", "1. ", "* **", "  - "]);
    (prop::option::of(0..4usize), prop::option::of((any::<bool>(), 0..4usize)), any::<bool>(), mark)
        .prop_map(|(says, names, nameless, mark)| Typed { says, names, nameless, mark })
}

fn canary(kind: &str, number: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(number).unwrap());
    format!("Zq{kind}{letter}x")
}

fn line(typed: &Typed) -> String {
    let said = typed.says.map(|number| format!("we heard that {} is late again", canary("text", number)));
    let name = typed.names.map(|(person, of)| canary(if person { "family" } else { "org" }, of));
    format!("{}{} {}", typed.mark, said.unwrap_or_else(|| "plain words".into()), name.unwrap_or_default())
}

/// Four people of four organisations; takeaway n is by person n, with permission n. One session was held without names.
fn event(notes: &[Typed], decisions: &[Typed]) -> Snapshot {
    let mut stage = Stage::new();
    let room = stage.room("Hall", None);
    let open = stage.session("Open", room, "10:00:00", "11:00:00");
    let nameless = stage.session("Closed", room, "11:00:00", "12:00:00");
    stage.last_session().no_names = true;
    for number in 0..4 {
        let organisation = stage.organisation(&canary("org", number), OrganisationKind::Charity);
        let person =
            stage.person(&canary("given", number), &canary("family", number), "", Some(organisation));
        let attendance = stage.attendance(person, AttendanceStatus::Registered, "typed");
        stage.check_in(attendance, None, "09:00:00");
        let said = format!("{} is late again", canary("text", number));
        stage.takeaway("", TakeawayKind::Takeaway, Permission::ALL[number], Some(person), &said);
        stage.last_takeaway().session_id = Some(open);
        stage.action(&format!("Write up {}", canary("deed", number)), Some(person), None, ActionState::Open);
        stage.snapshot.actions[number].session_id = Some(nameless);
    }
    for session in [open, nameless] {
        let of_session = notes.iter().filter(|typed| typed.nameless == (session == nameless));
        let body: Vec<String> = of_session.map(line).collect();
        stage.note(Some(session), &body.join("\n\n"));
    }
    for typed in decisions {
        stage.decision(&line(typed));
        stage.snapshot.decisions.last_mut().unwrap().session_id =
            Some(if typed.nameless { nameless } else { open });
    }
    stage.snapshot
}

const NAMES: [&str; 3] = ["Zqgiven", "Zqfamily", "Zqorg"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_internal_is_minuted_and_no_name_stands_beside_what_carries_none(
        notes in prop::collection::vec(typed(), 0..10),
        decisions in prop::collection::vec(typed(), 0..5),
    ) {
        let snapshot = event(&notes, &decisions);
        for format in ["minutes-md", "minutes-html"] {
            let file = text(format, &snapshot);
            prop_assert!(!file.contains(&canary("text", 3)), "internal, {format}\n{file}");
            let pieces = file.split("\n- ").flat_map(|part| part.split('\n')).flat_map(|part| part.split("</p>"));
            for piece in pieces {
                let names = |kinds: &[&str]| kinds.iter().any(|kind| piece.contains(kind));
                if piece.contains(&canary("text", 2)) {
                    prop_assert!(!names(&NAMES), "no name, {format}: {piece}");
                }
                if piece.contains(&canary("text", 1)) {
                    let own = [canary("given", 1), canary("family", 1)];
                    prop_assert!(!own.iter().any(|name| piece.contains(name)), "organisation only, {format}: {piece}");
                }
                if piece.contains("Zqdeed") {
                    prop_assert!(!names(&NAMES), "an action of a session without names, {format}: {piece}");
                }
            }
        }
    }

    #[test]
    fn minutes_that_were_just_built_may_leave(
        notes in prop::collection::vec(typed(), 0..10),
        decisions in prop::collection::vec(typed(), 0..5),
    ) {
        let snapshot = event(&notes, &decisions);
        let document = document(&snapshot).expect("they are built");
        let found = warnings(&[&Attributions::new(&snapshot)], &drafted(&document), &Gone::default(), Audience::Office);
        prop_assert!(found.is_empty(), "{found:?}\n{}", document.markdown());
    }

    #[test]
    fn what_was_noted_without_names_names_nobody(notes in prop::collection::vec(typed(), 1..10)) {
        let nameless: Vec<Typed> = notes.into_iter().map(|typed| Typed { nameless: true, ..typed }).collect();
        let file = text("minutes-md", &event(&nameless, &nameless));
        let (_, closed) = file.split_once("### Closed").unwrap_or(("", ""));
        let end = closed.find("\n## Actions").unwrap_or(closed.len());
        prop_assert!(!NAMES.iter().any(|name| closed[..end].contains(name)), "{file}");
    }
}
