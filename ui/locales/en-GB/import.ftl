# Import: from a file to the workspace.

import-into = Into
import-into-hint = A programme or calendar can become a new event; a calendar also comes into a network. A list of attendees belongs to an event that is here.
import-into-known = Where it came in before, else a new event
import-into-new = A new event
import-into-new-network = A new network, from a calendar
import-into-network = Network: { $title }
import-proposed-network = Everything in this file recurs, so a network is proposed. If it is an event, choose so under “Into”.
import-several-networks = This file holds several networks, not one: { $titles }. Give each a calendar of its own and import them one by one; what is proposed here makes one event of all of it.
import-accept-network = Make network { $title }
import-choose = Choose file…
import-folder = Folder of replies…
import-folder-title = Choose a folder of replies
import-keep-missing = Keep meetings that are not in the file any more
import-bring-back = { $count ->
    [one] Bring back the one thing of this file that was deleted here
   *[other] Bring back the { $count } things of this file that were deleted here
  }
import-bringing-back = Bring back what was deleted here
import-people = { $count ->
    [one] Take the one person who is invited in it and is not here yet: as a member, or onto the list of the one meeting
   *[other] Take the { $count } people who are invited in it and are not here yet: as members, or onto the list of the one meeting
  }
import-people-taken = Take the people who are invited in it: as members, or onto the list of the one meeting
import-files = { $count } files
import-choose-title = Choose a file to import
import-kind = Programmes, calendars, replies, lists of attendees and feedback
import-reading = Reading { $name }
import-accepting = Importing { $name }
import-empty = Choose a file, or drop it on the window. Nothing is written before you have seen what it would do and accepted it.
import-formats = What can come in
import-accept = Import into { $title }
import-accept-withdrawing = { $count ->
    [one] Import into { $title } and withdraw 1
   *[other] Import into { $title } and withdraw { $count }
  }
import-accept-new = Make event { $title }
import-new = { $cancelled ->
    [0] { $count } new
   *[other] { $count } new, { $cancelled } of them cancelled
  }
import-changed = { $count } changed
import-withdrawn = { $count } withdrawn
import-unchanged = { $count } unchanged
import-nothing = Everything in this file is here already. There is nothing to do.
import-say-first = Something has to be said of the columns before this file can come in.
import-refused = This file cannot come in. Nothing was changed.
import-done = { $title } is imported
import-done-list = The list came into { $title }
import-rows = What would happen
import-outcome = What happens
import-outcome-new = New
import-outcome-changed = Changed
import-outcome-withdrawn = Withdrawn
import-outcome-unchanged = Unchanged
import-noun = What
import-row = Title or name
import-changes = What changes
import-changes-of = What changes in { $title }
import-changes-hint = Choose a row that changes to read from what to what.
import-line = Line
import-at-line = line { $line }
import-at-column = column { $column }
import-problems = { $count ->
    [one] 1 thing to know
   *[other] { $count } things to know
  }
severity-error = Problem
severity-warning = Note
import-problems-all = Show all
import-replies = Replies: { $new } new, { $changed } changed, { $unchanged } as before, { $older } older than what is here.
import-replies-unknown = { $count } of them are of an address or to an entry that is not here; they are kept under Replies.
import-replies-accept = Take the replies in
import-replies-done = The replies are in
