CREATE INDEX action_by_event ON action (event_id);

CREATE INDEX action_by_note ON action (note_id);

CREATE INDEX action_by_owner ON action (owner_id);

CREATE INDEX action_by_session ON action (session_id);

CREATE INDEX action_open ON action (state, due_on);

CREATE INDEX affiliation_by_organisation ON affiliation (organisation_id);

CREATE INDEX affiliation_by_person ON affiliation (person_id);

CREATE INDEX agenda_item_by_series ON agenda_item (series_id, position);

CREATE INDEX approval_by_person ON approval (person_id);

CREATE INDEX approval_by_takeaway ON approval (takeaway_id);

CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE INDEX calendar_source_by_event ON calendar_source (event_id);

CREATE INDEX calendar_source_by_recurrence ON calendar_source (recurrence_id);

CREATE INDEX calendar_source_by_series ON calendar_source (series_id);

CREATE INDEX calendar_source_by_session ON calendar_source (session_id);

CREATE INDEX calendar_source_by_uid ON calendar_source (uid, recurs_on);

CREATE INDEX check_in_by_attendance ON check_in (attendance_id);

CREATE INDEX check_in_by_session ON check_in (session_id);

CREATE INDEX decision_by_event ON decision (event_id);

CREATE INDEX decision_by_note ON decision (note_id);

CREATE INDEX decision_by_session ON decision (session_id);

CREATE INDEX distinct_pair_by_other ON distinct_pair (other_id);

CREATE INDEX draft_block_by_draft ON draft_block (draft_id, position);

CREATE INDEX draft_by_days ON draft (starts_on, ends_on, kind) WHERE starts_on IS NOT NULL;

CREATE INDEX draft_by_event ON draft (event_id, kind);

CREATE INDEX event_by_chair ON event (chair_id);

CREATE INDEX event_by_recurrence ON event (recurrence_id, recurs_on);

CREATE INDEX event_by_series ON event (series_id);

CREATE INDEX event_by_start ON event (starts_on, id);

CREATE INDEX event_host_by_organisation ON event_host (organisation_id);

CREATE INDEX file_by_event ON file (event_id);

CREATE INDEX file_by_session ON file (session_id);

CREATE INDEX form_answer_by_session ON form_answer (session_id);

CREATE INDEX form_answer_by_submission ON form_answer (submission_id, position);

CREATE INDEX form_answer_by_takeaway ON form_answer (takeaway_id);

CREATE INDEX format_by_event ON format (event_id);

CREATE INDEX holding_by_person ON holding (person_id);

CREATE INDEX ledger_entry_by_address ON ledger_entry (lower(address));

CREATE INDEX ledger_entry_by_event ON ledger_entry (event_id, item_id, person_id);

CREATE INDEX ledger_entry_by_item ON ledger_entry (item_id, person_id, sent_at);

CREATE INDEX link_by_event ON link (event_id);

CREATE INDEX link_by_person ON link (person_id);

CREATE INDEX link_by_session ON link (session_id);

CREATE INDEX log_change_by_entry ON log_change (entry_id);

CREATE INDEX log_change_by_row ON log_change (row_id);

CREATE INDEX log_change_deleted ON log_change (noun, id) WHERE kind = 'delete';

CREATE INDEX log_entry_by_undo_state ON log_entry (undo_state, id);

CREATE INDEX message_by_state ON message (state, created_at, id);

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

CREATE INDEX person_in_order ON person
    (in_letters(iif(family_name = '', given_name, family_name)), in_letters(given_name), id);

CREATE INDEX proposal_answer_by_takeaway ON proposal_answer (takeaway_id);

CREATE INDEX recurrence_by_series ON recurrence (series_id, starts_on);

CREATE INDEX reply_by_address ON reply (address);

CREATE INDEX reply_by_event ON reply (event_id, item_id);

CREATE INDEX reply_by_item ON reply (item_id, day);

CREATE INDEX reply_by_person ON reply (person_id);

CREATE INDEX room_by_event ON room (event_id);

CREATE INDEX series_member_by_person ON series_member (person_id);

CREATE INDEX session_by_event ON session (event_id, starts_at);

CREATE INDEX session_by_format ON session (format_id);

CREATE INDEX session_by_room ON session (room_id);

CREATE INDEX session_by_track ON session (track_id);

CREATE UNIQUE INDEX style_entry_by_phrase ON style_entry (lower(phrase));

CREATE INDEX submission_by_person ON submission (person_id);

CREATE INDEX takeaway_by_event ON takeaway (event_id, rank);

CREATE INDEX takeaway_by_note ON takeaway (note_id);

CREATE INDEX takeaway_by_person ON takeaway (person_id);

CREATE INDEX takeaway_by_session ON takeaway (session_id);

CREATE INDEX takeaway_source_by_note ON takeaway_source (note_id);

CREATE INDEX takeaway_source_by_person ON takeaway_source (person_id);

CREATE INDEX takeaway_source_by_session ON takeaway_source (session_id);

