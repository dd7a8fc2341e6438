//! What a script learns of a network: whom its meetings reach, and the minutes of one of them.

use crate::program::Program;
use expect_test::expect;

#[test]
fn coverage_is_said_in_sentences_and_lines() {
    let program = Program::with_sample();
    let said = program.says(&[
        "coverage",
        "--series",
        "data-leaders-network",
        "--year",
        "2022",
        "--kind",
        "borough",
    ]);
    let lines: Vec<&str> = said.lines().collect();
    expect![[r#"
        Boroughs reached in 2022: 15 of 18.
        Not since April: Galleyford Council and Ravenshall Council.
        Never: Quarrydown Council, Westreach Council and Yarrowgate Council.
        Alderway Council     3 of 3  2022-07-26"#]]
    .assert_eq(&lines[..4].join("\n"));
    assert_eq!(lines.len(), 3 + 18, "a line an organisation");
    let office = program.says(&["coverage", "--year", "2022"]);
    assert!(office.starts_with("Member organisations reached in 2022: "), "{office}");
}

#[test]
fn coverage_is_written_as_a_table_and_refuses_what_it_does_not_know() {
    let program = Program::with_sample();
    let path = program.file("coverage.csv");
    let series = ["coverage", "--series", "data-leaders-network"];
    program.done(&[&series[..], &["--as", "coverage-csv", "--out", &path]].concat());
    let table = std::fs::read_to_string(&path).unwrap();
    assert!(table.contains("Northbank Council,Borough,3,3,2022-07-26,1,1,1"), "{table}");
    expect![[r#"There is no network called “nobody”. Check the spelling, or use its id."#]]
        .assert_eq(&program.refused(&["coverage", "--series", "nobody"]));
    expect![[r#"There is no kind of organisation called “castle”. Check the spelling, or use its id."#]]
        .assert_eq(&program.refused(&["coverage", "--kind", "castle"]));
}

#[test]
fn agreed_minutes_leave_with_their_seal() {
    let program = Program::with_sample();
    let file = program.says(&["export", "minutes-md", "--event", "data-leaders-2022-05-24"]);
    assert!(file.contains("---\n\n# Minutes of Data Leaders Network, Tuesday 24 May 2022\n\n*Agreed on Tuesday 2 August 2022 (version 4)."), "{file}");
    assert!(file.contains("sent to 52 councillors"), "{file}");
}
