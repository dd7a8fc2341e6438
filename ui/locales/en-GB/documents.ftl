# Sentences of the files that leave the office: summary, blog post and tables. Arguments arrive as plain text.

## Dates, times and lists

document-date = { $weekday } { $day } { $month } { $year }
document-date-without-year = { $weekday } { $day } { $month }
document-date-without-month = { $weekday } { $day }
document-range = { $from } to { $until }
document-list-more = { $items }, { $next }
document-list-last = { $items } and { $last }
document-quoted = “{ $text }”

## Rules of networks

document-rule-hours = { $days }, { $times } { $zone }
document-rule-until = { $rule }, until { $date }
document-rule-not-in = { $days }, not in { $months }
document-rule-only-in = { $days }, in { $months }
document-rule-of = { $days } of { $every }
document-rule-months-every = { $months } { $every }
document-rule-every = every { $unit }
document-rule-every-nth = every { $nth } { $unit }
document-rule-every-weekday = every { $weekdays }
document-rule-weeks = { $every } on { $weekdays }
document-rule-nth-weekday = { $nth } { $weekday }
document-rule-day-number = day { $day }
document-rule-day-from-end = { $nth } day
document-rule-working-day = { $nth } working day of { $every }
document-rule-other = by the rule { $rule }
document-rule-day = day
document-rule-week = week
document-rule-month = month
document-rule-year = year
document-ordinal-1 = first
document-ordinal-2 = second
document-ordinal-3 = third
document-ordinal-4 = fourth
document-ordinal-5 = fifth
document-ordinal-last = last
document-ordinal-from-end = { $nth } last
document-ordinal-number = { $number }th
document-holiday-new-year = New Year’s Day
document-holiday-second-of-january = 2nd January
document-holiday-saint-patrick = St Patrick’s Day
document-holiday-good-friday = Good Friday
document-holiday-easter-monday = Easter Monday
document-holiday-early-may = Early May bank holiday
document-holiday-spring = Spring bank holiday
document-holiday-boyne = Battle of the Boyne
document-holiday-summer = Summer bank holiday
document-holiday-saint-andrew = St Andrew’s Day
document-holiday-christmas = Christmas Day
document-holiday-boxing = Boxing Day
document-holiday-special = Special bank holiday
document-zone-time = { $city } time

## Who said it

document-who-role-organisation = { $name }, { $role } at { $organisation }
document-who-role = { $name }, { $role }
document-who-organisation = { $name }, { $organisation }
document-who = { $name }
document-said-by = Said by { $who }.
document-said-without-name = Said without a name.
document-also-without-names = Also said, without names:

## What it is, when and where

document-blog-title = { $event }: what we took away
document-summary-title = { $event }: summary
document-held-on = { $event } { $standing ->
    [to-come] { $kind ->
        [meeting] meets
       *[other] takes place
      }
    [took-place] { $kind ->
        [meeting] met
       *[other] took place
      }
   *[other] { $kind ->
        [meeting] was to meet
       *[other] was to take place
      }
  } { $days ->
    [one] on { $when }
   *[other] from { $when }
  }{ $where ->
    [venue] { " " }at { $venue }
    [both] { " " }at { $venue } and online
    [online] { " " }online
   *[unsaid] { "" }
  }{ $standing ->
    [called-off] { " " }and was cancelled.
   *[other] .
  }
document-hosted-by = { $standing ->
    [to-come] It is hosted by { $hosts }.
    [took-place] It was hosted by { $hosts }.
   *[other] It was to be hosted by { $hosts }.
  }
document-hosted-with = { $standing ->
    [to-come] It is hosted by { $host } with { $others }.
    [took-place] It was hosted by { $host } with { $others }.
   *[other] It was to be hosted by { $host } with { $others }.
  }
document-question = { $standing ->
    [to-come] The question is: { $topic }
    [took-place] The question was: { $topic }
   *[other] The question was to be: { $topic }
  }

