# What went wrong, by code: one sentence, and what to do about it. Shared by the window and the command line.

error-unknown = It did not work ({ $code }). Try again; if it stays so, restart Plenary.
error-internal = Something that Plenary relies on did not hold. Nothing was changed. Restart Plenary and try again.
error-store = The workspace file could not be read or written. Nothing was changed. Check that the disk is there and has room.
error-workspace-damaged = The workspace file is damaged. Nothing was changed. Go back to a back-up: make a copy of the damaged file, and put the newest back-up in its place.
error-store-refuses = What this would keep does not go with what is there already. Nothing was changed. Undo what was done last, or run plenary check; if all is sound there, report it.
error-file = The file could not be read or written. Check that it is there, that it may be changed and that the disk has room.
error-not-reached = Plenary does not answer. Restart it; what was saved is safe.
error-cancelled = Stopped. Nothing was changed.
error-not-found = This is no longer there. It was deleted, or what made it was undone.

## The workspace
error-no-such-workspace = There is no workspace at { $path }. Choose another file, or make a new one.
error-no-such-workspace-typed = There is no workspace at { $path }. Name another with --workspace, or make one: plenary new { $path }
error-workspace-exists = There is already a file at { $path }. Choose another name.
error-not-a-workspace = { $path } is no Plenary workspace. Choose a file that ends in .plenary.
error-workspace-read-only = { $path } lies where nothing may be changed. Copy it into a folder of your own, and open the copy.
error-newer-file = A newer Plenary wrote this workspace. Install the newest Plenary to open it; nothing was changed.
error-workspace-in-use = The workspace is open in { $holder }. Close it there and try again.
error-page-gone = What shows Plenary's pages stopped four times within a minute, so Plenary ends. Everything that was typed is saved: start it again, and, if that goes on, update the system's WebKit.
error-file-exists = There is already a file at { $path }. Choose another name.
error-path-is-no-text = The name of this file has letters that cannot be written. Choose another name.

