// What can be done with messages, and how their states look.
import type { MessageLine, MessageState } from '../../ipc/generated/types';

/** The colour of a state; its word stands beside it. */
export function tone(state: MessageState): 'ok' | 'warn' | 'danger' | 'info' | 'muted' {
  switch (state) {
    case 'sent':
      return 'ok';
    case 'failed':
      return 'danger';
    case 'unsure':
      return 'warn';
    case 'sending':
      return 'info';
    default:
      return 'muted';
  }
}

/** Whether a message can still be taken back. */
export const withdrawable = (line: MessageLine): boolean => ['waiting', 'failed', 'unsure'].includes(line.state);

/** Whether a message can wait again. */
export const retriable = (line: MessageLine): boolean => ['failed', 'unsure', 'withdrawn'].includes(line.state);