## Numbers

document-heading-numbers = In numbers
document-people = { $count ->
    [one] one person
   *[other] { $count } people
  }
document-organisations = { $count ->
    [one] one organisation
   *[other] { $count } organisations
  }
document-sectors = { $count ->
    [one] one sector
   *[other] { $count } sectors
  }
document-were-there = { $count ->
    [one] { $people } from { $organisations } in { $sectors } was there.
   *[other] { $people } from { $organisations } in { $sectors } were there.
  }
document-were-there-of = { $count ->
    [one] { $people } from { $organisations } was there.
   *[other] { $people } from { $organisations } were there.
  }
document-were-there-alone = { $count ->
    [one] { $people } was there.
   *[other] { $people } were there.
  }
document-signed-up = { $people } from { $organisations } in { $sectors } registered.
document-signed-up-of = { $people } from { $organisations } registered.
document-signed-up-alone = { $people } registered.
document-who-came = Who was there: { $list }.
document-who-signed-up = Who registered: { $list }.
document-sector-count-borough = { $count ->
    [one] one borough
   *[other] { $count } boroughs
  }
document-sector-count-central-government = { $count ->
    [one] one central government body
   *[other] { $count } central government bodies
  }
document-sector-count-public-body = { $count ->
    [one] one public body
   *[other] { $count } public bodies
  }
document-sector-count-health = { $count ->
    [one] one health organisation
   *[other] { $count } health organisations
  }
document-sector-count-housing = { $count ->
    [one] one housing organisation
   *[other] { $count } housing organisations
  }
document-sector-count-education = { $count ->
    [one] one education organisation
   *[other] { $count } education organisations
  }
document-sector-count-library = { $count ->
    [one] one library service
   *[other] { $count } library services
  }
document-sector-count-charity = { $count ->
    [one] one charity
   *[other] { $count } charities
  }
document-sector-count-company = { $count ->
    [one] one company
   *[other] { $count } companies
  }
document-sector-count-other = { $count ->
    [one] one other organisation
   *[other] { $count } other organisations
  }
document-registered = { $count ->
    [0] nobody registered
    [one] one person registered
   *[other] { $count } people registered
  }{ $at_the_door ->
    [0] .
    [one] , one of them at the door.
   *[other] , { $at_the_door } of them at the door.
  }
document-came = { $count ->
    [0] Nobody was checked in.
    [one] One person came.
   *[other] { $count } people came.
  }
document-no-shows = { $count ->
    [0] Everybody who registered came.
    [one] One person registered and did not come ({ $percent }%).
   *[other] { $count } people registered and did not come ({ $percent }%).
  }
document-arrivals-not-recorded = Arrivals were not recorded, so nobody is counted as having come or stayed away.
document-arrivals-later = { $others ->
    [0] { $count ->
        [one] They were ticked in on another day than the event’s, so nobody knows when they arrived.
       *[other] They were all ticked in on another day than the event’s, so nobody knows when they arrived.
    }
   *[other] { $count ->
        [one] One of them was ticked in on another day than the event’s, and no time is known of the other { $others }, so nobody knows when people arrived.
       *[other] { $count } of them were ticked in on another day than the event’s, and no time is known of the other { $others }, so nobody knows when people arrived.
    }
  }
document-waiting = { $count ->
    [one] One person was on the waiting list.
   *[other] { $count } people were on the waiting list.
  }
document-waiting-yet = { $count ->
    [one] One person is on the waiting list.
   *[other] { $count } people are on the waiting list.
  }
document-cancelled = { $count ->
    [one] One person cancelled.
   *[other] { $count } people cancelled.
  }
document-invited = { $count ->
    [one] One person was invited and did not answer.
   *[other] { $count } people were invited and did not answer.
  }
document-invited-yet = { $count ->
    [one] One person was invited and has not answered yet.
   *[other] { $count } people were invited and have not answered yet.
  }
