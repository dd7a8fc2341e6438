-- What is written in the room and afterwards: captured lines, proposals, answers, drafts in blocks, and where they go.

-- Capture in the room: marks in notes, files.

-- Transcripts and proposals.

-- The board: themes, approvals, follow-ups.

-- Answers of forms.

-- Drafts: blocks, versions.

-- Kinds of documents: templates, channels.

-- House style.

-- Where documents go: websites.

-- The helper that rewrites.
