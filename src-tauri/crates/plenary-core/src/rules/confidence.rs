//! What is said or noted in confidence: it stays in the office, or carries no name, also where the session would let it out.

use crate::model::{Permission, TranscriptLine};

/// What somebody says or writes who does not want it to be told.
const IN_CONFIDENCE: &[&str] = &[
    "off the record",
    "off record",
    "not for the record",
    "just between us",
    "between you and me",
    "between you me and",
    "between these four walls",
    "keep this between",
    "keep it between",
    "keep that between",
    "keep this internal",
    "keep it internal",
    "keep that internal",
    "keep this to yourself",
    "keep this to yourselves",
    "keep it to yourself",
    "keep it to yourselves",
    "stays in this room",
    "not leave this room",
    "not leave the room",
    "within these four walls",
    "dont quote me",
    "do not quote me",
    "dont quote this",
    "do not quote this",
    "dont quote that",
    "do not quote that",
    "dont quote it",
    "do not quote it",
    "not to be quoted",
    "not be quoted",
    "not for quoting",
    "not for quotation",
    "not to be shared",
    "dont share that",
    "do not share that",
    "dont share this",
    "do not share this",
    "dont publish this",
    "do not publish this",
    "strictly confidential",
    "keep this confidential",
    "keep it confidential",
    "this is confidential",
    "that is confidential",
    "thats confidential",
    "it is confidential",
    "now is confidential",
    "say is confidential",
    "said is confidential",
    "you is confidential",
    "following is confidential",
    "follows is confidential",
    "above is confidential",
    "these are confidential",
    "they are confidential",
    "figures are confidential",
    "numbers are confidential",
    "not be minuted",
    "not to share this",
    "not to share that",
    "not want to be quoted",
    "not for publication",
    "not for the minutes",
    "not in the minutes",
    "not to be minuted",
    "dont minute this",
    "do not minute this",
    "dont minute that",
    "do not minute that",
    "dont minute it",
    "do not minute it",
    "dont tell anyone",
    "dont tell anybody",
    "do not tell anyone",
    "do not tell anybody",
    "embargoed until",
    "embargoed till",
    "embargo until",
    "under embargo",
];

/// What somebody says or writes who does not want to be named.
const WITHOUT_A_NAME: &[&str] = &[
    "not for attribution",
    "not attributable",
    "without attribution",
    "unattributably",
    "dont attribute",
    "do not attribute",
    "not to be named",
    "not want to be named",
    "not be attributed",
    "not to be attributed",
    "dont name me",
    "do not name me",
    "dont use my name",
    "do not use my name",
    "keep my name out",
    "leave my name out",
    "under the chatham house",
    "under chatham house",
];

/// The same where nothing stands behind it: people share things "between ourselves and the council" too.
const AT_THE_END: &[&str] =
    &["between ourselves", "please dont quote", "please do not quote", "do not minute", "dont minute"];

/// How something is told that is "in confidence",
const WAYS: &[&[&str]] = &[
    &["in", "confidence"],
    &["in", "strict", "confidence"],
    &["in", "strictest", "confidence"],
    &["confidentially"],
];

/// and whom or what: people also grow in confidence, and report things confidentially.
const CONFIDED: [&str; 22] = [
    "you", "us", "me", "them", "him", "her", "this", "that", "it", "said", "told", "tell", "spoke", "spoken",
    "speaking", "shared", "heard", "given", "strictly", "here", "say", "speak",
];

/// Who tells several things so says that in between: "told us two more things in confidence".
const TELLING: [&str; 12] = [
    "told",
    "tell",
    "tells",
    "said",
    "say",
    "says",
    "shared",
    "raised",
    "gave",
    "mentioned",
    "added",
    "reported",
];

/// What then stands there.
const OF_THEM: [&str; 40] = [
    "us", "me", "them", "him", "her", "the", "all", "of", "a", "an", "one", "two", "three", "four", "five",
    "six", "some", "several", "few", "more", "many", "other", "further", "these", "this", "that", "thing",
    "things", "point", "points", "item", "items", "matter", "matters", "issue", "issues", "concern",
    "concerns", "remarks", "comments",
];