document-heading-by-sector = By sector
document-heading-by-organisation = By organisation
document-heading-session-fill = How full the sessions were
document-heading-arrivals = When people arrived
document-arrivals-another-day = Ticked in on another day
document-arrivals-no-time = Came, at a time that is not known
document-sector-borough = Borough
document-sector-central-government = Central government
document-sector-public-body = Public body
document-sector-health = Health
document-sector-housing = Housing
document-sector-education = Education
document-sector-library = Library
document-sector-charity = Charity
document-sector-company = Company
document-sector-other = Other
document-without-organisation = No organisation given
document-not-counted = not counted
document-no-limit = no limit
document-percent = { $percent }%

## What was said, agreed and promised

document-heading-takeaways = Takeaways
document-heading-unsorted = Also said on the day
document-heading-what-we-took-away = What we took away
document-heading-decisions = Decisions
document-heading-actions = Actions
document-heading-next = What happens next
document-promised = What was promised:
document-promised-without-names = Promised without names:
document-still-to-do = What is still to be done:
document-action-by = { $text }, by { $date }.
document-next-meeting = { $kind ->
    [meeting] { $event } meets again
   *[other] Next is { $event }
  } { $days ->
    [one] on { $when }.
   *[other] from { $when }.
  }
document-nobody-yet = Nobody yet
document-not-named = Not named
document-no-date = No date
document-state-open = Open
document-state-done = Done
document-state-dropped = Dropped
# Of the report, which goes to funders and managers.
document-names-owners = This report names who took on which action. What was said is attributed as each permission allows, and nothing internal is in it.
document-for-the-office = This is the office’s own record: it names who took on which action. What was said is attributed as each permission allows, and nothing internal is in it.

## Minutes

document-minutes-title = Minutes of { $event }, { $when }
document-heading-there = Who was there
document-heading-agenda = Agenda
document-heading-discussion = Discussion
document-heading-next-meeting = Next meeting
document-minutes-chair = Chair: { $name }
document-minutes-present = Present ({ $count }): { $names }
document-minutes-expected = On the list ({ $count }): { $names }
document-minutes-on-the-list = On the list ({ $count }); who came was not recorded: { $names }
document-minutes-apologies = Apologies ({ $count }): { $names }
document-minutes-person = { $name } ({ $organisation })
document-minutes-put-by = { $topic } (put by { $name })
document-minutes-without-names = Held without names: what was said stands here, not who said it.
document-minutes-draft = Draft; not circulated yet.
document-minutes-circulated = Circulated on { $date }; not agreed yet.
document-minutes-corrected = Corrected on { $date } (version { $number }); not agreed yet.
document-minutes-being-corrected = Being corrected; not agreed yet.
document-minutes-agreed = Agreed on { $date } (version { $number }). Seal of the text (SHA-256): { $seal }

## Coverage of the membership

document-coverage-title = Coverage of the membership
document-coverage-title-in = Coverage of the membership in { $year }
document-coverage-title-of = Coverage of { $network }
document-coverage-title-of-in = Coverage of { $network } in { $year }
document-coverage-reached = { $what } reached: { $reached } of { $total }.
document-coverage-reached-in = { $what } reached in { $year }: { $reached } of { $total }.
document-coverage-not-since = Not since { $month }: { $names }.
document-coverage-never = Never: { $names }.
document-coverage-without-names = { $count ->
    [one] One meeting was held without names and is not counted.
   *[other] { $count } meetings were held without names and are not counted.
  }
