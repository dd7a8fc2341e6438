# Actions: what is to be done, by whom, by when, over all events and networks; and the letters to their owners.

minutes-action-new = What is to be done
minutes-action-new-hint = Interview three boroughs
minutes-action-owner = Who
minutes-action-due = By
minutes-action-add = Add
minutes-action-added-said = Action added: { $text }
minutes-action-deleted-said = Action deleted
minutes-action-duplicated-said = Action duplicated
minutes-action-editor = Edit action
minutes-action-nobody = nobody yet
minutes-action-editor-close = Close
minutes-action-is-done = Done: { $text }
minutes-action-drop = Drop
minutes-action-reopen = Open again
minutes-action-done-said = Done
minutes-action-dropped-said = Dropped
minutes-action-reopened-said = Open again
minutes-action-state-dropped = dropped
minutes-action-state-done = done
minutes-action-done-on = done { $date }
minutes-action-by = by { $date }
minutes-action-more = More about “{ $text }”
actions-counts = { $open } open · { $overdue } overdue
actions-empty = Nothing to do. An action says what is to be done, by whom and by when.
actions-empty-do = Write down the first
actions-none-fit = No action fits these words.
actions-new = New action
actions-event = From
actions-find = Find in actions
actions-group = Grouped
actions-from = Of
actions-from-all = All events and networks
actions-by-owner = By owner
actions-by-age = By age
actions-by-event = By event
actions-show-done = Show done and dropped
actions-of-nobody = Nobody yet
actions-age-late = Overdue
actions-age-week = This week
actions-age-month = Older than a week
actions-age-quarter = Older than four weeks
actions-age-older = Older than three months
actions-age = { $days ->
    [0] new today
    [one] 1 day old
   *[other] { $days } days old
  }
actions-late = ▲ { $days ->
    [one] 1 day late
   *[other] { $days } days late
  }, was due { $date }
actions-do = Done
follow-ups-title = Letters to owners
follow-ups-without-owner = { $count ->
    [one] 1 open action has no owner.
   *[other] { $count } open actions have no owner.
  }
follow-ups-internal = { $count ->
    [one] 1 open action is internal, or names somebody where nobody may be named: no letter tells of it.
   *[other] { $count } open actions are internal, or name somebody where nobody may be named: no letter tells of them.
  }
follow-ups-queue = { $count ->
    [one] Put 1 into the outbox
   *[other] Put { $count } into the outbox
  }
follow-ups-save = Save as mail drafts
follow-ups-folder = Folder for the mail drafts
follow-ups-to = To { $name }
follow-ups-open = Open in the mail program
