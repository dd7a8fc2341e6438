// The numbers after an event add up to bars that can be compared.
import { expect, it } from 'vitest';
import { fillLines, length, longest, organisationLines, percent, sectorLines } from './counts';

it('a_share_is_rounded_and_nothing_of_nothing_is_none', () => {
  expect(percent(147, 180)).toBe(82);
  expect(percent(0, 0)).toBe(0);
});
it('the_longest_bar_fills_the_row_and_one_person_can_be_seen', () => {
  const lines = organisationLines([{ id: 'a', name: 'Northbank', registered: 400, came: 300, no_shows: 100 }, { id: null, name: '', registered: 1, came: 1, no_shows: 0 }], 'no organisation');
  expect(longest(lines)).toBe(400);
  expect(length(400, 400)).toBe(100);
  expect(length(1, 400)).toBe(1.5);
  expect(length(0, 400)).toBe(0);
  expect(lines.map((line) => line.label)).toEqual(['Northbank', 'no organisation']);
});
it('a_sector_says_how_many_organisations_it_has', () => {
  const lines = sectorLines([{ kind: 'borough', organisations: 27, organisations_came: 25, registered: 60, came: 50, no_shows: 10 }], () => 'Borough', 'none', (count) => `${count} organisations`);
  expect(lines).toEqual([{ key: 'borough', label: 'Borough', detail: '27 organisations', outer: 60, inner: 50 }]);
});
it('sessions_nobody_counted_are_left_out', () => {
  const fill = { id: 's', title: 'Opening', room: 'Main hall', capacity: 200, percent: 75 };
  expect(fillLines([{ ...fill, people: 150 }, { ...fill, id: 't', people: null, percent: null }])).toEqual([{ key: 's', label: 'Opening', detail: 'Main hall', outer: 200, inner: 150 }]);
});
