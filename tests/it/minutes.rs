//! Minutes from the draft to what everybody agreed: their text is a draft as every other, every step is kept, and what was agreed
//! stays as it was.

mod left_out;

use crate::cast::Cast;
use crate::office::{Office, list, text};
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use serde_json::{Value, json};

/// A meeting of the sample with a note, and its minutes.
struct Desk {
    office: Office,
    event: Value,
}

impl Desk {
    /// The meeting of the Data Science Network on the 27th of July 2022, of which nobody wrote minutes yet.
    fn new() -> Self {
        let office = Office::with_sample();
        let event = office.call("event_by_slug", json!({ "slug": "data-science-2022-07-27" }))["id"].clone();
        Self { office, event }
    }

    fn request(&self) -> Value {
        json!({ "event_id": self.event, "kind": "minutes" })
    }

    fn build(&self) -> Value {
        self.office.call("build_draft", self.request())
    }

    fn view(&self) -> Value {
        self.office.call("minutes", json!({ "event_id": self.event }))
    }

    /// The draft in which the text stands.
    fn draft(&self) -> Value {
        self.view()["draft"]["draft"]["id"].clone()
    }

    fn page(&self) -> Value {
        self.office.call("draft", json!({ "id": self.draft() }))
    }

    /// The first block in which these words stand.
    fn block(&self, words: &str) -> Value {
        let page = self.page();
        let found = list(&page["blocks"]).iter().find(|block| text(&block["body"]).contains(words));
        found.unwrap_or_else(|| panic!("{words} in {page}"))["id"].clone()
    }

    fn step(&self, name: &str) -> Value {
        self.office.call(name, json!({ "id": self.view()["minutes"]["id"] }))
    }

    fn refused_step(&self, name: &str) -> String {
        self.office.refused(name, json!({ "id": self.view()["minutes"]["id"] }))
    }

    fn write(&self, body: &str) {
        self.office.call("change_draft", json!({ "id": self.draft(), "body": body }));
    }

    fn body(&self) -> String {
        text(&self.view()["body"]).to_owned()
    }

    /// State of the minutes, and the states of their versions.
    fn states(&self) -> (String, Vec<String>) {
        let view = self.view();
        let versions = list(&view["versions"]).iter().map(|line| text(&line["state"]).to_owned());
        (text(&view["minutes"]["state"]).to_owned(), versions.collect())
    }
}

#[test]
fn minutes_go_from_draft_to_agreed_and_each_step_is_kept() {
    let desk = Desk::new();
    desk.build();
    desk.step("circulate_minutes");
    desk.write(&desk.body().replace("Data Science Network met", "The Data Science Network met"));
    assert_eq!(desk.view()["edited"], true);
    desk.step("correct_minutes");
    desk.step("agree_minutes");
    let (state, versions) = desk.states();
    assert_eq!(state, "agreed");
    assert_eq!(versions, ["draft", "circulated", "corrected", "agreed"]);
    let view = desk.view();
    assert!(list(&view["versions"]).iter().all(|version| version["sound"] == true), "every seal holds");
    let whole = desk.office.call("minutes_versions", json!({ "id": view["minutes"]["id"] }));
    assert_eq!(whole[3]["body"], view["body"]);
    assert_eq!(whole[2]["sha256"], whole[3]["sha256"], "what was agreed is what was corrected");
}

#[test]
fn what_was_agreed_never_changes_and_undo_takes_the_agreement_back() {
    let desk = Desk::new();
    desk.build();
    let kept = desk.office.call("keep_draft_version", json!({ "id": desk.draft() }))["id"].clone();
    let gone = desk.block("Data Science Network met");
    desk.office.call("delete_block", json!({ "id": gone }));
    desk.step("circulate_minutes");
    desk.step("agree_minutes");
    let (draft, block, before) = (desk.draft(), desk.block("# Minutes of"), desk.office.dump());
    for (name, request) in [
        ("change_draft", json!({ "id": draft, "body": "Otherwise." })),
        ("change_draft", json!({ "id": draft, "title": "Otherwise" })),
        ("change_block", json!({ "id": block, "body": "Otherwise." })),
        ("add_block", json!({ "draft_id": draft, "body": "More." })),
        ("delete_block", json!({ "id": block })),
        ("restore_block", json!({ "id": gone })),
        ("move_block", json!({ "id": block, "to": 2 })),
        ("restore_draft_version", json!({ "id": kept })),
        ("build_draft", desk.request()),
        ("preview_rebuild", json!({ "id": draft })),
        ("delete_draft", json!({ "id": draft })),
    ] {
        assert_eq!(desk.office.refused(name, request), "minutes-are-agreed", "{name}");
    }
    for name in ["correct_minutes", "circulate_minutes", "agree_minutes"] {
        assert_eq!(desk.refused_step(name), "minutes-are-agreed", "{name}");
    }
    assert_eq!(desk.office.dump(), before);
    desk.office.call("undo", json!({}));
    assert_eq!(desk.states().0, "circulated");
    desk.write("# Minutes\n\nNow they may change again.\n");
}

