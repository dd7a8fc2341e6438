//! What people say without saying anything: fillers at both ends of a sentence, and what only runs a meeting. What makes an opinion
//! of a fact ("I think", "or something like that") is no filler: without it a named person would say something else.

/// Cut at the beginning, the longer ones first; in small letters.
const BEFORE: &[&str] = &[
    "the thing is that",
    "to be honest with you",
    "at the end of the day",
    "as i said before",
    "what i mean is",
    "the thing is",
    "i mean to say",
    "to be honest",
    "to be fair",
    "as i said",
    "like i said",
    "you know what",
    "i mean",
    "you know",
    "you see",
    "of course",
    "kind of",
    "sort of",
    "and so",
    "and then",
    "but then",
    "so yeah",
    "okay so",
    "ok so",
    "right so",
    "yeah so",
    "well",
    "okay",
    "ok",
    "right",
    "yeah",
    "yes",
    "um",
    "uh",
    "er",
    "erm",
    "hmm",
    "mm",
    "ah",
    "oh",
    "so",
    "and",
    "but",
    "now",
    "like",
    "actually",
    "basically",
    "anyway",
    "look",
    "listen",
    "also",
    "alright",
];

/// Cut at the end.
const AFTER: &[&str] = &[
    "if that makes sense",
    "you know what i mean",
    "and things like that",
    "and stuff like that",
    "and so on",
    "if you like",
    "you know",
    "isn't it",
    "aren't they",
    "doesn't it",
    "don't they",
    "to be honest",
    "really",
    "right",
    "yeah",
    "okay",
    "ok",
    "so",
    "um",
    "uh",
    "er",
    "erm",
    "actually",
    "basically",
    "anyway",
    "though",
];

/// A sentence with one of these runs the meeting or talks about the talk; in small letters, words with single spaces.
const RUNNING: &[&str] = &[
    "can you hear",
    "can everyone hear",
    "can everybody hear",
    "can you see my",
    "can everyone see",
    "see my screen",
    "share my screen",
    "sharing my screen",
    "share your screen",
    "next slide",
    "previous slide",
    "last slide",
    "this slide",
    "on the slide",
    "you're on mute",
    "you are on mute",
    "on mute",
    "unmute",
    "muted",
    "camera on",
    "camera off",
    "turn your camera",
    "microphone",
    "in the chat",
    "the chat box",
    "raise your hand",
    "hand up",
    "hands up",
    "breakout room",
    "being recorded",
    "recording this",
    "started recording",
    "stop recording",
    "started transcription",
    "stopped transcription",
    "good morning",
    "good afternoon",
    "good evening",
    "hello everyone",
    "hello everybody",
    "hi everyone",
    "hi everybody",
    "welcome to",
    "welcome everyone",
    "welcome back",
    "thank you very much",
    "thanks very much",
    "thank you so much",
    "thanks so much",
    "thanks everyone",
    "thank you everyone",
    "thank you all",
    "thanks for having",
    "thank you for having",
    "thanks for joining",
    "thank you for joining",
    "thank you for coming",
    "nice to meet",
    "hand over to",
    "hand it over",
    "pass over to",
    "over to you",
    "any questions",
    "any other questions",
    "any other business",
    "take questions",
    "question from",
    "great question",
    "good question",
    "we have time",
    "running out of time",
    "out of time",
    "run out of time",
    "running late",
    "couple of minutes",
    "few more minutes",
    "coffee break",
    "short break",
    "have a break",
    "take a break",
    "after lunch",
    "before lunch",
    "fire alarm",
    "fire exits",
    "the toilets",
    "housekeeping",
    "let's move on",
    "move on to",
    "moving on to",
    "i'm going to talk",
    "i'll talk about",
    "i will talk about",
    "i'm going to show",
    "let me show",
    "let me just",
    "let me share",
    "bear with me",
    "one second",
    "just a second",
    "give me a second",
    "can i just",
    "as you can see",
    "my name is",
    "introduce myself",
    "without further ado",
    "round of applause",
    "see you next",
    "have a good",
    "bye everyone",
    "sorry about that",
    "go ahead",
    "after you",
    "does that make sense",
    "what do you think",
    "how are you",
];

/// The sentence without fillers at its ends; never nothing of what is said, and always a part of it as it stands.
pub fn without_fillers(sentence: &str) -> &str {
    let mut rest = sentence.trim();
    while let Some(shorter) = BEFORE.iter().find_map(|filler| cut_before(rest, filler)) {
        rest = shorter;
    }
    while let Some(shorter) = AFTER.iter().find_map(|filler| cut_after(rest, filler)) {
        rest = shorter;
    }
    rest
}

/// At the beginning a filler is cut when what comes after it is said anew: after a comma, or for words that are nothing else.
fn cut_before<'s>(text: &'s str, filler: &str) -> Option<&'s str> {
    const ALONE: &[&str] = &["um", "uh", "er", "erm", "hmm", "mm", "yeah", "okay", "ok", "and", "so yeah"];
    let (head, tail) = text.split_at_checked(filler.len())?;
    if !same(head, filler) {
        return None;
    }
    let after_comma = tail
        .trim_start()
        .strip_prefix([',', '\u{2026}', '-', '\u{2013}'])
        .or_else(|| tail.strip_prefix("..."));
    let joins = ["so", "but"].contains(&filler) || filler.ends_with(" so");
    let anew = after_comma.or_else(|| {
        tail.strip_prefix(' ').filter(|rest| ALONE.contains(&filler) || joins && begins_a_sentence(rest))
    })?;
    let anew = anew.trim_start();
    (anew.split_whitespace().count() >= 3).then_some(anew)
}

