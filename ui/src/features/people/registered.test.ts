// An instant is shown on this computer's clocks and comes back as it was.
import { expect, it } from 'vitest';
import { instantOf, localOf } from './registered';

it('an_instant_shown_as_date_and_time_is_the_same_instant_again', () => {
  for (const at of ['2026-08-02T09:42:07.000Z', '2026-12-31T23:59:00.000Z']) {
    const { date, time } = localOf(at) ?? { date: '', time: '' };
    expect(instantOf(date, time)).toBe(at);
  }
});
it('what_is_not_known_is_shown_as_nothing', () => {
  expect(localOf(null)).toBeUndefined();
});
