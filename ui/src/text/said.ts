// What calendar entries say and how they are held, in sentences: when something is, and whether what a person holds of it is true.
import { dateRange, daysOn, fromTo, shortDate, timeOfDay } from './dates';
import { lookUp, t } from './text';
import type { Tone } from './tones';

/** When a calendar entry says that it is. */
export interface SaidTime {
  starts_at: string | null;
  ends_at: string | null;
  whole_days: boolean;
  repeats: string;
}

/** "Tue 28 June 2022, 09:30 to 10:00"; of whole days "28 to 30 June 2022"; without a time "no time yet"; of all meetings "each meeting, 14:00 to 15:15". */
export function whenText({ starts_at, ends_at, whole_days, repeats }: SaidTime): string {
  if (!starts_at) return t('calendar-no-time');
  if (repeats) return t('calendar-each-meeting', { from: timeOfDay(starts_at), to: timeOfDay(ends_at ?? starts_at) });
  if (whole_days) return dateRange(starts_at.slice(0, 10), lastDay(starts_at, ends_at ?? starts_at));
  const from = `${shortDate(starts_at)}, ${timeOfDay(starts_at)}`;
  if (!ends_at) return from;
  return fromTo(from, ends_at.slice(0, 10) === starts_at.slice(0, 10) ? timeOfDay(ends_at) : `${shortDate(ends_at)}, ${timeOfDay(ends_at)}`);
}

/** "Asks for another time: Tue 28 June 2022, 09:30 to 10:00". */
export const asksFor = ({ proposed_start, proposed_end }: { proposed_start: string | null; proposed_end: string | null }): string =>
  t('replies-asks-for', { when: whenText({ starts_at: proposed_start, ends_at: proposed_end, whole_days: false, repeats: '' }) });

/** The last of whole days: they end at the midnight after it. */
const lastDay = (start: string, end: string): string => (end.slice(0, 10) > start.slice(0, 10) ? daysOn(end, -1) : start.slice(0, 10));

/** What somebody was sent of an entry, and what is due to them. */
export interface Holding {
  held: unknown;
  method: string | null;
  due: readonly { reason: string; held: unknown }[];
  /** A message about it is in the outbox. */
  waiting?: boolean;
  /** Nobody knows whether that message arrived. */
  in_doubt?: boolean;
}

/** Whether what a person holds is true, as a word of status. */
export function holding({ held, method, due, waiting = false, in_doubt = false }: Holding): { text: string; tone: Tone } {
  const old = due.find((step) => step.held);
  if (old) return { text: lookUp(`calendar-one-${old.reason}`) ?? old.reason, tone: 'danger' };
  if (due.length > 0) return { text: t('calendar-one-new'), tone: 'warn' };
  if (in_doubt) return { text: t('calendar-one-in-doubt'), tone: 'warn' };
  if (waiting && held) return { text: t(method === 'CANCEL' ? 'calendar-one-waiting' : 'calendar-one-update-waiting'), tone: 'warn' };
  if (waiting || !held) return { text: t('calendar-one-waiting'), tone: 'muted' };
  return method === 'CANCEL' ? { text: t('calendar-one-over'), tone: 'muted' } : { text: t('calendar-one-true'), tone: 'ok' };
}

/** An entry of the ledger, as far as it takes to say how it stands. */
export interface Entry {
  /** Something may still be sent. */
  open: boolean;
  wanted: number;
  /** Members who get it with the one recurring entry of their network. */
  in_network: number;
  holders: number;
  stale: number;
  /** Those of them for whom an update is still to be made. */
  updates: number;
  /** Those who hold nothing yet while their invitation waits in the outbox. */
  waiting_new: number;
  due: readonly { reason: string; count: number }[];
}

/** How many of an item's steps are for people who hold something, by the weightiest reason: "14 people hold the old time". */
function staleText({ due, stale, updates }: Entry): string {
  if (updates < stale) return t(updates === 0 ? 'calendar-stale-waiting' : 'calendar-stale', { count: stale });
  const reasons = due.filter((line) => line.reason !== 'new');
  const only = reasons.length === 1 ? reasons[0] : undefined;
  return (only && lookUp(`calendar-stale-${only.reason}`, { count: stale })) ?? t('calendar-stale', { count: stale });
}

/** How many hold an item, and how many members get it with their network. */
export function holdText({ holders, wanted, in_network }: Entry): string {
  const network = in_network > 0 ? t('calendar-hold-network', { count: in_network }) : '';
  const own = network && wanted + holders === 0 ? '' : t('calendar-hold', { holders, wanted });
  return [network, own].filter(Boolean).join(' · ');
}

/** How an item stands, the most pressing thing first. */
export function standing(item: Entry): { text: string; tone: Tone } {
  const fresh = item.due.find((line) => line.reason === 'new')?.count ?? 0;
  if (item.stale > 0) return { text: staleText(item), tone: 'danger' };
  if (fresh > 0) return { text: t('calendar-not-invited', { count: fresh }), tone: 'warn' };
  if (item.waiting_new > 0) return { text: t('calendar-new-waiting', { count: item.waiting_new }), tone: 'warn' };
  if (item.holders > 0) return { text: t('calendar-current'), tone: 'ok' };
  if (item.open && item.wanted === 0 && item.in_network > 0) return { text: t('calendar-by-network'), tone: 'muted' };
  if (!item.open) return { text: t('calendar-over'), tone: 'muted' };
  return { text: item.wanted > 0 ? t('calendar-waiting-all') : t('calendar-nobody'), tone: 'muted' };
}
