//! Blocks as the editor of WordPress writes them itself.

use super::*;
use expect_test::expect;
use plenary_core::wording::tree::{PictureOf, tree};
use proptest::prelude::*;

#[test]
fn each_block_stands_between_its_comments() {
    let markdown = "Hello *all* [here](https://example.org/?a=1&b=2)\n\n## Numbers\n\n### By sector\n\n\
        | Sector | Came |\n|---|---:|\n| Borough | 12 |\n\n- a\n- b\n  1. c\n\n> said\n\n---\n";
    expect![[r#"
        <!-- wp:paragraph -->
        <p>Hello <em>all</em> <a href="https://example.org/?a=1&amp;b=2">here</a></p>
        <!-- /wp:paragraph -->

        <!-- wp:heading -->
        <h2 class="wp-block-heading">Numbers</h2>
        <!-- /wp:heading -->

        <!-- wp:heading {"level":3} -->
        <h3 class="wp-block-heading">By sector</h3>
        <!-- /wp:heading -->

        <!-- wp:table -->
        <figure class="wp-block-table"><table><thead><tr><th scope="col">Sector</th><th scope="col" class="has-text-align-right" data-align="right">Came</th></tr></thead><tbody><tr><td>Borough</td><td class="has-text-align-right" data-align="right">12</td></tr></tbody></table></figure>
        <!-- /wp:table -->

        <!-- wp:list -->
        <ul class="wp-block-list"><!-- wp:list-item -->
        <li>a</li>
        <!-- /wp:list-item -->

        <!-- wp:list-item -->
        <li>b
        <!-- wp:list {"ordered":true} -->
        <ol class="wp-block-list"><!-- wp:list-item -->
        <li>c</li>
        <!-- /wp:list-item --></ol>
        <!-- /wp:list --></li>
        <!-- /wp:list-item --></ul>
        <!-- /wp:list -->

        <!-- wp:quote -->
        <blockquote class="wp-block-quote"><!-- wp:paragraph -->
        <p>said</p>
        <!-- /wp:paragraph --></blockquote>
        <!-- /wp:quote -->

        <!-- wp:separator -->
        <hr class="wp-block-separator has-alpha-channel-opacity"/>
        <!-- /wp:separator -->
    "#]]
    .assert_eq(&html_with(&tree(markdown), &|_| None));
}

#[test]
fn a_picture_stands_where_it_was_uploaded_or_not_at_all() {
    let blocks = tree("![The \"hall\"](file:ab12)\n\n![Who came](chart:sectors)\n");
    assert_eq!(html_with(&blocks, &|_| None), "");
    let uploaded = |picture: &Picture| {
        (picture.of == PictureOf::File("ab12".into()))
            .then(|| Uploaded { id: Some(7), url: "https://example.org/hall.jpg".into() })
    };
    expect![[r#"
        <!-- wp:image {"id":7,"sizeSlug":"full","linkDestination":"none"} -->
        <figure class="wp-block-image size-full"><img src="https://example.org/hall.jpg" alt="The &quot;hall&quot;" class="wp-image-7"/></figure>
        <!-- /wp:image -->
    "#]]
    .assert_eq(&html_with(&blocks, &uploaded));
}

#[test]
fn a_picture_in_a_point_stands_among_its_words() {
    let blocks = tree("- Before\n\n  ![The hall](file:ab12)\n");
    let uploaded = |_: &Picture| Some(Uploaded { id: Some(7), url: "https://example.org/hall.jpg".into() });
    let html = html_with(&blocks, &uploaded);
    let image = "<li>Before<br><img class=\"wp-image-7\" src=\"https://example.org/hall.jpg\" alt=\"The hall\"/></li>";
    assert!(html.contains(image), "{html}");
}

proptest! {
    #[test]
    fn nothing_that_is_typed_ends_a_block_or_begins_a_shortcode(text in "[-<>!/wp:&\"\\[\\]a ]{0,30}") {
        let block = Block::Paragraph(vec![Inline::Text(text)]);
        let html = html_with(&[block], &|_| None);
        prop_assert_eq!(html.matches("<!--").count(), 2);
        prop_assert_eq!(html.matches('<').count(), 4);
        prop_assert!(!html.contains('['));
    }
}
