//! The follow-up mail: what one person still has to do after a meeting, how old it is and when it is due.

use crate::error::Result;
use crate::wording::Words;
use crate::wording::plain_mail::{Block, PlainMail};
use crate::wording::sentences::{one_line, sentence};
use chrono::NaiveDate;

/// One open action as its owner is told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub text: String,
    /// The meeting or event it comes from.
    pub meeting: String,
    /// The day of that one: the meetings of a network may all have its name.
    pub met_on: NaiveDate,
    pub age_days: i64,
    pub due_on: Option<NaiveDate>,
    pub is_overdue: bool,
}

/// Everything the mail says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// How the owner is addressed.
    pub owner: String,
    /// The network or event.
    pub subject: String,
    pub tasks: Vec<Task>,
    /// Who signs.
    pub office: String,
}

impl FollowUp {
    /// The mail, in these words.
    pub fn mail(&self, words: &Words) -> Result<PlainMail> {
        let subject = one_line(&self.subject);
        let opening = words.count("follow-up-opening", self.tasks.len())?;
        let tasks = self.tasks.iter().map(|task| self.task(task, words)).collect::<Result<_>>()?;
        let signed = words.say("follow-up-signature", &[("office", &one_line(&self.office))])?;
        let is_of_all = subject == words.word("follow-up-everything")?;
        let of_one = || words.say("follow-up-subject", &[("subject", &subject)]);
        Ok(PlainMail {
            subject: if is_of_all { words.word("follow-up-subject-everything") } else { of_one() }?,
            language: words.language(),
            blocks: vec![
                Block::Paragraph(words.say("follow-up-greeting", &[("name", &one_line(&self.owner))])?),
                Block::Paragraph(format!(
                    "{} {opening}",
                    words.say("follow-up-about", &[("subject", &subject)])?
                )),
                Block::List(tasks),
                Block::Paragraph(words.count("follow-up-answer", self.tasks.len())?),
                Block::Paragraph(signed),
            ],
        })
    }

    fn task(&self, task: &Task, words: &Words) -> Result<String> {
        let due = match task.due_on {
            Some(day) if task.is_overdue => words.say("follow-up-overdue", &[("date", &words.date(day)?)])?,
            Some(day) => words.say("follow-up-due", &[("date", &words.date(day)?)])?,
            None => words.word("follow-up-no-date")?,
        };
        let said = [
            ("meeting", one_line(&task.meeting)),
            ("date", words.date(task.met_on)?),
            ("age", age(task.age_days, words)?),
            ("due", due),
        ];
        let about =
            words.say("follow-up-task", &said.each_ref().map(|(name, text)| (*name, text.as_str())))?;
        Ok(format!("{} {about}", sentence(&task.text)))
    }
}

/// "today", "3 days", "5 weeks", "4 months".
fn age(days: i64, words: &Words) -> Result<String> {
    match usize::try_from(days).unwrap_or(0) {
        0 => words.word("follow-up-age-new"),
        days @ 1..14 => words.count("follow-up-age-days", days),
        days @ 14..92 => words.count("follow-up-age-weeks", days / 7),
        days => words.count("follow-up-age-months", days * 10 / 304),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cast::day;

    #[test]
    fn a_letter_about_everything_begins_with_a_capital() {
        let words = Words::of("en-GB").unwrap();
        let subject = |subject: String| {
            let (owner, office) = ("Amina".to_owned(), "Quay Street Office".to_owned());
            FollowUp { owner, subject, tasks: Vec::new(), office }.mail(&words).unwrap().subject
        };
        let everything = words.word("follow-up-everything").unwrap();
        assert_eq!(subject(everything), "Our meetings and events: what you took on");
        assert_eq!(subject("iPads for all".to_owned()), "iPads for all: what you took on");
    }

    #[test]
    fn an_owner_reads_what_is_open_how_old_it_is_and_when_it_is_due() {
        let task = |text: &str, age_days: i64, due: Option<&str>, is_overdue: bool| Task {
            text: text.to_owned(),
            meeting: "Data Leaders".to_owned(),
            met_on: day("2026-10-21"),
            age_days,
            due_on: due.map(day),
            is_overdue,
        };
        let follow_up = FollowUp {
            owner: "Amina".to_owned(),
            subject: "Data Leaders".to_owned(),
            tasks: vec![
                task("interview boroughs", 29, Some("2026-11-02"), true),
                task("Share the findings", 0, Some("2026-11-20"), false),
                task("check in with Tom", 164, None, false),
            ],
            office: "Quay Street Office".to_owned(),
        };
        let mail = follow_up.mail(&Words::of("en-GB").unwrap()).unwrap();
        expect_test::expect![[r#"
            Data Leaders: what you took on

            Dear Amina,

            This is about Data Leaders. You have 3 actions that are still open:

            - Interview boroughs. (Data Leaders, Wednesday 21 October 2026; open for 4 weeks; was due on Monday 2 November 2026)
            - Share the findings. (Data Leaders, Wednesday 21 October 2026; new today; due on Friday 20 November 2026)
            - Check in with Tom. (Data Leaders, Wednesday 21 October 2026; open for 5 months; no date agreed)

            If one of them is done, or somebody else should have it, please answer this message.

            Kind regards,
            Quay Street Office
        "#]]
        .assert_eq(&format!("{}\n\n{}", mail.subject, mail.plain()));
    }
}
