//! What people answered in forms: read from a file, mapped, taken in; and shown in numbers and words.

use super::views;
use crate::commands::unchanged;
use crate::files;
use crate::jobs::Progress;
use crate::requests::FeedbackFile;
use plenary_core::Plenary;
use plenary_core::error::{Refusal, Result};
use plenary_core::ids::{AnswerId, EventId, SessionId, TakeawayId};
use plenary_core::imports::{self, Format, ImportDraft};
use plenary_core::model::{
    AnswerState, AnswersDraft, Event, FormAnswer, FormColumn, ImportPlan, Permission, Problem, QuoteConsent,
    Severity, Snapshot, TakeawayKind,
};
use plenary_core::ops::accept_feedback::{self as ops, Mapping};
use plenary_core::rules::feedback::{self, Feedback};
use plenary_core::rules::note_marks;
use plenary_core::rules::proposals::{self, Line, Proposal};
use plenary_core::store::transact::Done;
use plenary_core::store::{attendances, snapshot};
use plenary_core::wording::Words;
use plenary_core::wording::chart::ratings::ratings;
use std::cmp::Reverse;
use std::path::Path;

views! {
    /// The feedback on an event.
    FeedbackView {
        event: Event,
        feedback: Feedback,
        /// The ratings as a picture (SVG); empty when nothing can be shown.
        chart: String,
        /// Answers in words: what stands for most of what was answered first, the rest in the order they were sent in.
        comments: Vec<Comment>,
        /// How many of them nobody has decided about.
        open: usize,
    }
    /// An answer in words.
    Comment {
        id: AnswerId,
        /// None is the event.
        session_id: Option<SessionId>,
        session: String,
        question: String,
        text: String,
        /// Whose words they are, when they agreed to be named and are known; else empty.
        who: String,
        /// None when it was not asked.
        consent: Option<QuoteConsent>,
        state: AnswerState,
        takeaway_id: Option<TakeawayId>,
        /// What a takeaway made of it may be used for.
        permission: Permission,
        /// The sentence of it that could be a takeaway.
        proposed: Option<ProposedWords>,
    }
    /// A sentence of an answer that could be a takeaway.
    ProposedWords {
        /// As it stands in the answer.
        said: String,
        kind: TakeawayKind,
        /// How much of what was answered it stands for, in percent of the first.
        percent: u8,
    }
    /// A column of a file, what it means, and what stands in it.
    ColumnRead {
        column: FormColumn,
        /// The first different answers.
        samples: Vec<String>,
        /// How many rows have an answer.
        answers: usize,
    }
    /// What a file of answers holds and what accepting it does.
    FeedbackReading {
        /// The format's name.
        format: String,
        columns: Vec<ColumnRead>,
        /// This form was here before, and its columns are as they were then.
        remembered: bool,
        /// None while something has to be said of the columns first, or when the file was refused.
        plan: Option<ImportPlan>,
        problems: Vec<Problem>,
    }
}

/// So many answers are shown of a column.
const SAMPLES: usize = 3;

/// The feedback on an event.
pub fn of_event(plenary: &Plenary, id: EventId) -> Result<FeedbackView> {
    let (snapshot, there) =
        plenary.read(|conn| Ok((snapshot::named(conn, id)?, attendances::there(conn, id)?)))?;
    let comments = snapshot.answers.iter().filter_map(|answer| comment(&snapshot, answer)).collect();
    let comments = ranked(comments);
    let feedback = feedback::feedback(&snapshot, there);
    Ok(FeedbackView {
        chart: ratings(&feedback, &snapshot.event.title, &Words::of(&snapshot.event.language)?)?,
        feedback,
        open: comments.iter().filter(|comment| comment.state == AnswerState::Open).count(),
        comments,
        event: snapshot.event,
    })
}

/// Each with the best sentence of it, the best of all first. All are ranked, whatever was decided, so that deciding one moves
/// no other.
fn ranked(mut comments: Vec<Comment>) -> Vec<Comment> {
    let line = |(place, comment): (usize, &Comment)| {
        comment.text.lines().map(|text| (place, text.to_owned())).collect::<Vec<_>>()
    };
    let lines: Vec<(usize, String)> = comments.iter().enumerate().flat_map(line).collect();
    let lines: Vec<Line<'_>> =
        lines.iter().map(|(place, text)| Line { place: *place, text, spoken: false }).collect();
    for Proposal { place, text, kind, percent } in proposals::propose(&lines, proposals::MOST) {
        if let Some(comment) = comments.get_mut(place).filter(|comment| comment.proposed.is_none()) {
            comment.proposed = Some(ProposedWords { said: text, kind, percent });
        }
    }
    comments.sort_by_key(|comment| Reverse(comment.proposed.as_ref().map(|one| one.percent)));
    comments
}

fn comment(snapshot: &Snapshot, answer: &FormAnswer) -> Option<Comment> {
    let submission = snapshot.submissions.iter().find(|one| one.id == answer.submission_id)?;
    let session = answer.session_id.and_then(|id| snapshot.session(id));
    let agreed = feedback::permission(submission, session);
    let permission = note_marks::says(&answer.text).map_or(agreed, |said| said.max(agreed));
    let person = submission.person_id.filter(|_| permission == Permission::Public);
    answer.rating.is_none().then(|| Comment {
        id: answer.id,
        session_id: answer.session_id,
        session: session.map(|session| session.title.clone()).unwrap_or_default(),
        question: answer.question.clone(),
        text: answer.text.clone(),
        who: person.and_then(|id| snapshot.person(id)).map(|person| person.name()).unwrap_or_default(),
        consent: submission.consent,
        state: answer.state,
        takeaway_id: answer.takeaway_id,
        permission,
        proposed: None,
    })
}

