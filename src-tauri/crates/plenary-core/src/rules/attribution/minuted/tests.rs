//! What may stand in minutes.

use super::*;
use crate::ids::PersonId;
use crate::model::cast::Stage;
use crate::model::{OrganisationKind, TakeawayKind};

/// Ada Brook of Northbank Council, who has that job.
fn with_ada(job: &str) -> (Stage, PersonId) {
    let mut stage = Stage::new();
    let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
    let ada = stage.person("Ada", "Brook", job, Some(northbank));
    (stage, ada)
}

/// A note of a session by Ada Brook, beside takeaways of hers.
fn kept(no_names: bool, takeaways: &[(Permission, &str, Option<i64>)], body: &str) -> Minuted {
    let (mut stage, ada) = with_ada("Head of Digital");
    let room = stage.room("Hall", None);
    let session = stage.session("Devices", room, "10:00:00", "11:00:00");
    stage.last_session().no_names = no_names;
    let note = stage.note(Some(session), body);
    for (permission, text, line) in takeaways {
        stage.takeaway("", TakeawayKind::Quote, *permission, Some(ada), text);
        stage.last_takeaway().session_id = Some(session);
        stage.last_takeaway().note_id = line.map(|_| note);
        stage.last_takeaway().note_line = *line;
    }
    Attributions::new(&stage.snapshot).minuted_note(&stage.snapshot.notes[0])
}

/// What is left, where it stood, and how much was left out.
fn counted(found: Minuted) -> (String, Vec<i64>, usize) {
    (found.kept, found.lines, found.left_out.len())
}

#[test]
fn a_note_that_gives_nothing_away_stays_as_it_is() {
    let body = "# Heard\n\n- Ada lends laptops\n  and modems\n- Nobody pays\n\nThe end.\n";
    assert_eq!(counted(kept(false, &[], body)), (body.to_owned(), (1..8).collect(), 0));
}

#[test]
fn marks_at_the_ends_of_lines_and_the_sign_that_ends_a_speaker_are_not_minuted() {
    let body = "@Ada:\n- Laptops are lent to schools #devices\n@\n- Nobody pays [public] #money\n";
    assert_eq!(kept(false, &[], body).kept, "Ada:\n- Laptops are lent to schools\n- Nobody pays\n");
}

#[test]
fn what_is_internal_is_left_out_of_a_note_wherever_it_stands() {
    let internal = [(Permission::Internal, "The sponsor was unhappy", None)];
    let found = kept(false, &internal, "- One\n- We heard the *sponsor\n  was unhappy* again\n- Two\n");
    assert_eq!(counted(found), ("- One\n- Two\n".into(), vec![1, 4], 1));
}

#[test]
fn the_line_where_an_internal_takeaway_was_typed_is_left_out_whatever_it_became() {
    let internal = [(Permission::Internal, "No.", Some(2))];
    let found = kept(false, &internal, "- One\n- no way, said the treasurer\n- Two\n");
    assert_eq!(found.kept, "- One\n- Two\n");
}

#[test]
fn all_lines_of_a_quotation_are_held_as_what_was_made_of_it() {
    for permission in [Permission::Internal, Permission::NoName] {
        let made = [(permission, "We lost four trains and nobody told the board", Some(2))];
        let body = "@Ada:\n> We lost four trains\n> and nobody told the board #rail\n";
        assert_eq!(kept(false, &made, body).kept.trim(), "", "{permission:?}");
        let more = format!("{body}\nTea\n");
        assert_eq!(kept(false, &made, &more).kept.replace('\n', " ").trim(), "Ada:  Tea", "{permission:?}");
    }
}

#[test]
fn a_sentence_without_a_name_stays_and_goes_where_a_name_stands_beside_it() {
    let no_name = [(Permission::NoName, "Our own procurement stopped it", None)];
    assert_eq!(kept(false, &no_name, "- Our own procurement stopped it.\n").left_out.len(), 0);
    assert_eq!(kept(false, &no_name, "- Ada: our own procurement stopped it.\n").left_out.len(), 1);
}

#[test]
fn a_line_without_a_name_that_is_signed_by_somebody_unknown_goes_whole() {
    for line in
        ["> Open\n— Gwen Parry [no name]", "Gwen Parry [no name]: Open", "> Open (Gwen Parry) [no name]"]
    {
        assert!(!kept(false, &[], &format!("{line}\n\nTea\n")).kept.contains("Gwen"), "{line}");
    }
    assert!(kept(false, &[], "> We pay (Digital Skills) [no name]\n").kept.contains("Skills"));
}

