//! Minutes from the draft to what everybody agreed: every step is kept, and what was agreed stays as it was.

use crate::cast::Cast;
use crate::office::{Office, list, text};
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

    fn build(&self) -> Value {
        self.office.call("build_minutes", json!({ "event_id": self.event }))
    }

    fn view(&self) -> Value {
        self.office.call("minutes", json!({ "event_id": self.event }))
    }

    fn step(&self, name: &str) -> Value {
        self.office.call(name, json!({ "id": self.view()["minutes"]["id"] }))
    }

    fn write(&self, body: &str) {
        self.office.call("change_minutes", json!({ "id": self.view()["minutes"]["id"], "body": body }));
    }

    fn body(&self) -> String {
        text(&self.view()["minutes"]["body"]).to_owned()
    }

    /// State of the minutes, and the states of their versions.
    fn states(&self) -> (String, Vec<String>) {
        let view = self.view();
        let versions = list(&view["versions"]).iter().map(|line| text(&line["state"]).to_owned());
        (text(&view["minutes"]["state"]).to_owned(), versions.collect())
    }

    fn refused(&self, name: &str, more: Value) -> String {
        let mut request = json!({ "id": self.view()["minutes"]["id"] });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.office.refused(name, request)
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
    assert_eq!(whole[3]["body"], view["minutes"]["body"]);
    assert_eq!(whole[2]["sha256"], whole[3]["sha256"], "what was agreed is what was corrected");
}

#[test]
fn what_was_agreed_never_changes_and_undo_takes_the_agreement_back() {
    let desk = Desk::new();
    desk.build();
    desk.step("circulate_minutes");
    desk.step("agree_minutes");
    let before = desk.office.dump();
    for (name, more) in [
        ("change_minutes", json!({ "body": "Otherwise." })),
        ("correct_minutes", json!({ "body": "Otherwise." })),
        ("circulate_minutes", json!({})),
        ("agree_minutes", json!({})),
    ] {
        assert_eq!(desk.refused(name, more), "minutes-are-agreed", "{name}");
    }
    let again = json!({ "event_id": desk.event, "replace": true });
    assert_eq!(desk.office.refused("build_minutes", again), "minutes-are-agreed");
    assert_eq!(desk.office.dump(), before);
    desk.office.call("undo", json!({}));
    assert_eq!(desk.states().0, "circulated");
    desk.write("# Minutes\n\nNow they may change again.\n");
}

#[test]
fn a_draft_is_not_agreed_and_what_is_out_is_not_built_again() {
    let desk = Desk::new();
    desk.build();
    assert_eq!(desk.refused("agree_minutes", json!({})), "minutes-not-circulated");
    assert_eq!(desk.refused("correct_minutes", json!({ "body": "Other." })), "minutes-not-circulated");
    desk.step("circulate_minutes");
    assert_eq!(desk.office.refused("build_minutes", json!({ "event_id": desk.event })), "minutes-are-out");
    assert_eq!(desk.refused("correct_minutes", json!({})), "minutes-not-corrected");
    desk.write("# Minutes\n\nCorrected, and nobody has it.\n");
    assert_eq!(desk.refused("agree_minutes", json!({})), "minutes-have-corrections");
}

#[test]
fn an_edited_draft_is_built_again_only_when_the_edits_may_go() {
    let desk = Desk::new();
    let built = text(&desk.build()["body"]).to_owned();
    desk.write("# My own words\n");
    assert_eq!(desk.office.refused("build_minutes", json!({ "event_id": desk.event })), "draft-has-edits");
    desk.office.call("build_minutes", json!({ "event_id": desk.event, "replace": true }));
    assert_eq!(desk.body(), built);
    desk.office.call("undo", json!({}));
    assert_eq!(desk.body(), "# My own words\n");
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
fn minutes_that_give_away_what_is_internal_are_saved_and_neither_circulated_nor_exported() {
    let cast = Cast::new();
    let said = json!({
        "event_id": cast.event, "session_id": cast.opening, "person_id": cast.amara,
        "text": "The budget will be cut in spring.", "permission": "internal",
    });
    cast.call("create_takeaway", said);
    cast.call("write_note", json!({ "event_id": cast.event, "session_id": cast.opening, "body": "- The budget will be cut in spring.\n- Tea at four.\n" }));
    let minutes = cast.call("build_minutes", json!({ "event_id": cast.event }));
    assert!(!text(&minutes["body"]).contains("budget") && text(&minutes["body"]).contains("Tea at four"));
    assert_eq!(
        cast.call("minutes", json!({ "event_id": cast.event }))["left_out"],
        2,
        "the takeaway and its line"
    );
    let body = format!("{}\nAs we heard, the budget will be cut in spring.\n", text(&minutes["body"]));
    cast.call("change_minutes", json!({ "id": minutes["id"], "body": body }));
    assert_eq!(cast.office.refused("circulate_minutes", json!({ "id": minutes["id"] })), "draft-gives-away");
    let export = json!({ "event_id": cast.event, "format": "minutes-md" });
    assert_eq!(cast.office.refused("export_text", export), "draft-gives-away");
}

#[test]
fn minutes_leave_as_they_stand_with_their_state() {
    let desk = Desk::new();
    assert!(desk.office.export("minutes-md", &desk.event).contains("*Draft; not circulated yet.*"));
    desk.build();
    desk.step("circulate_minutes");
    assert!(
        desk.office
            .export("minutes-md", &desk.event)
            .contains("*Circulated on Tuesday 1 September 2026; not agreed yet.*")
    );
    desk.step("agree_minutes");
    let seal = desk.view()["versions"][2]["sha256"].clone();
    let file = desk.office.export("minutes-html", &desk.event);
    assert!(file.contains("<h1>Minutes of Data Science Network") && file.contains(text(&seal)), "{file}");
}
