# What a file that comes in does not say well: one sentence a code, with what was done about it. Shared by window and command line.

## The file as a whole: nothing of it comes in
problem-file-empty = The file is empty.
problem-file-too-large = The file is larger than { $megabytes } MB, and nothing of this kind is.
problem-file-broken = The file is broken here: { $reason }.
problem-file-cut-short = The file ends too early ({ $reason }). Download it again.
problem-file-is-web-page = This is a web page, not the file behind it. Download the file itself.
problem-file-is-spreadsheet = This is an old kind of spreadsheet. Save it as an Excel workbook (.xlsx) or as CSV, and import that.
problem-workbook-broken = This is no Excel workbook, or it is broken ({ $reason }). Download it again.
problem-file-other-schema = This file has another structure under the same name: there is no { $missing } in it.
problem-columns-missing = There is no column { $missing }, and without it this is no attendee list.
problem-xml-document-type = The file defines a document type, which could hide harm. Remove it, and import the file again.
problem-xml-too-deep = The file goes deeper, or is longer, than any programme.
problem-other-kind = It cannot be read and was left out: there is { $found ->
    [truth] yes or no
    [number] a number
    [text] a text
    [list] a list
   *[object] a group of values
  } where { $wanted ->
    [text] a text
    [list] a list
   *[object] a group of values
  } belongs.
problem-text-unreadable = Some letters could not be read as { $encoding }; they are shown as �.
problem-text-guessed = The file does not say in which letters it is written, and was read as { $encoding }. Look whether names and signs are right; if not, save it as UTF-8.

## The event
problem-event-without-title = The event has no title.
problem-event-without-days = Nothing says when the event is.
problem-event-days-unlikely = The event cannot last from { WHEN($first) } to { WHEN($last) }; the days of its sessions were taken.
problem-event-days-widened = There are sessions outside the days of the event; it now lasts from { WHEN($first) } to { WHEN($last) }.
problem-day-without-date = A day has no date.
problem-zone-unknown = There is no time zone { $zone }.
problem-zone-guessed = The file names no time zone; by its times it should be { $zone }.
problem-zone-of-most = The file names no time zone, and its times contradict each other: most of them are those of { $zone }, by which all were taken. Check the times.
problem-zone-of-no-distance = The file names no time zone, and none has the distance from UTC that its times are written with. They were taken as they are written.
problem-zone-missing = Nothing says in which time zone the times are. They were taken as they are written.
problem-times-moved-to-zone = { $count ->
    [one] 1 time is
   *[other] { $count } times are
  } written for another zone than { $zone }: { WHEN($written) } is { WHEN($wall) } there.
problem-room-guid-twice = Several rooms have the same identifier { $guid }; they are known by their names.
problem-no-sessions = There is no session in the programme.

## Sessions
problem-session-without-title = A session has no title and was left out.
problem-session-without-time = { $title } has no time yet; it comes in unscheduled.
problem-date-unreadable = “{ $value }” is no date that can be read.
problem-start-unreadable = “{ $value }” is no time that can be read; { $title } comes in unscheduled.
problem-duration-unreadable = “{ $value }” is no length that can be read; { $title } comes in unscheduled.
problem-date-outside-event = { $title } is on { WHEN($date) }, far from the event; it comes in unscheduled.
problem-session-on-another-day = { $title } is listed under another day than its date, { WHEN($date) }. The date was taken.
problem-start-differs-from-date = { $title } starts at { WHEN($start) } in one place and at { WHEN($date) } in another. The second was taken.
problem-guid-unreadable = “{ $value }” is no identifier; { $title } got one of its own.
problem-guid-twice = Two sessions have the identifier { $guid }; { $title } got one of its own.
problem-language-unreadable = “{ $value }” is no language tag such as en or de; the language of { $title } was left out.
problem-link-mended = A link of { $title } had no https:// in front; it is now { $url }.
problem-link-refused = A link of { $title } was left out: “{ $value }” is no web address.
problem-person-without-name = A person without a name was left out.
problem-first-of-two-hours = { $title } is at a time that comes twice, because the clocks go back that night: { WHEN($start) } was taken for the first of the two.
problem-second-of-two-hours = { $title } is at { WHEN($start) }, the second time that the clocks show it that night. A programme cannot tell it from the first: it comes in without a time.
problem-meeting-in-second-of-two-hours = { $title } is from { WHEN($start) } to { WHEN($end) } in the night in which the clocks show one hour twice, and means the second time. A meeting cannot tell it from the first: it comes in with the first.
problem-ends-in-second-of-two-hours = { $title } begins at { WHEN($start) } and ends at { WHEN($end) }, the second time that the clocks show it that night. A programme cannot tell it from the first: it comes in without a time.
problem-cancellation-of-nothing = The file calls off { $title }, which is not here. It was left out. If it was called off before it came in, there is nothing to do.
problem-session-not-placed = { $title } cannot be put at { WHEN($start) } to { WHEN($end) }: { $reason ->
    [time-exists-twice] the clocks go back then, and that time comes twice
    [time-does-not-exist] the clocks go forward then, and that time does not exist
    [end-before-start] the end is not after the start
    [outside-event] that is outside the event’s days
    [year-out-of-range] no event lies in that year
   *[other] that is no time for a session
  }. It keeps its place, or comes in unscheduled.
