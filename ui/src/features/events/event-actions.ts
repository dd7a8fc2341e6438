// What can be done with an event as a whole, in its list and on its overview.
import type { MenuItem } from '../../kit';
import { act } from '../../state';
import { plainDate, wallTime } from '../../text/dates';
import { t } from '../../text/text';
import type { EventRow } from './list';

/** What needs a question first is asked by the screen. */
export interface Ask {
  duplicate: (event: EventRow) => void;
  remove: (event: EventRow) => void;
}

/** The lines of an event's menu, as its status and the clock where it takes place allow. */
export function eventMenu(event: EventRow, ask: Ask, now = new Date()): MenuItem[] {
  const { id, status, title, starts_on } = event;
  const hasBegun = wallTime(now, event.zone) >= starts_on;
  const items: MenuItem[] = [];
  if (status === 'draft') items.push({ label: t('event-publish'), run: () => void act('publish_event', { id }, t('event-published-said', { title })) });
  if (status === 'draft' || status === 'published') {
    if (hasBegun) items.push({ label: t('event-hold'), run: () => void act('hold_event', { id }, t('event-held-said', { title })) });
    else items.push({ label: t('event-hold-from', { date: plainDate(starts_on) }), disabled: true, run: () => undefined });
  }
  if (status === 'held') items.push({ label: t('event-unhold'), run: () => void act('publish_event', { id }, t('event-unheld-said', { title })) });
  items.push({ label: t('event-duplicate'), run: () => ask.duplicate(event) }, '-');
  if (status === 'cancelled' || status === 'archived') items.push({ label: t('event-restore'), run: () => void act('restore_event', { id }, t('event-restored-said', { title })) });
  else {
    if (status !== 'held') items.push({ label: t('event-cancel'), run: () => void act('cancel_event', { id }, t('event-cancelled-said', { title })) });
    items.push({ label: t('event-archive'), run: () => void act('archive_event', { id }, t('event-archived-said', { title })) });
  }
  items.push({ label: t('event-delete'), danger: true, run: () => ask.remove(event) });
  return items;
}
