// What a field of a note does where its lines are divided, by Enter or by what is pasted: every part keeps how the line may be used.
import { errorText } from '../ipc';
import { nextPoint, type Insertion } from '../kit';
import { say } from '../state';
import { around, broken } from './broken';
import { KnownLabels } from './labels';

/** Letters that follow each other faster than this are asked about together. */
const PAUSE = 120;

/** The field, its text as it stands, and how something is put into it. */
interface Of {
  field: () => HTMLTextAreaElement | undefined;
  text: () => string;
  put: (insertion: Insertion) => unknown;
}

/** Dividing in one field. */
export class Dividing {
  readonly labels = new KnownLabels();
  readonly #of: Of;

  constructor(of: Of) {
    this.#of = of;
  }

  /** Asks the core in a moment how the lines may be used, so that keys that divide and mark them do not wait; gives what calls that off. */
  watch(text: string): () => void {
    const later = setTimeout(() => void this.labels.ask(text).catch(() => undefined), PAUSE);
    return () => clearTimeout(later);
  }

  /** Does something to the text once enough is known of how its lines may be used: at once where it is. */
  async knowing(does: (text: string) => void, knows: (text: string) => boolean): Promise<void> {
    let text = this.#of.text();
    while (!knows(text)) {
      try {
        await this.labels.ask(text);
      } catch (thrown) {
        return say(errorText(thrown));
      }
      text = this.#of.text();
    }
    does(text);
  }

  /** Enter: goes on in a list, and divides a line. Whatever is done here, the field leaves undone. */
  enter(event: KeyboardEvent): void {
    const field = this.#of.field();
    if (!field || event.key !== 'Enter') return;
    const { value, selectionStart: from, selectionEnd: to } = field;
    const point = event.shiftKey ? undefined : nextPoint(value, from, to);
    // At the end of a line, and where a list ends, nothing is divided.
    if (point?.insert === '' || (from === to && (to === value.length || value[to] === '\n'))) {
      if (!point) return;
      this.#of.put(point);
    } else if (!this.#divided(field, point?.insert ?? '\n')) return;
    event.preventDefault();
  }

  /** Lines that are pasted. */
  pasted(event: ClipboardEvent): void {
    const field = this.#of.field();
    const words = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n') ?? '';
    if (field && words.includes('\n') && this.#divided(field, words)) event.preventDefault();
  }

  /**
   * Puts in words with line breaks so that no part of a line loses how it may be used; whether the field has nothing left to do. They go in
   * at once: where it is not known yet how the line may be used, what says so follows.
   */
  #divided(field: HTMLTextAreaElement, words: string): boolean {
    const { value, selectionStart: from, selectionEnd: to } = field;
    const lines = value.slice(around(value, from).from, around(value, to).to);
    if (!this.labels.knowsMarks(lines)) {
      void this.labels.ask(lines).then(
        () => this.#mend({ value, from, to, words }),
        (thrown) => say(errorText(thrown)),
      );
    } else {
      const kept = broken(value, from, to, words, this.labels.of);
      if (kept) {
        this.#of.put(kept);
        return true;
      }
    }
    if (words === '\n') return false;
    const caret = from + words.length;
    this.#of.put({ from, to, insert: words, select: [caret, caret] });
    return true;
  }

  /** What was divided gets back what said how it may be used, unless it was changed since; what was typed on behind stays there. */
  #mend({ value, from, to, words }: { value: string; from: number; to: number; words: string }): void {
    const kept = broken(value, from, to, words, this.labels.of);
    const text = this.#of.text();
    const [head, tail] = [value.slice(0, from) + words, value.slice(to)];
    if (!kept || text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return;
    const since = text.slice(head.length, text.length - tail.length);
    const [at] = kept.select;
    const insert = kept.insert.slice(0, at - kept.from) + since + kept.insert.slice(at - kept.from);
    const caret = at + since.length;
    this.#of.put({ from: kept.from, to: kept.to + head.length - to + since.length, insert, select: [caret, caret] });
  }
}