problem-session-refused = { $title } was left out: { $reason ->
    [empty] nothing of its title can be seen
    [too-long] one of its texts is too long
    [control-characters] one of its texts has characters that cannot be seen or that turn its words around
    [not-a-web-address] its address is no web address
    [number-out-of-range] its number of people is too small or too large
   *[other] it cannot be kept as it is
  }.

## Calendar files
problem-not-a-calendar = There is no calendar in this file.
problem-calendar-is-empty = There are no events in this calendar.
problem-letters-lost = Some letters could not be read and are shown as �.
problem-component-left-out = { $what } is no event; { $count ->
    [one] 1 of them was
   *[other] { $count } of them were
  } left out.
problem-zone-not-known = There is no time zone { $zone }, and the file does not explain it. { $count ->
    [one] 1 time is taken as a time
   *[other] { $count } times are taken as times
  } of the place they come into.
problem-zone-not-known-taken = There is no time zone { $zone }, and the file does not explain it. { $count ->
    [one] 1 time is taken as a time
   *[other] { $count } times are taken as times
  } of { $taken }, the calendar’s own zone.
problem-zone-by-distance = Nobody knows the time zone { $zone }. { $count ->
    [one] 1 time is
   *[other] { $count } times are
  } taken at { $taken }, in summer and winter alike; where clocks change there, the times of half the year are an hour off.
problem-time-without-zone = { $count ->
    [one] 1 time names no time zone. It is taken as a time
   *[other] { $count } times name no time zone. They are taken as times
  } of the place they come into.
problem-time-without-zone-taken = { $count ->
    [one] 1 time names no time zone. It is taken as a time
   *[other] { $count } times name no time zone. They are taken as times
  } of { $taken }, the calendar’s own zone.
problem-entry-without-title = { $count ->
    [one] 1 entry has no title; it is called by its description or its time.
   *[other] { $count } entries have no title; they are called by their description or their time.
  }
problem-entry-private = { $title } is private or confidential in the calendar that it comes from ({ $count } such). It comes in with [internal] in its title: it stays out of agendas, feeds and reports until you take that out.
problem-meeting-private = { $title } is private or confidential in the calendar that it comes from ({ $count } such). A network and its meetings are told to its members, and in what you publish of it.
problem-entry-without-uid = { $count ->
    [one] 1 entry has no identifier; it is known by title and time.
   *[other] { $count } entries have no identifier; they are known by title and time.
  }
problem-entry-without-start = { $title } has no start; it comes in unscheduled ({ $count } such).
problem-entry-without-end = { $title } does not say when it ends; it is taken to last { $minutes } minutes ({ $count } such).
problem-entry-ends-before-start = { $title } ends before it begins; it is taken to last { $minutes } minutes ({ $count } such).
problem-calendar-ends-early = The file ends early: something that it begins has no end. What is missing in it stays here as it is.
problem-calendar-damaged = The file is damaged. What is missing in it stays here as it is.
problem-only-one-entry = { $count ->
    [one] The file is one entry by itself: the other meeting of the calendar stays as it is.
   *[other] The file is one entry by itself: the other { $count } meetings of the calendar stay as they are.
  }
