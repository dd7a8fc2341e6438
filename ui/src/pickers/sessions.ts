// The sessions of an event as a list to pick from; "" is the event as a whole.
import type { SessionOption } from '../ipc/generated/types';
import { timeOfDay } from '../text/dates';
import { t } from '../text/text';

/** "Whole event", then each session with its time. */
export const sessionOptions = (sessions: readonly Pick<SessionOption, 'id' | 'title' | 'starts_at'>[], whole = t('takeaways-whole-event')): { value: string; label: string }[] => [
  { value: '', label: whole },
  ...sessions.map((session) => ({ value: session.id, label: session.starts_at ? `${timeOfDay(session.starts_at)} ${session.title}` : session.title })),
];
