//! What the helper that rewrites is sent, byte for byte, and what its answer may be.

use crate::error::{Refusal, Result};
use crate::rules::blocks::{Form, heading_level};
use serde_json::{Value, json};

/// More than this is no block of a draft.
pub const MOST_BLOCK: usize = 20_000;
/// An answer so many times as long as what was sent is no rewriting.
const MOST_TIMES: usize = 4;
/// And so much is always let through.
const ALWAYS: usize = 1_000;

/// What goes with every block before the office's own words: the model is to give the text back and nothing else.
const TASK: &str = "You rewrite one block of a document. Answer with the rewritten block alone, as Markdown: no heading of your \
own, no explanation, no quotation marks around it. Keep every fact, number, name, link and quotation as it is. Add nothing.";

/// The body of the one request (`POST …/v1/chat/completions`): the task, the office's words on how to write, and the block.
/// Nothing else is in it.
pub fn request(model: &str, instruction: &str, block: &str) -> Result<Vec<u8>> {
    if model.trim().is_empty() {
        return Err(Refusal::new("rewriter-without-model").into());
    }
    if block.trim().is_empty() {
        return Err(Refusal::new("empty").field("block").into());
    }
    if block.chars().count() > MOST_BLOCK {
        return Err(Refusal::new("too-long").field("block").with("most", MOST_BLOCK).into());
    }
    let instruction = instruction.trim();
    let task = if instruction.is_empty() { TASK.to_owned() } else { format!("{TASK}\n\n{instruction}") };
    let body = json!({
        "model": model,
        "messages": [{ "role": "system", "content": task }, { "role": "user", "content": block }],
        "temperature": 0,
        "stream": false,
    });
    Ok(serde_json::to_vec_pretty(&body)?)
}

fn strange(why: &str) -> Refusal {
    Refusal::new("rewriter-strange").with("said", why)
}

/// The rewritten block in an answer, in the form of what was sent; refuses what is no answer, nothing, broken off, or far longer.
pub fn answer(bytes: &[u8], block: &str) -> Result<String> {
    let in_pieces = !bytes.trim_ascii_start().starts_with(b"{")
        && bytes.split(|byte| *byte == b'\n').any(|line| line.starts_with(b"data:"));
    let said = if in_pieces { streamed(bytes)? } else { whole(bytes)? };
    let text = tidy(&said);
    if text.is_empty() {
        return Err(strange("the text is empty").into());
    }
    let most = (block.chars().count() * MOST_TIMES).max(ALWAYS);
    if text.chars().count() > most {
        return Err(Refusal::new("rewriter-too-long").with("most", most).into());
    }
    formed(text, block)
}

/// A point stays a point and a heading a heading, whatever came back.
fn formed(text: String, block: &str) -> Result<String> {
    let was = Form::of(block);
    match was {
        Form::Heading => {
            if text.contains('\n') {
                return Err(strange("it is more than the heading").into());
            }
            let mark = block.get(..heading_level(block)).unwrap_or_default();
            let level = heading_level(&text);
            let bare = if Form::of(&text) == Form::Bullet { text.get(1..) } else { text.get(level..) };
            Ok(format!("{mark} {}", bare.unwrap_or_default().trim()))
        }
        Form::Bullet | Form::Number if Form::of(&text) == was => Ok(text),
        Form::Bullet | Form::Number => {
            let mark = block.split([' ', '\t']).next().unwrap_or_default();
            let indent = format!("\n{}", " ".repeat(mark.len() + 1));
            let bare = text.get(heading_level(&text)..).unwrap_or_default().trim_start();
            Ok(format!("{mark} {}", bare.replace('\n', &indent).replace(&format!("{indent}\n"), "\n\n")))
        }
        _ => Ok(text),
    }
}

/// An answer that was cut off is no answer.
fn finished(choice: Option<&Value>) -> Result<()> {
    match choice.and_then(|choice| choice.get("finish_reason")).and_then(Value::as_str) {
        Some("length") => Err(Refusal::new("rewriter-cut-off").into()),
        _ => Ok(()),
    }
}

/// The words of a message: a text, or a list of parts.
fn content(of: Option<&Value>) -> Option<String> {
    match of? {
        Value::String(text) => Some(text.clone()),
        Value::Array(parts) => {
            Some(parts.iter().filter_map(|part| part.get("text").and_then(Value::as_str)).collect())
        }
        _ => None,
    }
}

