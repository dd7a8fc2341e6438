// People to pick, and people made of a typed name, for every feature that asks for somebody.
import { call } from '../ipc';
import type { Option } from '../kit';
import { write } from '../state';
import { splitName } from '../text/names';
import { t } from '../text/text';

interface Search {
  limit?: number;
  /** Those who are archived too, last: for where picking somebody brings them back. */
  archived?: boolean;
}

/** People whose names or addresses have words that begin like that, best match first. */
export async function findPeople(words: string, { limit = 20, archived = false }: Search = {}): Promise<Option[]> {
  const people = await call('find_people', { query: words, limit, archived });
  return people.map((person) => ({ value: person.person_id, label: person.name, detail: person.archived ? t('person-archived-back') : (person.organisation ?? (person.email || undefined)) }));
}

/** Makes a person of a typed name: the last word is the family name. */
export async function makePerson(typed: string): Promise<Option> {
  const made = await write('create_person', splitName(typed));
  return { value: made.id, label: [made.given_name, made.family_name].filter(Boolean).join(' ') };
}
