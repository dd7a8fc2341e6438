//! What a weeknote tells of a meeting, and what it does not.

use super::*;
use crate::model::cast::{Stage, day};
use crate::model::{
    AgendaPoint, CalendarForm, Coming, EventKind, OrganisationKind, PartRole, Permission, Series,
    TakeawayKind,
};
use crate::wording::newsletter::newsletter;

/// A meeting of a network: Ada Brook of Northbank Council put a question.
fn meeting() -> Stage {
    let mut stage = Stage::new();
    let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
    let ada = stage.person("Ada", "Brook", "Head of Digital", Some(northbank));
    let room = stage.room("Online", None);
    let session = stage.session("The question", room, "10:00:00", "11:00:00");
    stage.part(session, ada, PartRole::Chair);
    let at = stage.snapshot.event.created_at;
    let event = &mut stage.snapshot.event;
    event.kind = EventKind::Meeting;
    event.topic = "Who owns the list?".into();
    let id = "01933b1a-7c00-7000-8000-0000000000aa".parse().expect("an id");
    stage.snapshot.series = Some(Series {
        id,
        title: "Data Leaders Network".into(),
        slug: "data-leaders".into(),
        description: String::new(),
        zone: "Europe/London".into(),
        venue_name: String::new(),
        venue_address: String::new(),
        online_url: String::new(),
        contact_name: String::new(),
        contact_email: String::new(),
        calendar_form: CalendarForm::Single,
        holiday_region: String::new(),
        archived: false,
        archived_on: None,
        created_at: at,
        updated_at: at,
    });
    let ada = stage.snapshot.people.values().find(|person| person.name() == "Ada Brook");
    let put_by = ada.map(|ada| (ada.id, ada.name()));
    let point = AgendaPoint { title: "Who owns the list?".into(), minutes: None, topic_id: None, put_by };
    stage.snapshot.agenda.push(point);
    stage
}

/// What is still to come: the same meeting again.
fn coming() -> Vec<Coming> {
    vec![Coming { event: meeting().snapshot.event, network: String::new() }]
}

fn of(stage: Stage) -> Period {
    let day = stage.snapshot.event.starts_on;
    let (starts_on, ends_on) = Period::week(day);
    Period {
        workspace: stage.snapshot.workspace.clone(),
        channels: Vec::new(),
        starts_on,
        ends_on,
        today: ends_on,
        held: vec![stage.snapshot],
        posts: Vec::new(),
        coming: Vec::new(),
        templates: Default::default(),
    }
}

fn told(stage: Stage) -> String {
    weeknote(&of(stage)).expect("a weeknote").markdown()
}

#[test]
fn a_meeting_is_told_with_who_put_the_question() {
    let text = told(meeting());
    assert!(text.starts_with("# Weeknote 46 of 2026\n"), "{text}");
    assert!(text.contains("the week from 9 November."), "{text}");
    assert!(text.contains("## Meeting with our Data Leaders Network"), "{text}");
    let opening = "On Thursday 12 November, Ada Brook from Northbank Council put this question to our Data Leaders Network: Who owns the list?";
    assert!(text.contains(opening), "{text}");
}

#[test]
fn where_a_meeting_was_held_without_names_nobody_is_said_to_have_put_the_question() {
    let mut stage = meeting();
    stage.last_session().no_names = true;
    let text = told(stage);
    assert!(!text.contains("Ada") && !text.contains("Northbank"), "{text}");
    assert!(text.contains("our Data Leaders Network discussed this question"), "{text}");
}

#[test]
fn without_published_takeaways_the_points_of_the_notes_are_told_and_know_their_line() {
    let mut stage = meeting();
    let note = stage.note(None, "Ada opened.\n\n- The list is nobody\'s\n- Ada Brook will write it\n");
    let document = weeknote(&of(stage)).expect("a weeknote");
    let block = document.blocks.iter().find(|block| block.markdown.contains("The list")).expect("the point");
    let sources = &block.sentences.first().expect("a sentence").sources;
    assert_eq!(sources.first(), Some(&crate::model::Source::Note { id: note, line: 3 }));
    assert!(!document.markdown().contains("will write it"), "who is named in a note is asked first");
}

