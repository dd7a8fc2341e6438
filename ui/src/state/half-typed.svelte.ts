// What was begun in a line and not sent: it stays over a change of screen and the end of the program, by the name of its line.
import { SvelteMap } from 'svelte/reactivity';

const KEY = 'plenary-half-typed';

function stored(): [string, string][] {
  try {
    return Object.entries(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>);
  } catch {
    return [];
  }
}

const begun = new SvelteMap<string, string>(stored());

/** What stands half typed in a line. */
export const halfTyped = (name: string): string => begun.get(name) ?? '';

/** Keeps it; nothing once the line is empty. */
export function keepHalf(name: string, words: string): void {
  if (words === halfTyped(name)) return;
  if (words === '') begun.delete(name);
  else begun.set(name, words);
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(begun)));
  } catch {
    // A page without storage still works; it only forgets when it goes.
  }
}

/** A line by its name, as a field keeps its words in it. */
export const halfOf = (name: string): { words: string } => ({
  get words() {
    return halfTyped(name);
  },
  set words(now) {
    keepHalf(name, now);
  },
});
