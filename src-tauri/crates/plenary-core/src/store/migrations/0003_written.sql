-- What is written in the room and afterwards: captured lines, proposals, answers, drafts in blocks, and where they go.

-- Capture in the room: marks in notes, files.

-- a decision or action that was typed in a note stands at a line of it, as a takeaway does
ALTER TABLE decision ADD COLUMN note_id TEXT REFERENCES note (id) ON DELETE SET NULL;
ALTER TABLE decision ADD COLUMN note_line INTEGER;  -- from 1
CREATE INDEX decision_by_note ON decision (note_id);
ALTER TABLE action ADD COLUMN note_id TEXT REFERENCES note (id) ON DELETE SET NULL;
ALTER TABLE action ADD COLUMN note_line INTEGER;    -- from 1
CREATE INDEX action_by_note ON action (note_id);
-- a photo leaves when it is public; those of a session held without names stay
ALTER TABLE file ADD COLUMN permission TEXT NOT NULL DEFAULT 'public';
UPDATE file SET permission = 'no_name' WHERE session_id IN (SELECT id FROM session WHERE no_names = 1);
-- how what was agreed may be used, as a takeaway's permission says; what was agreed without names begins so
ALTER TABLE decision ADD COLUMN permission TEXT NOT NULL DEFAULT 'public';
ALTER TABLE action ADD COLUMN permission TEXT NOT NULL DEFAULT 'public';
UPDATE decision SET permission = 'no_name' WHERE session_id IN (SELECT id FROM session WHERE no_names = 1);
UPDATE action SET permission = 'no_name' WHERE session_id IN (SELECT id FROM session WHERE no_names = 1);
-- what was deleted before has one too: it is asked for when a text repeats what was kept back
UPDATE log_change SET before = json_set(before, '$.permission',
    iif(before ->> '$.session_id' IN (SELECT id FROM session WHERE no_names = 1), 'no_name', 'public'))
WHERE kind = 'delete' AND noun IN ('decision', 'action') AND json_type(before, '$.permission') IS NULL;

-- Transcripts and proposals.
-- A note is typed in the room, or is a transcript that was taken in: then its lines are text and no Markdown, each
-- "[00:12:31] Name: what was said" as far as time and name are known.
ALTER TABLE note ADD COLUMN kind TEXT NOT NULL DEFAULT 'typed';
ALTER TABLE note ADD COLUMN source TEXT NOT NULL DEFAULT '';  -- the transcript's file name; empty when it was pasted
ALTER TABLE note ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';  -- of the transcript as it came in: it comes in once
-- What was decided about a sentence that was proposed from a note; what was decided once is not proposed again.
CREATE TABLE proposal_answer (
    id          TEXT NOT NULL PRIMARY KEY,
    note_id     TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    note_line   INTEGER NOT NULL,          -- from 1
    said        TEXT NOT NULL,             -- the sentence as it was proposed
    answer      TEXT NOT NULL,
    takeaway_id TEXT REFERENCES takeaway (id) ON DELETE SET NULL,  -- what an accepted one became
    answered_at TEXT NOT NULL,
    CONSTRAINT proposal_answer_once UNIQUE (note_id, said)
) STRICT;
CREATE INDEX proposal_answer_by_takeaway ON proposal_answer (takeaway_id);

-- The board: themes, approvals, follow-ups.

