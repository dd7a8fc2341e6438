CREATE INDEX action_by_event ON action (event_id);

CREATE INDEX action_by_owner ON action (owner_id);

CREATE INDEX action_by_session ON action (session_id);

CREATE INDEX action_open ON action (state, due_on);

CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE INDEX check_in_by_attendance ON check_in (attendance_id);

CREATE INDEX check_in_by_session ON check_in (session_id);

CREATE INDEX decision_by_event ON decision (event_id);

CREATE INDEX decision_by_session ON decision (session_id);

CREATE INDEX draft_by_event ON draft (event_id);

CREATE INDEX event_by_series ON event (series_id);

CREATE INDEX event_by_start ON event (starts_on, id);

CREATE INDEX event_host_by_organisation ON event_host (organisation_id);

CREATE INDEX file_by_event ON file (event_id);

CREATE INDEX file_by_session ON file (session_id);

CREATE INDEX format_by_event ON format (event_id);

CREATE INDEX ledger_entry_by_event ON ledger_entry (event_id);

CREATE INDEX ledger_entry_by_person ON ledger_entry (person_id, uid, sent_at);

CREATE INDEX ledger_entry_by_session ON ledger_entry (session_id);

CREATE INDEX link_by_event ON link (event_id);

CREATE INDEX link_by_person ON link (person_id);

CREATE INDEX link_by_session ON link (session_id);

CREATE INDEX log_change_by_entry ON log_change (entry_id);

CREATE INDEX log_change_by_row ON log_change (row_id);

CREATE INDEX log_entry_by_undo_state ON log_entry (undo_state, id);

CREATE INDEX note_by_event ON note (event_id);

CREATE INDEX note_by_session ON note (session_id);

CREATE INDEX organisation_by_name ON organisation (name COLLATE NOCASE);

CREATE INDEX organisation_domain_by_organisation ON organisation_domain (organisation_id);

CREATE INDEX part_by_person ON part (person_id);

CREATE UNIQUE INDEX people_list_by_attendance ON people_list (attendance_id);

CREATE INDEX people_list_by_organisation ON people_list (organisation_id);

CREATE INDEX people_list_by_person ON people_list (person_id);

CREATE UNIQUE INDEX person_by_email ON person (lower(email)) WHERE email <> '';

CREATE INDEX person_by_external_id ON person (external_id) WHERE external_id <> '';

CREATE INDEX person_by_name ON person (family_name COLLATE NOCASE, given_name COLLATE NOCASE, id);

CREATE INDEX person_by_organisation ON person (organisation_id);

CREATE INDEX room_by_event ON room (event_id);

CREATE INDEX series_member_by_person ON series_member (person_id);

CREATE INDEX session_by_event ON session (event_id, starts_at);

CREATE INDEX session_by_format ON session (format_id);

CREATE INDEX session_by_room ON session (room_id);

CREATE INDEX session_by_track ON session (track_id);

CREATE INDEX takeaway_by_event ON takeaway (event_id, rank);

CREATE INDEX takeaway_by_note ON takeaway (note_id);

CREATE INDEX takeaway_by_person ON takeaway (person_id);

CREATE INDEX takeaway_by_session ON takeaway (session_id);

CREATE INDEX track_by_event ON track (event_id);

