// What answers the page: the window or, in the browser tests, an HTTP server. Both speak the same words.

/** The rows of one noun (a table) that a commit touched. */
export interface Change {
  noun: string;
  /** Empty when there were too many to list. */
  ids: string[];
}

/** What a command answers. */
export interface Answer {
  output: unknown;
  changes: Change[];
  /** What can be undone now because of it, or `null` when nothing was written. */
  undo_label: unknown;
}

/** A command that was refused or failed, as it comes over the border. */
export interface WireError {
  /** Kebab-case; the message `error-<code>`. */
  code: string;
  field?: string | null;
  params?: Record<string, string>;
}

/** News that nobody asked for. */
export type News =
  | { type: 'changed'; changes: Change[] }
  | { type: 'progress'; job: number; done: number; total: number; step: string }
  | { type: 'ended'; job: number; output: unknown; error: WireError | null };

/** One way to reach the commands. */
export interface Host {
  /** Which of the two it is. */
  kind: 'window' | 'http';
  /** Carries out a command; rejects with a `WireError`. */
  call(name: string, request: unknown): Promise<Answer>;
  /** Hears all news until the returned function is called. */
  listen(hear: (news: News) => void): Promise<() => void>;
}
