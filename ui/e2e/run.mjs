// Runs the pages in a browser against `plenary serve`: `npm run e2e [-- part of a spec's name]`; the last line is the total.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bench, OUT } from './bench.mjs';

const wanted = process.argv.slice(2);
const names = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.spec.mjs'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
// What specs and the browser put aside for a moment lies together, and goes when they are done.
const passing = mkdtempSync(join(tmpdir(), 'plenary-'));
process.env.TMPDIR = process.env.TEMP = passing;
process.on('exit', () => rmSync(passing, { recursive: true, force: true }));
const results = [];
Bench.prepare();
/** Specs at once, each on a bench with a browser of its own: while one waits for its page, the other's works. */
const LANES = 2;

/** Checks the claims of one spec on a fresh copy of its workspace. */
async function round(bench, name) {
  const spec = (await import(`./${name}`)).default;
  const feature = name.replace('.spec.mjs', '');
  const found = [];
  await bench.begin(feature, spec.workspace ?? 'sample', await spec.pages?.());
  for (const [claim, check] of spec.tests) {
    const began = performance.now();
    const problem = await bench.check(check);
    found.push({ feature, claim, problem: problem?.message });
    const took = Math.round(performance.now() - began);
    console.log(`${problem ? 'FAILED' : 'ok    '} ${feature}: ${claim} (${took} ms)${problem ? `\n       ${problem.stack}` : ''}`);
  }
  await bench.end();
  const { files, problem } = bench.evidence.verdict();
  if (files > 0) {
    const claim = 'every calendar file that was written is accepted by its readers';
    found.push({ feature, claim, problem: problem?.message });
    console.log(`${problem ? 'FAILED' : 'ok    '} ${feature}: ${claim} (${files})${problem ? `\n       ${problem.message}` : ''}`);
  }
  return found;
}

/** Takes one spec after another from the queue, on a bench of its own; gives what was found by spec. */
async function lane(queue, done) {
  const bench = await Bench.open();
  try {
    for (let name = queue.shift(); name; name = queue.shift()) done.set(name, await round(bench, name));
  } finally {
    await bench.close();
  }
}

/** Both lanes to their end, so that neither leaves a server behind; what stopped one is told then. */
async function lanes(queue, done) {
  const ended = await Promise.allSettled(Array.from({ length: Math.min(LANES, names.length) }, () => lane(queue, done)));
  const stopped = ended.find((each) => each.status === 'rejected');
  if (stopped) throw stopped.reason;
}

const first = new Map();
await lanes([...names], first);
// A claim that holds the second time, with nothing beside it, is counted, and named: it, or the page, has a race.
const second = new Map();
const again = names.filter((name) => first.get(name).some((each) => each.problem !== undefined));
if (again.length > 0) {
  console.log(`again, from a fresh workspace: ${again.join(', ')}`);
  await lane([...again], second);
}
for (const name of names) {
  const rounds = [first.get(name), second.get(name) ?? first.get(name)];
  for (const claim of new Set(rounds.flat().map((each) => each.claim))) {
    // A claim that only one round could make is as that round found it.
    const found = rounds.map((round) => round.find((each) => each.claim === claim));
    const [once, then] = [found[0] ?? found[1], found[1] ?? found[0]];
    const holds = once.problem === undefined || then.problem === undefined;
    const unsteady = holds ? (once.problem ?? then.problem) : undefined;
    results.push(holds ? { ...once, problem: undefined, ...(unsteady && { unsteady }) } : then);
  }
}
const failed = results.filter((each) => each.problem !== undefined);
writeFileSync(`${OUT}/results.json`, `${JSON.stringify(results, null, 2)}\n`);
for (const { feature, claim, unsteady } of results.filter((each) => each.unsteady !== undefined)) console.log(`UNSTEADY ${feature}: ${claim}: ${unsteady}`);
for (const { feature, claim, problem } of failed) console.log(`FAIL  ${feature}: ${claim}: ${problem}`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0;
