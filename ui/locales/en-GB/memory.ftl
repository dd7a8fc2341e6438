# What a network remembers when a meeting is opened, and which member organisations it reaches.

memory-actions = Still to be done
memory-actions-empty = Nothing is open from earlier meetings.
memory-age = { $days ->
    [0] from today
    [one] 1 day old
   *[other] { $days } days old
  }
memory-overdue = { $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
  }
memory-due = due { $date }
memory-from = from { $date }
memory-decided = Decided last
memory-decided-nothing = Nothing was decided.
memory-decided-never = No meeting was held before this one.
memory-away = Not seen lately
memory-away-empty = No member has missed the last three meetings at which people were checked in.
memory-away-too-few = { $count ->
    [0] Nobody was checked in at a meeting before this one.
    [one] People were checked in at 1 meeting before this one.
   *[other] People were checked in at { $count } meetings before this one.
  } Who is missed is known from three meetings on.
memory-away-missed = { $count ->
    [one] 1 meeting
   *[other] { $count } meetings in a row
  }
memory-away-last = last came { $date }
memory-away-never = never came
memory-new = New this time
memory-new-empty = Nobody is new.
memory-new-member = member since { $date }
memory-new-first = first meeting
coverage-year = Year
coverage-year-all = All years
coverage-kind = Organisations
coverage-kind-all = All members
coverage-organisation = Organisation
coverage-came = Came to, of meetings with arrivals
coverage-came-of = { $came } of { $held }
coverage-last = Last came
coverage-never = Never
coverage-meeting = Meeting
coverage-people = People from members
coverage-meetings = Meetings with arrivals
coverage-organisations = Member organisations
coverage-in-words = Reached
coverage-export = Export…
coverage-export-title = Export coverage
coverage-as-csv = Table (CSV)…
coverage-as-markdown = Markdown…
coverage-as-html = Web page (HTML)…
coverage-empty = Nothing can be counted yet. Mark organisations as members in the directory, and check people in at a meeting.
coverage-directory = Open the directory
