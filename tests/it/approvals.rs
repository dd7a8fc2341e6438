//! May we quote this? Asked of each speaker, answered for the words as they were, and obeyed by every output.

use crate::cast::Cast;
use crate::office::{list, text};
use serde_json::{Value, json};

const WORDS: &str = "Ask people before you build anything.";

/// Two sentences of Amara's, one of Jonas's, and some that nobody is asked about.
fn asked() -> (Cast, Value) {
    let cast = Cast::new();
    cast.call(
        "change_workspace",
        json!({ "office_name": "Quay Street Office", "contact_email": "office@example.org" }),
    );
    let say = |words: &str, person: &Value, permission: &str, publish: bool| {
        let said = json!({
            "event_id": cast.event, "session_id": cast.opening, "text": words, "person_id": person,
            "permission": permission, "publish": publish,
        });
        cast.make("create_takeaway", said)
    };
    let quote = say(WORDS, &cast.amara, "public", true);
    say("Libraries lend devices.", &cast.jonas, "public", true);
    say("Two in five came back.", &cast.amara, "public", true);
    say("Nobody reads the letters.", &cast.amara, "no_name", true);
    say("The sponsor was unhappy.", &cast.amara, "internal", true);
    say("Not for the post.", &cast.amara, "public", false);
    (cast, quote)
}

fn view(cast: &Cast) -> Value {
    cast.call("approvals", json!({ "event_id": cast.event, "today": "2026-11-28" }))
}

/// "name: words [state]".
fn lines(cast: &Cast) -> Vec<String> {
    let view = view(cast);
    let of = |sheet: &Value| {
        let name = text(&sheet["person"]["name"]).to_owned();
        let line = move |line: &Value| {
            let state = &line["state"];
            let more = state["answer"]
                .as_str()
                .map(str::to_owned)
                .or_else(|| state["days"].as_i64().map(|days| days.to_string()));
            format!(
                "{name}: {} [{} {}]",
                text(&line["takeaway"]["text"]),
                text(&state["state"]),
                more.unwrap_or_default()
            )
        };
        list(&sheet["lines"]).iter().map(line).collect::<Vec<_>>()
    };
    list(&view["sheets"]).iter().flat_map(of).collect()
}

fn blog(cast: &Cast) -> String {
    text(&cast.call("export_text", json!({ "event_id": cast.event, "format": "blog-md" }))["text"]).to_owned()
}

fn ask(cast: &Cast, on: &str) -> Value {
    cast.call("ask_approvals", json!({ "event_id": cast.event, "by_mail": true, "on": on }))
}

#[test]
fn each_speaker_gets_one_letter_about_what_carries_their_name() {
    let (cast, _) = asked();
    let done = ask(&cast, "2026-11-20");
    assert_eq!((&done["asked"], list(&done["messages"]).len()), (&json!(3), 2));
    let said: Vec<String> = list(&done["messages"])
        .iter()
        .map(|id| text(&cast.call("read_message", json!({ "id": id }))["text"]).to_owned())
        .collect();
    let amara = said.iter().find(|said| said.contains("Dear Amara")).unwrap();
    assert!(
        amara.contains(WORDS) && amara.contains("Two in five") && amara.contains("Yes, but without my name")
    );
    for kept_back in ["letters", "sponsor", "Not for the post", "Libraries"] {
        assert!(!amara.contains(kept_back), "{kept_back}: {amara}");
    }
    assert_eq!(
        lines(&cast),
        [
            "Jonas Lind: Libraries lend devices. [open 8]".into(),
            format!("Amara Okafor: {WORDS} [open 8]"),
            "Amara Okafor: Two in five came back. [open 8]".into(),
        ]
    );
    let again = json!({ "event_id": cast.event, "by_mail": true, "on": "2026-11-21" });
    assert_eq!(cast.office.refused("ask_approvals", again), "nothing-to-ask");
}

#[test]
fn speakers_stand_by_family_name_as_on_their_sheets() {
    let (cast, _) = asked();
    cast.call("change_person", json!({ "id": cast.jonas, "family_name": "Adair" }));
    let told = lines(&cast);
    assert!(told[0].starts_with("Jonas Adair") && told[1].starts_with("Amara Okafor"), "{told:?}");
}

#[test]
fn who_has_no_address_is_named_and_not_asked() {
    let (cast, _) = asked();
    cast.call("change_person", json!({ "id": cast.jonas, "email": "" }));
    let done = ask(&cast, "2026-11-20");
    assert_eq!((&done["asked"], &done["without_address"]), (&json!(2), &json!(["Jonas Lind"])));
    let by_hand =
        json!({ "event_id": cast.event, "by_mail": false, "person_ids": [cast.jonas], "on": "2026-11-21" });
    assert_eq!(cast.call("ask_approvals", by_hand)["asked"], json!(1));
}

