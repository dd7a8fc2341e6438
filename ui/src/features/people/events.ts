// Other events to pick from, the latest first, archived ones too.
import { call } from '../../ipc';
import type { Option } from '../../kit';
import { dateRange } from '../../text/dates';
import { byLetters } from '../../text/fold';

/** Every event but this one. */
export async function otherEvents(event: string): Promise<Option[]> {
  const lists = await Promise.all([call('list_events', {}), call('list_events', { archived: true })]);
  return lists
    .flat()
    .map((card) => card.event)
    .filter((other) => other.id !== event)
    .sort((one, other) => other.starts_on.localeCompare(one.starts_on) || byLetters(one.title, other.title))
    .map((other) => ({ value: other.id, label: other.title, detail: dateRange(other.starts_on, other.ends_on) }));
}