CREATE TABLE action (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    text       TEXT NOT NULL CONSTRAINT action_text CHECK (text <> ''),
    owner_id   TEXT REFERENCES person (id) ON DELETE SET NULL,
    due_on     TEXT,
    state      TEXT NOT NULL,
    closed_on  TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE attendance (
    id            TEXT NOT NULL PRIMARY KEY,
    event_id      TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    person_id     TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    status        TEXT NOT NULL,
    source        TEXT NOT NULL,
    ticket        TEXT NOT NULL,
    ticket_ref    TEXT NOT NULL,
    registered_at TEXT,
    access_needs  TEXT NOT NULL,          -- personal: for the organiser only
    dietary_needs TEXT NOT NULL,          -- personal: for the organiser only
    answers       TEXT NOT NULL CONSTRAINT attendance_answers CHECK (json_valid(answers)),
    photo_consent INTEGER CONSTRAINT attendance_photo CHECK (photo_consent IN (0, 1)),
    share_consent INTEGER CONSTRAINT attendance_share CHECK (share_consent IN (0, 1)),
    created_at    TEXT NOT NULL,
    updated_at    TEXT NOT NULL,
    CONSTRAINT attendance_once UNIQUE (event_id, person_id)
) STRICT;

CREATE TABLE calendar_item (
    item_id    TEXT NOT NULL PRIMARY KEY,  -- a session's or an event's id; stays when that is deleted
    sequence   INTEGER NOT NULL,
    stamped_at TEXT NOT NULL
) STRICT;

CREATE TABLE check_in (
    id            TEXT NOT NULL PRIMARY KEY,
    attendance_id TEXT NOT NULL REFERENCES attendance (id) ON DELETE CASCADE,
    session_id    TEXT REFERENCES session (id) ON DELETE CASCADE,
    at            TEXT NOT NULL,
    method        TEXT NOT NULL
) STRICT;

CREATE TABLE decision (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    text       TEXT NOT NULL CONSTRAINT decision_text CHECK (text <> ''),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    title      TEXT NOT NULL,
    body       TEXT NOT NULL,             -- Markdown as it stands
    built_body TEXT NOT NULL,             -- Markdown as it was last built
    built_at   TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE event (
    id            TEXT NOT NULL PRIMARY KEY,
    series_id     TEXT REFERENCES series (id) ON DELETE SET NULL,
    kind          TEXT NOT NULL,
    title         TEXT NOT NULL CONSTRAINT event_title CHECK (title <> ''),
    slug          TEXT NOT NULL UNIQUE,
    summary       TEXT NOT NULL,
    description   TEXT NOT NULL,
    topic         TEXT NOT NULL,          -- the discussion question of a meeting
    zone          TEXT NOT NULL,          -- IANA
    starts_on     TEXT NOT NULL,
    ends_on       TEXT NOT NULL,
    start_time    TEXT,
    end_time      TEXT,
    day_change    TEXT NOT NULL,          -- sessions that start earlier belong to the day before
    venue_name    TEXT NOT NULL,
    venue_address TEXT NOT NULL,
    online_url    TEXT NOT NULL,
    website       TEXT NOT NULL,
    contact_name  TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    language      TEXT NOT NULL,          -- BCP 47
    status        TEXT NOT NULL,
    external_id   TEXT NOT NULL,
    created_at    TEXT NOT NULL,
    updated_at    TEXT NOT NULL,
    CONSTRAINT event_days CHECK (ends_on >= starts_on)
) STRICT;

CREATE TABLE event_host (
    id              TEXT NOT NULL PRIMARY KEY,
    event_id        TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    CONSTRAINT event_host_once UNIQUE (event_id, organisation_id)
) STRICT;

CREATE TABLE file (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    size       INTEGER NOT NULL,
    alt_text   TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE format (
    id       TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name     TEXT NOT NULL CONSTRAINT format_name CHECK (name <> ''),
    kind     TEXT NOT NULL,
    minutes  INTEGER NOT NULL CONSTRAINT format_minutes CHECK (minutes > 0),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE ledger_entry (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    uid        TEXT NOT NULL,
    sequence   INTEGER NOT NULL,
    method     TEXT NOT NULL,
    channel    TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    sent_at    TEXT NOT NULL
) STRICT;

CREATE TABLE link (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT REFERENCES event (id) ON DELETE CASCADE,
    session_id TEXT REFERENCES session (id) ON DELETE CASCADE,
    person_id  TEXT REFERENCES person (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    title      TEXT NOT NULL,
    url        TEXT NOT NULL CONSTRAINT link_url CHECK (url <> ''),
    position   INTEGER NOT NULL,
    CONSTRAINT link_has_one_owner CHECK ((event_id IS NOT NULL) + (session_id IS NOT NULL) + (person_id IS NOT NULL) = 1)
) STRICT;

CREATE TABLE log_change (
    id       INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL REFERENCES log_entry (id) ON DELETE CASCADE,
    noun     TEXT NOT NULL,               -- the table
    row_id   TEXT NOT NULL,
    kind     TEXT NOT NULL CONSTRAINT log_change_kind CHECK (kind IN ('insert', 'update', 'delete')),
    before   TEXT,                        -- JSON of the changed fields; of a deleted row, all; of a new row, nothing
    after    TEXT                         -- JSON of the changed fields
) STRICT;

CREATE TABLE log_entry (
    id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    op          TEXT NOT NULL,            -- the operation: 'move_session', 'undo' …
    subject     TEXT NOT NULL,            -- what it was done to, as shown: a title, a name
    at          TEXT NOT NULL,
    device      TEXT NOT NULL,            -- which computer
    reverses    INTEGER REFERENCES log_entry (id) ON DELETE CASCADE,  -- of an undo or redo: whose changes it reversed
    undo_state  TEXT NOT NULL CONSTRAINT log_entry_undo_state
                CHECK (undo_state IN ('done', 'undone', 'settled')),  -- settled: neither undo nor redo reaches it
    applied_by  INTEGER NOT NULL          -- the entry whose changes are the newest application of this one
) STRICT;

CREATE TABLE log_open (
    one      INTEGER NOT NULL PRIMARY KEY CONSTRAINT log_open_one CHECK (one = 1),
    entry_id INTEGER,
    at       TEXT
) STRICT;

CREATE TABLE note (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    body       TEXT NOT NULL,             -- Markdown
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE organisation (
    id         TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    member     INTEGER NOT NULL CONSTRAINT organisation_member CHECK (member IN (0, 1)),
    website    TEXT NOT NULL,
    archived   INTEGER NOT NULL CONSTRAINT organisation_archived CHECK (archived IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE organisation_domain (
    id              TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    domain          TEXT NOT NULL UNIQUE  -- lower case, no "@"
) STRICT;

CREATE TABLE part (
    id         TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role       TEXT NOT NULL,
    position   INTEGER NOT NULL,
    CONSTRAINT part_once UNIQUE (session_id, person_id, role)
) STRICT;

CREATE TABLE people_list (
    event_id        TEXT NOT NULL,
    family_name     TEXT NOT NULL COLLATE NOCASE,
    given_name      TEXT NOT NULL COLLATE NOCASE,
    attendance_id   TEXT NOT NULL,
    person_id       TEXT NOT NULL,
    search_id       INTEGER,              -- the person's search_row
    status          TEXT NOT NULL,
    ticket          TEXT NOT NULL COLLATE NOCASE,
    ticket_ref      TEXT NOT NULL,
    organisation_id TEXT,
    organisation    TEXT COLLATE NOCASE,  -- its name
    needs           INTEGER NOT NULL,     -- 1: access or dietary
    came_at         TEXT,                 -- first arrival
    PRIMARY KEY (event_id, family_name, given_name, attendance_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id              TEXT NOT NULL PRIMARY KEY,
    given_name      TEXT NOT NULL,
    family_name     TEXT NOT NULL,
    email           TEXT NOT NULL,        -- '' when not known
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    job_title       TEXT NOT NULL,
    pronouns        TEXT NOT NULL,
    phone           TEXT NOT NULL,
    website         TEXT NOT NULL,
    biography       TEXT NOT NULL,        -- Markdown
    remarks         TEXT NOT NULL,        -- for the office only
    external_id     TEXT NOT NULL,
    archived        INTEGER NOT NULL CONSTRAINT person_archived CHECK (archived IN (0, 1)),
    created_at      TEXT NOT NULL,
    updated_at      TEXT NOT NULL,
    CONSTRAINT person_has_a_name CHECK (given_name <> '' OR family_name <> '')
) STRICT;

CREATE TABLE release (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name       TEXT NOT NULL CONSTRAINT release_name CHECK (name <> ''),
    remarks    TEXT NOT NULL,
    programme  TEXT NOT NULL CONSTRAINT release_programme CHECK (json_valid(programme)),
    created_at TEXT NOT NULL,
    CONSTRAINT release_once UNIQUE (event_id, name)
) STRICT;

CREATE TABLE room (
    id          TEXT NOT NULL PRIMARY KEY,
    event_id    TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name        TEXT NOT NULL CONSTRAINT room_name CHECK (name <> ''),
    kind        TEXT NOT NULL,
    capacity    INTEGER CONSTRAINT room_capacity CHECK (capacity >= 0),  -- unknown: no limit is checked
    description TEXT NOT NULL,
    online_url  TEXT NOT NULL,
    position    INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE search_row (
    id       INTEGER NOT NULL PRIMARY KEY,
    noun     TEXT NOT NULL,
    row_id   TEXT NOT NULL,
    event_id TEXT,                        -- the event it belongs to, if to one
    title    TEXT NOT NULL,               -- as shown in results
    CONSTRAINT search_row_once UNIQUE (row_id)
) STRICT;

CREATE TABLE series (
    id            TEXT NOT NULL PRIMARY KEY,
    title         TEXT NOT NULL,
    slug          TEXT NOT NULL UNIQUE,
    description   TEXT NOT NULL,
    rule          TEXT NOT NULL,          -- RFC 5545 RRULE value, '' when irregular
    zone          TEXT NOT NULL,
    start_time    TEXT,                   -- 'HH:MM:SS'
    end_time      TEXT,
    online_url    TEXT NOT NULL,
    contact_name  TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    archived      INTEGER NOT NULL CONSTRAINT series_archived CHECK (archived IN (0, 1)),
    created_at    TEXT NOT NULL,
    updated_at    TEXT NOT NULL
) STRICT;

CREATE TABLE series_member (
    id        TEXT NOT NULL PRIMARY KEY,
    series_id TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role      TEXT NOT NULL,
    since     TEXT,
    until     TEXT,
    CONSTRAINT series_member_once UNIQUE (series_id, person_id)
) STRICT;

CREATE TABLE session (
    id            TEXT NOT NULL PRIMARY KEY,
    event_id      TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    title         TEXT NOT NULL CONSTRAINT session_title CHECK (title <> ''),
    subtitle      TEXT NOT NULL,
    summary       TEXT NOT NULL,
    description   TEXT NOT NULL,
    language      TEXT NOT NULL,
    format_id     TEXT REFERENCES format (id) ON DELETE SET NULL,
    track_id      TEXT REFERENCES track (id) ON DELETE SET NULL,
    -- room, start and end are one field to a merge: the change log always keeps them together
    room_id       TEXT REFERENCES room (id) ON DELETE SET NULL,
    starts_at     TEXT,
    ends_at       TEXT,
    status        TEXT NOT NULL,
    pinned        INTEGER NOT NULL CONSTRAINT session_pinned CHECK (pinned IN (0, 1)),
    capacity      INTEGER CONSTRAINT session_capacity CHECK (capacity >= 0),
    headcount     INTEGER CONSTRAINT session_headcount CHECK (headcount >= 0),
    online_url    TEXT NOT NULL,
    do_not_record INTEGER NOT NULL CONSTRAINT session_do_not_record CHECK (do_not_record IN (0, 1)),
    no_names      INTEGER NOT NULL CONSTRAINT session_no_names CHECK (no_names IN (0, 1)),
    external_id   TEXT NOT NULL,
    created_at    TEXT NOT NULL,
    updated_at    TEXT NOT NULL,
    CONSTRAINT session_scheduled_or_not CHECK ((starts_at IS NULL) = (ends_at IS NULL)),
    CONSTRAINT session_ends_after_start CHECK (ends_at > starts_at)
) STRICT;

CREATE TABLE takeaway (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    person_id  TEXT REFERENCES person (id) ON DELETE SET NULL,
    note_id    TEXT REFERENCES note (id) ON DELETE SET NULL,
    note_line  INTEGER,                   -- from 1
    text       TEXT NOT NULL CONSTRAINT takeaway_text CHECK (text <> ''),
    theme      TEXT NOT NULL,
    rank       INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    permission TEXT NOT NULL,
    publish    INTEGER NOT NULL CONSTRAINT takeaway_publish CHECK (publish IN (0, 1)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE track (
    id       TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name     TEXT NOT NULL CONSTRAINT track_name CHECK (name <> ''),
    colour   TEXT NOT NULL CONSTRAINT track_colour CHECK (colour IN ('a', 'b', 'c', 'd', 'e', 'f')),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE workspace (
    id              TEXT NOT NULL PRIMARY KEY,
    office_name     TEXT NOT NULL,
    contact_name    TEXT NOT NULL,
    contact_email   TEXT NOT NULL,
    website         TEXT NOT NULL,
    sign_up_url     TEXT NOT NULL,
    default_zone    TEXT NOT NULL,
    calendar_domain TEXT NOT NULL,
    created_at      TEXT NOT NULL,
    updated_at      TEXT NOT NULL
) STRICT;

CREATE TRIGGER event_enters_calendar AFTER INSERT ON event BEGIN
    INSERT INTO calendar_item (item_id, sequence, stamped_at)
    VALUES (NEW.id, 0, (SELECT at FROM log_open))
    ON CONFLICT (item_id) DO UPDATE SET sequence = sequence + 1, stamped_at = excluded.stamped_at;
END;

CREATE TRIGGER event_is_stamped AFTER UPDATE ON event BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.id;
END;

CREATE TRIGGER event_moves_in_calendar
AFTER UPDATE OF starts_on, ends_on, start_time, end_time, zone, venue_name, venue_address, online_url, status ON event
WHEN OLD.starts_on IS NOT NEW.starts_on OR OLD.ends_on IS NOT NEW.ends_on OR OLD.start_time IS NOT NEW.start_time
    OR OLD.end_time IS NOT NEW.end_time OR OLD.zone IS NOT NEW.zone OR OLD.venue_name IS NOT NEW.venue_name
    OR OLD.venue_address IS NOT NEW.venue_address OR OLD.online_url IS NOT NEW.online_url
    OR (OLD.status = 'cancelled') IS NOT (NEW.status = 'cancelled')
    OR (OLD.status = 'draft') IS NOT (NEW.status = 'draft')
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1 WHERE item_id = NEW.id;
END;

CREATE TRIGGER event_takes_its_sessions_along
AFTER UPDATE OF zone, venue_name, venue_address, online_url, status ON event
WHEN OLD.zone IS NOT NEW.zone OR OLD.venue_name IS NOT NEW.venue_name OR OLD.venue_address IS NOT NEW.venue_address
    OR OLD.online_url IS NOT NEW.online_url OR (OLD.status = 'cancelled') IS NOT (NEW.status = 'cancelled')
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE event_id = NEW.id);
END;

CREATE TRIGGER log_action_delete AFTER DELETE ON action BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'action', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'session_id', OLD.session_id, 'text', OLD.text, 'owner_id', OLD.owner_id, 'due_on', OLD.due_on, 'state', OLD.state, 'closed_on', OLD.closed_on, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_action_insert AFTER INSERT ON action BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'action', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_action_update AFTER UPDATE ON action WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.session_id IS NOT NEW.session_id OR OLD.text IS NOT NEW.text OR OLD.owner_id IS NOT NEW.owner_id OR OLD.due_on IS NOT NEW.due_on OR OLD.state IS NOT NEW.state OR OLD.closed_on IS NOT NEW.closed_on OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'action', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, OLD.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'text' AS name, OLD.text AS value WHERE OLD.text IS NOT NEW.text UNION ALL SELECT 'owner_id' AS name, OLD.owner_id AS value WHERE OLD.owner_id IS NOT NEW.owner_id UNION ALL SELECT 'due_on' AS name, OLD.due_on AS value WHERE OLD.due_on IS NOT NEW.due_on UNION ALL SELECT 'state' AS name, OLD.state AS value WHERE OLD.state IS NOT NEW.state UNION ALL SELECT 'closed_on' AS name, OLD.closed_on AS value WHERE OLD.closed_on IS NOT NEW.closed_on UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, NEW.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'text' AS name, NEW.text AS value WHERE OLD.text IS NOT NEW.text UNION ALL SELECT 'owner_id' AS name, NEW.owner_id AS value WHERE OLD.owner_id IS NOT NEW.owner_id UNION ALL SELECT 'due_on' AS name, NEW.due_on AS value WHERE OLD.due_on IS NOT NEW.due_on UNION ALL SELECT 'state' AS name, NEW.state AS value WHERE OLD.state IS NOT NEW.state UNION ALL SELECT 'closed_on' AS name, NEW.closed_on AS value WHERE OLD.closed_on IS NOT NEW.closed_on UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER log_attendance_delete AFTER DELETE ON attendance BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'attendance', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'person_id', OLD.person_id, 'status', OLD.status, 'source', OLD.source, 'ticket', OLD.ticket, 'ticket_ref', OLD.ticket_ref, 'registered_at', OLD.registered_at, 'access_needs', OLD.access_needs, 'dietary_needs', OLD.dietary_needs, 'answers', OLD.answers, 'photo_consent', OLD.photo_consent, 'share_consent', OLD.share_consent, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_attendance_insert AFTER INSERT ON attendance BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'attendance', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_attendance_update AFTER UPDATE ON attendance WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.person_id IS NOT NEW.person_id OR OLD.status IS NOT NEW.status OR OLD.source IS NOT NEW.source OR OLD.ticket IS NOT NEW.ticket OR OLD.ticket_ref IS NOT NEW.ticket_ref OR OLD.registered_at IS NOT NEW.registered_at OR OLD.access_needs IS NOT NEW.access_needs OR OLD.dietary_needs IS NOT NEW.dietary_needs OR OLD.answers IS NOT NEW.answers OR OLD.photo_consent IS NOT NEW.photo_consent OR OLD.share_consent IS NOT NEW.share_consent OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'attendance', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'person_id' AS name, OLD.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'status' AS name, OLD.status AS value WHERE OLD.status IS NOT NEW.status UNION ALL SELECT 'source' AS name, OLD.source AS value WHERE OLD.source IS NOT NEW.source UNION ALL SELECT 'ticket' AS name, OLD.ticket AS value WHERE OLD.ticket IS NOT NEW.ticket UNION ALL SELECT 'ticket_ref' AS name, OLD.ticket_ref AS value WHERE OLD.ticket_ref IS NOT NEW.ticket_ref UNION ALL SELECT 'registered_at' AS name, OLD.registered_at AS value WHERE OLD.registered_at IS NOT NEW.registered_at UNION ALL SELECT 'access_needs' AS name, OLD.access_needs AS value WHERE OLD.access_needs IS NOT NEW.access_needs UNION ALL SELECT 'dietary_needs' AS name, OLD.dietary_needs AS value WHERE OLD.dietary_needs IS NOT NEW.dietary_needs UNION ALL SELECT 'answers' AS name, OLD.answers AS value WHERE OLD.answers IS NOT NEW.answers UNION ALL SELECT 'photo_consent' AS name, OLD.photo_consent AS value WHERE OLD.photo_consent IS NOT NEW.photo_consent UNION ALL SELECT 'share_consent' AS name, OLD.share_consent AS value WHERE OLD.share_consent IS NOT NEW.share_consent UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'person_id' AS name, NEW.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'status' AS name, NEW.status AS value WHERE OLD.status IS NOT NEW.status UNION ALL SELECT 'source' AS name, NEW.source AS value WHERE OLD.source IS NOT NEW.source UNION ALL SELECT 'ticket' AS name, NEW.ticket AS value WHERE OLD.ticket IS NOT NEW.ticket UNION ALL SELECT 'ticket_ref' AS name, NEW.ticket_ref AS value WHERE OLD.ticket_ref IS NOT NEW.ticket_ref UNION ALL SELECT 'registered_at' AS name, NEW.registered_at AS value WHERE OLD.registered_at IS NOT NEW.registered_at UNION ALL SELECT 'access_needs' AS name, NEW.access_needs AS value WHERE OLD.access_needs IS NOT NEW.access_needs UNION ALL SELECT 'dietary_needs' AS name, NEW.dietary_needs AS value WHERE OLD.dietary_needs IS NOT NEW.dietary_needs UNION ALL SELECT 'answers' AS name, NEW.answers AS value WHERE OLD.answers IS NOT NEW.answers UNION ALL SELECT 'photo_consent' AS name, NEW.photo_consent AS value WHERE OLD.photo_consent IS NOT NEW.photo_consent UNION ALL SELECT 'share_consent' AS name, NEW.share_consent AS value WHERE OLD.share_consent IS NOT NEW.share_consent UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER log_check_in_delete AFTER DELETE ON check_in BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'check_in', OLD.id, 'delete', json_object('id', OLD.id, 'attendance_id', OLD.attendance_id, 'session_id', OLD.session_id, 'at', OLD.at, 'method', OLD.method), NULL FROM log_open; END;

CREATE TRIGGER log_check_in_insert AFTER INSERT ON check_in BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'check_in', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_check_in_update AFTER UPDATE ON check_in WHEN OLD.id IS NOT NEW.id OR OLD.attendance_id IS NOT NEW.attendance_id OR OLD.session_id IS NOT NEW.session_id OR OLD.at IS NOT NEW.at OR OLD.method IS NOT NEW.method BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'check_in', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'attendance_id' AS name, OLD.attendance_id AS value WHERE OLD.attendance_id IS NOT NEW.attendance_id UNION ALL SELECT 'session_id' AS name, OLD.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'at' AS name, OLD.at AS value WHERE OLD.at IS NOT NEW.at UNION ALL SELECT 'method' AS name, OLD.method AS value WHERE OLD.method IS NOT NEW.method)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'attendance_id' AS name, NEW.attendance_id AS value WHERE OLD.attendance_id IS NOT NEW.attendance_id UNION ALL SELECT 'session_id' AS name, NEW.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'at' AS name, NEW.at AS value WHERE OLD.at IS NOT NEW.at UNION ALL SELECT 'method' AS name, NEW.method AS value WHERE OLD.method IS NOT NEW.method)) FROM log_open; END;

CREATE TRIGGER log_decision_delete AFTER DELETE ON decision BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'decision', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'session_id', OLD.session_id, 'text', OLD.text, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_decision_insert AFTER INSERT ON decision BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'decision', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_decision_update AFTER UPDATE ON decision WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.session_id IS NOT NEW.session_id OR OLD.text IS NOT NEW.text OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'decision', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, OLD.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'text' AS name, OLD.text AS value WHERE OLD.text IS NOT NEW.text UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, NEW.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'text' AS name, NEW.text AS value WHERE OLD.text IS NOT NEW.text UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER log_draft_delete AFTER DELETE ON draft BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'draft', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'kind', OLD.kind, 'title', OLD.title, 'body', OLD.body, 'built_body', OLD.built_body, 'built_at', OLD.built_at, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_draft_insert AFTER INSERT ON draft BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'draft', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_draft_update AFTER UPDATE ON draft WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.kind IS NOT NEW.kind OR OLD.title IS NOT NEW.title OR OLD.body IS NOT NEW.body OR OLD.built_body IS NOT NEW.built_body OR OLD.built_at IS NOT NEW.built_at OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'draft', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'kind' AS name, OLD.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'title' AS name, OLD.title AS value WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'body' AS name, OLD.body AS value WHERE OLD.body IS NOT NEW.body UNION ALL SELECT 'built_body' AS name, OLD.built_body AS value WHERE OLD.built_body IS NOT NEW.built_body UNION ALL SELECT 'built_at' AS name, OLD.built_at AS value WHERE OLD.built_at IS NOT NEW.built_at UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'kind' AS name, NEW.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'title' AS name, NEW.title AS value WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'body' AS name, NEW.body AS value WHERE OLD.body IS NOT NEW.body UNION ALL SELECT 'built_body' AS name, NEW.built_body AS value WHERE OLD.built_body IS NOT NEW.built_body UNION ALL SELECT 'built_at' AS name, NEW.built_at AS value WHERE OLD.built_at IS NOT NEW.built_at UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER log_event_delete AFTER DELETE ON event BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'event', OLD.id, 'delete', json_object('id', OLD.id, 'series_id', OLD.series_id, 'kind', OLD.kind, 'title', OLD.title, 'slug', OLD.slug, 'summary', OLD.summary, 'description', OLD.description, 'topic', OLD.topic, 'zone', OLD.zone, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'start_time', OLD.start_time, 'end_time', OLD.end_time, 'day_change', OLD.day_change, 'venue_name', OLD.venue_name, 'venue_address', OLD.venue_address, 'online_url', OLD.online_url, 'website', OLD.website, 'contact_name', OLD.contact_name, 'contact_email', OLD.contact_email, 'language', OLD.language, 'status', OLD.status, 'external_id', OLD.external_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_event_host_delete AFTER DELETE ON event_host BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'event_host', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'organisation_id', OLD.organisation_id, 'position', OLD.position), NULL FROM log_open; END;

CREATE TRIGGER log_event_host_insert AFTER INSERT ON event_host BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'event_host', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_event_host_update AFTER UPDATE ON event_host WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.organisation_id IS NOT NEW.organisation_id OR OLD.position IS NOT NEW.position BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'event_host', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'organisation_id' AS name, OLD.organisation_id AS value WHERE OLD.organisation_id IS NOT NEW.organisation_id UNION ALL SELECT 'position' AS name, OLD.position AS value WHERE OLD.position IS NOT NEW.position)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'organisation_id' AS name, NEW.organisation_id AS value WHERE OLD.organisation_id IS NOT NEW.organisation_id UNION ALL SELECT 'position' AS name, NEW.position AS value WHERE OLD.position IS NOT NEW.position)) FROM log_open; END;

CREATE TRIGGER log_event_insert AFTER INSERT ON event BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'event', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_event_update AFTER UPDATE ON event WHEN OLD.id IS NOT NEW.id OR OLD.series_id IS NOT NEW.series_id OR OLD.kind IS NOT NEW.kind OR OLD.title IS NOT NEW.title OR OLD.slug IS NOT NEW.slug OR OLD.summary IS NOT NEW.summary OR OLD.description IS NOT NEW.description OR OLD.topic IS NOT NEW.topic OR OLD.zone IS NOT NEW.zone OR OLD.starts_on IS NOT NEW.starts_on OR OLD.ends_on IS NOT NEW.ends_on OR OLD.start_time IS NOT NEW.start_time OR OLD.end_time IS NOT NEW.end_time OR OLD.day_change IS NOT NEW.day_change OR OLD.venue_name IS NOT NEW.venue_name OR OLD.venue_address IS NOT NEW.venue_address OR OLD.online_url IS NOT NEW.online_url OR OLD.website IS NOT NEW.website OR OLD.contact_name IS NOT NEW.contact_name OR OLD.contact_email IS NOT NEW.contact_email OR OLD.language IS NOT NEW.language OR OLD.status IS NOT NEW.status OR OLD.external_id IS NOT NEW.external_id OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'event', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'series_id' AS name, OLD.series_id AS value WHERE OLD.series_id IS NOT NEW.series_id UNION ALL SELECT 'kind' AS name, OLD.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'title' AS name, OLD.title AS value WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'slug' AS name, OLD.slug AS value WHERE OLD.slug IS NOT NEW.slug UNION ALL SELECT 'summary' AS name, OLD.summary AS value WHERE OLD.summary IS NOT NEW.summary UNION ALL SELECT 'description' AS name, OLD.description AS value WHERE OLD.description IS NOT NEW.description UNION ALL SELECT 'topic' AS name, OLD.topic AS value WHERE OLD.topic IS NOT NEW.topic UNION ALL SELECT 'zone' AS name, OLD.zone AS value WHERE OLD.zone IS NOT NEW.zone UNION ALL SELECT 'starts_on' AS name, OLD.starts_on AS value WHERE OLD.starts_on IS NOT NEW.starts_on UNION ALL SELECT 'ends_on' AS name, OLD.ends_on AS value WHERE OLD.ends_on IS NOT NEW.ends_on UNION ALL SELECT 'start_time' AS name, OLD.start_time AS value WHERE OLD.start_time IS NOT NEW.start_time UNION ALL SELECT 'end_time' AS name, OLD.end_time AS value WHERE OLD.end_time IS NOT NEW.end_time UNION ALL SELECT 'day_change' AS name, OLD.day_change AS value WHERE OLD.day_change IS NOT NEW.day_change UNION ALL SELECT 'venue_name' AS name, OLD.venue_name AS value WHERE OLD.venue_name IS NOT NEW.venue_name UNION ALL SELECT 'venue_address' AS name, OLD.venue_address AS value WHERE OLD.venue_address IS NOT NEW.venue_address UNION ALL SELECT 'online_url' AS name, OLD.online_url AS value WHERE OLD.online_url IS NOT NEW.online_url UNION ALL SELECT 'website' AS name, OLD.website AS value WHERE OLD.website IS NOT NEW.website UNION ALL SELECT 'contact_name' AS name, OLD.contact_name AS value WHERE OLD.contact_name IS NOT NEW.contact_name UNION ALL SELECT 'contact_email' AS name, OLD.contact_email AS value WHERE OLD.contact_email IS NOT NEW.contact_email UNION ALL SELECT 'language' AS name, OLD.language AS value WHERE OLD.language IS NOT NEW.language UNION ALL SELECT 'status' AS name, OLD.status AS value WHERE OLD.status IS NOT NEW.status UNION ALL SELECT 'external_id' AS name, OLD.external_id AS value WHERE OLD.external_id IS NOT NEW.external_id UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'series_id' AS name, NEW.series_id AS value WHERE OLD.series_id IS NOT NEW.series_id UNION ALL SELECT 'kind' AS name, NEW.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'title' AS name, NEW.title AS value WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'slug' AS name, NEW.slug AS value WHERE OLD.slug IS NOT NEW.slug UNION ALL SELECT 'summary' AS name, NEW.summary AS value WHERE OLD.summary IS NOT NEW.summary UNION ALL SELECT 'description' AS name, NEW.description AS value WHERE OLD.description IS NOT NEW.description UNION ALL SELECT 'topic' AS name, NEW.topic AS value WHERE OLD.topic IS NOT NEW.topic UNION ALL SELECT 'zone' AS name, NEW.zone AS value WHERE OLD.zone IS NOT NEW.zone UNION ALL SELECT 'starts_on' AS name, NEW.starts_on AS value WHERE OLD.starts_on IS NOT NEW.starts_on UNION ALL SELECT 'ends_on' AS name, NEW.ends_on AS value WHERE OLD.ends_on IS NOT NEW.ends_on UNION ALL SELECT 'start_time' AS name, NEW.start_time AS value WHERE OLD.start_time IS NOT NEW.start_time UNION ALL SELECT 'end_time' AS name, NEW.end_time AS value WHERE OLD.end_time IS NOT NEW.end_time UNION ALL SELECT 'day_change' AS name, NEW.day_change AS value WHERE OLD.day_change IS NOT NEW.day_change UNION ALL SELECT 'venue_name' AS name, NEW.venue_name AS value WHERE OLD.venue_name IS NOT NEW.venue_name UNION ALL SELECT 'venue_address' AS name, NEW.venue_address AS value WHERE OLD.venue_address IS NOT NEW.venue_address UNION ALL SELECT 'online_url' AS name, NEW.online_url AS value WHERE OLD.online_url IS NOT NEW.online_url UNION ALL SELECT 'website' AS name, NEW.website AS value WHERE OLD.website IS NOT NEW.website UNION ALL SELECT 'contact_name' AS name, NEW.contact_name AS value WHERE OLD.contact_name IS NOT NEW.contact_name UNION ALL SELECT 'contact_email' AS name, NEW.contact_email AS value WHERE OLD.contact_email IS NOT NEW.contact_email UNION ALL SELECT 'language' AS name, NEW.language AS value WHERE OLD.language IS NOT NEW.language UNION ALL SELECT 'status' AS name, NEW.status AS value WHERE OLD.status IS NOT NEW.status UNION ALL SELECT 'external_id' AS name, NEW.external_id AS value WHERE OLD.external_id IS NOT NEW.external_id UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER log_file_delete AFTER DELETE ON file BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'file', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'session_id', OLD.session_id, 'name', OLD.name, 'media_type', OLD.media_type, 'sha256', OLD.sha256, 'size', OLD.size, 'alt_text', OLD.alt_text, 'created_at', OLD.created_at), NULL FROM log_open; END;

CREATE TRIGGER log_file_insert AFTER INSERT ON file BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'file', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_file_update AFTER UPDATE ON file WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.session_id IS NOT NEW.session_id OR OLD.name IS NOT NEW.name OR OLD.media_type IS NOT NEW.media_type OR OLD.sha256 IS NOT NEW.sha256 OR OLD.size IS NOT NEW.size OR OLD.alt_text IS NOT NEW.alt_text OR OLD.created_at IS NOT NEW.created_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'file', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, OLD.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'name' AS name, OLD.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'media_type' AS name, OLD.media_type AS value WHERE OLD.media_type IS NOT NEW.media_type UNION ALL SELECT 'sha256' AS name, OLD.sha256 AS value WHERE OLD.sha256 IS NOT NEW.sha256 UNION ALL SELECT 'size' AS name, OLD.size AS value WHERE OLD.size IS NOT NEW.size UNION ALL SELECT 'alt_text' AS name, OLD.alt_text AS value WHERE OLD.alt_text IS NOT NEW.alt_text UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, NEW.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'name' AS name, NEW.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'media_type' AS name, NEW.media_type AS value WHERE OLD.media_type IS NOT NEW.media_type UNION ALL SELECT 'sha256' AS name, NEW.sha256 AS value WHERE OLD.sha256 IS NOT NEW.sha256 UNION ALL SELECT 'size' AS name, NEW.size AS value WHERE OLD.size IS NOT NEW.size UNION ALL SELECT 'alt_text' AS name, NEW.alt_text AS value WHERE OLD.alt_text IS NOT NEW.alt_text UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at)) FROM log_open; END;

CREATE TRIGGER log_format_delete AFTER DELETE ON format BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'format', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'name', OLD.name, 'kind', OLD.kind, 'minutes', OLD.minutes, 'position', OLD.position), NULL FROM log_open; END;

CREATE TRIGGER log_format_insert AFTER INSERT ON format BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'format', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_format_update AFTER UPDATE ON format WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.name IS NOT NEW.name OR OLD.kind IS NOT NEW.kind OR OLD.minutes IS NOT NEW.minutes OR OLD.position IS NOT NEW.position BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'format', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'name' AS name, OLD.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'kind' AS name, OLD.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'minutes' AS name, OLD.minutes AS value WHERE OLD.minutes IS NOT NEW.minutes UNION ALL SELECT 'position' AS name, OLD.position AS value WHERE OLD.position IS NOT NEW.position)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'name' AS name, NEW.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'kind' AS name, NEW.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'minutes' AS name, NEW.minutes AS value WHERE OLD.minutes IS NOT NEW.minutes UNION ALL SELECT 'position' AS name, NEW.position AS value WHERE OLD.position IS NOT NEW.position)) FROM log_open; END;