/// Whether words begin as a sentence of their own does. What "so" or "but" belongs to does not: "so far", "so few", "but for".
fn begins_a_sentence(text: &str) -> bool {
    const BEGIN: &[&str] = &[
        "i", "we", "you", "he", "she", "it", "they", "this", "these", "those", "there", "the", "a", "an",
        "my", "our", "your", "his", "her", "its", "their", "what", "when", "where", "if", "because",
    ];
    let word = text.split_whitespace().next().unwrap_or_default();
    let (bare, contracted) = match word.split_once(['\'', '\u{2019}']) {
        Some((bare, _)) => (bare, true),
        None => (word, false),
    };
    let bare = bare.to_lowercase();
    BEGIN.contains(&bare.as_str()) || bare == "that" && contracted
}

/// At the end only after a comma; the stop behind it goes with it.
fn cut_after<'s>(text: &'s str, filler: &str) -> Option<&'s str> {
    let bare = text.trim_end_matches(['.', '?', '!', '\u{2026}', ' ']);
    let (head, tail) = bare.split_at_checked(bare.len().checked_sub(filler.len())?)?;
    if !same(tail, filler) {
        return None;
    }
    let before = head.trim_end().strip_suffix(',')?.trim_end();
    (before.split_whitespace().count() >= 3).then_some(before)
}

fn same(text: &str, filler: &str) -> bool {
    text.len() == filler.len() && text.replace('\u{2019}', "'").eq_ignore_ascii_case(filler)
        || text.eq_ignore_ascii_case(filler)
}

/// Whether a sentence only runs the meeting; `words` as `stems::words` gives them. A long one says something beside it.
pub fn runs_the_meeting(words: &[String]) -> bool {
    const LONG: usize = 24;
    let text = format!(" {} ", words.join(" "));
    words.len() <= LONG && RUNNING.iter().any(|phrase| text.contains(&format!(" {phrase} ")))
}

/// Words of speech that carry nothing, of all words.
pub fn filler_share(words: &[String]) -> f64 {
    const FILLERS: &[&str] = &[
        "um",
        "uh",
        "er",
        "erm",
        "like",
        "you know",
        "basically",
        "actually",
        "really",
        "kinda",
        "gonna",
        "yeah",
        "okay",
        "stuff",
    ];
    let count = words.iter().filter(|word| FILLERS.contains(&word.as_str())).count();
    count as f64 / words.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::stems;
    use proptest::prelude::*;

    #[test]
    fn fillers_go_at_both_ends_and_nothing_changes_in_between() {
        for (said, kept) in [
            ("So, um, the devices, you know, need data.", "the devices, you know, need data."),
            ("And so we lend devices with data, right?", "we lend devices with data"),
            ("Well, trust comes first, to be honest.", "trust comes first"),
            ("Well water is a public good.", "Well water is a public good."),
            ("Right now we lend devices.", "Right now we lend devices."),
            ("Yeah, um, yes.", "Yeah, um, yes."),
        ] {
            assert_eq!(without_fillers(said), kept);
        }
    }

    #[test]
    fn what_is_left_says_what_was_said() {
        for said in [
            "I think the council lied about the 20 percent.",
            "I guess the boroughs will pay for it.",
            "I suppose nobody asked the residents.",
            "I would say that the scheme has failed.",
            "The scheme has failed, I think.",
            "We reached 12 percent, or something like that.",
            "So far we have reached 12 percent of residents.",
            "So few residents have a device of their own.",
            "So that people can borrow a laptop we open late.",
            "But for the library we would have closed.",
        ] {
            assert_eq!(without_fillers(said), said);
        }
        for (said, kept) in [
            ("So we have reached 12 percent.", "we have reached 12 percent."),
            ("So that\u{2019}s where the money went.", "that\u{2019}s where the money went."),
            ("And so few of them have data.", "so few of them have data."),
            ("So, far fewer people came.", "far fewer people came."),
            ("Okay so the boroughs will pay.", "the boroughs will pay."),
            ("But they never asked us.", "they never asked us."),
        ] {
            assert_eq!(without_fillers(said), kept);
        }
    }

    #[test]
    fn what_runs_the_meeting_is_told_from_what_is_said() {
        let runs = |text: &str| runs_the_meeting(&stems::words(text).collect::<Vec<_>>());
        for text in [
            "Can you hear me?",
            "Next slide, please.",
            "Sorry, you’re on mute.",
            "Good morning everyone and welcome.",
        ] {
            assert!(runs(text), "{text}");
        }
        for text in ["People hear about us from libraries.", "The next step is to ask the boroughs."] {
            assert!(!runs(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_left_stood_there(sentence in "((so|um|yeah|,| |right|you know|devices|data|é|’|\\.)){0,20}") {
            prop_assert!(sentence.contains(without_fillers(&sentence)));
        }

        #[test]
        fn any_text_comes_back_as_a_part_of_itself(sentence in any::<String>()) {
            prop_assert!(sentence.contains(without_fillers(&sentence)));
        }
    }
}
