// What was begun stays with its workspace, and no longer than what it belongs to.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Change, News } from '../ipc';
import type { Host } from '../ipc/host';

const KEY = 'plenary-half-typed';
const OPEN = '01a1-open';
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, Record<string, unknown>>;
let here: string[];
let tell: (news: News) => void;

/** The store as it is when the program begins in this workspace. */
async function begin(workspace: string) {
  vi.resetModules();
  const { useHost } = await import('../ipc');
  const answers: Record<string, (request: never) => unknown> = {
    office: () => ({ workspace: { id: workspace } }),
    still_here: ({ ids }: { ids: string[] }) => ids.filter((id) => here.includes(id)),
  };
  const host: Host = {
    kind: 'http',
    shared: false,
    call: (name, request) => Promise.resolve({ output: answers[name]?.(request as never), changes: [], undo_label: null }),
    listen: (hear) => {
      tell = hear;
      return Promise.resolve(() => {});
    },
    drops: () => Promise.resolve(() => {}),
  };
  await useHost(host);
  const store = await import('./half-typed.svelte');
  await store.startHalfTyped();
  return store;
}
const changed = (...changes: Change[]) => tell({ type: 'changed', changes });

beforeEach(() => {
  localStorage.clear();
  here = ['event', 'session'];
});

it('what_was_begun_is_there_again_in_its_workspace_and_in_no_other', async () => {
  const first = await begin('north');
  first.keepHalf('channel', 'Half a channel');
  first.keepHalf('action:', 'Half an action');
  const second = await begin('south');
  expect([second.halfTyped('channel'), second.halfTyped('action:')]).toEqual(['', '']);
  second.keepHalf('channel', 'Another');
  const again = await begin('north');
  expect([again.halfTyped('channel'), again.halfTyped('action:')]).toEqual(['Half a channel', 'Half an action']);
  again.keepHalf('channel', '');
  again.keepHalf('action:', '');
  expect(kept()).toEqual({ south: { channel: 'Another' } });
});
it('what_belongs_to_something_deleted_is_kept_no_longer_and_comes_back_with_it', async () => {
  const { keepHalf, halfTyped } = await begin('north');
  keepHalf('room:event', 'Half a room');
  keepHalf('link:session', 'half.example.org');
  changed({ noun: 'session', ids: ['session'], gone: ['session'] });
  expect(kept()).toEqual({ north: { 'room:event': 'Half a room' } });
  changed({ noun: 'session', ids: ['session'], gone: [] });
  expect(kept()).toEqual({ north: { 'room:event': 'Half a room', 'link:session': 'half.example.org' } });
  expect(halfTyped('link:session')).toBe('half.example.org');
});
it('what_was_deleted_elsewhere_or_among_many_is_asked_after', async () => {
  const { keepHalf } = await begin('north');
  keepHalf('room:event', 'Half a room');
  keepHalf('channel', 'Half a channel');
  here = [];
  changed({ noun: 'event', ids: [], gone: [] });
  await vi.waitFor(() => expect(kept()).toEqual({ north: { channel: 'Half a channel' } }));
  localStorage.setItem(KEY, JSON.stringify({ north: { 'room:event': 'Half a room' } }));
  await begin('north');
  await vi.waitFor(() => expect(kept()).toEqual({}));
});
it('the_fields_of_a_form_are_kept_as_a_line_is', async () => {
  const { halfForm } = await begin('north');
  halfForm('new-person:event').fields = { given_name: 'Amara', email: '' };
  const again = await begin('north');
  expect(again.halfForm('new-person:event').fields).toEqual({ given_name: 'Amara', email: '' });
  expect(again.halfTyped('new-person:event')).toBe('');
  again.halfForm('new-person:event').fields = undefined;
  expect(kept()).toEqual({});
});
it('lines_that_lie_there_without_a_workspace_are_nobodys', async () => {
  localStorage.setItem(KEY, JSON.stringify({ channel: 'Half a channel' }));
  const { halfTyped, keepHalf } = await begin(OPEN);
  expect(halfTyped('channel')).toBe('');
  keepHalf('holiday', 'Half a day');
  expect(kept()).toEqual({ [OPEN]: { holiday: 'Half a day' } });
});
