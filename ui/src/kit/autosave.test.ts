// A field that saves itself: while it is typed, on leaving, never twice, and never over what is being typed.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Autosave, turnBack } from './autosave.svelte';
import { isHeld, onLost } from './unsaved.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  gate = undefined;
  // Nothing of one claim waits or is refused in the next.
  for (const auto of made.splice(0)) {
    auto.revert();
    auto.leave();
  }
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
});

/** The fields of this claim. */
const made: Autosave<string>[] = [];
/** A field that ends with its claim. */
function begin(value: string, save: (text: string) => unknown, whole = false): Autosave<string> {
  const auto = new Autosave(value, () => save, whole);
  made.push(auto);
  return auto;
}

/** What a save waits for. */
let gate: Promise<void> | undefined;
/** What the status line is told: something waits, something was refused. */
const told = () => [isHeld('waiting'), isHeld('refused')];

/** A field over a store that keeps what it was given, and refuses "bad". */
function field(value = 'old') {
  const stored: string[] = [];
  const save = async (text: string) => {
    await gate;
    if (text === 'bad') throw { code: 'empty', params: {} };
    stored.push(text);
  };
  return { auto: begin(value, save), stored };
}

/** A field over a store that needs a while: what arrived there, and how many were under way at once at most. */
function slow(takes: number) {
  const stored: string[] = [];
  const told = { under: 0, most: 0 };
  const save = async (text: string) => {
    told.most = Math.max(told.most, ++told.under);
    await new Promise((resolve) => setTimeout(resolve, takes));
    told.under -= 1;
    stored.push(text);
  };
  return { auto: begin('', save), stored, told };
}

