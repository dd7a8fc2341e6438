// A line that adds one thing after another: what was typed is taken at Enter, the line is ready for the next at once, and what is refused comes back into it.
import { CallError, errorText } from '../ipc';

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
    readonly send: (taken: T) => Promise<unknown>,
    readonly stays: readonly (keyof T)[] = [],
  ) {
    this.now = { ...empty };
    this.#first = Object.keys(empty)[0] as keyof T;
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
