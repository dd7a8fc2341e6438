// Reads a calendar file with ical.js and prints how many seconds that took.
import { readFileSync } from "node:fs";

const { default: ICAL } = await import(new URL("../../../ui/node_modules/ical.js/dist/ical.js", import.meta.url));
const text = readFileSync(process.argv[2], "utf8");
const begun = performance.now();
const calendar = new ICAL.Component(ICAL.parse(text));
let found = 0;
for (const event of calendar.getAllSubcomponents("vevent")) if (new ICAL.Event(event).startDate.toUnixTime() && event.getFirstPropertyValue("summary")) found += 1;
const taken = (performance.now() - begun) / 1000;
if (found === 0) throw new Error("nothing was read");
console.log(taken);
