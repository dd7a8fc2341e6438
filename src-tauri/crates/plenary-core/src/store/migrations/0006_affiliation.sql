-- Where somebody worked when an event took place. It is kept when they move on, so that what was said and counted there stays as it was.
CREATE TABLE affiliation (
    id              TEXT NOT NULL PRIMARY KEY,
    event_id        TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    person_id       TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
    job_title       TEXT NOT NULL,
    CONSTRAINT affiliation_once UNIQUE (event_id, person_id)
) STRICT;
CREATE INDEX affiliation_by_person ON affiliation (person_id);
CREATE INDEX affiliation_by_organisation ON affiliation (organisation_id);

-- An entry names its speakers with where they worked: it says something else once that is corrected.
CREATE TRIGGER corrected_affiliations_are_stamped AFTER UPDATE OF organisation_id ON affiliation
WHEN OLD.organisation_id IS NOT NEW.organisation_id
BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT p.session_id FROM part p JOIN session s ON s.id = p.session_id
        WHERE p.person_id = NEW.person_id AND s.event_id = NEW.event_id AND p.role <> 'note_taker');
END;
CREATE TRIGGER dropped_affiliations_are_stamped AFTER DELETE ON affiliation BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT p.session_id FROM part p JOIN session s ON s.id = p.session_id
        WHERE p.person_id = OLD.person_id AND s.event_id = OLD.event_id AND p.role <> 'note_taker');
END;
CREATE TRIGGER renamed_affiliations_are_stamped AFTER UPDATE OF name ON organisation WHEN OLD.name IS NOT NEW.name BEGIN
    UPDATE calendar_item SET stamped_at = (SELECT at FROM log_open)
    WHERE item_id IN (SELECT p.session_id FROM affiliation f JOIN part p ON p.person_id = f.person_id
        JOIN session s ON s.id = p.session_id AND s.event_id = f.event_id
        WHERE f.organisation_id = NEW.id AND p.role <> 'note_taker');
END;