## Rules of networks
error-rule-unreadable = “{ $value }” is no rule. A rule reads like “third Wednesday monthly” or FREQ=MONTHLY;BYDAY=3WE.
error-rule-without-frequency = The rule does not say how often. Begin it with FREQ=WEEKLY, FREQ=MONTHLY or FREQ=YEARLY.
error-rule-word-unknown = “{ $word }” is not understood in a rule. Say it like “third Wednesday monthly, not in August”, or as RFC 5545 writes it.
error-rule-two-periods = The rule says two periods at once, such as weeks and months. Say one.
error-rule-leaves-out-months = A rule leaves out months alone, and says them last. Name the days that it has instead, such as “every Monday and Tuesday, not in August”; a single day can be skipped later.
error-rule-counts-working-days = No rule counts working days from one meeting to the next. Say “every working day”, “third working day of every month”, or the days of the week.
error-rule-hours-differ = The rule says { $said }, and beside it stands { $beside }. Say the hours once.
error-rule-one-hour = The rule says one time of day alone. Say when meetings begin and end: “14:00 to 15:30”.
error-rule-hours-unclear = “{ $value }” may be in the morning or in the afternoon. Say it like “2pm to 3pm” or “14:00 to 15:00”.
error-rule-hours-beside = The hours and the zone stand beside this rule. Take them out of its words.
error-rule-zone-differs = The rule is in { $said }, and the network is in { $zone }. Change one of them.
error-rule-without-hours = The rule does not say when meetings begin and end. Say it in the rule, “14:00 to 15:30”, or beside it.
error-rule-part-twice = The rule says { $part } twice. Write it once, with its values between commas.
error-rule-part-unknown = No rule has a part called { $part }. Take it out.
error-rule-part-not-followed = { $part } is not followed here: a rule gives whole days. Take it out, and set the hours beside the rule.
error-rule-ends-beside = { $part } does not belong in the rule. Take it out, and set the last day beside the rule.
error-rule-value-wrong = “{ $value }” cannot stand after { $part }. Write for example { $example }.
error-rule-parts-clash = { $part } as it stands does not go with FREQ={ $frequency }. Take it out, or choose another frequency.
error-rule-gives-no-day = This rule gives no day from { WHEN($first) } on. Change the rule, or choose a later last day.
error-rule-in-no-month = This rule gives no day: it leaves out all the months it has. Leave at least one.
error-rule-without-weekday = No weekday is chosen. Choose at least one.
error-recurrence-in-force = There is a rule in force already, from { WHEN($date) } on. End it before { WHEN($first) } first, or change it.
error-no-member-that-day = { $name } is no member of this network on { WHEN($date) }. Choose somebody who is, or change since when and until when they are.
error-not-an-end = The rule ends on { WHEN($date) } already. Choose that day or an earlier one, or let it go on with Extend.
error-no-meeting-that-day = The rule gives no meeting on { WHEN($date) }. Choose one of its days.
error-no-meeting-left = No meeting of this rule is still to come. Extend the rule first.
error-rule-of-one-meeting = One meeting has no rule of its own. Choose “this and later” to change the rule.
error-rule-starts-too-early = The changed rule would begin among meetings that stay. Choose { WHEN($date) } or later.
error-day-is-skipped = { WHEN($date) } is skipped. Take that back first.
error-member-until = Membership goes on until { WHEN($date) } as it is. Let it go on without an end, or add the person again when it is over.
error-not-an-extension = The rule would end earlier. Choose a later last day, or end the rule instead.
error-how-many-meetings = It is not said how many meetings to make. Give a number or a last day.
error-too-many-meetings = That would be more than { $most } meetings at once. Make fewer at a time, or begin with a nearer day.
error-meeting-at-that-time = “{ $title }” meets on { WHEN($date) } at those hours already. Open that meeting, or choose another day or other hours.
error-network-without-rule = The network has no rule. Set one first, or make the meeting by hand.
error-event-of-no-network = “{ $event }” is a meeting of no network, and only a network has members. Add people by name.
error-meeting-has-sessions = The meeting has the session “{ $session }” already. Sit in the room of that one.
error-only-a-meeting-is-one-session = “{ $event }” is no meeting. Make its sessions in the programme.
error-meeting-of-another-network = That meeting is not one of this network. Choose one of its own.
error-not-a-language = “{ $value }” is no language tag. Write it as en, cy or en-GB.
error-not-a-region = “{ $value }” is no region. Write it as ISO 3166 does, such as GB-ENG.

## Text and numbers
error-empty = This cannot be empty. Type something.
error-too-long = This is longer than { $most } characters. Make it shorter.
error-control-characters = This has characters that cannot be seen or that turn its words around. Type it again instead of pasting it.
error-no-such-day = There is no such day as { $value }. Choose another.
error-number-out-of-range = { $value } is too small or too large. Type another number.
error-not-an-address = “{ $value }” is not an e-mail address. It needs a name, an @ and a domain, such as name@example.org.
error-not-a-domain = “{ $value }” is not the domain of e-mail addresses. Type what stands behind the @, such as example.org.
error-not-a-web-address = “{ $value }” is not a web address. It begins with https://.
error-unknown-colour = There is no such colour. Choose one of the six.
error-name-in-use = There is already one called “{ $value }”. Choose a different name.
error-address-in-use = { $person } has this address. Use theirs, or a different address.
error-domain-in-use = { $name } has the domain { $value }. Take it away there first, or use another.
error-person-without-name = A person needs a name. Type a given name, a family name or both.

## Time
error-unknown-zone = “{ $value }” is no time zone. Choose one such as Europe/London.
error-end-before-start = The end is not after the start. Choose a later end.
error-event-too-long = An event lasts at most a year. Choose an earlier last day.
error-calendar-too-long = The entries of this calendar lie between { WHEN($first) } and { WHEN($last) }, and an event lasts at most a year. Bring it into a network: each entry is a meeting there.
error-year-out-of-range = { WHEN($date) } cannot be right. Choose a year from { $from } to { $to }.
error-outside-event = { WHEN($date) } is outside the event, which runs from { WHEN($first) } to { WHEN($last) }. Choose a time within it, or change the event’s days first.
error-time-does-not-exist = { $time } on { WHEN($date) } does not exist in { $zone }: the clocks go forward then. Choose a time an hour later.
error-time-exists-twice = { $time } on { WHEN($date) } comes twice in { $zone }: the clocks go back then. Choose a time before or after that hour.

