//! What a week and a month give: the sample's own weeknote and newsletter, and the shape of a real one beside them.

use crate::beside::beside;
use crate::office::{Office, list, text};
use expect_test::expect_file;
use serde_json::json;

const WEEK: &str = "2022-07-25";

fn exported(office: &Office, format: &str, day: &str) -> String {
    let file = office.call("export_period_text", json!({ "format": format, "day": day }));
    text(&file["text"]).to_owned()
}

/// What stands under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Title,
    Meeting,
    Summary,
    ComingUp,
}

/// What a section says, by the words that say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Week,
    Day,
    Discussed,
    Follows,
    Takeaways,
    Contact,
    SignUp,
    Guests,
    Channels,
}

const PARTS: &[(Part, &[&str])] = &[
    (Part::Week, &["week from", "week commencing"]),
    (Part::Day, &["Tuesday", "Wednesday"]),
    (Part::Discussed, &["We discussed", "we discussed", "What we discussed"]),
    (Part::Follows, &["The plan is", "has requested", "What follows"]),
    (Part::Takeaways, &["in our new blog post", "in our new post"]),
    (Part::Contact, &["please contact", "To find out more, contact"]),
    (Part::SignUp, &["registration form", "sign-up form"]),
    (Part::Guests, &["guest blogging", "guest post"]),
    (Part::Channels, &["follow us on"]),
];

fn kind(heading: &str) -> Option<Kind> {
    let heading = heading.trim().trim_start_matches('#').trim();
    let is_title = heading.strip_prefix("Weeknote ").is_some_and(|rest| {
        let words: Vec<&str> = rest.split(' ').collect();
        matches!(words.as_slice(), [week, "of", year] if week.parse::<u8>().is_ok() && year.len() == 4)
    });
    match heading {
        _ if is_title => Some(Kind::Title),
        "Coming up" => Some(Kind::ComingUp),
        _ if heading.starts_with("Meeting with our ") => Some(Kind::Meeting),
        _ if heading.starts_with("Sharing our summary of ") => Some(Kind::Summary),
        _ => None,
    }
}

/// The sections in their order, and what each says in its order. Which of its days a section names first, where it says when
/// something was, and what stands below the channels (the website's own), are not compared.
fn shape(weeknote: &str) -> Vec<(Kind, Vec<Part>)> {
    let mut sections: Vec<(Kind, String)> = Vec::new();
    let front = weeknote.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    for line in front.map_or(weeknote, |(_, text)| text.trim_start()).lines() {
        match (kind(line), sections.last_mut()) {
            (Some(kind), _) => sections.push((kind, String::new())),
            (None, Some((_, text))) => {
                text.extend(line.split_whitespace().flat_map(|word| [word, " "]));
            }
            (None, None) => panic!("{line:?} stands above the title"),
        }
    }
    let parts = |(kind, text): (Kind, String)| {
        let wanted = |part: Part| part != Part::Day || kind == Kind::Meeting;
        let found = PARTS.iter().filter(|(part, _)| wanted(*part)).filter_map(|(part, words)| {
            let at = words.iter().filter_map(|word| text.find(word)).min()?;
            Some((at, *part))
        });
        let mut found: Vec<_> = found.collect();
        found.sort_by_key(|(at, _)| *at);
        let contact_of_guests = kind == Kind::ComingUp;
        let kept = found.into_iter().map(|(_, part)| part);
        (kind, kept.filter(|part| !(contact_of_guests && *part == Part::Contact)).collect())
    };
    sections.into_iter().map(parts).collect()
}

#[test]
fn the_samples_week_gives_a_weeknote() {
    let office = Office::with_sample();
    let weeknote = exported(&office, "weeknote-md", WEEK);
    expect_file!["../golden/weeknote.md"].assert_eq(&weeknote);
    assert_eq!(exported(&office, "weeknote-md", "2022-07-31"), weeknote, "any day of the week will do");
}

#[test]
fn the_samples_weeknote_has_the_sections_of_a_real_one_in_their_order() {
    let Some(real) = beside("shared/seed/weeknote-25-of-2022.txt") else { return };
    let real = std::fs::read_to_string(real).unwrap();
    assert_eq!(shape(&exported(&Office::with_sample(), "weeknote-md", WEEK)), shape(&real));
}

#[test]
fn the_samples_weeknote_has_a_section_for_each_activity_and_what_comes_up_last() {
    let ours = shape(&exported(&Office::with_sample(), "weeknote-md", WEEK));
    let kinds: Vec<Kind> = ours.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, [Kind::Title, Kind::Meeting, Kind::Meeting, Kind::Summary, Kind::ComingUp]);
}