#[test]
fn the_note_of_a_session_without_names_names_nobody() {
    let body = "- Everyone agreed\n- Northbank did not\n- Brook left early\n- write to a@example.org\n1. Tea\n2. Ada\n";
    let found = kept(true, &[], body);
    assert_eq!(counted(found), ("- Everyone agreed\n1. Tea\n".into(), vec![1, 5], 4));
}

#[test]
fn a_line_marked_internal_is_left_out_also_where_it_became_nothing_and_marks_leave_their_words() {
    let body = "! Tell nobody [internal]\n- Ada paid [no name]\n- Nobody paid [no name]\n- Lend #devices\n";
    let found = kept(false, &[], body);
    let why = |at: usize| (found.left_out[at].text.as_str(), found.left_out[at].why);
    assert_eq!(
        [why(0), why(1)],
        [("Tell nobody", Withheld::Internal), ("Ada paid", Withheld::NamesSomebody)]
    );
    assert_eq!(counted(found), ("- Nobody paid\n- Lend\n".into(), vec![3, 4], 2));
}

/// The same of a session whose words have that permission where nobody says otherwise.
fn kept_by_default(permission: Permission, body: &str) -> String {
    let (mut stage, _) = with_ada("Head of Digital");
    let room = stage.room("Hall", None);
    let session = stage.session("Devices", room, "10:00:00", "11:00:00");
    stage.last_session().permission = permission;
    stage.note(Some(session), body);
    Attributions::new(&stage.snapshot).minuted_note(&stage.snapshot.notes[0]).kept
}

#[test]
fn a_line_that_says_nothing_is_as_its_session_says() {
    let body = "- We lose money\n- Lend laptops [public]\n- Ada paid\n- Northbank paid\n";
    assert_eq!(kept_by_default(Permission::Internal, body), "- Lend laptops\n");
    let nameless = "- We lose money\n- Lend laptops\n";
    assert_eq!(kept_by_default(Permission::NoName, body), nameless);
    assert_eq!(kept_by_default(Permission::OrganisationOnly, body), nameless);
    assert_eq!(kept_by_default(Permission::Public, body).lines().count(), 4);
}

#[test]
fn what_is_nested_below_a_mark_or_goes_on_behind_it_stays_with_it() {
    let body = "- Trouble [internal]\n  - We lose money\n    - much\n- Fine\n\n> They lied [internal]\n> and will again\n";
    assert_eq!(kept(false, &[], body).kept, "- Fine\n\n");
    assert_eq!(kept(false, &[], "- Fine\n\n> They lied\n> and will again [internal]\n").kept, "- Fine\n\n");
    let named = "- Nobody pays [no name]\n  - Ada paid\n  - they pay\n";
    assert_eq!(kept(false, &[], named).kept, "- Nobody pays\n  - they pay\n");
}

#[test]
fn a_line_that_is_left_out_leaves_its_neighbours_and_each_line_is_a_sentence() {
    for (body, left) in [
        (
            "Soup was good.\nWe are insolvent [internal]\nBread was better.\n",
            "Soup was good.\nBread was better.\n",
        ),
        (
            "soup was good\nwe are insolvent [internal]\nbread was better\n",
            "soup was good.\nbread was better\n",
        ),
        (
            "Soup was good\n! Pay the bill [internal]\nBread was better\n",
            "Soup was good.\nBread was better\n",
        ),
        ("Soup was good #food\n? Who pays #money\nWe do\n", "Soup was good.\nWho pays?\nWe do\n"),
        (
            "Soup was good.\nThey are late again [no name]\nBread was better\n",
            "Soup was good.\nThey are late again.\nBread was better\n",
        ),
        ("> Soup was good [internal]\nBread was better\n", "Bread was better\n"),
        ("We lend laptops to people, and\nmodems too [internal]\nBread was better\n", "Bread was better\n"),
        ("Off the record: we are insolvent\nBread was better\n", "Bread was better\n"),
        ("We are insolvent [intenal]\nBread was better [sic]\n", "Bread was better [sic]\n"),
    ] {
        assert_eq!(kept(false, &[], body).kept, left, "{body}");
    }
    let quoted = kept(false, &[], "> Soup was good\nBread was better\n");
    assert_eq!(
        (quoted.kept.as_str(), quoted.lines),
        ("> Soup was good\n\nBread was better\n", vec![1, 2, 2])
    );
}

