# The list of drafts.

drafts-title = Drafts
drafts-empty = No drafts yet. They are written on the After screen of an event.
drafts-events = Choose an event
draft-title = Title
draft-kind = Kind
draft-kind-blog-post = Blog post
draft-kind-summary = Summary
draft-event = Event
draft-state = State
draft-newer = { $count ->
    [one] 1 newer takeaway
   *[other] { $count } newer takeaways
  }
draft-edited = Edited
draft-fresh = As built
draft-built = Built
draft-deleted-said = “{ $title }” is deleted

## Weeknotes and newsletters

draft-kind-report = Report
draft-kind-weeknote = Weeknote
draft-kind-newsletter = Newsletter
draft-kind-social-posts = Social posts
draft-kind-thank-you = Thank-you letters
period-new = New weeknote or newsletter
period-week = Week { $week } of { $year }: { $days }
period-day-of-week = A day of the week
period-day-of-month = A day of the month
period-week-before = The week before
period-week-after = The week after
period-month-before = The month before
period-month-after = The month after
period-held = What took place
period-posts = Posts that appeared
period-coming = Coming up
period-nothing = Nothing took place, and no post appeared.
period-make = Write { $kind }

## Social posts

social-thread = A thread of { $count }
social-count = { $count } of { $limit }
social-copy = Copy
social-copy-for = Copy the post for { $channel }
social-copy-of = Copy post { $number } for { $channel }
social-copied-said = The post for { $channel } is copied
social-none = A section headed LinkedIn, X, Mastodon or Bluesky becomes a post. There is none yet.

## Thank-you letters

thanks-title = Send the letters
thanks-lead = Each person gets one mail, with their own name and sessions. Look at them in the outbox before they go.
thanks-group = { $group }: { $count }
thanks-group-speakers = Those who spoke
thanks-group-helpers = Those who helped
thanks-group-came = Those who came
thanks-group-missed = Those who could not come
thanks-nobody = There is nobody to thank yet.
thanks-do = { $count ->
    [one] Put 1 mail into the outbox
   *[other] Put { $count } mails into the outbox
  }
thanks-queued = { $count ->
    [one] 1 mail is in the outbox.
   *[other] { $count } mails are in the outbox.
  }
thanks-without-address = { $count ->
    [one] 1 person has no address.
   *[other] { $count } people have no address.
  }
thanks-without-letter = { $count ->
    [one] 1 person has no letter in the draft.
   *[other] { $count } people have no letter in the draft.
  }
thanks-look = Look at them