#[test]
fn a_draft_is_not_agreed_and_what_is_out_is_corrected_not_built_again() {
    let desk = Desk::new();
    desk.build();
    assert_eq!(desk.refused_step("agree_minutes"), "minutes-not-circulated");
    assert_eq!(desk.refused_step("correct_minutes"), "minutes-not-circulated");
    desk.step("circulate_minutes");
    assert_eq!(desk.office.refused("build_draft", desk.request()), "minutes-are-out");
    assert_eq!(desk.office.refused("delete_draft", json!({ "id": desk.draft() })), "minutes-are-out");
    assert_eq!(desk.refused_step("correct_minutes"), "minutes-not-corrected");
    desk.write("# Minutes\n\nCorrected, and nobody has it.\n");
    assert_eq!(desk.refused_step("agree_minutes"), "minutes-have-corrections");
}

#[test]
fn a_paragraph_that_was_edited_survives_building_again_and_is_offered_what_is_new() {
    let desk = Desk::new();
    desk.build();
    let decided = |words: &str| {
        let decision = json!({ "event_id": desk.event, "text": words });
        desk.office.call("create_decision", decision)["id"].clone()
    };
    let decision = decided("We lend laptops to schools");
    desk.build();
    let block = desk.block("We lend laptops");
    let mine = "- We lend laptops to schools, and to libraries.";
    desk.office.call("change_block", json!({ "id": block, "body": mine }));
    desk.office
        .call("change_decision", json!({ "id": decision, "text": "We lend laptops and modems to schools" }));
    decided("We meet again in March");
    let plan = desk.office.call("preview_rebuild", json!({ "id": desk.draft() }));
    let offered = list(&plan["lines"]).iter().find(|line| line["outcome"] == "offered").unwrap().clone();
    let built = "- We lend laptops to schools.";
    assert_eq!(offered["ways"]["built"], built, "what was built before stands beside both");
    let added = |way: &str| {
        let lines = list(&offered["ways"][way]).iter().filter(|line| line["kind"] == "added");
        lines.flat_map(|line| list(&line["runs"])).map(|run| text(&run["text"])).collect::<String>()
    };
    assert_eq!(added("by_hand"), mine);
    assert_eq!(added("by_data"), "- We lend laptops and modems to schools.");
    desk.build();
    let page = desk.page();
    let of = |id: &Value| list(&page["blocks"]).iter().find(|block| block["id"] == *id).unwrap().clone();
    assert_eq!(of(&block)["body"], mine);
    assert_eq!(of(&block)["offered"]["ways"], offered["ways"]);
    assert_eq!(of(&desk.block("We meet again in March"))["state"], "new");
    desk.office.call("delete_decision", json!({ "id": decision }));
    desk.build();
    let flagged = desk.page();
    let flagged = list(&flagged["blocks"]).iter().find(|one| one["id"] == block).unwrap().clone();
    assert_eq!((&flagged["state"], &flagged["body"]), (&json!("unsupported"), &json!(mine)));
}

#[test]
fn every_sentence_leads_to_the_line_of_the_note_and_the_decision_it_was_made_of() {
    let cast = Cast::new();
    let note = json!({ "event_id": cast.event, "session_id": cast.opening, "body": "- Tea at four.\n- Doors matter.\n" });
    let note = cast.call("write_note", note)["id"].clone();
    let decision = cast.make("create_decision", json!({ "event_id": cast.event, "text": "We go on" }));
    let page = cast.call("draft", json!({ "id": cast.minutes()["draft"]["draft"]["id"] }));
    let of = |words: &str| {
        let block = list(&page["blocks"]).iter().find(|block| text(&block["body"]).contains(words)).unwrap();
        page["sources"][text(&block["sentences"][0]["sources"][0])].clone()
    };
    let doors = of("Doors matter");
    assert_eq!((&doors["id"], &doors["line"], &doors["detail"]), (&note, &json!(2), &json!("Opening")));
    assert_eq!(of("We go on")["id"], decision);
}

