# Settings.

settings-looks = Looks
settings-theme = Theme
settings-size = Size of type
settings-size-hint = Also by Ctrl and plus, minus or zero.
settings-percent = { $size }%
settings-density = Rows
density-comfortable = Comfortable
density-compact = Compact
settings-office = Office
settings-office-name = Name of the office
settings-office-name-hint = As it signs.
settings-contact-name = Contact person
settings-contact-email = Contact e-mail
settings-contact-email-hint = Also the sender of calendar invitations.
settings-website = Web page
settings-sign-up = Newsletter sign-up
settings-sign-up-hint = The link under a weeknote or newsletter.
settings-zone = Time zone
settings-zone-hint = Offered for new events.
settings-file = Workspace file
settings-version = Plenary { $version }
settings-history = History
history-empty = Nothing was done yet.
history-undone = undone
history-more = Show more
backup-do = Back up…
check-do = Check
check-running = Checking the workspace
check-sound = The workspace is sound.
check-faults = { $count ->
    [one] 1 fault was found
   *[other] { $count } faults were found
  }
rebuild-do = Rebuild search
rebuild-running = Rebuilding search
rebuild-done = Search is rebuilt

## Bank holidays

holidays-title = Bank holidays
holidays-region = Region
holidays-region-hint = Marked among the dates of networks. They are never skipped by themselves.
holidays-none = None
holidays-other = Another region
holidays-code = Code of the region
holidays-code-hint = As ISO 3166 writes it: IE, DE-BE. You enter its days below.
holidays-england = England
holidays-wales = Wales
holidays-scotland = Scotland
holidays-northern-ireland = Northern Ireland
holidays-of = Days of
holidays-year = Year
holidays-empty = None in this year.
holidays-day = Day
holidays-name = Its name
holidays-add = Add day
holidays-delete = Delete
holidays-delete-of = Delete { $name }
holidays-deleted-said = { $name } is no holiday any more

## Channels and guest posts

channels-title = Channels and guest posts
channels-lead = What weeknotes and newsletters end with.
channel-name = Channel
channel-name-of = Name of { $name }
channel-url = Its address
channel-url-of = Address of { $name }
channel-add = Add channel
channel-up = Move { $name } up
channel-down = Move { $name } down
channel-moved-said = { $name } is number { $place } now
channel-delete = Delete
channel-delete-of = Delete { $name }
channel-deleted-said = { $name } is no channel any more
guest-name = Contact for guest posts
guest-hint = Whom to ask about writing a guest post.
guest-email = Their e-mail

## Templates of documents

templates-lead = The shape of everything that is written. Change one, and it is yours; restore it, and it is the shipped one again.
template-title = Template: { $kind }
template-own = Your own
template-shipped = Shipped
template-back = All settings
template-save = Save template
template-discard = Discard changes
template-unsaved = Not saved yet
template-empty = Nothing stands there, so nothing can be made of it. Write a text, or discard the changes.
template-restore = Restore the shipped one
template-body = Template
template-body-hint = Markdown with the marks of Jinja: values in {"{{ }}"}, conditions and repetitions in {"{% %}"}.
template-preview = What it makes of the sample
template-preview-lead = As you type. Your own data is not shown here.
template-fault = This cannot be used: { $reason }
template-fault-line = This cannot be used. Line { $line }: { $reason }
template-go-to-line = Go to line { $line }
template-saved-said = The template of { $kind } is saved
template-copy = Copy the template
template-copied-said = The template is on the clipboard
template-see-shipped = The shipped template
template-copy-shipped = Copy the shipped one
template-restored-said = { $kind } has the shipped template again
