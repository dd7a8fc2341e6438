// Where what a draft was written from is looked at and changed.
import type { SourceLine } from '../../ipc';
import { hasView, href } from '../../state';

/** The address of a source; nothing when no screen shows it. A line of a note is shown in its room. */
export function address({ kind, id, event_id: event, session_id: session, line }: Pick<SourceLine, 'kind' | 'id' | 'event_id' | 'session_id' | 'line'>): string | undefined {
  if (kind === 'series') return href('network', { series: id });
  if (kind === 'person') return hasView('person') ? href('person', { person: id }) : href('directory', {}, { person: id });
  // Done actions are sources too.
  if (kind === 'action') return event ? href('event-actions', { event }, { done: '1' }) : href('actions', {}, { done: '1' });
  if (!event) return undefined;
  switch (kind) {
    case 'takeaway':
      return href('takeaways', { event }, { takeaway: id });
    case 'note':
      return session !== null && hasView('room') ? href('room', { event, session }, { line: String(line ?? '') }) : href('takeaways', { event }, { show: 'notes', note: id });
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
