# Proposals: what a transcript or notes hold that is worth keeping.

proposals-add = Add a transcript
proposals-to-takeaways = To the takeaways

## A transcript comes in
proposals-take-in = Transcript or notes
proposals-take-in-hint = Choose or drop captions (VTT, SRT), a Word document or text, as Teams, Zoom and people save them; or paste the words. Nothing is kept before you have seen it.
proposals-choose = Choose file…
proposals-choose-title = Choose a transcript or notes
proposals-file-kind = Transcripts and notes
proposals-drop = Read as a transcript of { $title }
proposals-paste = Paste text
proposals-paste-label = The words, as many as there are
proposals-look = Look at it
proposals-close = Close
proposals-pasted = Pasted text
proposals-reading = Reading the transcript
proposals-taking-in = Keeping { $name }
proposals-accept-transcript = Keep it with { $title }
proposals-taken-in = The transcript is kept with { $title }
proposals-here = This transcript is here already. There is nothing to do.
proposals-refused = This cannot come in. Nothing was changed.
proposals-facts = { $lines ->
    [one] 1 line
   *[other] { $lines } lines
  }, { $words ->
    [one] 1 word
   *[other] { $words } words
  }
proposals-length = { $time } long
proposals-speakers = Who speaks
proposals-speaker-lines = { $count ->
    [one] 1 line
   *[other] { $count } lines
  }
proposals-speaker-is = { $name }
proposals-speaker-unknown = nobody we know
proposals-speakers-unknown = Names are found among the people of the session and of the event. What somebody unknown says is kept without a person.
proposals-begins = How it begins

## What is proposed
proposals-count = { $count ->
    [0] Nothing more is proposed
    [one] 1 sentence is proposed
   *[other] { $count } sentences are proposed
  }
proposals-keys = Arrow keys walk. Enter or A accepts, D declines, E edits first.
proposals-usual = What is accepted may be used as its session says: { $permission }.
proposals-no-names = What is accepted carries no name: this session is under the Chatham House rule.
proposals-none = Everything that was proposed is decided.
proposals-more = Propose more
proposals-again = Propose the declined again
proposals-again-said = What was declined is proposed again
proposals-line = line { $line }
proposals-accept = Accept
proposals-decline = Decline
proposals-edit = Edit first
proposals-back = Back
proposals-accept-named = Accept: { $text }
proposals-decline-named = Decline: { $text }
proposals-edit-named = Edit first: { $text }
proposals-accepted-said = Kept. { $left } left.
proposals-declined-said = Left out. { $left } left.
proposals-editor = Edit before accepting
proposals-editor-text = The sentence
proposals-editor-kind = Kind
proposals-editor-permission = May be used

## Where it comes from
proposals-sources = Where the proposals come from
proposals-typed = Notes typed in the room
proposals-source-facts = { $lines ->
    [one] 1 line
   *[other] { $lines } lines
  } · { $accepted } accepted · { $declined } declined
proposals-remove = Remove
proposals-remove-named = Remove { $name }
proposals-removed = { $name } is removed; what was accepted from it stays
