# The list of events and the overview of one.

dialog-cancel = Cancel
events-count = { $count ->
    [one] 1 event
   *[other] { $count } events
  }
events-new = New event
events-make = Make event
events-find = Find by title, place or date
events-find-all = Show all events
events-none-found = No event fits “{ $find }”.
events-archived = Show archived
events-empty = No events yet. An event is a conference, a workshop or one meeting.
events-when = When
events-where = Where
events-status = Status
events-more = More
events-more-of = More about { $title }
overview-about = About
overview-when-where = When and where
overview-hosts = Hosts
overview-rooms = Rooms
overview-tracks = Tracks
overview-formats = Formats
overview-sessions = { $count ->
    [one] session
   *[other] sessions
  }
overview-people = registered
overview-came = came
overview-not-recorded = Arrivals were not recorded
overview-takeaways = { $count ->
    [one] takeaway
   *[other] takeaways
  }
overview-submissions = { $count ->
    [one] answer
   *[other] answers
  }
overview-few = under 5
overview-actions = { $count ->
    [one] open action
   *[other] open actions
  }
event-title = Title
event-kind = Kind
event-summary = Summary
event-summary-hint = One or two sentences, for lists and calendars.
event-topic = Question for discussion
event-topic-hint = What the meeting is to talk about.
event-description = Description
event-description-hint = As long as it needs. Markdown.
event-contact-name = Contact person
event-contact-email = Contact e-mail
event-slug = Short name
event-slug-hint = For addresses and the command line.
event-starts-on = First day
event-ends-on = Last day
event-start-time = Opens
event-end-time = Closes
event-zone = Time zone
event-day-change = Day changes at
event-day-change-hint = Sessions before this time belong to the day before.
event-venue-name = Venue
event-venue-address = Address
event-online-url = Link to join online
event-website = Web page
event-actions = Actions
event-publish = Publish event
event-hold = Mark as held
event-hold-from = Mark as held (from { $date } on)
event-duplicate = Duplicate…
event-duplicate-title = Duplicate event
event-duplicate-what = Rooms, tracks, formats and hosts come along. People and notes stay with this event.
event-duplicate-sessions = Copy the sessions and their speakers too
event-duplicate-do = Duplicate event
event-cancel = Cancel event
event-duplicate-lost = { $count ->
    [one] One session of the copy no longer fits its day or its clock. It is unscheduled: give it a time.
   *[other] { $count } sessions of the copy no longer fit their day or their clock. They are unscheduled: give them a time.
  }
event-unhold = Not held after all
event-restore = Restore event
event-archive = Archive event
event-delete = Delete…
event-delete-title = Delete “{ $title }”?
event-delete-what = The event goes with its programme, registrations, notes, takeaways and minutes. People stay in the directory. You can undo this.
event-delete-agreed = Its minutes are agreed, and are deleted with it.
event-delete-minutes = Minutes: { $state }
event-delete-decisions = { $count ->
    [one] 1 decision
   *[other] { $count } decisions
  }
event-delete-actions = { $count ->
    [one] 1 open action
   *[other] { $count } open actions
  }
event-delete-name = Type the event’s title
event-delete-do = Delete event
event-published-said = { $title } is published
event-held-said = { $title } is marked as held
event-cancelled-said = { $title } is cancelled
event-archived-said = { $title } is archived
event-unheld-said = { $title } is not marked as held any more
event-restored-said = { $title } is restored
event-deleted-said = { $title } is deleted
meeting-deleted-said = { $title } is deleted, and its network skips { $date }
event-unscheduled-said = { $count ->
    [one] 1 session no longer fits and is now unscheduled
   *[other] { $count } sessions no longer fit and are now unscheduled
  }
host-first = host
host-other = co-host
host-add = Add a host
host-find = Find or add an organisation
host-remove = Remove { $name }
host-removed-said = { $name } is no longer a host
room-name = Name
room-kind = Kind
room-seats = Seats
room-more = More about { $name }
room-earlier = Move earlier
room-later = Move later
room-duplicate = Duplicate room
room-delete = Delete room
room-new = New room
room-new-hint = Main hall
room-add = Add room
room-added-said = { $name } is added
room-moved-said = { $name } is now room { $at }
room-deleted-said = { $count ->
    [0] { $name } is deleted
    [one] { $name } is deleted; 1 session is now unscheduled
   *[other] { $name } is deleted; { $count } sessions are now unscheduled
  }
track-name = Name
track-colour = Colour
track-colour-a = Teal
track-colour-b = Amber
track-colour-c = Violet
track-colour-d = Blue
track-colour-e = Rose
track-colour-f = Olive
track-delete = Delete { $name }
track-deleted-said = { $name } is deleted; its sessions stay
track-new = New track
track-new-hint = Skills
track-add = Add track
track-added-said = { $name } is added
track-more = More about { $name }
track-earlier = Move earlier
track-later = Move later
track-duplicate = Duplicate track
track-duplicated-said = { $name } is duplicated; the copy stands last
track-moved-said = { $name } is now track { $at }

format-name = Name
format-kind = Kind
format-minutes = Minutes
format-more = More about { $name }
format-earlier = Move earlier
format-later = Move later
format-duplicate = Duplicate format
format-duplicated-said = { $name } is duplicated; the copy stands last
format-delete = Delete format
format-new = New format
format-new-hint = Clinic
format-add = Add format
format-added-said = { $name } is added
format-moved-said = { $name } is now format { $at }
format-deleted-said = { $name } is deleted; its sessions stay

## Answers to invitations

overview-answers = Answers to invitations
overview-answers-all = All answers

## Posts about the event

posts-title = Posts about it
posts-empty = No post has appeared yet. Add one, and weeknotes and newsletters tell of it.
post-title = Title of the post
post-url = Its address
post-day = Day it appeared
post-add = Add post
post-remove = Remove { $title }
post-removed-said = “{ $title }” is removed
