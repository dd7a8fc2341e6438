//! Real programmes of real conferences come in whole; they lie beside the project, and where they do not, the test says so.

use crate::beside::beside;
use crate::program::Program;

/// The path of a real file, if it is here.
fn real(name: &str) -> Option<String> {
    beside(&format!("shared/data/{name}")).map(|path| path.to_str().unwrap().to_owned())
}

/// Takes a file in, and again; gives the program, the event's short name and the last line of the first time.
fn taken_in(path: &str) -> (Program, String, String) {
    let program = Program::new();
    let ran = program.run(&["import", path]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let slug = program.says(&["events"]).split_whitespace().next().unwrap().to_owned();
    let history = program.says(&["history"]);
    let again = program.run(&["import", path, "--event", &slug]).text();
    assert!(again.contains(": 0 new, 0 changed, 0 withdrawn, "), "twice changes nothing: {again}");
    assert_eq!(program.says(&["history"]), history, "and leaves no entry");
    assert_eq!(program.says(&["check"]), "The file, the change log and the search index are sound.\n");
    (program, slug, ran.text().lines().last().unwrap().to_owned())
}

/// The agenda without the lines that say when and where it was made.
fn agenda(program: &Program, slug: &str) -> String {
    let own = ["UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "ORGANIZER", "X-", "UID;"];
    let file = program.says(&["export", "ics", "--event", slug]).replace("\r\n ", "");
    let lines = file.lines().filter(|line| !own.iter().any(|name| line.starts_with(name)));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_camp_of_2019_comes_in_with_its_79_sessions() {
    let Some(path) = real("camp-2019.schedule.json") else { return };
    let (program, slug, line) = taken_in(&path);
    assert!(line.contains(": 79 new, 0 changed, 0 withdrawn, 0 unchanged"), "{line}");
    assert_eq!(agenda(&program, &slug).matches("BEGIN:VEVENT").count(), 79);
}

#[test]
fn rc3_comes_in_with_its_92_sessions_and_both_formats_give_the_same_programme() {
    let (Some(json), Some(xml)) = (real("rc3-2020.schedule.json"), real("rc3-2020.schedule.xml")) else {
        return;
    };
    let (from_json, slug, line) = taken_in(&json);
    assert!(line.contains(": 92 new, 0 changed, 0 withdrawn, 0 unchanged"), "{line}");
    let (from_xml, same_slug, _) = taken_in(&xml);
    assert_eq!(slug, same_slug);
    let sessions = |program: &Program| program.says(&["export", "sessions-csv", "--event", &slug]);
    assert_eq!(sessions(&from_json), sessions(&from_xml));
    assert_eq!(agenda(&from_json, &slug), agenda(&from_xml, &slug));
    let crossed = from_json.run(&["import", &xml, "--event", &slug]).text();
    assert!(
        crossed.contains(": 0 new, 0 changed, 0 withdrawn, 92 unchanged"),
        "one after the other: {crossed}"
    );
}