## What belongs where
error-of-another-event = The { $noun } belongs to another event. Choose one of this event.
error-event-is-cancelled = “{ $event }” is cancelled. Restore it first.
error-event-was-held = “{ $event }” took place, and what took place is not cancelled. Say that it was not held after all, or archive it.
error-held-is-not-to-come = “{ $event }” is marked as held, so it cannot take place on { WHEN($date) }. Say first that it was not held after all: those who hold the old day are told then.
error-event-not-begun = “{ $event }” begins on { WHEN($date) }. Say then that it was held, or change its days first.
error-event-is-archived = “{ $event }” is archived. Restore it first.
error-event-is-over = “{ $event }” is over: nobody is sent anything for it any more. For the agenda, export ics instead.
error-part-exists = { $person } already has that role in the session. Choose another role or person.
error-same-event = These people are of this event already. Choose another event.
error-note-exists = There is a note already. Write in it, or choose another session.
error-note-is-transcript = A transcript belongs to its session. Import it into the other one instead.
error-note-held-without-names = More may be told there than where the note was written: that session is held without names, or its words are not public. Choose a session held in the same way, or change how the other one may be used first.
error-already-registered = { $person } is already registered for { $event }. Open their entry instead.
error-link-needs-one-owner = A link belongs to one event, one session or one person. Name exactly one.
error-unknown-format = There is no format “{ $format }”. There are: { $known }.
error-nothing-scheduled = Nothing is scheduled yet. Give at least one session a time.
error-held-with-network = { $person } is a member of { $network } and holds this meeting in the entry of the network. Give them the calendar of { $network }.
error-in-calendar-with-network = This meeting lies in that calendar already, in the entry of { $network }. Publish { $network } to bring it up to date.
error-nothing-matches = No session that is scheduled is of all this: { $choice }. Choose less.
error-alarm-out-of-range = A reminder comes at most { $most } minutes (four weeks) before the start, not { $value }.

## Documents
error-draft-of-an-event-or-a-period = A document is of one event or of one period. Name the event, or the first and the last day.
error-draft-names-somebody-gone = The document names somebody whose record was deleted: “{ $text }”. Take the name out, or build the document again.
error-draft-words-name-somebody-gone = The document names somebody whose record was deleted: “{ $text }”. Edit the heading or paragraph in which the name stands, or the words that it was made from: building the document again does not take it out.
error-block-nothing-to-decide = There is nothing to decide about this paragraph. Open the document again to see it as it stands.
error-draft-is-of-an-event = This document is about one event. Name the event.
error-theme-exists = There is a theme “{ $name }” already. Choose other words, or put the takeaways under that one.
error-nothing-to-merge = There is only one takeaway. Choose another to merge it with.
error-nothing-to-ask = Nothing of { $event } is waiting for this. Mark takeaways with a name to be published first.
error-nobody-to-ask = Nobody is known to have said this. Say who said it first.
error-version-never-left = Version { $number } never left the office: there is nothing to take back.
error-draft-gives-away = The document says what may not leave the office: “{ $text }”. Take out the sentence, or the name beside it, or change its permission.
error-minutes-are-agreed = The minutes of “{ $event }” are agreed and no longer change. Put the correction on record at the next meeting; undo takes the agreement back.
error-minutes-are-out = The minutes of “{ $event }” were circulated already. Correct them instead.
error-minutes-not-circulated = The minutes of “{ $event }” are still a draft. Circulate them first.
error-minutes-not-corrected = Nothing in the minutes of “{ $event }” differs from what was circulated. Change the text first.
error-minutes-have-corrections = The minutes of “{ $event }” have a correction that nobody was given. Put it on record first.

