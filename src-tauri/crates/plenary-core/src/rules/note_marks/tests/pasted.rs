//! Notes as people really write and paste them: points of a word processor, decomposed letters, several names, days in figures, marks that
//! nearly are some.

use super::*;

/// Of each mark that is not clear: its line, what it is, and how it is written.
fn unclear(body: &str) -> Vec<String> {
    let (people, _) = people();
    let around = Around { people: &people, themes: &[], from: day("2026-11-12") };
    let told = |one: Unclear| format!("{} {}: {}", one.line, one.what.as_str(), one.name);
    read(body, &around).unclear.into_iter().map(told).collect()
}

#[test]
fn points_that_a_word_processor_makes_and_tabs_behind_points_are_passed_over() {
    let body = "•\t! Ring the hall\no\t> It takes one call\n1.\t= We publish\n-\t! Print it\n*\t? Who pays\n◦ ! Pay\n2)\t! Go\n";
    assert_eq!(
        shown(body),
        [
            "1 action: Ring the hall",
            "2 quote: It takes one call",
            "3 decision: We publish",
            "4 action: Print it",
            "5 question: Who pays",
            "6 action: Pay",
            "7 action: Go",
        ]
    );
    assert_eq!(shown("o fewn mis #trust"), ["1 takeaway: o fewn mis #Trust"], "an o is a word too");
    assert_eq!(apart("•\t! One\n•\t! Two"), "•\t! One\n\n•\t! Two");
}

#[test]
fn a_line_behind_one_that_ends_with_a_name_begins_another_quotation() {
    assert_eq!(
        shown("> First one. @Ada Brook\n> We asked 300 people\n> and only 12 said no @Siân Price\n"),
        ["1 quote: First one. @Ada Brook", "2 quote: We asked 300 people and only 12 said no @Siân Price"]
    );
    assert_eq!(
        shown("> @Ada Brook:\n> We asked 300 people\n> and few said no\n"),
        ["1 quote: We asked 300 people and few said no @Ada Brook"],
        "a name above a quotation says whose it is"
    );
    let by_van_der = "> One @Tom van der Berg\n> two\n";
    assert_eq!(shown(by_van_der), ["1 quote: One @Tom van der Berg", "2 quote: two"]);
}

#[test]
fn a_mark_that_lets_a_line_of_a_quotation_out_is_of_that_line() {
    for body in [
        "> We are broke\n> We lend laptops [public]\n",
        "> We are broke\n>\n> We lend laptops [public]\n",
        "> We are broke [public]\n> We lend laptops\n",
        "> We are broke\n> We lend laptops [organisation]\n",
    ] {
        let said = shown(body);
        assert!(said.len() == 2 && said[0].starts_with("1 quote: We are broke"), "{body}: {said:?}");
    }
    for body in
        ["> We lend laptops\n> and modems [public]\n", "> We are broke\n> We lend laptops [internal]\n"]
    {
        assert_eq!(shown(body).len(), 1, "{body}");
    }
}

#[test]
fn letters_that_are_taken_apart_are_the_same_letters() {
    assert_eq!(shown("> Start there @Sia\u{302}n Price\n"), ["1 quote: Start there @Siân Price"]);
    assert_eq!(shown("We lend #caffi\u{302} too"), ["1 takeaway: We lend caffî too #Caffî"]);
}

#[test]
fn several_names_in_a_row_stay_in_the_sentence() {
    assert_eq!(
        shown("! @Ada Brook, @Siân and @Søren do it\n! Ask @Ada and @Siân\n! @Ada calls @Siân\n"),
        [
            "1 action: Ada Brook, Siân and Søren do it @Ada Brook",
            "2 action: Ask Ada and Siân @Ada Brook",
            "3 action: calls Siân @Ada Brook",
        ]
    );
}

#[test]
fn a_day_in_figures_and_a_day_of_the_week_are_days() {
    for (line, expected) in [
        ("! Call by 29/11/2026", "Call by 2026-11-29"),
        ("! Call by 29/11", "Call by 2026-11-29"),
        ("! Call by 3.12.26 @Ada", "Call @Ada Brook by 2026-12-03"),
        ("! Call by Friday", "Call by 2026-11-13"),
        ("! Call by Thursday @Ada", "Call @Ada Brook by 2026-11-19"),
        ("! Call by Friday week", "Call by Friday week"),
        ("! Cut it by 1/2", "Cut it by 1/2"),
        ("! Call by 31/11/2026", "Call by 31/11/2026"),
    ] {
        assert_eq!(shown(line), [format!("1 action: {expected}")], "{line}");
    }
    assert_eq!(
        unclear("! Call by 31/11/2026\n! Call by 12/31/2026\n"),
        ["1 day: 31/11/2026", "2 day: 12/31/2026"]
    );
}

#[test]
fn one_theme_in_one_paste_is_one_however_it_is_written() {
    let (people, _) = people();
    let around = Around { people: &people, themes: &[], from: day("2026-11-12") };
    let reading = read("Lend #Devices\nCount #DEVICES\nMend #devices\n", &around);
    assert!(reading.pieces.iter().all(|piece| piece.theme == "Devices"), "{reading:?}");
}

#[test]
fn a_permission_is_read_however_it_is_meant_and_one_that_is_not_clear_is_told() {
    for (line, expected) in [
        ("> Nobody pays [no names]", "Nobody pays [no_name]"),
        ("> Nobody pays [organization]", "Nobody pays [organisation_only]"),
        ("> Nobody pays [Chatham House]", "Nobody pays [no_name]"),
        ("> Nobody pays (off the record)", "Nobody pays [internal]"),
        ("> [internal]: Nobody pays", "Nobody pays [internal]"),
        ("> Nobody pays [public] [internal]", "Nobody pays [internal]"),
        ("> Nobody pays ［internal］", "Nobody pays [internal]"),
        ("> The (private) sector pays", "The (private) sector pays"),
    ] {
        assert_eq!(shown(line), [format!("1 quote: {expected}")], "{line}");
    }
    assert_eq!(
        unclear("> Nobody pays [internl]\nLine [laughter]\n- [x] done [1]\n"),
        ["1 permission: [internl]"]
    );
}

#[test]
fn what_stands_below_a_marked_heading_is_as_strict() {
    let (people, _) = people();
    let around = Around { people: &people, themes: &[], from: day("2026-11-12") };
    let reading = read("## Staffing [internal]\n\n> Two posts go\n\n## Other\n\n> Fine\n", &around);
    let above: Vec<_> = reading.pieces.iter().map(|piece| piece.above).collect();
    assert_eq!(above, [crate::model::Permission::Internal, crate::model::Permission::Public]);
}
