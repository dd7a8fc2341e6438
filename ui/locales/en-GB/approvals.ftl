# May we quote this? Whom an event asks, and what they answered.

approvals-counts = { $ask } to ask · { $open } waiting · { $answered } answered
approvals-board = To the board
approvals-more = More
approvals-ask-all = Ask by mail
approvals-remind-all = Remind everybody who has not answered
approvals-asked-otherwise = Note that all were asked in another way
approvals-save = Save sheets (page and PDF) and mail drafts
approvals-saved = { $count ->
    [one] 1 file is saved
   *[other] { $count } files are saved
  }
approvals-not-made = The sheet for { $name } ({ $file }) could not be written; everything else was. { $why }
approvals-folder = Folder for the sheets
approvals-empty = Nobody has to be asked. Mark takeaways with a name to be published, and their speakers stand here.
approvals-strict = Quote with a name only what was approved
approvals-strict-hint = Until the speaker says yes, a sentence stands without the name in everything that leaves the office.
approvals-strict-on = Only what was approved is quoted with a name
approvals-strict-off = The permission alone decides
approvals-letter = Letter
approvals-letter-to = Letter to { $name }
approvals-no-address = no address known
approvals-to-ask = { $count } to ask
approvals-owes = { $count ->
    [one] 1 answer missing
   *[other] { $count } answers missing
  }, { $days ->
    [0] asked today
    [one] asked 1 day ago
   *[other] asked { $days } days ago
  }
approvals-queued = { $count ->
    [one] 1 letter is in the outbox.
   *[other] { $count } letters are in the outbox.
  }
approvals-noted = { $count ->
    [one] 1 sentence is noted as asked.
   *[other] { $count } sentences are noted as asked.
  }
approvals-all-answered = Everything is answered.
approvals-ask-one = Put into the outbox
approvals-remind-one = Put a reminder into the outbox
approvals-save-one = Save sheet (page and PDF) and draft
approvals-asked-one = Asked in another way
approval-line = { $text } { $state }
approval-not-asked = not asked yet
approval-open = { $days ->
    [0] asked today
    [one] asked 1 day ago
   *[other] asked { $days } days ago
  }
approval-answer = Answer
approval-answer-for = Answer for “{ $text }”
approval-answer-yes = yes
approval-answer-yes-without-name = yes, without the name
approval-answer-yes-with-changes = yes, with changes
approval-answer-no = no
approval-asked-on = asked { $date }
approval-reminded-on = reminded { $date }
approval-answered-on = answered { $date }
approval-changes = New words
approval-new-words = What they allow us to say
approval-keep-changes = Keep these words
approval-leave = Leave
approval-take-back = Take the question back
approval-taken-back-said = The question is taken back
approval-noted-said = Noted: { $answer }. It may be used: { $permission }
draft-unanswered = { $count ->
    [one] 1 sentence carries a name and its speaker has not answered
   *[other] { $count } sentences carry a name and their speakers have not answered
  }
draft-unanswered-one = { $person }: “{ $text }”
draft-unanswered-ask = Ask
draft-unanswered-ask-of = Ask { $person }