document-coverage-no-arrivals = No arrivals were recorded.
document-coverage-no-arrivals-in = No arrivals were recorded in { $year }.
document-coverage-no-members = No organisation is marked as a member of the network yet.
document-coverage-never-came = Never
document-coverage-came-of = { $came } of { $held }
document-coverage-chart = Member organisations at each meeting
document-coverage-chart-what = One bar for each meeting with arrivals: from how many of { $total } member organisations somebody came. The table of meetings has the same numbers.
document-chart-sectors = People by sector
document-chart-sectors-what = One bar a sector: who came, in a frame as long as those who registered where arrivals were recorded. The table of sectors has the same numbers.
document-chart-organisations = People by organisation
document-chart-organisations-what = One bar an organisation: who came, in a frame as long as those who registered where arrivals were recorded. The table of organisations has all of them.
document-chart-organisations-first = People by organisation: the { $shown } with most people of { $all }
document-chart-organisations-first-what = One bar an organisation, the { $shown } with most people of { $all }: who came, in a frame as long as those who registered where arrivals were recorded. The table of organisations has all of them.
document-chart-organisations-of = The { $shown } with most people of { $all }
document-chart-fill = How full the sessions were
document-chart-seats-free = Free seats
document-chart-seats-over = More than seats
document-chart-organisations-came = Members that came
document-chart-organisations-missing = Members that did not
document-chart-fill-what = One bar a session that was counted: its people, in a frame as long as its seats, and hatched beyond it where they were more. The table of sessions has the same numbers.
document-chart-arrivals = When people arrived
document-chart-arrivals-what = One column a half hour: how many people arrived in it. The table of arrivals has the same numbers.
document-heading-organisations = Organisations
document-heading-meetings = Meetings
document-month-of = { $month } { $year }
document-members-all = Member organisations
document-members-borough = Boroughs
document-members-central-government = Central government bodies
document-members-public-body = Public bodies
document-members-health = Health organisations
document-members-housing = Housing organisations
document-members-education = Education organisations
document-members-library = Libraries
document-members-charity = Charities
document-members-company = Companies
document-members-other = Other organisations

## Kinds of documents

document-kind-blog-post = Blog post
document-kind-summary = Summary
document-kind-report = Report
document-kind-weeknote = Weeknote
document-kind-newsletter = Newsletter
document-kind-social-posts = Social posts
document-kind-thank-you = Thank-you letters
document-kind-minutes = Minutes

## Weeknote and newsletter

document-weeknote-title = Weeknote { $week } of { $year }
document-weeknote-lead = This is our latest news, based on what we worked on during the week from { $day }.
document-weeknote-lead-of = This is the latest news from { $office }, based on what we worked on during the week from { $day }.
# Of a week that has not begun.
document-weeknote-lead-ahead = This is what is to come in the week from { $day }, and after.
document-weeknote-lead-unplanned = Nothing is planned yet for the week from { $day }, or after.
# Of a week without news.
document-weeknote-lead-quiet = The week from { $day } was a quiet one: here is what comes next.
document-weeknote-lead-quiet-alone = The week from { $day } was a quiet one.
document-weeknote-meeting = Meeting with our { $network }
document-weeknote-post = Sharing our summary of { $kind ->
    [conference] the { $event }
   *[other] { $event }
  }
document-weeknote-met = On { $day }, our { $network } met.
document-weeknote-question = On { $day }, our { $network } discussed this question: { $topic }
document-weeknote-question-by = On { $day }, { $who } put this question to our { $network }: { $topic }
document-weeknote-person = { $name } from { $organisation }
document-weeknote-discussed = What we discussed:
document-weeknote-follows = What follows:
document-post-read = What we took away from the day can be found in our new post: { $link }.
document-heading-coming-up = Coming up
document-coming = { $when }: { $event }{ $says ->
    [topic] . The question: { $topic }
    [venue] , at { $venue }.
    [online] , online.
   *[nothing] .
  }
document-coming-until = Until { $date }
document-sign-up-form = sign-up form
document-period-sign-up = To get our news by email, fill in the { $link }.
document-guest-named = To write a guest post, contact { $name } at { $email }.
document-guest-name = To write a guest post, ask { $name }.
document-guest-address = To write a guest post, write to { $email }.
document-channels = For all our latest news, follow us on { $channels }.
document-channels-of = For all the latest news from { $office }, follow us on { $channels }.
document-newsletter-title = News of { $month }
document-newsletter-title-of = { $office }: news of { $month }
document-newsletter-lead = { $count ->
    [0] A quiet { $month }: here is what comes next.
    [one] One piece of news from { $month }, and what comes next.
   *[other] { $count } pieces of news from { $month }, and what comes next.
  }