#[test]
fn what_stands_around_a_line_in_its_paragraph_does_not_tell_what_is_kept_back() {
    let internal = [(Permission::Internal, "The sponsor was unhappy", None)];
    assert_eq!(kept(false, &internal, "Tea. The sponsor\nWas unhappy. Cake\n").kept, "", "across lines");
    assert_eq!(
        kept(false, &internal, "Tea was had.\nThe sponsor was unhappy.\nCake too.\n").kept,
        "Tea was had.\nCake too.\n"
    );
    let body = |named: &str| format!("Soup was good.\nThey are late again [no name]\n{named}\n");
    for named in ["Said by Ada Brook.", "Ada Brook", "— Northbank Council"] {
        let left = kept(false, &[], &body(named)).kept;
        assert_eq!(left, "Soup was good.\nThey are late again\n", "{named}");
    }
    let left = kept(false, &[], &body("Ada lends laptops.")).kept;
    assert_eq!(left, "Soup was good.\nAda lends laptops.\n");
    assert_eq!(kept(false, &[], "@Ada Brook\nThey stopped it [no name]\n").kept, "");
    assert_eq!(
        kept(false, &[], "@Ada Brook\nThey stopped it [no name]\nLaptops are lent\n").kept,
        "Ada Brook:\nLaptops are lent\n"
    );
    assert_eq!(kept(true, &[], "Nobody pays\nAda\nBrook pays\nTea\n").kept, "Nobody pays.\nTea\n");
}

#[test]
fn nobody_is_named_above_what_carries_no_name() {
    let no_name = "@Ada Brook:\n> They stopped it [no name]\n\n@\n- Fine\n";
    assert_eq!(kept(false, &[], no_name).kept.trim(), "- Fine");
    let unknown = "@Some Guest\n> They stopped it [no name]\n> It works\n";
    assert_eq!(kept(false, &[], unknown).kept, "", "what goes on behind it has its mark");
    let beside = "@Ada Brook:\n> They stopped it [no name]\n\n> It works\n";
    assert_eq!(kept(false, &[], beside).kept, "Ada Brook:\n\n> It works\n");
    let headed = "### Ada Brook\n\n- They stopped it [no name]\n\n### Tea\n\n- Nice [no name]\n";
    assert_eq!(kept(false, &[], headed).kept.trim(), "### Tea\n\n- Nice");
    let later = [(Permission::NoName, "They stopped it", Some(2))];
    assert_eq!(kept(false, &later, "@Ada Brook:\n> They stopped it\n").kept, "");
    assert_eq!(kept_by_default(Permission::NoName, "@Some Guest:\n> Fine\n"), "> Fine\n");
}

#[test]
fn a_block_of_code_that_lost_its_end_is_closed() {
    let internal = [(Permission::Internal, "The sponsor was unhappy", None)];
    let found = kept(false, &internal, "```\ncode\n\nThe sponsor was unhappy\n```\n\nBehind it\n");
    assert_eq!(found.kept.matches("```").count() % 2, 0, "{}", found.kept);
    assert_eq!(found.kept.lines().count(), found.lines.len());
}

#[test]
fn a_line_that_is_left_out_leaves_whole_markdown() {
    for (body, left) in [
        ("**We think [internal]\nThe trust is** broke.\n", "The trust is broke.\n"),
        ("Soup *was good\nWe are insolvent* [internal]\nBread\n", "Soup was good.\nBread\n"),
        ("Soup **tasted\nWe are insolvent [internal]\nVery** good\n", "Soup **tasted.\nVery** good\n"),
        ("The trust **we think [internal]\nis** broke.\n", "is broke.\n"),
        ("Soup ~~was good\nBad~~ [internal]\n", "Soup was good\n"),
        ("See [the plan\nOf all](https://example.org/plan) [internal]\n", "See the plan\n"),
        ("See [the plan [internal]\nOf all](https://example.org/plan) soon\n", "Of all soon\n"),
        ("Soup `was good\nBad` [internal]\n", "Soup was good\n"),
        ("***We think [internal]\nIt is** so* broke\n", "It is so broke\n"),
        ("**Soup** was *good*\nBad [internal]\n2 * 3 is six\n", "**Soup** was *good*.\n2 * 3 is six\n"),
    ] {
        assert_eq!(kept(false, &[], body).kept, left, "{body}");
    }
}

