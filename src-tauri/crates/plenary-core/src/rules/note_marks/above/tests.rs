//! What the marks of a note say of its lines.

use super::*;

/// The lines that stay in the office.
fn internal(body: &str) -> Vec<usize> {
    let permissions = Permissions::of(body);
    let lines = 1..=body.lines().count();
    let holding = |line: &usize| permissions.holding(&(*line..*line + 1), Permission::Public);
    lines.filter(|line| holding(line) == Permission::Internal).collect()
}

#[test]
fn what_is_nested_below_a_mark_has_it_and_what_stands_beside_it_has_not() {
    assert_eq!(internal("- a [internal]\n  - b\n    - c\n  - d\n- e\n"), [1, 2, 3, 4]);
    assert_eq!(internal("- a\n  - b [internal]\n    - c\n  - d\n"), [2, 3]);
    assert_eq!(internal("1. a [internal]\n\n   b\n\n   > c\n2. d\n"), [1, 3, 5]);
    assert_eq!(internal("a [internal]\n\nb\n"), [1]);
}

#[test]
fn a_permission_counts_wherever_it_is_written() {
    assert_eq!(internal("## a [internal]\n"), [1]);
    assert_eq!(internal("| a | b |\n|---|---|\n| c [internal] | d |\n"), [3]);
    assert_eq!(internal("| a |\n|---|\n| b [internal] |\n| c |\n"), [3], "each row by itself");
    assert_eq!(internal("| a [internal] |\n|---|\n| b |\n\nc\n"), [1, 2, 3]);
    assert_eq!(internal("<b>a [Internal.]</b>\n\n```\nb [internal]\n```\n"), [1, 4, 5]);
}

#[test]
fn what_stands_below_a_heading_has_its_mark_until_the_next_of_its_level() {
    assert_eq!(internal("# t\n\n## a [internal]\n\nb\n\n### c\n\n- d\n\n## e\n\nf\n"), [3, 5, 7, 9]);
    assert_eq!(internal("a [internal]\n===\n\n## b\n\n> c\n\n# d\n\ne\n"), [1, 2, 4, 6]);
}

#[test]
fn a_sentence_is_as_strict_as_its_paragraph_and_as_what_holds_there() {
    let permissions = Permissions::of("one\ntwo [internal]\nthree\n\nfour [public]\n! five\n");
    let of = |line| permissions.of_sentence(line, Permission::NoName);
    let internal = Permission::Internal;
    assert_eq!(
        (1..=6).map(of).collect::<Vec<_>>(),
        [internal, internal, internal, Permission::NoName, Permission::NoName, Permission::NoName]
    );
    let spoken = Permissions::spoken("Ada: one [internal]\nAda: two\n");
    assert_eq!(spoken.of_sentence(1, Permission::Public), internal);
    assert_eq!(spoken.of_sentence(2, Permission::Public), Permission::Public);
}

#[test]
fn what_goes_on_behind_a_mark_has_it_until_another_begins() {
    assert_eq!(internal("> a [internal]\n> b\n\n> c\n"), [1, 2]);
    assert_eq!(internal("> a [internal]\n@Ada Brook:\n> b\n"), [1], "who speaks begins something else");
    assert_eq!(internal("> a\n> b [internal]\n>\n> c\n"), [1, 2, 4], "a quotation is one");
    assert_eq!(internal("! a [internal]\n! b\n= c [internal]\n? d\n"), [1, 3]);
    assert_eq!(internal("- a [internal]\n  goes on\n- b\n"), [1, 2]);
}

