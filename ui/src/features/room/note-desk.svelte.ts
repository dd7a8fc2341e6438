// The note of one session while somebody types: saved at least every second, kept with its caret while another room is on the screen.
import { CallError, errorText } from '../../ipc';
import { hold } from '../../kit';
import { write } from '../../state';

/** What is typed is in the store after this, at the latest. */
const SECOND = 700;
/** What could not be reached is tried again. What was refused waits for other words, or for its session to be back. */
const AGAIN = 3000;

/** One note being written. */
export class NoteDesk {
  text = $state('');
  /** Where the caret and the selection's end are. */
  from = $state(0);
  to = $state(0);
  scroll = 0;
  /** Something typed is not in the store yet. */
  dirty = $state(false);
  /** It was saved at least once since the room was opened. */
  saved = $state(false);
  error = $state<string>();
  #gone = false;
  #stored: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;

  constructor(
    readonly event: string,
    readonly session: string,
  ) {}

  /** The store has it like that: shown, unless something else is being typed. */
  receive(body: string): void {
    if (this.#gone) void this.flush();
    if (body === this.#stored || this.dirty) return;
    this.#stored = body;
    this.text = body;
    this.from = Math.min(this.from, body.length);
    this.to = Math.min(this.to, body.length);
  }

  /** Something was typed. The clock runs from the first letter that is not saved, not from the last. */
  input(text: string): void {
    this.text = text;
    this.dirty = true;
    hold(this, 'waiting');
    this.#timer ??= setTimeout(() => void this.flush(), SECOND);
  }

  /** Saves now what is not saved yet; one save after another. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#saving;
    if (!this.dirty) return;
    this.#saving = this.#save(this.text);
    await this.#saving;
    this.#saving = undefined;
  }

  async #save(body: string): Promise<void> {
    this.#gone = false;
    try {
      if (body !== this.#stored) await write('write_note', { event_id: this.event, session_id: this.session, body, typing: true });
      this.#stored = body;
      this.dirty = this.text !== body;
      this.saved = true;
      this.error = undefined;
      if (!this.dirty) hold(this);
    } catch (thrown) {
      const error = CallError.from(thrown);
      this.error = errorText(error);
      hold(this, 'refused');
      this.#gone = error.code === 'not-found';
      if (!this.#gone && error.field === undefined) this.#timer ??= setTimeout(() => void this.flush(), AGAIN);
    }
  }
}
