// The colours of words of status.
import { expect, it } from 'vitest';
import { tone } from './tones';

it('marks what needs a person, and leaves the rest muted', () => {
  expect((['failed', 'unsure', 'waiting', 'sent'] as const).map((state) => tone('message-state', state))).toEqual(['danger', 'warn', 'muted', 'ok']);
  expect(tone('event-status', 'draft')).toBe('muted');
});
