// What can be done with messages in each state.
import { expect, it } from 'vitest';
import type { MessageLine, MessageState, NotMade } from '../../ipc/generated/types';
import { confirmable, notMade, retriable, withdrawable } from './list';

const line = (state: MessageState) => ({ state }) as MessageLine;

it('lets nobody take back what was sent, or send again what waits', () => {
  const may = (state: MessageState) => [withdrawable(line(state)), retriable(line(state))];
  expect((['waiting', 'sending', 'sent', 'failed', 'unsure', 'withdrawn'] as const).map(may)).toEqual([
    [true, false],
    [false, false],
    [false, false],
    [true, true],
    [true, true],
    [false, true],
  ]);
});

it('lets nobody note that a message arrived but one in doubt', () => {
  const states: MessageState[] = ['waiting', 'sending', 'sent', 'saved', 'failed', 'unsure', 'outdated', 'withdrawn'];
  expect(states.filter((state) => confirmable(line(state)))).toEqual(['unsure']);
});

it('says of letters that could not be made why, once for all that have the same reason', () => {
  const letter = (name: string, code: string): NotMade => ({ id: name, name, error: { code, field: null, params: {} } });
  const said = notMade([letter('Ada Brook', 'a'), letter('Ben Brook', 'b'), letter('Cat Brook', 'a')], ({ code }) => code);
  expect(said).toEqual([
    { why: 'a', count: 2, names: 'Ada Brook, Cat Brook' },
    { why: 'b', count: 1, names: 'Ben Brook' },
  ]);
});
