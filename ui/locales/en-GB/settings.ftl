# Settings.

settings-title = Settings
settings-looks = Looks
settings-theme = Theme
settings-size = Size of type
settings-size-hint = Also by Ctrl and plus, minus or zero.
settings-percent = { $size } %
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
backup-title = Back up the workspace
backup-name = backup-{ $date }.plenary
backup-kind = Plenary workspace
backup-running = Backing up
backup-done = Backed up to { $path }
file-reveal = Show in folder
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
holidays-england = England
holidays-wales = Wales
holidays-scotland = Scotland
holidays-northern-ireland = Northern Ireland
holidays-year = Year
holidays-empty = None in this year.
holidays-day = Day
holidays-name = Its name
holidays-add = Add day
holidays-delete = Delete
holidays-delete-of = Delete { $name }
holidays-deleted-said = { $name } is no holiday any more
