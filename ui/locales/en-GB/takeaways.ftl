# Notes and takeaways: what is worth keeping, what was said, what was agreed and who does what.

takeaways-counts = { $kept } kept · { $publish } to publish · { $themes ->
    [one] 1 theme
   *[other] { $themes } themes
  }
takeaways-write = Write the post
takeaways-propose = Propose from a transcript
takeaways-tab = Takeaways
notes-tab = Notes
minutes-tab = Decisions
takeaways-whole-event = The event as a whole
takeaways-unsorted = Not sorted yet
takeaways-empty = Nothing kept yet. A takeaway is one sentence worth keeping: type it, press Enter, and type the next.
takeaways-empty-do = Type the first
takeaways-none-fit = No takeaway fits these filters.
takeaways-show-all = Show all
takeaways-find = Find in takeaways
takeaways-filter = Filter takeaways
takeaways-shown = { $count } of { $of }
filter-all = all
filter-session = Session
filter-theme = Theme
filter-kind = Kind
filter-permission = Permission
filter-person = Person
filter-nobody = nobody named
filter-publish = Publish
filter-publish-yes = to publish
filter-publish-no = not to publish
filter-choice = { $name }: { $value }
capture-label = What is worth keeping?
capture-placeholder = Type what is worth keeping, then Enter
capture-keep = Keep
capture-kept = Kept last
capture-theme = Theme
capture-theme-clear = Theme: { $theme }. Take away
capture-theme-said = Theme: { $theme }
capture-who = Who
capture-who-clear = Who: { $name }. Take away
capture-who-said = Said by { $name }
capture-who-unclear = It is not clear who “{ $name }” is. Choose a person from the list, or take the @ away.
capture-permission-said = May be used: { $permission }
capture-kind-said = Kind: { $kind }
capture-session = Session to type for
capture-themes = Themes
capture-people = People
capture-hint = # theme, @ person, ! action, = decision, ? question, > quote, [internal] permission, Alt+1 to Alt+4 permission, Alt+K kind, Alt+S session
capture-command = New takeaway
capture-command-kind = Kind of the new takeaway
capture-command-theme = Theme of the new takeaway
capture-command-who = Who said the new takeaway
capture-command-permission = New takeaway: { $permission }
takeaway-kind-name = Kind: { $kind }
takeaway-kind-takeaway = takeaway
takeaway-kind-quote = quote
takeaway-kind-statistic = statistic
takeaway-kind-question = question
takeaway-kind-idea = idea
takeaway-kind-commitment = commitment
takeaway-permission-name = Permission: { $permission }
permission-public = public
permission-organisation-only = organisation only
permission-no-name = no name
permission-internal = internal
takeaway-kept-said = Kept: { $text }
takeaway-quoted = “{ $text }”
takeaway-edit = Edit
takeaway-duplicate = Duplicate
takeaway-duplicated-said = Duplicated; the copy stands last
takeaway-up = Move up
takeaway-down = Move down
takeaway-delete = Delete
takeaway-deleted-said = Takeaway deleted
takeaway-moved-said = { $at } of { $of }, under { $theme }
takeaway-publish = publish
takeaway-publish-long = Publish it
takeaway-never = never
takeaway-holds = held as: { $permission }
takeaway-withheld-internal = Left out of every document: something internal has the same words.
takeaway-withheld-answer = Left out of every document: whoever said it answered no.
takeaway-withheld-names = Left out of every document: it names somebody whom its permission keeps back.
takeaway-withheld-gone = Left out of every document: it names somebody whose record was deleted. Edit its words or its theme to have it told.
takeaway-never-why = What is internal is never published.
takeaway-editor = Edit takeaway
takeaway-text = Takeaway
takeaway-who = Who said it
takeaway-done = Done
notes-session = Note of
notes-to-room = In the room
notes-view = What is shown
notes-write = Write
notes-both = Both
notes-read = Read
notes-label = Note of { $session }
notes-placeholder = Type while it is said. It is saved as you type.
notes-empty = What you type is read here.
notes-words = { $count ->
    [one] 1 word
   *[other] { $count } words
  }