#[test]
fn with_published_takeaways_the_notes_are_not_told_and_nothing_internal_is() {
    let mut stage = meeting();
    stage.note(None, "- The list is nobody\'s\n");
    let ada = *stage.snapshot.people.keys().next().expect("Ada");
    for (permission, publish, text) in [
        (Permission::Public, true, "Somebody must own it"),
        (Permission::Public, false, "Not for the web at all"),
        (Permission::NoName, true, "We lost it twice last year"),
        (Permission::Internal, true, "The register is to be sold"),
    ] {
        stage.takeaway("", TakeawayKind::Takeaway, permission, Some(ada), text);
        stage.last_takeaway().publish = publish;
    }
    stage.decision("We keep one list");
    stage.decision("The register is to be sold");
    let text = told(stage);
    assert!(
        text.contains("- Somebody must own it. (Ada Brook, Head of Digital at Northbank Council)"),
        "{text}"
    );
    assert!(text.contains("- We lost it twice last year.\n"), "{text}");
    assert!(text.contains("What follows:\n\n- We keep one list."), "{text}");
    for kept in ["nobody\'s", "Not for the web", "to be sold"] {
        assert!(!text.contains(kept), "{kept}: {text}");
    }
}

#[test]
fn a_week_without_anything_still_says_what_week_it_is() {
    let mut period = of(meeting());
    period.held.clear();
    let note = weeknote(&period).expect("a weeknote").markdown();
    assert!(note.starts_with("# Weeknote 46 of 2026\n\nThe week from 9 November was a quiet one"), "{note}");
    assert!(newsletter(&period).expect("a newsletter").markdown().contains("A quiet November 2026"));
}

#[test]
fn the_week_is_numbered_as_iso_8601_says_also_around_new_year() {
    let mut period = of(meeting());
    period.held.clear();
    for (monday, title) in [("2026-12-28", "Weeknote 53 of 2026"), ("2024-12-30", "Weeknote 1 of 2025")] {
        period.starts_on = day(monday);
        assert_eq!(weeknote(&period).expect("a weeknote").title, title);
    }
}

#[test]
fn only_a_month_that_is_over_was_quiet_and_nothing_comes_next_where_nothing_is_planned() {
    let lead = |today: &str, comes: bool| {
        let (starts_on, ends_on) = Period::month(day("2026-12-01"));
        let coming = if comes { coming() } else { Vec::new() };
        let empty =
            Period { held: Vec::new(), starts_on, ends_on, today: day(today), coming, ..of(meeting()) };
        let text = newsletter(&empty).unwrap().markdown();
        text.lines().nth(2).unwrap().to_owned()
    };
    assert_eq!(lead("2026-11-29", true), "What is to come in December 2026, and after.");
    assert_eq!(lead("2026-12-31", true), "A quiet December 2026 so far: here is what comes next.");
    assert_eq!(lead("2027-01-01", true), "A quiet December 2026: here is what comes next.");
    assert_eq!(lead("2026-11-29", false), "Nothing is planned yet for December 2026, or after.");
    assert_eq!(lead("2026-12-31", false), "A quiet December 2026 so far.");
    assert_eq!(lead("2027-01-01", false), "A quiet December 2026.");
    let news = newsletter(&of(meeting())).unwrap().markdown();
    assert_eq!(news.lines().nth(2), Some("One piece of news from November 2026."));
}

#[test]
fn a_weeknote_of_a_week_that_has_not_begun_tells_of_no_work() {
    let lead = |coming: Vec<Coming>| {
        let ahead = Period { held: Vec::new(), today: day("2026-11-08"), coming, ..of(meeting()) };
        let text = weeknote(&ahead).unwrap().markdown();
        text.lines().nth(2).unwrap().to_owned()
    };
    assert_eq!(lead(coming()), "This is what is to come in the week from 9 November, and after.");
    assert_eq!(lead(Vec::new()), "Nothing is planned yet for the week from 9 November, or after.");
}

#[test]
fn a_weeknote_of_a_week_without_news_says_that_it_was_quiet() {
    let lead = |coming: Vec<Coming>| {
        let quiet = Period { held: Vec::new(), coming, ..of(meeting()) };
        weeknote(&quiet).unwrap().markdown().lines().nth(2).unwrap().to_owned()
    };
    let quiet = "The week from 9 November was a quiet one";
    assert_eq!(lead(coming()), format!("{quiet}: here is what comes next."));
    assert_eq!(lead(Vec::new()), format!("{quiet}."));
}

#[test]
fn what_began_in_the_week_and_goes_on_is_told_with_its_end() {
    let told = |today: &str| {
        let mut coming = coming();
        let week = of(meeting());
        coming[0].event.starts_on = week.ends_on - chrono::Days::new(2);
        coming[0].event.ends_on = week.ends_on + chrono::Days::new(2);
        let text =
            weeknote(&Period { held: Vec::new(), today: day(today), coming, ..week }).unwrap().markdown();
        text.contains("- Until Tuesday 17 November 2026: ")
    };
    assert_eq!([told("2026-11-15"), told("2026-11-08")], [true, false]);
}
