# What went wrong, by code: one sentence, and what to do about it. Shared by the window and the command line.

error-unknown = It did not work ({ $code }). Try again; if it stays so, restart Plenary.
error-internal = Something that Plenary relies on did not hold. Nothing was changed. Restart Plenary and try again.
error-store = The workspace file could not be read or written. Nothing was changed. Check that the disk is there and has room.
error-file = The file could not be read or written. Check that it is there, that it may be changed and that the disk has room.
error-not-reached = Plenary does not answer. Restart it; what was saved is safe.
error-cancelled = Stopped. Nothing was changed.
error-not-found = This is no longer there. It may have been deleted; undo brings it back.

## The workspace
error-no-such-workspace = There is no workspace at { $path }. Choose another file, or make a new one.
error-workspace-exists = There is already a file at { $path }. Choose another name.
error-not-a-workspace = { $path } is no Plenary workspace. Choose a file that ends in .plenary.
error-newer-file = A newer Plenary wrote this workspace. Install the newest Plenary to open it; nothing was changed.
error-workspace-in-use = The workspace is open in { $holder }. Close it there and try again.
error-file-exists = There is already a file at { $path }. Choose another name.
error-path-is-no-text = The name of this file has letters that cannot be written. Choose another name.

## Text and numbers
error-empty = This cannot be empty. Type something.
error-too-long = This is too long. Make it shorter.
error-control-characters = This has characters that cannot be seen. Type it again instead of pasting it.
error-number-out-of-range = This number is too small or too large.
error-not-an-address = This is not an e-mail address. It needs a name, an @ and a domain, such as name@example.org.
error-not-a-web-address = This is not a web address. It begins with https://.
error-unknown-colour = There is no such colour. Choose one of the six.
error-name-in-use = Another one has this name. Choose a different name.
error-address-in-use = Another person has this address. Use theirs, or a different address.
error-domain-in-use = Another organisation has this domain.
error-person-without-name = A person needs a name. Type a given name, a family name or both.

## Time
error-unknown-zone = There is no time zone of this name. Choose one such as Europe/London.
error-end-before-start = The end is before the start. Choose a later end.
error-event-too-long = An event lasts at most a year. Choose an earlier last day.
error-outside-event = This is outside the days of the event. Choose a time within them, or change the event's days first.
error-no-such-time = This time does not exist: the clocks go forward then. Choose a time an hour later.
error-time-exists-twice = This time comes twice: the clocks go back then. Choose a time before or after that hour.

## What belongs where
error-of-another-event = This belongs to another event.
error-event-is-cancelled = The event is cancelled. Restore it first.
error-part-exists = This person already has that role in the session.
error-already-registered = This person is already registered for the event.
error-link-needs-one-owner = A link belongs to an event or to a session.
error-unknown-format = There is no format of this name.
error-nothing-scheduled = Nothing is scheduled yet. Give at least one session a time.

## Documents
error-draft-has-edits = This document was edited since it was built. Build it again only if the edits may go; undo brings them back.
error-draft-gives-away = The document says what may not leave the office: “{ $text }”. Take out the sentence, or the name beside it, or change its permission.
