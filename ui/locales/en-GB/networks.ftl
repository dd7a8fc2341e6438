# The networks of the office, and one of them.

networks-new = New network
networks-make = Make network
networks-empty = No networks yet. A network is a group that meets again and again.
network-name = Name
network-members = Members
network-meetings = Meetings
network-actions = Open actions
network-state = State
network-archived = Archived
network-do = Actions
network-archive = Archive network
network-restore = Restore network
network-delete = Delete network
network-archived-said = { $title } is archived and ends today: its calendar shows who holds more of it
network-restored-said = { $title } is restored
network-deleted-said = { $title } is deleted; its meetings stay
network-about = About
network-description = What it is for
network-zone = Time zone
network-online = Link to join online
network-contact-name = Contact person
network-contact-email = Contact e-mail
network-open-actions = Open actions
network-no-actions = Nothing is open.
network-decisions = Decided last
action-nobody = Nobody yet
action-due = due { $date }
action-age = { $days ->
    [0] from today
    [one] 1 day old
   *[other] { $days } days old
  }
action-done = Done
action-done-of = Mark “{ $text }” as done
action-done-said = “{ $text }” is done
meeting-new = New meeting
meeting-day = Day
meeting-make = Make meeting
meeting-there = There is a meeting on this day: { $title } { $hours }
meeting-there-moved = The meeting of this day was moved to { $date }, { $hours }. A new one is held beside it.
meeting-day-skipped = This day is skipped. Take that back under the coming meetings to meet then.
meeting-day-cancelled = The meeting of this day is cancelled. Restore it, or make another beside it.
meeting-day-restore = Restore the meeting
meeting-day-by-rule = A day of the rule: its meeting is made.
meeting-came = { $count } came
meetings-empty = No meetings yet.
member-add = Add a member
member-find = Find or add a person
member-role = Role of { $name }
member-remove = Remove { $name }
member-removed-said = { $name } is no longer a member
series-role-member = Member
series-role-chair = Chair
series-role-secretary = Secretary

## Rules, and the days they give
network-tabs = Parts of the network
network-tab-meetings = Meetings
network-tab-members = Members
network-tab-agenda = Agenda and topics
network-tab-coverage = Coverage
network-tab-about = About
network-venue = Place
network-zone-follows = Coming meetings in this zone move with it, at the same hours; one in a zone of its own stays there.
network-place-follows = Coming meetings at this place move with it; one with a place of its own stays there.
network-followed = { $count ->
    [one] 1 coming meeting changed with it.
   *[other] { $count } coming meetings changed with it.
  }
network-venue-address = Address
network-calendar = Calendar
network-region = Bank holidays
network-region-office = As in Settings: { $region }
network-region-office-none = As in Settings: none
network-region-name = { $region ->
    [GB-ENG] England
    [GB-WLS] Wales
    [GB-SCT] Scotland
    [GB-NIR] Northern Ireland
   *[other] { $region }
  }
network-region-nations = The nations of the United Kingdom have different bank holidays: choose one of them. Of all of it only days that you enter yourselves are marked.
network-region-code-hint = As ISO 3166 writes it: IE, DE-BE
network-region-days = Enter its days in Settings
network-calendar-form = In calendars
network-calendar-form-hint = One item a meeting has only the meetings that are made: whoever holds the one item loses the dates after them, and is invited to each when it is made.
calendar-form-recurring = One item that recurs
calendar-form-single = One item a meeting
rule-title = When it meets
rule-none = No rule yet. Set one, and the meetings are made for you.
rule-new = Set the rule
rule-set = Set rule
rule-set-said = The rule is set
rule-do = Actions for the rule “{ $rule }”
rule-change-all = Change all coming meetings
rule-end = End the rule
rule-go-on = Let it go on
rule-goes-on-said = The rule goes on
rule-goes-on-until-said = The rule goes on until { $date }
rule-new-end = New last day
rule-new-end-hint = Empty: it goes on without an end
rule-delete = Delete the rule
rule-deleted-said = The rule is deleted; its meetings stay
rule-ended-said = The rule ends on { $date }
rule-last-meeting-day = Last day
rule-end-nothing = No meeting is made after that day.
rule-end-line = { $date }: { $what }
rule-repeats = Repeats
rule-pattern-weekly = By week
rule-pattern-monthly-weekday = By month, on a weekday
rule-pattern-monthly-day = By month, on a date
rule-pattern-yearly-weekday = By year, on a weekday
rule-pattern-yearly-day = By year, on a date
rule-every = How often
rule-every-count = { $unit ->
    [weeks] { $count ->
        [one] Every week
       *[other] Every { $count } weeks
      }
    [years] { $count ->
        [one] Every year
       *[other] Every { $count } years
      }
   *[months] { $count ->
        [one] Every month
       *[other] Every { $count } months
      }
  }
rule-on = On
rule-place = Which one
rule-place-1 = First
rule-place-2 = Second
rule-place-3 = Third
rule-place-4 = Fourth
rule-place-5 = Fifth
rule-place-last = Last
rule-weekday = Weekday
rule-day = Day of the month
rule-last-day = Last day
rule-months = In these months
rule-starts = From
rule-ends = Until
rule-ends-hint = Empty: it goes on
rule-from = Starts at
rule-to = Ends at
rule-text = Rule as text
rule-text-hint = In words, “third Wednesday monthly, not in August or December, 14:00 to 15:30”, or as RFC 5545 writes it
rule-as-text = Type the rule as text
rule-as-fields = Choose the rule by fields
rule-preview = What the rule means
rule-holidays = Bank holidays of { $region ->
    [GB-ENG] England
    [GB-WLS] Wales
    [GB-SCT] Scotland
    [GB-NIR] Northern Ireland
   *[other] { $region }
  } are marked.