#[test]
fn a_line_of_a_paragraph_that_was_typed_by_itself_has_its_own_mark_alone() {
    assert_eq!(internal("Soup was good.\nWe are insolvent [internal]\nBread was better.\n"), [2]);
    assert_eq!(internal("soup was good\nwe are insolvent [internal]\nbread was better\n"), [2]);
    assert_eq!(internal("! Pay the bill [internal]\nBread was better\n"), [1]);
    assert_eq!(internal("We are insolvent [internal]\nand owe the bank\nThe end\n"), [1, 2], "it goes on");
    assert_eq!(internal("We are in debt, [internal]\nThe bank knows\n"), [1, 2], "a comma goes on");
    assert_eq!(internal("- We are insolvent [internal]\n  The bank knows\n"), [1, 2], "within a point");
    assert_eq!(internal("> We are insolvent [internal]\n> The bank knows\n"), [1, 2], "a quotation is one");
    assert_eq!(internal("> We are insolvent [internal]\nBread was better.\n"), [1], "it is not quoted");
}

#[test]
fn what_is_not_clear_and_what_says_that_it_is_in_confidence_stays_in_the_office() {
    assert_eq!(internal("We are insolvent [intenal]\nFine [org]\nFine [sic]\n"), [1, 2]);
    assert_eq!(internal("Off the record: we are insolvent.\nFine.\n\n## In confidence\n\nb\n"), [1, 4, 6]);
    assert_eq!(internal("Not for publication [public]\n"), [0; 0], "the mark says otherwise");
    assert_eq!(internal("Not for publication [public] [intenal]\n"), [1]);
    let prose = "We [sic] lend 12 [1] laptops [laughter] to [Ada](https://example.org/internal) [x]\n";
    assert_eq!(internal(prose), [0; 0]);
}

#[test]
fn a_lead_above_holds_for_what_it_leads_to() {
    for lead in [
        "Off the record:",
        "**Off the record:**",
        "[internal]:",
        "Money [internal]:",
        "Money: [intenal]",
        "Confidential:",
    ] {
        let told = |rest: &str| internal(&format!("{lead}\n{rest}"));
        assert_eq!(told("- a\n- b\n\nc\n"), [1, 2, 3], "{lead}");
        assert_eq!(told("\n- a\n\n- b\n\nc\n"), [1, 3, 5], "{lead}");
        assert_eq!(told("The bank knows.\n! Pay\n\nc\n"), [1, 2, 3], "{lead}");
        assert_eq!(told("\n> a\n\nc\n"), [1, 3], "{lead}");
        assert_eq!(told("| a |\n|---|\n\nc\n").first(), Some(&1), "{lead}");
    }
    assert_eq!(internal("- Off the record:\n- a\n- b\n\nc\n"), [1, 2, 3], "points behind it");
    assert_eq!(internal("We are insolvent [internal]\n- soup was good\n"), [1], "it leads to nothing");
    assert_eq!(internal("It is late. Confidential: the trust is broke\n\nb\n"), [1]);
}

#[test]
fn a_mark_alone_in_its_line_holds_up_to_the_next_heading_or_such_mark() {
    assert_eq!(
        internal("a\n\n[internal]\n\nb\n\n- c\n\n## d\n\ne\n"),
        [1, 3, 5, 7],
        "both, where it is not clear which"
    );
    assert_eq!(internal("**Off the record**\n\nb\n\nc\n\n**Next**\n\nd\n"), [1, 3, 5]);
    assert_eq!(internal("[internal]\n\nb\n\n[public]\n\nc\n"), [1, 3]);
    assert_eq!(internal("a\n\n> b\n\n(confidential)\n"), [3, 5], "what stands above it");
    assert_eq!(internal("- a\n- b\n[internal]\n"), [1, 2, 3]);
    assert_eq!(internal("- a\n  - confidential\n"), [1, 2]);
    assert_eq!(internal("[internal]\n- b\n\nc\n"), [1, 2], "right below it stands what is meant");
    assert_eq!(internal("We are broke.\n[internal]\nThe bank knows.\n\nc\n"), [1, 2, 3]);
    assert_eq!(internal("## Confidential\n\na\n\n## Private\n\nb\n\n## Private sector\n\nc\n"), [1, 3, 5, 7]);
    assert_eq!(internal("## Money [intenal]\n\na\n\n## Soup\n\nb\n"), [1, 3]);
}

