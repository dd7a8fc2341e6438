# Words of the closed vocabularies: vocabulary-value.

event-kind-conference = Conference
event-kind-workshop = Workshop
event-kind-meeting = Meeting
event-status-draft = Draft
event-status-published = Published
event-status-held = Held
event-status-cancelled = Cancelled
event-status-archived = Archived
room-kind-on-site = On site
room-kind-online = Online
organisation-kind-borough = Borough
organisation-kind-central-government = Central government
organisation-kind-public-body = Public body
organisation-kind-health = Health
organisation-kind-housing = Housing
organisation-kind-education = Education
organisation-kind-library = Library
organisation-kind-charity = Charity
organisation-kind-company = Company
organisation-kind-other = Other
noun-event = Event
noun-session = Session
noun-person = Person
noun-organisation = Organisation
noun-note = Note
noun-takeaway = Takeaway
noun-action = Action
noun-decision = Decision
noun-series = Network
noun-series-member = Member
noun-recurrence = Rule
noun-recurrence-skip = Day left out
noun-room = Room
noun-track = Track
noun-draft = Draft
noun-attendance = Attendance
noun-format = Format
noun-part = Part
noun-link = Link
noun-channel = Channel
noun-template = Template
noun-submission = Answer

format-kind-talk = Talk
format-kind-plenary = Plenary session
format-kind-panel = Panel
format-kind-workshop = Workshop
format-kind-discussion = Discussion
format-kind-break = Break
format-kind-social = Social
format-kind-blocker = Reserved time
format-kind-other = Other

## Between two times: a dash would not be read out

from-to = { $from } to { $to }

## What recurs, in a list: from its first day on

all-meetings-from = all meetings from { $day }

## Documents, as they are built
document-name-blog-post = blog post
document-name-summary = summary
document-name-report = report
document-name-social-posts = social posts
document-name-thank-you = thank-you letters