#[test]
fn a_permission_that_is_withdrawn_keeps_minutes_in_the_office_however_they_were_rewritten() {
    let cast = Cast::on_the_day();
    let said = json!({
        "event_id": cast.event, "session_id": cast.opening, "person_id": cast.amara,
        "text": "The budget grows in spring.", "permission": "public",
    });
    let said = cast.make("create_takeaway", said);
    let view = cast.minutes();
    let (id, draft) = (view["minutes"]["id"].clone(), view["draft"]["draft"]["id"].clone());
    let page = cast.call("draft", json!({ "id": draft }));
    let block =
        list(&page["blocks"]).iter().find(|block| text(&block["body"]).contains("The budget grows")).unwrap();
    cast.call("change_block", json!({ "id": block["id"], "body": "- There is more money to come." }));
    cast.call("circulate_minutes", json!({ "id": id }));
    cast.call("change_takeaway", json!({ "id": said, "permission": "internal" }));
    let warnings = cast.call("minutes", json!({ "event_id": cast.event }))["draft"]["warnings"].clone();
    assert_eq!((list(&warnings).len(), &warnings[0]["why"]), (1, &json!("internal")));
    for format in ["minutes-md", "minutes-txt"] {
        let export = json!({ "event_id": cast.event, "format": format });
        assert_eq!(cast.office.refused("export_text", export), "draft-gives-away", "{format}");
    }
    assert_eq!(cast.office.refused("copy_draft", json!({ "id": draft })), "draft-gives-away");
    assert_eq!(cast.office.refused("agree_minutes", json!({ "id": id })), "draft-gives-away");
    cast.call("delete_block", json!({ "id": block["id"] }));
    cast.call("correct_minutes", json!({ "id": id }));
}

#[test]
fn minutes_of_a_meeting_still_to_come_are_not_agreed() {
    let cast = Cast::new();
    let id = cast.minutes()["minutes"]["id"].clone();
    cast.call("circulate_minutes", json!({ "id": id }));
    assert_eq!(cast.office.refused("agree_minutes", json!({ "id": id })), "minutes-before-the-meeting");
}

#[test]
fn home_tells_of_a_withdrawn_permission_until_the_minutes_are_agreed_and_then_their_own_page_does() {
    let cast = Cast::on_the_day();
    let decision = cast.make("create_decision", json!({ "event_id": cast.event, "text": "We go on" }));
    let (id, draft) = {
        let view = cast.minutes();
        (view["minutes"]["id"].clone(), view["draft"]["draft"]["id"].clone())
    };
    let permit = |permission: &str| {
        cast.call("change_decision", json!({ "id": decision, "permission": permission }));
    };
    let told = || {
        let home = cast.call("home", json!({ "today": "2026-11-20" }));
        list(&home["needs"])
            .iter()
            .any(|need| need["kind"] == "draft_gives_away" && need["draft_id"] == draft)
    };
    let view = || cast.call("minutes", json!({ "event_id": cast.event }))["draft"].clone();
    cast.call("circulate_minutes", json!({ "id": id }));
    permit("internal");
    assert!(told(), "it may still be corrected");
    permit("public");
    cast.call("agree_minutes", json!({ "id": id }));
    permit("internal");
    assert!(!told(), "nobody can put it right any more");
    assert_eq!(view()["warnings"][0]["why"], "internal");
}

#[test]
fn minutes_that_are_out_are_not_built_again_and_miss_no_takeaway() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("office.plenary");
    let clock = |instant: &str| Clock::fixed(instant.parse().unwrap());
    let cast =
        Cast::in_office(Office::of(Plenary::create(&path, clock("2026-11-16T09:00:00Z"), "a test").unwrap()));
    let minutes = cast.minutes();
    let cast = cast.on(|| Plenary::open(&path, clock("2026-11-17T09:00:00Z"), "a test").unwrap());
    cast.call("create_takeaway", json!({ "event_id": cast.event, "text": "Doors matter" }));
    let newer =
        || cast.call("minutes", json!({ "event_id": cast.event }))["draft"]["newer_takeaways"].clone();
    assert_eq!(newer(), 1);
    cast.call("circulate_minutes", json!({ "id": minutes["minutes"]["id"] }));
    assert_eq!(newer(), 0);
}

