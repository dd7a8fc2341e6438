//! Claims about reading age, against examples that were published with the formula's figures.

use super::*;
use proptest::prelude::*;

/// Words, sentences, syllables.
fn counts(text: &str) -> (usize, usize, usize) {
    let all = prose::sentences(text);
    (all.iter().map(|one| one.words).sum(), all.len(), all.iter().map(|one| one.syllables).sum())
}

/// Flesch reading ease (1948), which the published examples give.
fn ease(text: &str) -> f64 {
    let (words, sentences, syllables) = counts(text);
    206.835 - 1.015 * words as f64 / sentences as f64 - 84.6 * syllables as f64 / words as f64
}

#[test]
fn published_examples_come_out_as_published() {
    assert_eq!(ease("The cat sat on the mat.").round() as i64, 116);
    assert_eq!(
        ease("This sentence, taken as a reading passage unto itself, is being used to prove a point.").round()
            as i64,
        69
    );
    let platypus = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";
    assert_eq!(counts(platypus), (13, 1, 24));
    assert!((ease(platypus) - 37.5).abs() < 0.1, "{}", ease(platypus));
    assert!((grade(13, 1, 24) - 11.27).abs() < 0.01);
    assert!((grade(6, 1, 6) + 1.45).abs() < 0.01);
}

/// Lincoln at Gettysburg, 1863: calculators give a grade of 10 to 12.
const GETTYSBURG: &str = "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal. Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those who here gave their lives that that nation might live. It is altogether fitting and proper that we should do this. But, in a larger sense, we can not dedicate—we can not consecrate—we can not hallow—this ground. The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract.";

#[test]
fn a_known_speech_has_its_known_grade_and_its_hardest_sentence_first() {
    let reading = reading(GETTYSBURG);
    assert!((9..=12).contains(&(reading.age.unwrap() - 5)), "{reading:?}");
    assert!(reading.hardest[0].text.starts_with("Four score"), "{reading:?}");
    let units: Vec<u16> = GETTYSBURG.encode_utf16().collect();
    for hard in &reading.hardest {
        assert_eq!(String::from_utf16(&units[hard.start..hard.end]).unwrap(), hard.text);
    }
}

#[test]
fn plain_words_in_short_sentences_are_for_nine_year_olds() {
    let text = "We met in the town hall. Eighty people came to hear how we lend out laptops. ".repeat(8);
    let reading = reading(&text);
    assert!(reading.age.unwrap() <= AIM, "{reading:?}");
    assert_eq!(reading.hardest, []);
}

#[test]
fn fewer_than_a_hundred_words_say_nothing() {
    let word = "word ".repeat(99);
    assert_eq!(reading(&word).age, None);
    assert!(reading(&format!("{word} more")).age.is_some());
    assert_eq!((reading("").words, reading("").sentences), (0, 0));
}

#[test]
fn sentences_end_where_a_reader_stops() {
    let of = |text: &str| counts(text).1;
    assert_eq!(of("Dr. Okafor came at 9.30 a.m. and spoke, e.g. about St. Mary's. Then we left."), 2);
    assert_eq!(of("# A heading\n\nA sentence without a stop\n\n- One item\n- Two items\n\n1. First"), 5);
    assert_eq!(of("“Is it?” she asked. It is! Is it… well?"), 3);
    assert_eq!(of("| a | b |\n|---|---|\n| c | d |\n\n```\ncode. code.\n```\nhttps://example.org/a.b"), 0);
    assert_eq!(counts("See [the plan](https://example.org/long-address) and `code`."), (4, 1, 4));
}

#[test]
fn syllables_are_counted_right_in_nearly_every_word() {
    const WORDS: &str = "the:1 cat:1 people:2 make:1 made:1 making:2 needed:2 moved:1 places:2 changes:2 table:2 tables:2 little:2 handled:2 \
        council:2 borough:2 library:3 libraries:3 community:4 communities:4 organisation:5 organisations:5 digital:3 inclusion:3 exclusion:3 \
        information:4 technology:4 government:3 different:3 important:3 education:4 interview:3 findings:2 meeting:2 network:2 member:2 resident:3 \
        laptop:2 device:2 devices:3 service:2 services:3 office:2 offices:3 nation:2 national:3 region:2 regional:3 special:2 social:2 media:3 medium:3 \
        radio:3 studio:3 various:3 obvious:3 religion:3 opinion:3 million:2 union:2 experience:4 audience:3 science:2 patient:2 efficient:3 \
        quiet:2 society:4 idea:3 area:3 create:2 created:3 reality:4 really:2 theatre:3 museum:3 video:3 people's:2 useful:2 safely:2 movement:2 \
        element:3 statement:2 agreement:3 announcement:3 supplement:3 achievement:3 homeless:2 something:2 someone:2 therefore:2 website:2 \
        question:2 language:2 quality:3 actual:3 annual:3 continue:3 value:2 fuel:2 usual:3 situation:4 evaluate:4 \
        walked:1 wanted:2 played:1 studied:2 applied:2 carried:2 worked:1 asked:1 helped:1 decided:3 supported:3 \
        being:2 going:2 doing:2 trying:2 saying:2 buying:2 carrying:3 studying:3 seeing:2 \
        happy:2 easy:2 easier:3 easiest:3 earlier:3 beautiful:3 business:2 every:2 rhythm:2 BBC:3 café:2 \
        through:1 thought:1 though:1 enough:2 laugh:1 queue:1 eye:1 one:1 school:1 read:1 reader:2 great:1 bread:1 \
        university:5 opportunity:5 responsibility:6 accessibility:6 volunteer:3 engineer:3 career:2 \
        appropriate:4 immediate:4 associate:4 negotiate:4 initial:3 essential:3 financial:3 official:3 \
        tourism:3 criticism:4 mechanism:4 euro:2 coal:1 boat:1 board:1 broad:1 programme:2 whole:1 house:1 houses:2 because:2 cause:1 \
        age:1 ages:2 page:1 pages:2 message:2 messages:3 average:3 language's:2 package:2 village:2 villages:3";
    let wrong: Vec<String> = WORDS
        .split_whitespace()
        .filter_map(|pair| pair.split_once(':'))
        .filter(|(word, count)| syllables(word).to_string() != *count)
        .map(|(word, count)| format!("{word} is {count}, not {}", syllables(word)))
        .collect();
    let all = WORDS.split_whitespace().count();
    assert!(wrong.len() * 100 <= all * 3, "{} of {all}: {wrong:#?}", wrong.len());
}

#[test]
fn a_long_text_is_read_while_one_types() {
    let text = format!("{GETTYSBURG} ").repeat(30);
    let begin = std::time::Instant::now();
    assert!(reading(&text).age.is_some());
    assert!(begin.elapsed().as_millis() < 1_000, "{:?} without optimisation", begin.elapsed());
}

proptest! {
    #[test]
    fn no_text_stops_it_and_every_hard_sentence_is_in_the_text(text in "(information |organisation |[a-z]{1,8} |\\. |\n|#|é|💡|[.!?(){}`]){0,200}") {
        let reading = reading(&text);
        let units = text.encode_utf16().count();
        prop_assert!(reading.hardest.iter().all(|hard| hard.start < hard.end && hard.end <= units));
        prop_assert!(reading.age.is_none_or(|age| (5..=25).contains(&age)));
    }

    #[test]
    fn every_word_has_a_syllable(word in "\\PC{1,20}") {
        prop_assert!(syllables(&word) >= 1);
    }
}
