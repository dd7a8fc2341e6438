// What can be done with messages in each state.
import { expect, it } from 'vitest';
import type { MessageLine, MessageState } from '../../ipc/generated/types';
import { retriable, withdrawable } from './list';

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
