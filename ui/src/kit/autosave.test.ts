// A field that saves itself: after a pause, on leaving, never twice, and never over what is being typed.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Autosave } from './autosave.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A field over a store that keeps what it was given, and refuses "bad". */
function field(value = 'old') {
  const stored: string[] = [];
  const save = async (text: string) => {
    if (text === 'bad') throw { code: 'empty', params: {} };
    stored.push(text);
  };
  return { auto: new Autosave(value, () => save), stored };
}

it('typing_is_saved_after_a_pause_and_only_once', async () => {
  const { auto, stored } = field();
  auto.input('ne');
  auto.input('new');
  await vi.advanceTimersByTimeAsync(2000);
  expect(stored).toEqual(['new']);
  expect(auto.saved).toBe(true);
  await auto.flush();
  expect(stored).toEqual(['new']);
});
it('leaving_the_field_saves_at_once', async () => {
  const { auto, stored } = field();
  auto.input('new');
  await auto.flush();
  expect(stored).toEqual(['new']);
});
it('what_is_as_it_was_is_not_saved', async () => {
  const { auto, stored } = field();
  auto.input('new');
  auto.input('old');
  await auto.flush();
  expect(stored).toEqual([]);
});
it('a_refusal_is_kept_in_words_until_it_is_mended', async () => {
  const { auto, stored } = field();
  auto.input('bad');
  await auto.flush();
  expect(auto.error).toContain('cannot be empty');
  expect(auto.draft).toBe('bad');
  auto.input('good');
  await auto.flush();
  expect(auto.error).toBeUndefined();
  expect(stored).toEqual(['good']);
});
it('news_from_the_store_does_not_overwrite_what_is_being_typed', () => {
  const { auto } = field();
  auto.input('typing');
  auto.receive('from elsewhere');
  expect(auto.draft).toBe('typing');
  auto.revert();
  expect(auto.draft).toBe('from elsewhere');
});
it('what_waits_is_saved_when_the_window_is_left_or_closed', async () => {
  const { auto, stored } = field();
  auto.input('new');
  dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(0);
  expect(stored).toEqual(['new']);
  auto.input('newer');
  dispatchEvent(new Event('blur'));
  await vi.advanceTimersByTimeAsync(0);
  expect(stored).toEqual(['new', 'newer']);
  auto.input('newest');
  auto.revert();
  dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(0);
  expect(stored).toEqual(['new', 'newer']);
});
