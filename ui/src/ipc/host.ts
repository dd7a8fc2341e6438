// What answers the page: the window or, in the browser tests, an HTTP server. Both speak the same words.

import type { Change, News, UndoLabel } from './generated/types';

/** What a command answers. */
export interface Answer {
  output: unknown;
  /** What was written, for queries to drop. */
  changes: Change[];
  /** What can be undone now because of it. */
  undo_label: UndoLabel | null;
}

/** What is dragged over the window from outside: files by their paths. */
export type Drop = { type: 'over' } | { type: 'away' } | { type: 'dropped'; paths: string[] };

/** One way to reach the commands. */
export interface Host {
  /** Which of the two it is. */
  kind: 'window' | 'http';
  /** Whether others write too, so that nothing may be read before news of theirs is heard. */
  shared: boolean;
  /** Carries out a command; rejects with a `WireError`. */
  call(name: string, request: unknown): Promise<Answer>;
  /** Hears all news until the returned function is called. */
  listen(hear: (news: News) => void): Promise<() => void>;
  /** Hears of files that are dragged and dropped until the returned function is called. */
  drops(hear: (drop: Drop) => void): Promise<() => void>;
}