## Files, drafts, imports
error-file-too-large = The file is larger than 200 MB. Export a smaller part of it.
error-needs-a-folder = Name a folder to write to: --out FOLDER.
error-no-draft-of-it = There is no draft of { $format } yet. Build it in the window or with: plenary call build_draft; or leave --draft out.
error-option-not-for-format = { $format } has no use for { $option }. See: plenary export --list
error-not-for-networks = A network leaves as ics, invites or feed, not as { $format }.
error-no-sender-address = There is no address to send from. Give the event a contact, or the office one in Settings.
error-no-address = { $name } has no e-mail address. Give them one, or hand them the files.
error-network-brings-it = Everyone on its list gets it with the entry of “{ $network }”: export invites --series { $slug }.
error-nobody-is-on-the-list = Nobody is on the list of “{ $event }” yet: there is nobody to invite.
error-nothing-is-due = Everyone concerned holds what is true: there is nothing to send.
error-waits-in-the-outbox = { $count ->
    [one] Nothing more is due: 1 message waits in the outbox, and nobody has it yet.
   *[other] Nothing more is due: { $count } messages wait in the outbox, and nobody has them yet.
  }
error-import-several-networks = This file holds several networks, not one: { $titles }. Give each a calendar of its own and import them one by one, or make one event of all of it.
error-minutes-before-the-meeting = “{ $event }” is still to come, on { WHEN($date) }: minutes are agreed once it has met.
error-drafts-in-no-calendar = { $count ->
    [one] 1 meeting of this network is a draft beside its rules: it is in no calendar until it is published.
   *[other] { $count } meetings of this network are drafts beside its rules: they are in no calendar until they are published.
  }
error-again-for-whom = Nothing is given again to everybody at once. Say to whom: --person NAME, or choose somebody.
error-session-is-the-meeting = “{ $session }” is all of the meeting and has its time. Change the time of the meeting, or add a session beside it.
error-nothing-to-give-again = { $name } holds nothing here that could be given again, or it waits in the outbox already.
error-files-left-out = { $count ->
    [one] 1 file was not attached; the reason stands above. The others were.
   *[other] { $count } files were not attached; the reasons stand above. The others were.
  }
error-not-a-file = { $path } is no file. Choose a file; a folder cannot be attached.
error-file-is-empty = { $path } is empty. Choose a file that holds something.
error-file-is-missing = The file { $name } is not beside the workspace any more. Attach it again, or bring back { $path } from a back-up.
error-photo-kept-back = The photo “{ $name }” stays in the office: it was marked so, or its session was held without names. Take it out, or allow it to be published where the photos of the event are listed.
error-photo-unreadable = The photo “{ $name }” cannot be read: { $reason }. Save it anew as JPEG or PNG and attach it again.
error-not-a-photo = “{ $name }” is no photo that documents can show. Save it as JPEG or PNG and attach that.
error-file-of-unknown-kind = Plenary does not know what “{ $name }” is, and does not open it. Save a copy and open that, if you know where it comes from.
error-picture-too-large = { $name } is too large to be shown here. Save it and open it there.
error-not-a-file-name = A file name has no / and no \. Leave them out.
error-no-such-folder = There is no folder { $path }. Choose another place.
error-import-is-empty = The file holds nothing to take in. Nothing was changed.
error-import-needs-event = A list of people belongs to an event. Say which one.
error-import-not-recognised = { $file } is of no kind that Plenary reads. There are: { $known }.
error-import-all-refused = No session of the file can be kept, and nothing was changed. { $title }: { $reason ->
    [empty] nothing of its title can be seen
    [too-long] one of its texts is too long
    [control-characters] one of its texts has characters that cannot be seen or that turn its words around
    [not-a-web-address] its address is no web address
   *[other] it cannot be kept as it is
  }. Mend the file, and import it again.
error-import-calls-off-nothing = The file only calls off what is not here. Nothing was changed. Import it into the event whose entries it calls off.
error-import-other-dates = “{ $event }” is from { WHEN($starts) } to { WHEN($ends) }, and the file from { WHEN($first) } to { WHEN($last) }. Nothing was changed. Choose “A new event” to make one of the file, or move the event to its days.
error-import-other-dates-typed = “{ $event }” is from { WHEN($starts) } to { WHEN($ends) }, and the file from { WHEN($first) } to { WHEN($last) }. Nothing was changed. Give --new to make an event of the file, or move the event to its days.
error-import-without-days = The file names no days. Make the event first, then import into it.
error-no-replies-found = { $count ->
    [one] There is no reply to an invitation in the file that was looked at.
   *[other] There is no reply to an invitation in the { $count } files that were looked at.
  }
