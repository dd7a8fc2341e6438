"""Reads a calendar file with python icalendar and prints how many seconds that took."""

import sys
import time

import icalendar

with open(sys.argv[1], "rb") as file:
    text = file.read()
begun = time.perf_counter()
calendar = icalendar.Calendar.from_ical(text)
found = sum(1 for event in calendar.walk("VEVENT") if event.decoded("DTSTART") and str(event["SUMMARY"]))
taken = time.perf_counter() - begun
assert found > 0
print(taken)
