# The list of drafts.

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
draft-kind-minutes = Minutes
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
period-make-weeknote = Write the weeknote
period-make-newsletter = Write the newsletter

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
thanks-group-registered = Those who registered (who came was not recorded)
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
draft-warned = { $count ->
    [one] 1 sentence may not leave
   *[other] { $count } sentences may not leave
  }

## The page of a draft

draft-keys = Arrow keys walk the sentences. Enter edits the paragraph, Alt with the up or down arrow moves it, Delete takes it out, F8 goes to what waits for a decision.
draft-edit-block = Edit paragraph
draft-edit-hint = Saved as you type. Escape ends; an empty line begins another paragraph.
draft-new-text = New paragraph
draft-add = Add paragraph
draft-photo = Insert photo
draft-photo-title = Insert a photo
draft-photo-which = Which photo
draft-photo-from = From { $from }
draft-photo-kept = Stays in the office
draft-photo-kept-why = Photos that stay in the office are allowed where the photos of the event are listed.
draft-photo-alt = What the photo shows
draft-photo-alt-hint = For those who do not see it: what matters in it, in one sentence. Without it the photo leaves in no format.
draft-photo-do = Insert photo
draft-photo-said = Photo inserted
draft-photo-none = No photos yet. Attach them in the room of a session, or to the event.
draft-photo-files = Photos and slides
draft-photo-not = Do not insert
draft-photo-missing = This photo is no longer there.
draft-at-the-end = It cannot move further
draft-moved = Moved to place { $place } of { $count }
draft-block-deleted = Paragraph deleted
draft-rebuild = Build again…
draft-rebuild-title = What building again would do
draft-rebuild-nothing = Nothing would change.
draft-rebuild-counts = { $count ->
    [one] 1 paragraph changes
   *[other] { $count } paragraphs change
  }; { $same ->
    [one] 1 stays as it is
   *[other] { $same } stay as they are
  }.
draft-rebuild-do = Build again
draft-rebuild-not = Not now
draft-outcome-same = stays
draft-outcome-updated = takes the new text
draft-outcome-added = new
draft-outcome-offered = you edited it: the new text is offered
draft-outcome-agreed = says what you wrote
draft-outcome-unsupported = you edited it, and its source is gone
draft-outcome-left = leaves: its source is gone
draft-waits = { $count ->
    [one] Next to decide (1)
   *[other] Next to decide ({ $count })
  }
draft-next = Go to the next paragraph to decide
draft-only-waiting = Only what waits
draft-nothing-waits = Nothing waits for a decision
draft-mark-new = new
draft-mark-edited = edited
draft-mark-by-hand = by hand
draft-mark-unsupported = its source is gone
draft-mark-warned = may not leave
draft-way-built = As it was built before:
draft-way-by-hand = What you changed:
draft-way-by-data = What the data says by now:
draft-take = Take the new text
draft-keep-mine = Keep mine
draft-take-out = Take it out
draft-seen = Seen
draft-taken-said = The new text is taken
draft-kept-mine-said = Your text is kept
draft-seen-said = Marked as seen
draft-deleted-blocks = { $count ->
    [one] 1 paragraph was deleted by hand
   *[other] { $count } paragraphs were deleted by hand
  }
draft-bring-back = Bring back
draft-bring-back-of = Bring back: { $text }
draft-brought-back-said = The paragraph is back
draft-delete = Delete draft
draft-choose-sentence = Choose a sentence to see where it comes from.
draft-by-hand = Written by hand.
draft-words-only = Words of the template, from no data of their own.
draft-back-to-text = Back to the sentence
draft-warnings = { $count ->
    [one] 1 sentence may not leave the office
   *[other] { $count } sentences may not leave the office
  }
draft-warn-internal = “{ $text }” is internal. Take the sentence out, or change its permission.
draft-warn-names = “{ $text }” stands beside what its permission keeps back. Take the name out, or change the permission.
draft-warn-gone = “{ $text }” was deleted and is still named. Take the name out, or build the draft again.
draft-warn-gone-in-words = “{ $text }” was deleted and is still named. Take the name out here, or out of the words that this was made from: building again does not.
draft-warn-photo = The photo “{ $text }” stays in the office. Take it out, or allow it to be published where the photos of the event are listed.
draft-warn-marked = “{ $text }” carries a mark of how it may be used, or nearly does, and no document prints one. Take those words out, or, if everybody may read them, the mark alone.
draft-warn-confidence = “{ $text }” says that it is in confidence. Take that paragraph out, or, if everybody may read it, say it without those words.
draft-warn-unpublished = “{ $text }” was withdrawn from publication or deleted. Take out the paragraph that was made from it, also when you have rewritten it, or publish it again on the board.
draft-warn-photo-gone = The photo “{ $text }” is no longer there. Take it out, or attach it again.
draft-warn-show = Go to the sentence
draft-warn-show-of = Go to the sentence: { $text }
draft-out-title = What left the office has to be taken back
draft-out = { $count ->
    [one] What left says one such sentence. Take it down where it went, or let the draft go there again without it:
   *[other] What left says { $count } such sentences. Take them down where they went, or let the draft go there again without them:
  }
draft-out-done = Taken back
draft-out-done-of = Taken back, or put right: { $where }
draft-out-done-said = It is noted as taken back. The list of versions can say otherwise.
draft-went-exported = exported to { $place }
draft-went-sent = sent to { $place }
draft-taken-back = Taken back, or put right: { $when }
draft-not-taken-back = Out there after all
draft-not-taken-back-of = Out there after all: version { $number }
draft-versions = Versions
draft-keep-version = Keep a version
draft-kept-said = A version is kept
draft-no-versions = One is kept whenever the draft leaves, and when you ask.
draft-version = Version { $number }, { $reason }
draft-reason-asked = kept
draft-reason-copied = copied
draft-reason-exported = exported
draft-reason-sent = sent
draft-compare = Compare
draft-compare-of = Compare version { $number } with the text as it stands
draft-compare-same = It is the text as it stands.
draft-restore = Go back
draft-restore-of = Go back to version { $number }
draft-restored-said = The draft is as in version { $number }
source-event = Event
source-series = Network
source-session = Session
source-note = Note
source-takeaway = Takeaway
source-decision = Decision
source-action = Action
source-topic = Topic
source-person = Person
source-organisation = Organisation
source-file = Photo
source-line = line { $line }
source-lines = lines { $line } to { $last }
source-gone = It is not there any more.
source-open = Open
source-open-of = Open: { $text }

# Minutes as a draft.
draft-minutes-steps = Minutes: { $state }
draft-minutes-out = These minutes were circulated: they are corrected here and not built again. Record the correction with the minutes.
draft-minutes-sealed = These minutes are agreed: the text no longer changes. Undo takes the agreement back.
