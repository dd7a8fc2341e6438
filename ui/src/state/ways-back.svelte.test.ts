// What is gone is brought back by the newest undo or redo alone, or by none.
import { expect, it } from 'vitest';
import { noteGone, turning, wayBack } from './ways-back.svelte';

const change = (gone: string[] = []) => [{ noun: 'draft', ids: gone, gone }];
const step = (which: 'undo' | 'redo', gone: string[] = []) => turning(which, async () => noteGone(change(gone)));

it('redo_brings_back_what_was_made_until_another_step_is_undone', async () => {
  noteGone(change());
  noteGone(change());
  await step('undo', ['draft']);
  expect(wayBack(['draft'])).toBe('redo');
  await step('undo', ['action']);
  expect([wayBack(['draft']), wayBack(['action'])]).toEqual([undefined, 'redo']);
  await step('redo');
  expect(wayBack(['draft'])).toBe('redo');
  noteGone(change());
  expect(wayBack(['draft'])).toBe(undefined);
});
it('undo_brings_back_what_was_deleted_until_something_else_is_done', async () => {
  noteGone(change(['draft', 'block']));
  expect([wayBack(['draft']), wayBack(['other'])]).toEqual(['undo', undefined]);
  noteGone(change());
  expect(wayBack(['draft'])).toBe(undefined);
  await step('undo');
  expect(wayBack(['draft'])).toBe('undo');
  await step('undo');
  expect(wayBack(['draft'])).toBe(undefined);
  await step('redo', ['draft', 'block']);
  expect(wayBack(['draft'])).toBe('undo');
});
