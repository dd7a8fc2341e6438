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
try {
  for (const name of names) {
    const spec = (await import(`./${name}`)).default;
    const feature = name.replace('.spec.mjs', '');
    await bench.begin(feature, spec.workspace ?? 'sample', await spec.pages?.());
    for (const [claim, check] of spec.tests) {
      const problem = await bench.check(check);
      results.push({ feature, claim, problem: problem?.message });
      console.log(`${problem ? 'FAILED' : 'ok    '} ${feature}: ${claim}${problem ? `\n       ${problem.stack}` : ''}`);
    }
    await bench.end();
  }
} finally {
  await bench.close();
}
const failed = results.filter((each) => each.problem !== undefined).length;
writeFileSync(`${OUT}/results.json`, `${JSON.stringify(results, null, 2)}\n`);
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || results.length === 0 ? 1 : 0;
