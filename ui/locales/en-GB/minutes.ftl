# Minutes of a meeting: built and edited as a draft, circulated, corrected, agreed.

minutes-empty = No minutes yet. They are built from the agenda, the notes, decisions, actions and who came, as each permission allows.
minutes-build = Build minutes
minutes-built-said = The minutes are built
minutes-circulate = Mark as circulated
minutes-circulated-said = The minutes are marked as circulated
minutes-correct = Record correction
minutes-corrected-said = The correction is on record
minutes-agree = Mark as agreed
minutes-agreed-said = The minutes are agreed and sealed
minutes-export = Export…
minutes-export-title = Export minutes
minutes-as-docx = Word document (DOCX)…
minutes-as-pdf = PDF, tagged for screen readers…
minutes-as-html = Web page (HTML)…
minutes-as-md = Markdown…
minutes-steps = How far the minutes have come
minutes-state-draft = Draft
minutes-state-circulated = Circulated
minutes-state-corrected = Corrected
minutes-state-agreed = Agreed
minutes-step-done = { $step }, done
minutes-text = Text
minutes-edit = Edit the text
minutes-sources = Where it comes from
minutes-warned = { $count ->
    [one] One sentence may not leave the office: its permission was withdrawn, or it names somebody who was deleted.
   *[other] { $count } sentences may not leave the office: their permission was withdrawn, or they name somebody who was deleted.
  }
minutes-see = See them in the text
minutes-undecided = { $count ->
    [one] One paragraph waits for a decision since the minutes were built again.
   *[other] { $count } paragraphs wait for a decision since the minutes were built again.
  }
minutes-left-out = { $count ->
    [one] One piece of the agenda, notes, takeaways, decisions or actions is left out, as its permission asks.
   *[other] { $count } pieces of the agenda, notes, takeaways, decisions or actions are left out, as their permissions ask.
  }
left-out-why-internal = It is internal.
left-out-why-names-somebody = It carries no name, and it, or what stands with it, names somebody.
left-out-why-names-somebody-gone = It names somebody who was deleted.
minutes-unowned = { $count ->
    [one] One of them is an action without an owner: that is internal until you say otherwise in the action.
   *[other] { $count } of them are actions without an owner: those are internal until you say otherwise in each action.
  }
minutes-being-corrected = The text differs from what was circulated. Record the correction when it is done.
minutes-sealed = Agreed on { $at }. The text no longer changes; undo takes the agreement back. Its seal (SHA-256): { $seal }
minutes-nothing = Nothing is written yet.
minutes-versions = Versions
minutes-version-line = Version { $number }: { $state }
minutes-version-broken = The text no longer has its seal
minutes-compare = Compare
minutes-compare-of = Compare version { $number } with the one before
minutes-compare-now = Compare the text with version { $number }
minutes-difference = What differs
minutes-difference-from = From
minutes-difference-to = To
minutes-now = The text as it stands
minutes-difference-close = Close comparison
minutes-difference-none = Nothing differs.
minutes-difference-counts = { $added ->
    [one] 1 line is new
   *[other] { $added } lines are new
  }, { $removed ->
    [one] 1 is gone
   *[other] { $removed } are gone
  }
minutes-of-meeting = Meeting
