-- A version that left the office says where to, and when it was taken back or put right there.
ALTER TABLE draft_version ADD COLUMN place TEXT NOT NULL DEFAULT '';  -- a file's path or a website's address; '' of a copy, and where nobody noted it
ALTER TABLE draft_version ADD COLUMN taken_back_at TEXT;

-- Who was asked by a letter that was withdrawn before it left was not asked.
ALTER TABLE approval ADD COLUMN message_id TEXT;   -- the letter that asked; NULL where they were asked in another way, or nobody noted it
ALTER TABLE approval ADD COLUMN reminder_id TEXT;  -- the letter that reminded last