CREATE INDEX takeaway_source_by_takeaway ON takeaway_source (takeaway_id, position);

CREATE INDEX theme_by_event ON theme (event_id, position);

CREATE INDEX topic_by_event ON topic (event_id);

CREATE INDEX topic_by_person ON topic (person_id);

CREATE INDEX topic_by_series ON topic (series_id, state);

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
, note_id TEXT REFERENCES note (id) ON DELETE SET NULL, note_line INTEGER, permission TEXT NOT NULL DEFAULT 'public') STRICT;

CREATE TABLE affiliation (
    id              TEXT NOT NULL PRIMARY KEY,
    event_id        TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    person_id       TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    job_title       TEXT NOT NULL,
    CONSTRAINT affiliation_once UNIQUE (event_id, person_id)
) STRICT;

CREATE TABLE agenda_item (
    id        TEXT NOT NULL PRIMARY KEY,
    series_id TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    title     TEXT NOT NULL CONSTRAINT agenda_item_title CHECK (title <> ''),
    minutes   INTEGER CONSTRAINT agenda_item_minutes CHECK (minutes > 0),
    position  INTEGER NOT NULL
) STRICT;

CREATE TABLE approval (
    id          TEXT NOT NULL PRIMARY KEY,
    takeaway_id TEXT NOT NULL REFERENCES takeaway (id) ON DELETE CASCADE,
    person_id   TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    text        TEXT NOT NULL,            -- the words that were asked about
    asked_on    TEXT NOT NULL,
    reminded_on TEXT,
    answered_on TEXT,
    answer      TEXT,
    wording     TEXT NOT NULL, message_id TEXT, reminder_id TEXT,            -- of a yes with changes: the new words
    CONSTRAINT approval_answered CHECK ((answered_on IS NULL) = (answer IS NULL))
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

CREATE TABLE calendar_item (
    item_id    TEXT NOT NULL PRIMARY KEY,  -- a session's or an event's id; stays when that is deleted
    sequence   INTEGER NOT NULL,
    stamped_at TEXT NOT NULL
, raised_in INTEGER) STRICT;

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
, note_id TEXT REFERENCES note (id) ON DELETE SET NULL, note_line INTEGER, permission TEXT NOT NULL DEFAULT 'public') STRICT;

CREATE TABLE distinct_pair (
    id       TEXT NOT NULL PRIMARY KEY,
    one_id   TEXT NOT NULL REFERENCES takeaway (id) ON DELETE CASCADE,
    other_id TEXT NOT NULL REFERENCES takeaway (id) ON DELETE CASCADE,
    CONSTRAINT distinct_pair_once UNIQUE (one_id, other_id)
) STRICT;

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

CREATE TABLE draft_version (
    id       TEXT NOT NULL PRIMARY KEY,
    draft_id TEXT NOT NULL,
    number   INTEGER NOT NULL,
    reason   TEXT NOT NULL,               -- 'asked', 'copied', 'exported', 'sent'
    title    TEXT NOT NULL,
    blocks   TEXT NOT NULL CONSTRAINT draft_version_blocks CHECK (json_valid(blocks)),
    sha256   TEXT NOT NULL,               -- of the Markdown
    made_at  TEXT NOT NULL, place TEXT NOT NULL DEFAULT '', taken_back_at TEXT,
    CONSTRAINT draft_version_once UNIQUE (draft_id, number)
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
    updated_at    TEXT NOT NULL, recurrence_id TEXT REFERENCES recurrence (id) ON DELETE SET NULL, recurs_on TEXT, chair_id TEXT REFERENCES person (id) ON DELETE SET NULL, quote_with_approval INTEGER NOT NULL DEFAULT 0
    CONSTRAINT event_quote_with_approval CHECK (quote_with_approval IN (0, 1)), was_cancelled INTEGER NOT NULL DEFAULT 0
    CONSTRAINT event_was_cancelled CHECK (was_cancelled IN (0, 1)),
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
, permission TEXT NOT NULL DEFAULT 'public') STRICT;

CREATE TABLE form (
    id          TEXT NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL CONSTRAINT form_once UNIQUE,  -- SHA-256 of the headings
    columns     TEXT NOT NULL,            -- JSON, in the order of the file
    created_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL
) STRICT;

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

CREATE TABLE format (
    id       TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name     TEXT NOT NULL CONSTRAINT format_name CHECK (name <> ''),
    kind     TEXT NOT NULL,
    minutes  INTEGER NOT NULL CONSTRAINT format_minutes CHECK (minutes > 0),
    position INTEGER NOT NULL
) STRICT;

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

