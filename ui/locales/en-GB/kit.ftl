# Words inside the widgets.

field-required = (needed)
field-saved = Saved
dialog-close = Close
combobox-clear = Clear { $label }
combobox-create = Add “{ $text }”
combobox-untaken = “{ $text }” is not taken yet. Press Enter in the field and choose one of the list.
combobox-untaken-new = “{ $text }” is not taken yet. Press Enter in the field and choose one of the list, or “{ $add }”.
combobox-none = Nothing found
combobox-count = { $count ->
    [0] Nothing found
    [one] 1 found
   *[other] { $count } found
  }
grid-selected = Selected
grid-sort-by = Sort by
grid-is-selected = Selected
grid-not-selected = Not selected
grid-count = { $count ->
    [one] 1 selected
   *[other] { $count } selected
  }
inspector-close = Close details
page-loading = Reading…
page-retry = Try again
markdown-helpers = Helpers for { $label }
markdown-bold = Bold
markdown-italic = Italic
markdown-list = List
markdown-heading = Heading
markdown-link = Link
markdown-link-words = link
markdown-preview = { $label }, as it reads
difference-added = New:
difference-removed = Gone:
difference-same = { $count ->
    [one] 1 line is the same
   *[other] { $count } lines are the same
  }
date-day = Day
date-month = Month
date-year = Year
date-day-placeholder = dd
date-month-placeholder = mm
date-year-placeholder = yyyy
part-empty = Empty
time-hour = Hour
time-minute = Minute
time-hour-placeholder = hh
time-minute-placeholder = mm
time-unfinished = A time has hour and minute: 09:30.
time-no-hour = There is no hour { $hour }. Hours go from 0 to 23.
time-no-minute = There is no minute { $minute }. Minutes go from 0 to 59.
date-unfinished = A date has day, month and year: 12/11/2026.
date-no-month = There is no month { $month }. Months go from 1 to 12.
date-no-day = There is no day { $day } in that month: it has { $days } days.