-- The order of an event's themes. A takeaway says its theme in words; a theme without a row stands behind those that have one.
CREATE TABLE theme (
    id       TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name     TEXT NOT NULL CONSTRAINT theme_name CHECK (name <> ''),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX theme_by_event ON theme (event_id, position);

-- Where else a merged takeaway comes from: one row for each that was merged into it.
CREATE TABLE takeaway_source (
    id          TEXT NOT NULL PRIMARY KEY,
    takeaway_id TEXT NOT NULL REFERENCES takeaway (id) ON DELETE CASCADE,
    session_id  TEXT REFERENCES session (id) ON DELETE SET NULL,
    person_id   TEXT REFERENCES person (id) ON DELETE SET NULL,
    note_id     TEXT REFERENCES note (id) ON DELETE SET NULL,
    note_line   INTEGER,                  -- from 1
    text        TEXT NOT NULL,            -- its words before it was merged
    permission  TEXT NOT NULL,            -- its permission before it was merged
    position    INTEGER NOT NULL
) STRICT;
CREATE INDEX takeaway_source_by_takeaway ON takeaway_source (takeaway_id, position);
CREATE INDEX takeaway_source_by_session ON takeaway_source (session_id);
CREATE INDEX takeaway_source_by_person ON takeaway_source (person_id);
CREATE INDEX takeaway_source_by_note ON takeaway_source (note_id);

-- Two takeaways of which somebody said that they are not the same.
CREATE TABLE distinct_pair (
    id       TEXT NOT NULL PRIMARY KEY,
    one_id   TEXT NOT NULL REFERENCES takeaway (id) ON DELETE CASCADE,
    other_id TEXT NOT NULL REFERENCES takeaway (id) ON DELETE CASCADE,
    CONSTRAINT distinct_pair_once UNIQUE (one_id, other_id)
) STRICT;
CREATE INDEX distinct_pair_by_other ON distinct_pair (other_id);

-- May we quote this? Asked of the person who said it, about words as they were then.
CREATE TABLE approval (
    id          TEXT NOT NULL PRIMARY KEY,
    takeaway_id TEXT NOT NULL REFERENCES takeaway (id) ON DELETE CASCADE,
    person_id   TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    text        TEXT NOT NULL,            -- the words that were asked about
    asked_on    TEXT NOT NULL,
    reminded_on TEXT,
    answered_on TEXT,
    answer      TEXT,
    wording     TEXT NOT NULL,            -- of a yes with changes: the new words
    CONSTRAINT approval_answered CHECK ((answered_on IS NULL) = (answer IS NULL))
) STRICT;
CREATE INDEX approval_by_takeaway ON approval (takeaway_id);
CREATE INDEX approval_by_person ON approval (person_id);

ALTER TABLE event ADD COLUMN quote_with_approval INTEGER NOT NULL DEFAULT 0
    CONSTRAINT event_quote_with_approval CHECK (quote_with_approval IN (0, 1));

-- Answers of forms.
-- What the columns of a form mean, remembered for when it comes again.
CREATE TABLE form (
    id          TEXT NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL CONSTRAINT form_once UNIQUE,  -- SHA-256 of the headings
    columns     TEXT NOT NULL,            -- JSON, in the order of the file
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL
) STRICT;

-- What one person sent in. Name, address and organisation are '' when the person is known.
CREATE TABLE submission (
    id           TEXT NOT NULL PRIMARY KEY,
    event_id     TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    identity     TEXT NOT NULL,           -- a hash, by which a newer file knows it again
    person_id    TEXT REFERENCES person (id) ON DELETE SET NULL,
    name         TEXT NOT NULL,
    email        TEXT NOT NULL,
    organisation TEXT NOT NULL,
    consent      TEXT,                    -- 'named', 'without_name', 'refused'; NULL when not asked
    submitted_at TEXT,                    -- wall time, as the form has it
    created_at   TEXT NOT NULL,
    updated_at   TEXT NOT NULL,
    CONSTRAINT submission_once UNIQUE (event_id, identity)
) STRICT;
CREATE INDEX submission_by_person ON submission (person_id);

-- A rating has a scale and a number, words have a text; never both. What is said of a session goes with it.
CREATE TABLE form_answer (
    id            TEXT NOT NULL PRIMARY KEY,
    submission_id TEXT NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    session_id    TEXT REFERENCES session (id) ON DELETE CASCADE,
    question      TEXT NOT NULL,
    position      INTEGER NOT NULL,
    scale         TEXT,
    rating        INTEGER,
    text          TEXT NOT NULL,
    state         TEXT NOT NULL,          -- 'open', 'kept', 'declined'
    takeaway_id   TEXT REFERENCES takeaway (id) ON DELETE SET NULL,
    CONSTRAINT form_answer_is_one CHECK ((scale IS NULL) = (rating IS NULL) AND (rating IS NULL) = (text <> ''))
) STRICT;
CREATE INDEX form_answer_by_submission ON form_answer (submission_id, position);
CREATE INDEX form_answer_by_session ON form_answer (session_id);
CREATE INDEX form_answer_by_takeaway ON form_answer (takeaway_id);

-- Drafts: blocks, versions.

-- A draft is of an event or of a period, and its text stands in blocks: `draft_before` is read into them by the program
-- (store/drafts/upgrade.rs).
ALTER TABLE draft RENAME TO draft_before;
DROP INDEX draft_by_event;
CREATE TABLE draft (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT REFERENCES event (id) ON DELETE CASCADE,
    starts_on  TEXT,                      -- of a period: its first and last day
    ends_on    TEXT,
    kind       TEXT NOT NULL,
    title      TEXT NOT NULL,
    language   TEXT NOT NULL DEFAULT '',  -- BCP 47
    built_at   TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CONSTRAINT draft_of_one CHECK ((event_id IS NULL) = (starts_on IS NOT NULL) AND (starts_on IS NULL) = (ends_on IS NULL)),
    CONSTRAINT draft_days CHECK (starts_on IS NULL OR ends_on >= starts_on)
) STRICT;
CREATE INDEX draft_by_event ON draft (event_id, kind);
CREATE INDEX draft_by_days ON draft (starts_on, ends_on, kind) WHERE starts_on IS NOT NULL;

CREATE TABLE draft_block (
    id       TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    key      TEXT NOT NULL,               -- by which it is known again; '' when written by hand
    position INTEGER NOT NULL,
    built    TEXT NOT NULL,               -- Markdown as last built and seen; '' when written by hand
    body     TEXT NOT NULL,               -- Markdown as it stands
    sources  TEXT NOT NULL CONSTRAINT draft_block_sources CHECK (json_valid(sources)),  -- the sentences built, and what each is from
    offered  TEXT CONSTRAINT draft_block_offered CHECK (json_valid(offered)),  -- what the data says by now, beside an edit
    state    TEXT NOT NULL,               -- 'standing', 'new', 'deleted', 'unsupported'
    moved    INTEGER NOT NULL CONSTRAINT draft_block_moved CHECK (moved IN (0, 1))  -- by hand
) STRICT;
CREATE INDEX draft_block_by_draft ON draft_block (draft_id, position);

-- Outside the change log and without a reference, as what left the office stays known. Erasing a person erases them here too.
CREATE TABLE draft_version (
    id       TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL,
    number   INTEGER NOT NULL,
    reason   TEXT NOT NULL,               -- 'asked', 'copied', 'exported', 'sent'
    title    TEXT NOT NULL,
    blocks   TEXT NOT NULL CONSTRAINT draft_version_blocks CHECK (json_valid(blocks)),
    sha256   TEXT NOT NULL,               -- of the Markdown
    made_at  TEXT NOT NULL,
    CONSTRAINT draft_version_once UNIQUE (draft_id, number)
) STRICT;

-- The history forgets the text that stood in one piece; steps of which nothing is left are settled.
UPDATE log_change SET before = json_remove(before, '$.body', '$.built_body'), after = json_remove(after, '$.body', '$.built_body')
    WHERE noun = 'draft';
DELETE FROM log_change WHERE noun = 'draft' AND kind = 'update'
    AND json_remove(before, '$.updated_at', '$.built_at') = '{}';
UPDATE log_entry SET undo_state = 'settled' WHERE undo_state IN ('done', 'undone')
    AND NOT EXISTS (SELECT 1 FROM log_change WHERE entry_id = log_entry.applied_by);

-- Minutes are a draft of their event, of kind 'minutes': `minutes_before` is read into blocks by the program, and the history
-- forgets the text that stood in one piece.
CREATE TABLE minutes_before (id TEXT, event_id TEXT, body TEXT, created_at TEXT, updated_at TEXT) STRICT;
INSERT INTO minutes_before (id, event_id, body, created_at, updated_at)
    SELECT id, event_id, body, created_at, updated_at FROM minutes WHERE body <> '';
ALTER TABLE minutes DROP COLUMN body;
UPDATE log_change SET before = json_remove(before, '$.body'), after = json_remove(after, '$.body') WHERE noun = 'minutes';
DELETE FROM log_change WHERE noun = 'minutes' AND kind = 'update' AND json_remove(before, '$.updated_at') = '{}';
UPDATE log_entry SET undo_state = 'settled' WHERE undo_state IN ('done', 'undone')
    AND NOT EXISTS (SELECT 1 FROM log_change WHERE entry_id = log_entry.applied_by);
-- nor is a build taken back: the draft that is made here would stay behind
UPDATE log_entry SET undo_state = 'settled' WHERE undo_state IN ('done', 'undone') AND op = 'build_minutes';
UPDATE log_entry SET op = CASE op WHEN 'build_minutes' THEN 'build_draft' ELSE 'change_draft' END
    WHERE op IN ('build_minutes', 'change_minutes');

-- Kinds of documents: templates, channels.
ALTER TABLE workspace ADD COLUMN guest_contact_name TEXT NOT NULL DEFAULT '';   -- whom to ask about a guest post
ALTER TABLE workspace ADD COLUMN guest_contact_email TEXT NOT NULL DEFAULT '';
ALTER TABLE link ADD COLUMN published_on TEXT;                                  -- the day a post about the event appeared

-- Where the office can be followed, as weeknotes and newsletters say.
CREATE TABLE office_channel (
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL CONSTRAINT office_channel_name CHECK (name <> ''),
    url      TEXT NOT NULL CONSTRAINT office_channel_url CHECK (url <> ''),
    position INTEGER NOT NULL
) STRICT;

-- Templates of documents that the office changed; a kind without a row is written by the one that was shipped.
CREATE TABLE template (
    id         TEXT NOT NULL PRIMARY KEY,
    kind       TEXT NOT NULL UNIQUE,        -- a kind of draft
    body       TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

-- House style.
-- Lines of the office's own, and lines of the shipped list that it changed or put out of force.
CREATE TABLE style_entry (
    id         TEXT NOT NULL PRIMARY KEY,
    kind       TEXT NOT NULL,             -- 'spelling', 'avoid', 'name'
    phrase     TEXT NOT NULL CONSTRAINT style_entry_phrase CHECK (phrase <> ''),
    instead    TEXT NOT NULL,
    reason     TEXT NOT NULL,
    off        INTEGER NOT NULL CONSTRAINT style_entry_off CHECK (off IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX style_entry_by_phrase ON style_entry (lower(phrase));

-- Where documents go: websites. What was published stays published: `website_post` and `website_media` are outside the change
-- log and outside undo, and hold no references.
CREATE TABLE website_account (
    id         TEXT NOT NULL PRIMARY KEY,
    url        TEXT NOT NULL,             -- of the website, with a slash at its end
    user_name  TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE website_post (
    id           TEXT NOT NULL PRIMARY KEY,
    site         TEXT NOT NULL,           -- the website, as its address was
    draft_id     TEXT NOT NULL,
    remote_id    INTEGER NOT NULL,        -- the website's own number
    link         TEXT NOT NULL,
    modified     TEXT NOT NULL,           -- as the website said it
    sha256       TEXT NOT NULL,           -- of title and body as they were sent
    published_at TEXT NOT NULL,
    CONSTRAINT website_post_once UNIQUE (site, draft_id)
) STRICT;
CREATE TABLE website_media (
    id           TEXT NOT NULL PRIMARY KEY,
    site         TEXT NOT NULL,
    sha256       TEXT NOT NULL,           -- of the bytes and the words that go with them
    remote_id    INTEGER NOT NULL,
    url          TEXT NOT NULL,
    published_at TEXT NOT NULL,
    CONSTRAINT website_media_once UNIQUE (site, sha256)
) STRICT;

-- The helper that rewrites.
-- An endpoint that speaks as OpenAI's does; nothing is sent to it before somebody switches it on. Its key is in the key store.
CREATE TABLE rewriter (
    id           TEXT NOT NULL PRIMARY KEY,
    address      TEXT NOT NULL,             -- without the "/v1"
    model        TEXT NOT NULL,             -- as the endpoint calls it; empty until somebody chooses
    instruction  TEXT NOT NULL,             -- how to write; goes with every block
    on_duty      INTEGER NOT NULL CONSTRAINT rewriter_on_duty CHECK (on_duty IN (0, 1)),
    seconds      INTEGER NOT NULL CONSTRAINT rewriter_seconds CHECK (seconds BETWEEN 5 AND 600),  -- how long one block may take
    created_at   TEXT NOT NULL,
    updated_at   TEXT NOT NULL
) STRICT;

-- The calendar: what is held at which address. A person holds an item where it was sent; who has another address since holds
-- nothing there yet, and the old one is told that it is over. `holding` and its sums are made anew from the ledger.
DROP TABLE holding;
DROP TABLE holding_sum;
CREATE TABLE holding (
    scope_id   TEXT NOT NULL,             -- the event it belonged to; of a recurrence, itself
    item_id    TEXT NOT NULL,
    person_id  TEXT NOT NULL,
    address    TEXT NOT NULL COLLATE NOCASE,  -- '' what was given by hand
    entry_id   TEXT NOT NULL,
    method     TEXT NOT NULL,
    sequence   INTEGER NOT NULL,
    stamped_at TEXT NOT NULL,
    mark       INTEGER NOT NULL,          -- the same for all that said the same
    guest_no   INTEGER NOT NULL,          -- 45 bits of person and address: their sum tells one set of guests from another
    words      TEXT NOT NULL,             -- a number for all else it said; '' where that was not counted
    PRIMARY KEY (scope_id, item_id, person_id, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX holding_by_person ON holding (person_id);

-- How many hold each version of each item, and the sum of their numbers: whether everyone who shall hold an item holds it as
-- it is, is seen without looking at each of them. Kept by triggers.
CREATE TABLE holding_sum (
    scope_id TEXT NOT NULL,
    item_id  TEXT NOT NULL,
    method   TEXT NOT NULL,
    mark     INTEGER NOT NULL,
    people   INTEGER NOT NULL,
    guests   INTEGER NOT NULL,
    PRIMARY KEY (scope_id, item_id, method, mark)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER holding_begins AFTER INSERT ON holding BEGIN
    INSERT INTO holding_sum (scope_id, item_id, method, mark, people, guests)
    VALUES (NEW.scope_id, NEW.item_id, NEW.method, NEW.mark, 1, NEW.guest_no)
    ON CONFLICT (scope_id, item_id, method, mark) DO UPDATE SET people = people + 1, guests = guests + excluded.guests;
END;
CREATE TRIGGER holding_changes AFTER UPDATE ON holding BEGIN
    UPDATE holding_sum SET people = people - 1, guests = guests - OLD.guest_no
    WHERE scope_id = OLD.scope_id AND item_id = OLD.item_id AND method = OLD.method AND mark = OLD.mark;
    INSERT INTO holding_sum (scope_id, item_id, method, mark, people, guests)
    VALUES (NEW.scope_id, NEW.item_id, NEW.method, NEW.mark, 1, NEW.guest_no)
    ON CONFLICT (scope_id, item_id, method, mark) DO UPDATE SET people = people + 1, guests = guests + excluded.guests;
    DELETE FROM holding_sum WHERE people = 0 AND scope_id = OLD.scope_id AND item_id = OLD.item_id;
END;
CREATE TRIGGER holding_ends AFTER DELETE ON holding BEGIN
    UPDATE holding_sum SET people = people - 1, guests = guests - OLD.guest_no
    WHERE scope_id = OLD.scope_id AND item_id = OLD.item_id AND method = OLD.method AND mark = OLD.mark;
    DELETE FROM holding_sum WHERE people = 0 AND scope_id = OLD.scope_id AND item_id = OLD.item_id;
END;

-- All that came into a network in one file has the same mark, so that a newer file shows which of it is gone.
ALTER TABLE calendar_source RENAME TO calendar_source_before;
-- a recurring entry that was called off before it ever met has no rule any more, and is remembered with its network
CREATE TABLE calendar_source (
    id            TEXT NOT NULL PRIMARY KEY,
    uid           TEXT NOT NULL,
    recurs_on     TEXT NOT NULL,          -- RECURRENCE-ID, '' for the whole entry
    session_id    TEXT REFERENCES session (id) ON DELETE CASCADE,
    event_id      TEXT REFERENCES event (id) ON DELETE CASCADE,
    recurrence_id TEXT REFERENCES recurrence (id) ON DELETE CASCADE,
    series_id     TEXT REFERENCES series (id) ON DELETE CASCADE,
    sequence      INTEGER NOT NULL,
    stamped_at    TEXT,                   -- DTSTAMP, where it had one
    calendar      TEXT NOT NULL DEFAULT '',
    CONSTRAINT calendar_source_of_one CHECK (
        (session_id IS NOT NULL) + (event_id IS NOT NULL) + (recurrence_id IS NOT NULL) + (series_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO calendar_source (id, uid, recurs_on, session_id, event_id, recurrence_id, series_id, sequence, stamped_at, calendar)
SELECT id, uid, recurs_on, session_id, event_id, recurrence_id, NULL, sequence, stamped_at, '' FROM calendar_source_before;
DROP TABLE calendar_source_before;
CREATE INDEX calendar_source_by_uid ON calendar_source (uid, recurs_on);
CREATE INDEX calendar_source_by_session ON calendar_source (session_id);
CREATE INDEX calendar_source_by_event ON calendar_source (event_id);
CREATE INDEX calendar_source_by_recurrence ON calendar_source (recurrence_id);
CREATE INDEX calendar_source_by_series ON calendar_source (series_id);

-- Whose bank holidays are marked among the dates of a network; '' for those of the office.
ALTER TABLE series ADD COLUMN holiday_region TEXT NOT NULL DEFAULT '';

-- What is usual in a session.

-- how what is said there may be used, unless somebody says otherwise; under the Chatham House rule at most without a name
ALTER TABLE session ADD COLUMN permission TEXT NOT NULL DEFAULT 'public';

-- What stays when a session is deleted.

-- the note of a deleted session is told by its title, apart from the note of the event; one that was held without names stays in the office
ALTER TABLE note ADD COLUMN of_deleted TEXT NOT NULL DEFAULT '';
ALTER TABLE note ADD COLUMN no_names INTEGER NOT NULL DEFAULT 0 CONSTRAINT note_no_names CHECK (no_names IN (0, 1));

-- What stays called off.

-- an event that was archived after it was cancelled is not told as if it took place
ALTER TABLE event ADD COLUMN was_cancelled INTEGER NOT NULL DEFAULT 0
    CONSTRAINT event_was_cancelled CHECK (was_cancelled IN (0, 1));
DROP TRIGGER event_moves_in_calendar;
DROP TRIGGER event_takes_its_sessions_along;
DROP TRIGGER meeting_moves_its_recurrence;
DROP TRIGGER event_is_stamped;
UPDATE event SET was_cancelled = 1 WHERE status = 'archived' AND 'cancelled' = (
    SELECT before ->> '$.status' FROM log_change
    WHERE noun = 'event' AND row_id = event.id AND kind = 'update' AND after ->> '$.status' = 'archived'
    ORDER BY id DESC LIMIT 1);
-- so that undo, which puts back what the history says, takes it back with the archiving, and brings it back with a deleted event
UPDATE log_change SET before = json_set(before, '$.was_cancelled', 1),
    after = CASE kind WHEN 'update' THEN json_set(after, '$.was_cancelled', 0) END
WHERE noun = 'event' AND before ->> '$.status' = 'archived' AND (kind = 'delete' OR after ->> '$.status' IS NOT NULL)
    AND 'cancelled' = (
        SELECT came.before ->> '$.status' FROM log_change AS came
        WHERE came.noun = 'event' AND came.row_id = log_change.row_id AND came.id < log_change.id
            AND came.kind = 'update' AND came.after ->> '$.status' = 'archived'
        ORDER BY came.id DESC LIMIT 1);
UPDATE log_change SET before = json_set(before, '$.was_cancelled', 0), after = json_set(after, '$.was_cancelled', 1)
WHERE noun = 'event' AND kind = 'update' AND before ->> '$.status' = 'cancelled' AND after ->> '$.status' = 'archived';
UPDATE calendar_item SET sequence = sequence + 1
WHERE item_id IN (SELECT id FROM event WHERE was_cancelled UNION SELECT recurrence_id FROM event WHERE was_cancelled
    UNION SELECT session.id FROM session JOIN event ON event.id = session.event_id WHERE event.was_cancelled);
CREATE TRIGGER event_moves_in_calendar
AFTER UPDATE OF starts_on, ends_on, start_time, end_time, zone, venue_name, venue_address, online_url, status, was_cancelled ON event
WHEN OLD.starts_on IS NOT NEW.starts_on OR OLD.ends_on IS NOT NEW.ends_on OR OLD.start_time IS NOT NEW.start_time
    OR OLD.end_time IS NOT NEW.end_time OR (OLD.zone IS NOT NEW.zone AND NEW.start_time IS NOT NULL) OR OLD.venue_name IS NOT NEW.venue_name
    OR OLD.venue_address IS NOT NEW.venue_address OR OLD.online_url IS NOT NEW.online_url
    OR (OLD.status = 'cancelled' OR OLD.was_cancelled) IS NOT (NEW.status = 'cancelled' OR NEW.was_cancelled)
    OR (OLD.status = 'draft') IS NOT (NEW.status = 'draft')
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1 WHERE item_id = NEW.id;
END;
CREATE TRIGGER event_takes_its_sessions_along
AFTER UPDATE OF zone, venue_name, venue_address, online_url, status, was_cancelled ON event
WHEN OLD.zone IS NOT NEW.zone OR OLD.venue_name IS NOT NEW.venue_name OR OLD.venue_address IS NOT NEW.venue_address
    OR OLD.online_url IS NOT NEW.online_url OR (OLD.status = 'cancelled' OR OLD.was_cancelled) IS NOT (NEW.status = 'cancelled' OR NEW.was_cancelled)
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE event_id = NEW.id);
END;
CREATE TRIGGER meeting_moves_its_recurrence
AFTER UPDATE OF recurrence_id, recurs_on, starts_on, ends_on, start_time, end_time, zone, venue_name, venue_address, online_url,
    status, was_cancelled ON event
WHEN OLD.recurrence_id IS NOT NEW.recurrence_id OR (NEW.recurrence_id IS NOT NULL AND (
    OLD.recurs_on IS NOT NEW.recurs_on OR OLD.starts_on IS NOT NEW.starts_on OR OLD.ends_on IS NOT NEW.ends_on
    OR OLD.start_time IS NOT NEW.start_time OR OLD.end_time IS NOT NEW.end_time OR OLD.zone IS NOT NEW.zone
    OR OLD.venue_name IS NOT NEW.venue_name OR OLD.venue_address IS NOT NEW.venue_address
    OR OLD.online_url IS NOT NEW.online_url OR (OLD.status = 'cancelled' OR OLD.was_cancelled) IS NOT (NEW.status = 'cancelled' OR NEW.was_cancelled)))
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (OLD.recurrence_id, NEW.recurrence_id);
END;
CREATE TRIGGER event_is_stamped AFTER UPDATE ON event BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.id;
END;

-- What ends with its network.

-- the day a network was archived: nobody is invited to a meeting after it, and who holds more of it is told
ALTER TABLE series ADD COLUMN archived_on TEXT;
UPDATE series SET archived_on = substr(updated_at, 1, 10) WHERE archived = 1;

-- Numbers rise where something changed.

-- what recurs is told by its own numbers: its meetings raise them only where they are not as the rule says, and stamp them with
-- words of their own
UPDATE calendar_item SET sequence = max(sequence, coalesce((
        SELECT max(own.sequence) FROM event JOIN calendar_item own ON own.item_id = event.id
        WHERE event.recurrence_id = calendar_item.item_id), 0)),
    stamped_at = max(stamped_at, coalesce((
        SELECT max(own.stamped_at) FROM event JOIN calendar_item own ON own.item_id = event.id
        WHERE event.recurrence_id = calendar_item.item_id), ''))
WHERE item_id IN (SELECT id FROM recurrence);
DROP TRIGGER meeting_enters_its_recurrence;
DROP TRIGGER meeting_moves_its_recurrence;
DROP TRIGGER meeting_leaves_its_recurrence;
DROP TRIGGER unskipped_days_move_in_calendar;
-- Meetings that are not quite as their rule says: `elsewhere` in time, place or status (or they let a rule that leaves months out
-- go on for another year), the others in words alone.
CREATE VIEW meeting_apart (id, recurrence_id, elsewhere) AS
SELECT id, recurrence_id, elsewhere FROM (
    SELECT event.id AS id, rule.id AS recurrence_id,
        (event.starts_on, event.ends_on, event.start_time, event.end_time)
            IS NOT (event.recurs_on, event.recurs_on, rule.start_time, rule.end_time)
        OR (event.zone, event.venue_name, event.venue_address, event.online_url)
            IS NOT (series.zone, series.venue_name, series.venue_address, series.online_url)
        OR event.status = 'cancelled' OR event.was_cancelled
        OR (rule.rule LIKE '%;BYMONTH=%' AND substr(event.recurs_on, 1, 4) > substr(rule.starts_on, 1, 4) AND NOT EXISTS (
            SELECT 1 FROM event other WHERE other.recurrence_id = rule.id AND other.id <> event.id
                AND substr(other.recurs_on, 1, 4) >= substr(event.recurs_on, 1, 4))) AS elsewhere,
        event.title IS NOT series.title OR event.summary <> '' OR event.description <> '' OR event.topic <> '' OR event.website <> ''
            AS has_words
    FROM event JOIN recurrence rule ON rule.id = event.recurrence_id JOIN series ON series.id = rule.series_id
) WHERE elsewhere OR has_words;
CREATE TRIGGER meeting_enters_its_recurrence AFTER INSERT ON event WHEN NEW.recurrence_id IS NOT NULL BEGIN
    UPDATE calendar_item SET sequence = sequence + apart.elsewhere, stamped_at = (SELECT at FROM log_open)
    FROM meeting_apart apart WHERE apart.id = NEW.id AND calendar_item.item_id = apart.recurrence_id;
END;
CREATE TRIGGER meeting_joins_its_recurrence AFTER UPDATE OF recurrence_id ON event WHEN OLD.recurrence_id IS NOT NEW.recurrence_id BEGIN
    UPDATE calendar_item SET sequence = sequence + apart.elsewhere, stamped_at = (SELECT at FROM log_open)
    FROM meeting_apart apart WHERE apart.id = NEW.id AND calendar_item.item_id = apart.recurrence_id;
END;
-- of a rule that is gone with its network nothing is raised: its end is counted when it is sent
CREATE TRIGGER meeting_goes_from_its_recurrence BEFORE UPDATE OF recurrence_id ON event WHEN OLD.recurrence_id IS NOT NEW.recurrence_id BEGIN
    UPDATE calendar_item SET sequence = sequence + apart.elsewhere, stamped_at = (SELECT at FROM log_open)
    FROM meeting_apart apart WHERE apart.id = OLD.id AND calendar_item.item_id = apart.recurrence_id;
END;
CREATE TRIGGER meeting_leaves_its_recurrence BEFORE DELETE ON event WHEN OLD.recurrence_id IS NOT NULL BEGIN
    UPDATE calendar_item SET sequence = sequence + apart.elsewhere, stamped_at = (SELECT at FROM log_open)
    FROM meeting_apart apart WHERE apart.id = OLD.id AND calendar_item.item_id = apart.recurrence_id;
END;
CREATE TRIGGER meeting_moves_its_recurrence
AFTER UPDATE OF recurs_on, starts_on, ends_on, start_time, end_time, zone, venue_name, venue_address, online_url, status, was_cancelled ON event
WHEN OLD.recurrence_id IS NEW.recurrence_id AND NEW.recurrence_id IS NOT NULL AND (
    OLD.recurs_on IS NOT NEW.recurs_on OR OLD.starts_on IS NOT NEW.starts_on OR OLD.ends_on IS NOT NEW.ends_on
    OR OLD.start_time IS NOT NEW.start_time OR OLD.end_time IS NOT NEW.end_time OR OLD.zone IS NOT NEW.zone
    OR OLD.venue_name IS NOT NEW.venue_name OR OLD.venue_address IS NOT NEW.venue_address OR OLD.online_url IS NOT NEW.online_url
    OR (OLD.status = 'cancelled' OR OLD.was_cancelled) IS NOT (NEW.status = 'cancelled' OR NEW.was_cancelled))
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.recurrence_id;
END;
CREATE TRIGGER meeting_stamps_its_recurrence AFTER UPDATE OF title, summary, description, topic, website, language ON event
WHEN NEW.recurrence_id IS NOT NULL AND (OLD.title, OLD.summary, OLD.description, OLD.topic, OLD.website, OLD.language)
    IS NOT (NEW.title, NEW.summary, NEW.description, NEW.topic, NEW.website, NEW.language)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.recurrence_id;
END;
CREATE TRIGGER unskipped_days_move_in_calendar AFTER DELETE ON recurrence_skip
WHEN EXISTS (SELECT 1 FROM recurrence WHERE id = OLD.recurrence_id)
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open) WHERE item_id = OLD.recurrence_id;
END;
-- a session has the link of its room or event only where it has none of its own, and a room that is online has no venue
DROP TRIGGER room_moves_in_calendar;
DROP TRIGGER event_takes_its_sessions_along;
CREATE TRIGGER room_moves_in_calendar AFTER UPDATE OF name, kind, online_url ON room
WHEN OLD.name IS NOT NEW.name OR OLD.kind IS NOT NEW.kind OR OLD.online_url IS NOT NEW.online_url
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE room_id = NEW.id
        AND (session.online_url = '' OR OLD.name IS NOT NEW.name OR OLD.kind IS NOT NEW.kind));
END;
CREATE TRIGGER event_takes_its_sessions_along
AFTER UPDATE OF zone, venue_name, venue_address, online_url, status, was_cancelled ON event
WHEN OLD.zone IS NOT NEW.zone OR OLD.venue_name IS NOT NEW.venue_name OR OLD.venue_address IS NOT NEW.venue_address
    OR OLD.online_url IS NOT NEW.online_url OR (OLD.status = 'cancelled' OR OLD.was_cancelled) IS NOT (NEW.status = 'cancelled' OR NEW.was_cancelled)
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT s.id FROM session s LEFT JOIN room r ON r.id = s.room_id WHERE s.event_id = NEW.id AND (
        OLD.zone IS NOT NEW.zone
        OR (OLD.status = 'cancelled' OR OLD.was_cancelled) IS NOT (NEW.status = 'cancelled' OR NEW.was_cancelled)
        OR ((OLD.venue_name, OLD.venue_address) IS NOT (NEW.venue_name, NEW.venue_address) AND r.kind IS NOT 'online')
        OR (OLD.online_url IS NOT NEW.online_url AND s.online_url = '' AND coalesce(r.online_url, '') = '')));
END;

-- Stamps follow what a reader of an entry sees, and nothing else: see rules/invitations/words.rs.

DROP TRIGGER session_is_stamped;
DROP TRIGGER session_speakers_are_stamped;
DROP TRIGGER session_leavers_are_stamped;
DROP TRIGGER session_roles_are_stamped;
DROP TRIGGER renamed_speakers_are_stamped;
DROP TRIGGER event_is_stamped;
DROP TRIGGER series_is_stamped;
DROP TRIGGER meeting_stamps_its_recurrence;
CREATE TRIGGER session_is_stamped
AFTER UPDATE OF title, subtitle, summary, description, language, format_id, track_id, room_id, starts_at, ends_at, status, online_url
ON session
WHEN (OLD.title, OLD.subtitle, OLD.summary, OLD.description, OLD.language, OLD.track_id, OLD.room_id, OLD.starts_at, OLD.ends_at,
        OLD.status, OLD.online_url)
    IS NOT (NEW.title, NEW.subtitle, NEW.summary, NEW.description, NEW.language, NEW.track_id, NEW.room_id, NEW.starts_at, NEW.ends_at,
        NEW.status, NEW.online_url)
    OR EXISTS (SELECT 1 FROM format WHERE id = OLD.format_id AND kind IN ('break', 'social', 'blocker'))
        IS NOT EXISTS (SELECT 1 FROM format WHERE id = NEW.format_id AND kind IN ('break', 'social', 'blocker'))
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.id;
END;
-- a pause takes up nobody's time
CREATE TRIGGER formats_stamp_their_sessions AFTER UPDATE OF kind ON format
WHEN (OLD.kind IN ('break', 'social', 'blocker')) IS NOT (NEW.kind IN ('break', 'social', 'blocker'))
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE format_id = NEW.id);
END;
CREATE TRIGGER deleted_formats_stamp_their_sessions BEFORE DELETE ON format WHEN OLD.kind IN ('break', 'social', 'blocker') BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE format_id = OLD.id);
END;
-- those whom an entry names; who takes notes is not told
CREATE TRIGGER session_speakers_are_stamped AFTER INSERT ON part WHEN NEW.role <> 'note_taker' BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.session_id;
END;
CREATE TRIGGER session_leavers_are_stamped AFTER DELETE ON part WHEN OLD.role <> 'note_taker' BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = OLD.session_id;
END;
CREATE TRIGGER session_roles_are_stamped AFTER UPDATE ON part
WHEN (OLD.role <> 'note_taker' OR NEW.role <> 'note_taker')
    AND (OLD.session_id, OLD.person_id, OLD.role, OLD.position) IS NOT (NEW.session_id, NEW.person_id, NEW.role, NEW.position)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id IN (OLD.session_id, NEW.session_id);
END;
CREATE TRIGGER renamed_speakers_are_stamped AFTER UPDATE OF given_name, family_name, organisation_id ON person
WHEN (OLD.given_name, OLD.family_name, OLD.organisation_id) IS NOT (NEW.given_name, NEW.family_name, NEW.organisation_id)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT session_id FROM part WHERE person_id = NEW.id AND role <> 'note_taker');
END;
CREATE TRIGGER renamed_organisations_are_stamped AFTER UPDATE OF name ON organisation WHEN OLD.name IS NOT NEW.name BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT part.session_id FROM person JOIN part ON part.person_id = person.id
        WHERE person.organisation_id = NEW.id AND part.role <> 'note_taker');
END;
CREATE TRIGGER event_is_stamped
AFTER UPDATE OF title, summary, description, topic, zone, starts_on, ends_on, start_time, end_time, venue_name, venue_address, online_url,
    website, contact_name, contact_email, language, status, was_cancelled ON event
WHEN (OLD.title, OLD.summary, OLD.description, OLD.topic, OLD.zone, OLD.starts_on, OLD.ends_on, OLD.start_time, OLD.end_time,
        OLD.venue_name, OLD.venue_address, OLD.online_url, OLD.website, OLD.contact_name, OLD.contact_email, OLD.language,
        OLD.status = 'draft', OLD.status = 'cancelled' OR OLD.was_cancelled)
    IS NOT (NEW.title, NEW.summary, NEW.description, NEW.topic, NEW.zone, NEW.starts_on, NEW.ends_on, NEW.start_time, NEW.end_time,
        NEW.venue_name, NEW.venue_address, NEW.online_url, NEW.website, NEW.contact_name, NEW.contact_email, NEW.language,
        NEW.status = 'draft', NEW.status = 'cancelled' OR NEW.was_cancelled)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.id;
END;
-- its page and its contact stand in each of its sessions, its language where a session has none
CREATE TRIGGER event_stamps_its_sessions AFTER UPDATE OF website, contact_name, contact_email, language ON event
WHEN (OLD.website, OLD.contact_name, OLD.contact_email, OLD.language)
    IS NOT (NEW.website, NEW.contact_name, NEW.contact_email, NEW.language)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE event_id = NEW.id AND (language = ''
        OR (OLD.website, OLD.contact_name, OLD.contact_email) IS NOT (NEW.website, NEW.contact_name, NEW.contact_email)));
END;
-- a link that may be a map (rules/map_link.rs), as of the event it belongs to
CREATE VIEW map_link (id, event_id) AS
SELECT id, event_id FROM link
WHERE event_id IS NOT NULL AND url LIKE 'https://%' AND (url LIKE '%openstreetmap.org%' OR url LIKE '%google.%'
    OR url LIKE '%maps.apple.com%' OR url LIKE '%bing.com/maps%');
-- the entries that show its place: the event's, and those of its sessions that one goes to
CREATE VIEW map_entry (link_id, item_id) AS
SELECT id, event_id FROM map_link
UNION ALL
SELECT m.id, s.id FROM map_link m JOIN session s ON s.event_id = m.event_id LEFT JOIN room r ON r.id = s.room_id
WHERE r.kind IS NOT 'online';
CREATE TRIGGER maps_stamp_their_event AFTER INSERT ON link WHEN NEW.event_id IS NOT NULL BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT item_id FROM map_entry WHERE link_id = NEW.id);
END;
CREATE TRIGGER maps_that_go_stamp_their_event BEFORE DELETE ON link
WHEN OLD.event_id IS NOT NULL AND EXISTS (SELECT 1 FROM event WHERE id = OLD.event_id)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT item_id FROM map_entry WHERE link_id = OLD.id);
END;
CREATE TRIGGER maps_before_stamp_their_event BEFORE UPDATE OF event_id, url, position ON link
WHEN OLD.event_id IS NOT NULL AND (OLD.event_id, OLD.url, OLD.position) IS NOT (NEW.event_id, NEW.url, NEW.position)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT item_id FROM map_entry WHERE link_id = OLD.id);
END;
CREATE TRIGGER maps_after_stamp_their_event AFTER UPDATE OF event_id, url, position ON link
WHEN NEW.event_id IS NOT NULL AND (OLD.event_id, OLD.url, OLD.position) IS NOT (NEW.event_id, NEW.url, NEW.position)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT item_id FROM map_entry WHERE link_id = NEW.id);
END;
CREATE TRIGGER series_is_stamped AFTER UPDATE OF title, description, contact_name, contact_email ON series
WHEN (OLD.title, OLD.description, OLD.contact_name, OLD.contact_email)
    IS NOT (NEW.title, NEW.description, NEW.contact_name, NEW.contact_email)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM recurrence WHERE series_id = NEW.id);
