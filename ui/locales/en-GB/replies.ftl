# Replies: what people answered to invitations.

replies-choose-folder = Bring in a folder…
replies-choose-file = Bring in a file…
replies-choose-title = Choose a reply
replies-folder-title = Choose a folder of replies
replies-kind = Replies (calendar files and mails)
replies-reading = Reading replies
replies-done = { $new } new, { $changed } changed, { $unchanged } as before, { $rest } not taken
replies-remarks = { $count ->
    [one] One thing to know about them
   *[other] { $count } things to know about them
  }
replies-empty = Nobody’s answer is here yet. Save the replies from your mail program into a folder, and bring the folder in.
replies-counts = Who comes to what
replies-total = Altogether
replies-accepted = { $count } accepted
replies-accepted-before = { $count } accepted the old time
replies-old-time = { $answer }, for the old time
replies-tentative = { $count } tentative
replies-declined = { $count } declined
replies-delegated = { $count } delegated
replies-proposed = { $count ->
    [one] 1 asks for another time
   *[other] { $count } ask for another time
  }
replies-asks-for = Asks for another time: { $when }
replies-and-later = To the meeting of { $day } and all after it
replies-answers = { $count ->
    [one] One answer
   *[other] { $count } answers
  }
replies-left = { $count ->
    [one] One answer of somebody who no longer takes part
   *[other] { $count } answers of people who no longer take part
  }
replies-left-hint = They are in no count.
replies-more = More about the reply of { $name }
replies-delete = Delete reply
replies-deleted = The reply of { $name } is deleted
replies-unknown = { $count ->
    [one] One reply of somebody or something unknown
   *[other] { $count } replies of somebody or something unknown
  }
replies-unknown-item = To an entry that is not here (in { $source })
replies-why-nobody = Nobody here has that address.
replies-why-no-such-day = It does not meet on { $day }.
replies-why-skipped-day = { $day } is left out.
replies-assign = Whose reply is it? { $name }
replies-find = Name or address
replies-assigned = The reply is theirs now, and so is every other one of that address
reply-answer-accepted = accepted
reply-answer-tentative = tentative
reply-answer-declined = declined
reply-answer-delegated = delegated
reply-answer-needs-action = no answer
