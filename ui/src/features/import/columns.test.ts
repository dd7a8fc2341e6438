// Claims about what is said of a column.
import { expect, test } from 'vitest';
import { meant } from './columns';

test('a column keeps only what its meaning has a use for, and a rating always has a scale', () => {
  const column = { heading: 'Opening', session_id: 'a', scale: 'one_to_ten' as const };
  expect(meant({ ...column, meaning: 'session_rating' })).toEqual({ ...column, meaning: 'session_rating' });
  expect(meant({ ...column, meaning: 'session_text' })).toMatchObject({ session_id: 'a', scale: null });
  expect(meant({ ...column, meaning: 'event_rating', scale: null })).toMatchObject({ session_id: null, scale: 'one_to_five' });
  expect(meant({ ...column, meaning: 'ignore' })).toMatchObject({ session_id: null, scale: null });
});