#[test]
fn who_speaks_below_a_mark_does_so_until_somebody_else_does() {
    assert_eq!(internal("@Ada Brook: [internal]\n> a\n\n> b\n! c\n\n@Bo Lee:\n> d\n"), [1, 2, 4, 5]);
    assert_eq!(internal("@Ada Brook: [intenal]\n> a\n\nb\n"), [1, 2]);
}

#[test]
fn who_asks_for_it_behind_the_words_means_those() {
    assert_eq!(internal("Soup was good.\n\nWe are broke.\n\nPlease do not quote this.\n\nd\n"), [3, 5]);
    assert_eq!(internal("- Soup\n- We are broke\n- Don\u{2019}t quote me on that\n- Bread\n"), [2, 3]);
    assert_eq!(internal("We are broke\nDo not minute that\n\nd\n"), [1, 2]);
}

#[test]
fn what_is_broken_into_lines_signed_or_nested_is_as_strict_as_its_mark() {
    let long = "= The partnership will not renew the contract of the cleaners";
    assert_eq!(internal(&format!("a\n\n{long}\nwhen it ends in March (confidential)\n")), [3, 4]);
    assert_eq!(internal("= Close Elm Court\nby May [internal]\n"), [1, 2]);
    assert_eq!(internal("> We lost it\nsaid the chair [internal]\n"), [1, 2]);
    assert_eq!(internal("> We lost it\n— Ada Brook [internal]\n\nb\n"), [1, 2]);
    assert_eq!(internal("> We lost it\n\n— Ada Brook (off the record)\n\nb\n"), [1, 3]);
    assert_eq!(internal("= We close it [internal]\n  - the reason\n\nb\n"), [1, 2]);
    assert_eq!(internal("a\n\nThe following is confidential.\n\nb\n\nc\n"), [3, 5]);
    assert_eq!(internal("a\n\nb\n\nAll of the above is confidential.\n"), [3, 5]);
    assert_eq!(internal("a\n\nDo not minute this follow-up.\n\nb\n"), [1, 3]);
}

#[test]
fn a_line_in_bold_with_a_mark_holds_as_a_heading_does() {
    for bold in [
        "**Staffing [internal]**",
        "**Staffing** [internal]",
        "**Part 2 (confidential)**",
        "**Item 5: confidential**",
        "**5. Any other business – confidential**",
        "OFFICIAL-SENSITIVE PERSONAL",
        "Part B: private items",
        "Discussion in private",
    ] {
        assert_eq!(internal(&format!("{bold}\n\n> a\n\n> b\n\n**Soup**\n\n> c\n")), [1, 3, 5], "{bold}");
        assert_eq!(internal(&format!("{bold}\n- a\n- b\n\n## Soup\n\n> c\n")), [1, 2, 3], "{bold}");
    }
    assert_eq!(internal("**We are broke [internal].**\n\nSoup\n"), [1], "a sentence is no heading");
}

#[test]
fn the_number_and_title_of_an_item_hold_up_to_the_next_one() {
    let minutes = "4. Soup\n\na\n\n5. Staffing [internal]\n\nb\n\n1. c\n2. d\n\ne\n\n6. Bread\n\nf\n";
    assert_eq!(internal(minutes), [5, 7, 9, 10, 12]);
    assert_eq!(internal("5. Staffing [internal]\n\nb\n\n## Bread\n\nf\n"), [1, 3]);
    assert_eq!(internal("1. Soup was good.\n2. Staffing [internal]\n\nb\n"), [2], "a point of a list");
    assert_eq!(internal("5. We are broke [internal].\n\nb\n"), [1], "a sentence is no title");
    assert_eq!(internal("**Staff [internal]**\n\n1. a\n\nb\n"), [1, 3, 5], "a point of a section");
    assert_eq!(internal("[internal]\n\na\n\n1. b\n\nc\n"), [1, 3, 5, 7], "and of a mark alone");
    assert_eq!(internal("**Minutes**\n\n1. Staff [internal]\n\nb\n"), [3, 5], "in a section");
}

