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
