// Names come apart where people expect it.
import { expect, it } from 'vitest';
import { splitName } from './names';

it('the_last_word_is_the_family_name', () => {
  expect(splitName(' Mary Jane  Fraser ')).toEqual({ given_name: 'Mary Jane', family_name: 'Fraser' });
});
it('one_word_is_the_given_name', () => {
  expect(splitName('Zofia')).toEqual({ given_name: 'Zofia', family_name: '' });
});
