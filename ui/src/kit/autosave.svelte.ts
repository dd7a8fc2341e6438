// How a field saves itself: after a pause, on leaving it and on Enter; it says so, and shows why when it was refused.
import { errorText } from '../text/errors';

const PAUSE = 900;

/** Fields with something typed that is not saved yet. */
const waiting = new Set<{ flush: () => Promise<void> }>();
const saveAll = () => waiting.forEach((field) => void field.flush());
// Nobody waits for the pause when the window is left or closed: what was typed is saved then.
addEventListener('blur', saveAll);
addEventListener('pagehide', saveAll);

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
    waiting.add(this);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Saves now what is not saved yet; resolves when it is in the store or refused. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    waiting.delete(this);
    const save = this.save();
    if (!save || !this.#dirty) return;
    const wanted = this.draft;
    if (this.#same(wanted, this.#stored)) {
      this.#dirty = false;
      this.error = undefined;
      return;
    }
    try {
      await save(wanted);
      if (!this.#same(this.draft, wanted)) return;
      this.#stored = wanted;
      this.#dirty = false;
      this.error = undefined;
      this.#acknowledge();
    } catch (thrown) {
      this.error = errorText(thrown);
    }
  }

  /** Takes back what was typed and not saved. */
  revert(): void {
    clearTimeout(this.#timer);
    waiting.delete(this);
    this.draft = this.#stored;
    this.#dirty = false;
    this.error = undefined;
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