CREATE TABLE holding_sum (
    scope_id TEXT NOT NULL,
    item_id  TEXT NOT NULL,
    method   TEXT NOT NULL,
    mark     INTEGER NOT NULL,
    people   INTEGER NOT NULL,
    guests   INTEGER NOT NULL,
    PRIMARY KEY (scope_id, item_id, method, mark)
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday (
    id     TEXT NOT NULL PRIMARY KEY,
    region TEXT NOT NULL,
    day    TEXT NOT NULL,
    name   TEXT NOT NULL CONSTRAINT holiday_name CHECK (name <> ''),
    CONSTRAINT holiday_once UNIQUE (region, day, name)
) STRICT;

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

CREATE TABLE link (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT REFERENCES event (id) ON DELETE CASCADE,
    session_id TEXT REFERENCES session (id) ON DELETE CASCADE,
    person_id  TEXT REFERENCES person (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    title      TEXT NOT NULL,
    url        TEXT NOT NULL CONSTRAINT link_url CHECK (url <> ''),
    position   INTEGER NOT NULL, published_on TEXT,
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
, made_of TEXT NOT NULL DEFAULT '{}' CONSTRAINT message_made_of CHECK (json_valid(made_of))) STRICT;

CREATE TABLE minutes (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT NOT NULL UNIQUE REFERENCES event (id) ON DELETE CASCADE,
    state      TEXT NOT NULL,             -- 'draft', 'circulated', 'corrected', 'agreed'
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

CREATE TABLE note (
    id         TEXT NOT NULL PRIMARY KEY,
    event_id   TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    body       TEXT NOT NULL,             -- Markdown
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
, kind TEXT NOT NULL DEFAULT 'typed', source TEXT NOT NULL DEFAULT '', sha256 TEXT NOT NULL DEFAULT '', of_deleted TEXT NOT NULL DEFAULT '', no_names INTEGER NOT NULL DEFAULT 0 CONSTRAINT note_no_names CHECK (no_names IN (0, 1))) STRICT;

CREATE TABLE office_channel (
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL CONSTRAINT office_channel_name CHECK (name <> ''),
    url      TEXT NOT NULL CONSTRAINT office_channel_url CHECK (url <> ''),
    position INTEGER NOT NULL
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

CREATE TABLE recurrence_skip (
    id            TEXT NOT NULL PRIMARY KEY,
    recurrence_id TEXT NOT NULL REFERENCES recurrence (id) ON DELETE CASCADE,
    day           TEXT NOT NULL,
    reason        TEXT NOT NULL,
    CONSTRAINT recurrence_skip_once UNIQUE (recurrence_id, day)
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

CREATE TABLE reply (
    id             TEXT NOT NULL PRIMARY KEY,
    uid            TEXT NOT NULL,
    recurs_on      TEXT NOT NULL,         -- RECURRENCE-ID as it stood, '' for the whole item
    day            TEXT,                  -- the day by the rule that it names
    and_later      INTEGER NOT NULL DEFAULT 0 CONSTRAINT reply_and_later CHECK (and_later IN (0, 1)),  -- and all after it
    address        TEXT NOT NULL,         -- lower case
    name           TEXT NOT NULL,
    item_kind      TEXT,                  -- as in ledger_entry; NULL when the item is not known
    item_id        TEXT NOT NULL,         -- '' when the item is not known
    event_id       TEXT REFERENCES event (id) ON DELETE CASCADE,
    person_id      TEXT REFERENCES person (id) ON DELETE CASCADE,  -- NULL when nobody has this address
    answer         TEXT NOT NULL,         -- 'accepted', 'tentative', 'declined', 'delegated', 'needs_action'
    proposed_start TEXT,                  -- what a counter-proposal asks for, as clocks at the event show it
    proposed_end   TEXT,
    sequence       INTEGER NOT NULL,
    stamped_at     TEXT NOT NULL,         -- DTSTAMP of the reply
    comment        TEXT NOT NULL,
    source         TEXT NOT NULL,         -- the file's name
    received_at    TEXT NOT NULL,
    CONSTRAINT reply_newest_only UNIQUE (uid, recurs_on, and_later, address)
) STRICT;

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
    title, body, content = '', contentless_delete = 1, prefix = '1 2 3 4 5 6 7 8 9 10 11 12',
    tokenize = "unicode61 remove_diacritics 2"
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
    zone          TEXT NOT NULL,
    online_url    TEXT NOT NULL,
    contact_name  TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    archived      INTEGER NOT NULL CONSTRAINT series_archived CHECK (archived IN (0, 1)),
    created_at    TEXT NOT NULL,
    updated_at    TEXT NOT NULL
, venue_name TEXT NOT NULL DEFAULT '', venue_address TEXT NOT NULL DEFAULT '', calendar_form TEXT NOT NULL DEFAULT 'recurring', holiday_region TEXT NOT NULL DEFAULT '', archived_on TEXT) STRICT;

CREATE TABLE series_member (
    id        TEXT NOT NULL PRIMARY KEY,
    series_id TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role      TEXT NOT NULL,
    since     TEXT,
    until     TEXT, rota INTEGER,
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
    updated_at    TEXT NOT NULL, invite_everyone INTEGER NOT NULL DEFAULT 0
    CONSTRAINT session_invite_everyone CHECK (invite_everyone IN (0, 1)), permission TEXT NOT NULL DEFAULT 'public',
    CONSTRAINT session_scheduled_or_not CHECK ((starts_at IS NULL) = (ends_at IS NULL)),
    CONSTRAINT session_ends_after_start CHECK (ends_at > starts_at)
) STRICT;

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

CREATE TABLE template (
    id         TEXT NOT NULL PRIMARY KEY,
    kind       TEXT NOT NULL UNIQUE,        -- a kind of draft
    body       TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE theme (
    id       TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name     TEXT NOT NULL CONSTRAINT theme_name CHECK (name <> ''),
    position INTEGER NOT NULL
) STRICT;

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

CREATE TABLE track (
    id       TEXT NOT NULL PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    name     TEXT NOT NULL CONSTRAINT track_name CHECK (name <> ''),
    colour   TEXT NOT NULL CONSTRAINT track_colour CHECK (colour IN ('a', 'b', 'c', 'd', 'e', 'f')),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE website_account (
    id         TEXT NOT NULL PRIMARY KEY,
    url        TEXT NOT NULL,             -- of the website, with a slash at its end
    user_name  TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
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
, holiday_region TEXT NOT NULL DEFAULT '', guest_contact_name TEXT NOT NULL DEFAULT '', guest_contact_email TEXT NOT NULL DEFAULT '') STRICT;

CREATE TRIGGER corrected_affiliations_are_stamped AFTER UPDATE OF organisation_id ON affiliation
WHEN OLD.organisation_id IS NOT NEW.organisation_id
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT p.session_id FROM part p JOIN session s ON s.id = p.session_id
        WHERE p.person_id = NEW.person_id AND s.event_id = NEW.event_id AND p.role <> 'note_taker');
END;

CREATE TRIGGER deleted_formats_stamp_their_sessions BEFORE DELETE ON format WHEN OLD.kind IN ('break', 'social', 'blocker') BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE format_id = OLD.id);
END;

CREATE TRIGGER dropped_affiliations_are_stamped AFTER DELETE ON affiliation BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT p.session_id FROM part p JOIN session s ON s.id = p.session_id
        WHERE p.person_id = OLD.person_id AND s.event_id = OLD.event_id AND p.role <> 'note_taker');
END;

CREATE TRIGGER event_enters_calendar AFTER INSERT ON event BEGIN
    INSERT INTO calendar_item (item_id, sequence, stamped_at)
    VALUES (NEW.id, 0, (SELECT at FROM log_open))
    ON CONFLICT (item_id) DO UPDATE SET sequence = sequence + 1, stamped_at = excluded.stamped_at;
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

CREATE TRIGGER event_stamps_its_sessions AFTER UPDATE OF website, contact_name, contact_email, language ON event
WHEN (OLD.website, OLD.contact_name, OLD.contact_email, OLD.language)
    IS NOT (NEW.website, NEW.contact_name, NEW.contact_email, NEW.language)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE event_id = NEW.id AND (language = ''
        OR (OLD.website, OLD.contact_name, OLD.contact_email) IS NOT (NEW.website, NEW.contact_name, NEW.contact_email)));
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

CREATE TRIGGER formats_stamp_their_sessions AFTER UPDATE OF kind ON format
WHEN (OLD.kind IN ('break', 'social', 'blocker')) IS NOT (NEW.kind IN ('break', 'social', 'blocker'))
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE format_id = NEW.id);
END;

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

CREATE TRIGGER ledger_lets_go AFTER DELETE ON ledger_entry BEGIN
    DELETE FROM holding WHERE person_id = OLD.person_id AND entry_id = OLD.id;
END;

CREATE TRIGGER maps_after_stamp_their_event AFTER UPDATE OF event_id, url, position ON link
WHEN NEW.event_id IS NOT NULL AND (OLD.event_id, OLD.url, OLD.position) IS NOT (NEW.event_id, NEW.url, NEW.position)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT item_id FROM map_entry WHERE link_id = NEW.id);
END;