fn whole(bytes: &[u8]) -> Result<String> {
    let value: Value = serde_json::from_slice(bytes).map_err(|_| strange("it is no JSON"))?;
    finished(value.pointer("/choices/0"))?;
    let said = content(value.pointer("/choices/0/message/content"));
    Ok(said.ok_or_else(|| strange("there is no text in it"))?)
}

/// An answer in pieces, as server-sent events: it was not asked for so, and some give it all the same. One that breaks off is none.
fn streamed(bytes: &[u8]) -> Result<String> {
    let text = String::from_utf8_lossy(bytes);
    let mut said = String::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("data:")).map(str::trim) {
        if line == "[DONE]" {
            return Ok(said);
        }
        let piece: Value = serde_json::from_str(line).map_err(|_| strange("a piece of it is no JSON"))?;
        finished(piece.pointer("/choices/0"))?;
        said.push_str(&content(piece.pointer("/choices/0/delta/content")).unwrap_or_default());
    }
    Err(strange("it breaks off").into())
}

/// What a server says went wrong, in one line, where it says so: `{"error": {"message": …}}` or `{"error": …}`.
pub fn complaint(bytes: &[u8]) -> Option<String> {
    let value: Value = serde_json::from_slice(bytes).ok()?;
    let said = value.pointer("/error/message").or_else(|| value.get("error")).and_then(Value::as_str)?;
    let line: String = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().filter(|c| !c.is_control()).take(200).collect();
    (!line.is_empty()).then_some(line)
}

/// Names of models in the answer to `GET …/v1/models`, sorted.
pub fn models(bytes: &[u8]) -> Result<Vec<String>> {
    let value: Value = serde_json::from_slice(bytes).map_err(|_| strange("it is no JSON"))?;
    let list = value
        .get("data")
        .and_then(Value::as_array)
        .ok_or_else(|| strange("there is no list of models in it"))?;
    let names = list.iter().filter_map(|model| model.get("id").and_then(Value::as_str));
    let mut names: Vec<String> =
        names.map(|name| name.chars().filter(|c| !c.is_control()).take(200).collect()).collect();
    names.sort();
    names.dedup();
    names.truncate(500);
    Ok(names)
}

