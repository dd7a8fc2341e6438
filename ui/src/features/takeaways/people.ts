// People to pick, for who said a thing and who owns an action.
import { call } from '../../ipc';
import type { PersonOption } from '../../ipc/generated/types';
import type { Option } from '../../kit';
import { write } from '../../state';

const option = (person: PersonOption): Option => ({ value: person.person_id, label: person.name, detail: person.organisation ?? undefined });

/** People whose names begin like that, those of the event first. */
export const findPeople = async (eventId: string, words: string, limit = 8): Promise<Option[]> => (await call('find_people', { query: words, event_id: eventId, limit })).map(option);

/** Makes a person of a typed name: the last word is the family name. */
export async function makePerson(name: string): Promise<Option> {
  const words = name.trim().split(/\s+/);
  const family = words.length > 1 ? (words.pop() ?? '') : '';
  const made = await write('create_person', { given_name: words.join(' '), family_name: family });
  return { value: made.id, label: [made.given_name, made.family_name].filter(Boolean).join(' ') };
}