CREATE TRIGGER maps_before_stamp_their_event BEFORE UPDATE OF event_id, url, position ON link
WHEN OLD.event_id IS NOT NULL AND (OLD.event_id, OLD.url, OLD.position) IS NOT (NEW.event_id, NEW.url, NEW.position)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT item_id FROM map_entry WHERE link_id = OLD.id);
END;

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

CREATE TRIGGER meeting_enters_its_recurrence AFTER INSERT ON event WHEN NEW.recurrence_id IS NOT NULL BEGIN
    UPDATE calendar_item SET sequence = sequence + apart.elsewhere, stamped_at = (SELECT at FROM log_open)
    FROM meeting_apart apart WHERE apart.id = NEW.id AND calendar_item.item_id = apart.recurrence_id;
END;

CREATE TRIGGER meeting_goes_from_its_recurrence BEFORE UPDATE OF recurrence_id ON event WHEN OLD.recurrence_id IS NOT NEW.recurrence_id BEGIN
    UPDATE calendar_item SET sequence = sequence + apart.elsewhere, stamped_at = (SELECT at FROM log_open)
    FROM meeting_apart apart WHERE apart.id = OLD.id AND calendar_item.item_id = apart.recurrence_id;
END;

CREATE TRIGGER meeting_joins_its_recurrence AFTER UPDATE OF recurrence_id ON event WHEN OLD.recurrence_id IS NOT NEW.recurrence_id BEGIN
    UPDATE calendar_item SET sequence = sequence + apart.elsewhere, stamped_at = (SELECT at FROM log_open)
    FROM meeting_apart apart WHERE apart.id = NEW.id AND calendar_item.item_id = apart.recurrence_id;
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
WHEN NEW.recurrence_id IS NOT NULL
    AND ((OLD.title, OLD.summary, OLD.description, OLD.topic, OLD.website)
            IS NOT (NEW.title, NEW.summary, NEW.description, NEW.topic, NEW.website)
        OR (OLD.language IS NOT NEW.language AND EXISTS (SELECT 1 FROM meeting_apart WHERE id = NEW.id)))
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.recurrence_id;
END;

