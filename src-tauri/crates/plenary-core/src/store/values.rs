//! How each plain value stands in a column: text for ids, words, days and times; integers for numbers and yes or no.

use crate::ids::*;
use crate::model::*;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};
use rusqlite::types::{FromSqlError, FromSqlResult, Value, ValueRef};
use std::collections::BTreeMap;

/// A value that a column can hold.
pub trait Column: Sized {
    /// What is written.
    fn store(&self) -> Value;
    /// What was read, or why it is not such a value.
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self>;
}

/// Parses a text column.
fn parse<T>(value: ValueRef<'_>, read: impl FnOnce(&str) -> Option<T>) -> FromSqlResult<T> {
    let text = value.as_str()?;
    read(text)
        .ok_or_else(|| FromSqlError::Other(format!("{text:?} is no {}", std::any::type_name::<T>()).into()))
}

impl Column for String {
    fn store(&self) -> Value {
        Value::Text(self.clone())
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Column for i64 {
    fn store(&self) -> Value {
        Value::Integer(*self)
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64()
    }
}

impl Column for bool {
    fn store(&self) -> Value {
        Value::Integer((*self).into())
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(|number| number != 0)
    }
}

impl<T: Column> Column for Option<T> {
    fn store(&self) -> Value {
        self.as_ref().map_or(Value::Null, Column::store)
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if matches!(value, ValueRef::Null) { Ok(None) } else { T::load(value).map(Some) }
    }
}

impl Column for BTreeMap<String, String> {
    fn store(&self) -> Value {
        Value::Text(serde_json::Value::from_iter(self.clone()).to_string())
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        parse(value, |text| serde_json::from_str(text).ok())
    }
}

impl Column for Vec<u8> {
    fn store(&self) -> Value {
        Value::Blob(self.clone())
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_blob().map(<[u8]>::to_vec)
    }
}

macro_rules! documents {
    ($($type:ty),+) => {$(
        impl Column for $type {
            fn store(&self) -> Value { Value::Text(serde_json::to_string(self).unwrap_or_default()) }
            fn load(value: ValueRef<'_>) -> FromSqlResult<Self> { parse(value, |text| serde_json::from_str(text).ok()) }
        }
    )+};
}

documents! { Said, Vec<LedgerEntry>, Vec<Sentence>, Block, Vec<DraftBlock>, Vec<FormColumn>, MadeOf }

impl Column for DateTime<Utc> {
    fn store(&self) -> Value {
        Value::Text(self.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
    fn load(value: ValueRef<'_>) -> FromSqlResult<Self> {
        parse(value, |text| DateTime::parse_from_rfc3339(text).ok()).map(|at| at.to_utc())
    }
}

macro_rules! formatted {
    ($($type:ty = $format:literal),+) => {$(
        impl Column for $type {
            fn store(&self) -> Value { Value::Text(self.format($format).to_string()) }
            fn load(value: ValueRef<'_>) -> FromSqlResult<Self> { parse(value, |text| Self::parse_from_str(text, $format).ok()) }
        }
    )+};
}

formatted! { NaiveDate = "%Y-%m-%d", NaiveTime = "%H:%M:%S", NaiveDateTime = "%Y-%m-%dT%H:%M:%S" }

macro_rules! texts {
    ($($type:ty),+ $(,)?) => {$(
        impl Column for $type {
            fn store(&self) -> Value { Value::Text(self.to_string()) }
            fn load(value: ValueRef<'_>) -> FromSqlResult<Self> { parse(value, |text| text.parse().ok()) }
        }
    )+};
}

texts! {
    TemplateKind, ProposalAnswerId, NoteKind, Answered, RewriterId,
    CalendarSourceId, ReplyId, ReplyAnswer,
    ThemeId, TakeawaySourceId, DistinctPairId, ApprovalId, ApprovalAnswer,
    WorkspaceId, EventId, EventHostId, SeriesId, SeriesMemberId, RoomId, TrackId, FormatId, SessionId, PersonId,
    OrganisationId, OrganisationDomainId, PartId, AttendanceId, AffiliationId, CheckInId, NoteId, TakeawayId, DecisionId, ActionId,
    AgendaItemId, TopicId, HolidayId, RecurrenceId, RecurrenceSkipId, ReleaseId, LedgerEntryId, MessageId, MinutesId, MinutesVersionId, OfficeChannelId, TemplateId, DraftId, LinkId, FileId,
    EventKind, EventStatus, CalendarForm, SeriesRole, TopicState, RoomKind, FormatKind, SessionStatus, OrganisationKind, PartRole,
    MailAccountId, CaldavAccountId, CaldavItemId, WebsiteAccountId, WebsitePostId, WebsiteMediaId, MailSecurity,
    AttendanceStatus, TakeawayKind, Permission, ActionState, DraftKind, LinkKind, ItemKind, CalendarMethod, Channel, MessageState,
    MinutesState, DraftBlockId, DraftVersionId, BlockState, VersionReason,
    FormId, SubmissionId, AnswerId, StyleEntryId, ColumnMeaning, RatingScale, QuoteConsent, AnswerState, StyleKind,
}
