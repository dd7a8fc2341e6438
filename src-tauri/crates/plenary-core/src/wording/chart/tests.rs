//! Charts say what they show, in the tokens' colours, and nothing that is typed gets out of its text.

use super::*;

const ABOUT: About<'static> = About { name: "x", title: "Who <came>", what: "One bar" };

#[test]
fn the_colours_are_those_of_the_tokens() {
    let tokens = include_str!("../../../../../../ui/src/design/tokens.css");
    for (name, light) in [("fg", INK), ("accent-wash", WASH), ("accent", ACCENT)] {
        assert!(tokens.contains(&format!("--{name}: light-dark({light}, ")), "{name} is {light}");
        assert!(STYLE.contains(light), "on paper {name} is {light}");
    }
    for dark in ["#f1f2f4", "#15363a", "#6fd0d2"] {
        assert!(STYLE.contains(dark) && tokens.contains(dark), "{dark}");
    }
}

fn key() -> Key {
    Key { part: "Came".into(), rest: "Did <not> come".into(), over: String::new() }
}

#[test]
fn a_chart_is_named_and_described_and_its_numbers_are_written() {
    let drawn = bars(
        ABOUT,
        &key(),
        &[
            Bar { label: "<b>Northbank & co</b>".into(), part: 3, whole: Some(12) },
            Bar { label: "A name that is much longer than the room for it".into(), part: 15, whole: None },
        ],
    );
    for part in [
        "role=\"img\" aria-labelledby=\"x-title x-desc\"",
        "<title id=\"x-title\">Who &lt;came&gt;</title>",
        "&lt;b&gt;Northbank &amp; co&lt;/b&gt;",
        ">3 / 12</text>",
        ">Came</text>",
        ">Did &lt;not&gt; come</text>",
        ">15</text>",
        "fill=\"url(#x-hatch)\"",
        "A name that is much lon…",
    ] {
        assert!(drawn.contains(part), "{part} in\n{drawn}");
    }
}

#[test]
fn nothing_to_draw_is_no_picture() {
    assert_eq!(bars(ABOUT, &key(), &[]), "");
    assert_eq!(bars(ABOUT, &key(), &[Bar { label: "A".into(), part: 0, whole: None }]), "");
    assert_eq!(columns(ABOUT, &[]), "");
}

#[test]
fn bars_without_frames_need_no_key() {
    let drawn = bars(ABOUT, &key(), &[Bar { label: "A".into(), part: 2, whole: None }]);
    assert!(drawn.contains(">2</text>") && !drawn.contains("Came"), "{drawn}");
}

#[test]
fn columns_are_as_high_as_their_numbers() {
    let column = |label: &str, count| Column { label: label.to_owned(), count };
    let drawn = columns(ABOUT, &[column("09:00", 10), column("09:30", 5)]);
    assert!(drawn.contains("height=\"140\"") && drawn.contains("height=\"70\""), "{drawn}");
    assert!(drawn.contains(">09:30</text>"), "{drawn}");
}

#[test]
fn a_key_leaves_room_for_its_words_and_labels_end_before_their_bars() {
    let key = Key { part: "Members that came".into(), rest: "Did not".into(), over: String::new() };
    let label = "Map your neighbourhood: who is missing".to_owned();
    let drawn = bars(ABOUT, &key, &[Bar { label, part: 3, whole: Some(12) }]);
    let squares: Vec<usize> = drawn
        .lines()
        .filter(|line| line.contains("width=\"12\" height=\"12\""))
        .map(|line| line.split("x=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap())
        .collect();
    assert!(squares[1] - squares[0] > 12 + letters::width(&key.part, false) + 12, "{squares:?}");
    let label = drawn.lines().find(|line| line.contains(">Map")).unwrap();
    let label = label.split('>').nth(1).unwrap().split('<').next().unwrap();
    assert!(label.ends_with('…') && letters::width(label, false) <= 188, "{label}");
}

#[test]
fn the_first_of_more_say_of_how_many() {
    let some =
        first_bars(ABOUT, &key(), &[Bar { label: "A".into(), part: 2, whole: None }], "The 1 with most of 9");
    assert!(
        some.contains(">The 1 with most of 9</text>") && some.contains("viewBox=\"0 0 540 56\""),
        "{some}"
    );
}

/// A number of the picture's source: `x="196"`.
fn number(line: &str, name: &str) -> usize {
    line.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
}

#[test]
fn what_is_more_than_there_is_room_for_is_hatched_the_other_way_and_the_key_says_so() {
    let key = Key { over: "More than seats".into(), ..key() };
    let full = |part, whole| Bar { label: "A".into(), part, whole: Some(whole) };
    let drawn = bars(ABOUT, &key, &[full(13, 10), full(5, 10)]);
    let over: Vec<&str> = drawn.lines().filter(|line| line.contains("url(#x-over)")).collect();
    let part = drawn.lines().find(|line| line.contains("class=\"part\"")).unwrap();
    assert_eq!(over.len(), 2, "the bar's and the key's\n{drawn}");
    assert_eq!(
        number(over[0], "x"),
        number(part, "x") + number(part, "width"),
        "it begins where the seats end"
    );
    assert!(drawn.contains("id=\"x-over\"") && drawn.contains(">More than seats</text>"), "{drawn}");
    assert!(number(over[1], "x") + 20 + letters::width("More than seats", false) <= 540, "{}", over[1]);
    let fits = bars(ABOUT, &key, &[full(10, 10)]);
    assert!(!fits.contains("x-over") && !fits.contains("More than seats"), "{fits}");
}

#[test]
fn the_longest_number_has_room_behind_the_longest_bar() {
    for (part, whole) in [(2000, 200), (200, 2000), (12, 30), (1_000_000, 999_999)] {
        let drawn = bars(ABOUT, &key(), &[Bar { label: "A".into(), part, whole: Some(whole) }]);
        let said = format!("{part} / {whole}");
        let line = drawn.lines().find(|line| line.contains(&format!(">{said}</text>"))).unwrap();
        assert!(number(line, "x") + letters::width(&said, true) <= 540, "{line}");
    }
}
