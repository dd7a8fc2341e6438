//! The grammar of marks, line by line, and what becomes of lines when a note is edited.

mod pasted;

use super::*;
use crate::model::cast::Stage;
use proptest::prelude::*;

/// In the order they were made: Ada Brook speaks; Priya Patel, Priya Shah, Siân Price and Søren Łukasiewicz are at the event; Tom van der Berg is in the directory.
fn people() -> (People, Vec<crate::model::Person>) {
    let mut stage = Stage::new();
    for (given, family) in [
        ("Ada", "Brook"),
        ("Priya", "Patel"),
        ("Priya", "Shah"),
        ("Siân", "Price"),
        ("Søren", "Łukasiewicz"),
        ("Tom", "van der Berg"),
    ] {
        stage.person(given, family, "", None);
    }
    let all: Vec<_> = stage.snapshot.people.values().cloned().collect();
    (People::new(&all[..1], &all[1..5], &all[5..]), all)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// One line a piece: "3 action: text #theme @name due [permission]".
fn shown(body: &str) -> Vec<String> {
    let (people, all) = people();
    let known = ["DEVICES".to_owned()];
    let around = Around { people: &people, themes: &known, from: day("2026-11-12") };
    let line = |piece: &Piece| {
        let kind = match piece.kind {
            PieceKind::Takeaway(kind) => kind.as_str(),
            PieceKind::Decision => "decision",
            PieceKind::Action => "action",
        };
        let mut line = format!("{} {kind}: {}", piece.line, piece.text);
        if !piece.theme.is_empty() {
            line.push_str(&format!(" #{}", piece.theme));
        }
        if let Some(id) = piece.person {
            line.push_str(&format!(" @{}", all.iter().find(|person| person.id == id).unwrap().name()));
        }
        piece.due.iter().for_each(|due| line.push_str(&format!(" by {due}")));
        piece.permission.iter().for_each(|permission| line.push_str(&format!(" [{permission}]")));
        line
    };
    read(body, &around).pieces.iter().map(line).collect()
}

#[test]
fn a_mark_at_the_beginning_of_a_line_says_what_it_is() {
    let body = "! Ask three boroughs\n?Who pays\n> It takes one call\n=We publish in May\nJust a line\n";
    assert_eq!(
        shown(body),
        [
            "1 action: Ask three boroughs",
            "2 question: Who pays",
            "3 quote: It takes one call",
            "4 decision: We publish in May",
        ]
    );
}

#[test]
fn a_line_with_a_theme_is_a_takeaway_and_a_mark_behind_a_list_point_counts() {
    assert_eq!(
        shown("- Lend the laptop too #devices\n* ! Call the venue\n12. = Yes\n- [ ] !Send the list\n"),
        [
            "1 takeaway: Lend the laptop too #DEVICES",
            "2 action: Call the venue",
            "3 decision: Yes",
            "4 action: Send the list",
        ]
    );
}

#[test]
fn marks_at_the_ends_leave_the_sentence_and_one_in_its_middle_leaves_its_sign() {
    for (line, expected) in [
        ("#working-together We lend devices.", "We lend devices. #Working together"),
        ("We lend #devices to schools.", "We lend devices to schools. #DEVICES"),
        ("We lend laptops #devices.", "We lend laptops. #DEVICES"),
        ("We lend laptops #trust #devices", "We lend laptops #DEVICES"),
        ("We lend **laptops** and _modems_ #trust", "We lend laptops and modems #Trust"),
        ("See [the plan](https://example.org/#plan) #trust", "See the plan #Trust"),
        ("5 * 3 is snake_case #trust", "5 * 3 is snake_case #Trust"),
    ] {
        assert_eq!(shown(line), [format!("1 takeaway: {expected}")], "{line}");
    }
}

#[test]
fn what_only_looks_like_a_mark_is_none() {
    for line in [
        "# Heading #trust",
        "## Heading",
        "![A picture](file.png)",
        "!!",
        "Title\n=====",
        "=> then",
        ">> quoted twice",
        "Room #12",
        "Write to a#b or office@example.org",
        "\\! not an action",
        "Not \\#trust",
        "`#trust`",
        "``a ` #trust``",
        "https://example.org/ #",
        "<https://example.org/x#trust>",
        "| a | #trust |",
        "<!-- ! note -->",
        "```\n! code\n#trust\n```",
        "~~~~ text\n! code\n~~~\n! still code",
        "\n    ! code by indentation",
        "!",
        "#trust",
        "@Ada Brook",
        "Ada said so @Ada",
    ] {
        assert_eq!(shown(line), [""; 0], "{line:?}");
    }
}

#[test]
fn an_indented_line_of_a_list_is_no_code() {
    assert_eq!(shown("- One\n\n    ! Call\n"), ["3 action: Call"]);
    assert_eq!(shown("- One\n\nText\n\n    ! Call\n"), [""; 0]);
}

#[test]
fn speakers_come_before_people_of_the_event_and_those_before_the_directory() {
    for (line, expected) in [
        ("@Ada we lend laptops #trust", "we lend laptops #Trust @Ada Brook"),
        ("@brook: we lend laptops #trust", "we lend laptops #Trust @Ada Brook"),
        ("We lend laptops, says @Sian Price #trust", "We lend laptops, says #Trust @Siân Price"),
        ("We asked @soren for laptops #trust", "We asked soren for laptops #Trust @Søren Łukasiewicz"),
        ("We asked @Soeren for laptops #trust", "We asked Soeren for laptops #Trust @Søren Łukasiewicz"),
        ("@Soren Lukasiewicz lends laptops #trust", "lends laptops #Trust @Søren Łukasiewicz"),
        ("We asked @Siân for laptops #trust", "We asked Siân for laptops #Trust @Siân Price"),
        ("@Tom van der Berg lends laptops #trust", "lends laptops #Trust @Tom van der Berg"),
        ("@Priya Shah lends laptops #trust", "lends laptops #Trust @Priya Shah"),
    ] {
        assert_eq!(shown(line), [format!("1 takeaway: {expected}")], "{line}");
    }
}

#[test]
fn an_address_names_one_of_several_with_the_same_name() {
    let mut stage = Stage::new();
    let (one, two) = (stage.person("Ada", "Brook", "", None), stage.person("Ada", "Brook", "", None));
    let mut people: Vec<_> = stage.snapshot.people.values().cloned().collect();
    people[1].email = "ada@example.org".into();
    let people = People::new(&people, &[], &[]);
    let who = |name: &str| people.named(&[name.to_owned()]).person;
    assert_eq!((who("Ada"), who("ada@example.org")), (None, Some(two)), "{one}");
}

#[test]
fn a_name_that_is_unclear_names_nobody_and_stays_in_the_sentence() {
    let (people, _) = people();
    let around = Around { people: &people, themes: &[], from: day("2026-11-12") };
    let found = read("@Priya lends laptops #trust\n@Ada Patel lends #trust\n@Tom lends #trust\n", &around);
    assert_eq!(
        found.pieces.iter().filter_map(|piece| piece.person).count(),
        0,
        "a wrong name is worse than none"
    );
    assert_eq!(found.pieces[0].text, "@Priya lends laptops");
    assert_eq!(found.unclear.iter().map(|each| each.line).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn a_theme_before_a_name_that_is_unclear_is_at_the_end_all_the_same() {
    let (people, _) = people();
    let around = Around { people: &people, themes: &[], from: day("2026-11-12") };
    let told = |line: &str| read(line, &around).pieces[0].text.clone();
    assert_eq!(told("Buses run late #Trust @Mary Newcomer\n"), "Buses run late @Mary Newcomer");
    assert_eq!(told("> Lend it @Zofia, #trust @Mary Newcomer.\n"), "Lend it @Zofia, @Mary Newcomer.");
    assert_eq!(told("#trust @Mary Newcomer lends laptops\n"), "@Mary Newcomer lends laptops");
    assert_eq!(told("Lend #trust by @Mary Newcomer today\n"), "Lend trust by @Mary Newcomer today");
}

#[test]
fn a_line_that_is_only_a_name_says_who_said_what_stands_below() {
    let body = "@Ada Brook:\n> Start there\nLend #trust\n@Siân\n> Yes\n! Call\n> No @Ada\n@\n> Who knows\n@Guest Speaker\n> Hm\n";
    assert_eq!(
        shown(body),
        [
            "2 quote: Start there @Ada Brook",
            "3 takeaway: Lend #Trust @Ada Brook",
            "5 quote: Yes @Siân Price",
            "6 action: Call",
            "7 quote: No @Ada Brook",
            "9 quote: Who knows",
            "11 quote: Hm",
        ]
    );
}

#[test]
fn an_action_has_an_owner_and_a_day() {
    for (line, expected) in [
        ("! Call the venue @Ada by 12 December", "Call the venue @Ada Brook by 2026-12-12"),
        ("!@Ada Brook call by 1 Feb", "call @Ada Brook by 2027-02-01"),
        ("! Call by Friday, 3rd December 2027.", "Call. by 2027-12-03"),
        ("! Call due:2026-12-12 the venue", "Call the venue by 2026-12-12"),
        ("! Call by 2026-12-01 @Siân", "Call @Siân Price by 2026-12-01"),
        ("! Call by 29 February", "Call by 2028-02-29"),
        ("! Call by 31 November", "Call by 31 November"),
        ("! Stand by 3 people", "Stand by 3 people"),
        ("! Call by noon", "Call by noon"),
    ] {
        assert_eq!(shown(line), [format!("1 action: {expected}")], "{line}");
    }
    assert_eq!(shown("> We open by 12 December"), ["1 quote: We open by 12 December"]);
}

#[test]
fn a_permission_belongs_to_whatever_the_line_became() {
    assert_eq!(shown("> Nobody pays [internal]"), ["1 quote: Nobody pays [internal]"]);
    assert_eq!(shown("Nobody pays [No name] #trust"), ["1 takeaway: Nobody pays #Trust [no_name]"]);
    let agreed = ["1 action: Tell nobody [internal]", "2 decision: Nor this [no_name]"];
    assert_eq!(shown("! Tell nobody [internal]\n= Nor this [no name]\n"), agreed);
    assert_eq!(shown("> See [internal](https://example.org)"), ["1 quote: See internal"]);
    assert_eq!(shown("> Not for attribution: nobody pays"), ["1 quote: nobody pays [no_name]"]);
    assert_eq!(shown("! Tell nobody – internal"), ["1 action: Tell nobody [internal]"]);
    assert_eq!(shown("> The [public] should pay"), ["1 quote: The [public] should pay"]);
}

#[test]
fn a_sentence_too_long_for_an_action_stays_in_the_note() {
    assert_eq!(shown(&format!("! {}", "a".repeat(501))), [""; 0]);
    assert_eq!(shown(&format!("! {}", "a".repeat(500))).len(), 1);
}

#[test]
fn what_is_too_long_for_a_decision_or_an_action_is_told_with_its_line() {
    let long = "a".repeat(501);
    let body = format!("! {long}\n= {long}\n? {long}\n! Short\n{long}\n");
    let reading = read(&body, &Around { people: &People::default(), themes: &[], from: day("2026-11-12") });
    assert_eq!(reading.too_long, [1, 2], "a question may be as long, and a line without a mark is only text");
    assert_eq!(reading.pieces.iter().map(|piece| piece.line).collect::<Vec<_>>(), [3, 4]);
}

#[test]
fn a_name_is_a_word_of_a_decision_and_so_is_every_name_but_the_first() {
    assert_eq!(shown("= We wait for @Ada Brook\n"), ["1 decision: We wait for Ada Brook @Ada Brook"]);
    assert_eq!(
        shown("? @Ada Brook: who asks @Siân Price\n! Ask @Siân Price about the hall @Ada Brook"),
        [
            "1 question: who asks Siân Price @Ada Brook",
            "2 action: Ask Siân Price about the hall Ada Brook @Siân Price"
        ]
    );
    assert_eq!(shown("! Call the venue @Ada Brook\n"), ["1 action: Call the venue @Ada Brook"]);
}

#[test]
fn themes_at_the_ends_of_a_line_leave_it_as_they_leave_the_sentence() {
    for (line, given) in [
        ("The sponsor was unhappy with us #money", "The sponsor was unhappy with us"),
        ("Why did nobody tell us? [no name] #money", "Why did nobody tell us?"),
        ("#money: we have none", "we have none"),
        ("We lend laptops #devices.", "We lend laptops."),
        ("We lend #devices to schools", "We lend devices to schools"),
        ("We lend laptops (#devices)", "We lend laptops (devices)"),
        ("#devices", "devices"),
        ("Ask @Ada Brook", "Ask Ada Brook"),
        ("Laptops are lent. @Ada Brook", "Laptops are lent. (Ada Brook)"),
        ("#devices Laptops are lent @Ada Brook [no name].", "Laptops are lent (Ada Brook)."),
        ("> Lend it @Ada", "> Lend it (Ada)"),
        ("@Ada Brook:", "Ada Brook:"),
    ] {
        assert_eq!(without_marks(line), given, "{line}");
    }
}

#[test]
fn a_note_is_given_out_without_the_signs_of_its_marks() {
    let body = "# Heard\n@Ada Brook:\n> Lend *it* [no name] #devices\n- ! Ask @Siân by 12 December\n= Yes\n`#code` \\#no\n```\n! code\n```\n";
    let given =
        "# Heard\nAda Brook:\n> Lend *it*\n- Ask Siân by 12 December\nYes\n`#code` \\#no\n```\n! code\n```\n";
    assert_eq!(without_marks(body), given);
    assert_eq!(without_marks("No mark\n\nat all"), "No mark\n\nat all");
    assert_eq!(
        Permissions::of("> One [public]\n! Two [internal]").holding(&(1..3), Permission::Public),
        Permission::Internal
    );
}

#[test]
fn on_a_screen_each_marked_line_stands_by_itself() {
    let body = "Opening words\nand more\n! Ask three boroughs\n> It takes one call\n> and a form\n= We publish\n- ! Print it\n- ? Who pays";
    let read = "Opening words\nand more\n\n! Ask three boroughs\n\n> It takes one call\n> and a form\n\n= We publish\n\n- ! Print it\n- ? Who pays";
    assert_eq!(apart(body), read);
    assert_eq!(apart("```\n! code\n> code\n```"), "```\n! code\n> code\n```");
}

fn from(old: &str, new: &str) -> Vec<Option<usize>> {
    movement(&old.lines().collect::<Vec<_>>(), &new.lines().collect::<Vec<_>>())
}

#[test]
fn a_line_is_followed_when_lines_come_and_go_and_when_it_is_edited() {
    assert_eq!(from("a\nb", "new\na\nb"), [None, Some(0), Some(1)]);
    assert_eq!(from("a\nb\nc", "a\nc"), [Some(0), Some(2)]);
    assert_eq!(from("! Call\nrest", "! Call the venue\nrest"), [Some(0), Some(1)]);
    assert_eq!(from("! Call\nrest", "first\n! Call them\nrest"), [None, Some(0), Some(1)]);
    assert_eq!(
        from("one line\nanother", "another\none line"),
        [Some(1), Some(0)],
        "lines that change places"
    );
    assert_eq!(from("! Call the venue", "! Pay the invoices"), [None], "other words are another line");
    assert_eq!(
        from("First> It takes #trust", "First\n> It takes #trust"),
        [None, Some(0)],
        "a line typed above it"
    );
    assert_eq!(from("> It takes one call", "> It\ntakes one call"), [Some(0), None], "its end put below it");
}

proptest! {
    #[test]
    fn no_line_is_followed_twice(old in "([ab!]{0,3}\n){0,8}", new in "([ab!]{0,3}\n){0,8}") {
        let found = from(&old, &new);
        prop_assert_eq!(found.len(), new.lines().count());
        let mut taken: Vec<usize> = found.into_iter().flatten().collect();
        taken.sort_unstable();
        prop_assert!(taken.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn whatever_is_typed_is_read(body in "\\PC{0,40}(\n\\PC{0,40}){0,4}") {
        let (people, _) = people();
        let around = Around { people: &people, themes: &[], from: day("2026-11-12") };
        for piece in read(&body, &around).pieces {
            prop_assert!(!piece.text.trim().is_empty());
            prop_assert!(piece.line >= 1 && piece.line <= body.lines().count());
        }
    }

    #[test]
    fn marks_that_are_typed_are_read(body in "[-!?>=#@\\\\`*_\\[\\]()<: abA1.\n]{0,80}") {
        let (people, _) = people();
        read(&body, &Around { people: &people, themes: &[], from: day("2026-11-12") });
    }
}