# Of a month that has not begun, and of one that goes on, where there is no news.
document-newsletter-lead-ahead = What is to come in { $month }, and after.
document-newsletter-lead-so-far = A quiet { $month } so far: here is what comes next.
# The same where nothing is to come that is known of.
document-newsletter-lead-alone = { $count ->
    [0] A quiet { $month }.
    [one] One piece of news from { $month }.
   *[other] { $count } pieces of news from { $month }.
  }
document-newsletter-lead-unplanned = Nothing is planned yet for { $month }, or after.
document-newsletter-lead-so-far-alone = A quiet { $month } so far.
document-day-of-month = { $day } { $month }

## Social posts

document-social-title = { $event }: social posts
document-social-lead = What we took away from { $event } ({ $when }):
document-social-link = Read on: { $link }

## Report

document-report-title = { $event }: report
document-heading-last-time = Against last time
document-report-last-time = Last time was { $event }, { $when }.
document-heading-came-by-sector = Who came, by sector
document-heading-came-by-organisation = Who came, by organisation
document-heading-registered-by-sector = Who registered, by sector
document-heading-registered-by-organisation = Who registered, by organisation
document-change-more = { $count } more
document-change-fewer = { $count } fewer
document-change-none = no change
document-heading-costs = Costs
document-costs-to-add = Add what it cost, and who paid: Plenary keeps no accounts. Until then this section does not leave the office.

## Thank-you letters

document-thanks-title = { $event }: thank-you letters
document-thanks-fields = In each mail, {"{name}"}, {"{sessions}"} and {"{organisation}"} become the person’s own. Take a letter out, and nobody gets it.
document-thanks-subject = Subject: { $subject }
document-thanks-greeting = Dear { $name },
document-thanks-closing = With thanks,
document-thanks-heading-speakers = To those who spoke
document-thanks-heading-helpers = To those who helped
document-thanks-heading-came = To those who came
document-thanks-heading-registered = To those who registered
document-thanks-heading-missed = To those who could not come
document-thanks-subject-speakers = Thank you for speaking at { $event }
document-thanks-subject-helpers = Thank you for your help at { $event }
document-thanks-subject-came = Thank you for coming to { $event }
document-thanks-subject-registered = Thank you for your interest in { $event }
document-thanks-subject-missed = We missed you at { $event }
document-thanks-speakers = Thank you for speaking at { $event }, in { $sessions }.{ $arrivals ->
    [recorded] { " " }People came for what you had to say.
   *[unknown] { "" }
  }
document-thanks-helpers = Thank you for your help at { $event }, in { $sessions }. The day ran because of you.
document-thanks-came = Thank you for coming to { $event }. It was good to have you there.
document-thanks-registered = Thank you for registering for { $event }.
document-thanks-missed = You had a place at { $event } and could not come. We missed you.
document-thanks-post = What we took away from the day is here: { $link }
document-thanks-next-time = We hope to see you next time.
document-thanks-batch = Thank-you letters of { $event }

## Contact

document-heading-contact = Get in touch
document-contact-named = To find out more, contact { $name } at { $email }.
document-contact-name = To find out more, ask { $name }.
document-contact-address = To find out more, write to { $email }.
document-event-page = More about the event: { $link }
document-office-page = More about our work: { $link }
document-sign-up = To hear from us, sign up here: { $link }

## Calendar files

calendar-chair = { $count ->
    [one] Chair: { $names }
   *[other] Chairs: { $names }
  }
calendar-speaker = { $count ->
    [one] Speaker: { $names }
   *[other] Speakers: { $names }
  }
