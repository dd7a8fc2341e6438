//! What Markdown may become on a page, and what it may not.

use super::*;
use crate::wording::pictures::Photo;
use expect_test::expect;
use proptest::prelude::*;

#[test]
fn html_that_is_typed_is_shown_and_not_obeyed() {
    let html = markdown_to_html(
        "Hello <script>alert(1)</script>\n\n<iframe src=\"https://example.org\"></iframe>\n",
    );
    expect![[r#"
        <p>Hello &lt;script&gt;alert(1)&lt;/script&gt;</p>
        &lt;iframe src="https://example.org"&gt;&lt;/iframe&gt;
    "#]]
    .assert_eq(&html);
}

#[test]
fn links_lead_to_the_web_and_to_mail_only() {
    let markdown = "[a](javascript:alert(1)) [b](https://example.org) [c](mailto:a@example.org) [d](/etc/passwd) [e](data:text/html,x)";
    expect![[r#"
        <p><a rel="noopener noreferrer">a</a> <a href="https://example.org" rel="noopener noreferrer">b</a> <a href="mailto:a@example.org" rel="noopener noreferrer">c</a> <a rel="noopener noreferrer">d</a> <a rel="noopener noreferrer">e</a></p>
    "#]]
    .assert_eq(&markdown_to_html(markdown));
}

#[test]
fn a_picture_from_afar_becomes_a_link() {
    expect![[r#"
        <p><a href="https://example.org/hall.jpg" rel="noopener noreferrer">The hall</a></p>
    "#]]
    .assert_eq(&markdown_to_html("![The hall](https://example.org/hall.jpg)"));
}

#[test]
fn a_bare_address_becomes_a_link_without_the_full_stop() {
    expect![[r#"
        <p>See (<a href="https://example.org/a_b?c=1" rel="noopener noreferrer">https://example.org/a_b?c=1</a>), or <a href="http://example.org" rel="noopener noreferrer">http://example.org</a>.</p>
    "#]]
    .assert_eq(&markdown_to_html("See (https://example.org/a\\_b?c=1), or http://example.org."));
}

#[test]
fn a_page_has_one_first_heading_a_language_and_a_title() {
    let page = |title: &str, markdown: &str| page_with(title, "en-GB", markdown, &Pictures::default(), "");
    let notes = page("Notes & more", "Hello\n");
    for part in [
        "<html lang=\"en-GB\">",
        "<title>Notes &amp; more</title>",
        "<h1>Notes &amp; more</h1>\n<p>Hello</p>",
    ] {
        assert!(notes.contains(part), "{part} in\n{notes}");
    }
    assert_eq!(page("Notes", "# Mine\n").matches("<h1>").count(), 1, "the Markdown's own heading");
}

#[test]
fn no_title_and_no_language_breaks_out_of_its_place() {
    let page = page_with("</title><script>", "en\"><script>", "x", &Pictures::default(), "");
    assert!(!page.contains("<script"), "{page}");
}

#[test]
fn a_photo_in_a_point_and_in_a_quotation_is_shown_where_it_stands() {
    let photo = Photo { name: "x.png".into(), media_type: "image/png".into(), bytes: vec![1, 2, 3] };
    let pictures = Pictures { files: [("ab12".to_owned(), photo)].into(), ..Pictures::default() };
    let markdown =
        "- Before\n\n  ![The hall](file:ab12)\n- ![Gone](file:cd34)\n\n> ![The hall](file:ab12)\n>\n> Said\n";
    expect![[r#"
        <ul>
        <li>
        <p>Before</p>
        <figure><img src="data:image/png;base64,AQID" alt="The hall"></figure>
        </li>
        <li>
        </li>
        </ul>
        <blockquote>
        <figure><img src="data:image/png;base64,AQID" alt="The hall"></figure>
        <p>Said</p>
        </blockquote>
    "#]]
    .assert_eq(&markdown_with(markdown, &pictures));
}

/// Something of a page, with the mark of figures typed as an entity wherever an entity is read.
fn typed() -> impl Strategy<Value = String> {
    let mark = prop_oneof![
        Just("&#xFDD4;"),
        Just("&#64980;"),
        Just("&#xFDD4;0&#xFDD4;"),
        Just("\u{FDD4}"),
        Just("word"),
        Just("")
    ];
    let around = prop::sample::select(vec![
        "MARK",
        "**MARK**",
        "`MARK`",
        "# MARK",
        "[MARK](https://example.org)",
        "[a](https://example.org/MARK)",
        "[a](https://example.org \"MARK\")",
        "![MARK](file:ab12)",
        "![The hall](file:ab12 \"MARK\")",
        "![MARK](https://example.org/x.png \"MARK\")",
        "![The hall](file:ab12)",
        "- MARK\n\n  ![The hall](file:ab12)",
        "| MARK |\n|---|\n| MARK |",
        "```MARK\nMARK\n```",
        "https://example.org/MARK",
    ]);
    let piece = (around, mark).prop_map(|(around, mark)| around.replace("MARK", mark));
    prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.join("\n\n"))
}

proptest! {
    #[test]
    fn words_alone_are_shown_as_they_would_be_if_they_were_read(words in "[a-zéŵ0-9 .,;()?’“”–…%£€]{0,40}") {
        if is_bare(&words) {
            prop_assert_eq!(markdown_to_html(&words), format!("<p>{}</p>\n", &words));
        }
    }

    #[test]
    fn a_mark_that_is_typed_hides_no_figure_and_breaks_nothing(typed in typed()) {
        let photo = Photo { name: "x.png".into(), media_type: "image/png".into(), bytes: vec![1, 2, 3] };
        let pictures = Pictures { files: [("ab12".to_owned(), photo)].into(), ..Pictures::default() };
        let page = page_with("Notes", "en-GB", &typed, &pictures, "");
        let photos = page.matches("<figure><img src=\"data:image/png;base64,AQID\" alt=\"").count();
        prop_assert!(!page.contains(is_mark), "{page}");
        prop_assert_eq!(photos, typed.matches("(file:ab12").count(), "{}", page);
    }
}