problem-entry-of-whole-days = { $title } is on { WHEN($date) } without a time of day; it comes in unscheduled ({ $count } such).
problem-entry-twice = { $title } is in the file { $count ->
    [one] { $count } time more
   *[other] { $count } times more
  }; the newest was taken.
problem-uid-of-several = { $title } has the identifier of another entry at another time; both were taken.
problem-rule-not-understood = The rule “{ $value }” cannot be followed; only the first time of its entry is known.
problem-unread-stays = { $title } cannot be read as it should be, so it stays here as it is.
problem-unread-left-out = Nobody can tell when { $title } is, so it was left out. Add it by hand, or ask for a newer file.
problem-rule-without-end = { $title } goes on without an end; it was followed until { WHEN($last) }.
problem-exception-of-nothing = { $title } leaves out { WHEN($date) }, when it is not held anyway; nothing was left out ({ $count } such).
problem-entry-of-no-year = { $title } is dated { WHEN($date) }, where no appointment can lie. It was left out ({ $count } such). Give it its date in the calendar it comes from.
problem-occurrence-of-nothing = { $title } changes what is held on { WHEN($date) }, when its rule gives nothing; it comes in as one more ({ $count } such).
problem-zone-by-its-rules = The file explains its time zone itself; its clocks are those of { $taken }.
problem-meeting-without-start = { $title } has no start and was left out ({ $count } such).
problem-every-day-left-out = { $title } leaves out every day that its rule gives, so no meeting comes of it. Where it should meet, take the days out of its exceptions in the calendar it comes from.
problem-rule-not-for-network = No rule of a network says when { $title } is: { $reason ->
    [several-rules] it has several rules at once
    [whole-days] it is on whole days
    [changes-later] it changes from one of its meetings on
    [zone] its clocks do not change as those of the file do
    [overnight] it goes on past midnight
   *[other] its rule counts hours, weeks or days of the year
  }. Its meetings of the next year come in one by one.
problem-meeting-refused = { $title } cannot be kept as it is ({ $reason }) and was left out.
problem-calendar-too-long = There are more than { $most } entries; those from { $title } on were left out.
problem-rule-not-taken = { $reason ->
    [recurrence-in-force] The network has another rule when { $title } is, and one holds at a time
    [end-before-start] { $title } ends before it begins
   *[other] The rule of { $title } gives no day
  }; its meetings of the next year come in one by one.
problem-times-of-another-zone = The times of the file are in { $zone }; here they stand as { $home } has them.
problem-rule-of-another-zone = The rule of { $title } is in { $zone }, whose clocks do not change as those of { $home } do: its meetings of the next year come in one by one.
problem-one-track-only = { $title } has several categories; the first is its track ({ $count } such).

## Replies
problem-no-replies = There is no reply in this file.
problem-reply-without-uid = The reply to { $title } does not say which entry it is to.
problem-reply-of-nobody = The reply to { $title } does not say whose it is.
problem-reply-by-stranger = { $title }, { $answer ->
    [accepted] accepted
    [tentative] tentative
    [declined] declined
    [delegated] delegated
   *[other] no answer
  }, to { $item }: nobody here has that address. Say whose it is on the page of replies.
problem-reply-to-nothing = { $title }, { $answer ->
    [accepted] accepted
    [tentative] tentative
    [declined] declined
    [delegated] delegated
   *[other] no answer
  }: the entry that { $source } answers is not here.
problem-reply-to-no-such-day = { $title }, { $answer ->
    [accepted] accepted
    [tentative] tentative
    [declined] declined
    [delegated] delegated
   *[other] no answer
  }, to { $item }: it does not meet on { WHEN($date) }.
problem-reply-to-skipped-day = { $title }, { $answer ->
    [accepted] accepted
    [tentative] tentative
    [declined] declined
    [delegated] delegated
   *[other] no answer
  }, to { $item }: { WHEN($date) } is left out.
problem-reply-proposes = { $title } asks for another time of { $item }: { WHEN($start) } to { WHEN($end) }.
problem-reply-proposes-a-start = { $title } asks for another time of { $item }: { WHEN($start) }.
problem-reply-is-older = { $title } has answered since; the reply in { $source } is older and was not taken.
problem-reply-file-unreadable = { $source } was passed over: { $reason }.

