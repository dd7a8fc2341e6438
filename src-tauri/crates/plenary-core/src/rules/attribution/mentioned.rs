//! Whom the sentences of a built document name in words of their own: a takeaway may say a name without being from that person.
//! The name stays known beside the sentence, so that it is found when the person is deleted.

use super::names::Text;
use crate::ids::PersonId;
use crate::model::{Block, Person};
use std::collections::HashMap;

/// Adds to each sentence the people whose whole name stands in it, a name of two words or more.
pub fn mention<'a>(people: impl IntoIterator<Item = &'a Person>, blocks: &mut [Block]) {
    let mut by_first: HashMap<String, Vec<(PersonId, Vec<String>, String)>> = HashMap::new();
    for person in people {
        let name = person.name();
        let words = Text::read(&name).words().to_vec();
        if let Some(first) = words.first().filter(|_| words.len() > 1).cloned() {
            by_first.entry(first).or_default().push((person.id, words, name));
        }
    }
    if by_first.is_empty() {
        return;
    }
    for sentence in blocks.iter_mut().flat_map(|block| &mut block.sentences) {
        let said = Text::read(&sentence.text);
        for (at, word) in said.words().iter().enumerate() {
            let rest = said.words().get(at..).unwrap_or_default();
            for (id, words, name) in by_first.get(word).into_iter().flatten() {
                let is_new = rest.starts_with(words) && !sentence.names.iter().any(|(known, _)| known == id);
                sentence.names.extend(is_new.then(|| (*id, name.clone())));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Sentence;
    use crate::model::cast::Stage;

    #[test]
    fn a_name_within_a_sentence_is_known_once() {
        let mut stage = Stage::new();
        let ada = stage.person("Ada", "Brook", "", None);
        stage.person("Cher", "", "", None);
        let text = "Ask ADA BROOK, or Ada Brook and Cher, or Brook.".to_owned();
        let sentence = Sentence { text: text.clone(), sources: Vec::new(), names: Vec::new() };
        let mut blocks = [Block { key: String::new(), markdown: text, sentences: vec![sentence] }];
        mention(stage.snapshot.people.values(), &mut blocks);
        assert_eq!(blocks[0].sentences[0].names, [(ada, "Ada Brook".to_owned())]);
    }
}
