// What is typed is in the store within a second, in order, and never replaced while it is typed.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useHost } from '../../ipc';
import { hold } from '../../kit/unsaved.svelte';
import { NoteDesk } from './note-desk.svelte';

const saved: string[] = [];
let refuse: string | false = false;
beforeEach(async () => {
  vi.useFakeTimers();
  saved.length = 0;
  refuse = false;
  await useHost({
    kind: 'window',
    shared: false,
    call(_, request) {
      if (refuse) return Promise.reject({ code: refuse, field: null, params: {} });
      saved.push((request as { body: string }).body);
      return Promise.resolve({ output: {}, changes: [], undo_label: null });
    },
    listen: () => Promise.resolve(() => undefined),
    drops: () => Promise.resolve(() => undefined),
  });
});
afterEach(() => {
  made.splice(0).forEach((desk) => hold(desk));
  vi.useRealTimers();
});

/** The desks of this claim: nothing of them waits in the next. */
const made: NoteDesk[] = [];
function begin(): NoteDesk {
  const desk = new NoteDesk('e', 's');
  made.push(desk);
  return desk;
}

it('somebody_who_never_pauses_is_saved_every_second_all_the_same', async () => {
  const desk = begin();
  desk.receive('');
  let text = '';
  for (let tenth = 0; tenth < 30; tenth++) {
    text += 'a';
    desk.input(text);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saved.length).toBeGreaterThanOrEqual(3);
  expect(text.length - (saved.at(-1)?.length ?? 0)).toBeLessThanOrEqual(10);
  await desk.flush();
  expect([saved.at(-1), desk.dirty]).toEqual([text, false]);
});
it('what_comes_from_the_store_waits_for_what_is_typed', () => {
  const desk = begin();
  desk.receive('one');
  desk.input('one two');
  desk.receive('other');
  expect(desk.text).toBe('one two');
});
it('undo_elsewhere_is_shown_and_the_caret_stays_in_the_text', async () => {
  const desk = begin();
  desk.receive('one');
  desk.from = desk.to = 3;
  desk.receive('o');
  expect([desk.text, desk.from]).toEqual(['o', 1]);
});
it('a_refusal_is_told_and_tried_again', async () => {
  const desk = begin();
  desk.receive('');
  refuse = 'not-reached';
  desk.input('a');
  await vi.advanceTimersByTimeAsync(800);
  expect([desk.dirty, desk.error === undefined]).toEqual([true, false]);
  refuse = false;
  await vi.advanceTimersByTimeAsync(3100);
  expect([saved, desk.dirty, desk.error]).toEqual([['a'], false, undefined]);
});
it('the_note_of_a_deleted_session_is_not_tried_for_ever_and_is_saved_when_the_session_is_back', async () => {
  const desk = begin();
  desk.receive('');
  let asked = 0;
  refuse = 'not-found';
  const flush = desk.flush.bind(desk);
  desk.flush = () => (asked++, flush());
  desk.input('kept');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([asked, desk.dirty, desk.text]).toEqual([1, true, 'kept']);
  refuse = false;
  desk.receive('');
  await vi.advanceTimersByTimeAsync(0);
  expect([saved, desk.dirty]).toEqual([['kept'], false]);
});
