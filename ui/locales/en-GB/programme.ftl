# The programme: day grid, list, sessions, rooms.

programme-grid = Programme of { $day }
programme-days = Days
programme-view = Show as
programme-as-grid = Day grid
programme-as-list = List
programme-show-grid = Show programme as day grid
programme-show-list = Show programme as list
programme-count = { $count ->
    [one] 1 session
   *[other] { $count } sessions
  }
programme-problems = { $count ->
    [one] 1 session clashes
   *[other] { $count } sessions clash
  }
programme-next-problem = Go to the next clash
programme-no-problems = No problems
programme-help = Enter opens, M moves, R resizes, F2 chooses room and time in a form, Delete deletes. Alt with an arrow moves one step. Control with an arrow stops at free places too; Enter there makes a session.
programme-free = { $room }, free from { $from } to { $to }
programme-moving-said = Moving “{ $title }”. Arrow keys choose the place, Page Down the next day, Enter puts it there, Escape leaves it where it was.
programme-sizing-said = Resizing “{ $title }”. Arrow up and down, then Enter, or Escape to leave it as it was.
programme-ghost = Moving “{ $title }”: { $place }
programme-until = Until { $to }, { $minutes } minutes
programme-day-said = { $day }
programme-placed-said = Placed in { $place }
programme-unplaced-said = { $title } has no place now
programme-move-cancelled = Left where it was
programme-move-same = Nothing changed
programme-leave = Cancel
programme-empty = A programme begins with its rooms: each is a column of the day.
programme-no-sessions = No sessions yet.
programme-room-first = Add the first room
programme-room-new = Add room
programme-room-add = Add room
programme-room-actions = Room
programme-room-name = Name
programme-room-kind = Kind
programme-room-seats = Seats
programme-room-seats-hint = Leave empty when there is no limit.
programme-room-description = How to find it
programme-room-online-url = Link to join online
programme-room-earlier = Move to the left
programme-room-later = Move to the right
programme-room-duplicate = Duplicate room
programme-room-delete = Delete room
programme-room-deleted-said = { $count ->
    [0] { $name } is deleted
    [one] { $name } is deleted; 1 session is now unscheduled
   *[other] { $name } is deleted; { $count } sessions are now unscheduled
  }
room-holds = { $count ->
    [one] 1 seat
   *[other] { $count } seats
  }
room-online = online

## Where a session is
place-no-room = No room yet
place-none = Not placed yet
place-whole-meeting = All of the meeting, at its time
place-said = { $room }, { $from } to { $to }
place-form = Room and time
place-room = Room
place-day = Day
place-from = Starts
place-to = Ends
place-move = Move session
place-put = Place session
place-move-ask = Move…
place-put-ask = Place…
tray-title = { $count ->
    [0] Drop here to take it off the programme
   *[other] Not placed yet ({ $count })
  }
tray-help = Enter opens, M takes it onto the programme, F2 chooses room and time in a form, Delete deletes.

## What is wrong
clash-room = Overlaps “{ $other }” in the same room
clash-person = { $name } is also in “{ $other }”
clash-somebody = Somebody
clash-capacity = { $expected } expected, { $capacity } seats
clash-counted = { $expected } counted, { $capacity } seats

## One session
session-pinned = Pinned
session-problem = Problem:
session-more-problems = and { $count } more
session-in-track = Track: { $track }
session-new = Add session
session-make = Add session
place-ends-on = Ends on { $day }.
session-made-said = { $title } is added
session-place-now = Give it a place now
session-deleted-said = { $title } is deleted
session-cancelled-said = { $title } is cancelled
session-restored-said = { $title } takes place again
session-gone = This session is no longer there.
session-actions = Session
session-duplicate = Duplicate session
session-cancel = Cancel session
session-restore = Take cancelling back
session-unplace = Take off the programme
session-delete = Delete session
session-people = People
session-about = About
session-links = Links
session-words = Notes and takeaways
session-calendars = In calendars
session-who-holds = Who holds it
session-replies = { $accepted } accepted, { $tentative } tentative, { $declined } declined
session-takeaways = { $count ->
    [0] No takeaways
    [one] 1 takeaway
   *[other] { $count } takeaways
  }
session-has-note = has a note
session-to-words = Notes and takeaways
session-to-proposals = Propose from a transcript
session-to-room = In the room
session-title = Title
session-subtitle = Subtitle
session-status-label = Status
session-status-draft = Draft
session-status-confirmed = Confirmed
session-status-cancelled = Cancelled
session-format = Format
session-no-format = None
session-track = Track
session-no-track = None
session-language = Language
session-summary = Summary
session-summary-hint = What it is about, in a sentence or two.
session-description = Description
session-description-hint = As long as it needs. Markdown.
session-capacity = Seats
session-headcount = People counted
session-online-url = Link to join online
session-pinned-label = Pinned
session-pinned-hint = Only moved by hand.
session-do-not-record = Do not record
session-invite-everyone = Invite everyone registered
session-invite-everyone-hint = Calendar invitations go to everyone, not only to those with a part.
session-no-names = No names
session-no-names-hint = Chatham House rule: what is said here is kept without names, also what was kept before.
session-permission = How what is said here may be used
session-permission-hint = Without names whatever stands here, as long as “No names” is on.
part-role-speaker = Speaker
part-role-chair = Chair
part-role-facilitator = Facilitator
part-role-note-taker = Note-taker
part-role-interpreter = Interpreter
part-role-of = Role of { $name }
part-add = Add a person
part-find = Find or add a person
part-more = More about { $name }
part-earlier = Move up
part-later = Move down
part-elsewhere = Also in another session…
part-elsewhere-title = { $name } in another session
part-elsewhere-session = Session
part-elsewhere-choose = Choose a session.
part-elsewhere-do = Add to session
part-elsewhere-said = { $name } is also in { $session }
part-remove = Take out of the session
part-removed-said = { $name } is no longer in the session
link-add = Add link
link-kind-label = Kind
link-title = Title
link-url = Address
link-remove = Remove { $title }
link-removed-said = { $title } removed
link-edit = Change { $title }
link-editor = Link { $title }
link-done = Done
link-kind-page = Page
link-kind-post = Post
link-kind-slides = Slides
link-kind-recording = Recording
link-kind-attachment = Attachment
link-kind-social = Social