error-import-needs-calendar = { $file } is no calendar, and only calendars come into a network.
error-import-left-out = { $count ->
    [one] What the { $count } error above names did not come in as the file has it
   *[other] What the { $count } errors above name did not come in as the file has it
  }; the rest is taken. Mend it in the file and import it again.
error-transcript-left-out = { $count ->
    [one] What the { $count } error above names could not be read
   *[other] What the { $count } errors above name could not be read
  } in the file. Mend it there and read it again.
error-import-folder-without-word = { $folder } is a folder. If it holds replies to invitations, say so: plenary import replies "{ $folder }". Anything else comes in file by file.
error-import-refused = The file could not be taken in. Nothing was changed; the list of problems says why.

## The command line
error-bad-request = The request does not fit { $command }: { $reason }.
error-unknown-command = There is no command “{ $command }”. List them with plenary call --list.
error-no-such-name = There is no { $noun } called “{ $name }”. Check the spelling, or use its id.
error-no-such-session = There is no session called “{ $name }”. Give its whole title; export sessions-csv lists them.
error-no-such-session-like = There is no session called “{ $name }”. Is it { $like }?
error-name-is-ambiguous = More than one { $noun } is called “{ $name }”. Use its id.
error-no-data-folder = This computer gives programs no folder for their data. Name a workspace with --workspace.
error-cannot-serve = The pages cannot be served: { $reason }.
error-workspace-unsound = The workspace is not sound. Go back to a back-up, or make the search again with plenary check --rebuild.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-order-is-not-whole = Somebody added or removed one meanwhile. Look again, then choose the order once more.

## Mail
error-no-mail-account = There is no mail account yet. Set one up in Settings, or save the messages as files and open them in your mail program.
error-mail-account-exists = There is already a mail account. Change that one.
error-not-a-host = “{ $value }” is not the name of a server. It looks like mail.example.org.
error-no-sender = Nobody is named who the message comes from. Set up a mail account, or give the office a contact address in Settings, or the event or its network one of its own.
error-no-key-store = This computer has no key store that Plenary can reach, so there is no safe place for a password. On Linux, start GNOME Keyring or KWallet and try again.
error-key-store = The computer’s key store did not answer as it should. Unlock it and try again.
error-no-password = No password is kept on this computer for { $user } at { $host }. Type it in Settings.
error-mail-host-unknown = There is no server called { $host }. Check the name, and that this computer is online.
error-mail-not-reached = { $host } does not answer on port { $port }. Check the port and the way of encryption, and that no firewall is in between.
error-mail-not-private = { $host } does not offer an encrypted connection on port { $port }. Plenary sends nothing in the open. Try the other way of encryption, with its port.
error-mail-not-trusted = { $host } could not prove who it is, so nothing was sent to it. Check the server’s name, or ask those who run it about its certificate.
error-mail-password-refused = { $host } does not accept this user name and password. Some providers ask for a password made for programs only.
error-mail-no-way-in = { $host } offers no way of signing in that Plenary knows. Ask those who run it for a password made for programs.
error-mail-silent = { $host } took the connection and then answered no more. Try again; if it stays so, ask whoever runs the server.
error-mail-server = { $host } did not take part as a mail server should: { $said }
error-already-sending = The outbox is already being sent. Wait until it is done.
error-message-state = This cannot be done with the message to { $name }: { $state ->
    [waiting] it waits to be sent
    [sending] it is being sent
    [sent] it was sent
    [saved] it was saved for a mail program
    [withdrawn] it was withdrawn
    [unsure] nobody knows whether it arrived
    [failed] the server refused it
   *[outdated] what it says is no longer true
  }.
error-no-follow-ups = Nobody has an open action of { $subject }. Give an action an owner first.
error-follow-ups-kept-back = { $count ->
    [one] The one open action of { $subject } with an owner is internal, or names somebody where nobody may be named: no letter tells of it.
   *[other] The { $count } open actions of { $subject } with an owner are internal, or name somebody where nobody may be named: no letter tells of them.
  }
