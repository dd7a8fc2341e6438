// Where what a draft was written from is looked at and changed.
import { hasView, href } from '../../state';

/** The address of a source of this kind, and of the event it is of; nothing when no screen shows it. */
export function address(kind: string, id: string, event: string | null): string | undefined {
  if (kind === 'series') return href('network', { series: id });
  if (kind === 'person') return hasView('person') ? href('person', { person: id }) : href('directory', {}, { person: id });
  // Done actions are sources too.
  if (kind === 'action') return event ? href('event-actions', { event }, { done: '1' }) : href('actions', {}, { done: '1' });
  if (!event) return undefined;
  switch (kind) {
    case 'takeaway':
      return href('takeaways', { event }, { takeaway: id });
    case 'note':
      return href('takeaways', { event }, { show: 'notes' });
    case 'decision':
      return href('takeaways', { event }, { show: 'minutes' });
    case 'file':
      return href('files', { event });
    case 'session':
      return href('programme', { event }, { session: id });
    case 'event':
      return href('overview', { event });
    default:
      return undefined;
  }
}
