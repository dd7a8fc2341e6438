// A line that adds one thing after another: what was typed is taken at Enter, the line is ready for the next at once, and what is refused comes back into it.
import { untrack } from 'svelte';
import { CallError, errorText } from '../ipc';
import { halfTyped, keepHalf } from './half-typed.svelte';

/** What stands in a line. The first field is what is added; while it is empty nothing is. */
type Fields = Record<string, unknown>;

/** One such line. */
export class Adder<T extends Fields> {
  /** What stands in it now. */
  now = $state() as T;
  /** Why the last was not added, where that belongs to a field. */
  refused = $state.raw<CallError>();
  readonly #first: keyof T;
  #last: Promise<unknown> = Promise.resolve();
  /** What came back into the line, one after another. */
  #returned = '';

  /** `send` adds what was taken; it gives `undefined`, or throws, when that was refused. `stays` is not emptied. */
  constructor(
    readonly empty: T,
    public send: (taken: T) => Promise<unknown>,
    readonly stays: readonly (keyof T)[] = [],
  ) {
    this.now = { ...empty };
    this.#first = Object.keys(empty)[0] as keyof T;
  }

  /** What stands in it as text; set, it is the first field's. */
  get words(): string {
    return this.#text(this.now);
  }

  set words(text: string) {
    this.now = { ...this.now, [this.#first]: text };
  }

  /** The sentence for a field, when it was refused. */
  at(field: string): string | undefined {
    return this.refused?.field === field ? errorText(this.refused) : undefined;
  }

  /** The sentence for what was refused and belongs to none of these fields. */
  besides(...fields: string[]): string | undefined {
    return this.refused && !fields.includes(this.refused.field ?? '') ? errorText(this.refused) : undefined;
  }

  /** Takes the line and adds it after those before it. `false` when there was nothing to add, or it came back. */
  add(): Promise<boolean> {
    if (this.#text(this.now).trim() === '') return Promise.resolve(false);
    const taken: T = $state.snapshot(this.now) as T;
    this.refused = undefined;
    this.#returned = '';
    this.now = { ...this.empty, ...Object.fromEntries(this.stays.map((field) => [field, taken[field]])) };
    const mine = this.#last.then(() => this.#send(taken));
    this.#last = mine;
    return mine;
  }

  async #send(taken: T): Promise<boolean> {
    try {
      if ((await this.send(taken)) !== undefined) return true;
    } catch (thrown) {
      this.refused = CallError.from(thrown);
    }
    this.#giveBack(taken);
    return false;
  }

  /** What was refused stands in the line again, before what was typed meanwhile. */
  #giveBack(taken: T): void {
    const here = this.#text(this.now);
    const before = here.startsWith(this.#returned) ? this.#returned : '';
    const typed = here.slice(before.length).trim();
    this.#returned = [before, this.#text(taken).trim()].filter(Boolean).join(' ');
    const others = Object.entries(taken).filter(([field]) => this.now[field] === this.empty[field]);
    this.now = { ...this.now, ...Object.fromEntries(others), [this.#first]: [this.#returned, typed].filter(Boolean).join(' ') };
  }

  #text(of: T): string {
    const text = of[this.#first];
    return typeof text === 'string' ? text : '';
  }
}

const lines = new Map<string, unknown>();

/**
 * The line of this name, as it was left on an earlier screen: the rest of what stands in it stays while the program runs, what its
 * first field says for longer. `send` is whoever shows it now.
 */
export function adderOf<T extends Fields>(name: string, empty: T, send: (taken: T) => Promise<unknown>, stays: readonly (keyof T)[] = []): Adder<T> {
  const known = lines.get(name) as Adder<T> | undefined;
  if (known) {
    known.send = send;
    return known;
  }
  const line = untrack(() => {
    const made = new Adder(empty, send, stays);
    const half = halfTyped(name);
    if (half) made.words = half;
    return made;
  });
  lines.set(name, line);
  // It outlives every screen, and so does what keeps its words.
  $effect.root(() => {
    $effect(() => keepHalf(name, line.words));
  });
  return line;
}
