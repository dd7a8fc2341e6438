//! Rows and tables: which fields of which noun are which columns, and the five statements every table needs.

use crate::error::Result;
use crate::model::*;
use crate::store::transact::Tx;
use crate::store::values::Column;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Params, Row, params_from_iter, types::Value};

/// A noun with a table of its own.
pub trait Stored: Sized + Clone + PartialEq {
    /// The table.
    const TABLE: &'static str;
    /// Its columns, in the order of `values`; the first is the id.
    const COLUMNS: &'static [&'static str];
    /// The typed id.
    type Id: Column + ToString;
    /// This row's id.
    fn id(&self) -> Self::Id;
    /// One value a column.
    fn values(&self) -> Vec<Value>;
    /// The row from a statement that selects `COLUMNS` from position `from` on.
    fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self>;
    /// Sets `updated_at`, where there is one.
    fn touch(&mut self, at: DateTime<Utc>);
}

macro_rules! stored {
    ($name:ident = $table:literal, $id:ty, $touch:ident { $($field:ident),+ $(,)? }) => {
        impl Stored for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];
            type Id = $id;
            fn id(&self) -> $id { self.id.clone() }
            fn values(&self) -> Vec<Value> { vec![$(self.$field.store()),+] }
            fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Self> {
                let mut at = from;
                $(let $field = { let value = column(row, at)?; at += 1; value };)+
                let _ = at;
                Ok(Self { $($field),+ })
            }
            fn touch(&mut self, at: DateTime<Utc>) { stored!(@$touch self at); }
        }
    };
    (@touched $self:ident $at:ident) => { $self.updated_at = $at };
    (@plain $self:ident $at:ident) => { let _ = $at; };
}

/// Reads one column of a row.
pub fn column<T: Column>(row: &Row<'_>, at: usize) -> rusqlite::Result<T> {
    let value = row.get_ref(at)?;
    T::load(value)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(at, value.data_type(), Box::new(error)))
}

