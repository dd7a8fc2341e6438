"""Judges mails that carry a calendar: MIME (RFC 2045 to 2047, 5322) and what iMIP asks of them (RFC 6047), read by Python's email.

usage: imip_lint.py FILE...   prints a line for each file; exit status 1 when it finds anything.
Needs icalendar, recurring-ical-events and tzdata (see requirements.txt), which find the day that the words have to say.
"""

import datetime
import email
import email.policy
import email.utils
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
except ImportError as missing:
    sys.exit(f"{missing}: python3 -m venv target/judges-venv && "
             "target/judges-venv/bin/python -m pip install -r tests/judges/requirements.txt")

HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"]
SHAPE = ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics"]
MOST_FINDINGS = 5


def octets(raw):
    """RFC 5322 section 2.1: lines end with CR LF and are not too long."""
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        yield "a CR or LF stands alone"
    if any(len(line) > 998 for line in raw.split(b"\r\n")):
        yield "a line has more than 998 octets"
    if not raw.isascii():
        yield "it is not ASCII"


def heads(mail):
    names = [name for name in mail.keys() if name not in ("X-Unsent", "Sender")]
    # RFC 5322 section 3.6.2: only where somebody else sends it.
    sender, author = (email.utils.parseaddr(mail.get(name, ""))[1].lower() for name in ("Sender", "From"))
    if mail.get_all("Sender", []) and (sender in ("", author) or len(mail.get_all("Sender")) > 1):
        yield f"it is of {author}, and Sender is {mail.get_all('Sender')}"
    if sorted(names) != sorted(HEADERS):
        yield f"the headers are {names}"
    for name in ("From", "To"):
        if len(mail[name].addresses) != 1:
            yield f"{name} has {len(mail[name].addresses)} addresses"
    if not re.fullmatch(r"<[^<>@\s]+@[^<>@\s]+>", mail["Message-ID"] or ""):
        yield f"Message-ID {mail['Message-ID']!r}"
    if mail["Date"].datetime is None:
        yield f"Date {mail['Date']!r}"


def lines_of(calendar):
    return re.sub(r"\r\n[ \t]", "", calendar).split("\r\n")


def values(lines, name):
    return [line.split(":", 1)[1] for line in lines if re.match(rf"{name}[;:]", line)]


def addresses(lines, name):
    found = [re.search(r":mailto:(.*)$", line, re.IGNORECASE) for line in lines if line.startswith(name)]
    return {address[1].lower() for address in found if address}


def about_the_calendar(mail, calendar, attached):
    """One object a mail, `method=` as it says, to and from those who stand in it, and the same file attached."""
    inside = calendar.get_payload(decode=True)
    if inside != attached.get_payload(decode=True):
        yield "the attachment is another file than the part"
    if attached.get_content_disposition() != "attachment" or not (attached.get_filename() or "").endswith(".ics"):
        yield f"the attachment is {attached['Content-Disposition']!r}"
    if (calendar.get_param("charset") or "").lower() != "utf-8":
        yield f"the charset is {calendar.get_param('charset')!r}"
    lines = lines_of(inside.decode())
    if values(lines, "METHOD") != [calendar.get_param("method")]:
        yield f"METHOD {values(lines, 'METHOD')}, and method={calendar.get_param('method')}"
    if len(set(values(lines, "UID"))) != 1:
        yield f"UIDs {sorted(set(values(lines, 'UID')))}"
    to, sender = mail["To"].addresses[0].addr_spec, mail["From"].addresses[0].addr_spec
    if to.lower() not in addresses(lines, "ATTENDEE"):
        yield f"{to} is no ATTENDEE"
    if {sender.lower()} != addresses(lines, "ORGANIZER"):
        yield f"{sender} is not the ORGANIZER"


def zone_told(text):
    """The zone that the words name beside a time; UTC where they name none."""
    named = re.findall(r"\(([A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+)\)", text)
    return zoneinfo.ZoneInfo(named[0]) if named else datetime.timezone.utc


def next_meeting(calendar, today):
    """The first of what recurs that is not over, as it is then; none when it comes to no more."""
    return next(iter(recurring_ical_events.of(calendar).after(today)), None)


def wanted(method, calendar, sent, text):
    """The day, the time and the entry with the place that the words have to say, each none where nothing is asked.

    What recurs is told by its rule and its next date: its first may be years ago, so that day is not asked for, but the next one is, where
    that is. Of what is taken back the words need not name a date: the rule alone says which entry goes, and it may have come to its end.
    """
    master = calendar.walk("VEVENT")[0]
    start = master["DTSTART"].dt
    if "RRULE" in master:
        today = datetime.datetime.combine(sent.astimezone(start.tzinfo).date(), datetime.time(), start.tzinfo)
        coming = next_meeting(calendar, today) if method == "REQUEST" else None
        return coming and coming["DTSTART"].dt, start, coming or (None if method == "REQUEST" else master)
    if master["DTSTART"].to_ical().endswith(b"Z"):
        # In zones that Outlook does not know the file says UTC, and the words the clock of the place.
        start = start.astimezone(zone_told(text))
    return start, start if isinstance(start, datetime.datetime) else None, master


def about_the_words(mail, plain, html, calendar):
    """Day, time and place also stand in words, for those whose program shows nothing else."""
    inside = calendar.get_payload(decode=True)
    for name, part in (("plain text", plain), ("HTML", html)):
        text = re.sub(r"\s+", " ", part.get_content())
        read = icalendar.Calendar.from_ical(inside)
        day, time, there = wanted(str(read["METHOD"]), read, mail["Date"].datetime, text)
        place = str(there.get("LOCATION", "") if there else "").split(",")[0].strip()
        # nobody is told how to join what is taken back: what is online alone has its link for a place
        place = "" if read["METHOD"] == "CANCEL" and place.startswith("https://") else place
        if day and not re.search(rf"\b{day.day} [^:]{{0,60}}\b{day.year}\b", text):
            yield f"{name} does not say {day.day} {day:%B %Y}"
        if time and f"{time:%H:%M}" not in text:
            yield f"{name} does not say {time:%H:%M}"
        if place and name == "plain text" and "\\" not in place and re.sub(r"\s+", " ", place) not in text:
            yield f"{name} does not say {place!r}"


def findings(raw):
    yield from octets(raw)
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    parts = list(mail.walk())
    shape = [part.get_content_type() for part in parts]
    yield from (f"{part.get_content_type()}: {defect!r}" for part in parts for defect in part.defects)
    yield from heads(mail)
    if shape != SHAPE:
        yield f"it is made of {shape}"
        return
    plain, html, calendar, attached = parts[2:]
    yield from about_the_calendar(mail, calendar, attached)
    yield from about_the_words(mail, plain, html, calendar)


def judge(path):
    with open(path, "rb") as file:
        raw = file.read()
    try:
        return list(findings(raw))
    except Exception as error:  # whatever it is, the mail cannot be read
        return [repr(error)]


def main(paths):
    guilty = False
    for path in paths:
        found = judge(path)
        guilty |= bool(found)
        print(path, "; ".join(found[:MOST_FINDINGS]) or "ok", sep="\t")
    sys.exit(guilty)


main(sys.argv[1:])
