// Dates in refusals and problems are read as people say them.
import { expect, it } from 'vitest';
import { errorText } from './errors';
import { when } from './when';

it.each([
  ['2026-11-12', 'Thursday 12 November 2026'],
  ['2026-11-12 09:30', 'Thursday 12 November 2026, 09:30'],
  ['2026-11-12T09:30:00', 'Thursday 12 November 2026, 09:30'],
  ['2026-11-12T09:30:00+02:00', 'Thursday 12 November 2026, 09:30 (UTC+02:00)'],
  ['09:30:00', '09:30'],
])('%s is written out', (value, said) => {
  expect(when(value)).toBe(said);
});
it.each(['', '09:30', '2026', '2026-02-30', '26-1-2', 'a room', '2026-11-12 or later'])('“%s” stays as it is', (value) => {
  expect(when(value)).toBe(value);
});
it('a_refusal_says_its_days_written_out', () => {
  const params = { date: '2026-11-20', first: '2026-11-12', last: '2026-11-13' };
  expect(errorText({ code: 'outside-event', params })).toBe(
    'Friday 20 November 2026 is outside the event, which runs from Thursday 12 November 2026 to Friday 13 November 2026. Choose a time within it, or change the event’s days first.',
  );
});
