//! Claims about what columns mean.

use super::*;
use crate::ids::Id;
use crate::model::{AnswersColumn, AnswersRow};

fn session(number: u128, title: &str) -> Titled {
    Titled::new(SessionId::from_uuid(uuid::Uuid::from_u128(number)), title)
}

fn sessions() -> Vec<Titled> {
    vec![session(1, "Opening"), session(2, "Devices & doorsteps"), session(3, "Devices"), session(4, "AI")]
}

fn draft(columns: &[(&str, &[&str])]) -> AnswersDraft {
    let rows = columns.iter().map(|(_, answers)| answers.len()).max().unwrap_or_default();
    let cell =
        |at: usize| columns.iter().map(|(_, answers)| answers.get(at).unwrap_or(&"").to_string()).collect();
    AnswersDraft {
        source: "feedback".into(),
        columns: columns
            .iter()
            .map(|(heading, _)| AnswersColumn { heading: (*heading).into(), known: None })
            .collect(),
        rows: (0..rows).map(|at| AnswersRow { line: at as u32 + 2, cells: cell(at) }).collect(),
        complete: true,
    }
}

/// "meaning session scale" of each column.
fn proposed(draft: &AnswersDraft, known: &[FormColumn]) -> Vec<String> {
    let number = |id: SessionId| id.uuid().as_u128().to_string();
    let line = |column: &FormColumn| {
        let session = column.session_id.map(number).unwrap_or_default();
        let scale = column.scale.map(RatingScale::as_str).unwrap_or_default();
        format!("{} {session} {scale}", column.meaning).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    propose(draft, &sessions(), known).iter().map(line).collect()
}

#[test]
fn headings_and_answers_together_say_what_a_column_is() {
    let draft = draft(&[
        ("Your name", &["Ada"]),
        ("Where can we reach you?", &["ada@example.org", "ben@example.org"]),
        ("Organisation", &["Northbank"]),
        ("Overall, how was the day?", &["4", "5"]),
        ("How would you rate \"Devices & Doorsteps\"?", &["Good", "Poor"]),
        ("Rate the sessions [Opening]", &["★★★★☆", "★★★☆☆"]),
        ("What should we improve about Opening?", &["Shorter", "Nothing comes to mind"]),
        ("Anything else?", &["Thanks"]),
        ("May we quote you?", &["Yes", "No"]),
        ("Would you like our newsletter?", &["Yes", "No"]),
        ("Which borough?", &["North", "South"]),
        ("Empty", &[]),
    ]);
    assert_eq!(
        proposed(&draft, &[]),
        [
            "name",
            "email",
            "organisation",
            "event_rating one_to_five",
            "session_rating 2 one_to_five",
            "session_rating 1 one_to_five",
            "session_text 1",
            "event_text",
            "consent",
            "ignore",
            "ignore",
            "ignore",
        ]
    );
}

#[test]
fn where_a_row_names_its_session_questions_about_it_are_about_that_one() {
    let draft = draft(&[
        ("Which session did you attend?", &["Opening", "Devices", "opening "]),
        ("How was the session?", &["4", "5", "3"]),
        ("What did you learn in this session?", &["Much"]),
        ("How was the venue?", &["4", "2", "3"]),
    ]);
    assert_eq!(
        proposed(&draft, &[]),
        ["which_session", "session_rating one_to_five", "session_text", "event_rating one_to_five"]
    );
}

#[test]
fn where_several_sessions_could_be_ticked_no_row_is_about_one() {
    let several = draft(&[
        ("Which sessions did you attend?", &["Opening;Devices & doorsteps;", "Opening;", "Devices;"]),
        ("How was the session?", &["4", "5", "3"]),
    ]);
    assert_eq!(proposed(&several, &[]), ["ignore", "event_rating one_to_five"]);
    let grid = draft(&[
        ("Which sessions did you attend? [Morning]", &["Opening", "Opening"]),
        ("Which sessions did you attend? [Afternoon]", &["Devices", "Devices & doorsteps"]),
        ("Which sessions were useful? [Opening]", &["Very useful", "Not useful"]),
    ]);
    assert_eq!(proposed(&grid, &[]), ["ignore", "ignore", "session_rating 1 one_to_five"]);
    assert_eq!(named("Opening, Devices & doorsteps", &sessions()), None, "nobody knows which");
}

#[test]
fn what_is_ticked_from_a_list_is_no_comment() {
    let draft = draft(&[
        (
            "What did you come for? Tick all that apply",
            &["The talks;Lunch;Meeting others;", "Meeting others;The talks;", "Lunch;"],
        ),
        ("What did you like?", &["The talks, lunch", "lunch, the talks", "the walls, which are green"]),
        (
            "What was best?",
            &["The talks; lunch was late", "Meeting others, as always", "Nothing, to be honest"],
        ),
    ]);
    assert_eq!(proposed(&draft, &[]), ["ignore", "event_text", "event_text"]);
}

#[test]
fn a_title_is_found_in_a_longer_text_and_the_longest_wins() {
    let number = |text: &str| named(text, &sessions()).map(|id| id.uuid().as_u128());
    assert_eq!(
        number("devices and doorsteps"),
        Some(3),
        "the sign is no word; the shorter title stands in it"
    );
    assert_eq!(number("Devices & doorsteps (Studio, 11:00)"), Some(2));
    assert_eq!(number("DEVICES"), Some(3));
    assert_eq!(number("AI"), Some(4));
    assert_eq!(number("Said of AI"), None, "two letters are no name of a session");
    assert_eq!(number(""), None);
    assert_eq!(named("Lunch", &[session(1, "Lunch"), session(2, "Lunch")]), None, "nobody knows which");
}

#[test]
fn what_was_said_of_a_form_is_said_again_and_its_sessions_only_of_this_event() {
    let draft = draft(&[("Overall", &["4"]), ("How was Opening?", &["4"]), ("New", &["4"])]);
    let gone = SessionId::from_uuid(uuid::Uuid::from_u128(99));
    let known = [
        FormColumn {
            heading: "overall".into(),
            meaning: ColumnMeaning::Ignore,
            session_id: None,
            scale: None,
        },
        FormColumn {
            heading: "How was Opening?".into(),
            meaning: ColumnMeaning::SessionRating,
            session_id: Some(gone),
            scale: Some(RatingScale::OneToTen),
        },
    ];
    assert_eq!(
        proposed(&draft, &known),
        ["ignore", "session_rating 1 one_to_ten", "event_rating one_to_five"]
    );
}

#[test]
fn of_two_columns_of_one_heading_each_is_what_it_was_said_to_be() {
    let draft = draft(&[
        ("Email Address", &["ada@example.org"]),
        ("Email address", &["ada.work@example.org"]),
        ("email address", &["third@example.org"]),
    ]);
    let said = |heading: &str, meaning: ColumnMeaning| FormColumn {
        heading: heading.into(),
        meaning,
        session_id: None,
        scale: None,
    };
    let known = [said("Email Address", ColumnMeaning::Ignore), said("Email address", ColumnMeaning::Email)];
    assert_eq!(proposed(&draft, &known), ["ignore", "email", "email"]);
}

#[test]
fn the_same_headings_have_the_same_mark() {
    let mark = |headings: &[&str]| fingerprint(&headings.iter().map(ToString::to_string).collect::<Vec<_>>());
    assert_eq!(mark(&["Overall ", "How was it?"]), mark(&["overall", "HOW  WAS IT"]));
    assert_ne!(mark(&["a", "b"]), mark(&["b", "a"]));
    assert_ne!(mark(&["ab", "c"]), mark(&["a", "bc"]));
}

#[test]
fn an_unknown_question_of_a_microsoft_form_is_known_by_its_words_or_by_its_answers() {
    let draft = draft(&[
        ("What should we keep?", &["The breaks", "Small tables", "Nothing"]),
        ("How could we do better?", &["Start later", "More seats"]),
        ("Any other thoughts?", &["Thanks"]),
        (
            "One word, or two, about the day",
            &["I met three people who do what we do", "Long, but the afternoon was worth the journey"],
        ),
        ("Which part surprised you?", &["The talk on laptops", "How few people came"]),
    ]);
    assert_eq!(proposed(&draft, &[]), ["event_text"; 5]);
}

#[test]
fn few_short_answers_again_and_again_are_a_choice_whatever_a_google_form_asks() {
    let often =
        ["Mailing list", "A colleague", "Mailing list", "A colleague", "Mailing list", "Mailing list"];
    let figures = ["3", "12", "40"];
    let draft = draft(&[
        ("What would bring you back? [pick one]", &often),
        ("How did you hear about us?", &["A colleague", "A colleague", "Mailing list"]),
        ("What would you pay?", &figures),
        ("What is your job title?", &["Head of Digital Services", "Officer for Public Libraries"]),
        ("How do you rate the day, 1-10?", &["3", "8", "10"]),
        ("How was lunch?", &["Good", "Poor", "Excellent"]),
    ]);
    let found = proposed(&draft, &[]);
    assert_eq!(found[..4], ["ignore"; 4]);
    assert_eq!(found[4..], ["event_rating one_to_ten", "event_rating one_to_five"]);
}
