// Messages are found, take their arguments, and their types are current.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wanted } from './messages.build.mjs';
import { lookUp, t, word } from './text';

it('a_message_takes_its_arguments', () => {
  expect(t('status-undo', { label: 'Move session' })).toBe('Undo: Move session');
});
it('a_word_of_a_vocabulary_has_its_message', () => {
  expect(word('event-status', 'published')).toBe('Published');
});
it('a_message_that_is_not_there_is_undefined', () => {
  expect(lookUp('nothing-of-the-kind')).toBeUndefined();
});
it.each(Object.entries(wanted()))('the types in %s are current', (name, text) => {
  expect(readFileSync(`src/text/generated/${name}`, 'utf8')).toBe(text);
});
