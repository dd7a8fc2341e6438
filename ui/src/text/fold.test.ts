// One way to compare words, whatever their accents; the same as the core's.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { beginning, byLetters, fold } from './fold';

const list = JSON.parse(readFileSync('../tests/fixtures/folded.json', 'utf8')) as [written: string, folded: string][];

it('words_are_folded_as_the_core_folds_them', () => {
  expect(list.map(([written]) => [written, fold(written)])).toEqual(list);
});
it('time_zones_are_found_by_their_names_with_and_without_underscores', () => {
  expect(fold('America/New_York')).toBe('america/new york');
});
it('names_are_sorted_by_their_letters_as_the_core_sorts_them', () => {
  expect(['Zoe', 'Øst', 'brook', 'Ångström', 'émile', 'Łukasz', 'Archer'].sort(byLetters)).toEqual(['Ångström', 'Archer', 'brook', 'émile', 'Łukasz', 'Øst', 'Zoe']);
});
it('a_beginning_is_as_long_as_it_is_written_there', () => {
  expect([beginning('aether now', 'Æther'), beginning('Æther now', 'aether'), beginning('Zo\u0065\u0308 now', 'Zoë'), beginning('now', 'then')]).toEqual([6, 5, 4, undefined]);
});
