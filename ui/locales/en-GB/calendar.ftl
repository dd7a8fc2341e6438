# The calendar that left the office: who holds what, and what is to be sent.

calendar-tab-holders = Who holds what
calendar-tab-send = To send ({ $count })
calendar-sub-stale = { $count } out of date
calendar-sub-new = { $count } to invite
calendar-state = How calendars stand
calendar-all-true = Everybody holds what is true.
calendar-nobody-has-it = Nobody has what waits in the outbox yet: it is sent from there.
calendar-due = { $count ->
    [one] 1 invitation is still to be sent.
   *[other] { $count } invitations are still to be sent.
  }
calendar-outbox = { $count ->
    [one] 1 message waits in the outbox.
   *[other] { $count } messages wait in the outbox.
  }
calendar-open-outbox = Open the outbox
calendar-review = Review invitations
calendar-review-updates = { $count ->
    [one] Review the update
   *[other] Review { $count } updates
  }
calendar-update-all = Update calendars that are out of date
calendar-empty = This network has no rule and no meeting yet, so there is nothing to invite anybody to.
calendar-empty-network = Open the network

## Publishing

calendar-publish = Publish
calendar-publish-feed = Calendar files for a web folder…
calendar-publish-to = To the calendar “{ $name }”
calendar-publish-set-up = Calendars on servers…
calendar-feed-written = { $count ->
    [one] 1 calendar file written
   *[other] { $count } calendar files written
  }
calendar-conflicts = Changed on { $name } by somebody else

## Of a network
calendar-of-network = Calendar of { $title }
calendar-to-network = Back to the network

## Items

item-kind-event = Whole event
item-kind-session = Session
item-kind-recurrence = All meetings
calendar-each-meeting = each meeting, { $from } to { $to }
calendar-no-time = no time yet
calendar-no-place = no place
calendar-no-link = no link
calendar-deleted = deleted
calendar-cancelled = cancelled
calendar-hold = { $wanted ->
    [0] { $holders } hold it
   *[other] { $holders } of { $wanted } hold it
  }
calendar-hold-network = { $count ->
    [one] 1 member gets it with the network’s entry
   *[other] { $count } members get it with the network’s entry
  }
calendar-by-network = with the network’s entry
calendar-current = up to date
calendar-in-network = Members hold this meeting in the one recurring entry of their network. Files of this meeting alone are for guests who are no members: whoever takes both sees it twice.
calendar-open-network = Open the network’s calendar
calendar-over = nothing more is sent
calendar-event-over = This event is over: nothing more is sent for it.
calendar-next = Next is { $title }, { $date }: open its calendar
calendar-no-sender = No address answers for these invitations, so nobody could accept them.
calendar-no-sender-event = Give the event a contact
calendar-no-sender-network = Give the network a contact
calendar-no-sender-office = Give the office one in Settings
calendar-nobody = nobody to invite
calendar-waiting-all = waiting in the outbox
calendar-not-invited = { $count } not invited yet
calendar-stale = { $count ->
    [one] 1 person holds an old version
   *[other] { $count } people hold an old version
  }
calendar-stale-waiting = { $count ->
    [one] 1 person holds an old version; an update waits in the outbox
   *[other] { $count } people hold an old version; an update waits in the outbox
  }
calendar-new-waiting = { $count ->
    [one] 1 invitation waits in the outbox
   *[other] { $count } invitations wait in the outbox
  }
calendar-stale-time = { $count ->
    [one] 1 person holds the old time
   *[other] { $count } people hold the old time
  }
calendar-stale-longer = { $count ->
    [one] 1 person holds it, and their copy ends while it goes on
   *[other] { $count } people hold it, and their copies end while it goes on
  }
calendar-stale-place = { $count ->
    [one] 1 person holds the old place
   *[other] { $count } people hold the old place
  }
calendar-stale-cancelled = { $count ->
    [one] 1 person does not know that it is cancelled
   *[other] { $count } people do not know that it is cancelled
  }
calendar-stale-removed = { $count ->
    [one] 1 person holds it and no longer takes part
   *[other] { $count } people hold it and no longer take part
  }
calendar-stale-another = { $count ->
    [one] 1 person holds the old entry; another one has it for them now
   *[other] { $count } people hold the old entry; others have it for them now
  }
calendar-stale-ended = { $count ->
    [one] 1 person holds it and has no meeting of it left
   *[other] { $count } people hold it and have no meeting of it left
  }
calendar-stale-unscheduled = { $count ->
    [one] 1 person holds a time it no longer has
   *[other] { $count } people hold a time it no longer has
  }
calendar-stale-status = { $count ->
    [one] 1 person holds it as less sure, or surer, than it is
   *[other] { $count } people hold it as less sure, or surer, than it is
  }
calendar-stale-text = { $count ->
    [one] 1 person holds old words
   *[other] { $count } people hold old words
  }
calendar-stale-address = { $count ->
    [one] 1 person holds it at an old address
   *[other] { $count } people hold it at an old address
  }

## One item's people

