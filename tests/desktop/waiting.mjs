// How long the window is waited for, and the one way to wait: asking again until the answer is as wanted.
import { setTimeout as pause } from 'node:timers/promises';

/** A window on a slow machine, with other work beside it. */
export const PATIENCE = 60_000;

/** Asks until the answer is as wanted, and gives it; fails, saying what was waited for, when it never is. */
export async function until(ask, isSo, what, within = PATIENCE) {
  for (const end = Date.now() + within; ; await pause(80)) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    if (Date.now() > end) throw new Error(what);
  }
}