#[test]
fn a_reminder_goes_to_those_who_have_not_answered_and_to_nobody_else() {
    let (cast, _) = asked();
    ask(&cast, "2026-11-10");
    let libraries = view(&cast)["sheets"][0]["lines"][0]["takeaway"]["id"].clone();
    cast.call("answer_approval", json!({ "takeaway_id": libraries, "answer": "yes", "on": "2026-11-12" }));
    let done =
        cast.call("remind_approvals", json!({ "event_id": cast.event, "by_mail": true, "on": "2026-11-24" }));
    assert_eq!((&done["asked"], list(&done["messages"]).len()), (&json!(2), 1));
    let read = cast.call("read_message", json!({ "id": done["messages"][0] }));
    assert!(text(&read["text"]).contains("We asked you about this on Tuesday 10 November 2026"), "{read}");
    assert_eq!(
        view(&cast)["sheets"][0]["lines"][0]["approval"]["reminded_on"],
        "2026-11-24",
        "open ones first"
    );
}

#[test]
fn who_was_to_be_asked_by_a_letter_that_was_withdrawn_was_not_asked() {
    let (cast, _) = asked();
    let of = |cast: &Cast, name: &str| -> Vec<String> {
        lines(cast).into_iter().filter(|line| line.starts_with(name)).collect()
    };
    let written = |done: &Value, name: &str| -> Value {
        let ids = list(&done["messages"]).iter().cloned();
        let is_to = |id: &Value| {
            text(&cast.call("read_message", json!({ "id": id }))["text"]).contains(&format!("Dear {name}"))
        };
        ids.filter(is_to).collect()
    };
    let letter = written(&ask(&cast, "2026-11-20"), "Jonas");
    cast.call("withdraw_messages", json!({ "ids": letter }));
    assert_eq!(of(&cast, "Jonas"), ["Jonas Lind: Libraries lend devices. [not_asked ]"]);
    assert_eq!(of(&cast, "Amara").len(), 2, "the others wait");
    cast.call("retry_messages", json!({ "ids": letter }));
    assert_eq!(of(&cast, "Jonas"), ["Jonas Lind: Libraries lend devices. [open 8]"], "it leaves after all");
    cast.call("withdraw_messages", json!({ "ids": letter }));
    let by_hand = json!({ "event_id": cast.event, "by_mail": false, "on": "2026-11-20" });
    assert_eq!(cast.call("ask_approvals", by_hand)["asked"], 1, "asked in another way, the same day");
    assert_eq!(of(&cast, "Jonas"), ["Jonas Lind: Libraries lend devices. [open 8]"]);
    let remind = json!({ "event_id": cast.event, "by_mail": true, "on": "2026-11-24" });
    let reminder = written(&cast.call("remind_approvals", remind), "Jonas");
    let reminded = || view(&cast)["sheets"][0]["lines"][0]["approval"]["reminded_on"].clone();
    assert_eq!(reminded(), "2026-11-24");
    cast.call("withdraw_messages", json!({ "ids": reminder }));
    assert_eq!(reminded(), json!(null));
    assert_eq!(of(&cast, "Jonas"), ["Jonas Lind: Libraries lend devices. [open 8]"], "asked he was");
}

#[test]
fn an_answer_sets_permission_and_words_in_one_step() {
    for (answer, permission, words) in [
        ("yes", "public", WORDS),
        ("yes_without_name", "no_name", WORDS),
        ("yes_with_changes", "public", "Ask people first."),
        ("no", "internal", WORDS),
    ] {
        let (cast, quote) = asked();
        ask(&cast, "2026-11-20");
        let before = cast.office.dump();
        let request = json!({ "takeaway_id": quote, "answer": answer, "wording": " Ask  people first. ", "on": "2026-11-22" });
        let after = cast.call("answer_approval", request);
        assert_eq!((text(&after["permission"]), text(&after["text"])), (permission, words), "{answer}");
        assert!(lines(&cast).contains(&format!("Amara Okafor: {words} [answered {answer}]")), "{answer}");
        cast.call("undo", json!({}));
        assert_eq!(cast.office.dump(), before, "{answer} undone");
    }
}

#[test]
fn another_answer_takes_the_place_of_the_first_and_brings_the_words_back() {
    let (cast, quote) = asked();
    let answer = |answer: &str, wording: &str| {
        let request =
            json!({ "takeaway_id": quote, "answer": answer, "wording": wording, "on": "2026-11-22" });
        let after = cast.call("answer_approval", request);
        (text(&after["permission"]).to_owned(), text(&after["text"]).to_owned())
    };
    assert_eq!(
        answer("no", ""),
        ("internal".into(), WORDS.into()),
        "said in the corridor, without being asked"
    );
    assert_eq!(answer("yes_with_changes", "Ask first."), ("public".into(), "Ask first.".into()));
    assert_eq!(answer("yes", ""), ("public".into(), WORDS.into()));
    let changes = json!({ "takeaway_id": quote, "answer": "yes_with_changes", "on": "2026-11-22" });
    assert_eq!(cast.office.refused("answer_approval", changes), "empty");
}

