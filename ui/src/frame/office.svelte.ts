// What the frame knows of the office: its events, the one that is open, its counts, and what undo would do.
import { query, route, settings } from '../state';
import { opText } from '../text/undo';

/** Reads for the frame; call it while a component starts. */
export function office() {
  const events = query('list_events', () => ({}));
  const undo = query('undo_state', () => ({}));
  const openId = $derived(route.params['event'] ?? settings.lastEvent);
  const open = $derived(events.value?.find((event: { id: string }) => event.id === openId) ?? events.value?.[0]);
  $effect(() => {
    const id = route.params['event'];
    if (id && id !== settings.lastEvent) settings.lastEvent = id;
  });
  return {
    /** All events, or `undefined` while they are read. */
    get events() {
      return events.value;
    },
    /** The event the sidebar shows. */
    get open() {
      return open;
    },
    /** Whether the screen belongs to that event. */
    get inEvent(): boolean {
      return route.params['event'] !== undefined;
    },
    /** Numbers beside the views' names. */
    get counts(): Record<string, number> | undefined {
      return open?.counts;
    },
    /** What undo would undo, in words. */
    get undoText(): string | undefined {
      return opText(undo.value?.undo);
    },
    /** What redo would do again, in words. */
    get redoText(): string | undefined {
      return opText(undo.value?.redo);
    },
  };
}