calendar-nobody-yet = Nobody takes part in this yet.
calendar-one-true = up to date
calendar-one-new = not invited yet
calendar-one-over = was told that it is over
calendar-one-waiting = waiting in the outbox
calendar-one-in-doubt = sent, and perhaps not arrived: see the outbox
calendar-one-update-waiting = old; an update waits in the outbox
calendar-one-time = old time
calendar-one-longer = their copy ends, and it goes on
calendar-one-place = old place
calendar-one-cancelled = does not know it is cancelled
calendar-one-removed = no longer takes part
calendar-one-another = has it in another entry now
calendar-one-ended = has no meeting of it left
calendar-one-unscheduled = holds a time it no longer has
calendar-one-address = old address
calendar-one-status = old status
calendar-one-text = old words
calendar-elsewhere = Held at { $address } too
calendar-held-at = Held at { $address }
calendar-holds = Version { $version }, { $channel }, { $at }
channel-file = given as a file
channel-mail = sent by mail
calendar-sent-before = Sent { $count } times
calendar-sent-line = { $kind }, version { $version }, { $at }, { $address }
calendar-by-hand = by hand
calendar-method-request = Invitation
calendar-method-cancel = Cancellation
calendar-method-publish = Agenda
calendar-write = Write…
calendar-write-to = Write to { $name }…
calendar-more = Show more people

## Sending

calendar-send-what = What
calendar-send-all = Everything that is due
calendar-send-stale = Only updates and cancellations
calendar-send-of = Of
calendar-send-everything = All entries
calendar-include-text = Also where only words changed
calendar-reminder = Reminder
calendar-reminder-kept = As they have it; none if new
calendar-reminder-none = None
calendar-reminder-quarter = 15 minutes before
calendar-reminder-hour = 1 hour before
calendar-reminder-day = 1 day before
calendar-only-person = Only for { $name }
calendar-one-person = one person
calendar-everybody = Show everybody
calendar-nothing-due = Nothing is due: everybody holds what is true. Whoever lost theirs can be given it again.
# With a choice above: of one item, of updates alone, or for one person.
calendar-nothing-due-of = { $only ->
    [stale] No update is due for “{ $title }”.
   *[all] Nothing is due for “{ $title }”.
  } Whoever lost theirs can be given it again.
calendar-nothing-due-stale = No update is due: whoever holds anything holds what is true. Whoever lost theirs can be given it again.
calendar-nothing-due-person = Nothing of this is due for them. If they lost theirs, it can be given again.
calendar-again = Give again…
calendar-again-to = Give again to { $name }…
calendar-again-title = Give again what somebody holds
calendar-again-who = Who lost it, or never got it
calendar-again-choose = Choose a person.
calendar-again-explained = They get the same entry once more, and the cancellation of what they were told is over. Where their calendar has it so, nothing changes.
calendar-again-do = Review
calendar-again-person = Again for { $name }
calendar-again-nothing = They hold nothing here that could be given again.
calendar-nothing-over = This event is over: nobody is sent anything for it any more. Whoever needs it in a calendar can be given the agenda, with “Save the agenda as .ics…” above.
calendar-nothing-due-waiting = { $count ->
    [one] Nothing more is due: 1 message waits in the outbox.
   *[other] Nothing more is due: { $count } messages wait in the outbox.
  }
calendar-plan = { $steps ->
    [one] 1 calendar entry
   *[other] { $steps } calendar entries
  } for { $people ->
    [one] 1 person
   *[other] { $people } people
  }
calendar-without-address = { $count ->
    [one] 1 of them is for a person without an e-mail address: it can be given as a file.
   *[other] { $count } of them are for people without an e-mail address: they can be given as files.
  }
calendar-outdated = { $count ->
    [one] 1 message in the outbox says what is no longer true, and is replaced.
   *[other] { $count } messages in the outbox say what is no longer true, and are replaced.
  }
calendar-queue = { $count ->
    [one] Put 1 message into the outbox
   *[other] Put { $count } messages into the outbox
  }
calendar-save = Save instead
calendar-save-folders = Calendar files, a folder for each person…
calendar-save-zips = Calendar files, a ZIP for each person…
calendar-save-drafts = Drafts for the mail program…
calendar-pick-folder = Where the files go
calendar-queueing = Writing messages
calendar-writing = Writing files
calendar-queued = { $count ->
    [one] 1 message waits in the outbox. Nothing is sent before you say so.
   *[other] { $count } messages wait in the outbox. Nothing is sent before you say so.
  }
calendar-written = { $files ->
    [one] 1 calendar file written
   *[other] { $files } calendar files written
  } for { $people ->
    [one] 1 person
   *[other] { $people } people
  }
calendar-drafted = { $count ->
    [one] 1 draft written: open it to send it.
   *[other] { $count } drafts written: open each to send it.
  }
calendar-kind-invite = Invitation
calendar-kind-update = Update
calendar-kind-again = Again
calendar-kind-cancel = Cancellation
calendar-no-address = no e-mail address
calendar-step-new = holds nothing of it yet
calendar-step-time = holds { $held }; now { $now }
calendar-step-repeats = holds old dates of its meetings
calendar-step-longer = holds a copy that ends; the meetings go on
calendar-step-places = holds old places of its meetings
calendar-step-place = holds { $held }; now { $now }
calendar-step-place-from = holds { $held }; from { $date } on { $now }
calendar-step-cancelled = holds it; it is cancelled
calendar-step-removed = holds it; no longer takes part
calendar-step-another = holds the old entry; another one has it for them now
calendar-step-ended = holds it; no meeting of it is left for them
calendar-step-unscheduled = holds it; it has no time any more
calendar-step-address = holds it at another address; this is the one they have now
calendar-step-address-left = { $address } holds it; their address is another now
calendar-step-status = holds it as it stood before
calendar-step-text = holds old words
calendar-step-again = holds it as it is; gets the same once more
calendar-step-end-again = was told that it is over; gets the same once more
calendar-first-of = The first { $shown } of { $total } are shown; all of them are sent.
