// Runs the pages in a browser against `plenary serve`: `npm run e2e [-- part of a spec's name]`; the last line is the total.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { Bench, OUT } from './bench.mjs';

const wanted = process.argv.slice(2);
const names = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.spec.mjs'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const results = [];
const bench = await Bench.open();

/** Checks the claims of one spec on a fresh copy of its workspace. */
async function round(name) {
  const spec = (await import(`./${name}`)).default;
  const feature = name.replace('.spec.mjs', '');
  const found = [];
  await bench.begin(feature, spec.workspace ?? 'sample', await spec.pages?.());
  for (const [claim, check] of spec.tests) {
    const problem = await bench.check(check);
    found.push({ feature, claim, problem: problem?.message });
    console.log(`${problem ? 'FAILED' : 'ok    '} ${feature}: ${claim}${problem ? `\n       ${problem.stack}` : ''}`);
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

try {
  for (const name of names) {
    const found = await round(name);
    // A claim that holds the second time is counted, and named: it, or the page, has a race.
    if (found.some((each) => each.problem !== undefined)) {
      console.log(`again  ${name}, from a fresh workspace`);
      for (const [at, again] of (await round(name)).entries()) {
        if (found[at].problem === undefined && again.problem === undefined) continue;
        results.push(found[at].problem === undefined || again.problem === undefined ? { ...again, problem: undefined, unsteady: found[at].problem ?? again.problem } : again);
        found[at] = undefined;
      }
    }
    results.push(...found.filter((each) => each !== undefined));
  }
} finally {
  await bench.close();
}
const failed = results.filter((each) => each.problem !== undefined).length;
writeFileSync(`${OUT}/results.json`, `${JSON.stringify(results, null, 2)}\n`);
for (const { feature, claim, unsteady } of results.filter((each) => each.unsteady !== undefined)) console.log(`UNSTEADY ${feature}: ${claim}: ${unsteady}`);
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || results.length === 0 ? 1 : 0;