#[test]
fn somebody_who_was_deleted_is_warned_about_until_the_minutes_are_agreed() {
    let cast = Cast::on_the_day();
    let attendance = json!({ "event_id": cast.event, "person_id": cast.priya });
    cast.call("register_person", json!({ "attendance": attendance }));
    let view = cast.minutes();
    let id = view["minutes"]["id"].clone();
    assert!(text(&view["body"]).contains("Priya Nair"), "{}", view["body"]);
    cast.call("delete_person", json!({ "id": cast.priya }));
    let export = json!({ "event_id": cast.event, "format": "minutes-md" });
    assert_eq!(cast.office.refused("circulate_minutes", json!({ "id": id })), "draft-names-somebody-gone");
    assert_eq!(cast.office.refused("export_text", export.clone()), "draft-names-somebody-gone");
    cast.call("undo", json!({}));
    cast.call("circulate_minutes", json!({ "id": id }));
    cast.call("agree_minutes", json!({ "id": id }));
    cast.call("delete_person", json!({ "id": cast.priya }));
    assert!(text(&cast.call("export_text", export)["text"]).contains("Priya Nair"), "it is on record");
}

#[test]
fn the_difference_between_two_versions_is_told_by_line_and_word() {
    let desk = Desk::new();
    desk.build();
    desk.write("One line\nWe meet in March\n");
    desk.step("circulate_minutes");
    desk.write("One line\nWe meet in April\nAnd bring a cake\n");
    let versions = desk.view()["versions"].clone();
    let now = desk.office.call("minutes_difference", json!({ "from": versions[1]["id"] }));
    assert_eq!((&now["added"], &now["removed"], &now["to"]), (&json!(2), &json!(1), &Value::Null));
    let kinds: Vec<_> = list(&now["lines"]).iter().map(|line| text(&line["kind"])).collect();
    assert_eq!(kinds, ["same", "removed", "added", "added"]);
    assert_eq!(now["lines"][2]["runs"][1], json!({ "text": "April", "changed": true }));
    desk.step("correct_minutes");
    let versions = desk.view()["versions"].clone();
    let then =
        desk.office.call("minutes_difference", json!({ "from": versions[1]["id"], "to": versions[2]["id"] }));
    assert_eq!(then["lines"], now["lines"]);
}

#[test]
fn minutes_leave_as_they_stand_with_their_state() {
    let desk = Desk::new();
    assert!(desk.office.export("minutes-md", &desk.event).contains("*Draft; not circulated yet.*"));
    desk.build();
    desk.step("circulate_minutes");
    let circulated = "*Circulated on Tuesday 1 September 2026; not agreed yet.*";
    assert!(desk.office.export("minutes-md", &desk.event).contains(circulated));
    let copied = desk.office.call("copy_draft", json!({ "id": desk.draft() }));
    assert!(text(&copied["markdown"]).contains(circulated), "also from the page of the draft");
    desk.step("agree_minutes");
    let seal = desk.view()["versions"][2]["sha256"].clone();
    let file = desk.office.export("minutes-html", &desk.event);
    assert!(file.contains("<h1>Minutes of Data Science Network") && file.contains(text(&seal)), "{file}");
}

#[test]
fn minutes_that_are_still_a_draft_go_with_it_and_come_back_with_it() {
    let desk = Desk::new();
    desk.build();
    desk.write("# Minutes\n\nOf mine.\n");
    desk.office.call("delete_draft", json!({ "id": desk.draft() }));
    assert_eq!((&desk.view()["minutes"], &desk.view()["body"]), (&Value::Null, &json!("")));
    desk.office.call("undo", json!({}));
    assert_eq!(desk.body(), "# Minutes\n\nOf mine.\n");
    assert_eq!(desk.view()["edited"], true);
}

#[test]
fn who_is_only_in_the_directory_is_kept_back_as_an_initial_a_handle_and_one_word_too() {
    let cast = Cast::new();
    cast.call("create_person", json!({ "given_name": "Mark", "family_name": "Wick" }));
    cast.call("change_session", json!({ "id": cast.opening, "no_names": true }));
    let said = [
        "Mark.wick paid",
        "mark_wick sank it",
        "M. Wick lost it",
        "Wick, M. left",
        "markwick burned it",
        "markwick@ knows",
        "m.wick went",
        "A wick burns",
    ];
    let note: String = said.iter().map(|text| format!("- {text}\n")).collect();
    cast.call("write_note", json!({ "event_id": cast.event, "session_id": cast.opening, "body": note }));
    cast.minutes();
    let minutes = cast.office.export("minutes-md", &cast.event);
    assert_eq!(
        said.map(|text| minutes.contains(text)),
        [false, false, false, false, false, false, false, true]
    );
}
