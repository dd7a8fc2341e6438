// Claims about which comments are shown.
import { expect, test } from 'vitest';
import type { Comment } from '../../ipc';
import { fitting, nextOf, subjects } from './comments';

const comment = (id: string, state: Comment['state'], session?: string): Comment => ({
  id,
  state,
  session_id: session ?? null,
  session: session ?? '',
  question: 'Why?',
  text: id,
  who: '',
  consent: null,
  takeaway_id: null,
  permission: 'no_name', proposed: null,
});
const all = [comment('a', 'open'), comment('b', 'kept', 'Opening'), comment('c', 'open', 'Devices')];

test('comments are narrowed by what became of them and by what they are about', () => {
  const ids = (filter: Parameters<typeof fitting>[1]) => fitting(all, filter).map(({ id }) => id);
  expect(ids({ state: '', about: '' })).toEqual(['a', 'b', 'c']);
  expect(ids({ state: 'open', about: '' })).toEqual(['a', 'c']);
  expect(ids({ state: '', about: 'event' })).toEqual(['a']);
  expect(ids({ state: 'open', about: 'Devices' })).toEqual(['c']);
});

test('the event stands before its sessions', () => {
  expect(subjects(all, 'The day').map(({ label }) => label)).toEqual(['The day', 'Devices', 'Opening']);
  expect(subjects(all.slice(1), 'The day')).toHaveLength(2);
});

test('after the last comes the one before it', () => {
  expect([nextOf(['a', 'b'], 'a'), nextOf(['a', 'b'], 'b'), nextOf(['a'], 'a')]).toEqual(['b', 'a', undefined]);
});
