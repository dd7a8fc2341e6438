"""Judges calendar files by their octets and by what they mean, where libical and ical.js are content.

usage: ics_lint.py FILE...   prints a line for each file; exit status 1 when it finds anything.
Needs icalendar, recurring-ical-events and tzdata (see requirements.txt). FILE.starts, where there is one, says
"UID 20261112T093000Z" for each entry, in order, or that and its end.
"""

import datetime
import os
import re
import sys
import warnings

os.environ["PYTHONTZPATH"] = ""  # the release of tzdata that is pinned, not the one of this computer
import zoneinfo  # noqa: E402

warnings.simplefilter("ignore")
try:
    import icalendar
    import recurring_ical_events
    from dateutil.rrule import rrulestr
except ImportError as missing:
    sys.exit(f"{missing}: python3 -m venv target/judges-venv && "
             "target/judges-venv/bin/python -m pip install -r tests/judges/requirements.txt")

MOST_FINDINGS = 5
TEXTS = rb"(?i)(SUMMARY|DESCRIPTION|LOCATION|COMMENT|CONTACT|UID|X-WR-CALNAME|NAME|X-ALT-DESC)"
ONCE = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS", "ORGANIZER", "RRULE", "DTEND", "DURATION")


def octets(raw):
    """What RFC 5545 section 3.1 says of lines, and what no file of ours may hold."""
    if raw.startswith(b"\xef\xbb\xbf"):
        yield "it begins with a BOM"
    if not raw.endswith(b"END:VCALENDAR\r\n"):
        yield "it does not end with END:VCALENDAR and CR LF"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        yield "a CR or LF stands alone"
    if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", raw):
        yield "it holds a control character"
    for number, line in enumerate(raw.split(b"\r\n"), 1):
        if len(line) > 75:
            yield f"line {number} has {len(line)} octets"
        if line in (b" ", b"\t"):
            yield f"line {number} continues nothing"
        if line and line[:1] not in b" \t" and not re.match(rb"[A-Za-z0-9-]+[;:]", line):
            yield f"line {number} is no content line"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield f"line {number} is no UTF-8, or is cut inside a character"


def escapes(raw):
    """Commas and semicolons in TEXT values are escaped."""
    for line in re.sub(rb"\r?\n[ \t]", b"", raw).split(b"\n"):
        value = re.match(TEXTS + rb"((?:;[^:\"]*(?:\"[^\"]*\")?)*):(.*)", line)
        if value and re.search(rb"(?<!\\)(?:\\\\)*[;,]", value[3]):
            yield f"an unescaped comma or semicolon in {value[1].decode()}"


def listed(component, name):
    """Every value of a property that may occur several times."""
    value = component.get(name, [])
    return value if isinstance(value, list) else [value]


def is_timed(value):
    return isinstance(value, datetime.datetime)


def declared_zones(calendar, findings):
    zones = {}
    for component in calendar.walk("VTIMEZONE"):
        try:
            zones[str(component["TZID"])] = component.to_tz(lookup_tzid=False)
        except Exception as error:  # whatever it is, the zone cannot be read
            findings.append(f"VTIMEZONE {error!r}")
    return zones


def zones_and_their_use(entries, zones):
    """Every zone that is used is declared, and no other."""
    values = [value for entry in entries for _, value in entry.property_items(recursive=False)]
    used = {value.params["TZID"] for value in values if "TZID" in getattr(value, "params", {})}
    yield from (f"{zone} is not declared" for zone in sorted(used - set(zones)))
    yield from (f"{zone} is declared and not used" for zone in sorted(set(zones) - used))


def envelope(calendar, entries):
    """The calendar as a whole: VERSION, PRODID, and which entries its METHOD allows."""
    yield from (f"no {name}" for name in ("VERSION", "PRODID") if name not in calendar)
    if not entries:
        yield "there is no entry"
    method = str(calendar.get("METHOD", ""))
    uids = [str(entry.get("UID", "")) for entry in entries]
    if method in ("REQUEST", "CANCEL") and len(set(uids)) > 1:
        yield f"{method} with several UIDs"
    keys = [(uid, str(entry["RECURRENCE-ID"].dt) if "RECURRENCE-ID" in entry else "") for uid, entry in zip(uids, entries)]
    yield from (f"{key[0]} stands twice" for key in sorted({key for key in keys if keys.count(key) > 1})[:3])


def numbers_of_properties(entry):
    yield from (f"several {name}" for name in ONCE if isinstance(entry.get(name), list))
    yield from (f"no {name}" for name in ("UID", "DTSTAMP", "DTSTART") if name not in entry)
    if "DTEND" in entry and "DURATION" in entry:
        yield "DTEND and DURATION"
    if str(entry.get("STATUS", "CONFIRMED")) not in ("CONFIRMED", "TENTATIVE", "CANCELLED"):
        yield f"STATUS {entry['STATUS']}"


def method_and_people(entry, method):
    """RFC 5546 section 3.2: who stands in an entry of this method."""
    if method == "PUBLISH" and "ATTENDEE" in entry:
        yield "PUBLISH with ATTENDEE"
    if method in ("PUBLISH", "REQUEST", "CANCEL") and "ORGANIZER" not in entry:
        yield f"{method} without ORGANIZER"
    if method == "REQUEST" and "ATTENDEE" not in entry:
        yield "REQUEST without ATTENDEE"
    if method == "CANCEL" and "SEQUENCE" not in entry:
        yield "CANCEL without SEQUENCE"
    for name in ("ORGANIZER", "ATTENDEE"):
        for value in listed(entry, name):
            if not re.match(r"(?i)(mailto|tel|urn|https?):", str(value)):
                yield f"{name} is no address"


