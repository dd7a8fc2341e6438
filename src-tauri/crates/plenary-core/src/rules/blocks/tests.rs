//! How Markdown falls into blocks and sentences.

use super::*;
use expect_test::expect;
use proptest::prelude::*;

fn parts(markdown: &str) -> Vec<&str> {
    blocks(markdown).into_iter().map(|at| &markdown[at]).collect()
}

fn said(block: &str) -> Vec<&str> {
    sentences(block).into_iter().map(|at| &block[at]).collect()
}

#[test]
fn headings_paragraphs_items_tables_and_code_are_blocks() {
    let markdown = "# Title\nOne line\nand another.\n\n- First\n- Second\n  goes on\n\n  and on\n- Third\n1. One\n\n\
        | A | B |\n|---|---|\n| 1 | 2 |\n> Quote\n> more\n```\ncode\n\n- no item\n```\nEnd.\n\n---\n";
    expect![[r##"
        [
            "# Title",
            "One line\nand another.",
            "- First",
            "- Second\n  goes on\n\n  and on",
            "- Third",
            "1. One",
            "| A | B |\n|---|---|\n| 1 | 2 |",
            "> Quote\n> more",
            "```\ncode\n\n- no item\n```",
            "End.",
            "---",
        ]
    "##]]
    .assert_debug_eq(&parts(markdown));
}

#[test]
fn sentences_end_where_another_begins() {
    assert_eq!(
        said("- Two in five came back. (Ada Brook, Head of Digital)"),
        ["Two in five came back. (Ada Brook, Head of Digital)"]
    );
    assert_eq!(
        said("It rained. “We came.” Then, e.g. at noon, 3.5 people\nleft! 40 stayed"),
        ["It rained.", "“We came.”", "Then, e.g. at noon, 3.5 people\nleft!", "40 stayed"]
    );
    assert_eq!(said("## Who pays? We do"), ["Who pays? We do"]);
    assert_eq!(said("| A |\n| --- |\n| One. Two |\n| Three |"), ["| One. Two |", "| Three |"]);
    assert_eq!(said("12. Tea. Cake"), ["Tea.", "Cake"]);
    assert_eq!(said(""), [""; 0]);
}

proptest! {
    #[test]
    fn joined_blocks_fall_into_the_same_blocks_again(markdown in "([-#>|`*a1. \\n\u{e9}]{0,60})") {
        let once = join(parts(&markdown));
        prop_assert_eq!(&join(parts(&once)), &once, "joining again changes nothing");
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(words(&once), words(&markdown), "no word is lost");
    }

    #[test]
    fn a_block_read_by_itself_is_one_block(markdown in "([-#>|a1. \\n]{0,40})") {
        for block in parts(&markdown) {
            prop_assert_eq!(parts(block).len(), 1, "{:?}", block);
        }
    }

    #[test]
    fn sentences_stand_in_their_block_one_after_another(block in "[-A-Za-z1.!?” \n#|]{0,60}") {
        let mut end = 0;
        for at in sentences(&block) {
            prop_assert!(at.start >= end && at.end <= block.len() && block.get(at.clone()).is_some());
            end = at.end;
        }
    }
}