/// A file that was read.
struct Read {
    format: &'static Format,
    draft: AnswersDraft,
    mapping: Mapping,
    problems: Vec<Problem>,
}

impl Read {
    fn of(plenary: &Plenary, request: &FeedbackFile) -> Result<Self> {
        let path = Path::new(&request.path);
        let bytes = files::read(path)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let format = match &request.format {
            Some(wanted) => Format::named(wanted),
            None => imports::recognise(&bytes, &name),
        };
        // Whoever brings a table here says that it is feedback.
        let mut reading = format.map(|format| (format, format.read(&bytes)));
        if !matches!(&reading, Some((_, reading)) if matches!(reading.draft, ImportDraft::Answers(_))) {
            let any = Format::named("feedback").ok_or_else(|| unknown(&name))?;
            reading = Some((any, any.read(&bytes)));
        }
        match reading {
            Some((format, imports::Reading { draft: ImportDraft::Answers(draft), problems })) => {
                Self::mapped(plenary, request.event_id, format, draft, problems, request.columns.as_deref())
            }
            _ => Err(unknown(&name).into()),
        }
    }

    /// With what its columns mean: as given, else as remembered or proposed.
    fn mapped(
        plenary: &Plenary,
        event: EventId,
        format: &'static Format,
        draft: AnswersDraft,
        mut problems: Vec<Problem>,
        given: Option<&[FormColumn]>,
    ) -> Result<Self> {
        let mut mapping = plenary.read(|conn| ops::mapping(conn, event, &draft))?;
        if let Some(columns) = given {
            mapping.columns = columns.to_vec();
        }
        if !draft.is_empty() {
            problems.extend(ops::problems(&mapping.columns));
        }
        Ok(Self { format, draft, mapping, problems })
    }

    /// Nothing has to be said first.
    fn is_ready(&self) -> bool {
        let refused = !self.draft.complete && self.draft.rows.is_empty();
        !refused && !self.draft.rows.is_empty() && ops::problems(&self.mapping.columns).is_empty()
    }

    fn told(self, plan: Option<ImportPlan>) -> FeedbackReading {
        let columns = self.mapping.columns.into_iter().enumerate();
        let columns = columns.map(|(at, column)| column_read(&self.draft, at, column)).collect();
        FeedbackReading {
            format: self.format.name.to_owned(),
            columns,
            remembered: self.mapping.remembered,
            plan,
            problems: self.problems,
        }
    }
}

fn unknown(name: &str) -> Refusal {
    Refusal::new("import-not-recognised")
        .field("path")
        .with("file", name)
        .with("known", "microsoft-forms, google-forms, feedback")
}

fn column_read(draft: &AnswersDraft, at: usize, column: FormColumn) -> ColumnRead {
    let answers = || draft.column(at).filter(|answer| !answer.is_empty());
    let mut samples: Vec<String> = Vec::new();
    for answer in answers() {
        let short: String = answer.chars().take(80).collect();
        if samples.len() < SAMPLES && !samples.contains(&short) {
            samples.push(short);
        }
    }
    ColumnRead { column, samples, answers: answers().count() }
}

/// Reads the file and says what accepting it would do; changes nothing.
pub fn preview(plenary: &Plenary, request: &FeedbackFile) -> Result<FeedbackReading> {
    planned(plenary, request.event_id, Read::of(plenary, request)?)
}

/// Reads the file and accepts it, in one step of the history. While something has to be said first, nothing is changed.
pub fn accept(
    plenary: &Plenary,
    request: &FeedbackFile,
    progress: &Progress,
) -> Result<Done<FeedbackReading>> {
    progress.step(0, 2, "job-reading")?;
    let read = Read::of(plenary, request)?;
    progress.step(1, 2, "job-importing")?;
    accepted(plenary, request.event_id, read)
}

fn planned(plenary: &Plenary, event: EventId, read: Read) -> Result<FeedbackReading> {
    let plan = read
        .is_ready()
        .then(|| ops::plan_feedback(plenary, event, &read.draft, &read.mapping.columns))
        .transpose()?;
    Ok(read.told(plan))
}

fn accepted(plenary: &Plenary, event: EventId, read: Read) -> Result<Done<FeedbackReading>> {
    if !read.is_ready() {
        return Ok(unchanged(read.told(None)));
    }
    let done = ops::accept_feedback(plenary, event, &read.draft, &read.mapping.columns)?;
    Ok(done.map(|plan| read.told(Some(plan))))
}

/// The same for a file that was read as any import is; its plan and what is to be known of it.
pub(super) fn general(
    plenary: &Plenary,
    event: EventId,
    format: &'static Format,
    draft: &AnswersDraft,
    take: bool,
) -> Result<Done<(Option<ImportPlan>, Vec<Problem>)>> {
    let read = Read::mapped(plenary, event, format, draft.clone(), Vec::new(), None)?;
    let done = if take { accepted(plenary, event, read)? } else { unchanged(planned(plenary, event, read)?) };
    Ok(done.map(|told| (told.plan, told.problems)))
}

/// The error of a reading without a plan, for those who asked for the file to be accepted.
pub fn refusal(reading: &FeedbackReading) -> Option<Refusal> {
    let first = reading.problems.iter().find(|problem| problem.severity == Severity::Error);
    let code = first.map_or("", |problem| problem.code.as_str());
    let refusal = Refusal::new("import-refused").with("problems", reading.problems.len()).with("first", code);
    reading.plan.is_none().then_some(refusal)
}