#[test]
fn a_yes_does_not_widen_what_the_office_has_narrowed_since() {
    let (cast, quote) = asked();
    ask(&cast, "2026-11-20");
    cast.call("change_takeaway", json!({ "id": quote, "permission": "no_name" }));
    let after =
        cast.call("answer_approval", json!({ "takeaway_id": quote, "answer": "yes", "on": "2026-11-22" }));
    assert_eq!(text(&after["permission"]), "no_name");
}

#[test]
fn an_event_that_quotes_only_with_approval_names_nobody_who_has_not_said_yes() {
    let (cast, quote) = asked();
    assert!(blog(&cast).contains("Amara Okafor"), "without the setting the permission alone decides");
    cast.call("change_event", json!({ "id": cast.event, "quote_with_approval": true }));
    let post = blog(&cast);
    assert!(
        post.contains("Ask people before you build") && !post.contains("Amara") && !post.contains("Jonas"),
        "{post}"
    );
    cast.call("answer_approval", json!({ "takeaway_id": quote, "answer": "yes", "on": "2026-11-22" }));
    let post = blog(&cast);
    assert!(post.contains("Amara Okafor") && !post.contains("Jonas"), "{post}");
    cast.call("change_takeaway", json!({ "id": quote, "text": "Ask people before you build anything big." }));
    assert!(!blog(&cast).contains("Amara"), "a yes is for the words it was given for");
}

#[test]
fn a_question_that_is_taken_back_leaves_the_takeaway_as_it_is() {
    let (cast, quote) = asked();
    cast.call("answer_approval", json!({ "takeaway_id": quote, "answer": "no", "on": "2026-11-22" }));
    let approval = view(&cast)["sheets"][1]["lines"][0]["approval"]["id"].clone();
    cast.call("delete_approval", json!({ "id": approval }));
    assert!(!lines(&cast).iter().any(|line| line.contains(WORDS)), "internal, and not asked about");
}

#[test]
fn sheets_and_mail_drafts_are_written_for_everybody_who_is_asked() {
    let (cast, _) = asked();
    let folder = tempfile::tempdir().unwrap();
    let saved = cast.call("save_approval_sheets", json!({ "event_id": cast.event, "folder": folder.path() }));
    let mut names: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|one| one.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(saved["files"].as_u64().unwrap(), names.len() as u64);
    let read = |ending: &str| {
        let name = names.iter().find(|name| name.contains("amara") && name.ends_with(ending)).unwrap();
        std::fs::read_to_string(folder.path().join(name)).unwrap()
    };
    assert!(
        read(".html").contains("Yes, with these changes:")
            && read(".html").contains("Two in five came back.")
    );
    let pdf = names.iter().find(|name| name.contains("amara") && name.ends_with(".pdf")).unwrap();
    let bytes = std::fs::read(folder.path().join(pdf)).unwrap();
    let holds = |words: &[u8]| bytes.windows(words.len()).any(|part| part == words);
    assert!(bytes.starts_with(b"%PDF-1.7") && holds(b"/StructTreeRoot") && holds(b"pdfuaid"), "tagged");
    assert!(read(".eml").contains("X-Unsent: 1") && !read(".html").contains("Libraries"));
}

#[test]
fn a_sheet_that_no_font_can_set_is_told_and_keeps_nobody_from_the_rest() {
    let (cast, _) = asked();
    // A rare ideograph, of Unicode 15: no font here has it.
    let named = json!({ "id": cast.amara, "family_name": "Ok\u{31350}for" });
    cast.call("change_person", named);
    let folder = tempfile::tempdir().unwrap();
    let saved = cast.call("save_approval_sheets", json!({ "event_id": cast.event, "folder": folder.path() }));
    let names: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|one| one.unwrap().file_name().into_string().unwrap())
        .collect();
    let ends = |ending: &str| names.iter().filter(|name| name.ends_with(ending)).count();
    assert_eq!((ends(".html"), ends(".pdf"), ends(".eml")), (2, 1, 2), "{names:?}");
    assert_eq!(saved["files"], json!(names.len()));
    let [not_made] = list(&saved["not_made"]) else { panic!("{saved}") };
    assert!(text(&not_made["name"]).starts_with("Amara") && text(&not_made["file"]).ends_with(".pdf"));
    assert_eq!(not_made["error"]["code"], "letters-not-in-typeface");
    assert!(not_made["error"]["params"]["words"].as_str().unwrap().contains("Amara Ok"), "{not_made}");
}

#[test]
fn the_letter_to_one_speaker_opens_in_the_mail_program() {
    let (cast, _) = asked();
    let letter = cast.call("approval_letter", json!({ "event_id": cast.event, "person_id": cast.jonas }));
    assert_eq!(text(&letter["address"]), "jonas.lind@example.org");
    assert!(
        text(&letter["mailto"]).starts_with("mailto:jonas.lind@example.org?subject=May%20we%20quote%20you")
    );
    let nobody = json!({ "event_id": cast.event, "person_id": cast.priya });
    assert_eq!(cast.office.refused("approval_letter", nobody), "nothing-to-ask");
}