rule-holidays-none = No bank holidays are marked.
rule-holidays-choose = Choose a region
rule-incomplete = Say from when on, and the hours.
day-never = The clocks skip this hour
day-twice = This hour comes twice
day-clocks-forward = Clocks went forward since the last one
day-clocks-back = Clocks went back since the last one
day-moved = Instead of { $date }
day-other-hours = At other hours than by the rule
day-by-hand = Not by a rule
day-skipped = No meeting
day-skipped-because = No meeting: { $reason }
day-skipped-pill = Skipped
day-not-made = Not made yet
coming-title = Coming meetings
coming-none = No meeting is to come. Set a rule, or make a meeting by hand.
coming-more = Show more
past-title = Meetings so far
meeting-do = Actions for { $date }
meeting-open = Open
meeting-change = Change meeting
meeting-skip = Skip this day
meeting-unskip = Hold it after all
meeting-made-said = The meeting on { $date } is made
skip-reason = Reason
skip-reason-hint = The mail to members says it
skipped-said = { $date } is skipped: { $what }
unskipped-said = { $date } is held after all
withdrawn-none = no meeting was made
withdrawn-deleted = its meeting held nothing and is deleted
withdrawn-cancelled = its meeting is cancelled
withdrawn-kept = its meeting stays as it was
meetings-make = Make meetings
meetings-how-many = How many
meetings-once = A day that has its meeting is not made twice.
meetings-next = { $count ->
    [one] The next one
   *[other] The next { $count }
  }
meetings-until = Up to a day
meetings-last-day = Last day
meetings-go-on = The rule ends on { $date }: let it go on to this day
meetings-made-said = { $count ->
    [0] No meeting was missing; { $there } are there
    [one] One meeting is made
   *[other] { $count } meetings are made
  }
edit-scope = What to change
edit-scope-this = This meeting only
edit-scope-this-and-later = This and later meetings
edit-scope-all = All meetings to come
edit-starts = Changed rule begins
edit-starts-hint = The first day it may give
edit-differences = What differs
edit-was = Was
edit-becomes = Will be
edit-outcome = What happens
edit-outcome-moves = Moves
edit-outcome-stays = Stays
edit-outcome-keeps-its-place = Was moved by hand, stays there
edit-outcome-held = Took place, stays
edit-outcome-without-day = Stays, outside the rule
edit-outcome-skipped = Stays skipped
edit-collides = Another meeting of this network is at the same time
edit-outcome-changes = Stays when it is, with this changed
edit-text = { $field ->
    [online_url] Link
    [venue_name] Place
    [venue_address] Address
   *[title] Name
  }: { $was } becomes { $becomes }
edit-text-nothing = nothing
edit-address-left = Still the address of { $place }: change it too, or leave it empty.
edit-not-made = (not made yet)
edit-unscheduled = { $count ->
    [one] No longer fits, and leaves the programme: { $titles }
   *[other] No longer fit, and leave the programme: { $titles }
  }
edit-splits = The rule as it was ends; the changed one begins on { $date }.
edit-made-first = { $count ->
    [one] The meeting of { $first } is made first, so that it keeps what it has.
   *[other] The { $count } meetings from { $first } to { $last } are made first, so that they keep what they have.
  }
edit-later-ones = Meetings that are not made yet, also those after these days, become like that too.
edit-apply = Change meetings
edit-done-said = { $count ->
    [0] The meetings are changed
    [one] The meetings are changed: 1 that was made already
   *[other] The meetings are changed: { $count } that were made already
  }

## Rota, agenda, topics
member-since = Since
member-until = Until
member-dates = Dates of { $name }
rota-title = Rota of chairs
rota-empty = Nobody chairs by rota yet.
rota-choose = Choose a member
rota-add = Add to the rota
rota-assign = Set chairs
rota-assigned-said = The chairs are set
rota-up = Move { $name } up
rota-down = Move { $name } down
rota-out = Take { $name } out of the rota
rota-moved-said = { $name } is now number { $place }
chair-proposed = Chair by rota: { $name }
chair-set = Chair: { $name }
chair-away = Away: { $names }
chair-left = { $name } is set to chair and no member on that day
agenda-title = Standing agenda
agenda-empty = Nothing stands on the agenda of every meeting yet.
agenda-total = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  }
agenda-item = Item
agenda-minutes = Minutes for { $title }
agenda-min = min
agenda-add = Add an item
agenda-add-button = Add item
agenda-remove = Take “{ $title }” off the agenda
agenda-removed-said = “{ $title }” is off the agenda
topics-title = Topics put by members
topics-empty = No topics yet.
topic-add = Add a topic
topic-put-by = Put by
topic-nobody = Nobody named
topic-add-button = Add topic
topic-by = Put by { $name }
topic-at = Meeting of { $date }
topic-do = Actions for the topic “{ $text }”
topic-take = Take up on { $date }
topic-drop = Let it go
topic-reopen = Put it again
topic-delete = Delete topic
topic-deleted-said = “{ $text }” is deleted
topic-state-open = Open
topic-state-taken = Taken up
topic-state-dropped = Let go
members-empty = No members yet.
member-since-date = since { $date }
member-until-date = until { $date }
member-already = Is a member; choosing them opens their dates
member-again = Was a member until { $date }; choosing them takes them up again

## One meeting
meeting-of = { $title }, { $date }
meeting-details = Details
meeting-of-no-network = This event is no meeting of a network.
meeting-today = This meeting
meeting-chair = Chair
chair-no-member = { $name } (no member on that day)
chair-nobody = Nobody yet
topic-take-up = Take up
topic-take-up-of = Take up “{ $text }” at this meeting
topic-put-back = Put back
topic-put-back-of = Put back “{ $text }” among the open topics
