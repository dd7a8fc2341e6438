// Reads: keyed queries, kept until a change of their tables drops them, then read again, one read of each at a time; `query()` is called while a component starts.
import { untrack } from 'svelte';
import { call, CallError, onNews, onWrite, type Change, type CommandName, type OutputOf, type RequestOf } from '../ipc';
import { goneFrom, isBack } from './gone';
import { turned } from './status.svelte';
import { noteGone } from './ways-back.svelte';

/** What a component sees of a query. */
export interface Query<T> {
  /** The last answer; stays while it is read again. */
  readonly value: T | undefined;
  /** Nothing has been answered yet. */
  readonly loading: boolean;
  /** Why the last read failed. */
  readonly error: CallError | undefined;
  /** Reads again now. */
  again(): void;
}

class Entry {
  value = $state.raw<unknown>();
  error = $state.raw<CallError>();
  /** What is here, or on its way, is older than a change. */
  stale = true;
  /** What it is about and has been deleted. */
  missing: string | undefined;
  users = 0;
  running: Promise<void> | undefined;
  constructor(
    readonly name: CommandName,
    readonly request: unknown,
    public tables: readonly string[] | undefined,
  ) {}

  /** Reads it; while it is being read, once more after that, however often it is asked. */
  read(): Promise<void> {
    this.stale = true;
    this.missing = undefined;
    this.running ??= this.#read();
    return this.running;
  }

  async #read(): Promise<void> {
    while (this.stale) {
      this.stale = false;
      const answer = await call(this.name, this.request as never).then(
        (value: unknown) => ({ value, error: undefined }),
        (thrown: unknown) => ({ value: this.value, error: CallError.from(thrown) }),
      );
      // What was asked before the newest change would put back on the screen what has just been changed.
      if (this.stale && this.value !== undefined) continue;
      this.value = answer.value;
      this.error = answer.error;
    }
    this.running = undefined;
  }

  /** What it is about is no more. Whoever deleted it has left the screen by the time that it says so. */
  lose(id: string): void {
    this.missing = id;
    this.stale = false;
    setTimeout(() => {
      if (this.missing === id) this.error = new CallError('not-found', undefined, {});
    }, LEFT);
  }
}

const entries = new Map<string, Entry>();
const KEPT = 60;
/** How long a screen may take to go after what it showed, in milliseconds. */
const LEFT = 300;

/** Whether changes matter to an entry: without a table list any change does; what is gone waits for what may bring it back. */
function touches(entry: Entry, changes: Change[]): boolean {
  if (entry.missing !== undefined && isBack(entry.missing, changes)) return true;
  const matter = entry.missing === undefined ? changes : changes.filter(({ ids }) => ids.length === 0);
  return entry.tables ? matter.some(({ noun }) => entry.tables?.includes(noun)) : matter.length > 0;
}

/** Drops what the changes touch; what is on screen is read again, unless it is about something that is gone. */
export function drop(changes: Change[]): void {
  for (const [key, entry] of entries) {
    const gone = goneFrom(entry.request, changes);
    if (gone === undefined && !touches(entry, changes)) continue;
    if (entry.users === 0) entries.delete(key);
    else if (gone === undefined) void entry.read();
    else entry.lose(gone);
  }
}

/** The reads of long lists that are under way. */
const lists = new Map<Promise<unknown>, CommandName>();

/** What a long list reads by itself is waited for like any other read. */
export function underWay(name: CommandName, read: Promise<unknown>): void {
  lists.set(read, name);
  void read.finally(() => lists.delete(read));
}

/** Resolves when the reads under way have been answered: all, or those of one command. */
export async function settled(of?: CommandName): Promise<void> {
  const reads = [...entries.values()].map((entry) => [entry.running, entry.name] as const);
  await Promise.all([...reads, ...lists].filter(([, name]) => !of || name === of).map(([read]) => read));
}

function entryFor(name: CommandName, request: unknown, tables: readonly string[] | undefined): Entry {
  const key = `${name} ${JSON.stringify(request)}`;
  let entry = entries.get(key);
  if (!entry) {
    entry = new Entry(name, request, tables);
    entries.set(key, entry);
    for (const [old, unused] of entries) if (entries.size > KEPT && unused.users === 0 && unused !== entry) entries.delete(old);
  }
  // Two that ask the same share the answer; what matters to either matters to both.
  entry.tables = entry.tables && tables ? [...new Set([...entry.tables, ...tables])] : undefined;
  return entry;
}

/**
 * Reads a command's answer and keeps it fresh. `request` may return `null` for "not now".
 * `tables`: the tables the answer is made from; without them any change reads it again.
 */
export function query<N extends CommandName>(name: N, request: () => RequestOf<N> | null, tables?: readonly string[]): Query<OutputOf<N>> {
  const key = $derived.by(() => {
    const asked = request();
    return asked === null ? null : JSON.stringify(asked);
  });
  let entry = $state.raw<Entry>();
  $effect.pre(() => {
    if (key === null) {
      entry = undefined;
      return;
    }
    const found = untrack(() => entryFor(name, JSON.parse(key), tables));
    found.users += 1;
    if (found.stale) untrack(() => void found.read());
    entry = found;
    return () => {
      found.users -= 1;
    };
  });
  return {
    get value() {
      return entry?.value as OutputOf<N> | undefined;
    },
    get loading() {
      return key !== null && entry?.value === undefined && !entry?.error;
    },
    get error() {
      return entry?.error;
    },
    again() {
      void entry?.read();
    },
  };
}

// The same change comes twice, as the answer to the call and as news: the second of the two is passed over.
const heard = { write: [] as string[], news: [] as string[] };
function once(from: 'write' | 'news', changes: Change[]): void {
  const mark = JSON.stringify(changes);
  const other = heard[from === 'write' ? 'news' : 'write'];
  const at = other.indexOf(mark);
  if (at >= 0) {
    other.splice(at, 1);
    return;
  }
  heard[from].push(mark);
  if (heard[from].length > 20) heard[from].shift();
  turned();
  noteGone(changes);
  drop(changes);
  for (const hear of listeners) hear(changes);
}

const listeners = new Set<(changes: Change[]) => void>();
/** Tells of every change once, whichever way it is heard of first; gives what ends that. */
export function onChange(hear: (changes: Change[]) => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/** Starts listening for changes; once, at start. */
export function startQueries(): void {
  onWrite((changes) => once('write', changes));
  onNews((news) => {
    if (news.type === 'changed') once('news', news.changes);
  });
}
