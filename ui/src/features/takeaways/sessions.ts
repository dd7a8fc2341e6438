// The session that is worked in: remembered while the program runs.
import type { SessionOption } from '../../ipc/generated/types';
import { wallTime } from '../../text/dates';
import { runningNow } from './capture';

const last = new Map<string, string>();

/** Remembers the session that was worked in, while the program runs. */
export const remember = (eventId: string, session: string): void => void last.set(eventId, session);

/** The session to start in: the one that is on now, or the one last worked in, or none. */
export function startIn(eventId: string, sessions: readonly SessionOption[], zone: string, now = new Date()): string {
  const on = runningNow(sessions, wallTime(now, zone));
  const before = last.get(eventId) ?? '';
  return on?.id ?? (sessions.some((session) => session.id === before) ? before : '');
}