stored! { Workspace = "workspace", crate::ids::WorkspaceId, touched {
id, office_name, contact_name, contact_email, website, sign_up_url, default_zone, calendar_domain,
holiday_region, guest_contact_name, guest_contact_email, created_at, updated_at } }
stored! { Organisation = "organisation", crate::ids::OrganisationId, touched {
id, name, kind, member, website, archived, created_at, updated_at } }
stored! { OrganisationDomain = "organisation_domain", crate::ids::OrganisationDomainId, plain { id, organisation_id, domain } }
stored! { Person = "person", crate::ids::PersonId, touched {
id, given_name, family_name, email, organisation_id, job_title, pronouns, phone, website, biography, remarks, external_id,
archived, created_at, updated_at } }
stored! { Series = "series", crate::ids::SeriesId, touched {
id, title, slug, description, zone, venue_name, venue_address, online_url, contact_name, contact_email, calendar_form, holiday_region,
archived, archived_on, created_at, updated_at } }
stored! { SeriesMember = "series_member", crate::ids::SeriesMemberId, plain {
id, series_id, person_id, role, since, until, rota } }
stored! { Recurrence = "recurrence", crate::ids::RecurrenceId, touched {
id, series_id, rule, starts_on, ends_on, start_time, end_time, created_at, updated_at } }
stored! { RecurrenceSkip = "recurrence_skip", crate::ids::RecurrenceSkipId, plain { id, recurrence_id, day, reason } }
stored! { AgendaItem = "agenda_item", crate::ids::AgendaItemId, plain { id, series_id, title, minutes, position } }
stored! { Topic = "topic", crate::ids::TopicId, touched {
id, series_id, event_id, person_id, text, state, created_at, updated_at } }
stored! { Holiday = "holiday", crate::ids::HolidayId, plain { id, region, day, name } }
stored! { Event = "event", crate::ids::EventId, touched {
id, series_id, recurrence_id, recurs_on, kind, title, slug, summary, description, topic, zone, starts_on, ends_on, start_time,
end_time, day_change, venue_name, venue_address, online_url, website, contact_name, contact_email, chair_id, language, quote_with_approval, status, was_cancelled,
external_id, created_at, updated_at } }
stored! { EventHost = "event_host", crate::ids::EventHostId, plain { id, event_id, organisation_id, position } }
stored! { Room = "room", crate::ids::RoomId, plain { id, event_id, name, kind, capacity, description, online_url, position } }
stored! { Track = "track", crate::ids::TrackId, plain { id, event_id, name, colour, position } }
stored! { Format = "format", crate::ids::FormatId, plain { id, event_id, name, kind, minutes, position } }
stored! { Session = "session", crate::ids::SessionId, touched {
id, event_id, title, subtitle, summary, description, language, format_id, track_id, room_id, starts_at, ends_at, status,
pinned, capacity, headcount, online_url, do_not_record, no_names, permission, invite_everyone,
external_id, created_at, updated_at } }
stored! { Part = "part", crate::ids::PartId, plain { id, session_id, person_id, role, position } }
stored! { Attendance = "attendance", crate::ids::AttendanceId, touched {
id, event_id, person_id, status, source, ticket, ticket_ref, registered_at, access_needs, dietary_needs, answers,
photo_consent, share_consent, created_at, updated_at } }
stored! { Affiliation = "affiliation", crate::ids::AffiliationId, plain { id, event_id, person_id, organisation_id, job_title } }
stored! { CheckIn = "check_in", crate::ids::CheckInId, plain { id, attendance_id, session_id, at, method } }
stored! { Note = "note", crate::ids::NoteId, touched {
id, event_id, session_id, kind, source, sha256, of_deleted, no_names, body, created_at, updated_at } }
stored! { ProposalAnswer = "proposal_answer", crate::ids::ProposalAnswerId, plain {
id, note_id, note_line, said, answer, takeaway_id, answered_at } }
stored! { Takeaway = "takeaway", crate::ids::TakeawayId, touched {
id, event_id, session_id, person_id, note_id, note_line, text, theme, rank, kind, permission, publish, created_at,
updated_at } }
stored! { Theme = "theme", crate::ids::ThemeId, plain { id, event_id, name, position } }
stored! { TakeawaySource = "takeaway_source", crate::ids::TakeawaySourceId, plain {
id, takeaway_id, session_id, person_id, note_id, note_line, text, permission, position } }
stored! { DistinctPair = "distinct_pair", crate::ids::DistinctPairId, plain { id, one_id, other_id } }
stored! { Approval = "approval", crate::ids::ApprovalId, plain {
id, takeaway_id, person_id, text, asked_on, message_id, reminded_on, reminder_id, answered_on, answer, wording } }
stored! { Decision = "decision", crate::ids::DecisionId, touched {
id, event_id, session_id, note_id, note_line, text, permission, created_at, updated_at } }
stored! { Action = "action", crate::ids::ActionId, touched {
id, event_id, session_id, note_id, note_line, text, permission, owner_id, due_on, state, closed_on, created_at, updated_at } }
stored! { Release = "release", crate::ids::ReleaseId, plain { id, event_id, name, remarks, programme, created_at } }
stored! { LedgerEntry = "ledger_entry", crate::ids::LedgerEntryId, plain {
id, item_kind, item_id, event_id, person_id, address, uid, sequence, stamped_at, method, channel, sha256, said, sent_at } }
stored! { Message = "message", crate::ids::MessageId, plain {
id, batch, event_id, person_id, name, address, subject, eml, ledger, state, attempts, error, created_at, changed_at, made_of } }
stored! { Reply = "reply", crate::ids::ReplyId, plain {
id, uid, recurs_on, day, and_later, address, name, item_kind, item_id, event_id, person_id, answer, proposed_start, proposed_end,
sequence, stamped_at, comment, source, received_at } }
stored! { CalendarSource = "calendar_source", crate::ids::CalendarSourceId, plain {
id, uid, recurs_on, session_id, event_id, recurrence_id, series_id, sequence, stamped_at, calendar } }
stored! { Minutes = "minutes", crate::ids::MinutesId, touched { id, event_id, state, created_at, updated_at } }
stored! { MinutesVersion = "minutes_version", crate::ids::MinutesVersionId, plain {
id, minutes_id, number, state, body, sha256, made_at } }
stored! { MailAccount = "mail_account", crate::ids::MailAccountId, touched {
id, from_name, from_address, host, port, security, user_name, per_minute, created_at, updated_at } }
stored! { CaldavAccount = "caldav_account", crate::ids::CaldavAccountId, touched { id, name, url, user_name, created_at, updated_at } }
stored! { CaldavItem = "caldav_item", crate::ids::CaldavItemId, plain {
id, account_id, source_id, uid, href, etag, sha256, pushed_at } }
stored! { WebsiteAccount = "website_account", crate::ids::WebsiteAccountId, touched { id, url, user_name, created_at, updated_at } }
stored! { WebsitePost = "website_post", crate::ids::WebsitePostId, plain {
id, site, draft_id, remote_id, link, modified, sha256, published_at } }
stored! { WebsiteMedia = "website_media", crate::ids::WebsiteMediaId, plain { id, site, sha256, remote_id, url, published_at } }
stored! { MessageLine = "message", crate::ids::MessageId, plain {
id, batch, event_id, person_id, name, address, subject, state, attempts, error, created_at, changed_at } }
stored! { Draft = "draft", crate::ids::DraftId, touched {
id, event_id, starts_on, ends_on, kind, title, language, built_at, created_at, updated_at } }
stored! { DraftBlock = "draft_block", crate::ids::DraftBlockId, plain {
id, draft_id, key, position, built, body, sources, offered, state, moved } }
stored! { DraftVersion = "draft_version", crate::ids::DraftVersionId, plain {
id, draft_id, number, reason, place, title, blocks, sha256, made_at, taken_back_at } }
stored! { Rewriter = "rewriter", crate::ids::RewriterId, touched {
id, address, model, instruction, on_duty, seconds, created_at, updated_at } }
stored! { OfficeChannel = "office_channel", crate::ids::OfficeChannelId, plain { id, name, url, position } }
stored! { Template = "template", crate::ids::TemplateId, touched { id, kind, body, created_at, updated_at } }
stored! { Link = "link", crate::ids::LinkId, plain {
id, event_id, session_id, person_id, kind, title, url, position, published_on } }
stored! { File = "file", crate::ids::FileId, plain {
id, event_id, session_id, name, media_type, sha256, size, alt_text, created_at, permission } }
stored! { Form = "form", crate::ids::FormId, touched { id, fingerprint, columns, created_at, updated_at } }
stored! { Submission = "submission", crate::ids::SubmissionId, touched {
id, event_id, identity, person_id, name, email, organisation, consent, submitted_at, created_at, updated_at } }
stored! { FormAnswer = "form_answer", crate::ids::AnswerId, plain {
id, submission_id, session_id, question, position, scale, rating, text, state, takeaway_id } }
stored! { StyleEntry = "style_entry", crate::ids::StyleEntryId, touched {
id, kind, phrase, instead, reason, off, created_at, updated_at } }