def times(entry):
    """Start before end, of one kind, never floating; stamps in UTC."""
    for name in ("DTSTAMP", "CREATED", "LAST-MODIFIED"):
        if name in entry and not entry[name].to_ical().endswith(b"Z"):
            yield f"{name} is not in UTC"
    start, end = entry["DTSTART"].dt, entry.get("DTEND")
    if is_timed(start) and start.tzinfo is None:
        yield "DTSTART is floating time"
    if end is not None and type(end.dt) is not type(start):
        yield "DTEND is of another kind than DTSTART"
    elif end is not None and end.dt <= start:
        yield "DTEND is not after DTSTART"


def offsets(entry, zones):
    """The declared zone says what the pinned tzdata says of these very times."""
    for name in ("DTSTART", "DTEND", "RECURRENCE-ID"):
        value = entry.get(name)
        zone = value.params.get("TZID") if value is not None else None
        if zone not in zones:
            continue
        try:
            iana = zoneinfo.ZoneInfo(zone)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError):
            yield f"{zone} is no IANA zone"
            continue
        wall = value.dt.replace(tzinfo=None)
        if wall.replace(tzinfo=zones[zone]).utcoffset() != wall.replace(tzinfo=iana).utcoffset():
            yield f"the declared {zone} is wrong at {wall}"


def alarms(entry):
    """A malformed alarm makes Apple's calendar import nothing at all."""
    for alarm in entry.walk("VALARM"):
        needed = ["ACTION", "TRIGGER"] + (["DESCRIPTION"] if alarm.get("ACTION") == "DISPLAY" else [])
        yield from (f"VALARM without {name}" for name in needed if name not in alarm)


def recurrence(entry):
    """UNTIL and EXDATE are of the kind of DTSTART, and DTSTART is the first of the set."""
    if "RRULE" not in entry:
        return
    start, rule = entry["DTSTART"].dt, entry["RRULE"]
    if "UNTIL" in rule and "COUNT" in rule:
        yield "COUNT and UNTIL"
    for until in rule.get("UNTIL", []):
        right = is_timed(until) and until.utcoffset() == datetime.timedelta(0) if is_timed(start) else not is_timed(until)
        if not right:
            yield f"UNTIL must be {'in UTC' if is_timed(start) else 'a DATE'}"
    first = start.replace(tzinfo=None) if is_timed(start) else datetime.datetime.combine(start, datetime.time())
    endless = re.sub(r";?(UNTIL|COUNT)=[^;]*", "", rule.to_ical().decode())
    members = rrulestr(endless, dtstart=first)
    if members[0] != first:
        yield "DTSTART is not in the set of RRULE"
    for value in (value for line in listed(entry, "EXDATE") for value in line.dts):
        if type(value.dt) is not type(start):
            yield "EXDATE is of another kind than DTSTART"
        elif is_timed(start) and value.dt.replace(tzinfo=None) not in members:
            yield f"EXDATE {value.dt} is not in the set"


def override(entry, calendar, masters):
    """An override stands for a member of its master's set."""
    master = masters.get(str(entry.get("UID", "")))
    if "RECURRENCE-ID" not in entry or master is None:
        return
    at = entry["RECURRENCE-ID"].dt
    if type(at) is not type(master["DTSTART"].dt):
        yield "RECURRENCE-ID is of another kind than DTSTART"
        return
    alone = icalendar.Calendar()
    for component in [*calendar.walk("VTIMEZONE"), master]:
        alone.add_component(component)
    day = at.date() if is_timed(at) else at
    if not any(member["DTSTART"].dt == at for member in recurring_ical_events.of(alone).at(day)):
        yield f"RECURRENCE-ID {at} is not in the set"


def starts(entries, path):
    """The entries start, and end, when FILE.starts says."""
    def in_utc(at):
        return at.astimezone(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ") if is_timed(at) else f"{at:%Y%m%d}"
    if not os.path.exists(f"{path}.starts"):
        return
    with open(f"{path}.starts", encoding="utf-8") as file:
        expected = file.read().split("\n")[:-1]
    if len(expected) != len(entries):
        yield f"{len(entries)} entries, not {len(expected)}"
    for entry, line in zip(entries, expected):
        times = [entry["DTSTART"].dt] + ([entry.end] if line.count(" ") > 1 else [])
        found = " ".join([str(entry["UID"]), *map(in_utc, times)])
        if found != line:
            yield f"{found}, not {line}"


def judge(path):
    with open(path, "rb") as file:
        raw = file.read()
    findings = [*octets(raw), *escapes(raw)]
    calendar = icalendar.Calendar.from_ical(raw)
    findings += [f"{part.name} {error}" for part in calendar.walk() for error in part.errors]
    entries, method = calendar.walk("VEVENT"), str(calendar.get("METHOD", ""))
    zones = declared_zones(calendar, findings)
    findings += [*envelope(calendar, entries), *zones_and_their_use(entries, zones)]
    masters = {str(entry.get("UID", "")): entry for entry in entries if "RRULE" in entry}
    for entry in entries:
        found = [*numbers_of_properties(entry), *method_and_people(entry, method), *alarms(entry)]
        if not found:
            found = [*times(entry), *offsets(entry, zones), *recurrence(entry), *override(entry, calendar, masters)]
        findings += [f"{entry.get('UID', '')}: {finding}" for finding in found]
    return findings + [*starts(entries, path)]


def main(paths):
    bad = False
    for path in paths:
        try:
            found = list(dict.fromkeys(judge(path)))
        except Exception as error:  # a file that cannot be read is a finding, not the end of the others
            found = [f"{type(error).__name__}: {error}"]
        bad = bad or bool(found)
        print(os.path.basename(path), "FLAG " + " | ".join(found[:MOST_FINDINGS]) if found else "ok", sep="\t")
    return int(bad)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
