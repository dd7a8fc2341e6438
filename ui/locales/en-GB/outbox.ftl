# The outbox, the mail account and calendar servers.

outbox-empty = Nothing waits to be sent. Follow-ups and invitations come here first, to be looked at.
outbox-empty-do = Choose a network
outbox-waiting = { $count ->
    [one] 1 message waits
   *[other] { $count } messages wait
  }
outbox-send = { $count ->
    [0] Send
    [one] Send 1 message
   *[other] Send { $count } messages
  }
outbox-send-chosen = { $count ->
    [one] Send the one chosen
   *[other] Send the { $count } chosen
  }
outbox-save-all = { $count ->
    [one] Save 1 message as a file…
   *[other] Save { $count } messages as files…
  }
outbox-set-up = Set up mail
outbox-sending = Sending
outbox-report-sent = { $count ->
    [0] Nothing was sent.
    [one] 1 message was sent.
   *[other] { $count } messages were sent.
  }
outbox-report-put-off = { $count ->
    [one] The server put 1 off; it waits.
   *[other] The server put { $count } off; they wait.
  }
outbox-report-failed = { $count ->
    [one] 1 was refused.
   *[other] { $count } were refused.
  }
outbox-report-unsure = { $count ->
    [one] Of 1 it is not known whether it arrived.
   *[other] Of { $count } it is not known whether they arrived.
  }
outbox-report-held-back = { $count ->
    [one] 1 said what is no longer true and was held back.
   *[other] { $count } said what is no longer true and were held back.
  }
outbox-all = All messages
outbox-all-batches = Of every event and network
outbox-no-batch = Without a name
outbox-batch-count = { $batch } ({ $count }{ $waiting ->
    [0] {""}
   *[other] , { $waiting } waiting
  })
outbox-state-count = { $state } ({ $count })
outbox-state = State
outbox-from = From
outbox-to = To
outbox-subject = Subject
outbox-batch = For
outbox-changed = Last change
outbox-withdraw = Withdraw
outbox-withdrawn = { $count ->
    [one] 1 message is withdrawn
   *[other] { $count } messages are withdrawn
  }
outbox-retry = Queue again
outbox-retried = { $count ->
    [0] Nothing waits again.
    [one] 1 message waits again.
   *[other] { $count } messages wait again.
  }
outbox-retried-outdated = { $count ->
    [one] 1 says what is no longer true: make it anew.
   *[other] { $count } say what is no longer true: make them anew.
  }
outbox-retried-over = { $count ->
    [one] 1 is not needed any more: something as new went to its reader or waits for them, or its subject is gone.
   *[other] { $count } are not needed any more: something as new went to their readers or waits for them, or their subject is gone.
  }
outbox-arrived = It arrived
outbox-arrived-many = They arrived
outbox-arrived-noted = { $count ->
    [one] 1 message counts as sent
   *[other] { $count } messages count as sent
  }
outbox-renew = Make anew
outbox-renewing = Making messages anew
outbox-renewed = { $count ->
    [0] Nothing is due any more; the old message is withdrawn.
    [one] 1 message waits in its place
   *[other] { $count } messages wait in their place
  }
outbox-not-made = { $count ->
    [one] The letter to { $names } could not be made and stays as it is. { $why }
   *[other] The letters to { $names } could not be made and stay as they are. { $why }
  }
outbox-changed-since = What this message says is no longer true. It is not sent; make it anew.
outbox-elsewhere = Its reader no longer has the address that this message goes to. It is not sent; make it anew, and it goes to the one they have now.
outbox-kept-back = This message tells something whose permission was withdrawn since. It is not sent; make it anew, and it is told without.
outbox-over = This message is not needed any more: something as new went to its reader or waits for them, or its subject is gone. It is not sent.
outbox-save = Save as files…
outbox-save-title = Save messages for a mail program
outbox-saving = Saving messages
outbox-saved = { $count ->
    [one] 1 message is saved
   *[other] { $count } messages are saved
  }
outbox-saved-sent = { $count ->
    [one] 1 message is saved for a mail program, and counts as sent
   *[other] { $count } messages are saved for a mail program, and count as sent
  }
outbox-unsure-explained = { $count ->
    [one] One message is unsure: the connection or Plenary ended while the server had it, so it may have arrived. It is not sent again by itself. Ask its reader, and say that it arrived, or queue it again and accept that it may arrive twice.
   *[other] { $count } messages are unsure: the connection or Plenary ended while the server had them, so they may have arrived. They are not sent again by themselves. Ask their readers, and say that they arrived, or queue them again and accept that they may arrive twice.
  }
