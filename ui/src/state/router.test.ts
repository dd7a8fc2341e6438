// Addresses name views, parameters and queries.
import { expect, it } from 'vitest';
import { parse, setQuery, startRouter, type View } from './router.svelte';

const view = (name: string, path: string): View => ({ name, path, title: 'home-title', load: () => Promise.reject(new Error('not shown')) });
const table = [view('home', ''), view('events', 'events'), view('programme', 'event/:event/programme')];

it('an_empty_address_is_home', () => {
  expect(parse('', table).view?.name).toBe('home');
  expect(parse('#/', table).view?.name).toBe('home');
});
it('a_parameter_and_a_query_are_read', () => {
  const found = parse('#/event/e%201/programme?session=s1', table);
  expect(found.view?.name).toBe('programme');
  expect(found.params).toEqual({ event: 'e 1' });
  expect(found.query).toEqual({ session: 's1' });
});
it('an_unknown_address_is_no_view', () => {
  expect(parse('#/event/e1', table).view).toBeUndefined();
});
it('a_query_of_a_place_that_was_left_is_not_changed_any_more', () => {
  location.hash = '#/events?new=1';
  startRouter(table);
  location.hash = '#/';
  setQuery({ new: undefined });
  expect(location.hash).toBe('#/');
});