CREATE TRIGGER log_ledger_entry_delete AFTER DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'ledger_entry', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'session_id', OLD.session_id, 'person_id', OLD.person_id, 'uid', OLD.uid, 'sequence', OLD.sequence, 'method', OLD.method, 'channel', OLD.channel, 'sha256', OLD.sha256, 'sent_at', OLD.sent_at), NULL FROM log_open; END;

CREATE TRIGGER log_ledger_entry_insert AFTER INSERT ON ledger_entry BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'ledger_entry', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_ledger_entry_update AFTER UPDATE ON ledger_entry WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.session_id IS NOT NEW.session_id OR OLD.person_id IS NOT NEW.person_id OR OLD.uid IS NOT NEW.uid OR OLD.sequence IS NOT NEW.sequence OR OLD.method IS NOT NEW.method OR OLD.channel IS NOT NEW.channel OR OLD.sha256 IS NOT NEW.sha256 OR OLD.sent_at IS NOT NEW.sent_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'ledger_entry', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, OLD.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'person_id' AS name, OLD.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'uid' AS name, OLD.uid AS value WHERE OLD.uid IS NOT NEW.uid UNION ALL SELECT 'sequence' AS name, OLD.sequence AS value WHERE OLD.sequence IS NOT NEW.sequence UNION ALL SELECT 'method' AS name, OLD.method AS value WHERE OLD.method IS NOT NEW.method UNION ALL SELECT 'channel' AS name, OLD.channel AS value WHERE OLD.channel IS NOT NEW.channel UNION ALL SELECT 'sha256' AS name, OLD.sha256 AS value WHERE OLD.sha256 IS NOT NEW.sha256 UNION ALL SELECT 'sent_at' AS name, OLD.sent_at AS value WHERE OLD.sent_at IS NOT NEW.sent_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, NEW.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'person_id' AS name, NEW.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'uid' AS name, NEW.uid AS value WHERE OLD.uid IS NOT NEW.uid UNION ALL SELECT 'sequence' AS name, NEW.sequence AS value WHERE OLD.sequence IS NOT NEW.sequence UNION ALL SELECT 'method' AS name, NEW.method AS value WHERE OLD.method IS NOT NEW.method UNION ALL SELECT 'channel' AS name, NEW.channel AS value WHERE OLD.channel IS NOT NEW.channel UNION ALL SELECT 'sha256' AS name, NEW.sha256 AS value WHERE OLD.sha256 IS NOT NEW.sha256 UNION ALL SELECT 'sent_at' AS name, NEW.sent_at AS value WHERE OLD.sent_at IS NOT NEW.sent_at)) FROM log_open; END;

