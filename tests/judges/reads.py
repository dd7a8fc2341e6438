"""Says of calendar files whether python icalendar can read them at all, however odd they are.

usage: reads.py FILE...   prints "FILE<tab>yes" or "FILE<tab>no" for each.
"""

import os
import sys
import warnings

os.environ["PYTHONTZPATH"] = ""
warnings.simplefilter("ignore")
import icalendar  # noqa: E402


def reads(path):
    try:
        with open(path, "rb") as file:
            calendars = icalendar.Calendar.from_ical(file.read(), multiple=True)
        return bool(calendars) and all(one.name == "VCALENDAR" for one in calendars)
    except Exception:
        return False


for path in sys.argv[1:]:
    print(f"{path}\t{'yes' if reads(path) else 'no'}")
