//! Every file opens with one sentence on what it is for.

use super::{Problem, Source, none, sources};

/// How a file of each kind opens. A Svelte file may open either way.
const OPENINGS: &[(&str, &[&str])] = &[
    (".rs", &["//! "]),
    (".ts", &["// ", "/** ", "/* "]),
    (".mjs", &["// ", "/** ", "/* ", "#!"]),
    (".svelte", &["<!-- ", "<!--\n"]),
    (".css", &["/* ", "/*\n"]),
    (".sql", &["-- "]),
    (".ftl", &["# ", "## ", "### "]),
    (".py", &["\"\"\"", "# ", "#!"]),
];

fn problems(source: &Source) -> Vec<Problem> {
    let Some((_, openings)) = OPENINGS.iter().find(|(ending, _)| source.is(ending)) else {
        return Vec::new();
    };
    let opens = openings.iter().find_map(|opening| source.text.strip_prefix(opening));
    let says_something =
        opens.is_some_and(|rest| rest.chars().take(200).filter(|letter| letter.is_alphabetic()).count() > 8);
    if says_something {
        return Vec::new();
    }
    let how = openings.first().map_or("", |opening| opening.trim());
    vec![Problem::at(source, 1, format!("open the file with a sentence on what it is for, after {how}"))]
}

#[test]
fn every_file_opens_with_its_sentence() {
    none(sources().iter().flat_map(problems).collect());
}

#[test]
fn a_file_without_a_sentence_is_found() {
    assert_eq!(problems(&Source::made_up("a.rs", "use std::fs;\n")).len(), 1);
    assert_eq!(problems(&Source::made_up("a.rs", "//! x\n")).len(), 1, "a placeholder is no sentence");
    assert_eq!(problems(&Source::made_up("a.svelte", "<script>\n")).len(), 1);
    assert_eq!(problems(&Source::made_up("a.sql", "-- The sessions of an event.\n")), []);
}
