-- An answer may be to one meeting and all after it, and may propose another time.
ALTER TABLE reply RENAME TO reply_before;
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
INSERT INTO reply (id, uid, recurs_on, day, and_later, address, name, item_kind, item_id, event_id, person_id, answer, proposed_start,
    proposed_end, sequence, stamped_at, comment, source, received_at)
SELECT id, uid, recurs_on, coalesce(CASE WHEN recurs_on <> '' THEN (SELECT e.recurs_on FROM event e WHERE e.id = event_id) END,
    date(substr(recurs_on, 1, 4) || '-' || substr(recurs_on, 5, 2) || '-' || substr(recurs_on, 7, 2))), 0, address, name, item_kind,
    item_id, event_id, person_id, answer, NULL, NULL, sequence, stamped_at, comment, source, received_at FROM reply_before;
DROP TABLE reply_before;
CREATE INDEX reply_by_event ON reply (event_id, item_id);
CREATE INDEX reply_by_item ON reply (item_id, day);
CREATE INDEX reply_by_person ON reply (person_id);
CREATE INDEX reply_by_address ON reply (address);
