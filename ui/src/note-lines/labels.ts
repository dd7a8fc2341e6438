// Where the lines of a note say how they may be used: the core knows, and is asked while somebody types, so that keys find the answer there.
import { call } from '../ipc';
import type { LineLabel } from '../ipc/generated/types';

/** The labels of a line, the first first. */
export type Labels = (line: string) => readonly LineLabel[];

/** What marks stand in or behind: a line without any of these has none, whatever it asks for in words. */
const SIGNED = /[[({<【［（:：–—]| -/;

/** More lines than that are not remembered without need. */
const MOST = 2000;

/** What the core said of each line. */
export class KnownLabels {
  #known = new Map<string, readonly LineLabel[]>();

  of: Labels = (line) => this.#known.get(line) ?? [];

  /** Whether the marks of all lines are known. */
  knowsMarks(text: string): boolean {
    return text.split('\n').every((line) => !SIGNED.test(line) || this.#known.has(line));
  }

  /** Asks for those that are not known. */
  async ask(text: string): Promise<void> {
    const all = new Set(text.split('\n').filter((line) => line.trim() !== ''));
    const lines = [...all].filter((line) => !this.#known.has(line));
    if (lines.length === 0) return;
    const found = await call('line_labels', { lines });
    if (this.#known.size > MOST) this.#known = new Map([...this.#known].filter(([line]) => all.has(line)));
    lines.forEach((line, at) => this.#known.set(line, found[at] ?? []));
  }
}