error-rewriter-off = The helper that rewrites is not set up or is off. Switch it on in Settings.
error-rewriter-not-private = { $value } is neither on this computer nor encrypted. Use http://localhost… or an address that begins with https://.
error-rewriter-host-unknown = Nobody knows a server called { $host }. Check the address in Settings.
error-rewriter-not-reached = The helper at { $host } does not answer, or not in time. See that it runs; nothing was changed.
error-rewriter-not-trusted = { $host } cannot prove that it is who it says. Nothing was sent.
error-rewriter-key-refused = { $host } does not accept the key. Type it again in Settings.
error-rewriter-needs-key = { $host } needs a key, and none is kept. Type it in Settings.
error-rewriter-cut-off = The helper stopped before the end of its answer. Nothing was changed. Try a shorter block, or another model in Settings.
error-rewriter-server = { $host } answered with something else: { $said }. Check the address and the model in Settings.
error-rewriter-shown-another = The block or the settings have changed since you saw what would be sent. Look again.
error-rewriter-without-model = The helper that rewrites has no model yet. Choose one in Settings.
error-rewriter-strange = The helper’s answer cannot be used: { $said }. Nothing was changed.
error-rewriter-too-long = The helper’s answer is longer than { $most } characters, which is no rewriting. Nothing was changed.
error-one-of-path-and-text = Choose a file or paste the text, one of both.
error-not-in-the-line = This does not stand in line { $line } of the note any more. Look at the proposals again.
error-person-needs-event = The calendar of one person is made of an event. Name the event instead of the network.
error-one-of-event-and-network = Name one event or one network.

## Documents
error-not-for-the-website = { $kind ->
    [thank_you] Thank-you letters are for those whom they thank, and no post for the website. Put them into the outbox.
    [social_posts] Social posts are for the channels they are written for, and no post for the website. Copy each for its channel.
    [minutes] Minutes tell members more than what is marked for publication, so they are no post for the website. Save them as a file.
   *[other] This document names who took on what and tells more than what is marked for publication, so it is no post for the website. Save it as a file.
  }
error-template-wrong = The template cannot be used{ $line ->
    [0] { "" }
   *[other] : look at line { $line }
  }. { $reason }
error-draft-is-of-a-period = This document is of a week or a month. Name its first and last day.
error-format-is-of-a-week = “{ $format }” is of a week. Name a day of it with --week.
error-format-is-of-a-month = “{ $format }” is of a month. Name it with --month.
error-format-is-of-an-event = “{ $format }” is of an event. Name one.
error-thanks-draft-gone = The letter to { $name } has the words of a draft that was edited and is there no more. Bring the draft back with Undo, or withdraw the letter and put the thank-you letters into the outbox again.
error-thanks-without-letter = The thank-you draft has no letter for what { $name } is thanked for by now. Build the draft again and make the letter anew, or withdraw it.
error-thanks-says-former = The thank-you draft still says “{ $text }”, which is no longer so. Build it again, or edit the paragraph; then make the letter to { $name } anew.
error-thanks-too-early = { $event } is not over yet, so nobody is thanked for it. Put the letters into the outbox when it is, or mark the event as held.
error-thanks-for-cancelled = { $event } was cancelled, so nobody is thanked for it. Restore the event if it took place after all.
error-thanks-for-planned = Nothing says that { $event } took place: it was never published, and there is no check-in, note or takeaway. Mark it as held, then put the letters into the outbox.
error-nobody-to-thank = There is nobody to thank for { $event }. Register people, or put letters back into the draft.