calendar-facilitator = { $count ->
    [one] Facilitator: { $names }
   *[other] Facilitators: { $names }
  }
calendar-interpreter = { $count ->
    [one] Interpreter: { $names }
   *[other] Interpreters: { $names }
  }
# A calendar in a web folder of a room, track or person that nothing in the programme is of any more.
calendar-nothing-now = { $event }: nothing in this calendar now
calendar-join = Join online: { $link }
calendar-map = Map: { $link }

## Invitations by mail

invitation-subject-new = Invitation: { $title }, { $when }
invitation-subject-update = Updated: { $title }, { $when }
invitation-subject-again = Sent again: { $title }, { $when }
invitation-subject-cancel = Cancelled: { $title }, { $when }
invitation-subject-removed = No longer on the list: { $title }, { $when }
invitation-subject-unscheduled = No time any more: { $title }, { $when }
invitation-subject-left = No longer at this address: { $title }, { $when }
invitation-subject-another = In another entry: { $title }, { $when }
invitation-subject-out = not on { $date }
invitation-subject-without-you = without you on { $date }
invitation-greeting = Hello { $name },
invitation-greeting-nobody = Hello,
invitation-new = you are invited to this.
invitation-after-all = you are invited to this after all.
# To somebody who was told that they are no longer on the list.
invitation-new-again = you are invited to this again.
invitation-time = the time has changed.
invitation-time-and-place = the time has changed, and so has the place or the way to join.
invitation-of-event = Part of: { $event }
invitation-dates = this changes on the dates below; all the others stay as you know them.
invitation-dates-and-place = single dates have changed, as told below, and so has the place or the way to join.
invitation-dates-past = nothing that is to come for you has changed; this only brings the entry up to date.
invitation-ends = this comes to an end with the meeting of { $last }.
# A network that goes on by another rule: other days, or the same at other hours.
invitation-ends-here = this entry ends with the meeting of { $last }. From { $from } on it goes on as changed, in an entry of its own.
invitation-over-here = from { $from } on this goes on as changed, in an entry of its own.
# Its rule was split off another one, and that was undone: the earlier entry goes on in its place.
invitation-goes-back = from { $from } on this goes on as before, in the entry that you have.
invitation-takes-up = from { $from } on this goes on as it stands below, in an entry of its own.
invitation-membership-ends = your membership comes to an end, and with it what is in your calendar. The network itself goes on.
invitation-membership-ends-before = your membership comes to an end before the first meeting of this. The network itself goes on.
invitation-goes-on = this goes on.
invitation-longer = this goes on, and nothing else has changed.
invitation-over = this has come to an end.
# To somebody whose first meeting would have been behind the end of it, and to somebody whose meetings are all left out.
invitation-ended = this comes to an end before the first meeting that was to be yours.
invitation-none-left = none of your meetings of this takes place.
invitation-place-later = the place, or the way to join, changes from the date below; the meetings before stay as you know them.
invitation-place = the place, or the way to join, has changed.
invitation-unconfirmed = Not confirmed yet: please keep the time free. We write again when it is.
invitation-status-confirmed = this is now confirmed.
invitation-status-tentative = this is no longer confirmed; please keep the time free.
invitation-title = this has another title; time and place are as they were.
invitation-text = the description has changed; time and place are as they were.
invitation-again = this is sent to you again; nothing has changed.
# In front of why it is over, where that is told once more.
invitation-end-again = this is sent to you again: { $why }
invitation-cancelled = this does not take place.
invitation-removed = you are no longer on the list for this.
invitation-by-meetings = each meeting of this has an entry of its own from now on.
invitation-by-meetings-so-far = each meeting of this has an entry of its own from now on. You are invited to those that are made; the others follow when they are.
invitation-by-meetings-later = the meetings of this come one by one from now on. The next ones for you are not made yet; you are invited to each of them when it is.
invitation-with-network = this comes with the entry of its network from now on.
invitation-address = your invitation to this now comes to this address.
invitation-address-left = your invitation to this no longer comes to this address.
invitation-unscheduled = this has no time any more. We will write again when it has one.
# Behind the reason, where the calendar entry goes with the message.
invitation-entry-new = The calendar entry is with this message: accept it. When something changes, another message brings it up to date.
invitation-entry-again = If the entry is in your calendar, there is nothing to do; if it is not, accept the one that is with this message.
invitation-entry-longer = The message makes the entry in your calendar longer.
invitation-entry-out = The message takes it out of your calendar.
invitation-entry-another = The message takes the old entry out of your calendar.
invitation-entry-left = The message takes the entry out of the calendar here; nothing else has changed.
invitation-when = When: { $when }
invitation-when-zone = { $when } ({ $zone })
invitation-when-at = { $when }, at { $place }
invitation-when-online = { $when }, online
invitation-when-nowhere = { $when }; the place is not known yet
invitation-when-not-online = { $when }, not online
invitation-time-span = { $date }, { $times }
invitation-was = Before: { $was }
invitation-next = Next: { $when }
invitation-next-held = Next in your calendar until now: { $when }
invitation-moved = Moved: { $was }, is now { $now }{ $where ->
    [there] , at { $place }
    [online] , online at { $link }
    [nowhere] ; the place is no longer known
   *[same] { "" }
  }
