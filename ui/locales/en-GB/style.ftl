# House style and reading age.

style-title = House style
style-what = Looked for as you write, in whole words. The list begins with plain English as public bodies write it.
style-phrase = Word or phrase
style-name = Name, as it is written
style-kind = What it is
style-kind-avoid = Not used
style-kind-spelling = Spelling
style-kind-name = Name
style-instead = Write instead
style-reason = Why
style-add = Add line
style-change-do = Change line
style-cancel = Cancel
style-find = Find in the list
style-count = { $count ->
    [one] 1 line
   *[other] { $count } lines
  }
style-to = →
style-leave-out = leave it out
style-off = Not looked for
style-changed = Changed here
style-change = Change
style-change-of = Change { $phrase }
style-turn-off = Turn off
style-off-of = Turn off { $phrase }
style-off-said = { $phrase } is not looked for any more
style-turn-on = Turn on
style-on-of = Turn on { $phrase }
style-on-said = { $phrase } is looked for again
style-delete = Delete
style-delete-of = Delete { $phrase }
style-deleted = { $phrase } is deleted
style-restore = As shipped
style-restore-of = { $phrase } as shipped
style-restored = { $phrase } is as shipped again
style-saved = { $phrase } is in the house style
style-all = Show all
style-import = Import…
style-import-title = Import a house style
style-importing = Importing the house style
style-imported = { $new } new, { $changed } changed, { $problems } not read
style-export = Export…
style-export-title = Export the house style
style-file-kind = Tables

## As one writes
check-title = Style and reading age
check-age = Reading age { $age }
check-age-aim = The aim is { $aim }.
check-age-beside-aim = Reading age { $age }, aim { $aim }
check-age-none = Too short for a reading age: { $words } of { $wanted } words.
check-clear = Nothing of the house style to change.
check-count = { $count ->
    [one] 1 place to look at
   *[other] { $count } places to look at
  }
check-keys = F8 goes to the next, Shift+F8 to the one before, Ctrl+. replaces it.
check-replace = Replace with “{ $instead }”
check-go = Go to “{ $found }”
check-line = line { $line }
check-hardest = Hardest sentences
check-hard = Age { $age }, { $words } words
check-replaced = Replaced by { $instead }
