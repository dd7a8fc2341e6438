//! What an event says of itself (its summary, the question of a meeting, its description, its agenda), as far as permission allows: the
//! marks that say how something may be used are heeded, and printed nowhere.

use super::Attributions;
use crate::model::{Event, Permission};
use crate::rules::note_marks::{said, says, told};

/// Whether what an event says of itself says too how it may be used.
pub fn is_marked(event: &Event) -> bool {
    marked(&event.topic, says).is_some()
        || [&event.summary, &event.description].iter().any(|text| marked(text, told::mark).is_some())
}

/// How the strictest of its lines may be used.
fn marked(text: &str, says: impl Fn(&str) -> Option<Permission>) -> Option<Permission> {
    text.lines().filter_map(says).max()
}

impl Attributions<'_> {
    /// Whether what the event says of itself may be told: it repeats nothing beside what may not stand there, and where everything was
    /// held without names it names nobody.
    pub fn may_tell_of_event(&self, text: &str) -> bool {
        self.may_stand(text, self.snapshot.is_without_names(), |_| false)
    }

    /// A text of the event as it may be told.
    fn told(&self, text: &str, held: Option<Permission>) -> Option<String> {
        let is_said_otherwise = text.lines().any(|line| said(line).1.is_some());
        let lines = || text.lines().map(|line| said(line).0).collect::<Vec<_>>().join("\n");
        let told = if is_said_otherwise { lines() } else { text.to_owned() };
        let may =
            self.says_it_may(&told, held.unwrap_or(Permission::Public)) && self.may_tell_of_event(&told);
        may.then_some(told)
    }

    /// The summary of the event as it may be told.
    pub fn told_summary(&self) -> Option<String> {
        self.told_prose(&self.snapshot.event.summary)
    }

    fn told_prose(&self, text: &str) -> Option<String> {
        self.told(text, marked(text, told::mark))
    }

    /// A question or a topic that somebody put, as it may be told.
    pub fn told_topic(&self, topic: &str) -> Option<String> {
        self.told(topic, marked(topic, says))
    }

    /// Whether a topic says of itself that it stays in the office.
    pub(super) fn is_internal_topic(&self, topic: &str) -> bool {
        marked(topic, says) == Some(Permission::Internal) || !self.may_print(topic)
    }

    /// Whether somebody may be named as having put it.
    pub fn may_name_who_put(&self, topic: &str, name: &str) -> bool {
        marked(topic, says).is_none_or(|held| held == Permission::Public)
            && !self.snapshot.is_without_names()
            && self.may_tell_of_event(&format!("{topic} ({name})"))
    }

    /// The question of a meeting as it may be told below its summary, which often says who put it.
    pub fn told_question(&self) -> Option<String> {
        let question = self.told_topic(&self.snapshot.event.topic)?;
        let both = self.told_summary().map(|summary| format!("{summary}\n\n{question}"));
        both.is_none_or(|both| self.may_tell_of_event(&both)).then_some(question)
    }

    /// The event without what it may not say of itself.
    pub fn told_event(&self) -> Event {
        let event = self.snapshot.event.clone();
        Event {
            topic: self.told_question().unwrap_or_default(),
            summary: self.told_summary().unwrap_or_default(),
            description: self.told_prose(&event.description).unwrap_or_default(),
            ..event
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::Stage;

    /// The question, the summary and the description of a meeting as they are told.
    fn told(topic: &str, summary: &str, description: &str) -> [String; 3] {
        let mut stage = Stage::new();
        stage.person("Ada", "Brook", "", None);
        let event = &mut stage.snapshot.event;
        (event.topic, event.summary, event.description) = (topic.into(), summary.into(), description.into());
        assert_eq!(is_marked(event), [topic, summary, description].iter().any(|text| says(text).is_some()));
        let event = Attributions::new(&stage.snapshot).told_event();
        [event.topic, event.summary, event.description]
    }

    #[test]
    fn what_an_event_says_of_itself_heeds_its_marks_and_prints_none() {
        let none = String::new;
        let close = "Should Elm Court close?";
        assert_eq!(
            told("Should Elm Court close? [internal]", "Soup", "Bread"),
            [none(), "Soup".into(), "Bread".into()]
        );
        assert_eq!(
            told(close, "Off the record: Elm Court closes", "Bread\n\nIt closes [intenal]"),
            [close.into(), none(), none()]
        );
        assert_eq!(
            told("Should Elm Court close? [public]", "Soup [no name]", ""),
            [close.into(), "Soup".into(), none()]
        );
        assert_eq!(
            told("What does Ada say? [no name]", "Please do not quote me", ""),
            [none(), "Please do not quote me".into(), none()]
        );
        assert_eq!(told("Do not quote me: it closes", "", ""), [none(), none(), none()]);
    }

    #[test]
    fn a_text_without_marks_is_told_as_it_is_written() {
        let text = "Two lines  of it,\nwith *signs* and [a link](https://example.org).\n\n- One\n";
        assert_eq!(told("Who pays?", text, "")[1], text);
    }
}
