//! Documents in the formats of other programs, as other programs read them: poppler the PDF, python-docx the DOCX.

use crate::cast::Cast;
use crate::judges;
use crate::office::{Office, list, text};
use plenary_api::formats;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file of an event, written where a person would have it.
pub fn file(office: &Office, format: &str, event: &Value, folder: &Path) -> PathBuf {
    let line = formats::lines().into_iter().find(|line| line.name == format).unwrap();
    let path = folder.join(format!("{format}.{}", line.extension));
    office.call("export_file", json!({ "event_id": event, "format": format, "path": path }));
    path
}

/// What a program says of a file.
pub fn said(program: &str, arguments: &[&std::ffi::OsStr]) -> String {
    let output =
        Command::new(program).args(arguments).output().unwrap_or_else(|_| panic!("{program} is installed"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn event() -> (Cast, tempfile::TempDir) {
    let cast = Cast::new();
    cast.call(
        "create_takeaway",
        json!({
            "event_id": cast.event, "session_id": cast.opening, "person_id": cast.priya, "kind": "takeaway",
            "text": "Lend first, ask <later> & often.", "permission": "public", "theme": "Devices",
        }),
    );
    cast.call(
        "create_action",
        json!({ "event_id": cast.event, "text": "Ask the boroughs what they lend.", "permission": "public" }),
    );
    (cast, tempfile::tempdir().unwrap())
}

#[test]
#[cfg(target_os = "linux")]
fn a_pdf_is_tagged_and_says_its_title_and_language() {
    let (cast, folder) = event();
    let path = file(&cast.office, "summary-pdf", &cast.event, folder.path());
    let read = said("pdftotext", &[path.as_os_str(), "-".as_ref()]);
    assert!(read.contains("Lend first, ask <later> & often."), "{read}");
    let about = said("pdfinfo", &[path.as_os_str()]);
    for line in ["Tagged:          yes", "Creator:         Plenary"] {
        assert!(about.contains(line), "{line} in\n{about}");
    }
    let metadata = said("pdfinfo", &["-meta".as_ref(), path.as_os_str()]);
    assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
    let title = about.lines().find_map(|line| line.strip_prefix("Title:")).unwrap().trim();
    assert!(read.starts_with(title) && !title.is_empty(), "{about}");
    let tags = said("pdfinfo", &["-struct-text".as_ref(), path.as_os_str()]);
    for tag in ["H1", "H2", "Table", "TR", "TH", "TD", "L (", "LI", "P"] {
        assert!(tags.contains(tag), "{tag} in\n{tags}");
    }
    let bytes = std::fs::read(&path).unwrap();
    assert!(bytes.windows(12).any(|part| part == b"/Lang(en-GB)"), "the language stands in the catalogue");
}

#[test]
fn a_word_document_has_styles_heads_and_properties() {
    let (cast, folder) = event();
    let path = file(&cast.office, "summary-docx", &cast.event, folder.path());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("judges/docx_read.py");
    let python = judges::python_program();
    let read: Value =
        serde_json::from_str(&said(&python.to_string_lossy(), &[script.as_os_str(), path.as_os_str()]))
            .unwrap();
    assert_eq!(text(&read["language"]), "en-GB");
    let paragraphs = list(&read["paragraphs"]);
    assert_eq!(text(&paragraphs[0][0]), "Heading 1");
    assert_eq!(paragraphs[0][1], read["title"], "the first heading is the title");
    assert!(paragraphs.iter().any(|each| each[0] == "Heading 2"));
    let points = list(&read["points"]);
    assert!(points.iter().any(|each| text(each).contains("Lend first, ask <later> & often.")), "{points:?}");
    for head in list(&read["heads"]) {
        let rows: Vec<bool> = list(head).iter().map(|one| one == true).collect();
        assert!(rows[0] && rows[1..].iter().all(|one| !one), "the first row alone is the head: {rows:?}");
    }
}

#[test]
fn every_format_of_the_list_is_made_twice_the_same() {
    let (cast, folder) = event();
    let formats = cast.call("list_formats", json!({}));
    for line in list(&formats) {
        let name = text(&line["name"]);
        let path = file(&cast.office, name, &cast.event, folder.path());
        let first = std::fs::read(&path).unwrap();
        file(&cast.office, name, &cast.event, folder.path());
        assert!(std::fs::read(&path).unwrap() == first, "{name} repeats itself");
    }
}

#[test]
fn a_draft_leaves_in_every_way_and_is_copied_in_four() {
    let (cast, folder) = event();
    let draft =
        cast.call("build_draft", json!({ "event_id": cast.event, "kind": "blog_post" }))["id"].clone();
    for (name, way, begins) in [
        ("a.docx", None, "PK"),
        ("a.pdf", None, "%PDF-1.7"),
        ("a.html", None, "<!doctype html>"),
        ("a.txt", None, ""),
        ("a.md", None, ""),
        ("b.html", Some("wordpress"), "<!-- wp:"),
        ("c.html", Some("outlook"), "<!doctype html>"),
    ] {
        let path = folder.path().join(name);
        cast.call("export_draft", json!({ "id": draft, "path": path, "way": way }));
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()) && !bytes.is_empty(), "{name}");
    }
    let unknown = json!({ "id": draft, "path": folder.path().join("a.odt"), "way": "odt" });
    assert_eq!(cast.office.refused("export_draft", unknown), "unknown-format");
    let copy = cast.call("copy_draft", json!({ "id": draft }));
    for (field, part) in [
        ("wordpress", "<!-- wp:paragraph -->"),
        ("outlook", "role=\"presentation\""),
        ("html", "<p>"),
        ("plain", "Lend first"),
    ] {
        assert!(text(&copy[field]).contains(part), "{field}: {copy}");
    }
}

#[test]
fn a_draft_that_gives_away_what_is_kept_back_leaves_in_no_way() {
    let (cast, folder) = event();
    cast.call(
        "create_takeaway",
        json!({
            "event_id": cast.event, "session_id": cast.opening, "person_id": cast.priya, "kind": "takeaway",
            "text": "The xylophone budget is gone.", "permission": "internal",
        }),
    );
    let draft =
        cast.call("build_draft", json!({ "event_id": cast.event, "kind": "blog_post" }))["id"].clone();
    cast.call("change_draft", json!({ "id": draft, "body": "The xylophone budget is gone.\n" }));
    for way in formats::WAYS {
        let export = json!({ "id": draft, "path": folder.path().join("a"), "way": way });
        assert_eq!(cast.office.refused("export_draft", export), "draft-gives-away", "{way}");
    }
    assert_eq!(cast.office.refused("copy_draft", json!({ "id": draft })), "draft-gives-away");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was written");
}

#[test]
fn charts_of_markdown_lie_beside_it_or_with_it_in_a_zip() {
    let (cast, folder) = event();
    for (person, status) in [(&cast.amara, "registered"), (&cast.priya, "registered")] {
        let attendance = json!({ "event_id": cast.event, "person_id": person, "status": status });
        cast.call("register_person", json!({ "attendance": attendance }));
    }
    let write = |name: &str| {
        let path = folder.path().join(name);
        cast.call("export_file", json!({ "event_id": cast.event, "format": "report-md", "path": path }));
        std::fs::read(path).unwrap()
    };
    let report = String::from_utf8(write("our report.md")).unwrap();
    let shown: Vec<&str> = report.lines().filter(|line| line.starts_with("![")).collect();
    assert!(!shown.is_empty(), "{report}");
    for line in &shown {
        let address = line.rsplit_once("](").unwrap().1.trim_end_matches(')').replace("%20", " ");
        let picture = std::fs::read(folder.path().join(&address)).unwrap_or_else(|_| panic!("{address}"));
        assert!(address.starts_with("our report-files/") && picture.starts_with(b"\x89PNG"), "{address}");
    }
    let packed = write("sent.zip");
    for name in ["sent.md", "sent-files/"] {
        assert!(packed.windows(name.len()).any(|part| part == name.as_bytes()), "{name}");
    }
    assert!(!cast.office.export("report-md", &cast.event).contains("!["), "text alone shows no pictures");
}

#[test]
#[cfg(target_os = "linux")]
fn each_speakers_sheet_begins_a_page() {
    let (cast, folder) = event();
    let said = json!({
        "event_id": cast.event, "session_id": cast.opening, "person_id": cast.jonas, "kind": "quote",
        "text": "Libraries lend devices.", "permission": "public",
    });
    cast.call("create_takeaway", said);
    let path = file(&cast.office, "approval-sheets-pdf", &cast.event, folder.path());
    let read = crate::documents::said("pdftotext", &["-layout".as_ref(), path.as_os_str(), "-".as_ref()]);
    let pages: Vec<&str> = read.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert_eq!(pages.len(), 2, "{read}");
    assert!(pages[0].contains("Jonas Lind") && pages[1].trim_start().starts_with("Priya Nair"), "{read}");
    let page = cast.office.export("approval-sheets-html", &cast.event);
    assert!(page.contains("h2 { break-before: page; }"), "{page}");
    let word = std::fs::read(file(&cast.office, "approval-sheets-docx", &cast.event, folder.path())).unwrap();
    assert_eq!(String::from_utf8_lossy(&word).matches("<w:pageBreakBefore/>").count(), 1);
}

/// The report of the sample's conference, which has charts; and their words.
fn charted() -> (Office, Value, Vec<String>) {
    let office = Office::with_sample();
    let events = office.call("list_events", json!({}));
    let conference = list(&events).iter().find(|card| card["event"]["kind"] == "conference").unwrap();
    let event = conference["event"]["id"].clone();
    let draft = office.call("build_draft", json!({ "event_id": event, "kind": "report" }))["id"].clone();
    let body = office.call("draft", json!({ "id": draft }))["view"]["body"].clone();
    let charts = text(&body).lines().filter(|line| line.contains("](chart:"));
    let words = charts.filter_map(|line| Some(line.strip_prefix("![")?.split_once(']')?.0.to_owned()));
    let words: Vec<String> = words.collect();
    assert!(words.len() > 3, "{words:?}");
    (office, draft, words)
}

#[test]
fn the_same_charts_stand_with_their_tables_wherever_a_draft_is_shown_or_goes() {
    let (office, draft, words) = charted();
    let folder = tempfile::tempdir().unwrap();
    let page = office.call("draft", json!({ "id": draft }));
    let blocks = list(&page["blocks"]);
    let drawn = blocks.iter().filter(|block| text(&block["html"]).contains("<svg ")).count();
    assert_eq!(drawn, words.len(), "the page of the draft");
    let tables = blocks.iter().filter(|block| block["form"] == "table").count();
    let copy = office.call("copy_draft", json!({ "id": draft }));
    for (field, table) in [("html", "<table>"), ("wordpress", "<!-- wp:table -->"), ("outlook", "<thead>")] {
        let copied = text(&copy[field]);
        for words in &words {
            assert!(copied.contains(&format!("alt=\"{words}\"")), "{field}: {words}");
        }
        assert_eq!(copied.matches("src=\"data:image/png;base64,").count(), words.len(), "{field}");
        assert_eq!(copied.matches(table).count(), tables, "{field}");
    }
    let left = |name: &str| {
        let path = folder.path().join(name);
        office.call("export_draft", json!({ "id": draft, "path": path }));
        String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned()
    };
    assert_eq!(left("a.html").matches("<figure>\n<svg ").count(), words.len());
    assert_eq!(left("a.docx").matches("<w:drawing>").count(), words.len());
    assert_eq!(left("a.md").matches("](a-files/").count(), words.len());
    if cfg!(target_os = "linux") {
        left("a.pdf");
        let tags = said("pdfinfo", &["-struct-text".as_ref(), folder.path().join("a.pdf").as_os_str()]);
        assert_eq!(tags.matches("Figure").count(), words.len(), "{tags}");
    }
}

#[test]
fn a_chart_says_what_it_shows_and_of_how_many_it_shows_the_first() {
    let cast = Cast::new();
    let register = |at: usize| {
        let organisation = cast
            .make("create_organisation", json!({ "organisation": { "name": format!("Ward {at} Council") } }));
        let person = json!({ "given_name": "Ada", "family_name": format!("Brook{at}"), "organisation_id": organisation });
        let person = cast.make("create_person", person);
        cast.call(
            "register_person",
            json!({ "attendance": { "event_id": cast.event, "person_id": person } }),
        );
    };
    let chart = || {
        let draft = cast.call("build_draft", json!({ "event_id": cast.event, "kind": "report" }));
        let page = cast.call("draft", json!({ "id": draft["id"] }));
        let body = text(&page["view"]["body"]).to_owned();
        let words = body.lines().find(|line| line.ends_with("](chart:organisations)")).unwrap().to_owned();
        let drawn = list(&page["blocks"])
            .iter()
            .map(|block| text(&block["html"]))
            .find(|html| html.contains("organisations-desc"));
        (words, drawn.unwrap().to_owned())
    };
    (0..12).for_each(register);
    let (words, drawn) = chart();
    assert!(words.starts_with("![One bar an organisation: who came, "), "{words}");
    assert!(!drawn.contains(" with most people of "), "{drawn}");
    register(12);
    let (words, drawn) = chart();
    assert!(
        words.starts_with("![One bar an organisation, the 12 with most people of 13: who came, "),
        "{words}"
    );
    for said in [
        ">People by organisation: the 12 with most people of 13</title>",
        ">One bar an organisation, the 12 with most people of 13: who came, ",
        ">The 12 with most people of 13</text>",
    ] {
        assert!(drawn.contains(said), "{said} in {drawn}");
    }
}

#[test]
fn the_report_stands_against_the_event_before_by_sector_and_organisation() {
    let cast = Cast::new();
    let before = json!({ "title": "Inclusion Days 2025", "starts_on": "2025-11-12", "ends_on": "2025-11-13", "zone": "Europe/London" });
    let before = cast.make("create_event", before);
    for event in [&before, &cast.event] {
        cast.call("publish_event", json!({ "id": event }));
    }
    let register = |event: &Value, person: &Value, came: bool| {
        let attendance = json!({ "event_id": event, "person_id": person, "status": "registered" });
        let attendance = cast.make("register_person", json!({ "attendance": attendance }));
        if came {
            cast.call("check_in", json!({ "attendance_id": attendance }));
        }
    };
    register(&cast.event, &cast.amara, true);
    register(&cast.event, &cast.priya, false);
    register(&before, &cast.amara, false);
    register(&before, &cast.jonas, true);
    let report = cast.office.export("report-md", &cast.event);
    let (_, against) = report.split_once("### Against last time").unwrap();
    let rows: Vec<&str> = against.lines().take_while(|line| !line.starts_with("### ")).collect();
    let rows: Vec<&str> =
        rows.into_iter().filter(|line| line.starts_with("| ") && !line.contains("---")).collect();
    assert_eq!(
        rows,
        [
            "| Measure | This time | Last time | Change |",
            "| Registered | 2 | 2 | no change |",
            "| Came | 1 | 1 | no change |",
            "| Did not come | 1 | 1 | no change |",
            "| Organisations that came | 1 | 0 | 1 more |",
            "| Sectors that came | 1 | 0 | 1 more |",
            "| Sector | This time | Last time | Change |",
            "| Borough | 1 | 0 | 1 more |",
            "| No organisation given | 0 | 1 | 1 fewer |",
            "| Organisation | This time | Last time | Change |",
            "| Northbank Council | 1 | 0 | 1 more |",
            "| No organisation given | 0 | 1 | 1 fewer |",
        ]
    );
}

#[test]
fn a_report_says_in_words_why_it_tells_no_arrivals_where_everybody_was_ticked_in_later() {
    let office = Office::at("2026-11-29T09:00:00Z");
    let event =
        office.call("create_event", json!({ "title": "Forum", "starts_on": "2026-11-18" }))["id"].clone();
    office.call("publish_event", json!({ "id": event }));
    let register = |given: &str| {
        let person =
            office.call("create_person", json!({ "given_name": given, "family_name": "Brook" }))["id"]
                .clone();
        let attendance = json!({ "event_id": event, "person_id": person });
        office.call("register_person", json!({ "attendance": attendance }))["id"].clone()
    };
    let guests = ["Ada", "Ben"].map(register);
    let said = |words: &str| office.export("report-md", &event).contains(words);
    office.call("check_in", json!({ "attendance_id": guests[0] }));
    assert!(said("They were ticked in on another day than the event’s, so nobody knows when they arrived."));
    office.call("check_in", json!({ "attendance_id": guests[1] }));
    assert!(said("They were all ticked in on another day"));
    assert!(!said("When people arrived") && !said("chart:arrivals"));
}