/// `a, b, c` or, with an alias, `t.a, t.b, t.c`.
pub fn columns<T: Stored>(alias: &str) -> String {
    let dot = if alias.is_empty() { "" } else { "." };
    T::COLUMNS.iter().map(|name| format!("{alias}{dot}{name}")).collect::<Vec<_>>().join(", ")
}

/// The rows that `rest` (from WHERE on) leaves, in its order.
pub(super) fn select<T: Stored>(conn: &Connection, rest: &str, params: impl Params) -> Result<Vec<T>> {
    let sql = format!("SELECT {} FROM {} {rest}", columns::<T>(""), T::TABLE);
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params, |row| T::read(row, 0))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// The first such row.
pub(super) fn select_one<T: Stored>(conn: &Connection, rest: &str, params: impl Params) -> Result<Option<T>> {
    let sql = format!("SELECT {} FROM {} {rest}", columns::<T>(""), T::TABLE);
    Ok(conn.prepare_cached(&sql)?.query_row(params, |row| T::read(row, 0)).optional()?)
}

/// The row with this id.
pub fn get<T: Stored>(conn: &Connection, id: T::Id) -> Result<Option<T>> {
    select_one(conn, "WHERE id = ?1", [id.store()])
}

/// A row that is gone, as it was when it was deleted, as far as the history knows.
pub fn as_deleted<T: Stored>(conn: &Connection, id: T::Id) -> Result<Option<T>> {
    let values: Vec<String> = T::COLUMNS.iter().map(|name| format!("before ->> '$.{name}'")).collect();
    let sql = format!(
        "SELECT {} FROM log_change WHERE row_id = ?1 AND noun = ?2 AND kind = 'delete' ORDER BY id DESC LIMIT 1",
        values.join(", ")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_row([id.store(), T::TABLE.to_owned().store()], |row| T::read(row, 0)).optional()?)
}

/// The row with this id as it is, or as it was when it was deleted.
pub fn as_last<T: Stored>(conn: &Connection, id: T::Id) -> Result<Option<T>>
where
    T::Id: Copy,
{
    match get(conn, id)? {
        Some(row) => Ok(Some(row)),
        None => as_deleted(conn, id),
    }
}

/// The row with this id, or a refusal that names the noun and the id.
pub fn expect<T: Stored>(conn: &Connection, id: T::Id) -> Result<T> {
    use crate::error::OrNotFound;
    let shown = id.to_string();
    get::<T>(conn, id)?.or_not_found(T::TABLE, shown)
}

/// Writes a new row.
pub fn insert<T: Stored>(tx: &Tx<'_>, row: &T) -> Result<()> {
    let marks = (1..=T::COLUMNS.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", T::TABLE, columns::<T>(""));
    tx.prepare_cached(&sql)?.execute(params_from_iter(row.values()))?;
    Ok(())
}

/// Writes what differs between `before` and `after`; when nothing does, nothing. Gives the row as it now stands.
pub fn update<T: Stored>(tx: &Tx<'_>, before: &T, mut after: T) -> Result<T> {
    if *before == after {
        return Ok(after);
    }
    after.touch(tx.at());
    let sets = T::COLUMNS.iter().enumerate().skip(1).map(|(n, name)| format!("{name} = ?{}", n + 1));
    let sql = format!("UPDATE {} SET {} WHERE id = ?1", T::TABLE, sets.collect::<Vec<_>>().join(", "));
    tx.prepare_cached(&sql)?.execute(params_from_iter(after.values()))?;
    Ok(after)
}

/// Removes the row with this id; what belongs to it goes or is set free as the schema says.
pub fn delete<T: Stored>(tx: &Tx<'_>, id: T::Id) -> Result<()> {
    tx.prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", T::TABLE))?.execute([id.store()])?;
    Ok(())
}
