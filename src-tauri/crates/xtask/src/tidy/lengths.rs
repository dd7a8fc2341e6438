//! Small rooms: a file of 400 lines is split by verb.

use super::{Problem, Source, none, sources};

const MOST: usize = 400;

fn problems(source: &Source) -> Vec<Problem> {
    let is_written =
        [".rs", ".ts", ".svelte", ".css", ".sql", ".mjs", ".py"].iter().any(|ending| source.is(ending));
    let lines = source.text.lines().count();
    // A migration is never touched again once it has shipped, so it is not split either.
    let is_left_alone = source.path.contains("/generated/") || source.path.contains("/store/migrations/");
    if !is_written || is_left_alone || lines <= MOST {
        return Vec::new();
    }
    vec![Problem::at(source, MOST + 1, format!("{lines} lines: split the file by verb, {MOST} are the most"))]
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    none(sources().iter().flat_map(problems).collect());
}

#[test]
fn a_long_file_is_found_and_a_generated_one_is_not() {
    let long = "x\n".repeat(401);
    assert_eq!(problems(&Source::made_up("a.rs", &long)).len(), 1);
    assert_eq!(problems(&Source::made_up("ui/src/ipc/generated/a.ts", &long)), []);
    assert_eq!(problems(&Source::made_up("a.rs", &"x\n".repeat(400))), []);
}
