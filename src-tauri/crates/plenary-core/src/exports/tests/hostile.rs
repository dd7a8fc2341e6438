//! Hostile text in every field of an event changes words of a page and never its structure.

use super::text;
use crate::model::cast::Stage;
use crate::model::{ActionState, AttendanceStatus, OrganisationKind, Permission, Snapshot, TakeawayKind};
use proptest::prelude::*;
use std::sync::OnceLock;

/// An event whose every text is this one.
fn event(of: &str) -> Snapshot {
    let mut stage = Stage::new();
    let organisation = stage.host(of, OrganisationKind::Charity);
    stage.host(of, OrganisationKind::Company);
    let person = stage.person(of, of, of, Some(organisation));
    let room = stage.room(of, Some(3));
    stage.session(of, room, "10:00:00", "11:00:00");
    stage.last_session().headcount = Some(2);
    let attendance = stage.attendance(person, AttendanceStatus::Registered, "typed");
    stage.check_in(attendance, None, "09:00:00");
    for kind in TakeawayKind::ALL {
        stage.takeaway(of, *kind, Permission::Public, Some(person), of);
    }
    stage.takeaway("", TakeawayKind::Idea, Permission::Public, Some(person), of);
    stage.decision(of);
    stage.action(of, Some(person), Some("2026-12-01"), ActionState::Done);
    let event = &mut stage.snapshot.event;
    for field in [&mut event.title, &mut event.summary, &mut event.topic, &mut event.venue_name] {
        *field = of.to_owned();
    }
    for field in
        [&mut event.contact_name, &mut event.contact_email, &mut event.website, &mut event.online_url]
    {
        *field = of.to_owned();
    }
    stage.snapshot.next_meeting = Some(stage.snapshot.event.clone());
    stage.snapshot
}

/// The tags of the body in their order.
fn tags(page: &str) -> Vec<String> {
    let body = page.split_once("<body>").map_or("", |(_, body)| body);
    body.split('<').skip(1).map(|rest| rest.split('>').next().unwrap().to_owned()).collect()
}

/// The pages and the tags they have when nobody means harm.
fn plain() -> &'static [(&'static str, Vec<String>); 2] {
    static PLAIN: OnceLock<[(&str, Vec<String>); 2]> = OnceLock::new();
    PLAIN.get_or_init(|| {
        ["summary-html", "blog-html"].map(|format| (format, tags(&text(format, &event("plain")))))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn no_text_adds_to_the_structure_of_a_page(hostile in "[-#*_`<>&|!\\\\=+.)(:;~\"' \n\t0-9a\\[\\]]{0,16}") {
        let snapshot = event(&format!("{hostile}a"));
        for (format, plain) in plain() {
            let page = text(format, &snapshot);
            prop_assert_eq!(plain, &tags(&page), "{}", page);
        }
    }
}

#[test]
fn a_script_and_an_address_that_runs_one_are_words() {
    for hostile in
        ["<script>alert(1)</script>", "javascript:alert(1)", "[a](javascript:alert(1))", "\u{2028}# a"]
    {
        for format in ["summary-html", "blog-html"] {
            assert_eq!(
                tags(&text(format, &event("plain"))),
                tags(&text(format, &event(hostile))),
                "{hostile}"
            );
        }
    }
}
