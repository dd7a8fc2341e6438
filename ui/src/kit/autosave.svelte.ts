// How a field saves itself: after a pause, on leaving it and on Enter; it says so, and shows why when it was refused.
import { onDestroy } from 'svelte';
import { errorText } from '../text/errors';
import { hold, lost } from './unsaved.svelte';

const PAUSE = 900;

/** The moving parts of one self-saving field. `value` is what the store has, `save` writes. */
export class Autosave<T> {
  /** What the field shows. */
  draft = $state.raw() as T;
  /** Why the last save was refused. */
  error = $state<string>();
  /** Just saved. */
  saved = $state(false);
  #stored: T;
  #dirty = false;
  #left = false;
  /** What is on its way to the store. */
  #sent: { value: T; done: Promise<void> } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: ReturnType<typeof setTimeout> | undefined;
  #same: (a: T, b: T) => boolean;

  constructor(
    value: T,
    readonly save: () => ((value: T) => unknown) | undefined,
    same: (a: T, b: T) => boolean = (a, b) => a === b,
  ) {
    this.draft = value;
    this.#stored = value;
    this.#same = same;
  }

  /** The store has a new value: shown, unless something else is being typed. */
  receive(value: T): void {
    this.#stored = value;
    if (!this.#dirty) this.draft = value;
  }

  /** Something was typed. */
  input(value: T): void {
    this.draft = value;
    this.#dirty = true;
    this.saved = false;
    clearTimeout(this.#timer);
    if (!this.save()) return;
    hold(this, 'waiting');
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Saves now what is not saved yet; resolves when it is in the store or refused. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    hold(this);
    const save = this.save();
    if (!save || !this.#dirty) return;
    const wanted = this.draft;
    // Enter and leaving the field ask for one and the same thing.
    if (this.#sent && this.#same(wanted, this.#sent.value)) return this.#sent.done;
    if (!this.#sent && this.#same(wanted, this.#stored)) return this.#settle();
    const sent = { value: wanted, done: this.#send(save, wanted) };
    this.#sent = sent;
    await sent.done;
    if (this.#sent === sent) this.#sent = undefined;
  }

  async #send(save: (value: T) => unknown, wanted: T): Promise<void> {
    try {
      await save(wanted);
      this.#stored = wanted;
      if (!this.#same(this.draft, wanted)) return;
      this.#settle();
      this.#acknowledge();
    } catch (thrown) {
      if (this.#same(this.draft, wanted)) this.#refuse(errorText(thrown));
    }
  }

  /** Takes back what was typed and not saved. */
  revert(): void {
    clearTimeout(this.#timer);
    this.draft = this.#stored;
    this.#settle();
  }

  /** The field goes: what waits is saved now, and what was refused is given up with it. */
  leave(): void {
    this.#left = true;
    if (this.error === undefined) void this.flush();
    else this.revert();
  }

  #settle(): void {
    this.#dirty = false;
    this.error = undefined;
    hold(this);
  }

  #refuse(why: string): void {
    if (this.#left) return lost(why);
    this.error = why;
    hold(this, 'refused');
  }

  /** Whether something typed is not saved yet. */
  get dirty(): boolean {
    return this.#dirty;
  }

  #acknowledge(): void {
    this.saved = true;
    clearTimeout(this.#shown);
    this.#shown = setTimeout(() => (this.saved = false), 2500);
  }
}

/** One for the field that is being made; it ends with it. */
export function autosave<T>(value: T, save: () => ((value: T) => unknown) | undefined): Autosave<T> {
  const made = new Autosave(value, save);
  onDestroy(() => made.leave());
  return made;
}
