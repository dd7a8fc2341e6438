// What went with which step: whether the newest undo or redo, and no other, brings a thing back.
import type { Change } from '../ipc';

/** How a change came about. */
type Way = 'done' | 'undo' | 'redo';

/** The ids that went with each step that undo, or redo, goes back over; the newest last. */
interface Steps {
  done: readonly ReadonlySet<string>[];
  undone: readonly ReadonlySet<string>[];
}

const KEPT = 100;
let steps = $state.raw<Steps>({ done: [], undone: [] });
let way: Way = 'done';

/** The changes that are heard while this goes on are those of undo or redo. */
export async function turning<T>(which: 'undo' | 'redo', doing: () => Promise<T>): Promise<T> {
  way = which;
  try {
    return await doing();
  } finally {
    way = 'done';
  }
}

/** Takes note of what went with a change. */
export function noteGone(changes: Change[]): void {
  const gone = new Set(changes.flatMap((change) => change.gone));
  if (way === 'undo') steps = { done: steps.done.slice(0, -1), undone: [...steps.undone, gone] };
  else steps = { done: [...steps.done, gone].slice(-KEPT), undone: way === 'redo' ? steps.undone.slice(0, -1) : [] };
}

/** What brings one of these back: the undo of the step that took it, or the redo of the step that made it. */
export function wayBack(ids: readonly string[]): 'undo' | 'redo' | undefined {
  const went = (step: ReadonlySet<string> | undefined) => step !== undefined && ids.some((id) => step.has(id));
  if (went(steps.undone.at(-1))) return 'redo';
  return went(steps.done.at(-1)) ? 'undo' : undefined;
}
