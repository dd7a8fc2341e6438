// How a field saves itself: while it is typed, on leaving it and on Enter; it says so, and shows why when it was refused.
import { onDestroy, untrack } from 'svelte';
import { errorText } from '../text/errors';
import { hold, lost } from './unsaved.svelte';

/** What is typed is in the store after this, counted from the first letter that is not. */
const SECOND = 700;
/** Nothing was typed for so long: it is said what came of it. */
const PAUSE = 900;
/** How long "saved" stands, and answers from before a save may still come. */
const SHOWN = 2500;

/** How often undo or redo was asked for. */
let turns = 0;
/** What comes next is undone or done again: also what a field was given itself is news to it then. */
export const turnBack = (): void => void (turns += 1);

/** As the store may have tidied it. */
const tidied = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

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
  /** Confirmed as it stands, by Enter or by leaving: Escape takes it back no more, also while it is being saved. */
  #confirmed = false;
  #refused: string | undefined;
  /** What its field said when it went: a last try that is refused for the same needs no other word. */
  #told: string | undefined;
  /** Left or closed, the window asks for what waits; the field is still used. */
  readonly #holder = { flush: () => this.rest() };
  /** What the store had before the first save since the last pause. */
  #before: { value: T } | undefined;
  /** What the store had and was given since the field was entered: an answer with one of these says nothing new. */
  #own = new Set<unknown>();
  /** Undo and redo as they were counted then. */
  #ownSince = turns;
  #saving: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #shown: ReturnType<typeof setTimeout> | undefined;

  /** `whole`: it means something only when it is finished, as a number, a date or an address does; it is saved with a pause. */
  constructor(
    value: T,
    readonly save: () => ((value: T) => unknown) | undefined,
    readonly whole = false,
  ) {
    this.draft = value;
    this.#stored = value;
  }

  /** The store has a new value: shown, unless something else is being typed, or it is only what was typed here before. */
  receive(value: T): void {
    if (this.#ownSince !== turns) this.#own.clear();
    const own = this.#own.has(tidied(value));
    if (own && tidied(value) !== tidied(this.#stored)) return;
    this.#stored = value;
    if (!own && !this.#dirty) this.draft = value;
  }

  /** Something was typed. The clock runs from the first letter that is not saved, not from the last. */
  input(value: T): void {
    this.draft = value;
    this.#dirty = true;
    this.#confirmed = this.saved = false;
    clearTimeout(this.#shown);
    if (!this.save()) return;
    hold(this.#holder, 'waiting');
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.rest(), PAUSE);
    if (!this.whole) this.#timer ??= setTimeout(() => void this.#hurry(), SECOND);
  }

  /** Enter, or the field is left: saves now what is not saved yet; resolves when it is in the store or refused. */
  async flush(): Promise<void> {
    this.#confirmed = true;
    await this.rest();
    if (this.#pause !== undefined || this.#dirty) return;
    this.#own.clear();
    this.draft = this.#stored;
  }

  /** Saves what is not saved yet; one save after another. */
  #hurry(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const mine = this.#saving ? this.#saving.then(() => this.#write()) : this.#write();
    this.#saving = mine;
    return mine.then(() => {
      if (this.#saving === mine) this.#saving = undefined;
    });
  }

  /** Takes back what was typed since the last pause. */
  revert(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#pause);
    this.#timer = this.#pause = undefined;
    hold(this.#holder);
    this.draft = this.#before ? this.#before.value : this.#stored;
    this.error = this.#refused = undefined;
    this.#dirty = this.#saving !== undefined || this.draft !== this.#stored;
    if (this.#dirty) void this.#hurry().then(() => (this.#before = undefined));
    this.#before = undefined;
  }

  /** The field goes: what waits is saved now, and what was refused is given up with it. */
  leave(): void {
    this.#left = true;
    if (this.error === undefined || this.#pause !== undefined) return void this.flush();
    this.#told = this.error;
    this.#giveUp();
  }

  #giveUp(): void {
    this.#dirty = false;
    this.error = this.#refused = undefined;
    hold(this.#holder);
  }

  /** Whether something was typed since the last pause, and not confirmed. */
  get dirty(): boolean {
    return !this.#confirmed && (this.#dirty || this.#before !== undefined);
  }

  async #write(): Promise<void> {
    const save = this.save();
    if (!save || !this.#dirty) return;
    const [wanted, before] = [untrack(() => this.draft), this.#stored];
    hold(this.#holder);
    if (wanted === before) {
      this.#dirty = false;
      this.error = this.#refused = undefined;
      return;
    }
    this.#own.add(tidied(before)).add(tidied(wanted));
    this.#ownSince = turns;
    try {
      await save(wanted);
      this.#stored = wanted;
      this.#before ??= { value: before };
      this.#dirty = this.draft !== wanted;
      this.error = this.#refused = undefined;
    } catch (thrown) {
      this.#refuse(errorText(thrown));
    }
  }

  /** No more is coming for now: saved, and said what came of it. Half a word is not refused in front of who types it. */
  async rest(): Promise<void> {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    await this.#hurry();
    if (this.#pause !== undefined) return;
    this.error = this.#refused;
    if (this.error) hold(this.#holder, 'refused');
    if (this.#before && !this.#dirty) this.#acknowledge();
    this.#before = undefined;
  }

  #refuse(why: string): void {
    if (this.#left) {
      this.#giveUp();
      if (why !== this.#told) lost(why);
      return;
    }
    this.#refused = why;
    this.#confirmed = false;
    hold(this.#holder, this.#pause === undefined ? 'refused' : 'waiting');
  }

  #acknowledge(): void {
    this.saved = true;
    clearTimeout(this.#shown);
    this.#shown = setTimeout(() => {
      this.saved = false;
      this.#own.clear();
    }, SHOWN);
  }
}

/** One for the field that is being made; it ends with it. */
export function autosave<T>(value: T, save: () => ((value: T) => unknown) | undefined, whole = false): Autosave<T> {
  const made = new Autosave(value, save, whole);
  onDestroy(() => made.leave());
  return made;
}
