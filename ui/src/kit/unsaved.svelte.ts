// What stands in fields and is not in the store: whoever saves by himself says so here, and the status line tells it.

/** It waits for its pause, or it was refused and still stands there. */
export type Unsaved = 'waiting' | 'refused';
/** Somebody with text of his own; `flush` saves it now. */
export interface Holder {
  flush: () => Promise<void>;
}

let held = $state.raw<ReadonlyMap<Holder, Unsaved>>(new Map());
let hear: (why: string) => void = () => undefined;

/** Says how it stands with somebody's text; without a word it is in the store, on its way there, or given up. */
export function hold(holder: Holder, how?: Unsaved): void {
  if (held.get(holder) === how) return;
  const now = new Map(held);
  if (how) now.set(holder, how);
  else now.delete(holder);
  held = now;
}

/** Whether anything stands like that. */
export const isHeld = (how: Unsaved): boolean => [...held.values()].includes(how);

/** Tells of a text that was refused when its field had gone already: nobody else would. */
export const lost = (why: string): void => hear(why);
/** Hears of those; the frame, once. */
export const onLost = (tell: (why: string) => void): void => void (hear = tell);

// Nobody waits for a pause when the window is left or closed: what was typed is saved then, as far as there is time.
const saveAll = () => [...held.keys()].forEach((holder) => void holder.flush());
addEventListener('blur', saveAll);
addEventListener('pagehide', saveAll);
