// The ledger in sentences: when something is, who holds what of it, and why somebody is to hear of it.
import { plainDate } from '../../text/dates';
import { namesIn, type Begin } from '../../text/named';
import { whenText } from '../../text/said';
import { lookUp, t } from '../../text/text';
import type { Tone } from '../../text/tones';
import type { Item, PlanStep, Said } from './types';

/** When and where, as one line. */
export const whereText = (said: Said): string => [whenText(said), said.place].filter(Boolean).join(' · ');

/** The state of an item that does not stand, and when it was to be. */
export const offText = (item: Item): string => [t(item.state === 'deleted' ? 'calendar-deleted' : 'calendar-cancelled'), item.said.starts_at && whenText(item.said)].filter(Boolean).join(' · ');

const begin = ({ starts_at, whole_days, repeats }: Said): Begin => ({ day: starts_at?.slice(0, 10) ?? null, time: whole_days ? null : (starts_at?.slice(11) ?? null), recurs: repeats !== '' });

/** What a list calls these items, by id. */
export function itemNames(items: readonly Item[]): Map<string, string> {
  const names = namesIn(items.map(({ said }) => ({ title: said.title, begin: begin(said) })));
  return new Map(items.map((item, at) => [item.id, names[at] ?? item.said.title]));
}

/** Why a person is to hear of it: what they hold, and what is true. */
export function stepText({ step, address, place_from }: PlanStep): string {
  const { reason, held, now } = step;
  if (step.again && step.method === 'CANCEL') return t('calendar-step-end-again');
  if (reason === 'address' && step.method === 'CANCEL') return t('calendar-step-address-left', { address });
  if (reason === 'time' && held && now && held.repeats !== now.repeats) return t('calendar-step-repeats');
  if (reason === 'time' && held && now) return t('calendar-step-time', { held: whenText(held), now: whenText(now) });
  if (reason === 'place' && held && now) return placeStep(held, now, place_from);
  return lookUp(`calendar-step-${reason}`) ?? reason;
}

/** Where they hold it, and where it is, from which day on: the place, or the way to join where that alone is another. */
function placeStep(held: Said, now: Said, from: string | null): string {
  const where = held.place === now.place ? (said: Said) => said.join_url || t('calendar-no-link') : (said: Said) => said.place || t('calendar-no-place');
  if (where(held) === where(now)) return t('calendar-step-places');
  return from ? t('calendar-step-place-from', { held: where(held), now: where(now), date: plainDate(from) }) : t('calendar-step-place', { held: where(held), now: where(now) });
}

/** What would be sent: an invitation, an update, a cancellation. */
export function kindOf({ step }: PlanStep): { text: string; tone: Tone } {
  if (step.again) return { text: t('calendar-kind-again'), tone: 'muted' };
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