## Calendar servers
error-website-exists = There is a website already. Change it, or remove it first.
error-no-website = No website is set up yet. Add yours in Settings.
error-website-not-private = “{ $value }” is not an encrypted address. It begins with https://.
error-website-host-unknown = There is no server called { $host }. Check the address, and that this computer is online.
error-website-not-reached = { $host } does not answer. Check the address, and that no firewall is in between.
error-website-not-trusted = { $host } could not prove who it is, so nothing was sent to it. Check the address, or ask those who run it about its certificate.
error-website-password-refused = { $host } does not accept this user name and application password. Make one in WordPress under Users, Profile, Application Passwords.
error-website-forbidden = { $user } may not write posts on { $host }. Ask for the role of author or editor there.
error-website-no-rest = There is a website at { $url }, but its REST API does not answer. It must be WordPress, and no plug-in may have switched the API off.
error-website-server = { $host } did not answer as WordPress does: { $said }
error-picture-without-words = The picture “{ $picture }” has no words for those who do not see it. Write what it shows between the square brackets, then try again.
error-letters-not-in-typeface = No font on this computer has all the letters of { $words }. Install a font that has them, then save the PDF again.
error-picture-not-there = The file of the picture “{ $picture }” is no longer beside the workspace. Take the picture out of the text, or add the file again.
error-caldav-not-private = “{ $value }” is not an encrypted address. It begins with https://.
error-caldav-host-unknown = There is no server called { $host }. Check the address, and that this computer is online.
error-caldav-not-reached = { $host } does not answer. Check the address, and that no firewall is in between.
error-caldav-not-trusted = { $host } could not prove who it is, so nothing was sent to it. Check the address, or ask those who run it about its certificate.
error-caldav-password-refused = { $host } does not accept this user name and password. Some providers ask for a password made for programs only.
error-caldav-forbidden = { $user } may not write to this calendar. Ask those who run { $host }.
error-caldav-gone = There is no calendar at { $url } any more. Choose another one in Settings.
error-caldav-no-calendar = There is a server at { $url }, but no calendar. Look for calendars and choose one.
error-caldav-server = { $host } did not answer as a calendar server should: { $said }
error-caldav-too-many = There are more than { $most } calendars there. Type the address of one.
error-caldav-conflicts = Somebody changed { $count } of the entries on the server, and nothing was done to them. Say for each whether to overwrite it or to keep theirs.

## Feedback and house style
error-mapping-does-not-fit = What was said of the columns is about another file. Choose the file again.
error-answer-is-kept = This answer is a takeaway already. Change the takeaway itself.
error-answer-is-a-rating = A rating has no words to keep. Choose an answer in words.
error-phrase-without-letters = “{ $value }” has no letter in it, so nothing can be looked for. Type a word.
error-phrase-is-there = “{ $value }” is in the list already. Change that line.
error-house-style-refused = No line of this file could be taken ({ $why }). It needs the columns kind, phrase, instead and reason.

## What may not leave any more
error-draft-marked = “{ $text }” carries a mark of how it may be used, or nearly does, and no document prints one. Take those words out, or, if everybody may read them, the mark alone.
error-draft-in-confidence = “{ $text }” says that it is in confidence, so the document stays here. Take that paragraph out, or, if everybody may read it, say it without those words.
error-draft-tells-unpublished = The document says what was withdrawn from publication or deleted: “{ $text }”. Take out the paragraph that was made from it, also when it was rewritten, or publish it again on the board.
error-message-untrue = The message to { $name } (“{ $subject }”) says what is no longer true, or a newer one waits for them. Make it anew or withdraw it in the outbox.
error-letters-not-made = { $count ->
    [one] 1 letter could not be made and stays as it is.
   *[other] { $count } letters could not be made and stay as they are.
  }
error-messages-not-sent = { $count ->
    [one] 1 message did not go out.
   *[other] { $count } messages did not go out.
  } `plenary outbox` says why, and what can be done.
error-message-elsewhere = The message to { $name } (“{ $subject }”) goes to { $address }, which is no longer their address. Make it anew in the outbox; then it can be saved.
error-letter-without-address = { $name } has no e-mail address any more. Give them one, or withdraw the letter.
error-sheets-not-made = { $count ->
    [one] 1 sheet could not be written; the reason stands above. Everything else was.
   *[other] { $count } sheets could not be written; the reasons stand above. Everything else was.
  }
error-message-kept-back = The message to { $name } (“{ $subject }”) tells something whose permission was withdrawn since. Make it anew in the outbox; then it can be saved.
