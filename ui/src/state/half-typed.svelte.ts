// What was begun in a line or form and not sent: it stays over a change of screen and the end of the program, by the workspace and the
// name of its line, and no longer than what it belongs to.
import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { call, onNews, onWrite, type Change } from '../ipc';

const KEY = 'plenary-half-typed';

/** The words of a line, or the fields of a form. */
type Half = string | Record<string, string>;
type Halves = Record<string, Half>;

const begun = new SvelteMap<string, Half>();
/** Whose lines these are; until that is known nothing is kept for longer than the program runs. */
let workspace: string | undefined;
/** What was deleted: lines of it are kept no longer, and are there again when undo brings it back. */
const gone = new Set<string>();

/** "link:01a1…" belongs to what has that id; "channel" to the office. */
const owner = (name: string): string => name.split(':')[1] ?? '';

/** Everything that is kept, by the workspace. */
function stored(): Record<string, Halves> {
  try {
    const all = Object.entries(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, Halves | string>);
    // Lines that lie beside the workspaces are older than these, and nobody knows whose they are.
    return Object.fromEntries(all.filter((each): each is [string, Halves] => typeof each[1] === 'object'));
  } catch {
    return {};
  }
}

function store(): void {
  if (workspace === undefined) return;
  const all = stored();
  all[workspace] = Object.fromEntries([...begun].filter(([name]) => !gone.has(owner(name))));
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(Object.entries(all).filter(([, lines]) => Object.keys(lines).length > 0))));
  } catch {
    // A page without storage still works; it only forgets when it goes.
  }
}

/** Asks whether what the lines belong to is still there. */
async function askAfter(): Promise<void> {
  const ids = [...new Set([...begun.keys()].map(owner))].filter(Boolean);
  if (ids.length === 0) return;
  const here = await call('still_here', { ids }).catch(() => ids);
  for (const id of ids) {
    if (here.includes(id)) gone.delete(id);
    else gone.add(id);
  }
  store();
}

/** Follows what is deleted and brought back; of many at once nothing is listed. */
function follow(changes: Change[]): void {
  if (changes.some(({ ids }) => ids.length === 0)) void askAfter();
  for (const change of changes) {
    change.ids.forEach((id) => gone.delete(id));
    change.gone.forEach((id) => gone.add(id));
  }
  if ([...begun.keys()].some((name) => changes.some(({ ids }) => ids.includes(owner(name))))) store();
}

/** Takes out what was begun in this workspace; once, before the first screen. */
export async function startHalfTyped(): Promise<void> {
  const office = await call('office', {}).catch(() => undefined);
  if (!office) return;
  workspace = office.workspace.id;
  for (const [name, half] of Object.entries(stored()[workspace] ?? {})) begun.set(name, half);
  onWrite(follow);
  onNews((news) => {
    if (news.type === 'changed') follow(news.changes);
  });
  void askAfter();
}

function keep(name: string, half: Half | undefined): void {
  if (half) begun.set(name, half);
  else begun.delete(name);
  // Whoever keeps one line does not follow all the others.
  untrack(store);
}

/** What stands half typed in a line. */
export function halfTyped(name: string): string {
  const half = begun.get(name);
  return typeof half === 'string' ? half : '';
}

/** Keeps it; nothing once the line is empty. */
export function keepHalf(name: string, words: string): void {
  if (words !== halfTyped(name)) keep(name, words);
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

/** A form by its name, with the fields that were begun in it; `undefined` while none is. */
export const halfForm = <T extends Record<string, string>>(name: string): { fields: T | undefined } => ({
  get fields() {
    const half = begun.get(name);
    return typeof half === 'object' ? (half as T) : undefined;
  },
  set fields(now) {
    keep(name, now);
  },
});
