-- A version that left the office says where to, and when it was taken back or put right there.
ALTER TABLE draft_version ADD COLUMN place TEXT NOT NULL DEFAULT '';  -- a file's path or a website's address; '' of a copy, and where nobody noted it
ALTER TABLE draft_version ADD COLUMN taken_back_at TEXT;
