// Takeaways stand under their themes, and move a step at a time.
import { expect, it } from 'vitest';
import type { TakeawayCard } from '../../ipc/generated/types';
import { filtered, grouped, inOrder, neighbourOf, NO_FILTER, NONE, step } from './board';

const card = (id: string, rank: number, theme: string, more: Partial<TakeawayCard['takeaway']> = {}, person: string | null = null): TakeawayCard => ({
  takeaway: { id, event_id: 'e', session_id: null, person_id: null, note_id: null, note_line: null, text: `Text ${id}`, theme, rank, kind: 'takeaway', permission: 'public', publish: true, created_at: '', updated_at: '', ...more },
  person,
  organisation: null,
  session: null,
});
const all = [card('new', 4, ''), card('a1', 0, 'A'), card('b1', 1, 'B'), card('a2', 2, 'A'), card('b2', 3, 'B')];
const groups = grouped(all);
/** What the screen shows after a step, as the store would rank it. */
function after(id: string, by: -1 | 1) {
  const to = step(groups, all, id, by);
  if (!to) return undefined;
  const rest = all.toSorted((a, b) => a.takeaway.rank - b.takeaway.rank).filter((each) => each.takeaway.id !== id);
  const moved = all.find((each) => each.takeaway.id === id) ?? card(id, 0, '');
  rest.splice(to.rank, 0, { ...moved, takeaway: { ...moved.takeaway, theme: to.theme ?? moved.takeaway.theme } });
  return grouped(rest.map((each, rank) => ({ ...each, takeaway: { ...each.takeaway, rank } }))).map((group) => `${group.theme}: ${group.cards.map((each) => each.takeaway.id).join(' ')}`);
}

it('themes_stand_in_the_order_of_their_first_takeaway_and_the_unsorted_last', () => {
  expect(groups.map((group) => group.theme)).toEqual(['A', 'B', '']);
  expect(inOrder(groups).map((each) => each.takeaway.id)).toEqual(['a1', 'a2', 'b1', 'b2', 'new']);
});
it('a_step_up_passes_the_one_above_in_the_same_theme', () => {
  expect(after('a2', -1)).toEqual(['A: a2 a1', 'B: b1 b2', ': new']);
  expect(after('b1', 1)).toEqual(['A: a1 a2', 'B: b2 b1', ': new']);
});
it('a_step_past_the_edge_goes_under_the_next_theme', () => {
  expect(after('b1', -1)).toEqual(['A: a1 a2 b1', 'B: b2', ': new']);
  expect(after('a2', 1)).toEqual(['A: a1', 'B: a2 b1 b2', ': new']);
  expect(after('new', -1)).toEqual(['A: a1 a2', 'B: b1 b2 new']);
});
it('the_first_and_the_last_stay', () => {
  expect(step(groups, all, 'a1', -1)).toBeUndefined();
  expect(step(groups, all, 'new', 1)).toBeUndefined();
});
it('filters_work_together', () => {
  const some = [card('q', 0, 'A', { kind: 'quote', permission: 'no_name', session_id: 's1' }, 'Zofia Nowak'), card('p', 1, '', { kind: 'quote' })];
  expect(filtered(some, { ...NO_FILTER, kind: 'quote' })).toHaveLength(2);
  expect(filtered(some, { ...NO_FILTER, kind: 'quote', session: 's1' }).map((each) => each.takeaway.id)).toEqual(['q']);
  expect(filtered(some, { ...NO_FILTER, theme: NONE }).map((each) => each.takeaway.id)).toEqual(['p']);
  expect(filtered(some, { ...NO_FILTER, find: 'zofía text' }).map((each) => each.takeaway.id)).toEqual(['q']);
});
it('when_one_leaves_the_next_is_gone_to', () => {
  expect(neighbourOf(groups, 'a1')).toBe('a2');
  expect(neighbourOf(groups, 'new')).toBe('b2');
});