CREATE TRIGGER log_link_delete AFTER DELETE ON link BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'link', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'session_id', OLD.session_id, 'person_id', OLD.person_id, 'kind', OLD.kind, 'title', OLD.title, 'url', OLD.url, 'position', OLD.position), NULL FROM log_open; END;

CREATE TRIGGER log_link_insert AFTER INSERT ON link BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'link', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_link_update AFTER UPDATE ON link WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.session_id IS NOT NEW.session_id OR OLD.person_id IS NOT NEW.person_id OR OLD.kind IS NOT NEW.kind OR OLD.title IS NOT NEW.title OR OLD.url IS NOT NEW.url OR OLD.position IS NOT NEW.position BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'link', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, OLD.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'person_id' AS name, OLD.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'kind' AS name, OLD.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'title' AS name, OLD.title AS value WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'url' AS name, OLD.url AS value WHERE OLD.url IS NOT NEW.url UNION ALL SELECT 'position' AS name, OLD.position AS value WHERE OLD.position IS NOT NEW.position)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, NEW.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'person_id' AS name, NEW.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'kind' AS name, NEW.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'title' AS name, NEW.title AS value WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'url' AS name, NEW.url AS value WHERE OLD.url IS NOT NEW.url UNION ALL SELECT 'position' AS name, NEW.position AS value WHERE OLD.position IS NOT NEW.position)) FROM log_open; END;