CREATE TRIGGER numbers_know_what_raised_them AFTER UPDATE OF sequence ON calendar_item
WHEN NEW.sequence > OLD.sequence AND NEW.raised_in IS OLD.raised_in AND NEW.raised_in IS NOT (SELECT entry_id FROM log_open)
BEGIN
    UPDATE calendar_item SET raised_in = (SELECT entry_id FROM log_open) WHERE item_id = NEW.item_id;
END;

CREATE TRIGGER numbers_rise_once AFTER UPDATE OF sequence ON calendar_item
WHEN NEW.sequence = OLD.sequence + 1 AND NEW.raised_in IS (SELECT entry_id FROM log_open)
BEGIN
    UPDATE calendar_item SET sequence = OLD.sequence WHERE item_id = NEW.item_id;
END;

CREATE TRIGGER office_stamps_what_it_answers_for AFTER UPDATE OF office_name, contact_name, contact_email ON workspace
WHEN (OLD.office_name, OLD.contact_name, OLD.contact_email) IS NOT (NEW.office_name, NEW.contact_name, NEW.contact_email)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM event WHERE contact_name = '' OR contact_email = ''
        UNION SELECT s.id FROM session s JOIN event e ON e.id = s.event_id WHERE e.contact_name = '' OR e.contact_email = ''
        UNION SELECT r.id FROM recurrence r JOIN series n ON n.id = r.series_id WHERE n.contact_name = '' OR n.contact_email = '');
END;

