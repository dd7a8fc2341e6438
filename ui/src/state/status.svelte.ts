// What the page says: to eyes in toasts and the status line, to ears through one live region.

/** A short message with at most one thing to do. */
export interface Toast {
  id: number;
  text: string;
  tone: 'ok' | 'danger' | 'info';
  /** When it was shown, in milliseconds. */
  since: number;
  action?: { label: string; run: () => void };
  /** What failed: once it succeeds, the message is no longer true. */
  of?: string;
  /** Can be undone, while what it tells of is the newest thing that was done: `turn` was then. */
  undoes?: number;
}

/** So long a message stays at least, in milliseconds. */
const READ = 8000;

let next = 1;
const state = $state({ toasts: [] as Toast[], said: '', saving: 0, turn: 0 });

/** Another thing was done: undo would no longer undo what an earlier message told of. */
export const turned = (): void => void (state.turn += 1);

/** Read by the frame. */
export const status = {
  get toasts(): Toast[] {
    return state.toasts;
  },
  get said(): string {
    return state.said;
  },
  get saving(): boolean {
    return state.saving > 0;
  },
};

/** Whether undo would undo just what a message tells of. */
export const undoable = (toast: Toast): boolean => toast.undoes === state.turn;

/** Says a sentence to screen readers. The same sentence twice is heard twice. */
export function say(text: string): void {
  state.said = text === state.said ? `${text}\u00a0` : text;
}

/** Shows a toast, and says it. It goes after a while unless it reports a failure, which stays as long as its screen; `undo` offers to undo what was just done, until something else is. */
export function toast(text: string, options: { tone?: Toast['tone']; action?: Toast['action']; of?: string; undo?: boolean } = {}): void {
  const made: Toast = { id: next++, text, tone: options.tone ?? 'ok', since: Date.now(), action: options.action, of: options.of, undoes: options.undo ? state.turn : undefined };
  state.toasts = [...state.toasts.slice(-2), made];
  say(text);
  if (made.tone !== 'danger') setTimeout(() => dismiss(made.id), READ);
}

/** Takes failures away, once there was time to read them. */
function leave(failures: Toast[]): void {
  for (const { id, since } of failures) setTimeout(() => dismiss(id), Math.max(0, since + READ - Date.now()));
}

/** What failed before has succeeded: the failures told of it go. */
export function relieve(of: string): void {
  leave(state.toasts.filter((toast) => toast.of === of));
}

/** Another screen is there: the failures told on the one before go with it. */
export function leaveFailures(): void {
  leave(state.toasts.filter(({ tone }) => tone === 'danger'));
}

/** Takes a toast away. */
export function dismiss(id: number): void {
  state.toasts = state.toasts.filter((toast) => toast.id !== id);
}

/** Counts a write as "saving" until it ends, and gives its result on. A refusal is shown by whoever asked; what it was about stays as it was. */
export async function saving<T>(write: Promise<T>): Promise<T> {
  state.saving += 1;
  try {
    return await write;
  } finally {
    state.saving -= 1;
  }
}
