//! Nobody reads the clock outside `clock.rs`: time is passed in.

use super::{Problem, Source, none, sources};

const CLOCK: &str = "src-tauri/crates/plenary-core/src/clock.rs";
const READINGS: &[&str] = &["Utc::now", "Local::now", "SystemTime::now", "Uuid::now_v7", "Timestamp::now"];

fn problems(source: &Source) -> Vec<Problem> {
    if !source.is(".rs") || source.path == CLOCK || source.path.contains("/xtask/src/tidy/") {
        return Vec::new();
    }
    let lines = source
        .code()
        .filter(|(_, line)| READINGS.iter().any(|reading| line.contains(&format!("{reading}("))));
    lines
        .map(|(line, _)| Problem::at(source, line, "take a `Clock` and ask it: only clock.rs reads the time"))
        .collect()
}

#[test]
fn only_clock_rs_reads_the_clock() {
    none(sources().iter().flat_map(problems).collect());
}

#[test]
fn a_reading_elsewhere_is_found() {
    let text = "fn f() { let now = chrono::Utc::now(); }\n";
    assert_eq!(problems(&Source::made_up("src-tauri/crates/plenary-core/src/ops/rooms.rs", text)).len(), 1);
    assert_eq!(problems(&Source::made_up(CLOCK, text)), []);
}