CREATE TRIGGER log_note_delete AFTER DELETE ON note BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'note', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'session_id', OLD.session_id, 'body', OLD.body, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_note_insert AFTER INSERT ON note BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'note', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_note_update AFTER UPDATE ON note WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.session_id IS NOT NEW.session_id OR OLD.body IS NOT NEW.body OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'note', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, OLD.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'body' AS name, OLD.body AS value WHERE OLD.body IS NOT NEW.body UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, NEW.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'body' AS name, NEW.body AS value WHERE OLD.body IS NOT NEW.body UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER log_organisation_delete AFTER DELETE ON organisation BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'organisation', OLD.id, 'delete', json_object('id', OLD.id, 'name', OLD.name, 'kind', OLD.kind, 'member', OLD.member, 'website', OLD.website, 'archived', OLD.archived, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_organisation_domain_delete AFTER DELETE ON organisation_domain BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'organisation_domain', OLD.id, 'delete', json_object('id', OLD.id, 'organisation_id', OLD.organisation_id, 'domain', OLD.domain), NULL FROM log_open; END;

CREATE TRIGGER log_organisation_domain_insert AFTER INSERT ON organisation_domain BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'organisation_domain', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_organisation_domain_update AFTER UPDATE ON organisation_domain WHEN OLD.id IS NOT NEW.id OR OLD.organisation_id IS NOT NEW.organisation_id OR OLD.domain IS NOT NEW.domain BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'organisation_domain', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'organisation_id' AS name, OLD.organisation_id AS value WHERE OLD.organisation_id IS NOT NEW.organisation_id UNION ALL SELECT 'domain' AS name, OLD.domain AS value WHERE OLD.domain IS NOT NEW.domain)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'organisation_id' AS name, NEW.organisation_id AS value WHERE OLD.organisation_id IS NOT NEW.organisation_id UNION ALL SELECT 'domain' AS name, NEW.domain AS value WHERE OLD.domain IS NOT NEW.domain)) FROM log_open; END;

CREATE TRIGGER log_organisation_insert AFTER INSERT ON organisation BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'organisation', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_organisation_update AFTER UPDATE ON organisation WHEN OLD.id IS NOT NEW.id OR OLD.name IS NOT NEW.name OR OLD.kind IS NOT NEW.kind OR OLD.member IS NOT NEW.member OR OLD.website IS NOT NEW.website OR OLD.archived IS NOT NEW.archived OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'organisation', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'name' AS name, OLD.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'kind' AS name, OLD.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'member' AS name, OLD.member AS value WHERE OLD.member IS NOT NEW.member UNION ALL SELECT 'website' AS name, OLD.website AS value WHERE OLD.website IS NOT NEW.website UNION ALL SELECT 'archived' AS name, OLD.archived AS value WHERE OLD.archived IS NOT NEW.archived UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'name' AS name, NEW.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'kind' AS name, NEW.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'member' AS name, NEW.member AS value WHERE OLD.member IS NOT NEW.member UNION ALL SELECT 'website' AS name, NEW.website AS value WHERE OLD.website IS NOT NEW.website UNION ALL SELECT 'archived' AS name, NEW.archived AS value WHERE OLD.archived IS NOT NEW.archived UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER log_part_delete AFTER DELETE ON part BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'part', OLD.id, 'delete', json_object('id', OLD.id, 'session_id', OLD.session_id, 'person_id', OLD.person_id, 'role', OLD.role, 'position', OLD.position), NULL FROM log_open; END;

CREATE TRIGGER log_part_insert AFTER INSERT ON part BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'part', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_part_update AFTER UPDATE ON part WHEN OLD.id IS NOT NEW.id OR OLD.session_id IS NOT NEW.session_id OR OLD.person_id IS NOT NEW.person_id OR OLD.role IS NOT NEW.role OR OLD.position IS NOT NEW.position BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'part', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'session_id' AS name, OLD.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'person_id' AS name, OLD.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'role' AS name, OLD.role AS value WHERE OLD.role IS NOT NEW.role UNION ALL SELECT 'position' AS name, OLD.position AS value WHERE OLD.position IS NOT NEW.position)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'session_id' AS name, NEW.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'person_id' AS name, NEW.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'role' AS name, NEW.role AS value WHERE OLD.role IS NOT NEW.role UNION ALL SELECT 'position' AS name, NEW.position AS value WHERE OLD.position IS NOT NEW.position)) FROM log_open; END;

CREATE TRIGGER log_person_delete AFTER DELETE ON person BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'person', OLD.id, 'delete', json_object('id', OLD.id, 'given_name', OLD.given_name, 'family_name', OLD.family_name, 'email', OLD.email, 'organisation_id', OLD.organisation_id, 'job_title', OLD.job_title, 'pronouns', OLD.pronouns, 'phone', OLD.phone, 'website', OLD.website, 'biography', OLD.biography, 'remarks', OLD.remarks, 'external_id', OLD.external_id, 'archived', OLD.archived, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_person_insert AFTER INSERT ON person BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'person', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_person_update AFTER UPDATE ON person WHEN OLD.id IS NOT NEW.id OR OLD.given_name IS NOT NEW.given_name OR OLD.family_name IS NOT NEW.family_name OR OLD.email IS NOT NEW.email OR OLD.organisation_id IS NOT NEW.organisation_id OR OLD.job_title IS NOT NEW.job_title OR OLD.pronouns IS NOT NEW.pronouns OR OLD.phone IS NOT NEW.phone OR OLD.website IS NOT NEW.website OR OLD.biography IS NOT NEW.biography OR OLD.remarks IS NOT NEW.remarks OR OLD.external_id IS NOT NEW.external_id OR OLD.archived IS NOT NEW.archived OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'person', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'given_name' AS name, OLD.given_name AS value WHERE OLD.given_name IS NOT NEW.given_name UNION ALL SELECT 'family_name' AS name, OLD.family_name AS value WHERE OLD.family_name IS NOT NEW.family_name UNION ALL SELECT 'email' AS name, OLD.email AS value WHERE OLD.email IS NOT NEW.email UNION ALL SELECT 'organisation_id' AS name, OLD.organisation_id AS value WHERE OLD.organisation_id IS NOT NEW.organisation_id UNION ALL SELECT 'job_title' AS name, OLD.job_title AS value WHERE OLD.job_title IS NOT NEW.job_title UNION ALL SELECT 'pronouns' AS name, OLD.pronouns AS value WHERE OLD.pronouns IS NOT NEW.pronouns UNION ALL SELECT 'phone' AS name, OLD.phone AS value WHERE OLD.phone IS NOT NEW.phone UNION ALL SELECT 'website' AS name, OLD.website AS value WHERE OLD.website IS NOT NEW.website UNION ALL SELECT 'biography' AS name, OLD.biography AS value WHERE OLD.biography IS NOT NEW.biography UNION ALL SELECT 'remarks' AS name, OLD.remarks AS value WHERE OLD.remarks IS NOT NEW.remarks UNION ALL SELECT 'external_id' AS name, OLD.external_id AS value WHERE OLD.external_id IS NOT NEW.external_id UNION ALL SELECT 'archived' AS name, OLD.archived AS value WHERE OLD.archived IS NOT NEW.archived UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'given_name' AS name, NEW.given_name AS value WHERE OLD.given_name IS NOT NEW.given_name UNION ALL SELECT 'family_name' AS name, NEW.family_name AS value WHERE OLD.family_name IS NOT NEW.family_name UNION ALL SELECT 'email' AS name, NEW.email AS value WHERE OLD.email IS NOT NEW.email UNION ALL SELECT 'organisation_id' AS name, NEW.organisation_id AS value WHERE OLD.organisation_id IS NOT NEW.organisation_id UNION ALL SELECT 'job_title' AS name, NEW.job_title AS value WHERE OLD.job_title IS NOT NEW.job_title UNION ALL SELECT 'pronouns' AS name, NEW.pronouns AS value WHERE OLD.pronouns IS NOT NEW.pronouns UNION ALL SELECT 'phone' AS name, NEW.phone AS value WHERE OLD.phone IS NOT NEW.phone UNION ALL SELECT 'website' AS name, NEW.website AS value WHERE OLD.website IS NOT NEW.website UNION ALL SELECT 'biography' AS name, NEW.biography AS value WHERE OLD.biography IS NOT NEW.biography UNION ALL SELECT 'remarks' AS name, NEW.remarks AS value WHERE OLD.remarks IS NOT NEW.remarks UNION ALL SELECT 'external_id' AS name, NEW.external_id AS value WHERE OLD.external_id IS NOT NEW.external_id UNION ALL SELECT 'archived' AS name, NEW.archived AS value WHERE OLD.archived IS NOT NEW.archived UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER log_release_delete AFTER DELETE ON release BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'release', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'name', OLD.name, 'remarks', OLD.remarks, 'programme', OLD.programme, 'created_at', OLD.created_at), NULL FROM log_open; END;