END;
-- the language of a meeting that is quite as its rule says is the rule's
CREATE TRIGGER meeting_stamps_its_recurrence AFTER UPDATE OF title, summary, description, topic, website, language ON event
WHEN NEW.recurrence_id IS NOT NULL
    AND ((OLD.title, OLD.summary, OLD.description, OLD.topic, OLD.website)
            IS NOT (NEW.title, NEW.summary, NEW.description, NEW.topic, NEW.website)
        OR (OLD.language IS NOT NEW.language AND EXISTS (SELECT 1 FROM meeting_apart WHERE id = NEW.id)))
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.recurrence_id;
END;
-- the office answers for what has no contact of its own
CREATE TRIGGER office_stamps_what_it_answers_for AFTER UPDATE OF office_name, contact_name, contact_email ON workspace
WHEN (OLD.office_name, OLD.contact_name, OLD.contact_email) IS NOT (NEW.office_name, NEW.contact_name, NEW.contact_email)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM event WHERE contact_name = '' OR contact_email = ''
        UNION SELECT s.id FROM session s JOIN event e ON e.id = s.event_id WHERE e.contact_name = '' OR e.contact_email = ''
        UNION SELECT r.id FROM recurrence r JOIN series n ON n.id = r.series_id WHERE n.contact_name = '' OR n.contact_email = '');
