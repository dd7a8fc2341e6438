# In the room: a session while it is said, and its photos and slides.

room-write = Write in the room
room-note-of = Note of { $session }
room-placeholder = Type while it is said. Begin a line with ! for an action, ? for a question, > for a quote, = for a decision.
room-hint = #theme (several words with hyphens), @ person. A line with a theme is a takeaway; a line that is only a name says who speaks.
room-saving = Saving
room-saved = Saved
room-tools = Marks for this line
room-permissions = How this line may be used
room-mark-action = action
room-mark-question = question
room-mark-quote = quote
room-mark-decision = decision
room-noun-takeaway = takeaway
room-noun-decision = decision
room-noun-action = action
room-permit = This line: { $permission }
room-permitted-said = { $count ->
    [one] This line may be used: { $permission }
   *[other] These lines may be used: { $permission }
  }
room-permitted-ruled-said = This session is held under the Chatham House rule: this line is used { $permission }, whatever it says
room-unpermitted-said = This line is used as the session says
room-people = People
room-themes = Themes
room-speaks = speaks here
room-speakers = Who speaks
room-nobody = Nobody named
room-others = { $count } more
room-others-name = Who else speaks: { $shown }
room-speak-as = Speaking: { $name }
room-speaks-said = { $name } speaks
room-nobody-said = Nobody named speaks
room-no-names = Held without names: no document says who said what
room-usual = Said here: { $permission }
room-usual-ruled = Chatham House rule: { $permission }
room-usual-command = This session: { $permission }
room-usual-said = What is said here from now on is kept as: { $permission }
room-usual-ruled-said = Under the Chatham House rule what is said here carries no name. This holds once the rule ends.
room-rule = Chatham House rule
room-rule-on-said = Held without names from now on. What was kept with a name has lost it.
room-rule-off-said = The Chatham House rule has ended. What was kept without a name stays so.
room-pieces = Found in the note ({ $count })
room-pieces-empty = Nothing marked yet. Begin a line with a mark, or give it a #theme.
room-line = line { $line }
room-lines = lines { $line } to { $last }
room-line-gone = its line is gone
room-due = by { $date }
room-action-done = done
room-action-dropped = dropped
room-none = There is no session to sit in yet. Sessions are made in the programme.
room-to-programme = Open the programme
room-none-meeting = This meeting has no session, and notes are kept in the room of one. “Sit in the meeting” begins a session of all of it; no calendar changes. A note of the meeting stays where it is.
room-sit = Sit in the meeting
room-sat-said = A session of the whole meeting is begun
room-too-long = This line is too long for a decision or an action ({ $most } letters at most), so nothing is made of it.
room-unclear = It is not clear who “{ $name }” is.
room-unclear-permission = It is not clear how “{ $mark }” may be used, so until it is this line is internal. Write [internal], [no name], [organisation] or [public].
room-held = Lines that are told less freely than the rest
room-unclear-day = “{ $day }” is no day of the calendar, so it is due on none.
room-no-more = No more in this direction
room-went-said = Line { $line }: { $text }
room-piece-next = Next piece of the note
room-piece-previous = Previous piece of the note
room-clock = Time
room-ends = Ends at { $time }
room-elapsed = { $time } gone
room-left = { $time } left
room-over = { $time } over time
room-clock-start = Start
room-clock-stop = Stop
room-clock-command = Start or stop the clock
room-clock-started-said = The clock runs
room-clock-stopped-said = The clock is stopped
room-time-up = The time is up
room-time-near = { $minutes ->
    [one] 1 minute left
   *[other] { $minutes } minutes left
  }
room-switcher = Rooms you follow
room-open-another = Open another room
room-leave = Leave { $title }
room-next = Next room
room-previous = Previous room
room-files = Photos and slides
files-none = No photos or slides yet. Drop files on this window, or attach one.
files-ask = { $count ->
    [one] 1 picture has no description
   *[other] { $count } pictures have no description
  }
files-attach = Attach file…
files-attaching = Attaching
files-attached-said = { $count ->
    [one] 1 file attached
   *[other] { $count } files attached
  }
files-empty = None yet. Drop photos or slides on this window.
files-drop = Attach to { $title }
files-drop-event = Attach to this event
files-this-event = this event
files-looking = Looking at { $name }
files-calendar = { $count ->
    [one] A calendar file
   *[other] { $count } calendar files
  }
files-calendar-ask = { $names } can be attached to { $title } as it is, or its entries can be brought into the programme. Nothing comes in before you have seen it.
files-calendars-ask = { $count ->
    [one] { $names } can be attached to { $title } as it is. To bring its entries into the programme, drop it by itself.
   *[other] { $names } can be attached to { $title } as they are. To bring their entries into the programme, drop one at a time.
  }
files-calendar-attach = Attach to { $title }
files-calendar-look = See what is in it
files-pick-title = Attach file
files-pick-kind = Any file
file-alt = What the picture shows
file-alt-hint = For those who do not see it: what matters in it, in one sentence.
file-about = What it is about
file-no-alt = no description
file-publish = May be published
file-no-names = Its session was held without names, and a face is a name. Look at it before you allow it.
file-open = Open
file-open-of = Open { $name }
file-reveal-of = Show in folder: { $name }
file-save-of = Save a copy of { $name }…
file-opening = Opening { $name }
file-save = Save a copy…
file-save-title = Save a copy
file-remove = Remove
file-remove-of = Remove { $name }
file-removed-said = { $name } removed
file-bytes = { $count ->
    [one] 1 byte
   *[other] { $count } bytes
  }
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