invitation-elsewhere = { $where ->
    [there] Elsewhere: { $now }, at { $place }
    [back] Also at { $place }: { $now }
    [online] Online: { $now }, at { $link }
   *[nowhere] Place no longer known: { $now }
  }
invitation-joined = { $way ->
    [new] Can now be joined online: { $now }, at { $link }
    [other] Joined elsewhere: { $now }, at { $link }
   *[gone] No longer online: { $now }
  }
invitation-left-out = Left out: { $when }
invitation-left-out-because = Left out: { $when } ({ $reason })
invitation-because = Reason: { $reason }
invitation-without-you = No longer in your calendar: { $when }. It takes place all the same.
invitation-added = Added: { $when }
invitation-where = Where: { $place }{ $link ->
    [gone] , no longer online
   *[as] { "" }
  }
# The rule's own place begins later than the next meeting.
invitation-where-from = From { $date }: { $where ->
    [there] { $place }
   *[nowhere] the place is no longer known
  }{ $link ->
    [gone] , no longer online
   *[as] { "" }
  }
invitation-online = online
invitation-where-unknown = Where: no longer known{ $link ->
    [gone] , no longer online
   *[as] { "" }
  }

## Column heads of tables, on paper and in spreadsheets

column-sector = Sector
column-sectors = Sectors
column-organisation = Organisation
column-organisations = Organisations
column-member-organisations = Member organisations
column-organisations-registered = Organisations registered
column-organisations-came = Organisations that came
column-sectors-registered = Sectors registered
column-sectors-came = Sectors that came
column-registered = Registered
column-came = Came
column-no-shows = Did not come
column-came-to = Came to
column-came-to-of = Came to, of meetings with arrivals
column-with-arrivals = Meetings with arrivals
column-last-came = Last came
column-meeting = Meeting
column-session = Session
column-room = Room
column-people = People
column-people-from-members = People from members
column-seats = Seats
column-fill = Fill
column-from = From
column-what = What
column-who = Who
column-due = Due
column-state = State
column-measure = Measure
column-this-time = This time
column-last-time = Last time
column-change = Change
column-family-name = Family name
column-given-name = Given name
column-email = Email
column-job-title = Job title
column-status = Status
column-ticket = Ticket
column-ticket-ref = Ticket reference
column-source = Source
column-registered-at = Registered at
column-checked-in-at = Checked in at
column-access-needs = Access needs
column-dietary-needs = Dietary needs
column-photo-consent = May be photographed
column-share-consent = May be on the shared list
column-answer = Answer: { $question }
column-day = Day
column-date = Date
column-start = Start
column-end = End
column-minutes = Minutes
column-title = Title
column-subtitle = Subtitle
column-format = Format
column-track = Track
column-speaker = Speakers
column-chair = Chairs
column-facilitator = Facilitators
column-note-taker = Note-takers
column-interpreter = Interpreters
column-capacity = Capacity
column-language = Language
column-pinned = Pinned
column-summary = Summary
cell-yes = Yes
cell-no = No
cell-attendance-invited = Invited
cell-attendance-registered = Registered
cell-attendance-waiting = Waiting
cell-attendance-cancelled = Cancelled
cell-session-draft = Draft
cell-session-confirmed = Confirmed
cell-session-cancelled = Cancelled

