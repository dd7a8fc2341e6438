//! Writes what the pages are told of the border and of the messages; what it writes is committed.
//! The tests that keep both current are the ones that write them: `tests/it/generated.rs` and `ui/src/text/text.test.ts`.

use crate::{
    places,
    process::{command, must, npm},
    suites::FEATURES,
};

/// Writes the generated files again, or with `--check` only says whether they are current.
pub fn chore(arguments: &[String]) -> Result<(), String> {
    let only_check = arguments.iter().any(|argument| argument == "--check");
    let words =
        [&["test", "--quiet", "--workspace"], FEATURES.as_slice(), &["--test", "it", "--", "generated::"]]
            .concat();
    let mut types = command(&places::root(), "cargo", words);
    if !only_check {
        types.env("UPDATE_EXPECT", "1");
    }
    must(types)?;
    let messages = if only_check {
        ["exec", "--", "vitest", "run", "src/text/text.test.ts"].as_slice()
    } else {
        &["run", "codegen"]
    };
    must(command(&places::ui(), npm("npm"), messages))
}
