// People to pick, for who owns an action.
import { call } from '../../ipc';
import type { Option } from '../../kit';
import { write } from '../../state';
import { splitName } from '../../text/names';

/** People whose names begin like that; those of the event first. */
export async function findPeople(event_id: string | undefined, words: string): Promise<Option[]> {
  const people = await call('find_people', { query: words, event_id: event_id ?? null, limit: 8 });
  return people.map((person) => ({ value: person.person_id, label: person.name, detail: person.organisation ?? undefined }));
}

/** Makes a person of a typed name. */
export async function makePerson(name: string): Promise<Option> {
  const made = await write('create_person', splitName(name));
  return { value: made.id, label: [made.given_name, made.family_name].filter(Boolean).join(' ') };
}