## The follow-up mail

follow-up-subject = { $subject }: what you took on
follow-up-subject-everything = Our meetings and events: what you took on
follow-up-greeting = Dear { $name },
follow-up-about = This is about { $subject }.
follow-up-opening = { $count ->
    [one] You have one action that is still open:
   *[other] You have { $count } actions that are still open:
}
follow-up-task = ({ $meeting }, { $date }; { $age }; { $due })
follow-up-age-new = new today
follow-up-age-days = { $count ->
    [one] open for a day
   *[other] open for { $count } days
}
follow-up-age-weeks = { $count ->
    [one] open for a week
   *[other] open for { $count } weeks
}
follow-up-age-months = { $count ->
    [one] open for a month
   *[other] open for { $count } months
}
follow-up-due = due on { $date }
follow-up-overdue = was due on { $date }
follow-up-no-date = no date agreed
follow-up-answer = { $count ->
    [one] If it is done, or somebody else should have it, please answer this message.
   *[other] If one of them is done, or somebody else should have it, please answer this message.
}
follow-up-signature = Kind regards,
    { $office }
follow-up-batch = Follow-ups of { $subject }
follow-up-everything = our meetings and events

## May we quote this?

approval-title = May we quote you? { $event }
approval-reminder-subject = A reminder: may we quote you? { $event }
approval-greeting = Dear { $name },
approval-asked = We asked you about this on { $date } and have not heard from you yet, so we ask once more.
approval-about = We are writing about { $event } and would like to use what you said there, with your name.
approval-number = Number { $number }
approval-numbered = { $number }. { $text }
approval-under = You would be named as { $who }.
approval-under-session = You would be named as { $who }. You said it in the session “{ $session }”.
approval-how = Please answer this message, with one of these for each number:
approval-yes = Yes, with my name
approval-yes-without-name = Yes, but without my name
approval-yes-with-changes = Yes, with these changes:
approval-no = No, please do not use it
approval-until-then = Until you answer, we use none of it with your name.
approval-send-back = Please tick one answer for each number and send this sheet to { $address }.
approval-give-back = Please tick one answer for each number and give this sheet back to us.
approval-signed = Name and date:
approval-batch = Questions whether we may quote, { $event }

## Feedback
column-rated = What was rated
column-question = Question
column-lowest = Lowest
column-highest = Highest
column-answers = Answers
column-mean = Mean
column-deviation = Standard deviation
column-distribution = How many gave each number
column-net-promoters = Net promoter score
document-feedback-hidden = fewer than 5
document-heading-feedback = Feedback
document-feedback-few = Fewer than 5 people answered.
document-feedback-answered = { $count } people answered.
document-feedback-answered-came = { $count } people answered, { $percent }% of those who came.
document-feedback-answered-registered = { $count } people answered, { $percent }% of those who registered.
document-feedback-mean = { $mean } on a scale of { $low } to { $high }
document-feedback-answers = { $count } answers
document-feedback-chart = Ratings
document-feedback-chart-what = For each question how many gave which number, and the mean. The table beside it says the same.
document-feedback-why-hidden = What fewer than 5 people gave is hidden.
