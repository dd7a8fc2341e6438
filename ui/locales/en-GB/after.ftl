# After the event: its numbers, the documents written from it, and the files it leaves as.

after-sub-came = { $registered } registered · { $came } came ({ $share }%) · { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
  }
after-sub = { $registered } registered · { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
  }
after-documents = Documents
after-numbers = Numbers
after-files = Files
document-empty-blog-post = No post yet. It is written from the takeaways you publish, their themes and the numbers, as each permission allows.
document-empty-summary = No summary yet. It has the numbers, takeaways, decisions and actions, for the office.
document-empty-report = No report yet. It has registered and came, by organisation and sector, how full sessions were, what was said and what is still to do.
document-empty-social-posts = No social posts yet. They are written from the takeaways you publish, within the limits of each channel.
document-empty-thank-you = No thank-you letters yet. They go to those who spoke, helped, came or could not come.
document-build = Build { $name }
document-rebuild = Build again
document-rebuild-newer = Build again ({ $count } new)
document-built = built { $at }
document-edited = edited by hand
document-open = Open { $name }
document-warned = { $count ->
    [one] 1 sentence may not leave
   *[other] { $count } sentences may not leave
  }
document-undecided = { $count ->
    [one] 1 paragraph to decide
   *[other] { $count } paragraphs to decide
  }
document-newer = { $count ->
    [one] 1 takeaway is newer
   *[other] { $count } takeaways are newer
  }
sources-title = Where this comes from
sources-go = Go to takeaway
sources-go-to = Go to takeaway: { $text }
numbers-registered = registered
numbers-came = came
numbers-no-shows = did not come
numbers-waiting = waiting
numbers-cancelled = withdrew
numbers-invited = invited, no answer
numbers-walk-ins = { $count ->
    [one] 1 at the door
   *[other] { $count } at the door
  }
numbers-share = { $share }% of registered
numbers-nobody-counted = nobody was checked in
numbers-empty = Nobody is registered yet. The numbers come with the people.
numbers-by-sector = By sector
numbers-by-organisation = By organisation
numbers-by-session = How full the sessions were
numbers-arrivals = When people arrived
numbers-sector = Sector
numbers-organisation = Organisation
numbers-session = Session
numbers-from = From
numbers-another-day = { $count ->
    [one] One person was ticked in on another day.
   *[other] { $count } people were ticked in on another day.
  }
numbers-no-time = { $count ->
    [one] One person came at a time that is not known.
   *[other] { $count } people came at times that are not known.
  }
numbers-seats = seats
numbers-over = { $count ->
    [one] one more than seats
   *[other] { $count } more than seats
  }
numbers-people = people
numbers-key-came = Came
numbers-key-no-shows = Did not come
numbers-key-people = People
numbers-key-free = Free seats
numbers-key-over = More than seats
numbers-no-organisation = Without an organisation
numbers-organisations = { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
  }
numbers-no-counts = Nobody was counted in a session. Check people in at a session’s door, or type its headcount.
numbers-all = Show all { $count }
numbers-fewer = Show fewer
files-lead = Each file is made from the data as it is now, and obeys every permission.
files-made-anew = Its draft was edited by hand, and this file is made anew without the edits.
files-open-draft = Open the draft of { $title }
files-export = Export…
files-export-of = Export { $title }…
files-save = Export { $title }
files-of = { $title }: of what
files-which = { $title }: which
files-none-of = There is none.
narrow-all = All of it
narrow-room = One room
narrow-track = One track
narrow-person = One person
narrow-session = One session
format-title-ics = Agenda
format-title-social-json = Social posts, data
format-title-social-txt = Social posts, text
format-title-summary = Summary
format-title-blog = Blog post
format-title-minutes = Minutes
format-title-report = Report
format-title-thank-you = Thank-you letters
format-title-approval-sheets = Approval sheets
files-what-approval-sheets = May we quote this? One sheet a speaker, with what would be published.
files-what-summary = Numbers, takeaways, decisions and actions, for the office.
files-what-blog = The takeaway post: what may be published, attributed as permission allows.
files-what-minutes = The minutes of a meeting as they stand.
files-what-report = Numbers with charts, takeaways, decisions and actions, for funders and managers.
files-what-thank-you = Letters to speakers, volunteers and those who came or did not.
format-title-attendees-csv = Attendees, table
format-title-sessions-csv = Sessions, table
format-title-feedback-csv = Feedback, table
export-stop = Stop
export-done-said = Saved as { $file }
export-reveal = Show in folder
