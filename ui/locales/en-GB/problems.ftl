# What a file that comes in does not say well: one sentence a code, with what was done about it. Shared by window and command line.

## The file as a whole
problem-file-empty = The file is empty. Nothing was taken from it.
problem-file-too-large = The file is too large to read. Export a smaller part of it.
problem-file-other-schema = The file is of another kind than its name says. Choose the format it has, or export it again.
problem-file-is-web-page = This is a web page, not the file itself. Download the file and import that.
problem-file-is-spreadsheet = This is a spreadsheet. Save it as CSV and import that.
problem-file-broken = The file is broken and was not read. Export it again.
problem-file-cut-short = The file ends in the middle. Download it again.
problem-xml-too-deep = The file is nested too deeply to be a schedule and was not read.
problem-xml-document-type = The file declares a document type, which could hide things, and was not read.
problem-quote-unclosed = A quotation mark is opened and never closed. Export the file again.
problem-columns-missing = Columns are missing that every such list has. Check that it is the attendee list.
problem-no-rows = The list has no rows.
problem-no-sessions = The programme has no sessions.
problem-text-unreadable = Some letters could not be read and stand as question marks.

## The event and its days
problem-event-without-title = The event has no title; its short name was taken.
problem-event-without-days = The event has no days; they were taken from its sessions.
problem-event-days-widened = Sessions lie outside the event's days; the days were widened.
problem-event-days-unlikely = The event's days do not fit its sessions; the sessions' days were taken.
problem-day-without-date = A day has no date that can be read.
problem-zone-missing = The file names no time zone.
problem-zone-guessed = The file names no time zone; one was taken that fits its times.
problem-zone-unknown = The time zone is not known. Set it on the event after the import.
problem-times-moved-to-zone = Times were written in another zone than the event's; they were moved into it.

## Sessions
problem-session-without-title = A session has no title and was left out.
problem-session-without-time = A session has no time; it waits with the unplaced ones.
problem-session-on-another-day = A session stands under another day than its date says; its date was taken.
problem-session-not-placed = A session could not stand at its time; it waits with the unplaced ones.
problem-session-refused = A session could not be taken as it stands and was left out.
problem-date-unreadable = A date could not be read.
problem-date-outside-event = A date lies far outside the event; the session waits with the unplaced ones.
problem-duration-unreadable = A length could not be read; the session waits with the unplaced ones.
problem-start-differs-from-date = The start and the date say different times; the date was taken.
problem-guid-twice = Two sessions have the same identifier; the second got one of its own.
problem-guid-unreadable = An identifier could not be read; one was made from the session's number.
problem-room-guid-twice = Two rooms have the same identifier.
problem-language-unreadable = A language could not be read and was left out.
problem-link-mended = A web address was incomplete and was mended.
problem-link-refused = A web address could not be used and was left out.
problem-text-cut = A text was too long and was cut.

## People
problem-person-without-name = Somebody has no name and was left out.
problem-row-without-person = A row names nobody and was left out.
problem-name-missing = A row has no name; the e-mail address stands for it.
problem-email-invalid = An e-mail address is none; the person was taken without it.
problem-email-in-use = An e-mail address belongs to somebody else here; the person was taken without it.
problem-email-shared = Two people share an e-mail address; only the first keeps it.
problem-row-twice = A row comes twice; the later one counts.
problem-ticket-second = Somebody has a second ticket; they come in once.
problem-quantity-many = One row stands for several tickets; one person was taken.
problem-quantity-unreadable = A number of tickets could not be read; one was taken.
problem-status-unknown = A status is not known; the person was taken as registered.
problem-withdrew-but-came = Somebody withdrew and was checked in here; they stay registered.
problem-withdrawals-not-taken = People are missing from this file who came in before; as it seems to be a part of the list, they stay.
problem-kept-by-hand = Somebody changed this by hand since the last import; the change was kept.
