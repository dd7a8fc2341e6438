// Which room is meant.
import { expect, it } from 'vitest';
import { roomNow } from './now';

const at = (id: string, from: string, to: string, status = 'confirmed') => ({ id, starts_at: `2026-11-12T${from}:00`, ends_at: `2026-11-12T${to}:00`, status });
const all = [at('gone', '09:00', '10:00', 'cancelled'), at('one', '09:00', '10:00'), at('two', '09:00', '10:00'), at('late', '11:00', '12:00')];

it('the_one_that_is_on_then_the_one_followed_then_the_next_then_the_first', () => {
  const now = (followed: string[], time: string) => roomNow(all, followed, `2026-11-12T${time}:00`);
  expect([now([], '09:30'), now(['two'], '09:30'), now(['one', 'late'], '10:30'), now([], '10:30'), now([], '13:00'), now(['gone'], '09:30')]).toEqual(['one', 'two', 'late', 'late', 'one', 'one']);
  expect(roomNow([], [], '2026-11-12T09:00:00')).toBeUndefined();
});
