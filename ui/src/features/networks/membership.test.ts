// Who may be chosen on a day.
import { expect, it } from 'vitest';
import type { MemberLine } from '../../ipc';
import { choicesOn, hasLeft } from './membership';

const line = (name: string, since: string | null, until: string | null): MemberLine => ({ name, organisation: null, member: { id: name, series_id: 's', person_id: name, role: 'member', since, until, rota: null } });

it('offers members of the day, and marks one who was chosen and is none', () => {
  const members = [line('Amy', null, null), line('Flo', null, '2026-09-30'), line('Dan', '2026-12-16', null)];
  const offered = (day: string, chosen: string | null) => choicesOn(members, day, chosen === null ? null : { id: chosen, name: chosen }, (name) => `${name}, no member`).map(({ label }) => label);
  expect(offered('2026-12-16', null)).toEqual(['Amy', 'Dan']);
  expect(offered('2026-12-15', 'Flo')).toEqual(['Amy', 'Flo, no member']);
  expect(offered('2026-09-30', null)).toEqual(['Amy', 'Flo']);
  expect(offered('2026-09-30', 'Eve')).toEqual(['Amy', 'Flo', 'Eve, no member']);
});

it('counts as left from the day after the last on', () => {
  expect([line('Flo', null, '2026-09-30'), line('Amy', null, null)].map((one) => hasLeft(one, '2026-10-01'))).toEqual([true, false]);
  expect(hasLeft(line('Flo', null, '2026-09-30'), '2026-09-30')).toBe(false);
});
