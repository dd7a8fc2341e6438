# The people of an event: list, details, one more person.

people-registered = { $count } registered
people-came = { $count } came
people-waiting = { $count } waiting
people-invited = { $count } invited
people-found = { $count ->
    [0] Nobody found
    [one] 1 person found
   *[other] { $count } people found
  }
people-name = Name
people-organisation = Organisation
people-ticket = Ticket
people-state = State
people-needs = Needs
people-find = Find by name, organisation, e-mail or ticket
people-all-states = All states
people-state-came = Came
people-state-away = Registered, did not come
people-all-organisations = All organisations
people-of-organisation = { $name } ({ $count })
people-with-needs = With needs
people-came-at = came { $at }
people-came-sometime = came
people-add = Add person
people-add-first = Add the first person
people-add-members = { $count ->
    [one] Add the 1 member
   *[other] Add the { $count } members
  }
people-members-added = { $count ->
    [0] Every member is on the list already
    [one] 1 member added to the list
   *[other] { $count } members added to the list
  }
people-leave = Cancel
people-empty = Nobody is registered yet.
people-none-found = Nobody fits this.
people-show-all = Show everybody
people-removed = Taken off the list
people-removed-said = { $name } is off the list
attendance-status-invited = invited
attendance-status-registered = registered
attendance-status-waiting = waiting
attendance-status-cancelled = withdrew

## What a person holds in their calendar

attendee-calendar = In their calendar
attendee-calendar-none = They were not sent anything, and nothing is due.
attendee-calendar-due = { $count ->
    [one] Send what is due
   *[other] Send { $count } that are due
  }

## One person at this event
attendee-check-in = Check in
attendee-take-back = Take back
attendee-checked-in-said = { $name } came
attendee-registered-said = { $before ->
    [waiting] { $name } came, and is registered now: they were on the waiting list.
    [cancelled] { $name } came, and is registered again: they had withdrawn.
   *[invited] { $name } came, and is registered now: they were only invited.
  }
attendee-taken-back-said = Check-in of { $name } taken back
attendee-more = More about this registration
attendee-withdraw = Withdraw registration
attendee-restore = Restore registration
attendee-withdrawn-said = { $name } withdrew
attendee-restored-said = { $name } is registered again
attendee-remove = Remove from the list
attendee-here = At this event
attendee-person = Person
attendee-status = Status
attendee-ticket = Ticket
attendee-access = Access needs
attendee-dietary = Dietary needs
attendee-needs-hint = For the organisers only.
attendee-photo = May be photographed
attendee-share = On the shared list
consent-unknown = Not asked
consent-yes = Yes
consent-no = No
attendee-registered-on = Registered on
attendee-registered-at = Time
attendee-ticket-ref = Ticket number
attendee-question = Question
attendee-answer = Answer
attendee-answer-add = Add answer
attendee-answer-remove = Remove the answer to { $question }
attendee-answer-removed-said = Answer to { $question } removed
attendee-parts = On the programme
attendee-clash = clash
attendee-actions = Actions
attendee-action-due = due { $date }
attendee-others = Other events
attendee-given-name = Given name
attendee-family-name = Family name
attendee-email = E-mail
attendee-organisation = Organisation
attendee-job-title = Job title
attendee-moved-on = As of this event. Now: { $now }.
attendee-nowhere = no organisation
attendee-correct = Use here too
attendee-corrected-said = This event says where { $name } works now
attendee-pronouns = Pronouns
attendee-phone = Phone

## One more person
add-person-find = Find somebody, or type a new name
add-person-hint = People of earlier events are found by name, organisation or e-mail.
add-person-listed = on the list
person-archived-back = Archived; choosing them brings them back
add-person-new = Add “{ $name }” as a new person
add-person-said = { $name } is registered

## People of an earlier event, invited again
invite-earlier = Invite people from an earlier event
invite-earlier-open = Invite from an earlier event…
invite-earlier-event = Earlier event
invite-earlier-choose = Choose an event.
invite-earlier-who = Whom
earlier-people-came = Those who came
earlier-people-registered = Those who were registered
earlier-people-all = Everybody on its list, also who withdrew
invite-earlier-stays = They come over as invited. Tickets, answers, needs and consents were given for the earlier event and stay there.
invite-earlier-do = Invite people
invite-earlier-working = Inviting people
invite-earlier-invited = { $count ->
    [0] Nobody new to invite
    [one] 1 person invited
   *[other] { $count } people invited
  }
invite-earlier-there = { $count } on the list already
invite-earlier-archived = { $count } archived and left alone
invite-elsewhere = Invite to another event…
invite-elsewhere-title = Invite { $name } to another event
invite-elsewhere-event = Event
invite-elsewhere-stays = The ticket, answers, needs and consents of this event stay here.
invite-elsewhere-do = Invite person
invite-elsewhere-said = { $name } is invited to { $event }
