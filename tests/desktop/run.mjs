// Drives the real window through the main job and says, last, how many claims held. `--pictures` renews the README's.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Program, places } from './program.mjs';
import { Person } from './person.mjs';
import { job } from './job.mjs';
import { renew } from './pictures.mjs';

const pictures = join(places.target, 'screenshots', 'window');
mkdirSync(pictures, { recursive: true });

const program = new Program();
const person = new Person(program, pictures);
const claims = job(program, person);
let passed = 0;
const failed = [];

try {
  for (const [claim, check] of claims) {
    const begun = Date.now();
    try {
      await check();
      passed += 1;
      console.log(`ok    ${claim} (${Date.now() - begun} ms)`);
    } catch (problem) {
      failed.push(claim);
      console.log(`FAIL  ${claim}\n      ${problem.stack ?? problem}`);
      await person.photograph(`failed-${failed.length}`);
    }
  }
} finally {
  await program.stop();
  program.remove();
}
if (failed.length === 0 && process.argv.includes('--pictures')) renew(pictures);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