it('whoever_types_without_a_pause_loses_at_most_the_last_second', async () => {
  const { auto, stored } = slow(5);
  let typed = '';
  for (let letter = 0; letter < 150; letter++) {
    typed += String(letter % 10);
    auto.input(typed);
    await vi.advanceTimersByTimeAsync(80);
    if (letter > 13) expect(typed.length - (stored.at(-1) ?? '').length).toBeLessThanOrEqual(12);
  }
  expect(stored.every((text, at) => at === 0 || text.startsWith(stored[at - 1] ?? ''))).toBe(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(stored.at(-1)).toBe(typed);
});
it('one_save_follows_another_and_none_overtakes', async () => {
  const { auto, stored, told } = slow(2000);
  for (const text of ['a', 'ab', 'abc', 'abcd']) {
    auto.input(text);
    await vi.advanceTimersByTimeAsync(800);
    void auto.flush();
  }
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told.most).toBe(1);
  expect(stored.at(-1)).toBe('abcd');
  expect(stored).toEqual([...stored].sort());
});
it('what_is_typed_back_while_the_other_is_saved_is_saved_too', async () => {
  const { auto, stored } = slow(500);
  auto.input('other');
  void auto.flush();
  auto.input('');
  void auto.flush();
  await vi.advanceTimersByTimeAsync(3000);
  expect(stored).toEqual(['other', '']);
});
it('half_a_word_is_not_refused_in_front_of_who_types_it', async () => {
  const { auto } = field();
  auto.input('bad');
  for (let key = 0; key < 20; key++) {
    await vi.advanceTimersByTimeAsync(100);
    auto.input('bad');
    expect(auto.error).toBeUndefined();
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect([auto.error?.includes('cannot be empty'), ...told()]).toEqual([true, false, true]);
  auto.revert();
});
it('what_means_something_only_when_it_is_whole_is_saved_with_a_pause', async () => {
  const stored: string[] = [];
  const auto = begin('', (text) => stored.push(text), true);
  for (const text of ['1', '12', '120']) {
    auto.input(text);
    await vi.advanceTimersByTimeAsync(800);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(stored).toEqual(['120']);
});
it('what_the_store_says_of_this_very_typing_takes_no_letter_and_no_space_away', async () => {
  const { auto } = field();
  auto.input('one');
  await vi.advanceTimersByTimeAsync(750);
  auto.input('one ');
  await vi.advanceTimersByTimeAsync(750);
  auto.receive('one');
  expect(auto.draft).toBe('one ');
  auto.input('one two');
  await vi.advanceTimersByTimeAsync(750);
  auto.receive('one');
  auto.receive('old');
  expect(auto.draft).toBe('one two');
  await auto.flush();
  auto.receive('old');
  expect(auto.draft).toBe('old');
});
it('escape_takes_back_what_was_typed_since_the_last_pause', async () => {
  const { auto, stored } = field();
  auto.input('first');
  await vi.advanceTimersByTimeAsync(2000);
  expect(auto.dirty).toBe(false);
  for (const text of ['first s', 'first se', 'first sec']) {
    auto.input(text);
    await vi.advanceTimersByTimeAsync(600);
  }
  expect(stored.length).toBeGreaterThan(1);
  expect(auto.dirty).toBe(true);
  auto.revert();
  await vi.advanceTimersByTimeAsync(2000);
  expect(auto.draft).toBe('first');
  expect(stored.at(-1)).toBe('first');
});
it('what_was_confirmed_is_not_taken_back_by_escape_also_while_it_is_being_saved', async () => {
  const { auto, stored } = slow(500);
  auto.input('kept');
  const kept = auto.flush();
  await vi.advanceTimersByTimeAsync(100);
  expect(auto.dirty).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  await kept;
  expect([stored, auto.draft]).toEqual([['kept'], 'kept']);
  auto.input('kept and');
  expect(auto.dirty).toBe(true);
});
it('what_was_confirmed_and_refused_is_taken_back_by_escape', async () => {
  const { auto } = field();
  auto.input('bad');
  await auto.flush();
  expect([auto.dirty, auto.error === undefined]).toEqual([true, false]);
  auto.revert();
  expect([auto.draft, auto.error]).toEqual(['old', undefined]);
});
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
it('a_refusal_is_told_while_it_stands_and_no_longer', async () => {
  const { auto } = field();
  for (const end of [() => auto.revert(), () => (auto.input('old'), auto.flush()), () => (auto.input('good'), auto.flush()), () => auto.leave()]) {
    auto.input('bad');
    expect(told()).toEqual([true, false]);
    await auto.flush();
    expect(told()).toEqual([false, true]);
    await end();
    expect(told()).toEqual([false, false]);
  }
});
it('what_is_saved_elsewhere_does_not_hide_what_was_refused_here', async () => {
  const [one, other] = [field().auto, field().auto];
  one.input('bad');
  await one.flush();
  other.input('good');
  await other.flush();
  expect(told()).toEqual([false, true]);
  one.revert();
});
it('a_field_that_goes_saves_what_waits_and_tells_when_that_is_refused', async () => {
  const lost: string[] = [];
  onLost((why) => lost.push(why));
  const { auto, stored } = field();
  auto.input('new');
  auto.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect([stored, lost, told()]).toEqual([['new'], [], [false, false]]);
  const { auto: refused } = field();
  refused.input('bad');
  refused.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(lost.length).toBe(1);
  expect(lost[0]).toContain('cannot be empty');
  expect(told()).toEqual([false, false]);
});
it('a_field_that_goes_while_what_it_refused_is_tried_again_says_no_more_of_it', async () => {
  const lost: string[] = [];
  onLost((why) => lost.push(why));
  const { auto } = field();
  auto.input('bad');
  await auto.flush();
  let open = () => {};
  gate = new Promise((resolve) => (open = resolve));
  const again = auto.flush();
  auto.leave();
  open();
  await again;
  expect([lost, ...told()]).toEqual([[], false, false]);
});
it('what_is_put_back_while_it_is_being_saved_is_saved_again', async () => {
  const { auto, stored } = field();
  let open = () => {};
  gate = new Promise((resolve) => (open = resolve));
  auto.input('new');
  const first = auto.flush();
  auto.input('old');
  const second = auto.flush();
  open();
  await Promise.all([first, second]);
  expect(stored).toEqual(['new', 'old']);
});
it('a_refusal_of_what_is_no_longer_there_is_not_shown', async () => {
  const { auto } = field();
  let open = () => {};
  gate = new Promise((resolve) => (open = resolve));
  auto.input('bad');
  const first = auto.flush();
  auto.input('better');
  open();
  await first;
  expect([auto.error, ...told()]).toEqual([undefined, true, false]);
  await auto.flush();
  expect(told()).toEqual([false, false]);
});
it('what_is_asked_for_twice_while_it_is_being_saved_is_saved_once', async () => {
  const { auto, stored } = field();
  auto.input('new');
  await Promise.all([auto.flush(), auto.flush()]);
  auto.leave();
  expect(stored).toEqual(['new']);
});
it('what_undo_brings_back_is_shown_also_in_the_field_that_was_just_saved', async () => {
  const { auto, stored } = field();
  auto.input('new');
  await auto.rest();
  expect(stored).toEqual(['new']);
  auto.receive('new');
  auto.receive('old');
  expect(auto.draft, 'an answer from before the save').toBe('new');
  turnBack();
  auto.receive('old');
  expect(auto.draft).toBe('old');
});
