// The sessions of an event as a list to pick from; "" is the event as a whole.
import type { SessionOption } from '../../ipc/generated/types';
import { timeOfDay, wallTime } from '../../text/dates';
import { t } from '../../text/text';
import { runningNow } from './capture';

/** "Whole event", then each session with its time. */
export const sessionOptions = (sessions: readonly SessionOption[], whole = t('takeaways-whole-event')): { value: string; label: string }[] => [
  { value: '', label: whole },
  ...sessions.map((session) => ({ value: session.id, label: session.starts_at ? `${timeOfDay(session.starts_at)} ${session.title}` : session.title })),
];

const last = new Map<string, string>();

/** Remembers the session that was worked in, while the program runs. */
export const remember = (eventId: string, session: string): void => void last.set(eventId, session);

/** The session to start in: the one that is on now, or the one last worked in, or none. */
export function startIn(eventId: string, sessions: readonly SessionOption[], zone: string, now = new Date()): string {
  const on = runningNow(sessions, wallTime(now, zone));
  const before = last.get(eventId) ?? '';
  return on?.id ?? (sessions.some((session) => session.id === before) ? before : '');
}