#[test]
fn a_row_that_is_internal_goes_and_its_table_stays_as_long_as_it_has_rows() {
    let head = "| Who | What |\n|---|---|\n";
    for (rows, left) in [
        ("| We | are broke [internal] |\n| You | pay |\n", "| You | pay |\n"),
        (
            "| You | pay |\n| We | are broke [internal] |\n| They | sing |\n",
            "| You | pay |\n| They | sing |\n",
        ),
        ("| You | pay |\n| Ada | sings [no name] |\n", "| You | pay |\n"),
    ] {
        let found = kept(false, &[], &format!("Heard:\n\n{head}{rows}\nThe end\n"));
        assert_eq!(found.kept, format!("Heard:\n\n{head}{left}\nThe end\n"));
        assert_eq!(found.left_out.len(), 1, "{rows}");
    }
    let bare = "Who | What\n---|---\nWe | are broke [internal]\nYou | pay\n";
    assert_eq!(kept(false, &[], bare).kept, "Who | What\n---|---\nYou | pay\n");
    let internal = format!("{head}| We | are broke [internal] |\n\nThe end\n");
    assert_eq!(kept(false, &[], &internal).kept, "\nThe end\n", "no head without rows");
    let headless = "| Who [internal] | What |\n|---|---|\n| You | pay |\n\nThe end\n";
    assert_eq!(kept(false, &[], headless).kept, "\nThe end\n", "no rows without a head");
}

#[test]
fn an_internal_line_that_is_only_a_name_keeps_back_nothing_but_itself() {
    for line in ["Ada Brook [internal]", "- Ada Brook [internal]", "- @Ada Brook, Head of Digital [internal]"]
    {
        let (mut stage, _) = with_ada("Head of Digital");
        stage.note(None, &format!("{line}\n\n- Soup was good\n"));
        let read = Attributions::new(&stage.snapshot);
        assert_eq!(read.minuted_note(&stage.snapshot.notes[0]).kept.trim(), "- Soup was good", "{line}");
        assert!(read.kept_lines().is_empty(), "{line}");
    }
}

#[test]
fn what_a_session_without_names_says_of_a_role_is_told_in_no_document() {
    let (mut stage, ada) = with_ada("Designer");
    stage.person("Ben", "Okonjo", "Head of adult care", None);
    let room = stage.room("Hall", None);
    let closed = stage.session("Behind doors", room, "10:00:00", "11:00:00");
    stage.last_session().no_names = true;
    let open = stage.session("Devices", room, "11:00:00", "12:00:00");
    stage.part(open, ada, crate::model::PartRole::Speaker);
    let said = "The designer says that doors matter";
    let texts =
        [said, "Should the head of adult care pay for doors", "Northbank refuses to pay", "Doors matter"];
    for text in texts {
        stage.takeaway("", TakeawayKind::Quote, Permission::Public, None, text);
        stage.last_takeaway().session_id = Some(closed);
    }
    stage.takeaway("", TakeawayKind::Quote, Permission::NoName, None, said);
    stage.takeaway("What the designer says", TakeawayKind::Quote, Permission::Public, None, "Soup is warm");
    stage.last_takeaway().session_id = Some(closed);
    stage.note(Some(closed), &format!("> {said}\n\n{said}.\n"));
    let read = Attributions::new(&stage.snapshot);
    let of = |at: usize| read.of(&stage.snapshot.takeaways[at]);
    for told in [0, 1, 2, 4, 5] {
        assert_eq!(of(told), Err(Withheld::NamesSomebody), "{told}");
    }
    assert_eq!(of(3), Ok(Attribution::Nobody));
    assert_eq!(read.minuted(&stage.snapshot.takeaways[3]), Ok(Attribution::Nobody));
    assert_eq!(read.minuted_note(&stage.snapshot.notes[0]).kept.trim(), "");
}

#[test]
fn a_signature_leaves_with_the_words_that_it_signs() {
    let name = "Ada Brook, Head of Digital at Northbank Council";
    for (body, left) in [
        (format!("> It leaks [no name]\n{name}\n"), "> It leaks\n"),
        (format!("> It leaks [no name]\n\n**{name}**\n"), "> It leaks\n\n"),
        ("> It leaks [no name]\n\nAda Brook:\n".to_owned(), "> It leaks\n\n"),
        ("> It leaks [no name]\n@Ada Brook:\n".to_owned(), "> It leaks\n"),
        ("Soup.\n\nIt leaks [internal]\n\n— Ada Brook\n\nTea.\n".to_owned(), "Soup.\n\n\n\nTea.\n"),
        ("> Soup.\n\nIt leaks [no name]\n\n— Ada Brook\n".to_owned(), "> Soup.\n\nIt leaks\n\n"),
    ] {
        assert_eq!(kept(false, &[], &body).kept, left, "{body}");
    }
    let fine = "- It leaks [no name]\n\nBy noon Ada had left.\n\n(Ada left at noon.)\n";
    assert_eq!(kept(false, &[], fine).kept, fine.replace(" [no name]", ""));
    let lead = "Ada Brook will do these:\n- Buy soup\n- It leaks [internal]\n";
    assert_eq!(kept(false, &[], lead).kept, "Ada Brook will do these:\n- Buy soup\n");
}
