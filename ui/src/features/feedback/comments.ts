// Which comments are shown, and which one comes next.
import type { AnswerState, Comment } from '../../ipc';
import { byLetters } from '../../text/fold';

/** What the list is narrowed to; "" is everything. */
export interface CommentFilter {
  state: AnswerState | '';
  /** A session's id, "event", or "". */
  about: string;
}

/** Those to decide about. */
export const OPEN: CommentFilter = { state: 'open', about: '' };

/** The comments that fit. */
export const fitting = (comments: readonly Comment[], { state, about }: CommentFilter): Comment[] =>
  comments.filter((comment) => (state === '' || comment.state === state) && (about === '' || (comment.session_id ?? 'event') === about));

/** What the comments are about: the event first, then sessions by title. */
export function subjects(comments: readonly Comment[], event: string): { value: string; label: string }[] {
  const sessions = new Map(comments.flatMap((comment) => (comment.session_id ? [[comment.session_id, comment.session] as const] : [])));
  const sorted = [...sessions].map(([value, label]) => ({ value: value as string, label })).sort((a, b) => byLetters(a.label, b.label));
  return [...(comments.some((comment) => !comment.session_id) ? [{ value: 'event', label: event }] : []), ...sorted];
}

/** The id after this one, else the one before, else none. */
export function nextOf(ids: readonly string[], id: string): string | undefined {
  const at = ids.indexOf(id);
  return ids[at + 1] ?? ids[at - 1];
}
