// The palette finds what was meant.
import { expect, it } from 'vitest';
import { isMeant, rank } from './rank';

const labels = ['Export people', 'People', 'Undo move', 'Café session'];
it('beginnings_come_first', () => {
  expect(rank('peop', labels, (label) => label)).toEqual(['People', 'Export people']);
});
it('every_word_must_fit_in_any_order', () => {
  expect(rank('people export', labels, (label) => label)).toEqual(['Export people']);
});
it('accents_do_not_matter', () => {
  expect(rank('cafe', labels, (label) => label)).toEqual(['Café session']);
});
it('nothing_typed_is_everything', () => {
  expect(rank('', labels, (label) => label)).toEqual(labels);
});
it('a_label_is_meant_when_its_words_begin_so', () => {
  expect(isMeant('und', 'Undo move')).toBe(true);
  expect(isMeant('ndo', 'Undo move')).toBe(false);
});
