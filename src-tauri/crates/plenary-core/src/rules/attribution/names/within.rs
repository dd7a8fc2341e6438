//! Which words of a text are names: of people, of their jobs, of organisations.

use super::{Named, Names, Text};

impl Names {
    /// Whether each word of a text is of a name of somebody whom it names, or of the job or organisation of one.
    pub fn words_of_names(&self, text: &Text) -> Vec<bool> {
        let words = text.words();
        let mut are = vec![false; words.len()];
        let mut take = |name: &[String]| {
            for at in (0..words.len()).filter(|_| !name.is_empty()) {
                if words.get(at..).is_some_and(|here| here.starts_with(name)) {
                    are.iter_mut().skip(at).take(name.len()).for_each(|word| *word = true);
                }
            }
        };
        for named in self.whom_it_may_name(text) {
            match named {
                Named::Person(id) if self.person_or_title(text, id) => {
                    for name in self.people.get(&id).into_iter().flatten() {
                        name.full.iter().for_each(|full| take(full));
                        name.said.iter().for_each(|way| take(way));
                        take(&name.title);
                        name.other_words()
                            .chain(&name.joined)
                            .for_each(|word| take(std::slice::from_ref(word)));
                    }
                }
                Named::Organisation(id) if self.organisation(text, id) => {
                    for name in self.organisations.get(&id).into_iter().flatten() {
                        name.full.iter().for_each(|full| take(full));
                        name.keys().for_each(|word| take(std::slice::from_ref(word)));
                    }
                }
                _ => {}
            }
        }
        are
    }
}
