// Takeaways stand in columns under their themes; carried, nudged and dropped they land where they were shown.
import { describe, expect, it } from 'vitest';
import type { TakeawayCard } from '../../ipc/generated/types';
import { columnsOf, dropOf, filtered, filterFrom, kept, neighbourOf, nextPermission, NO_FILTER, NONE, placed, placeOf, queryOf, steered, walked, type Carry } from './board';

const card = (id: string, theme: string, more: Partial<TakeawayCard['takeaway']> = {}, person: string | null = null): TakeawayCard => ({
  takeaway: { id, event_id: 'e', session_id: null, person_id: null, note_id: null, note_line: null, text: `Text ${id}`, theme, rank: 0, kind: 'takeaway', permission: 'public', publish: true, created_at: '', updated_at: '', ...more },
  person,
  organisation: null,
  session: null,
  last_line: null,
  merged: [],
  approval: { state: 'not_asked' },
  holds: more.permission ?? 'public',
  withheld: null,
});
const takeaways = [card('a1', 'A'), card('a2', 'a '), card('a3', 'A'), card('b1', 'B'), card('b2', 'B'), card('new', '')];
const themes = ['A', 'B', 'Empty'];
const columns = columnsOf({ takeaways, themes }, NO_FILTER);
const told = (all = columns) => all.map((column) => `${column.theme}: ${column.cards.map((each) => each.takeaway.id).join(' ')}`);
const from = (id: string): Carry => placeOf(columns, id) ?? { id, theme: '', place: 0 };
const after = (carry: Carry | undefined) => told(placed(columns, carry));

describe('columns', () => {
  it('stand_in_the_order_of_the_themes_with_what_is_not_sorted_last', () => {
    expect(told()).toEqual(['A: a1 a2 a3', 'B: b1 b2', 'Empty: ', ': new']);
  });
  it('without_anything_left_by_a_filter_are_not_shown', () => {
    expect(told(columnsOf({ takeaways, themes }, { ...NO_FILTER, find: 'b' }))).toEqual(['B: b1 b2']);
  });
});
describe('what_is_carried', () => {
  it('goes_up_and_down_in_its_theme_and_no_further', () => {
    expect(after(steered(columns, from('a2'), 'ArrowUp'))[0]).toBe('A: a2 a1 a3');
    expect(after(steered(columns, from('a3'), 'ArrowDown'))[0]).toBe('A: a1 a2 a3');
  });
  it('goes_to_the_theme_beside_also_to_an_empty_one_and_to_the_unsorted', () => {
    expect(after(steered(columns, from('a3'), 'ArrowRight'))).toEqual(['A: a1 a2', 'B: b1 b2 a3', 'Empty: ', ': new']);
    expect(after(steered(columns, from('b1'), 'ArrowRight'))[2]).toBe('Empty: b1');
    expect(after(steered(columns, from('new'), 'ArrowRight'))).toEqual(told());
  });
  it('is_dropped_where_it_was_shown', () => {
    expect(dropOf(takeaways, columns, { id: 'b2', theme: 'A', place: 1 })).toEqual({ id: 'b2', rank: 1, theme: 'A' });
    expect(dropOf(takeaways, columns, { id: 'b2', theme: 'A', place: 3 })).toEqual({ id: 'b2', rank: 3, theme: 'A' });
    expect(dropOf(takeaways, columns, { id: 'a1', theme: 'A', place: 2 })).toEqual({ id: 'a1', rank: 2, theme: 'A' });
  });
  it('keeps_its_place_among_those_that_a_filter_hides', () => {
    const narrow = columnsOf({ takeaways, themes }, { ...NO_FILTER, find: 'a3' });
    expect(dropOf(takeaways, narrow, { id: 'b1', theme: 'A', place: 0 })).toEqual({ id: 'b1', rank: 2, theme: 'A' });
    expect(dropOf(takeaways, narrow, { id: 'b1', theme: 'A', place: 1 })).toEqual({ id: 'b1', rank: 3, theme: 'A' });
  });
});
describe('walking', () => {
  it('stays_in_its_column_and_goes_beside_to_the_same_height', () => {
    expect(walked(columns, 'a1', 'ArrowDown', false)).toBe('a2');
    expect(walked(columns, 'a3', 'ArrowDown', false)).toBe('a3');
    expect(walked(columns, 'a3', 'ArrowRight', false)).toBe('b2');
    expect(walked(columns, 'b2', 'ArrowRight', false)).toBe('new');
    expect(walked(columns, 'a2', 'End', false)).toBe('a3');
  });
  it('goes_on_below_in_a_list', () => {
    expect(walked(columns, 'a3', 'ArrowDown', true)).toBe('b1');
    expect(walked(columns, 'b1', 'ArrowUp', true)).toBe('a3');
  });
  it('when_one_leaves_goes_to_the_one_below_or_above_or_any', () => {
    expect([neighbourOf(columns, 'a1'), neighbourOf(columns, 'a3'), neighbourOf(columns, 'new')]).toEqual(['a2', 'a2', 'a1']);
  });
});
describe('filters', () => {
  const all = [card('x', 'A', { person_id: 'p', session_id: 's', permission: 'internal' }, 'Zoë Grant'), card('y', '', { kind: 'quote', publish: false }), card('z', 'A')];
  const ids = (filter: Partial<typeof NO_FILTER>) => filtered(all, { ...NO_FILTER, ...filter }).map((each) => each.takeaway.id);
  it('ask_for_session_theme_kind_person_permission_and_publishing', () => {
    expect([ids({ session: 's' }), ids({ session: NONE }), ids({ theme: 'a' }), ids({ theme: NONE })]).toEqual([['x'], ['y', 'z'], ['x', 'z'], ['y']]);
    expect([ids({ kind: 'quote' }), ids({ person: 'p' }), ids({ person: NONE }), ids({ permission: 'internal' })]).toEqual([['y'], ['x'], ['y', 'z'], ['x']]);
    expect([ids({ publish: 'yes' }), ids({ publish: 'no' })]).toEqual([['z'], ['x', 'y']]);
  });
  it('find_words_without_accents', () => {
    expect(ids({ find: 'zoe text' })).toEqual(['x']);
  });
  it('stand_in_the_address', () => {
    const filter = { ...NO_FILTER, find: 'late', kind: 'quote' };
    const query = queryOf(filter);
    expect(query).toMatchObject({ find: 'late', 'f-kind': 'quote', 'f-session': undefined });
    expect(filterFrom(Object.fromEntries(Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)))).toEqual(filter);
  });
});
it('the_permission_behind_internal_is_public_again', () => {
  expect([nextPermission('public'), nextPermission('internal')]).toEqual(['organisation_only', 'public']);
});
it('cards_that_did_not_change_are_the_same_and_are_not_drawn_again', () => {
  const now = [card('a1', 'A'), card('a2', 'B')];
  const result = kept(takeaways, now);
  expect(result[0]).toBe(takeaways[0]);
  expect(result[1]).toBe(now[1]);
});