## Registrations
problem-guest-not-named = The guest’s name was not given yet, so nobody was taken in for this ticket. The list will have the name once it is given.
problem-row-without-person = The row has neither a name nor an address and was left out.
problem-row-short = The row has { $cells } of { $headings } cells. The rest was taken as empty.
problem-row-long = The row has more cells ({ $cells }) than there are headings ({ $headings }). The rest was left out.
problem-row-too-long = The row has more cells ({ $cells }) than there are headings ({ $headings }), so nothing says which cell is which. It was left out. A cell with the delimiter in it needs quotation marks.
problem-row-twice = The ticket “{ $value }” is there a second time; the first row was taken.
problem-quote-unclosed = A quotation mark that opens in this row is not closed where its cell ends, so rows after it run into this one. They were left out with it. Close it, and import the file again.
problem-no-rows = There is no registration in the file.
problem-name-missing = Nobody is named for { $email }; the person is known by the address.
problem-email-invalid = “{ $value }” is no e-mail address and was left out.
problem-email-shared = { $value } is the address of another guest too; this guest comes in without one.
problem-email-in-use = { $value } is the address of somebody else; { $title } keeps the old one.
problem-email-of-another = { $value } is the address of { $person } here; { $title } does not get it. If both are one person, merge them.
problem-email-kept = The list has { $value } for { $title }. The address here was typed or removed by hand, and stays.
problem-quantity-many = The row is for { $value } tickets, and only one person is named.
problem-quantity-unreadable = “{ $value }” is no number of tickets; it was taken as one.
problem-status-unknown = “{ $value }” is no status that is known; the guest comes in as registered.
problem-ticket-second = { $value } has a second ticket; one registration holds both.
problem-withdrew-but-came = { $title } is in the file no longer, but has been checked in and stays registered.
problem-sessions-not-withdrawn = A part of the file could not be read, so no session was withdrawn ({ $count ->
    [one] 1 is
   *[other] { $count } are
  } not in the rest).
problem-speaker-not-removed = The people of { $title } could not all be read, so { $person } keeps the part in it.
problem-withdrawals-not-taken = Some rows could not be read, so nobody was withdrawn ({ $count ->
    [one] 1 is
   *[other] { $count } are
  } not among the others).

## When it is accepted
# What a file says anew of a row; "here" is what was there before
plan-change = { plan-field }: { WHEN($there) } (was { WHEN($here) })
plan-field = { $field ->
    [title] the title
    [subtitle] the subtitle
    [summary] the summary
    [description] the description
    [language] the language
    [status] the status
    [name] the name
    [given_name] the given name
    [family_name] the family name
    [job_title] the job title
    [email] the address
    [pronouns] the pronouns
    [phone] the telephone
    [website] the website
    [biography] the biography
    [organisation] the organisation
    [organisation_id] the organisation
    [dietary_needs] the dietary needs
    [access_needs] the access needs
    [answers] the answers
    [ticket] the ticket
    [ticket_ref] the ticket number
    [registered_at] the time of registration
    [photo_consent] whether photos are agreed to
    [share_consent] whether the address may be shared
    [consent] how the answers may be used
    [submitted_at] the time of the answers
    [check_in] the check-in
    [source] where the registration comes from
    [room_id] the room
    [track_id] the track
    [format_id] the format
    [capacity] the number of seats
    [starts_at] the start
    [ends_at] the end
    [starts_on] the first day
    [ends_on] the last day
    [start_time] the start
    [end_time] the end
    [day_change] when the day ends
    [zone] the time zone
    [rule] how it recurs
    [venue_name] the place
    [venue_address] the address of the place
    [online_url] the link to join
    [contact_name] the contact
    [contact_email] the contact’s address
    [speakers] the speakers
    [links] the links
    [do_not_record] whether it is recorded
    [no_names] whether names are kept
    [invite_everyone] who is invited
    [external_id] the number in the file
   *[other] { $field }
  }
