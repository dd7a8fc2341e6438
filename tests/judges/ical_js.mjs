// Judges calendar files with ical.js, the parser of Thunderbird: every line is understood, every entry has a start in a
// declared zone, and an end after it.
//
// usage: node ical_js.mjs FILE...   prints a line for each file; exit status 1 when it finds anything. FILE.starts, where
// there is one, says "UID 20261112T093000Z" for each entry, in order, or that and its end. The package comes from ui/node_modules.
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";

const MOST_FINDINGS = 5;
const ICAL = await load();

async function load() {
  try {
    return (await import(new URL("../../ui/node_modules/ical.js/dist/ical.js", import.meta.url))).default;
  } catch (error) {
    console.error(`ical.js is missing: run "npm ci" in ui/. (${error.message})`);
    process.exit(2);
  }
}

/** The zones that the file declares, and no others: what is not declared must not be found. */
function declareZones(calendar) {
  ICAL.TimezoneService.reset();
  for (const component of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(component));
  }
}

function* findingsOfTime(entry, name) {
  const property = entry.getFirstProperty(name);
  const zone = property?.getParameter("tzid");
  if (zone && !ICAL.TimezoneService.has(zone)) yield `${name} is in ${zone}, which is not declared`;
  const time = property?.getFirstValue();
  const isFloating = time && !time.isDate && time.zone === ICAL.Timezone.localTimezone;
  if (isFloating) yield `${name} is floating time`;
}

function* findingsOfEntry(component) {
  const entry = new ICAL.Event(component);
  if (!entry.uid) yield "an entry has no UID";
  for (const name of ["dtstart", "dtend", "recurrence-id"]) yield* findingsOfTime(component, name);
  if (!entry.startDate) yield `${entry.uid} has no start`;
  else if (component.hasProperty("dtend") && entry.endDate.compare(entry.startDate) <= 0) {
    yield `${entry.uid} ends before it starts`;
  }
  if (entry.isRecurring()) entry.iterator().next();
}

function inUtc(time) {
  return (time.isDate ? time : time.convertToZone(ICAL.Timezone.utcTimezone)).toICALString();
}

/** As FILE.starts says it of an entry: with its end where that is asked for. */
function spanOf(component, withEnd) {
  const entry = new ICAL.Event(component);
  return [entry.uid, inUtc(entry.startDate), ...(withEnd ? [inUtc(entry.endDate)] : [])].join(" ");
}

function* findingsOfStarts(entries, path) {
  if (!existsSync(`${path}.starts`)) return;
  const lines = readFileSync(`${path}.starts`, "utf8").split("\n").filter(Boolean);
  if (lines.length !== entries.length) yield `${entries.length} entries, not ${lines.length}`;
  for (const [index, line] of lines.entries()) {
    const component = entries[index];
    const found = component && spanOf(component, line.split(" ").length > 2);
    if (found !== line) yield `${found}, not ${line}`;
  }
}

function* judge(path) {
  const parsed = ICAL.parse(readFileSync(path, "utf8"));
  const calendar = new ICAL.Component(parsed);
  if (calendar.name !== "vcalendar") yield "this is no calendar";
  declareZones(calendar);
  const entries = calendar.getAllSubcomponents("vevent");
  if (entries.length === 0) yield "there is no entry";
  for (const entry of entries) yield* findingsOfEntry(entry);
  yield* findingsOfStarts(entries, path);
}

function findings(path) {
  try {
    return [...judge(path)];
  } catch (error) {
    return [String(error)];
  }
}

for (const path of process.argv.slice(2)) {
  const found = findings(path);
  const shown = found.slice(0, MOST_FINDINGS).join(" | ");
  console.log(`${basename(path)}\t${found.length ? `FLAG ${shown}` : "ok"}`);
  if (found.length) process.exitCode = 1;
}