/// Words of which all of these phrases have one.
const SPEAK_OF_IT: &[&str] = &[
    "record",
    "between",
    "quot",
    "confiden",
    "publi",
    "minute",
    "embargo",
    "internal",
    "yourself",
    "this",
    "yourselves",
    "attribut",
    "name",
    "chatham",
    "tell",
    "room",
    "walls",
    "shared",
    "that",
];

/// What somebody who said or wrote this asked for; `None` when nothing.
pub fn asked(text: &str) -> Option<Permission> {
    let words = Words::of(text)?;
    match () {
        () if words.say_one_of(IN_CONFIDENCE) || words.end_with_one_of(AT_THE_END) || words.confide() => {
            Some(Permission::Internal)
        }
        () if words.say_one_of(WITHOUT_A_NAME) => Some(Permission::NoName),
        () => None,
    }
}

/// The words of a text in which something may be asked for, in small letters.
struct Words(Vec<String>);

impl Words {
    fn of(text: &str) -> Option<Self> {
        let plain = text.to_lowercase().replace(['\'', '\u{2019}'], "");
        let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        SPEAK_OF_IT.iter().any(|word| plain.contains(word)).then(|| Self(words.map(str::to_owned).collect()))
    }

    fn say(&self, phrase: &str) -> bool {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        self.0.windows(phrase.len()).any(|run| run == phrase)
    }

    fn say_one_of(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.say(phrase))
    }

    fn end_with_one_of(&self, phrases: &[&str]) -> bool {
        let ends = |phrase: &&str| {
            self.0.iter().rev().map(String::as_str).zip(phrase.rsplit(' ')).all(|(a, b)| a == b)
        };
        phrases.iter().filter(|phrase| self.0.len() >= phrase.split(' ').count()).any(ends)
    }

    fn confide(&self) -> bool {
        let tells = |at: usize| {
            let mut before = self.0.iter().take(at).rev().map(String::as_str);
            before.find(|word| !OF_THEM.contains(word)).is_some_and(|word| TELLING.contains(&word))
        };
        let is_confided = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| self.0.get(before));
            before.is_none_or(|word| CONFIDED.contains(&word.as_str())) || tells(at)
        };
        let said = |way: &&[&str]| {
            let mut runs = self.0.windows(way.len()).enumerate();
            runs.any(|(at, run)| run.iter().eq(way.iter()) && is_confided(at))
        };
        WAYS.iter().any(said)
    }
}

/// What a whole meeting is told that goes on in confidence,
const ALL_GO_OFF: &[&str] = &[
    "go off the record",
    "going off the record",
    "went off the record",
    "are off the record",
    "were off the record",
    "is off the record",
    "lets be off the record",
];

/// and that it does no more.
const ON_AGAIN: &[&str] = &[
    "back on the record",
    "on the record again",
    "on the record now",
    "now on the record",
    "are on the record",
];

/// Somebody who says no more than this interrupts nobody.
const ASIDE: usize = 5;

