// Lays every calendar file in a folder before the judges: `npm run judge -- FOLDER`; the last line is the total.
import { judged } from './judges.mjs';

const [folder] = process.argv.slice(2);
try {
  console.log(`${judged(folder)} passed, 0 failed`);
} catch (problem) {
  console.log(problem.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
