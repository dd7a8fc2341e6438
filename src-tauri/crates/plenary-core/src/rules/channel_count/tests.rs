//! What each channel counts, by its own published examples and by its rules; and that parts always fit and lose nothing.

use super::PostChannel::{Bluesky, LinkedIn, Mastodon, X};
use super::{PostChannel, hashtag, parts};
use proptest::prelude::*;

#[test]
fn limits_are_those_of_the_channels() {
    assert_eq!(PostChannel::ALL.iter().map(|one| one.limit()).collect::<Vec<_>>(), [3000, 280, 500, 300]);
}

#[test]
fn plain_letters_count_one_everywhere() {
    for channel in PostChannel::ALL {
        assert_eq!(channel.count("Skills come first."), 18, "{channel}");
        assert_eq!(channel.count(""), 0, "{channel}");
        assert_eq!(channel.count("Ŷ ŵ â é"), 7, "Welsh letters, {channel}");
    }
}

#[test]
fn a_letter_with_its_accent_apart_counts_one_where_graphemes_or_nfc_count() {
    let apart = "e\u{301}";
    assert_eq!([X, Mastodon, Bluesky, LinkedIn].map(|channel| channel.count(apart)), [1, 1, 1, 2]);
}

#[test]
fn an_emoji_counts_two_on_x_and_one_where_graphemes_count() {
    // twitter-text: "emoji with skin tone and ZWJ weigh 2"
    for emoji in ["😀", "👍🏽", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🇬🇧", "❤️", "3️⃣", "☎️"]
    {
        assert_eq!(X.count(emoji), 2, "{emoji} on X");
        assert_eq!(Mastodon.count(emoji), 1, "{emoji} on Mastodon");
        assert_eq!(Bluesky.count(emoji), 1, "{emoji} on Bluesky");
        assert_eq!(LinkedIn.count(emoji), emoji.encode_utf16().count(), "{emoji} on LinkedIn");
    }
}

#[test]
fn chinese_japanese_and_korean_weigh_two_on_x() {
    assert_eq!([X.count("日本語"), Bluesky.count("日本語"), Mastodon.count("日本語")], [6, 3, 3]);
    assert_eq!(X.count("가나"), 4);
}

#[test]
fn quotation_marks_and_dashes_weigh_one_and_the_euro_two_on_x() {
    assert_eq!(X.count("“a” – b"), 7);
    assert_eq!(X.count("€5"), 3);
    assert_eq!(X.count("…"), 2, "U+2026 is in no light range");
}

#[test]
fn a_link_counts_23_on_x_and_mastodon_and_its_length_elsewhere() {
    let long = "https://example.org/a/very/long/address/that/goes/on?and=on#and-on";
    let short = "https://t.uk";
    for link in [long, short] {
        let text = format!("Read {link}");
        assert_eq!([X.count(&text), Mastodon.count(&text)], [28, 28], "{link}");
        assert_eq!([LinkedIn.count(&text), Bluesky.count(&text)], [5 + link.len(); 2], "{link}");
    }
}

#[test]
fn what_stands_around_a_link_is_not_of_it() {
    assert_eq!(X.count("(https://example.org/a)."), 23 + 3);
    assert_eq!(X.count("https://example.org/a_(b)"), 23);
    assert_eq!(X.count("“https://example.org”, and"), 23 + 7);
    assert_eq!(X.count("https://example.org/a https://example.org/b"), 47);
    assert_eq!(X.count("See:https://example.org"), 4 + 23);
    assert_eq!(X.count("https:// is a scheme"), 20, "nothing behind it is no link");
}

#[test]
fn a_bare_address_is_a_link_and_an_abbreviation_is_none() {
    assert_eq!(X.count("example.org/page"), 23);
    assert_eq!(X.count("at capital-digital.example.org."), 3 + 23 + 1);
    assert_eq!(X.count("e.g. this"), 9);
    assert_eq!(X.count("ada@example.org"), 15, "mail is no link");
}

#[test]
fn a_country_s_address_is_a_link_on_x_unless_it_may_be_a_full_stop_without_its_space() {
    for link in ["www.example.uk", "example.de/page", "a.example.fr", "example.co", "example.dev"] {
        assert_eq!(X.count(link), 23, "{link}");
    }
    assert_eq!((X.count("We lend.It helps"), X.count("gov.uk")), (16, 6));
}

#[test]
fn a_bare_address_counts_its_length_on_mastodon() {
    let bare = "example.org/a/long/address/that/goes/on/and/on";
    assert_eq!([Mastodon.count(bare), X.count(bare)], [bare.len(), 23]);
    assert_eq!(Mastodon.count(&format!("https://{bare}")), 23);
}

#[test]
fn a_post_of_bluesky_has_no_more_than_3000_bytes() {
    let families = "👨‍👩‍👧‍👦".repeat(300);
    assert_eq!(Bluesky.count(&families), 300);
    let thread = parts(Bluesky, &families);
    assert!(thread.len() > 1 && thread.iter().all(|part| part.len() <= 3000), "{}", thread.len());
}

#[test]
fn a_mention_counts_without_its_server_on_mastodon() {
    assert_eq!(Mastodon.count("@ada@social.example.org: hello"), 11);
    assert_eq!(Mastodon.count("(@ada@social.example.org) @ben"), 11);
    assert_eq!(Mastodon.count("@ada.brook@social.example.org. @"), 13);
    assert_eq!(Mastodon.count("ada@example.org"), 15, "an address is no mention");
    assert_eq!(Mastodon.count("by/@ada@example.org"), 19, "nor is a path");
}

#[test]
fn hashtags_are_made_of_words() {
    assert_eq!(hashtag("Digital Inclusion Conference").as_deref(), Some("#DigitalInclusionConference"));
    assert_eq!(hashtag("skills & trust").as_deref(), Some("#SkillsTrust"));
    assert_eq!(hashtag("Children's w\u{302}yl 2026").as_deref(), Some("#ChildrensŴyl2026"));
    assert_eq!(hashtag("2026"), None, "a number alone is no hashtag");
    assert_eq!(hashtag(" – "), None);
}

#[test]
fn what_fits_is_one_post() {
    assert_eq!(parts(X, " Hello.\n\nThere. "), ["Hello.\n\nThere."]);
    assert_eq!(parts(X, ""), Vec::<String>::new());
}

#[test]
fn a_thread_is_cut_at_ends_of_sentences_and_numbered() {
    let sentence = |n: usize| format!("Sentence {n} is {}.", "long ".repeat(20).trim_end());
    let text = [sentence(1), sentence(2), sentence(3), sentence(4)].join(" ");
    let thread = parts(X, &text);
    assert_eq!(
        thread,
        [format!("{} {} 1/2", sentence(1), sentence(2)), format!("{} {} 2/2", sentence(3), sentence(4)),]
    );
}

#[test]
fn tags_are_no_post_by_themselves() {
    let sentence = |n: usize| format!("Sentence {n} is {}.", "long ".repeat(20).trim_end());
    let thread = parts(X, &format!("{}\n\n{}\n\n#{} #Two", sentence(1), sentence(2), "Tag".repeat(15)));
    assert_eq!(thread.len(), 2);
    assert!(thread[1].starts_with("Sentence 2") && thread[1].ends_with("#Two 2/2"), "{thread:?}");
}

#[test]
fn who_said_it_stays_with_what_was_said() {
    let said = format!("{}. (Ada Brook, Northbank)", "word ".repeat(40).trim_end());
    let thread = parts(X, &format!("{said}\n\n{said}"));
    assert_eq!(thread, [format!("{said} 1/2"), format!("{said} 2/2")]);
}

#[test]
fn a_sentence_too_long_is_cut_between_words_and_a_word_too_long_within() {
    let words = "word ".repeat(100);
    for part in parts(X, &words) {
        let (text, _) = part.rsplit_once(' ').unwrap();
        assert!(text.split(' ').all(|word| word == "word"), "{part}");
    }
    let one = "x".repeat(700);
    assert_eq!(parts(X, &one).len(), 3);
}

#[test]
fn more_than_nine_parts_leave_room_for_their_numbers() {
    let text = "A sentence of some length stands here. ".repeat(90);
    let thread = parts(X, &text);
    assert!(thread.len() > 9, "{}", thread.len());
    assert!(thread.iter().all(|part| X.count(part) <= 280));
    assert!(thread.last().unwrap().ends_with(&format!(" {0}/{0}", thread.len())));
}

fn texts() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-zA-Zéŵ]{1,12}[.!?]?",
        1 => Just("https://example.org/one/two".to_owned()),
        1 => Just("👨‍👩‍👧‍👦".to_owned()),
        1 => Just("日本語。".to_owned()),
        1 => "[a-z]{300,320}",
        1 => Just("\n\n".to_owned()),
    ];
    prop::collection::vec(word, 0..70).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_part_fits_and_nothing_is_lost(text in texts()) {
        for channel in PostChannel::ALL {
            let thread = parts(*channel, &text);
            for part in &thread {
                prop_assert!(channel.count(part) <= channel.limit(), "{channel}: {part}");
            }
            let numbered = thread.len() > 1;
            let bare = thread.iter().map(|part| match part.rsplit_once(' ') {
                Some((text, _)) if numbered => text,
                _ => part.as_str(),
            });
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&bare.collect::<String>()), letters(&text));
        }
    }
}
