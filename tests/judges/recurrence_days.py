"""Judges the days of rules: reads files whose lines are rule, first day and the days found within thirty years, separated by tabs,
and compares them with what python-dateutil finds. Prints one line a file: its name and "ok", or the first rule that differs."""

import sys
from datetime import datetime

from dateutil.rrule import rrulestr

YEARS, MOST = 30, 40


def complaint(line):
    rule, first, found = line.rstrip("\n").split("\t")
    start = datetime.fromisoformat(first)
    end = start.replace(year=start.year + YEARS, day=min(start.day, 28))
    days = []
    for at in rrulestr(rule, dtstart=start).xafter(start, inc=True):
        if at > end or len(days) == MOST:
            break
        days.append(at.date().isoformat())
    return None if ",".join(days) == found else f"{rule} from {first}: {days} and not {found.split(',')}"


def judge(path):
    with open(path, encoding="utf-8") as lines:
        return next((said for said in map(complaint, lines) if said), "ok")


verdicts = {path: judge(path) for path in sys.argv[1:]}
for path, said in verdicts.items():
    print(f"{path}\t{said}")
sys.exit(any(said != "ok" for said in verdicts.values()))