problem-kept-by-hand = { $title } was changed here since the last import ({ FIELDS($fields) }); that stays.
problem-said-anew = { $title }: { plan-field } was changed here since the last import and stays “{ WHEN($here) }”. The file says “{ WHEN($there) }”.
problem-deleted-here = { $title } is in this file and was deleted here. It stays out unless you bring back what was deleted.
problem-part-deleted-here = { $person } was taken out of { $title } here and is in it in this file. It stays so unless you bring back what was deleted.
problem-in-another-network = { $count ->
    [one] { $title } stands in the network { $network } and stays there.
   *[other] { $count } entries of this file, the first { $title }, stand in the network { $network } and stay there.
  } Nothing of it came in here: undo that import, or delete it there, to take it in here instead.
problem-older-version = The file has an older version of { $title } than the one that is here. It was not taken.
problem-sessions-on-other-days = { $count ->
    [one] 1 entry is on another day than the event and was
   *[other] { $count } entries are on other days than the event and were
  } left out, the first { $title } on { WHEN($date) }.
problem-sessions-beside-the-event = { $count ->
    [one] 1 entry is on another day than the event that this file makes and
   *[other] { $count } entries are on other days than the event that this file makes and
  } did not come in, the first { $title } on { WHEN($date) }. Bring the file into a network: each entry is a meeting there. Or keep what recurs in a file of its own.
problem-meeting-kept = { $title } is not in this file any more. It stays, as you chose.
problem-meeting-stays = { $title } is cancelled in this file, or not in it any more. It took place or is archived, so it stays.
problem-comes-back = { $title } was called off, and this file has it again: it takes place after all.
problem-rule-missing = A recurring entry of { $title } is not in this file any more. Its meetings stay: end it in the network if it is over.
problem-text-cut = “{ $value }” is too long; the first { $most } characters were kept.

## Transcripts and notes
problem-file-is-no-text = This is no text, no captions and no Word document. Save the transcript as one of them, and choose that.
problem-file-is-pdf = This is a PDF. Save the transcript as Word or text, and choose that.
problem-file-is-rtf = This is rich text. Save it as Word (.docx) or as text, and choose that.
problem-file-is-old-word = This is a Word document of before 2007. Save it as .docx, and choose that.
problem-file-is-no-word = This archive holds no Word document. Save the transcript as .docx, and choose that.
problem-file-unpacks-too-large = The document unpacks to more than { $megabytes } MB, and no transcript does.
problem-transcript-without-words = Nobody says anything in this file.
problem-transcript-cut = The transcript is longer than the { $most } characters a note holds. The rest was left out; save it as a second file.
problem-cue-time-unreadable = A caption has a time that cannot be read. What it says was kept.
problem-cue-ends-early = A caption ends before it begins. What it says was kept.
problem-cue-out-of-order = A caption begins before the one above it. The order of the file was kept.
problem-cue-without-time = Lines without a time stand between captions. They were left out.

## Answers of forms
problem-form-columns-missing = There is no column { $missing }, and without it this is no file of that form.
problem-no-answers = Nobody has answered yet.
problem-columns-two-addresses = Several columns hold addresses: { $columns }. Say which one is of the person who answered, and ignore the others.
problem-columns-two-sessions = Several columns say which session it is about: { $columns }. Say which one counts.
problem-columns-no-answers = No column is a rating or a comment. Say of at least one what it is.
problem-column-without-session = Nothing says which session “{ $column }” is about. Choose the session.
problem-column-without-scale = Nothing says from which number to which “{ $column }” goes. Choose the scale.
problem-rating-unreadable = “{ $value }” is no answer on the scale of “{ $column }”; it was left out.
problem-consent-unreadable = “{ $value }” says neither yes nor no to being quoted; it was taken as no.
problem-permission-withdrawn = Its author allows less than before: “{ $text }” may now be used only as the form says. Change it on the board if they told you otherwise since.
problem-session-not-found = “{ $value }” is no session of this event; what was said of it was left out.
problem-few-answers-since = { $count ->
    [one] Only 1 answer is
   *[other] Only { $count } answers are
  } new or changed since last time. Whoever has the numbers from before could work out what they say: give the numbers out again once { $fewest } have come.
problem-rows-without-answer = { $count ->
    [one] 1 row has neither a rating nor a comment; it was
   *[other] { $count } rows have neither a rating nor a comment; they were
  } left out.

## A house style
problem-style-kind-unknown = “{ $value }” is no kind of line; it is one of spelling, avoid and name.
problem-style-phrase-missing = The line says nothing to look for.