#[test]
fn a_question_that_carries_no_name_stands_in_no_document_below_who_put_it() {
    let office = Office::with_sample();
    let meeting = office.call("event_by_slug", json!({ "slug": "data-science-2022-07-27" }));
    let board = office.call("takeaway_board", json!({ "event_id": meeting["id"] }));
    let who = list(&board["takeaways"]).iter().find(|card| card["person"] == "Esther Kamara").unwrap();
    let question = json!({
        "event_id": meeting["id"], "text": meeting["topic"], "person_id": who["takeaway"]["person_id"],
        "permission": "no_name", "kind": "question",
    });
    office.call("create_takeaway", question);
    let files = ["blog-md", "minutes-md", "summary-md", "report-md"].map(|format| {
        let told = office.call("export_text", json!({ "event_id": meeting["id"], "format": format }));
        text(&told["text"]).to_owned()
    });
    let periods = ["weeknote-md", "newsletter-md"].map(|format| exported(&office, format, "2022-07-27"));
    for told in files.iter().chain(&periods) {
        let paragraphs: Vec<&str> = told.split("\n\n").collect();
        let beside = paragraphs.windows(2).map(|pair| pair.concat()).find(|both| {
            both.contains("Esther") && both.contains(text(&meeting["topic"])) && !both.contains("Also said")
        });
        assert_eq!(beside, None);
    }
}

#[test]
fn the_samples_month_gives_a_newsletter() {
    let office = Office::with_sample();
    expect_file!["../golden/newsletter.md"].assert_eq(&exported(&office, "newsletter-md", "2022-07-01"));
    let page = exported(&office, "newsletter-html", "2022-07-15");
    assert!(page.contains("<h2>Coming up</h2>") && !page.contains("<script"), "{page}");
}

#[test]
fn a_format_of_an_event_is_not_of_a_week() {
    let office = Office::with_sample();
    let wrong = |format: &str| office.refused("export_period_text", json!({ "format": format, "day": WEEK }));
    assert_eq!(wrong("blog-md"), "format-is-of-an-event");
    assert_eq!(wrong("owl-md"), "unknown-format");
}

#[test]
fn a_post_is_told_in_the_week_in_which_it_appeared() {
    let office = Office::with_sample();
    let events = office.call("list_events", json!({}));
    let conference =
        events.as_array().unwrap().iter().find(|row| row["event"]["kind"] == "conference").unwrap();
    let id = conference["event"]["id"].clone();
    assert!(!exported(&office, "weeknote-md", "2022-08-01").contains("Sharing our summary"));
    let post = json!({
        "event_id": id, "kind": "post", "title": "A second look", "url": "https://example.org/second", "published_on": "2022-08-03",
    });
    let link = office.call("create_link", post);
    let told = exported(&office, "weeknote-md", "2022-08-01");
    assert!(told.contains("[A second look](https://example.org/second)"), "{told}");
    assert_eq!(office.call("list_posts", json!({ "event_id": id }))[0]["id"], link["id"], "the newest first");
}

#[test]
fn a_post_without_a_title_is_called_by_its_address() {
    let office = Office::with_sample();
    let events = office.call("list_events", json!({}));
    let conference =
        events.as_array().unwrap().iter().find(|row| row["event"]["kind"] == "conference").unwrap();
    let post = json!({
        "event_id": conference["event"]["id"], "kind": "post", "title": "A second look",
        "url": "https://example.org/second", "published_on": "2022-08-03",
    });
    let link = office.call("create_link", post);
    for nothing in ["", " ", "\u{200b}"] {
        let emptied = office.answer("change_link", json!({ "id": link["id"], "title": nothing }));
        assert_eq!(emptied.output["title"], "", "what is emptied stays so");
    }
    assert_eq!(office.call("office", json!({}))["undo"]["subject"], "https://example.org/second");
    let told = exported(&office, "weeknote-md", "2022-08-01");
    assert!(told.contains("[https://example.org/second](https://example.org/second)"), "{told}");
}

