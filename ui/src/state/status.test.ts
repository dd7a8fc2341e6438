// Failures stay as long as their screen, and long enough to be read.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dismiss, leaveFailures, relieve, status, toast } from './status.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  status.toasts.forEach(({ id }) => dismiss(id));
  vi.useRealTimers();
});
const texts = () => status.toasts.map(({ text }) => text);

it('a failure stays until somebody goes to another screen, and then as long as it takes to read it', () => {
  toast('Refused', { tone: 'danger' });
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['Refused']);
  toast('Refused again', { tone: 'danger' });
  leaveFailures();
  vi.advanceTimersByTime(0);
  expect(texts()).toEqual(['Refused again']);
  vi.advanceTimersByTime(8000);
  expect(texts()).toEqual([]);
});

it('a failure goes once what failed has succeeded, and there was time to read it', () => {
  toast('No such room', { tone: 'danger', of: 'create_room' });
  toast('No such theme', { tone: 'danger', of: 'create_theme' });
  relieve('create_room');
  expect(texts()).toEqual(['No such room', 'No such theme']);
  vi.advanceTimersByTime(8000);
  expect(texts()).toEqual(['No such theme']);
});