CREATE TRIGGER log_release_insert AFTER INSERT ON release BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'release', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_release_update AFTER UPDATE ON release WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.name IS NOT NEW.name OR OLD.remarks IS NOT NEW.remarks OR OLD.programme IS NOT NEW.programme OR OLD.created_at IS NOT NEW.created_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'release', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'name' AS name, OLD.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'remarks' AS name, OLD.remarks AS value WHERE OLD.remarks IS NOT NEW.remarks UNION ALL SELECT 'programme' AS name, OLD.programme AS value WHERE OLD.programme IS NOT NEW.programme UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'name' AS name, NEW.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'remarks' AS name, NEW.remarks AS value WHERE OLD.remarks IS NOT NEW.remarks UNION ALL SELECT 'programme' AS name, NEW.programme AS value WHERE OLD.programme IS NOT NEW.programme UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at)) FROM log_open; END;

CREATE TRIGGER log_room_delete AFTER DELETE ON room BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'room', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'name', OLD.name, 'kind', OLD.kind, 'capacity', OLD.capacity, 'description', OLD.description, 'online_url', OLD.online_url, 'position', OLD.position), NULL FROM log_open; END;

CREATE TRIGGER log_room_insert AFTER INSERT ON room BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'room', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_room_update AFTER UPDATE ON room WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.name IS NOT NEW.name OR OLD.kind IS NOT NEW.kind OR OLD.capacity IS NOT NEW.capacity OR OLD.description IS NOT NEW.description OR OLD.online_url IS NOT NEW.online_url OR OLD.position IS NOT NEW.position BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'room', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'name' AS name, OLD.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'kind' AS name, OLD.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'capacity' AS name, OLD.capacity AS value WHERE OLD.capacity IS NOT NEW.capacity UNION ALL SELECT 'description' AS name, OLD.description AS value WHERE OLD.description IS NOT NEW.description UNION ALL SELECT 'online_url' AS name, OLD.online_url AS value WHERE OLD.online_url IS NOT NEW.online_url UNION ALL SELECT 'position' AS name, OLD.position AS value WHERE OLD.position IS NOT NEW.position)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'name' AS name, NEW.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'kind' AS name, NEW.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'capacity' AS name, NEW.capacity AS value WHERE OLD.capacity IS NOT NEW.capacity UNION ALL SELECT 'description' AS name, NEW.description AS value WHERE OLD.description IS NOT NEW.description UNION ALL SELECT 'online_url' AS name, NEW.online_url AS value WHERE OLD.online_url IS NOT NEW.online_url UNION ALL SELECT 'position' AS name, NEW.position AS value WHERE OLD.position IS NOT NEW.position)) FROM log_open; END;

CREATE TRIGGER log_series_delete AFTER DELETE ON series BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'series', OLD.id, 'delete', json_object('id', OLD.id, 'title', OLD.title, 'slug', OLD.slug, 'description', OLD.description, 'rule', OLD.rule, 'zone', OLD.zone, 'start_time', OLD.start_time, 'end_time', OLD.end_time, 'online_url', OLD.online_url, 'contact_name', OLD.contact_name, 'contact_email', OLD.contact_email, 'archived', OLD.archived, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_series_insert AFTER INSERT ON series BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'series', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_series_member_delete AFTER DELETE ON series_member BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'series_member', OLD.id, 'delete', json_object('id', OLD.id, 'series_id', OLD.series_id, 'person_id', OLD.person_id, 'role', OLD.role, 'since', OLD.since, 'until', OLD.until), NULL FROM log_open; END;

CREATE TRIGGER log_series_member_insert AFTER INSERT ON series_member BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'series_member', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_series_member_update AFTER UPDATE ON series_member WHEN OLD.id IS NOT NEW.id OR OLD.series_id IS NOT NEW.series_id OR OLD.person_id IS NOT NEW.person_id OR OLD.role IS NOT NEW.role OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'series_member', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'series_id' AS name, OLD.series_id AS value WHERE OLD.series_id IS NOT NEW.series_id UNION ALL SELECT 'person_id' AS name, OLD.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'role' AS name, OLD.role AS value WHERE OLD.role IS NOT NEW.role UNION ALL SELECT 'since' AS name, OLD.since AS value WHERE OLD.since IS NOT NEW.since UNION ALL SELECT 'until' AS name, OLD.until AS value WHERE OLD.until IS NOT NEW.until)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'series_id' AS name, NEW.series_id AS value WHERE OLD.series_id IS NOT NEW.series_id UNION ALL SELECT 'person_id' AS name, NEW.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'role' AS name, NEW.role AS value WHERE OLD.role IS NOT NEW.role UNION ALL SELECT 'since' AS name, NEW.since AS value WHERE OLD.since IS NOT NEW.since UNION ALL SELECT 'until' AS name, NEW.until AS value WHERE OLD.until IS NOT NEW.until)) FROM log_open; END;

