//! The project speaks of itself alone: no path of somebody's machine stands in it.

use super::{Problem, Source, none, sources};

/// Beginnings of paths that exist on one machine only; written apart so that this file does not name them.
fn beginnings() -> Vec<String> {
    [["/ho", "me/"], ["/Us", "ers/"], ["/ro", "ot/"], ["/tmp/", "wt/"], ["/wo", "rk/"], ["C:\\Us", "ers\\"]]
        .map(|parts| parts.concat())
        .to_vec()
}

fn problems(source: &Source) -> Vec<Problem> {
    let beginnings = beginnings();
    let is_one = |line: &str| {
        beginnings.iter().any(|beginning| {
            line.match_indices(beginning.as_str()).any(|(at, _)| {
                let before = line.get(..at).and_then(|text| text.chars().last());
                before.is_none_or(|letter| {
                    !letter.is_alphanumeric() && !matches!(letter, '/' | '.' | '-' | '_' | '}' | ']' | ')')
                })
            })
        })
    };
    let lines = (1..).zip(source.text.lines()).filter(|(_, line)| is_one(line));
    lines
        .map(|(line, _)| {
            Problem::at(
                source,
                line,
                "name no path of one machine: use a path from the project's root or a temporary folder",
            )
        })
        .collect()
}

#[test]
fn no_machine_path_stands_in_the_project() {
    none(sources().iter().flat_map(problems).collect());
}

#[test]
fn a_home_folder_is_found() {
    let text = format!("let path = \"{}me/ada/notes\";\n", "/ho");
    assert_eq!(problems(&Source::made_up("a.rs", &text)).len(), 1);
    let address = format!("see https://example.org{}me/page\n", "/ho");
    assert_eq!(problems(&Source::made_up("a.md", &address)), [], "an address is no path");
}
