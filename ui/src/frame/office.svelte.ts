// What the frame knows of the office: its events, the one that is open, its counts, and what undo would do.
import { untrack } from 'svelte';
import { query, route, settings } from '../state';
import { daysBetween, today } from '../text/dates';
import { opText } from '../text/undo';

/** Reads for the frame; call it while a component starts. */
export function office() {
  const events = query('list_events', () => ({}));
  const office = query('office', () => ({}));
  const named = $derived(route.params['event']);
  const known = $derived(events.value?.find((each) => each.event.id === (named ?? settings.lastEvent)));
  // The screen of one that was put away is its own as well.
  const archived = query('list_events', () => (named && events.value && !known ? { archived: true } : null));
  // Without one that was opened, the one nearest to today.
  const away = (day: string) => Math.abs(daysBetween(today(), day));
  const nearest = $derived(events.value?.toSorted((a, b) => away(a.event.starts_on) - away(b.event.starts_on))[0]);
  const card = $derived(known ?? archived.value?.find((each) => each.event.id === named) ?? (archived.loading ? undefined : nearest));
  $effect(() => {
    const id = route.params['event'];
    untrack(() => {
      if (id && id !== settings.lastEvent) settings.lastEvent = id;
    });
  });
  return {
    /** All events, or `undefined` while they are read. */
    get events() {
      return events.value?.map((each) => each.event);
    },
    /** The event the sidebar shows. */
    get open() {
      return card?.event;
    },
    /** Whether the screen belongs to that event. */
    get inEvent(): boolean {
      return route.params['event'] !== undefined;
    },
    /** Numbers beside the views' names. */
    get counts(): Record<string, number | null> | undefined {
      return card && { ...card.counts };
    },
    /** The office's name, or "". */
    get name(): string {
      return office.value?.workspace.office_name ?? '';
    },
    /** When the last back-up was made; `null` when none is known of, `undefined` while that is read. */
    get lastBackUp(): string | null | undefined {
      return office.value?.last_back_up;
    },
    /** Whether it is known what undo and redo would do. */
    get isRead(): boolean {
      return office.value !== undefined;
    },
    /** What undo would undo, in words. */
    get undoText(): string | undefined {
      return opText(office.value?.undo);
    },
    /** Whether undo would bring back what was deleted. */
    get undoIsDeletion(): boolean {
      return office.value?.undo?.op.startsWith('delete_') ?? false;
    },
    /** What redo would do again, in words. */
    get redoText(): string | undefined {
      return opText(office.value?.redo);
    },
  };
}