CREATE TRIGGER log_series_update AFTER UPDATE ON series WHEN OLD.id IS NOT NEW.id OR OLD.title IS NOT NEW.title OR OLD.slug IS NOT NEW.slug OR OLD.description IS NOT NEW.description OR OLD.rule IS NOT NEW.rule OR OLD.zone IS NOT NEW.zone OR OLD.start_time IS NOT NEW.start_time OR OLD.end_time IS NOT NEW.end_time OR OLD.online_url IS NOT NEW.online_url OR OLD.contact_name IS NOT NEW.contact_name OR OLD.contact_email IS NOT NEW.contact_email OR OLD.archived IS NOT NEW.archived OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'series', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'title' AS name, OLD.title AS value WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'slug' AS name, OLD.slug AS value WHERE OLD.slug IS NOT NEW.slug UNION ALL SELECT 'description' AS name, OLD.description AS value WHERE OLD.description IS NOT NEW.description UNION ALL SELECT 'rule' AS name, OLD.rule AS value WHERE OLD.rule IS NOT NEW.rule UNION ALL SELECT 'zone' AS name, OLD.zone AS value WHERE OLD.zone IS NOT NEW.zone UNION ALL SELECT 'start_time' AS name, OLD.start_time AS value WHERE OLD.start_time IS NOT NEW.start_time UNION ALL SELECT 'end_time' AS name, OLD.end_time AS value WHERE OLD.end_time IS NOT NEW.end_time UNION ALL SELECT 'online_url' AS name, OLD.online_url AS value WHERE OLD.online_url IS NOT NEW.online_url UNION ALL SELECT 'contact_name' AS name, OLD.contact_name AS value WHERE OLD.contact_name IS NOT NEW.contact_name UNION ALL SELECT 'contact_email' AS name, OLD.contact_email AS value WHERE OLD.contact_email IS NOT NEW.contact_email UNION ALL SELECT 'archived' AS name, OLD.archived AS value WHERE OLD.archived IS NOT NEW.archived UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'title' AS name, NEW.title AS value WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'slug' AS name, NEW.slug AS value WHERE OLD.slug IS NOT NEW.slug UNION ALL SELECT 'description' AS name, NEW.description AS value WHERE OLD.description IS NOT NEW.description UNION ALL SELECT 'rule' AS name, NEW.rule AS value WHERE OLD.rule IS NOT NEW.rule UNION ALL SELECT 'zone' AS name, NEW.zone AS value WHERE OLD.zone IS NOT NEW.zone UNION ALL SELECT 'start_time' AS name, NEW.start_time AS value WHERE OLD.start_time IS NOT NEW.start_time UNION ALL SELECT 'end_time' AS name, NEW.end_time AS value WHERE OLD.end_time IS NOT NEW.end_time UNION ALL SELECT 'online_url' AS name, NEW.online_url AS value WHERE OLD.online_url IS NOT NEW.online_url UNION ALL SELECT 'contact_name' AS name, NEW.contact_name AS value WHERE OLD.contact_name IS NOT NEW.contact_name UNION ALL SELECT 'contact_email' AS name, NEW.contact_email AS value WHERE OLD.contact_email IS NOT NEW.contact_email UNION ALL SELECT 'archived' AS name, NEW.archived AS value WHERE OLD.archived IS NOT NEW.archived UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER log_session_delete AFTER DELETE ON session BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'session', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'title', OLD.title, 'subtitle', OLD.subtitle, 'summary', OLD.summary, 'description', OLD.description, 'language', OLD.language, 'format_id', OLD.format_id, 'track_id', OLD.track_id, 'room_id', OLD.room_id, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at, 'status', OLD.status, 'pinned', OLD.pinned, 'capacity', OLD.capacity, 'headcount', OLD.headcount, 'online_url', OLD.online_url, 'do_not_record', OLD.do_not_record, 'no_names', OLD.no_names, 'external_id', OLD.external_id, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_session_insert AFTER INSERT ON session BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'session', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_session_update AFTER UPDATE ON session WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.title IS NOT NEW.title OR OLD.subtitle IS NOT NEW.subtitle OR OLD.summary IS NOT NEW.summary OR OLD.description IS NOT NEW.description OR OLD.language IS NOT NEW.language OR OLD.format_id IS NOT NEW.format_id OR OLD.track_id IS NOT NEW.track_id OR OLD.room_id IS NOT NEW.room_id OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at OR OLD.status IS NOT NEW.status OR OLD.pinned IS NOT NEW.pinned OR OLD.capacity IS NOT NEW.capacity OR OLD.headcount IS NOT NEW.headcount OR OLD.online_url IS NOT NEW.online_url OR OLD.do_not_record IS NOT NEW.do_not_record OR OLD.no_names IS NOT NEW.no_names OR OLD.external_id IS NOT NEW.external_id OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'session', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'title' AS name, OLD.title AS value WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'subtitle' AS name, OLD.subtitle AS value WHERE OLD.subtitle IS NOT NEW.subtitle UNION ALL SELECT 'summary' AS name, OLD.summary AS value WHERE OLD.summary IS NOT NEW.summary UNION ALL SELECT 'description' AS name, OLD.description AS value WHERE OLD.description IS NOT NEW.description UNION ALL SELECT 'language' AS name, OLD.language AS value WHERE OLD.language IS NOT NEW.language UNION ALL SELECT 'format_id' AS name, OLD.format_id AS value WHERE OLD.format_id IS NOT NEW.format_id UNION ALL SELECT 'track_id' AS name, OLD.track_id AS value WHERE OLD.track_id IS NOT NEW.track_id UNION ALL SELECT 'room_id' AS name, OLD.room_id AS value WHERE OLD.room_id IS NOT NEW.room_id OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at UNION ALL SELECT 'starts_at' AS name, OLD.starts_at AS value WHERE OLD.room_id IS NOT NEW.room_id OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at UNION ALL SELECT 'ends_at' AS name, OLD.ends_at AS value WHERE OLD.room_id IS NOT NEW.room_id OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at UNION ALL SELECT 'status' AS name, OLD.status AS value WHERE OLD.status IS NOT NEW.status UNION ALL SELECT 'pinned' AS name, OLD.pinned AS value WHERE OLD.pinned IS NOT NEW.pinned UNION ALL SELECT 'capacity' AS name, OLD.capacity AS value WHERE OLD.capacity IS NOT NEW.capacity UNION ALL SELECT 'headcount' AS name, OLD.headcount AS value WHERE OLD.headcount IS NOT NEW.headcount UNION ALL SELECT 'online_url' AS name, OLD.online_url AS value WHERE OLD.online_url IS NOT NEW.online_url UNION ALL SELECT 'do_not_record' AS name, OLD.do_not_record AS value WHERE OLD.do_not_record IS NOT NEW.do_not_record UNION ALL SELECT 'no_names' AS name, OLD.no_names AS value WHERE OLD.no_names IS NOT NEW.no_names UNION ALL SELECT 'external_id' AS name, OLD.external_id AS value WHERE OLD.external_id IS NOT NEW.external_id UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'title' AS name, NEW.title AS value WHERE OLD.title IS NOT NEW.title UNION ALL SELECT 'subtitle' AS name, NEW.subtitle AS value WHERE OLD.subtitle IS NOT NEW.subtitle UNION ALL SELECT 'summary' AS name, NEW.summary AS value WHERE OLD.summary IS NOT NEW.summary UNION ALL SELECT 'description' AS name, NEW.description AS value WHERE OLD.description IS NOT NEW.description UNION ALL SELECT 'language' AS name, NEW.language AS value WHERE OLD.language IS NOT NEW.language UNION ALL SELECT 'format_id' AS name, NEW.format_id AS value WHERE OLD.format_id IS NOT NEW.format_id UNION ALL SELECT 'track_id' AS name, NEW.track_id AS value WHERE OLD.track_id IS NOT NEW.track_id UNION ALL SELECT 'room_id' AS name, NEW.room_id AS value WHERE OLD.room_id IS NOT NEW.room_id OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at UNION ALL SELECT 'starts_at' AS name, NEW.starts_at AS value WHERE OLD.room_id IS NOT NEW.room_id OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at UNION ALL SELECT 'ends_at' AS name, NEW.ends_at AS value WHERE OLD.room_id IS NOT NEW.room_id OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at UNION ALL SELECT 'status' AS name, NEW.status AS value WHERE OLD.status IS NOT NEW.status UNION ALL SELECT 'pinned' AS name, NEW.pinned AS value WHERE OLD.pinned IS NOT NEW.pinned UNION ALL SELECT 'capacity' AS name, NEW.capacity AS value WHERE OLD.capacity IS NOT NEW.capacity UNION ALL SELECT 'headcount' AS name, NEW.headcount AS value WHERE OLD.headcount IS NOT NEW.headcount UNION ALL SELECT 'online_url' AS name, NEW.online_url AS value WHERE OLD.online_url IS NOT NEW.online_url UNION ALL SELECT 'do_not_record' AS name, NEW.do_not_record AS value WHERE OLD.do_not_record IS NOT NEW.do_not_record UNION ALL SELECT 'no_names' AS name, NEW.no_names AS value WHERE OLD.no_names IS NOT NEW.no_names UNION ALL SELECT 'external_id' AS name, NEW.external_id AS value WHERE OLD.external_id IS NOT NEW.external_id UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER log_takeaway_delete AFTER DELETE ON takeaway BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'takeaway', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'session_id', OLD.session_id, 'person_id', OLD.person_id, 'note_id', OLD.note_id, 'note_line', OLD.note_line, 'text', OLD.text, 'theme', OLD.theme, 'rank', OLD.rank, 'kind', OLD.kind, 'permission', OLD.permission, 'publish', OLD.publish, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_takeaway_insert AFTER INSERT ON takeaway BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'takeaway', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_takeaway_update AFTER UPDATE ON takeaway WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.session_id IS NOT NEW.session_id OR OLD.person_id IS NOT NEW.person_id OR OLD.note_id IS NOT NEW.note_id OR OLD.note_line IS NOT NEW.note_line OR OLD.text IS NOT NEW.text OR OLD.theme IS NOT NEW.theme OR OLD.rank IS NOT NEW.rank OR OLD.kind IS NOT NEW.kind OR OLD.permission IS NOT NEW.permission OR OLD.publish IS NOT NEW.publish OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'takeaway', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, OLD.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'person_id' AS name, OLD.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'note_id' AS name, OLD.note_id AS value WHERE OLD.note_id IS NOT NEW.note_id UNION ALL SELECT 'note_line' AS name, OLD.note_line AS value WHERE OLD.note_line IS NOT NEW.note_line UNION ALL SELECT 'text' AS name, OLD.text AS value WHERE OLD.text IS NOT NEW.text UNION ALL SELECT 'theme' AS name, OLD.theme AS value WHERE OLD.theme IS NOT NEW.theme UNION ALL SELECT 'rank' AS name, OLD.rank AS value WHERE OLD.rank IS NOT NEW.rank UNION ALL SELECT 'kind' AS name, OLD.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'permission' AS name, OLD.permission AS value WHERE OLD.permission IS NOT NEW.permission UNION ALL SELECT 'publish' AS name, OLD.publish AS value WHERE OLD.publish IS NOT NEW.publish UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'session_id' AS name, NEW.session_id AS value WHERE OLD.session_id IS NOT NEW.session_id UNION ALL SELECT 'person_id' AS name, NEW.person_id AS value WHERE OLD.person_id IS NOT NEW.person_id UNION ALL SELECT 'note_id' AS name, NEW.note_id AS value WHERE OLD.note_id IS NOT NEW.note_id UNION ALL SELECT 'note_line' AS name, NEW.note_line AS value WHERE OLD.note_line IS NOT NEW.note_line UNION ALL SELECT 'text' AS name, NEW.text AS value WHERE OLD.text IS NOT NEW.text UNION ALL SELECT 'theme' AS name, NEW.theme AS value WHERE OLD.theme IS NOT NEW.theme UNION ALL SELECT 'rank' AS name, NEW.rank AS value WHERE OLD.rank IS NOT NEW.rank UNION ALL SELECT 'kind' AS name, NEW.kind AS value WHERE OLD.kind IS NOT NEW.kind UNION ALL SELECT 'permission' AS name, NEW.permission AS value WHERE OLD.permission IS NOT NEW.permission UNION ALL SELECT 'publish' AS name, NEW.publish AS value WHERE OLD.publish IS NOT NEW.publish UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER log_track_delete AFTER DELETE ON track BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'track', OLD.id, 'delete', json_object('id', OLD.id, 'event_id', OLD.event_id, 'name', OLD.name, 'colour', OLD.colour, 'position', OLD.position), NULL FROM log_open; END;

CREATE TRIGGER log_track_insert AFTER INSERT ON track BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'track', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_track_update AFTER UPDATE ON track WHEN OLD.id IS NOT NEW.id OR OLD.event_id IS NOT NEW.event_id OR OLD.name IS NOT NEW.name OR OLD.colour IS NOT NEW.colour OR OLD.position IS NOT NEW.position BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'track', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, OLD.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'name' AS name, OLD.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'colour' AS name, OLD.colour AS value WHERE OLD.colour IS NOT NEW.colour UNION ALL SELECT 'position' AS name, OLD.position AS value WHERE OLD.position IS NOT NEW.position)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'event_id' AS name, NEW.event_id AS value WHERE OLD.event_id IS NOT NEW.event_id UNION ALL SELECT 'name' AS name, NEW.name AS value WHERE OLD.name IS NOT NEW.name UNION ALL SELECT 'colour' AS name, NEW.colour AS value WHERE OLD.colour IS NOT NEW.colour UNION ALL SELECT 'position' AS name, NEW.position AS value WHERE OLD.position IS NOT NEW.position)) FROM log_open; END;

CREATE TRIGGER log_workspace_delete AFTER DELETE ON workspace BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'workspace', OLD.id, 'delete', json_object('id', OLD.id, 'office_name', OLD.office_name, 'contact_name', OLD.contact_name, 'contact_email', OLD.contact_email, 'website', OLD.website, 'sign_up_url', OLD.sign_up_url, 'default_zone', OLD.default_zone, 'calendar_domain', OLD.calendar_domain, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at), NULL FROM log_open; END;

CREATE TRIGGER log_workspace_insert AFTER INSERT ON workspace BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'workspace', NEW.id, 'insert', NULL, NULL FROM log_open; END;

CREATE TRIGGER log_workspace_update AFTER UPDATE ON workspace WHEN OLD.id IS NOT NEW.id OR OLD.office_name IS NOT NEW.office_name OR OLD.contact_name IS NOT NEW.contact_name OR OLD.contact_email IS NOT NEW.contact_email OR OLD.website IS NOT NEW.website OR OLD.sign_up_url IS NOT NEW.sign_up_url OR OLD.default_zone IS NOT NEW.default_zone OR OLD.calendar_domain IS NOT NEW.calendar_domain OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at BEGIN SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL; INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, 'workspace', NEW.id, 'update', (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, OLD.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'office_name' AS name, OLD.office_name AS value WHERE OLD.office_name IS NOT NEW.office_name UNION ALL SELECT 'contact_name' AS name, OLD.contact_name AS value WHERE OLD.contact_name IS NOT NEW.contact_name UNION ALL SELECT 'contact_email' AS name, OLD.contact_email AS value WHERE OLD.contact_email IS NOT NEW.contact_email UNION ALL SELECT 'website' AS name, OLD.website AS value WHERE OLD.website IS NOT NEW.website UNION ALL SELECT 'sign_up_url' AS name, OLD.sign_up_url AS value WHERE OLD.sign_up_url IS NOT NEW.sign_up_url UNION ALL SELECT 'default_zone' AS name, OLD.default_zone AS value WHERE OLD.default_zone IS NOT NEW.default_zone UNION ALL SELECT 'calendar_domain' AS name, OLD.calendar_domain AS value WHERE OLD.calendar_domain IS NOT NEW.calendar_domain UNION ALL SELECT 'created_at' AS name, OLD.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, OLD.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, NEW.id AS value WHERE OLD.id IS NOT NEW.id UNION ALL SELECT 'office_name' AS name, NEW.office_name AS value WHERE OLD.office_name IS NOT NEW.office_name UNION ALL SELECT 'contact_name' AS name, NEW.contact_name AS value WHERE OLD.contact_name IS NOT NEW.contact_name UNION ALL SELECT 'contact_email' AS name, NEW.contact_email AS value WHERE OLD.contact_email IS NOT NEW.contact_email UNION ALL SELECT 'website' AS name, NEW.website AS value WHERE OLD.website IS NOT NEW.website UNION ALL SELECT 'sign_up_url' AS name, NEW.sign_up_url AS value WHERE OLD.sign_up_url IS NOT NEW.sign_up_url UNION ALL SELECT 'default_zone' AS name, NEW.default_zone AS value WHERE OLD.default_zone IS NOT NEW.default_zone UNION ALL SELECT 'calendar_domain' AS name, NEW.calendar_domain AS value WHERE OLD.calendar_domain IS NOT NEW.calendar_domain UNION ALL SELECT 'created_at' AS name, NEW.created_at AS value WHERE OLD.created_at IS NOT NEW.created_at UNION ALL SELECT 'updated_at' AS name, NEW.updated_at AS value WHERE OLD.updated_at IS NOT NEW.updated_at)) FROM log_open; END;

