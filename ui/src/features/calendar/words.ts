// The ledger in sentences: when something is, who holds what of it, and why somebody is to hear of it.
import { dateRange, shortDate, timeOfDay } from '../../text/dates';
import { lookUp, t } from '../../text/text';
import type { Item, PlanStep, Said } from './types';

/** What colour a word of status has. */
export type Tone = 'muted' | 'ok' | 'warn' | 'danger' | 'info';

/** "Tue 28 June 2022, 09:30 to 10:00"; of whole days "28 to 30 June 2022"; without a time "no time yet"; of all meetings "each meeting, 14:00 to 15:15". */
export function whenText({ starts_at, ends_at, whole_days, repeats }: Said): string {
  if (!starts_at) return t('calendar-no-time');
  if (repeats) return t('calendar-each-meeting', { from: timeOfDay(starts_at), to: timeOfDay(ends_at ?? starts_at) });
  if (whole_days) return dateRange(starts_at.slice(0, 10), dayBefore(ends_at ?? starts_at, starts_at));
  const from = `${shortDate(starts_at)}, ${timeOfDay(starts_at)}`;
  if (!ends_at) return from;
  const to = ends_at.slice(0, 10) === starts_at.slice(0, 10) ? timeOfDay(ends_at) : `${shortDate(ends_at)}, ${timeOfDay(ends_at)}`;
  return t('calendar-from-to', { from, to });
}

/** The last of whole days: they end at the midnight after it. */
function dayBefore(end: string, start: string): string {
  const day = new Date(`${end.slice(0, 10)}T00:00:00Z`);
  if (end.slice(0, 10) > start.slice(0, 10)) day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** When and where, as one line. */
export const whereText = (said: Said): string => [whenText(said), said.place].filter(Boolean).join(' · ');

/** How many of an item's steps are for people who hold something, by the weightiest reason: "14 people hold the old time". */
export function staleText({ due, stale }: Item): string {
  const reasons = due.filter((line) => line.reason !== 'new');
  const only = reasons.length === 1 ? reasons[0] : undefined;
  return (only && lookUp(`calendar-stale-${only.reason}`, { count: stale })) ?? t('calendar-stale', { count: stale });
}

/** How an item stands, the most pressing thing first. */
export function standing(item: Item): { text: string; tone: Tone } {
  const fresh = item.due.find((line) => line.reason === 'new')?.count ?? 0;
  if (item.stale > 0) return { text: staleText(item), tone: 'danger' };
  if (fresh > 0) return { text: t('calendar-not-invited', { count: fresh }), tone: 'warn' };
  if (item.holders > 0) return { text: t('calendar-current'), tone: 'ok' };
  if (!item.open) return { text: t('calendar-over'), tone: 'muted' };
  return { text: item.wanted > 0 ? t('calendar-waiting-all') : t('calendar-nobody'), tone: 'muted' };
}

/** Why a person is to hear of it: what they hold, and what is true. */
export function stepText({ step }: PlanStep): string {
  const { reason, held, now } = step;
  if (reason === 'time' && held && now && held.repeats !== now.repeats) return t('calendar-step-repeats');
  if (reason === 'time' && held && now) return t('calendar-step-time', { held: whenText(held), now: whenText(now) });
  if (reason === 'place' && held && now) return t('calendar-step-place', { held: placeText(held), now: placeText(now) });
  return lookUp(`calendar-step-${reason}`) ?? reason;
}

const placeText = (said: Said): string => said.place || said.join_url || t('calendar-no-place');

/** What would be sent: an invitation, an update, a cancellation. */
export function kindOf({ step }: PlanStep): { text: string; tone: Tone } {
  if (step.method === 'CANCEL') return { text: t('calendar-kind-cancel'), tone: 'danger' };
  return step.held ? { text: t('calendar-kind-update'), tone: 'warn' } : { text: t('calendar-kind-invite'), tone: 'info' };
}

/** Steps with one item after another, as they come. */
export function byItem(steps: readonly PlanStep[]): { id: string; title: string; steps: PlanStep[] }[] {
  const groups = new Map<string, { id: string; title: string; steps: PlanStep[] }>();
  for (const one of steps) {
    const group = groups.get(one.step.item_id) ?? { id: one.step.item_id, title: one.title, steps: [] };
    group.steps.push(one);
    groups.set(group.id, group);
  }
  return [...groups.values()];
}
