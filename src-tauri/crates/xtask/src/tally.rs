//! Counts what test runners say: `cargo test`, Vitest, and any runner whose last word is "N passed, N failed".

use std::{collections::BTreeSet, fmt};

/// How many tests passed, failed and were left out.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
    /// Tests that were left out.
    pub skipped: u64,
}

impl Tally {
    /// A step that counts as one test: a lint, a format check, a build.
    pub fn one(ok: bool) -> Self {
        Self { passed: u64::from(ok), failed: u64::from(!ok), skipped: 0 }
    }

    /// Both counts together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }

    /// A runner that ended badly, or counted nothing, has failed at least once, whatever it printed.
    pub fn honest(self, ok: bool) -> Self {
        let counted = self.passed + self.failed > 0;
        if (!ok || !counted) && self.failed == 0 { Self { failed: 1, ..self } } else { self }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(f, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

/// Adds up the "test result:" lines of `cargo test`. A test that could not look at what it is about says "skipped: its name: why":
/// to the runner it has passed, and here it has not.
pub fn of_cargo_test(text: &str) -> Tally {
    let lines = text.lines().filter_map(|line| line.trim_start().strip_prefix("test result:"));
    let sum = lines.fold(Tally::default(), |sum, line| sum.plus(of_words(line, "ignored")));
    let said = text.lines().filter_map(|line| line.strip_prefix("skipped: ")?.split_once(": "));
    let skipped = said.map(|(test, _)| test).collect::<BTreeSet<_>>().len() as u64;
    Tally { passed: sum.passed.saturating_sub(skipped), skipped: sum.skipped + skipped, ..sum }
}

/// Reads the "Tests  3 failed | 40 passed (43)" line of Vitest.
pub fn of_vitest(text: &str) -> Tally {
    let plain = without_colours(text);
    let line = plain.lines().rev().find_map(|line| line.trim_start().strip_prefix("Tests "));
    line.map(|line| of_words(line, "skipped")).unwrap_or_default()
}

/// Reads the last plain "N passed, N failed" line.
pub fn of_plain(text: &str) -> Tally {
    let mut lines =
        text.lines().map(str::trim).filter(|line| line.contains(" passed, ") && line.contains(" failed"));
    lines.next_back().map(|line| of_words(line, "skipped")).unwrap_or_default()
}

/// The names of what failed, each once, in the order it was told: "test name ... FAILED" of `cargo test`, "FAIL  name" of the others,
/// and what held only the second time ("UNSTEADY name").
pub fn named(text: &str) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for line in without_colours(text).lines() {
        let line = line.trim();
        let of_cargo = line.strip_prefix("test ").is_some_and(|rest| rest.ends_with(" ... FAILED"));
        let is_named = of_cargo || line.starts_with("FAIL ") || line.starts_with("UNSTEADY ");
        if is_named && !named.iter().any(|one| one == line) {
            named.push(line.to_owned());
        }
    }
    named
}

/// What the compiler and Clippy warn of, each once with its place in the code: "warning: length comparison to zero --> src/main.rs:1:63".
/// A warning without a place is Cargo's or the linker's, of the network or of the system, and says nothing about the code.
pub fn warnings(text: &str) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    let mut open = None;
    for line in without_colours(text).lines() {
        let place = line.trim_start();
        if line.starts_with("warning") {
            open = Some(line.to_owned());
        } else if place.is_empty() || line.starts_with("error") {
            open = None;
        } else if place.starts_with("--> ")
            && let Some(warning) = open.take().map(|warning| format!("{warning} {place}"))
            && !told.contains(&warning)
        {
            told.push(warning);
        }
    }
    told
}

/// Reads pairs of a number and a word out of one line.
fn of_words(line: &str, skipped: &str) -> Tally {
    let words: Vec<&str> = line.split([' ', ',', ';', '|', '.']).filter(|word| !word.is_empty()).collect();
    let count = |word: &str| {
        let pair = words.windows(2).find(|pair| pair.last() == Some(&word));
        pair.and_then(|pair| pair.first()?.parse().ok()).unwrap_or(0)
    };
    Tally { passed: count("passed"), failed: count("failed"), skipped: count(skipped) }
}

/// Takes terminal colours out.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut inside = false;
    for letter in text.chars() {
        match (inside, letter) {
            (false, '\u{1b}') => inside = true,
            (false, letter) => plain.push(letter),
            (true, letter) => inside = !letter.is_ascii_alphabetic(),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_binary_of_cargo_test_is_counted() {
        let text = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s\n\
                    noise\ntest result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured\n";
        assert_eq!(of_cargo_test(text), Tally { passed: 7, failed: 2, skipped: 1 });
    }

    #[test]
    fn a_test_that_says_that_it_was_skipped_has_not_passed() {
        let text = "test result: ok. 5 passed; 0 failed; 0 ignored\n\
                    skipped: imports::real_ones: /data/a.json is not here\n\
                    skipped: imports::real_ones: /data/a.xml is not here\nskipped: weeknotes::real: no file\n";
        assert_eq!(of_cargo_test(text), Tally { passed: 3, failed: 0, skipped: 2 });
    }

    #[test]
    fn the_line_of_vitest_is_read_through_its_colours() {
        let text = " Test Files  1 failed | 2 passed (3)\n\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m40 passed\u{1b}[39m (41)\n";
        assert_eq!(of_vitest(text), Tally { passed: 40, failed: 1, skipped: 0 });
    }

    #[test]
    fn what_is_warned_of_has_a_place_in_the_code_and_is_told_once_however_many_targets_it_is_in() {
        let lint = "\u{1b}[1m\u{1b}[33mwarning\u{1b}[0m\u{1b}[1m: length comparison to zero\u{1b}[0m\n  \u{1b}[94m--> \u{1b}[0mui\\a.rs:1:63\n   |\n\n";
        let unused = "warning: constant `A` is never used\nand neither is this\n --> src/b.rs:2:7\n  |\n\n";
        let cargo = "warning: spurious network error (3 tries remaining): timed out\n\n\
                     warning: linker stderr: ld: was built for newer macOS version\n  |\n  = note: on by default\n\n\
                     warning: `a` (bin \"a\") generated 1 warning\n   Compiling b\n";
        let text = [cargo, lint, unused, lint, cargo, "error: no\n --> src/c.rs:1:1\n"].concat();
        let told_there = [
            "warning: length comparison to zero --> ui\\a.rs:1:63",
            "warning: constant `A` is never used --> src/b.rs:2:7",
        ];
        assert_eq!(warnings(&text), told_there);
    }

    #[test]
    fn what_failed_is_named_once_whoever_told_it() {
        let text = "test a::b ... ok\ntest a::c ... FAILED\ntest result: FAILED. 1 passed; 1 failed\n\
                    FAILED home: first round\n\u{1b}[31m FAIL \u{1b}[39m x.test.ts > adds\nFAIL  home: opens: late\nFAIL  home: opens: late\n\
                    UNSTEADY room: types: late\n";
        let named_there = [
            "test a::c ... FAILED",
            "FAIL  x.test.ts > adds",
            "FAIL  home: opens: late",
            "UNSTEADY room: types: late",
        ];
        assert_eq!(named(text), named_there);
    }

    #[test]
    fn the_last_plain_line_wins() {
        assert_eq!(
            of_plain("1 passed, 0 failed\n12 passed, 1 failed, 2 skipped\n"),
            Tally { passed: 12, failed: 1, skipped: 2 }
        );
    }

    #[test]
    fn a_runner_that_crashed_or_counted_nothing_has_failed() {
        assert_eq!(
            Tally { passed: 3, ..Tally::default() }.honest(false),
            Tally { passed: 3, failed: 1, skipped: 0 }
        );
        assert_eq!(Tally::default().honest(true), Tally { passed: 0, failed: 1, skipped: 0 });
    }

    #[test]
    fn the_total_is_a_plain_line() {
        assert_eq!(Tally { passed: 5, failed: 0, skipped: 0 }.to_string(), "5 passed, 0 failed");
        assert_eq!(Tally { passed: 5, failed: 1, skipped: 2 }.to_string(), "5 passed, 1 failed, 2 skipped");
    }
}