CREATE TRIGGER people_list_attendance_delete AFTER DELETE ON attendance BEGIN DELETE FROM people_list WHERE attendance_id = OLD.id; END;

CREATE TRIGGER people_list_attendance_insert AFTER INSERT ON attendance BEGIN DELETE FROM people_list WHERE attendance_id = NEW.id; INSERT INTO people_list SELECT a.event_id, p.family_name, p.given_name, a.id, a.person_id,
        (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref, p.organisation_id,
        (SELECT o.name FROM organisation o WHERE o.id = p.organisation_id),
        a.access_needs <> '' OR a.dietary_needs <> '',
        (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
    FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.id = NEW.id; END;

CREATE TRIGGER people_list_attendance_update AFTER UPDATE ON attendance BEGIN DELETE FROM people_list WHERE attendance_id = NEW.id; INSERT INTO people_list SELECT a.event_id, p.family_name, p.given_name, a.id, a.person_id,
        (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref, p.organisation_id,
        (SELECT o.name FROM organisation o WHERE o.id = p.organisation_id),
        a.access_needs <> '' OR a.dietary_needs <> '',
        (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
    FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.id = NEW.id; END;

CREATE TRIGGER people_list_check_in_delete AFTER DELETE ON check_in BEGIN DELETE FROM people_list WHERE attendance_id = OLD.attendance_id; INSERT INTO people_list SELECT a.event_id, p.family_name, p.given_name, a.id, a.person_id,
        (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref, p.organisation_id,
        (SELECT o.name FROM organisation o WHERE o.id = p.organisation_id),
        a.access_needs <> '' OR a.dietary_needs <> '',
        (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
    FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.id = OLD.attendance_id; END;

CREATE TRIGGER people_list_check_in_insert AFTER INSERT ON check_in BEGIN DELETE FROM people_list WHERE attendance_id = NEW.attendance_id; INSERT INTO people_list SELECT a.event_id, p.family_name, p.given_name, a.id, a.person_id,
        (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref, p.organisation_id,
        (SELECT o.name FROM organisation o WHERE o.id = p.organisation_id),
        a.access_needs <> '' OR a.dietary_needs <> '',
        (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
    FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.id = NEW.attendance_id; END;

CREATE TRIGGER people_list_organisation_update AFTER UPDATE OF name ON organisation BEGIN UPDATE people_list SET organisation = NEW.name WHERE organisation_id = NEW.id; END;

CREATE TRIGGER renamed_speakers_are_stamped AFTER UPDATE OF given_name, family_name ON person
WHEN OLD.given_name IS NOT NEW.given_name OR OLD.family_name IS NOT NEW.family_name
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT session_id FROM part WHERE person_id = NEW.id);
END;

CREATE TRIGGER renamed_tracks_are_stamped AFTER UPDATE OF name ON track WHEN OLD.name IS NOT NEW.name BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE track_id = NEW.id);
END;

CREATE TRIGGER room_moves_in_calendar AFTER UPDATE OF name, online_url ON room
WHEN OLD.name IS NOT NEW.name OR OLD.online_url IS NOT NEW.online_url
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE room_id = NEW.id);
END;

CREATE TRIGGER search_event_delete AFTER DELETE ON event BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_event_insert AFTER INSERT ON event BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('event', NEW.id, NEW.id, NEW.title);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, NEW.title, NEW.summary || ' ' || NEW.topic || ' ' || NEW.venue_name FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_event_update AFTER UPDATE ON event BEGIN UPDATE search_row SET event_id = NEW.id, title = NEW.title WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body) SELECT id, NEW.title, NEW.summary || ' ' || NEW.topic || ' ' || NEW.venue_name FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_note_delete AFTER DELETE ON note BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_note_insert AFTER INSERT ON note BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('note', NEW.id, NEW.event_id, substr(NEW.body, 1, 120));
             INSERT INTO search_index (rowid, title, body)
             SELECT id, substr(NEW.body, 1, 120), substr(NEW.body, 121) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_note_update AFTER UPDATE ON note BEGIN UPDATE search_row SET event_id = NEW.event_id, title = substr(NEW.body, 1, 120) WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body) SELECT id, substr(NEW.body, 1, 120), substr(NEW.body, 121) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_organisation_delete AFTER DELETE ON organisation BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_organisation_insert AFTER INSERT ON organisation BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('organisation', NEW.id, NULL, NEW.name);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, NEW.name, NEW.website FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_organisation_update AFTER UPDATE ON organisation BEGIN UPDATE search_row SET event_id = NULL, title = NEW.name WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body) SELECT id, NEW.name, NEW.website FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_person_delete AFTER DELETE ON person BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_person_follows_organisation AFTER UPDATE OF name ON organisation
             WHEN OLD.name IS NOT NEW.name BEGIN
                 DELETE FROM search_index WHERE rowid IN
                     (SELECT s.id FROM search_row s JOIN person p ON p.id = s.row_id WHERE p.organisation_id = NEW.id);
                 INSERT INTO search_index (rowid, title, body) SELECT s.id, trim(p.given_name || ' ' || p.family_name), p.email || ' ' || p.job_title || ' ' || coalesce((SELECT name FROM organisation o WHERE o.id = p.organisation_id), '')
                     FROM person p JOIN search_row s ON s.row_id = p.id WHERE p.organisation_id = NEW.id;
             END;

CREATE TRIGGER search_person_insert AFTER INSERT ON person BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('person', NEW.id, NULL, trim(NEW.given_name || ' ' || NEW.family_name));
             INSERT INTO search_index (rowid, title, body)
             SELECT id, trim(NEW.given_name || ' ' || NEW.family_name), NEW.email || ' ' || NEW.job_title || ' ' || coalesce((SELECT name FROM organisation o WHERE o.id = NEW.organisation_id), '') FROM search_row WHERE row_id = NEW.id;DELETE FROM people_list WHERE person_id = NEW.id; INSERT INTO people_list SELECT a.event_id, p.family_name, p.given_name, a.id, a.person_id,
        (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref, p.organisation_id,
        (SELECT o.name FROM organisation o WHERE o.id = p.organisation_id),
        a.access_needs <> '' OR a.dietary_needs <> '',
        (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
    FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.person_id = NEW.id; END;

CREATE TRIGGER search_person_update AFTER UPDATE ON person BEGIN UPDATE search_row SET event_id = NULL, title = trim(NEW.given_name || ' ' || NEW.family_name) WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body) SELECT id, trim(NEW.given_name || ' ' || NEW.family_name), NEW.email || ' ' || NEW.job_title || ' ' || coalesce((SELECT name FROM organisation o WHERE o.id = NEW.organisation_id), '') FROM search_row WHERE row_id = NEW.id;DELETE FROM people_list WHERE person_id = NEW.id; INSERT INTO people_list SELECT a.event_id, p.family_name, p.given_name, a.id, a.person_id,
        (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref, p.organisation_id,
        (SELECT o.name FROM organisation o WHERE o.id = p.organisation_id),
        a.access_needs <> '' OR a.dietary_needs <> '',
        (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
    FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.person_id = NEW.id; END;

CREATE TRIGGER search_session_delete AFTER DELETE ON session BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_session_insert AFTER INSERT ON session BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('session', NEW.id, NEW.event_id, NEW.title);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, NEW.title, NEW.subtitle || ' ' || NEW.summary || ' ' || NEW.description FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_session_update AFTER UPDATE ON session BEGIN UPDATE search_row SET event_id = NEW.event_id, title = NEW.title WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body) SELECT id, NEW.title, NEW.subtitle || ' ' || NEW.summary || ' ' || NEW.description FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_takeaway_delete AFTER DELETE ON takeaway BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_takeaway_insert AFTER INSERT ON takeaway BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('takeaway', NEW.id, NEW.event_id, NEW.text);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, NEW.text, NEW.theme FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_takeaway_update AFTER UPDATE ON takeaway BEGIN UPDATE search_row SET event_id = NEW.event_id, title = NEW.text WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body) SELECT id, NEW.text, NEW.theme FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER session_enters_calendar AFTER INSERT ON session BEGIN
    INSERT INTO calendar_item (item_id, sequence, stamped_at)
    VALUES (NEW.id, 0, (SELECT at FROM log_open))
    ON CONFLICT (item_id) DO UPDATE SET sequence = sequence + 1, stamped_at = excluded.stamped_at;
END;

CREATE TRIGGER session_is_stamped AFTER UPDATE ON session BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.id;
END;

CREATE TRIGGER session_leavers_are_stamped AFTER DELETE ON part BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = OLD.session_id;
END;

CREATE TRIGGER session_moves_in_calendar
AFTER UPDATE OF room_id, starts_at, ends_at, status, online_url ON session
WHEN OLD.room_id IS NOT NEW.room_id OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at
    OR OLD.status IS NOT NEW.status OR OLD.online_url IS NOT NEW.online_url
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1 WHERE item_id = NEW.id;
END;

CREATE TRIGGER session_roles_are_stamped AFTER UPDATE ON part BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id IN (OLD.session_id, NEW.session_id);
END;

CREATE TRIGGER session_speakers_are_stamped AFTER INSERT ON part BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.session_id;
END;