/// Line ends and control characters as everywhere; what a model thinks aloud and a fence around the whole are taken off.
fn tidy(said: &str) -> String {
    let text = said.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
    let text = match text.split_once("</think>") {
        Some((thought, rest)) if thought.trim_start().starts_with("<think>") => rest,
        _ => &text,
    };
    let text = text.trim();
    let unfenced = text
        .strip_prefix("```")
        .and_then(|rest| rest.strip_suffix("```"))
        .and_then(|rest| rest.split_once('\n'));
    match unfenced {
        Some((kind, inside)) if !inside.contains("```") && kind.chars().all(char::is_alphanumeric) => {
            inside.trim().to_owned()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code<T: std::fmt::Debug>(result: Result<T>) -> String {
        result.unwrap_err().refusal().map_or_else(String::new, |refusal| refusal.code.to_owned())
    }

    fn said(text: &str) -> Vec<u8> {
        serde_json::to_vec(&json!({ "choices": [{ "message": { "role": "assistant", "content": text } }] }))
            .unwrap()
    }

    #[test]
    fn a_request_holds_the_task_the_office_s_words_and_the_block_and_nothing_else() {
        let bytes = request("small", "Plain words.", "We **lend** devices.").unwrap();
        let value: Value = serde_json::from_slice(&bytes).unwrap();
        let fields: Vec<&String> = value.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["model", "messages", "temperature", "stream"]);
        assert_eq!(value["messages"][1], json!({ "role": "user", "content": "We **lend** devices." }));
        assert_eq!(value["messages"][0]["content"], format!("{TASK}\n\nPlain words."));
        assert_eq!(code(request(" ", "", "We lend.")), "rewriter-without-model");
        assert_eq!(code(request("small", "", " \n")), "empty");
        assert_eq!(code(request("small", "", &"a".repeat(MOST_BLOCK + 1))), "too-long");
    }

    #[test]
    fn an_answer_is_the_text_alone() {
        let block = "We lend devices.";
        for (given, text) in [
            ("We lend devices to people.\r\n", "We lend devices to people."),
            ("<think>shorter?</think>\n\nWe lend.", "We lend."),
            ("```markdown\nWe lend.\n```", "We lend."),
            ("```\none\n```\ntwo\n```\nthree\n```", "```\none\n```\ntwo\n```\nthree\n```"),
            ("We\u{7} lend.", "We lend."),
        ] {
            assert_eq!(answer(&said(given), block).unwrap(), text);
        }
    }

    #[test]
    fn what_is_no_answer_is_refused() {
        for (bytes, expected) in [
            (b"<html>".to_vec(), "rewriter-strange"),
            (b"{}".to_vec(), "rewriter-strange"),
            (br#"{"choices":[]}"#.to_vec(), "rewriter-strange"),
            (said("  "), "rewriter-strange"),
            (said(&"so ".repeat(1_000)), "rewriter-too-long"),
        ] {
            assert_eq!(code(answer(&bytes, "We lend devices.")), expected);
        }
    }

    #[test]
    fn an_answer_that_was_cut_off_is_told_and_not_proposed() {
        let cut = br#"{"choices":[{"message":{"content":"We lend"},"finish_reason":"length"}]}"#;
        assert_eq!(code(answer(cut, "We lend devices.")), "rewriter-cut-off");
        let pieces = b"data: {\"choices\":[{\"delta\":{\"content\":\"We\"},\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n";
        assert_eq!(code(answer(pieces, "We lend devices.")), "rewriter-cut-off");
    }

    #[test]
    fn a_list_of_parts_is_a_text() {
        let parts =
            br#"{"choices":[{"message":{"content":[{"type":"text","text":"We "},{"type":"text","text":"lend."}]}}]}"#;
        assert_eq!(answer(parts, "We lend devices.").unwrap(), "We lend.");
    }

    #[test]
    fn a_point_comes_back_as_a_point_and_a_heading_as_a_heading() {
        for (block, given, text) in [
            ("- We lend devices.", "We lend.", "- We lend."),
            ("* We lend devices.", "* We lend.", "* We lend."),
            ("- We lend devices.", "We lend.\n\nTo all.", "- We lend.\n\n  To all."),
            ("3. We lend devices.", "We lend.", "3. We lend."),
            ("## Lending of devices", "Lending", "## Lending"),
            ("## Lending of devices", "# Lending", "## Lending"),
            ("We lend devices.", "We lend.", "We lend."),
        ] {
            assert_eq!(answer(&said(given), block).unwrap(), text);
        }
        assert_eq!(code(answer(&said("Lending\n\nWe lend."), "## Lending")), "rewriter-strange");
    }

    #[test]
    fn an_answer_in_pieces_is_put_together_and_one_that_breaks_off_is_none() {
        let piece =
            |text: &str| format!("data: {}\n\n", json!({ "choices": [{ "delta": { "content": text } }] }));
        let pieces = format!("{}{}", piece("We lend "), piece("devices."));
        let role = "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}\n\n";
        let whole = format!("{role}{pieces}: still here\n\ndata: [DONE]\n\n");
        assert_eq!(answer(whole.as_bytes(), "We lend.").unwrap(), "We lend devices.");
        assert_eq!(code(answer(pieces.as_bytes(), "We lend.")), "rewriter-strange");
        assert_eq!(code(answer(b"data: so\n\ndata: [DONE]", "We lend.")), "rewriter-strange");
    }

    #[test]
    fn what_a_server_complains_of_is_told_in_one_line() {
        let said = |body: &[u8]| complaint(body).unwrap_or_default();
        assert_eq!(
            said(br#"{"error":{"message":"model \"x\" not found,\n try pulling it"}}"#),
            "model \"x\" not found, try pulling it"
        );
        assert_eq!(said(br#"{"error":"out of memory"}"#), "out of memory");
        assert_eq!((said(b"oops"), said(b"{}"), said(br#"{"error":7}"#)), Default::default());
        assert_eq!(said(format!("{{\"error\":\"{}\"}}", "a".repeat(900)).as_bytes()).len(), 200);
    }

    #[test]
    fn models_are_listed_once_in_order() {
        let list = br#"{"object":"list","data":[{"id":"b"},{"id":"a"},{"id":"b"},{}]}"#;
        assert_eq!(models(list).unwrap(), ["a", "b"]);
        assert_eq!(code(models(b"[]")), "rewriter-strange");
    }

    proptest! {
        #[test]
        fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = (answer(&bytes, "block"), models(&bytes));
        }

        #[test]
        fn any_text_comes_back_without_control_characters(text in any::<String>()) {
            if let Ok(text) = answer(&said(&text), &text) {
                prop_assert!(!text.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
            }
        }
    }
}
