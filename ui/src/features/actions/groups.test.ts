// Actions stand under their owners, by age and by event, and what is late stands first.
import { expect, it } from 'vitest';
import type { ActionRow } from '../../ipc/generated/types';
import { found, grouped, originOf, origins } from './groups';

const row = (id: string, more: Partial<ActionRow> = {}, state: 'open' | 'done' = 'open'): ActionRow => ({
  action: { id, event_id: 'e', session_id: null, text: `Do ${id}`, owner_id: null, due_on: null, state, closed_on: null, created_at: '', updated_at: '' } as ActionRow['action'],
  owner: null,
  email: '',
  event: { event_id: 'e', title: 'Conference', starts_on: '2026-11-12' },
  series_id: null,
  series: null,
  session_id: null,
  session: null,
  age_days: 3,
  overdue_days: null,
  ...more,
});
const person = (name: string) => ({ owner: { person_id: name, name, organisation: null } });
const told = (rows: ActionRow[], by: 'owner' | 'age' | 'event') => grouped(rows, by).map((group) => `${group.title}: ${group.rows.map((each) => each.action.id).join(' ')}`);

it('by_owner_names_stand_in_order_and_what_nobody_owns_last', () => {
  expect(told([row('a'), row('b', person('Zoe')), row('c', person('ada')), row('d', person('Zoe'))], 'owner')).toEqual(['ada: c', 'Zoe: b d', 'Nobody yet: a']);
});
it('by_age_what_is_late_stands_first_and_then_the_oldest', () => {
  const rows = [row('new'), row('old', { age_days: 200 }), row('late', { overdue_days: 2 }), row('month', { age_days: 20 })];
  expect(grouped(rows, 'age').map((group) => group.rows[0]?.action.id)).toEqual(['late', 'old', 'month', 'new']);
});
it('by_event_the_newest_stands_first', () => {
  const at = (title: string, starts_on: string) => ({ event: { event_id: title, title, starts_on } });
  expect(told([row('a', at('Spring', '2026-03-01')), row('b', at('Autumn', '2026-10-01'))], 'event')).toEqual(['Autumn, 1 October 2026: b', 'Spring, 1 March 2026: a']);
});
it('what_is_done_is_shown_when_asked_for_and_words_are_found_anywhere', () => {
  const rows = [row('a', person('Chloë')), row('b', {}, 'done')];
  expect(found(rows, '', false).map((each) => each.action.id)).toEqual(['a']);
  expect(found(rows, 'chloe do', true).map((each) => each.action.id)).toEqual(['a']);
  expect(found(rows, '', true)).toHaveLength(2);
});
it('what_a_meeting_asked_for_is_of_its_network', () => {
  const rows = [row('a', { series_id: 's', series: 'Data Leaders Network' }), row('b'), row('c', { series_id: 's', series: 'Data Leaders Network' })];
  expect(origins(rows)).toEqual([
    { value: 'event:e', label: 'Conference, 12 November 2026' },
    { value: 'series:s', label: 'Data Leaders Network' },
  ]);
  expect(rows.map(originOf)).toEqual(['series:s', 'event:e', 'series:s']);
});
