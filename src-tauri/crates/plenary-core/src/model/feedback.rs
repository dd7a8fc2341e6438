//! Feedback: what people answered in a form after an event, and what the columns of that form mean.

use crate::ids::{AnswerId, EventId, FormId, PersonId, SessionId, SubmissionId, TakeawayId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, NaiveDateTime, Utc};

vocabulary! {
    /// What a column of a form holds.
    ColumnMeaning {
        Ignore = "ignore",
        EventRating = "event_rating",
        /// Of the column's session, or of the one that the row names.
        SessionRating = "session_rating",
        EventText = "event_text",
        SessionText = "session_text",
        /// Names the session that the row is about.
        WhichSession = "which_session",
        Name = "name",
        Email = "email",
        Organisation = "organisation",
        /// Whether their words may be quoted.
        Consent = "consent",
        SubmittedAt = "submitted_at",
        /// By what the form knows again what was sent in: its number, or when it was begun.
        Identity = "identity",
    }
}

vocabulary! {
    /// From which number to which a rating goes; words are numbered from the worst.
    RatingScale {
        OneToFive = "one_to_five", OneToFour = "one_to_four", OneToSeven = "one_to_seven", OneToTen = "one_to_ten",
        /// How likely somebody is to recommend it.
        ZeroToTen = "zero_to_ten",
        YesOrNo = "yes_or_no",
    }
}

impl RatingScale {
    /// The worst.
    pub fn low(self) -> i64 {
        match self {
            Self::ZeroToTen | Self::YesOrNo => 0,
            _ => 1,
        }
    }

    /// The best.
    pub fn high(self) -> i64 {
        match self {
            Self::YesOrNo => 1,
            Self::OneToFour => 4,
            Self::OneToFive => 5,
            Self::OneToSeven => 7,
            Self::OneToTen | Self::ZeroToTen => 10,
        }
    }

    /// Whether a rating can be this number.
    pub fn holds(self, number: i64) -> bool {
        (self.low()..=self.high()).contains(&number)
    }
}

vocabulary! {
    /// What somebody said to being quoted.
    QuoteConsent { Named = "named", WithoutName = "without_name", Refused = "refused" }
}

vocabulary! {
    /// What became of an answer in words.
    AnswerState { Open = "open", Kept = "kept", Declined = "declined" }
}

row! {
    /// What one column of a form means.
    FormColumn {
        heading: String,
        meaning: ColumnMeaning,
        /// Of which session; none when it is the event, or each row says.
        session_id: Option<SessionId>,
        /// Of a rating.
        scale: Option<RatingScale>,
    }
}

row! {
    /// A form that came in once: its columns are known when it comes again.
    Form {
        id: FormId,
        /// Of its headings.
        fingerprint: String,
        columns: Vec<FormColumn>,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

row! {
    /// What one person sent in. Of somebody whom the office knows, only who it is; of others, what they typed.
    Submission {
        id: SubmissionId,
        event_id: EventId,
        /// By what it is known again; tells nothing of who it is.
        identity: String,
        person_id: Option<PersonId>,
        name: String,
        email: String,
        organisation: String,
        /// None when it was not asked.
        consent: Option<QuoteConsent>,
        /// As the form has it.
        submitted_at: Option<NaiveDateTime>,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

row! {
    /// One answer: a rating or words.
    FormAnswer {
        id: AnswerId,
        submission_id: SubmissionId,
        /// None for the event.
        session_id: Option<SessionId>,
        question: String,
        /// Order in the form, from 0.
        position: i64,
        scale: Option<RatingScale>,
        rating: Option<i64>,
        /// Empty of a rating.
        text: String,
        state: AnswerState,
        /// What was kept of it.
        takeaway_id: Option<TakeawayId>,
    }
}