#[test]
fn what_somebody_told_in_confidence_is_the_list_below_it_and_all_of_the_above_the_one_above() {
    assert_eq!(internal("Ada told us two things in confidence.\n\n- a\n- b\n\nSoup\n"), [1, 3, 4]);
    let long = "Then Ada of the trust by the harbour told all of us three more things in confidence.";
    assert_eq!(internal(&format!("- z\n\n{long}\n- a\n- b\n\nSoup\n")), [3, 4, 5]);
    assert_eq!(internal("- a\n- b\n\nAll of the above is confidential.\n\n- c\n"), [1, 2, 4]);
    assert_eq!(internal("> a\n\n(Ada Brook) [internal]\n"), [1, 3]);
}

#[test]
fn headings_of_what_is_confidential_are_known_with_their_numbers() {
    for heading in [
        "## 7. Confidential",
        "**7. Confidential**",
        "## Confidential items",
        "## Exempt items (press and public excluded)",
        "# In camera",
        "## Part 2 - Confidential",
        "### Private session",
        "Confidential until Monday:",
        "Internal notes:",
        "For the office only:",
    ] {
        assert_eq!(internal(&format!("{heading}\n\nb\n")), [1, 3], "{heading}");
    }
    for heading in ["## Confidential helpline", "## Private sector", "## Internal audit", "## Items"] {
        assert_eq!(internal(&format!("{heading}\n\nb\n")), [0; 0], "{heading}");
    }
}

#[test]
fn a_theme_or_an_open_bracket_that_means_one_stays_in_the_office() {
    assert_eq!(
        internal("We are broke #internal\nWe are broke [internal\nBroke (confidental)\nFine #devices\n"),
        [1, 2, 3]
    );
}

#[test]
fn lines_that_are_held_are_told_together() {
    let body = "a\n\nOff the record:\n\n- b\n- c\n\nd [no name]\n! e [internal]\n";
    let held = Permissions::of(body).held(body, Permission::Public, |line| line == 9);
    let told = |first, last, permission| Held { first, last, permission };
    assert_eq!(held, [told(3, 6, Permission::Internal), told(8, 8, Permission::NoName)]);
}

#[test]
fn a_mark_below_another_loosens_nothing() {
    let permissions = Permissions::of("- a [internal]\n  - b [public]\n");
    assert_eq!(permissions.holding(&(2..3), Permission::Public), Permission::Internal);
    let open = Permissions::of("- a [public]\n  - b\n");
    assert_eq!(open.holding(&(1..2), Permission::Internal), Permission::Public);
    assert_eq!(open.holding(&(2..3), Permission::Internal), Permission::Internal);
}

#[test]
fn a_mark_that_lets_a_line_out_lets_out_no_other() {
    let open = |body: &str, lines: Range<usize>| Permissions::of(body).holding(&lines, Permission::Internal);
    assert_eq!(open("> We are broke\n> We lend laptops [public]\n", 1..2), Permission::Internal);
    assert_eq!(open("> We are broke\n> We lend laptops [public]\n", 2..3), Permission::Public);
    assert_eq!(open("We are broke\nWe lend laptops [public]\n", 1..3), Permission::Internal, "read together");
    assert_eq!(open("> We lend laptops\n> and modems [public]\n", 1..3), Permission::Public, "one sentence");
    assert_eq!(open("> We lend laptops [public]\n> — Ada Brook\n", 1..3), Permission::Public, "signed");
    assert_eq!(open("> We lend, [organisation]\n> and are broke\n", 2..3), Permission::OrganisationOnly);
}
