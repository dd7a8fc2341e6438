# Home: what needs doing; and the first start.

home-morning = Good morning
home-afternoon = Good afternoon
home-evening = Good evening
home-new = New event
home-import = Import…
home-needs = Needs you
home-needs-none = Nothing needs you now.
home-coming = Coming up
home-coming-empty = No event is coming up.
home-recent = Held lately
home-held-said = { $title } is marked as held
home-all-held-said = { $count ->
    [one] 1 meeting of { $title } is marked as held
   *[other] { $count } meetings of { $title } are marked as held
  }
need-old-entries = { $count ->
    [one] person holds an old calendar entry of
   *[other] people hold an old calendar entry of
  }
need-old-entries-do = Update
need-waiting-messages = { $count ->
    [one] message waits in the outbox:
   *[other] messages wait in the outbox:
  }
need-waiting-messages-do = Look at them
need-clashes = { $count ->
    [one] session clashes in
   *[other] sessions clash in
  }
need-clashes-do = Repair
need-unscheduled = { $count ->
    [one] session has no time yet in
   *[other] sessions have no time yet in
  }
need-unscheduled-do = Place
need-not-closed = { $count ->
    [one] event is over and not marked as held:
   *[other] meetings are over and not marked as held, of
  }
need-not-closed-detail = { $count ->
    [one] It ended on { $date }
   *[other] The first ended on { $date }
  }
need-not-closed-do = Mark as held
need-actions = { $count ->
    [one] open action of
   *[other] open actions of
  }
need-actions-age = { $days ->
    [0] Written down today
    [one] The oldest is 1 day old
   *[other] The oldest is { $days } days old
  }
need-actions-overdue = { $count } overdue
need-actions-do = See them
need-approvals = { $count ->
    [one] sentence waits for the speaker’s yes:
   *[other] sentences wait for the speaker’s yes:
  }
need-approvals-age = { $days ->
    [0] Asked today
    [one] Asked 1 day ago at the longest
   *[other] Asked { $days } days ago at the longest
  }
need-approvals-do = See answers
need-no-post = { $count ->
    [one] takeaway waits for a post about
   *[other] takeaways wait for a post about
  }
need-no-post-do = Write the post
need-gives-away = { $count ->
    [one] sentence may not leave the office, in
   *[other] sentences may not leave the office, in
  }
need-gives-away-do = Put it right
need-out = { $count ->
    [one] sentence that left the office has to be taken back, of
   *[other] sentences that left the office have to be taken back, of
  }
need-out-do = See it
need-stale = { $count ->
    [one] takeaway is newer than the post
   *[other] takeaways are newer than the post
  }
need-stale-do = Open
need-alt-text = { $count ->
    [one] picture has no description in
   *[other] pictures have no description in
  }
need-alt-text-do = Describe
start-title = Welcome to Plenary
start-text = Programme, people, notes and everything that is written afterwards, in one file that is yours. It works without the internet.
start-sample = Open the sample event
start-sample-running = Making the sample
start-sample-text = A conference and two networks with invented people, to look around in. Its office signs only as long as nothing of yours is here, and one undo takes it away.
start-new-text = Begin with a title and a day.
start-import-text = Bring in a programme or a list of attendees.