END;

-- One step of the office raises a number by one, however many of an item's rows it changes.
ALTER TABLE calendar_item ADD COLUMN raised_in INTEGER;  -- the entry of the history that raised it last; NULL when sending did
CREATE TRIGGER numbers_rise_once AFTER UPDATE OF sequence ON calendar_item
WHEN NEW.sequence = OLD.sequence + 1 AND NEW.raised_in IS (SELECT entry_id FROM log_open)
BEGIN
    UPDATE calendar_item SET sequence = OLD.sequence WHERE item_id = NEW.item_id;
END;
CREATE TRIGGER numbers_know_what_raised_them AFTER UPDATE OF sequence ON calendar_item
WHEN NEW.sequence > OLD.sequence AND NEW.raised_in IS OLD.raised_in AND NEW.raised_in IS NOT (SELECT entry_id FROM log_open)
BEGIN
    UPDATE calendar_item SET raised_in = (SELECT entry_id FROM log_open) WHERE item_id = NEW.item_id;
END;

-- What was deleted here.
-- an import asks for what was deleted of a noun, and the log is long
CREATE INDEX log_change_deleted ON log_change (noun, id) WHERE kind = 'delete';

-- Letters that wait.
-- what a letter was made of, as JSON: it is judged by that before it leaves, and made anew
ALTER TABLE message ADD COLUMN made_of TEXT NOT NULL DEFAULT '{}' CONSTRAINT message_made_of CHECK (json_valid(made_of));
