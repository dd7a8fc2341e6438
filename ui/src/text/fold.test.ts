// One way to compare words, whatever their accents.
import { expect, it } from 'vitest';
import { fold } from './fold';

it('accents_strokes_and_capitals_do_not_tell_words_apart', () => {
  expect(['Søren Ångström', 'ŁÓDŹ', 'Zoë', 'America/New_York', 'İstanbul'].map(fold)).toEqual(['soren angstrom', 'lodz', 'zoe', 'america/new york', 'istanbul']);
});