notes-keep = Keep line as takeaway
note-elsewhere = Also for another session…
note-elsewhere-title = Begin another note as this one
note-elsewhere-session = Session whose note begins so
note-elsewhere-choose = Choose a session.
note-elsewhere-stays = Lines that became takeaways, decisions or actions stay here.
note-elsewhere-do = Begin note
note-elsewhere-said = The note begins as the other one.
note-elsewhere-left-out = { $count ->
    [one] 1 line stayed where it was kept.
   *[other] { $count } lines stayed where they were kept.
  }
notes-nothing-to-keep = There is nothing in this line to keep. Put the caret into a line with words.
notes-kept-already = This line is a takeaway already: { $text }
notes-delete = Delete note
notes-deleted = Note of { $session } deleted.
# The note of a session that was deleted.
notes-of-deleted = { $title } (deleted)
notes-command = Write the note
decisions-title = Decisions
decisions-empty = Nothing agreed yet.
decision-new = What was agreed
decision-new-hint = We publish the checklist by September
decision-add = Add
decision-added-said = Decision added: { $text }
decision-number = Decision { $number }
decision-session = Session of decision { $number }
decision-permission = Permission of decision { $number }: { $permission }
decision-duplicate = Duplicate decision { $number }
decision-delete = Delete decision { $number }
decision-deleted-said = Decision deleted
takeaways-actions = Actions ({ $count } open)
takeaways-approvals = May we quote this?
takeaways-all-sorted = Everything has its theme.
takeaway-more-of = More about “{ $text }”
takeaway-taken-said = Taken up: { $place }. Arrows move it, Space puts it down, Escape leaves it.
takeaway-left-said = Left where it was
takeaway-goes-no-further = It goes no further
takeaway-published-said = To be published
takeaway-unpublished-said = Not to be published
takeaway-permission-next = Next permission (P)
takeaway-theme-before = Under the theme before
takeaway-theme-after = Under the theme behind
takeaway-source-line = { $session }, line { $line }
takeaway-source-lines = { $session }, lines { $line } to { $last }
takeaway-source-title = Where it was said
takeaway-source-merged = Merged in: “{ $text }”, { $who }
takeaway-source-nobody = nobody named
approval-mark-open = { $days ->
    [0] asked today
    [one] asked 1 day ago
   *[other] asked { $days } days ago
  }
approval-mark-answered = answered
approval-mark-no = answered: no
approval-mark-no-name = answered: yes, without the name
approval-mark-none = not asked yet
board-keys = Arrow keys go from takeaway to takeaway. Space takes one up and puts it down. P changes its permission, X whether it is published, M merges it, Enter edits it.
board-hint = Space takes one up · Alt and arrows move · P permission · X publish · M merge · / find
theme-new = New theme
theme-new-hint = Words for a theme
theme-add = Add theme
theme-added-said = Theme added: { $theme }
theme-name = Name of the theme
theme-more = More about the theme { $theme }
theme-rename = Rename
theme-earlier = Move before
theme-later = Move behind
theme-remove = Take theme away
theme-renamed-said = Renamed: { $theme }
theme-moved-said = { $theme } is theme { $at } of { $of }
theme-removed-said = { $theme } is taken away; what was under it is not sorted yet
theme-empty = Nothing here yet.
similar-tab = Similar ({ $count })
similar-about = These look alike. Merging keeps the words you choose, the strictest permission, and everything they came from.
similar-empty = Nothing looks alike any more.
similar-back = Back to the board
similar-group = { $count } takeaways, { $likeness } per cent alike
merge-title = Merge takeaways
merge-with = Merge…
merge-nothing = No other takeaway shares a word with it
merge-include = Belongs together
merge-keep = Keep these words
merge-words = Words that stay
merge-becomes = { $count } become one: { $permission }, from { $people ->
    [0] nobody named
    [one] 1 person
   *[other] { $people } people
  } and { $sessions ->
    [0] no session
    [one] 1 session
   *[other] { $sessions } sessions
  }.
merge-nobodys = New words for what { $people } people said stand under nobody's name. Say who said it afterwards, if one of them did.
merge-do = { $count ->
    [0] Merge
    [1] Merge
   *[other] Merge { $count }
  }
merge-done-said = { $count } takeaways are one now
merge-apart = Not the same
merge-apart-said = Kept apart
