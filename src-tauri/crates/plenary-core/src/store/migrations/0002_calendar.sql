-- The calendar that leaves the office: who holds which version of what, what is waiting to be sent, what people answered,
-- where feeds are published; and networks with memory: rules in force, skipped dates, agenda, topics, minutes, holidays.
--
-- What was sent stays sent: `ledger_entry`, `message` and `caldav_item` are outside the change log and outside undo, and hold
-- no references, so that nothing that happens to an event takes them along. Erasing a person erases them there too.

-- Everyone registered is invited to this session, not only those with a part in it.
ALTER TABLE session ADD COLUMN invite_everyone INTEGER NOT NULL DEFAULT 0
    CONSTRAINT session_invite_everyone CHECK (invite_everyone IN (0, 1));

DROP TABLE ledger_entry;
CREATE TABLE ledger_entry (
    id         TEXT NOT NULL PRIMARY KEY,
    item_kind  TEXT NOT NULL,             -- 'session', 'event', 'recurrence'
    item_id    TEXT NOT NULL,
    event_id   TEXT,                      -- the event it belonged to; NULL of a recurrence
    person_id  TEXT NOT NULL,
    address    TEXT NOT NULL,             -- where it went, as it was then
    uid        TEXT NOT NULL,
    sequence   INTEGER NOT NULL,
    stamped_at TEXT NOT NULL,             -- DTSTAMP of what was sent
    method     TEXT NOT NULL,             -- 'REQUEST', 'CANCEL'
    channel    TEXT NOT NULL,             -- 'file', 'mail'
    sha256     TEXT NOT NULL,
    said       TEXT NOT NULL CONSTRAINT ledger_entry_said CHECK (json_valid(said)),  -- title, times, zone, place as sent
    sent_at    TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_entry_by_event ON ledger_entry (event_id, item_id, person_id);
CREATE INDEX ledger_entry_by_item ON ledger_entry (item_id, person_id, sent_at);
CREATE INDEX ledger_entry_by_address ON ledger_entry (lower(address));

-- What each person holds of each item now: the newest of the ledger, as programs take it. Derived: `plenary check
-- --rebuild` makes it again.
CREATE TABLE holding (
    scope_id   TEXT NOT NULL,             -- the event it belonged to; of a recurrence, itself
    item_id    TEXT NOT NULL,
    person_id  TEXT NOT NULL,
    entry_id   TEXT NOT NULL,
    method     TEXT NOT NULL,
    sequence   INTEGER NOT NULL,
    stamped_at TEXT NOT NULL,
    mark       INTEGER NOT NULL,          -- the same for all that said the same
    person_no  INTEGER NOT NULL,          -- 45 bits of the person's id: their sum tells one set of people from another
    PRIMARY KEY (scope_id, item_id, person_id)
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
    persons  INTEGER NOT NULL,
    PRIMARY KEY (scope_id, item_id, method, mark)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER holding_begins AFTER INSERT ON holding BEGIN
    INSERT INTO holding_sum (scope_id, item_id, method, mark, people, persons)
    VALUES (NEW.scope_id, NEW.item_id, NEW.method, NEW.mark, 1, NEW.person_no)
    ON CONFLICT (scope_id, item_id, method, mark) DO UPDATE SET people = people + 1, persons = persons + excluded.persons;
END;
CREATE TRIGGER holding_changes AFTER UPDATE ON holding BEGIN
    UPDATE holding_sum SET people = people - 1, persons = persons - OLD.person_no
    WHERE scope_id = OLD.scope_id AND item_id = OLD.item_id AND method = OLD.method AND mark = OLD.mark;
    INSERT INTO holding_sum (scope_id, item_id, method, mark, people, persons)
    VALUES (NEW.scope_id, NEW.item_id, NEW.method, NEW.mark, 1, NEW.person_no)
    ON CONFLICT (scope_id, item_id, method, mark) DO UPDATE SET people = people + 1, persons = persons + excluded.persons;
    DELETE FROM holding_sum WHERE people = 0 AND scope_id = OLD.scope_id AND item_id = OLD.item_id;
END;
CREATE TRIGGER holding_ends AFTER DELETE ON holding BEGIN
    UPDATE holding_sum SET people = people - 1, persons = persons - OLD.person_no
    WHERE scope_id = OLD.scope_id AND item_id = OLD.item_id AND method = OLD.method AND mark = OLD.mark;
    DELETE FROM holding_sum WHERE people = 0 AND scope_id = OLD.scope_id AND item_id = OLD.item_id;
END;
CREATE TRIGGER ledger_lets_go AFTER DELETE ON ledger_entry BEGIN
    DELETE FROM holding WHERE person_id = OLD.person_id AND entry_id = OLD.id;
END;

-- What people answered: the newest reply of each address to each item.
CREATE TABLE reply (
    id          TEXT NOT NULL PRIMARY KEY,
    uid         TEXT NOT NULL,
    recurs_on   TEXT NOT NULL,            -- RECURRENCE-ID as it stood, '' for the whole item
    address     TEXT NOT NULL,            -- lower case
    name        TEXT NOT NULL,
    item_kind   TEXT,                     -- as in ledger_entry; NULL when the item is not known
    item_id     TEXT NOT NULL,            -- '' when the item is not known
    event_id    TEXT REFERENCES event (id) ON DELETE CASCADE,
    person_id   TEXT REFERENCES person (id) ON DELETE CASCADE,  -- NULL when nobody has this address
    answer      TEXT NOT NULL,            -- 'accepted', 'tentative', 'declined', 'delegated', 'needs_action'
    sequence    INTEGER NOT NULL,
    stamped_at  TEXT NOT NULL,            -- DTSTAMP of the reply
    comment     TEXT NOT NULL,
    source      TEXT NOT NULL,            -- the file's name
    received_at TEXT NOT NULL,
    CONSTRAINT reply_newest_only UNIQUE (uid, recurs_on, address)
) STRICT;
CREATE INDEX reply_by_event ON reply (event_id, item_id);
CREATE INDEX reply_by_person ON reply (person_id);
CREATE INDEX reply_by_address ON reply (address);

-- Entries of other people's calendars that were taken in, and in which version: an older one that comes later is not taken.
CREATE TABLE calendar_source (
    id            TEXT NOT NULL PRIMARY KEY,
    uid           TEXT NOT NULL,
    recurs_on     TEXT NOT NULL,          -- RECURRENCE-ID, '' for the whole entry
    session_id    TEXT REFERENCES session (id) ON DELETE CASCADE,
    event_id      TEXT REFERENCES event (id) ON DELETE CASCADE,
    recurrence_id TEXT REFERENCES recurrence (id) ON DELETE CASCADE,
    sequence      INTEGER NOT NULL,
    stamped_at    TEXT,                   -- DTSTAMP, where it had one
    CONSTRAINT calendar_source_of_one CHECK ((session_id IS NOT NULL) + (event_id IS NOT NULL) + (recurrence_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX calendar_source_by_uid ON calendar_source (uid, recurs_on);
CREATE INDEX calendar_source_by_session ON calendar_source (session_id);
CREATE INDEX calendar_source_by_event ON calendar_source (event_id);
CREATE INDEX calendar_source_by_recurrence ON calendar_source (recurrence_id);

-- The mail account messages are sent by; the password is in the system's key store, never here.
CREATE TABLE mail_account (
    id           TEXT NOT NULL PRIMARY KEY,
    from_name    TEXT NOT NULL,
    from_address TEXT NOT NULL,
    host         TEXT NOT NULL,
    port         INTEGER NOT NULL CONSTRAINT mail_account_port CHECK (port BETWEEN 1 AND 65535),
    security     TEXT NOT NULL,           -- 'starttls', 'tls'
    user_name    TEXT NOT NULL,
    per_minute   INTEGER NOT NULL CONSTRAINT mail_account_per_minute CHECK (per_minute > 0),
    created_at   TEXT NOT NULL,
    updated_at   TEXT NOT NULL
) STRICT;

-- The outbox. A message is marked 'sending' and committed before the server hears of it: after a crash it is 'unsure',
-- and only a person may send it again.
CREATE TABLE message (
    id         TEXT NOT NULL PRIMARY KEY,
    batch      TEXT NOT NULL,             -- what it was made for, as shown: "Updates of Digital Inclusion Conference"
    event_id   TEXT,
    person_id  TEXT,
    name       TEXT NOT NULL,
    address    TEXT NOT NULL,
    subject    TEXT NOT NULL,
    eml        BLOB NOT NULL,             -- RFC 5322, ready to be sent
    ledger     TEXT NOT NULL CONSTRAINT message_ledger CHECK (json_valid(ledger)),  -- what the ledger notes once it is sent
    state      TEXT NOT NULL,             -- 'waiting', 'sending', 'sent', 'failed', 'unsure', 'withdrawn'
    attempts   INTEGER NOT NULL,
    error      TEXT NOT NULL,             -- what the server said
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX message_by_state ON message (state, created_at, id);

-- A CalDAV collection that an event's or network's calendar is pushed to.
CREATE TABLE caldav_account (
    id         TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    url        TEXT NOT NULL,             -- of the collection
    user_name  TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE caldav_item (
    id         TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL,
    source_id  TEXT NOT NULL,             -- the event or network it was published for
    uid        TEXT NOT NULL,
    href       TEXT NOT NULL,
    etag       TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    pushed_at  TEXT NOT NULL,
    CONSTRAINT caldav_item_once UNIQUE (account_id, uid)
) STRICT;

-- Networks. A recurrence is one rule in force from one day on: "this and later" ends one and begins the next.
-- Each is one recurring item of the calendar; its id is the UID's.
ALTER TABLE series ADD COLUMN venue_name TEXT NOT NULL DEFAULT '';
ALTER TABLE series ADD COLUMN venue_address TEXT NOT NULL DEFAULT '';
ALTER TABLE series ADD COLUMN calendar_form TEXT NOT NULL DEFAULT 'recurring';  -- 'recurring': one item with overrides; 'single'
ALTER TABLE series_member ADD COLUMN rota INTEGER;  -- the place in the rota of chairs, from 1
CREATE TABLE recurrence (
    id         TEXT NOT NULL PRIMARY KEY,
    series_id  TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    rule       TEXT NOT NULL CONSTRAINT recurrence_rule CHECK (rule <> ''),  -- RFC 5545 RRULE value, without UNTIL and COUNT
    starts_on  TEXT NOT NULL,             -- the first day it may give
    ends_on    TEXT,                      -- the last day it may give
    start_time TEXT NOT NULL,
    end_time   TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CONSTRAINT recurrence_days CHECK (ends_on >= starts_on)
) STRICT;
CREATE INDEX recurrence_by_series ON recurrence (series_id, starts_on);
CREATE TABLE recurrence_skip (
    id            TEXT NOT NULL PRIMARY KEY,
    recurrence_id TEXT NOT NULL REFERENCES recurrence (id) ON DELETE CASCADE,
    day           TEXT NOT NULL,
    reason        TEXT NOT NULL,
    CONSTRAINT recurrence_skip_once UNIQUE (recurrence_id, day)
) STRICT;
-- A network's one rule becomes its first recurrence, under the network's own id: the same on every machine that upgrades.
-- It begins with the network or its first meeting. A rule in words, which nothing could read, moves to the description.
INSERT INTO recurrence (id, series_id, rule, starts_on, ends_on, start_time, end_time, created_at, updated_at)
SELECT id, id, rule,
    min(substr(created_at, 1, 10), coalesce((SELECT min(starts_on) FROM event WHERE series_id = series.id), '9999-12-31')), NULL,
    coalesce(start_time, '10:00:00'),
    CASE WHEN end_time > coalesce(start_time, '10:00:00') THEN end_time
         WHEN start_time >= '23:00:00' THEN '23:59:59' ELSE time(coalesce(start_time, '10:00:00'), '+1 hour') END,
    created_at, updated_at
FROM series WHERE rule LIKE 'FREQ=%';
INSERT INTO calendar_item (item_id, sequence, stamped_at) SELECT id, 0, updated_at FROM recurrence;
UPDATE series SET description = trim(description || char(10) || char(10) || rule, char(10))
WHERE rule <> '' AND rule NOT LIKE 'FREQ=%';
ALTER TABLE series DROP COLUMN rule;
ALTER TABLE series DROP COLUMN start_time;
ALTER TABLE series DROP COLUMN end_time;
-- The history forgets the three columns, so that what is left of it can still be undone; steps of which nothing is left are settled.
UPDATE log_change SET before = json_remove(before, '$.rule', '$.start_time', '$.end_time'),
                      after = json_remove(after, '$.rule', '$.start_time', '$.end_time') WHERE noun = 'series';
DELETE FROM log_change WHERE noun = 'series' AND kind = 'update' AND json_remove(before, '$.updated_at') = '{}';
UPDATE log_entry SET undo_state = 'settled' WHERE undo_state IN ('done', 'undone')
    AND NOT EXISTS (SELECT 1 FROM log_change WHERE entry_id = log_entry.applied_by);
ALTER TABLE event ADD COLUMN recurrence_id TEXT REFERENCES recurrence (id) ON DELETE SET NULL;
ALTER TABLE event ADD COLUMN recurs_on TEXT;  -- the day by the rule that this meeting stands for, wherever it has moved
ALTER TABLE event ADD COLUMN chair_id TEXT REFERENCES person (id) ON DELETE SET NULL;
CREATE INDEX event_by_recurrence ON event (recurrence_id, recurs_on);
CREATE INDEX event_by_chair ON event (chair_id);

-- What stands on the agenda of every meeting of a network.
CREATE TABLE agenda_item (
    id        TEXT NOT NULL PRIMARY KEY,
    series_id TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    title     TEXT NOT NULL CONSTRAINT agenda_item_title CHECK (title <> ''),
    minutes   INTEGER CONSTRAINT agenda_item_minutes CHECK (minutes > 0),
    position  INTEGER NOT NULL
) STRICT;
CREATE INDEX agenda_item_by_series ON agenda_item (series_id, position);

-- What a member would like to talk about.
CREATE TABLE topic (
    id         TEXT NOT NULL PRIMARY KEY,
    series_id  TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    event_id   TEXT REFERENCES event (id) ON DELETE SET NULL,    -- the meeting that took it up
    person_id  TEXT REFERENCES person (id) ON DELETE SET NULL,
    text       TEXT NOT NULL CONSTRAINT topic_text CHECK (text <> ''),
    state      TEXT NOT NULL,             -- 'open', 'taken', 'dropped'
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX topic_by_series ON topic (series_id, state);
CREATE INDEX topic_by_event ON topic (event_id);
CREATE INDEX topic_by_person ON topic (person_id);

-- Minutes of a meeting and the versions that were given out; an agreed version never changes again.
CREATE TABLE minutes (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT NOT NULL UNIQUE REFERENCES event (id) ON DELETE CASCADE,
    state      TEXT NOT NULL,             -- 'draft', 'circulated', 'corrected', 'agreed'
    body       TEXT NOT NULL,             -- Markdown as it stands
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE minutes_version (
    id         TEXT NOT NULL PRIMARY KEY,
    minutes_id TEXT NOT NULL REFERENCES minutes (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,          -- from 1
    state      TEXT NOT NULL,
    body       TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    made_at    TEXT NOT NULL,
    CONSTRAINT minutes_version_once UNIQUE (minutes_id, number)
) STRICT;

-- Days that are no working days, by region (ISO 3166), as far as they were entered by hand.
CREATE TABLE holiday (
    id     TEXT NOT NULL PRIMARY KEY,
    region TEXT NOT NULL,
    day    TEXT NOT NULL,
    name   TEXT NOT NULL CONSTRAINT holiday_name CHECK (name <> ''),
    CONSTRAINT holiday_once UNIQUE (region, day, name)
) STRICT;
ALTER TABLE workspace ADD COLUMN holiday_region TEXT NOT NULL DEFAULT '';  -- ISO 3166-1 or 3166-2: 'GB-ENG'

-- A recurrence in the calendar: it counts as a session does.
CREATE TRIGGER recurrence_enters_calendar AFTER INSERT ON recurrence BEGIN
    INSERT INTO calendar_item (item_id, sequence, stamped_at)
    VALUES (NEW.id, 0, (SELECT at FROM log_open))
    ON CONFLICT (item_id) DO UPDATE SET sequence = sequence + 1, stamped_at = excluded.stamped_at;
END;
CREATE TRIGGER recurrence_moves_in_calendar AFTER UPDATE OF rule, starts_on, ends_on, start_time, end_time ON recurrence
WHEN OLD.rule IS NOT NEW.rule OR OLD.starts_on IS NOT NEW.starts_on OR OLD.ends_on IS NOT NEW.ends_on
    OR OLD.start_time IS NOT NEW.start_time OR OLD.end_time IS NOT NEW.end_time
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.id;
END;
CREATE TRIGGER skipped_days_move_in_calendar AFTER INSERT ON recurrence_skip BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.recurrence_id;
END;
CREATE TRIGGER unskipped_days_move_in_calendar AFTER DELETE ON recurrence_skip BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open) WHERE item_id = OLD.recurrence_id;
END;
CREATE TRIGGER series_takes_its_recurrences_along
AFTER UPDATE OF zone, online_url, venue_name, venue_address ON series
WHEN OLD.zone IS NOT NEW.zone OR OLD.online_url IS NOT NEW.online_url OR OLD.venue_name IS NOT NEW.venue_name
    OR OLD.venue_address IS NOT NEW.venue_address
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM recurrence WHERE series_id = NEW.id);
END;
CREATE TRIGGER series_is_stamped AFTER UPDATE OF title, description ON series
WHEN OLD.title IS NOT NEW.title OR OLD.description IS NOT NEW.description
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM recurrence WHERE series_id = NEW.id);
END;

-- A meeting that moves, comes or goes changes the recurring item it belongs to.
CREATE TRIGGER meeting_enters_its_recurrence AFTER INSERT ON event WHEN NEW.recurrence_id IS NOT NULL BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.recurrence_id;
END;
CREATE TRIGGER meeting_moves_its_recurrence
AFTER UPDATE OF recurrence_id, recurs_on, starts_on, ends_on, start_time, end_time, zone, venue_name, venue_address, online_url,
    status ON event
WHEN OLD.recurrence_id IS NOT NEW.recurrence_id OR (NEW.recurrence_id IS NOT NULL AND (
    OLD.recurs_on IS NOT NEW.recurs_on OR OLD.starts_on IS NOT NEW.starts_on OR OLD.ends_on IS NOT NEW.ends_on
    OR OLD.start_time IS NOT NEW.start_time OR OLD.end_time IS NOT NEW.end_time OR OLD.zone IS NOT NEW.zone
    OR OLD.venue_name IS NOT NEW.venue_name OR OLD.venue_address IS NOT NEW.venue_address
    OR OLD.online_url IS NOT NEW.online_url OR (OLD.status = 'cancelled') IS NOT (NEW.status = 'cancelled')))
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (OLD.recurrence_id, NEW.recurrence_id);
END;
CREATE TRIGGER meeting_leaves_its_recurrence AFTER DELETE ON event WHEN OLD.recurrence_id IS NOT NULL BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open) WHERE item_id = OLD.recurrence_id;
END;

-- The search index keeps the beginnings of words up to twelve letters by themselves: a beginning that everybody's address
-- has is then one list to read, not nine hundred to merge. The migrator fills it.
DROP TABLE search_index;
CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, content = '', contentless_delete = 1, prefix = '1 2 3 4 5 6 7 8 9 10 11 12',
    tokenize = "unicode61 remove_diacritics 2"
);
