// Drives the real window through the main job, by mouse and keys and by keys alone (`job`, `keys`: names choose), and says, last, how many
// claims held. `--pictures` renews the README's.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { judged } from '../../ui/e2e/judges.mjs';
import { Program, places } from './program.mjs';
import { Person } from './person.mjs';
import { job } from './job.mjs';
import { keys } from './keys.mjs';
import { renew } from './pictures.mjs';

const pictures = join(places.target, 'screenshots', 'window');
mkdirSync(pictures, { recursive: true });

let passed = 0;
const failed = [];

/**
 * One computer, and all that is claimed of it. Where the process of the page died and WebDriver lost the window with it, which the display
 * driver of a machine without a screen does now and then, nothing more can be asked: then all of it begins again, once.
 */
async function round(claimsOf, lostBefore = false) {
  const before = [passed, failed.length];
  const program = new Program();
  const person = new Person(program, pictures);
  let lost = false;
  try {
    const readable = ['every calendar file that left is accepted by its readers', () => judged(program.home)];
    for (const [claim, check] of [...claimsOf(program, person), readable]) {
      const begun = Date.now();
      try {
        await check();
        passed += 1;
        console.log(`ok    ${claim} (${Date.now() - begun} ms)`);
      } catch (problem) {
        failed.push(claim);
        console.log(`FAIL  ${claim}\n      ${problem.stack ?? problem}`);
        if (!lostBefore && (await program.isLost())) {
          lost = true;
          break;
        }
        await person.photograph(`failed-${failed.length}`);
      }
    }
  } finally {
    await program.stop();
    program.remove();
  }
  if (!lost) return;
  console.log('again the page died under WebDriver: everything from the start, once');
  passed = before[0];
  failed.length = before[1];
  await round(claimsOf, true);
}

const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'));
for (const [name, claimsOf] of Object.entries({ job, keys })) if (wanted.length === 0 || wanted.includes(name)) await round(claimsOf);
if (failed.length === 0 && process.argv.includes('--pictures')) renew(pictures);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