outbox-unsure-one = The connection or Plenary ended while the server had this message. It may have arrived: ask its reader. Queueing it again may make it arrive twice.
outbox-server-said = The server said: { $said }
outbox-enclosures = Enclosed
outbox-bytes = { $kind }, { $bytes } bytes
message-state-waiting = Waiting
message-state-sending = Sending
message-state-sent = Sent
message-state-saved = Saved as a file
message-state-failed = Refused
message-state-unsure = Unsure
message-state-outdated = Out of date
message-state-withdrawn = Withdrawn
follow-ups-do = Write to owners
follow-ups-queued = { $count ->
    [0] Nobody with an address has an open action.
    [one] 1 follow-up is in the outbox.
   *[other] { $count } follow-ups are in the outbox.
  }
follow-ups-without-address = No address is known for { $names }.
follow-ups-look = Look at them

## The mail account
mail-title = Mail account
mail-empty = With an account, Plenary sends what you looked at in the outbox. Without one, messages are saved as files for your mail program.
mail-from-name = Name of the sender
mail-from-address = Address of the sender
mail-host = Mail server
mail-host-hint = Such as smtp.example.org; your provider calls it outgoing or SMTP server.
mail-security = Encryption
mail-security-hint = Nothing is sent without it.
mail-security-starttls = STARTTLS, port 587
mail-security-tls = TLS, port 465
mail-port = Port
mail-user = User name
mail-user-hint = When it is left empty, the address.
mail-per-minute = Messages a minute
mail-per-minute-hint = Providers put off those who send faster than they like.
mail-password = Mail password
mail-password-hint = Kept in the key store of this computer, never in the workspace. It is not shown again.
mail-password-keep = Keep password
mail-password-kept = The password is kept on this computer.
password-not-kept = The password is not kept; everything else here is. { $why }
mail-create = Set up
mail-created = The mail account is set up
mail-test = Test
mail-testing = Asking the mail server
mail-test-fine = The server accepts this account.
mail-remove = Remove
mail-removed = The mail account is removed

## Calendar servers
caldav-title = Calendar servers
caldav-empty = Publish an event or a network to a shared calendar (CalDAV), and keep it up to date.
caldav-url = Address of the server or calendar
caldav-url-hint = It begins with https://.
caldav-user = User name there
caldav-password = Password there
caldav-password-of = Password for { $name }
caldav-find = Look for calendars
caldav-looking = Looking for calendars
caldav-found = Calendars found
caldav-take = Use
caldav-take-named = Use { $name }
caldav-added = { $name } is added
caldav-password-not-kept = { $name } is added, but its password is not kept. { $why } Then type it where { $name } stands above.
caldav-name = Name
caldav-testing = Asking the calendar server
caldav-test-fine = The server accepts this account; the calendar is “{ $name }”.
caldav-source = What to publish
caldav-open-calendar = Open its calendar
caldav-publishing = Publishing
caldav-report = { $created } new, { $updated } updated, { $deleted } taken away, { $unchanged } as they were{ $kept ->
    [0] .
   *[other] , { $kept } left as somebody changed them there.
  }
caldav-removed = { $name } is removed
caldav-left-over = { $count ->
    [one] 1 entry still lies in this calendar, though its event or network was deleted here.
   *[other] { $count } entries still lie in this calendar, though their event or network was deleted here.
  }
caldav-left-by = { $title } ({ $count })
caldav-left-nameless = no title is known
caldav-left-over-do = Take away
caldav-left-over-named = Take away what was deleted here from { $name }
caldav-left-over-done = { $count ->
    [0] Nothing was taken away.
    [one] 1 entry is taken away
   *[other] { $count } entries are taken away
  }
caldav-take-away = Take away
caldav-take-away-named = Take away: { $title }
caldav-conflicts = { $count ->
    [one] Somebody changed 1 entry on the server. Nothing was done to it; choose.
   *[other] Somebody changed { $count } entries on the server. Nothing was done to them; choose.
  }
caldav-kept = Left on { $name } as somebody changed it
caldav-kept-explained = { $count ->
    [one] It stays so until you overwrite it, or somebody changes it here or there.
   *[other] They stay so until you overwrite them, or somebody changes them here or there.
  }
caldav-kept-since = Theirs is kept since { $date }.
caldav-kept-compare = Show what differs
caldav-kept-same = Nothing that people see differs.
caldav-kept-nameless = An entry that is no longer in the programme
caldav-gone-there = It was deleted on the server.
caldav-withdrawn-here = It is no longer in the programme.
caldav-difference = { $what }: here { $ours }, there { $theirs }
caldav-difference-on = { WHEN($day) }, { $what }: here { $ours }, there { $theirs }
caldav-nothing = nothing
caldav-leave-deleted = Leave it deleted
caldav-leave-deleted-named = Leave it deleted: { $title }
caldav-put-back = Put it back
caldav-put-back-named = Put it back: { $title }
caldav-keep = Keep theirs
caldav-keep-named = Keep theirs: { $title }
caldav-overwrite = Overwrite
caldav-overwrite-named = Overwrite: { $title }
