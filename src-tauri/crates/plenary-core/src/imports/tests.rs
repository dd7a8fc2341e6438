//! The table of formats: every file finds its reader, and nothing else does.

use super::{FORMATS, Format, recognise};

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/../../../tests/fixtures/imports/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_file_is_recognised_by_what_is_in_it() {
    for (name, format) in [
        ("night-school.schedule.json", "schedule-json"),
        ("night-school.schedule.xml", "schedule-xml"),
        ("old-weekend.schedule.xml", "schedule-xml"),
        ("other-schema.schedule.xml", "schedule-xml"),
        ("eventbrite-uk.csv", "eventbrite-csv"),
        ("eventbrite-us.csv", "eventbrite-csv"),
        ("eventbrite-windows-1252.csv", "eventbrite-csv"),
    ] {
        assert_eq!(recognise(&fixture(name), "file").map(|format| format.name), Some(format), "{name}");
    }
}

#[test]
fn other_files_are_no_format_at_all() {
    for bytes in
        ["", "Dear all,\nsee you there", "{\"a\": 1}", "<html></html>", "BEGIN:VCALENDAR", "a,b\n1,2\n"]
    {
        assert_eq!(recognise(bytes.as_bytes(), "file").map(|format| format.name), None, "{bytes:?}");
    }
}

#[test]
fn formats_are_found_by_their_names_and_each_reads_its_own() {
    for format in FORMATS {
        assert_eq!(Format::named(format.name).map(|found| found.name), Some(format.name));
        let empty = format.read(b"");
        assert!(empty.draft.is_empty());
        assert_eq!(empty.problems.len(), 1);
    }
}