CREATE TRIGGER people_list_affiliation_delete AFTER DELETE ON affiliation BEGIN DELETE FROM people_list WHERE event_id = OLD.event_id AND person_id = OLD.person_id; INSERT INTO people_list SELECT a.event_id, in_letters(iif(p.family_name = '', p.given_name, p.family_name)), in_letters(p.given_name), a.id, a.person_id,
            (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref,
            iif(f.id IS NULL, p.organisation_id, f.organisation_id), o.name, NOT (is_none(a.access_needs) AND is_none(a.dietary_needs)),
            (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
        FROM attendance a JOIN person p ON p.id = a.person_id
            LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
            LEFT JOIN organisation o ON o.id = iif(f.id IS NULL, p.organisation_id, f.organisation_id) WHERE a.event_id = OLD.event_id AND a.person_id = OLD.person_id; END;

CREATE TRIGGER people_list_affiliation_insert AFTER INSERT ON affiliation BEGIN DELETE FROM people_list WHERE event_id = NEW.event_id AND person_id = NEW.person_id; INSERT INTO people_list SELECT a.event_id, in_letters(iif(p.family_name = '', p.given_name, p.family_name)), in_letters(p.given_name), a.id, a.person_id,
            (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref,
            iif(f.id IS NULL, p.organisation_id, f.organisation_id), o.name, NOT (is_none(a.access_needs) AND is_none(a.dietary_needs)),
            (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
        FROM attendance a JOIN person p ON p.id = a.person_id
            LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
            LEFT JOIN organisation o ON o.id = iif(f.id IS NULL, p.organisation_id, f.organisation_id) WHERE a.event_id = NEW.event_id AND a.person_id = NEW.person_id; END;

CREATE TRIGGER people_list_affiliation_update AFTER UPDATE ON affiliation BEGIN DELETE FROM people_list WHERE event_id = NEW.event_id AND person_id = NEW.person_id; INSERT INTO people_list SELECT a.event_id, in_letters(iif(p.family_name = '', p.given_name, p.family_name)), in_letters(p.given_name), a.id, a.person_id,
            (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref,
            iif(f.id IS NULL, p.organisation_id, f.organisation_id), o.name, NOT (is_none(a.access_needs) AND is_none(a.dietary_needs)),
            (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
        FROM attendance a JOIN person p ON p.id = a.person_id
            LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
            LEFT JOIN organisation o ON o.id = iif(f.id IS NULL, p.organisation_id, f.organisation_id) WHERE a.event_id = NEW.event_id AND a.person_id = NEW.person_id; END;

CREATE TRIGGER people_list_attendance_delete AFTER DELETE ON attendance BEGIN DELETE FROM people_list WHERE attendance_id = OLD.id; END;

CREATE TRIGGER people_list_attendance_insert AFTER INSERT ON attendance BEGIN DELETE FROM people_list WHERE attendance_id = NEW.id; INSERT INTO people_list SELECT a.event_id, in_letters(iif(p.family_name = '', p.given_name, p.family_name)), in_letters(p.given_name), a.id, a.person_id,
            (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref,
            iif(f.id IS NULL, p.organisation_id, f.organisation_id), o.name, NOT (is_none(a.access_needs) AND is_none(a.dietary_needs)),
            (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
        FROM attendance a JOIN person p ON p.id = a.person_id
            LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
            LEFT JOIN organisation o ON o.id = iif(f.id IS NULL, p.organisation_id, f.organisation_id) WHERE a.id = NEW.id; END;

CREATE TRIGGER people_list_attendance_update AFTER UPDATE ON attendance BEGIN DELETE FROM people_list WHERE attendance_id = NEW.id; INSERT INTO people_list SELECT a.event_id, in_letters(iif(p.family_name = '', p.given_name, p.family_name)), in_letters(p.given_name), a.id, a.person_id,
            (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref,
            iif(f.id IS NULL, p.organisation_id, f.organisation_id), o.name, NOT (is_none(a.access_needs) AND is_none(a.dietary_needs)),
            (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
        FROM attendance a JOIN person p ON p.id = a.person_id
            LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
            LEFT JOIN organisation o ON o.id = iif(f.id IS NULL, p.organisation_id, f.organisation_id) WHERE a.id = NEW.id; END;

CREATE TRIGGER people_list_check_in_delete AFTER DELETE ON check_in BEGIN DELETE FROM people_list WHERE attendance_id = OLD.attendance_id; INSERT INTO people_list SELECT a.event_id, in_letters(iif(p.family_name = '', p.given_name, p.family_name)), in_letters(p.given_name), a.id, a.person_id,
            (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref,
            iif(f.id IS NULL, p.organisation_id, f.organisation_id), o.name, NOT (is_none(a.access_needs) AND is_none(a.dietary_needs)),
            (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
        FROM attendance a JOIN person p ON p.id = a.person_id
            LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
            LEFT JOIN organisation o ON o.id = iif(f.id IS NULL, p.organisation_id, f.organisation_id) WHERE a.id = OLD.attendance_id; END;

CREATE TRIGGER people_list_check_in_insert AFTER INSERT ON check_in BEGIN DELETE FROM people_list WHERE attendance_id = NEW.attendance_id; INSERT INTO people_list SELECT a.event_id, in_letters(iif(p.family_name = '', p.given_name, p.family_name)), in_letters(p.given_name), a.id, a.person_id,
            (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref,
            iif(f.id IS NULL, p.organisation_id, f.organisation_id), o.name, NOT (is_none(a.access_needs) AND is_none(a.dietary_needs)),
            (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
        FROM attendance a JOIN person p ON p.id = a.person_id
            LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
            LEFT JOIN organisation o ON o.id = iif(f.id IS NULL, p.organisation_id, f.organisation_id) WHERE a.id = NEW.attendance_id; END;

CREATE TRIGGER people_list_organisation_update AFTER UPDATE OF name ON organisation BEGIN UPDATE people_list SET organisation = NEW.name WHERE organisation_id = NEW.id; END;

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

CREATE TRIGGER renamed_affiliations_are_stamped AFTER UPDATE OF name ON organisation WHEN OLD.name IS NOT NEW.name BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT p.session_id FROM affiliation f JOIN part p ON p.person_id = f.person_id
        JOIN session s ON s.id = p.session_id AND s.event_id = f.event_id
        WHERE f.organisation_id = NEW.id AND p.role <> 'note_taker');
END;

CREATE TRIGGER renamed_organisations_are_stamped AFTER UPDATE OF name ON organisation WHEN OLD.name IS NOT NEW.name BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT part.session_id FROM person JOIN part ON part.person_id = person.id
        WHERE person.organisation_id = NEW.id AND part.role <> 'note_taker');
END;

CREATE TRIGGER renamed_speakers_are_stamped AFTER UPDATE OF given_name, family_name, organisation_id ON person
WHEN (OLD.given_name, OLD.family_name, OLD.organisation_id) IS NOT (NEW.given_name, NEW.family_name, NEW.organisation_id)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT session_id FROM part WHERE person_id = NEW.id AND role <> 'note_taker');
END;

CREATE TRIGGER renamed_tracks_are_stamped AFTER UPDATE OF name ON track WHEN OLD.name IS NOT NEW.name BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE track_id = NEW.id);
END;

CREATE TRIGGER room_moves_in_calendar AFTER UPDATE OF name, kind, online_url ON room
WHEN OLD.name IS NOT NEW.name OR OLD.kind IS NOT NEW.kind OR OLD.online_url IS NOT NEW.online_url
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM session WHERE room_id = NEW.id
        AND (session.online_url = '' OR OLD.name IS NOT NEW.name OR OLD.kind IS NOT NEW.kind));
END;

CREATE TRIGGER search_event_delete AFTER DELETE ON event BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_event_insert AFTER INSERT ON event BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('event', NEW.id, NEW.id, NEW.title);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(NEW.title), folded(NEW.summary || ' ' || NEW.topic || ' ' || NEW.venue_name) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_event_update AFTER UPDATE ON event BEGIN UPDATE search_row SET event_id = NEW.id, title = NEW.title WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(NEW.title), folded(NEW.summary || ' ' || NEW.topic || ' ' || NEW.venue_name) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_note_delete AFTER DELETE ON note BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_note_insert AFTER INSERT ON note BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('note', NEW.id, NEW.event_id, substr(NEW.body, 1, 120));
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(substr(NEW.body, 1, 120)), folded(substr(NEW.body, 121)) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_note_update AFTER UPDATE ON note BEGIN UPDATE search_row SET event_id = NEW.event_id, title = substr(NEW.body, 1, 120) WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(substr(NEW.body, 1, 120)), folded(substr(NEW.body, 121)) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_organisation_delete AFTER DELETE ON organisation BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_organisation_insert AFTER INSERT ON organisation BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('organisation', NEW.id, NULL, NEW.name);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(NEW.name), folded(NEW.website) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_organisation_update AFTER UPDATE ON organisation BEGIN UPDATE search_row SET event_id = NULL, title = NEW.name WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(NEW.name), folded(NEW.website) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_person_delete AFTER DELETE ON person BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_person_follows_organisation AFTER UPDATE OF name ON organisation
             WHEN OLD.name IS NOT NEW.name BEGIN
                 DELETE FROM search_index WHERE rowid IN
                     (SELECT s.id FROM search_row s JOIN person p ON p.id = s.row_id WHERE p.organisation_id = NEW.id);
                 INSERT INTO search_index (rowid, title, body) SELECT s.id, folded(trim(p.given_name || ' ' || p.family_name)), folded(p.email || ' ' || p.job_title || ' ' || coalesce((SELECT name FROM organisation o WHERE o.id = p.organisation_id), ''))
                     FROM person p JOIN search_row s ON s.row_id = p.id WHERE p.organisation_id = NEW.id;
             END;

CREATE TRIGGER search_person_insert AFTER INSERT ON person BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('person', NEW.id, NULL, trim(NEW.given_name || ' ' || NEW.family_name));
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(trim(NEW.given_name || ' ' || NEW.family_name)), folded(NEW.email || ' ' || NEW.job_title || ' ' || coalesce((SELECT name FROM organisation o WHERE o.id = NEW.organisation_id), '')) FROM search_row WHERE row_id = NEW.id;DELETE FROM people_list WHERE person_id = NEW.id; INSERT INTO people_list SELECT a.event_id, in_letters(iif(p.family_name = '', p.given_name, p.family_name)), in_letters(p.given_name), a.id, a.person_id,
            (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref,
            iif(f.id IS NULL, p.organisation_id, f.organisation_id), o.name, NOT (is_none(a.access_needs) AND is_none(a.dietary_needs)),
            (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
        FROM attendance a JOIN person p ON p.id = a.person_id
            LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
            LEFT JOIN organisation o ON o.id = iif(f.id IS NULL, p.organisation_id, f.organisation_id) WHERE a.person_id = NEW.id; END;

CREATE TRIGGER search_person_update AFTER UPDATE ON person BEGIN UPDATE search_row SET event_id = NULL, title = trim(NEW.given_name || ' ' || NEW.family_name) WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(trim(NEW.given_name || ' ' || NEW.family_name)), folded(NEW.email || ' ' || NEW.job_title || ' ' || coalesce((SELECT name FROM organisation o WHERE o.id = NEW.organisation_id), '')) FROM search_row WHERE row_id = NEW.id;DELETE FROM people_list WHERE person_id = NEW.id; INSERT INTO people_list SELECT a.event_id, in_letters(iif(p.family_name = '', p.given_name, p.family_name)), in_letters(p.given_name), a.id, a.person_id,
            (SELECT s.id FROM search_row s WHERE s.row_id = a.person_id), a.status, a.ticket, a.ticket_ref,
            iif(f.id IS NULL, p.organisation_id, f.organisation_id), o.name, NOT (is_none(a.access_needs) AND is_none(a.dietary_needs)),
            (SELECT min(c.at) FROM check_in c WHERE c.attendance_id = a.id)
        FROM attendance a JOIN person p ON p.id = a.person_id
            LEFT JOIN affiliation f ON f.event_id = a.event_id AND f.person_id = a.person_id
            LEFT JOIN organisation o ON o.id = iif(f.id IS NULL, p.organisation_id, f.organisation_id) WHERE a.person_id = NEW.id; END;

CREATE TRIGGER search_session_delete AFTER DELETE ON session BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_session_insert AFTER INSERT ON session BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('session', NEW.id, NEW.event_id, NEW.title);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(NEW.title), folded(NEW.subtitle || ' ' || NEW.summary || ' ' || NEW.description) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_session_update AFTER UPDATE ON session BEGIN UPDATE search_row SET event_id = NEW.event_id, title = NEW.title WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(NEW.title), folded(NEW.subtitle || ' ' || NEW.summary || ' ' || NEW.description) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_takeaway_delete AFTER DELETE ON takeaway BEGIN DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = OLD.id);
             DELETE FROM search_row WHERE row_id = OLD.id; END;

CREATE TRIGGER search_takeaway_insert AFTER INSERT ON takeaway BEGIN INSERT INTO search_row (noun, row_id, event_id, title) VALUES ('takeaway', NEW.id, NEW.event_id, NEW.text);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(NEW.text), folded(NEW.theme) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER search_takeaway_update AFTER UPDATE ON takeaway BEGIN UPDATE search_row SET event_id = NEW.event_id, title = NEW.text WHERE row_id = NEW.id;
             DELETE FROM search_index WHERE rowid = (SELECT id FROM search_row WHERE row_id = NEW.id);
             INSERT INTO search_index (rowid, title, body)
             SELECT id, folded(NEW.text), folded(NEW.theme) FROM search_row WHERE row_id = NEW.id; END;

CREATE TRIGGER series_is_stamped AFTER UPDATE OF title, description, contact_name, contact_email ON series
WHEN (OLD.title, OLD.description, OLD.contact_name, OLD.contact_email)
    IS NOT (NEW.title, NEW.description, NEW.contact_name, NEW.contact_email)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM recurrence WHERE series_id = NEW.id);
END;

CREATE TRIGGER series_takes_its_recurrences_along
AFTER UPDATE OF zone, online_url, venue_name, venue_address ON series
WHEN OLD.zone IS NOT NEW.zone OR OLD.online_url IS NOT NEW.online_url OR OLD.venue_name IS NOT NEW.venue_name
    OR OLD.venue_address IS NOT NEW.venue_address
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT id FROM recurrence WHERE series_id = NEW.id);
END;

CREATE TRIGGER session_enters_calendar AFTER INSERT ON session BEGIN
    INSERT INTO calendar_item (item_id, sequence, stamped_at)
    VALUES (NEW.id, 0, (SELECT at FROM log_open))
    ON CONFLICT (item_id) DO UPDATE SET sequence = sequence + 1, stamped_at = excluded.stamped_at;
END;

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

CREATE TRIGGER session_leavers_are_stamped AFTER DELETE ON part WHEN OLD.role <> 'note_taker' BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = OLD.session_id;
END;

CREATE TRIGGER session_moves_in_calendar
AFTER UPDATE OF room_id, starts_at, ends_at, status, online_url ON session
WHEN OLD.room_id IS NOT NEW.room_id OR OLD.starts_at IS NOT NEW.starts_at OR OLD.ends_at IS NOT NEW.ends_at
    OR OLD.status IS NOT NEW.status OR OLD.online_url IS NOT NEW.online_url
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1 WHERE item_id = NEW.id;
END;

CREATE TRIGGER session_roles_are_stamped AFTER UPDATE ON part
WHEN (OLD.role <> 'note_taker' OR NEW.role <> 'note_taker')
    AND (OLD.session_id, OLD.person_id, OLD.role, OLD.position) IS NOT (NEW.session_id, NEW.person_id, NEW.role, NEW.position)
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id IN (OLD.session_id, NEW.session_id);
END;

CREATE TRIGGER session_speakers_are_stamped AFTER INSERT ON part WHEN NEW.role <> 'note_taker' BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.session_id;
END;

CREATE TRIGGER skipped_days_move_in_calendar AFTER INSERT ON recurrence_skip BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open) WHERE item_id = NEW.recurrence_id;
END;

CREATE TRIGGER unskipped_days_move_in_calendar AFTER DELETE ON recurrence_skip
WHEN EXISTS (SELECT 1 FROM recurrence WHERE id = OLD.recurrence_id)
BEGIN
    UPDATE calendar_item SET sequence = sequence + 1, stamped_at = (SELECT at FROM log_open) WHERE item_id = OLD.recurrence_id;
END;

CREATE VIEW map_entry (link_id, item_id) AS
SELECT id, event_id FROM map_link
UNION ALL
SELECT m.id, s.id FROM map_link m JOIN session s ON s.event_id = m.event_id LEFT JOIN room r ON r.id = s.room_id
WHERE r.kind IS NOT 'online';

CREATE VIEW map_link (id, event_id) AS
SELECT id, event_id FROM link
WHERE event_id IS NOT NULL AND url LIKE 'https://%' AND (url LIKE '%openstreetmap.org%' OR url LIKE '%google.%'
    OR url LIKE '%maps.apple.com%' OR url LIKE '%bing.com/maps%');

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