/// What was asked for in each line of what was spoken: in the line itself, in the one before it and, as who speaks goes on, in those behind it.
/// Where nobody is named the next line may be theirs; a meeting that goes off the record does so until it is on the record again.
pub fn asked_while_speaking(lines: &[TranscriptLine]) -> Vec<Option<Permission>> {
    let mut found: Vec<Option<Permission>> = Vec::with_capacity(lines.len());
    let mut all_are_off = false;
    let mut open: Option<(Permission, &str)> = None;
    for (at, line) in lines.iter().enumerate() {
        let (own, words) = (asked(&line.text), Words::of(&line.text));
        let say = |phrases| words.as_ref().is_some_and(|words| words.say_one_of(phrases));
        if say(ON_AGAIN) {
            (all_are_off, open) = (false, None);
            found.push(own);
            continue;
        }
        all_are_off |= say(ALL_GO_OFF);
        let speaker = line.speaker.as_str();
        let going_on = open.filter(|(_, who)| *who == speaker).map(|(asked, _)| asked);
        let held = own.max(going_on);
        let before = at.checked_sub(1).and_then(|before| Some((lines.get(before)?, found.get_mut(before)?)));
        if let Some((_, before)) = before.filter(|(before, _)| own.is_some() && before.speaker == speaker) {
            *before = (*before).max(own);
        }
        let interrupts = open.is_some_and(|(_, who)| who != speaker && !who.is_empty())
            && line.text.split_whitespace().count() <= ASIDE;
        if !interrupts || own.is_some() {
            open = held.filter(|_| own.is_some() || !speaker.is_empty()).map(|held| (held, speaker));
        }
        found.push(held.max(all_are_off.then_some(Permission::Internal)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_in_confidence_says_so_in_one_of_these_ways() {
        for said in [
            "Off the record: nobody asked.",
            "Please don\u{2019}t quote me on that",
            "I tell you in confidence",
            "In confidence: the trust is insolvent",
            "The trust is insolvent. Please do not quote this.",
            "Embargoed until Monday: the budget is cut",
            "What I say now is confidential",
            "Keep this between us",
            "The trust is broke, between ourselves",
            "This must not leave the room: the trust is broke",
            "Not to be minuted: the trust is broke",
            "I would rather not be quoted on this",
            "Confidentially: the trust is broke",
            "I tell you in strict confidence",
            "Ada told us two more things in confidence",
        ] {
            assert_eq!(asked(said), Some(Permission::Internal), "{said}");
        }
        for said in [
            "The mayor is tired, not for attribution",
            "Do not use my name",
            "I speak under the Chatham House rule",
        ] {
            assert_eq!(asked(said), Some(Permission::NoName), "{said}");
        }
        for said in [
            "We have confidence in the record",
            "It is off",
            "They quote me every time",
            "Who learns grows in confidence",
            "Growth in confidence is what counts",
            "They told us that families grow in confidence",
            "Shops do not quote prices",
            "The embargo was lifted",
            "Personal data is confidential",
            "The gap between us and them",
            "Residents can report abuse confidentially",
            "We share data between ourselves and the NHS",
            "The line is answered in strict confidence",
            "Please do not quote old figures from the census",
            "We do not minute side talks any more",
        ] {
            assert_eq!(asked(said), None, "{said}");
        }
    }

    /// The lines, from 1, that stay in the office.
    fn internal(spoken: &[(&str, &str)]) -> Vec<usize> {
        let line = |(speaker, text): &(&str, &str)| TranscriptLine {
            speaker: (*speaker).to_owned(),
            text: (*text).to_owned(),
            ..TranscriptLine::default()
        };
        let asked = asked_while_speaking(&spoken.iter().map(line).collect::<Vec<_>>());
        (1..).zip(asked).filter(|(_, asked)| *asked == Some(Permission::Internal)).map(|(at, _)| at).collect()
    }

    #[test]
    fn what_is_asked_for_while_speaking_holds_for_what_stands_beside_it() {
        let ada = |text| ("Ada", text);
        let off = ada("Off the record:");
        assert_eq!(
            internal(&[off, ada("We are broke"), ("Bo", "Thank you all for coming to this"), ada("Fine")]),
            [1, 2]
        );
        assert_eq!(
            internal(&[off, ("Bo", "Sure"), ada("We are broke")]),
            [1, 3],
            "an aside interrupts nobody"
        );
        assert_eq!(
            internal(&[ada("Soup"), ada("We are broke"), ada("Don\u{2019}t quote me on that")]),
            [2, 3]
        );
        assert_eq!(internal(&[("", "Off the record:"), ("", "We are broke"), ("", "Soup")]), [1, 2]);
        let chair = ("Chair", "Let us go off the record");
        let again = ("Chair", "We are back on the record");
        assert_eq!(
            internal(&[chair, ada("We are broke, and the bank has known it"), again, ada("Soup")]),
            [1, 2]
        );
    }
}
