// Says of calendar files whether ical.js, the parser of Thunderbird, can read them at all, however odd they are.
//
// usage: node reads.mjs FILE...   prints "FILE<tab>yes" or "FILE<tab>no" for each.
import { readFileSync } from "node:fs";

const { default: ICAL } = await import(new URL("../../ui/node_modules/ical.js/dist/ical.js", import.meta.url));

function reads(path) {
  try {
    const parsed = ICAL.parse(readFileSync(path, "utf8"));
    const roots = Array.isArray(parsed[0]) ? parsed : [parsed];
    return roots.length > 0 && roots.every((root) => new ICAL.Component(root).name === "vcalendar");
  } catch {
    return false;
  }
}

for (const path of process.argv.slice(2)) console.log(`${path}\t${reads(path) ? "yes" : "no"}`);
