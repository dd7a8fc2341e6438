//! A transcript of 20,000 words: read, ranked, and the 20 sentences that are worth keeping. Beside TextRank of `summa` (Python)
//! over the same sentences.

use crate::{Outcome, figures, others};
use plenary_api::{dispatch, jobs::Progress};
use plenary_core::rules::proposals::{Line, propose};
use plenary_core::{Plenary, clock::Clock};
use serde_json::{Value, json};
use std::process::Command;
use std::time::Duration;

const WORDS: usize = 20_000;
const ROUNDS: usize = 9;
/// What was promised.
const MOST: Duration = Duration::from_secs(1);

/// Measures and prints; more than was promised is an error.
pub fn measure() -> Outcome {
    let folder = others::folder()?;
    let sentences = talk();
    let (transcript, plain) = (folder.join("talk.vtt"), folder.join("talk.txt"));
    std::fs::write(&transcript, captions(&sentences))?;
    std::fs::write(&plain, sentences.join("\n"))?;
    let line = |(place, text)| Line { place, text, spoken: true };
    let lines: Vec<Line<'_>> = sentences.iter().map(String::as_str).enumerate().map(line).collect();
    let found = propose(&lines, 20).len();
    if found != 20 {
        return Err(format!("20 sentences are proposed, and not {found}").into());
    }
    println!("\nProposals from {WORDS} words in {} sentences; middle of {ROUNDS} runs", sentences.len());
    let ranked = figures::times(ROUNDS, || propose(&lines, 20));
    figures::line("sentences ranked and chosen", &figures::shown(figures::median(&ranked)), "");
    let plenary = Plenary::in_memory(Clock::system())?;
    let event = json!({ "title": "Inclusion Days", "starts_on": "2027-11-10" });
    let event = call(&plenary, "create_event", event)?.get("id").cloned().unwrap_or_default();
    let asked = json!({ "from": { "event_id": event, "path": transcript }, "count": 20 });
    let whole = figures::times(ROUNDS, || call(&plenary, "propose_takeaways", asked.clone()).is_ok());
    let ours = figures::median(&whole);
    figures::line("from the WebVTT file to the proposals", &figures::shown(ours), "promised: under 1 s");
    let mut python = Command::new(others::python());
    python.arg(others::here().join("baselines").join("summa_textrank.py")).arg(&plain);
    let theirs = others::seconds(&mut python)?;
    figures::line(
        "summa 1.2 (Python): TextRank of the text",
        &figures::shown(theirs),
        &figures::against(ours, theirs),
    );
    if ours > MOST { Err(format!("{} is more than promised", figures::shown(ours)).into()) } else { Ok(()) }
}

fn call(plenary: &Plenary, name: &str, request: Value) -> Result<Value, Box<dyn std::error::Error>> {
    let answer = dispatch(plenary, name, request, &Progress::silent());
    Ok(answer.map_err(|error| format!("{name}: {error:?}"))?.output)
}

/// Sentences of 8 to 24 words: some words often, most seldom, as people speak; the same each time.
fn talk() -> Vec<String> {
    let mut dice = Dice(20_270_101);
    let mut sentences = Vec::new();
    let mut words = 0;
    while words < WORDS {
        let length = 8 + dice.below(17);
        let said: Vec<String> = (0..length).map(|_| word(&mut dice)).collect();
        words += length;
        sentences.push(format!("{}.", said.join(" ")));
    }
    sentences
}

fn word(dice: &mut Dice) -> String {
    const SMALL: [&str; 12] =
        ["the", "of", "we", "to", "and", "that", "people", "need", "with", "will", "in", "is"];
    const BEGIN: [&str; 20] = [
        "lib", "dev", "trus", "bor", "skil", "ten", "mar", "cos", "dat", "vol", "ser", "com", "pol", "hel",
        "fam", "wor", "lan", "par", "net", "sup",
    ];
    const MIDDLE: [&str; 10] = ["a", "er", "on", "i", "um", "el", "o", "ar", "en", "u"];
    const END: [&str; 10] = ["ry", "ce", "tion", "ment", "ness", "ling", "der", "port", "st", "ge"];
    let one = |from: &[&'static str], at: usize| from.get(at % from.len()).copied().unwrap_or_default();
    match dice.below(5) {
        0 | 1 => one(&SMALL, dice.below(12)).to_owned(),
        often => {
            // the product of two dice is small more often than large
            let rank = dice.below(46) * dice.below(46) / if often == 2 { 4 } else { 1 };
            format!("{}{}{}", one(&BEGIN, rank), one(&MIDDLE, rank / 20), one(&END, rank / 200))
        }
    }
}

fn captions(sentences: &[String]) -> String {
    let cue = |(at, text): (usize, &String)| {
        let time = |at: usize| format!("{:02}:{:02}:{:02}.000", at * 5 / 3600, at * 5 / 60 % 60, at * 5 % 60);
        format!("{} --> {}\n<v Speaker {}>{text}</v>\n\n", time(at), time(at + 1), at / 40 % 4)
    };
    "WEBVTT\n\n".to_owned() + &sentences.iter().enumerate().map(cue).collect::<String>()
}

/// Numbers that are the same each time (Knuth's linear congruence).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % most
    }
}