#[test]
fn the_page_says_what_a_week_holds() {
    let office = Office::with_sample();
    let period = office.call("period", json!({ "starts_on": WEEK, "ends_on": "2022-07-31" }));
    let titles = |list: &str| {
        period[list].as_array().unwrap().iter().map(|one| text(&one["title"]).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(titles("held"), ["Data Leaders Network", "Data Science Network"]);
    assert_eq!(titles("posts"), ["Digital Inclusion Conference"]);
    assert!(titles("coming").contains(&"Staying safe online: the drop-in".to_owned()));
    let backwards = json!({ "starts_on": "2022-07-31", "ends_on": WEEK });
    assert_eq!(office.refused("period", backwards), "end-before-start");
}

#[test]
fn what_meets_tonight_is_coming_up_and_has_not_met_this_morning() {
    let morning = Office::at("2026-11-29T09:05:00Z");
    let tonight = json!({
        "title": "Tonight", "kind": "meeting", "starts_on": "2026-11-29",
        "start_time": "23:00:00", "end_time": "23:59:00",
    });
    let id = morning.call("create_event", tonight)["id"].clone();
    morning.call("publish_event", json!({ "id": id }));
    let weeknote = exported(&morning, "weeknote-md", "2026-11-29");
    assert!(weeknote.ends_with("## Coming up\n\n- Sunday 29 November 2026: Tonight.\n"), "{weeknote}");
    let opening = |office: &Office, format: &str| {
        office.export(format, &id).lines().find(|line| line.contains(" on Sunday 29")).unwrap().to_owned()
    };
    for format in ["blog-md", "minutes-md", "summary-md", "report-md", "social-txt"] {
        let text = opening(&morning, format);
        assert!(text.starts_with("Tonight meets on Sunday 29 November 2026"), "{format}: {text}");
    }
    morning.call("cancel_event", json!({ "id": id }));
    for format in ["blog-md", "minutes-md", "summary-md", "report-md", "social-txt"] {
        let text = opening(&morning, format);
        assert!(
            text.starts_with("Tonight was to meet on Sunday 29 November 2026 and was cancelled."),
            "{format}: {text}"
        );
    }
}

#[test]
fn thank_you_mails_go_into_the_outbox_as_the_draft_says() {
    let office = Office::with_sample();
    let events = office.call("list_events", json!({}));
    let conference =
        events.as_array().unwrap().iter().find(|row| row["event"]["kind"] == "conference").unwrap();
    let id = conference["event"]["id"].clone();
    let counts = office.call("thanks", json!({ "event_id": id }));
    let speakers = counts["groups"][0]["people"].as_u64().unwrap();
    assert_eq!((counts["groups"][0]["group"].as_str(), speakers), (Some("speakers"), 24));
    let queued = office.call("queue_thank_yous", json!({ "event_id": id, "groups": ["speakers"] }));
    assert_eq!(queued["messages"].as_array().unwrap().len() as u64, speakers);
    let first = office.call("read_message", json!({ "id": queued["messages"][0] }));
    let mail = text(&first["text"]);
    assert!(
        mail.starts_with("Dear ") && mail.contains("Thank you for speaking") && !mail.contains('{'),
        "{mail}"
    );
    let again = office.call("queue_thank_yous", json!({ "event_id": id, "groups": ["speakers"] }));
    let waiting = office.call("list_outbox", json!({ "state": "waiting", "limit": 0 }));
    assert_eq!(
        waiting["total"].as_u64(),
        Some(again["messages"].as_array().unwrap().len() as u64),
        "nobody gets two"
    );
}

#[test]
fn a_weeknote_is_a_draft_of_its_week_and_a_template_of_ones_own_shapes_it() {
    let office = Office::with_sample();
    let of_week = |kind: &str| json!({ "starts_on": WEEK, "ends_on": "2022-07-31", "kind": kind });
    let draft = office.call("build_draft", of_week("weeknote"));
    assert_eq!(draft["title"], "Weeknote 30 of 2022");
    let own = json!({ "kind": "weeknote", "body": "# {{ title }}\n\nOurs. {{ lead }}\n" });
    office.call("write_template", own);
    assert!(exported(&office, "weeknote-md", WEEK).contains("\n\nOurs. This is the latest news"));
    let wrong = json!({ "kind": "weeknote", "body": "# {{ title }}\n{% for %}\n" });
    assert_eq!(office.call("check_template", wrong.clone())["fault"]["line"], 2);
    assert_eq!(office.refused("write_template", wrong), "template-wrong");
    office.call("restore_template", json!({ "kind": "weeknote" }));
    assert!(!exported(&office, "weeknote-md", WEEK).contains("Ours."));
    assert_eq!(office.refused("build_draft", of_week("blog_post")), "draft-is-of-an-event");
    let events = office.call("list_events", json!({}));
    let of_event = json!({ "event_id": events[0]["event"]["id"], "kind": "weeknote" });
    assert_eq!(office.refused("build_draft", of_event), "draft-is-of-a-period");
}

/// An office on Saturday 28 November 2026, with an event of each of these days in it.
fn on_saturday(days: &[(&str, &str)]) -> Office {
    let office = Office::at("2026-11-28T12:00:00Z");
    for (title, day) in days {
        let event =
            json!({ "title": title, "starts_on": day, "zone": "Europe/London", "kind": "conference" });
        let id = office.call("create_event", event)["id"].clone();
        office.call("publish_event", json!({ "id": id }));
    }
    office
}

#[test]
fn what_has_not_happened_on_the_day_of_writing_is_coming_up_and_took_no_place() {
    let office = on_saturday(&[
        ("Early Days", "2026-11-24"),
        ("Today", "2026-11-28"),
        ("Future Friday", "2026-11-29"),
    ]);
    for (format, day) in [("weeknote-md", "2026-11-24"), ("newsletter-md", "2026-11-24")] {
        let written = exported(&office, format, day);
        let (before, coming) = written.split_once("Coming up").expect("something is coming up");
        assert!(before.contains("Early Days") && before.contains("Today"), "{written}");
        assert!(!before.contains("Future Friday") && coming.contains("Future Friday"), "{written}");
    }
    let draft = office.call(
        "build_draft",
        json!({ "starts_on": "2026-11-23", "ends_on": "2026-11-29", "kind": "weeknote" }),
    );
    let body = office.call("draft", json!({ "id": draft["id"] }))["view"]["body"].clone();
    assert!(text(&body).split_once("Coming up").unwrap().1.contains("Future Friday"), "{body}");
    let held = office.call("period", json!({ "starts_on": "2026-11-23", "ends_on": "2026-11-29" }));
    assert_eq!(
        (held["held"].as_array().unwrap().len(), &held["coming"][0]["title"]),
        (2, &json!("Future Friday"))
    );
}

#[test]
fn a_sentence_of_a_note_leads_to_its_line_wherever_that_stands() {
    let office = on_saturday(&[("Early Days", "2026-11-24")]);
    let event = office.call("list_events", json!({}))[0]["event"]["id"].clone();
    let write = |body: &str| office.call("write_note", json!({ "event_id": event, "body": body }));
    write("- Libraries lend laptops\n- Skills come first\n");
    let week = json!({ "starts_on": "2026-11-23", "ends_on": "2026-11-29", "kind": "weeknote" });
    let draft = office.call("build_draft", week)["id"].clone();
    let lines = || -> Vec<String> {
        let page = office.call("draft", json!({ "id": draft }));
        let sources = page["sources"].as_object().unwrap().values();
        let shown = |line: &serde_json::Value| match line["gone"] == true {
            true => "gone".to_owned(),
            false => format!("{} {}", line["line"], text(&line["text"])),
        };
        let mut lines: Vec<String> = sources.filter(|line| line["kind"] == "note").map(shown).collect();
        lines.sort();
        lines
    };
    let both = |first: usize, second: usize| {
        let mut both =
            vec![format!("{first} - Libraries lend laptops"), format!("{second} - Skills come first")];
        both.sort();
        both
    };
    assert_eq!(lines(), both(1, 2));
    write("Intro\n\nMore\n- Libraries lend laptops\n- Skills come first\n");
    assert_eq!(lines(), both(4, 5));
    office.call("undo", json!({}));
    assert_eq!(lines(), both(1, 2));
    write("- Skills come first\n");
    assert_eq!(lines(), ["1 - Skills come first", "gone"]);
    write("- Skills come first\n- Libraries lend laptops\n");
    assert_eq!(lines(), both(2, 1));
}

#[test]
fn what_a_title_keeps_in_the_office_is_in_no_weeknote() {
    let office = on_saturday(&[("Open day", "2026-11-11"), ("Budget talks [internal]", "2026-11-12")]);
    let weeknote = exported(&office, "weeknote-md", "2026-11-11");
    assert!(weeknote.contains("Open day") && !weeknote.contains("Budget"), "{weeknote}");
}

#[test]
fn what_goes_on_after_the_week_in_which_it_began_is_coming_up_in_it() {
    let office = Office::at("2026-11-28T12:00:00Z");
    let days = json!({
        "title": "Long Fair", "starts_on": "2026-11-27", "ends_on": "2026-12-01", "zone": "Europe/London", "kind": "conference",
    });
    let id = office.call("create_event", days)["id"].clone();
    office.call("publish_event", json!({ "id": id }));
    let of = |day: &str, kind: &str| {
        let written = exported(&office, kind, day);
        let coming = written.split_once("Coming up").map(|(_, coming)| coming.contains("Long Fair"));
        coming.unwrap_or_default()
    };
    let told = ["2026-11-17", "2026-11-24", "2026-12-08"].map(|day| of(day, "weeknote-md"));
    assert_eq!(told, [true, true, false]);
}
